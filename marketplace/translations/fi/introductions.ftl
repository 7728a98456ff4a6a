# Esittelyt: ehdotus, kaksi kysymystä, työnantajan vastaus, tapaaminen ja sopiminen.
intro-version = Versio
intro-back = Takaisin esittelyyn
intro-heading = Esittely: { $title }
intro-about = Paikka, josta on kyse
intro-else = Muuta
intro-who-you = sinä
intro-who-person = osaaja
intro-who-coach = valmentaja
intro-who-employer = työnantaja

# Oma lista.
intro-mine-lead = { $role ->
    [jobseeker] Paikat, joita sinulle on ehdotettu. Sinä päätät joka kerta, mitä kerrotaan ja kenelle.
    [employer] Tekijät, joita paikkoihisi on ehdotettu. Näet vain sen, mitä ihminen on itse halunnut kertoa.
   *[other] Esittelyt, joissa olet mukana. Uusin muutos on ylinnä.
}
intro-mine-all = Näytä kaikki esittelyt
intro-mine-open = Näytä vain avoimet
intro-mine-count = { $count ->
    [one] Yksi esittely
   *[other] { $count } esittelyä
}
intro-mine-empty = Ei esittelyjä vielä
intro-mine-empty-why = { $role ->
    [jobseeker] Kun valmentaja löytää sinulle sopivan paikan, ehdotus tulee tähän. Saat siitä myös viestin.
    [employer] Kun valmentaja löytää paikkaasi sopivan tekijän ja hän suostuu, ehdotus tulee tähän.
   *[other] Avaa kortti tai paikka ja katso, kuka ja mikä sopivat yhteen. Ehdota sieltä.
}

# Tilat yhdellä sanalla.
intro-state-asked-person = Kysytty osaajalta
intro-state-offered = Ehdotettu työnantajalle
intro-state-meeting-wanted = Työnantaja haluaa tavata
intro-state-contact-shared = Yhteystiedot annettu
intro-state-meeting-set = Tapaaminen sovittu
intro-state-agreed = Sovittu työstä
intro-state-declined-by-person = Osaaja vastasi ei
intro-state-declined-by-employer = Työnantaja vastasi: ei nyt
intro-state-not-agreed = Ei sovittu
intro-state-withdrawn = Peruttu

# Ylin lause: kenen vuoro on.
intro-turn-asked-person = { $kind ->
    [own] Valmentaja ehdottaa sinulle tätä paikkaa. Saako korttiasi näyttää työnantajalle?
    [records] Kerro ehdotuksesta ja kirjaa, mitä ihminen vastaa.
   *[waits] Odotetaan, että osaaja vastaa ehdotukseen.
}
intro-turn-offered = { $kind ->
    [own] Sinulle ehdotetaan tekijää. Haluatko tavata?
    [records] Työnantajalla ei ole vielä tarkistettua tiliä. Soita, kerro ehdotuksesta ja kirjaa vastaus.
   *[waits] { $reader ->
        [person] Työnantaja näkee nyt sen, mitä valitsit. Odotetaan vastausta.
       *[other] Odotetaan työnantajan vastausta.
    }
}
intro-turn-meeting-wanted = { $kind ->
    [own] Työnantaja haluaa tavata sinut. Saako antaa nimesi ja numerosi?
    [records] Työnantaja haluaa tavata. Kysy, mitä yhteystietoja saa antaa, ja kirjaa vastaus.
   *[waits] { $reader ->
        [employer] Kerroit haluavasi tavata. Odotetaan, että osaaja antaa yhteystietonsa.
       *[other] Työnantaja haluaa tavata. Odotetaan, että osaaja päättää yhteystiedoistaan.
    }
}
intro-turn-contact-shared = { $kind ->
    [own] Auta sopimaan tapaaminen ja kirjaa aika.
   *[other] { $reader ->
        [employer] Yhteystiedot ovat alla. Voitte sopia ajan, ja valmentaja auttaa.
        [person] Työnantaja sai yhteystietosi. Valmentaja auttaa sopimaan tapaamisen.
       *[other] Valmentaja sopii tapaamisen.
    }
}
intro-turn-meeting-set = { $kind ->
    [own] Tapaaminen on sovittu. Kirjaa sen jälkeen, sovittiinko työstä.
   *[other] Tapaaminen on sovittu. Valmentaja kysyy sen jälkeen, miten meni.
}
intro-button-asked-person = { $kind ->
    [records] Kirjaa vastaus
   *[other] Katso ja vastaa
}
intro-button-offered = { $kind ->
    [records] Kirjaa työnantajan vastaus
   *[other] Katso ja vastaa
}
intro-button-meeting-wanted = { $kind ->
    [records] Kirjaa vastaus
   *[other] Päätä yhteystiedoista
}
intro-button-contact-shared = Kirjaa tapaaminen
intro-button-meeting-set = Kirjaa, että työstä sovittiin
intro-over-agreed = Työstä on sovittu. Valmentaja kirjaa seuraavaksi aloituspäivän ja muut sovitut asiat.
intro-over-declined-by-person = { $reader ->
    [person] Vastasit ei. Asia on selvä, eikä kieltäytymistä ilmoiteta eteenpäin.
   *[other] Osaaja vastasi ei. Kiitos, että kysyit.
}
intro-over-declined-by-employer = { $reader ->
    [employer] Vastasit: ei nyt. Kiitos, että kerroit.
    [person] Työnantaja vastasi: ei nyt. Tietosi eivät enää näy siellä. Valmentajasi jatkaa kanssasi.
   *[other] Työnantaja vastasi: ei nyt.
}
intro-over-not-agreed = Tällä kertaa työstä ei sovittu. Kiitos kaikille mukana olleille.
intro-over-withdrawn = Tämä esittely on päättynyt. Tiedot eivät enää näy työnantajalle.
intro-turn-placement = Työstä on sovittu. Suunnitelma ja seuranta ovat omalla sivullaan.
intro-button-placement = Avaa työn sivu
intro-turn-placement-new = Työstä on sovittu. Kirjaa aloituspäivä, tunnit ja opastaja.
intro-button-placement-new = Tee työn suunnitelma

