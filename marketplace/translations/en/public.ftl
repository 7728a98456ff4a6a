# The start page.
public-start-hello = Hello { $name }
public-start-late = Do these first
public-start-waits = These wait for you
public-start-then-rest = When these are done, you can take a breath.
public-start-rest = Nothing waits now
public-start-rest-why = Everything is done. We tell you at once when something comes.
public-start-steps = What would you like to do?
public-step-openings = Look at openings
public-step-card = Open your card
public-step-new-opening = Tell us a new need
public-step-own-openings = Look at your openings
public-step-people = Open your people
public-step-calls = Look at requests to call
public-step-verify = Check employers
public-step-health = See whether the service runs well
public-step-feedback = See accessibility feedback
public-waits-until = At the latest
public-waits-opening-ends = The opening "{ $title }" ends soon. Extend it or let it close.
public-waits-objection = Answer the objection to a match: { $headline } – { $title }
public-waits-call = An employer asks to be called.
public-waits-own-call = You promised to call an employer.
public-waits-verify = { $count ->
    [one] One employer waits to be checked.
   *[other] { $count } employers wait to be checked.
}

# "Call me".
public-call = Call me
public-call-lead = Say in one sentence what work you would have. A job coach calls you within the next working day.
public-call-sentence = What do you need somebody for?
public-call-sentence-hint = For example: "Help in the café, a couple of mornings a week" or "I do not know yet, let us talk".
public-call-sentence-needed = Write one sentence about what you need somebody for.
public-call-phone = Your phone number
public-call-phone-needed = Write a number that we can call.
public-call-name = Your name
public-call-municipality = Municipality
public-call-municipality-open = Not chosen
public-call-leave-empty = Leave this field empty
public-call-button = Ask us to call
public-call-next = Only the coaches see the sentence and the number. The request does not bind you to anything.
public-call-pause = Many requests have come. Wait an hour, then try again. Your text stays on this page.
public-call-left = Thank you, we will call you
public-call-left-text = A job coach calls you on the next working day at the latest. You need not do anything else.
public-waits-feedback = { $count ->
    [one] One piece of accessibility feedback waits for an answer.
   *[other] { $count } pieces of accessibility feedback wait for an answer.
}
public-waits-report = { $count ->
    [one] One report waits for an answer{ $late ->
        [0] .
       *[other] {" "}and is late.
    }
   *[other] { $count } reports wait for an answer{ $late ->
        [0] .
        [one] , and one of them is late.
       *[other] , and { $late } of them are late.
    }
}
