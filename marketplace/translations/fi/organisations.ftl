# Rooli, jossa toimitaan.
nav-organisation = Organisaatio
nav-coaching = Valmennusorganisaatiot
organisations-hats = Missä roolissa toimit
organisations-hats-lead = Sinulla voi olla monta roolia. Toimit aina yhdessä kerrallaan, ja näet vain sen, mikä siihen kuuluu.
organisations-hats-none = Sinulla ei ole vielä roolia missään organisaatiossa.
organisations-hats-more = Edustatko myös jotakin työnantajaa?
organisations-hat-now = Toimit nyt:
organisations-hat-switch = Vaihda roolia
organisations-hat-perhaps = Sinulla on muitakin rooleja. Ehkä sivu aukeaa toisessa roolissa.
organisations-hat-worn = Toimit tässä nyt
organisations-hat-act = Toimi tässä roolissa
organisations-hat-switched = Toimit nyt: { $role }.
organisations-hat-at = { $role }, { $at }
organisations-hat-employer = työnantaja
organisations-hat-coach = valmentaja
organisations-hat-coordinator = koordinaattori
organisations-hat-admin = ylläpitäjä
organisations-hat-jobseeker = työnhakija

# Työnantajaan liittyminen.
organisations-join = Liity työnantajaan
organisations-join-lead = Etsi työnantaja, jota edustat. Jos sitä ei ole vielä täällä, voit lisätä sen.
organisations-find = Etsi työnantaja
organisations-find-longer = Kirjoita vähintään kolme merkkiä.
organisations-found = Löytyneet työnantajat
organisations-none-found-why = Haulla ”{ $words }” ei löytynyt työnantajaa. Kokeile Y-tunnusta tai lyhyempää nimeä.
organisations-not-there = Työnantaja ei ole vielä täällä
organisations-not-there-text = Lisää se. Voit kirjoittaa paikkoja saman tien, ja valmentajat näkevät ne heti.
organisations-begin = Lisää työnantaja
organisations-begin-lead = Nimi ja muoto riittävät. Y-tunnusta tarvitaan työkokeiluun ja palkkatukeen.
organisations-begin-known = { $employer } on jo palvelussa tällä Y-tunnuksella. Pyydä päästä mukaan.
organisations-begin-button = Lisää työnantaja
organisations-begun = { $employer } on lisätty. Voit nyt kirjoittaa ensimmäisen paikan. Koordinaattori tarkistaa työnantajan pian.
organisations-no-households = Yksityinen kotitalous ei voi olla täällä työnantajana.
organisations-ask = Pyydä liittymistä: { $employer }
organisations-ask-text = Y-tunnus on julkinen, joten tarkistamme aina, kuka puhuu työnantajan puolesta. Vastauksen antaa joku, joka on jo mukana, tai koordinaattori. Koordinaattori soittaa julkiseen numeroon tai tarkistaa asian muuten.
organisations-ask-words = Kuka olet tässä työpaikassa
organisations-ask-words-hint = Esimerkiksi ”vastaan keittiöstä”. Tämä auttaa tunnistamaan sinut.
organisations-ask-button = Pyydä liittymistä
organisations-ask-note = Näet työnantajan tiedot vasta, kun pyyntöön on vastattu kyllä. Pyyntö on voimassa 30 päivää, ja saat viestin vastauksesta.
organisations-asked = Pyyntö on lähetetty: { $employer }. Saat viestin, kun siihen on vastattu.
organisations-own-requests = Pyyntösi
organisations-join-withdraw = Peru pyyntö
organisations-withdrawn = Pyyntö on peruttu.
organisations-join-why = Syy: { $reason }
organisations-join-state-waiting = Odottaa vastausta
organisations-join-state-accepted = Hyväksytty
organisations-join-state-refused = Ei hyväksytty
organisations-join-state-withdrawn = Peruttu
organisations-join-state-expired = Aika päättyi
organisations-join-told-waiting = Vastaus tulee viimeistään { $day }.
organisations-join-told-accepted = Olet mukana.
organisations-join-told-refused = Pyyntöön vastattiin ei.
organisations-join-told-withdrawn = Peruit pyynnön itse.
organisations-join-told-expired = Kukaan ei ehtinyt vastata 30 päivässä. Se on meidän vikamme, ei sinun. Voit pyytää uudelleen tai ottaa yhteyttä meihin.
organisations-join-in-already = Olet jo mukana tässä työnantajassa.
organisations-join-asked-already = Olet jo pyytänyt liittymistä. Odota vastausta.
organisations-join-too-many = Sinulla on jo { $most } pyyntöä tai työnantajaa, jotka odottavat tarkistusta. Odota, että joku niistä ratkeaa.
organisations-join-over = Pyyntö ei enää odota vastausta.

