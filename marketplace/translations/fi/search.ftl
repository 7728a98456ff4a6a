# Paikkojen haku: kaikille avoin ja valmentajan oma.
search-heading = Etsi paikkaa
search-coach-heading = Paikat
search-label = Mitä työtä haluaisit tehdä?
search-hint = Kirjoita sana tai pari, esimerkiksi ”siivous” tai ”apua keittiössä”.
search-button = Etsi
search-understood = Etsimme myös näillä: { $words }
search-ignored = Osa rajauksista ei ollut mahdollinen. Ohitimme ne.
search-filter-count = Rajaa ({ $count })
search-kind = Millainen paikka
search-place = Kunta
search-other-place = Muu kunta
search-filter = Näytä nämä
search-results = Paikat
search-found = { $count ->
    [one] Yksi paikka
   *[other] { $count } paikkaa
}
search-matched = Löytyi sanoista: { $words }
search-spoken = Teksti on tällä kielellä: { $language }
search-unverified = Työnantajaa ei ole vielä tarkistettu.
search-incomplete = Vielä puuttuu:
search-none = Näillä ei löytynyt paikkaa
search-none-why = Mikään avoin paikka ei täytä kaikkea, mitä valitsit.
search-all = Näytä kaikki paikat
search-wider-place = { $count ->
    [one] Katso yksi paikka muualla
   *[other] Katso { $count } paikkaa muualla
}
search-wider-kind = { $count ->
    [one] Katso yksi muunlainen paikka
   *[other] Katso { $count } muunlaista paikkaa
}
search-wider-filters = { $count ->
    [one] Katso yksi paikka ilman rajauksia
   *[other] Katso { $count } paikkaa ilman rajauksia
}
search-wider-words = { $count ->
    [one] Katso yksi paikka ilman hakusanoja
   *[other] Katso { $count } paikkaa ilman hakusanoja
}
search-empty = Nyt ei ole avoimia paikkoja
search-empty-why = Uusia tulee pitkin viikkoa. Valmentaja tietää usein paikoista, joita ei ole vielä ilmoitettu.
search-empty-do = Puhu valmentajalle
