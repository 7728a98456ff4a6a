# One's own data: who sees it, consents, a copy, erasing, how long.

privacy-mine = Who sees my data
privacy-shown = Who sees the data: { $name }
privacy-mine-lead = This is who sees your data now, what you agreed to and who has read it. You can change it or take it back at any time.
privacy-shown-lead = Show or print this page for a person who has no account. Opening it is noted.
privacy-cards = Cards and who sees them
privacy-change-reach = Change who sees
privacy-no-cards = There are no cards.
privacy-coach = Own coach: { $names }
privacy-no-coach = There is no own coach.
privacy-consents = What was agreed to
privacy-consents-none = No consents have been noted.
privacy-consent-needs = Keeping of needs
privacy-consent-show = Showing of the card
privacy-consent-keep-needs-2026-11 = We keep the needs and limits marked here and the coach's note, apart from the card. With them the own coach looks for work that suits. Nobody else sees them. They are kept at most as long as the card. The consent can be taken back at any time. Then they are deleted at once.
privacy-consent-keep-needs-2026-12 = We keep the needs and limits marked here and the coach's note, apart from the card. With them the own coach looks for work that suits. Another coach of the same organisation can open needs and limits only for a stated reason, and you always see the reason. Nobody else sees them. They are kept at most as long as the card. The consent can be taken back at any time. Then they are deleted at once.
privacy-consent-keep-needs-exchange-1 = The card came from a file. The file says that you had agreed that the card and the needs are kept.
privacy-consent-keep-needs-exchange-1-unstated = The card came from a file with needs or limits. The file did not say whether you had agreed that they are kept.
privacy-consent-show-card-2026-11 = When you publish, you agree that the readers you chose see the card. The consent is noted with today's date.
privacy-consent-show-card-2026-12 = When you publish, you agree that the readers you chose see the card. The consent is noted with today's date.
privacy-consent-show-card-exchange-1 = The card came from a file. The file says that you had agreed that the card is shown.
privacy-consent-old = Version { $version } of the text. Ask the coach for the words.
privacy-consent-given = Given on { $day } ({ $how }). Recorded by: { $name }.
privacy-consent-yourself = not known
privacy-consent-ended = Ended { $day }.
privacy-consent-withdraw = Take the consent back
privacy-needs-ask = May we keep your needs and limits, so that the coach finds work that suits?
privacy-needs-ask-coach = Ask the person whether needs and limits may be kept. Mark how they answered.
privacy-needs-yes = Yes, keep them
privacy-needs-no = No, delete them
privacy-needs-kept = The answer is noted. The needs are kept.
privacy-needs-answer-needed = Choose the answer and how it was given.
privacy-disclosures = What employers were shown
privacy-disclosures-none = Nothing has been shown to employers.
privacy-shown-profile = Introduction
privacy-shown-contact = Contact details
privacy-shown-on = Given { $day }
privacy-shown-back = Taken back { $day }. The employer sees this no more.
privacy-shown-over = The introduction is over. The employer sees this no more.
privacy-shown-take-back = Take back
privacy-reads = Who has read
privacy-reads-lead = Each time that somebody else opened your data or saw your card in a list.
privacy-reads-none = Nobody has read your data.
privacy-reads-older = Show older days
privacy-reads-newest = Back to the newest days
privacy-read-why = Reason: { $reason }.
privacy-how-long = How long data is kept
privacy-rules-lead = These times are in force now. When the time is over, the data goes by itself at night.
privacy-rules-none = The times have not been set yet.
privacy-rules-change = Change the times
privacy-backups = Backups of the service are made. Erased data leaves them when the copy grows old, after 30 days at the latest.
privacy-do = What you can do
privacy-back = Back
privacy-rule-card-unvisited = A card that nobody has looked after
privacy-rule-card-warning = Told before a card goes
privacy-rule-hidden-needs = Needs, when the card has been hidden
privacy-rule-deleted-card = A deleted card that can be brought back
privacy-rule-erasure-grace = Time to take an erasing back
privacy-rule-read-log = The log of who has read
privacy-rule-history = The log of what was done, and reports
privacy-rule-consent = A consent that has ended
privacy-rule-introduction-words = Words of an introduction that led to no work
privacy-rule-placement-words = Answers and words of work that has ended
privacy-rule-message = Messages
privacy-rule-invitation = Invitations and codes that are over
privacy-rule-call = An employer's call, after it was handled
privacy-rule-sign-in = A sign-in that has ended
privacy-rule-counter = Counters that guard against guessing
privacy-rule-job-run = Records of the service's own runs
privacy-rule-search-log = Words that were searched for, without who searched
privacy-rule-amount = How long
privacy-rule-limits = At least { $least }, at most { $most }.
privacy-rule-from = From which day
privacy-rule-why = Why the time changes
privacy-rule-save = Save the new time
privacy-rule-set = The new time is saved.
privacy-rules-history = Earlier and coming times
privacy-rule-release = The service's default
privacy-rule-number = Write a whole number.
privacy-rule-outside = Choose a time between { $least } and { $most }.
privacy-rule-past = Choose today or a later day.
privacy-unit-days = days
privacy-unit-months = months
privacy-why = What do you need this data for?
privacy-why-words = Say it in your own words
privacy-why-words-hint = The person and their own coach see this. Write nothing about health.
privacy-why-needed = Say the reason shortly, in at least five characters.
privacy-why-heading = Why do you open needs and contact details?
privacy-why-lead = They are closed, because you are not this person's own coach. Say why, and they are open to you for an hour. It is noted, and the person sees your name and the reason.
privacy-why-open = Open the data for an hour
privacy-why-link = Open needs and contact details with a reason
privacy-why-standing-in = I stand in for the own coach
privacy-why-asked-by-person = The person asked for it
privacy-why-planning-work = I am arranging work for them
privacy-why-handing-over = I take the person over or hand them on
privacy-why-supervising = I look into how the work was done
privacy-why-other = Another reason
privacy-opened = You opened these for the reason “{ $why }: { $words }”. They close after an hour.
privacy-opened-contact = Name and contact details
privacy-opened-none = No needs or limits have been noted.
privacy-keep = Keep the card
privacy-keep-why = Your card has not been looked after for long. If you keep it, it stays for another year. If you do nothing, it goes by itself.
privacy-keep-why-coach = The card has not been looked after for long. Ask the person whether to keep it. If nobody does anything, it goes by itself.
privacy-keep-button = Keep the card
privacy-kept = The card is kept.
privacy-erase = Erase all my data
privacy-erase-person = Erase the data: { $name }
privacy-erase-lead = The data is erased after { $days } days. Until then it can be taken back.
privacy-erase-goes = What goes
privacy-erase-goes-cards = the cards and everything in them
privacy-erase-goes-needs = needs, limits, consents and the coach's notes
privacy-erase-goes-words = name, contact details, answers and everything in own words
privacy-erase-goes-shown = everything that employers saw here
privacy-erase-goes-letters = messages, those too that wait to be sent
privacy-erase-goes-account = the account, if it is used for nothing else
privacy-erase-stays = What stays and why
privacy-erase-stays-lead = What stays no longer says whom it is about.
privacy-erase-stays-log = the log of who read and what was done, without your name and without words: misuse can be looked into for five years
privacy-erase-stays-figures = that some placement began and ended, for the figures
privacy-erase-stays-backups = backups, until they grow old in 30 days
privacy-erase-others = What others hear
privacy-erase-others-text = Open introductions end. The employer hears only that the introduction is over. Agreed work goes on as agreed, but it is no longer followed here.
privacy-erase-copy-first = Take a copy of your data first
privacy-erase-at-once = Erase at once
privacy-erase-at-once-hint = Then it cannot be taken back.
privacy-erase-button = Erase the data
privacy-erase-reason = How and when the person asked for this
privacy-erase-who = Whose data
privacy-erase-who-hint = E-mail, number of the person or of the card.
privacy-erase-who-needed = Say whose data is erased.
privacy-erase-nobody = Nobody is found with this, or several. Check the number.
privacy-erase-noted = The request is noted.
privacy-erase-asked = The data is erased on { $day }. You can take it back on this page.
privacy-erase-waits = The data is erased { $day }.
privacy-erase-take-back = Take the erasing back
privacy-erase-taken-back = The data is not erased.
privacy-erased = The data has been erased. Thank you for your visit.
privacy-erasures = Erase a person's data on request
privacy-erasures-lead = When a person asks for erasing in some other way. Make sure first who is asking.
privacy-erasures-waiting = Waiting for its day
privacy-erasures-none = No erasing waits.
privacy-erasures-row = Number { $number } is erased { $day }
privacy-erasures-own = Asked by the person
privacy-copy = Take a copy of my data
privacy-copy-lead = You get everything that is here about you: cards, needs, the coach's notes, consents, messages and who has read.
privacy-copy-not = Passwords and codes are not in the copy. Keep the file where others do not find it.
privacy-copy-form = In which form?
privacy-copy-html = A page to read and print
privacy-copy-json = A file for programs (JSON)
privacy-copy-button = Download the copy
privacy-copy-title = My data
privacy-copy-made = The copy was made on { $day }. Empty parts are left out.
privacy-yes = yes
privacy-no = no
cards-event-end-told = It was told that the card is about to go
cards-event-kept = The card was kept
cards-event-needs-lapsed = The needs were deleted, because the card had long been hidden
cards-event-agree-needs = It was agreed that the needs are kept
cards-read-with-reason = Opened needs and contact details for an hour.
mail-card-ends-subject = Your card is about to go
mail-card-ends-body = You have not visited Löytämö for a long time. Your card goes in { $days } days at the earliest. To keep it, open the link and press Keep the card.
mail-card-ends-coach-subject = The card of a person of yours is about to go
mail-card-ends-coach-body = The card has not been looked after for long. It goes in { $days } days at the earliest. Ask the person whether to keep it. Open the link and press Keep the card.
mail-erasure-asked-subject = Erasing of data was asked for
mail-erasure-asked-body = In Löytämö it was asked that all data of a person is erased. The page shows what is waiting. If this is a mistake, take it back there or get in touch.
privacy-shown-link = Show who sees the data
privacy-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
privacy-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
privacy-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
privacy-read-card =
    { $count ->
        [one] { $who } opened your card.
       *[other] { $who } opened your card { $count } times.
    }
