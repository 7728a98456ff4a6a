# Miksi tämä: koko laskelma yhdestä paikasta ja kortista. Päätteen -you sanat puhuvat ihmiselle itselleen.
why-heading = Miksi tämä?
why-title = Miksi tämä? { $opening }
why-link = Miksi tämä?
why-back-cards = Kenelle tämä sopii
why-back-openings = Mikä paikka sopii
why-lead = Tässä on koko laskelma: mitä sääntöjä tarkistettiin, mitä kumpikin puoli on kertonut ja mistä pisteet tulevat. Säännöt ovat samat kaikille. Ihminen päättää, ei laskelma.
why-opening = Paikka
why-card = Kortti
why-card-yours = Korttisi
why-opening-says = Paikka
why-card-says = Kortti
why-card-says-you = Sinä
why-partial = Näet kortista vain sen, mikä sinulle näytetään. Muu ei vaikuta tähän laskelmaan millään tavalla.

why-state-fits = Sopii. Mikään sääntö ei ole esteenä, eikä mitään tarvitse kysyä.
why-state-ask = Ehkä sopii. Mikään sääntö ei ole esteenä, mutta jotakin kannattaa kysyä.
why-state-near-miss = Melkein sopii. Esteenä on yksi tai kaksi asiaa, ja joku voi muuttaa ne.
why-state-no = Ei sovi nyt. Esteenä on asia, jota ei voi muuttaa, tai esteitä on enemmän kuin kaksi.
why-state-fits-you = Paikka sopii sinulle. Mikään sääntö ei ole esteenä, eikä mitään tarvitse kysyä.
why-state-ask-you = Paikka ehkä sopii sinulle. Mikään ei ole esteenä, mutta jotakin kannattaa kysyä.
why-state-near-miss-you = Paikka melkein sopii sinulle. Esteenä on yksi tai kaksi asiaa, ja joku voi muuttaa ne. Puhu siitä valmentajan kanssa.
why-state-no-you = Paikka ei nyt sovi sinulle sen mukaan, mitä kortillasi on. Jos olet eri mieltä, kerro se alla.
why-state-not-a-verdict = Laskelma ei hylkää ketään. Valmentaja voi ehdottaa paikkaa silti.
why-state-not-a-verdict-you = Laskelma ei hylkää sinua. Voit puhua paikasta valmentajan kanssa silti.

why-change = Mikä muuttaisi tämän
why-change-by-employer = Työnantajasta riippuu: { $change }
why-change-by-person = Ihmisestä itsestään riippuu: { $change }
why-change-by-person-you = Sinusta riippuu: { $change }
why-change-by-nobody = Tätä kukaan ei voi muuttaa: { $reason }

why-rules = Säännöt
why-rules-broken = Esteenä
why-rules-ask = Kysyttävää
why-rules-holds = Kunnossa
why-rules-unknown = Ei tiedossa
why-rules-unknown-why = Näistä toinen puoli ei ole kertonut mitään. Ne eivät ole kenenkään tiellä.
why-rule-kind = Millaista työtä
why-rule-hours = Viikkotunnit
why-rule-times = Työajat
why-rule-start = Aloitus
why-rule-distance = Matka
why-rule-pay = Palkka
why-rule-licence = Kortit ja luvat
why-rule-language = Kielet
why-rule-skill = Taidot
why-rule-demand = Työn vaatimukset
why-rule-need = Tarpeet työssä
why-rule-about = { $rule }: { $about }
why-held-holds = Kunnossa
why-held-ask = Kysy
why-held-broken = Esteenä
why-held-unknown = Ei tiedossa

