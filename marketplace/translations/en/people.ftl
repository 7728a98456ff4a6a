people-business-id-wrong = Check the business ID. It has seven digits, a hyphen and a check digit.
people-has-account = The person has an account already.
people-account-of-another = This account belongs to another person.