privacy-read-person =
    { $count ->
        [one] { $who } opened your personal data.
       *[other] { $who } opened your personal data { $count } times.
    }
privacy-read-listing =
    { $count ->
        [one] { $who } saw your card among search results.
       *[other] { $who } saw your card among search results { $count } times.
    }
privacy-read-rank =
    { $count ->
        [one] { $who } compared your card with openings.
       *[other] { $who } compared your card with openings { $count } times.
    }
privacy-read-disclosure =
    { $count ->
        [one] { $who } read what you showed them.
       *[other] { $who } read what you showed them { $count } times.
    }
privacy-read-export =
    { $count ->
        [one] { $who } took your card out to a file.
       *[other] { $who } took your card out to a file { $count } times.
    }
privacy-read-with-reason =
    { $count ->
        [one] { $who } asked to open your needs and contact details.
       *[other] { $who } asked to open your needs and contact details { $count } times.
    }
privacy-read-other =
    { $count ->
        [one] { $who } read your data.
       *[other] { $who } read your data { $count } times.
    }
privacy-table-person = You
privacy-table-caseload = Your coaches
privacy-table-take-over-code = Codes to get an account of your own
privacy-table-skill-card = Your skill cards
privacy-table-card-needs = Needs and limits at work
privacy-table-consent = Your consents
privacy-table-employer-block = Employers who do not see your card
privacy-table-card-notice = Notices that a card goes
privacy-table-derived-text = Your card was read
privacy-table-derived-concept = What your card is about
privacy-table-derived-vector = The words of your card as numbers
privacy-table-erasure-request = Requests to erase
privacy-table-introduction = Introductions
privacy-table-disclosure = What employers were shown
privacy-table-match-objection = What was said to be wrong about matches
privacy-table-placement = Placements
privacy-table-check-in = Check-ins
privacy-table-history = What was done with your data
privacy-table-read-audit = Who has read your data
privacy-table-account = Account
privacy-table-address-change = Changes of e-mail
privacy-table-authenticator-app = Authenticator app
privacy-table-recovery-code = Recovery codes
privacy-table-passkey = Passkeys
privacy-table-known-device = Known devices
privacy-table-sign-in-code = Sign-in codes
privacy-table-login-session = Sign-ins
privacy-table-last-visit = Last visit
privacy-table-notice-acceptance = Privacy notices accepted
privacy-table-saved-search = Your saved searches
privacy-table-told-opening = Openings that your searches told you about
privacy-table-told-card = Cards that your searches have told of
privacy-table-outgoing-message = Messages to you
privacy-table-membership = Memberships
privacy-table-join-request = Requests to join an employer
privacy-table-terms-acceptance = Terms you accepted
privacy-table-report = Your reports
privacy-column-accepted-at = Accepted
privacy-column-accepted-by-id = Accepted by
privacy-column-account-id = Who
privacy-column-adult-confirmed-at = Said to be an adult
privacy-column-answer = Answer
privacy-column-answered-at = Answered
privacy-column-answers = Answers
privacy-column-ask = What was asked
privacy-column-asked-at = Asked
privacy-column-asked-by-id = Asked by
privacy-column-at = When
privacy-column-available-from = Available from
privacy-column-changed-at = Changed
privacy-column-checked-how = How it was checked
privacy-column-checked-on = Checked on
privacy-column-coach-id = Coach
privacy-column-coach-text = Coach's note
privacy-column-coach-words = Coach's words
privacy-column-code = Which message
privacy-column-concept-id = Topic
privacy-column-confirmed-at = Confirmed
privacy-column-consent-how = How it was agreed
privacy-column-consent-on = Day of consent
privacy-column-created-at = Made
privacy-column-decided-at = Decided
privacy-column-decided-by-id = Decided by
privacy-column-decision = Decision
privacy-column-decision-words = Words of the decision
privacy-column-deleted-at = Deleted
privacy-column-derived-at = Read on
privacy-column-device = Device
privacy-column-document = Document
privacy-column-done-at = Done
privacy-column-due-at = Due
privacy-column-due-on = Day of the question
privacy-column-email = E-mail
privacy-column-email-confirmed-at = E-mail confirmed
privacy-column-end-reason = Why it ended
privacy-column-end-words = Words about the end
privacy-column-ended-at = Ended
privacy-column-ended-by-id = Who ended it
privacy-column-ended-on = Ended on
privacy-column-ends-on = Ends
privacy-column-event = What was done
privacy-column-expires-at = Valid until
privacy-column-external-id = Number of the card
privacy-column-fields = Which data
privacy-column-given-at = Given
privacy-column-given-on = Given on
privacy-column-happened-on = Happened on
privacy-column-hat = Role in the sign-in
privacy-column-headline = Headline
privacy-column-held-back-at = Held back
privacy-column-held-back-reason = Why it was held back
privacy-column-hours-per-week = Hours a week
privacy-column-hours-total = Hours in all
privacy-column-how = How
privacy-column-interests = Interests
privacy-column-is-owner = Owner
privacy-column-is-shared-computer = Shared computer
privacy-column-kept-at = Kept
privacy-column-kind = Why it was told
privacy-column-kinds = What kind of work
privacy-column-language = Language
privacy-column-languages = Languages spoken
privacy-column-last-used-at = Last used
privacy-column-licences = Licences
privacy-column-limits = Limits at work
privacy-column-listed-for = In which list
privacy-column-made-at = Created
privacy-column-made-by-id = Made by
privacy-column-match-reasons = Reasons of the match
privacy-column-match-state = What the calculation said
privacy-column-max-km = Distance at most (km)
privacy-column-meeting-at = Time of meeting
privacy-column-meeting-kind = Kind of meeting
privacy-column-meeting-place = Place of meeting
privacy-column-min-pay-cents-per-hour = Pay at least (cents an hour)
privacy-column-name = Name
privacy-column-need-codes = What helps at work
privacy-column-needs = Needs at work
privacy-column-new-email = New e-mail
privacy-column-note = Note to the next coach
privacy-column-occupations = Occupations
privacy-column-official-agreement-on = Official agreement
privacy-column-often = How often
privacy-column-old-email = Old e-mail
privacy-column-opening-id = Opening
privacy-column-organisation-id = Organisation
privacy-column-outcome = What was done
privacy-column-parameters = Content of the message
privacy-column-part = In which part
privacy-column-parts = What is looked for
privacy-column-party = Who was asked
privacy-column-path = Where the message leads
privacy-column-phone = Phone
privacy-column-place = Place
privacy-column-plan-code = Which question
privacy-column-published-at = Published
privacy-column-purpose = Purpose
privacy-column-reader = From which position
privacy-column-reason = Reason
privacy-column-reason-codes = Reasons of the calculation
privacy-column-reason-shared = May the reason be told
privacy-column-recorded-at = Recorded
privacy-column-recorded-by-id = Recorded by
privacy-column-remote = Remote work suits
privacy-column-reporter-email = Reporter's e-mail
privacy-column-revoked-at = Revoked
privacy-column-role = Role
privacy-column-said-at = Said
privacy-column-said-by-id = Who said it
privacy-column-score = Points
privacy-column-searched-in = Where it was searched
privacy-column-seen-at = Last seen
privacy-column-sending-at = Sending began
privacy-column-sent-at = Sent
privacy-column-shown = What was shown
privacy-column-signs-as = By which right
privacy-column-skills = Skills
privacy-column-started-at = Started
privacy-column-started-by = Started by
privacy-column-starts-on = Starts
privacy-column-state = State
privacy-column-state-from = State before
privacy-column-state-to = State after
privacy-column-stopped-at = Stopped
privacy-column-subject-kind = About what
privacy-column-summary = Summary
privacy-column-suspended-reason = Why it was suspended
privacy-column-taken-back-at = Taken back
privacy-column-talked-at = Talked
privacy-column-text-version = Version of the text
privacy-column-times = Times
privacy-column-to-address = Receiver
privacy-column-told-at = Told
privacy-column-used-at = Used
privacy-column-verified-at = Membership verified
privacy-column-verified-by-id = Verified by
privacy-column-verified-how = How it was verified
privacy-column-verified-on = Verified on
privacy-column-version = Version
privacy-column-visibility = Who sees
privacy-column-wants-to-talk = Wants to talk
privacy-column-warned-at = Told that it goes
privacy-column-weight = Weight
privacy-column-what = What was read
privacy-column-what-is-wrong = What was wrong
privacy-column-why-code = What it was needed for
privacy-column-withdrawn-at = Withdrawn
privacy-column-withdrawn-by-id = Withdrawn by
privacy-column-withdrawn-reason = Reason of the withdrawal
privacy-column-words = Own words
