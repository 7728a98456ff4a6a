# Omat tiedot: kuka näkee, mihin on suostuttu, kopio, poistaminen, säilytysajat.

privacy-mine = Kuka näkee tietoni
privacy-shown = Kuka näkee tiedot: { $name }
privacy-mine-lead = Tässä on, kuka näkee tietosi nyt, mihin olet suostunut ja kuka niitä on lukenut. Voit muuttaa tai perua milloin vain.
privacy-shown-lead = Näytä tai tulosta tämä sivu ihmiselle, jolla ei ole tiliä. Sivun avaaminen kirjataan.
privacy-cards = Kortit ja kuka ne näkee
privacy-change-reach = Muuta, kuka näkee
privacy-no-cards = Kortteja ei ole.
privacy-coach = Oma valmentaja: { $names }
privacy-no-coach = Omaa valmentajaa ei ole.
privacy-consents = Mihin on suostuttu
privacy-consents-none = Suostumuksia ei ole kirjattu.
privacy-consent-needs = Tarpeiden säilyttäminen
privacy-consent-show = Kortin näyttäminen
privacy-consent-keep-needs-2026-11 = Säilytämme tässä kohdassa merkityt tarpeet ja rajat ja valmentajan muistiinpanon, erillään kortista. Niiden avulla oma valmentaja etsii työtä, joka sopii. Muut eivät näe niitä. Ne säilyvät enintään niin kauan kuin kortti. Suostumuksen voi ottaa takaisin milloin vain. Silloin ne poistetaan heti.
privacy-consent-keep-needs-2026-12 = Säilytämme tässä kohdassa merkityt tarpeet ja rajat ja valmentajan muistiinpanon, erillään kortista. Niiden avulla oma valmentaja etsii työtä, joka sopii. Saman organisaation toinen valmentaja voi avata tarpeet ja rajat vain perustellusta syystä, ja syyn näet aina. Muut eivät näe niitä. Ne säilyvät enintään niin kauan kuin kortti. Suostumuksen voi ottaa takaisin milloin vain. Silloin ne poistetaan heti.
privacy-consent-keep-needs-exchange-1 = Kortti tuotiin tiedostosta. Tiedoston mukaan olit suostunut siihen, että kortti ja tarpeet säilytetään.
privacy-consent-keep-needs-exchange-1-unstated = Kortti tuotiin tiedostosta, jossa oli tarpeita tai rajoja. Tiedosto ei kertonut, oletko suostunut niiden säilyttämiseen.
privacy-consent-show-card-2026-11 = Kun julkaiset, suostut siihen, että valitsemasi lukijat näkevät kortin. Suostumus kirjataan tälle päivälle.
privacy-consent-show-card-2026-12 = Kun julkaiset, suostut siihen, että valitsemasi lukijat näkevät kortin. Suostumus kirjataan tälle päivälle.
privacy-consent-show-card-exchange-1 = Kortti tuotiin tiedostosta. Tiedoston mukaan olit suostunut siihen, että kortti näytetään.
privacy-consent-old = Tekstin versio { $version }. Kysy sanat valmentajalta.
privacy-consent-given = Annettu { $day } ({ $how }). Kirjasi: { $name }.
privacy-consent-yourself = ei tiedossa
privacy-consent-ended = Päättynyt { $day }.
privacy-consent-withdraw = Ota suostumus takaisin
privacy-needs-ask = Saammeko pitää tarpeesi ja rajasi, jotta valmentaja löytää sopivaa työtä?
privacy-needs-ask-coach = Kysy ihmiseltä, saako tarpeet ja rajat pitää. Merkitse, miten hän vastasi.
privacy-needs-yes = Kyllä, pitäkää
privacy-needs-no = Ei, poistakaa
privacy-needs-kept = Vastaus on kirjattu. Tarpeet säilyvät.
privacy-needs-answer-needed = Valitse vastaus ja se, miten se annettiin.
privacy-disclosures = Mitä työnantajat ovat nähneet
privacy-disclosures-none = Mitään ei ole näytetty työnantajille.
privacy-shown-profile = Esittely
privacy-shown-contact = Yhteystiedot
privacy-shown-on = Annettu { $day }
privacy-shown-back = Otettu takaisin { $day }. Työnantaja ei näe tätä enää.
privacy-shown-over = Esittely on päättynyt. Työnantaja ei näe tätä enää.
privacy-shown-take-back = Ota takaisin
privacy-reads = Kuka on lukenut
privacy-reads-lead = Jokainen kerta, kun joku muu kuin sinä on avannut tietosi tai nähnyt korttisi listassa.
privacy-reads-none = Kukaan ei ole lukenut tietojasi.
privacy-reads-older = Näytä vanhemmat päivät
privacy-reads-newest = Takaisin uusimpiin päiviin
privacy-read-why = Syy: { $reason }.
privacy-how-long = Kuinka kauan tietoja säilytetään
privacy-rules-lead = Nämä ajat ovat voimassa nyt. Kun aika on kulunut, tieto poistuu itsestään yöllä.
privacy-rules-none = Aikoja ei ole vielä asetettu.
privacy-rules-change = Muuta aikoja
privacy-backups = Palvelusta otetaan varmuuskopioita. Poistettu tieto häviää niistä, kun kopio vanhenee, viimeistään 30 päivän kuluttua.
privacy-do = Mitä voit tehdä
privacy-back = Takaisin
privacy-rule-card-unvisited = Kortti, jota kukaan ei ole katsonut tai muuttanut
privacy-rule-card-warning = Kortin poistumisesta kerrotaan etukäteen
privacy-rule-hidden-needs = Tarpeet, kun kortti on ollut piilossa
privacy-rule-deleted-card = Poistettu kortti, jonka voi vielä palauttaa
privacy-rule-erasure-grace = Aika perua tietojen poistaminen
privacy-rule-read-log = Merkinnät siitä, kuka on lukenut
privacy-rule-history = Merkinnät siitä, mitä on tehty, ja ilmoitukset
privacy-rule-consent = Päättynyt suostumus
privacy-rule-introduction-words = Sanat esittelystä, joka ei johtanut työhön
privacy-rule-placement-words = Vastaukset ja sanat päättyneestä työjaksosta
privacy-rule-message = Viestit
privacy-rule-invitation = Kutsut ja koodit, jotka ovat päättyneet
privacy-rule-call = Työnantajan soittopyyntö hoitamisen jälkeen
privacy-rule-sign-in = Päättynyt kirjautuminen
privacy-rule-counter = Laskurit, jotka suojaavat arvailulta
privacy-rule-job-run = Merkinnät palvelun öisistä töistä
privacy-rule-search-log = Haetut sanat ilman tietoa hakijasta
privacy-rule-amount = Kuinka kauan
privacy-rule-limits = Vähintään { $least }, enintään { $most }.
privacy-rule-from = Mistä päivästä
privacy-rule-why = Miksi aika muuttuu
privacy-rule-save = Tallenna uusi aika
privacy-rule-set = Uusi aika on tallennettu.
privacy-rules-history = Aiemmat ja tulevat ajat
privacy-rule-release = Palvelun oletus
privacy-rule-number = Kirjoita kokonainen luku.
privacy-rule-outside = Valitse aika väliltä { $least }–{ $most }.
privacy-rule-past = Valitse tämä päivä tai myöhempi.
privacy-unit-days = päivää
privacy-unit-months = kuukautta
privacy-why = Mihin tarvitset näitä tietoja?
privacy-why-words = Kerro omin sanoin
privacy-why-words-hint = Ihminen ja hänen oma valmentajansa näkevät tämän. Älä kirjoita terveydestä.
privacy-why-needed = Kerro syy lyhyesti, vähintään viidellä merkillä.
privacy-why-heading = Miksi avaat tarpeet ja yhteystiedot?
privacy-why-lead = Ne ovat kiinni, koska et ole tämän ihmisen oma valmentaja. Kerro syy, niin ne ovat sinulle auki tunnin. Avaaminen kirjataan, ja ihminen näkee nimesi ja syyn.
privacy-why-open = Avaa tiedot tunniksi
privacy-why-link = Avaa tarpeet ja yhteystiedot syystä
privacy-why-standing-in = Tuuraan omaa valmentajaa
privacy-why-asked-by-person = Ihminen pyysi
privacy-why-planning-work = Järjestän hänelle työtä
privacy-why-handing-over = Otan hänet asiakkaaksi tai siirrän eteenpäin
privacy-why-supervising = Selvitän, miten työ on tehty
privacy-why-other = Muu syy
privacy-opened = Avasit nämä syystä ”{ $why }: { $words }”. Ne sulkeutuvat tunnin kuluttua.
privacy-opened-contact = Nimi ja yhteystiedot
privacy-opened-none = Tarpeita tai rajoja ei ole kirjattu.
privacy-keep = Pidä kortti
privacy-keep-why = Korttiasi ei ole katsottu pitkään aikaan. Jos pidät sen, se säilyy taas vuoden. Jos et tee mitään, se poistuu itsestään.
privacy-keep-why-coach = Korttia ei ole katsottu pitkään aikaan. Kysy ihmiseltä, haluaako hän pitää sen. Jos kukaan ei tee mitään, se poistuu itsestään.
privacy-keep-button = Pidä kortti
privacy-kept = Kortti säilyy.
privacy-erase = Poista kaikki tietoni
privacy-erase-person = Poista tiedot: { $name }
privacy-erase-lead = Tiedot poistuvat { $days } päivän kuluttua. Siihen asti poistamisen voi perua.
privacy-erase-goes = Mitä poistuu
privacy-erase-goes-cards = kortit ja kaikki, mitä niissä lukee
privacy-erase-goes-needs = tarpeet, rajat, suostumukset ja valmentajan muistiinpanot
privacy-erase-goes-words = nimi, yhteystiedot, vastaukset ja kaikki omin sanoin kirjoitettu
privacy-erase-goes-shown = kaikki, mitä työnantajat ovat nähneet täällä
privacy-erase-goes-letters = viestit, myös ne, jotka odottavat lähettämistä
privacy-erase-goes-account = tili, jos sillä ei tehdä muuta
privacy-erase-stays = Mitä jää ja miksi
privacy-erase-stays-lead = Näistä ei enää näe, kenestä on kyse.
privacy-erase-stays-log = merkinnät siitä, kuka luki ja mitä tehtiin, ilman nimeäsi ja sanoja: väärinkäyttöä voi selvittää viisi vuotta
privacy-erase-stays-figures = tieto siitä, että jokin työjakso alkoi ja päättyi, tilastoja varten
privacy-erase-stays-backups = varmuuskopiot, kunnes ne vanhenevat 30 päivässä
privacy-erase-others = Mitä muut kuulevat
privacy-erase-others-text = Avoimet esittelyt päättyvät. Työnantaja kuulee vain, että esittely on päättynyt. Sovittu työ jatkuu niin kuin on sovittu, mutta sitä ei enää seurata täällä.
privacy-erase-copy-first = Ota ensin kopio tiedoistasi
privacy-erase-at-once = Poista heti
privacy-erase-at-once-hint = Silloin poistamista ei voi perua.
privacy-erase-button = Poista tiedot
privacy-erase-reason = Miten ja milloin ihminen pyysi tätä
privacy-erase-who = Kenen tiedot
privacy-erase-who-hint = Sähköposti, ihmisen tunnus tai kortin tunnus.
privacy-erase-who-needed = Kerro, kenen tiedot poistetaan.
privacy-erase-nobody = Tällä ei löydy ketään, tai löytyy useita. Tarkista tunnus.
privacy-erase-noted = Pyyntö on kirjattu.
privacy-erase-asked = Tiedot poistuvat { $day }. Voit perua sen tällä sivulla.
privacy-erase-waits = Tiedot poistuvat { $day }.
privacy-erase-take-back = Peru poistaminen
privacy-erase-taken-back = Tietoja ei poisteta.
privacy-erased = Tiedot on poistettu. Kiitos, että kävit.
privacy-erasures = Poista ihmisen tiedot pyynnöstä
privacy-erasures-lead = Kun ihminen pyytää poistamista muuta kautta. Varmista ensin, kuka pyytää.
privacy-erasures-waiting = Odottaa päiväänsä
privacy-erasures-none = Yhtään poistoa ei odota.
privacy-erasures-row = Tunnus { $number } poistuu { $day }
privacy-erasures-own = Ihminen pyysi itse
privacy-copy = Ota kopio tiedoistani
privacy-copy-lead = Saat kaiken, mitä sinusta on täällä: kortit, tarpeet, valmentajan muistiinpanot, suostumukset, viestit ja sen, kuka on lukenut.
privacy-copy-not = Salasanoja ja koodeja kopiossa ei ole. Säilytä tiedosto niin, etteivät muut löydä sitä.
privacy-copy-form = Missä muodossa?
privacy-copy-html = Sivu, jonka voi lukea ja tulostaa
privacy-copy-json = Tiedosto ohjelmille (JSON)
privacy-copy-button = Lataa kopio
privacy-copy-title = Omat tietoni
privacy-copy-made = Kopio tehtiin { $day }. Tyhjät kohdat on jätetty pois.
privacy-yes = kyllä
privacy-no = ei
cards-event-end-told = Kerrottiin, että kortti on poistumassa
cards-event-kept = Kortti päätettiin pitää
cards-event-needs-lapsed = Tarpeet poistettiin, koska kortti oli ollut kauan piilossa
cards-event-agree-needs = Tarpeiden säilyttämiseen suostuttiin
cards-read-with-reason = Avasi tarpeet ja yhteystiedot tunniksi.
mail-card-ends-subject = Korttisi on poistumassa
mail-card-ends-body = Et ole käynyt Löytämössä pitkään aikaan. Korttisi poistuu aikaisintaan { $days } päivän kuluttua. Jos haluat pitää sen, avaa linkki ja paina Pidä kortti.
mail-card-ends-coach-subject = Ihmisesi kortti on poistumassa
mail-card-ends-coach-body = Korttia ei ole katsottu pitkään aikaan. Se poistuu aikaisintaan { $days } päivän kuluttua. Kysy ihmiseltä, haluaako hän pitää sen. Avaa linkki ja paina Pidä kortti.
mail-erasure-asked-subject = Tietojen poistamista on pyydetty
mail-erasure-asked-body = Löytämössä on pyydetty, että ihmisen kaikki tiedot poistetaan. Sivulla näkyy, mitä on odottamassa. Jos tämä on erehdys, peru se siellä tai ota yhteyttä.
privacy-shown-link = Näytä, kuka näkee tiedot
privacy-years =
    { $count ->
        [one] { $count } vuosi
       *[other] { $count } vuotta
    }
