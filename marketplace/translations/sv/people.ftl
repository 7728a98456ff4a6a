people-business-id-wrong = Kontrollera FO-numret. Det har sju siffror, ett bindestreck och en kontrollsiffra.
people-has-account = Personen har redan ett konto.
people-account-of-another = Det här kontot hör redan till en annan person.

# A coach's people.
people-heading = Personer
people-lead = { $count ->
    [0] Du har inga personer ännu.
    [one] Du har en person.
   *[other] Du har { $count } personer.
}
people-search = Sök på namn
people-search-button = Sök
people-cards-count = { $count ->
    [0] inget kort
    [one] ett kort
   *[other] { $count } kort
}
people-no-account = inget eget konto
people-none = Ingen finns på din lista ännu
people-none-why = Lägg till en person när ni har kommit överens om det. Sedan kan ni göra ett kort tillsammans.
people-none-found = Ingen hittades
people-none-found-why = Sökningen ”{ $words }” gav inget. Pröva ett kortare ord.
people-show-all = Visa alla
people-add = Lägg till en person
people-add-text = Skriv bara det som personen vill att du ska veta. Kortet görs för sig, tillsammans.
people-edit = Ändra uppgifterna
people-save = Spara
people-added = { $name } finns nu på din lista.
people-saved = Uppgifterna är sparade.
people-changed-meanwhile = Uppgifterna har ändrats.
people-save-over = Ovan står det som är sparat nu. Om du sparar ersätter din text det.
people-name = Namn
people-name-needed = Skriv namnet.
people-phone = Telefon
people-email = E-post
people-email-hint = Behövs bara om personen vill ha ett eget konto.
people-language = Språk
people-contact = Kontaktuppgifter
people-coach = Arbetscoach
people-account = Eget konto
people-account-yes = Ja
people-account-no = Nej. Du antecknar svaren för personen.
people-cards = Kort
people-cards-none = Det finns inget kort ännu. Gör det tillsammans.
people-card-new = Gör ett kort tillsammans
people-card-draft = Utkast
people-card-published = Publicerat
people-card-hidden = Dolt
people-card-expired = Tiden har gått ut
people-changed = Ändrat
people-introductions = Presentationer
people-introductions-none = Inga presentationer ännu. Öppna kortet och se vilka platser som passar.
people-placements = Arbeten
people-placement-planned = Överenskommet
people-placement-running = Pågår
people-placement-ended = Avslutat
people-placement-cancelled = Inställt
people-invite = Bjud in till ett eget konto
people-invite-text = Med kontot ser personen sitt kort och svarar själv. Vem som ser kortet ändras inte.
people-invite-email = E-post som inbjudan skickas till
people-invite-email-needed = Skriv e-postadressen.
people-invite-language = Inbjudans språk
people-invite-button = Skicka inbjudan
people-invited = Inbjudan är på väg till { $email }.
people-invitations = Öppna inbjudningar
people-invitation-sent = Inbjudan skickad: { $email }
people-invitation-until = Gäller till:
people-invitation-revoke = Återta inbjudan
people-invitation-revoked = Inbjudan till { $email } är återtagen.
people-member-already = Adressen har redan ett konto i den här organisationen.

# Employers.
people-employers = Arbetsgivare
people-employers-search = Sök på namn eller FO-nummer
people-employers-none = Inga arbetsgivare ännu
people-employers-none-why = Lägg till den första när du har talat med någon.
people-employers-none-found = Arbetsgivaren hittades inte
people-employer-add = Lägg till en arbetsgivare
people-employer-add-text = Namn och form räcker. FO-numret behövs för arbetsprövning och lönesubvention.
people-employer-save = Lägg till arbetsgivaren
people-employer-added = { $name } är tillagd.
people-employer-name = Arbetsgivarens namn
people-employer-name-needed = Skriv arbetsgivarens namn.
people-employer-form = Form
people-employer-verified = Kontrollerad
people-employer-unverified = Inte kontrollerad
people-employer-unverified-text = Platserna syns nu bara för arbetscoacher. De blir offentliga när en koordinator har kontrollerat arbetsgivaren.
people-employer-opening = Gör en plats för arbetsgivaren
people-business-id = FO-nummer
people-business-id-hint = Till exempel 1234567-1.
people-municipality = Kommun
people-municipality-unknown = Vet inte
people-members-count = { $count ->
    [0] inga konton
    [one] ett konto
   *[other] { $count } konton
}
people-openings-count = { $count ->
    [0] inga platser
    [one] en plats
   *[other] { $count } platser
}
people-members = Arbetsgivarens personer
people-members-none = Ingen har ett konto ännu.
people-member-verified = Kontrollerad
people-member-unverified = Inte kontrollerad
people-invite-member = Bjud in en representant för arbetsgivaren
people-invite-member-text = Den inbjudna kan anmäla platser genast, men ser föreslagna personer först när en koordinator har kontrollerat kontot.

