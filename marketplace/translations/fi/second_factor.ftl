# The second step of signing in.
second-factor-step = Toinen vaihe
second-factor-step-lead = Avaa puhelimesi todennussovellus ja kirjoita siitä kuusi numeroa.
second-factor-demo = Demossa koodi on nyt { $code }.
second-factor-code = Koodi sovelluksesta
second-factor-code-hint = Kuusi numeroa. Numerot vaihtuvat puolen minuutin välein.
second-factor-code-needed = Kirjoita koodi sovelluksesta.
second-factor-code-wrong = Koodi ei täsmää, tai se on jo käytetty. Odota, että numerot vaihtuvat, ja kirjoita uudet.
second-factor-pause = Koodia on kokeiltu monta kertaa. Odota 15 minuuttia ja yritä sitten uudelleen.
second-factor-go-on = Jatka
second-factor-no-phone = Puhelin ei ole mukana
second-factor-no-phone-text = Voit käyttää yhtä varakoodeista, jotka otit talteen.
second-factor-recovery-code = Varakoodi
second-factor-recovery-code-hint = Kirjaimia ja numeroita, esimerkiksi abcd-efgh-jkmn-pqrs. Kukin toimii kerran.
second-factor-recovery-code-wrong = Varakoodi ei täsmää, tai se on jo käytetty. Tarkista merkit tai kokeile toista.
second-factor-by-recovery-code = Jatka varakoodilla
second-factor-no-codes = Jos varakooditkin ovat kadonneet, pyydä apua koordinaattoriltasi tai palvelun ylläpidolta. He varmistavat ensin, että se olet sinä.

# Setting it up.
second-factor-title = Kaksivaiheinen kirjautuminen
second-factor-set-up = Ota käyttöön kaksivaiheinen kirjautuminen
second-factor-set-up-due = Näet työssäsi monen ihmisen tietoja. Siksi salasana ei yksin riitä: kirjautuessasi kysymme myös koodin puhelimestasi. Tämä tehdään kerran, ja siihen menee pari minuuttia.
second-factor-set-up-own = Salasanan lisäksi kysymme kirjautuessasi koodin puhelimestasi. Silloin kukaan ei pääse tilillesi, vaikka salasana paljastuisi.
second-factor-get-app = Hae sovellus puhelimeen
second-factor-get-app-text = Jokin todennussovellus on ehkä jo puhelimessasi. Jos ei ole, hae sovelluskaupasta maksuton, esimerkiksi Aegis, FreeOTP, Google Authenticator tai Microsoft Authenticator.
second-factor-scan = Lue kuva sovelluksella
second-factor-scan-text = Lisää sovellukseen uusi tili ja osoita kameralla tätä kuvaa.
second-factor-qr = Ruutukuva, jonka todennussovellus lukee. Sama avain on alempana kirjoitettuna.
second-factor-open-app = Avaa puhelimen sovelluksessa
second-factor-type = Jos kuva ei toimi, kirjoita sovellukseen tämä avain:
second-factor-confirm = Kirjoita koodi
second-factor-first-code-hint = Sovellus näyttää nyt kuusi numeroa. Ne vaihtuvat puolen minuutin välein.
second-factor-first-code-wrong = Koodi ei täsmää. Tarkista, että sovellus näyttää Löytämön koodia ja että puhelimen kello on oikeassa.
second-factor-offer-old = Sivu oli auki liian kauan, joten avain vaihtui. Lue uusi kuva ja kirjoita sen koodi.
second-factor-take = Ota käyttöön

