# Presentationer: förslag, två frågor, arbetsgivarens svar, möte och avtal.
intro-version = Version
intro-back = Tillbaka till presentationen
intro-heading = Presentation: { $title }
intro-about = Platsen det gäller
intro-else = Annat
intro-who-you = du
intro-who-person = personen
intro-who-coach = coachen
intro-who-employer = arbetsgivaren

# Egen lista.
intro-mine-lead = { $role ->
    [jobseeker] Platser som har föreslagits för dig. Du bestämmer varje gång vad som berättas och för vem.
    [employer] Personer som har föreslagits till dina platser. Du ser bara det som personen själv har velat berätta.
   *[other] Presentationer där du är med. Den senaste ändringen står överst.
}
intro-mine-all = Visa alla presentationer
intro-mine-open = Visa bara de öppna
intro-mine-count = { $count ->
    [one] En presentation
   *[other] { $count } presentationer
}
intro-mine-empty = Inga presentationer ännu
intro-mine-empty-why = { $role ->
    [jobseeker] När coachen hittar en plats som passar dig kommer förslaget hit. Du får också ett meddelande.
    [employer] När coachen hittar någon som passar din plats och personen vill, kommer förslaget hit.
   *[other] Öppna ett kort eller en plats och se vem och vad som passar ihop. Föreslå därifrån.
}

# Lägen med ett ord.
intro-state-asked-person = Personen tillfrågad
intro-state-offered = Föreslagen för arbetsgivaren
intro-state-meeting-wanted = Arbetsgivaren vill träffas
intro-state-contact-shared = Kontaktuppgifter givna
intro-state-meeting-set = Möte bestämt
intro-state-agreed = Överens om arbetet
intro-state-declined-by-person = Personen svarade nej
intro-state-declined-by-employer = Arbetsgivaren svarade: inte nu
intro-state-not-agreed = Inget avtal
intro-state-withdrawn = Tillbakadragen

# Översta meningen: vems tur det är.
intro-turn-asked-person = { $kind ->
    [own] Coachen föreslår den här platsen för dig. Får ditt kort visas för arbetsgivaren?
    [records] Berätta om förslaget och anteckna vad personen svarar.
   *[waits] Vi väntar på att personen svarar på förslaget.
}
intro-turn-offered = { $kind ->
    [own] En person föreslås för dig. Vill du träffas?
    [records] Arbetsgivaren har inget kontrollerat konto ännu. Ring, berätta om förslaget och anteckna svaret.
   *[waits] { $reader ->
        [person] Arbetsgivaren ser nu det du valde. Vi väntar på svar.
       *[other] Vi väntar på arbetsgivarens svar.
    }
}
intro-turn-meeting-wanted = { $kind ->
    [own] Arbetsgivaren vill träffa dig. Får vi ge ditt namn och nummer?
    [records] Arbetsgivaren vill träffas. Fråga vilka kontaktuppgifter som får ges och anteckna svaret.
   *[waits] { $reader ->
        [employer] Du sade att du vill träffas. Vi väntar på att personen ger sina kontaktuppgifter.
       *[other] Arbetsgivaren vill träffas. Vi väntar på att personen bestämmer om sina kontaktuppgifter.
    }
}
intro-turn-contact-shared = { $kind ->
    [own] Hjälp till att bestämma ett möte och anteckna tiden.
   *[other] { $reader ->
        [employer] Kontaktuppgifterna finns nedan. Ni kan bestämma en tid, och coachen hjälper.
        [person] Arbetsgivaren fick dina kontaktuppgifter. Coachen hjälper till att bestämma ett möte.
       *[other] Coachen bestämmer ett möte.
    }
}
intro-turn-meeting-set = { $kind ->
    [own] Mötet är bestämt. Anteckna efteråt om ni kom överens om arbetet.
   *[other] Mötet är bestämt. Coachen frågar efteråt hur det gick.
}
intro-button-asked-person = { $kind ->
    [records] Anteckna svaret
   *[other] Se och svara
}
intro-button-offered = { $kind ->
    [records] Anteckna arbetsgivarens svar
   *[other] Se och svara
}
intro-button-meeting-wanted = { $kind ->
    [records] Anteckna svaret
   *[other] Bestäm om kontaktuppgifterna
}
intro-button-contact-shared = Anteckna mötet
intro-button-meeting-set = Anteckna att ni är överens
intro-over-agreed = Ni är överens om arbetet. Coachen antecknar nu startdagen och det andra ni har avtalat.
intro-over-declined-by-person = { $reader ->
    [person] Du svarade nej. Saken är klar, och ditt nej rapporteras inte vidare.
   *[other] Personen svarade nej. Tack för att du frågade.
}
intro-over-declined-by-employer = { $reader ->
    [employer] Du svarade: inte nu. Tack för att du berättade.
    [person] Arbetsgivaren svarade: inte nu. Dina uppgifter syns inte längre där. Din coach fortsätter med dig.
   *[other] Arbetsgivaren svarade: inte nu.
}
intro-over-not-agreed = Den här gången blev det inget avtal. Tack till alla som var med.
intro-over-withdrawn = Den här presentationen har avslutats. Uppgifterna syns inte längre för arbetsgivaren.
intro-turn-placement = Ni är överens om arbetet. Planen och uppföljningen finns på en egen sida.
intro-button-placement = Öppna arbetets sida
intro-turn-placement-new = Ni är överens om arbetet. Anteckna startdag, timmar och handledare.
intro-button-placement-new = Gör en plan för arbetet

