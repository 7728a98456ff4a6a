# Vad på ett kort som inte går igenom, och varför.
cards-headline-needed = Skriv en rubrik. En mening räcker, till exempel ”Noggrann person som trivs i ett lager”.
cards-municipality-needed = Skriv den kommun som du vill arbeta nära.
cards-municipality-unknown = Vi hittade ingen kommun som heter ”{ $text }”. Välj en kommun i listan.
cards-postcode-wrong = Ett postnummer har fem siffror, till exempel 33200.
cards-km-range = Avståndet kan vara högst { $most } kilometer.
cards-pay-range = Lönen är för hög. Skriv euro i timmen, till exempel 12,50.
cards-hours-range = Timmarna i veckan ska vara fler än noll och högst { $most }. Det mindre talet kommer först.
cards-none-and-some = Du har valt både något och inget. Lämna bara det ena.
cards-occupation-needed = Skriv vilket yrke eller arbete det gäller.
cards-experience-range = Erfarenheten kan vara högst { $most } år.
cards-skill-needed = Skriv vilken kunskap det gäller.
cards-language-needed = Välj ett språk.
cards-language-level-needed = Välj hur bra du talar språket.
cards-licence-needed = Välj vilket kort eller tillstånd det gäller.
cards-twice = Det här finns redan på en annan rad: { $named }. Lämna bara det ena.
cards-visibility-needed = Välj vem som ser kortet.
cards-consent-needed = Berätta hur och när personen gav sitt samtycke.
cards-consent-in-future = Samtyckets dag ligger i framtiden. Välj i dag eller en tidigare dag.
cards-consent-how-by-coach = Välj om personen sade det muntligt eller på papper.
cards-needs-consent-needed = Behov och gränser kan sparas först när personen har samtyckt till det. Samtycket finns här.
cards-holds-email = Här verkar finnas en e-postadress. Ta bort den: kortet är utan namn, och kontaktuppgifter lämnas ut först med ett eget lov.
cards-holds-phone = Här verkar finnas ett telefonnummer. Ta bort det: kortet är utan namn, och kontaktuppgifter lämnas ut först med ett eget lov.
cards-holds-identity-code = Här verkar finnas en personbeteckning. Ta bort den: den behövs ingenstans i tjänsten.
cards-undo-too-late = Det här kan inte ångras längre. Publicera kortet på nytt.
cards-title-error = Att rätta:

# Formuläret: rubrik och texter.
cards-new-heading = Gör ett kompetenskort
cards-new-heading-coach = Kompetenskort: { $name }
cards-edit-heading = Ändra kortet
cards-form-lead = Berätta vad du kan och vad du skulle vilja göra. Du behöver ingen meritförteckning. Bara rubriken och kommunen är obligatoriska; resten kan du lägga till senare.
cards-form-lead-coach = Fyll i kortet tillsammans. Skriv med personens egna ord, i jag-form. Namnet skrivs inte på kortet.
cards-version = Version
cards-section-who = Vem jag är i arbetet
cards-headline-fi = Rubrik på finska
cards-headline-sv = Rubrik på svenska
cards-headline-en = Rubrik på engelska
cards-headline-hint = En mening om dina styrkor, utan namn. Till exempel: Noggrann person som trivs i ett lager. Det räcker med ett språk.
cards-summary-fi = Berätta om dig själv på finska
cards-summary-sv = Berätta om dig själv på svenska
cards-summary-en = Berätta om dig själv på engelska
cards-summary-hint = Vad har du fått beröm för? Vad går bra i arbetet? Skriv inte namn, adress eller telefonnummer.
cards-other-languages = På andra språk
cards-other-languages-text = Om du skriver samma sak på ett annat språk förstår fler kortet.

# Formuläret: jag kan.
cards-i-can = Jag kan
cards-skills = Kunskaper
cards-skills-hint = Också små saker räknas: ”städar ett kök”, ”pratar med äldre”, ”lagar cyklar”.
cards-skill = Vad kan du?
cards-skill-level = Hur bra?
cards-skill-source = Var har du lärt dig det?
cards-skill-row = Kunskap
cards-skill-add = Lägg till en kunskap
cards-languages = Språk som du talar
cards-languages-hint = Här gäller bara att tala. Lägg till också ditt modersmål.
cards-language = Språk
cards-language-level = Hur talar du?
cards-language-row = Språk
cards-language-add = Lägg till ett språk
cards-licences-fold = Kort, tillstånd och bil
cards-licences = Vilka av de här har du?
cards-licences-hint = Om du inte svarar nu, lämna tomt.
cards-licences-none = Jag har inget av de här
cards-licence = Kort eller tillstånd
cards-licence-until = Giltigt till
cards-licence-row = Kort eller tillstånd
cards-licence-add = Lägg till ett kort eller tillstånd

