# Ord: varifrån de kommer, att föreslå ett nytt, att behandla förslag
words-sources = Varifrån orden kommer
words-sources-lead = Sökningen förstår namn på arbeten och kunskaper som sägs på många sätt. Orden kommer från tre håll.
words-sources-esco = Klassifikationen ESCO
words-sources-modified = En del namn är ändrade: vi visar vårt eget vardagliga ord i stället för ESCO:s namn. ESCO:s eget namn hittar samma arbete. Ändringarna är våra, inte Europeiska kommissionens.
words-sources-imported = Vi använder ESCO version { $release }, importerad { $day }.
words-sources-not-imported = Bredvid våra egna ord finns ESCO:s beteckningar. Hela klassifikationen är inte importerad än.
words-sources-ours = Våra egna ord
words-sources-ours-text = För de vanligaste arbetena och kunskaperna har vi för hand skrivit vardagliga ord på finska, svenska och engelska.
words-sources-people = Ord som människor har föreslagit
words-sources-people-text = Vem som helst kan föreslå ett ord som fattas. En koordinator ser på varje förslag innan det tas i bruk.
words-propose = Föreslå ett ord
words-new = Föreslå ett ord
words-new-lead = Saknar sökningen ett ord som du använder? Berätta vad det betyder.
words-word = Ordet som sökningen inte förstod
words-word-hint = Ett ord eller ett kort uttryck, till exempel ”hyllplockare”.
words-language = Ordets språk
words-meaning = Vad betyder ordet?
words-meaning-hint = Ett arbete eller en kunskap, till exempel ”butiksarbetare”. Skriv inga namn eller kontaktuppgifter.
words-which = Menar du något av dessa?
words-which-hint = Välj det närmaste och skicka på nytt.
words-none-of-these = Inget av dessa
words-send = Skicka förslaget
words-nobody = Vi sparar inte vem som föreslog.
words-left = Tack för förslaget
words-left-text = En koordinator ser på ordet. När det är godkänt förstår sökningen det.
words-to-search = Tillbaka till sökningen
words-needed = Skriv ett ord.
words-meaning-needed = Berätta vad ordet betyder.
words-too-long = Skriv kortare: högst { $characters } tecken{ $words ->
    [0] {""}
   *[other] {" "}och { $words } ord
  }.
words-personal = Lämna bort siffror och adresser. Ett förslag får inte innehålla någons uppgifter.
words-name = Det här ser ut som namnet på en människa eller ett företag. Skriv arbetets eller kunskapens namn med små bokstäver.
words-signs = Använd bara bokstäver, mellanslag och bindestreck.
words-concept-needed = Välj det arbete eller den kunskap som ordet ska hitta.
words-queue = Föreslagna ord
words-queue-decided = Behandlade ord
words-queue-lead = Människor föreslår ord som sökningen inte förstod. Ett godkänt ord hittar det valda arbetet eller den valda kunskapen.
words-show-waiting = Visa de som väntar
words-show-decided = Visa de behandlade
words-none = Inga ord här
words-none-why = När någon föreslår ett ord kommer det hit.
words-means = Betyder: { $meaning }
words-times = { $count ->
    [one] föreslaget en gång
   *[other] föreslaget { $count } gånger
  }
words-times-said = Hur ofta
words-meaning-said = Betyder enligt förslaget
words-state-waiting = Väntar
words-state-accepted = I bruk
words-state-refused = Avböjt
words-retired = ”{ $label }” finns inte längre i ordlistan. Välj något annat.
words-accept-heading = Ta ordet i bruk
words-look-for = Sök ett arbete eller en kunskap
words-look-for-hint = Om det rätta fattas nedan, skriv dess namn.
words-look = Sök
words-finds = Ordet hittar detta
words-nothing-like = Vi hittade inget sådant i ordlistan. Sök med ett annat ord.
words-accept = Ta i bruk
words-refuse-heading = Avböj ordet
words-reason = Varför
words-reason-hint = Syns bara för koordinatorer.
words-reason-needed = Berätta kort varför ordet avböjs.
words-refuse = Avböj
words-take-back = Ta tillbaka beslutet
words-accepted = ”{ $word }” är nu i bruk.
words-refused = ”{ $word }” avböjdes.
words-taken-back = ”{ $word }” väntar på beslut igen.
words-event-proposed = Föreslaget
words-event-accept = Taget i bruk
words-event-refuse = Avböjt
words-event-take_back = Beslutet togs tillbaka
