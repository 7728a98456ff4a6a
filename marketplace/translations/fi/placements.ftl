# Työ, josta on sovittu: suunnitelma, alku, seuranta, loppu.
placement-heading = Työ: { $title }
placement-back = Esittely, josta työ alkoi
placement-new = Tee työn suunnitelma
placement-edit = Muuta suunnitelmaa
placement-plan = Mitä on sovittu
placement-plan-lead = Kirjaa, mitä on sovittu. Molemmat saavat tiedon ja voivat tarkistaa sen.
placement-plan-button = Tallenna suunnitelma
placement-starts-on = Ensimmäinen päivä
placement-ends-on = Viimeinen päivä
placement-fact-starts = Alkaa
placement-fact-ends = Päättyy
placement-fact-agreement = Virallinen sopimus
placement-hours-term = Tunnit
placement-hours-min = Tunteja viikossa vähintään
placement-hours-max = Tunteja viikossa enintään
placement-hours-total = Tunteja yhteensä
placement-hours-unit = h viikossa
placement-hours-unit-total = h
placement-hours = { $min }–{ $max } h viikossa
placement-hours-one = { $hours } h viikossa
placement-hours-in-all = yhteensä { $hours } h
placement-mentor = Kuka opastaa
placement-mentor-hint = Nimetty ihminen työpaikalla. Nimen näkevät ne, jotka ovat mukana tässä työssä.
placement-agreement-on = Virallinen sopimus allekirjoitettu
placement-agreement-on-hint = Työkokeilusta tehdään virallinen sopimus viranomaisen kanssa. Kirjaa päivä, jolloin se allekirjoitettiin.
placement-agreement-none = ei vielä, työ ei voi alkaa ennen sitä
placement-trial-rules = Työkokeilulla on aina loppu. Päivä on 4–8 tuntia, enintään viitenä päivänä viikossa. Samalla järjestäjällä voi olla yhteensä enintään 6 kuukautta.
placement-decision-first = Palkkatuen päätöksen pitää tulla ennen kuin työ alkaa. Tarkista päätös ennen aloituspäivää.
placement-link-edit = Muuta suunnitelmaa
placement-link-cancel = Peru: työ ei ala
placement-link-end = Kirjaa, että työ päättyi
placement-who-to-ask = Jos jokin mietityttää tai suunnitelma muuttuu, soita ensin valmentajalle.

# Ylin lause.
placement-turn-check-in = On aika kertoa, miten työ sujuu. Kolme lyhyttä kysymystä.
placement-button-check-in = Vastaa
placement-turn-talk = { $party ->
    [employer] Työnantaja haluaa puhua. Soita ensin.
   *[person] Osaaja haluaa puhua. Soita ensin.
}
placement-button-talk = Katso vastaukset
placement-turn-start = Ensimmäinen päivä on tullut. Kirjaa, että työ alkoi.
placement-button-start = Kirjaa alku
placement-turn-end = Sovittu viimeinen päivä on mennyt. Kirjaa, miten työ päättyi.
placement-button-end = Kirjaa loppu
placement-turn-planned = Työ alkaa: { $day }.
placement-turn-running = Työ on käynnissä.
placement-turn-ended = Työjakso on päättynyt. Kiitos kaikille.
placement-turn-cancelled = Sovittu työ ei alkanut.

# Aikajana.
placement-did-make = Suunnitelma tehtiin
placement-did-edit = Suunnitelmaa muutettiin
placement-did-start = Työ alkoi
placement-did-end = Työ päättyi
placement-did-cancel = Työ peruttiin
placement-did-check-in = { $party ->
    [person] { $reader ->
        [person] Kerroit, miten sujuu
       *[other] Osaaja kertoi, miten sujuu
    }
    [employer] { $reader ->
        [employer] Kerroit, miten sujuu
       *[other] Työnantaja kertoi, miten sujuu
    }
   *[coach] Valmentaja kirjasi, miten sujuu
}
placement-next-check-in = { $party ->
    [person] { $reader ->
        [person] Kysymme, miten sujuu
       *[other] Osaajalta kysytään, miten sujuu
    }
    [employer] { $reader ->
        [employer] Kysymme, miten sujuu
       *[other] Työnantajalta kysytään, miten sujuu
    }
   *[coach] Valmentaja katsoo, miten sujuu
}
placement-next-start = Työ alkaa
placement-next-end = Sovittu viimeinen päivä