# Aikajana.
intro-timeline = Mitä on tapahtunut ja mitä seuraavaksi
intro-did-propose = Valmentaja ehdotti paikkaa
intro-did-person-says-yes = { $reader ->
    [person] Vastasit kyllä: korttiasi saa ehdottaa
   *[other] Osaaja vastasi kyllä: korttia saa ehdottaa
}
intro-did-person-says-no = { $reader ->
    [person] Vastasit ei
   *[other] Osaaja vastasi ei
}
intro-did-employer-wants-to-meet = { $reader ->
    [employer] Kerroit haluavasi tavata
   *[other] Työnantaja haluaa tavata
}
intro-did-employer-says-not-now = { $reader ->
    [employer] Vastasit: ei nyt
   *[other] Työnantaja vastasi: ei nyt
}
intro-did-person-gives-contact = { $reader ->
    [person] Annoit yhteystietosi
   *[other] Osaaja antoi yhteystietonsa
}
intro-did-note-meeting = Tapaaminen kirjattiin
intro-did-agree = Työstä sovittiin
intro-did-not-agreed = Työstä ei sovittu
intro-did-withdraw = { $part ->
    [person] { $reader ->
        [person] Peruit esittelyn
       *[other] Osaaja perui esittelyn
    }
   *[other] Valmentaja perui esittelyn
}
intro-did-opening-filled = Paikka täyttyi
intro-did-take-back-profile = { $reader ->
    [person] Otit tietosi takaisin
   *[other] Osaaja otti tietonsa takaisin
}
intro-did-take-back-contact = { $reader ->
    [person] Otit yhteystietosi takaisin
   *[other] Osaaja otti yhteystietonsa takaisin
}
intro-recorded = Valmentaja kirjasi: { $how ->
    [paper] vastaus tuli paperilla
   *[other] vastaus tuli puhumalla
} { $day }.
intro-now-asked-person = Saako ehdottaa?
intro-now-offered = Työnantaja vastaa: haluan tavata tai ei nyt
intro-now-meeting-wanted = Saako antaa nimen ja numeron?
intro-now-contact-shared = Tapaamisen sopiminen
intro-now-meeting-set = Tapaaminen, ja miten meni
intro-next-offered = Työnantaja vastaa
intro-next-meeting-wanted = Osaaja päättää yhteystiedoista
intro-next-contact-shared = Sovitaan tapaaminen, usein ensin tutustumiskäynti
intro-next-meeting-set = Tapaaminen
intro-next-agreed = Sovitaan työstä tai todetaan, ettei nyt

