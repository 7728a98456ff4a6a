# Forms in general.
form-too-long = Förkorta texten: den har { $length } tecken, och { $most } ryms.
form-not-email = Kontrollera e-postadressen. Den skrivs som namn@exempel.fi.
form-not-phone = Kontrollera telefonnumret. Skriv det med siffror, till exempel 040 123 4567.
form-choose = Välj ett av alternativen.

# Signing in.
accounts-sign-in = Logga in
accounts-sign-in-button = Logga in
accounts-email = E-post
accounts-password = Lösenord
accounts-email-needed = Skriv din e-postadress.
accounts-password-needed = Skriv ditt lösenord.
accounts-sign-in-wrong = E-postadressen eller lösenordet stämmer inte. Kontrollera båda och försök igen.
accounts-sign-in-pause = Inloggningen har prövats många gånger. Vänta 15 minuter och försök sedan igen.
accounts-forgotten = Har du glömt lösenordet?
accounts-no-account = Har du inget konto ännu?
accounts-no-account-text = Du kan skapa ett konto själv eller få en inbjudan av en arbetscoach. Du kan titta på platser utan konto.
accounts-signed-out = Du är utloggad.

# The own account.
accounts-me = Mitt konto
accounts-me-data = Mina uppgifter
accounts-name = Namn
accounts-name-needed = Skriv ditt namn.
accounts-phone = Telefon
accounts-phone-hint = På det här numret kan du nås.
accounts-language = Språk som vi skriver till dig på
accounts-save = Spara uppgifterna
accounts-saved = Uppgifterna är sparade.
accounts-password-change = Byt lösenord
accounts-password-change-button = Byt lösenord
accounts-current-password = Nuvarande lösenord
accounts-current-password-wrong = Det nuvarande lösenordet stämmer inte. Skriv det en gång till.
accounts-new-password = Nytt lösenord
accounts-new-password-hint = Minst 8 tecken. Några vanliga ord efter varandra är ett bra lösenord.
accounts-new-password-needed = Skriv ett nytt lösenord.
accounts-password-again = Det nya lösenordet en gång till
accounts-password-differs = Skriv samma lösenord på båda ställena.
accounts-password-short = Gör lösenordet längre: det ska ha minst { $least } tecken.
accounts-password-long = Gör lösenordet kortare: högst { $most } tecken.
accounts-password-common = Välj ett annat lösenord. Det här prövas bland de första när någon försöker bryta sig in.
accounts-password-own-name = Välj ett lösenord utan ditt namn eller din e-postadress.
accounts-password-changed = Lösenordet är bytt. Andra enheter har loggats ut.
accounts-sessions = Var du är inloggad
accounts-sessions-text = Om någon av de här inte är din, logga ut den och byt lösenord.
accounts-session-since = Inloggad
accounts-session-this = Den här enheten
accounts-session-unknown = Okänd enhet
accounts-session-on = { $browser }, { $device }
accounts-session-end = Logga ut
accounts-session-ended = Enheten är utloggad.
accounts-sessions-end-others = Logga ut alla andra
accounts-others-ended = { $count ->
    [0] Det fanns inga andra inloggningar.
    [one] En annan enhet har loggats ut.
   *[other] { $count } andra enheter har loggats ut.
}
accounts-messages-link = Meddelanden till dig

# A new password by a link.
accounts-reset = Glömt lösenord
accounts-reset-lead = Skriv din e-postadress. Vi skickar en länk dit, och där kan du välja ett nytt lösenord.
accounts-reset-button = Skicka länken
accounts-reset-pause = Många länkar har begärts. Vänta en timme och försök sedan igen.
accounts-reset-sent = Titta i din e-post
accounts-reset-sent-text = Om adressen har ett konto skickade vi en länk dit. Länken fungerar i en timme och en gång.
accounts-reset-sent-none = Syns inget meddelande? Titta i skräpposten, kontrollera adressen eller ring din arbetscoach.
accounts-to-sign-in = Gå till inloggningen
accounts-reset-spent = Länken fungerar inte längre
accounts-reset-spent-text = Länken är redan använd, eller så har tiden gått ut. Be om en ny, så skickar vi den genast.
accounts-reset-again = Be om en ny länk
accounts-set-password = Välj lösenord
accounts-set-password-lead = Lösenordet hör till kontot { $email }.
accounts-set-password-button = Ta lösenordet i bruk
accounts-password-set = Lösenordet är valt och du är inloggad.