# Tidslinjen.
intro-timeline = Vad som har hänt och vad som kommer härnäst
intro-did-propose = Coachen föreslog platsen
intro-did-person-says-yes = { $reader ->
    [person] Du svarade ja: kortet får föreslås
   *[other] Personen svarade ja: kortet får föreslås
}
intro-did-person-says-no = { $reader ->
    [person] Du svarade nej
   *[other] Personen svarade nej
}
intro-did-employer-wants-to-meet = { $reader ->
    [employer] Du sade att du vill träffas
   *[other] Arbetsgivaren vill träffas
}
intro-did-employer-says-not-now = { $reader ->
    [employer] Du svarade: inte nu
   *[other] Arbetsgivaren svarade: inte nu
}
intro-did-person-gives-contact = { $reader ->
    [person] Du gav dina kontaktuppgifter
   *[other] Personen gav sina kontaktuppgifter
}
intro-did-note-meeting = Mötet antecknades
intro-did-agree = Ni kom överens om arbetet
intro-did-not-agreed = Det blev inget avtal
intro-did-withdraw = { $part ->
    [person] { $reader ->
        [person] Du drog dig ur
       *[other] Personen drog sig ur
    }
   *[other] Coachen drog tillbaka förslaget
}
intro-did-opening-filled = Platsen blev fylld
intro-did-take-back-profile = { $reader ->
    [person] Du tog tillbaka dina uppgifter
   *[other] Personen tog tillbaka sina uppgifter
}
intro-did-take-back-contact = { $reader ->
    [person] Du tog tillbaka dina kontaktuppgifter
   *[other] Personen tog tillbaka sina kontaktuppgifter
}
intro-recorded = Antecknat av coachen: { $how ->
    [paper] svaret kom på papper
   *[other] svaret gavs muntligt
} { $day }.
intro-now-asked-person = Får vi föreslå?
intro-now-offered = Arbetsgivaren svarar: jag vill träffas eller inte nu
intro-now-meeting-wanted = Får vi ge namn och nummer?
intro-now-contact-shared = Att bestämma ett möte
intro-now-meeting-set = Mötet, och hur det gick
intro-next-offered = Arbetsgivaren svarar
intro-next-meeting-wanted = Personen bestämmer om kontaktuppgifterna
intro-next-contact-shared = Ett möte bestäms, ofta först ett besök för att bekanta sig
intro-next-meeting-set = Mötet
intro-next-agreed = Ni kommer överens om arbetet, eller låter bli den här gången