# "Call me".
people-calls = Ring-mig-önskemål
people-calls-lead = En arbetsgivare lämnade en mening och ett nummer. Ta önskemålet och ring.
people-calls-none = Alla har fått ett samtal
people-calls-none-why = Nya önskemål kommer hit genast.
people-call-left = Lämnat
people-call-by = Ring senast
people-call-yours = Ditt
people-call-taken-by = { $name } ringer
people-call-take = Jag ringer
people-call-is-yours = Önskemålet är nu ditt. Berätta efter samtalet vad ni kom överens om.
people-call-release = Låt någon annan ringa
people-call-released = Vem som helst kan ta önskemålet igen.
people-call-opening = Gör en plats av det här
people-call-note = Anteckna vad ni kom överens om
people-call-how = Vad ni kom överens om
people-call-how-hint = Några ord räcker, till exempel ”vi återkommer i januari”. Skriv inte om personer.
people-call-how-needed = Skriv med några ord vad ni kom överens om.
people-call-handled-button = Markera som skött
people-call-handled = Önskemålet är skött.
people-call-reopened = Önskemålet finns på listan igen.
people-call-handled-already = Önskemålet är redan skött.
people-call-taken = Någon annan har tagit det här önskemålet.
mail-call-waits-subject = En arbetsgivare ber om ett samtal
mail-call-waits-body = En arbetsgivare har bett någon ringa. Öppna listan och ta önskemålet, eller be någon av arbetscoacherna ringa under nästa arbetsdag.

### Another coach, and a code for an account of one's own
people-hand-over = Ge över till en annan arbetscoach
people-hand-over-lead = { $name } får en ny arbetscoach. Efter det ser du inte längre uppgifterna. Det som har gjorts sparas.
people-hand-over-to = Ny arbetscoach
people-hand-over-choose = Välj arbetscoach
people-hand-over-reason = Varför byts arbetscoachen
people-hand-over-choose-reason = Välj orsak
people-hand-over-note = Hälsning till den nya arbetscoachen
people-hand-over-note-hint = Vad som är på gång och var det fortsätter. Skriv bara det som behövs i arbetet.
people-hand-over-button = Ge över personen
people-hand-over-not = Inte nu
people-hand-over-same = Den här arbetscoachen är redan ansvarig. Välj en annan.
people-hand-over-nobody = Det finns ingen att ge över till
people-hand-over-nobody-why = Organisationen har inga andra arbetscoacher. Koordinatorn kan bjuda in en ny.
people-handed-over = { $name } har fått en ny arbetscoach: { $coach }.
people-handed-over-all = { $count ->
    [one] En person har fått en ny arbetscoach. { $coach } ser inte längre uppgifterna.
   *[other] { $count } personer har fått en ny arbetscoach. { $coach } ser inte längre uppgifterna.
}
people-hand-over-all = Ge över alla: { $coach }
people-hand-over-all-link = Ge över alla
people-hand-over-all-lead = { $count ->
    [0] { $coach }: ingen att ge över ({ $house }).
    [one] { $coach }: en person ({ $house }). Presentationer som pågår följer med.
   *[other] { $coach }: { $count } personer ({ $house }). Presentationer som pågår följer med.
}
people-hand-over-all-button = Ge över alla personer
people-caseloads = Arbetscoacher och klienter
people-caseloads-lead = Hur många personer varje arbetscoach har. När en arbetscoach slutar ger du först över personerna.
people-caseloads-none = Det finns inga arbetscoacher ännu
people-caseloads-none-why = När den första är inbjuden syns hen här.
people-caseload-count = { $count ->
    [0] ingen
    [one] 1 person
   *[other] { $count } personer
}
people-coaches-before = Tidigare arbetscoacher
people-reason-leaving = arbetscoachen slutar i organisationen
people-reason-away = arbetscoachen är borta länge
people-reason-closer = en annan arbetscoach är närmare eller kan branschen eller språket
people-reason-wished = personen önskade det
people-reason-other = annan orsak
people-code-offer = Eller ge en kod
people-code-offer-text = Med koden öppnar personen själv sitt konto när det passar. Du kan skriva ut den eller kopiera den till ett meddelande.
people-code-make = Gör en kod
people-code-make-new = Gör en ny kod
people-code-open = En kod är given. Den gäller till { $day }.
people-code-end = Ta koden ur bruk
people-code-ended = Koden öppnar inte längre något.
people-code-paper = Eget konto i Löytämö
people-code-once = Koden syns bara på den här sidan, den här gången. Skriv ut sidan eller kopiera koden till ett meddelande.
people-code-paper-lead = Du får ett eget konto där du ser ditt kort och svarar själv.
people-code-step-open = Öppna på nätet:
people-code-step-type = Skriv den här koden:
people-code-step-letter = Ge din e-postadress. Du får ett meddelande med en länk som öppnar kontot.
people-code-lasts = Koden gäller i { $days } dagar.
people-code-same = Vem som ser ditt kort ändras inte.
people-code-heading = Ta ditt eget konto i bruk
people-code-lead = Du har fått en kod av din arbetscoach på papper eller i ett meddelande. Skriv den här.
people-code = Kod
people-code-hint = Tio tecken, till exempel AB2CD-3EFGH. Stora och små bokstäver går bra.
people-code-needed = Skriv koden.
people-code-unknown = Den här koden öppnar inget. Kontrollera tecknen. Om koden är gammal, be din arbetscoach om en ny.
people-code-letters = Många meddelanden har redan skickats med den här koden. Be din arbetscoach om en ny.
people-code-send = Skicka en länk till mig
people-code-signed-in = Du är inloggad: { $name }. Kortet kopplas till det här kontot.
people-code-connect = Koppla till det här kontot
people-code-connected = Ditt kort finns nu i det här kontot.
people-code-none = Har du ingen kod? Fråga din arbetscoach.
people-code-sent = Se din e-post
people-code-sent-text = Vi skickade en länk till { $email }. Öppna den, så är kontot ditt.
people-code-sent-wrong = Kom meddelandet inte fram, eller var adressen fel?
people-code-again = Skriv på nytt
