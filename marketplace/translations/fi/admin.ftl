# Verifying employers.
admin-employers = Tarkistusta odottavat työnantajat
admin-employers-all = Kaikki työnantajat
admin-employers-lead = Tarkistettujen työnantajien paikat näkyvät kaikille. Muiden paikat näkyvät vain valmentajille.
admin-show-all = Näytä myös tarkistetut
admin-show-waiting = Näytä vain odottavat
admin-waits = Odottaa tarkistusta
admin-unverified-members = { $count ->
    [one] yksi tarkistamaton tili
   *[other] { $count } tarkistamatonta tiliä
}
admin-none-wait = Kaikki on tarkistettu
admin-none-wait-why = Uudet työnantajat tulevat tähän, kun joku kutsuu tai tuo ne.
admin-verify = Tarkista
admin-verify-text = Varmista, että työnantaja on olemassa ja että valitut ihmiset puhuvat sen puolesta. Kirjaamme, miten, kuka ja milloin.
admin-verify-how = Miten tarkistit?
admin-verify-members = Kenet tarkistit?
admin-verify-button = Merkitse tarkistetuksi
admin-how-call = Soitto julkiseen numeroon
admin-how-document = Asiakirja nähty
admin-how-register = Rekisteristä katsottu
admin-how-operator = Ylläpito
admin-nothing-to-verify = Valitse vähintään yksi ihminen, jonka tarkistit.
admin-verified = { $name } on tarkistettu.
admin-take-back = Peru tarkistus
admin-take-back-employer = Peru työnantajan tarkistus
admin-take-back-note = Paikat näkyvät sen jälkeen vain valmentajille. Työnantajalle kerrotaan.
admin-taken-back = Tarkistus on peruttu: { $name }.
admin-member-taken-back = Tilin tarkistus on peruttu.
admin-history = Mitä on tapahtunut
admin-history-none = Ei vielä mitään.
admin-by-operator = Ylläpito

# How the service runs.
admin-health = Palvelun tila
admin-health-jobs = Ajastetut työt
admin-health-last = Viimeksi:
admin-health-never = ei vielä kertaakaan
admin-health-late = Myöhässä
admin-health-well = Kunnossa
admin-health-errors = Viimeisimmät virheet
admin-job-drain = Haun päivitys
admin-job-send-messages = Viestien lähetys
admin-job-ask-check-ins = Seurantahetkien kysyminen
admin-job-expire-openings = Paikkojen sulkeminen ajallaan
admin-job-mind-feedback = Saavutettavuuspalautteen määräaikojen seuranta
admin-job-count-needs = Tieto siitä, mitkä järjestelyt auttavat
admin-job-reconcile = Haun tarkistus öisin
admin-job-forget = Vanhentuneiden tietojen poisto
admin-job-note-reach = Luvut siitä, keihin listat yltävät
admin-health-index = Haku
admin-health-outbox-rows = { $count ->
    [0] ei mitään
    [one] yksi muutos
   *[other] { $count } muutosta
}
admin-health-outbox-oldest = vanhin:
admin-health-outbox-failed = (epäonnistunut ainakin kerran: { $count })
admin-index-openings = Paikkojen hakemisto
admin-index-cards = Korttien hakemisto
admin-index-employer-cards = Työnantajille näkyvien korttien hakemisto
admin-index-occupations = Ammattien hakemisto
admin-index-documents = { $count ->
    [0] tyhjä
    [one] yksi
   *[other] { $count } kpl
}
admin-index-sick = Rakennettava uudelleen
admin-health-messages = Viestit
admin-message-queued = Jonossa
admin-message-sending = Lähdössä
admin-message-sent = Lähetetty
admin-message-failed = Ei mennyt perille
admin-message-unknown = Ei tiedetä, menikö perille
admin-health-troubled = Viestit, joista pitää huolehtia
admin-health-troubled-text = Näitä ei lähetetä itsestään uudelleen. Sama asia lukee vastaanottajan omalla sivulla.
admin-sent = Lähetetyt viestit
admin-sent-lead = Tämä sivu on vain esittelyä varten: kaikki ihmiset ja työnantajat ovat keksittyjä.
admin-sent-none = Viestejä ei ole vielä lähtenyt
admin-sent-none-why = Ehdota jotakuta paikkaan, niin näet täällä, mitä kukin saa.