# Formuläret: jag skulle vilja.
cards-i-would-like = Jag skulle vilja
cards-occupations-fold = Yrken och arbeten
cards-occupations = Vilket arbete har du gjort eller vill du göra?
cards-occupations-hint = Erfarenhet från vilket land som helst duger, också utan papper.
cards-occupations-none = Jag har inget yrke i tankarna eller bakom mig
cards-occupation = Yrke eller arbete
cards-occupation-want = Jag vill göra det här arbetet
cards-occupation-experience = Erfarenhet
cards-occupation-unit = I år eller månader
cards-unit-years = år
cards-unit-months = månader
cards-occupation-qualified = Examen för det här arbetet
cards-qualified-none = Ingen examen, eller jag svarar inte nu
cards-occupation-row = Yrke eller arbete
cards-occupation-add = Lägg till ett yrke eller arbete
cards-interests = Vad skulle du vilja prova, också om du inte har gjort det än?
cards-interests-hint = En sak per rad.
cards-kinds = Hurdant arbete passar?
cards-kinds-hint = Du kan välja flera. Om du inte svarar nu, lämna tomt.
cards-kinds-none = Inget av de här passar just nu

# Formuläret: när och var.
cards-when-and-where = När och var
cards-municipality = Kommun
cards-municipality-hint = På kortet syns bara kommunen.
cards-hours-min = Timmar i veckan, minst
cards-hours-max = Timmar i veckan, högst
cards-hours-hint = Några timmar räcker. Högst 40.
cards-hours-unit = timmar
cards-times = Vilka tider passar?
cards-available-from = Från och med vilken dag?
cards-available-from-hint = Lämna tomt om du kan börja genast eller inte vet.
cards-remote = Passar distansarbete hemifrån?
cards-between-us = Det här berättas inte för andra
cards-between-us-text = De här berättas inte för arbetsgivare eller andra coacher.
cards-postcode = Postnummer
cards-max-km = Hur långt kan du resa?
cards-min-pay = Lägsta lön som du kan ta emot
cards-pay-unit = € i timmen
cards-yes = Ja
cards-no = Nej
cards-not-yet = Jag svarar inte än
cards-choose = Välj
cards-not-said = Inte berättat

# Formuläret: vad som hjälper, gränser och samtycke.
cards-what-helps = Vad som hjälper mig i arbetet
cards-needs-lead = Här kan du märka ut vad som får arbetet att löpa. Delen är frivillig. Du bestämmer varje gång särskilt om arbetsgivaren får veta.
cards-needs-lead-coach = Märk tillsammans ut vad som får arbetet att löpa. Delen är frivillig. Personen bestämmer varje gång särskilt om arbetsgivaren får veta.
cards-no-illness = Skriv inte om sjukdomar. Berätta vad som hjälper.
cards-needs = Vad hjälper?
cards-no-need = Inte valt
cards-limits = Gränser
cards-limits-hint = Märk bara dem där det finns en gräns. De andra förblir öppna.
cards-no-limit = Ingen gräns
cards-coach-text = Coachens anteckning
cards-coach-text-hint = Bara den egna coachen ser det här, och personen själv om hen ber om en kopia av sina uppgifter. Skriv inte om sjukdomar. Berätta vad som hjälper.
cards-needs-consent = Samtycke till att behoven sparas
cards-needs-consent-what = Vi sparar de behov och gränser som märkts här och coachens anteckning, skilt från kortet.
cards-needs-consent-why = Med dem söker den egna coachen arbete som passar. En annan coach i samma organisation kan öppna behov och gränser bara av en angiven orsak, och orsaken ser du alltid. Andra ser dem inte.
cards-needs-consent-how-long = De sparas högst så länge som kortet finns.
cards-needs-consent-back = Samtycket kan tas tillbaka när som helst. Då raderas de genast.
cards-needs-agreed = Jag samtycker till att mina behov och gränser sparas så här
cards-needs-consent-coach = Läs punkterna högt eller visa dem. Märk sedan hur och när personen samtyckte.
cards-consent-how = Hur samtyckte personen?
cards-consent-on = Vilken dag?
cards-consent-given = Samtycket gavs { $day }: { $how }.
cards-save = Spara kortet
cards-save-note = Ändringen syns genast för dem som nu ser kortet.
cards-save-note-draft = När du sparar visas kortet ännu inte för andra. Du kan publicera det sedan.
cards-cancel = Avbryt
cards-back = Tillbaka
cards-conflict-title = Kortet ändrades medan du skrev.
cards-conflict = Din text finns kvar nedan. Se vad den andra sparade. Om du sparar nu gäller din text.
cards-conflict-same = Kortet som den andra sparade säger samma saker som ditt.
cards-conflict-now = Nu:
cards-conflict-typed = Ditt:
cards-saved = Kortet är sparat.
cards-made = Kortet finns som utkast. Läs igenom det och publicera när du vill.
cards-choose-person = Välj först den person som ni gör kortet för.

