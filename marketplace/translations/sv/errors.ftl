# Pages shown when something did not work: what happened, what to do. No blame.
errors-400-title = Vi förstod inte det som skickades
errors-400-what = Sidan har kanske varit öppen länge, eller så saknades en del av adressen.
errors-400-do = Gå tillbaka till föregående sida, ladda om den och försök en gång till. Texten du skrev finns ofta kvar på sidan.
errors-403-title = Här behövs en annan behörighet
errors-403-what = Du är inloggad, men den här funktionen hör till en annan roll.
errors-403-do = Om du behöver det här i ditt arbete, be koordinatorn i din organisation om behörighet.
errors-404-title = Sidan hittades inte
errors-404-what = Platsen eller kortet har kanske tagits bort, eller så är adressen felskriven.
errors-409-title = Någon annan ändrade samma sak
errors-409-what = Sidan hann ändras medan du hade den öppen. Din ändring sparades inte ovanpå den andra.
errors-409-do = Gå tillbaka till föregående sida: det du skrev finns kvar där. Kopiera det, ladda om sidan och gör ändringen i den nya versionen.
errors-413-title = Det som skickades var för stort
errors-413-what = Filen eller texten var större än vi kan ta emot.
errors-413-do = Gå tillbaka till föregående sida och förkorta texten eller välj en mindre fil.
errors-429-title = Vänta en stund
errors-429-what = Samma sak har prövats många gånger på kort tid. Därför tar vi en paus. Den skyddar ditt konto.
errors-429-do = Försök igen om en stund. Ingenting har försvunnit.
errors-500-title = Något gick sönder hos oss
errors-500-what = Felet är vårt, inte ditt. Det har antecknats och vi rättar det.
errors-500-do = Försök igen om en stund. Om det är bråttom, ring din arbetscoach.
errors-503-title = Tjänsten vilar en stund
errors-503-what = Vi underhåller tjänsten, eller så är den hårt belastad just nu.
errors-503-do = Försök igen om några minuter. Det som är sparat finns kvar.
errors-405-title = Den här sidan kan inte öppnas så
errors-405-what = Adressen tar bara emot ett formulär som skickas. Så går det ofta när en sida laddas om efter inloggningen.
errors-405-do = Öppna sidan där knappen fanns och tryck på den igen.
errors-404-do = Kontrollera adressen. Om du söker arbete hittar sökningen de platser som är öppna nu.
errors-to-openings = Se öppna platser
errors-help = Om det händer igen, fråga:
errors-nothing-lost = Ingenting har försvunnit.
errors-429-again = { $minutes ->
    [one] Försök igen om en minut.
   *[other] Försök igen om { $minutes } minuter.
}
errors-429-again-at = Försök igen { $when } eller senare.
errors-away-title = Tjänsten vilar en stund
errors-away-what = Vi underhåller tjänsten eller så är något sönder. Felet är inte ditt.
errors-away-do = Försök igen om några minuter. Det som är sparat finns kvar. Om det är bråttom, ring din coach.
