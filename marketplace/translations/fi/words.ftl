# Sanat: mistä ne tulevat, uuden ehdottaminen, ehdotusten käsittely
words-sources = Mistä sanat tulevat
words-sources-lead = Haku ymmärtää töiden ja taitojen nimiä monella tavalla sanottuna. Sanat tulevat kolmesta paikasta.
words-sources-esco = ESCO-luokitus
words-sources-modified = Osa nimistä on muutettu: näytämme ESCOn nimen tilalla oman arkisen sanamme. ESCOn oma nimi löytää saman työn. Muutokset ovat meidän, eivät Euroopan komission.
words-sources-imported = Käytössä on ESCOn versio { $release }, tuotu { $day }.
words-sources-not-imported = Omien sanojemme rinnalla on ESCOn tunnisteet. Koko luokitusta ei ole vielä tuotu.
words-sources-ours = Omat sanamme
words-sources-ours-text = Tavallisimmille töille ja taidoille on kirjoitettu käsin arkiset sanat suomeksi, ruotsiksi ja englanniksi.
words-sources-people = Ihmisten ehdottamat sanat
words-sources-people-text = Kuka tahansa voi ehdottaa puuttuvaa sanaa. Koordinaattori katsoo jokaisen ehdotuksen ennen kuin se tulee käyttöön.
words-propose = Ehdota sanaa
words-new = Ehdota sanaa
words-new-lead = Puuttuuko hausta sana, jota sinä käytät? Kerro, mitä se tarkoittaa.
words-word = Sana, jota haku ei ymmärtänyt
words-word-hint = Yksi sana tai lyhyt sanonta, esimerkiksi ”hyllyttäjä”.
words-language = Sanan kieli
words-meaning = Mitä sana tarkoittaa?
words-meaning-hint = Työ tai taito, esimerkiksi ”myymälätyöntekijä”. Älä kirjoita nimiä tai yhteystietoja.
words-which = Tarkoitatko jotakin näistä?
words-which-hint = Valitse lähin ja lähetä uudelleen.
words-none-of-these = En mitään näistä
words-send = Lähetä ehdotus
words-nobody = Emme tallenna, kuka ehdotti.
words-left = Kiitos ehdotuksesta
words-left-text = Koordinaattori katsoo sanan. Kun se on hyväksytty, haku ymmärtää sen.
words-to-search = Takaisin hakuun
words-needed = Kirjoita sana.
words-meaning-needed = Kerro, mitä sana tarkoittaa.
words-too-long = Kirjoita lyhyemmin: enintään { $characters } merkkiä{ $words ->
    [0] {""}
   *[other] {" "}ja { $words } sanaa
  }.
words-personal = Jätä pois numerot ja osoitteet. Ehdotuksessa ei saa olla kenenkään tietoja.
words-name = Tämä näyttää ihmisen tai yrityksen nimeltä. Kirjoita työn tai taidon nimi pienillä kirjaimilla.
words-signs = Käytä vain kirjaimia, välilyöntejä ja yhdysmerkkejä.
words-concept-needed = Valitse työ tai taito, jonka sana löytää.
words-queue = Ehdotetut sanat
words-queue-decided = Käsitellyt sanat
words-queue-lead = Ihmiset ehdottavat sanoja, joita haku ei ymmärtänyt. Hyväksytty sana löytää valitun työn tai taidon.
words-show-waiting = Näytä odottavat
words-show-decided = Näytä käsitellyt
words-none = Ei sanoja täällä
words-none-why = Kun joku ehdottaa sanaa, se tulee tähän.
words-means = Tarkoittaa: { $meaning }
words-times = { $count ->
    [one] ehdotettu kerran
   *[other] ehdotettu { $count } kertaa
  }
words-times-said = Kuinka usein
words-meaning-said = Tarkoittaa ehdottajan mielestä
words-state-waiting = Odottaa
words-state-accepted = Käytössä
words-state-refused = Hylätty
words-retired = ”{ $label }” on poistunut sanastosta. Valitse toinen.
words-accept-heading = Ota sana käyttöön
words-look-for = Etsi työ tai taito
words-look-for-hint = Jos oikea puuttuu alta, kirjoita sen nimi.
words-look = Etsi
words-finds = Sana löytää tämän
words-nothing-like = Emme löytäneet sanastosta mitään tällaista. Etsi toisella sanalla.
words-accept = Ota käyttöön
words-refuse-heading = Hylkää sana
words-reason = Miksi
words-reason-hint = Näkyy vain koordinaattoreille.
words-reason-needed = Kerro lyhyesti, miksi sana hylätään.
words-refuse = Hylkää
words-take-back = Peru päätös
words-accepted = ”{ $word }” on nyt käytössä.
words-refused = ”{ $word }” hylättiin.
words-taken-back = ”{ $word }” odottaa taas päätöstä.
words-event-proposed = Ehdotettu
words-event-accept = Otettu käyttöön
words-event-refuse = Hylätty
words-event-take_back = Päätös peruttu
