# Rollen man handlar i.
nav-organisation = Organisation
nav-coaching = Coachande organisationer
organisations-hats = I vilken roll handlar du
organisations-hats-lead = Du kan ha flera roller. Du handlar alltid i en åt gången och ser bara det som hör till den.
organisations-hats-none = Du har ännu ingen roll i någon organisation.
organisations-hats-more = Företräder du också en arbetsgivare?
organisations-hat-now = Du handlar nu som:
organisations-hat-switch = Byt roll
organisations-hat-perhaps = Du har andra roller också. Kanske öppnas sidan i en annan roll.
organisations-hat-worn = Du handlar i den här nu
organisations-hat-act = Handla i den här rollen
organisations-hat-switched = Du handlar nu som: { $role }.
organisations-hat-at = { $role }, { $at }
organisations-hat-employer = arbetsgivare
organisations-hat-coach = coach
organisations-hat-coordinator = koordinator
organisations-hat-admin = administratör
organisations-hat-jobseeker = arbetssökande

# Att ansluta sig till en arbetsgivare.
organisations-join = Anslut dig till en arbetsgivare
organisations-join-lead = Sök arbetsgivaren som du företräder. Finns den inte här ännu kan du lägga till den.
organisations-find = Sök arbetsgivare
organisations-find-longer = Skriv minst tre tecken.
organisations-found = Arbetsgivare som hittades
organisations-none-found-why = Sökningen ”{ $words }” gav ingen arbetsgivare. Pröva FO-numret eller ett kortare namn.
organisations-not-there = Arbetsgivaren finns inte här ännu
organisations-not-there-text = Lägg till den. Du kan skriva platser genast, och coacherna ser dem med en gång.
organisations-begin = Lägg till arbetsgivare
organisations-begin-lead = Namn och form räcker. FO-numret behövs för arbetsprövning och lönesubvention.
organisations-begin-known = { $employer } finns redan i tjänsten med det här FO-numret. Be att få komma med.
organisations-begin-button = Lägg till arbetsgivaren
organisations-begun = { $employer } har lagts till. Nu kan du skriva den första platsen. Koordinatorn kontrollerar arbetsgivaren snart.
organisations-no-households = Ett privat hushåll kan inte vara arbetsgivare här.
organisations-ask = Be att få ansluta dig: { $employer }
organisations-ask-text = FO-numret är offentligt, så vi kontrollerar alltid vem som talar för arbetsgivaren. Svaret ges av någon som redan är med eller av en koordinator. Koordinatorn ringer ett offentligt nummer eller kontrollerar saken på annat sätt.
organisations-ask-words = Vem är du på arbetsplatsen
organisations-ask-words-hint = Till exempel ”jag ansvarar för köket”. Det hjälper oss att känna igen dig.
organisations-ask-button = Be att få ansluta dig
organisations-ask-note = Du ser arbetsgivarens uppgifter först när svaret är ja. Förfrågan gäller i 30 dagar, och du får ett meddelande när den är besvarad.
organisations-asked = Förfrågan är skickad: { $employer }. Du får ett meddelande när den är besvarad.
organisations-own-requests = Dina förfrågningar
organisations-join-withdraw = Ta tillbaka förfrågan
organisations-withdrawn = Förfrågan är tillbakatagen.
organisations-join-why = Orsak: { $reason }
organisations-join-state-waiting = Väntar på svar
organisations-join-state-accepted = Godkänd
organisations-join-state-refused = Inte godkänd
organisations-join-state-withdrawn = Tillbakatagen
organisations-join-state-expired = Tiden gick ut
organisations-join-told-waiting = Svaret kommer senast { $day }.
organisations-join-told-accepted = Du är med.
organisations-join-told-refused = Svaret på förfrågan var nej.
organisations-join-told-withdrawn = Du tog själv tillbaka förfrågan.
organisations-join-told-expired = Ingen hann svara på 30 dagar. Det är vårt fel, inte ditt. Du kan fråga på nytt eller kontakta oss.
organisations-join-in-already = Du är redan med hos den här arbetsgivaren.
organisations-join-asked-already = Du har redan bett om att få ansluta dig. Vänta på svaret.
organisations-join-too-many = Du har redan { $most } förfrågningar eller arbetsgivare som väntar på kontroll. Vänta tills någon av dem är klar.
organisations-join-over = Förfrågan väntar inte längre på svar.