# Kortets sida.
cards-i-have-done = Jag har gjort
cards-i-speak = Jag talar
cards-languages-closed = Om språk får arbetsgivaren bara veta om personen kan det språk som arbetet kräver.
cards-i-hold = Kort och tillstånd
cards-hold-none = Inga kort eller tillstånd.
cards-kinds-suit = Det här passar mig:
cards-kinds-suit-none = Ingen form av arbete passar just nu.
cards-must = nödvändigt
cards-my-limits = Mina gränser
cards-learned = lärt: { $where }
cards-licence-valid = { $name }, giltigt till { $day }
cards-want-this = jag vill göra det här
cards-years = { $count } år
cards-months = { $count ->
    [one] { $count } månad
   *[other] { $count } månader
}
cards-hours-one = { $hours } timmar i veckan
cards-hours-range-text = { $min }–{ $max } timmar i veckan
cards-town-unknown = kommunen är okänd
cards-none-of-it = Inget
cards-km = högst { $km } km
cards-pay-hour = minst { $pay } i timmen
cards-from = från och med { $day }
cards-remote-yes = också på distans
cards-remote-no = inte på distans
cards-fact-hours = Timmar
cards-fact-times = Tider
cards-fact-from = Från och med
cards-fact-where = Var
cards-fact-max-km = Avstånd
cards-fact-min-pay = Lön

# Vem som ser kortet nu.
cards-bar-person-draft = Utkast. Bara du och din egen coach ser kortet.
cards-bar-person-hidden = Dolt. Bara du och din egen coach ser kortet.
cards-bar-person-own-coach = Bara du och din egen coach ser kortet.
cards-bar-person-organisation = Kortet ses av dig, din egen coach och andra coacher i samma organisation.
cards-bar-person-coaches = Kortet ses av dig, din egen coach och andra coacher.
cards-bar-person-employers = Kortet ses av dig, coacher och kontrollerade arbetsgivare.
cards-bar-coach-draft = Utkast. Kortet ses av dig och personen själv.
cards-bar-coach-hidden = Dolt. Kortet ses av dig och personen själv.
cards-bar-coach-own-coach = Kortet ses av dig och personen själv.
cards-bar-coach-organisation = Också andra coacher i din organisation ser kortet.
cards-bar-coach-coaches = Också andra organisationers coacher ser kortet.
cards-bar-coach-employers = Också andra coacher och kontrollerade arbetsgivare ser kortet.
cards-bar-reader-same-organisation = Du ser det som visas för coacher i din organisation. Ditt besök antecknas, och personen ser det.
cards-bar-reader-other-organisation = Du ser det som visas för alla coacher. Ditt besök antecknas, och personen ser det.
cards-bar-reader-employer = Du ser det som visas för arbetsgivare. Ditt besök antecknas, och personen ser det.

# Med en annans ögon.
cards-preview-employer-link = Visa med arbetsgivarens ögon
cards-preview-who = Med vems ögon
cards-preview-employer = Så här ser en arbetsgivare kortet.
cards-preview-introduced = Det här är det mesta en arbetsgivare kan se vid en presentation.
cards-preview-other-organisation = Så här ser en annan organisations coach kortet.
cards-preview-same-organisation = Så här ser en annan coach i samma organisation kortet.
cards-preview-coach = Så här ser den egna coachen kortet.
cards-preview-link-employer = Arbetsgivare
cards-preview-link-introduced = Arbetsgivare vid presentation
cards-preview-link-other-organisation = Andra coacher
cards-preview-link-same-organisation = Coacher i samma organisation
cards-preview-link-coach = Egen coach
cards-preview-chosen = Du väljer varje gång vad av det här som berättas. Alltid syns bara rubriken. Namn och nummer frågas särskilt.
cards-preview-chosen-coach = Personen väljer varje gång vad av det här som berättas. Alltid syns bara rubriken. Namn och nummer frågas särskilt.
cards-preview-not-now = Just nu ser hen inte kortet. Så här skulle det se ut.

