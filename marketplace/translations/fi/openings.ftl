# Paikan lomake, paikan sivu ja omat paikat.

# Lomake: otsikot ja ohjeet
opening-new-heading = Kerro, mitä työtä sinulla on
opening-new-lead = Kirjoita omin sanoin. Vain kolme vastausta tarvitaan: millainen paikka, paikan nimi ja kunta. Keikasta kerrot myös, millainen sopimus tehdään. Muut kohdat voit jättää auki ja täydentää myöhemmin.
opening-edit-heading = Muokkaa paikkaa
opening-edit-lead = Muutokset näkyvät heti, kun tallennat.
opening-title-error = Korjaa vielä:
opening-back-mine = Omat paikat
opening-back-one = Paikan sivu
opening-back-search = Kaikki paikat
opening-version = Versio
opening-unknown = En tiedä
opening-yes = Kyllä
opening-no = Ei
opening-choose = Valitse
opening-from-call = Teet paikan soittopyynnöstä: ”{ $sentence }” { $name } { $phone }

opening-kind = Millaisesta paikasta on kyse?
opening-kind-micro-task = Pieni työ tai keikka
opening-kind-micro-task-hint = Muutama tunti tai viikko, ja sitten työ on tehty. Maksat palkan tai palkkion.
opening-kind-open-job = Palkkaan tekijän
opening-kind-open-job-hint = Teet työsopimuksen ja maksat palkan. Tuki voi helpottaa tai sillä ei ole väliä.
opening-kind-wage-subsidy = Palkkaan, jos saan tukea
opening-kind-wage-subsidy-hint = Teet työsopimuksen ja maksat palkan, mutta palkkaaminen onnistuu vain tuella. Valmentaja kertoo, mikä on mahdollista.
opening-kind-work-trial = Otan jonkun tutustumaan työhön
opening-kind-work-trial-hint = Työkokeilu: sovittu aika, ei palkkaa eikä osaamisvaatimuksia. Joku teiltä opastaa.
opening-kind-apprenticeship = Opetan ammatin työssä
opening-kind-apprenticeship-hint = Oppisopimus: maksat palkan, ja välillä opiskellaan koulussa.
opening-kind-needed = Valitse, millaisesta paikasta on kyse.

opening-section-what = Mitä ja missä
opening-employer = Työnantaja
opening-employer-hint = Kirjoita nimi tai Y-tunnus. Työnantajan pitää olla palvelussa.
opening-employer-needed = Kirjoita työnantajan nimi tai Y-tunnus.
opening-employer-unknown = Emme löydä tätä työnantajaa. Tarkista nimi tai kirjoita Y-tunnus.
opening-employer-several = Samalla nimellä on monta työnantajaa. Kirjoita Y-tunnus.
opening-title = Paikan nimi
opening-title-fi = Paikan nimi suomeksi
opening-title-sv = Paikan nimi ruotsiksi
opening-title-en = Paikan nimi englanniksi
opening-title-hint = Kerro työ muutamalla sanalla, esimerkiksi ”Apua kahvilan aamuun”. Jos kirjoitat vain toisella kielellä, avaa kohta Muut kielet.
opening-title-needed = Anna paikalle nimi ainakin yhdellä kielellä.
opening-description = Kuvaus
opening-description-fi = Kerro lisää suomeksi
opening-description-sv = Kerro lisää ruotsiksi
opening-description-en = Kerro lisää englanniksi
opening-description-hint = Millainen työpaikka on, ja miksi apua tarvitaan?
opening-other-languages = Muut kielet
opening-other-languages-text = Teksti usealla kielellä tavoittaa useamman. Yksikin kieli riittää.
opening-tasks = Mitä työssä tehdään?
opening-tasks-hint = Yksi tehtävä riville, esimerkiksi ”täyttää hyllyt”.
opening-too-many-lines = Jätä enintään { $most } riviä.
opening-text-language = Millä kielellä kirjoitit tehtävät?
opening-text-language-hint = Näin ruudunlukija lukee tekstin oikein.
opening-places = Missä työ tehdään?
opening-places-hint = Kirjoita kunnan nimi suomeksi tai ruotsiksi. Postinumero kertoo matkan tarkemmin.
opening-place-row = Paikka
opening-place-add = Lisää toinen paikka
opening-place-needed = Kirjoita kunta, jossa työ tehdään.
opening-place-unknown = Paikka ei ole tiedossa
opening-municipality = Kunta
opening-municipality-unknown = Emme tunne kuntaa ”{ $text }”. Tarkista nimi.
opening-postcode = Postinumero
opening-postcode-wrong = Postinumerossa on viisi numeroa.
opening-remote = Voiko työtä tehdä kotona?
opening-workplace = Työpaikan nimi
opening-workplace-hint = Kirjoita tämä, jos työ on muualla kuin työnantajan omassa paikassa. Henkilöstövuokrausyritys kertoo tässä, missä työ tehdään.

