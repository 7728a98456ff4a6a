# Egna uppgifter: vem ser, samtycken, kopia, radering, hur länge.

privacy-mine = Vem ser mina uppgifter
privacy-shown = Vem ser uppgifterna: { $name }
privacy-mine-lead = Här står vem som ser dina uppgifter nu, vad du har samtyckt till och vem som har läst dem. Du kan ändra eller ta tillbaka när som helst.
privacy-shown-lead = Visa eller skriv ut sidan för en person som inte har konto. Att sidan öppnades antecknas.
privacy-cards = Kort och vem som ser dem
privacy-change-reach = Ändra vem som ser
privacy-no-cards = Det finns inga kort.
privacy-coach = Egen coach: { $names }
privacy-no-coach = Det finns ingen egen coach.
privacy-consents = Vad man har samtyckt till
privacy-consents-none = Inga samtycken har antecknats.
privacy-consent-needs = Att behov sparas
privacy-consent-show = Att kortet visas
privacy-consent-keep-needs-2026-11 = Vi sparar de behov och gränser som märkts här och coachens anteckning, skilt från kortet. Med dem söker den egna coachen arbete som passar. Andra ser dem inte. De sparas högst så länge som kortet finns. Samtycket kan tas tillbaka när som helst. Då raderas de genast.
privacy-consent-keep-needs-2026-12 = Vi sparar de behov och gränser som märkts här och coachens anteckning, skilt från kortet. Med dem söker den egna coachen arbete som passar. En annan coach i samma organisation kan öppna behov och gränser bara av en angiven orsak, och orsaken ser du alltid. Andra ser dem inte. De sparas högst så länge som kortet finns. Samtycket kan tas tillbaka när som helst. Då raderas de genast.
privacy-consent-keep-needs-exchange-1 = Kortet hämtades från en fil. Enligt filen hade du samtyckt till att kortet och behoven sparas.
privacy-consent-keep-needs-exchange-1-unstated = Kortet hämtades från en fil som innehöll behov eller gränser. Filen sade inte om du har samtyckt till att de sparas.
privacy-consent-show-card-2026-11 = När du publicerar samtycker du till att de läsare du valt ser kortet. Samtycket antecknas på dagens datum.
privacy-consent-show-card-2026-12 = När du publicerar samtycker du till att de läsare du valt ser kortet. Samtycket antecknas på dagens datum.
privacy-consent-show-card-exchange-1 = Kortet hämtades från en fil. Enligt filen hade du samtyckt till att kortet visas.
privacy-consent-old = Textens version { $version }. Fråga coachen om orden.
privacy-consent-given = Gavs { $day } ({ $how }). Antecknades av: { $name }.
privacy-consent-yourself = inte känt
privacy-consent-ended = Slutade { $day }.
privacy-consent-withdraw = Ta tillbaka samtycket
privacy-needs-ask = Får vi spara dina behov och gränser, så att coachen hittar arbete som passar?
privacy-needs-ask-coach = Fråga personen om behoven och gränserna får sparas. Märk hur svaret gavs.
privacy-needs-yes = Ja, spara
privacy-needs-no = Nej, radera
privacy-needs-kept = Svaret är antecknat. Behoven sparas.
privacy-needs-answer-needed = Välj svaret och hur det gavs.
privacy-disclosures = Vad arbetsgivare har fått se
privacy-disclosures-none = Inget har visats för arbetsgivare.
privacy-shown-profile = Presentation
privacy-shown-contact = Kontaktuppgifter
privacy-shown-on = Gavs { $day }
privacy-shown-back = Togs tillbaka { $day }. Arbetsgivaren ser inte detta längre.
privacy-shown-over = Presentationen är slut. Arbetsgivaren ser inte detta längre.
privacy-shown-take-back = Ta tillbaka
privacy-reads = Vem har läst
privacy-reads-lead = Varje gång någon annan än du har öppnat dina uppgifter eller sett ditt kort i en lista.
privacy-reads-none = Ingen har läst dina uppgifter.
privacy-reads-older = Visa äldre dagar
privacy-reads-newest = Tillbaka till de nyaste dagarna
privacy-read-why = Orsak: { $reason }.
privacy-how-long = Hur länge uppgifter sparas
privacy-rules-lead = De här tiderna gäller nu. När tiden har gått försvinner uppgiften av sig själv på natten.
privacy-rules-none = Tiderna har inte ännu bestämts.
privacy-rules-change = Ändra tiderna
privacy-backups = Av tjänsten tas säkerhetskopior. Raderade uppgifter försvinner ur dem när kopian blir gammal, senast efter 30 dagar.
privacy-do = Vad du kan göra
privacy-back = Tillbaka
privacy-rule-card-unvisited = Kort som ingen har sett efter
privacy-rule-card-warning = Att kortet försvinner berättas i förväg
privacy-rule-hidden-needs = Behov när kortet har varit dolt
privacy-rule-deleted-card = Raderat kort som ännu kan återställas
privacy-rule-erasure-grace = Tid att ångra raderingen
privacy-rule-read-log = Anteckningar om vem som har läst
privacy-rule-history = Anteckningar om vad som har gjorts, och anmälningar
privacy-rule-consent = Samtycke som har slutat
privacy-rule-introduction-words = Ord i en presentation som inte ledde till arbete
privacy-rule-placement-words = Svar och ord om en avslutad arbetsperiod
privacy-rule-message = Meddelanden
privacy-rule-invitation = Inbjudningar och koder som har gått ut
privacy-rule-call = Arbetsgivarens ringbegäran efter att den skötts
privacy-rule-sign-in = Inloggning som har slutat
privacy-rule-counter = Räknare som skyddar mot gissande
privacy-rule-job-run = Anteckningar om tjänstens nattliga arbeten
privacy-rule-search-log = Sökta ord utan uppgift om vem som sökte
privacy-rule-amount = Hur länge
privacy-rule-limits = Minst { $least }, högst { $most }.
privacy-rule-from = Från vilken dag
privacy-rule-why = Varför tiden ändras
privacy-rule-save = Spara den nya tiden
privacy-rule-set = Den nya tiden är sparad.
privacy-rules-history = Tidigare och kommande tider
privacy-rule-release = Tjänstens grundtid
privacy-rule-number = Skriv ett heltal.
privacy-rule-outside = Välj en tid mellan { $least } och { $most }.
privacy-rule-past = Välj i dag eller en senare dag.
privacy-unit-days = dagar
privacy-unit-months = månader
privacy-why = Vad behöver du uppgifterna till?
privacy-why-words = Berätta med egna ord
privacy-why-words-hint = Personen och den egna coachen ser detta. Skriv inget om hälsa.
privacy-why-needed = Berätta orsaken kort, med minst fem tecken.
privacy-why-heading = Varför öppnar du behov och kontaktuppgifter?
privacy-why-lead = De är stängda, eftersom du inte är personens egen coach. Berätta orsaken, så är de öppna för dig i en timme. Det antecknas, och personen ser ditt namn och orsaken.
privacy-why-open = Öppna uppgifterna i en timme
privacy-why-link = Öppna behov och kontaktuppgifter av en orsak
privacy-why-standing-in = Jag vikarierar för den egna coachen
privacy-why-asked-by-person = Personen bad om det
privacy-why-planning-work = Jag ordnar arbete åt personen
privacy-why-handing-over = Jag tar över personen eller överlåter vidare
privacy-why-supervising = Jag utreder hur arbetet har gjorts
privacy-why-other = Annan orsak
privacy-opened = Du öppnade dessa av orsaken ”{ $why }: { $words }”. De stängs om en timme.
privacy-opened-contact = Namn och kontaktuppgifter
privacy-opened-none = Inga behov eller gränser har antecknats.
privacy-keep = Behåll kortet
privacy-keep-why = Ditt kort har inte setts efter på länge. Om du behåller det sparas det igen i ett år. Om du inte gör något försvinner det av sig själv.
privacy-keep-why-coach = Kortet har inte setts efter på länge. Fråga personen om det ska sparas. Om ingen gör något försvinner det av sig själv.
privacy-keep-button = Behåll kortet
privacy-kept = Kortet sparas.
privacy-erase = Radera alla mina uppgifter
privacy-erase-person = Radera uppgifterna: { $name }
privacy-erase-lead = Uppgifterna raderas om { $days } dagar. Fram till dess kan raderingen tas tillbaka.
privacy-erase-goes = Vad som raderas
privacy-erase-goes-cards = korten och allt som står i dem
privacy-erase-goes-needs = behov, gränser, samtycken och coachens anteckningar
privacy-erase-goes-words = namn, kontaktuppgifter, svar och allt som skrivits med egna ord
privacy-erase-goes-shown = allt som arbetsgivare har sett här
privacy-erase-goes-letters = meddelanden, också de som väntar på att sändas
privacy-erase-goes-account = kontot, om det inte används till något annat
privacy-erase-stays = Vad som blir kvar och varför
privacy-erase-stays-lead = Av dessa syns det inte längre vem det gäller.
privacy-erase-stays-log = anteckningar om vem som läste och vad som gjordes, utan ditt namn och utan ord: missbruk kan utredas i fem år
privacy-erase-stays-figures = uppgift om att en arbetsperiod började och slutade, för statistiken
privacy-erase-stays-backups = säkerhetskopior, tills de blir gamla på 30 dagar
privacy-erase-others = Vad andra får veta
privacy-erase-others-text = Öppna presentationer slutar. Arbetsgivaren får bara veta att presentationen är slut. Avtalat arbete fortsätter som avtalat, men det följs inte längre upp här.
privacy-erase-copy-first = Ta först en kopia av dina uppgifter
privacy-erase-at-once = Radera genast
privacy-erase-at-once-hint = Då kan raderingen inte tas tillbaka.
privacy-erase-button = Radera uppgifterna
privacy-erase-reason = Hur och när personen bad om detta
privacy-erase-who = Vems uppgifter
privacy-erase-who-hint = E-post, personens nummer eller kortets nummer.
privacy-erase-who-needed = Berätta vems uppgifter som raderas.
privacy-erase-nobody = Med detta hittas ingen, eller flera. Kontrollera numret.
privacy-erase-noted = Begäran är antecknad.
privacy-erase-asked = Uppgifterna raderas { $day }. Du kan ta tillbaka det på den här sidan.
privacy-erase-waits = Uppgifterna raderas { $day }.
privacy-erase-take-back = Ta tillbaka raderingen
privacy-erase-taken-back = Uppgifterna raderas inte.
privacy-erased = Uppgifterna är raderade. Tack för besöket.
privacy-erasures = Radera en persons uppgifter på begäran
privacy-erasures-lead = När en person ber om radering på annat sätt. Säkra först vem som ber.
privacy-erasures-waiting = Väntar på sin dag
privacy-erasures-none = Ingen radering väntar.
privacy-erasures-row = Nummer { $number } raderas { $day }
privacy-erasures-own = Personen bad själv
privacy-copy = Ta en kopia av mina uppgifter
privacy-copy-lead = Du får allt som finns om dig här: kort, behov, coachens anteckningar, samtycken, meddelanden och vem som har läst.
privacy-copy-not = Lösenord och koder finns inte i kopian. Förvara filen så att andra inte hittar den.
privacy-copy-form = I vilken form?
privacy-copy-html = En sida att läsa och skriva ut
privacy-copy-json = En fil för program (JSON)
privacy-copy-button = Ladda ner kopian
privacy-copy-title = Mina uppgifter
privacy-copy-made = Kopian gjordes { $day }. Tomma delar är utelämnade.
privacy-yes = ja
privacy-no = nej
cards-event-end-told = Det berättades att kortet försvinner
cards-event-kept = Kortet behölls
cards-event-needs-lapsed = Behoven raderades, eftersom kortet länge varit dolt
cards-event-agree-needs = Man samtyckte till att behoven sparas
cards-read-with-reason = Öppnade behov och kontaktuppgifter i en timme.
mail-card-ends-subject = Ditt kort försvinner snart
mail-card-ends-body = Du har inte besökt Löytämö på länge. Ditt kort försvinner tidigast om { $days } dagar. Om du vill behålla det, öppna länken och tryck på Behåll kortet.
mail-card-ends-coach-subject = En persons kort försvinner snart
mail-card-ends-coach-body = Kortet har inte setts efter på länge. Det försvinner tidigast om { $days } dagar. Fråga personen om det ska sparas. Öppna länken och tryck på Behåll kortet.
mail-erasure-asked-subject = Radering av uppgifter har begärts
mail-erasure-asked-body = I Löytämö har man begärt att alla uppgifter om en person raderas. På sidan syns vad som väntar. Om detta är ett misstag, ta tillbaka det där eller ta kontakt.
privacy-shown-link = Visa vem som ser uppgifterna
privacy-years =
    { $count ->
        [one] { $count } år
       *[other] { $count } år
    }
