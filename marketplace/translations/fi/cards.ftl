# Mikä kortissa ei mene läpi, ja miksi.
cards-headline-needed = Kirjoita otsikko. Yksi lause riittää, esimerkiksi ”Tarkka järjestelijä, joka viihtyy varastossa”.
cards-municipality-needed = Kirjoita kunta, jonka lähellä haluat tehdä työtä.
cards-municipality-unknown = Emme löytäneet kuntaa ”{ $text }”. Valitse kunta listasta.
cards-postcode-wrong = Postinumerossa on viisi numeroa, esimerkiksi 33200.
cards-km-range = Matka voi olla enintään { $most } kilometriä.
cards-pay-range = Palkka on liian suuri. Kirjoita euroja tunnissa, esimerkiksi 12,50.
cards-hours-range = Tunteja viikossa on oltava enemmän kuin nolla ja enintään { $most }. Pienempi luku tulee ensin.
cards-none-and-some = Valitsit sekä jotain että ei mitään. Jätä vain toinen.
cards-occupation-needed = Kirjoita, mistä ammatista tai työstä tässä on kyse.
cards-experience-range = Kokemusta voi olla enintään { $most } vuotta.
cards-skill-needed = Kirjoita, mikä taito tämä on.
cards-language-needed = Valitse kieli.
cards-language-level-needed = Valitse, miten hyvin puhut tätä kieltä.
cards-licence-needed = Valitse, mistä kortista tai luvasta on kyse.
cards-twice = Tämä on jo toisella rivillä: { $named }. Jätä vain toinen.
cards-visibility-needed = Valitse, kuka kortin näkee.
cards-consent-needed = Kerro, miten ja milloin ihminen suostui tähän.
cards-consent-in-future = Suostumuksen päivä on tulevaisuudessa. Valitse tämä päivä tai aiempi.
cards-consent-how-by-coach = Valitse, sanoiko ihminen tämän puhumalla vai paperilla.
cards-needs-consent-needed = Tarpeet ja rajat voi tallentaa vasta, kun niiden säilyttämiseen on suostuttu. Suostumus on tässä kohdassa.
cards-holds-email = Tässä näyttää olevan sähköpostiosoite. Ota se pois: kortti on nimetön, ja yhteystiedot kerrotaan vasta erillisellä luvalla.
cards-holds-phone = Tässä näyttää olevan puhelinnumero. Ota se pois: kortti on nimetön, ja yhteystiedot kerrotaan vasta erillisellä luvalla.
cards-holds-identity-code = Tässä näyttää olevan henkilötunnus. Ota se pois: sitä ei tarvita palvelussa missään kohdassa.
cards-undo-too-late = Tätä ei voi enää kumota. Julkaise kortti uudelleen.
cards-title-error = Korjattavaa:

# Lomake: otsikko ja tekstit.
cards-new-heading = Tee osaamiskortti
cards-new-heading-coach = Osaamiskortti: { $name }
cards-edit-heading = Muokkaa korttia
cards-form-lead = Kerro, mitä osaat ja mitä haluaisit tehdä. Ansioluetteloa ei tarvita. Pakollisia ovat vain otsikko ja kunta; muuta voit lisätä myöhemmin.
cards-form-lead-coach = Täyttäkää kortti yhdessä. Kirjoita ihmisen omin sanoin, minä-muodossa. Nimeä ei kirjoiteta korttiin.
cards-version = Versio
cards-section-who = Kuka olen työssä
cards-headline-fi = Otsikko suomeksi
cards-headline-sv = Otsikko ruotsiksi
cards-headline-en = Otsikko englanniksi
cards-headline-hint = Yksi lause vahvuuksistasi, ilman nimeä. Esimerkiksi: Tarkka järjestelijä, joka viihtyy varastossa. Otsikko riittää yhdellä kielellä.
cards-summary-fi = Kerro itsestäsi suomeksi
cards-summary-sv = Kerro itsestäsi ruotsiksi
cards-summary-en = Kerro itsestäsi englanniksi
cards-summary-hint = Mistä sinua on kiitetty? Mikä työssä sujuu? Älä kirjoita nimeä, osoitetta tai puhelinnumeroa.
cards-other-languages = Muilla kielillä
cards-other-languages-text = Jos kirjoitat samat myös toisella kielellä, useampi ymmärtää kortin.