# Mitä työnantaja näkee.
intro-profile = Näin osaaja kertoo itsestään
intro-profile-only-for = Nämä tiedot on annettu vain tätä paikkaa varten. Älä tallenna tai kerro niitä eteenpäin.
intro-profile-over = Tiedot eivät enää näy, koska esittely on päättynyt.
intro-taken-back = Osaaja on ottanut tietonsa takaisin. Hän saa tehdä niin milloin vain, eikä se johdu sinusta. Valmentaja kertoo mielellään, miten jatketaan.
intro-helps = Mikä auttaa minua työssä
intro-contact-heading = Yhteystiedot
intro-employer-sees = Tämän työnantaja näkee
intro-sees-nothing = Työnantaja ei näe nyt mitään.
intro-sees-taken-back = Tiedot on otettu takaisin. Työnantaja ei näe nyt mitään.
intro-card = Kortti: { $headline }
intro-coach-words = Valmentajan viesti
intro-why-ended = Miksi esittely päättyi
intro-field-skills = Osaan
intro-field-hours-per-week = Tunnit viikossa
intro-field-times = Ajat
intro-field-available-from = Voin aloittaa
intro-field-municipality = Kunta
intro-field-languages = Kielet
intro-field-licences = Kortit ja luvat
intro-field-occupations = Ammatit
intro-field-interests = Kiinnostaa
intro-field-kinds = Millaista työtä etsin
intro-field-kinds-note = Kertoo myös, jos etsit tuettua työtä
intro-field-remote = Etätyö
intro-field-summary = Omat sanat
intro-field-name = Nimi
intro-field-phone = Puhelin
intro-field-email = Sähköposti
intro-remote-yes = Etätyö käy
intro-remote-no = Teen työn paikan päällä

# Ennen jokaista kyllää.
intro-rules = { $reader ->
    [coach] Kerro nämä ennen kuin kukaan sanoo kyllä
   *[other] Hyvä tietää ennen kuin vastaat
}
intro-rule-proposal = Tämä on ehdotus, ei työtarjous. Voit sanoa ei. Kieltäytymistä ei ilmoiteta eteenpäin.
intro-rule-safety = Palkaton koepäivä ei ole sallittu. Työpaikasta ei saa pyytää maksua.
intro-rule-contract = Sopimuksen laji: { $contract }.
intro-rule-benefit-paid = Palkka voi pienentää tukea, ja raha voi tulla myöhässä. Kysy omasta tuestasi ennen kuin sanot kyllä.
intro-rule-benefit-unpaid = Tästä työstä ei makseta palkkaa. Kysy ennen kyllää, miten oma tukesi jatkuu.
intro-rule-commission = Toimeksianto voi keskeyttää tuen siksi aikaa, kun asiaa selvitetään.

# Ensimmäinen kysymys.
intro-answer = Saako ehdottaa?
intro-answer-choose = Valitse, mitä työnantaja saa nähdä
intro-answer-least = Kortin otsikko näkyy aina. Muu näkyy vain, jos valitset sen. Nimeäsi ei kerrota.
intro-choose-fields = Nämä kerrotaan
intro-choose-needs = Mikä auttaa minua työssä
intro-choose-needs-hint = Valitse vain, mitä haluat kertoa. Syytä ei kerrota koskaan.
intro-preview-button = Näytä esikatselu
intro-preview = Näin työnantaja näkee sinut
intro-preview-changed = Muutit valintoja. Katso vielä, miltä kortti nyt näyttää, ja vastaa sitten.
intro-preview-note = Tässä on kaikki, mitä työnantaja näkee. Voit ottaa tiedot takaisin milloin vain.
intro-answer-yes = Kyllä, saa ehdottaa
intro-answer-no = En nyt
intro-records = Kirjaat toisen ihmisen vastauksen. Kerro, miten ja milloin sait sen.
intro-how = Miten vastaus annettiin
intro-how-voice = Puhelimessa tai tavatessa.
intro-how-paper = Kirjallisesti paperilla.
intro-given-on = Päivä, jolloin vastaus annettiin

# Toinen kysymys.
intro-contact = Saako antaa nimen ja numeron?
intro-contact-lead = { $employer } haluaa tavata. Yhteystiedot annetaan vain tälle työnantajalle.
intro-contact-empty = Yhteystietoja ei ole vielä kirjattu. Pyydä valmentajaa lisäämään ne.
intro-choose-contact = Nämä saa antaa
intro-contact-note = Voit ottaa yhteystiedot takaisin milloin vain.
intro-contact-yes = Kyllä, anna nämä
intro-contact-no = En halua jatkaa

