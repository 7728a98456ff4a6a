admin-job-tell-matches = Uusista sopivista paikoista kertominen
match-notices-title = Viestit sopivista paikoista
match-notices-lead = Kerromme, kun kortillesi löytyy uusi paikka, joka sopii hyvin. Jos uutta ei ole, emme kirjoita.
match-notices-lead-coach = Kerromme, kun uusi paikka sopii hyvin jollekin ihmisistäsi. Kerromme myös, jos paikkaan ei ole vuorokauteen ehdotettu ketään. Jos uutta ei ole, emme kirjoita.
match-notices-often = Kuinka usein kerromme
match-notices-at-once = Heti, enintään kerran tunnissa
match-notices-daily = Kerran päivässä kello 8
match-notices-never = En halua näitä viestejä
match-notices-chosen = Valinta on tallennettu.
match-notices-ask = Kerro minulle, kun löytyy uusi sopiva paikka
match-notices-start-people = Uusia paikkoja ihmisillesi
match-notices-start-own = Uusia paikkoja sinulle
match-notices-told = { $title }, { $employer }
match-notices-told-new = Sopii hyvin { $count ->
    [one] yhdelle ihmisistäsi.
   *[other] { $count } ihmisellesi.
}
match-notices-told-rescue = Ketään ei ole vielä ehdotettu. { $count ->
    [one] Yksi ihmisistäsi voisi sopia.
   *[other] { $count } ihmisistäsi voisi sopia.
}
match-notices-stop-lead = Viestejä sopivista paikoista ei enää tule, kun painat nappia.
match-notices-stop-button = Lopeta nämä viestit
match-notices-stopped = Viestejä sopivista paikoista ei enää tule. Jos muutat mielesi, kirjaudu ja avaa omat tietosi.
match-notices-letter-quiet = Näihin ei ole vielä ehdotettu ketään. Joku ihmisistäsi voisi sopia:
match-notices-letter-people = Nämä sopivat hyvin jollekin ihmisistäsi:
match-notices-letter-own = Nämä voivat sopia sinulle:
match-notices-letter-more = { $more ->
    [one] Lisäksi löytyi yksi paikka. Kerromme siitä seuraavassa viestissä.
   *[other] Lisäksi löytyi { $more } paikkaa. Kerromme niistä seuraavassa viestissä.
}
privacy-table-match-notice = Sopivat paikat, joista sinulle on kerrottu
privacy-table-match-pace = Kuinka usein kerromme sopivista paikoista

mail-new-matches-subject = { $count ->
    [one] Yksi paikka, joka sopii hyvin
   *[other] { $count } paikkaa, jotka sopivat hyvin
}
mail-new-matches-body = { $openings }

    { $coach ->
        [yes] Etusivultasi pääset katsomaan, kenelle ne sopivat ja miksi.
       *[no] Omien paikkojesi sivulta näet, miksi ne sopivat.
    }