privacy-days =
    { $count ->
        [one] { $count } dag
       *[other] { $count } dagar
    }
privacy-months =
    { $count ->
        [one] { $count } månad
       *[other] { $count } månader
    }
privacy-read-card =
    { $count ->
        [one] { $who } öppnade ditt kort.
       *[other] { $who } öppnade ditt kort { $count } gånger.
    }
privacy-read-person =
    { $count ->
        [one] { $who } öppnade dina personuppgifter.
       *[other] { $who } öppnade dina personuppgifter { $count } gånger.
    }
privacy-read-listing =
    { $count ->
        [one] { $who } såg ditt kort bland sökresultat.
       *[other] { $who } såg ditt kort bland sökresultat { $count } gånger.
    }
privacy-read-rank =
    { $count ->
        [one] { $who } jämförde ditt kort med lediga platser.
       *[other] { $who } jämförde ditt kort med lediga platser { $count } gånger.
    }
privacy-read-disclosure =
    { $count ->
        [one] { $who } läste det du visade.
       *[other] { $who } läste det du visade { $count } gånger.
    }
privacy-read-export =
    { $count ->
        [one] { $who } tog ut ditt kort i en fil.
       *[other] { $who } tog ut ditt kort i en fil { $count } gånger.
    }
privacy-read-with-reason =
    { $count ->
        [one] { $who } bad att få öppna dina behov och kontaktuppgifter.
       *[other] { $who } bad att få öppna dina behov och kontaktuppgifter { $count } gånger.
    }
