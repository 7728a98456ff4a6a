# The second step of signing in.
second-factor-step = Second step
second-factor-step-lead = Open the authenticator app on your phone and write its six digits.
second-factor-demo = In the demo the code is now { $code }.
second-factor-code = Code from the app
second-factor-code-hint = Six digits. They change every half minute.
second-factor-code-needed = Write the code from the app.
second-factor-code-wrong = The code does not match, or it has been used. Wait until the digits change and write the new ones.
second-factor-pause = The code has been tried many times. Wait 15 minutes and try again.
second-factor-go-on = Go on
second-factor-no-phone = I do not have my phone
second-factor-no-phone-text = You can use one of the recovery codes that you kept.
second-factor-recovery-code = Recovery code
second-factor-recovery-code-hint = Letters and digits, for example abcd-efgh-jkmn-pqrs. Each works once.
second-factor-recovery-code-wrong = The recovery code does not match, or it has been used. Check the signs or try another.
second-factor-by-recovery-code = Go on with the recovery code
second-factor-no-codes = If the recovery codes are lost too, ask your coordinator or the service's administrator for help. They first make sure that it is you.

# Setting it up.
second-factor-title = Sign-in in two steps
second-factor-set-up = Take sign-in in two steps into use
second-factor-set-up-due = In your work you see the data of many people. So the password alone is not enough: when you sign in, we also ask for a code from your phone. You do this once, and it takes a couple of minutes.
second-factor-set-up-own = When you sign in, we ask for a code from your phone besides the password. Then nobody gets into your account even if the password becomes known.
second-factor-get-app = Get an app for your phone
second-factor-get-app-text = You may already have an authenticator app on your phone. If not, get a free one from the app shop, for example Aegis, FreeOTP, Google Authenticator or Microsoft Authenticator.
second-factor-scan = Scan the picture with the app
second-factor-scan-text = Add a new account in the app and point the camera at this picture.
second-factor-qr = A picture of squares that the authenticator app reads. The same key is written below.
second-factor-open-app = Open in the phone's app
second-factor-type = If the picture does not work, type this key into the app:
second-factor-confirm = Write the code
second-factor-first-code-hint = The app now shows six digits. They change every half minute.
second-factor-first-code-wrong = The code does not match. Check that the app shows the code of Löytämö and that the phone's clock is right.
second-factor-offer-old = The page was open for too long, so the key has changed. Scan the new picture and write its code.
second-factor-take = Take into use

# Recovery codes.
second-factor-codes = Recovery codes
second-factor-codes-lead = When the phone is lost or broken, a recovery code lets you in. Each code works once.
second-factor-codes-once = The codes are shown only now. Print them, or write them on paper.
second-factor-codes-of = Recovery codes of Löytämö for the account { $email }
second-factor-codes-keep = Keep the codes somewhere else than on the phone, for example in a locked drawer.
second-factor-codes-kept = The codes are safe, go on
second-factor-codes-left = { $count ->
    [0] No recovery codes are left. Make new ones before you need them.
    [one] One recovery code is left. Make new ones in time.
   *[other] { $count } recovery codes are left.
}
second-factor-codes-new = Make new recovery codes
second-factor-codes-new-text = You get ten new codes, and the old ones stop working. First write the code from the app or one old recovery code.
second-factor-codes-make = Make new codes

# When it is on.
second-factor-on-since = In use:
second-factor-on-text = When you sign in, we ask for a code after the password.
second-factor-app = Authenticator app
second-factor-app-since = Taken into use:
second-factor-change = Change the app or phone
second-factor-change-lead = Add the account to the new app. The old one stops working when the new one is in use.
second-factor-before = Code from the old app, or a recovery code
second-factor-before-hint = So we know that it is you.
second-factor-before-needed = Write the code from the old app or one recovery code.
second-factor-before-wrong = The old code or recovery code does not match. Write it again or try another.
second-factor-app-changed = The new app is in use. Other devices have been signed out.
second-factor-back = Back
second-factor-off-title = Turn off
second-factor-turn-off = Turn off
second-factor-off-text = After that the password alone is enough. First write the code from the app or one recovery code.
second-factor-off = Sign-in in two steps is off.
second-factor-needed = In your role sign-in in two steps is always on, because you see the data of many people.
second-factor-me-on = In use. When you sign in, we also ask for a code from your phone.
second-factor-me-off = Not in use. You can protect your account so that we also ask for a code from your phone when you sign in.
second-factor-me-take = Take into use
second-factor-me-manage = Manage

