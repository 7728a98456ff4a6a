people-business-id-wrong = Tarkista Y-tunnus. Siinä on seitsemän numeroa, väliviiva ja tarkistusnumero.
people-has-account = Ihmisellä on jo tili.
people-account-of-another = Tämä tili kuuluu jo toiselle ihmiselle.
