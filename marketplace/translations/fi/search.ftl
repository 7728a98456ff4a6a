# Paikkojen haku: kaikille avoin ja valmentajan oma.
search-heading = Etsi paikkaa
search-coach-heading = Paikat
search-label = Mitä työtä haluaisit tehdä?
search-hint = Kirjoita sana tai pari, esimerkiksi ”siivous” tai ”apua keittiössä”.
search-button = Etsi
search-understood = Etsimme myös näillä: { $words }
search-ignored = Osa rajauksista ei ollut mahdollinen. Ohitimme ne.
search-filter-count = Rajaa ({ $count })
search-filter = Näytä nämä
search-found-no-words = Näillä sanoilla ei löytynyt paikkoja
search-alike = Nämä muistuttavat hakuasi
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
search-empty = Nyt ei ole avoimia paikkoja
search-empty-why = Uusia tulee pitkin viikkoa. Valmentaja tietää usein paikoista, joita ei ole vielä ilmoitettu.
search-empty-do = Puhu valmentajalle
search-count = { $count ->
    [one] yksi paikka
   *[other] { $count } paikkaa
}
search-words-only = Etsi vain sanoilla
search-words-now = Etsimme nyt vain kirjoittamillasi sanoilla.
search-words-also = Etsi myös samaa tarkoittavilla
search-understood-tags = Ymmärsimme näin. Nämä nostavat sopivat ylös:
search-tag-hard = vain nämä
search-tag-soft = myös muut
search-tag-off = Poista: { $what }
search-tag-back = ota takaisin
search-tag-not = ei: { $what }
search-tag-avoid = ei: { $what }
search-tag-without = ilman: { $what }
search-tag-near = lähellä
search-tag-language = kieli: { $language }
search-tag-hours-max = enintään { $number } h viikossa
search-tag-hours-min = vähintään { $number } h viikossa
search-tag-hours-part-time = osa-aika
search-tag-hours-full-time = kokoaika
search-tag-pay-min = vähintään { $number } € tunnilta
search-tag-start-now = heti
search-tag-start-spring = keväällä
search-tag-start-summer = kesällä
search-tag-start-autumn = syksyllä
search-tag-start-winter = talvella
search-tag-start-month = alkaa { $number ->
    [1] tammikuussa
    [2] helmikuussa
    [3] maaliskuussa
    [4] huhtikuussa
    [5] toukokuussa
    [6] kesäkuussa
    [7] heinäkuussa
    [8] elokuussa
    [9] syyskuussa
    [10] lokakuussa
    [11] marraskuussa
   *[12] joulukuussa
}
search-where = Missä
search-near = Kunta tai postinumero
search-how-far = Kuinka kaukana
search-km = { $km } km
search-near-me = Lähellä minua
search-near-me-hint = Selain kysyy sinulta luvan. Emme tallenna paikkaasi.
search-nearest-found = Lähin postinumero on nyt kohdassa ”Missä”.
search-nearest-none = Emme löytäneet paikkaasi. Kirjoita kunta tai postinumero.
search-nearest-refused = Selain ei kertonut paikkaa. Kirjoita kunta tai postinumero.
search-unknown-place = Emme tunne paikkaa ”{ $place }”. Kirjoita kunnan nimi tai postinumero.
search-filter-kinds = Millainen paikka
search-filter-near = Etäisyys
search-filter-groups = Ala
search-filter-municipalities = Kunta
search-filter-hours = Tunnit viikossa
search-filter-times = Milloin työ on
search-filter-start = Milloin alkaa
search-filter-remote = Etätyö
search-filter-offers = Mitä voidaan järjestää
search-filter-avoid = Mitä työssä ei saa olla
search-filter-languages = Kieli, joka pitää osata
search-filter-forms = Työnantaja
search-filter-adverts = Ilmoituksen kieli
search-filter-licences = Kortit ja luvat
search-filter-pay = Palkka tunnilta
search-hours-under-10 = Alle 10 h
search-hours-10-19 = 10–19 h
search-hours-20-29 = 20–29 h
search-hours-30-40 = 30–40 h
search-hours-in-all = Tunnit sovittu yhteensä
search-start-now = Heti
search-start-month = Kuukauden sisällä
search-start-later = Myöhemmin
search-start-flexible = Alku joustaa
search-pay-any = Ei väliä
search-pay-step = vähintään { $euros } €
search-pay-step-count = vähintään { $euros } € ({ $count })
search-value-unknown = Ei kerrottu
search-value-no-language = Ei vaadita mitään kieltä
search-value-much = Paljon: { $what }
search-chosen-near = { $place }, enintään { $km } km
search-chosen-avoid = ei: { $what }
search-chosen-adverts = ilmoitus: { $what }
search-chosen-languages = kieli: { $what }
search-sort = Järjestys:
search-sort-best = sopivin
search-sort-newest = uusin
search-sort-nearest = lähin
search-sort-ends = päättyy pian
search-matched-concept = samaa tarkoittaa: { $words }
search-matched-wish = toive: { $words }
search-matched-meaning = Ei samoja sanoja, mutta sisältö muistuttaa hakuasi
search-distance = { NUMBER($km) } km
search-distance-remote = etänä
search-wider = Lähimmät laajemmat haut:
search-wider-km = { $km } km kauempaa: { $count }
search-wider-filter = Ilman rajausta ”{ $what }”: { $count }
search-wider-tag = Myös muut kuin ”{ $what }”: { $count }
search-wider-filters = Ilman rajauksia: { $count }
search-wider-words = Ilman hakusanoja: { $count }
search-emptied-by = Tätä ei täytä mikään: { $names }.
search-cursor-lost = Tulokset ovat muuttuneet. Aloitimme alusta.
search-not-applied = Näitä rajauksia ei voi nyt käyttää: { $names }.
search-capped = Tuloksia on enemmän. Rajaa hakua, niin löydät ne.
search-fair = Järjestyksestä: ensin se, mikä sopii hakuusi parhaiten. Paikka, josta on kerrottu vasta harvalle, nousee hiukan.
