# The coordinator's figures: is some group left out of the lists.
fairness-heading = Does everybody get a chance?
fairness-days = The last 90 days: { $first } – { $last }
fairness-sentence = { $cards ->
    [one] One card has been out.
   *[other] { $cards } cards have been out. Of them { $reached } have been among the ten best of some place.
}
fairness-shows = The figures show whether some group reaches the top of the lists, introductions or work less often than others.
fairness-shows-not = They do not say why. There may be few places in the area, or the places may ask for something that few in the group have.
fairness-few = The share of a small group moves with one person. See the same direction for several months before you decide anything.
fairness-needs = By needs
fairness-needs-whose = Only the cards of your own organisation. A card can be in several groups.
fairness-needs-none = no needs told
fairness-languages = By language
fairness-all-cards = All cards of the service. Each card is in one group.
fairness-areas = By area
fairness-language-fi = Finnish
fairness-language-sv = Swedish
fairness-language-signed = sign language
fairness-language-other = another language
fairness-language-unsaid = not told
fairness-area-unknown = area not known
fairness-chart-needs = How many cards have been among the ten best of some place, by needs
fairness-chart-languages = How many cards have been among the ten best of some place, by language
fairness-chart-areas = How many cards have been among the ten best of some place, by area
fairness-group = Group
fairness-cards = Cards
fairness-reached = Among the ten best
fairness-introduced = Introduced
fairness-placed = At work
fairness-total = All
fairness-share = { $percent } %
fairness-share-count = { $percent } % ({ $count })
fairness-hidden = { $count ->
    [one] One group is hidden. It has fewer than five cards, or its figures could be reckoned from the others.
   *[other] { $count } groups are hidden. They have fewer than five cards, or their figures could be reckoned from the others.
}
fairness-table = Table: { $of }
fairness-too-few = There are too few cards. A group is shown when it has at least five cards.
fairness-nothing = There are no figures yet
fairness-nothing-why = The figures are counted every night. Look again tomorrow.
fairness-how = How the groups are made
fairness-how-needs = Needs: the card's needs in the six groups of adjustments at work, both those that are a must and those that help. Reasons for needs are kept nowhere.
fairness-how-languages = Language: the one that the card says is spoken as a first language. Where there are several, Finnish first, then Swedish, sign language and others.
fairness-how-areas = Area: the region in which the card's home municipality lies.
fairness-how-counted = A card is counted when it was published on some night. The list of the ten best is made for every open place, as the card's own coach would see it.
fairness-how-matching = Matching knows none of these groups, nor age, gender, name, origin or how long somebody has been without work.
privacy-table-match-reach = How your card reaches the lists of places
privacy-column-week = Monday of the week
privacy-column-best-rank = Best place
privacy-column-top-tens = At the top of so many places
privacy-column-region = Region
privacy-column-first-language = Group of first language in the figures
