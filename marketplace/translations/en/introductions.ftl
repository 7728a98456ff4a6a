# Introductions: proposal, two asks, the employer's answer, meeting and agreement.
intro-version = Version
intro-back = Back to the introduction
intro-heading = Introduction: { $title }
intro-about = The place in question
intro-else = Other things
intro-who-you = you
intro-who-person = the person
intro-who-coach = the coach
intro-who-employer = the employer

# One's own list.
intro-mine-lead = { $role ->
    [jobseeker] Places proposed to you. Each time you decide what is told, and to whom.
    [employer] People proposed for your places. You see only what they chose to tell.
   *[other] Introductions you take part in. The newest change comes first.
}
intro-mine-all = Show all introductions
intro-mine-open = Show only open ones
intro-mine-count = { $count ->
    [one] One introduction
   *[other] { $count } introductions
}
intro-mine-empty = No introductions yet
intro-mine-empty-why = { $role ->
    [jobseeker] When your coach finds a place that suits you, the proposal comes here. You also get a message.
    [employer] When a coach finds somebody who suits your place and they agree, the proposal comes here.
   *[other] Open a card or a place and see who and what suit each other. Propose from there.
}

# States in a word.
intro-state-asked-person = Person asked
intro-state-offered = Proposed to the employer
intro-state-meeting-wanted = Employer wants to meet
intro-state-contact-shared = Contact given
intro-state-meeting-set = Meeting set
intro-state-agreed = Work agreed
intro-state-declined-by-person = The person said no
intro-state-declined-by-employer = Employer: not now
intro-state-not-agreed = Not agreed
intro-state-withdrawn = Withdrawn

# The sentence on top: whose turn it is.
intro-turn-asked-person = { $kind ->
    [own] Your coach proposes this place to you. May your card be shown to the employer?
    [records] Tell about the proposal and record what the person answers.
   *[waits] Waiting for the person to answer the proposal.
}
intro-turn-offered = { $kind ->
    [own] Somebody is proposed to you. Would you like to meet?
    [records] The employer has no verified account yet. Call, tell about the proposal and record the answer.
   *[waits] { $reader ->
        [person] The employer now sees what you chose. Waiting for an answer.
       *[other] Waiting for the employer's answer.
    }
}
intro-turn-meeting-wanted = { $kind ->
    [own] The employer wants to meet you. May we give your name and number?
    [records] The employer wants to meet. Ask which contact details may be given and record the answer.
   *[waits] { $reader ->
        [employer] You said you want to meet. Waiting for the person to give their contact details.
       *[other] The employer wants to meet. Waiting for the person to decide about contact details.
    }
}
intro-turn-contact-shared = { $kind ->
    [own] Help to set a meeting and note the time.
   *[other] { $reader ->
        [employer] The contact details are below. You can set a time, and the coach helps.
        [person] The employer has your contact details. The coach helps to set a meeting.
       *[other] The coach sets a meeting.
    }
}
intro-turn-meeting-set = { $kind ->
    [own] The meeting is set. After it, note whether the work was agreed.
   *[other] The meeting is set. Afterwards the coach asks how it went.
}
intro-button-asked-person = { $kind ->
    [records] Record the answer
   *[other] Look and answer
}
intro-button-offered = { $kind ->
    [records] Record the employer's answer
   *[other] Look and answer
}
intro-button-meeting-wanted = { $kind ->
    [records] Record the answer
   *[other] Decide about contact details
}
intro-button-contact-shared = Note the meeting
intro-button-meeting-set = Note that the work was agreed
intro-over-agreed = The work is agreed. Next the coach notes the first day and what else was agreed.
intro-over-declined-by-person = { $reader ->
    [person] You said no. That is settled, and saying no is not reported to anyone.
   *[other] The person said no. Thank you for asking.
}
intro-over-declined-by-employer = { $reader ->
    [employer] You answered: not now. Thank you for telling.
    [person] The employer answered: not now. They no longer see your details. Your coach goes on with you.
   *[other] The employer answered: not now.
}
intro-over-not-agreed = No agreement this time. Thank you to everybody who took part.
intro-over-withdrawn = This introduction has ended. The employer no longer sees the details.
intro-turn-placement = The work is agreed. Its plan and check-ins have a page of their own.
intro-button-placement = Open the page of the work
intro-turn-placement-new = The work is agreed. Note the first day, the hours and who guides.
intro-button-placement-new = Make a plan for the work