# Passkeys.
second-factor-passkeys = Passkeys
second-factor-passkeys-text = A passkey is the device's own key: a fingerprint, your face or the device's PIN is enough instead of the code.
second-factor-passkey-add = Add a passkey on this device
second-factor-passkey-use = Go on with a passkey
second-factor-passkey-added = The passkey has been added.
second-factor-passkey-remove = Remove
second-factor-passkey-removed = The passkey has been removed.
second-factor-passkey-stopped = The passkey did not come. Try again, or use the code of the app.
second-factor-passkey-wrong = The passkey was not accepted. Try again, or use the code of the app.

# Somebody has lost theirs.
second-factor-lost = A lost phone
second-factor-lost-lead = When phone and recovery codes are lost, sign-in in two steps can be reset. First make sure that it is the holder of the account who asks.
second-factor-lost-open = Reset
second-factor-lost-none = Nothing to reset
second-factor-lost-none-why = Here you see the coaches of your organisation who have sign-in in two steps in use.
second-factor-lost-of = Reset: { $name }
second-factor-lost-then = Sign-in in two steps and the recovery codes of the account { $email } are removed, and all devices are signed out. Next time the holder signs in with the password and sets up the phone anew.
second-factor-lost-careful = An e-mail or a message is not enough: somebody else may have sent it. The holder is told of the reset.
second-factor-how = How did you make sure who asks?
second-factor-how-met = We met, and I know the person
second-factor-how-called = I called a number that we already had
second-factor-how-document = I saw an official identity document
second-factor-reset-button = Reset
second-factor-reset-done = { $name }: sign-in in two steps has been reset. The holder was told.
second-factor-reset-none = { $name }: sign-in in two steps is not in use.

# Letters.
mail-second-factor-on-subject = Sign-in in two steps is in use
mail-second-factor-on-body = From now on your account is signed in to with the password and a code from your phone. Keep the recovery codes in a good place. If you did not do this yourself, change your password at once and contact us.
mail-second-factor-changed-subject = Your authenticator app has been changed
mail-second-factor-changed-body = A new authenticator app is in use for your account, and the old one works no more. If you did not do this yourself, change your password at once and contact us.
mail-second-factor-off-subject = Sign-in in two steps is off
mail-second-factor-off-body = The password alone now opens your account. If you did not do this yourself, change your password at once and take sign-in in two steps into use again.
mail-recovery-code-used-subject = A recovery code was used
mail-recovery-code-used-body = { $left ->
    [0] A recovery code was used on your account, and it was the last one.
    [one] A recovery code was used on your account. One is left.
   *[other] A recovery code was used on your account. { $left } are left.
} If it was not you, change your password at once and make new recovery codes.
mail-second-factor-reset-subject = Your sign-in in two steps has been reset
mail-second-factor-reset-body = Sign-in in two steps on your account was reset on request. { $how ->
    [met] Whoever asked was met in person.
    [called] Whoever asked was called at a number known before.
   *[document] Whoever asked showed an identity document.
} All devices have been signed out. Sign in with your password and set up your phone anew. If you did not ask for this, change your password at once and call your coordinator.
mail-passkey-added-subject = A passkey was added to your account
mail-passkey-added-body = In the second step of signing in a new passkey now serves instead of the code. If you did not add it yourself, remove it and change your password at once.
mail-passkey-removed-subject = A passkey was removed from your account
mail-passkey-removed-body = One of your account's passkeys has been removed. If you did not do it yourself, change your password at once.
