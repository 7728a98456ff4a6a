# What was looked for: a week at a time, without who looked
query-log-heading = What people looked for
query-log-week = Week { $first } – { $last }
query-log-sentence = People searched with words at least { $searches } times. { $missed ->
    [0] Almost always something was found.
   *[other] At least { $missed } times nothing was found.
}
query-log-sentence-few = In this week people searched with words fewer than five times.
query-log-weeks = Weeks
query-log-previous-week = Previous week
query-log-next-week = Next week
query-log-in = Where they looked
query-log-in-openings = Openings
query-log-in-cards = Cards
query-log-in-employer-cards = Employers’ search of cards
query-log-list = Show
query-log-list-words = Words searched for
query-log-list-missed = Searched for, not found
query-log-list-wishes = Wishes understood
query-log-list-emptied = What emptied the search
query-log-chart-words = These words were searched for most
query-log-chart-missed = These were searched for in vain most
query-log-chart-wishes = These were wished for most
query-log-chart-emptied = These choices emptied the search most often
query-log-column-words = Words
query-log-column-missed = Words
query-log-column-wishes = Wish
query-log-column-emptied = Choice
query-log-column-count = Times at least
query-log-column-do = What can be done
query-log-at-least = { $count }+
query-log-none = There is nothing to show for this week
query-log-none-why = We only show what was searched for at least five times and on at least two days.
query-log-how = We do not keep who searched or at what time. Names, numbers and addresses are taken out before anything is kept. We only show weeks that are over, with numbers rounded down to five.
search-missing-word = Did the search not understand your word? Propose a word
public-waits-words = { $count ->
    [one] One proposed word waits for a decision.
   *[other] { $count } proposed words wait for a decision.
}
