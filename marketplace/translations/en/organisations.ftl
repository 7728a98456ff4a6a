# The role in which one acts.
nav-organisation = Organisation
nav-coaching = Coaching organisations
organisations-hats = The role you act in
organisations-hats-lead = You can have several roles. You act in one at a time and see only what belongs to it.
organisations-hats-none = You have no role in any organisation yet.
organisations-hats-more = Do you also speak for an employer?
organisations-hat-now = You are acting as:
organisations-hat-switch = Switch role
organisations-hat-perhaps = You have other roles too. Perhaps the page opens in another role.
organisations-hat-worn = You are acting in this one
organisations-hat-act = Act in this role
organisations-hat-switched = You are now acting as: { $role }.
organisations-hat-at = { $role }, { $at }
organisations-hat-employer = employer
organisations-hat-coach = coach
organisations-hat-coordinator = coordinator
organisations-hat-admin = administrator
organisations-hat-jobseeker = jobseeker

# Joining an employer.
organisations-join = Join an employer
organisations-join-lead = Look for the employer you speak for. If it is not here yet, you can add it.
organisations-find = Look for an employer
organisations-find-longer = Type at least three characters.
organisations-found = Employers found
organisations-none-found-why = No employer was found for “{ $words }”. Try the business ID or a shorter name.
organisations-not-there = The employer is not here yet
organisations-not-there-text = Add it. You can write openings right away, and coaches see them at once.
organisations-begin = Add an employer
organisations-begin-lead = The name and form are enough. The business ID is needed for work trials and wage subsidy.
organisations-begin-known = { $employer } is already in the service with this business ID. Ask to join.
organisations-begin-button = Add the employer
organisations-begun = { $employer } has been added. You can now write the first opening. A coordinator will check the employer soon.
organisations-no-households = A private household cannot be an employer here.
organisations-ask = Ask to join: { $employer }
organisations-ask-text = Business IDs are public, so we always check who speaks for an employer. The answer comes from somebody who is already in, or from a coordinator. The coordinator calls a public number or checks in some other way.
organisations-ask-words = Who you are at this workplace
organisations-ask-words-hint = For example “I run the kitchen”. It helps to recognise you.
organisations-ask-button = Ask to join
organisations-ask-note = You see the employer’s details only after a yes. The request is valid for 30 days, and you get a message when it is answered.
organisations-asked = The request has been sent: { $employer }. You get a message when it is answered.
organisations-own-requests = Your requests
organisations-join-withdraw = Withdraw the request
organisations-withdrawn = The request has been withdrawn.
organisations-join-why = Reason: { $reason }
organisations-join-state-waiting = Waiting for an answer
organisations-join-state-accepted = Accepted
organisations-join-state-refused = Not accepted
organisations-join-state-withdrawn = Withdrawn
organisations-join-state-expired = Time ran out
organisations-join-told-waiting = The answer comes by { $day } at the latest.
organisations-join-told-accepted = You are in.
organisations-join-told-refused = The answer was no.
organisations-join-told-withdrawn = You withdrew the request yourself.
organisations-join-told-expired = Nobody answered in 30 days. That is our fault, not yours. You can ask again or contact us.
organisations-join-in-already = You already belong to this employer.
organisations-join-asked-already = You have already asked to join. Wait for the answer.
organisations-join-too-many = You already have { $most } requests or employers waiting to be checked. Wait until one of them is settled.
organisations-join-over = The request no longer waits for an answer.

# Answering requests.
organisations-joins = Requests to join
organisations-joins-lead = Somebody wants to speak for an employer. Find out whether they may, and say how you found out.
organisations-joins-none = No request is waiting
organisations-joins-none-why = New requests come here.
organisations-asks = { $name } wants to join: { $employer }
organisations-wants-in = { $name } wants to join
organisations-asked-at = Asked
organisations-asker = Who asks
organisations-asker-words = In their own words
organisations-employer = Employer
organisations-phone-given = Phone number the employer has given
organisations-answer-by = Answer by
organisations-decide-member = Do you know this person? If you say yes, they see the employer’s openings and the people proposed.
organisations-decide-coordinator = Use a number that you find in a public source yourself, not one that the person gave. We note how, who and when.
organisations-decide = Save the answer
organisations-answer = May this person come in?
organisations-answer-yes = Yes, they speak for the employer
organisations-answer-no = No
organisations-how-hint = Needed when you say yes.
organisations-checked-on = On which day did you check?
organisations-checked-on-hint = Leave empty if today.
organisations-checked-on-future = The day of the check cannot be in the future.
organisations-as-owner = May also let others in
organisations-as-owner-hint = Can invite people and decide who belongs.
organisations-reason = Reason, if you say no
organisations-reason-hint = The person who asked reads this. Write briefly and to the point.
organisations-join-reason-needed = Write the reason. The person who asked may read it.
organisations-let-in = { $name } is in now.
organisations-kept-out = You said no. { $name } gets a message about it.

