# Varför det här: hela uträkningen för en plats och ett kort. Ord som slutar på -you talar till personen själv.
why-heading = Varför det här?
why-title = Varför det här? { $opening }
why-link = Varför det här?
why-back-cards = Vem platsen passar
why-back-openings = Vilken plats passar
why-lead = Här är hela uträkningen: vilka regler som kontrollerades, vad båda sidorna har berättat och var poängen kommer ifrån. Reglerna är lika för alla. En människa bestämmer, inte uträkningen.
why-opening = Platsen
why-card = Kortet
why-card-yours = Ditt kort
why-opening-says = Platsen
why-card-says = Kortet
why-card-says-you = Du
why-partial = Du ser bara den del av kortet som visas för dig. Resten påverkar inte uträkningen på något sätt.

why-state-fits = Passar. Ingen regel står i vägen och inget behöver frågas.
why-state-ask = Passar kanske. Ingen regel står i vägen, men något är bra att fråga.
why-state-near-miss = Passar nästan. En eller två saker står i vägen, och någon kan ändra dem.
why-state-no = Passar inte nu. Något som inte går att ändra står i vägen, eller fler än två saker.
why-state-fits-you = Platsen passar dig. Ingen regel står i vägen och inget behöver frågas.
why-state-ask-you = Platsen passar dig kanske. Inget står i vägen, men något är bra att fråga.
why-state-near-miss-you = Platsen passar dig nästan. En eller två saker står i vägen, och någon kan ändra dem. Prata med din coach om det.
why-state-no-you = Platsen passar dig inte nu enligt det som står på ditt kort. Om du är av annan åsikt, berätta det nedan.
why-state-not-a-verdict = Uträkningen avvisar ingen. Coachen kan föreslå platsen ändå.
why-state-not-a-verdict-you = Uträkningen avvisar inte dig. Du kan prata om platsen med din coach ändå.

why-change = Vad som skulle ändra det här
why-change-by-employer = Det beror på arbetsgivaren: { $change }
why-change-by-person = Det beror på personen: { $change }
why-change-by-person-you = Det beror på dig: { $change }
why-change-by-nobody = Det här kan ingen ändra: { $reason }

why-rules = Reglerna
why-rules-broken = Står i vägen
why-rules-ask = Att fråga
why-rules-holds = I ordning
why-rules-unknown = Inte känt
why-rules-unknown-why = Här har den ena sidan inte berättat något. Det står inte i vägen för någon.
why-rule-kind = Slags arbete
why-rule-hours = Timmar per vecka
why-rule-times = Arbetstider
why-rule-start = Start
why-rule-distance = Väg
why-rule-pay = Lön
why-rule-licence = Kort och tillstånd
why-rule-language = Språk
why-rule-skill = Kunskaper
why-rule-demand = Arbetets krav
why-rule-need = Behov i arbetet
why-rule-about = { $rule }: { $about }
why-held-holds = I ordning
why-held-ask = Fråga
why-held-broken = I vägen
why-held-unknown = Inte känt

why-says = { $what }
why-says-silent = inte berättat
why-says-closed = visas inte för dig
why-says-none = inget av de här
why-says-not-asked = krävs inte
why-says-must = krävs
why-says-hours = { $min }–{ $max } h i veckan
why-says-hours-total = sammanlagt { $hours } h
why-says-times = { $flexible ->
    [yes] { $times }; tiderna går att välja
    [no] { $times }; tiderna går inte att välja
   *[unknown] { $times }; inte berättat om tiderna går att välja
}
why-says-start = { $flexible ->
    [yes] { $day }, starten kan flyttas
    [no] { $day }, starten kan inte flyttas
   *[unknown] { $day }, inte berättat om starten kan flyttas
}
why-says-start-flexible = starten kan flyttas
why-says-free-from = från { $day }
why-says-km = ungefär { $km } km
why-says-remote = arbetet går att göra hemifrån
why-says-remote-suits = distansarbete passar
why-says-max-km = högst { $km } km
why-says-trial = för arbetsprövning betalas ingen lön
why-says-pay = { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) }–{ NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) } € i timmen
why-says-least-pay = minst { NUMBER($least, minimumFractionDigits: 2, maximumFractionDigits: 2) } € i timmen
why-says-has = finns på kortet
why-says-has-until = finns på kortet, gäller till { $day }
why-says-has-not = finns inte på kortet
why-says-at-least = minst: { $what }
why-says-speaks-not = finns inte på kortet
why-says-own-words = kunskaper i egna ord
why-says-shown = finns på kortet
why-says-unshown = syns inte på kortet i några ord
why-says-no-limits = inga gränser
why-says-no-needs = inga nödvändiga behov
why-says-needs = nödvändigt
why-says-demands = { $count ->
    [0] inga berättade krav
    [one] ett krav
   *[other] { $count } krav
}
why-says-demand = { $level ->
    [none] inte alls
    [some] lite
   *[much] mycket
}
why-says-demand-handed-over = { $level ->
    [none] inte alls
    [some] lite, någon annan kan göra det
   *[much] mycket, någon annan kan göra det
}
why-says-limit = { $level ->
    [none] passar inte alls
    [some] lite passar
   *[much] mycket passar också
}
why-says-offers = { $count ->
    [0] inga berättade anpassningar
    [one] en anpassning
   *[other] { $count } anpassningar
}

