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
accounts-no-account-text = Tilin saat valmentajalta: hän lähettää sinulle kutsun sähköpostiin. Paikkoja voit selata ilman tiliä.
accounts-signed-out = Olet kirjautunut ulos.

# The own account.
accounts-me = Oma tili
accounts-me-data = Omat tiedot
accounts-name = Nimi
accounts-name-needed = Kirjoita nimesi.
accounts-phone = Puhelin
accounts-phone-hint = Valmentaja voi soittaa tähän numeroon.
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
