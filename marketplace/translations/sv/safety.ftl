### Telling that something is wrong
safety-report = Anmäl
safety-report-opening = Anmäl den här platsen
safety-report-card = Anmäl det här kortet
safety-report-this = Anmäl om något inte är som det ska
safety-report-heading = Berätta vad som inte är som det ska
safety-report-lead = { $kind ->
    [opening] Anmälan gäller platsen ”{ $name }”.
    [card] Anmälan gäller kortet ”{ $name }”.
    [placement] Anmälan gäller arbetet på platsen ”{ $name }”.
    [message] Anmälan gäller meddelandet ”{ $name }”.
   *[introduction] Anmälan gäller presentationen för platsen ”{ $name }”.
}
safety-report-who = En koordinator läser anmälan och svarar under nästa vardag. Den andra parten får inte veta vem som anmälde.
safety-danger = Om någon är i fara, ring nödnumret 112.
safety-back = Tillbaka
safety-reason = Vad gäller det
safety-reason-unpaid_day = Oavlönad provdag eller arbete utan avtal
safety-reason-asks_money = Någon ber om pengar
safety-reason-unfair_demand = Krav som inte hör till arbetet
safety-reason-unsafe = Arbetet eller platsen är inte säker
safety-reason-not_true = Uppgiften stämmer inte
safety-reason-private = Någons privata saker berättas
safety-reason-rude = Osakligt språk eller beteende
safety-reason-other = Något annat
safety-words = Berätta mer
safety-words-hint = Vad hände och när. Några meningar räcker.
safety-words-needed = Skriv några ord.
safety-email = E-post för svaret
safety-email-hint = Utan adress läses anmälan, men vi kan inte svara dig.
safety-report-button = Skicka anmälan
safety-report-not = Jag anmäler inte
safety-reported = Tack för anmälan
safety-reported-next = En koordinator läser den och svarar under nästa vardag.
safety-reported-told = Du får ett meddelande när saken är löst, om du är inloggad eller gav en adress.
safety-reported-on = Fortsätt
safety-queue = Anmälningar
safety-queue-decided = Lösta anmälningar
safety-queue-lead = Var och en besvaras under nästa vardag. Den mest brådskande är först.
safety-queue-none = Inga anmälningar
safety-queue-none-why = När någon anmäler något syns det här genast.
safety-show-open = Visa öppna
safety-show-decided = Visa lösta
safety-answer-by = Svara senast
safety-late = Försenad
safety-state-open = Ny
safety-state-taken = Behandlas
safety-kind-opening = Plats
safety-kind-card = Kort
safety-kind-introduction = Presentation
safety-kind-placement = Arbete
safety-kind-message = Meddelande
safety-employer = Arbetsgivare
safety-reporter = Anmälare
safety-reporter-unknown = Gav ingen adress
safety-taken-by = Behandlas av
safety-open-it = Öppna det som anmäldes
safety-gone = Det som anmäldes finns inte längre.
safety-not-yours-to-open = Sidan är bara för parterna. Fråga arbetscoachen vid behov.
safety-take = Jag tar den
safety-taken = Anmälan är nu hos dig.
safety-release = Ge till en annan
safety-released = Alla kan ta anmälan igen.
safety-decide = Lös
safety-decision = Vad beslöt du
safety-decision-nothing_wrong = Allt är i sin ordning
safety-decision-talked = Jag talade med båda, saken rättades
safety-decision-hidden = Jag döljer det här
safety-decision-employer_suspended = Jag avbryter arbetsgivarens verksamhet i tjänsten
safety-decision-account_suspended = Jag stänger kontot tills vidare
safety-decision-words = Motivering
safety-decision-words-hint = Motiveringen berättas för anmälaren och för den som saken gäller. Skriv inte vem som anmälde.
safety-decide-button = Spara och berätta för båda
safety-decided = Beslutet är sparat och berättas för båda.
safety-nobody-to-suspend = Det här kan inte avbrytas härifrån. Välj något annat eller fråga administratören.
safety-told-both = Det här berättades för båda
safety-reopen = Ta tillbaka beslutet
safety-reopen-words = Varför tas beslutet tillbaka
safety-reopen-button = Ta tillbaka och öppna på nytt
safety-reopened = Beslutet är taget tillbaka. Anmälan är öppen igen.
safety-event-reported = Anmäld
safety-event-take = Tagen till behandling
safety-event-release = Given till andra
safety-event-decide = Löst
safety-event-reopen = Beslutet taget tillbaka
safety-held-back = Dold
safety-opening-held-back = En koordinator har dolt den här platsen. Andra ser den inte. Orsak: { $why }
safety-card-held-back = En koordinator har dolt det här kortet. Andra ser det inte. Orsak: { $why }

### Employers not to be met
safety-blocks = Arbetsgivare som jag inte vill träffa
safety-blocks-lead = Kortet visas inte och föreslås inte för de här arbetsgivarna. Det berättas inte för dem.
safety-blocks-none = Ingen är blockerad
safety-blocks-none-why = Du kan lägga till en arbetsgivare nedan eller på platsens egen sida.
safety-block-since = Blockerad
safety-unblock = Ta bort
safety-unblocked = { $employer } är inte längre blockerad.
safety-block-add = Lägg till en arbetsgivare
safety-block-search = Namn eller FO-nummer
safety-block-search-button = Sök
safety-block-found = Arbetsgivare som hittades
safety-block-not-found = Sökningen ”{ $words }” gav ingen arbetsgivare.
safety-block = Blockera
safety-blocked = { $count ->
    [0] { $employer } är blockerad.
    [one] { $employer } är blockerad. En öppen presentation avslutades.
   *[other] { $employer } är blockerad. { $count } öppna presentationer avslutades.
}
safety-block-offer = Jag vill inte träffa den här arbetsgivaren
safety-block-what = Ditt kort visas inte och föreslås inte för den här arbetsgivaren. Öppna presentationer avslutas. Orsaken berättas inte för arbetsgivaren.
safety-block-button = Blockera { $employer }

### A stopped account
safety-suspended = Din verksamhet i tjänsten är avbruten
safety-suspended-what = Du kan inte göra något med det här kontot nu. Orsak:
safety-suspended-next = Om du tycker att orsaken inte stämmer, ta kontakt.
safety-suspended-contact = Kontaktuppgifter
