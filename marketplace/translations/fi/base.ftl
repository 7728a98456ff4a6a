# Päivät, niin kuin ihmiset ne sanovat.
day-yesterday = eilen
day-today = tänään
day-tomorrow = huomenna
day-on-mon = maanantaina
day-on-tue = tiistaina
day-on-wed = keskiviikkona
day-on-thu = torstaina
day-on-fri = perjantaina
day-on-sat = lauantaina
day-on-sun = sunnuntaina
day-at-time = { $day } klo { $time }

# Ylärivin linkit.
nav-start = Aloitus
nav-openings = Paikat
nav-how = Näin se toimii
nav-my-cards = Oma kortti
nav-introductions = Esittelyt
nav-my-openings = Omat paikat
nav-people-to-hire = Osaajat
nav-people = Ihmiset
nav-cards = Kortit
nav-employers = Työnantajat
nav-verify = Tarkista työnantajat

# Mitä sanotaan, kun jokin ei onnistu. Sivun otsikko kertoo lajin, tämä syyn.
error-not-found = Täällä ei ole mitään, tai sitä ei ole sinulle tarkoitettu.
error-not-allowed = Tätä et voi tehdä näillä oikeuksilla.
error-invalid-move = Tätä ei voi tehdä enää. Tilanne on muuttunut.
error-conflict = Joku muu ehti muuttaa tätä samaan aikaan. Lataa sivu uudelleen ja katso, miltä se nyt näyttää.
error-changed-meanwhile = Joku muu tallensi muutoksen, kun kirjoitit. Tekstisi on tallessa tällä sivulla.
error-unavailable = Osa palvelusta ei vastaa juuri nyt. Yritä hetken päästä uudelleen.
error-database-busy = Palvelussa on ruuhkaa. Yritä hetken päästä uudelleen. Mitään ei tallennettu kahdesti.
error-form-too-old = Lomake oli ollut auki liian kauan. Palaa takaisin, lataa sivu uudelleen ja lähetä uudestaan.
error-invalid = Tarkista nämä kohdat: { $fields }
error-mail-not-taken = Postipalvelin ei ottanut viestiä vastaan ({ $kind }).
error-move-not-now = Tätä ei voi tehdä nyt. Tilanne on jo muuttunut.
error-move-not-yours = Tämän tekee joku toinen. Katso sivulta, kenen vuoro on.
error-move-needs-reason = Kerro lyhyesti syy.
error-email-taken = Tällä sähköpostilla on jo tili.
error-business-id-taken = Tällä Y-tunnuksella on jo työnantaja palvelussa.
error-introduction-open = Tätä korttia on jo ehdotettu tähän paikkaan.
error-answered-already = Tähän on jo vastattu.
error-has-coach = Ihmisellä on jo valmentaja tässä organisaatiossa.