# Vad man kan göra med kortet.
cards-keep = Hantera kortet
cards-edit = Ändra kortet
cards-publish = Publicera kortet
cards-change-who-sees = Ändra vem som ser
cards-hide = Göm kortet
cards-delete = Ta bort kortet
cards-delete-note = Du kan återställa kortet i en vecka.
cards-see-matches = Se platser som passar
cards-history-link = Vad som har gjorts med kortet
cards-readers-link = Vem som har sett kortet
cards-forget-link = Ta tillbaka samtycket om behov
cards-back-mine = Egna kort
cards-back-person = Till personens sida
cards-back-card = Tillbaka till kortet
cards-hidden-now = Kortet är dolt. Andra ser det inte längre.
cards-deleted-now = Kortet är borttaget.
cards-restored-now = Kortet är återställt. Det är dolt tills du publicerar det.

# Egna kort.
cards-mine = Egna kort
cards-mine-lead = Kortet berättar vad du kan och vill. Du bestämmer vem som ser det.
cards-new = Gör ett kompetenskort
cards-new-another = Gör ett kort till
cards-none-yet = Du har inget kort än
cards-none-yet-why = Det tar ungefär tio minuter att göra ett kort. Du kan spara det halvfärdigt och fortsätta senare.
cards-state-draft = utkast
cards-state-published = publicerat
cards-state-hidden = dolt
cards-deleted = Borttagna kort
cards-deleted-until = Du kan återställa senast
cards-restore = Återställ kortet

# Publicering.
cards-publish-heading = Vem får se ditt kort?
cards-publish-heading-coach = Vem får se kortet?
cards-publish-lead = Välj en. Du kan ändra det eller gömma kortet när som helst.
cards-publish-lead-coach = Personen bestämmer. Välj det som personen har samtyckt till.
cards-visibility = Kortet ses av
cards-coach-own-coach = Bara du och personen själv ser kortet. Inget samtycke behövs.
cards-coach-organisation = Också andra coacher i din organisation ser kortet.
cards-coach-coaches = Coacher i alla organisationer som har ett avtal ser kortet. Behoven ser de inte.
cards-coach-employers = Också kontrollerade arbetsgivare ser kortet utan namn, kontaktuppgifter och behov.
cards-publish-look-first = Se först hur kortet ser ut för dem
cards-publish-never = Bra att veta
cards-publish-never-name = Namn, telefonnummer och adress syns inte på kortet för någon.
cards-publish-never-needs = Behov, gränser, postnummer, avstånd och lön syns bara för den egna coachen.
cards-publish-town = På en liten ort kan en bekant ändå känna igen en person av det som står på kortet.
cards-publish-consent = Personens samtycke
cards-publish-consent-text = Behövs när någon annan än du ser kortet. Berätta först vem som ser kortet och vad som står på det.
cards-publish-own-consent = När du publicerar samtycker du till att de läsare du valt ser kortet. Samtycket antecknas på dagens datum.
cards-publish-save = Spara vem som ser
cards-publish-changed = Kortet har ändrats sedan du öppnade sidan. Se på kortet en gång till och välj sedan.
cards-look-at-card = Se kortet
cards-published-own-coach = Klart. Kortet ses bara av personen själv och den egna coachen.
cards-published-organisation = Klart. Kortet visas för coacher i samma organisation.
cards-published-coaches = Klart. Kortet visas för coacher.
cards-published-employers = Klart. Kortet visas för coacher och kontrollerade arbetsgivare.

# Samtycket tas tillbaka.
cards-forget-heading = Ska samtycket tas tillbaka?
cards-forget-lead = När samtycket tas tillbaka raderas behoven och gränserna genast.
cards-forget-gone = Raderas: vad som hjälper, gränser och coachens anteckning.
cards-forget-stays = Kvar blir: själva kortet och allt annat som står på det.
cards-forget-again = Behoven kan berättas på nytt senare, med ett nytt samtycke.
cards-forget = Radera behov och gränser
cards-forget-note = Det här kan inte ångras.
cards-needs-forgotten = Samtycket är återtaget. Behov och gränser är raderade.
cards-no-needs-kept = Inga behov eller gränser är sparade på kortet.

