# Closing one's account.
closing-title = Sulje tili
closing-lead = Voit lähteä milloin vain. Tässä on, mitä silloin tapahtuu.
closing-at-once = Heti
closing-at-once-out = Sinut kirjataan ulos kaikilta laitteilta.
closing-at-once-cards = { $cards ->
    [0] Sinulla ei ole kortteja.
    [one] Korttisi menee piiloon.
   *[other] { $cards } korttiasi menevät piiloon.
} { $introductions ->
    [0] Avoimia esittelyjä ei ole.
    [one] Avoin esittely päättyy, ja työnantaja ja valmentaja saavat siitä tiedon.
   *[other] { $introductions } avointa esittelyä päättyy, ja työnantajat ja valmentajat saavat siitä tiedon.
}
closing-firm-stays = { $employer }: paikat jäävät työnantajalle, ja muut jäsenet hoitavat niitä.
closing-firm-closes = { $employer }: olet ainoa jäsen, joten { $openings ->
    [0] julkaistuja paikkoja ei jää auki.
    [one] avoin paikka suljetaan ja sitä odottavat saavat vastauksen.
   *[other] { $openings } avointa paikkaa suljetaan ja niitä odottavat saavat vastauksen.
}
closing-people = { $organisation }: sinulla on { $people ->
    [one] yksi ihminen
   *[other] { $people } ihmistä
} ja { $introductions ->
    [one] yksi avoin esittely
   *[other] { $introductions } avointa esittelyä
}. Koordinaattori saa tiedon heti ja antaa heidät toiselle valmentajalle. Voit myös siirtää heidät itse ensin.
closing-people-stuck = { $organisation }: sinulla on ihmisiä, eikä organisaatiossa ole koordinaattoria, joka antaisi heidät toiselle valmentajalle. Siirrä heidät ensin itse.
closing-people-first = Siirrä ensin ihmisesi toiselle valmentajalle.
closing-last-admin = Olet palvelun ainoa ylläpitäjä. Tee ensin toinen ylläpitäjä, sitten voit sulkea tilisi.
closing-week = Seitsemän päivää
closing-week-text = Jos muutat mielesi, kirjaudu. Silloin tili palaa käyttöön. Kortit pysyvät piilossa, kunnes näytät ne uudelleen. Päättyneet esittelyt eivät palaa.
closing-gone = Sen jälkeen poistetaan
closing-gone-account = Nimesi, sähköpostisi, puhelinnumerosi, salasanasi, laitteesi ja sinulle lähetetyt viestit.
closing-gone-person = Korttisi, tarpeesi työssä ja se, mitä sinusta on kerrottu työnantajille.
closing-kept = Tämä säilyy ilman nimeäsi
closing-kept-history = Merkinnät siitä, mitä tehtiin ja milloin, 5 vuotta. Niitä tarvitaan, jos joku kysyy jälkikäteen, mitä tapahtui.
closing-kept-openings = Paikat. Ne ovat työnantajan, eivät sinun.
closing-kept-people = Ihmiset, joita autoit, ja heidän korttinsa. Ne jatkavat toisen valmentajan kanssa.
closing-export = Lataa ensin tietosi
closing-export-text = Sulkemisen jälkeen emme voi enää antaa niitä sinulle.
closing-export-button = Lataa tietosi
closing-do = Sulje tili
closing-heir = Kuka jatkaa omistajana: { $employer }
closing-heir-choose = Valitse
closing-heir-needed = Valitse, kuka jatkaa omistajana.
closing-button = Sulje tili
closing-asked = Tilisi suljetaan
closing-asked-text = Sinut on kirjattu ulos. Tili tyhjennetään seitsemän päivän kuluttua.
closing-asked-back = Muutitko mielesi? Kirjautuminen tuo tilin takaisin.
closing-back = Tervetuloa takaisin. Tiliäsi ei suljeta.
closing-not-due = Tiliä ei voi vielä tyhjentää.
closing-who-sees = Kuka näkee tietosi
closing-link = Sulje tili
closing-link-text = Näet ensin, mitä poistetaan ja mitä säilyy.

admin-job-close-accounts = Suljettujen tilien tyhjennys

mail-closing-asked-subject = Tilisi suljetaan { $days } päivän kuluttua
mail-closing-asked-body = Pyysit sulkemaan Löytämön tilisi. Se tyhjennetään { $days } päivän kuluttua. Jos muutat mielesi tai et pyytänyt tätä itse, kirjaudu, niin tili palaa käyttöön.
mail-closing-called-off-subject = Tiliäsi ei suljeta
mail-closing-called-off-body = Kirjauduit, joten Löytämön tilisi on taas käytössä. Jos se et ollut sinä, vaihda salasana heti.
mail-closing-person-subject = Ihminen, jota autat, sulkee tilinsä
mail-closing-person-body = Ihminen, jota autat, pyysi sulkemaan tilinsä. Kortit ovat piilossa ja avoimet esittelyt päättyivät. Seitsemän päivän kuluttua tiedot poistetaan, ellei hän palaa. Soita hänelle, jos jokin jäi kesken.
mail-closing-heir-subject = Olet nyt omistaja: { $employer }
mail-closing-heir-body = Edellinen omistaja sulkee tilinsä ja valitsi sinut jatkamaan. Voit nyt päästää muita työnantajan { $employer } jäseniksi.
mail-closing-coach-subject = Valmentaja lähtee, ihmiset tarvitsevat uuden
mail-closing-coach-body = Organisaatiosi valmentaja sulkee tilinsä. Häneltä jää { $people ->
    [one] yksi ihminen
   *[other] { $people } ihmistä
} ja { $introductions ->
    [one] yksi avoin esittely
   *[other] { $introductions } avointa esittelyä
}. Anna heidät toiselle valmentajalle seitsemän päivän kuluessa.
mail-account-closed-subject = Tilisi on suljettu
mail-account-closed-body = Löytämön tilisi on tyhjennetty, eikä sitä voi enää palauttaa. Jos haluat palata, tee uusi tili. Kiitos, että olit mukana.
