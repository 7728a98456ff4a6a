# Ways of signing in besides the password.
sign-in-without-password = Without a password
sign-in-without-password-text = You can also sign in with a code that we send to your e-mail.
sign-in-code-link = Sign in with a code by e-mail
sign-in-by-password = Sign in with your password
sign-in-code-title = Sign in with a code
sign-in-code-lead = Write your e-mail address. We send six digits there that let you in.
sign-in-code-send = Send the code
sign-in-code-pause = Many codes have been asked for. Wait an hour and try again, or sign in with your password.
sign-in-code-enter = Write the code
sign-in-code-sent = If { $email } has an account, we sent a code there. It works for ten minutes and once. If you asked for several, only the newest works.
sign-in-code = Code from the message
sign-in-code-hint = Six digits.
sign-in-code-needed = Write the code that came to your e-mail.
sign-in-code-wrong = The code does not match, or its time has run out. Check the digits or ask for a new code.
sign-in-code-tried = The code has been tried many times. Ask for a new one in a while, or sign in with your password.
sign-in-code-again = Ask for a new code
sign-in-link = Sign in
sign-in-link-lead = You are signing in to the account { $email }.
sign-in-link-spent = The link has been used, its time has run out, or you have asked for a newer code.
sign-in-too-late = The time for signing in ran out. Start again.
sign-in-password-set = The password is set. Only the second step is left.
sign-in-by-recovery-code = You signed in with a recovery code. The same code does not work again. If your phone is lost, change the app on your account page.

# Computers that others use too.
sign-in-shared = This is a shared computer
sign-in-shared-hint = At a library, for example. We sign you out when you have done nothing for five minutes, and leave nothing on the computer.
sign-in-shared-tag = Shared computer
sign-in-last-used = Last used
sign-in-signed-out = You are signed out
sign-in-signed-out-text = Nothing was left on this computer. You can close the window.
sign-in-page-closed = The page was closed
sign-in-page-closed-text = This page was not used for five minutes, so we took it away. You are still signed in in another window.
sign-in-go-on = Go on
sign-in-again = Sign in again

# Letters.
mail-sign-in-code-subject = Your sign-in code
mail-sign-in-code-body = Your code is { $code }. It works for { $minutes } minutes and once. You can also open the link below. Give the code to nobody: we never ask for it. If you did not ask for a code, you need not do anything.
mail-new-device-subject = A sign-in to your account from a new device
mail-new-device-body = Somebody signed in to your account with a device that we do not know: { $browser ->
    [unknown] unknown browser
   *[other] { $browser }
}, { $system ->
    [unknown] unknown device
   *[other] { $system }
}. If it was you, you need not do anything. If not, open your account, sign the device out and change your password.
