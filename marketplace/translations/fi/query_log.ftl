# Mitä haettiin: viikko kerrallaan, ilman tietoa hakijasta
query-log-heading = Mitä ihmiset hakivat
query-log-week = Viikko { $first } – { $last }
query-log-sentence = Sanoilla haettiin vähintään { $searches } kertaa. { $missed ->
    [0] Lähes aina löytyi jotain.
   *[other] Vähintään { $missed } kertaa ei löytynyt mitään.
}
query-log-sentence-few = Tällä viikolla sanoilla haettiin alle viisi kertaa.
query-log-weeks = Viikot
query-log-previous-week = Edellinen viikko
query-log-next-week = Seuraava viikko
query-log-in = Mistä haettiin
query-log-in-openings = Paikat
query-log-in-cards = Kortit
query-log-in-employer-cards = Työnantajien korttihaku
query-log-list = Näytä
query-log-list-words = Haetut sanat
query-log-list-missed = Haettiin, ei löytynyt
query-log-list-wishes = Ymmärretyt toiveet
query-log-list-emptied = Mikä tyhjensi haun
query-log-chart-words = Näillä sanoilla haettiin eniten
query-log-chart-missed = Näitä haettiin eniten turhaan
query-log-chart-wishes = Näitä toivottiin eniten
query-log-chart-emptied = Nämä valinnat tyhjensivät haun useimmin
query-log-column-words = Sanat
query-log-column-missed = Sanat
query-log-column-wishes = Toive
query-log-column-emptied = Valinta
query-log-column-count = Vähintään kertaa
query-log-column-do = Mitä voi tehdä
query-log-at-least = { $count }+
query-log-none = Tältä viikolta ei ole näytettävää
query-log-none-why = Näytämme vain sen, mitä on haettu ainakin viisi kertaa ja ainakin kahtena päivänä.
query-log-how = Emme tallenna, kuka haki tai mihin aikaan. Nimet, numerot ja osoitteet poistetaan ennen tallennusta. Näytämme vain päättyneitä viikkoja ja luvut alaspäin pyöristettynä viiden välein.
search-missing-word = Eikö haku ymmärtänyt sanaasi? Ehdota sanaa
public-waits-words = { $count ->
    [one] Yksi ehdotettu sana odottaa päätöstä.
   *[other] { $count } ehdotettua sanaa odottaa päätöstä.
}
