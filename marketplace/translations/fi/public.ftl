# The start page.
public-start-hello = Hei { $name }
public-start-late = Tee nämä ensin
public-start-waits = Nämä odottavat sinua
public-start-then-rest = Kun nämä on tehty, voit hengähtää.
public-start-rest = Nyt ei odota mikään
public-start-rest-why = Kaikki on tehty. Kerromme heti, kun jotain tulee.
public-start-steps = Mitä haluat tehdä?
public-step-openings = Katso paikkoja
public-step-card = Avaa oma kortti
public-step-new-opening = Kerro uusi tarve
public-step-own-openings = Katso omat paikat
public-step-people = Avaa omat ihmiset
public-step-calls = Katso soittopyynnöt
public-step-verify = Tarkista työnantajat
public-step-health = Katso, toimiiko palvelu
public-step-feedback = Katso saavutettavuuspalautteet
public-waits-until = Viimeistään
public-waits-opening-ends = Paikan ”{ $title }” aika päättyy pian. Jatka sitä tai anna sen sulkeutua.
public-waits-objection = Vastaa huomautukseen osumasta: { $headline } – { $title }
public-waits-call = Työnantaja pyytää soittamaan.
public-waits-own-call = Lupasit soittaa työnantajalle.
public-waits-verify = { $count ->
    [one] Yksi työnantaja odottaa tarkistusta.
   *[other] { $count } työnantajaa odottaa tarkistusta.
}

# "Call me".
public-call = Soita minulle
public-call-lead = Kerro yhdellä lauseella, mitä työtä sinulla olisi. Valmentaja soittaa sinulle seuraavan työpäivän aikana.
public-call-sentence = Mihin tarvitset tekijän?
public-call-sentence-hint = Esimerkiksi: ”Kahvilaan apua pari aamua viikossa” tai ”En tiedä vielä, jutellaan”.
public-call-sentence-needed = Kirjoita yksi lause siitä, mihin tarvitset tekijän.
public-call-phone = Puhelinnumerosi
public-call-phone-needed = Kirjoita numero, johon voimme soittaa.
public-call-name = Nimesi
public-call-municipality = Kunta
public-call-municipality-open = Ei valittu
public-call-leave-empty = Jätä tämä kohta tyhjäksi
public-call-button = Pyydä soittamaan
public-call-next = Lauseen ja numeron näkevät vain valmentajat. Pyyntö ei sido sinua mihinkään.
public-call-pause = Pyyntöjä on tullut monta. Odota tunti ja yritä sitten uudelleen. Tekstisi on tallessa tällä sivulla.
public-call-left = Kiitos, soitamme sinulle
public-call-left-text = Valmentaja soittaa viimeistään seuraavana työpäivänä. Sinun ei tarvitse tehdä muuta.
public-waits-feedback = { $count ->
    [one] Yksi saavutettavuuspalaute odottaa vastausta.
   *[other] { $count } saavutettavuuspalautetta odottaa vastausta.
}
public-waits-report = { $count ->
    [one] Yksi ilmoitus odottaa vastausta{ $late ->
        [0] .
       *[other] , ja se on myöhässä.
    }
   *[other] { $count } ilmoitusta odottaa vastausta{ $late ->
        [0] .
        [one] , niistä yksi on myöhässä.
       *[other] , niistä { $late } on myöhässä.
    }
}
