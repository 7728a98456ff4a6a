admin-job-tell-matches = Berätta om nya platser som passar
match-notices-title = Meddelanden om platser som passar
match-notices-lead = Vi berättar när det finns en ny plats som passar ditt kort bra. Om det inte finns något nytt skriver vi inte.
match-notices-lead-coach = Vi berättar när en ny plats passar någon av dina personer bra. Vi berättar också om ingen har föreslagits till en plats på ett dygn. Om det inte finns något nytt skriver vi inte.
match-notices-often = Hur ofta vi berättar
match-notices-at-once = Genast, högst en gång i timmen
match-notices-daily = En gång om dagen klockan 8
match-notices-never = Jag vill inte ha de här meddelandena
match-notices-chosen = Ditt val är sparat.
match-notices-ask = Berätta för mig när det finns en ny plats som passar
match-notices-start-people = Nya platser för dina personer
match-notices-start-own = Nya platser för dig
match-notices-told = { $title }, { $employer }
match-notices-told-new = Passar { $count ->
    [one] en av dina personer
   *[other] { $count } av dina personer
} bra.
match-notices-told-rescue = Ingen har föreslagits ännu. { $count ->
    [one] En av dina personer kunde passa.
   *[other] { $count } av dina personer kunde passa.
}
match-notices-stop-lead = Meddelanden om platser som passar kommer inte längre när du trycker på knappen.
match-notices-stop-button = Sluta skicka de här meddelandena
match-notices-stopped = Meddelanden om platser som passar kommer inte längre. Om du ändrar dig, logga in och öppna dina uppgifter.
match-notices-letter-quiet = Ingen har ännu föreslagits till de här platserna. Någon av dina personer kunde passa:
match-notices-letter-people = De här platserna passar någon av dina personer bra:
match-notices-letter-own = De här platserna kan passa dig:
match-notices-letter-more = { $more ->
    [one] Dessutom fanns det en plats till. Vi berättar om den i nästa meddelande.
   *[other] Dessutom fanns det { $more } platser till. Vi berättar om dem i nästa meddelande.
}
privacy-table-match-notice = Platser som passar och som vi har berättat om för dig
privacy-table-match-pace = Hur ofta vi berättar om platser som passar

mail-new-matches-subject = { $count ->
    [one] En plats som passar bra
   *[other] { $count } platser som passar bra
}
mail-new-matches-body = { $openings }

    { $coach ->
        [yes] På din startsida ser du vem de passar och varför.
       *[no] På sidan med platser för dig ser du varför de passar.
    }