privacy-days =
    { $count ->
        [one] { $count } päivä
       *[other] { $count } päivää
    }
privacy-months =
    { $count ->
        [one] { $count } kuukausi
       *[other] { $count } kuukautta
    }
privacy-read-card =
    { $count ->
        [one] { $who } avasi korttisi.
       *[other] { $who } avasi korttisi { $count } kertaa.
    }
privacy-read-person =
    { $count ->
        [one] { $who } avasi henkilötietosi.
       *[other] { $who } avasi henkilötietosi { $count } kertaa.
    }
privacy-read-listing =
    { $count ->
        [one] { $who } näki korttisi hakutuloksissa.
       *[other] { $who } näki korttisi hakutuloksissa { $count } kertaa.
    }
privacy-read-rank =
    { $count ->
        [one] { $who } vertasi korttiasi avoimiin paikkoihin.
       *[other] { $who } vertasi korttiasi avoimiin paikkoihin { $count } kertaa.
    }
privacy-read-disclosure =
    { $count ->
        [one] { $who } luki sen, mitä hänelle näytit.
       *[other] { $who } luki sen, mitä hänelle näytit { $count } kertaa.
    }
privacy-read-export =
    { $count ->
        [one] { $who } vei korttisi tiedostoon.
       *[other] { $who } vei korttisi tiedostoon { $count } kertaa.
    }