why-points = Poäng
why-points-chart = Poängen säger bara i vilken ordning platser eller kort står på listan. De upphäver ingen regel.
why-points-none = Inget gav poäng.
why-points-most = En full stapel är { $points } poäng: mer kan ingen enskild sak ge.
why-points-plus = +{ $points }
why-points-minus = −{ $points }
why-points-costs = Vad som dras av
why-cost-ask = { $count ->
    [one] En sak att fråga
   *[other] { $count } saker att fråga
}
why-cost-unshown = En kunskap som krävs syns inte på kortet: { $what }
why-cost-broken = { $count ->
    [one] En sak i vägen
   *[other] { $count } saker i vägen
}
why-cost-other = Annat avdrag: { $code }
why-sum = Sammanlagt { $points } poäng.
why-tier-1 = Nivå 1: passar eller något att fråga. De står först på listan.
why-tier-2 = Nivå 2: nästan. De står för sig på listan, oberoende av poäng.
why-tier-3 = Nivå 3: passar inte nu. De står inte på listan.
why-version = Regler { $version }, räknat { $day }.

# Samma orsaker för personen själv.
reason-for-work-wanted-you = Du önskar just det här: { $what }
reason-for-work-wanted-plain-you = Du önskar just det här arbetet
reason-for-work-done-you = Du har erfarenhet av det här: { $what }
reason-for-work-done-plain-you = Du har erfarenhet av just det här arbetet
reason-for-skills-you = Du kan det här: { $what }
reason-for-skills-plain-you = Du har kunskaper som arbetet behöver
reason-for-exact-skills-you = Du har just den här kunskapen: { $what }
reason-for-exact-skills-plain-you = Du har just den önskade kunskapen
reason-for-helps-you = Det här hjälper dig, och det går att komma överens om: { $what }
reason-for-needs-you = Du behöver det här, och arbetsplatsen lovar det: { $what }
reason-for-wish-licence-you = Bra för dig: { $what }
reason-for-wish-language-you = Bra för dig, du kan språket: { $what }
reason-for-hours-plain-you = Timmarna per vecka passar ditt önskemål
reason-ask-you = Fundera och berätta: { $question }
reason-ask-work-you = Det frågas på arbetsplatsen: { $question }
reason-ask-skill-unshown-you = kan du det här: { $skill }?
reason-ask-licence-card-silent-you = har du det här: { $licence }?
reason-ask-language-card-silent-you = hur går det för dig med språket: { $spoken }? I arbetet behövs: { $level }.
reason-ask-kind-card-silent-you = passar det här dig: { $kind }?
reason-ask-hours-card-silent-you = hur många timmar i veckan passar dig?
reason-ask-times-card-silent-you = vilka tider passar dig?
reason-ask-times-both-silent-you = vilka tider görs arbetet, och vilka tider passar dig?
reason-ask-times-partly-you = går det att välja arbetstid? De här passar inte dig: { $times }
reason-ask-distance-both-silent-you = var är arbetet, och hur lång väg passar dig?
reason-ask-distance-hard-to-reach-you = kan du ta dig dit? Det är ungefär { $km } km, och bussarna kanske inte går då.
reason-ask-start-opening-silent-you = när börjar arbetet? Du kan börja { $available_from } eller senare.
reason-ask-start-partly-you = kan starten vänta? Arbetet skulle börja { $starts_on }, du kan börja { $available_from }.
reason-ask-pay-partly-you = motsvarar lönen säkert ditt önskemål?
reason-licence-expired-you = { $licence } finns på ditt kort, men giltigheten gick ut { $until }
reason-broken-kind-you = Du har inte önskat det här: { $kind }
reason-broken-demand-you = I arbetet ingår mer av det här än vad som passar dig: { $demand }
reason-broken-need-you = Du behöver det här, men det går inte i det här arbetet nu – fråga ändå: { $accommodation }
reason-broken-licence-you = Det här krävs i arbetet men finns inte på ditt kort: { $licence }
reason-broken-language-you = I arbetet behövs mer av språket än ditt kort säger: { $spoken } – { $level }
reason-broken-hours-you = Timmarna möts inte: arbetet är { $offered_min }–{ $offered_max } h i veckan, { $min }–{ $max } h passar dig
reason-broken-times-you = Arbetstiderna passar inte dig: { $times }
reason-broken-distance-you = Det är ungefär { $km } km, ditt önskemål är högst { $max_km } km
reason-broken-start-you = Arbetet börjar { $starts_on }, men du kan börja först { $available_from }
reason-broken-pay-you = Lönen är lägre än ditt önskemål
reason-change-licence-you = du skaffar det här: { $licence }
reason-change-language-you = ditt språk blir lite starkare: { $spoken } – { $level }
reason-change-distance-you = du kommer lite längre ifrån

