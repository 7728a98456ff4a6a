# Mitä kukin paikka sallii ja mitä siitä vielä puuttuu: syyt sanoina työnantajalle.
kind-contract = Tässä paikassa ({ $kind }) sopimus voi olla: { $contracts }.
kind-trial-contract = Työkokeilusta tehdään aina työkokeilun sopimus. Jos haluat palkata, valitse muu paikka.
kind-trial-unpaid = Työkokeilussa ei makseta palkkaa. Jos haluat maksaa, valitse muu paikka.
kind-trial-skills = Työkokeiluun saa tulla ilman osaamista. Merkitse taidot toiveiksi.
kind-trial-staffing = Henkilöstövuokrausyritys ei voi järjestää työkokeilua. Valitse muu paikka.
kind-volunteer-unpaid = Vapaaehtoistyöstä ei makseta palkkaa. Jos haluat maksaa, valitse työsuhde.
kind-volunteer-form = Vapaaehtoistyötä voi tarjota vain yhdistys, säätiö, seurakunta tai uskonnollinen yhteisö. Yritys maksaa työstä palkan.
kind-subsidy-pay = Palkkatukipaikassa palkka sovitaan tunnilta tai kuukaudelta, ei koko työstä kerralla.
kind-pay-order = Anna palkka niin, että se on yli nolla ja pienempi summa tulee ensin.
kind-hours = Anna viikkotunnit niin, että pienempi luku tulee ensin. Tunteja on yli nolla ja enintään { $max }.
kind-hours-total = Anna tunnit yhteensä: yli nolla.
kind-positions = Anna paikkojen määrä: vähintään 1 ja enintään { $max }.
kind-dates = Työ ei voi loppua ennen kuin se alkaa. Tarkista päivät.
kind-unknown-code = Valitse listasta.
kind-right = { $accommodation }: tästä työnantaja ei voi kieltäytyä suoraan. Valitse ”Onnistuu” tai ”Voidaan sopia”.
kind-business-id = Y-tunnuksessa on virhe. Tarkista numerot. Y-tunnus näyttää tältä: 1234567-1.

kind-missing-form = Kerro, mikä työnantaja on: yritys, yhdistys vai muu.
kind-missing-business-id = Anna Y-tunnus. Tähän paikkaan se tarvitaan.
kind-missing-workplace = Kerro, missä työpaikassa työ tehdään.
kind-missing-hours = Kerro, montako tuntia työtä on.
kind-missing-ends-on = Kerro, milloin työ loppuu.
kind-missing-pay = Kerro, mitä työstä maksetaan.
kind-missing-guide = Kerro, kuka opastaa työssä.
