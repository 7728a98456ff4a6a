# What does not go through on a card, and why.
cards-headline-needed = Write a headline. One sentence is enough, for example “A careful sorter who likes a warehouse”.
cards-municipality-needed = Write the municipality near which you would like to work.
cards-municipality-unknown = We found no municipality called “{ $text }”. Choose one from the list.
cards-postcode-wrong = A postcode has five digits, for example 33200.
cards-km-range = The distance can be at most { $most } kilometres.
cards-pay-range = The pay is too high. Write euros an hour, for example 12.50.
cards-hours-range = Hours a week must be more than zero and at most { $most }. The smaller number comes first.
cards-none-and-some = You chose both something and nothing. Leave only one of them.
cards-occupation-needed = Write which occupation or work this is about.
cards-experience-range = Experience can be at most { $most } years.
cards-skill-needed = Write which skill this is.
cards-language-needed = Choose a language.
cards-language-level-needed = Choose how well you speak this language.
cards-licence-needed = Choose which card or licence this is.
cards-twice = This already stands on another row: { $named }. Leave only one.
cards-visibility-needed = Choose who sees the card.
cards-consent-needed = Say how and when the person agreed to this.
cards-consent-in-future = The day of the consent is in the future. Choose today or an earlier day.
cards-consent-how-by-coach = Choose whether the person said it by voice or on paper.
cards-needs-consent-needed = Needs and limits can be saved only after the person has agreed that they are kept. The consent is here.
cards-holds-email = This seems to hold an e-mail address. Take it out: the card has no name, and contact details are told only with a permission of their own.
cards-holds-phone = This seems to hold a phone number. Take it out: the card has no name, and contact details are told only with a permission of their own.
cards-holds-identity-code = This seems to hold a personal identity code. Take it out: it is not needed anywhere in the service.
cards-undo-too-late = This can no longer be undone. Publish the card again.
cards-title-error = To correct:

# The form: headline and texts.
cards-new-heading = Make a skill card
cards-new-heading-coach = Skill card: { $name }
cards-edit-heading = Change the card
cards-form-lead = Tell what you can do and what you would like to do. No CV is needed. Only the headline and the municipality are required; the rest can be added later.
cards-form-lead-coach = Fill in the card together. Write in the person's own words, as “I”. The name is not written on the card.
cards-version = Version
cards-section-who = Who I am at work
cards-headline-fi = Headline in Finnish
cards-headline-sv = Headline in Swedish
cards-headline-en = Headline in English
cards-headline-hint = One sentence about your strengths, without your name. For example: A careful sorter who likes a warehouse. One language is enough.
cards-summary-fi = Tell about yourself in Finnish
cards-summary-sv = Tell about yourself in Swedish
cards-summary-en = Tell about yourself in English
cards-summary-hint = What have you been thanked for? What goes well at work? Do not write a name, address or phone number.
cards-other-languages = In other languages
cards-other-languages-text = If you write the same in another language, more people understand the card.

# The form: I can.
cards-i-can = I can
cards-skills = Skills
cards-skills-hint = Small things count too: “clean a kitchen”, “talk with old people”, “repair bicycles”.
cards-skill = What can you do?
cards-skill-level = How well?
cards-skill-source = Where did you learn it?
cards-skill-row = Skill
cards-skill-add = Add a skill
cards-languages = Languages you speak
cards-languages-hint = Only speaking counts here. Add your first language too.
cards-language = Language
cards-language-level = How do you speak it?
cards-language-row = Language
cards-language-add = Add a language
cards-licences-fold = Cards, licences and car
cards-licences = Which of these do you have?
cards-licences-hint = If you do not answer now, leave this empty.
cards-licences-none = I have none of these
cards-licence = Card or licence
cards-licence-until = Valid until
cards-licence-row = Card or licence
cards-licence-add = Add a card or licence

# The form: I would like.
cards-i-would-like = I would like
cards-occupations-fold = Occupations and work
cards-occupations = What work have you done or want to do?
cards-occupations-hint = Experience from any country counts, also without papers.
cards-occupations-none = I have no occupation in mind or behind me
cards-occupation = Occupation or work
cards-occupation-want = I want to do this work
cards-occupation-experience = Experience
cards-occupation-unit = In years or months
cards-unit-years = years
cards-unit-months = months
cards-occupation-qualified = Qualification for this work
cards-qualified-none = No qualification, or not answered now
cards-occupation-row = Occupation or work
cards-occupation-add = Add an occupation or work
cards-interests = What would you like to try, even if you have not done it yet?
cards-interests-hint = One thing a line.
cards-kinds = What kind of work suits you?
cards-kinds-hint = You can choose several. If you do not answer now, leave this empty.
cards-kinds-none = Nothing here suits just now