# An organisation's page.
organisations-side-employer = Employer
organisations-side-coaching = Coaching organisation
organisations-address = Address
organisations-verified = Checked
organisations-unverified-text = You can write and send openings: coaches see them at once. When a coordinator has checked the employer, the openings become public and you can meet the people proposed.
organisations-edit = Edit details
organisations-edit-text = A new name shows in all openings at once. If you change the business ID, a coordinator checks the employer again.
organisations-name = Name
organisations-name-needed = Write the name.
organisations-street = Street address
organisations-postcode = Postcode
organisations-saved = The details have been saved.
organisations-said = { $text }

# The people of an organisation.
organisations-people = People
organisations-people-of = People: { $organisation }
organisations-members = In now
organisations-you = you
organisations-is-owner = may let others in
organisations-make-owner = Allow to let others in
organisations-take-owner = Take the right back
organisations-owner-made = { $name } may now let others in.
organisations-owner-taken = { $name } no longer lets others in.
organisations-last-owner = The last one who may let others in cannot leave. Give the right to somebody else first. If you are alone, invite somebody or ask a coordinator.
organisations-last-coordinator = The organisation needs a coordinator. Invite another one first.
organisations-role = Role
organisations-role-employer = Employer’s representative
organisations-role-coach = Coach
organisations-role-coordinator = Coordinator
organisations-invite = Invite
organisations-invite-text-employer = The person you invite sees all the employer’s openings and can write new ones. If you have been checked, they count as checked at once.
organisations-invite-text-coaching = Invite coaches and coordinators. They see cards only after the terms are accepted and their sign-in is protected.
organisations-invited-many = Many invitations are already on their way. Revoke one or wait for answers.
organisations-invitations = Invitations
organisations-invited-at = Sent
organisations-invitation-open = Waiting
organisations-invitation-accepted = Accepted
organisations-invitation-revoked = Revoked
organisations-invitation-expired = Time ran out
organisations-invite-again = Send again
organisations-end = End membership
organisations-leave = Leave
organisations-end-heading = End membership: { $name }
organisations-leave-heading = Leave: { $organisation }
organisations-end-role = { $role }, { $organisation }. When the membership ends:
organisations-end-what-access = access to the organisation’s details ends at once
organisations-end-what-invitations = open invitations that this person sent are revoked
organisations-end-what-openings = the openings stay and get another contact person
organisations-end-what-account = the person’s own account stays, and so does the record of what was done.
organisations-end-people = { $count ->
    [one] The coach still has one person, who needs a new coach first.
   *[other] The coach still has { $count } people, who need a new coach first.
}
organisations-to-coach = Who takes the people over?
organisations-to-coach-choose = Choose a coach
organisations-people-first = Choose who takes the people over. A coordinator can move them.
organisations-end-button = End membership
organisations-seat-ended = The membership has ended: { $name }.

# Workplaces.
organisations-workplaces = Workplaces
organisations-workplaces-lead = If there is work at several addresses, add them here. When you write an opening, you only choose where the work is.
organisations-workplaces-none = No workplaces yet
organisations-workplaces-none-why = An employer at one address does not need this.
organisations-workplace = Workplace
organisations-workplace-add = Add a workplace
organisations-workplace-edit = Edit the workplace
organisations-workplace-name = Name of the workplace
organisations-workplace-name-hint = For example “Shop in Hervanta”. The name shows on the opening’s page.
organisations-workplace-name-needed = Write the name of the workplace.
organisations-town-needed = Choose a municipality.
organisations-contact = Contact person
organisations-contact-name = Name of the contact person
organisations-contact-phone = Phone of the contact person
organisations-mentor = Who shows the work
organisations-mentor-hint = Only you see this.
organisations-workplace-follow = If you change the name or the place, open openings and drafts change with it.
organisations-workplace-added = { $name } has been added.
organisations-workplace-saved = { $count ->
    [0] { $name } has been saved.
    [one] { $name } has been saved. One opening changed with it.
   *[other] { $name } has been saved. { $count } openings changed with it.
}
organisations-workplace-retire = Take out of use
organisations-workplace-retired = { $name } can no longer be chosen. Its openings stay as they are.
organisations-workplace-is-retired = Out of use
organisations-workplace-bring-back = Take into use again
organisations-workplace-back = { $name } can be chosen again.

