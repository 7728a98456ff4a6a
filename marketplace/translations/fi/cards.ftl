# Mikä kortissa ei mene läpi, ja miksi.
cards-consent-needed = Kerro, miten ja milloin ihminen suostui tähän.
cards-consent-in-future = Suostumuksen päivä on tulevaisuudessa. Valitse tämä päivä tai aiempi.
cards-consent-how-by-coach = Valitse, sanoiko ihminen tämän puhumalla vai paperilla.
cards-needs-consent-needed = Tarpeet ja rajat voi tallentaa vasta, kun niiden säilyttämiseen on suostuttu. Suostumus on kohdan lopussa.
cards-holds-email = Tässä näyttää olevan sähköpostiosoite. Ota se pois: kortti on nimetön, ja yhteystietosi kerrotaan vasta, kun itse annat luvan.
cards-holds-phone = Tässä näyttää olevan puhelinnumero. Ota se pois: kortti on nimetön, ja yhteystietosi kerrotaan vasta, kun itse annat luvan.
cards-holds-identity-code = Tässä näyttää olevan henkilötunnus. Ota se pois: sitä ei tarvita palvelussa missään kohdassa.
cards-undo-too-late = Tätä ei voi enää kumota. Julkaise kortti uudelleen.