# Pyyntöihin vastaaminen.
organisations-joins = Liittymispyynnöt
organisations-joins-lead = Joku haluaa puhua työnantajan puolesta. Selvitä, onko hänellä siihen oikeus, ja kerro, miten sait sen selville.
organisations-joins-none = Yhtään pyyntöä ei odota
organisations-joins-none-why = Uudet pyynnöt tulevat tähän.
organisations-asks = { $name } haluaa liittyä: { $employer }
organisations-wants-in = { $name } haluaa liittyä
organisations-asked-at = Pyydetty
organisations-asker = Pyytäjä
organisations-asker-words = Pyytäjän omat sanat
organisations-employer = Työnantaja
organisations-phone-given = Puhelin, jonka työnantaja on antanut
organisations-answer-by = Vastaa viimeistään
organisations-decide-member = Tunnetko hänet? Jos vastaat kyllä, hän näkee työnantajan paikat ja ehdotetut ihmiset.
organisations-decide-coordinator = Käytä numeroa, jonka löydät itse julkisesta lähteestä, älä pyytäjän antamaa. Kirjaamme, miten, kuka ja milloin.
organisations-decide = Tallenna vastaus
organisations-answer = Pääseekö hän mukaan?
organisations-answer-yes = Kyllä, hän puhuu työnantajan puolesta
organisations-answer-no = Ei
organisations-how-hint = Tarvitaan, kun vastaat kyllä.
organisations-checked-on = Minä päivänä tarkistit?
organisations-checked-on-hint = Jätä tyhjäksi, jos tänään.
organisations-checked-on-future = Tarkistuspäivä ei voi olla tulevaisuudessa.
organisations-as-owner = Hän saa myös ottaa muita mukaan
organisations-as-owner-hint = Hän voi kutsua väkeä ja päättää, ketkä ovat mukana.
organisations-reason = Syy, jos vastaat ei
organisations-reason-hint = Pyytäjä lukee tämän. Kirjoita lyhyesti ja asiallisesti.
organisations-join-reason-needed = Kirjoita syy. Pyytäjä saa lukea sen.
organisations-let-in = { $name } on nyt mukana.
organisations-kept-out = Vastasit ei. { $name } saa siitä viestin.

# Organisaation sivu.
organisations-side-employer = Työnantaja
organisations-side-coaching = Valmennusorganisaatio
organisations-address = Osoite
organisations-verified = Tarkistettu
organisations-unverified-text = Voit kirjoittaa ja lähettää paikkoja: valmentajat näkevät ne heti. Kun koordinaattori on tarkistanut työnantajan, paikat tulevat julkisiksi ja voitte tavata ehdotettuja ihmisiä.
organisations-edit = Muuta tietoja
organisations-edit-text = Uusi nimi näkyy heti kaikissa paikoissa. Jos muutat Y-tunnusta, koordinaattori tarkistaa työnantajan uudelleen.
organisations-name = Nimi
organisations-name-needed = Kirjoita nimi.
organisations-street = Katuosoite
organisations-postcode = Postinumero
organisations-saved = Tiedot on tallennettu.
organisations-said = { $text }

