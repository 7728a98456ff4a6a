admin-job-tell-matches = Berättelse om nya bra par
match-notices-title = Nya bra par
match-notices-lead = Vi berättar när en ny plats och en person passar bra ihop. Om det inte finns något nytt skriver vi inte.
match-notices-often = Hur ofta vi berättar
match-notices-at-once = Genast
match-notices-daily = En gång om dagen klockan 8
match-notices-never = Aldrig
match-notices-chosen = Valet har sparats.
match-notices-start = Nya bra par
match-notices-start-new = Passar bra: { $title }, { $employer }
match-notices-start-rescue = Ingen har presenterats ännu: { $title }, { $employer }
match-notices-stop-lead = Det kommer inga fler meddelanden om nya bra par när du trycker på knappen.
match-notices-stop-button = Sluta skicka dessa meddelanden
match-notices-stopped = Det kommer inga fler meddelanden om nya bra par. Logga in om du ändrar dig.
privacy-table-match-notice = Par som vi har berättat om för dig
privacy-table-match-pace = Hur ofta du får höra om nya par

mail-new-matches-subject = { $count ->
    [one] Ett nytt bra par
   *[other] Bra par till { $count } platser
}
mail-new-matches-body = { $new_count ->
    [0] {""}
   *[other] De här platserna passar bra:
}

    { $openings }

    { $quiet_count ->
        [0] {""}
       *[other] Till de här har ingen presenterats ännu:
    }

    { $quiet }

    Se orsakerna på din startsida.
