# Coachens listor: vem en plats passar, vilken plats som passar.
match-cards-heading = Vem platsen passar
match-openings-heading = Vilken plats som passar
match-back-card = Kortet
match-best = De bäst passande först
match-near = Nästan
match-near-why = Här finns ett eller två hinder som någon kunde ta bort.
match-introduced = Redan presenterad
match-propose = Föreslå
match-coaches-only = Bara för coacher
match-more = { $count ->
    [one] Dessutom finns en som inte rymdes på listan.
   *[other] Dessutom finns { $count } som inte rymdes på listan.
}
match-others-card = { $count ->
    [one] Ett kort passar inte den här platsen. Du hittar det i sökningen av kort.
   *[other] { $count } kort passar inte den här platsen. Du hittar dem i sökningen av kort.
}
match-others-opening = { $count ->
    [one] En plats passar inte det här kortet. Du hittar den i sökningen av platser.
   *[other] { $count } platser passar inte det här kortet. Du hittar dem i sökningen av platser.
}
match-no-cards = Just nu finns inget kort för platsen
match-no-cards-why = Inget kort som du ser passar ens nästan.
match-no-cards-do = Sök själv bland korten
match-no-openings = Just nu finns ingen plats för kortet
match-no-openings-why = Ingen öppen plats passar ens nästan.
match-no-openings-do = Sök själv bland platserna