why-says = { $what }
why-says-silent = ei kerrottu
why-says-closed = ei näy sinulle
why-says-none = ei mitään näistä
why-says-not-asked = ei vaadita
why-says-must = vaaditaan
why-says-hours = { $min }–{ $max } h viikossa
why-says-hours-total = yhteensä { $hours } h
why-says-times = { $flexible ->
    [yes] { $times }; ajat voi valita
    [no] { $times }; aikoja ei voi valita
   *[unknown] { $times }; ei kerrottu, voiko ajat valita
}
why-says-start = { $flexible ->
    [yes] { $day }, alku joustaa
    [no] { $day }, alku ei jousta
   *[unknown] { $day }, ei kerrottu, joustaako alku
}
why-says-start-flexible = alku joustaa
why-says-free-from = { $day } alkaen
why-says-km = noin { $km } km
why-says-remote = työn voi tehdä kotoa
why-says-remote-suits = etätyö sopii
why-says-max-km = enintään { $km } km
why-says-trial = työkokeilusta ei makseta palkkaa
why-says-pay = { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) }–{ NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) } € tunnissa
why-says-least-pay = vähintään { NUMBER($least, minimumFractionDigits: 2, maximumFractionDigits: 2) } € tunnissa
why-says-has = on kortilla
why-says-has-until = on kortilla, voimassa { $day } asti
why-says-has-not = ei ole kortilla
why-says-at-least = vähintään: { $what }
why-says-speaks-not = ei ole kortilla
why-says-own-words = taidot omin sanoin
why-says-shown = löytyy kortilta
why-says-unshown = ei näy kortilla millään sanoilla
why-says-no-limits = ei rajoja
why-says-no-needs = ei välttämättömiä tarpeita
why-says-needs = välttämätön
why-says-demands = { $count ->
    [0] ei kerrottuja vaatimuksia
    [one] yksi vaatimus
   *[other] { $count } vaatimusta
}
why-says-demand = { $level ->
    [none] ei lainkaan
    [some] jonkin verran
   *[much] paljon
}
why-says-demand-handed-over = { $level ->
    [none] ei lainkaan
    [some] jonkin verran, jonkun toisen voi antaa tehdä sen
   *[much] paljon, jonkun toisen voi antaa tehdä sen
}
why-says-limit = { $level ->
    [none] ei sovi lainkaan
    [some] sopii jonkin verran
   *[much] sopii paljonkin
}
why-says-offers = { $count ->
    [0] ei kerrottuja järjestelyjä
    [one] yksi järjestely
   *[other] { $count } järjestelyä
}

why-points = Pisteet
why-points-chart = Pisteet kertovat vain, missä järjestyksessä paikat tai kortit ovat listalla. Ne eivät kumoa yhtään sääntöä.
why-points-none = Mikään ei antanut pisteitä.
why-points-most = Täysi palkki on { $points } pistettä: enemmän ei voi mikään yksi asia tuoda.
why-points-plus = +{ $points }
why-points-minus = −{ $points }
why-points-costs = Mitä vähennetään
why-cost-ask = { $count ->
    [one] Yksi asia on kysyttävä
   *[other] { $count } asiaa on kysyttävä
}
why-cost-unshown = Vaadittua taitoa ei näy kortilla: { $what }
why-cost-broken = { $count ->
    [one] Yksi este
   *[other] { $count } estettä
}
why-cost-other = Muu vähennys: { $code }
why-sum = Yhteensä { $points } pistettä.
why-tier-1 = Taso 1: sopii tai on kysyttävää. Nämä ovat listalla ensin.
why-tier-2 = Taso 2: melkein. Nämä ovat listalla erikseen, pisteistä riippumatta.
why-tier-3 = Taso 3: ei sovi nyt. Näitä ei ole listalla.
why-version = Säännöt { $version }, laskettu { $day }.

