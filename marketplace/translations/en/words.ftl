# Words: where they come from, proposing one, deciding about proposals
words-sources = Where the words come from
words-sources-lead = The search understands names of work and skills said in many ways. The words come from three places.
words-sources-esco = The ESCO classification
words-sources-modified = Some names are modified: we show our own everyday word in place of the ESCO name. The name in ESCO finds the same work. The modifications are ours, not the European Commission's.
words-sources-imported = ESCO version { $release } is in use, imported on { $day }.
words-sources-not-imported = Our own words carry the identifiers of ESCO. The whole classification has not been imported yet.
words-sources-ours = Our own words
words-sources-ours-text = For the most common work and skills, everyday words were written by hand in Finnish, Swedish and English.
words-sources-people = Words that people proposed
words-sources-people-text = Anybody can propose a word that is missing. A coordinator looks at each before it comes into use.
words-propose = Propose a word
words-new = Propose a word
words-new-lead = Does the search lack a word that you use? Tell us what it means.
words-word = The word that the search did not understand
words-word-hint = One word or a short phrase, such as “shelf stacker”.
words-language = Language of the word
words-meaning = What does the word mean?
words-meaning-hint = Work or a skill, such as “shop worker”. Write no names or contact details.
words-which = Do you mean one of these?
words-which-hint = Choose the nearest and send again.
words-none-of-these = None of these
words-send = Send the proposal
words-nobody = We do not keep who proposed it.
words-left = Thank you for the word
words-left-text = A coordinator looks at it. Once it is accepted, the search understands it.
words-to-search = Back to the search
words-needed = Write a word.
words-meaning-needed = Tell what the word means.
words-too-long = Write less: at most { $characters } characters{ $words ->
    [0] {""}
   *[other] {" "}and { $words } words
  }.
words-personal = Leave out digits and addresses. A proposal must hold nobody's details.
words-name = This looks like the name of a person or a firm. Write the name of the work or skill in small letters.
words-signs = Use only letters, blanks and hyphens.
words-concept-needed = Choose the work or skill that the word finds.
words-queue = Proposed words
words-queue-decided = Decided words
words-queue-lead = People propose words that the search did not understand. An accepted word finds the chosen work or skill.
words-show-waiting = Show those that wait
words-show-decided = Show the decided ones
words-none = No words here
words-none-why = When somebody proposes a word, it comes here.
words-means = Means: { $meaning }
words-times = { $count ->
    [one] proposed once
   *[other] proposed { $count } times
  }
words-times-said = How often
words-meaning-said = Means, says the proposal
words-state-waiting = Waits
words-state-accepted = In use
words-state-refused = Refused
words-retired = “{ $label }” is no longer in the vocabulary. Choose another.
words-accept-heading = Take the word into use
words-look-for = Look for work or a skill
words-look-for-hint = If the right one is missing below, write its name.
words-look = Look
words-finds = The word finds this
words-nothing-like = We found nothing like that in the vocabulary. Look with another word.
words-accept = Take into use
words-refuse-heading = Refuse the word
words-reason = Why
words-reason-hint = Only coordinators see it.
words-reason-needed = Tell shortly why the word is refused.
words-refuse = Refuse
words-take-back = Take the decision back
words-accepted = “{ $word }” is in use now.
words-refused = “{ $word }” was refused.
words-taken-back = “{ $word }” waits for a decision again.
words-event-proposed = Proposed
words-event-accept = Taken into use
words-event-refuse = Refused
words-event-take_back = Decision taken back