# Lomake: osaan.
cards-i-can = Osaan
cards-skills = Taidot
cards-skills-hint = Pienetkin asiat lasketaan: ”siistin keittiön”, ”puhun vanhusten kanssa”, ”korjaan pyöriä”.
cards-skill = Mitä osaat?
cards-skill-level = Miten hyvin?
cards-skill-source = Missä opit tämän?
cards-skill-row = Taito
cards-skill-add = Lisää taito
cards-languages = Kielet, joita puhut
cards-languages-hint = Vain puhuminen ratkaisee tässä. Lisää myös äidinkielesi.
cards-language = Kieli
cards-language-level = Miten puhut?
cards-language-row = Kieli
cards-language-add = Lisää kieli
cards-licences-fold = Kortit, luvat ja auto
cards-licences = Mitä näistä sinulla on?
cards-licences-hint = Jos et vastaa nyt, jätä tyhjäksi.
cards-licences-none = Minulla ei ole mitään näistä
cards-licence = Kortti tai lupa
cards-licence-until = Voimassa asti
cards-licence-row = Kortti tai lupa
cards-licence-add = Lisää kortti tai lupa

# Lomake: haluaisin.
cards-i-would-like = Haluaisin
cards-occupations-fold = Ammatit ja työt
cards-occupations = Mitä työtä olet tehnyt tai haluat tehdä?
cards-occupations-hint = Kokemus kelpaa mistä maasta tahansa, myös ilman papereita.
cards-occupations-none = Minulla ei ole ammattia mielessä eikä takana
cards-occupation = Ammatti tai työ
cards-occupation-want = Haluan tehdä tätä työtä
cards-occupation-experience = Kokemusta
cards-occupation-unit = Vuosina vai kuukausina
cards-unit-years = vuotta
cards-unit-months = kuukautta
cards-occupation-qualified = Tutkinto tähän työhön
cards-qualified-none = Ei tutkintoa, tai en vastaa nyt
cards-occupation-row = Ammatti tai työ
cards-occupation-add = Lisää ammatti tai työ
cards-interests = Mitä haluaisit kokeilla, vaikka et ole vielä tehnyt sitä?
cards-interests-hint = Yksi asia riville.
cards-kinds = Millainen työ sopii?
cards-kinds-hint = Voit valita monta. Jos et vastaa nyt, jätä tyhjäksi.
cards-kinds-none = Mikään näistä ei sovi juuri nyt

# Lomake: milloin ja missä.
cards-when-and-where = Milloin ja missä
cards-municipality = Kunta
cards-municipality-hint = Kortissa näkyy vain kunta.
cards-hours-min = Tunteja viikossa vähintään
cards-hours-max = Tunteja viikossa enintään
cards-hours-hint = Muutamakin tunti kelpaa. Enintään 40.
cards-hours-unit = tuntia
cards-times = Mitkä ajat sopivat?
cards-available-from = Mistä päivästä alkaen?
cards-available-from-hint = Jätä tyhjäksi, jos voit aloittaa heti tai et tiedä.
cards-remote = Sopiiko etätyö kotoa?
cards-between-us = Tätä ei kerrota muille
cards-between-us-text = Näistä ei kerrota työnantajalle eikä muille valmentajille.
cards-postcode = Postinumero
cards-max-km = Miten kauas voit kulkea?
cards-min-pay = Pienin palkka, jolla voit tulla
cards-pay-unit = € tunnissa
cards-yes = Kyllä
cards-no = Ei
cards-not-yet = En vastaa vielä
cards-choose = Valitse
cards-not-said = Ei kerrottu