# Att svara på förfrågningar.
organisations-joins = Förfrågningar om anslutning
organisations-joins-lead = Någon vill tala för en arbetsgivare. Ta reda på om personen har rätt till det, och berätta hur du fick veta det.
organisations-joins-none = Ingen förfrågan väntar
organisations-joins-none-why = Nya förfrågningar kommer hit.
organisations-asks = { $name } vill ansluta sig: { $employer }
organisations-wants-in = { $name } vill ansluta sig
organisations-asked-at = Frågade
organisations-asker = Den som frågar
organisations-asker-words = Med egna ord
organisations-employer = Arbetsgivare
organisations-phone-given = Telefon som arbetsgivaren har gett
organisations-answer-by = Svara senast
organisations-decide-member = Känner du personen? Om du svarar ja ser hen arbetsgivarens platser och de personer som har föreslagits.
organisations-decide-coordinator = Använd ett nummer som du själv hittar i en offentlig källa, inte det som den frågande har gett. Vi antecknar hur, vem och när.
organisations-decide = Spara svaret
organisations-answer = Får personen komma med?
organisations-answer-yes = Ja, personen talar för arbetsgivaren
organisations-answer-no = Nej
organisations-how-hint = Behövs när du svarar ja.
organisations-checked-on = Vilken dag kontrollerade du?
organisations-checked-on-hint = Lämna tomt om det var i dag.
organisations-checked-on-future = Dagen för kontrollen kan inte vara i framtiden.
organisations-as-owner = Får också ta med andra
organisations-as-owner-hint = Kan bjuda in folk och bestämma vilka som är med.
organisations-reason = Orsak, om du svarar nej
organisations-reason-hint = Den som frågar läser det här. Skriv kort och sakligt.
organisations-join-reason-needed = Skriv orsaken. Den som frågar får läsa den.
organisations-let-in = { $name } är nu med.
organisations-kept-out = Du svarade nej. { $name } får ett meddelande.

# Organisationens sida.
organisations-side-employer = Arbetsgivare
organisations-side-coaching = Coachande organisation
organisations-address = Adress
organisations-verified = Kontrollerad
organisations-unverified-text = Du kan skriva och skicka platser: coacherna ser dem genast. När koordinatorn har kontrollerat arbetsgivaren blir platserna offentliga och ni kan träffa de personer som föreslås.
organisations-edit = Ändra uppgifter
organisations-edit-text = Ett nytt namn syns genast i alla platser. Om du ändrar FO-numret kontrollerar koordinatorn arbetsgivaren på nytt.
organisations-name = Namn
organisations-name-needed = Skriv namnet.
organisations-street = Gatuadress
organisations-postcode = Postnummer
organisations-saved = Uppgifterna är sparade.
organisations-said = { $text }

# Organisationens folk.
organisations-people = Folk
organisations-people-of = Folk: { $organisation }
organisations-members = Med just nu
organisations-you = du
organisations-is-owner = får ta med andra
organisations-make-owner = Ge rätt att ta med andra
organisations-take-owner = Ta bort rätten
organisations-owner-made = { $name } får nu ta med andra.
organisations-owner-taken = { $name } tar inte längre med andra.
organisations-last-owner = Den sista som får ta med andra kan inte gå. Ge först rätten till någon annan. Är du ensam, bjud in någon eller be koordinatorn.
organisations-last-coordinator = Organisationen måste ha en koordinator. Bjud först in en annan.
organisations-role = Roll
organisations-role-employer = Arbetsgivarens företrädare
organisations-role-coach = Coach
organisations-role-coordinator = Koordinator
organisations-invite = Bjud in
organisations-invite-text-employer = Den inbjudna ser alla arbetsgivarens platser och kan skriva nya. Är du kontrollerad blir också den inbjudna det genast.
organisations-invite-text-coaching = Bjud in coacher och koordinatorer. De ser kort först när villkoren är godkända och inloggningen är skyddad.
organisations-invited-many = Många inbjudningar är redan på väg. Återkalla någon eller vänta på svar.
organisations-invitations = Inbjudningar
organisations-invited-at = Skickad
organisations-invitation-open = Väntar
organisations-invitation-accepted = Godkänd
organisations-invitation-revoked = Återkallad
organisations-invitation-expired = Tiden gick ut
organisations-invite-again = Skicka på nytt
organisations-end = Avsluta medlemskapet
organisations-leave = Lämna
organisations-end-heading = Avsluta medlemskapet: { $name }
organisations-leave-heading = Lämna: { $organisation }
organisations-end-role = { $role }, { $organisation }. När medlemskapet upphör:
organisations-end-what-access = tillgången till organisationens uppgifter upphör genast
organisations-end-what-invitations = öppna inbjudningar som personen har skickat återkallas
organisations-end-what-openings = platserna blir kvar och får en annan kontaktperson
organisations-end-what-account = det egna kontot blir kvar, likaså anteckningen om vad som har gjorts.
organisations-end-people = { $count ->
    [one] Coachen har ännu en person. Den personen behöver en ny coach först.
   *[other] Coachen har ännu { $count } personer. De behöver en ny coach först.
}
organisations-to-coach = Till vem flyttas personerna?
organisations-to-coach-choose = Välj coach
organisations-people-first = Välj till vem personerna flyttas. Koordinatorn kan flytta dem.
organisations-end-button = Avsluta medlemskapet
organisations-seat-ended = Medlemskapet har upphört: { $name }.

