# Which change of an opening would bring more people.
changes-heading = What would bring more people
changes-lead = One change at a time. The number is people for whom nothing else is in the way.
changes-by-employer = Employer:
changes-by-person = Person:
changes-opens = { $count ->
    [one] one person more
   *[other] { $count } people more
}
changes-later = if the work begins at { $hour } o’clock at the earliest
changes-without = if there is no work at this time: { $time }
changes-at = if the work is at this time: { $time }
changes-choose = if people may choose their hours
changes-fewer = if there can be { $hours } hours a week
changes-more = if there are at least { $hours } hours a week
changes-start = if the work begins only { $day }
changes-demand = if this is made lighter or somebody else does it: { $what }
changes-need = if the workplace arranges this: { $what }
changes-licence = if they get this: { $what }
changes-language = if the language grows a little: { $spoken } – { $level }
changes-distance = if they can come from a little farther
