# Vad man sökte: en vecka i taget, utan uppgift om vem som sökte
query-log-heading = Vad människor sökte
query-log-week = Veckan { $first } – { $last }
query-log-sentence = Man sökte med ord minst { $searches } gånger. { $missed ->
    [0] Nästan alltid hittades något.
   *[other] Minst { $missed } gånger hittades ingenting.
}
query-log-sentence-few = Den här veckan sökte man med ord färre än fem gånger.
query-log-weeks = Veckor
query-log-previous-week = Föregående vecka
query-log-next-week = Nästa vecka
query-log-in = Var man sökte
query-log-in-openings = Platser
query-log-in-cards = Kort
query-log-in-employer-cards = Arbetsgivarnas sökning av kort
query-log-list = Visa
query-log-list-words = Sökta ord
query-log-list-missed = Söktes, hittades inte
query-log-list-wishes = Önskemål som förstods
query-log-list-emptied = Vad som tömde sökningen
query-log-chart-words = De här orden söktes mest
query-log-chart-missed = De här söktes mest förgäves
query-log-chart-wishes = Det här önskades mest
query-log-chart-emptied = De här valen tömde sökningen oftast
query-log-column-words = Ord
query-log-column-missed = Ord
query-log-column-wishes = Önskemål
query-log-column-emptied = Val
query-log-column-count = Minst gånger
query-log-column-do = Vad man kan göra
query-log-at-least = { $count }+
query-log-none = Det finns inget att visa för den här veckan
query-log-none-why = Vi visar bara sådant som har sökts minst fem gånger och under minst två dagar.
query-log-how = Vi sparar inte vem som sökte eller vilken tid. Namn, nummer och adresser tas bort innan något sparas. Vi visar bara avslutade veckor och tal som är avrundade nedåt till närmaste fem.
search-missing-word = Förstod sökningen inte ditt ord? Föreslå ett ord
public-waits-words = { $count ->
    [one] Ett föreslaget ord väntar på beslut.
   *[other] { $count } föreslagna ord väntar på beslut.
}