# Samat syyt ihmiselle itselleen.
reason-for-work-wanted-you = Toivot juuri tätä: { $what }
reason-for-work-wanted-plain-you = Toivot juuri tätä työtä
reason-for-work-done-you = Sinulla on kokemusta tästä: { $what }
reason-for-work-done-plain-you = Sinulla on kokemusta juuri tästä työstä
reason-for-skills-you = Osaat tätä: { $what }
reason-for-skills-plain-you = Sinulla on taitoja, joita työssä tarvitaan
reason-for-exact-skills-you = Sinulla on juuri tämä taito: { $what }
reason-for-exact-skills-plain-you = Sinulla on juuri paikassa toivottu taito
reason-for-helps-you = Tämä auttaa sinua, ja siitä voidaan sopia: { $what }
reason-for-needs-you = Tarvitset tätä, ja työpaikka lupaa sen: { $what }
reason-for-wish-licence-you = Eduksi sinulle: { $what }
reason-for-wish-language-you = Eduksi sinulle, osaat kieltä: { $what }
reason-for-hours-plain-you = Viikkotunnit sopivat toiveeseesi
reason-ask-you = Mieti ja kerro: { $question }
reason-ask-work-you = Selvitetään työpaikalta: { $question }
reason-ask-skill-unshown-you = osaatko tätä: { $skill }?
reason-ask-licence-card-silent-you = onko sinulla tämä: { $licence }?
reason-ask-language-card-silent-you = miten sinulta sujuu tämä kieli: { $spoken }? Työssä tarvitaan: { $level }.
reason-ask-kind-card-silent-you = sopiiko sinulle tällainen: { $kind }?
reason-ask-hours-card-silent-you = montako tuntia viikossa sinulle sopii?
reason-ask-times-card-silent-you = mihin aikaan sinulle sopii tehdä työtä?
reason-ask-times-both-silent-you = mihin aikaan työtä tehdään, ja mikä aika sinulle sopii?
reason-ask-times-partly-you = voiko työajan valita? Nämä eivät sovi sinulle: { $times }
reason-ask-distance-both-silent-you = missä työ on, ja miten pitkä matka sinulle sopii?
reason-ask-distance-hard-to-reach-you = pääsetkö sinne? Matkaa on noin { $km } km, eikä silloin ehkä kulje bussia.
reason-ask-start-opening-silent-you = milloin työ alkaa? Voit aloittaa { $available_from } tai myöhemmin.
reason-ask-start-partly-you = voiko aloitus odottaa? Työ alkaisi { $starts_on }, voit aloittaa { $available_from }.
reason-ask-pay-partly-you = onko palkka varmasti toiveesi mukainen?
reason-licence-expired-you = { $licence } on kortillasi, mutta sen voimassaolo päättyi { $until }
reason-broken-kind-you = Et ole toivonut tällaista: { $kind }
reason-broken-demand-you = Työssä on tätä enemmän kuin sinulle sopii: { $demand }
reason-broken-need-you = Tarvitset tätä, mutta se ei onnistu tässä työssä nyt – kysy silti: { $accommodation }
reason-broken-licence-you = Työssä vaaditaan tämä, eikä sitä ole kortillasi: { $licence }
reason-broken-language-you = Työssä tarvitaan tätä kieltä enemmän kuin kortillasi on: { $spoken } – { $level }
reason-broken-hours-you = Viikkotunnit eivät kohtaa: työtä on { $offered_min }–{ $offered_max } h, sinulle sopii { $min }–{ $max } h
reason-broken-times-you = Työajat eivät sovi sinulle: { $times }
reason-broken-distance-you = Matkaa on noin { $km } km, toiveesi on enintään { $max_km } km
reason-broken-start-you = Työ alkaa { $starts_on }, mutta voit aloittaa vasta { $available_from }
reason-broken-pay-you = Palkka jää alle toiveesi
reason-change-licence-you = hankit tämän: { $licence }
reason-change-language-you = kielitaitosi karttuu vähän: { $spoken } – { $level }
reason-change-distance-you = tulet vähän kauempaa

