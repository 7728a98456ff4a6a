# Pages shown when something did not work: what happened, what to do. No blame.
errors-400-title = Emme ymmärtäneet lähetystä
errors-400-what = Sivu oli ehkä auki pitkään, tai osoitteesta puuttui osa.
errors-400-do = Palaa edelliselle sivulle, lataa se uudelleen ja yritä vielä kerran. Kirjoittamasi teksti on usein yhä sivulla.
errors-403-title = Tähän tarvitaan toinen oikeus
errors-403-what = Olet kirjautunut, mutta tämä toiminto kuuluu toiselle roolille.
errors-403-do = Jos tarvitset tätä työssäsi, pyydä oikeus organisaatiosi koordinaattorilta.
errors-404-title = Sivua ei löytynyt
errors-404-what = Paikka tai kortti on ehkä poistettu, tai osoitteessa on kirjoitusvirhe.
errors-409-title = Joku muu muutti samaa asiaa
errors-409-what = Sivu ehti muuttua sillä aikaa, kun sinulla oli se auki. Muutostasi ei tallennettu toisen muutoksen päälle.
errors-409-do = Palaa edelliselle sivulle: kirjoittamasi on yhä siellä. Kopioi se, lataa sivu uudelleen ja tee muutos uuteen versioon.
errors-413-title = Lähetys oli liian suuri
errors-413-what = Tiedosto tai teksti oli suurempi kuin voimme ottaa vastaan.
errors-413-do = Palaa edelliselle sivulle ja lyhennä tekstiä tai valitse pienempi tiedosto.
errors-429-title = Odota hetki
errors-429-what = Samaa asiaa on yritetty monta kertaa lyhyessä ajassa. Siksi pidämme tauon. Se suojaa tiliäsi.
errors-429-do = Yritä uudelleen vähän ajan päästä. Mitään ei ole kadonnut.
errors-500-title = Meillä meni jotain rikki
errors-500-what = Vika on meillä, ei sinussa. Se on kirjattu, ja korjaamme sen.
errors-500-do = Yritä hetken päästä uudelleen. Jos asia on kiireellinen, soita valmentajallesi.
errors-503-title = Palvelu lepää hetken
errors-503-what = Huollamme palvelua tai se on juuri nyt kuormittunut.
errors-503-do = Yritä muutaman minuutin päästä uudelleen. Tallennetut tiedot ovat tallessa.
errors-405-title = Tätä sivua ei voi avata näin
errors-405-what = Osoite ottaa vastaan vain lähetetyn lomakkeen. Näin käy usein, kun sivu ladataan uudelleen kirjautumisen jälkeen.
errors-405-do = Avaa sivu, jolla painike oli, ja paina sitä uudelleen.
errors-404-do = Tarkista osoite. Jos etsit työtä, haku löytää ne paikat, jotka ovat nyt auki.
errors-to-openings = Katso avoimia paikkoja
errors-help = Jos tämä toistuu, kysy:
errors-nothing-lost = Mitään ei ole kadonnut.
errors-429-again = { $minutes ->
    [one] Yritä uudelleen minuutin päästä.
   *[other] Yritä uudelleen { $minutes } minuutin päästä.
}
errors-429-again-at = Yritä uudelleen { $when } tai sen jälkeen.
errors-away-title = Palvelu lepää hetken
errors-away-what = Huollamme palvelua tai jokin on rikki. Vika ei ole sinussa.
errors-away-do = Yritä muutaman minuutin päästä uudelleen. Tallennetut tiedot ovat tallessa. Jos asia on kiireellinen, soita valmentajallesi.