# Arbetsställen.
organisations-workplaces = Arbetsställen
organisations-workplaces-lead = Om det finns arbete på flera adresser, lägg till dem här. När du skriver en plats väljer du bara var arbetet är.
organisations-workplaces-none = Det finns inga arbetsställen ännu
organisations-workplaces-none-why = Den som verkar på en enda adress behöver inte det här.
organisations-workplace = Arbetsställe
organisations-workplace-add = Lägg till arbetsställe
organisations-workplace-edit = Ändra arbetsstället
organisations-workplace-name = Arbetsställets namn
organisations-workplace-name-hint = Till exempel ”Butiken i Brändö”. Namnet syns på platsens sida.
organisations-workplace-name-needed = Skriv arbetsställets namn.
organisations-town-needed = Välj kommun.
organisations-contact = Kontaktperson
organisations-contact-name = Kontaktpersonens namn
organisations-contact-phone = Kontaktpersonens telefon
organisations-mentor = Vem handleder i arbetet
organisations-mentor-hint = Syns bara för er.
organisations-workplace-follow = Om du ändrar namnet eller läget ändras öppna platser och utkast med.
organisations-workplace-added = { $name } har lagts till.
organisations-workplace-saved = { $count ->
    [0] { $name } är sparat.
    [one] { $name } är sparat. En plats ändrades med.
   *[other] { $name } är sparat. { $count } platser ändrades med.
}
organisations-workplace-retire = Ta ur bruk
organisations-workplace-retired = { $name } kan inte väljas längre. Dess platser är som förut.
organisations-workplace-is-retired = Ur bruk
organisations-workplace-bring-back = Ta i bruk igen
organisations-workplace-back = { $name } kan väljas igen.