# Recovery codes.
second-factor-codes = Varakoodit
second-factor-codes-lead = Kun puhelin on hukassa tai rikki, pääset sisään varakoodilla. Kukin koodi toimii kerran.
second-factor-codes-once = Koodit näkyvät vain nyt. Tulosta ne, tai kirjoita ne paperille.
second-factor-codes-of = Löytämön varakoodit tilille { $email }
second-factor-codes-keep = Säilytä koodeja muualla kuin puhelimessa, esimerkiksi lukitussa laatikossa.
second-factor-codes-kept = Koodit ovat tallessa, jatka
second-factor-codes-left = { $count ->
    [0] Varakoodeja ei ole jäljellä. Tee uudet, ennen kuin tarvitset niitä.
    [one] Jäljellä on yksi varakoodi. Tee uudet ajoissa.
   *[other] Jäljellä on { $count } varakoodia.
}
second-factor-codes-new = Tee uudet varakoodit
second-factor-codes-new-text = Saat kymmenen uutta koodia, ja vanhat lakkaavat toimimasta. Kirjoita ensin koodi sovelluksesta tai yksi vanha varakoodi.
second-factor-codes-make = Tee uudet koodit

# When it is on.
second-factor-on-since = Käytössä:
second-factor-on-text = Kirjautuessasi kysymme salasanan jälkeen koodin.
second-factor-app = Todennussovellus
second-factor-app-since = Otettu käyttöön:
second-factor-change = Vaihda sovellus tai puhelin
second-factor-change-lead = Lisää tili uuteen sovellukseen. Vanha lakkaa toimimasta, kun uusi on otettu käyttöön.
second-factor-before = Koodi vanhasta sovelluksesta tai varakoodi
second-factor-before-hint = Näin tiedämme, että se olet sinä.
second-factor-before-needed = Kirjoita koodi vanhasta sovelluksesta tai yksi varakoodi.
second-factor-before-wrong = Vanha koodi tai varakoodi ei täsmää. Kirjoita se uudelleen tai kokeile toista.
second-factor-app-changed = Uusi sovellus on käytössä. Muut laitteet on kirjattu ulos.
second-factor-back = Takaisin
second-factor-off-title = Ota pois käytöstä
second-factor-turn-off = Ota pois käytöstä
second-factor-off-text = Sen jälkeen tilille pääsee pelkällä salasanalla. Kirjoita ensin koodi sovelluksesta tai yksi varakoodi.
second-factor-off = Kaksivaiheinen kirjautuminen on pois käytöstä.
second-factor-needed = Roolissasi kaksivaiheinen kirjautuminen on aina käytössä, koska näet monen ihmisen tietoja.
second-factor-me-on = Käytössä. Kirjautuessasi kysymme myös koodin puhelimestasi.
second-factor-me-off = Ei käytössä. Voit suojata tilisi niin, että kysymme kirjautuessasi myös koodin puhelimestasi.
second-factor-me-take = Ota käyttöön
second-factor-me-manage = Hallitse

# Passkeys.
second-factor-passkeys = Pääsyavaimet
second-factor-passkeys-text = Pääsyavain on laitteen oma avain: koodin sijaan riittää sormenjälki, kasvot tai laitteen PIN-koodi.
second-factor-passkey-add = Lisää pääsyavain tälle laitteelle
second-factor-passkey-use = Jatka pääsyavaimella
second-factor-passkey-added = Pääsyavain on lisätty.
second-factor-passkey-remove = Poista
second-factor-passkey-removed = Pääsyavain on poistettu.
second-factor-passkey-stopped = Pääsyavainta ei saatu. Yritä uudelleen, tai käytä sovelluksen koodia.
second-factor-passkey-wrong = Pääsyavain ei kelvannut. Yritä uudelleen, tai käytä sovelluksen koodia.

