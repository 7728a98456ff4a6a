people-business-id-wrong = Check the business ID. It has seven digits, a hyphen and a check digit.
people-has-account = The person has an account already.
people-account-of-another = This account belongs to another person.

# A coach's people.
people-heading = People
people-lead = { $count ->
    [0] You have no people yet.
    [one] You have one person.
   *[other] You have { $count } people.
}
people-search = Search by name
people-search-button = Search
people-cards-count = { $count ->
    [0] no card
    [one] one card
   *[other] { $count } cards
}
people-no-account = no account
people-none = Nobody is on your list yet
people-none-why = Add a person when the two of you have agreed on it. Then you can make a card together.
people-none-found = Nobody found
people-none-found-why = Nothing was found with "{ $words }". Try a shorter word.
people-show-all = Show all
people-add = Add a person
people-add-text = Write only what the person wants you to know. The card is made apart, together.
people-edit = Change the details
people-save = Save
people-added = { $name } is now on your list.
people-saved = The details are saved.
people-changed-meanwhile = The details have changed.
people-save-over = Above is what is saved now. If you save, your text replaces it.
people-name = Name
people-name-needed = Write the name.
people-phone = Phone
people-email = E-mail
people-email-hint = Needed only if the person wants an account.
people-language = Language
people-contact = Contact
people-coach = Coach
people-account = Own account
people-account-yes = Yes
people-account-no = No. You record the answers for the person.
people-cards = Cards
people-cards-none = There is no card yet. Make it together.
people-card-new = Make a card together
people-card-draft = Draft
people-card-published = Published
people-card-hidden = Hidden
people-card-expired = Ended
people-changed = Changed
people-introductions = Introductions
people-introductions-none = No introductions yet. Open the card and see which openings suit.
people-placements = Work
people-placement-planned = Agreed
people-placement-running = Running
people-placement-ended = Ended
people-placement-cancelled = Cancelled
people-invite = Invite to an account
people-invite-text = With an account the person sees the card and answers alone. Who sees the card does not change.
people-invite-email = E-mail to which the invitation goes
people-invite-email-needed = Write the e-mail address.
people-invite-language = Language of the invitation
people-invite-button = Send the invitation
people-invited = The invitation is on its way to { $email }.
people-invitations = Open invitations
people-invitation-sent = Invitation sent: { $email }
people-invitation-until = Holds until:
people-invitation-revoke = Take back the invitation
people-invitation-revoked = The invitation to { $email } is taken back.
people-member-already = This address has an account in this organisation already.

# Employers.
people-employers = Employers
people-employers-search = Search by name or business ID
people-employers-none = No employers yet
people-employers-none-why = Add the first one when you have talked with somebody.
people-employers-none-found = Employer not found
people-employer-add = Add an employer
people-employer-add-text = Name and form are enough. The business ID is needed for work trials and wage subsidies.
people-employer-save = Add the employer
people-employer-added = { $name } is added.
people-employer-name = Name of the employer
people-employer-name-needed = Write the name of the employer.
people-employer-form = Form
people-employer-verified = Checked
people-employer-unverified = Not checked
people-employer-unverified-text = The openings are shown to coaches only. They become public when a coordinator has checked the employer.
people-employer-opening = Make an opening for the employer
people-business-id = Business ID
people-business-id-hint = For example 1234567-1.
people-municipality = Municipality
people-municipality-unknown = Not known
people-members-count = { $count ->
    [0] no accounts
    [one] one account
   *[other] { $count } accounts
}
people-openings-count = { $count ->
    [0] no openings
    [one] one opening
   *[other] { $count } openings
}
people-members = The employer's people
people-members-none = Nobody has an account yet.
people-member-verified = Checked
people-member-unverified = Not checked
people-invite-member = Invite somebody of the employer
people-invite-member-text = Whoever is invited can post openings at once, but sees proposed people only when a coordinator has checked the account.