# Den coachande organisationens villkor.
organisations-terms = Villkor
organisations-terms-lead = { $organisation } godkänner de här två dokumenten innan någon där ser ett enda kort.
organisations-terms-held = Villkoren väntar på godkännande
organisations-terms-held-accept = Läs dokumenten och godkänn dem, om du har rätt att underteckna för organisationen. Korten öppnas genast efter det.
organisations-terms-held-ask = Korten öppnas när en koordinator har godkänt villkoren.
organisations-terms-who = Vem som kan godkänna
organisations-terms-nobody = Organisationen har ingen koordinator. Kontakta oss, så ordnar vi en.
organisations-terms-of = Version { $version }
organisations-terms-accept = Godkänn villkoren
organisations-terms-documents = Vilka godkänner du?
organisations-terms-choose = Välj vilket dokument du godkänner.
organisations-terms-accept-button = Godkänn för organisationen
organisations-signs-as = Ställning eller fullmakt
organisations-signs-as-hint = Till exempel ”verksamhetsledare” eller ”fullmakt 3.11.2026”.
organisations-signs-as-needed = Skriv i vilken ställning eller med vilken fullmakt du godkänner.
organisations-may-sign = Jag har rätt att underteckna för organisationen
organisations-may-sign-needed = Bekräfta att du har rätt att underteckna.
organisations-terms-one-more = Tack. Det andra dokumentet väntar ännu på godkännande.
organisations-terms-accepted = Villkoren är godkända: { $organisation }. Korten är nu öppna.
organisations-remind = Påminn koordinatorn
organisations-reminded = { $count ->
    [0] Ingen är koordinator ännu. Kontakta oss.
    [one] En påminnelse är på väg till koordinatorn.
   *[other] En påminnelse är på väg till { $count } koordinatorer.
}
organisations-reminded-already = Koordinatorn har påmints i dag. Påminn igen i morgon om det behövs.
organisations-terms-history = Vad som har godkänts
organisations-terms-version = { $document }, version { $version }
organisations-terms-state-accepted = Gäller
organisations-terms-state-old = Gammal version
organisations-terms-state-withdrawn = Återkallat
organisations-terms-withdrawn-at = Återkallat
organisations-terms-in-force = Villkoren { $version } gäller
organisations-terms-missing = Villkoren inte godkända
organisations-terms-missing-text = Ingen i organisationen ser kort innan villkoren är godkända.
organisations-terms-none = Det finns inga villkor i kraft.
organisations-withdraw = Återkalla godkännandet av villkoren
organisations-withdraw-lead = Återkallandet gäller genast. Efter det:
organisations-withdraw-what-cards = ser ingen i organisationen några kort, inte ens de egna personernas
organisations-withdraw-what-people = behåller personer med eget konto sina kort och fortsätter själva
organisations-withdraw-what-introductions = blir pågående presentationer väntande, så kom överens om dem först
organisations-withdraw-what-again = kan villkoren godkännas på nytt när som helst, och allt öppnas igen.
organisations-withdraw-reason = Varför återkallar du?
organisations-withdraw-reason-needed = Skriv varför du återkallar godkännandet.
organisations-terms-withdrawn = Godkännandet av villkoren är återkallat: { $organisation }.
organisations-paper-record = Register över behandling (mall)
organisations-paper-assessment = Konsekvensbedömning (mall)

# Coachande organisationer för administratören.
organisations-coaching = Coachande organisationer
organisations-coaching-none = Det finns inga coachande organisationer ännu
organisations-coaching-none-why = Lägg till den första och bjud in en koordinator.
organisations-coaching-add = Lägg till coachande organisation
organisations-coaching-lead = Vi bjuder genast in koordinatorn, som godkänner villkoren och bjuder in coacherna.
organisations-coaching-id-hint = Om en arbetsgivare redan har FO-numret blir den också en coachande organisation.
organisations-coaching-employer = Organisationen är också arbetsgivare
organisations-first-coordinator-heading = Första koordinatorn
organisations-first-coordinator = Koordinatorns e-post
organisations-coaching-button = Lägg till och bjud in koordinatorn
organisations-coaching-made = { $name } har lagts till. Inbjudan är på väg till { $email }.

# Vad som har hänt med organisationen.
organisations-event-added = Tillagd
organisations-event-coaches = Började coacha
organisations-event-invited = Inbjudan skickad
organisations-event-verified = Kontrollerad
organisations-event-unverified = Kontrollen återkallad
organisations-event-joined = Kom med
organisations-event-owner = Fick rätt att ta med andra
organisations-event-made-owner = Fick rätt att ta med andra när den förra gick
organisations-event-not-owner = Rätten att ta med andra upphörde
organisations-event-left = Gick
organisations-event-ended = Medlemskapet avslutades
organisations-event-changed-name = Namnet ändrades
organisations-event-changed-form = Formen ändrades
organisations-event-changed-business-id = FO-numret ändrades
organisations-event-changed-municipality = Kommunen ändrades
organisations-event-changed-street-address = Gatuadressen ändrades
organisations-event-changed-postcode = Postnumret ändrades
organisations-event-changed-phone = Telefonen ändrades
organisations-event-terms-accepted = Villkoren godkända
organisations-event-terms-withdrawn = Godkännandet av villkoren återkallat
organisations-event-terms-reminded = Påmint om villkoren
organisations-event-suspended = Verksamheten avbruten
organisations-event-unsuspended = Verksamheten fortsätter
organisations-event-edited = Uppgifterna ändrades
organisations-event-retired = Togs ur bruk
organisations-event-brought-back = Togs i bruk igen

