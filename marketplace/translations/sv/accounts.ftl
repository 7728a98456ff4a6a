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
accounts-no-account-text = Du får ett konto av en arbetscoach, som skickar en inbjudan till din e-post. Du kan titta på platser utan konto.
accounts-signed-out = Du är utloggad.

# The own account.
accounts-me = Mitt konto
accounts-me-data = Mina uppgifter
accounts-name = Namn
accounts-name-needed = Skriv ditt namn.
accounts-phone = Telefon
accounts-phone-hint = Arbetscoachen kan ringa till det här numret.
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
