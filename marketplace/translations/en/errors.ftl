# Pages shown when something did not work: what happened, what to do. No blame.
errors-400-title = We did not understand what was sent
errors-400-what = The page may have been open for a long time, or part of the address was missing.
errors-400-do = Go back to the previous page, load it again and try once more. What you wrote is often still on the page.
errors-403-title = This needs another permission
errors-403-what = You are signed in, but this belongs to another role.
errors-403-do = If you need it in your work, ask the coordinator of your organisation.
errors-404-title = Page not found
errors-404-what = The opening or card may have been removed, or there is a slip in the address.
errors-409-title = Somebody else changed the same thing
errors-409-what = The page changed while you had it open. Your change was not saved on top of the other one.
errors-409-do = Go back to the previous page: what you wrote is still there. Copy it, load the page again and make the change in the new version.
errors-413-title = What was sent is too large
errors-413-what = The file or text was larger than we can take.
errors-413-do = Go back to the previous page and shorten the text or choose a smaller file.
errors-429-title = Wait a moment
errors-429-what = The same thing has been tried many times in a short while, so we take a pause. It protects your account.
errors-429-do = Try again in a little while. Nothing has been lost.
errors-500-title = Something broke on our side
errors-500-what = The fault is ours, not yours. It has been noted and we will mend it.
errors-500-do = Try again in a moment. If it is urgent, call your coach.
errors-503-title = The service is resting for a moment
errors-503-what = We are maintaining the service, or it is very busy right now.
errors-503-do = Try again in a few minutes. What you have saved is safe.
errors-405-title = This page cannot be opened like that
errors-405-what = The address only takes a form that is sent. This often happens when a page is loaded again after signing in.
errors-405-do = Open the page with the button and press it again.
errors-404-do = Check the address. If you are looking for work, the search finds the openings that are open now.
errors-to-openings = See open places
errors-help = If this happens again, ask:
errors-nothing-lost = Nothing is lost.
errors-429-again = { $minutes ->
    [one] Try again in a minute.
   *[other] Try again in { $minutes } minutes.
}
errors-429-again-at = Try again { $when } or later.
errors-away-title = The service is resting
errors-away-what = We are looking after the service, or something is broken. It is not your fault.
errors-away-do = Try again in a few minutes. What is saved is safe. If it is urgent, call your coach.
