# Verifying employers.
admin-employers = Arbetsgivare som väntar på kontroll
admin-employers-all = Alla arbetsgivare
admin-employers-lead = Kontrollerade arbetsgivares platser syns för alla. De andras platser syns bara för arbetscoacher.
admin-show-all = Visa också de kontrollerade
admin-show-waiting = Visa bara de som väntar
admin-waits = Väntar på kontroll
admin-unverified-members = { $count ->
    [one] ett konto som inte är kontrollerat
   *[other] { $count } konton som inte är kontrollerade
}
admin-none-wait = Alla är kontrollerade
admin-none-wait-why = Nya arbetsgivare kommer hit när någon bjuder in eller importerar dem.
admin-verify = Kontrollera
admin-verify-text = Försäkra dig om att arbetsgivaren finns och att de valda personerna talar för den. Vi antecknar hur, vem och när.
admin-verify-how = Hur kontrollerade du?
admin-verify-members = Vem kontrollerade du?
admin-verify-button = Markera som kontrollerad
admin-how-call = Samtal till ett offentligt nummer
admin-how-document = Dokument har visats
admin-how-register = Sett i ett register
admin-how-operator = Driften
admin-nothing-to-verify = Välj minst en person som du har kontrollerat.
admin-verified = { $name } är kontrollerad.
admin-take-back = Återta kontrollen
admin-take-back-employer = Återta kontrollen av arbetsgivaren
admin-take-back-note = Därefter syns platserna bara för arbetscoacher. Arbetsgivaren får veta det.
admin-taken-back = Kontrollen är återtagen: { $name }.
admin-member-taken-back = Kontrollen av kontot är återtagen.
admin-history = Vad som har hänt
admin-history-none = Ingenting ännu.
admin-by-operator = Driften

# How the service runs.
admin-health = Tjänstens tillstånd
admin-health-jobs = Tidsstyrda jobb
admin-health-last = Senast:
admin-health-never = inte en enda gång ännu
admin-health-late = Försenat
admin-health-well = I ordning
admin-health-errors = Senaste felen
admin-job-drain = Sökningen uppdateras
admin-job-send-messages = Meddelanden skickas
admin-job-ask-check-ins = Uppföljningar frågas
admin-job-expire-openings = Platser stängs i tid
admin-job-mind-feedback = Uppföljning av tiderna för respons om tillgänglighet
admin-job-count-needs = Uppgiften om vilka anpassningar som hjälper
admin-job-reconcile = Sökningen kontrolleras på natten
admin-job-forget = Föråldrade uppgifter tas bort
admin-job-note-reach = Siffror om vilka listorna når
admin-health-index = Sökning
admin-health-outbox-rows = { $count ->
    [0] ingenting
    [one] en ändring
   *[other] { $count } ändringar
}
admin-health-outbox-oldest = den äldsta:
admin-health-outbox-failed = (misslyckats minst en gång: { $count })
admin-index-openings = Platsernas index
admin-index-cards = Kortens index
admin-index-employer-cards = Index för kort som arbetsgivare ser
admin-index-occupations = Yrkenas index
admin-index-documents = { $count ->
    [0] tomt
    [one] ett
   *[other] { $count } st.
}
admin-index-sick = Behöver byggas om
admin-health-messages = Meddelanden
admin-message-queued = I kö
admin-message-sending = På väg ut
admin-message-sent = Skickat
admin-message-failed = Kom inte fram
admin-message-unknown = Okänt om det kom fram
admin-health-troubled = Meddelanden att ta hand om
admin-health-troubled-text = De skickas inte på nytt av sig själva. Samma sak står på mottagarens egen sida.
admin-sent = Skickade meddelanden
admin-sent-lead = Den här sidan finns bara för visning: alla personer och arbetsgivare är påhittade.
admin-sent-none = Inga meddelanden har skickats ännu
admin-sent-none-why = Föreslå någon till en plats, så ser du här vad var och en får.