# The form: when and where.
cards-when-and-where = When and where
cards-municipality = Municipality
cards-municipality-hint = The card shows only the municipality.
cards-hours-min = Hours a week, at least
cards-hours-max = Hours a week, at most
cards-hours-hint = A few hours are fine. At most 40.
cards-hours-unit = hours
cards-times = Which times suit you?
cards-available-from = From which day on?
cards-available-from-hint = Leave empty if you can begin at once or do not know.
cards-remote = Does working from home suit you?
cards-between-us = This is not told to others
cards-between-us-text = Employers and other coaches are not told of these.
cards-postcode = Postcode
cards-max-km = How far can you travel?
cards-min-pay = The lowest pay you can accept
cards-pay-unit = € an hour
cards-yes = Yes
cards-no = No
cards-not-yet = Not answered yet
cards-choose = Choose
cards-not-said = Not told

# The form: what helps, limits and consent.
cards-what-helps = What helps me at work
cards-needs-lead = Here you can mark what makes work go well. This part is voluntary. You decide each time whether an employer is told.
cards-needs-lead-coach = Mark together what makes work go well. This part is voluntary. The person decides each time whether an employer is told.
cards-no-illness = Do not write about illnesses. Tell what helps.
cards-needs = What helps?
cards-no-need = Not chosen
cards-limits = Limits
cards-limits-hint = Mark only those with a limit. The others stay open.
cards-no-limit = No limit
cards-coach-text = The coach's note
cards-coach-text-hint = Only the own coach sees this, and the person who asks for a copy of their data. Do not write about illnesses. Tell what helps.
cards-needs-consent = Consent to keeping the needs
cards-needs-consent-what = We keep the needs and limits marked here and the coach's note, apart from the card.
cards-needs-consent-why = With them the own coach looks for work that suits. Another coach of the same organisation can open needs and limits only for a stated reason, and you always see the reason. Nobody else sees them.
cards-needs-consent-how-long = They are kept at most as long as the card.
cards-needs-consent-back = The consent can be taken back at any time. Then they are deleted at once.
cards-needs-agreed = I agree that my needs and limits are kept like this
cards-needs-consent-coach = Read these aloud or show them. Then mark how and when the person agreed.
cards-consent-how = How did the person agree?
cards-consent-on = On which day?
cards-consent-given = The consent was given on { $day }: { $how }.
cards-save = Save the card
cards-save-note = The change shows at once to those who see the card now.
cards-save-note-draft = Saving does not yet show the card to others. You can publish it next.
cards-cancel = Cancel
cards-back = Back
cards-conflict-title = The card changed while you were writing.
cards-conflict = Your text is kept below. See what the other one saved. If you save now, your text will stand.
cards-conflict-same = The card that the other one saved says the same as yours.
cards-conflict-now = Now:
cards-conflict-typed = Yours:
cards-saved = The card has been saved.
cards-made = The card is ready as a draft. Read it through and publish it when you like.
cards-choose-person = First choose the person you make the card with.

# The page of a card.
cards-i-have-done = I have done
cards-i-speak = I speak
cards-languages-closed = Of languages an employer is told only whether the person speaks the language the work needs.
cards-i-hold = Cards and licences
cards-hold-none = No cards or licences.
cards-kinds-suit = This suits me:
cards-kinds-suit-none = No kind of work suits just now.
cards-must = must have
cards-my-limits = My limits
cards-learned = learned: { $where }
cards-licence-valid = { $name }, valid until { $day }
cards-want-this = I want to do this
cards-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
cards-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
cards-hours-one = { $hours } hours a week
cards-hours-range-text = { $min }–{ $max } hours a week
cards-town-unknown = municipality not known
cards-none-of-it = Nothing
cards-km = at most { $km } km
cards-pay-hour = at least { $pay } an hour
cards-from = from { $day }
cards-remote-yes = also from home
cards-remote-no = not from home
cards-fact-hours = Hours
cards-fact-times = Times
cards-fact-from = From
cards-fact-where = Where
cards-fact-max-km = Distance
cards-fact-min-pay = Pay