# "Call me".
people-calls = Requests to call
people-calls-lead = An employer left a sentence and a number. Take the request and call.
people-calls-none = Everybody has been called
people-calls-none-why = New requests come here at once.
people-call-left = Left
people-call-by = Call by
people-call-yours = Yours
people-call-taken-by = { $name } calls
people-call-take = I will call
people-call-is-yours = The request is yours now. After the call, say what you agreed on.
people-call-release = Let somebody else call
people-call-released = Anybody can take the request again.
people-call-opening = Make an opening of this
people-call-note = Note what you agreed on
people-call-how = What you agreed on
people-call-how-hint = A few words are enough, for example "we return to it in January". Do not write about people.
people-call-how-needed = Write in a few words what you agreed on.
people-call-handled-button = Mark as handled
people-call-handled = The request is handled.
people-call-reopened = The request is on the list again.
people-call-handled-already = The request has been handled already.
people-call-taken = Somebody else has taken this request.
mail-call-waits-subject = An employer asks to be called
mail-call-waits-body = An employer has asked to be called. Open the list and take the request, or ask one of the coaches to call within the next working day.

### Another coach, and a code for an account of one's own
people-hand-over = Hand over to another coach
people-hand-over-lead = { $name } gets a new coach. After that you no longer see the details. What has been done is kept.
people-hand-over-to = New coach
people-hand-over-choose = Choose a coach
people-hand-over-reason = Why the coach changes
people-hand-over-choose-reason = Choose a reason
people-hand-over-note = Note to the new coach
people-hand-over-note-hint = What is under way and where to go on. Write only what the work needs.
people-hand-over-button = Hand over
people-hand-over-not = Not now
people-hand-over-same = This coach is responsible already. Choose another one.
people-hand-over-nobody = There is nobody to hand over to
people-hand-over-nobody-why = The organisation has no other coaches. A coordinator can invite one.
people-handed-over = { $name } has a new coach: { $coach }.
people-handed-over-all = { $count ->
    [one] One person has a new coach. { $coach } no longer sees the details.
   *[other] { $count } people have a new coach. { $coach } no longer sees the details.
}
people-hand-over-all = Hand over everybody: { $coach }
people-hand-over-all-link = Hand over everybody
people-hand-over-all-lead = { $count ->
    [0] { $coach }: nobody to hand over ({ $house }).
    [one] { $coach }: one person ({ $house }). Introductions under way go along.
   *[other] { $coach }: { $count } people ({ $house }). Introductions under way go along.
}
people-hand-over-all-button = Hand over everybody
people-caseloads = Coaches and people
people-caseloads-lead = How many people each coach has. When a coach leaves, hand over their people first.
people-caseloads-none = There are no coaches yet
people-caseloads-none-why = Once the first one is invited, they stand here.
people-caseload-count = { $count ->
    [0] nobody
    [one] 1 person
   *[other] { $count } people
}
people-coaches-before = Coaches before
people-reason-leaving = the coach leaves the organisation
people-reason-away = the coach is away for long
people-reason-closer = another coach is nearer, or knows the trade or the language
people-reason-wished = the person wished so
people-reason-other = another reason
people-code-offer = Or give a code
people-code-offer-text = With a code the person opens the account alone, when it suits them. You can print it or copy it into a message.
people-code-make = Make a code
people-code-make-new = Make a new code
people-code-open = A code has been given. It works until { $day }.
people-code-end = End the code
people-code-ended = The code opens nothing any more.
people-code-paper = Your own account in Löytämö
people-code-once = The code stands on this page only, this once. Print the page or copy the code into a message.
people-code-paper-lead = You get an account of your own where you see your card and answer yourself.
people-code-step-open = Open on the web:
people-code-step-type = Type this code:
people-code-step-letter = Give your e-mail address. You get a message with a link that opens the account.
people-code-lasts = The code works for { $days } days.
people-code-same = Who sees your card does not change.
people-code-heading = Take your own account into use
people-code-lead = Your coach gave you a code on paper or in a message. Type it here.
people-code = Code
people-code-hint = Ten characters, for example AB2CD-3EFGH. Capital and small letters both work.
people-code-needed = Type the code.
people-code-unknown = This code opens nothing. Check the characters. If the code is old, ask your coach for a new one.
people-code-letters = This code has sent many messages already. Ask your coach for a new one.
people-code-send = Send me a link
people-code-signed-in = You are signed in: { $name }. The card is connected to this account.
people-code-connect = Connect to this account
people-code-connected = Your card is now in this account.
people-code-none = No code? Ask your coach for one.
people-code-sent = Look at your e-mail
people-code-sent-text = We sent a link to { $email }. Open it and the account is yours.
people-code-sent-wrong = Did the message not arrive, or was the address wrong?
people-code-again = Type it again
