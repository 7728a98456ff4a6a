# How the service runs: the health page and the page while it is being looked after.
running-all-well = Kaikki kunnossa.
running-troubles = { $count ->
    [one] Yksi asia kaipaa huoltoa.
   *[other] { $count } asiaa kaipaa huoltoa.
}
running-problem-jobs-rest = Ajastetut työt eivät ole käynnissä. Viestit eivät lähde, eikä haku päivity. Käynnistä jobs-prosessi.
running-problem-jobs-late = { $count ->
    [one] Yksi ajastettu työ on myöhässä. Katso alta, mikä. Jos se ei korjaannu hetkessä, lue jobs-prosessin loki.
   *[other] { $count } ajastettua työtä on myöhässä. Katso alta, mitkä. Jos ne eivät korjaannu hetkessä, lue jobs-prosessin loki.
}
running-problem-migration = Tietokannan rakenne ei ole tämän version mukainen. Aja flask db upgrade.
running-problem-outbox = { $count ->
    [0] Muutoksia odottaa pitkään pääsyä hakuun. Tarkista, että jobs-prosessi on käynnissä.
    [one] Yksi muutos ei ole päässyt hakuun ensi yrityksellä. Lue jobs-prosessin loki.
   *[other] { $count } muutosta ei ole päässyt hakuun ensi yrityksellä. Lue jobs-prosessin loki.
}
running-problem-messages-wait = Viestejä odottaa lähtöä yli vartin. Tarkista, että sähköpostipalvelin vastaa.
running-problem-messages-lost = { $count ->
    [one] Yksi viesti ei mennyt perille, tai emme tiedä, menikö. Katso alta ja kerro asia vastaanottajalle muuten.
   *[other] { $count } viestiä ei mennyt perille, tai emme tiedä, menivätkö. Katso alta ja kerro asia vastaanottajille muuten.
}
running-problem-index = Hakemisto puuttuu tai on vanhentunut. Haku vastaa silti, uusin ensin. Aja flask search rebuild.
running-problem-reconcile = { $count ->
    [one] Yöllinen tarkistus löysi yhden eron haun ja tietokannan väliltä. Se on korjattu. Kerro siitä kehittäjille.
   *[other] Yöllinen tarkistus löysi { $count } eroa haun ja tietokannan väliltä. Ne on korjattu. Kerro niistä kehittäjille.
}
running-problem-disk = Levyllä on tilaa alle gigatavu. Vapauta tilaa ennen kuin se loppuu.
running-fingerprint = Hakemistojen tunniste
running-queue = Jonossa hakuun
running-queue-of = Jonossa ({ $consumer })
running-reconciled = Viimeisin tarkistus
running-differences = { $count ->
    [0] ei eroja,
    [one] yksi ero,
   *[other] { $count } eroa,
}
running-service = Palvelu
running-database = Tietokanta
running-migration = rakenne { $number }
running-disk = Vapaata levytilaa
running-version = Versio
running-refusals = Estetyt yritykset tänään
running-refused = { $count ->
    [0] ei yhtään
    [one] yksi
   *[other] { $count }
}
running-gigabytes = { $size } Gt
running-megabytes = { $size } Mt
running-away-until = Palvelu aukeaa arviolta { $time }.
running-request-id = Kun otat yhteyttä, kerro tunnus { $id }.
error-unknown-host = Palvelua kysyttiin osoitteesta, joka ei ole sen oma. Tarkista osoite.