opening-section-when = Milloin
opening-hours = Tunnit
opening-hours-text = Kerro tunnit viikossa tai tunnit yhteensä. Kumpikin on hyvä arvio.
opening-hours-min = Tunteja viikossa vähintään
opening-hours-min-hint = Enintään 40. Keikassa voit kertoa sen sijaan tunnit yhteensä.
opening-hours-max = Tunteja viikossa enintään
opening-hours-total = Tunteja yhteensä
opening-hours-total-hint = Kun työ tehdään kerralla tai muutamassa päivässä.
opening-hours-unit = h
opening-hours-week = { $min }–{ $max } h viikossa
opening-hours-week-one = { $hours } h viikossa
opening-hours-in-all = yhteensä { $hours } h
opening-times = Mihin aikoihin työ sijoittuu?
opening-times-hint = Valitse kaikki, jotka ovat mahdollisia.
opening-times-flexible = Saako tekijä valita niistä itselleen sopivat?
opening-times-choose = saat valita
opening-times-fixed = kaikki ajat kuuluvat työhön
opening-period = Alku ja loppu
opening-starts-on = Työ alkaa
opening-starts-on-hint = Esimerkiksi 1.12.2026. Jätä tyhjäksi, jos päivä ei ole tiedossa.
opening-starts-flexible = Voiko alkaa muunakin päivänä?
opening-ends-on = Työ loppuu
opening-ends-on-hint = Keikalla ja työkokeilulla on aina loppu.
opening-starts = alkaa { $day }
opening-ends = { $day } asti
opening-start-free = aloituspäivästä voi sopia

opening-section-terms = Sopimus, palkka ja opastus
opening-contract = Millainen sopimus tehdään?
opening-contract-hint = Keikasta valitse työsuhde tai toimeksianto. Vapaaehtoistyötä voi tarjota vain yhdistys, säätiö, seurakunta tai uskonnollinen yhteisö.
opening-contract-usual = Se, joka tähän paikkaan kuuluu
opening-contract-needed = Valitse, millainen sopimus keikasta tehdään.
opening-pay-unit = Miten palkka maksetaan?
opening-pay-hint = Työkokeilusta ja vapaaehtoistyöstä ei makseta palkkaa. Muuten palkka kerrotaan aina, ennen kuin paikka näkyy kaikille.
opening-pay-none = En tiedä vielä, tai palkkaa ei makseta
opening-pay-min = Palkka vähintään
opening-pay-min-hint = Euroina, esimerkiksi 12,50.
opening-pay-max = Palkka enintään
opening-pay-max-hint = Jätä tyhjäksi, jos summia on vain yksi.
opening-pay-needed = Kirjoita palkka euroina.
opening-pay-unit-needed = Valitse, onko summa tunnilta, kuukaudelta vai koko työstä.
opening-positions = Montako tekijää tarvitset?
opening-positions-hint = Yleensä yksi.
opening-positions-many = { $count } paikkaa
opening-guide-role = Kuka opastaa työssä?
opening-guide-role-hint = Kerro tehtävä, esimerkiksi ”vuoropäällikkö”. Tämä näkyy kaikille. Työkokeilussa tarvitaan aina opastaja.
opening-guide-role-needed = Kerro myös opastajan tehtävä.
opening-guide-name = Opastajan nimi
opening-guide-name-hint = Nimi näkyy vain teille ja valmentajille.

opening-section-arrange = Mitä voitte järjestää
opening-accommodations = Mitä voitte järjestää
opening-accommodations-text = Nämä ratkaisevat usein, kuka voi tulla. ”Ei nyt” ei sulje ketään pois: valmentaja voi aina kysyä. Muutama vastaus on jo paljon.
opening-offer-yes = Onnistuu
opening-offer-negotiable = Voidaan sopia
opening-offer-no = Ei nyt
opening-section-demands = Mitä työ vaatii
opening-demands = Mitä työ vaatii
opening-demands-text = Kerro niin kuin on. Silloin työhön tulee ihminen, jolle se sopii.
opening-handover = Mitä joku muu voisi tehdä?
opening-handover-hint = Valitse asiat, jotka voi antaa toiselle, jos ne eivät sovi tekijälle.
opening-handover-none = Mitään ei voi antaa toiselle
opening-handed = { $what }: joku muu voi tehdä

