# Days, as people say them.
day-yesterday = yesterday
day-today = today
day-tomorrow = tomorrow
day-on-mon = on Monday
day-on-tue = on Tuesday
day-on-wed = on Wednesday
day-on-thu = on Thursday
day-on-fri = on Friday
day-on-sat = on Saturday
day-on-sun = on Sunday
day-at-time = { $day } at { $time }

# Links on top.
nav-start = Start
nav-openings = Openings
nav-how = How it works
nav-my-cards = My card
nav-introductions = Introductions
nav-my-openings = My openings
nav-people-to-hire = People
nav-people = People
nav-cards = Cards
nav-employers = Employers
nav-verify = Check employers

# What is said when something does not work. The heading says the kind, this the reason.
error-not-found = There is nothing here, or it is not meant for you.
error-not-allowed = You cannot do this with your rights.
error-invalid-move = This cannot be done any more. Things have changed.
error-conflict = Somebody else changed this at the same moment. Load the page again and see how it looks now.
error-changed-meanwhile = Somebody else saved a change while you were writing. Your text is still on this page.
error-unavailable = A part of the service does not answer right now. Try again in a moment.
error-database-busy = The service is busy. Try again in a moment. Nothing was saved twice.
error-form-too-old = The form had been open for too long. Go back, load the page again and send it once more.
error-invalid = Check these points: { $fields }
error-mail-not-taken = The mail server did not take the message ({ $kind }).
error-move-not-now = This cannot be done now. Things have changed already.
error-move-not-yours = Somebody else does this. The page says whose turn it is.
error-move-needs-reason = Say briefly why.
error-email-taken = There is already an account with this e-mail address.
error-business-id-taken = There is already an employer with this business ID.
error-introduction-open = This card has already been proposed for this opening.
error-answered-already = This has been answered already.
error-has-coach = The person already has a coach in this organisation.
