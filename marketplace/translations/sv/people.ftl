people-business-id-wrong = Kontrollera FO-numret. Det har sju siffror, ett bindestreck och en kontrollsiffra.
people-has-account = Personen har redan ett konto.
people-account-of-another = Det här kontot hör redan till en annan person.