privacy-read-with-reason =
    { $count ->
        [one] { $who } pyysi avata tarpeesi ja yhteystietosi.
       *[other] { $who } pyysi avata tarpeesi ja yhteystietosi { $count } kertaa.
    }
privacy-read-other =
    { $count ->
        [one] { $who } luki tietojasi.
       *[other] { $who } luki tietojasi { $count } kertaa.
    }
privacy-table-person = Sinä
privacy-table-caseload = Valmentajasi
privacy-table-take-over-code = Koodit oman tilin saamiseen
privacy-table-skill-card = Osaamiskorttisi
privacy-table-card-needs = Tarpeet ja rajat työssä
privacy-table-consent = Suostumuksesi
privacy-table-employer-block = Työnantajat, joille korttisi ei näy
privacy-table-card-notice = Tiedot kortin poistumisesta
privacy-table-derived-text = Kortistasi luettu
privacy-table-derived-concept = Mistä korttisi kertoo
privacy-table-derived-vector = Korttisi sanat lukuina
privacy-table-erasure-request = Pyynnöt poistaa tiedot
privacy-table-introduction = Esittelyt
privacy-table-disclosure = Mitä työnantajat ovat nähneet
privacy-table-match-objection = Huomautukset osumista
privacy-table-placement = Työjaksot
privacy-table-check-in = Seurantahetket
privacy-table-history = Mitä tiedoillesi on tehty
privacy-table-read-audit = Kuka on lukenut tietojasi
privacy-table-account = Tili
privacy-table-address-change = Sähköpostin vaihdot
privacy-table-authenticator-app = Todennussovellus
privacy-table-recovery-code = Varakoodit
privacy-table-passkey = Pääsyavaimet
privacy-table-known-device = Tutut laitteet
privacy-table-sign-in-code = Kirjautumiskoodit
privacy-table-login-session = Kirjautumiset
privacy-table-last-visit = Viimeisin käynti
privacy-table-notice-acceptance = Hyväksytyt tietosuojaselosteet
privacy-table-saved-search = Tallennetut hakusi
privacy-table-told-opening = Paikat, joista hakusi ovat kertoneet
privacy-table-told-card = Kortit, joista hakusi ovat kertoneet
privacy-table-outgoing-message = Viestit sinulle
privacy-table-membership = Jäsenyydet
privacy-table-join-request = Pyynnöt päästä työnantajan väkeen
privacy-table-terms-acceptance = Hyväksymäsi ehdot
privacy-table-report = Ilmoituksesi
privacy-column-accepted-at = Hyväksytty
privacy-column-accepted-by-id = Hyväksyjä
privacy-column-account-id = Kuka
privacy-column-adult-confirmed-at = Täysi-ikäisyys vahvistettu
privacy-column-answer = Vastaus
privacy-column-answered-at = Vastattu
privacy-column-answers = Vastaukset
privacy-column-ask = Mitä kysyttiin
privacy-column-asked-at = Pyydetty
privacy-column-asked-by-id = Pyytäjä
privacy-column-at = Milloin
privacy-column-available-from = Mistä alkaen
privacy-column-changed-at = Muutettu
privacy-column-checked-how = Miten tarkistettiin
privacy-column-checked-on = Tarkistuspäivä
privacy-column-coach-id = Valmentaja
privacy-column-coach-text = Valmentajan muistiinpano
privacy-column-coach-words = Valmentajan sanat
privacy-column-code = Mikä viesti
privacy-column-concept-id = Aihe
privacy-column-confirmed-at = Vahvistettu
privacy-column-consent-how = Miten suostuttiin
privacy-column-consent-on = Suostumuksen päivä
privacy-column-created-at = Tehty
privacy-column-decided-at = Päätetty
privacy-column-decided-by-id = Päättäjä
privacy-column-decision = Päätös
privacy-column-decision-words = Päätöksen sanat
privacy-column-deleted-at = Poistettu
privacy-column-derived-at = Luettu
privacy-column-device = Laite
privacy-column-document = Asiakirja
privacy-column-done-at = Tehty loppuun
privacy-column-due-at = Viimeistään
privacy-column-due-on = Kyselyn päivä
privacy-column-email = Sähköposti
privacy-column-email-confirmed-at = Sähköposti vahvistettu
privacy-column-end-reason = Päättymisen syy
privacy-column-end-words = Päättymisen sanat
privacy-column-ended-at = Päättynyt
privacy-column-ended-by-id = Kuka päätti
privacy-column-ended-on = Päättymispäivä
privacy-column-ends-on = Loppuu
privacy-column-event = Mitä tehtiin
privacy-column-expires-at = Voimassa asti
privacy-column-external-id = Kortin tunnus
privacy-column-fields = Mitkä tiedot
privacy-column-given-at = Annettu
privacy-column-given-on = Antopäivä
privacy-column-happened-on = Tapahtumapäivä
privacy-column-hat = Rooli istunnossa
privacy-column-headline = Otsikko
privacy-column-held-back-at = Otettu pois näkyvistä
privacy-column-held-back-reason = Miksi otettiin pois näkyvistä
privacy-column-hours-per-week = Tunnit viikossa
privacy-column-hours-total = Tunnit yhteensä
privacy-column-how = Miten
privacy-column-interests = Kiinnostuksen kohteet
privacy-column-is-owner = Omistaja
privacy-column-is-shared-computer = Yhteiskäyttöinen kone
privacy-column-kept-at = Pidetty
privacy-column-kind = Miksi kerrottiin
privacy-column-kinds = Millaista työtä
privacy-column-language = Kieli
privacy-column-languages = Kielet
privacy-column-last-used-at = Viimeksi käytetty
privacy-column-licences = Kortit ja luvat
privacy-column-limits = Rajat työssä
privacy-column-listed-for = Millä listalla
privacy-column-made-at = Luotu
privacy-column-made-by-id = Tekijä
privacy-column-match-reasons = Sopivuuden syyt
privacy-column-match-state = Mitä laskelma sanoi
privacy-column-max-km = Matka enintään (km)
privacy-column-meeting-at = Tapaamisen aika
privacy-column-meeting-kind = Tapaamisen laji
privacy-column-meeting-place = Tapaamisen paikka
privacy-column-min-pay-cents-per-hour = Palkka vähintään (senttiä tunnissa)
privacy-column-name = Nimi
privacy-column-need-codes = Mikä auttaa työssä
privacy-column-needs = Tarpeet työssä
privacy-column-new-email = Uusi sähköposti
privacy-column-note = Muistiinpano seuraavalle valmentajalle
privacy-column-occupations = Ammatit
privacy-column-official-agreement-on = Virallinen sopimus
privacy-column-often = Kuinka usein
privacy-column-old-email = Vanha sähköposti
privacy-column-opening-id = Paikka
privacy-column-organisation-id = Organisaatio
privacy-column-outcome = Mitä asialle tehtiin
privacy-column-parameters = Viestin sisältö
privacy-column-part = Missä osassa
privacy-column-parts = Mitä haetaan
privacy-column-party = Keneltä kysyttiin
privacy-column-path = Mihin viesti johtaa
privacy-column-phone = Puhelin
privacy-column-place = Asuinpaikka
privacy-column-plan-code = Mikä kysely
privacy-column-published-at = Julkaistu
privacy-column-purpose = Mihin suostuttiin
privacy-column-reader = Mistä asemasta
privacy-column-reason = Perustelu
privacy-column-reason-codes = Laskelman syyt
privacy-column-reason-shared = Saako syyn kertoa
privacy-column-recorded-at = Kirjattu
privacy-column-recorded-by-id = Kirjaaja
privacy-column-remote = Etätyö sopii
privacy-column-reporter-email = Ilmoittajan sähköposti
privacy-column-revoked-at = Peruttu
privacy-column-role = Rooli
privacy-column-said-at = Sanottu
privacy-column-said-by-id = Kuka sanoi
privacy-column-score = Pisteet
privacy-column-searched-in = Missä haettiin
privacy-column-seen-at = Viimeksi nähty
privacy-column-sending-at = Lähetys alkoi
privacy-column-sent-at = Lähetetty
privacy-column-shown = Mitä näytettiin
privacy-column-signs-as = Millä oikeudella
privacy-column-skills = Taidot
privacy-column-started-at = Alkanut
privacy-column-started-by = Kuka aloitti
privacy-column-starts-on = Alkaa
privacy-column-state = Tila
privacy-column-state-from = Tila ennen
privacy-column-state-to = Tila jälkeen
privacy-column-stopped-at = Pysäytetty
privacy-column-subject-kind = Mistä
privacy-column-summary = Kuvaus
privacy-column-suspended-reason = Miksi pysäytettiin
privacy-column-taken-back-at = Otettu takaisin
privacy-column-talked-at = Puhuttu
privacy-column-text-version = Tekstin versio
privacy-column-times = Ajat
privacy-column-to-address = Vastaanottaja
privacy-column-told-at = Kerrottu
privacy-column-used-at = Käytetty
privacy-column-verified-at = Vahvistettu jäsenyys
privacy-column-verified-by-id = Vahvistaja
privacy-column-verified-how = Miten vahvistettiin
privacy-column-verified-on = Vahvistuspäivä
privacy-column-version = Versio
privacy-column-visibility = Kuka näkee
privacy-column-wants-to-talk = Haluaa puhua
privacy-column-warned-at = Poistumisesta kerrottu
privacy-column-weight = Paino
privacy-column-what = Mitä luettiin
privacy-column-what-is-wrong = Mikä oli väärin
privacy-column-why-code = Mihin tarvittiin
privacy-column-withdrawn-at = Peruutettu
privacy-column-withdrawn-by-id = Peruuttaja
privacy-column-withdrawn-reason = Peruutuksen syy
privacy-column-words = Omat sanat
