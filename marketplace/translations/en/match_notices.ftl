admin-job-tell-matches = Telling of new openings that suit
match-notices-title = Messages about openings that suit
match-notices-lead = We tell you when there is a new opening that suits your card well. If there is nothing new, we do not write.
match-notices-lead-coach = We tell you when a new opening suits one of your people well. We also tell you when nobody has been proposed for an opening in a day. If there is nothing new, we do not write.
match-notices-often = How often we tell you
match-notices-at-once = At once, not more than once an hour
match-notices-daily = Once a day at 8 in the morning
match-notices-never = I do not want these messages
match-notices-chosen = Your choice is saved.
match-notices-ask = Tell me when there is a new opening that suits
match-notices-start-people = New openings for your people
match-notices-start-own = New openings for you
match-notices-told = { $title }, { $employer }
match-notices-told-new = Suits { $count ->
    [one] one of your people
   *[other] { $count } of your people
} well.
match-notices-told-rescue = Nobody has been proposed yet. { $count ->
    [one] One of your people could suit.
   *[other] { $count } of your people could suit.
}
match-notices-stop-lead = Messages about openings that suit stop when you press the button.
match-notices-stop-button = Stop these messages
match-notices-stopped = Messages about openings that suit have stopped. If you change your mind, sign in and open your own details.
match-notices-letter-quiet = Nobody has been proposed for these yet. One of your people could suit:
match-notices-letter-people = These suit one of your people well:
match-notices-letter-own = These could suit you:
match-notices-letter-more = { $more ->
    [one] There is one opening more. We tell you of it in the next message.
   *[other] There are { $more } openings more. We tell you of them in the next message.
}
privacy-table-match-notice = Openings that suit and that we have told you of
privacy-table-match-pace = How often we tell you of openings that suit

mail-new-matches-subject = { $count ->
    [one] One opening that suits well
   *[other] { $count } openings that suit well
}
mail-new-matches-body = { $openings }

    { $coach ->
        [yes] On your start page you see whom they suit and why.
       *[no] On the page of openings for you, you see why they suit.
    }