admin-job-expire-requests = Avslut av förfrågningar och inbjudningar i tid
admin-how-member = Godkänd av arbetsgivarens egen företrädare
admin-how-invitation = Inbjuden
admin-joins = { $count ->
    [one] En förfrågan om anslutning väntar
   *[other] { $count } förfrågningar om anslutning väntar
}
admin-openings-wait = { $count ->
    [one] en plats väntar på kontroll
   *[other] { $count } platser väntar på kontroll
}
public-step-join = Anslut dig till en arbetsgivare
public-step-organisation = Se arbetsgivarens uppgifter och folk
public-waits-join = { $count ->
    [one] Någon vill ansluta sig till arbetsgivaren { $employer }. Svara på förfrågan.
   *[other] { $count } personer vill ansluta sig till arbetsgivare. Svara på förfrågningarna.
}
opening-workplace-choose = Arbetsställe
opening-workplace-choose-hint = Arbetsställets namn och läge kommer med i platsen när du sparar.
opening-workplace-none = Inte valt
opening-written-by = Skriven av { $name }
opening-delete-not-now = Platsen kan inte tas bort just nu. Stäng den, så syns den inte längre för någon.
accounts-invitation-coach = Du är inbjuden som coach: { $organisation }.
accounts-invitation-coordinator = Du är inbjuden som koordinator: { $organisation }.
accounts-invitation-coaching-next = Före det första kortet skyddar du din inloggning. Din organisation godkänner också villkoren.

# Meddelanden.
mail-join-asked-subject = Någon vill ansluta sig: { $employer }
mail-join-asked-body = Någon vill tala för arbetsgivaren { $employer }. Se vem det är och svara ja eller nej. Förfrågan gäller i 30 dagar.
mail-join-accepted-subject = Du är med: { $employer }
mail-join-accepted-body = Din förfrågan godkändes. Nu ser du arbetsgivarens { $employer } platser och kan skriva nya.
mail-join-refused-subject = Svar på din förfrågan: { $employer }
mail-join-refused-body = Din förfrågan att ansluta dig till arbetsgivaren { $employer } godkändes inte. Orsaken står på sidan. Kontakta oss om det är ett misstag.
mail-join-expired-subject = Din förfrågan blev utan svar: { $employer }
mail-join-expired-body = Ingen svarade på 30 dagar på din förfrågan att ansluta dig till arbetsgivaren { $employer }. Vi beklagar. Du kan fråga på nytt eller kontakta oss, så reder vi ut saken.
mail-employer-new-subject = En ny arbetsgivare väntar på kontroll: { $employer }
mail-employer-new-body = Någon lade till arbetsgivaren { $employer }. Kontrollera att den är den som den säger sig vara, och vem som talar för den. Tills dess syns platserna bara för coacher.
mail-employer-changed-subject = Arbetsgivarens uppgifter har ändrats: { $employer }
mail-employer-changed-body = Namnet eller FO-numret för en kontrollerad arbetsgivare har ändrats. Namnet är nu { $employer }. Se efter att allt är i ordning.
mail-seat-owner-subject = Du får nu ta med andra: { $organisation }
mail-seat-owner-body = Nu kan du bjuda in folk och bestämma vilka som är med: { $organisation }.
mail-seat-ended-subject = Ditt medlemskap har upphört: { $organisation }
mail-seat-ended-body = Du ser inte längre uppgifterna för organisationen { $organisation }. Ditt konto är som förut. Kontakta organisationen om det är ett misstag.
mail-terms-withdrawn-subject = Godkännandet av villkoren återkallades: { $organisation }
mail-terms-withdrawn-body = Korten är inte öppna nu i organisationen { $organisation }. De öppnas när en koordinator godkänner villkoren på nytt.
mail-terms-wanted-subject = Villkoren väntar på godkännande: { $organisation }
mail-terms-wanted-body = En coach ber dig läsa och godkänna villkoren för organisationen { $organisation }. Efter det öppnas korten.
mail-invitation-colleague-subject = Inbjudan: { $employer }
mail-invitation-colleague-body = { $coach } bjuder in dig att annonsera platser: { $employer }. Länken gäller i { $days } dagar.
mail-invitation-coach-subject = Inbjudan som coach: { $organisation }
mail-invitation-coach-body = { $inviter } bjuder in dig som coach till organisationen { $organisation }. Länken gäller i { $days } dagar.
mail-invitation-coordinator-subject = Inbjudan som koordinator: { $organisation }
mail-invitation-coordinator-body = { $inviter } bjuder in dig som koordinator till organisationen { $organisation }. Länken gäller i { $days } dagar.