# The timeline.
intro-timeline = What happened and what comes next
intro-did-propose = The coach proposed the place
intro-did-person-says-yes = { $reader ->
    [person] You said yes: your card may be proposed
   *[other] The person said yes: the card may be proposed
}
intro-did-person-says-no = { $reader ->
    [person] You said no
   *[other] The person said no
}
intro-did-employer-wants-to-meet = { $reader ->
    [employer] You said you want to meet
   *[other] The employer wants to meet
}
intro-did-employer-says-not-now = { $reader ->
    [employer] You answered: not now
   *[other] The employer answered: not now
}
intro-did-person-gives-contact = { $reader ->
    [person] You gave your contact details
   *[other] The person gave their contact details
}
intro-did-note-meeting = A meeting was noted
intro-did-agree = The work was agreed
intro-did-not-agreed = No agreement
intro-did-withdraw = { $part ->
    [person] { $reader ->
        [person] You withdrew
       *[other] The person withdrew
    }
   *[other] The coach took the proposal back
}
intro-did-opening-filled = The place was filled
intro-did-take-back-profile = { $reader ->
    [person] You took your details back
   *[other] The person took their details back
}
intro-did-take-back-contact = { $reader ->
    [person] You took your contact details back
   *[other] The person took their contact details back
}
intro-recorded = Recorded by the coach: { $how ->
    [paper] answered on paper
   *[other] answered by voice
} on { $day }.
intro-now-asked-person = May we propose?
intro-now-offered = The employer answers: I want to meet, or not now
intro-now-meeting-wanted = May we give name and number?
intro-now-contact-shared = Setting a meeting
intro-now-meeting-set = The meeting, and how it went
intro-next-offered = The employer answers
intro-next-meeting-wanted = The person decides about contact details
intro-next-contact-shared = A meeting is set, often a look round first
intro-next-meeting-set = The meeting
intro-next-agreed = The work is agreed, or not this time

# What the employer sees.
intro-profile = In the person's own words
intro-profile-only-for = These details were given for this place only. Do not store them or pass them on.
intro-profile-over = The details are no longer shown, because the introduction has ended.
intro-taken-back = The person has taken their details back. They may do so at any time, and it is not because of you. The coach will gladly tell how to go on.
intro-helps = What helps me at work
intro-contact-heading = Contact details
intro-employer-sees = The employer sees this
intro-sees-nothing = The employer sees nothing now.
intro-sees-taken-back = The details were taken back. The employer sees nothing now.
intro-card = Card: { $headline }
intro-coach-words = Message from the coach
intro-why-ended = Why the introduction ended
intro-field-skills = I can
intro-field-hours-per-week = Hours a week
intro-field-times = Times
intro-field-available-from = I can begin
intro-field-municipality = Municipality
intro-field-languages = Languages
intro-field-licences = Cards and licences
intro-field-occupations = Occupations
intro-field-interests = I am interested in
intro-field-kinds = The kind of work I look for
intro-field-kinds-note = Also tells if you look for supported work
intro-field-remote = Remote work
intro-field-summary = Own words
intro-field-name = Name
intro-field-phone = Phone
intro-field-email = E-mail
intro-remote-yes = Remote work is fine
intro-remote-no = I work on site