# Lomake: mikä auttaa, rajat ja suostumus.
cards-what-helps = Mikä auttaa minua työssä
cards-needs-lead = Tähän voit merkitä, mikä tekee työstä sujuvaa. Kohta on vapaaehtoinen. Sinä päätät joka kerta erikseen, kerrotaanko tästä työnantajalle.
cards-needs-lead-coach = Merkitkää yhdessä, mikä tekee työstä sujuvaa. Kohta on vapaaehtoinen. Ihminen päättää joka kerta erikseen, kerrotaanko tästä työnantajalle.
cards-no-illness = Älä kirjoita sairauksista. Kerro mikä auttaa.
cards-needs = Mikä auttaa?
cards-no-need = Ei valittu
cards-limits = Rajat
cards-limits-hint = Merkitse vain ne, joissa on raja. Muut jäävät avoimiksi.
cards-no-limit = Ei rajaa
cards-coach-text = Valmentajan muistiinpano
cards-coach-text-hint = Tämän näkee vain oma valmentaja, ja ihminen itse, jos hän pyytää kopion tiedoistaan. Älä kirjoita sairauksista. Kerro mikä auttaa.
cards-needs-consent = Suostumus tarpeiden säilyttämiseen
cards-needs-consent-what = Säilytämme tässä kohdassa merkityt tarpeet ja rajat ja valmentajan muistiinpanon, erillään kortista.
cards-needs-consent-why = Niiden avulla oma valmentaja etsii työtä, joka sopii. Saman organisaation toinen valmentaja voi avata tarpeet ja rajat vain perustellusta syystä, ja syyn näet aina. Muut eivät näe niitä.
cards-needs-consent-how-long = Ne säilyvät enintään niin kauan kuin kortti.
cards-needs-consent-back = Suostumuksen voi ottaa takaisin milloin vain. Silloin ne poistetaan heti.
cards-needs-agreed = Suostun siihen, että tarpeeni ja rajani säilytetään näin
cards-needs-consent-coach = Lue kohdat ääneen tai näytä ne. Merkitse sitten, miten ja milloin ihminen suostui.
cards-consent-how = Miten ihminen suostui?
cards-consent-on = Minä päivänä?
cards-consent-given = Suostumus on annettu { $day }: { $how }.
cards-save = Tallenna kortti
cards-save-note = Muutos näkyy heti niille, jotka näkevät kortin nyt.
cards-save-note-draft = Tallentaminen ei vielä näytä korttia muille. Voit julkaista sen seuraavaksi.
cards-cancel = Peru
cards-back = Takaisin
cards-conflict-title = Kortti muuttui, kun kirjoitit.
cards-conflict = Tekstisi on tallessa alla. Katso, mitä toinen tallensi. Jos tallennat nyt, sinun tekstisi jää voimaan.
cards-conflict-same = Toisen tallentama kortti sanoo samat asiat kuin sinun.
cards-conflict-now = Nyt:
cards-conflict-typed = Sinun:
cards-saved = Kortti on tallennettu.
cards-made = Kortti on valmis luonnoksena. Katso se läpi ja julkaise, kun haluat.
cards-choose-person = Valitse ensin ihminen, jolle teette kortin.

# Kortin sivu.
cards-i-have-done = Olen tehnyt
cards-i-speak = Puhun
cards-languages-closed = Kielistä kerrotaan työnantajalle vain, osaako tekijä työssä tarvittavan kielen.
cards-i-hold = Kortit ja luvat
cards-hold-none = Ei kortteja eikä lupia.
cards-kinds-suit = Minulle sopii:
cards-kinds-suit-none = Mikään työn muoto ei sovi juuri nyt.
cards-must = välttämätön
cards-my-limits = Rajani
cards-learned = opittu: { $where }
cards-licence-valid = { $name }, voimassa { $day } asti
cards-want-this = haluan tehdä tätä
cards-years = { $count ->
    [one] { $count } vuosi
   *[other] { $count } vuotta
}
cards-months = { $count ->
    [one] { $count } kuukausi
   *[other] { $count } kuukautta
}
cards-hours-one = { $hours } tuntia viikossa
cards-hours-range-text = { $min }–{ $max } tuntia viikossa
cards-town-unknown = kunta ei tiedossa
cards-none-of-it = Ei mitään
cards-km = enintään { $km } km
cards-pay-hour = vähintään { $pay } tunnissa
cards-from = { $day } alkaen
cards-remote-yes = myös etänä
cards-remote-no = ei etänä
cards-fact-hours = Tunnit
cards-fact-times = Ajat
cards-fact-from = Alkaen
cards-fact-where = Missä
cards-fact-max-km = Matka
cards-fact-min-pay = Palkka

