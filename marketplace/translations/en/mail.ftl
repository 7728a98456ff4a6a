# Messages: no names, no needs, nothing private. The page tells the rest to whoever signs in.
mail-frame-open = Open the page: { $url }
mail-frame-stop = Stop these messages: { $url }
mail-frame-end = Löytämö. This message cannot be answered. If you wonder about something, ask the coach.

mail-intro-asked-subject = There is a proposal for you
mail-intro-asked-body =
    Your coach has found a place that might suit you. Take your time to look at it, and answer whether your card may be proposed.

    This is a proposal, not a job offer. You can say no. Saying no is not reported to anyone.
mail-intro-meeting-wanted-subject = The employer wants to meet you
mail-intro-meeting-wanted-body = Good news: the employer wants to meet you. Now decide which contact details you give. Nothing is told before that.
mail-intro-not-now-subject = The employer has answered
mail-intro-not-now-body = This time the employer is not taking anyone new. They no longer see your details. Your coach goes on looking for other places with you.
mail-intro-meeting-set-subject = A meeting is set
mail-intro-meeting-set-body = The time and place are on the page. If the time does not suit, tell the coach.
mail-intro-agreed-subject = You have agreed about the work
mail-intro-agreed-body = Good, you have agreed about the work. Next the coach notes the first day and what else was agreed.
mail-intro-filled-subject = The place has been filled
mail-intro-filled-body = Somebody else was chosen for the place proposed to you. It is not because of you. The employer no longer sees your details.
mail-intro-not-agreed-subject = No agreement this time
mail-intro-not-agreed-body = The introduction ended without an agreement. Thank you for taking part. A short summary is on the page.
mail-intro-withdrawn-subject = The proposal was taken back
mail-intro-withdrawn-body = The proposal made to you was taken back. The reason is on the page. The employer does not see your details.

mail-intro-offer-subject = A proposal for your place: { $title }
mail-intro-offer-body = A coach proposes somebody for “{ $title }”. The page shows what they want to tell about themselves. Two taps to answer: I want to meet, or not now.
mail-intro-contact-given-subject = You can now set a meeting: { $title }
mail-intro-contact-given-body = The person proposed to you wants to meet. Their contact details are on the page. The coach helps to find a time.
mail-intro-ended-subject = The proposal ended: { $title }
mail-intro-ended-body = The proposal for “{ $title }” has ended. The person's details are no longer shown. The coach will gladly tell how to go on.

mail-intro-coach-proposed-subject = New proposal: { $title }
mail-intro-coach-proposed-body = “{ $title }” ({ $employer }) was proposed to a person you coach. If they have no account, tell them about it and record the answer.
mail-intro-coach-yes-subject = The answer came: yes ({ $title })
mail-intro-coach-yes-body = “{ $title }” may be proposed. The employer now sees what the person chose.
mail-intro-coach-no-subject = The answer came: no ({ $title })
mail-intro-coach-no-body = The answer about “{ $title }” was no. The reason is on the page.
mail-intro-coach-meet-subject = The employer wants to meet ({ $title })
mail-intro-coach-meet-body = { $employer } wants to meet. Next, name and number are asked for. If the person has no account, ask them and record the answer.
mail-intro-coach-not-now-subject = The employer answered: not now ({ $title })
mail-intro-coach-not-now-body = { $employer } answered: not now. The reason is on the page. Tell the person if they have no account.
mail-intro-coach-contact-subject = Contact details were given ({ $title })
mail-intro-coach-contact-body = { $employer } now sees the contact details. Help to set a meeting and note the time.
mail-intro-coach-meeting-subject = A meeting was noted ({ $title })
mail-intro-coach-meeting-body = The time and place of the meeting are on the page.
mail-intro-coach-agreed-subject = The work was agreed ({ $title })
mail-intro-coach-agreed-body = “{ $title }” was agreed. Next, note the first day, the hours and who guides.
mail-intro-coach-filled-subject = The place was filled ({ $title })
mail-intro-coach-filled-body = “{ $title }” was filled by somebody else. The introduction ended. Tell the person if they have no account.
mail-intro-coach-ended-subject = The introduction ended ({ $title })
mail-intro-coach-ended-body = The introduction to “{ $title }” ended. The reason is on the page.
mail-intro-coach-taken-back-subject = Details were taken back ({ $title })
mail-intro-coach-taken-back-body = The person took back details that { $employer } saw. The employer's page says so kindly.

