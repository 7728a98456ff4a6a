# Ways of signing in besides the password.
sign-in-without-password = Utan lösenord
sign-in-without-password-text = Du kan också logga in med en kod som vi skickar till din e-post.
sign-in-code-link = Logga in med en kod i e-posten
sign-in-by-password = Logga in med lösenord
sign-in-code-title = Logga in med kod
sign-in-code-lead = Skriv din e-postadress. Vi skickar sex siffror dit som du kommer in med.
sign-in-code-send = Skicka koden
sign-in-code-pause = Många koder har begärts. Vänta en timme och försök sedan igen, eller logga in med lösenord.
sign-in-code-enter = Skriv koden
sign-in-code-sent = Om adressen { $email } har ett konto har vi skickat en kod dit. Den fungerar i tio minuter och en gång. Om du begärt flera fungerar bara den nyaste.
sign-in-code = Koden i meddelandet
sign-in-code-hint = Sex siffror.
sign-in-code-needed = Skriv koden som kom till din e-post.
sign-in-code-wrong = Koden stämmer inte, eller så har tiden gått ut. Kontrollera siffrorna eller be om en ny kod.
sign-in-code-tried = Koden har prövats många gånger. Be om en ny kod om en stund, eller logga in med lösenord.
sign-in-code-again = Be om en ny kod
sign-in-link = Logga in
sign-in-link-lead = Du loggar in på kontot { $email }.
sign-in-link-spent = Länken har redan använts, tiden har gått ut eller du har begärt en nyare kod.
sign-in-too-late = Tiden för inloggningen tog slut. Börja om.
sign-in-password-set = Lösenordet är satt. Nu återstår bara det andra steget.
sign-in-by-recovery-code = Du loggade in med en reservkod. Samma kod fungerar inte igen. Om telefonen är borta, byt app på sidan Mitt konto.

# Computers that others use too.
sign-in-shared = Det här är en gemensam dator
sign-in-shared-hint = Till exempel på biblioteket. Vi loggar ut dig när du inte gjort något på fem minuter, och vi lämnar inget på datorn.
sign-in-shared-tag = Gemensam dator
sign-in-last-used = Senast använd
sign-in-signed-out = Du är utloggad
sign-in-signed-out-text = Inget blev kvar på den här datorn. Du kan stänga fönstret.
sign-in-page-closed = Sidan stängdes
sign-in-page-closed-text = Den här sidan användes inte på fem minuter, så vi tog bort den. Du är fortfarande inloggad i ett annat fönster.
sign-in-go-on = Fortsätt
sign-in-again = Logga in på nytt

# Letters.
mail-sign-in-code-subject = Inloggningskod
mail-sign-in-code-body = Din kod är { $code }. Den fungerar i { $minutes } minuter och en gång. Du kan också öppna länken nedan. Ge inte koden till någon: vi frågar aldrig efter den. Om du inte bad om koden behöver du inte göra något.
mail-new-device-subject = Inloggning på ditt konto från en ny enhet
mail-new-device-body = Någon loggade in på ditt konto med en enhet som vi inte känner: { $browser ->
    [unknown] okänd webbläsare
   *[other] { $browser }
}, { $system ->
    [unknown] okänd enhet
   *[other] { $system }
}. Om det var du behöver du inte göra något. Om inte, öppna Mitt konto, logga ut enheten och byt lösenord.