# Somebody has lost theirs.
second-factor-lost = Kadonnut puhelin
second-factor-lost-lead = Kun puhelin ja varakoodit ovat kadonneet, kaksivaiheisen kirjautumisen voi nollata. Varmista ensin, että pyytäjä on tilin haltija.
second-factor-lost-open = Nollaa
second-factor-lost-none = Ei nollattavaa
second-factor-lost-none-why = Tässä näkyvät organisaatiosi valmentajat, joilla on kaksivaiheinen kirjautuminen käytössä.
second-factor-lost-of = Nollaa: { $name }
second-factor-lost-then = Tilin { $email } kaksivaiheinen kirjautuminen ja varakoodit poistetaan, ja kaikki laitteet kirjataan ulos. Seuraavalla kerralla haltija kirjautuu salasanalla ja ottaa puhelimen käyttöön uudelleen.
second-factor-lost-careful = Sähköposti tai viesti ei riitä varmistukseksi: sen on voinut lähettää joku muu. Haltijalle lähtee tieto nollauksesta.
second-factor-how = Miten varmistit, kuka pyytää?
second-factor-how-met = Tapasimme kasvokkain, ja tunnen hänet
second-factor-how-called = Soitin hänelle numeroon, joka meillä oli jo ennestään
second-factor-how-document = Näin virallisen henkilöllisyystodistuksen
second-factor-reset-button = Nollaa
second-factor-reset-done = { $name }: kaksivaiheinen kirjautuminen on nollattu. Haltija sai siitä viestin.
second-factor-reset-none = { $name }: kaksivaiheinen kirjautuminen ei ole käytössä.

# Letters.
mail-second-factor-on-subject = Kaksivaiheinen kirjautuminen on käytössä
mail-second-factor-on-body = Tilillesi kirjaudutaan tästä lähtien salasanalla ja puhelimen koodilla. Säilytä varakoodit hyvässä paikassa. Jos et tehnyt tätä itse, vaihda heti salasana ja ota yhteyttä meihin.
mail-second-factor-changed-subject = Todennussovelluksesi on vaihdettu
mail-second-factor-changed-body = Tilillesi on otettu käyttöön uusi todennussovellus, ja vanha ei enää toimi. Jos et tehnyt tätä itse, vaihda heti salasana ja ota yhteyttä meihin.
mail-second-factor-off-subject = Kaksivaiheinen kirjautuminen on pois käytöstä
mail-second-factor-off-body = Tilillesi pääsee nyt pelkällä salasanalla. Jos et tehnyt tätä itse, vaihda heti salasana ja ota kaksivaiheinen kirjautuminen uudelleen käyttöön.
mail-recovery-code-used-subject = Varakoodilla kirjauduttiin
mail-recovery-code-used-body = { $left ->
    [0] Tililläsi käytettiin varakoodi, ja se oli viimeinen.
    [one] Tililläsi käytettiin varakoodi. Jäljellä on yksi.
   *[other] Tililläsi käytettiin varakoodi. Jäljellä on { $left }.
} Jos se et ollut sinä, vaihda heti salasana ja tee uudet varakoodit.
mail-second-factor-reset-subject = Kaksivaiheinen kirjautumisesi on nollattu
mail-second-factor-reset-body = Tilisi kaksivaiheinen kirjautuminen nollattiin pyynnöstä. { $how ->
    [met] Pyytäjä tavattiin kasvokkain.
    [called] Pyytäjälle soitettiin numeroon, joka oli jo tiedossa.
   *[document] Pyytäjältä nähtiin henkilöllisyystodistus.
} Kaikki laitteet on kirjattu ulos. Kirjaudu salasanalla ja ota puhelin käyttöön uudelleen. Jos et pyytänyt tätä, vaihda heti salasana ja soita koordinaattorillesi.
mail-passkey-added-subject = Tilillesi on lisätty pääsyavain
mail-passkey-added-body = Kirjautumisen toisessa vaiheessa kelpaa nyt koodin sijaan uusi pääsyavain. Jos et lisännyt sitä itse, poista se ja vaihda heti salasana.
mail-passkey-removed-subject = Tililtäsi on poistettu pääsyavain
mail-passkey-removed-body = Yksi tilisi pääsyavaimista on poistettu. Jos et tehnyt sitä itse, vaihda heti salasana.
