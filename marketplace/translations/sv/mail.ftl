# Meddelanden: inga namn, inga behov, inget privat innehåll. Sidan berättar resten för den som loggat in.
mail-frame-open = Öppna sidan: { $url }
mail-frame-stop = Sluta få de här meddelandena: { $url }
mail-frame-end = Löytämö. Du kan inte svara på det här meddelandet. Om du undrar över något, fråga coachen.

mail-intro-asked-subject = Du har fått ett förslag
mail-intro-asked-body =
    Coachen har hittat en plats som kunde passa dig. Titta på den i lugn och ro och svara om ditt kort får föreslås.

    Det här är ett förslag, inget jobberbjudande. Du kan säga nej. Ett nej rapporteras inte vidare.
mail-intro-meeting-wanted-subject = Arbetsgivaren vill träffa dig
mail-intro-meeting-wanted-body = Goda nyheter: arbetsgivaren vill träffa dig. Bestäm ännu vilka kontaktuppgifter du ger. Ingenting berättas före det.
mail-intro-not-now-subject = Arbetsgivaren har svarat
mail-intro-not-now-body = Den här gången tar arbetsgivaren inte emot någon ny. Dina uppgifter syns inte längre där. Din coach fortsätter leta andra platser med dig.
mail-intro-meeting-set-subject = Mötet är bestämt
mail-intro-meeting-set-body = Tid och plats för mötet finns på sidan. Om tiden inte passar, säg det till coachen.
mail-intro-agreed-subject = Ni har kommit överens om arbetet
mail-intro-agreed-body = Fint, ni är överens om arbetet. Coachen antecknar nu startdagen och det andra ni har avtalat.
mail-intro-filled-subject = Platsen blev fylld
mail-intro-filled-body = En annan person valdes till platsen som föreslogs dig. Det beror inte på dig. Dina uppgifter syns inte längre för arbetsgivaren.
mail-intro-not-agreed-subject = Den här gången blev det inget avtal
mail-intro-not-agreed-body = Presentationen slutade utan avtal. Tack för att du var med. På sidan finns en kort sammanfattning.
mail-intro-withdrawn-subject = Förslaget har tagits tillbaka
mail-intro-withdrawn-body = Förslaget till dig har tagits tillbaka. Orsaken finns på sidan. Dina uppgifter syns inte för arbetsgivaren.

mail-intro-offer-subject = Ett förslag till din plats: { $title }
mail-intro-offer-body = Coachen föreslår en person till platsen ”{ $title }”. På sidan ser du vad personen vill berätta om sig. Svara med två tryck: jag vill träffas eller inte nu.
mail-intro-contact-given-subject = Ni kan nu bestämma ett möte: { $title }
mail-intro-contact-given-body = Personen som föreslogs vill träffas. Kontaktuppgifterna finns på sidan. Coachen hjälper till att hitta en tid.
mail-intro-ended-subject = Förslaget avslutades: { $title }
mail-intro-ended-body = Förslaget till platsen ”{ $title }” har avslutats. Personens uppgifter syns inte längre. Coachen berättar gärna hur ni går vidare.

mail-intro-coach-proposed-subject = Nytt förslag: { $title }
mail-intro-coach-proposed-body = Platsen ”{ $title }” ({ $employer }) har föreslagits för en person du coachar. Har personen inget konto, berätta om förslaget och anteckna svaret.
mail-intro-coach-yes-subject = Svaret kom: ja ({ $title })
mail-intro-coach-yes-body = Platsen ”{ $title }” får föreslås. Arbetsgivaren ser nu det som personen valde.
mail-intro-coach-no-subject = Svaret kom: nej ({ $title })
mail-intro-coach-no-body = Svaret om platsen ”{ $title }” blev nej. Orsaken finns på sidan.
mail-intro-coach-meet-subject = Arbetsgivaren vill träffas ({ $title })
mail-intro-coach-meet-body = { $employer } vill träffas. Nu frågas namn och nummer. Har personen inget konto, fråga och anteckna svaret.
mail-intro-coach-not-now-subject = Arbetsgivaren svarade: inte nu ({ $title })
mail-intro-coach-not-now-body = { $employer } svarade: inte nu. Orsaken finns på sidan. Berätta om svaret om personen inte har något konto.
mail-intro-coach-contact-subject = Kontaktuppgifterna har getts ({ $title })
mail-intro-coach-contact-body = Arbetsgivaren { $employer } ser nu kontaktuppgifterna. Hjälp till att bestämma ett möte och anteckna tiden.
mail-intro-coach-meeting-subject = Mötet är antecknat ({ $title })
mail-intro-coach-meeting-body = Tid och plats för mötet finns på sidan.
mail-intro-coach-agreed-subject = Ni är överens om arbetet ({ $title })
mail-intro-coach-agreed-body = Man är överens om platsen ”{ $title }”. Anteckna nu startdag, timmar och handledare.
mail-intro-coach-filled-subject = Platsen blev fylld ({ $title })
mail-intro-coach-filled-body = Platsen ”{ $title }” fylldes av en annan person. Presentationen avslutades. Berätta om det om personen inte har något konto.
mail-intro-coach-ended-subject = Presentationen avslutades ({ $title })
mail-intro-coach-ended-body = Presentationen till platsen ”{ $title }” avslutades. Orsaken finns på sidan.
mail-intro-coach-taken-back-subject = Uppgifter togs tillbaka ({ $title })
mail-intro-coach-taken-back-body = Personen tog tillbaka uppgifter som { $employer } såg. Arbetsgivarens sida berättar det vänligt.

