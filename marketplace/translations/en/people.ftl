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
people-organisation = The organisation you coach for
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