# Kuka näkee kortin nyt.
cards-bar-person-draft = Luonnos. Vain sinä ja oma valmentajasi näette kortin.
cards-bar-person-hidden = Piilossa. Vain sinä ja oma valmentajasi näette kortin.
cards-bar-person-own-coach = Vain sinä ja oma valmentajasi näette kortin.
cards-bar-person-organisation = Kortin näkevät sinä, oma valmentajasi ja muut valmentajat samassa organisaatiossa.
cards-bar-person-coaches = Kortin näkevät sinä, oma valmentajasi ja muut valmentajat.
cards-bar-person-employers = Kortin näkevät sinä, valmentajat ja tarkistetut työnantajat.
cards-bar-coach-draft = Luonnos. Kortin näette sinä ja ihminen itse.
cards-bar-coach-hidden = Piilossa. Kortin näette sinä ja ihminen itse.
cards-bar-coach-own-coach = Kortin näette sinä ja ihminen itse.
cards-bar-coach-organisation = Kortin näkevät myös muut valmentajat organisaatiossasi.
cards-bar-coach-coaches = Kortin näkevät myös muiden organisaatioiden valmentajat.
cards-bar-coach-employers = Kortin näkevät myös muut valmentajat ja tarkistetut työnantajat.
cards-bar-reader-same-organisation = Näet kortista sen, mikä näkyy organisaatiosi valmentajille. Katselusi kirjataan, ja ihminen näkee sen.
cards-bar-reader-other-organisation = Näet kortista sen, mikä näkyy kaikille valmentajille. Katselusi kirjataan, ja ihminen näkee sen.
cards-bar-reader-employer = Näet kortista sen, mikä näkyy työnantajille. Katselusi kirjataan, ja ihminen näkee sen.

# Toisen silmin.
cards-preview-employer-link = Näytä työnantajan silmin
cards-preview-who = Kenen silmin
cards-preview-employer = Näin työnantaja näkee kortin.
cards-preview-introduced = Tämän työnantaja voi enintään nähdä, kun sinut esitellään.
cards-preview-other-organisation = Näin toisen organisaation valmentaja näkee kortin.
cards-preview-same-organisation = Näin toinen valmentaja samassa organisaatiossa näkee kortin.
cards-preview-coach = Näin oma valmentaja näkee kortin.
cards-preview-link-employer = Työnantaja
cards-preview-link-introduced = Työnantaja esittelyssä
cards-preview-link-other-organisation = Muut valmentajat
cards-preview-link-same-organisation = Saman organisaation valmentajat
cards-preview-link-coach = Oma valmentaja
cards-preview-chosen = Sinä valitset joka kerta, mitä näistä kerrotaan. Aina näkyy vain otsikko. Nimesi ja numerosi kysytään erikseen.
cards-preview-chosen-coach = Ihminen valitsee joka kerta, mitä näistä kerrotaan. Aina näkyy vain otsikko. Nimi ja numero kysytään erikseen.
cards-preview-not-now = Juuri nyt hän ei näe korttia. Näin se näkyisi.

# Mitä kortilla voi tehdä.
cards-keep = Kortin hallinta
cards-edit = Muokkaa korttia
cards-publish = Julkaise kortti
cards-change-who-sees = Muuta, kuka näkee
cards-hide = Piilota kortti
cards-delete = Poista kortti
cards-delete-note = Voit palauttaa kortin viikon ajan.
cards-see-matches = Katso sopivat paikat
cards-history-link = Mitä kortille on tehty
cards-readers-link = Kuka on katsonut korttia
cards-forget-link = Ota tarpeiden suostumus takaisin
cards-back-mine = Omat kortit
cards-back-person = Ihmisen sivulle
cards-back-card = Takaisin korttiin
cards-hidden-now = Kortti on piilossa. Muut eivät enää näe sitä.
cards-deleted-now = Kortti on poistettu.
cards-restored-now = Kortti on palautettu. Se on piilossa, kunnes julkaiset sen.

# Omat kortit.
cards-mine = Omat kortit
cards-mine-lead = Kortti kertoo, mitä osaat ja haluat. Sinä päätät, kuka sen näkee.
cards-new = Tee osaamiskortti
cards-new-another = Tee toinen kortti
cards-none-yet = Sinulla ei ole vielä korttia
cards-none-yet-why = Kortin teko vie noin kymmenen minuuttia. Voit tallentaa keskeneräisen ja jatkaa myöhemmin.
cards-state-draft = luonnos
cards-state-published = julkaistu
cards-state-hidden = piilossa
cards-deleted = Poistetut kortit
cards-deleted-until = Voit palauttaa viimeistään
cards-restore = Palauta kortti

