# Ways of signing in besides the password.
sign-in-without-password = Ilman salasanaa
sign-in-without-password-text = Voit kirjautua myös koodilla, jonka lähetämme sähköpostiisi.
sign-in-code-link = Kirjaudu sähköpostiin tulevalla koodilla
sign-in-by-password = Kirjaudu salasanalla
sign-in-code-title = Kirjaudu koodilla
sign-in-code-lead = Kirjoita sähköpostiosoitteesi. Lähetämme siihen kuusi numeroa, joilla pääset sisään.
sign-in-code-send = Lähetä koodi
sign-in-code-pause = Koodeja on pyydetty monta. Odota tunti ja yritä sitten uudelleen, tai kirjaudu salasanalla.
sign-in-code-enter = Kirjoita koodi
sign-in-code-sent = Jos osoitteella { $email } on tili, lähetimme siihen koodin. Se toimii kymmenen minuuttia ja yhden kerran. Jos pyysit useamman, vain uusin toimii.
sign-in-code = Koodi viestistä
sign-in-code-hint = Kuusi numeroa.
sign-in-code-needed = Kirjoita koodi, joka tuli sähköpostiisi.
sign-in-code-wrong = Koodi ei täsmää, tai sen aika on mennyt. Tarkista numerot tai pyydä uusi koodi.
sign-in-code-tried = Koodia on kokeiltu monta kertaa. Pyydä uusi koodi hetken päästä, tai kirjaudu salasanalla.
sign-in-code-again = Pyydä uusi koodi
sign-in-link = Kirjaudu sisään
sign-in-link-lead = Kirjaudut tilille { $email }.
sign-in-link-spent = Linkki on jo käytetty, sen aika on mennyt tai olet pyytänyt uudemman koodin.
sign-in-too-late = Kirjautumisen aika loppui. Aloita uudelleen.
sign-in-password-set = Salasana on asetettu. Enää puuttuu toinen vaihe.
sign-in-by-recovery-code = Kirjauduit varakoodilla. Sama koodi ei toimi enää. Jos puhelin on kadonnut, vaihda sovellus Oma tili -sivulta.

# Computers that others use too.
sign-in-shared = Tämä on yhteinen kone
sign-in-shared-hint = Esimerkiksi kirjastossa. Kirjaamme sinut ulos, kun et tee mitään viiteen minuuttiin, emmekä jätä koneelle mitään.
sign-in-shared-tag = Yhteinen kone
sign-in-last-used = Käytetty viimeksi
sign-in-signed-out = Olet kirjautunut ulos
sign-in-signed-out-text = Tälle koneelle ei jäänyt mitään. Voit sulkea ikkunan.
sign-in-page-closed = Sivu suljettiin
sign-in-page-closed-text = Tätä sivua ei käytetty viiteen minuuttiin, joten poistimme sen näkyvistä. Olet vielä kirjautuneena toisessa ikkunassa.
sign-in-go-on = Jatka
sign-in-again = Kirjaudu uudelleen

# Letters.
mail-sign-in-code-subject = Kirjautumiskoodi
mail-sign-in-code-body = Koodisi on { $code }. Se toimii { $minutes } minuuttia ja yhden kerran. Voit myös avata alla olevan linkin. Älä anna koodia kenellekään: me emme kysy sitä koskaan. Jos et pyytänyt koodia, sinun ei tarvitse tehdä mitään.
mail-new-device-subject = Tilillesi kirjauduttiin uudella laitteella
mail-new-device-body = Tilillesi kirjauduttiin laitteella, jota emme tunne: { $browser ->
    [unknown] tuntematon selain
   *[other] { $browser }
}, { $system ->
    [unknown] tuntematon laite
   *[other] { $system }
}. Jos se olit sinä, sinun ei tarvitse tehdä mitään. Jos et, avaa Oma tili, kirjaa laite ulos ja vaihda salasana.