privacy-read-other =
    { $count ->
        [one] { $who } läste dina uppgifter.
       *[other] { $who } läste dina uppgifter { $count } gånger.
    }
privacy-table-person = Du
privacy-table-caseload = Dina coacher
privacy-table-take-over-code = Koder för att få ett eget konto
privacy-table-skill-card = Dina kompetenskort
privacy-table-card-needs = Behov och gränser i arbetet
privacy-table-consent = Dina samtycken
privacy-table-employer-block = Arbetsgivare som inte ser ditt kort
privacy-table-card-notice = Uppgifter om att kortet försvinner
privacy-table-derived-text = Ditt kort har lästs
privacy-table-derived-concept = Vad ditt kort handlar om
privacy-table-derived-vector = Orden på ditt kort som tal
privacy-table-erasure-request = Begäran om radering
privacy-table-introduction = Presentationer
privacy-table-disclosure = Vad arbetsgivare har sett
privacy-table-match-objection = Anmärkningar om träffar
privacy-table-placement = Perioder i arbete
privacy-table-check-in = Uppföljningar
privacy-table-history = Vad som har gjorts med dina uppgifter
privacy-table-read-audit = Vem som har läst dina uppgifter
privacy-table-account = Konto
privacy-table-address-change = Byten av e-post
privacy-table-authenticator-app = Autentiseringsapp
privacy-table-recovery-code = Reservkoder
privacy-table-passkey = Nycklar
privacy-table-known-device = Kända enheter
privacy-table-sign-in-code = Inloggningskoder
privacy-table-login-session = Inloggningar
privacy-table-last-visit = Senaste besök
privacy-table-notice-acceptance = Godkända dataskyddsmeddelanden
privacy-table-saved-search = Dina sparade sökningar
privacy-table-told-opening = Platser som dina sökningar har berättat om
privacy-table-told-card = Kort som dina sökningar har berättat om
privacy-table-outgoing-message = Meddelanden till dig
privacy-table-membership = Medlemskap
privacy-table-join-request = Begäran om att få tala för en arbetsgivare
privacy-table-terms-acceptance = Villkor du har godkänt
privacy-table-report = Dina anmälningar
privacy-column-accepted-at = Godkänt
privacy-column-accepted-by-id = Godkänt av
privacy-column-account-id = Vem
privacy-column-adult-confirmed-at = Myndig ålder bekräftad
privacy-column-answer = Svar
privacy-column-answered-at = Besvarat
privacy-column-answers = Svar
privacy-column-ask = Vad som frågades
privacy-column-asked-at = Begärt
privacy-column-asked-by-id = Begärt av
privacy-column-at = När
privacy-column-available-from = Från och med
privacy-column-changed-at = Ändrat
privacy-column-checked-how = Hur det kontrollerades
privacy-column-checked-on = Kontrolldag
privacy-column-coach-id = Coach
privacy-column-coach-text = Coachens anteckning
privacy-column-coach-words = Coachens ord
privacy-column-code = Vilket meddelande
privacy-column-concept-id = Ämne
privacy-column-confirmed-at = Bekräftat
privacy-column-consent-how = Hur samtycket gavs
privacy-column-consent-on = Dag för samtycket
privacy-column-created-at = Skapat
privacy-column-decided-at = Beslutat
privacy-column-decided-by-id = Beslutat av
privacy-column-decision = Beslut
privacy-column-decision-words = Beslutets ord
privacy-column-deleted-at = Borttagen
privacy-column-derived-at = Läst
privacy-column-device = Enhet
privacy-column-document = Dokument
privacy-column-done-at = Slutfört
privacy-column-due-at = Senast
privacy-column-due-on = Frågans dag
privacy-column-email = E-post
privacy-column-email-confirmed-at = E-post bekräftad
privacy-column-end-reason = Orsak till att det slutade
privacy-column-end-words = Ord om slutet
privacy-column-ended-at = Slutat
privacy-column-ended-by-id = Vem avslutade
privacy-column-ended-on = Slutdag
privacy-column-ends-on = Slutar
privacy-column-event = Vad som gjordes
privacy-column-expires-at = Gäller till
privacy-column-external-id = Kortets nummer
privacy-column-fields = Vilka uppgifter
privacy-column-given-at = Givet
privacy-column-given-on = Dag det gavs
privacy-column-happened-on = Dag det hände
privacy-column-hat = Roll i inloggningen
privacy-column-headline = Rubrik
privacy-column-held-back-at = Dold av tjänsten
privacy-column-held-back-reason = Varför det doldes
privacy-column-hours-per-week = Timmar i veckan
privacy-column-hours-total = Timmar totalt
privacy-column-how = Hur
privacy-column-interests = Intressen
privacy-column-is-owner = Ägare
privacy-column-is-shared-computer = Delad dator
privacy-column-kept-at = Behållet
privacy-column-kind = Varför det berättades
privacy-column-kinds = Hurdant arbete
privacy-column-language = Språk
privacy-column-languages = Språk man talar
privacy-column-last-used-at = Senast använd
privacy-column-licences = Kort och tillstånd
privacy-column-limits = Gränser i arbetet
privacy-column-listed-for = På vilken lista
privacy-column-made-at = Gjort
privacy-column-made-by-id = Gjort av
privacy-column-match-reasons = Orsaker till att det passar
privacy-column-match-state = Vad uträkningen sade
privacy-column-max-km = Resa högst (km)
privacy-column-meeting-at = Mötets tid
privacy-column-meeting-kind = Slag av möte
privacy-column-meeting-place = Mötets plats
privacy-column-min-pay-cents-per-hour = Lön minst (cent i timmen)
privacy-column-name = Namn
privacy-column-need-codes = Vad som hjälper i arbetet
privacy-column-needs = Behov i arbetet
privacy-column-new-email = Ny e-post
privacy-column-note = Anteckning till nästa coach
privacy-column-occupations = Yrken
privacy-column-official-agreement-on = Officiellt avtal
privacy-column-often = Hur ofta
privacy-column-old-email = Gammal e-post
privacy-column-opening-id = Plats för arbete
privacy-column-organisation-id = Organisation
privacy-column-outcome = Vad som gjordes
privacy-column-parameters = Meddelandets innehåll
privacy-column-part = I vilken roll
privacy-column-parts = Vad som söks
privacy-column-party = Vem som frågades
privacy-column-path = Vart meddelandet leder
privacy-column-phone = Telefon
privacy-column-place = Bostadsort
privacy-column-plan-code = Vilken fråga
privacy-column-published-at = Publicerat
privacy-column-purpose = Vad samtycket gäller
privacy-column-reader = I vilken ställning
privacy-column-reason = Motivering
privacy-column-reason-codes = Uträkningens orsaker
privacy-column-reason-shared = Får orsaken berättas
privacy-column-recorded-at = Antecknat
privacy-column-recorded-by-id = Antecknat av
privacy-column-remote = Distansarbete passar
privacy-column-reporter-email = Anmälarens e-post
privacy-column-revoked-at = Återkallat
privacy-column-role = Roll
privacy-column-said-at = Sagt
privacy-column-said-by-id = Vem sade det
privacy-column-score = Poäng
privacy-column-searched-in = Var det söktes
privacy-column-seen-at = Senast sedd
privacy-column-sending-at = Sändning började
privacy-column-sent-at = Sänt
privacy-column-shown = Vad som visades
privacy-column-signs-as = Med vilken rätt
privacy-column-skills = Kunskaper
privacy-column-started-at = Började
privacy-column-started-by = Vem som började
privacy-column-starts-on = Börjar
privacy-column-state = Läge
privacy-column-state-from = Läge före
privacy-column-state-to = Läge efter
privacy-column-stopped-at = Stoppat
privacy-column-subject-kind = Om vad
privacy-column-summary = Beskrivning
privacy-column-suspended-reason = Varför det stoppades
privacy-column-taken-back-at = Återtaget
privacy-column-talked-at = Samtalat
privacy-column-text-version = Textens version
privacy-column-times = Tider
privacy-column-to-address = Mottagare
privacy-column-told-at = Berättat
privacy-column-used-at = Använt
privacy-column-verified-at = Medlemskap bekräftat
privacy-column-verified-by-id = Bekräftat av
privacy-column-verified-how = Hur det bekräftades
privacy-column-verified-on = Dag för bekräftelsen
privacy-column-version = Version
privacy-column-visibility = Vem ser
privacy-column-wants-to-talk = Vill tala
privacy-column-warned-at = Berättat att det försvinner
privacy-column-weight = Vikt
privacy-column-what = Vad som lästes
privacy-column-what-is-wrong = Vad som var fel
privacy-column-why-code = Varför det behövdes
privacy-column-withdrawn-at = Återtaget samtycke
privacy-column-withdrawn-by-id = Återtaget av
privacy-column-withdrawn-reason = Orsak till återtagandet
privacy-column-words = Egna ord
