# Verifying employers.
admin-employers = Employers that wait to be checked
admin-employers-all = All employers
admin-employers-lead = Openings of checked employers are shown to everybody. Those of the others are shown to coaches only.
admin-show-all = Show checked ones too
admin-show-waiting = Show only those that wait
admin-waits = Waits to be checked
admin-unverified-members = { $count ->
    [one] one unchecked account
   *[other] { $count } unchecked accounts
}
admin-none-wait = All have been checked
admin-none-wait-why = New employers come here when somebody invites or imports them.
admin-verify = Check
admin-verify-text = Make sure that the employer exists and that the chosen people speak for it. We keep how, who and when.
admin-verify-how = How did you check?
admin-verify-members = Whom did you check?
admin-verify-button = Mark as checked
admin-how-call = Called a public number
admin-how-document = Saw a document
admin-how-register = Looked it up in a register
admin-how-operator = Operator
admin-nothing-to-verify = Choose at least one person whom you checked.
admin-verified = { $name } has been checked.
admin-take-back = Take back the check
admin-take-back-employer = Take back the check of the employer
admin-take-back-note = After that the openings are shown to coaches only. The employer is told.
admin-taken-back = The check has been taken back: { $name }.
admin-member-taken-back = The check of the account has been taken back.
admin-history = What has happened
admin-history-none = Nothing yet.
admin-by-operator = Operator

# How the service runs.
admin-health = How the service runs
admin-health-jobs = Timed jobs
admin-health-last = Last run:
admin-health-never = not once yet
admin-health-late = Late
admin-health-well = Well
admin-health-errors = Latest errors
admin-job-drain = The search follows changes
admin-job-send-messages = Messages go out
admin-job-ask-check-ins = Check-ins are asked
admin-job-expire-openings = Openings close in time
admin-job-mind-feedback = Minding the days of accessibility feedback
admin-job-count-needs = Words on which accommodations help
admin-job-reconcile = The search is checked at night
admin-job-forget = Removal of what has been kept long enough
admin-job-note-reach = Figures on whom the lists reach
admin-health-index = Search
admin-health-outbox-rows = { $count ->
    [0] nothing
    [one] one change
   *[other] { $count } changes
}
admin-health-outbox-oldest = the oldest:
admin-health-outbox-failed = (failed at least once: { $count })
admin-index-openings = Index of openings
admin-index-cards = Index of cards
admin-index-employer-cards = Index of cards that employers see
admin-index-occupations = Index of occupations
admin-index-documents = { $count ->
    [0] empty
    [one] one
   *[other] { $count } documents
}
admin-index-sick = Must be built again
admin-health-messages = Messages
admin-message-queued = Queued
admin-message-sending = Going out
admin-message-sent = Sent
admin-message-failed = Did not arrive
admin-message-unknown = Not known whether it arrived
admin-health-troubled = Messages to look after
admin-health-troubled-text = These are not sent again by themselves. The same stands on the receiver's own page.
admin-sent = Sent messages
admin-sent-lead = This page is for the demo only: all people and employers are invented.
admin-sent-none = No messages have gone out yet
admin-sent-none-why = Propose somebody to an opening, and you see here what each one gets.
