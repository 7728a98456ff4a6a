people-business-id-wrong = Tarkista Y-tunnus. Siinä on seitsemän numeroa, väliviiva ja tarkistusnumero.
people-has-account = Ihmisellä on jo tili.
people-account-of-another = Tämä tili kuuluu jo toiselle ihmiselle.

# A coach's people.
people-heading = Ihmiset
people-lead = { $count ->
    [0] Sinulla ei ole vielä ihmisiä.
    [one] Sinulla on yksi ihminen.
   *[other] Sinulla on { $count } ihmistä.
}
people-search = Etsi nimellä
people-search-button = Etsi
people-cards-count = { $count ->
    [0] ei korttia
    [one] yksi kortti
   *[other] { $count } korttia
}
people-no-account = ei omaa tiliä
people-none = Kukaan ei ole vielä listallasi
people-none-why = Lisää ihminen, kun olette sopineet siitä. Sitten voitte tehdä kortin yhdessä.
people-none-found = Ketään ei löytynyt
people-none-found-why = Haulla ”{ $words }” ei löytynyt mitään. Kokeile lyhyempää sanaa.
people-show-all = Näytä kaikki
people-add = Lisää ihminen
people-add-text = Kirjaa vain se, minkä ihminen haluaa sinun tietävän. Kortti tehdään erikseen, yhdessä.
people-edit = Muuta tietoja
people-save = Tallenna
people-added = { $name } on nyt listallasi.
people-saved = Tiedot on tallennettu.
people-changed-meanwhile = Tiedot ovat muuttuneet.
people-save-over = Yllä on se, mikä on nyt tallessa. Jos tallennat, sinun tekstisi korvaa sen.
people-name = Nimi
people-name-needed = Kirjoita nimi.
people-phone = Puhelin
people-email = Sähköposti
people-email-hint = Tarvitaan vain, jos ihminen haluaa oman tilin.
people-language = Kieli
people-contact = Yhteystiedot
people-coach = Valmentaja
people-account = Oma tili
people-account-yes = On
people-account-no = Ei ole. Kirjaat vastaukset ihmisen puolesta.
people-cards = Kortit
people-cards-none = Korttia ei ole vielä. Tehkää se yhdessä.
people-card-new = Tee kortti yhdessä
people-card-draft = Luonnos
people-card-published = Julkaistu
people-card-hidden = Piilossa
people-card-expired = Aika päättynyt
people-changed = Muutettu
people-introductions = Esittelyt
people-introductions-none = Ei vielä esittelyjä. Avaa kortti ja katso, mitkä paikat sopivat.
people-placements = Työt
people-placement-planned = Sovittu
people-placement-running = Käynnissä
people-placement-ended = Päättynyt
people-placement-cancelled = Peruttu
people-invite = Kutsu omalle tilille
people-invite-text = Tilillä ihminen näkee korttinsa ja vastaa itse. Se, ketkä kortin näkevät, ei muutu.
people-invite-email = Sähköposti, johon kutsu lähtee
people-invite-email-needed = Kirjoita sähköpostiosoite.
people-invite-language = Kutsun kieli
people-invite-button = Lähetä kutsu
people-invited = Kutsu on lähdössä osoitteeseen { $email }.
people-invitations = Avoimet kutsut
people-invitation-sent = Kutsu lähetetty: { $email }
people-invitation-until = Voimassa:
people-invitation-revoke = Peru kutsu
people-invitation-revoked = Kutsu osoitteeseen { $email } on peruttu.
people-member-already = Tällä osoitteella on jo tili tässä organisaatiossa.

