### Telling that something is wrong
safety-report = Report
safety-report-opening = Report this place
safety-report-card = Report this card
safety-report-this = Report it if something is not right
safety-report-heading = Tell us what is not right
safety-report-lead = { $kind ->
    [opening] This is about the place “{ $name }”.
    [card] This is about the card “{ $name }”.
    [placement] This is about the work at “{ $name }”.
    [message] This is about the message “{ $name }”.
   *[introduction] This is about the introduction to “{ $name }”.
}
safety-report-who = A coordinator reads it and answers within the next working day. The other side is not told who reported.
safety-danger = If somebody is in danger, call the emergency number 112.
safety-back = Back
safety-reason = What is it about
safety-reason-unpaid_day = An unpaid trial day, or work without an agreement
safety-reason-asks_money = Somebody asks for money
safety-reason-unfair_demand = A demand that has nothing to do with the work
safety-reason-unsafe = The work or the place is not safe
safety-reason-not_true = What is said is not true
safety-reason-private = Somebody's private matters are told
safety-reason-rude = Rude words or behaviour
safety-reason-other = Something else
safety-words = Tell more
safety-words-hint = What happened and when. A few sentences are enough.
safety-words-needed = Write a few words.
safety-email = E-mail for the answer
safety-email-hint = Without an address the report is read, but we cannot answer you.
safety-report-button = Send the report
safety-report-not = I do not report
safety-reported = Thank you for telling us
safety-reported-next = A coordinator reads it and answers within the next working day.
safety-reported-told = You get a message when it is settled, if you are signed in or gave an address.
safety-reported-on = Go on
safety-queue = Reports
safety-queue-decided = Settled reports
safety-queue-lead = Each one is answered within the next working day. The most urgent stands first.
safety-queue-none = No reports
safety-queue-none-why = When somebody reports something, it stands here at once.
safety-show-open = Show open ones
safety-show-decided = Show settled ones
safety-answer-by = Answer by
safety-late = Late
safety-state-open = New
safety-state-taken = In hand
safety-kind-opening = Place
safety-kind-card = Card
safety-kind-introduction = Introduction
safety-kind-placement = Work
safety-kind-message = Message
safety-employer = Employer
safety-reporter = Reported by
safety-reporter-unknown = Left no address
safety-taken-by = In hand with
safety-open-it = Open what was reported
safety-gone = What was reported is no longer there.
safety-not-yours-to-open = The page is for its sides alone. Ask the coach if you need to.
safety-take = I take it
safety-taken = The report is yours now.
safety-release = Leave it to others
safety-released = Anybody can take the report again.
safety-decide = Settle
safety-decision = What you decided
safety-decision-nothing_wrong = Everything is in order
safety-decision-talked = I talked with both, it was put right
safety-decision-hidden = I hide this
safety-decision-employer_suspended = I stop the employer in the service
safety-decision-account_suspended = I stop the account for now
safety-decision-words = Reason
safety-decision-words-hint = The reason is told to whoever reported and to whom it concerns. Do not write who reported.
safety-decide-button = Save and tell both
safety-decided = The decision is saved and told to both.
safety-nobody-to-suspend = This cannot be stopped from here. Choose something else or ask the administrator.
safety-told-both = Both were told
safety-reopen = Take the decision back
safety-reopen-words = Why it is taken back
safety-reopen-button = Take it back and open again
safety-reopened = The decision is taken back. The report is open again.
safety-event-reported = Reported
safety-event-take = Taken in hand
safety-event-release = Left to others
safety-event-decide = Settled
safety-event-reopen = Decision taken back
safety-held-back = Hidden
safety-opening-held-back = A coordinator has hidden this place. Others do not see it. Reason: { $why }
safety-card-held-back = A coordinator has hidden this card. Others do not see it. Reason: { $why }

### Employers not to be met
safety-blocks = Employers I do not want to meet
safety-blocks-lead = The card is neither shown nor proposed to these employers. They are not told.
safety-blocks-none = Nobody is blocked
safety-blocks-none-why = You can add an employer below or on the page of a place.
safety-block-since = Blocked
safety-unblock = Unblock
safety-unblocked = { $employer } is no longer blocked.
safety-block-add = Add an employer
safety-block-search = Name or business ID
safety-block-search-button = Search
safety-block-found = Employers found
safety-block-not-found = No employer was found for “{ $words }”.
safety-block = Block
safety-blocked = { $count ->
    [0] { $employer } is blocked.
    [one] { $employer } is blocked. One open introduction ended.
   *[other] { $employer } is blocked. { $count } open introductions ended.
}
safety-block-offer = I do not want to meet this employer
safety-block-what = Your card is neither shown nor proposed to this employer. Open introductions end. The employer is not told why.
safety-block-button = Block { $employer }

### A stopped account
safety-suspended = Your use of the service has been stopped
safety-suspended-what = You cannot do anything with this account now. Reason:
safety-suspended-next = If you think the reason is not right, be in touch.
safety-suspended-contact = Contact
