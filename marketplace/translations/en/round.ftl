# The coach's round: proposals for all of one's own people at once.
round-heading = Round: places for everybody
round-link = See places for everybody at once
round-lead = Here is one way to share the open places among your people. It is a proposal to you: nothing is sent until you propose it yourself.
round-sentence = { $count ->
    [0] { $area }: there is nothing to propose to anybody now.
    [one] { $area }: one proposal for one person. You have { $total } people in all.
   *[other] { $area }: { $count } proposals for { $people } people. You have { $total } people in all.
}
round-left-over = { $count ->
    [one] A round holds { $most } people, by name. One was left out.
   *[other] A round holds { $most } people, by name. { $count } were left out.
}
round-not-whole = The search is resting. Only the newest places were looked at now. Try again in a moment.
round-choose = Area and number
round-area = Area
round-everywhere = All of Finland
round-town = municipality: { $town }
round-each = Introductions for one person
round-each-number = { $count ->
    [one] at most one
    [2] at most two
   *[3] at most three
}
round-each-hint = Open introductions are counted.
round-show = Show the proposal
round-given = People and places
round-places-of = Places: { $name }
round-open-now = { $count ->
    [0] No open introductions
    [one] One introduction is open
   *[other] { $count } introductions are open
}
round-with-card = Card: { $card }
round-none = Nothing to propose in this area now
round-none-why = Try a larger area, or see below what the reason is for each person.
round-without = Without a proposal
round-without-no-card = No published card. Make one together.
round-without-has-enough = { $count ->
    [one] One introduction is open already. That is enough for this round.
   *[other] { $count } introductions are open already. That is enough for this round.
}
round-without-nothing-fits = No open place in this area fits now. See what would almost fit.
round-without-places-taken = The places that fit are taken, or go in this round to people who have nothing else.
round-to-person = Open the person's page
round-to-introductions = See the introductions
round-to-near = See the card's places and what would almost fit
round-how = How a round is shared out
round-how-everybody = First, as many people as possible get some proposal. Then the weakest proposal is as good as it can be. Only then do we see that everything together fits well.
round-how-places = No more people are proposed to a place than it has room for. Open introductions take room.
round-how-nothing-sent = Only places that fit, or that still need a question, are in it. What was introduced already, or an employer the person has blocked, is never proposed.