# Organisaation ihmiset.
organisations-people = Ihmiset
organisations-people-of = Ihmiset: { $organisation }
organisations-members = Mukana nyt
organisations-you = sinä
organisations-is-owner = saa ottaa muita mukaan
organisations-make-owner = Anna oikeus ottaa muita mukaan
organisations-take-owner = Ota oikeus pois
organisations-owner-made = { $name } saa nyt ottaa muita mukaan.
organisations-owner-taken = { $name } ei enää ota muita mukaan.
organisations-last-owner = Viimeinen, joka saa ottaa muita mukaan, ei voi lähteä. Anna oikeus ensin toiselle. Jos olet yksin, kutsu joku tai pyydä koordinaattoria.
organisations-last-coordinator = Organisaatiossa on oltava koordinaattori. Kutsu ensin toinen.
organisations-role = Rooli
organisations-role-employer = Työnantajan edustaja
organisations-role-coach = Valmentaja
organisations-role-coordinator = Koordinaattori
organisations-invite = Kutsu mukaan
organisations-invite-text-employer = Kutsuttu näkee kaikki työnantajan paikat ja voi kirjoittaa uusia. Jos sinut on tarkistettu, hänkin on saman tien tarkistettu.
organisations-invite-text-coaching = Kutsu valmentajia ja koordinaattoreita. He näkevät kortteja vasta, kun ehdot on hyväksytty ja kirjautuminen suojattu.
organisations-invited-many = Kutsuja on jo paljon matkalla. Peru joku niistä tai odota, että niihin vastataan.
organisations-invitations = Kutsut
organisations-invited-at = Lähetetty
organisations-invitation-open = Odottaa
organisations-invitation-accepted = Hyväksytty
organisations-invitation-revoked = Peruttu
organisations-invitation-expired = Aika päättyi
organisations-invite-again = Lähetä uudelleen
organisations-end = Päätä jäsenyys
organisations-leave = Lähde pois
organisations-end-heading = Päätä jäsenyys: { $name }
organisations-leave-heading = Lähde pois: { $organisation }
organisations-end-role = { $role }, { $organisation }. Kun jäsenyys päättyy:
organisations-end-what-access = pääsy organisaation tietoihin loppuu heti
organisations-end-what-invitations = hänen lähettämänsä avoimet kutsut perutaan
organisations-end-what-openings = paikat jäävät, ja niiden yhteyshenkilöksi tulee toinen
organisations-end-what-account = oma tili jää, samoin merkintä siitä, mitä on tehty.
organisations-end-people = { $count ->
    [one] Valmentajalla on vielä yksi ihminen. Hänelle on saatava uusi valmentaja ensin.
   *[other] Valmentajalla on vielä { $count } ihmistä. Heille on saatava uusi valmentaja ensin.
}
organisations-to-coach = Kenelle ihmiset siirtyvät?
organisations-to-coach-choose = Valitse valmentaja
organisations-people-first = Valitse, kenelle ihmiset siirtyvät. Koordinaattori voi siirtää heidät.
organisations-end-button = Päätä jäsenyys
organisations-seat-ended = Jäsenyys on päättynyt: { $name }.

# Toimipaikat.
organisations-workplaces = Toimipaikat
organisations-workplaces-lead = Kun työtä on monessa osoitteessa, lisää ne tähän. Paikkaa kirjoittaessa valitset vain, missä työ on.
organisations-workplaces-none = Toimipaikkoja ei ole vielä
organisations-workplaces-none-why = Yhdessä osoitteessa toimiva ei tarvitse tätä.
organisations-workplace = Toimipaikka
organisations-workplace-add = Lisää toimipaikka
organisations-workplace-edit = Muuta toimipaikkaa
organisations-workplace-name = Toimipaikan nimi
organisations-workplace-name-hint = Esimerkiksi ”Hervannan myymälä”. Nimi näkyy paikan sivulla.
organisations-workplace-name-needed = Kirjoita toimipaikan nimi.
organisations-town-needed = Valitse kunta.
organisations-contact = Yhteyshenkilö
organisations-contact-name = Yhteyshenkilön nimi
organisations-contact-phone = Yhteyshenkilön puhelin
organisations-mentor = Kuka opastaa työssä
organisations-mentor-hint = Näkyy vain teille.
organisations-workplace-follow = Jos muutat nimeä tai sijaintia, avoimet paikat ja luonnokset muuttuvat mukana.
organisations-workplace-added = { $name } on lisätty.
organisations-workplace-saved = { $count ->
    [0] { $name } on tallennettu.
    [one] { $name } on tallennettu. Yksi paikka muuttui mukana.
   *[other] { $name } on tallennettu. { $count } paikkaa muuttui mukana.
}
organisations-workplace-retire = Poista käytöstä
organisations-workplace-retired = { $name } ei ole enää valittavana. Sen paikat jäävät ennalleen.
organisations-workplace-is-retired = Poissa käytöstä
organisations-workplace-bring-back = Ota takaisin käyttöön
organisations-workplace-back = { $name } on taas valittavana.