# Vad arbetsgivaren ser.
intro-profile = Så berättar personen om sig
intro-profile-only-for = Uppgifterna har getts bara för den här platsen. Spara dem inte och berätta dem inte vidare.
intro-profile-over = Uppgifterna syns inte längre, för presentationen har avslutats.
intro-taken-back = Personen har tagit tillbaka sina uppgifter. Det får man göra när som helst, och det beror inte på dig. Coachen berättar gärna hur ni går vidare.
intro-helps = Vad som hjälper mig i arbetet
intro-contact-heading = Kontaktuppgifter
intro-employer-sees = Det här ser arbetsgivaren
intro-sees-nothing = Arbetsgivaren ser ingenting nu.
intro-sees-taken-back = Uppgifterna har tagits tillbaka. Arbetsgivaren ser ingenting nu.
intro-card = Kortet: { $headline }
intro-coach-words = Coachens meddelande
intro-why-ended = Varför presentationen avslutades
intro-field-skills = Jag kan
intro-field-hours-per-week = Timmar i veckan
intro-field-times = Tider
intro-field-available-from = Jag kan börja
intro-field-municipality = Kommun
intro-field-languages = Språk
intro-field-licences = Kort och tillstånd
intro-field-occupations = Yrken
intro-field-interests = Jag är intresserad av
intro-field-kinds = Vilket slags arbete jag söker
intro-field-kinds-note = Berättar också om du söker arbete med stöd
intro-field-remote = Distansarbete
intro-field-summary = Egna ord
intro-field-name = Namn
intro-field-phone = Telefon
intro-field-email = E-post
intro-remote-yes = Distansarbete går bra
intro-remote-no = Jag arbetar på plats

# Före varje ja.
intro-rules = { $reader ->
    [coach] Berätta det här innan någon säger ja
   *[other] Bra att veta innan du svarar
}
intro-rule-proposal = Det här är ett förslag, inget jobberbjudande. Du kan säga nej. Ett nej rapporteras inte vidare.
intro-rule-safety = En obetald provdag är inte tillåten. Ingen får ta betalt för en arbetsplats.
intro-rule-contract = Typ av avtal: { $contract }.
intro-rule-benefit-paid = Lönen kan minska ditt stöd, och pengar kan komma sent. Fråga om ditt eget stöd innan du säger ja.
intro-rule-benefit-unpaid = För det här arbetet betalas ingen lön. Fråga innan du säger ja hur ditt eget stöd fortsätter.
intro-rule-commission = Ett uppdrag kan avbryta stödet medan saken utreds.

# Första frågan.
intro-answer = Får vi föreslå?
intro-answer-choose = Välj vad arbetsgivaren får se
intro-answer-least = Kortets rubrik syns alltid. Annat syns bara om du väljer det. Ditt namn berättas inte.
intro-choose-fields = Det här berättas
intro-choose-needs = Vad som hjälper mig i arbetet
intro-choose-needs-hint = Välj bara det du vill berätta. Orsaken berättas aldrig.
intro-preview-button = Visa förhandsvisning
intro-preview = Så här ser arbetsgivaren dig
intro-preview-changed = Du ändrade dina val. Titta hur kortet ser ut nu och svara sedan.
intro-preview-note = Det här är allt som arbetsgivaren ser. Du kan ta tillbaka uppgifterna när som helst.
intro-answer-yes = Ja, ni får föreslå
intro-answer-no = Inte nu
intro-records = Du antecknar någon annans svar. Berätta hur och när du fick det.
intro-how = Hur svaret gavs
intro-how-voice = I telefon eller vid ett möte.
intro-how-paper = Skriftligt på papper.
intro-given-on = Dagen då svaret gavs

# Andra frågan.
intro-contact = Får vi ge namn och nummer?
intro-contact-lead = { $employer } vill träffas. Kontaktuppgifterna ges bara till den här arbetsgivaren.
intro-contact-empty = Det finns inga kontaktuppgifter ännu. Be coachen lägga till dem.
intro-choose-contact = De här får ges
intro-contact-note = Du kan ta tillbaka kontaktuppgifterna när som helst.
intro-contact-yes = Ja, ge de här
intro-contact-no = Jag vill inte fortsätta