opening-section-wanted = Mitä tekijältä tarvitaan
opening-wanted-text = Vähempi on parempi. Työkokeilussa taidot ovat aina vain toiveita.
opening-wanted = Taidot, kielet ja luvat
opening-occupation = Lähin ammatti
opening-occupation-hint = Valitse listasta tai jätä tyhjäksi.
opening-occupation-unknown = Emme tunne ammattia ”{ $text }”. Valitse listasta tai jätä tyhjäksi.
opening-need = Miten tärkeä?
opening-skills = Taidot
opening-skills-hint = Yksi taito riville.
opening-skill = Taito
opening-skill-row = Taito
opening-skill-add = Lisää taito
opening-skills-none = Mitään taitoa ei tarvita
opening-languages = Kielet
opening-languages-hint = Kuinka paljon kieltä puhutaan työssä?
opening-language = Kieli
opening-language-level = Riittää, että osaa
opening-language-row = Kieli
opening-language-add = Lisää kieli
opening-languages-none = Mitään tiettyä kieltä ei tarvita
opening-licences = Luvat, kortit ja kulkeminen
opening-licences-hint = Valitse vain ne, joita työ tarvitsee.
opening-licence = Lupa tai kortti
opening-licence-row = Lupa
opening-licence-add = Lisää lupa
opening-licences-none = Mitään lupaa ei tarvita
opening-none-and-some = Poista tämä valinta tai tyhjennä rivit: molemmat eivät voi pitää paikkaansa.
opening-spoken = { $language }: ”{ $level }”

opening-section-showing = Miten kauan paikka näkyy
opening-expires-on = Viimeinen päivä
opening-expires-on-hint = Jos et valitse päivää, paikka näkyy 60 päivää tai työn loppuun asti.
opening-expires-range = Valitse päivä, joka on tänään tai myöhemmin, mutta viimeistään { $latest }.
opening-save-note-draft = Luonnoksen näette vain te. Julkaistu paikka näkyy kaikille, kun siinä on tarvittavat tiedot ja työnantaja on tarkistettu. Siihen asti sen näkevät valmentajat.
opening-save-note = Paikka pysyy samassa tilassa. Muutokset näkyvät heti.
opening-publish = Julkaise paikka
opening-save = Tallenna muutokset
opening-save-draft = Tallenna luonnos
opening-save-preview = Tallenna ja katso, miltä näyttää
opening-cancel = Palaa tallentamatta

opening-not-number = Kirjoita luku, esimerkiksi 7,5.
opening-not-whole = Kirjoita kokonaisluku, esimerkiksi 1.
opening-not-money = Kirjoita summa euroina, esimerkiksi 12,50.
opening-not-day = Kirjoita päivä, esimerkiksi 1.12.2026.

opening-conflict-title = Joku muu tallensi välissä.
opening-conflict = Muutoksiasi ei vielä tallennettu. Tekstisi on tässä lomakkeessa. Katso erot, korjaa tarvittaessa ja tallenna uudelleen.
opening-conflict-now = Nyt:
opening-conflict-typed = Sinä kirjoitit:

# Paikan sivu
opening-fact-what = Mitä
opening-fact-when = Milloin
opening-fact-where = Missä
opening-fact-pay = Palkka
opening-fact-guide = Kuka opastaa
opening-fact-until = Näkyy asti
opening-not-told = Ei vielä tiedossa – kysy
opening-can-agree = { $what } – voidaan sopia
opening-tasks-heading = Mitä teet
opening-arranged-heading = Mitä voimme järjestää
opening-arranged-none = Tästä ei ole vielä kerrottu. Valmentaja voi kysyä puolestasi.
opening-arranged-more = Tarvitsetko jotain muuta? Siitä voi aina kysyä.
opening-demands-heading = Mitä työ vaatii
opening-demands-unknown = Tästä ei ole vielä kerrottu. Valmentaja voi kysyä puolestasi.
opening-handover-said = Nämä voi tarvittaessa tehdä joku muu: { $what }.
opening-wanted-heading = Mitä tarvitaan
opening-agreement-heading = Sopimus ja etuudet
opening-benefit-employment = Palkka voi pienentää etuutta tai tukea, jota saat. Kysy siitä, ennen kuin sanot kyllä.
opening-benefit-commission = Toimeksianto voi keskeyttää etuuden siksi aikaa, kun asiaa selvitetään. Kysy siitä, ennen kuin sanot kyllä.
opening-benefit-trial = Työkokeilu on palkatonta, ja etuutesi jatkuu. Kaikki allekirjoittavat sopimuksen, ennen kuin työ alkaa.
opening-benefit-volunteer = Vapaaehtoistyöstä ei makseta palkkaa. Kysy, vaikuttaako se etuuteesi, ennen kuin sanot kyllä.
opening-next-heading = Näin asia etenee
opening-next-1 = Kerro, että paikka kiinnostaa. Se ei sido mihinkään.
opening-next-2 = Valmentaja kertoo lisää ja kysyy, saako sinua ehdottaa. Sinä päätät, mitä työnantaja saa tietää.
opening-next-3 = Jos molemmat haluavat, tapaatte. Usein käydään ensin vain katsomassa paikkaa.
opening-safety = Palkaton koepäivä ei ole sallittu. Työpaikasta ei saa pyytää maksua.
opening-interested = Kiinnostaa
opening-interested-ask = Kiinnostaa – puhu valmentajalle
opening-see-matches = Katso, kenelle tämä sopii

