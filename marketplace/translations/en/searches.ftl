admin-job-tell-new-openings = Telling of new openings and cards

searches-mine = Saved searches
searches-mine-link = See your saved searches
searches-mine-lead = We tell you by email when something new suits your search. When nothing is new, we do not write.
searches-none = You have not saved a search yet
searches-none-why = Search first. Choose “Save this search” on the search page, and we tell you of what is new.
searches-none-do = Search openings
searches-save = Save this search
searches-save-why = { $of ->
    [cards] You get a message when a new card suits your search.
   *[openings] You get a message when a suitable opening appears.
}
searches-new = Save this search
searches-new-lead = { $of ->
    [cards] We tell you by email when new cards suit this search. The message says nothing of the cards: you read them here. You can stop the messages at any time.
   *[openings] We tell you by email of new openings that suit this search. You can stop the messages at any time.
}
searches-looks-for = You look for this
searches-everything = { $of ->
    [cards] All new cards
   *[openings] All new openings
}
searches-told-of = { $of ->
    [cards] New cards
   *[openings] New openings
}
searches-words = “{ $words }”
searches-for-coaches = Also openings that only coaches see
searches-name = Name of the search
searches-name-hint = The name stands in the message’s subject. At most { $most } characters.
searches-name-needed = Give the search a name.
searches-often = How often we tell
searches-often-at-once = At once
searches-often-at-once-hint = { $of ->
    [cards] Within a few minutes after a card appears.
   *[openings] Within a few minutes after an opening appears.
}
searches-often-daily = Once a day
searches-often-daily-hint = At 8 in the morning, if something is new.
searches-often-weekly = Once a week
searches-often-weekly-hint = On Monday at 8, if something is new.
searches-told-daily = Once a day at 8
searches-told-weekly = On Mondays at 8
searches-told-at-once = At once
searches-told-last = Last told
searches-told-never = No messages yet
searches-state-paused = Paused
searches-state-active = On
searches-state-waiting = Waiting
searches-waits = Your account cannot search cards now. The search goes on when it can again.
searches-show = { $of ->
    [cards] Show the cards now
   *[openings] Show the openings now
}
searches-edit = Change
searches-edit-title = Change the search
searches-edit-save = Save the changes
searches-pause = Pause
searches-resume = Resume the messages
searches-delete = Delete
searches-saved = { $of ->
    [cards] The search is saved. We tell you when new cards appear.
   *[openings] The search is saved. We tell you when a new opening appears.
}
searches-changed = The changes are saved.
searches-paused = The search { $name } is paused. No messages come.
searches-resumed = { $of ->
    [cards] The search { $name } is on again. We tell you of cards that appear from now on.
   *[openings] The search { $name } is on again. We tell you of openings that appear from now on.
}
searches-deleted = The search { $name } is deleted.
searches-restored = The search { $name } is back.
searches-too-many = You have { $most } searches already. Delete an old one to make room.
searches-stop = Stop the messages
searches-stop-lead = The search { $name } sends no more messages when you press the button. The search is kept, and you can resume it later.
searches-stop-button = Stop the messages of this search
searches-stop-all = Stop the messages of all my searches
searches-stopped = The messages have stopped
searches-stopped-one = The search { $name } is paused. No more messages come.
searches-stopped-all = All your searches are paused. No more messages come.
searches-stopped-again = If you change your mind, sign in and resume the search.
searches-stop-gone = No messages come of this search
searches-stop-gone-why = The link is old, or the search is deleted already. You need not do anything.
searches-kept = Your search is kept. Sign in or make an account, and you can save it.

mail-saved-search-subject = { $count ->
    [one] A new opening: { $name }
   *[other] { $count } new openings: { $name }
}
mail-saved-search-body = { $count ->
    [one] A new opening suits your search { $name }.
   *[other] { $count } new openings suit your search { $name }.
} { $more ->
    [0] {""}
   *[other] Here are the { $most } newest. You see the rest by the link at the end of the message.
}

    { $openings }

mail-saved-card-search-subject = { $count ->
    [one] A new card: { $name }
   *[other] { $count } new cards: { $name }
}
mail-saved-card-search-body = { $count ->
    [one] A new card suits your search { $name }.
   *[other] { $count } new cards suit your search { $name }.
} The newest come first when you open the search. People see that their card was among your search results.
mail-saved-employer-card-search-subject = New cards: { $name }
mail-saved-employer-card-search-body = New cards suit your search { $name }. The newest come first when you open the search. People see that their card was among your search results.