mail-placement-made-subject = The plan for the work is ready
mail-placement-made-body = The first day, the hours and who guides are on the page. Check that they are as agreed.
mail-placement-started-subject = The work has begun
mail-placement-started-body = A good start to you. Now and then we ask briefly how it goes: three questions at a time.
mail-placement-ended-subject = The period of work has ended
mail-placement-ended-body = The period of work was marked as ended. Thank you. The page has a summary and what comes next.
mail-placement-cancelled-subject = The agreed work will not begin
mail-placement-cancelled-body = The agreed work was cancelled before it began. The reason is on the page. The coach tells how to go on.
mail-check-in-asked-subject = How is work going?
mail-check-in-asked-body = Three short questions, one minute. Before you answer, the page tells who sees your answers.
mail-check-in-asked-employer-subject = How is the work going with you? ({ $title })
mail-check-in-asked-employer-body = Three short questions about “{ $title }”, one minute. Before you answer, the page tells who sees your answers.
mail-check-in-asked-coach-subject = Check-in: { $title }
mail-check-in-asked-coach-body = It is time to see how the work at “{ $title }” is going. Note three short answers.
mail-check-in-record-subject = Call and ask how it goes ({ $title })
mail-check-in-record-body = It is time for a check-in about “{ $title }”. The one who answers has no account: call and record the answers.
mail-check-in-wants-to-talk-subject = Somebody wants to talk with you ({ $title })
mail-check-in-wants-to-talk-body = In a check-in somebody chose “I want to talk”. Call as soon as you can, preferably today.

mail-new-coach-subject = You have a new coach
mail-new-coach-body = Your new coach is { $coach }. The coach before no longer sees your details. Your card and introductions go on as before.
mail-person-handed-over-subject = You have a new person
mail-person-handed-over-body = A person was handed over to you. See on the page what is under way, and be in touch soon.
mail-feedback-left-subject = Feedback on accessibility has come
mail-feedback-left-body = The feedback can be read. It is answered within 14 days.
mail-feedback-soon-subject = Feedback on accessibility waits for an answer
mail-feedback-soon-body = Its 14 days are over in a few days. Answer now, even if the mending is not done.
mail-feedback-late-subject = The day for answering the feedback has passed
mail-feedback-late-body = The feedback was not answered in 14 days. Answer at once and say when it will be well.
mail-feedback-answer-subject = An answer to your feedback
mail-feedback-answer-body = { $answer }

mail-report-new-subject = A new report
mail-report-new-body = Somebody told that something is not right. Read the report and answer within the next working day.
mail-report-answer-subject = Your report has been settled
mail-report-answer-body = Thank you for telling us. Your report has been settled: { $words }
mail-report-again-subject = Your report is open again
mail-report-again-body = The earlier decision was taken back and the matter is looked at again: { $words }
mail-report-owner-talked-subject = A report has been settled
mail-report-owner-talked-body = A report about you has been settled: { $words }
mail-report-owner-hidden-subject = A coordinator has hidden content
mail-report-owner-hidden-body = The page is not shown to others for now. Reason: { $words } If the reason is not right, be in touch.
mail-report-owner-employer-suspended-subject = The employer has been stopped
mail-report-owner-employer-suspended-body = Your places are not shown and no new introductions are made. Reason: { $words } If the reason is not right, be in touch.
mail-report-owner-account-suspended-subject = Your account has been stopped for now
mail-report-owner-account-suspended-body = You cannot use your account now. Reason: { $words } If the reason is not right, be in touch.
mail-report-owner-again-subject = The decision was taken back
mail-report-owner-again-body = The earlier decision was taken back and everything is shown again: { $words }
mail-people-handed-away-subject = People of yours were handed over to another coach
mail-people-handed-away-body = { $count ->
    [one] One person of yours was handed over to { $coach }.
   *[other] { $count } people of yours were handed over to { $coach }.
} Reason: { $reason ->
    [leaving] { people-reason-leaving }
    [away] { people-reason-away }
    [closer] { people-reason-closer }
    [wished] { people-reason-wished }
   *[other] { people-reason-other }
}. You do not see their data any more.