# Before every yes.
intro-rules = { $reader ->
    [coach] Tell this before anybody says yes
   *[other] Good to know before you answer
}
intro-rule-proposal = This is a proposal, not a job offer. You can say no. Saying no is not reported to anyone.
intro-rule-safety = An unpaid trial day is not allowed. Nobody may ask for money for a place of work.
intro-rule-contract = Kind of contract: { $contract }.
intro-rule-benefit-paid = Pay can lower your benefit, and money may come late. Ask about your own benefit before you say yes.
intro-rule-benefit-unpaid = This work is not paid. Before you say yes, ask how your own benefit goes on.
intro-rule-commission = A commission can pause the benefit while it is being assessed.

# The first ask.
intro-answer = May we propose?
intro-answer-choose = Choose what the employer may see
intro-answer-least = The headline of the card is always shown. Anything else only if you choose it. Your name is not told.
intro-choose-fields = These are told
intro-choose-needs = What helps me at work
intro-choose-needs-hint = Choose only what you want to tell. The reason is never told.
intro-preview-button = Show a preview
intro-preview = This is how the employer sees you
intro-preview-changed = You changed your choices. Look at the card as it is now, then answer.
intro-preview-note = This is everything the employer sees. You can take it back at any time.
intro-answer-yes = Yes, you may propose
intro-answer-no = Not now
intro-records = You are recording somebody else's answer. Tell how and when you got it.
intro-how = How the answer was given
intro-how-voice = On the phone or when meeting.
intro-how-paper = In writing, on paper.
intro-given-on = The day it was given

# The second ask.
intro-contact = May we give name and number?
intro-contact-lead = { $employer } wants to meet. Contact details go to this employer only.
intro-contact-empty = There are no contact details yet. Ask the coach to add them.
intro-choose-contact = These may be given
intro-contact-note = You can take the contact details back at any time.
intro-contact-yes = Yes, give these
intro-contact-no = I do not want to go on

# The employer's answer.
intro-offer = { $records ->
    [yes] Record the employer's answer
   *[no] Would you like to meet?
}
intro-offer-next = If you want to meet, the coach asks the person for permission to give name and number. It may begin with a look round: about an hour, no work.
intro-offer-yes = { $records ->
    [yes] The employer wants to meet
   *[no] I want to meet
}
intro-offer-no = { $records ->
    [yes] The employer answered: not now
   *[no] Not now
}

# No, and why.
intro-leave-not = Do not do this, go back
intro-reason = Reason
intro-reason-words = Anything you want to add
intro-reason-words-hint = Write only about the work. Nothing about health needs to be told.
intro-reason-shared = The other side may read the reason and the message
intro-leave-decline = Not now
intro-leave-decline-what = You can say no without explaining. The coach sees the reason, and it helps to find a better place.
intro-leave-decline-button = Answer no
intro-leave-not-now = Not now
intro-leave-not-now-what = A reason and a kind sentence help the person and the coach. After this you no longer see the person's details.
intro-leave-not-now-button = Answer: not now
intro-leave-withdraw-person = End the introduction
intro-leave-withdraw-person-what = The introduction ends, and your details leave the employer's page at once. The coach sees the reason.
intro-leave-withdraw-person-button = End the introduction
intro-leave-withdraw-coach = Take the proposal back
intro-leave-withdraw-coach-what = The introduction ends, and the person's details leave the employer's page at once. The others are told.
intro-leave-withdraw-coach-button = Take the proposal back
intro-leave-not-agreed = No agreement
intro-leave-not-agreed-what = The introduction ends. Both are thanked and told. The reason helps the next search.
intro-leave-not-agreed-button = Note that there was no agreement
intro-reason-work-not-mine = The work does not feel like mine
intro-reason-hours = The hours or times do not suit
intro-reason-too-far = It is too far
intro-reason-start = The start does not suit
intro-reason-pay = The pay does not suit
intro-reason-workplace = I do not want to go to this workplace
intro-reason-other-plans = I already have other plans
intro-reason-not-ready = I want to wait a little longer
intro-reason-no-reason = I do not want to tell the reason
intro-reason-filled = The place is already filled
intro-reason-timing = The time is not right now
intro-reason-other-skills = We need other skills
intro-reason-guidance = We have no time to guide now
intro-reason-money = We cannot afford to hire now
intro-reason-work-changed = The work changed or fell away
intro-reason-tasks = The content of the work did not suit
intro-reason-person-chose-other = The person chose another place
intro-reason-employer-chose-other = The employer chose somebody else
intro-reason-no-meeting = A meeting could not be set
intro-reason-person-asked = The person asked for it
intro-reason-opening-gone = The place is no longer there
intro-reason-employer-silent = The employer did not answer
intro-reason-better-place = A better place was found
intro-reason-mistake = The proposal was a mistake
intro-reason-changed-mind = I changed my mind
intro-reason-took-back = The details were taken back
intro-reason-opening-full = The place was filled by somebody else