# Valmennusorganisaation ehdot.
organisations-terms = Ehdot
organisations-terms-lead = { $organisation } hyväksyy nämä kaksi asiakirjaa ennen kuin kukaan sen ihmisistä näkee yhtään korttia.
organisations-terms-held = Ehdot odottavat hyväksyntää
organisations-terms-held-accept = Lue asiakirjat ja hyväksy ne, jos sinulla on oikeus allekirjoittaa organisaation puolesta. Kortit aukeavat heti sen jälkeen.
organisations-terms-held-ask = Kortit aukeavat, kun koordinaattori on hyväksynyt ehdot.
organisations-terms-who = Kuka voi hyväksyä
organisations-terms-nobody = Organisaatiolla ei ole koordinaattoria. Ota yhteyttä, niin järjestämme sellaisen.
organisations-terms-of = Versio { $version }
organisations-terms-accept = Hyväksy ehdot
organisations-terms-documents = Mitkä hyväksyt?
organisations-terms-choose = Valitse, minkä asiakirjan hyväksyt.
organisations-terms-accept-button = Hyväksy organisaation puolesta
organisations-signs-as = Asema tai valtuutus
organisations-signs-as-hint = Esimerkiksi ”toiminnanjohtaja” tai ”valtakirja 3.11.2026”.
organisations-signs-as-needed = Kirjoita, millä asemalla tai valtuutuksella hyväksyt.
organisations-may-sign = Minulla on oikeus allekirjoittaa organisaation puolesta
organisations-may-sign-needed = Vahvista, että sinulla on oikeus allekirjoittaa.
organisations-terms-one-more = Kiitos. Toinen asiakirja odottaa vielä hyväksyntää.
organisations-terms-accepted = Ehdot on hyväksytty: { $organisation }. Kortit ovat nyt auki.
organisations-remind = Muistuta koordinaattoria
organisations-reminded = { $count ->
    [0] Kukaan ei ole vielä koordinaattorina. Ota yhteyttä meihin.
    [one] Muistutus on lähdössä koordinaattorille.
   *[other] Muistutus on lähdössä { $count } koordinaattorille.
}
organisations-reminded-already = Koordinaattoria on muistutettu tänään. Muistuta tarvittaessa huomenna uudelleen.
organisations-terms-history = Mitä on hyväksytty
organisations-terms-version = { $document }, versio { $version }
organisations-terms-state-accepted = Voimassa
organisations-terms-state-old = Vanha versio
organisations-terms-state-withdrawn = Peruttu
organisations-terms-withdrawn-at = Peruttu
organisations-terms-in-force = Ehdot { $version } voimassa
organisations-terms-missing = Ehdot hyväksymättä
organisations-terms-missing-text = Kukaan organisaation ihmisistä ei näe kortteja ennen kuin ehdot on hyväksytty.
organisations-terms-none = Voimassa olevia ehtoja ei ole.
organisations-withdraw = Peru ehtojen hyväksyntä
organisations-withdraw-lead = Peruminen vaikuttaa heti. Sen jälkeen:
organisations-withdraw-what-cards = kukaan organisaatiossa ei näe kortteja, ei edes omien ihmistensä
organisations-withdraw-what-people = ihmiset, joilla on oma tili, pitävät korttinsa ja jatkavat itse
organisations-withdraw-what-introductions = kesken olevat esittelyt jäävät odottamaan, joten sovi niistä ensin
organisations-withdraw-what-again = ehdot voi hyväksyä milloin vain uudelleen, ja kaikki aukeaa taas.
organisations-withdraw-reason = Miksi perut?
organisations-withdraw-reason-needed = Kirjoita, miksi perut hyväksynnän.
organisations-terms-withdrawn = Ehtojen hyväksyntä on peruttu: { $organisation }.
organisations-paper-record = Seloste käsittelytoimista (pohja)
organisations-paper-assessment = Vaikutustenarviointi (pohja)

