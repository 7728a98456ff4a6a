# The coach's lists: whom a place suits, which place suits.
match-cards-heading = Whom this suits
match-openings-heading = Which place suits
match-back-card = The card
match-best = The best first
match-near = Almost
match-near-why = One or two things are in the way here that somebody could change.
match-introduced = Introduced already
match-propose = Propose
match-coaches-only = For coaches only
match-more = { $count ->
    [one] There is one more that did not fit on the list.
   *[other] There are { $count } more that did not fit on the list.
}
match-others-card = { $count ->
    [one] One card does not suit this place. You find it in the search of cards.
   *[other] { $count } cards do not suit this place. You find them in the search of cards.
}
match-others-opening = { $count ->
    [one] One place does not suit this card. You find it in the search of places.
   *[other] { $count } places do not suit this card. You find them in the search of places.
}
match-no-cards = No card for this place right now
match-no-cards-why = No card that you see suits the place, not even almost.
match-no-cards-do = Search the cards yourself
match-no-openings = No place for this card right now
match-no-openings-why = No open place suits, not even almost.
match-no-openings-do = Search the places yourself