# Vad som har gjorts, vem som har sett.
cards-history = Vad som har gjorts med kortet
cards-history-lead = Det nyaste kommer först.
cards-history-none = Inget har gjorts med kortet än
cards-history-none-why = Här syns det när kortet ändras eller publiceras.
cards-history-consent = samtycke: { $how }, { $day }
cards-event-make = Kortet gjordes
cards-event-edit = Kortet ändrades
cards-event-publish = Kortet publicerades
cards-event-show-as-far-as = Det ändrades vem som ser kortet
cards-event-hide = Kortet gömdes
cards-event-delete = Kortet togs bort
cards-event-restore = Kortet återställdes
cards-event-forget-needs = Samtycket om behov togs tillbaka
cards-event-import = Kortet hämtades från en fil
cards-event-other = Något annat gjordes med kortet
cards-part-person = Personen själv
cards-part-coach = Coach
cards-part-coordinator = Koordinator
cards-part-employer = Arbetsgivare
cards-part-clock = Tjänsten själv
cards-part-operator = Administrationen
cards-readers = Vem som har sett kortet
cards-readers-lead = Här finns varje gång någon annan än du har sett kortet eller dina uppgifter. Det nyaste kommer först.
cards-readers-lead-coach = Här finns varje gång någon annan än personen själv har sett kortet eller uppgifterna. Också personen ser det här.
cards-readers-none = Ingen annan har sett kortet
cards-readers-none-why = När någon ser på kortet kommer namnet och tiden hit.
cards-reader-own-coach = egen coach
cards-reader-same-organisation = coach i samma organisation
cards-reader-other-organisation = en annan organisations coach
cards-reader-employer = arbetsgivare
cards-reader-operator = administrationen
cards-reader-coach = coach
cards-reader-coordinator = koordinator
cards-reader-other = användare av tjänsten
cards-read-card = Öppnade kortet.
cards-read-person = Öppnade personens uppgifter.
cards-read-listing = Såg kortet bland sökresultat.
cards-read-rank = Jämförde kortet med öppna platser.
cards-read-disclosure = Läste presentationen.
cards-read-export = Förde ut kortet till en fil.
cards-read-other = Läste uppgifter.
cards-read-fields = Synligt: { $fields }.
cards-read-reason = Orsak: { $reason }
cards-field-headline = Rubrik
cards-field-summary = Beskrivning
cards-field-place = Kommun
cards-field-kinds = Hurdant arbete passar
cards-field-occupations = Yrken
cards-field-skills = Kunskaper
cards-field-interests = Intressen
cards-field-languages = Språk
cards-field-licences = Kort och tillstånd
cards-field-limits = Gränser
cards-field-needs = Vad som hjälper
cards-field-hours-per-week = Timmar i veckan
cards-field-times = Tider
cards-field-max-km = Avstånd högst
cards-field-remote = Distansarbete
cards-field-available-from = Från och med
cards-field-min-pay-cents-per-hour = Lägsta lön
cards-field-coach-text = Coachens anteckning
cards-field-name = Namn
cards-field-phone = Telefonnummer
cards-field-email = E-post

# Coachens sökning av kort.
cards-search = Kort
cards-search-label = Vad kan eller vill personen?
cards-search-hint = Skriv ett eller två ord, till exempel ”bakning” eller ”lager”.
cards-search-kind = Hurdant arbete passar
cards-search-results = Kort
cards-search-found = { $count ->
    [one] Ett kort
   *[other] { $count } kort
}
cards-search-own = du är coach
cards-search-noted = Personerna ser att deras kort fanns bland dina sökresultat.
cards-search-degraded = Vi visar korten från det nyaste till det äldsta. Sökningen är snart tillbaka.
cards-search-none = Inget kort hittades med de här
cards-search-none-why = Inget kort som du får se uppfyller allt du valde.
cards-search-all = Visa alla kort
cards-search-empty = Inga kort är synliga än
cards-search-empty-why = Korten kommer hit när personer har gett lov att visa dem för dig.
cards-search-empty-do = Gå till personerna
cards-search-count = { $count ->
    [one] ett kort
   *[other] { $count } kort
}
cards-search-times = När personen kan arbeta
cards-search-languages = Vilka språk personen talar
cards-employers-heading = Personer som vill synas för arbetsgivare
cards-employers-found = Ungefär { $count } kort
cards-employers-few = Några kort
cards-employers-next = Hittade du någon som passar? Coachen frågar personen och för saken vidare.
cards-employers-ask = Be en coach ringa
cards-employers-none-why = Inget kort som syns för arbetsgivare uppfyller allt som du valde. En coach känner personer vars kort inte syns här.
cards-employers-empty-why = Ingen har ännu öppnat sitt kort för arbetsgivare. En coach känner ändå personer som kan arbeta.