# Taking back.
intro-take-back-profile = Take the details back
intro-take-back-profile-what = The employer's page is emptied at once and says kindly that the details were taken back. An introduction that is still open ends.
intro-take-back-profile-button = Take the details back
intro-take-back-contact = Take the contact details back
intro-take-back-contact-what = Name and number leave the employer's page at once. The introduction goes on through the coach.
intro-take-back-contact-button = Take the contact details back
intro-link-take-back-profile = Take the details back
intro-link-take-back-contact = Take the contact details back
intro-link-record-employer = Record the employer's answer if you heard it on the phone
intro-link-agree = Note that the work was agreed
intro-link-new-time = Change the time of the meeting
intro-link-not-agreed = Note that there was no agreement
intro-link-changed = Things changed: not now
intro-link-withdraw-person = I do not want to go on: end the introduction
intro-link-withdraw-coach = Take the proposal back

# Proposing, and the coach's other steps.
intro-new = Propose the place
intro-before = This pair was proposed before
intro-before-row = { $title }, { $at }
intro-new-next = How it goes on
intro-new-step-person = { $account ->
    [yes] The person gets a message and answers whether you may propose. They choose what the employer sees.
   *[no] The person has no account. Tell them about the proposal and record what they answer.
}
intro-new-step-employer = { $answers ->
    [yes] The employer sees what the person chose, and answers: I want to meet, or not now.
   *[no] The employer has no verified account yet. You call and record the employer's answer.
}
intro-new-step-contact = If the employer wants to meet, the person decides whether name and number may be given.
intro-new-no-match = The rules say that this pair does not suit now. If you still propose, tell why in your own words.
intro-new-button = Propose
intro-propose-words = Your own words to the person
intro-propose-words-hint = Why this place could suit. The employer does not see this.
intro-meeting = Note the meeting
intro-meeting-lead = Note when and where they meet. Both are told.
intro-meeting-kind = How they meet
intro-meeting-visit = A look round
intro-meeting-visit-hint = About an hour, no work.
intro-meeting-talk = A talk at the workplace
intro-meeting-phone = A phone call
intro-meeting-video = A video call
intro-meeting-day = Day
intro-meeting-time = Time
intro-meeting-time-hint = For example 9.30
intro-meeting-place = Where
intro-meeting-place-hint = Address, door, whom to meet. Nothing private.
intro-meeting-button = Note the meeting
intro-meeting-heading = Meeting:
intro-meeting-when = { $at }
intro-agree = Note that the work was agreed
intro-agree-lead = Before you note it, make sure that both have said yes and know these things.
intro-agree-leaving = Also tell what leaving later can mean for the benefit, and ask them to call you first.
intro-agree-button = Both said yes

