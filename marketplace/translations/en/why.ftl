# Why this: the whole calculation of an opening and a card. Words that end in -you speak to the person.
why-heading = Why this?
why-title = Why this? { $opening }
why-link = Why this?
why-back-cards = Whom this suits
why-back-openings = Which opening suits
why-lead = Here is the whole calculation: which rules were checked, what each side has told, and where the points come from. The rules are the same for everybody. A person decides, not the calculation.
why-opening = Opening
why-card = Card
why-card-yours = Your card
why-opening-says = Opening
why-card-says = Card
why-card-says-you = You
why-partial = You see only the part of the card that is shown to you. The rest does not affect this calculation in any way.

why-state-fits = Fits. No rule is in the way and nothing needs to be asked.
why-state-ask = May fit. No rule is in the way, but something is worth asking.
why-state-near-miss = Almost fits. One or two things are in the way, and somebody can change them.
why-state-no = Does not fit now. Something that cannot be changed is in the way, or more than two things are.
why-state-fits-you = This opening suits you. No rule is in the way and nothing needs to be asked.
why-state-ask-you = This opening may suit you. Nothing is in the way, but something is worth asking.
why-state-near-miss-you = This opening almost suits you. One or two things are in the way, and somebody can change them. Talk about it with your coach.
why-state-no-you = This opening does not suit you now, going by what is on your card. If you see it another way, say so below.
why-state-not-a-verdict = The calculation turns nobody down. A coach can still propose the opening.
why-state-not-a-verdict-you = The calculation does not turn you down. You can still talk about the opening with your coach.

why-change = What would change this
why-change-by-employer = It is up to the employer: { $change }
why-change-by-person = It is up to the person: { $change }
why-change-by-person-you = It is up to you: { $change }
why-change-by-nobody = Nobody can change this: { $reason }

why-rules = The rules
why-rules-broken = In the way
why-rules-ask = To ask
why-rules-holds = All right
why-rules-unknown = Not known
why-rules-unknown-why = Of these one side has told nothing. They are in nobody's way.
why-rule-kind = Kind of work
why-rule-hours = Weekly hours
why-rule-times = Times of work
why-rule-start = Start
why-rule-distance = Distance
why-rule-pay = Pay
why-rule-licence = Licences and passes
why-rule-language = Languages
why-rule-skill = Skills
why-rule-demand = What the work asks
why-rule-need = Needs at work
why-rule-about = { $rule }: { $about }
why-held-holds = All right
why-held-ask = Ask
why-held-broken = In the way
why-held-unknown = Not known

why-says = { $what }
why-says-silent = not told
why-says-closed = not shown to you
why-says-none = none of these
why-says-not-asked = not required
why-says-must = required
why-says-hours = { $min }–{ $max } h a week
why-says-hours-total = { $hours } h in all
why-says-times = { $flexible ->
    [yes] { $times }; the times can be chosen
    [no] { $times }; the times cannot be chosen
   *[unknown] { $times }; not told whether the times can be chosen
}
why-says-start = { $flexible ->
    [yes] { $day }, the start can move
    [no] { $day }, the start cannot move
   *[unknown] { $day }, not told whether the start can move
}
why-says-start-flexible = the start can move
why-says-free-from = from { $day }
why-says-km = about { $km } km
why-says-remote = the work can be done from home
why-says-remote-suits = remote work suits
why-says-max-km = { $km } km at most
why-says-trial = a work trial is unpaid
why-says-pay = { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) }–{ NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) } € an hour
why-says-least-pay = at least { NUMBER($least, minimumFractionDigits: 2, maximumFractionDigits: 2) } € an hour
why-says-has = on the card
why-says-has-until = on the card, valid until { $day }
why-says-has-not = not on the card
why-says-at-least = at least: { $what }
why-says-speaks-not = not on the card
why-says-own-words = skills in own words
why-says-shown = found on the card
why-says-unshown = not on the card in any words
why-says-no-limits = no limits
why-says-no-needs = no needs that must be met
why-says-needs = must have
why-says-demands = { $count ->
    [0] no demands told
    [one] one demand
   *[other] { $count } demands
}
why-says-demand = { $level ->
    [none] not at all
    [some] some
   *[much] much
}
why-says-demand-handed-over = { $level ->
    [none] not at all
    [some] some, somebody else can do it
   *[much] much, somebody else can do it
}
why-says-limit = { $level ->
    [none] not at all
    [some] some is all right
   *[much] much is all right too
}
why-says-offers = { $count ->
    [0] no adjustments told
    [one] one adjustment
   *[other] { $count } adjustments
}

