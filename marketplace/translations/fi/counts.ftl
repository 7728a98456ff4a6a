# Montako tähän sopisi: arvio työnantajalle, joka kirjoittaa paikkaa.
counts-heading = Monelleko tämä sopisi
counts-how = Luku on arvio korteista, jotka saa näyttää työnantajille. Se lasketaan työn muodosta, paikasta, tunneista, ajoista, aloituksesta ja luvista.
counts-button = Katso, monelleko sopisi
counts-about = Tähän sopisi nyt noin { $count } osaajaa { $km } kilometrin säteellä.
counts-few = Lähellä on nyt vain vähän osaajia, joille tämä sopisi. Tarkkaa lukua ei kerrota. Valmentaja tuntee muitakin.
counts-lacks = Kerro ensin, millaista työ on ja missä. Sitten luvun voi laskea.
counts-not-now = Lukua ei saada juuri nyt. Voit jatkaa ilman sitä.
counts-often = Olet katsonut lukua jo monta kertaa.
counts-costs-licence = Vaatimus { $licence } pudottaa { $share }.
counts-costs-hours = Viikkotunnit pudottavat { $share }.
counts-costs-times = Työajat pudottavat { $share }.
counts-costs-start = Aloituspäivä pudottaa { $share }.
counts-share-nearly-all = lähes kaikki
counts-share-three-quarters = noin kolme neljästä
counts-share-half = noin puolet
counts-share-third = noin kolmanneksen
counts-share-fifth = noin viidenneksen
