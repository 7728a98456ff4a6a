# Arbete som man kommit överens om: plan, start, uppföljning, slut.
placement-heading = Arbete: { $title }
placement-back = Presentationen som arbetet började med
placement-new = Gör en plan för arbetet
placement-edit = Ändra planen
placement-plan = Vad ni har avtalat
placement-plan-lead = Anteckna vad ni har avtalat. Båda får veta och kan kontrollera det.
placement-plan-button = Spara planen
placement-starts-on = Första dagen
placement-ends-on = Sista dagen
placement-fact-starts = Börjar
placement-fact-ends = Slutar
placement-fact-agreement = Officiellt avtal
placement-hours-term = Timmar
placement-hours-min = Minst så många timmar i veckan
placement-hours-max = Högst så många timmar i veckan
placement-hours-total = Timmar sammanlagt
placement-hours-unit = h i veckan
placement-hours-unit-total = h
placement-hours = { $min }–{ $max } h i veckan
placement-hours-one = { $hours } h i veckan
placement-hours-in-all = sammanlagt { $hours } h
placement-mentor = Vem som handleder
placement-mentor-hint = En namngiven person på arbetsplatsen. Namnet syns för dem som är med i det här arbetet.
placement-agreement-on = Officiellt avtal undertecknat
placement-agreement-on-hint = Om arbetsprövning görs ett officiellt avtal med myndigheten. Anteckna dagen då det undertecknades.
placement-agreement-none = inte ännu, arbetet kan inte börja före det
placement-trial-rules = En arbetsprövning har alltid ett slut. Dagen är 4–8 timmar, högst fem dagar i veckan. Hos samma arrangör får det bli högst 6 månader sammanlagt.
placement-decision-first = Beslutet om lönesubvention ska komma innan arbetet börjar. Kontrollera beslutet före startdagen.
placement-link-edit = Ändra planen
placement-link-cancel = Ställ in: arbetet börjar inte
placement-link-end = Anteckna att arbetet slutade
placement-who-to-ask = Om du undrar över något eller planen ändras, ring coachen först.

# Översta meningen.
placement-turn-check-in = Det är dags att berätta hur arbetet går. Tre korta frågor.
placement-button-check-in = Svara
placement-turn-talk = { $party ->
    [employer] Arbetsgivaren vill prata. Ring först.
   *[person] Personen vill prata. Ring först.
}
placement-button-talk = Se svaren
placement-turn-start = Den första dagen är här. Anteckna att arbetet började.
placement-button-start = Anteckna starten
placement-turn-end = Den avtalade sista dagen har gått. Anteckna hur arbetet slutade.
placement-button-end = Anteckna slutet
placement-turn-planned = Arbetet börjar: { $day }.
placement-turn-running = Arbetet pågår.
placement-turn-ended = Arbetsperioden har slutat. Tack till alla.
placement-turn-cancelled = Det avtalade arbetet började inte.

# Tidslinjen.
placement-did-make = Planen gjordes
placement-did-edit = Planen ändrades
placement-did-start = Arbetet började
placement-did-end = Arbetet slutade
placement-did-cancel = Arbetet ställdes in
placement-did-check-in = { $party ->
    [person] { $reader ->
        [person] Du berättade hur det går
       *[other] Personen berättade hur det går
    }
    [employer] { $reader ->
        [employer] Du berättade hur det går
       *[other] Arbetsgivaren berättade hur det går
    }
   *[coach] Coachen antecknade hur det går
}
placement-next-check-in = { $party ->
    [person] { $reader ->
        [person] Vi frågar hur det går
       *[other] Personen tillfrågas hur det går
    }
    [employer] { $reader ->
        [employer] Vi frågar hur det går
       *[other] Arbetsgivaren tillfrågas hur det går
    }
   *[coach] Coachen ser efter hur det går
}
placement-next-start = Arbetet börjar
placement-next-end = Avtalad sista dag