# Seuranta.
placement-waiting = Odottaa vastausta
placement-asked = { $party ->
    [person] Osaajan vastaus seurantakysymyksiin
    [employer] Työnantajan vastaus seurantakysymyksiin
   *[coach] Oma kirjauksesi siitä, miten sujuu
}
placement-due = { $late ->
    [yes] Myöhässä. Kysytty: { $day }
   *[no] Kysytty: { $day }
}
placement-answers = Miten on sujunut
placement-answers-of = { $party ->
    [person] { $reader ->
        [person] Sinun vastauksesi
       *[other] Osaajan vastaukset
    }
    [employer] { $reader ->
        [employer] Sinun vastauksesi
       *[other] Työnantajan vastaukset
    }
   *[coach] Valmentajan kirjaus
}
placement-recorded-voice = valmentaja kirjasi puhelun perusteella
placement-recorded-paper = valmentaja kirjasi paperista
placement-wants-to-talk = Haluaa puhua. Soita ensin.
placement-talked-button = Olemme puhuneet
placement-talked = Olette puhuneet.
check-in-heading = { $party ->
    [person] Miten työssä sujuu?
    [employer] Miten työ sujuu teillä?
   *[coach] Miten työ sujuu?
}
check-in-back = Työn sivulle
check-in-lead = Kolme lyhyttä kysymystä. Jokaisessa kerrotaan, kuka näkee vastauksesi.
check-in-lead-records = { $party ->
    [employer] Kirjaa, mitä työnantaja vastasi. Kysymykset ovat niin kuin hän näkee ne.
   *[person] Kirjaa, mitä osaaja vastasi. Kysymykset ovat niin kuin hän näkee ne.
}
check-in-person-work = Miten työ on sujunut?
check-in-person-support = Miten olet saanut apua, kun olet tarvinnut?
check-in-person-hours = Miten tunnit ja ajat sopivat sinulle?
check-in-employer-work = Miten työ on sujunut?
check-in-employer-agreed = Miten sovitut asiat ovat toteutuneet?
check-in-employer-support = Miten valmentajan tuki toimii?
check-in-coach-work = Miten työ sujuu molempien mielestä?
check-in-coach-arranged = Miten sovitut järjestelyt toimivat?
check-in-coach-next = Miten hyvin seuraava askel on selvillä?
check-in-answer-good = Hyvin
check-in-answer-so-so = Vaihtelee
check-in-answer-bad = Ei hyvin
check-in-seen-coach = Vastauksen näkee valmentaja.
check-in-seen-coach-person = Vastauksen näkevät valmentaja ja osaaja.
check-in-words = Haluatko kertoa lisää
check-in-words-hint = Tämän lukee vain valmentaja.
check-in-wants-to-talk = Haluan puhua
check-in-wants-to-talk-hint = Valmentaja saa tiedon heti ja soittaa sinulle ensin.
check-in-button = Lähetä vastaukset
check-in-told = Kiitos. Vastauksesi on tallessa.
check-in-told-talk = Kiitos. Valmentaja sai tiedon, että haluat puhua.
check-in-problem-answer = Valitse yksi vastaus.
check-in-problem-not-due = Tätä ei kysytä vielä.
check-in-problem-closed = Tähän on jo vastattu, tai sitä ei enää kysytä.
check-in-problem-no-wish = Tähän ei odoteta soittoa.

