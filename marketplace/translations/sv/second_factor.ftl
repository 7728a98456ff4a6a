# The second step of signing in.
second-factor-step = Andra steget
second-factor-step-lead = Öppna autentiseringsappen i din telefon och skriv de sex siffrorna.
second-factor-demo = I demon är koden just nu { $code }.
second-factor-code = Koden i appen
second-factor-code-hint = Sex siffror. De byts varje halv minut.
second-factor-code-needed = Skriv koden i appen.
second-factor-code-wrong = Koden stämmer inte, eller så är den redan använd. Vänta tills siffrorna byts och skriv de nya.
second-factor-pause = Koden har prövats många gånger. Vänta 15 minuter och försök sedan igen.
second-factor-go-on = Fortsätt
second-factor-no-phone = Jag har inte telefonen med mig
second-factor-no-phone-text = Du kan använda en av reservkoderna som du sparade.
second-factor-recovery-code = Reservkod
second-factor-recovery-code-hint = Bokstäver och siffror, till exempel abcd-efgh-jkmn-pqrs. Var och en fungerar en gång.
second-factor-recovery-code-wrong = Reservkoden stämmer inte, eller så är den redan använd. Kontrollera tecknen eller pröva en annan.
second-factor-by-recovery-code = Fortsätt med reservkoden
second-factor-no-codes = Om reservkoderna också är borta, be din koordinator eller tjänstens administratör om hjälp. De kontrollerar först att det är du.

# Setting it up.
second-factor-title = Inloggning i två steg
second-factor-set-up = Ta i bruk inloggning i två steg
second-factor-set-up-due = I ditt arbete ser du uppgifter om många människor. Därför räcker inte enbart lösenordet: när du loggar in frågar vi också efter en kod i din telefon. Det här görs en gång och tar ett par minuter.
second-factor-set-up-own = Utöver lösenordet frågar vi efter en kod i din telefon när du loggar in. Då kommer ingen in på ditt konto även om lösenordet röjs.
second-factor-get-app = Hämta en app till telefonen
second-factor-get-app-text = Kanske du redan har en autentiseringsapp i telefonen. Om inte, hämta en gratis i appbutiken, till exempel Aegis, FreeOTP, Google Authenticator eller Microsoft Authenticator.
second-factor-scan = Läs bilden med appen
second-factor-scan-text = Lägg till ett nytt konto i appen och rikta kameran mot den här bilden.
second-factor-qr = En rutbild som autentiseringsappen läser. Samma nyckel står skriven längre ner.
second-factor-open-app = Öppna i telefonens app
second-factor-type = Om bilden inte fungerar, skriv den här nyckeln i appen:
second-factor-confirm = Skriv koden
second-factor-first-code-hint = Appen visar nu sex siffror. De byts varje halv minut.
second-factor-first-code-wrong = Koden stämmer inte. Kontrollera att appen visar koden för Löytämö och att telefonens klocka går rätt.
second-factor-offer-old = Sidan var öppen för länge, så nyckeln byttes. Läs den nya bilden och skriv dess kod.
second-factor-take = Ta i bruk

# Recovery codes.
second-factor-codes = Reservkoder
second-factor-codes-lead = När telefonen är borta eller sönder kommer du in med en reservkod. Varje kod fungerar en gång.
second-factor-codes-once = Koderna visas bara nu. Skriv ut dem eller skriv dem på papper.
second-factor-codes-of = Löytämös reservkoder för kontot { $email }
second-factor-codes-keep = Förvara koderna någon annanstans än i telefonen, till exempel i en låst låda.
second-factor-codes-kept = Koderna är sparade, fortsätt
second-factor-codes-left = { $count ->
    [0] Inga reservkoder är kvar. Gör nya innan du behöver dem.
    [one] En reservkod är kvar. Gör nya i tid.
   *[other] { $count } reservkoder är kvar.
}
second-factor-codes-new = Gör nya reservkoder
second-factor-codes-new-text = Du får tio nya koder, och de gamla slutar fungera. Skriv först koden i appen eller en gammal reservkod.
second-factor-codes-make = Gör nya koder

# When it is on.
second-factor-on-since = I bruk:
second-factor-on-text = När du loggar in frågar vi efter en kod efter lösenordet.
second-factor-app = Autentiseringsapp
second-factor-app-since = Togs i bruk:
second-factor-change = Byt app eller telefon
second-factor-change-lead = Lägg till kontot i den nya appen. Den gamla slutar fungera när den nya har tagits i bruk.
second-factor-before = Koden i den gamla appen eller en reservkod
second-factor-before-hint = Så vet vi att det är du.
second-factor-before-needed = Skriv koden i den gamla appen eller en reservkod.
second-factor-before-wrong = Den gamla koden eller reservkoden stämmer inte. Skriv den på nytt eller pröva en annan.
second-factor-app-changed = Den nya appen är i bruk. De andra enheterna har loggats ut.
second-factor-back = Tillbaka
second-factor-off-title = Ta ur bruk
second-factor-turn-off = Ta ur bruk
second-factor-off-text = Efter det räcker lösenordet för att komma in på kontot. Skriv först koden i appen eller en reservkod.
second-factor-off = Inloggning i två steg är ur bruk.
second-factor-needed = I din roll är inloggning i två steg alltid i bruk, eftersom du ser uppgifter om många människor.
second-factor-me-on = I bruk. När du loggar in frågar vi också efter en kod i din telefon.
second-factor-me-off = Inte i bruk. Du kan skydda ditt konto så att vi också frågar efter en kod i din telefon när du loggar in.
second-factor-me-take = Ta i bruk
second-factor-me-manage = Hantera