# Who sees the card now.
cards-bar-person-draft = Draft. Only you and your own coach see the card.
cards-bar-person-hidden = Hidden. Only you and your own coach see the card.
cards-bar-person-own-coach = Only you and your own coach see the card.
cards-bar-person-organisation = You, your own coach and other coaches of the same organisation see the card.
cards-bar-person-coaches = You, your own coach and other coaches see the card.
cards-bar-person-employers = You, coaches and verified employers see the card.
cards-bar-coach-draft = Draft. You and the person see the card.
cards-bar-coach-hidden = Hidden. You and the person see the card.
cards-bar-coach-own-coach = You and the person see the card.
cards-bar-coach-organisation = Other coaches of your organisation see the card too.
cards-bar-coach-coaches = Coaches of other organisations see the card too.
cards-bar-coach-employers = Other coaches and verified employers see the card too.
cards-bar-reader-same-organisation = You see what is shown to coaches of your organisation. Your visit is noted, and the person sees it.
cards-bar-reader-other-organisation = You see what is shown to all coaches. Your visit is noted, and the person sees it.
cards-bar-reader-employer = You see what is shown to employers. Your visit is noted, and the person sees it.

# Through another's eyes.
cards-preview-employer-link = Show as an employer sees it
cards-preview-who = Through whose eyes
cards-preview-employer = This is how an employer sees the card.
cards-preview-introduced = This is the most an employer can see in an introduction.
cards-preview-other-organisation = This is how another organisation's coach sees the card.
cards-preview-same-organisation = This is how another coach of the same organisation sees the card.
cards-preview-coach = This is how the own coach sees the card.
cards-preview-link-employer = Employer
cards-preview-link-introduced = Employer in an introduction
cards-preview-link-other-organisation = Other coaches
cards-preview-link-same-organisation = Coaches of the same organisation
cards-preview-link-coach = Own coach
cards-preview-chosen = You choose each time what of this is told. Only the headline always shows. Your name and number are asked separately.
cards-preview-chosen-coach = The person chooses each time what of this is told. Only the headline always shows. Name and number are asked separately.
cards-preview-not-now = Just now they do not see the card. This is how it would look.

# What can be done with the card.
cards-keep = Manage the card
cards-edit = Change the card
cards-publish = Publish the card
cards-change-who-sees = Change who sees it
cards-hide = Hide the card
cards-delete = Delete the card
cards-delete-note = You can bring the card back for a week.
cards-see-matches = See places that suit
cards-history-link = What has been done to the card
cards-readers-link = Who has looked at the card
cards-forget-link = Take back the consent about needs
cards-back-mine = My cards
cards-back-person = To the person's page
cards-back-card = Back to the card
cards-hidden-now = The card is hidden. Others no longer see it.
cards-deleted-now = The card has been deleted.
cards-restored-now = The card is back. It is hidden until you publish it.

# My cards.
cards-mine = My cards
cards-mine-lead = A card tells what you can and want to do. You decide who sees it.
cards-new = Make a skill card
cards-new-another = Make another card
cards-none-yet = You have no card yet
cards-none-yet-why = Making a card takes about ten minutes. You can save it unfinished and go on later.
cards-state-draft = draft
cards-state-published = published
cards-state-hidden = hidden
cards-deleted = Deleted cards
cards-deleted-until = You can bring it back until
cards-restore = Bring the card back

# Publishing.
cards-publish-heading = Who may see your card?
cards-publish-heading-coach = Who may see the card?
cards-publish-lead = Choose one. You can change it or hide the card at any time.
cards-publish-lead-coach = The person decides. Choose what they have agreed to.
cards-visibility = The card is seen by
cards-coach-own-coach = Only you and the person see the card. No consent is asked for.
cards-coach-organisation = Other coaches of your organisation see the card too.
cards-coach-coaches = Coaches of every organisation with an agreement see the card. They do not see the needs.
cards-coach-employers = Verified employers see the card too, without name, contact details or needs.
cards-publish-look-first = See first how the card looks to them
cards-publish-never = Good to know
cards-publish-never-name = Name, phone number and address are not shown on the card to anybody.
cards-publish-never-needs = Needs, limits, postcode, distance and pay are shown only to the own coach.
cards-publish-town = In a small town somebody who knows the person may still recognise them by what the card says.
cards-publish-consent = The person's consent
cards-publish-consent-text = Needed when somebody else than you sees the card. First tell who sees it and what it says.
cards-publish-own-consent = When you publish, you agree that the readers you chose see the card. The consent is noted with today's date.
cards-publish-save = Save who sees it
cards-publish-changed = The card has changed since you opened this page. Look at the card once more, then choose.
cards-look-at-card = Look at the card
cards-published-own-coach = Done. Only the person and the own coach see the card.
cards-published-organisation = Done. The card is shown to coaches of the same organisation.
cards-published-coaches = Done. The card is shown to coaches.
cards-published-employers = Done. The card is shown to coaches and verified employers.