# Det här är fel.
why-wrong = Det här är fel
why-wrong-lead = Berätta vad som inte stämmer. Den egna coachen får veta det och svarar. Samtidigt blir reglerna bättre.
why-wrong-lead-you = Berätta vad som inte stämmer. Din coach får veta det och svarar dig. Samtidigt blir reglerna bättre.
why-wrong-what = Vad är fel
why-wrong-other-work = Arbetet är inte det som kortet menar
why-wrong-other-work-you = Arbetet är inte det som jag menar
why-wrong-card-fact = Någon uppgift på kortet är fel eller gammal
why-wrong-card-fact-you = Någon uppgift om mig är fel eller gammal
why-wrong-opening-fact = Någon uppgift om platsen är fel
why-wrong-higher = Det här borde stå högre upp på listan
why-wrong-lower = Det här borde stå längre ner på listan eller inte alls
why-wrong-other = Något annat
why-wrong-words = Med egna ord
why-wrong-words-hint = Skriv inte om hälsa eller andra privata saker.
why-wrong-send = Berätta att det här är fel
why-wrong-told = Tack. Coachen har fått veta det: { $coach }.
why-wrong-told-you = Tack. Din coach { $coach } får veta det och svarar dig.
why-wrong-kept = Tack. Anmärkningen är sparad.
why-wrong-kept-you = Tack. Din anmärkning är sparad. Du har ingen coach just nu, så ingen svarar på den än.
why-objection = Anmärkning om en träff
why-objections = Anmärkningar om träffar
why-objection-what = Vad är fel
why-objection-by = Vem sade det
why-objection-by-you = Du
why-objection-by-person = Personen själv
why-objection-by-coach = Coachen
why-objection-by-other-coach = En annan coach
why-objection-then = Uträkningen då
why-objection-rules = Regler { $version }
why-objection-now = Se uträkningen nu
why-objection-open = Väntar på svar
why-objection-handled = Besvarad
why-objection-taken-back = Tagen tillbaka
why-objection-waits = Den egna coachen tittar på det här och svarar. Ett meddelande kommer om svaret.
why-objection-no-coach = Personen har ingen coach just nu. Anmärkningen väntar tills det finns en.
why-outcome = Vad gjordes åt det
why-outcome-said = Svaret
why-outcome-fact-mended = Uppgiften är rättad
why-outcome-rule-noted = De som sköter reglerna har fått veta det
why-outcome-explained = Saken är genomgången med personen
why-answer = Vad vill du säga
why-answer-hint = Det här ser den som gjorde anmärkningen, coachen och personen själv.
why-handle = Svara på anmärkningen
why-handle-button = Svara
why-handled = Svaret är sparat. Den som gjorde anmärkningen fick ett meddelande.
why-handled-own = Svaret är sparat.
why-take-back = Ta tillbaka anmärkningen
why-taken-back = Anmärkningen är tagen tillbaka.
why-back-person = Personen
mail-match-objection-subject = Någon sade att en träff är fel
mail-match-objection-body = Det har gjorts en anmärkning om en träff mellan din klient och en plats. Se på sidan vad som är fel och svara.
mail-match-objection-handled-subject = Din anmärkning är besvarad
mail-match-objection-handled-body = Din anmärkning om en träff mellan en plats och ett kort är besvarad. Svaret finns på sidan.
cards-read-objections = Tog vara på vad som sagts vara fel om träffar.
privacy-read-objections = { $count ->
    [one] { $who } tog vara på vad som sagts vara fel om ditt korts träffar.
   *[other] { $who } tog { $count } gånger vara på vad som sagts vara fel om ditt korts träffar.
}

match-mine-heading = Platser som kan passa dig
match-mine-link = Platser som kan passa
match-mine-lead = Listan är gjord av ditt kort. Dina behov, gränser och önskemål är med i den. Dem ser bara du och din egen coach. Du bestämmer vad som intresserar.
match-mine-card = Kort:
match-mine-others = Dina andra kort:
match-mine-not-shown = Det här kortet ser bara du och din egen coach. Listan fungerar ändå. Publicera kortet när du vill att andra också hittar dig.
match-mine-go-on = Om något intresserar dig
match-mine-tell-coach = Berätta för din coach. Coachen kan föreslå dig till platsen, och inget berättas för arbetsgivaren innan du säger ja.
match-mine-no-coach = Du har ingen coach än. En coach hjälper dig att ta kontakt med arbetsplatsen.
match-mine-contact = Så hittar du en coach
match-mine-introduced = Den här har föreslagits för dig
match-mine-near = De här är bra att prata om
match-mine-near-why = De här passar nästan. En eller två saker står i vägen, och någon kan ändra dem. Prata med din coach.
match-mine-none = Just nu finns ingen plats som passar
match-mine-none-why = Nya platser kommer varje vecka. När du fyller i kortet blir listan bättre.
match-mine-none-do = Se alla platser
match-mine-no-card = Du har inget kort än
match-mine-no-card-why = När du gör ett kort ser du här platser som kan passa dig.
why-back-mine = Platser som kan passa dig