# Tämä on väärin.
why-wrong = Tämä on väärin
why-wrong-lead = Kerro, mikä tässä ei pidä paikkaansa. Oma valmentaja saa sen tiedoksi ja vastaa. Samalla säännöt paranevat.
why-wrong-lead-you = Kerro, mikä tässä ei pidä paikkaansa. Valmentajasi saa sen tiedoksi ja vastaa sinulle. Samalla säännöt paranevat.
why-wrong-what = Mikä on väärin
why-wrong-other-work = Työ ei ole sellaista, mitä kortilla tarkoitetaan
why-wrong-other-work-you = Työ ei ole sellaista, mitä tarkoitan
why-wrong-card-fact = Jokin kortin tieto on väärä tai vanha
why-wrong-card-fact-you = Jokin tieto minusta on väärä tai vanha
why-wrong-opening-fact = Jokin tieto paikasta on väärä
why-wrong-higher = Tämän pitäisi olla listalla ylempänä
why-wrong-lower = Tämän pitäisi olla listalla alempana tai ei lainkaan
why-wrong-other = Jokin muu
why-wrong-words = Omin sanoin
why-wrong-words-hint = Älä kirjoita terveydestä tai muista yksityisistä asioista.
why-wrong-send = Kerro, että tämä on väärin
why-wrong-told = Kiitos. Tieto meni valmentajalle: { $coach }.
why-wrong-told-you = Kiitos. Valmentajasi { $coach } saa tiedon ja vastaa sinulle.
why-wrong-kept = Kiitos. Huomautus on tallessa.
why-wrong-kept-you = Kiitos. Huomautuksesi on tallessa. Sinulla ei ole nyt valmentajaa, joten kukaan ei vielä vastaa siihen.
why-objection = Huomautus osumasta
why-objections = Huomautukset osumista
why-objection-what = Mikä on väärin
why-objection-by = Kuka sanoi
why-objection-by-you = Sinä
why-objection-by-person = Ihminen itse
why-objection-by-coach = Valmentaja
why-objection-by-other-coach = Toinen valmentaja
why-objection-then = Laskelma silloin
why-objection-rules = Säännöt { $version }
why-objection-now = Katso laskelma nyt
why-objection-open = Odottaa vastausta
why-objection-handled = Vastattu
why-objection-taken-back = Otettu takaisin
why-objection-waits = Oma valmentaja katsoo tämän ja vastaa. Vastauksesta tulee viesti.
why-objection-no-coach = Ihmisellä ei ole nyt valmentajaa. Huomautus odottaa, kunnes valmentaja löytyy.
why-outcome = Mitä tälle tehtiin
why-outcome-said = Vastaus
why-outcome-fact-mended = Tieto on korjattu
why-outcome-rule-noted = Sääntöjen pitäjille on kerrottu
why-outcome-explained = Asia on käyty läpi ihmisen kanssa
why-answer = Mitä haluat sanoa
why-answer-hint = Tämän näkevät huomautuksen tekijä, valmentaja ja ihminen itse.
why-handle = Vastaa huomautukseen
why-handle-button = Vastaa
why-handled = Vastaus on tallessa. Huomautuksen tekijälle lähti viesti.
why-handled-own = Vastaus on tallessa.
why-take-back = Ota huomautus takaisin
why-taken-back = Huomautus on otettu takaisin.
why-back-person = Ihminen
mail-match-objection-subject = Joku sanoi, että osuma on väärin
mail-match-objection-body = Ihmisesi paikkaosumasta on tehty huomautus. Katso sivulta, mikä on väärin, ja vastaa.
mail-match-objection-handled-subject = Huomautukseesi on vastattu
mail-match-objection-handled-body = Huomautukseesi paikan ja kortin osumasta on vastattu. Vastaus on sivulla.
cards-read-objections = Otti talteen, mitä osumista on sanottu väärin.
privacy-read-objections = { $count ->
    [one] { $who } otti talteen, mitä korttisi osumista on sanottu väärin.
   *[other] { $who } otti talteen { $count } kertaa, mitä korttisi osumista on sanottu väärin.
}

match-mine-heading = Paikat, jotka voivat sopia sinulle
match-mine-link = Paikat, jotka voivat sopia
match-mine-lead = Lista on tehty kortistasi. Siinä on otettu huomioon tarpeesi, rajasi ja toiveesi. Ne näet vain sinä ja oma valmentajasi. Sinä päätät, mikä kiinnostaa.
match-mine-card = Kortti:
match-mine-others = Muut korttisi:
match-mine-not-shown = Tätä korttia eivät näe muut kuin sinä ja oma valmentajasi. Lista toimii silti. Julkaise kortti, kun haluat, että muutkin löytävät sinut.
match-mine-go-on = Jos jokin kiinnostaa
match-mine-tell-coach = Kerro valmentajallesi. Hän voi ehdottaa sinua paikkaan, ja mitään ei kerrota työnantajalle ennen kuin sanot kyllä.
match-mine-no-coach = Sinulla ei ole vielä valmentajaa. Valmentaja auttaa ottamaan yhteyttä työpaikkaan.
match-mine-contact = Näin löydät valmentajan
match-mine-introduced = Tätä on ehdotettu sinulle
match-mine-near = Näistä kannattaa puhua
match-mine-near-why = Nämä sopivat melkein. Esteenä on yksi tai kaksi asiaa, jotka joku voi muuttaa. Puhu niistä valmentajan kanssa.
match-mine-none = Nyt ei ole paikkaa, joka sopisi
match-mine-none-why = Uusia paikkoja tulee joka viikko. Kun täydennät korttia, lista paranee.
match-mine-none-do = Katso kaikkia paikkoja
match-mine-no-card = Sinulla ei ole vielä korttia
match-mine-no-card-why = Kun teet kortin, näet tässä paikat, jotka voivat sopia sinulle.
why-back-mine = Paikat, jotka voivat sopia sinulle