mail-placement-made-subject = Planen för arbetet är klar
mail-placement-made-body = Startdag, timmar och handledare finns på sidan. Kontrollera att allt är som ni avtalade.
mail-placement-started-subject = Arbetet har börjat
mail-placement-started-body = Lycka till med starten. Ibland frågar vi kort hur det går: tre frågor åt gången.
mail-placement-ended-subject = Arbetsperioden har slutat
mail-placement-ended-body = Arbetsperioden är antecknad som avslutad. Tack. På sidan finns en sammanfattning och vad som kommer härnäst.
mail-placement-cancelled-subject = Det avtalade arbetet börjar inte
mail-placement-cancelled-body = Det avtalade arbetet ställdes in före starten. Orsaken finns på sidan. Coachen berättar hur ni går vidare.
mail-check-in-asked-subject = Hur går det på jobbet?
mail-check-in-asked-body = Tre korta frågor, tar en minut. Sidan berättar innan du svarar vem som ser dina svar.
mail-check-in-asked-employer-subject = Hur går arbetet hos er? ({ $title })
mail-check-in-asked-employer-body = Tre korta frågor om platsen ”{ $title }”, tar en minut. Sidan berättar innan du svarar vem som ser dina svar.
mail-check-in-asked-coach-subject = Uppföljning: { $title }
mail-check-in-asked-coach-body = Det är dags att se hur arbetet på platsen ”{ $title }” går. Anteckna tre korta svar.
mail-check-in-record-subject = Ring och fråga hur det går ({ $title })
mail-check-in-record-body = Det är dags för uppföljning av platsen ”{ $title }”. Den som ska svara har inget konto: ring och anteckna svaren.
mail-check-in-wants-to-talk-subject = Någon vill prata med dig ({ $title })
mail-check-in-wants-to-talk-body = I uppföljningen valdes ”jag vill prata”. Ring så snart du kan, helst i dag.

mail-new-coach-subject = Du har en ny arbetscoach
mail-new-coach-body = Din nya arbetscoach är { $coach }. Den tidigare ser inte längre dina uppgifter. Ditt kort och dina presentationer fortsätter som förut.
mail-person-handed-over-subject = Du har fått en ny person
mail-person-handed-over-body = En person har getts över till dig. Se på sidan vad som är på gång och ta kontakt snart.
mail-feedback-left-subject = Det kom respons om tillgängligheten
mail-feedback-left-body = Responsen kan läsas. Den ska besvaras inom 14 dagar.
mail-feedback-soon-subject = Respons om tillgängligheten väntar på svar
mail-feedback-soon-body = De 14 dagarna är snart slut. Svara nu, också om rättelsen är på hälft.
mail-feedback-late-subject = Tiden för att svara på responsen är förbi
mail-feedback-late-body = Responsen har inte besvarats på 14 dagar. Svara genast och berätta när saken är i skick.
mail-feedback-answer-subject = Svar på din respons
mail-feedback-answer-body = { $answer }

mail-report-new-subject = En ny anmälan
mail-report-new-body = Någon har berättat att något inte är som det ska. Läs anmälan och svara under nästa vardag.
mail-report-answer-subject = Din anmälan är behandlad
mail-report-answer-body = Tack för att du berättade. Din anmälan är behandlad: { $words }
mail-report-again-subject = Din anmälan är öppen igen
mail-report-again-body = Det tidigare beslutet togs tillbaka och saken granskas på nytt: { $words }
mail-report-owner-talked-subject = En anmälan är behandlad
mail-report-owner-talked-body = En anmälan som gäller er eller dig är behandlad: { $words }
mail-report-owner-hidden-subject = En koordinator har dolt innehåll
mail-report-owner-hidden-body = Sidan visas inte för andra tills vidare. Orsak: { $words } Om orsaken inte stämmer, ta kontakt.
mail-report-owner-employer-suspended-subject = Arbetsgivarens verksamhet är avbruten
mail-report-owner-employer-suspended-body = Era platser syns inte och inga nya presentationer görs. Orsak: { $words } Om orsaken inte stämmer, ta kontakt.
mail-report-owner-account-suspended-subject = Ditt konto är stängt tills vidare
mail-report-owner-account-suspended-body = Du kan inte använda kontot nu. Orsak: { $words } Om orsaken inte stämmer, ta kontakt.
mail-report-owner-again-subject = Beslutet är taget tillbaka
mail-report-owner-again-body = Det tidigare beslutet togs tillbaka och allt syns igen: { $words }
mail-people-handed-away-subject = Dina personer gavs över till en annan arbetscoach
mail-people-handed-away-body = { $count ->
    [one] En person gavs över från dig till { $coach }.
   *[other] { $count } personer gavs över från dig till { $coach }.
} Orsak: { $reason ->
    [leaving] { people-reason-leaving }
    [away] { people-reason-away }
    [closer] { people-reason-closer }
    [wished] { people-reason-wished }
   *[other] { people-reason-other }
}. Du ser inte längre deras uppgifter.
