admin-job-tell-matches = Uusista hyvistä pareista kertominen
match-notices-title = Uudet hyvät parit
match-notices-lead = Kerromme, kun uusi paikka ja osaaja sopivat hyvin yhteen. Jos uutta ei ole, emme kirjoita.
match-notices-often = Kuinka usein kerromme
match-notices-at-once = Heti
match-notices-daily = Kerran päivässä kello 8
match-notices-never = Ei koskaan
match-notices-chosen = Valinta on tallennettu.
match-notices-start = Uusia hyviä pareja
match-notices-start-new = Sopii hyvin: { $title }, { $employer }
match-notices-start-rescue = Ketään ei ole vielä esitelty: { $title }, { $employer }
match-notices-stop-lead = Viestejä uusista hyvistä pareista ei enää tule, kun painat nappia.
match-notices-stop-button = Lopeta nämä viestit
match-notices-stopped = Viestejä uusista hyvistä pareista ei enää tule. Kirjaudu, jos muutat mielesi.
privacy-table-match-notice = Parit, joista sinulle on kerrottu
privacy-table-match-pace = Kuinka usein kuulet uusista pareista

mail-new-matches-subject = { $count ->
    [one] Uusi hyvä pari
   *[other] Hyviä pareja { $count } paikkaan
}
mail-new-matches-body = { $new_count ->
    [0] {""}
   *[other] Nämä paikat sopivat hyvin:
}

    { $openings }

    { $quiet_count ->
        [0] {""}
       *[other] Näihin ei ole vielä esitelty ketään:
    }

    { $quiet }

    Katso perustelut etusivultasi.
