# Closing one's account.
closing-title = Close your account
closing-lead = You can leave whenever you like. This is what happens then.
closing-at-once = At once
closing-at-once-out = You are signed out on every device.
closing-at-once-cards = { $cards ->
    [0] You have no cards.
    [one] Your card is hidden.
   *[other] Your { $cards } cards are hidden.
} { $introductions ->
    [0] No introductions are open.
    [one] One open introduction ends, and the employer and the coach are told.
   *[other] { $introductions } open introductions end, and the employers and coaches are told.
}
closing-firm-stays = { $employer }: the openings stay with the employer, and the other members look after them.
closing-firm-closes = { $employer }: you are the only member, so { $openings ->
    [0] no published openings are left open.
    [one] the open one is closed and those who wait for it get an answer.
   *[other] { $openings } openings are closed and those who wait for them get an answer.
}
closing-people = { $organisation }: you have { $people ->
    [one] one person
   *[other] { $people } people
} and { $introductions ->
    [one] one open introduction
   *[other] { $introductions } open introductions
}. The coordinator is told at once and gives them to another coach. You can also hand them over yourself first.
closing-people-stuck = { $organisation }: you have people, and the organisation has no coordinator who could give them to another coach. Hand them over yourself first.
closing-people-first = First hand your people over to another coach.
closing-last-admin = You are the service’s only administrator. Make another administrator first, then you can close your account.
closing-week = Seven days
closing-week-text = If you change your mind, sign in. That brings the account back. Cards stay hidden until you show them again. Introductions that ended do not come back.
closing-gone = After that these are deleted
closing-gone-account = Your name, e-mail, phone number, password, devices and the messages sent to you.
closing-gone-person = Your cards, your needs at work and what has been told about you to employers.
closing-kept = This is kept without your name
closing-kept-history = Notes of what was done and when, for 5 years. They are needed if somebody asks later what happened.
closing-kept-openings = The openings. They are the employer’s, not yours.
closing-kept-people = The people you helped and their cards. They go on with another coach.
closing-export = Download your data first
closing-export-text = After closing we can no longer give them to you.
closing-export-button = Download your data
closing-do = Close the account
closing-heir = Who goes on as owner: { $employer }
closing-heir-choose = Choose
closing-heir-needed = Choose who goes on as owner.
closing-button = Close the account
closing-asked = Your account is being closed
closing-asked-text = You are signed out. The account is emptied in seven days.
closing-asked-back = Changed your mind? Signing in brings the account back.
closing-back = Welcome back. Your account is not closed.
closing-not-due = The account cannot be emptied yet.
closing-who-sees = Who sees your data
closing-link = Close the account
closing-link-text = You see first what is deleted and what is kept.

admin-job-close-accounts = Emptying closed accounts

mail-closing-asked-subject = Your account is closed in { $days } days
mail-closing-asked-body = You asked to close your account in Löytämö. It is emptied in { $days } days. If you change your mind, or did not ask for this yourself, sign in and the account comes back.
mail-closing-called-off-subject = Your account is not closed
mail-closing-called-off-body = You signed in, so your account in Löytämö is in use again. If it was not you, change the password at once.
mail-closing-person-subject = A person you help is closing their account
mail-closing-person-body = A person you help asked to close their account. The cards are hidden and open introductions have ended. In seven days the data are deleted, unless the person comes back. Call if something was left unfinished.
mail-closing-heir-subject = You are now the owner: { $employer }
mail-closing-heir-body = The owner before you is closing their account and chose you to go on. You can now let others in as members of { $employer }.
mail-closing-coach-subject = A coach is leaving, people need a new one
mail-closing-coach-body = A coach of your organisation is closing their account. Left behind are { $people ->
    [one] one person
   *[other] { $people } people
} and { $introductions ->
    [one] one open introduction
   *[other] { $introductions } open introductions
}. Give them to another coach within seven days.
mail-account-closed-subject = Your account is closed
mail-account-closed-body = Your account in Löytämö has been emptied and cannot be brought back. If you want to return, make a new account. Thank you for being with us.
