# Viestit: ei nimiä, ei tarpeita, ei yksityistä sisältöä. Sivu kertoo loput kirjautuneelle.
mail-frame-open = Avaa sivu: { $url }
mail-frame-stop = Lopeta nämä viestit: { $url }
mail-frame-end = Löytämö. Tähän viestiin ei voi vastata. Jos jokin mietityttää, kysy valmentajalta.

mail-intro-asked-subject = Sinulle on ehdotus
mail-intro-asked-body =
    Valmentaja on löytänyt paikan, joka voisi sopia sinulle. Katso se rauhassa ja vastaa, saako korttiasi ehdottaa.

    Tämä on ehdotus, ei työtarjous. Voit sanoa ei. Kieltäytymistä ei ilmoiteta eteenpäin.
mail-intro-meeting-wanted-subject = Työnantaja haluaa tavata sinut
mail-intro-meeting-wanted-body = Hyviä uutisia: työnantaja haluaa tavata sinut. Päätä vielä, mitkä yhteystiedot annat. Mitään ei kerrota ennen sitä.
mail-intro-not-now-subject = Työnantajalta tuli vastaus
mail-intro-not-now-body = Tällä kertaa työnantaja ei ota uutta tekijää. Tietosi eivät enää näy siellä. Valmentajasi jatkaa kanssasi muiden paikkojen etsimistä.
mail-intro-meeting-set-subject = Tapaaminen on sovittu
mail-intro-meeting-set-body = Tapaamisen aika ja paikka ovat sivulla. Jos aika ei käy, kerro siitä valmentajalle.
mail-intro-agreed-subject = Työstä on sovittu
mail-intro-agreed-body = Hienoa, olette sopineet työstä. Valmentaja kirjaa seuraavaksi aloituspäivän ja muut sovitut asiat.
mail-intro-filled-subject = Paikka täyttyi
mail-intro-filled-body = Paikkaan, jota sinulle ehdotettiin, valittiin toinen tekijä. Se ei johdu sinusta. Tietosi eivät enää näy työnantajalle.
mail-intro-not-agreed-subject = Tällä kertaa ei sovittu työstä
mail-intro-not-agreed-body = Esittely päättyi ilman sopimusta. Kiitos, että olit mukana. Sivulla on lyhyt yhteenveto.
mail-intro-withdrawn-subject = Ehdotus on peruttu
mail-intro-withdrawn-body = Sinulle tehty ehdotus on peruttu. Syy on sivulla. Tietosi eivät näy työnantajalle.

mail-intro-offer-subject = Ehdotus paikkaasi: { $title }
mail-intro-offer-body = Valmentaja ehdottaa tekijää paikkaan ”{ $title }”. Sivulla näet, mitä hän haluaa kertoa itsestään. Vastaa kahdella painalluksella: haluan tavata tai ei nyt.
mail-intro-contact-given-subject = Voitte nyt sopia tapaamisen: { $title }
mail-intro-contact-given-body = Ehdotettu tekijä haluaa tavata. Yhteystiedot ovat sivulla. Valmentaja auttaa sopimaan ajan.
mail-intro-ended-subject = Ehdotus päättyi: { $title }
mail-intro-ended-body = Tekijän ehdotus paikkaan ”{ $title }” on päättynyt. Hänen tietonsa eivät enää näy. Valmentaja kertoo mielellään, miten jatketaan.