# Arbetsgivarens svar.
intro-offer = { $records ->
    [yes] Anteckna arbetsgivarens svar
   *[no] Vill du träffas?
}
intro-offer-next = Om du vill träffas frågar coachen personen om lov att ge namn och nummer. Först kan det vara ett besök för att bekanta sig: ungefär en timme, inget arbete.
intro-offer-yes = { $records ->
    [yes] Arbetsgivaren vill träffas
   *[no] Jag vill träffas
}
intro-offer-no = { $records ->
    [yes] Arbetsgivaren svarade: inte nu
   *[no] Inte nu
}

# Nej, och varför.
intro-leave-not = Gör inte det här, gå tillbaka
intro-reason = Orsak
intro-reason-words = Vill du lägga till något
intro-reason-words-hint = Skriv bara om sådant som hör till arbetet. Du behöver inte berätta något om hälsan.
intro-reason-shared = Den andra parten får läsa orsaken och meddelandet
intro-leave-decline = Inte nu
intro-leave-decline-what = Du kan säga nej utan förklaring. Coachen ser orsaken, och den hjälper hen att söka en bättre plats.
intro-leave-decline-button = Svara nej
intro-leave-not-now = Inte nu
intro-leave-not-now-what = Orsaken och en vänlig mening hjälper personen och coachen vidare. Personens uppgifter syns inte för dig efter det.
intro-leave-not-now-button = Svara: inte nu
intro-leave-withdraw-person = Avsluta presentationen
intro-leave-withdraw-person-what = Presentationen avslutas, och dina uppgifter försvinner genast från arbetsgivarens sida. Coachen ser orsaken.
intro-leave-withdraw-person-button = Avsluta presentationen
intro-leave-withdraw-coach = Dra tillbaka förslaget
intro-leave-withdraw-coach-what = Presentationen avslutas, och personens uppgifter försvinner genast från arbetsgivarens sida. De andra får veta det.
intro-leave-withdraw-coach-button = Dra tillbaka förslaget
intro-leave-not-agreed = Det blev inget avtal
intro-leave-not-agreed-what = Presentationen avslutas. Båda får ett tack och får veta. Orsaken hjälper nästa sökning.
intro-leave-not-agreed-button = Anteckna att det inte blev något
intro-reason-work-not-mine = Arbetet känns inte som mitt
intro-reason-hours = Timmarna eller tiderna passar inte
intro-reason-too-far = Vägen är för lång
intro-reason-start = Starten passar inte
intro-reason-pay = Lönen eller ersättningen passar inte
intro-reason-workplace = Jag vill inte till den här arbetsplatsen
intro-reason-other-plans = Jag har redan annat
intro-reason-not-ready = Jag vill vänta ännu
intro-reason-no-reason = Jag vill inte berätta varför
intro-reason-filled = Platsen är redan fylld
intro-reason-timing = Det är inte rätt tid nu
intro-reason-other-skills = Vi behöver andra kunskaper
intro-reason-guidance = Vi hinner inte handleda nu
intro-reason-money = Vi har inte råd att anställa nu
intro-reason-work-changed = Arbetet ändrades eller föll bort
intro-reason-tasks = Arbetets innehåll passade inte
intro-reason-person-chose-other = Personen valde en annan plats
intro-reason-employer-chose-other = Arbetsgivaren valde någon annan
intro-reason-no-meeting = Det gick inte att bestämma ett möte
intro-reason-person-asked = Personen bad om det
intro-reason-opening-gone = Platsen finns inte längre
intro-reason-employer-silent = Arbetsgivaren svarade inte
intro-reason-better-place = En bättre plats hittades
intro-reason-mistake = Förslaget var ett misstag
intro-reason-changed-mind = Jag ändrade mig
intro-reason-took-back = Uppgifterna togs tillbaka
intro-reason-opening-full = Platsen fylldes av någon annan

