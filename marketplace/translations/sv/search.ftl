# Sökningen av platser: den öppna och coachens egen.
search-heading = Sök en plats
search-coach-heading = Platser
search-label = Vilket arbete vill du göra?
search-hint = Skriv ett ord eller två, till exempel ”städning” eller ”hjälp i köket”.
search-button = Sök
search-understood = Vi söker också med de här orden: { $words }
search-ignored = En del av begränsningarna var inte möjliga. Vi lämnade bort dem.
search-filter-count = Begränsa ({ $count })
search-filter = Visa de här
search-found-no-words = Inga platser hittades med de här orden
search-alike = De här liknar din sökning
search-results = Platser
search-found = { $count ->
    [one] En plats
   *[other] { $count } platser
}
search-matched = Hittades med orden: { $words }
search-spoken = Texten är på det här språket: { $language }
search-unverified = Arbetsgivaren är inte granskad än.
search-incomplete = Det här saknas ännu:
search-none = Inga platser hittades
search-none-why = Ingen öppen plats uppfyller allt som du valde.
search-all = Visa alla platser
search-empty = Just nu finns inga öppna platser
search-empty-why = Nya kommer under veckan. En coach känner ofta till platser som inte är utlysta än.
search-empty-do = Prata med en coach
search-count = { $count ->
    [one] en plats
   *[other] { $count } platser
}
search-words-only = Sök bara med orden
search-words-now = Vi söker nu bara med orden som du skrev.
search-words-also = Sök också med ord som betyder samma sak
search-understood-tags = Så här förstod vi dig. Det här lyfter upp det som passar:
search-tag-hard = bara de här
search-tag-soft = också andra
search-tag-off = Ta bort: { $what }
search-tag-back = ta tillbaka
search-tag-not = inte: { $what }
search-tag-avoid = inte: { $what }
search-tag-without = utan: { $what }
search-tag-near = nära
search-tag-language = språk: { $language }
search-tag-hours-max = högst { $number } h i veckan
search-tag-hours-min = minst { $number } h i veckan
search-tag-hours-part-time = deltid
search-tag-hours-full-time = heltid
search-tag-pay-min = minst { $number } € i timmen
search-tag-start-now = genast
search-tag-start-spring = på våren
search-tag-start-summer = på sommaren
search-tag-start-autumn = på hösten
search-tag-start-winter = på vintern
search-tag-start-month = börjar i { $number ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[12] december
}
search-where = Var
search-near = Kommun eller postnummer
search-how-far = Hur långt bort
search-km = { $km } km
search-near-me = Nära mig
search-near-me-hint = Webbläsaren ber om lov. Vi sparar inte var du är.
search-nearest-found = Närmaste postnummer står nu under ”Var”.
search-nearest-none = Vi hittade inte din plats. Skriv kommun eller postnummer.
search-nearest-refused = Webbläsaren berättade inte platsen. Skriv kommun eller postnummer.
search-unknown-place = Vi känner inte till platsen ”{ $place }”. Skriv kommunens namn eller postnumret.
search-filter-kinds = Vilken sorts plats
search-filter-near = Avstånd
search-filter-groups = Bransch
search-filter-municipalities = Kommun
search-filter-hours = Timmar i veckan
search-filter-times = När arbetet är
search-filter-start = När det börjar
search-filter-remote = Distansarbete
search-filter-offers = Vad som kan ordnas
search-filter-avoid = Vad som inte får ingå
search-filter-languages = Språk som behövs
search-filter-forms = Arbetsgivare
search-filter-adverts = Annonsens språk
search-filter-licences = Kort och tillstånd
search-filter-pay = Lön per timme
search-hours-under-10 = Under 10 h
search-hours-10-19 = 10–19 h
search-hours-20-29 = 20–29 h
search-hours-30-40 = 30–40 h
search-hours-in-all = Timmar avtalade sammanlagt
search-start-now = Genast
search-start-month = Inom en månad
search-start-later = Senare
search-start-flexible = Starten kan flyttas
search-pay-any = Spelar ingen roll
search-pay-step = minst { $euros } €
search-pay-step-count = minst { $euros } € ({ $count })
search-value-unknown = Inte berättat
search-value-no-language = Inget språk krävs
search-value-much = Mycket: { $what }
search-chosen-near = { $place }, högst { $km } km
search-chosen-avoid = inte: { $what }
search-chosen-adverts = annons: { $what }
search-chosen-languages = språk: { $what }
search-sort = Ordning:
search-sort-best = passar bäst
search-sort-newest = nyast
search-sort-nearest = närmast
search-sort-ends = slutar snart
search-matched-concept = betyder samma sak: { $words }
search-matched-wish = önskemål: { $words }
search-matched-meaning = Inte samma ord, men innehållet liknar din sökning
search-distance = { NUMBER($km) } km
search-distance-remote = på distans
search-wider = Närmaste vidare sökningar:
search-wider-km = { $km } km längre bort: { $count }
search-wider-filter = Utan begränsningen ”{ $what }”: { $count }
search-wider-tag = Också andra än ”{ $what }”: { $count }
search-wider-filters = Utan begränsningar: { $count }
search-wider-words = Utan sökord: { $count }
search-emptied-by = Inget uppfyller det här: { $names }.
search-cursor-lost = Resultaten har ändrats. Vi började från början.
search-not-applied = De här begränsningarna kan inte användas nu: { $names }.
search-capped = Det finns fler resultat. Begränsa sökningen så hittar du dem.
search-fair = Om ordningen: först kommer det som passar din sökning bäst. En plats som få har fått höra om stiger lite.