# Passkeys.
second-factor-passkeys = Passkeys (nycklar i enheten)
second-factor-passkeys-text = En passkey är enhetens egen nyckel: i stället för koden räcker fingeravtryck, ansikte eller enhetens PIN-kod.
second-factor-passkey-add = Lägg till en passkey på den här enheten
second-factor-passkey-use = Fortsätt med passkey
second-factor-passkey-added = Nyckeln har lagts till.
second-factor-passkey-remove = Ta bort
second-factor-passkey-removed = Nyckeln har tagits bort.
second-factor-passkey-stopped = Nyckeln gick inte att få. Försök igen, eller använd koden i appen.
second-factor-passkey-wrong = Nyckeln godkändes inte. Försök igen, eller använd koden i appen.

# Somebody has lost theirs.
second-factor-lost = Försvunnen telefon
second-factor-lost-lead = När telefonen och reservkoderna är borta kan inloggningen i två steg nollställas. Försäkra dig först om att det är kontots innehavare som ber om det.
second-factor-lost-open = Nollställ
second-factor-lost-none = Inget att nollställa
second-factor-lost-none-why = Här syns de coacher i din organisation som har inloggning i två steg i bruk.
second-factor-lost-of = Nollställ: { $name }
second-factor-lost-then = Inloggningen i två steg och reservkoderna för kontot { $email } tas bort, och alla enheter loggas ut. Nästa gång loggar innehavaren in med lösenordet och tar telefonen i bruk på nytt.
second-factor-lost-careful = E-post eller ett meddelande räcker inte: någon annan kan ha skickat det. Innehavaren får veta om nollställningen.
second-factor-how = Hur försäkrade du dig om vem som ber?
second-factor-how-met = Vi träffades, och jag känner personen
second-factor-how-called = Jag ringde till ett nummer som vi hade sedan tidigare
second-factor-how-document = Jag såg en officiell identitetshandling
second-factor-reset-button = Nollställ
second-factor-reset-done = { $name }: inloggningen i två steg är nollställd. Innehavaren fick ett meddelande om det.
second-factor-reset-none = { $name }: inloggning i två steg är inte i bruk.

# Letters.
mail-second-factor-on-subject = Inloggning i två steg är i bruk
mail-second-factor-on-body = Från och med nu loggar man in på ditt konto med lösenord och en kod i telefonen. Förvara reservkoderna på ett bra ställe. Om du inte gjorde det här själv, byt genast lösenord och kontakta oss.
mail-second-factor-changed-subject = Din autentiseringsapp har bytts
mail-second-factor-changed-body = En ny autentiseringsapp har tagits i bruk för ditt konto, och den gamla fungerar inte längre. Om du inte gjorde det här själv, byt genast lösenord och kontakta oss.
mail-second-factor-off-subject = Inloggning i två steg är ur bruk
mail-second-factor-off-body = Nu räcker lösenordet för att komma in på ditt konto. Om du inte gjorde det här själv, byt genast lösenord och ta inloggning i två steg i bruk på nytt.
mail-recovery-code-used-subject = En reservkod användes
mail-recovery-code-used-body = { $left ->
    [0] En reservkod användes på ditt konto, och den var den sista.
    [one] En reservkod användes på ditt konto. En är kvar.
   *[other] En reservkod användes på ditt konto. { $left } är kvar.
} Om det inte var du, byt genast lösenord och gör nya reservkoder.
mail-second-factor-reset-subject = Din inloggning i två steg har nollställts
mail-second-factor-reset-body = Inloggningen i två steg på ditt konto nollställdes på begäran. { $how ->
    [met] Den som bad om det träffades personligen.
    [called] Den som bad om det blev uppringd på ett nummer som redan var känt.
   *[document] Den som bad om det visade en identitetshandling.
} Alla enheter har loggats ut. Logga in med lösenordet och ta telefonen i bruk på nytt. Om du inte bad om det här, byt genast lösenord och ring din koordinator.
mail-passkey-added-subject = En passkey har lagts till på ditt konto
mail-passkey-added-body = I inloggningens andra steg duger nu en ny passkey i stället för koden. Om du inte lade till den själv, ta bort den och byt genast lösenord.
mail-passkey-removed-subject = En passkey har tagits bort från ditt konto
mail-passkey-removed-body = En av ditt kontos nycklar har tagits bort. Om du inte gjorde det själv, byt genast lösenord.