# Att ta tillbaka.
intro-take-back-profile = Ta tillbaka uppgifterna
intro-take-back-profile-what = Arbetsgivarens sida töms genast och berättar vänligt att uppgifterna togs tillbaka. Om presentationen pågår avslutas den.
intro-take-back-profile-button = Ta tillbaka uppgifterna
intro-take-back-contact = Ta tillbaka kontaktuppgifterna
intro-take-back-contact-what = Namn och nummer försvinner genast från arbetsgivarens sida. Presentationen fortsätter genom coachen.
intro-take-back-contact-button = Ta tillbaka kontaktuppgifterna
intro-link-take-back-profile = Ta tillbaka uppgifterna
intro-link-take-back-contact = Ta tillbaka kontaktuppgifterna
intro-link-record-employer = Anteckna arbetsgivarens svar om du hörde det i telefon
intro-link-agree = Anteckna att ni är överens om arbetet
intro-link-new-time = Byt tid för mötet
intro-link-not-agreed = Anteckna att det inte blev något avtal
intro-link-changed = Läget ändrades: inte nu
intro-link-withdraw-person = Jag vill inte fortsätta: avsluta presentationen
intro-link-withdraw-coach = Dra tillbaka förslaget

# Förslaget och coachens andra steg.
intro-new = Föreslå platsen
intro-before = Det här paret har föreslagits förr
intro-before-row = { $title }, { $at }
intro-new-next = Så går det vidare
intro-new-step-person = { $account ->
    [yes] Personen får ett meddelande och svarar om vi får föreslå. Personen väljer vad arbetsgivaren ser.
   *[no] Personen har inget konto. Berätta om förslaget och anteckna vad personen svarar.
}
intro-new-step-employer = { $answers ->
    [yes] Arbetsgivaren ser det som personen valde och svarar: jag vill träffas eller inte nu.
   *[no] Arbetsgivaren har inget kontrollerat konto ännu. Du ringer och antecknar arbetsgivarens svar.
}
intro-new-step-contact = Om arbetsgivaren vill träffas bestämmer personen om namn och nummer får ges.
intro-new-no-match = Reglerna säger att det här paret inte passar ihop nu. Om du ändå föreslår, berätta varför med egna ord.
intro-new-button = Föreslå
intro-propose-words = Dina egna ord till personen
intro-propose-words-hint = Varför just den här platsen kunde passa. Arbetsgivaren ser inte det här.
intro-meeting = Anteckna mötet
intro-meeting-lead = Anteckna när och var ni träffas. Båda får veta.
intro-meeting-kind = Hur ni träffas
intro-meeting-visit = Besök för att bekanta sig
intro-meeting-visit-hint = Ungefär en timme, inget arbete.
intro-meeting-talk = Samtal på arbetsplatsen
intro-meeting-phone = Telefonsamtal
intro-meeting-video = Videosamtal
intro-meeting-day = Dag
intro-meeting-time = Klockan
intro-meeting-time-hint = Till exempel 9.30
intro-meeting-place = Var
intro-meeting-place-hint = Adress, dörr, vem man träffar. Inget privat.
intro-meeting-button = Anteckna mötet
intro-meeting-heading = Möte:
intro-meeting-when = { $at }
intro-agree = Anteckna att ni är överens
intro-agree-lead = Se till att båda har sagt ja och känner till det här innan du antecknar.
intro-agree-leaving = Berätta ännu vad det kan betyda för stödet att lämna arbetet senare, och be personen ringa dig först.
intro-agree-button = Båda sade ja

# Vad som nyss hände.
intro-told-proposed = Förslaget är gjort. Nu svarar personen själv.
intro-told-yes = Tack för svaret. Arbetsgivaren ser nu det som fanns i förhandsvisningen.
intro-told-no = Svaret är antecknat. Ett nej rapporteras inte vidare.
intro-told-contact = Kontaktuppgifterna är givna. Coachen hjälper till att bestämma ett möte.
intro-told-meet = { $side ->
    [coach] Arbetsgivarens svar är antecknat. Nu frågas namn och nummer.
   *[other] Fint. Personen bestämmer nu vilka kontaktuppgifter hen ger.
}
intro-told-not-now = Svaret är antecknat. Tack för att du berättade.
intro-told-withdrawn = Presentationen har avslutats.
intro-told-not-agreed = Antecknat. Båda får veta.
intro-told-meeting = Mötet är antecknat. Båda får veta.
intro-told-agreed = { $others ->
    [0] Antecknat att ni är överens. Gör ännu en plan för arbetet.
    [one] Antecknat att ni är överens. Platsen blev full och en annan presentation avslutades. Gör ännu en plan för arbetet.
   *[other] Antecknat att ni är överens. Platsen blev full och { $others } andra presentationer avslutades. Gör ännu en plan för arbetet.
}
intro-told-take-back-profile = Uppgifterna har tagits tillbaka. Arbetsgivaren ser ingenting mer.
intro-told-take-back-contact = Kontaktuppgifterna har tagits tillbaka.

