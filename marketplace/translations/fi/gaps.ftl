# Mikä yksi asia avaisi lisää paikkoja yhdelle kortille.
gaps-heading = Mikä avaisi lisää paikkoja
gaps-lead = Yksi asia kerrallaan. Mitään ei ole pakko muuttaa.
gaps-none = Mikään yksittäinen asia ei juuri nyt avaisi lisää paikkoja. Uusia paikkoja tulee koko ajan.
gaps-opens = { $count ->
    [one] yksi paikka lisää
   *[other] { $count } paikkaa lisää
}
gaps-asked = { $count ->
    [one] yhdessä paikassa kysytään sitä
   *[other] { $count } paikassa kysytään sitä
}
gaps-licence = Jos tämä on hankittu: { $what }
gaps-language = Jos kielitaito karttuu vähän: { $spoken } – { $level }
gaps-skill = Jos kortilla on tämä taito: { $what }
gaps-km = Jos matka voi olla { $km } km pidempi
gaps-longer = Jos viikossa sopii { $hours } tuntia enemmän
gaps-shorter = Jos viikossa sopii { $hours } tuntia vähemmän
gaps-time = Jos tämäkin aika sopii: { $time }