# Julkaiseminen.
cards-publish-heading = Kuka saa nähdä korttisi?
cards-publish-heading-coach = Kuka saa nähdä kortin?
cards-publish-lead = Valitse yksi. Voit muuttaa sitä tai piilottaa kortin milloin vain.
cards-publish-lead-coach = Ihminen päättää. Valitse se, mihin hän on suostunut.
cards-visibility = Kortin näkee
cards-coach-own-coach = Kortin näette vain sinä ja ihminen itse. Suostumusta ei kysytä.
cards-coach-organisation = Kortin näkevät myös muut valmentajat organisaatiossasi.
cards-coach-coaches = Kortin näkevät valmentajat kaikissa organisaatioissa, jotka ovat tehneet sopimuksen. Tarpeita he eivät näe.
cards-coach-employers = Myös tarkistetut työnantajat näkevät kortin ilman nimeä, yhteystietoja ja tarpeita.
cards-publish-look-first = Katso ensin, miltä kortti näyttää heille
cards-publish-never = Hyvä tietää
cards-publish-never-name = Nimi, puhelinnumero ja osoite eivät näy kortissa kenellekään.
cards-publish-never-needs = Tarpeet, rajat, postinumero, matka ja palkka näkyvät vain omalle valmentajalle.
cards-publish-town = Pienellä paikkakunnalla tuttu voi silti tunnistaa ihmisen siitä, mitä kortissa lukee.
cards-publish-consent = Ihmisen suostumus
cards-publish-consent-text = Tarvitaan, kun kortin näkee joku muu kuin sinä. Kerro ensin, kuka kortin näkee ja mitä siinä lukee.
cards-publish-own-consent = Kun julkaiset, suostut siihen, että valitsemasi lukijat näkevät kortin. Suostumus kirjataan tälle päivälle.
cards-publish-save = Tallenna, kuka näkee
cards-publish-changed = Kortti on muuttunut sen jälkeen, kun avasit tämän sivun. Katso kortti vielä kerran ja valitse sitten.
cards-look-at-card = Katso kortti
cards-published-own-coach = Valmista. Kortin näkevät vain ihminen itse ja oma valmentaja.
cards-published-organisation = Valmista. Kortti näkyy saman organisaation valmentajille.
cards-published-coaches = Valmista. Kortti näkyy valmentajille.
cards-published-employers = Valmista. Kortti näkyy valmentajille ja tarkistetuille työnantajille.

# Suostumus takaisin.
cards-forget-heading = Otetaanko suostumus takaisin?
cards-forget-lead = Kun suostumus otetaan takaisin, tarpeet ja rajat poistetaan heti.
cards-forget-gone = Poistetaan: mikä auttaa, rajat ja valmentajan muistiinpano.
cards-forget-stays = Jää: kortti itse ja kaikki, mitä siinä muuten lukee.
cards-forget-again = Tarpeet voi kertoa myöhemmin uudelleen, uudella suostumuksella.
cards-forget = Poista tarpeet ja rajat
cards-forget-note = Tätä ei voi kumota.
cards-needs-forgotten = Suostumus on otettu takaisin. Tarpeet ja rajat on poistettu.
cards-no-needs-kept = Kortissa ei ole tarpeita tai rajoja tallessa.

