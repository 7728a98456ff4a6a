admin-job-tell-new-openings = Uusista paikoista ja korteista kertominen

searches-mine = Tallennetut haut
searches-mine-link = Katso tallennettuja hakujasi
searches-mine-lead = Kerromme sähköpostilla, kun hakuusi sopii jotain uutta. Jos uutta ei ole, emme kirjoita.
searches-none = Et ole vielä tallentanut hakua
searches-none-why = Hae ensin. Valitse hakusivulla ”Tallenna haku”, niin kerromme uusista.
searches-none-do = Hae paikkoja
searches-save = Tallenna haku
searches-save-why = { $of ->
    [cards] Saat viestin, kun uusi kortti sopii hakuusi.
   *[openings] Saat viestin, kun sopiva paikka ilmestyy.
}
searches-new = Tallenna haku
searches-new-lead = { $of ->
    [cards] Kerromme sähköpostilla, kun tähän hakuun sopii uusia kortteja. Viestissä ei kerrota korteista mitään: ne luet täällä. Voit lopettaa viestit milloin vain.
   *[openings] Kerromme sähköpostilla uusista paikoista, jotka sopivat tähän hakuun. Voit lopettaa viestit milloin vain.
}
searches-looks-for = Tätä haet
searches-everything = { $of ->
    [cards] Kaikki uudet kortit
   *[openings] Kaikki uudet paikat
}
searches-told-of = { $of ->
    [cards] Uusia kortteja
   *[openings] Uusia paikkoja
}
searches-words = ”{ $words }”
searches-for-coaches = Myös paikat, jotka näkyvät vain valmentajille
searches-name = Haun nimi
searches-name-hint = Nimi on viestin otsikossa. Enintään { $most } merkkiä.
searches-name-needed = Anna haulle nimi.
searches-often = Kuinka usein kerromme
searches-often-at-once = Heti
searches-often-at-once-hint = { $of ->
    [cards] Muutaman minuutin sisällä siitä, kun kortti ilmestyy.
   *[openings] Muutaman minuutin sisällä siitä, kun paikka ilmestyy.
}
searches-often-daily = Kerran päivässä
searches-often-daily-hint = Aamulla kello 8, jos uutta on.
searches-often-weekly = Kerran viikossa
searches-often-weekly-hint = Maanantaina kello 8, jos uutta on.
searches-told-daily = Kerran päivässä kello 8
searches-told-weekly = Maanantaisin kello 8
searches-told-at-once = Heti
searches-told-last = Viimeksi kerrottu
searches-told-never = Ei vielä viestejä
searches-state-paused = Tauolla
searches-state-active = Päällä
searches-state-waiting = Odottaa
searches-waits = Tililläsi ei nyt voi hakea kortteja. Haku jatkuu, kun voi taas.
searches-show = { $of ->
    [cards] Näytä kortit nyt
   *[openings] Näytä paikat nyt
}
searches-edit = Muuta
searches-edit-title = Muuta hakua
searches-edit-save = Tallenna muutokset
searches-pause = Pidä tauko
searches-resume = Jatka viestejä
searches-delete = Poista
searches-saved = { $of ->
    [cards] Haku on tallennettu. Kerromme, kun uusia kortteja ilmestyy.
   *[openings] Haku on tallennettu. Kerromme, kun uusi paikka ilmestyy.
}
searches-changed = Muutokset on tallennettu.
searches-paused = Haku { $name } on tauolla. Viestejä ei tule.
searches-resumed = { $of ->
    [cards] Haku { $name } on taas päällä. Kerromme korteista, jotka ilmestyvät tästä eteenpäin.
   *[openings] Haku { $name } on taas päällä. Kerromme paikoista, jotka ilmestyvät tästä eteenpäin.
}
searches-deleted = Haku { $name } on poistettu.
searches-restored = Haku { $name } on palautettu.
searches-too-many = Sinulla on jo { $most } hakua. Poista jokin vanha, niin uusi mahtuu.
searches-stop = Lopeta viestit
searches-stop-lead = Haku { $name } ei enää lähetä viestejä, kun painat nappia. Haku jää talteen, ja voit jatkaa sitä myöhemmin.
searches-stop-button = Lopeta tämän haun viestit
searches-stop-all = Lopeta kaikkien hakujeni viestit
searches-stopped = Viestit on lopetettu
searches-stopped-one = Haku { $name } on tauolla. Siitä ei tule enää viestejä.
searches-stopped-all = Kaikki hakusi ovat tauolla. Niistä ei tule enää viestejä.
searches-stopped-again = Jos muutat mielesi, kirjaudu ja jatka hakua.
searches-stop-gone = Tästä hausta ei tule viestejä
searches-stop-gone-why = Linkki on vanha, tai haku on jo poistettu. Sinun ei tarvitse tehdä mitään.
searches-kept = Hakusi on tallessa. Kirjaudu tai tee tili, niin voit tallentaa sen.

mail-saved-search-subject = { $count ->
    [one] Uusi paikka: { $name }
   *[other] { $count } uutta paikkaa: { $name }
}
mail-saved-search-body = { $count ->
    [one] Hakuusi { $name } sopii uusi paikka.
   *[other] Hakuusi { $name } sopii { $count } uutta paikkaa.
} { $more ->
    [0] {""}
   *[other] Tässä niistä { $most } uusinta. Loput näet linkistä viestin lopussa.
}

    { $openings }

mail-saved-card-search-subject = { $count ->
    [one] Uusi kortti: { $name }
   *[other] { $count } uutta korttia: { $name }
}
mail-saved-card-search-body = { $count ->
    [one] Hakuusi { $name } sopii uusi kortti.
   *[other] Hakuusi { $name } sopii { $count } uutta korttia.
} Kun avaat haun, uusimmat ovat ensin. Ihmiset näkevät, että heidän korttinsa oli hakutuloksissasi.
mail-saved-employer-card-search-subject = Uusia kortteja: { $name }
mail-saved-employer-card-search-body = Hakuusi { $name } sopii uusia kortteja. Kun avaat haun, uusimmat ovat ensin. Ihmiset näkevät, että heidän korttinsa oli hakutuloksissasi.
