# Koordinatorns siffror: blir någon grupp utanför listorna.
fairness-heading = Kommer alla med?
fairness-days = De senaste 90 dagarna: { $first } – { $last }
fairness-sentence = { $cards ->
    [one] Ett kort har varit framme.
   *[other] { $cards } kort har varit framme. Av dem har { $reached } varit bland de tio bästa för någon plats.
}
fairness-shows = Siffrorna visar om någon grupp mer sällan än andra når toppen av listorna, presentationer eller arbete.
fairness-shows-not = De berättar inte varför. Det kan finnas få platser i området, eller platserna kan kräva något som få i gruppen har.
fairness-few = Andelen i en liten grupp ändras redan av en person. Se samma riktning i flera månader innan du drar slutsatser.
fairness-needs = Enligt behov
fairness-needs-whose = Bara din egen organisations kort. Ett kort kan höra till flera grupper.
fairness-needs-none = inga behov berättade
fairness-languages = Enligt språk
fairness-all-cards = Alla kort i tjänsten. Varje kort hör till en grupp.
fairness-areas = Enligt område
fairness-language-fi = finska
fairness-language-sv = svenska
fairness-language-signed = teckenspråk
fairness-language-other = annat språk
fairness-language-unsaid = inte berättat
fairness-area-unknown = området är okänt
fairness-chart-needs = Så många kort har varit bland de tio bästa för någon plats, enligt behov
fairness-chart-languages = Så många kort har varit bland de tio bästa för någon plats, enligt språk
fairness-chart-areas = Så många kort har varit bland de tio bästa för någon plats, enligt område
fairness-group = Grupp
fairness-cards = Kort
fairness-reached = Bland de tio bästa
fairness-introduced = Presenterade
fairness-placed = I arbete
fairness-total = Alla
fairness-share = { $percent } %
fairness-share-count = { $percent } % ({ $count })
fairness-hidden = { $count ->
    [one] En grupp är dold. Den har färre än fem kort, eller så kunde dess siffror räknas ut av de andra.
   *[other] { $count } grupper är dolda. De har färre än fem kort, eller så kunde deras siffror räknas ut av de andra.
}
fairness-table = Tabell: { $of }
fairness-too-few = Det finns för få kort. En grupp visas när den har minst fem kort.
fairness-nothing = Det finns inga siffror ännu
fairness-nothing-why = Siffrorna räknas varje natt. Titta igen i morgon.
fairness-how = Så görs grupperna
fairness-how-needs = Behov: kortets behov i de sex grupperna av anpassningar i arbetet, både nödvändiga och sådana som hjälper. Orsaker till behov finns ingenstans.
fairness-how-languages = Språk: det som enligt kortet talas som modersmål. Om de är flera, först finska, sedan svenska, teckenspråk och andra.
fairness-how-areas = Område: landskapet där kortets hemkommun ligger.
fairness-how-counted = Ett kort räknas när det har varit publicerat någon natt. Listan med de tio bästa räknas för varje ledig plats så som kortets egen coach skulle se den.
fairness-how-matching = Matchningen känner inte till de här grupperna och inte heller ålder, kön, namn, ursprung eller hur länge någon har varit utan arbete.
privacy-table-match-reach = Hur ditt kort når platsernas listor
privacy-column-week = Veckans måndag
privacy-column-best-rank = Bästa placering
privacy-column-top-tens = I toppen för så många platser
privacy-column-region = Landskap
privacy-column-first-language = Modersmålets grupp i siffrorna