why-points = Points
why-points-chart = Points only say in which order openings or cards stand in the list. They undo no rule.
why-points-none = Nothing gave points.
why-points-most = A full bar is { $points } points: no single thing can bring more.
why-points-plus = +{ $points }
why-points-minus = −{ $points }
why-points-costs = What is taken off
why-cost-ask = { $count ->
    [one] One thing to ask
   *[other] { $count } things to ask
}
why-cost-unshown = A required skill is not on the card: { $what }
why-cost-broken = { $count ->
    [one] One thing in the way
   *[other] { $count } things in the way
}
why-cost-other = Taken off: { $code }
why-sum = { $points } points in all.
why-tier-1 = Tier 1: fits, or something to ask. These come first in the list.
why-tier-2 = Tier 2: almost. These stand apart in the list, whatever their points.
why-tier-3 = Tier 3: does not fit now. These are not in the list.
why-version = Rules { $version }, calculated on { $day }.

# The same reasons for the person.
reason-for-work-wanted-you = You wish for just this: { $what }
reason-for-work-wanted-plain-you = You wish for just this work
reason-for-work-done-you = You have done this: { $what }
reason-for-work-done-plain-you = You have done just this work
reason-for-skills-you = You can do this: { $what }
reason-for-skills-plain-you = You have skills that the work needs
reason-for-exact-skills-you = You have just this skill: { $what }
reason-for-exact-skills-plain-you = You have just the skill that is wished for
reason-for-helps-you = This helps you, and it can be agreed on: { $what }
reason-for-needs-you = You need this, and the workplace promises it: { $what }
reason-for-wish-licence-you = Good for you: { $what }
reason-for-wish-language-you = Good for you, you speak: { $what }
reason-for-hours-plain-you = The weekly hours suit your wish
reason-ask-you = Think and tell: { $question }
reason-ask-work-you = The workplace is asked: { $question }
reason-ask-skill-unshown-you = can you do this: { $skill }?
reason-ask-licence-card-silent-you = do you have this: { $licence }?
reason-ask-language-card-silent-you = how well does this language go for you: { $spoken }? The work needs: { $level }.
reason-ask-kind-card-silent-you = would this suit you: { $kind }?
reason-ask-hours-card-silent-you = how many hours a week would suit you?
reason-ask-times-card-silent-you = what times would suit you?
reason-ask-times-both-silent-you = at what times is the work done, and what times would suit you?
reason-ask-times-partly-you = can the times be chosen? These do not suit you: { $times }
reason-ask-distance-both-silent-you = where is the work, and how far is all right for you?
reason-ask-distance-hard-to-reach-you = can you get there? It is about { $km } km, and buses may not run then.
reason-ask-start-opening-silent-you = when does the work start? You can start on { $available_from } or later.
reason-ask-start-partly-you = can the start wait? The work would start on { $starts_on }, you can start on { $available_from }.
reason-ask-pay-partly-you = does the pay surely meet your wish?
reason-licence-expired-you = { $licence } is on your card, but it ran out on { $until }
reason-broken-kind-you = You have not wished for this: { $kind }
reason-broken-demand-you = The work has more of this than suits you: { $demand }
reason-broken-need-you = You need this but it is not possible in this work now – ask anyway: { $accommodation }
reason-broken-licence-you = The work requires this and it is not on your card: { $licence }
reason-broken-language-you = The work needs more of this language than your card says: { $spoken } – { $level }
reason-broken-hours-you = The hours do not meet: the work is { $offered_min }–{ $offered_max } h a week, { $min }–{ $max } h would suit you
reason-broken-times-you = The times do not suit you: { $times }
reason-broken-distance-you = It is about { $km } km, your wish is { $max_km } km at most
reason-broken-start-you = The work starts on { $starts_on }, but you can start only on { $available_from }
reason-broken-pay-you = The pay is below your wish
reason-change-licence-you = you get this: { $licence }
reason-change-language-you = your language grows a little: { $spoken } – { $level }
reason-change-distance-you = you come from a little farther