# Työnantajan vastaus.
intro-offer = { $records ->
    [yes] Kirjaa työnantajan vastaus
   *[no] Haluatko tavata?
}
intro-offer-next = Jos haluat tavata, valmentaja pyytää osaajalta luvan antaa nimi ja numero. Ensin voi olla tutustumiskäynti: noin tunti, ei työtä.
intro-offer-yes = { $records ->
    [yes] Työnantaja haluaa tavata
   *[no] Haluan tavata
}
intro-offer-no = { $records ->
    [yes] Työnantaja vastasi: ei nyt
   *[no] Ei nyt
}

# Ei, ja miksi.
intro-leave-not = Älä tee tätä, palaa takaisin
intro-reason = Syy
intro-reason-words = Haluatko lisätä jotain
intro-reason-words-hint = Kirjoita vain siitä, mikä liittyy työhön. Terveydestä ei tarvitse kertoa mitään.
intro-reason-shared = Toinen osapuoli saa lukea syyn ja viestin
intro-leave-decline = En nyt
intro-leave-decline-what = Voit sanoa ei ilman selityksiä. Valmentaja näkee syyn, ja se auttaa häntä etsimään paremman paikan.
intro-leave-decline-button = Vastaa ei
intro-leave-not-now = Ei nyt
intro-leave-not-now-what = Syy ja ystävällinen lause auttavat osaajaa ja valmentajaa eteenpäin. Osaajan tiedot eivät sen jälkeen näy sinulle.
intro-leave-not-now-button = Vastaa: ei nyt
intro-leave-withdraw-person = Peru esittely
intro-leave-withdraw-person-what = Esittely päättyy, ja tietosi katoavat työnantajan sivulta heti. Valmentaja näkee syyn.
intro-leave-withdraw-person-button = Peru esittely
intro-leave-withdraw-coach = Peru ehdotus
intro-leave-withdraw-coach-what = Esittely päättyy, ja osaajan tiedot katoavat työnantajan sivulta heti. Muut saavat tiedon.
intro-leave-withdraw-coach-button = Peru ehdotus
intro-leave-not-agreed = Työstä ei sovittu
intro-leave-not-agreed-what = Esittely päättyy. Kumpikin saa kiitoksen ja tiedon. Syy auttaa seuraavaa hakua.
intro-leave-not-agreed-button = Kirjaa, ettei sovittu
intro-reason-work-not-mine = Työ ei tunnu omalta
intro-reason-hours = Tunnit tai ajat eivät sovi
intro-reason-too-far = Matka on liian pitkä
intro-reason-start = Aloitus ei sovi
intro-reason-pay = Palkka tai korvaus ei sovi
intro-reason-workplace = En halua tähän työpaikkaan
intro-reason-other-plans = Minulla on jo muuta
intro-reason-not-ready = Haluan odottaa vielä
intro-reason-no-reason = En halua kertoa syytä
intro-reason-filled = Paikka on jo täytetty
intro-reason-timing = Aika ei ole nyt oikea
intro-reason-other-skills = Tarvitsemme toista osaamista
intro-reason-guidance = Emme ehdi nyt opastaa
intro-reason-money = Meillä ei ole nyt rahaa palkata
intro-reason-work-changed = Työ muuttui tai jäi pois
intro-reason-tasks = Työn sisältö ei sopinut
intro-reason-person-chose-other = Osaaja valitsi toisen paikan
intro-reason-employer-chose-other = Työnantaja valitsi toisen tekijän
intro-reason-no-meeting = Tapaamista ei saatu sovittua
intro-reason-person-asked = Osaaja pyysi perumaan
intro-reason-opening-gone = Paikkaa ei enää ole
intro-reason-employer-silent = Työnantaja ei vastannut
intro-reason-better-place = Löytyi sopivampi paikka
intro-reason-mistake = Ehdotus oli erehdys
intro-reason-changed-mind = Muutin mieleni
intro-reason-took-back = Tiedot otettiin takaisin
intro-reason-opening-full = Paikka täyttyi toisella tekijällä

# Takaisin ottaminen.
intro-take-back-profile = Ota tiedot takaisin
intro-take-back-profile-what = Työnantajan sivu tyhjenee heti ja kertoo ystävällisesti, että tiedot otettiin takaisin. Jos esittely on kesken, se päättyy.
intro-take-back-profile-button = Ota tiedot takaisin
intro-take-back-contact = Ota yhteystiedot takaisin
intro-take-back-contact-what = Nimi ja numero katoavat työnantajan sivulta heti. Esittely jatkuu valmentajan kautta.
intro-take-back-contact-button = Ota yhteystiedot takaisin
intro-link-take-back-profile = Ota tiedot takaisin
intro-link-take-back-contact = Ota yhteystiedot takaisin
intro-link-record-employer = Kirjaa työnantajan vastaus, jos kuulit sen puhelimessa
intro-link-agree = Kirjaa, että työstä sovittiin
intro-link-new-time = Vaihda tapaamisen aika
intro-link-not-agreed = Kirjaa, ettei työstä sovittu
intro-link-changed = Tilanne muuttui: ei nyt
intro-link-withdraw-person = En halua jatkaa: peru esittely
intro-link-withdraw-coach = Peru ehdotus