# Mitä on tehty, kuka on katsonut.
cards-history = Mitä kortille on tehty
cards-history-lead = Uusin on ensin.
cards-history-none = Kortille ei ole tehty vielä mitään
cards-history-none-why = Tähän tulee näkyviin, kun korttia muutetaan tai se julkaistaan.
cards-history-consent = suostumus: { $how }, { $day }
cards-event-make = Kortti tehtiin
cards-event-edit = Korttia muokattiin
cards-event-publish = Kortti julkaistiin
cards-event-show-as-far-as = Näkyvyyttä muutettiin
cards-event-hide = Kortti piilotettiin
cards-event-delete = Kortti poistettiin
cards-event-restore = Kortti palautettiin
cards-event-forget-needs = Tarpeiden suostumus otettiin takaisin
cards-event-import = Kortti tuotiin tiedostosta
cards-event-other = Kortille tehtiin jotain muuta
cards-part-person = Ihminen itse
cards-part-coach = Valmentaja
cards-part-coordinator = Koordinaattori
cards-part-employer = Työnantaja
cards-part-clock = Palvelu itse
cards-part-operator = Ylläpito
cards-readers = Kuka on katsonut korttia
cards-readers-lead = Tässä on jokainen kerta, kun joku muu kuin sinä on katsonut korttia tai tietojasi. Uusin on ensin.
cards-readers-lead-coach = Tässä on jokainen kerta, kun joku muu kuin ihminen itse on katsonut korttia tai hänen tietojaan. Myös ihminen näkee tämän.
cards-readers-none = Kukaan muu ei ole katsonut korttia
cards-readers-none-why = Kun joku katsoo, hänen nimensä ja aika tulevat tähän.
cards-reader-own-coach = oma valmentaja
cards-reader-same-organisation = saman organisaation valmentaja
cards-reader-other-organisation = toisen organisaation valmentaja
cards-reader-employer = työnantaja
cards-reader-operator = ylläpito
cards-reader-coach = valmentaja
cards-reader-coordinator = koordinaattori
cards-reader-other = palvelun käyttäjä
cards-read-card = Avasi kortin.
cards-read-person = Avasi ihmisen tiedot.
cards-read-listing = Näki kortin hakutuloksissa.
cards-read-rank = Vertasi korttia avoimiin paikkoihin.
cards-read-disclosure = Luki esittelyn.
cards-read-export = Vei kortin tiedostoon.
cards-read-other = Luki tietoja.
cards-read-fields = Näkyvissä: { $fields }.
cards-read-reason = Syy: { $reason }
cards-field-headline = Otsikko
cards-field-summary = Kuvaus
cards-field-place = Kunta
cards-field-kinds = Millainen työ sopii
cards-field-occupations = Ammatit
cards-field-skills = Taidot
cards-field-interests = Kiinnostukset
cards-field-languages = Kielet
cards-field-licences = Kortit ja luvat
cards-field-limits = Rajat
cards-field-needs = Mikä auttaa
cards-field-hours-per-week = Tunnit viikossa
cards-field-times = Ajat
cards-field-max-km = Matka enintään
cards-field-remote = Etätyö
cards-field-available-from = Alkaen
cards-field-min-pay-cents-per-hour = Pienin palkka
cards-field-coach-text = Valmentajan muistiinpano
cards-field-name = Nimi
cards-field-phone = Puhelinnumero
cards-field-email = Sähköposti

# Valmentajan korttihaku.
cards-search = Kortit
cards-search-label = Mitä tekijä osaa tai haluaa?
cards-search-hint = Kirjoita sana tai pari, esimerkiksi ”leivonta” tai ”varasto”.
cards-search-kind = Millainen työ sopii
cards-search-results = Kortit
cards-search-found = { $count ->
    [one] Yksi kortti
   *[other] { $count } korttia
}
cards-search-own = sinä valmennat
cards-search-noted = Ihmiset näkevät, että heidän korttinsa oli hakutuloksissasi.
cards-search-degraded = Näytämme kortit uusimmasta vanhimpaan. Haku palaa pian.
cards-search-none = Näillä ei löytynyt korttia
cards-search-none-why = Mikään kortti, jonka saat nähdä, ei täytä kaikkea, mitä valitsit.
cards-search-all = Näytä kaikki kortit
cards-search-empty = Kortteja ei ole vielä näkyvissä
cards-search-empty-why = Kortit tulevat tähän, kun ihmiset ovat antaneet niiden näkyä sinulle.
cards-search-empty-do = Siirry ihmisiin
cards-search-count = { $count ->
    [one] yksi kortti
   *[other] { $count } korttia
}
cards-search-times = Milloin voi tehdä työtä
cards-search-languages = Mitä kieliä puhuu
cards-employers-heading = Osaajat, jotka haluavat näkyä työnantajille
cards-employers-found = Noin { $count } korttia
cards-employers-few = Muutama kortti
cards-employers-next = Löysitkö sopivan? Valmentaja kysyy ihmiseltä ja vie asiaa eteenpäin.
cards-employers-ask = Pyydä valmentajaa soittamaan
cards-employers-none-why = Mikään työnantajille näkyvä kortti ei täytä kaikkea, mitä valitsit. Valmentaja tuntee ihmisiä, joiden kortti ei näy tässä.
cards-employers-empty-why = Kukaan ei ole vielä avannut korttiaan työnantajille. Valmentaja tuntee silti osaajia.