# Terms of a coaching organisation.
organisations-terms = Terms
organisations-terms-lead = { $organisation } accepts these two documents before anybody there sees a single card.
organisations-terms-held = The terms wait to be accepted
organisations-terms-held-accept = Read the documents and accept them, if you may sign for the organisation. Cards open right after that.
organisations-terms-held-ask = Cards open when a coordinator has accepted the terms.
organisations-terms-who = Who can accept
organisations-terms-nobody = The organisation has no coordinator. Contact us and we will arrange one.
organisations-terms-of = Version { $version }
organisations-terms-accept = Accept the terms
organisations-terms-documents = Which ones do you accept?
organisations-terms-choose = Choose which document you accept.
organisations-terms-accept-button = Accept for the organisation
organisations-signs-as = Position or authorisation
organisations-signs-as-hint = For example “executive director” or “proxy of 3 November 2026”.
organisations-signs-as-needed = Write the position or authorisation by which you accept.
organisations-may-sign = I am entitled to sign for the organisation
organisations-may-sign-needed = Confirm that you are entitled to sign.
organisations-terms-one-more = Thank you. The other document still waits to be accepted.
organisations-terms-accepted = The terms have been accepted: { $organisation }. Cards are open now.
organisations-remind = Remind the coordinator
organisations-reminded = { $count ->
    [0] Nobody is a coordinator yet. Contact us.
    [one] A reminder is on its way to the coordinator.
   *[other] A reminder is on its way to { $count } coordinators.
}
organisations-reminded-already = The coordinator has been reminded today. Remind again tomorrow if needed.
organisations-terms-history = What has been accepted
organisations-terms-version = { $document }, version { $version }
organisations-terms-state-accepted = In force
organisations-terms-state-old = Old version
organisations-terms-state-withdrawn = Withdrawn
organisations-terms-withdrawn-at = Withdrawn
organisations-terms-in-force = Terms { $version } in force
organisations-terms-missing = Terms not accepted
organisations-terms-missing-text = Nobody in the organisation sees cards before the terms are accepted.
organisations-terms-none = No terms are in force.
organisations-withdraw = Withdraw acceptance of the terms
organisations-withdraw-lead = Withdrawing takes effect at once. After it:
organisations-withdraw-what-cards = nobody in the organisation sees cards, not even those of their own people
organisations-withdraw-what-people = people with an account of their own keep their cards and go on by themselves
organisations-withdraw-what-introductions = introductions under way are left waiting, so settle them first
organisations-withdraw-what-again = the terms can be accepted again at any time, and everything opens again.
organisations-withdraw-reason = Why do you withdraw?
organisations-withdraw-reason-needed = Write why you withdraw the acceptance.
organisations-terms-withdrawn = Acceptance of the terms has been withdrawn: { $organisation }.
organisations-paper-record = Record of processing (template)
organisations-paper-assessment = Impact assessment (template)

# Coaching organisations for administrators.
organisations-coaching = Coaching organisations
organisations-coaching-none = No coaching organisations yet
organisations-coaching-none-why = Add the first one and invite its coordinator.
organisations-coaching-add = Add a coaching organisation
organisations-coaching-lead = We invite the coordinator at once, who accepts the terms and invites the coaches.
organisations-coaching-id-hint = If an employer has this business ID already, it becomes a coaching organisation too.
organisations-coaching-employer = The organisation is also an employer
organisations-first-coordinator-heading = First coordinator
organisations-first-coordinator = E-mail of the coordinator
organisations-coaching-button = Add and invite the coordinator
organisations-coaching-made = { $name } has been added. An invitation is on its way to { $email }.