# Employers.
people-employers = Työnantajat
people-employers-search = Etsi nimellä tai Y-tunnuksella
people-employers-none = Työnantajia ei ole vielä
people-employers-none-why = Lisää ensimmäinen, kun olet puhunut jonkun kanssa.
people-employers-none-found = Työnantajaa ei löytynyt
people-employer-add = Lisää työnantaja
people-employer-add-text = Nimi ja muoto riittävät. Y-tunnusta tarvitaan työkokeiluun ja palkkatukeen.
people-employer-save = Lisää työnantaja
people-employer-added = { $name } on lisätty.
people-employer-name = Työnantajan nimi
people-employer-name-needed = Kirjoita työnantajan nimi.
people-employer-form = Muoto
people-employer-verified = Tarkistettu
people-employer-unverified = Tarkistamatta
people-employer-unverified-text = Paikat näkyvät nyt vain valmentajille. Kun koordinaattori on tarkistanut työnantajan, ne tulevat julkisiksi.
people-employer-opening = Tee paikka työnantajan puolesta
people-business-id = Y-tunnus
people-business-id-hint = Esimerkiksi 1234567-1.
people-municipality = Kunta
people-municipality-unknown = Ei tiedossa
people-members-count = { $count ->
    [0] ei tilejä
    [one] yksi tili
   *[other] { $count } tiliä
}
people-openings-count = { $count ->
    [0] ei paikkoja
    [one] yksi paikka
   *[other] { $count } paikkaa
}
people-members = Työnantajan ihmiset
people-members-none = Kellään ei ole vielä tiliä.
people-member-verified = Tarkistettu
people-member-unverified = Tarkistamatta
people-invite-member = Kutsu työnantajan edustaja
people-invite-member-text = Kutsuttu voi ilmoittaa paikkoja heti. Hän näkee ehdotetut ihmiset vasta, kun koordinaattori on tarkistanut hänet.

# "Call me".
people-calls = Soittopyynnöt
people-calls-lead = Työnantaja jätti lauseen ja numeron. Ota pyyntö itsellesi ja soita.
people-calls-none = Kaikille on soitettu
people-calls-none-why = Uudet pyynnöt tulevat tähän heti.
people-call-left = Jätetty
people-call-by = Soita viimeistään
people-call-yours = Sinulla
people-call-taken-by = { $name } soittaa
people-call-take = Minä soitan
people-call-is-yours = Pyyntö on nyt sinulla. Kerro soiton jälkeen, mitä sovittiin.
people-call-release = Anna toiselle
people-call-released = Pyyntö on taas kaikkien otettavissa.
people-call-opening = Tee tästä paikka
people-call-note = Kirjaa, mitä sovittiin
people-call-how = Mitä sovittiin
people-call-how-hint = Muutama sana riittää, esimerkiksi ”palataan tammikuussa”. Älä kirjoita ihmisistä.
people-call-how-needed = Kirjoita muutamalla sanalla, mitä sovittiin.
people-call-handled-button = Merkitse hoidetuksi
people-call-handled = Pyyntö on hoidettu.
people-call-reopened = Pyyntö on taas listalla.
people-call-handled-already = Pyyntö on jo hoidettu.
people-call-taken = Joku toinen on ottanut tämän pyynnön.
mail-call-waits-subject = Työnantaja pyytää soittamaan
mail-call-waits-body = Työnantaja on jättänyt soittopyynnön. Avaa lista ja ota pyyntö, tai pyydä jotakuta valmentajista soittamaan seuraavan työpäivän aikana.

