### Telling that something is wrong
safety-report = Ilmoita
safety-report-opening = Ilmoita tästä paikasta
safety-report-card = Ilmoita tästä kortista
safety-report-this = Ilmoita, jos jokin ei ole kunnossa
safety-report-heading = Kerro, mikä ei ole kunnossa
safety-report-lead = { $kind ->
    [opening] Ilmoitus koskee paikkaa ”{ $name }”.
    [card] Ilmoitus koskee korttia ”{ $name }”.
    [placement] Ilmoitus koskee työtä paikassa ”{ $name }”.
    [message] Ilmoitus koskee viestiä ”{ $name }”.
   *[introduction] Ilmoitus koskee esittelyä paikkaan ”{ $name }”.
}
safety-report-who = Koordinaattori lukee ilmoituksen ja vastaa seuraavan arkipäivän aikana. Toiselle osapuolelle ei kerrota, kuka ilmoitti.
safety-danger = Jos joku on vaarassa, soita hätänumeroon 112.
safety-back = Takaisin
safety-reason = Mistä on kyse
safety-reason-unpaid_day = Palkaton koepäivä tai työtä ilman sopimusta
safety-reason-asks_money = Pyydetään rahaa
safety-reason-unfair_demand = Vaaditaan asiaa, joka ei liity työhön
safety-reason-unsafe = Työ tai paikka ei ole turvallinen
safety-reason-not_true = Tieto ei pidä paikkaansa
safety-reason-private = Kerrotaan jonkun yksityisiä asioita
safety-reason-rude = Epäasiallista puhetta tai käytöstä
safety-reason-other = Muu asia
safety-words = Kerro lisää
safety-words-hint = Mitä tapahtui ja milloin. Muutama lause riittää.
safety-words-needed = Kirjoita muutama sana.
safety-email = Sähköposti vastausta varten
safety-email-hint = Ilman osoitetta ilmoitus luetaan, mutta emme voi vastata sinulle.
safety-report-button = Lähetä ilmoitus
safety-report-not = En ilmoita
safety-reported = Kiitos ilmoituksesta
safety-reported-next = Koordinaattori lukee sen ja vastaa seuraavan arkipäivän aikana.
safety-reported-told = Saat viestin, kun asia on ratkaistu, jos olet kirjautunut tai annoit osoitteen.
safety-reported-on = Jatka
safety-queue = Ilmoitukset
safety-queue-decided = Ratkaistut ilmoitukset
safety-queue-lead = Jokaiseen vastataan seuraavan arkipäivän aikana. Kiireisin on ensin.
safety-queue-none = Ei ilmoituksia
safety-queue-none-why = Kun joku ilmoittaa jostakin, se näkyy tässä heti.
safety-show-open = Näytä avoimet
safety-show-decided = Näytä ratkaistut
safety-answer-by = Vastaa viimeistään
safety-late = Myöhässä
safety-state-open = Uusi
safety-state-taken = Käsittelyssä
safety-kind-opening = Paikka
safety-kind-card = Kortti
safety-kind-introduction = Esittely
safety-kind-placement = Työ
safety-kind-message = Viesti
safety-employer = Työnantaja
safety-reporter = Ilmoittaja
safety-reporter-unknown = Ei jättänyt osoitetta
safety-taken-by = Käsittelijä
safety-open-it = Avaa se, mistä ilmoitettiin
safety-gone = Sitä, mistä ilmoitettiin, ei enää ole.
safety-not-yours-to-open = Sivu on vain osapuolille. Kysy tarvittaessa valmentajalta.
safety-take = Otan käsittelyyn
safety-taken = Ilmoitus on nyt sinulla.
safety-release = Anna toiselle
safety-released = Ilmoitus on taas kaikkien otettavissa.
safety-decide = Ratkaise
safety-decision = Mitä päätit
safety-decision-nothing_wrong = Kaikki on kunnossa
safety-decision-talked = Puhuin molempien kanssa, asia korjattiin
safety-decision-hidden = Piilotan tämän
safety-decision-employer_suspended = Keskeytän työnantajan toiminnan palvelussa
safety-decision-account_suspended = Suljen tilin toistaiseksi
safety-decision-words = Perustelu
safety-decision-words-hint = Perustelu kerrotaan ilmoittajalle ja sille, jota asia koskee. Älä kirjoita, kuka ilmoitti.
safety-decide-button = Tallenna ja kerro molemmille
safety-decided = Päätös on tallennettu ja siitä kerrotaan molemmille.
safety-nobody-to-suspend = Tätä ei voi keskeyttää tästä. Valitse toinen tai kysy ylläpidosta.
safety-told-both = Molemmille kerrottiin
safety-reopen = Peru päätös
safety-reopen-words = Miksi päätös perutaan
safety-reopen-button = Peru päätös ja avaa uudelleen
safety-reopened = Päätös on peruttu. Ilmoitus on taas avoin.
safety-event-reported = Ilmoitettu
safety-event-take = Otettu käsittelyyn
safety-event-release = Annettu toisille
safety-event-decide = Ratkaistu
safety-event-reopen = Päätös peruttu
safety-held-back = Piilotettu
safety-opening-held-back = Koordinaattori on piilottanut tämän paikan. Muut eivät näe sitä. Syy: { $why }
safety-card-held-back = Koordinaattori on piilottanut tämän kortin. Muut eivät näe sitä. Syy: { $why }

### Employers not to be met
safety-blocks = Työnantajat, joita en halua tavata
safety-blocks-lead = Korttia ei näytetä eikä ehdoteta näille työnantajille. Heille ei kerrota tästä.
safety-blocks-none = Ketään ei ole estetty
safety-blocks-none-why = Voit lisätä työnantajan alta tai paikan omalta sivulta.
safety-block-since = Estetty
safety-unblock = Poista esto
safety-unblocked = { $employer }: esto on poistettu.
safety-block-add = Lisää työnantaja
safety-block-search = Nimi tai Y-tunnus
safety-block-search-button = Etsi
safety-block-found = Löytyneet työnantajat
safety-block-not-found = Haulla ”{ $words }” ei löytynyt työnantajaa.
safety-block = Estä
safety-blocked = { $count ->
    [0] { $employer } on estetty.
    [one] { $employer } on estetty. Yksi avoin esittely päättyi.
   *[other] { $employer } on estetty. { $count } avointa esittelyä päättyi.
}
safety-block-offer = En halua tavata tätä työnantajaa
safety-block-what = Korttiasi ei näytetä eikä ehdoteta tälle työnantajalle. Avoimet esittelyt päättyvät. Työnantajalle ei kerrota syytä.
safety-block-button = Estä { $employer }

### A stopped account
safety-suspended = Toimintasi palvelussa on keskeytetty
safety-suspended-what = Et voi nyt tehdä mitään tällä tilillä. Syy:
safety-suspended-next = Jos syy ei mielestäsi pidä paikkaansa, ota yhteyttä.
safety-suspended-contact = Yhteystiedot
