admin-job-tell-matches = Telling of new good matches
match-notices-title = New good matches
match-notices-lead = We tell you when a new opening and a person suit each other well. If there is nothing new, we do not write.
match-notices-often = How often we tell you
match-notices-at-once = At once
match-notices-daily = Once a day at 8
match-notices-never = Never
match-notices-chosen = Your choice is saved.
match-notices-start = New good matches
match-notices-start-new = Suits well: { $title }, { $employer }
match-notices-start-rescue = Nobody has been introduced yet: { $title }, { $employer }
match-notices-stop-lead = No more messages about new good matches come when you press the button.
match-notices-stop-button = Stop these messages
match-notices-stopped = No more messages about new good matches come. Sign in if you change your mind.
privacy-table-match-notice = Matches that you were told of
privacy-table-match-pace = How often you hear of new matches

mail-new-matches-subject = { $count ->
    [one] A new good match
   *[other] Good matches for { $count } openings
}
mail-new-matches-body = { $new_count ->
    [0] {""}
   *[other] These openings suit well:
}

    { $openings }

    { $quiet_count ->
        [0] {""}
       *[other] Nobody has been introduced to these yet:
    }

    { $quiet }

    See the reasons on your start page.
