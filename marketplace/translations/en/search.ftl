# Searching places: everybody's and the coach's own.
search-heading = Find a place
search-coach-heading = Places
search-label = What work would you like to do?
search-hint = Write a word or two, such as “cleaning” or “help in a kitchen”.
search-button = Search
search-understood = We also look for: { $words }
search-ignored = Some of the filters were not possible. We left them out.
search-filter-count = Filter ({ $count })
search-kind = Sort of place
search-place = Municipality
search-other-place = Another municipality
search-filter = Show these
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
search-wider-place = { $count ->
    [one] See one place elsewhere
   *[other] See { $count } places elsewhere
}
search-wider-kind = { $count ->
    [one] See one place of another sort
   *[other] See { $count } places of other sorts
}
search-wider-filters = { $count ->
    [one] See one place without filters
   *[other] See { $count } places without filters
}
search-wider-words = { $count ->
    [one] See one place without the words
   *[other] See { $count } places without the words
}
search-empty = There are no open places now
search-empty-why = New ones come during the week. A coach often knows of places that have not been told about yet.
search-empty-do = Talk to a coach
