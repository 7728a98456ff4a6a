# Vilken ändring av en plats som skulle ge fler personer.
changes-heading = Vad som skulle ge fler
changes-lead = En ändring i taget. Talet är personer för vilka inget annat är i vägen.
changes-by-employer = Arbetsgivaren:
changes-by-person = Personen:
changes-opens = { $count ->
    [one] en person till
   *[other] { $count } personer till
}
changes-later = om arbetet börjar först klockan { $hour }
changes-without = om det inte är arbete den här tiden: { $time }
changes-at = om arbetet är den här tiden: { $time }
changes-choose = om man själv får välja arbetstid
changes-fewer = om det kan vara { $hours } timmar i veckan
changes-more = om det är åtminstone { $hours } timmar i veckan
changes-start = om arbetet börjar först { $day }
changes-demand = om det här blir lättare eller någon annan sköter det: { $what }
changes-need = om arbetsplatsen ordnar det här: { $what }
changes-licence = om man skaffar det här: { $what }
changes-language = om språket blir lite bättre: { $spoken } – { $level }
changes-distance = om man kan komma lite längre ifrån
