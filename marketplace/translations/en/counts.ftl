# How many this would suit: an estimate for the employer who writes an opening.
counts-heading = How many this would suit
counts-how = The number is an estimate of cards that may be shown to employers. It comes from the kind of work, the place, hours, times, start and licences.
counts-button = See how many it would suit
counts-about = This would now suit about { $count } people within { $km } kilometres.
counts-few = Only few people near by would suit this now. The exact number is not told. The coach knows others too.
counts-lacks = Say first what the work is and where. Then the number can be worked out.
counts-not-now = The number is not to be had just now. You can go on without it.
counts-often = You have looked at the number many times already.
counts-costs-licence = Asking for { $licence } rules out { $share }.
counts-costs-hours = The weekly hours rule out { $share }.
counts-costs-times = The working times rule out { $share }.
counts-costs-start = The starting day rules out { $share }.
counts-share-nearly-all = nearly all
counts-share-three-quarters = about three quarters
counts-share-half = about half
counts-share-third = about a third
counts-share-fifth = about a fifth
