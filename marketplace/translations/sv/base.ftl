# Dagar, så som människor säger dem.
day-yesterday = i går
day-today = i dag
day-tomorrow = i morgon
day-on-mon = på måndag
day-on-tue = på tisdag
day-on-wed = på onsdag
day-on-thu = på torsdag
day-on-fri = på fredag
day-on-sat = på lördag
day-on-sun = på söndag
day-at-time = { $day } kl. { $time }

# Länkarna högst upp.
nav-start = Början
nav-openings = Platser
nav-how = Så fungerar det
nav-my-cards = Mitt kort
nav-introductions = Presentationer
nav-my-openings = Mina platser
nav-people-to-hire = Arbetstagare
nav-people = Personer
nav-cards = Kort
nav-employers = Arbetsgivare
nav-verify = Kontrollera arbetsgivare

# Vad som sägs när något inte går. Sidans rubrik säger slaget, det här orsaken.
error-not-found = Här finns ingenting, eller så är det inte avsett för dig.
error-not-allowed = Det här kan du inte göra med dina rättigheter.
error-invalid-move = Det här går inte längre. Läget har ändrats.
error-conflict = Någon annan hann ändra det här samtidigt. Ladda om sidan och se hur det ser ut nu.
error-changed-meanwhile = Någon annan sparade en ändring medan du skrev. Din text finns kvar på den här sidan.
error-unavailable = En del av tjänsten svarar inte just nu. Försök igen om en stund.
error-database-busy = Det är trångt i tjänsten. Försök igen om en stund. Ingenting sparades två gånger.
error-form-too-old = Formuläret hade varit öppet för länge. Gå tillbaka, ladda om sidan och skicka på nytt.
error-invalid = Kontrollera de här punkterna: { $fields }
error-mail-not-taken = E-postservern tog inte emot meddelandet ({ $kind }).
error-move-not-now = Det här går inte just nu. Läget har redan ändrats.
error-move-not-yours = Det här gör någon annan. På sidan ser du vems tur det är.
error-move-needs-reason = Berätta kort varför.
error-email-taken = Det finns redan ett konto med den här e-postadressen.
error-business-id-taken = Det finns redan en arbetsgivare med det här FO-numret.
error-introduction-open = Det här kortet har redan föreslagits för den här platsen.
error-answered-already = Det här har redan besvarats.
error-has-coach = Personen har redan en coach i den här organisationen.