opening-state-draft = Luonnos
opening-state-published = Julkaistu
opening-state-closed = Suljettu
opening-state-expired = Aika päättynyt
opening-is-draft = Vain te näette tämän.
opening-is-closed = Tähän ei enää etsitä tekijää.
opening-is-expired = Paikka näkyi { $day } asti. Tähän ei enää etsitä tekijää.
opening-is-public = Kaikki näkevät paikan { $day } asti.
opening-coaches-only = Paikan näkevät vain valmentajat.
opening-invite-employer = Kutsu työnantaja mukaan
opening-is-unverified = Työnantajaa ei ole vielä tarkistettu. Kun se on tehty, paikka voi näkyä kaikille.
opening-is-incomplete = Paikasta puuttuu tietoja. Kun ne ovat paikallaan, paikka näkyy kaikille.
opening-still-missing = Vielä puuttuu:

opening-own-heading = Mitä haluat tehdä paikalle?
opening-edit = Muokkaa
opening-copy = Tee kopio
opening-reopen = Avaa uudelleen
opening-preview-public = Katso, miltä näyttää
opening-preview-as-public = Näin paikan näkevät kaikki, kun se on julki.
opening-preview-as-coach = Näin paikan näkevät valmentajat.
opening-preview-to-public = Katso kaikkien silmin
opening-preview-to-coach = Katso valmentajan silmin
opening-close = Sulje paikka
opening-close-why = Miksi suljet paikan?
opening-close-found-here = Tekijä löytyi Löytämöstä
opening-close-found-elsewhere = Tekijä löytyi muualta
opening-close-not-now = Työtä ei nyt olekaan
opening-close-other = Muu syy
opening-close-now = Sulje paikka
opening-close-reason-needed = Valitse syy, miksi suljet paikan.
opening-delete = Poista paikka
opening-delete-note = Voit palauttaa paikan viikon ajan.
opening-delete-waits = Tähän paikkaan odottaa esittely. Sulje paikka, niin valmentaja kertoo siitä ihmiselle.
opening-restore-late = Paikka poistettiin yli viikko sitten. Sitä ei voi enää palauttaa.
opening-work-over = Työn loppupäivä on jo ohi. Muuta päivä ja julkaise sitten.

# Mitä juuri tapahtui
opening-said = { $text }
opening-saved-now = Tallensimme paikan.
opening-published-now = Paikka on julkaistu. Kaikki voivat nähdä sen.
opening-published-to-coaches = Paikka on julkaistu valmentajille. Kun puuttuvat tiedot ovat paikallaan, se näkyy kaikille.
opening-published-unverified = Paikka on julkaistu valmentajille. Se voi näkyä kaikille, kun työnantaja on tarkistettu.
opening-closed-now = Suljimme paikan.
opening-deleted-now = Poistimme paikan.
opening-restored-now = Paikka on palautettu.
opening-copied-now = Teimme kopion. Tarkista päivät ja julkaise.

# Omat paikat
opening-mine-heading = Omat paikat
opening-new = Tee uusi paikka
opening-tabs = Paikat tilan mukaan
opening-tab = { $state } ({ $count })
opening-lacks = { $count ->
    [one] Yksi tieto puuttuu
   *[other] { $count } tietoa puuttuu
}
opening-waiting = { $count ->
    [one] Yksi esittely kesken
   *[other] { $count } esittelyä kesken
}
opening-none-here = Täällä ei ole paikkoja
opening-none-here-why = Katso muut tilat yltä.
opening-none-yet = Ei vielä paikkoja
opening-none-yet-why = Kerro ensimmäisestä työstä. Siihen menee muutama minuutti.

# Viestit
mail-opening-expired-subject = Paikan aika päättyi: { $title }
mail-opening-expired-body = Paikka ”{ $title }” ei enää näy muille. Jos työ on yhä tekemättä, voit avata paikan uudelleen sen sivulta.
mail-opening-closed-subject = Paikka on suljettu: { $title }
mail-opening-closed-body = Työnantaja sulki paikan ”{ $title }”. Sinulla on siihen esittely kesken. Kerro ihmiselle, mitä tapahtui, ja merkitse, miten esittely päättyi.
mail-opening-published-for-you-subject = Valmentaja julkaisi paikan puolestasi: { $title }
mail-opening-published-for-you-body = Paikka ”{ $title }” on nyt julkaistu. Tarkista, että kaikki on oikein. Voit muuttaa paikkaa tai sulkea sen milloin vain.
