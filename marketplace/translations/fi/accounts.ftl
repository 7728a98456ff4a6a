# Forms in general.
form-too-long = Lyhennä tekstiä: siinä on { $length } merkkiä, ja mahtuu { $most }.
form-not-email = Tarkista sähköpostiosoite. Se on muotoa nimi@esimerkki.fi.
form-not-phone = Tarkista puhelinnumero. Kirjoita se numeroin, esimerkiksi 040 123 4567.
form-choose = Valitse jokin vaihtoehdoista.

# Signing in.
accounts-sign-in = Kirjaudu
accounts-sign-in-button = Kirjaudu
accounts-email = Sähköposti
accounts-password = Salasana
accounts-email-needed = Kirjoita sähköpostiosoitteesi.
accounts-password-needed = Kirjoita salasanasi.
accounts-sign-in-wrong = Sähköposti tai salasana ei täsmää. Tarkista molemmat ja yritä uudelleen.
accounts-sign-in-pause = Kirjautumista on yritetty monta kertaa. Odota 15 minuuttia ja yritä sitten uudelleen.
accounts-forgotten = Unohtuiko salasana?
accounts-no-account = Eikö sinulla ole vielä tiliä?
accounts-no-account-text = Voit tehdä tilin itse tai saada kutsun valmentajalta. Paikkoja voit selata ilman tiliä.
accounts-signed-out = Olet kirjautunut ulos.

# The own account.
accounts-me = Oma tili
accounts-me-data = Omat tiedot
accounts-name = Nimi
accounts-name-needed = Kirjoita nimesi.
accounts-phone = Puhelin
accounts-phone-hint = Tähän numeroon sinulle voi soittaa.
accounts-language = Kieli, jolla kirjoitamme sinulle
accounts-save = Tallenna tiedot
accounts-saved = Tiedot on tallennettu.
accounts-password-change = Vaihda salasana
accounts-password-change-button = Vaihda salasana
accounts-current-password = Nykyinen salasana
accounts-current-password-wrong = Nykyinen salasana ei täsmää. Kirjoita se uudelleen.
accounts-new-password = Uusi salasana
accounts-new-password-hint = Vähintään 8 merkkiä. Muutama tavallinen sana peräkkäin on hyvä salasana.
accounts-new-password-needed = Kirjoita uusi salasana.
accounts-password-again = Uusi salasana toisen kerran
accounts-password-differs = Kirjoita sama salasana molempiin kohtiin.
accounts-password-short = Pidennä salasanaa: siinä on oltava vähintään { $least } merkkiä.
accounts-password-long = Lyhennä salasanaa: enintään { $most } merkkiä.
accounts-password-common = Valitse toinen salasana. Tätä kokeillaan ensimmäisten joukossa, kun tilejä yritetään murtaa.
accounts-password-own-name = Valitse salasana, jossa ei ole nimesi tai sähköpostisi.
accounts-password-changed = Salasana on vaihdettu. Muut laitteet on kirjattu ulos.
accounts-sessions = Missä olet kirjautuneena
accounts-sessions-text = Jos jokin näistä ei ole sinun, kirjaa se ulos ja vaihda salasana.
accounts-session-since = Kirjautunut
accounts-session-this = Tämä laite
accounts-session-unknown = Tuntematon laite
accounts-session-on = { $browser }, { $device }
accounts-session-end = Kirjaa ulos
accounts-session-ended = Laite on kirjattu ulos.
accounts-sessions-end-others = Kirjaa ulos kaikki muut
accounts-others-ended = { $count ->
    [0] Muita kirjautumisia ei ollut.
    [one] Yksi muu laite on kirjattu ulos.
   *[other] { $count } muuta laitetta on kirjattu ulos.
}
accounts-messages-link = Sinulle lähetetyt viestit

# A new password by a link.
accounts-reset = Unohtunut salasana
accounts-reset-lead = Kirjoita sähköpostiosoitteesi. Lähetämme siihen linkin, josta voit asettaa uuden salasanan.
accounts-reset-button = Lähetä linkki
accounts-reset-pause = Linkkejä on pyydetty monta. Odota tunti ja yritä sitten uudelleen.
accounts-reset-sent = Katso sähköpostisi
accounts-reset-sent-text = Jos osoitteella on tili, lähetimme siihen linkin. Linkki toimii tunnin ajan ja yhden kerran.
accounts-reset-sent-none = Eikö viestiä näy? Katso roskapostista, tarkista osoite tai soita valmentajallesi.
accounts-to-sign-in = Siirry kirjautumaan
accounts-reset-spent = Linkki ei enää toimi
accounts-reset-spent-text = Linkki on jo käytetty, tai sen aika on mennyt. Pyydä uusi, niin lähetämme sen heti.
accounts-reset-again = Pyydä uusi linkki
accounts-set-password = Aseta salasana
accounts-set-password-lead = Tämä salasana tulee tilille { $email }.
accounts-set-password-button = Ota salasana käyttöön
accounts-password-set = Salasana on asetettu ja olet kirjautunut.

