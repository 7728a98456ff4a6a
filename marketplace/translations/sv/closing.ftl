# Closing one's account.
closing-title = Stäng kontot
closing-lead = Du kan lämna tjänsten när du vill. Det här händer då.
closing-at-once = Genast
closing-at-once-out = Du loggas ut från alla enheter.
closing-at-once-cards = { $cards ->
    [0] Du har inga kort.
    [one] Ditt kort döljs.
   *[other] Dina { $cards } kort döljs.
} { $introductions ->
    [0] Inga presentationer är öppna.
    [one] En öppen presentation avslutas, och arbetsgivaren och coachen får veta det.
   *[other] { $introductions } öppna presentationer avslutas, och arbetsgivarna och coacherna får veta det.
}
closing-firm-stays = { $employer }: platserna stannar hos arbetsgivaren, och de andra medlemmarna sköter dem.
closing-firm-closes = { $employer }: du är den enda medlemmen, så { $openings ->
    [0] inga publicerade platser lämnas öppna.
    [one] den öppna platsen stängs och de som väntar får ett svar.
   *[other] { $openings } öppna platser stängs och de som väntar får ett svar.
}
closing-people = { $organisation }: du har { $people ->
    [one] en människa
   *[other] { $people } människor
} och { $introductions ->
    [one] en öppen presentation
   *[other] { $introductions } öppna presentationer
}. Koordinatorn får veta det genast och ger dem till en annan coach. Du kan också först ge dem vidare själv.
closing-people-stuck = { $organisation }: du har människor, och organisationen har ingen koordinator som kunde ge dem till en annan coach. Ge dem först vidare själv.
closing-people-first = Ge först dina människor till en annan coach.
closing-last-admin = Du är tjänstens enda administratör. Skapa först en annan administratör, sedan kan du stänga ditt konto.
closing-week = Sju dagar
closing-week-text = Om du ändrar dig, logga in. Då kommer kontot tillbaka. Korten är dolda tills du visar dem igen. Avslutade presentationer kommer inte tillbaka.
closing-gone = Efter det raderas
closing-gone-account = Ditt namn, din e-post, ditt telefonnummer, ditt lösenord, dina enheter och meddelanden som skickats till dig.
closing-gone-person = Dina kort, dina behov i arbetet och det som har berättats om dig för arbetsgivare.
closing-kept = Det här sparas utan ditt namn
closing-kept-history = Anteckningar om vad som gjordes och när, i 5 år. De behövs om någon senare frågar vad som hände.
closing-kept-openings = Platserna. De är arbetsgivarens, inte dina.
closing-kept-people = Människorna som du hjälpte och deras kort. De fortsätter med en annan coach.
closing-export = Ladda först ner dina uppgifter
closing-export-text = När kontot är stängt kan vi inte längre ge dem till dig.
closing-export-button = Ladda ner dina uppgifter
closing-do = Stäng kontot
closing-heir = Vem fortsätter som ägare: { $employer }
closing-heir-choose = Välj
closing-heir-needed = Välj vem som fortsätter som ägare.
closing-button = Stäng kontot
closing-asked = Ditt konto stängs
closing-asked-text = Du är utloggad. Kontot töms om sju dagar.
closing-asked-back = Har du ändrat dig? Att logga in tar kontot tillbaka.
closing-back = Välkommen tillbaka. Ditt konto stängs inte.
closing-not-due = Kontot kan inte tömmas ännu.
closing-who-sees = Vem som ser dina uppgifter
closing-link = Stäng kontot
closing-link-text = Du ser först vad som raderas och vad som sparas.

admin-job-close-accounts = Stängda konton töms

mail-closing-asked-subject = Ditt konto stängs om { $days } dagar
mail-closing-asked-body = Du bad att ditt konto i Löytämö ska stängas. Det töms om { $days } dagar. Om du ändrar dig eller inte själv bad om det, logga in, så kommer kontot tillbaka.
mail-closing-called-off-subject = Ditt konto stängs inte
mail-closing-called-off-body = Du loggade in, så ditt konto i Löytämö gäller igen. Om det inte var du, byt lösenord genast.
mail-closing-person-subject = En människa som du hjälper stänger sitt konto
mail-closing-person-body = En människa som du hjälper bad att kontot ska stängas. Korten är dolda och öppna presentationer avslutades. Om sju dagar raderas uppgifterna, om personen inte kommer tillbaka. Ring om något blev på hälft.
mail-closing-heir-subject = Du är nu ägare: { $employer }
mail-closing-heir-body = Den förra ägaren stänger sitt konto och valde dig att fortsätta. Du kan nu släppa in andra som medlemmar hos { $employer }.
mail-closing-coach-subject = En coach slutar, människorna behöver en ny
mail-closing-coach-body = En coach i din organisation stänger sitt konto. Kvar blir { $people ->
    [one] en människa
   *[other] { $people } människor
} och { $introductions ->
    [one] en öppen presentation
   *[other] { $introductions } öppna presentationer
}. Ge dem till en annan coach inom sju dagar.
mail-account-closed-subject = Ditt konto är stängt
mail-account-closed-body = Ditt konto i Löytämö är tömt och kan inte återställas. Om du vill komma tillbaka skapar du ett nytt konto. Tack för att du var med.
