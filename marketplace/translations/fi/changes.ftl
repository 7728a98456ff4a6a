# Mikä muutos paikassa toisi lisää osaajia.
changes-heading = Mikä toisi lisää osaajia
changes-lead = Yksi muutos kerrallaan. Luvussa ovat osaajat, joilla mikään muu ei ole esteenä.
changes-by-employer = Työnantaja:
changes-by-person = Osaaja:
changes-opens = { $count ->
    [one] yksi osaaja lisää
   *[other] { $count } osaajaa lisää
}
changes-later = jos työ alkaa vasta kello { $hour }
changes-without = jos työtä ei ole tähän aikaan: { $time }
changes-at = jos työ on tähän aikaan: { $time }
changes-choose = jos työajan saa itse valita
changes-fewer = jos tunteja voi olla { $hours } viikossa
changes-more = jos tunteja on ainakin { $hours } viikossa
changes-start = jos työ alkaa vasta { $day }
changes-demand = jos tätä kevennetään tai sen hoitaa joku muu: { $what }
changes-need = jos työpaikka järjestää tämän: { $what }
changes-licence = jos hankkii tämän: { $what }
changes-language = jos kielitaito karttuu vähän: { $spoken } – { $level }
changes-distance = jos voi tulla vähän kauempaa
