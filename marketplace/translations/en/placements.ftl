# Agreed work: plan, start, check-ins, end.
placement-heading = Work: { $title }
placement-back = The introduction it began with
placement-new = Make a plan for the work
placement-edit = Change the plan
placement-plan = What was agreed
placement-plan-lead = Note what was agreed. Both are told and can check it.
placement-plan-button = Save the plan
placement-starts-on = First day
placement-ends-on = Last day
placement-fact-starts = Begins
placement-fact-ends = Ends
placement-fact-agreement = Official agreement
placement-hours-term = Hours
placement-hours-min = Hours a week, at least
placement-hours-max = Hours a week, at most
placement-hours-total = Hours in all
placement-hours-unit = h a week
placement-hours-unit-total = h
placement-hours = { $min }–{ $max } h a week
placement-hours-one = { $hours } h a week
placement-hours-in-all = { $hours } h in all
placement-mentor = Who guides
placement-mentor-hint = A named person at the workplace. Those who take part in this work see the name.
placement-agreement-on = Official agreement signed
placement-agreement-on-hint = A work trial needs an official agreement with the authority. Note the day it was signed.
placement-agreement-none = not yet, the work cannot begin before that
placement-trial-rules = A work trial always has an end. A day is 4–8 hours, at most five days a week. With one organiser it can be 6 months in all at most.
placement-decision-first = The decision about the wage subsidy must come before the work begins. Check it before the first day.
placement-link-edit = Change the plan
placement-link-cancel = Cancel: the work does not begin
placement-link-end = Note that the work ended
placement-who-to-ask = If you wonder about something or the plan changes, call the coach first.

# The sentence on top.
placement-turn-check-in = It is time to tell how the work is going. Three short questions.
placement-button-check-in = Answer
placement-turn-talk = { $party ->
    [employer] The employer wants to talk. Call first.
   *[person] The person wants to talk. Call first.
}
placement-button-talk = See the answers
placement-turn-start = The first day has come. Note that the work began.
placement-button-start = Note the start
placement-turn-end = The agreed last day has passed. Note how the work ended.
placement-button-end = Note the end
placement-turn-planned = The work begins: { $day }.
placement-turn-running = The work is under way.
placement-turn-ended = The period of work has ended. Thank you, everybody.
placement-turn-cancelled = The agreed work did not begin.

# The timeline.
placement-did-make = The plan was made
placement-did-edit = The plan was changed
placement-did-start = The work began
placement-did-end = The work ended
placement-did-cancel = The work was cancelled
placement-did-check-in = { $party ->
    [person] { $reader ->
        [person] You told how it is going
       *[other] The person told how it is going
    }
    [employer] { $reader ->
        [employer] You told how it is going
       *[other] The employer told how it is going
    }
   *[coach] The coach noted how it is going
}
placement-next-check-in = { $party ->
    [person] { $reader ->
        [person] We ask how it is going
       *[other] The person is asked how it is going
    }
    [employer] { $reader ->
        [employer] We ask how it is going
       *[other] The employer is asked how it is going
    }
   *[coach] The coach looks how it is going
}
placement-next-start = The work begins
placement-next-end = The agreed last day

