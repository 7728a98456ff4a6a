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
people-organisation = Organisaatio, jonka valmentajana toimit
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
