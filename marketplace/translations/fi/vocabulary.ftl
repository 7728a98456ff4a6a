# Luokituksen tuonti: mitä riviltä odotettiin
vocabulary-expected-csv = pilkuin eroteltu tietue, jonka lainausmerkit on suljettu
vocabulary-expected-header = ensimmäinen rivi, jolla ovat sarakkeiden nimet
vocabulary-expected-column = tämä sarake ensimmäisellä rivillä
vocabulary-expected-fields = { $count } kenttää kuten ensimmäisellä rivillä, ei { $found }
vocabulary-expected-short-line = rivi, jossa on enintään { $max } tavua
vocabulary-expected-type = sana { $word }
vocabulary-expected-address = ESCO-osoite, esimerkiksi http://data.europa.eu/esco/occupation/…
vocabulary-expected-isco = ISCO-08-koodi, yhdestä neljään numeroa
vocabulary-expected-printable = teksti ilman ohjausmerkkejä
vocabulary-expected-one-file = osoite, joka ei ole jo tiedostossa { $file }
vocabulary-expected-known = osoite, joka on tämän kansion tiedostossa tai tuotu jo aiemmin
vocabulary-another-import = Toinen tuonti alkoi sillä välin. Tässä ei tuotu mitään.
vocabulary-changed-meanwhile = Sanasto muuttui koko ajan. Mitään ei tuotu; yritä uudelleen.