mail-intro-coach-proposed-subject = Uusi ehdotus: { $title }
mail-intro-coach-proposed-body = Ihmisellesi on ehdotettu paikkaa ”{ $title }” ({ $employer }). Jos hänellä ei ole tiliä, kerro ehdotuksesta ja kirjaa vastaus.
mail-intro-coach-yes-subject = Vastaus tuli: kyllä ({ $title })
mail-intro-coach-yes-body = Paikkaa ”{ $title }” saa ehdottaa. Työnantaja näkee nyt sen, mitä ihminen valitsi.
mail-intro-coach-no-subject = Vastaus tuli: ei ({ $title })
mail-intro-coach-no-body = Paikkaan ”{ $title }” tuli kieltävä vastaus. Syy on sivulla.
mail-intro-coach-meet-subject = Työnantaja haluaa tavata ({ $title })
mail-intro-coach-meet-body = { $employer } haluaa tavata. Seuraavaksi kysytään nimeä ja numeroa. Jos ihmisellä ei ole tiliä, kysy häneltä ja kirjaa vastaus.
mail-intro-coach-not-now-subject = Työnantaja vastasi: ei nyt ({ $title })
mail-intro-coach-not-now-body = { $employer } vastasi: ei nyt. Syy on sivulla. Kerro vastauksesta, jos ihmisellä ei ole tiliä.
mail-intro-coach-contact-subject = Yhteystiedot on annettu ({ $title })
mail-intro-coach-contact-body = Työnantaja { $employer } näkee nyt yhteystiedot. Auta sopimaan tapaaminen ja kirjaa aika.
mail-intro-coach-meeting-subject = Tapaaminen on kirjattu ({ $title })
mail-intro-coach-meeting-body = Tapaamisen aika ja paikka ovat sivulla.
mail-intro-coach-agreed-subject = Työstä on sovittu ({ $title })
mail-intro-coach-agreed-body = Paikasta ”{ $title }” on sovittu. Kirjaa seuraavaksi aloituspäivä, tunnit ja opastaja.
mail-intro-coach-filled-subject = Paikka täyttyi ({ $title })
mail-intro-coach-filled-body = Paikka ”{ $title }” täyttyi toisella tekijällä. Esittely päättyi. Kerro siitä, jos ihmisellä ei ole tiliä.
mail-intro-coach-ended-subject = Esittely päättyi ({ $title })
mail-intro-coach-ended-body = Esittely paikkaan ”{ $title }” päättyi. Syy on sivulla.
mail-intro-coach-taken-back-subject = Tietoja otettiin takaisin ({ $title })
mail-intro-coach-taken-back-body = Ihminen otti takaisin tietoja, joita { $employer } näki. Työnantajan sivu kertoo siitä ystävällisesti.

mail-placement-made-subject = Työn suunnitelma on valmis
mail-placement-made-body = Aloituspäivä, tunnit ja opastaja ovat sivulla. Tarkista, että ne ovat niin kuin sovittiin.
mail-placement-started-subject = Työ on alkanut
mail-placement-started-body = Hyvää alkua. Kysymme välillä lyhyesti, miten sujuu: kolme kysymystä kerrallaan.
mail-placement-ended-subject = Työjakso on päättynyt
mail-placement-ended-body = Työjakso on merkitty päättyneeksi. Kiitos. Sivulla on yhteenveto ja se, mitä seuraavaksi.
mail-placement-cancelled-subject = Sovittu työ ei alakaan
mail-placement-cancelled-body = Sovittu työ peruuntui ennen alkua. Syy on sivulla. Valmentaja kertoo, miten jatketaan.
mail-check-in-asked-subject = Miten työssä sujuu?
mail-check-in-asked-body = Kolme lyhyttä kysymystä, vie minuutin. Sivu kertoo ennen vastaamista, kuka näkee vastauksesi.
mail-check-in-asked-employer-subject = Miten työ sujuu teillä? ({ $title })
mail-check-in-asked-employer-body = Kolme lyhyttä kysymystä paikasta ”{ $title }”, vie minuutin. Sivu kertoo ennen vastaamista, kuka näkee vastauksesi.
mail-check-in-asked-coach-subject = Seurantahetki: { $title }
mail-check-in-asked-coach-body = On aika katsoa, miten työ paikassa ”{ $title }” sujuu. Kirjaa kolme lyhyttä vastausta.
mail-check-in-record-subject = Soita ja kysy, miten sujuu ({ $title })
mail-check-in-record-body = Paikan ”{ $title }” seurantahetki on nyt. Vastaajalla ei ole tiliä: soita ja kirjaa vastaukset.
mail-check-in-wants-to-talk-subject = Joku haluaa puhua kanssasi ({ $title })
mail-check-in-wants-to-talk-body = Seurantakyselyssä valittiin ”haluan puhua”. Soita mahdollisimman pian, mieluiten tänään.