# Ehdotus ja valmentajan muut askeleet.
intro-new = Ehdota paikkaa
intro-before = Tätä paria on ehdotettu ennenkin
intro-before-row = { $title }, { $at }
intro-new-next = Näin se etenee
intro-new-step-person = { $account ->
    [yes] Ihminen saa viestin ja vastaa, saako ehdottaa. Hän valitsee, mitä työnantaja näkee.
   *[no] Ihmisellä ei ole tiliä. Kerro hänelle ehdotuksesta ja kirjaa, mitä hän vastaa.
}
intro-new-step-employer = { $answers ->
    [yes] Työnantaja näkee sen, mitä ihminen valitsi, ja vastaa: haluan tavata tai ei nyt.
   *[no] Työnantajalla ei ole vielä tarkistettua tiliä. Sinä soitat ja kirjaat työnantajan vastauksen.
}
intro-new-step-contact = Jos työnantaja haluaa tavata, ihminen päättää, saako antaa nimen ja numeron.
intro-new-no-match = Säännöt sanovat, että tämä pari ei sovi nyt yhteen. Jos ehdotat silti, kerro omin sanoin miksi.
intro-new-button = Ehdota
intro-propose-words = Omat sanasi ihmiselle
intro-propose-words-hint = Miksi juuri tämä paikka voisi sopia. Työnantaja ei näe tätä.
intro-meeting = Kirjaa tapaaminen
intro-meeting-lead = Kirjaa, milloin ja missä tavataan. Molemmat saavat tiedon.
intro-meeting-kind = Miten tavataan
intro-meeting-visit = Tutustumiskäynti
intro-meeting-visit-hint = Noin tunti, ei työtä.
intro-meeting-talk = Keskustelu työpaikalla
intro-meeting-phone = Puhelu
intro-meeting-video = Videopuhelu
intro-meeting-day = Päivä
intro-meeting-time = Kello
intro-meeting-time-hint = Esimerkiksi 9.30
intro-meeting-place = Missä
intro-meeting-place-hint = Osoite, ovi, kenet tapaa. Ei yksityisiä asioita.
intro-meeting-button = Kirjaa tapaaminen
intro-meeting-heading = Tapaaminen:
intro-meeting-when = { $at }
intro-agree = Kirjaa, että työstä sovittiin
intro-agree-lead = Varmista ennen kirjaamista, että molemmat ovat sanoneet kyllä ja tietävät nämä asiat.
intro-agree-leaving = Kerro vielä, mitä työn jättäminen myöhemmin voi tarkoittaa tuelle, ja pyydä soittamaan ensin sinulle.
intro-agree-button = Molemmat sanoivat kyllä

# Mitä tapahtui juuri.
intro-told-proposed = Ehdotus on tehty. Seuraavaksi vastaa ihminen itse.
intro-told-yes = Kiitos vastauksesta. Työnantaja näkee nyt sen, mikä esikatselussa oli.
intro-told-no = Vastaus on kirjattu. Kieltäytymistä ei ilmoiteta eteenpäin.
intro-told-contact = Yhteystiedot on annettu. Valmentaja auttaa sopimaan tapaamisen.
intro-told-meet = { $side ->
    [coach] Työnantajan vastaus on kirjattu. Seuraavaksi kysytään nimeä ja numeroa.
   *[other] Hienoa. Osaaja päättää seuraavaksi, mitkä yhteystiedot hän antaa.
}
intro-told-not-now = Vastaus on kirjattu. Kiitos, että kerroit.
intro-told-withdrawn = Esittely on peruttu.
intro-told-not-agreed = Kirjattu. Molemmat saavat tiedon.
intro-told-meeting = Tapaaminen on kirjattu. Molemmat saavat tiedon.
intro-told-agreed = { $others ->
    [0] Sopiminen on kirjattu. Tee vielä työn suunnitelma.
    [one] Sopiminen on kirjattu. Paikka tuli täyteen, ja yksi muu esittely päättyi. Tee vielä työn suunnitelma.
   *[other] Sopiminen on kirjattu. Paikka tuli täyteen, ja { $others } muuta esittelyä päättyi. Tee vielä työn suunnitelma.
}
intro-told-take-back-profile = Tiedot on otettu takaisin. Työnantaja ei näe enää mitään.
intro-told-take-back-contact = Yhteystiedot on otettu takaisin.

