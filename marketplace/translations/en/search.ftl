# Searching places: everybody's and the coach's own.
search-heading = Find a place
search-coach-heading = Places
search-label = What work would you like to do?
search-hint = Write a word or two, such as “cleaning” or “help in a kitchen”.
search-button = Search
search-understood = We also look for: { $words }
search-ignored = Some of the filters were not possible. We left them out.
search-filter-count = Filter ({ $count })
search-filter = Show these
search-found-no-words = No places were found with these words
search-alike = These resemble your search
search-results = Places
search-found = { $count ->
    [one] One place
   *[other] { $count } places
}
search-matched = Found by the words: { $words }
search-spoken = The text is in this language: { $language }
search-unverified = The employer has not been checked yet.
search-incomplete = Still missing:
search-none = Nothing was found
search-none-why = No open place meets everything that you chose.
search-all = Show all places
search-empty = There are no open places now
search-empty-why = New ones come during the week. A coach often knows of places that have not been told about yet.
search-empty-do = Talk to a coach
search-count = { $count ->
    [one] one place
   *[other] { $count } places
}
search-words-only = Look for the words alone
search-words-now = We now look for the words you wrote alone.
search-words-also = Look for the same in other words too
search-understood-tags = This is how we understood you. These lift what suits:
search-tag-hard = only these
search-tag-soft = others too
search-tag-off = Remove: { $what }
search-tag-back = take back
search-tag-not = not: { $what }
search-tag-avoid = not: { $what }
search-tag-without = without: { $what }
search-tag-near = near by
search-tag-language = language: { $language }
search-tag-hours-max = at most { $number } h a week
search-tag-hours-min = at least { $number } h a week
search-tag-hours-part-time = part time
search-tag-hours-full-time = full time
search-tag-pay-min = at least { $number } € an hour
search-tag-start-now = at once
search-tag-start-spring = in spring
search-tag-start-summer = in summer
search-tag-start-autumn = in autumn
search-tag-start-winter = in winter
search-tag-start-month = starts in { $number ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
search-where = Where
search-near = Municipality or postcode
search-how-far = How far away
search-km = { $km } km
search-near-me = Near me
search-near-me-hint = Your browser asks you first. We do not keep where you are.
search-nearest-found = The nearest postcode now stands under “Where”.
search-nearest-none = We could not find where you are. Write a municipality or postcode.
search-nearest-refused = The browser did not say where you are. Write a municipality or postcode.
search-unknown-place = We do not know the place “{ $place }”. Write the name of a municipality or a postcode.
search-filter-kinds = Sort of place
search-filter-near = Distance
search-filter-groups = Field of work
search-filter-municipalities = Municipality
search-filter-hours = Hours a week
search-filter-times = When the work is
search-filter-start = When it starts
search-filter-remote = Remote work
search-filter-offers = What can be arranged
search-filter-avoid = What the work must not ask
search-filter-languages = Language you must know
search-filter-forms = Employer
search-filter-adverts = Language of the text
search-filter-licences = Licences and passes
search-filter-pay = Pay an hour
search-hours-under-10 = Under 10 h
search-hours-10-19 = 10–19 h
search-hours-20-29 = 20–29 h
search-hours-30-40 = 30–40 h
search-hours-in-all = Hours agreed in all
search-start-now = At once
search-start-month = Within a month
search-start-later = Later
search-start-flexible = The start can move
search-pay-any = Does not matter
search-pay-step = at least { $euros } €
search-pay-step-count = at least { $euros } € ({ $count })
search-value-unknown = Not told
search-value-no-language = No language needed
search-value-much = Much: { $what }
search-chosen-near = { $place }, at most { $km } km
search-chosen-avoid = not: { $what }
search-chosen-adverts = text: { $what }
search-chosen-languages = language: { $what }
search-sort = Order:
search-sort-best = best
search-sort-newest = newest
search-sort-nearest = nearest
search-sort-ends = ends soon
search-matched-concept = means the same: { $words }
search-matched-wish = wish: { $words }
search-matched-meaning = Not the same words, but it resembles your search
search-distance = { NUMBER($km) } km
search-distance-remote = remote
search-wider = The nearest wider searches:
search-wider-km = { $km } km farther: { $count }
search-wider-filter = Without the filter “{ $what }”: { $count }
search-wider-tag = Others than “{ $what }” too: { $count }
search-wider-filters = Without filters: { $count }
search-wider-words = Without the words: { $count }
search-emptied-by = Nothing meets this: { $names }.
search-cursor-lost = The results have changed. We began from the start.
search-not-applied = These filters cannot be used now: { $names }.
search-capped = There are more results. Narrow the search to find them.
search-fair = About the order: first what suits your search best. A place that few have been told about rises a little.