# Valmennusorganisaatiot ylläpidolle.
organisations-coaching = Valmennusorganisaatiot
organisations-coaching-none = Valmennusorganisaatioita ei ole vielä
organisations-coaching-none-why = Lisää ensimmäinen ja kutsu sille koordinaattori.
organisations-coaching-add = Lisää valmennusorganisaatio
organisations-coaching-lead = Kutsumme koordinaattorin saman tien. Hän hyväksyy ehdot ja kutsuu valmentajat.
organisations-coaching-id-hint = Jos Y-tunnus on jo työnantajalla, siitä tulee myös valmennusorganisaatio.
organisations-coaching-employer = Organisaatio on myös työnantaja
organisations-first-coordinator-heading = Ensimmäinen koordinaattori
organisations-first-coordinator = Koordinaattorin sähköposti
organisations-coaching-button = Lisää ja kutsu koordinaattori
organisations-coaching-made = { $name } on lisätty. Kutsu on lähdössä osoitteeseen { $email }.

# Mitä organisaatiolle on tapahtunut.
organisations-event-added = Lisätty
organisations-event-coaches = Alkoi valmentaa
organisations-event-invited = Kutsu lähetetty
organisations-event-verified = Tarkistettu
organisations-event-unverified = Tarkistus peruttu
organisations-event-joined = Tuli mukaan
organisations-event-owner = Sai oikeuden ottaa muita mukaan
organisations-event-made-owner = Sai oikeuden ottaa muita mukaan, kun edellinen lähti
organisations-event-not-owner = Oikeus ottaa muita mukaan päättyi
organisations-event-left = Lähti pois
organisations-event-ended = Jäsenyys päätettiin
organisations-event-changed-name = Nimi muuttui
organisations-event-changed-form = Muoto muuttui
organisations-event-changed-business-id = Y-tunnus muuttui
organisations-event-changed-municipality = Kunta muuttui
organisations-event-changed-street-address = Katuosoite muuttui
organisations-event-changed-postcode = Postinumero muuttui
organisations-event-changed-phone = Puhelin muuttui
organisations-event-terms-accepted = Ehdot hyväksytty
organisations-event-terms-withdrawn = Ehtojen hyväksyntä peruttu
organisations-event-terms-reminded = Ehdoista muistutettu
organisations-event-suspended = Toiminta keskeytetty
organisations-event-unsuspended = Toiminta jatkuu
organisations-event-edited = Tietoja muutettu
organisations-event-retired = Poistettu käytöstä
organisations-event-brought-back = Otettu takaisin käyttöön

admin-job-expire-requests = Liittymispyyntöjen ja kutsujen päättäminen ajallaan
admin-how-member = Työnantajan oma edustaja hyväksyi
admin-how-invitation = Kutsuttu
admin-joins = { $count ->
    [one] Yksi liittymispyyntö odottaa
   *[other] { $count } liittymispyyntöä odottaa
}
admin-openings-wait = { $count ->
    [one] yksi paikka odottaa tarkistusta
   *[other] { $count } paikkaa odottaa tarkistusta
}
public-step-join = Liity työnantajaan
public-step-organisation = Katso työnantajan tiedot ja ihmiset
public-waits-join = { $count ->
    [one] Joku haluaa liittyä työnantajaan { $employer }. Vastaa pyyntöön.
   *[other] { $count } ihmistä haluaa liittyä työnantajiin. Vastaa pyyntöihin.
}
opening-workplace-choose = Toimipaikka
opening-workplace-choose-hint = Toimipaikan nimi ja sijainti tulevat paikkaan, kun tallennat.
opening-workplace-none = Ei valittu
opening-written-by = Kirjoittanut { $name }
opening-delete-not-now = Paikkaa ei voi poistaa juuri nyt. Sulje se, niin se ei enää näy kenellekään.