# Check-ins.
placement-waiting = Waiting for an answer
placement-asked = { $party ->
    [person] The person's answers
    [employer] The employer's answers
   *[coach] Your own note on how it is going
}
placement-due = { $late ->
    [yes] Late. Asked: { $day }
   *[no] Asked: { $day }
}
placement-answers = How it has gone
placement-answers-of = { $party ->
    [person] { $reader ->
        [person] Your answers
       *[other] The person's answers
    }
    [employer] { $reader ->
        [employer] Your answers
       *[other] The employer's answers
    }
   *[coach] The coach's note
}
placement-recorded-voice = recorded by the coach after a call
placement-recorded-paper = recorded by the coach from paper
placement-wants-to-talk = Wants to talk. Call first.
placement-talked-button = We have talked
placement-talked = You have talked.
check-in-heading = { $party ->
    [person] How is work going?
    [employer] How is the work going with you?
   *[coach] How is the work going?
}
check-in-back = To the page of the work
check-in-lead = Three short questions. Each tells who sees your answer.
check-in-lead-records = { $party ->
    [employer] Record what the employer answered. The questions stand as they see them.
   *[person] Record what the person answered. The questions stand as they see them.
}
check-in-person-work = How has the work been going?
check-in-person-support = How well have you got help when you needed it?
check-in-person-hours = How do the hours and times suit you?
check-in-employer-work = How has the work been going?
check-in-employer-agreed = How has it gone with what was agreed?
check-in-employer-support = How does the support from the coach work?
check-in-coach-work = How is the work going in the view of both?
check-in-coach-arranged = How do the agreed arrangements work?
check-in-coach-next = How well is the next step known?
check-in-answer-good = Well
check-in-answer-so-so = It varies
check-in-answer-bad = Not well
check-in-seen-coach = The coach sees the answer.
check-in-seen-coach-person = The coach and the person see the answer.
check-in-words = Anything you want to add
check-in-words-hint = Only the coach reads this.
check-in-wants-to-talk = I want to talk
check-in-wants-to-talk-hint = The coach is told at once and calls you first.
check-in-button = Send the answers
check-in-told = Thank you. Your answers are saved.
check-in-told-talk = Thank you. The coach was told that you want to talk.
check-in-problem-answer = Choose one answer.
check-in-problem-not-due = This is not asked yet.
check-in-problem-closed = This was already answered, or is no longer asked.
check-in-problem-no-wish = No call is waited for here.

# Start and end.
placement-start = Note that the work began
placement-start-lead = Once the work has begun, we ask briefly on set days how it is going.
placement-start-button = The work has begun
placement-end = Note that the work ended
placement-end-lead = Tell the last day and the reason. No further check-ins are sent.
placement-end-button = Note the end
placement-cancel = Cancel: the work does not begin
placement-cancel-lead = The agreed work is cancelled before it begins. Both are told.
placement-cancel-button = Cancel the work
placement-ended-on = Last day of work
placement-reason = Reason
placement-reason-words = A note for the coach
placement-why-ended = Reason:
placement-reason-as-agreed = The period ended as agreed
placement-reason-hired = The work goes on at the same place
placement-reason-next-place = Went on to other work or studies
placement-reason-person-ended = The person decided to stop
placement-reason-employer-ended = The employer decided to stop
placement-reason-work-ran-out = The work ran out
placement-reason-did-not-suit = The work did not suit
placement-reason-other = Another reason
placement-reason-person-withdrew = The person withdrew
placement-reason-employer-withdrew = The employer withdrew
placement-reason-no-agreement = There was no official agreement
placement-reason-no-funding = The support was not granted
placement-reason-mistake = It was noted by mistake
placement-told-made = The plan is saved. Both are told.
placement-told-changed = The change is saved.
placement-told-started = A good start. Check-ins go out on the set days.
placement-told-ended = The end of the work is noted.
placement-told-cancelled = The work is cancelled.
placement-told-talked = Good, we noted that you have talked.

# When something is not possible.
placement-problem-not-agreed = The work is not agreed yet.
placement-problem-there-is-one = This introduction already has a plan for the work.
placement-problem-started = The work has begun, so the plan cannot be changed here any more.
placement-problem-ends-before = The last day cannot be before the first.
placement-problem-trial-end = A work trial always has a last day. Note it.
placement-problem-trial-used = The { $months } months of work trial with this organiser are already used.
placement-problem-trial-long = A work trial with one organiser can last { $months } months at most. The last day can be { $day }.
placement-problem-agreement-late = The official agreement is signed before the start. Check the day.
placement-problem-agreement-future = The day of the agreement cannot be in the future.
placement-problem-no-agreement = A work trial cannot begin before the official agreement is signed. Note the day.
placement-problem-too-early = The work begins only on { $day }. Note the start then, or change the plan.
placement-problem-hours = Check the hours: more than 0 and at most { $most } a week, the smaller first.
placement-problem-hours-total = Check the hours: more than 0 and at most { $most } in all.
placement-problem-hours-missing = Note how many hours a week.
placement-problem-number = Write the hours in figures, for example 12 or 12,5.
placement-problem-mentor = Write who guides at the workplace.
placement-problem-far-off = Check the first day: { $years } years away at most.
placement-problem-ended-on = Check the day: { $day } at the earliest and today at the latest.