# När något inte går.
intro-problem-fields = Välj bara sådant som finns på kortet. Valen tömdes.
intro-problem-contact = Välj minst en kontaktuppgift, eller svara att du inte vill fortsätta.
intro-problem-how = Välj hur svaret gavs.
intro-problem-given-on = Kontrollera dagen: tidigast { $day } och senast i dag.
intro-problem-reason = Välj en orsak i listan.
intro-problem-words = Korta texten: { $most } tecken får plats.
intro-problem-no-match = Reglerna säger att paret inte passar ihop. Berätta med egna ord varför du ändå föreslår.
intro-problem-card-hidden = Kortet syns inte nu, så det kan inte föreslås.
intro-problem-blocked = Det här kortet kan inte föreslås för den här arbetsgivaren. Välj en annan plats.
intro-problem-opening-closed = Platsen är inte öppen längre.
intro-problem-no-agreement = Din organisation har inte ännu godkänt de gemensamma villkoren (ett förslag är ingen order). Be koordinatorn godkänna dem.
intro-problem-opening-full = Platsen är redan full.
intro-problem-nothing-to-take-back = Uppgifterna har redan tagits tillbaka.
intro-problem-meeting-kind = Välj hur ni träffas.
intro-problem-meeting-day = Kontrollera dagen: inte före förslaget och inte över ett år framåt.
intro-problem-day = Skriv dagen så här: 1.12.2026.
intro-problem-time = Skriv klockslaget så här: 9.30.

# Vad som väntar på läsaren: rader på startsidan.
waiting-person-asked-person = Svara på förslaget: { $title }, { $employer }
waiting-person-meeting-wanted = Arbetsgivaren vill träffas. Bestäm om kontaktuppgifterna: { $title }, { $employer }
waiting-employer-offered = En person föreslås för dig. Svara: { $title }
waiting-coach-do-asked-person = Berätta om förslaget och anteckna svaret: { $card } – { $title }
waiting-coach-do-offered = Ring arbetsgivaren och anteckna svaret: { $employer }, { $title }
waiting-coach-do-meeting-wanted = Fråga om kontaktuppgifterna och anteckna svaret: { $card } – { $title }
waiting-coach-do-contact-shared = Bestäm ett möte: { $card } – { $title }, { $employer }
waiting-coach-do-meeting-set = Anteckna hur mötet gick: { $card } – { $title }
waiting-coach-silent-asked-person = Inget svar på förslaget ännu. Fråga hur det går: { $card } – { $title }
waiting-coach-silent-offered = Arbetsgivaren har inte svarat. Ring: { $employer }, { $title }
waiting-coach-silent-meeting-wanted = Inget svar om kontaktuppgifterna ännu. Ring: { $card } – { $title }
waiting-check-in = Svara på tre frågor: { $title }
waiting-check-in-coach = Anteckna hur arbetet går: { $card } – { $title }
waiting-check-in-record = Ring och anteckna svaren ({ $party ->
    [employer] arbetsgivaren
   *[person] personen
}): { $card } – { $title }
waiting-check-in-silent = Inget svar på uppföljningen ({ $party ->
    [employer] arbetsgivaren
   *[person] personen
}): { $card } – { $title }
waiting-wants-to-talk = { $party ->
    [employer] Arbetsgivaren vill prata
   *[person] Personen vill prata
}. Ring först: { $card } – { $title }
waiting-placement-start = Anteckna att arbetet började: { $card } – { $title }
waiting-placement-end = Periodens sista dag har gått. Anteckna hur den slutade: { $card } – { $title }
waiting-placement-new = Gör en plan för arbetet: { $card } – { $title }
