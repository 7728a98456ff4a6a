# Which one thing would open more openings to a card.
gaps-heading = What would open more openings
gaps-lead = One thing at a time. Nothing has to be changed.
gaps-none = No single thing would open more openings just now. New openings come all the time.
gaps-opens = { $count ->
    [one] one opening more
   *[other] { $count } openings more
}
gaps-asked = { $count ->
    [one] one opening asks for it
   *[other] { $count } openings ask for it
}
gaps-licence = With this licence or pass: { $what }
gaps-language = If the language grows a little: { $spoken } – { $level }
gaps-skill = If the card has this skill: { $what }
gaps-km = If the way can be { $km } km longer
gaps-longer = If { $hours } more hours a week suit
gaps-shorter = If { $hours } fewer hours a week suit
gaps-time = If this time suits too: { $time }
