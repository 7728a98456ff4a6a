# Valmentajan listat: kenelle paikka sopii, mikä paikka sopii.
match-cards-heading = Kenelle tämä sopii
match-openings-heading = Mikä paikka sopii
match-back-card = Kortti
match-best = Sopivimmat ensin
match-near = Melkein
match-near-why = Näissä on yksi tai kaksi estettä, jotka joku voisi poistaa.
match-introduced = Esitelty jo
match-propose = Ehdota
match-coaches-only = Vain valmentajille
match-more = { $count ->
    [one] Lisäksi on yksi, joka ei mahtunut listalle.
   *[other] Lisäksi on { $count }, jotka eivät mahtuneet listalle.
}
match-others-card = { $count ->
    [one] Yksi kortti ei sovi tähän paikkaan. Löydät sen korttien hausta.
   *[other] { $count } korttia ei sovi tähän paikkaan. Löydät ne korttien hausta.
}
match-others-opening = { $count ->
    [one] Yksi paikka ei sovi tälle kortille. Löydät sen paikkojen hausta.
   *[other] { $count } paikkaa ei sovi tälle kortille. Löydät ne paikkojen hausta.
}
match-no-cards = Tähän ei nyt löydy korttia
match-no-cards-why = Yksikään kortti, jonka näet, ei sovi paikkaan edes melkein.
match-no-cards-do = Etsi korteista itse
match-no-openings = Tälle kortille ei nyt löydy paikkaa
match-no-openings-why = Yksikään avoin paikka ei sovi edes melkein.
match-no-openings-do = Etsi paikoista itse
