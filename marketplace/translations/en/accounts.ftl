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
accounts-no-account-text = You can make an account yourself or be invited by a job coach. You can look at places without one.
accounts-signed-out = You are signed out.

# The own account.
accounts-me = My account
accounts-me-data = My details
accounts-name = Name
accounts-name-needed = Write your name.
accounts-phone = Phone
accounts-phone-hint = You can be called at this number.
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

# A new password by a link.
accounts-reset = Forgotten password
accounts-reset-lead = Write your e-mail address. We send a link there, with which you can set a new password.
accounts-reset-button = Send the link
accounts-reset-pause = Many links have been asked for. Wait an hour, then try again.
accounts-reset-sent = Look at your e-mail
accounts-reset-sent-text = If the address has an account, we sent a link there. The link works for an hour and once.
accounts-reset-sent-none = No message? Look in the junk folder, check the address or call your coach.
accounts-to-sign-in = Go to sign in
accounts-reset-spent = The link does not work any more
accounts-reset-spent-text = The link has been used, or its time has run out. Ask for a new one and we send it at once.
accounts-reset-again = Ask for a new link
accounts-set-password = Set a password
accounts-set-password-lead = This password is for the account { $email }.
accounts-set-password-button = Use this password
accounts-password-set = The password is set and you are signed in.

# Invitations.
accounts-invitation = Welcome to Löytämö
accounts-invitation-employer = You are invited to use Löytämö for the employer { $employer }.
accounts-invitation-employer-next = You can post openings at once. They go to the coaches first and become public when a coordinator has checked the employer.
accounts-invitation-person = Your coach invites you to Löytämö. You get an account of your own.
accounts-invitation-person-next = With the account you see your own card and answer yourself when you are proposed somewhere. Nobody sees more about you than before.
accounts-invitation-email = E-mail of the account: { $email }
accounts-invitation-button = Start using the account
accounts-invitation-button-own = Accept the invitation
accounts-invitation-has-account = { $email } has an account already. Sign in with it, and you can accept the invitation.
accounts-invitation-sign-in = Sign in and accept
accounts-invitation-welcome = The invitation is accepted. Welcome.
accounts-invitation-used = The invitation has been used already.
accounts-invitation-accepted = The invitation has been used already
accounts-invitation-accepted-text = The account is in use. Sign in with it.
accounts-invitation-unknown = No invitation found with this link
accounts-invitation-unknown-text = Check that the whole link came along. You can also ask whoever sent it to send it again.
accounts-invitation-expired = The invitation has run out
accounts-invitation-expired-text = An invitation holds for 14 days. Ask your coach for a new one, it takes a moment.
accounts-invitation-revoked = The invitation was taken back or replaced by a new one
accounts-invitation-revoked-text = See whether your e-mail has a newer invitation. If not, ask the coach.
accounts-invitation-conflict = The invitation cannot be used with this account
accounts-invitation-ask = Who to ask

# Letters.
mail-password-link-subject = A link to a new password
mail-password-link-body = Somebody asked for a new password for your account. If it was you, open the link within an hour. If you did not ask, you need not do anything: the password does not change.
mail-password-changed-subject = Your password has been changed
mail-password-changed-body = The password of your account has been changed and other devices have been signed out. If you did not do it yourself, ask for a new password on the sign-in page at once and call your coach.
mail-invitation-employer-subject = Invitation to Löytämö: { $employer }
mail-invitation-employer-body = { $coach } invites you to Löytämö, so that you can post work for the employer { $employer } and answer the coaches' proposals. Open the link and choose a password. The invitation holds for { $days } days.
mail-invitation-person-subject = Invitation to Löytämö
mail-invitation-person-body = { $coach } invites you to Löytämö. You get an account of your own, with which you see your card and answer yourself when you are proposed somewhere. Open the link and choose a password. The invitation holds for { $days } days.
mail-employer-waits-subject = An employer waits to be checked
mail-employer-waits-body = An invited employer has started using the account. Check that the employer is who it says it is. Until then the openings are shown to coaches only.
mail-employer-verified-subject = { $employer } has been checked
mail-employer-verified-body = The employer { $employer } has now been checked. Your published openings that have all their details are shown to everybody from now on.
mail-employer-unverified-subject = { $employer }: the check has been taken back
mail-employer-unverified-body = The check of the employer { $employer } has been taken back. Your openings are now shown to coaches only. The coordinator will contact you, or you can ask.

# What was told to me.
accounts-messages = Messages sent to you
accounts-messages-none = You have no messages yet
accounts-messages-none-why = When something happens, a message comes to your e-mail and here.