### Another coach, and a code for an account of one's own
people-hand-over = Siirrä toiselle valmentajalle
people-hand-over-lead = { $name } saa uuden valmentajan. Siirron jälkeen et enää näe hänen tietojaan. Se, mitä on tehty, jää talteen.
people-hand-over-to = Uusi valmentaja
people-hand-over-choose = Valitse valmentaja
people-hand-over-reason = Miksi valmentaja vaihtuu
people-hand-over-choose-reason = Valitse syy
people-hand-over-note = Viesti uudelle valmentajalle
people-hand-over-note-hint = Mitä on kesken ja mistä jatkaa. Kirjoita vain se, mitä työhön tarvitaan.
people-hand-over-button = Siirrä ihminen
people-hand-over-not = En siirrä nyt
people-hand-over-same = Tämä valmentaja on jo vastuussa. Valitse toinen.
people-hand-over-nobody = Ei ketään, kenelle siirtää
people-hand-over-nobody-why = Organisaatiossa ei ole muita valmentajia. Koordinaattori voi kutsua uuden.
people-handed-over = { $name } siirtyi. Uusi valmentaja on { $coach }.
people-handed-over-all = { $count ->
    [one] Yksi ihminen siirtyi. { $coach } ei enää näe hänen tietojaan.
   *[other] { $count } ihmistä siirtyi. { $coach } ei enää näe heidän tietojaan.
}
people-hand-over-all = Siirrä kaikki: { $coach }
people-hand-over-all-link = Siirrä kaikki
people-hand-over-all-lead = { $count ->
    [0] { $coach }: ei ketään siirrettävää ({ $house }).
    [one] { $coach }: yksi ihminen ({ $house }). Myös kesken olevat esittelyt siirtyvät.
   *[other] { $coach }: { $count } ihmistä ({ $house }). Myös kesken olevat esittelyt siirtyvät.
}
people-hand-over-all-button = Siirrä kaikki ihmiset
people-caseloads = Valmentajat ja ihmiset
people-caseloads-lead = Montako ihmistä kullakin valmentajalla on. Kun valmentaja lähtee, siirrä ensin hänen ihmisensä.
people-caseloads-none = Valmentajia ei ole vielä
people-caseloads-none-why = Kun ensimmäinen valmentaja on kutsuttu, hän näkyy tässä.
people-caseload-count = { $count ->
    [0] ei ketään
    [one] 1 ihminen
   *[other] { $count } ihmistä
}
people-coaches-before = Aiemmat valmentajat
people-reason-leaving = valmentaja lähtee organisaatiosta
people-reason-away = valmentaja on pitkään poissa
people-reason-closer = toinen valmentaja on lähempänä tai tuntee alan tai kielen
people-reason-wished = ihminen toivoi vaihtoa
people-reason-other = muu syy
people-code-offer = Tai anna koodi
people-code-offer-text = Koodilla ihminen avaa tilin itse, silloin kun hänelle sopii. Voit tulostaa sen tai kopioida sen viestiin.
people-code-make = Tee koodi
people-code-make-new = Tee uusi koodi
people-code-open = Koodi on annettu. Se on voimassa: { $day }.
people-code-end = Poista koodi käytöstä
people-code-ended = Koodi ei enää avaa mitään.
people-code-paper = Oma tili Löytämöön
people-code-once = Koodi näkyy vain tällä sivulla, tämän kerran. Tulosta sivu tai kopioi koodi viestiin.
people-code-paper-lead = Saat oman tilin, jolla näet korttisi ja vastaat itse.
people-code-step-open = Avaa netissä:
people-code-step-type = Kirjoita tämä koodi:
people-code-step-letter = Anna sähköpostiosoitteesi. Saat viestin, jossa on linkki. Siitä tili aukeaa.
people-code-lasts = Koodi on voimassa { $days } päivää.
people-code-same = Se, ketkä korttisi näkevät, ei muutu.
people-code-heading = Ota oma tili käyttöön
people-code-lead = Sait valmentajalta koodin paperilla tai viestissä. Kirjoita se tähän.
people-code = Koodi
people-code-hint = Kymmenen merkkiä, esimerkiksi AB2CD-3EFGH. Isot ja pienet kirjaimet käyvät.
people-code-needed = Kirjoita koodi.
people-code-unknown = Tällä koodilla ei aukea mitään. Tarkista merkit. Jos koodi on vanha, pyydä valmentajalta uusi.
people-code-letters = Tällä koodilla on jo lähetetty monta viestiä. Pyydä valmentajalta uusi koodi.
people-code-send = Lähetä minulle linkki
people-code-signed-in = Olet kirjautunut: { $name }. Kortti liitetään tähän tiliin.
people-code-connect = Liitä tähän tiliin
people-code-connected = Korttisi on nyt tässä tilissä.
people-code-none = Eikö sinulla ole koodia? Kysy sitä valmentajaltasi.
people-code-sent = Katso sähköpostisi
people-code-sent-text = Lähetimme linkin osoitteeseen { $email }. Avaa se, niin tili on sinun.
people-code-sent-wrong = Eikö viesti tullut, tai oliko osoite väärin?
people-code-again = Kirjoita uudelleen
