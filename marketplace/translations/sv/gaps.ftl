# Vilken enda sak som skulle öppna fler platser för ett kort.
gaps-heading = Vad som skulle öppna fler platser
gaps-lead = En sak i taget. Ingenting måste ändras.
gaps-none = Ingen enskild sak skulle just nu öppna fler platser. Det kommer nya platser hela tiden.
gaps-opens = { $count ->
    [one] en plats till
   *[other] { $count } platser till
}
gaps-asked = { $count ->
    [one] en plats frågar efter det
   *[other] { $count } platser frågar efter det
}
gaps-licence = Om det här är skaffat: { $what }
gaps-language = Om språket blir lite bättre: { $spoken } – { $level }
gaps-skill = Om kortet har den här kunskapen: { $what }
gaps-km = Om vägen kan vara { $km } km längre
gaps-longer = Om det passar med { $hours } timmar mer i veckan
gaps-shorter = Om det passar med { $hours } timmar mindre i veckan
gaps-time = Om också den här tiden passar: { $time }