# This is wrong.
why-wrong = This is wrong
why-wrong-lead = Say what is not right here. The person's own coach is told and answers. The rules get better too.
why-wrong-lead-you = Say what is not right here. Your coach is told and answers you. The rules get better too.
why-wrong-what = What is wrong
why-wrong-other-work = The work is not what the card means
why-wrong-other-work-you = The work is not what I mean
why-wrong-card-fact = A fact on the card is wrong or old
why-wrong-card-fact-you = A fact about me is wrong or old
why-wrong-opening-fact = A fact about the opening is wrong
why-wrong-higher = This should be higher in the list
why-wrong-lower = This should be lower in the list or not in it
why-wrong-other = Something else
why-wrong-words = In your own words
why-wrong-words-hint = Do not write about health or other private things.
why-wrong-send = Say that this is wrong
why-wrong-told = Thank you. The coach has been told: { $coach }.
why-wrong-told-you = Thank you. Your coach { $coach } is told and answers you.
why-wrong-kept = Thank you. What you said is kept.
why-wrong-kept-you = Thank you. What you said is kept. You have no coach now, so nobody answers it yet.
why-objection = Something wrong about a match
why-objections = What was said to be wrong about matches
why-objection-what = What is wrong
why-objection-by = Who said it
why-objection-by-you = You
why-objection-by-person = The person
why-objection-by-coach = The coach
why-objection-by-other-coach = Another coach
why-objection-then = The calculation then
why-objection-rules = Rules { $version }
why-objection-now = See the calculation now
why-objection-open = Waits for an answer
why-objection-handled = Answered
why-objection-taken-back = Taken back
why-objection-waits = The person's own coach looks at this and answers. A message tells of the answer.
why-objection-no-coach = The person has no coach now. This waits until there is one.
why-outcome = What was done about it
why-outcome-said = The answer
why-outcome-fact-mended = The fact has been mended
why-outcome-rule-noted = Those who keep the rules have been told
why-outcome-explained = It has been talked through with the person
why-answer = What would you like to say
why-answer-hint = Whoever said it, the coach and the person can read this.
why-handle = Answer
why-handle-button = Answer
why-handled = The answer is kept. Whoever said it gets a message.
why-handled-own = The answer is kept.
why-take-back = Take this back
why-taken-back = It has been taken back.
why-back-person = The person
mail-match-objection-subject = Somebody said that a match is wrong
mail-match-objection-body = Something was said to be wrong about a match of your client with an opening. See on the page what it is, and answer.
mail-match-objection-handled-subject = What you said has been answered
mail-match-objection-handled-body = What you said about the match of an opening and a card has been answered. The answer is on the page.
cards-read-objections = Collected what was said to be wrong about matches.
privacy-read-objections = { $count ->
    [one] { $who } collected what was said to be wrong about matches of your card.
   *[other] { $who } collected { $count } times what was said to be wrong about matches of your card.
}

match-mine-heading = Openings that may suit you
match-mine-link = Openings that may suit
match-mine-lead = The list is made from your card. Your needs, limits and wishes count in it. Only you and your own coach see them. You decide what interests you.
match-mine-card = Card:
match-mine-others = Your other cards:
match-mine-not-shown = Only you and your own coach see this card. The list works all the same. Publish the card when you want others to find you too.
match-mine-go-on = If something interests you
match-mine-tell-coach = Tell your coach. The coach can propose you, and nothing is told to the employer before you say yes.
match-mine-no-coach = You have no coach yet. A coach helps you get in touch with the workplace.
match-mine-contact = How to find a coach
match-mine-introduced = This has been proposed to you
match-mine-near = Worth talking about
match-mine-near-why = These almost fit. One or two things are in the way, and somebody can change them. Talk about them with your coach.
match-mine-none = No opening suits just now
match-mine-none-why = New openings come every week. The list gets better as you fill in your card.
match-mine-none-do = See all openings
match-mine-no-card = You have no card yet
match-mine-no-card-why = When you make a card, you see here openings that may suit you.
why-back-mine = Openings that may suit you