# What has happened to an organisation.
organisations-event-added = Added
organisations-event-coaches = Began to coach
organisations-event-invited = Invitation sent
organisations-event-verified = Checked
organisations-event-unverified = Check taken back
organisations-event-joined = Came in
organisations-event-owner = May now let others in
organisations-event-made-owner = May let others in since the one before left
organisations-event-not-owner = No longer lets others in
organisations-event-left = Left
organisations-event-ended = Membership ended
organisations-event-changed-name = Name changed
organisations-event-changed-form = Form changed
organisations-event-changed-business-id = Business ID changed
organisations-event-changed-municipality = Municipality changed
organisations-event-changed-street-address = Street address changed
organisations-event-changed-postcode = Postcode changed
organisations-event-changed-phone = Phone changed
organisations-event-terms-accepted = Terms accepted
organisations-event-terms-withdrawn = Acceptance of the terms withdrawn
organisations-event-terms-reminded = Reminded of the terms
organisations-event-suspended = Suspended
organisations-event-unsuspended = Goes on again
organisations-event-edited = Details changed
organisations-event-retired = Taken out of use
organisations-event-brought-back = Brought back into use

admin-job-expire-requests = Ending requests to join and invitations in time
admin-how-member = Accepted by the employer’s own representative
admin-how-invitation = Invited
admin-joins = { $count ->
    [one] One request to join is waiting
   *[other] { $count } requests to join are waiting
}
admin-openings-wait = { $count ->
    [one] one opening waits for the check
   *[other] { $count } openings wait for the check
}
public-step-join = Join an employer
public-step-organisation = See the employer’s details and people
public-waits-join = { $count ->
    [one] Somebody wants to join the employer { $employer }. Answer the request.
   *[other] { $count } people want to join employers. Answer the requests.
}
opening-workplace-choose = Workplace
opening-workplace-choose-hint = The name and place of the workplace go into the opening when you save.
opening-workplace-none = Not chosen
opening-written-by = Written by { $name }
opening-delete-not-now = The opening cannot be deleted just now. Close it, and nobody sees it any more.
accounts-invitation-coach = You have been invited as a coach: { $organisation }.
accounts-invitation-coordinator = You have been invited as a coordinator: { $organisation }.
accounts-invitation-coaching-next = Before the first card you protect your sign-in. Your organisation also accepts the terms.

# Messages.
mail-join-asked-subject = Somebody wants to join: { $employer }
mail-join-asked-body = Somebody wants to speak for the employer { $employer }. See who it is and answer yes or no. The request is valid for 30 days.
mail-join-accepted-subject = You are in: { $employer }
mail-join-accepted-body = Your request was accepted. You now see the openings of { $employer } and can write new ones.
mail-join-refused-subject = An answer to your request: { $employer }
mail-join-refused-body = Your request to join { $employer } was not accepted. The reason is on the page. Contact us if this is a mistake.
mail-join-expired-subject = Your request was left without an answer: { $employer }
mail-join-expired-body = Nobody answered your request to join { $employer } in 30 days. We are sorry. You can ask again or contact us, and we will look into it.
mail-employer-new-subject = A new employer waits to be checked: { $employer }
mail-employer-new-body = Somebody added the employer { $employer }. Check that it is what it says, and who speaks for it. Until then only coaches see its openings.
mail-employer-changed-subject = Details of an employer changed: { $employer }
mail-employer-changed-body = The name or business ID of a checked employer has changed. The name is now { $employer }. See whether all is well.
mail-seat-owner-subject = You may now let others in: { $organisation }
mail-seat-owner-body = You can now invite people and decide who belongs: { $organisation }.
mail-seat-ended-subject = Your membership has ended: { $organisation }
mail-seat-ended-body = You no longer see the details of { $organisation }. Your own account stays as it was. Contact the organisation if this is a mistake.
mail-terms-withdrawn-subject = Acceptance of the terms was withdrawn: { $organisation }
mail-terms-withdrawn-body = Cards are closed now in { $organisation }. They open when a coordinator accepts the terms again.
mail-terms-wanted-subject = The terms wait to be accepted: { $organisation }
mail-terms-wanted-body = A coach asks you to read and accept the terms for { $organisation }. After that cards open.
mail-invitation-colleague-subject = Invitation: { $employer }
mail-invitation-colleague-body = { $coach } invites you to post openings: { $employer }. The link is valid for { $days } days.
mail-invitation-coach-subject = Invitation to coach: { $organisation }
mail-invitation-coach-body = { $inviter } invites you to be a coach at { $organisation }. The link is valid for { $days } days.
mail-invitation-coordinator-subject = Invitation to coordinate: { $organisation }
mail-invitation-coordinator-body = { $inviter } invites you to be a coordinator at { $organisation }. The link is valid for { $days } days.