accounts-invitation-coach = Sinut on kutsuttu valmentajaksi: { $organisation }.
accounts-invitation-coordinator = Sinut on kutsuttu koordinaattoriksi: { $organisation }.
accounts-invitation-coaching-next = Ennen ensimmäistä korttia suojaat kirjautumisesi. Lisäksi organisaatiosi hyväksyy ehdot.

# Viestit.
mail-join-asked-subject = Joku haluaa liittyä: { $employer }
mail-join-asked-body = Joku haluaa puhua työnantajan { $employer } puolesta. Katso, kuka hän on, ja vastaa kyllä tai ei. Pyyntö on voimassa 30 päivää.
mail-join-accepted-subject = Olet mukana: { $employer }
mail-join-accepted-body = Pyyntösi hyväksyttiin. Näet nyt työnantajan { $employer } paikat ja voit kirjoittaa uusia.
mail-join-refused-subject = Pyyntöösi vastattiin: { $employer }
mail-join-refused-body = Pyyntöäsi liittyä työnantajaan { $employer } ei hyväksytty. Syy on sivulla. Jos kyse on erehdyksestä, ota yhteyttä meihin.
mail-join-expired-subject = Pyyntösi jäi ilman vastausta: { $employer }
mail-join-expired-body = Kukaan ei vastannut 30 päivässä pyyntöösi liittyä työnantajaan { $employer }. Olemme pahoillamme. Voit pyytää uudelleen tai ottaa yhteyttä meihin, niin selvitämme asian.
mail-employer-new-subject = Uusi työnantaja odottaa tarkistusta: { $employer }
mail-employer-new-body = Joku lisäsi työnantajan { $employer }. Tarkista, että se on se, joka se sanoo olevansa, ja kuka sen puolesta puhuu. Siihen asti paikat näkyvät vain valmentajille.
mail-employer-changed-subject = Työnantajan tiedot muuttuivat: { $employer }
mail-employer-changed-body = Tarkistetun työnantajan nimi tai Y-tunnus on muuttunut. Nimi on nyt { $employer }. Katso, onko kaikki kunnossa.
mail-seat-owner-subject = Saat nyt ottaa muita mukaan: { $organisation }
mail-seat-owner-body = Voit nyt kutsua väkeä ja päättää, ketkä ovat mukana: { $organisation }.
mail-seat-ended-subject = Jäsenyytesi päättyi: { $organisation }
mail-seat-ended-body = Et enää näe organisaation { $organisation } tietoja. Oma tilisi on ennallaan. Jos kyse on erehdyksestä, ota yhteyttä organisaatioon.
mail-terms-withdrawn-subject = Ehtojen hyväksyntä peruttiin: { $organisation }
mail-terms-withdrawn-body = Kortit eivät ole nyt auki organisaatiossa { $organisation }. Ne aukeavat, kun koordinaattori hyväksyy ehdot uudelleen.
mail-terms-wanted-subject = Ehdot odottavat hyväksyntää: { $organisation }
mail-terms-wanted-body = Valmentaja pyytää sinua lukemaan ja hyväksymään ehdot organisaation { $organisation } puolesta. Sen jälkeen kortit aukeavat.
mail-invitation-colleague-subject = Kutsu: { $employer }
mail-invitation-colleague-body = { $coach } kutsuu sinut mukaan ilmoittamaan paikkoja: { $employer }. Linkki on voimassa { $days } päivää.
mail-invitation-coach-subject = Kutsu valmentajaksi: { $organisation }
mail-invitation-coach-body = { $inviter } kutsuu sinut valmentajaksi organisaatioon { $organisation }. Linkki on voimassa { $days } päivää.
mail-invitation-coordinator-subject = Kutsu koordinaattoriksi: { $organisation }
mail-invitation-coordinator-body = { $inviter } kutsuu sinut koordinaattoriksi organisaatioon { $organisation }. Linkki on voimassa { $days } päivää.
