# Coachens rond: förslag för alla egna personer på en gång.
round-heading = Rond: platser för alla
round-link = Se platser för alla på en gång
round-lead = Här är ett sätt att fördela de lediga platserna bland dina personer. Det är ett förslag till dig: inget skickas förrän du själv föreslår.
round-sentence = { $count ->
    [0] { $area }: just nu finns inget att föreslå för någon.
    [one] { $area }: ett förslag till en person. Du har sammanlagt { $total } personer.
   *[other] { $area }: { $count } förslag till { $people } personer. Du har sammanlagt { $total } personer.
}
round-left-over = { $count ->
    [one] I ronden ryms { $most } personer i namnordning. En blev utanför.
   *[other] I ronden ryms { $most } personer i namnordning. { $count } blev utanför.
}
round-not-whole = Sökningen vilar. Vi tittade nu bara på de nyaste platserna. Försök igen om en stund.
round-choose = Område och antal
round-area = Område
round-everywhere = Hela Finland
round-town = kommun: { $town }
round-each = Presentationer per person
round-each-number = { $count ->
    [one] högst en
    [2] högst två
   *[3] högst tre
}
round-each-hint = Öppna presentationer räknas med.
round-show = Visa förslaget
round-given = Personer och platser
round-places-of = Platser: { $name }
round-open-now = { $count ->
    [0] Inga öppna presentationer
    [one] En presentation är öppen
   *[other] { $count } presentationer är öppna
}
round-with-card = Kort: { $card }
round-none = Inget att föreslå i det här området just nu
round-none-why = Prova ett större område, eller se nedan vad det beror på för var och en.
round-without = Utan förslag
round-without-no-card = Inget publicerat kort. Gör kortet tillsammans.
round-without-has-enough = { $count ->
    [one] En presentation är redan öppen. Det räcker för den här ronden.
   *[other] { $count } presentationer är redan öppna. Det räcker för den här ronden.
}
round-without-nothing-fits = Ingen ledig plats i området passar nu. Se vad som nästan passar.
round-without-places-taken = De platser som passar är upptagna eller går i den här ronden till dem som inte har något annat.
round-to-person = Öppna personens sida
round-to-introductions = Se presentationerna
round-to-near = Se kortets platser och vad som nästan passar
round-how = Så fördelas ronden
round-how-everybody = Först får så många som möjligt något förslag. Sedan är det svagaste förslaget så bra som det kan bli. Först därefter ser vi till att allt tillsammans passar bra.
round-how-places = Till en plats föreslås högst så många som ryms. Öppna presentationer tar plats.
round-how-nothing-sent = Bara platser som passar eller som man ännu behöver fråga om är med. Redan presenterade eller arbetsgivare som personen har blockerat föreslås inte.