# The consent is taken back.
cards-forget-heading = Take back the consent?
cards-forget-lead = When the consent is taken back, needs and limits are deleted at once.
cards-forget-gone = Deleted: what helps, limits and the coach's note.
cards-forget-stays = Stays: the card itself and everything else it says.
cards-forget-again = Needs can be told again later, with a new consent.
cards-forget = Delete needs and limits
cards-forget-note = This cannot be undone.
cards-needs-forgotten = The consent has been taken back. Needs and limits have been deleted.
cards-no-needs-kept = No needs or limits are kept on the card.

# What has been done, who has looked.
cards-history = What has been done to the card
cards-history-lead = The newest comes first.
cards-history-none = Nothing has been done to the card yet
cards-history-none-why = It will show here when the card is changed or published.
cards-history-consent = consent: { $how }, { $day }
cards-event-make = The card was made
cards-event-edit = The card was changed
cards-event-publish = The card was published
cards-event-show-as-far-as = Who sees the card was changed
cards-event-hide = The card was hidden
cards-event-delete = The card was deleted
cards-event-restore = The card was brought back
cards-event-forget-needs = The consent about needs was taken back
cards-event-import = The card came in from a file
cards-event-other = Something else was done to the card
cards-part-person = The person
cards-part-coach = Coach
cards-part-coordinator = Coordinator
cards-part-employer = Employer
cards-part-clock = The service itself
cards-part-operator = Operator
cards-readers = Who has looked at the card
cards-readers-lead = Here is every time that somebody else than you has looked at the card or your details. The newest comes first.
cards-readers-lead-coach = Here is every time that somebody else than the person has looked at the card or their details. The person sees this too.
cards-readers-none = Nobody else has looked at the card
cards-readers-none-why = When somebody looks, their name and the time appear here.
cards-reader-own-coach = own coach
cards-reader-same-organisation = coach of the same organisation
cards-reader-other-organisation = another organisation's coach
cards-reader-employer = employer
cards-reader-operator = operator
cards-reader-coach = coach
cards-reader-coordinator = coordinator
cards-reader-other = user of the service
cards-read-card = Opened the card.
cards-read-person = Opened the person's details.
cards-read-listing = Saw the card in search results.
cards-read-rank = Compared the card with open places.
cards-read-disclosure = Read the introduction.
cards-read-export = Took the card out to a file.
cards-read-other = Read details.
cards-read-fields = Shown: { $fields }.
cards-read-reason = Reason: { $reason }
cards-field-headline = Headline
cards-field-summary = Description
cards-field-place = Municipality
cards-field-kinds = Kinds of work
cards-field-occupations = Occupations
cards-field-skills = Skills
cards-field-interests = Interests
cards-field-languages = Languages
cards-field-licences = Cards and licences
cards-field-limits = Limits
cards-field-needs = What helps
cards-field-hours-per-week = Hours a week
cards-field-times = Times
cards-field-max-km = Distance at most
cards-field-remote = Work from home
cards-field-available-from = From
cards-field-min-pay-cents-per-hour = Lowest pay
cards-field-coach-text = The coach's note
cards-field-name = Name
cards-field-phone = Phone number
cards-field-email = E-mail

# The coach's search of cards.
cards-search = Cards
cards-search-label = What can the person do or want?
cards-search-hint = Write a word or two, for example “baking” or “warehouse”.
cards-search-kind = What kind of work suits
cards-search-results = Cards
cards-search-found = { $count ->
    [one] One card
   *[other] { $count } cards
}
cards-search-own = you are the coach
cards-search-noted = People see that their card was among your search results.
cards-search-degraded = We show the cards from the newest to the oldest. The search will be back soon.
cards-search-none = No card was found with these
cards-search-none-why = No card that you may see meets everything you chose.
cards-search-all = Show all cards
cards-search-empty = No cards can be seen yet
cards-search-empty-why = Cards appear here when people have let you see them.
cards-search-empty-do = Go to people
cards-search-count = { $count ->
    [one] one card
   *[other] { $count } cards
}
cards-search-times = When they can work
cards-search-languages = Which languages they speak
cards-employers-heading = People who want employers to see them
cards-employers-found = About { $count } cards
cards-employers-few = A few cards
cards-employers-next = Found somebody who suits? A coach asks them and takes it further.
cards-employers-ask = Ask a coach to call
cards-employers-none-why = No card shown to employers meets everything you chose. A coach knows people whose card is not shown here.
cards-employers-empty-why = Nobody has opened their card to employers yet. A coach knows people who can work all the same.