# What just happened.
intro-told-proposed = The proposal is made. Next the person answers.
intro-told-yes = Thank you for answering. The employer now sees what the preview showed.
intro-told-no = The answer is recorded. Saying no is not reported to anyone.
intro-told-contact = The contact details are given. The coach helps to set a meeting.
intro-told-meet = { $side ->
    [coach] The employer's answer is recorded. Next, name and number are asked for.
   *[other] Good. Next the person decides which contact details to give.
}
intro-told-not-now = The answer is recorded. Thank you for telling.
intro-told-withdrawn = The introduction has ended.
intro-told-not-agreed = Noted. Both are told.
intro-told-meeting = The meeting is noted. Both are told.
intro-told-agreed = { $others ->
    [0] The agreement is noted. Now make a plan for the work.
    [one] The agreement is noted. The place is full, and one other introduction ended. Now make a plan for the work.
   *[other] The agreement is noted. The place is full, and { $others } other introductions ended. Now make a plan for the work.
}
intro-told-take-back-profile = The details were taken back. The employer sees nothing any more.
intro-told-take-back-contact = The contact details were taken back.

# When something is not possible.
intro-problem-fields = Choose only what is on the card. The choices were emptied.
intro-problem-contact = Choose at least one way to contact you, or answer that you do not want to go on.
intro-problem-how = Choose how the answer was given.
intro-problem-given-on = Check the day: { $day } at the earliest and today at the latest.
intro-problem-reason = Choose a reason from the list.
intro-problem-words = Shorten the text: { $most } characters fit.
intro-problem-no-match = The rules say that the pair does not suit. Tell in your own words why you still propose.
intro-problem-card-hidden = The card is not shown now, so it cannot be proposed.
intro-problem-blocked = This card cannot be proposed to this employer. Choose another place.
intro-problem-opening-closed = The place is no longer open.
intro-problem-no-agreement = Your organisation has not yet accepted the shared terms (a proposal is not an order). Ask the coordinator to accept them.
intro-problem-opening-full = The place is already full.
intro-problem-nothing-to-take-back = These details were already taken back.
intro-problem-meeting-kind = Choose how they meet.
intro-problem-meeting-day = Check the day: not before the proposal and not over a year ahead.
intro-problem-day = Write the day like this: 1.12.2026.
intro-problem-time = Write the time like this: 9.30.

# What waits for the reader: rows of the start page.
waiting-person-asked-person = Answer the proposal: { $title }, { $employer }
waiting-person-meeting-wanted = The employer wants to meet. Decide about contact details: { $title }, { $employer }
waiting-employer-offered = Somebody is proposed to you. Answer: { $title }
waiting-coach-do-asked-person = Tell about the proposal and record the answer: { $card } – { $title }
waiting-coach-do-offered = Call the employer and record the answer: { $employer }, { $title }
waiting-coach-do-meeting-wanted = Ask about contact details and record the answer: { $card } – { $title }
waiting-coach-do-contact-shared = Set a meeting: { $card } – { $title }, { $employer }
waiting-coach-do-meeting-set = Note how the meeting went: { $card } – { $title }
waiting-coach-silent-asked-person = No answer to the proposal yet. Ask how it is going: { $card } – { $title }
waiting-coach-silent-offered = The employer has not answered. Call: { $employer }, { $title }
waiting-coach-silent-meeting-wanted = No answer about contact details yet. Call: { $card } – { $title }
waiting-check-in = Answer three questions: { $title }
waiting-check-in-coach = Note how the work is going: { $card } – { $title }
waiting-check-in-record = Call and record the answers ({ $party ->
    [employer] the employer
   *[person] the person
}): { $card } – { $title }
waiting-check-in-silent = The check-in has no answer ({ $party ->
    [employer] the employer
   *[person] the person
}): { $card } – { $title }
waiting-wants-to-talk = { $party ->
    [employer] The employer wants to talk
   *[person] The person wants to talk
}. Call first: { $card } – { $title }
waiting-placement-start = Note that the work began: { $card } – { $title }
waiting-placement-end = The last day of the period has passed. Note how it ended: { $card } – { $title }
waiting-placement-new = Make a plan for the work: { $card } – { $title }