# Uppföljning.
placement-waiting = Väntar på svar
placement-asked = { $party ->
    [person] Personens svar på uppföljningen
    [employer] Arbetsgivarens svar på uppföljningen
   *[coach] Din egen anteckning om hur det går
}
placement-due = { $late ->
    [yes] Försenat. Frågat: { $day }
   *[no] Frågat: { $day }
}
placement-answers = Hur det har gått
placement-answers-of = { $party ->
    [person] { $reader ->
        [person] Dina svar
       *[other] Personens svar
    }
    [employer] { $reader ->
        [employer] Dina svar
       *[other] Arbetsgivarens svar
    }
   *[coach] Coachens anteckning
}
placement-recorded-voice = antecknat av coachen efter ett samtal
placement-recorded-paper = antecknat av coachen från papper
placement-wants-to-talk = Vill prata. Ring först.
placement-talked-button = Vi har pratat
placement-talked = Ni har pratat.
check-in-heading = { $party ->
    [person] Hur går det på jobbet?
    [employer] Hur går arbetet hos er?
   *[coach] Hur går arbetet?
}
check-in-back = Till arbetets sida
check-in-lead = Tre korta frågor. I varje fråga står det vem som ser ditt svar.
check-in-lead-records = { $party ->
    [employer] Anteckna vad arbetsgivaren svarade. Frågorna står så som hen ser dem.
   *[person] Anteckna vad personen svarade. Frågorna står så som hen ser dem.
}
check-in-person-work = Hur har arbetet gått?
check-in-person-support = Hur har du fått hjälp när du har behövt?
check-in-person-hours = Hur passar timmarna och tiderna dig?
check-in-employer-work = Hur har arbetet gått?
check-in-employer-agreed = Hur har det ni avtalade blivit av?
check-in-employer-support = Hur fungerar stödet från coachen?
check-in-coach-work = Hur går arbetet enligt båda?
check-in-coach-arranged = Hur fungerar de avtalade arrangemangen?
check-in-coach-next = Hur ser nästa steg ut?
check-in-answer-good = Bra
check-in-answer-so-so = Det varierar
check-in-answer-bad = Inte bra
check-in-seen-coach = Svaret ses av coachen.
check-in-seen-coach-person = Svaret ses av coachen och personen.
check-in-words = Vill du berätta mer
check-in-words-hint = Bara coachen läser det här.
check-in-wants-to-talk = Jag vill prata
check-in-wants-to-talk-hint = Coachen får veta genast och ringer dig först.
check-in-button = Skicka svaren
check-in-told = Tack. Dina svar är sparade.
check-in-told-talk = Tack. Coachen har fått veta att du vill prata.
check-in-problem-answer = Välj ett svar.
check-in-problem-not-due = Det här frågas inte ännu.
check-in-problem-closed = Det här är redan besvarat, eller frågas inte längre.
check-in-problem-no-wish = Här väntas inget samtal.

# Start och slut.
placement-start = Anteckna att arbetet började
placement-start-lead = När arbetet har börjat frågar vi kort på avtalade dagar hur det går.
placement-start-button = Arbetet har börjat
placement-end = Anteckna att arbetet slutade
placement-end-lead = Berätta vilken dag som var den sista och varför. Kommande uppföljningar skickas inte längre.
placement-end-button = Anteckna slutet
placement-cancel = Ställ in: arbetet börjar inte
placement-cancel-lead = Det avtalade arbetet ställs in före starten. Båda får veta.
placement-cancel-button = Ställ in arbetet
placement-ended-on = Sista arbetsdagen
placement-reason = Orsak
placement-reason-words = Anteckning för coachen
placement-why-ended = Orsak:
placement-reason-as-agreed = Perioden slutade som avtalat
placement-reason-hired = Arbetet fortsätter på samma plats
placement-reason-next-place = Gick vidare till annat arbete eller studier
placement-reason-person-ended = Personen valde att sluta
placement-reason-employer-ended = Arbetsgivaren valde att avsluta
placement-reason-work-ran-out = Arbetet tog slut
placement-reason-did-not-suit = Arbetet passade inte
placement-reason-other = Annan orsak
placement-reason-person-withdrew = Personen drog sig ur
placement-reason-employer-withdrew = Arbetsgivaren drog sig ur
placement-reason-no-agreement = Det blev inget officiellt avtal
placement-reason-no-funding = Stödet beviljades inte
placement-reason-mistake = Anteckningen var ett misstag
placement-told-made = Planen är sparad. Båda får veta.
placement-told-changed = Ändringen är sparad.
placement-told-started = Lycka till med starten. Uppföljningen skickas på avtalade dagar.
placement-told-ended = Slutet på arbetet är antecknat.
placement-told-cancelled = Arbetet är inställt.
placement-told-talked = Bra, vi antecknade att ni har pratat.

# När något inte går.
placement-problem-not-agreed = Ni är inte överens om arbetet ännu.
placement-problem-there-is-one = En plan för arbetet finns redan för den här presentationen.
placement-problem-started = Arbetet har redan börjat, så planen kan inte ändras här längre.
placement-problem-ends-before = Sista dagen kan inte vara före den första.
placement-problem-trial-end = En arbetsprövning har alltid en sista dag. Anteckna den.
placement-problem-trial-used = De { $months } månaderna av arbetsprövning hos den här arrangören är redan använda.
placement-problem-trial-long = En arbetsprövning hos samma arrangör får vara högst { $months } månader. Sista dagen kan vara { $day }.
placement-problem-agreement-late = Det officiella avtalet undertecknas före starten. Kontrollera dagen.
placement-problem-agreement-future = Avtalets dag kan inte ligga i framtiden.
placement-problem-no-agreement = En arbetsprövning kan inte börja innan det officiella avtalet är undertecknat. Anteckna dagen.
placement-problem-too-early = Arbetet börjar först { $day }. Anteckna starten då, eller ändra planen.
placement-problem-hours = Kontrollera timmarna: mer än 0 och högst { $most } i veckan, den mindre först.
placement-problem-hours-total = Kontrollera timmarna: mer än 0 och högst { $most } sammanlagt.
placement-problem-hours-missing = Anteckna hur många timmar i veckan.
placement-problem-number = Skriv timmarna med siffror, till exempel 12 eller 12,5.
placement-problem-mentor = Skriv vem som handleder på arbetsplatsen.
placement-problem-far-off = Kontrollera första dagen: högst { $years } år bort.
placement-problem-ended-on = Kontrollera dagen: tidigast { $day } och senast i dag.
