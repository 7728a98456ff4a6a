# Forms in general.
form-too-long = Shorten the text: it has { $length } characters, and { $most } fit.
form-not-email = Check the e-mail address. It looks like name@example.fi.
form-not-phone = Check the phone number. Write it in digits, for example 040 123 4567.
form-choose = Choose one of the options.

# Signing in.
accounts-sign-in = Sign in
accounts-sign-in-button = Sign in
accounts-email = E-mail
accounts-password = Password
accounts-email-needed = Write your e-mail address.
accounts-password-needed = Write your password.
accounts-sign-in-wrong = The e-mail address or the password does not match. Check both and try again.
accounts-sign-in-pause = Signing in has been tried many times. Wait 15 minutes, then try again.
accounts-forgotten = Forgotten your password?
accounts-no-account = No account yet?
accounts-no-account-text = You get an account from a job coach, who sends an invitation to your e-mail. You can look at openings without an account.
accounts-signed-out = You are signed out.

# The own account.
accounts-me = My account
accounts-me-data = My details
accounts-name = Name
accounts-name-needed = Write your name.
accounts-phone = Phone
accounts-phone-hint = Your coach can call this number.
accounts-language = The language in which we write to you
accounts-save = Save the details
accounts-saved = The details are saved.
accounts-password-change = Change the password
accounts-password-change-button = Change the password
accounts-current-password = Current password
accounts-current-password-wrong = The current password does not match. Write it again.
accounts-new-password = New password
accounts-new-password-hint = At least 8 characters. A few ordinary words in a row make a good password.
accounts-new-password-needed = Write a new password.
accounts-password-again = The new password once more
accounts-password-differs = Write the same password in both places.
accounts-password-short = Make the password longer: it needs at least { $least } characters.
accounts-password-long = Make the password shorter: at most { $most } characters.
accounts-password-common = Choose another password. This one is among the first that are tried when somebody breaks into accounts.
accounts-password-own-name = Choose a password without your name or e-mail address.
accounts-password-changed = The password is changed. Other devices have been signed out.
accounts-sessions = Where you are signed in
accounts-sessions-text = If one of these is not yours, sign it out and change the password.
accounts-session-since = Signed in
accounts-session-this = This device
accounts-session-unknown = Unknown device
accounts-session-on = { $browser }, { $device }
accounts-session-end = Sign out
accounts-session-ended = The device is signed out.
accounts-sessions-end-others = Sign out all others
accounts-others-ended = { $count ->
    [0] There were no other sign-ins.
    [one] One other device is signed out.
   *[other] { $count } other devices are signed out.
}
accounts-messages-link = Messages sent to you
