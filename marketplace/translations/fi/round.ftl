# Valmentajan kierros: kaikille omille ihmisille ehdotettavaa yhdellä kertaa.
round-heading = Kierros: paikkoja kaikille
round-link = Katso paikkoja kaikille kerralla
round-lead = Tässä on yksi tapa jakaa avoimet paikat omille ihmisillesi. Se on ehdotus sinulle: mitään ei lähde ennen kuin ehdotat itse.
round-sentence = { $count ->
    [0] { $area }: kenellekään ei löytynyt nyt ehdotettavaa.
    [one] { $area }: yksi ehdotus yhdelle ihmiselle. Ihmisiä on kaikkiaan { $total }.
   *[other] { $area }: { $count } ehdotusta { $people } ihmiselle. Ihmisiä on kaikkiaan { $total }.
}
round-left-over = { $count ->
    [one] Kierrokselle mahtuu { $most } ihmistä nimen mukaan. Yksi jäi pois.
   *[other] Kierrokselle mahtuu { $most } ihmistä nimen mukaan. { $count } jäi pois.
}
round-not-whole = Haku lepää. Katsoimme nyt vain uusimmat paikat. Kokeile hetken päästä uudelleen.
round-choose = Alue ja määrä
round-area = Alue
round-everywhere = Koko Suomi
round-town = kunta: { $town }
round-each = Esittelyjä yhdellä ihmisellä
round-each-number = { $count ->
    [one] enintään yksi
    [2] enintään kaksi
   *[3] enintään kolme
}
round-each-hint = Avoimet esittelyt lasketaan mukaan.
round-show = Näytä ehdotus
round-given = Ihmiset ja paikat
round-places-of = Paikat: { $name }
round-open-now = { $count ->
    [0] Ei avoimia esittelyjä
    [one] Yksi esittely on auki
   *[other] { $count } esittelyä on auki
}
round-with-card = Kortti: { $card }
round-none = Tällä alueella ei nyt ole ehdotettavaa
round-none-why = Kokeile isompaa aluetta, tai katso alta, mistä se johtuu kunkin kohdalla.
round-without = Ilman ehdotusta
round-without-no-card = Ei julkaistua korttia. Tehkää kortti yhdessä.
round-without-has-enough = { $count ->
    [one] Yksi esittely on jo auki. Se riittää tälle kierrokselle.
   *[other] { $count } esittelyä on jo auki. Se riittää tälle kierrokselle.
}
round-without-nothing-fits = Tällä alueella mikään avoin paikka ei sovi nyt. Katso, mikä sopisi melkein.
round-without-places-taken = Sopivat paikat ovat varattuja tai menevät tällä kierroksella niille, joille ei ole muuta.
round-to-person = Avaa ihmisen sivu
round-to-introductions = Katso esittelyt
round-to-near = Katso kortin paikat ja se, mikä sopisi melkein
round-how = Näin kierros jaetaan
round-how-everybody = Ensin mahdollisimman moni saa jonkin ehdotuksen. Sitten heikoin ehdotus on niin hyvä kuin voi. Vasta sitten katsotaan, että kaikki yhdessä sopivat hyvin.
round-how-places = Paikkaan ehdotetaan enintään niin monta kuin siinä on tilaa. Avoimet esittelyt vievät tilaa.
round-how-nothing-sent = Mukana ovat vain paikat, jotka sopivat tai joista pitää vielä kysyä. Jo esiteltyä tai ihmisen estämää työnantajaa ei ehdoteta.
