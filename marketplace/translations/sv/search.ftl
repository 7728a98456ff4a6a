# Sökningen av platser: den öppna och coachens egen.
search-heading = Sök en plats
search-coach-heading = Platser
search-label = Vilket arbete vill du göra?
search-hint = Skriv ett ord eller två, till exempel ”städning” eller ”hjälp i köket”.
search-button = Sök
search-understood = Vi söker också med de här orden: { $words }
search-ignored = En del av begränsningarna var inte möjliga. Vi lämnade bort dem.
search-filter-count = Begränsa ({ $count })
search-kind = Vilken sorts plats
search-place = Kommun
search-other-place = Annan kommun
search-filter = Visa de här
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
search-wider-place = { $count ->
    [one] Se en plats på annan ort
   *[other] Se { $count } platser på andra orter
}
search-wider-kind = { $count ->
    [one] Se en plats av annan sort
   *[other] Se { $count } platser av andra sorter
}
search-wider-filters = { $count ->
    [one] Se en plats utan begränsningar
   *[other] Se { $count } platser utan begränsningar
}
search-wider-words = { $count ->
    [one] Se en plats utan sökord
   *[other] Se { $count } platser utan sökord
}
search-empty = Just nu finns inga öppna platser
search-empty-why = Nya kommer under veckan. En coach känner ofta till platser som inte är utlysta än.
search-empty-do = Prata med en coach