# Alku ja loppu.
placement-start = Kirjaa, että työ alkoi
placement-start-lead = Kun työ on alkanut, kysymme sovittuina päivinä lyhyesti, miten sujuu.
placement-start-button = Työ on alkanut
placement-end = Kirjaa, että työ päättyi
placement-end-lead = Kerro viimeinen päivä ja syy. Tulevia seurantakysymyksiä ei enää lähetetä.
placement-end-button = Kirjaa loppu
placement-cancel = Peru: työ ei ala
placement-cancel-lead = Sovittu työ peruuntuu ennen alkua. Molemmat saavat tiedon.
placement-cancel-button = Peru työ
placement-ended-on = Viimeinen työpäivä
placement-reason = Syy
placement-reason-words = Muistiinpano valmentajalle
placement-why-ended = Syy:
placement-reason-as-agreed = Jakso päättyi sovitusti
placement-reason-hired = Työ jatkuu samassa paikassa
placement-reason-next-place = Siirtyi toiseen työhön tai opintoihin
placement-reason-person-ended = Osaaja päätti lopettaa
placement-reason-employer-ended = Työnantaja päätti lopettaa
placement-reason-work-ran-out = Työ loppui
placement-reason-did-not-suit = Työ ei sopinut
placement-reason-other = Muu syy
placement-reason-person-withdrew = Osaaja perui
placement-reason-employer-withdrew = Työnantaja perui
placement-reason-no-agreement = Virallista sopimusta ei syntynyt
placement-reason-no-funding = Tukea ei saatu
placement-reason-mistake = Kirjaus oli erehdys
placement-told-made = Suunnitelma on tallessa. Molemmat saavat tiedon.
placement-told-changed = Muutos on tallessa.
placement-told-started = Hyvää alkua. Seurantakysymykset lähtevät sovittuina päivinä.
placement-told-ended = Työn loppu on kirjattu.
placement-told-cancelled = Työ on peruttu.
placement-told-talked = Hyvä, merkitsimme, että olette puhuneet.

# Kun jokin ei käy.
placement-problem-not-agreed = Työstä ei ole vielä sovittu.
placement-problem-there-is-one = Tästä esittelystä on jo tehty työn suunnitelma.
placement-problem-started = Työ on jo alkanut, joten suunnitelmaa ei voi enää muuttaa täällä.
placement-problem-ends-before = Viimeinen päivä ei voi olla ennen ensimmäistä.
placement-problem-trial-end = Työkokeilulla on aina viimeinen päivä. Kirjaa se.
placement-problem-trial-used = Tämän järjestäjän { $months } kuukautta työkokeilua on jo käytetty.
placement-problem-trial-long = Työkokeilu voi kestää samalla järjestäjällä enintään { $months } kuukautta. Viimeinen päivä voi olla { $day }.
placement-problem-agreement-late = Virallinen sopimus allekirjoitetaan ennen alkua. Tarkista päivä.
placement-problem-agreement-future = Sopimuksen päivä ei voi olla tulevaisuudessa.
placement-problem-no-agreement = Työkokeilu ei voi alkaa ennen kuin virallinen sopimus on allekirjoitettu. Kirjaa päivä.
placement-problem-too-early = Työ alkaa vasta { $day }. Kirjaa alku silloin tai muuta suunnitelmaa.
placement-problem-hours = Tarkista tunnit: enemmän kuin 0 ja enintään { $most } viikossa, pienempi ensin.
placement-problem-hours-total = Tarkista tunnit: enemmän kuin 0 ja enintään { $most } yhteensä.
placement-problem-hours-missing = Kirjaa, kuinka monta tuntia viikossa.
placement-problem-number = Kirjoita tunnit numeroin, esimerkiksi 12 tai 12,5.
placement-problem-mentor = Kirjoita, kuka työpaikalla opastaa.
placement-problem-far-off = Tarkista ensimmäinen päivä: se on enintään { $years } vuoden päässä.
placement-problem-ended-on = Tarkista päivä: se on aikaisintaan { $day } ja viimeistään tänään.