# Invitations.
accounts-invitation = Tervetuloa Löytämöön
accounts-invitation-employer = Sinut on kutsuttu käyttämään Löytämöä työnantajan { $employer } puolesta.
accounts-invitation-employer-next = Voit ilmoittaa paikkoja heti. Ne menevät ensin valmentajille ja tulevat julkisiksi, kun koordinaattori on tarkistanut työnantajan.
accounts-invitation-person = Valmentajasi kutsuu sinut Löytämöön. Saat oman tilin.
accounts-invitation-person-next = Tilillä näet oman korttisi ja vastaat itse, kun sinua ehdotetaan johonkin. Kukaan ei näe sinusta enempää kuin ennen.
accounts-invitation-email = Tilin sähköposti: { $email }
accounts-invitation-button = Ota tili käyttöön
accounts-invitation-button-own = Hyväksy kutsu
accounts-invitation-has-account = Osoitteella { $email } on jo tili. Kirjaudu sillä, niin voit hyväksyä kutsun.
accounts-invitation-sign-in = Kirjaudu ja hyväksy
accounts-invitation-welcome = Kutsu on hyväksytty. Tervetuloa.
accounts-invitation-used = Kutsu on jo käytetty.
accounts-invitation-accepted = Kutsu on jo käytetty
accounts-invitation-accepted-text = Tili on käytössä. Kirjaudu sillä.
accounts-invitation-unknown = Tällä linkillä ei löydy kutsua
accounts-invitation-unknown-text = Tarkista, että koko linkki tuli mukaan. Voit myös pyytää kutsun uudelleen siltä, joka sen lähetti.
accounts-invitation-expired = Kutsun aika on mennyt
accounts-invitation-expired-text = Kutsu on voimassa 14 päivää. Pyydä valmentajalta uusi, se käy hetkessä.
accounts-invitation-revoked = Kutsu on peruttu tai korvattu uudella
accounts-invitation-revoked-text = Katso, onko sähköpostissasi uudempi kutsu. Jos ei ole, kysy valmentajalta.
accounts-invitation-conflict = Kutsua ei voi käyttää tällä tilillä
accounts-invitation-ask = Keneltä voit kysyä

# Letters.
mail-password-link-subject = Linkki uuteen salasanaan
mail-password-link-body = Joku pyysi uutta salasanaa tilillesi. Jos se olit sinä, avaa linkki tunnin sisällä. Jos et pyytänyt, sinun ei tarvitse tehdä mitään: salasana ei muutu.
mail-password-changed-subject = Salasanasi on vaihdettu
mail-password-changed-body = Tilisi salasana on vaihdettu ja muut laitteet on kirjattu ulos. Jos et tehnyt sitä itse, pyydä kirjautumissivulla heti uusi salasana ja soita valmentajallesi.
mail-invitation-employer-subject = Kutsu Löytämöön: { $employer }
mail-invitation-employer-body = { $coach } kutsuu sinut Löytämöön, jotta voit ilmoittaa työtä työnantajan { $employer } puolesta ja vastata valmentajien ehdotuksiin. Avaa linkki ja valitse salasana. Kutsu on voimassa { $days } päivää.
mail-invitation-person-subject = Kutsu Löytämöön
mail-invitation-person-body = { $coach } kutsuu sinut Löytämöön. Saat oman tilin, jolla näet oman korttisi ja vastaat itse, kun sinua ehdotetaan johonkin. Avaa linkki ja valitse salasana. Kutsu on voimassa { $days } päivää.
mail-employer-waits-subject = Työnantaja odottaa tarkistusta
mail-employer-waits-body = Kutsuttu työnantaja on ottanut tilin käyttöön. Tarkista, että työnantaja on se, joka se sanoo olevansa. Siihen asti paikat näkyvät vain valmentajille.
mail-employer-verified-subject = { $employer } on tarkistettu
mail-employer-verified-body = Työnantaja { $employer } on nyt tarkistettu. Julkaistut paikkanne, joissa on kaikki tiedot, näkyvät tästä lähtien kaikille.
mail-employer-unverified-subject = { $employer }: tarkistus on peruttu
mail-employer-unverified-body = Työnantajan { $employer } tarkistus on peruttu. Paikkanne näkyvät nyt vain valmentajille. Koordinaattori on teihin yhteydessä, tai voitte kysyä häneltä.

# What was told to me.
accounts-messages = Sinulle lähetetyt viestit
accounts-messages-none = Sinulle ei ole vielä viestejä
accounts-messages-none-why = Kun jotain tapahtuu, viesti tulee sähköpostiisi ja tähän.