# Invitations.
accounts-invitation = Välkommen till Löytämö
accounts-invitation-employer = Du är inbjuden att använda Löytämö för arbetsgivaren { $employer }.
accounts-invitation-employer-next = Du kan anmäla platser genast. De går först till arbetscoacherna och blir offentliga när en koordinator har kontrollerat arbetsgivaren.
accounts-invitation-person = Din arbetscoach bjuder in dig till Löytämö. Du får ett eget konto.
accounts-invitation-person-next = Med kontot ser du ditt eget kort och svarar själv när du föreslås någonstans. Ingen ser mer om dig än tidigare.
accounts-invitation-email = Kontots e-post: { $email }
accounts-invitation-button = Ta kontot i bruk
accounts-invitation-button-own = Godkänn inbjudan
accounts-invitation-has-account = Adressen { $email } har redan ett konto. Logga in med det, så kan du godkänna inbjudan.
accounts-invitation-sign-in = Logga in och godkänn
accounts-invitation-welcome = Inbjudan är godkänd. Välkommen.
accounts-invitation-used = Inbjudan är redan använd.
accounts-invitation-accepted = Inbjudan är redan använd
accounts-invitation-accepted-text = Kontot är i bruk. Logga in med det.
accounts-invitation-unknown = Ingen inbjudan hittades med länken
accounts-invitation-unknown-text = Kontrollera att hela länken kom med. Du kan också be om inbjudan på nytt av den som skickade den.
accounts-invitation-expired = Inbjudan har gått ut
accounts-invitation-expired-text = En inbjudan gäller i 14 dagar. Be arbetscoachen om en ny, det går snabbt.
accounts-invitation-revoked = Inbjudan är återtagen eller ersatt av en ny
accounts-invitation-revoked-text = Titta om du har en nyare inbjudan i din e-post. Annars kan du fråga arbetscoachen.
accounts-invitation-conflict = Inbjudan kan inte användas med det här kontot
accounts-invitation-ask = Vem du kan fråga

# Letters.
mail-password-link-subject = Länk till ett nytt lösenord
mail-password-link-body = Någon bad om ett nytt lösenord till ditt konto. Om det var du, öppna länken inom en timme. Om du inte bad om det behöver du inte göra något: lösenordet ändras inte.
mail-password-changed-subject = Ditt lösenord är bytt
mail-password-changed-body = Lösenordet till ditt konto är bytt och andra enheter har loggats ut. Om du inte gjorde det själv, be genast om ett nytt lösenord på inloggningssidan och ring din arbetscoach.
mail-invitation-employer-subject = Inbjudan till Löytämö: { $employer }
mail-invitation-employer-body = { $coach } bjuder in dig till Löytämö, så att du kan anmäla arbete för arbetsgivaren { $employer } och svara på arbetscoachernas förslag. Öppna länken och välj ett lösenord. Inbjudan gäller i { $days } dagar.
mail-invitation-person-subject = Inbjudan till Löytämö
mail-invitation-person-body = { $coach } bjuder in dig till Löytämö. Du får ett eget konto där du ser ditt kort och själv svarar när du föreslås någonstans. Öppna länken och välj ett lösenord. Inbjudan gäller i { $days } dagar.
mail-employer-waits-subject = En arbetsgivare väntar på kontroll
mail-employer-waits-body = En inbjuden arbetsgivare har tagit sitt konto i bruk. Kontrollera att arbetsgivaren är den som den säger. Till dess syns platserna bara för arbetscoacher.
mail-employer-verified-subject = { $employer } är kontrollerad
mail-employer-verified-body = Arbetsgivaren { $employer } är nu kontrollerad. Era publicerade platser med alla uppgifter syns från och med nu för alla.
mail-employer-unverified-subject = { $employer }: kontrollen är återtagen
mail-employer-unverified-body = Kontrollen av arbetsgivaren { $employer } är återtagen. Era platser syns nu bara för arbetscoacher. Koordinatorn kontaktar er, eller så kan ni fråga själva.

# What was told to me.
accounts-messages = Meddelanden till dig
accounts-messages-none = Du har inga meddelanden ännu
accounts-messages-none-why = När något händer kommer ett meddelande till din e-post och hit.
