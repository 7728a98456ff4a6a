# Osaajia, jotka voisivat sopia työnantajan omaan paikkaan.
suiting-heading = Osaajia, jotka voisivat sopia
suiting-link = Katso, kuka voisi sopia
suiting-lead = Nämä ihmiset ovat avanneet korttinsa työnantajille, asuvat lähellä työtä, ja työn ehdot sopivat siihen, mitä kortilla lukee.
suiting-next = Löysitkö sopivan? Valmentaja kysyy ihmiseltä ja vie asiaa eteenpäin.
suiting-how = Järjestys tulee siitä, mitä paikassa ja kortilla lukee. Ihminen päättää itse, haluaako tavata.
suiting-none = Tähän ei nyt löydy korttia, joka näkyisi työnantajille
suiting-none-why = Valmentaja tuntee ihmisiä, joiden kortti ei näy tässä. Julkaistu paikka näkyy valmentajille heti.
suiting-not-now = Listaa ei saada juuri nyt
suiting-not-now-why = Kokeile hetken päästä uudelleen, tai etsi korteista itse.
suiting-search = Etsi korteista itse