mail-new-coach-subject = Sinulla on uusi valmentaja
mail-new-coach-body = Uusi valmentajasi on { $coach }. Aiempi valmentaja ei enää näe tietojasi. Korttisi ja esittelysi jatkuvat niin kuin ennenkin.
mail-person-handed-over-subject = Sait uuden ihmisen
mail-person-handed-over-body = Sinulle siirrettiin ihminen. Katso sivulta, mitä on kesken, ja ota yhteyttä häneen pian.
mail-feedback-left-subject = Saavutettavuudesta tuli palaute
mail-feedback-left-body = Palaute on luettavissa. Siihen vastataan 14 päivän kuluessa.
mail-feedback-soon-subject = Saavutettavuuspalaute odottaa vastausta
mail-feedback-soon-body = Palautteen 14 päivää täyttyvät muutaman päivän päästä. Vastaa nyt, vaikka korjaus olisi kesken.
mail-feedback-late-subject = Saavutettavuuspalautteen määräaika on ohi
mail-feedback-late-body = Palautteeseen ei ole vastattu 14 päivässä. Vastaa heti ja kerro, milloin asia on kunnossa.
mail-feedback-answer-subject = Vastaus palautteeseesi
mail-feedback-answer-body = { $answer }

mail-report-new-subject = Uusi ilmoitus
mail-report-new-body = Joku kertoi, että jokin ei ole kunnossa. Katso ilmoitus ja vastaa seuraavan arkipäivän aikana.
mail-report-answer-subject = Ilmoituksesi on käsitelty
mail-report-answer-body = Kiitos, että kerroit. Ilmoituksesi on käsitelty: { $words }
mail-report-again-subject = Ilmoituksesi on taas avoin
mail-report-again-body = Aiempi päätös peruttiin, ja asiaa katsotaan uudelleen: { $words }
mail-report-owner-talked-subject = Ilmoitus on käsitelty
mail-report-owner-talked-body = Teitä tai sinua koskeva ilmoitus on käsitelty: { $words }
mail-report-owner-hidden-subject = Koordinaattori piilotti sisältöä
mail-report-owner-hidden-body = Sivua ei näytetä muille toistaiseksi. Syy: { $words } Jos syy ei pidä paikkaansa, ota yhteyttä.
mail-report-owner-employer-suspended-subject = Työnantajan toiminta on keskeytetty
mail-report-owner-employer-suspended-body = Paikkanne eivät näy, eikä uusia esittelyjä tehdä. Syy: { $words } Jos syy ei pidä paikkaansa, ottakaa yhteyttä.
mail-report-owner-account-suspended-subject = Tilisi on suljettu toistaiseksi
mail-report-owner-account-suspended-body = Et voi nyt käyttää tiliäsi. Syy: { $words } Jos syy ei pidä paikkaansa, ota yhteyttä.
mail-report-owner-again-subject = Päätös on peruttu
mail-report-owner-again-body = Aiempi päätös peruttiin, ja kaikki näkyy taas: { $words }
mail-people-handed-away-subject = Ihmisiäsi siirrettiin toiselle valmentajalle
mail-people-handed-away-body = { $count ->
    [one] Sinulta siirrettiin yksi ihminen valmentajalle { $coach }.
   *[other] Sinulta siirrettiin { $count } ihmistä valmentajalle { $coach }.
} Syy: { $reason ->
    [leaving] { people-reason-leaving }
    [away] { people-reason-away }
    [closer] { people-reason-closer }
    [wished] { people-reason-wished }
   *[other] { people-reason-other }
}. Et näe enää heidän tietojaan.