# Kun jokin ei käy.
intro-problem-fields = Valitse vain kohtia, jotka ovat kortissa. Valinnat tyhjennettiin.
intro-problem-contact = Valitse ainakin yksi yhteystieto tai vastaa, että et halua jatkaa.
intro-problem-how = Valitse, miten vastaus annettiin.
intro-problem-given-on = Tarkista päivä: se on aikaisintaan { $day } ja viimeistään tänään.
intro-problem-reason = Valitse syy listalta.
intro-problem-words = Lyhennä tekstiä: siihen mahtuu { $most } merkkiä.
intro-problem-no-match = Säännöt sanovat, että pari ei sovi yhteen. Kerro omin sanoin, miksi ehdotat silti.
intro-problem-card-hidden = Kortti ei ole nyt näkyvissä, joten sitä ei voi ehdottaa.
intro-problem-blocked = Tätä korttia ei voi ehdottaa tälle työnantajalle. Valitse toinen paikka.
intro-problem-opening-closed = Paikka ei ole enää avoinna.
intro-problem-no-agreement = Organisaatiosi ei ole vielä hyväksynyt yhteisiä ehtoja (ehdotus ei ole määräys). Pyydä koordinaattoria hyväksymään ne.
intro-problem-opening-full = Paikka on jo täynnä.
intro-problem-nothing-to-take-back = Nämä tiedot on jo otettu takaisin.
intro-problem-meeting-kind = Valitse, miten tavataan.
intro-problem-meeting-day = Tarkista päivä: se ei voi olla ennen ehdotusta eikä yli vuoden päässä.
intro-problem-day = Kirjoita päivä muodossa 1.12.2026.
intro-problem-time = Kirjoita kellonaika muodossa 9.30.

# Mitä odottaa lukijaa: aloitussivun rivit.
waiting-person-asked-person = Vastaa ehdotukseen: { $title }, { $employer }
waiting-person-meeting-wanted = Työnantaja haluaa tavata. Päätä yhteystiedoista: { $title }, { $employer }
waiting-employer-offered = Sinulle ehdotetaan tekijää. Vastaa: { $title }
waiting-coach-do-asked-person = Kerro ehdotuksesta ja kirjaa vastaus: { $card } – { $title }
waiting-coach-do-offered = Soita työnantajalle ja kirjaa vastaus: { $employer }, { $title }
waiting-coach-do-meeting-wanted = Kysy yhteystiedoista ja kirjaa vastaus: { $card } – { $title }
waiting-coach-do-contact-shared = Sovi tapaaminen: { $card } – { $title }, { $employer }
waiting-coach-do-meeting-set = Kirjaa, miten tapaaminen meni: { $card } – { $title }
waiting-coach-silent-asked-person = Ei vielä vastausta ehdotukseen. Kysy, miten menee: { $card } – { $title }
waiting-coach-silent-offered = Työnantaja ei ole vastannut. Soita: { $employer }, { $title }
waiting-coach-silent-meeting-wanted = Ei vielä vastausta yhteystiedoista. Soita: { $card } – { $title }
waiting-check-in = Vastaa kolmeen kysymykseen: { $title }
waiting-check-in-coach = Kirjaa, miten työ sujuu: { $card } – { $title }
waiting-check-in-record = Soita ja kirjaa vastaukset ({ $party ->
    [employer] työnantaja
   *[person] osaaja
}): { $card } – { $title }
waiting-check-in-silent = Seurantakysymyksiin ei ole vastattu ({ $party ->
    [employer] työnantaja
   *[person] osaaja
}): { $card } – { $title }
waiting-wants-to-talk = { $party ->
    [employer] Työnantaja haluaa puhua
   *[person] Osaaja haluaa puhua
}. Soita ensin: { $card } – { $title }
waiting-placement-start = Kirjaa, että työ alkoi: { $card } – { $title }
waiting-placement-end = Työjakson viimeinen päivä meni. Kirjaa, miten se päättyi: { $card } – { $title }
waiting-placement-new = Tee työn suunnitelma: { $card } – { $title }
