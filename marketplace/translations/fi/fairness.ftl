# Koordinaattorin luvut: jääkö jokin ryhmä listojen ulkopuolelle.
fairness-heading = Pääsevätkö kaikki mukaan?
fairness-days = Viimeiset 90 päivää: { $first } – { $last }
fairness-sentence = { $cards ->
    [one] Esillä on ollut yksi kortti.
   *[other] Esillä on ollut { $cards } korttia. Niistä { $reached } on ollut jonkin paikan kymmenen parhaan joukossa.
}
fairness-shows = Luvut näyttävät, pääseekö jokin ryhmä muita harvemmin paikkojen kärkeen, esittelyihin tai työhön.
fairness-shows-not = Ne eivät kerro syytä. Alueella voi olla vähän paikkoja, tai paikat voivat vaatia jotain, mitä ryhmässä on harvalla.
fairness-few = Pienen ryhmän osuus muuttuu jo yhdestä ihmisestä. Katso samaa suuntaa monta kuukautta, ennen kuin päätät mitään.
fairness-needs = Tarpeiden mukaan
fairness-needs-whose = Vain oman organisaatiosi kortit. Kortti voi olla monessa ryhmässä.
fairness-needs-none = ei kerrottuja tarpeita
fairness-languages = Kielen mukaan
fairness-all-cards = Kaikki palvelun kortit. Jokainen kortti on yhdessä ryhmässä.
fairness-areas = Alueen mukaan
fairness-language-fi = suomi
fairness-language-sv = ruotsi
fairness-language-signed = viittomakieli
fairness-language-other = muu kieli
fairness-language-unsaid = ei kerrottu
fairness-area-unknown = alue ei tiedossa
fairness-chart-needs = Näin moni kortti on ollut jonkin paikan kymmenen parhaan joukossa, tarpeiden mukaan
fairness-chart-languages = Näin moni kortti on ollut jonkin paikan kymmenen parhaan joukossa, kielen mukaan
fairness-chart-areas = Näin moni kortti on ollut jonkin paikan kymmenen parhaan joukossa, alueen mukaan
fairness-group = Ryhmä
fairness-cards = Kortteja
fairness-reached = Kymmenen parhaan joukossa
fairness-introduced = Esittelyssä
fairness-placed = Työssä
fairness-total = Kaikki
fairness-share = { $percent } %
fairness-share-count = { $percent } % ({ $count })
fairness-hidden = { $count ->
    [one] Yksi ryhmä on piilossa. Siinä on alle viisi korttia, tai sen luvut voisi laskea muista.
   *[other] { $count } ryhmää on piilossa. Niissä on alle viisi korttia, tai niiden luvut voisi laskea muista.
}
fairness-table = Taulukko: { $of }
fairness-too-few = Kortteja on liian vähän. Ryhmä näkyy, kun siinä on vähintään viisi korttia.
fairness-nothing = Lukuja ei ole vielä
fairness-nothing-why = Luvut lasketaan joka yö. Katso huomenna uudelleen.
fairness-how = Näin ryhmät tehdään
fairness-how-needs = Tarpeet: kortin tarpeet työn mukautusten kuudessa ryhmässä, sekä välttämättömät että auttavat. Syitä tarpeille ei ole missään.
fairness-how-languages = Kieli: se, jota kortin mukaan puhutaan äidinkielenä. Jos niitä on monta, ensin suomi, sitten ruotsi, viittomakieli ja muut.
fairness-how-areas = Alue: maakunta, jossa kortin kotikunta on.
fairness-how-counted = Kortti lasketaan, kun se on ollut julkaistuna jonain yönä. Kymmenen parhaan lista lasketaan jokaiselle avoimelle paikalle kuten kortin oma valmentaja sen näkisi.
fairness-how-matching = Osumien laskenta ei tunne näitä ryhmiä eikä ikää, sukupuolta, nimeä, alkuperää tai työttömyyden kestoa.
privacy-table-match-reach = Miten korttisi nousee paikkojen listoille
privacy-column-week = Viikon maanantai
privacy-column-best-rank = Paras sija
privacy-column-top-tens = Monenko paikan kärjessä
privacy-column-region = Maakunta
privacy-column-first-language = Äidinkielen ryhmä luvuissa
