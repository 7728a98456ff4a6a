admin-job-tell-new-openings = Att berätta om nya platser och kort

searches-mine = Sparade sökningar
searches-mine-link = Se dina sparade sökningar
searches-mine-lead = Vi berättar per e-post när något nytt passar din sökning. Om inget är nytt skriver vi inte.
searches-none = Du har inte sparat någon sökning än
searches-none-why = Sök först. Välj ”Spara sökningen” på söksidan, så berättar vi om nytt.
searches-none-do = Sök platser
searches-save = Spara sökningen
searches-save-why = { $of ->
    [cards] Du får ett meddelande när ett nytt kort passar din sökning.
   *[openings] Du får ett meddelande när en plats som passar dyker upp.
}
searches-new = Spara sökningen
searches-new-lead = { $of ->
    [cards] Vi berättar per e-post när nya kort passar den här sökningen. Meddelandet säger inget om korten: dem läser du här. Du kan sluta få meddelanden när som helst.
   *[openings] Vi berättar per e-post om nya platser som passar den här sökningen. Du kan sluta få meddelanden när som helst.
}
searches-looks-for = Det här söker du
searches-everything = { $of ->
    [cards] Alla nya kort
   *[openings] Alla nya platser
}
searches-told-of = { $of ->
    [cards] Nya kort
   *[openings] Nya platser
}
searches-words = ”{ $words }”
searches-for-coaches = Också platser som bara syns för coacher
searches-name = Sökningens namn
searches-name-hint = Namnet står i meddelandets rubrik. Högst { $most } tecken.
searches-name-needed = Ge sökningen ett namn.
searches-often = Hur ofta vi berättar
searches-often-at-once = Genast
searches-often-at-once-hint = { $of ->
    [cards] Inom några minuter från det att kortet dyker upp.
   *[openings] Inom några minuter från det att platsen dyker upp.
}
searches-often-daily = En gång om dagen
searches-often-daily-hint = På morgonen klockan 8, om något är nytt.
searches-often-weekly = En gång i veckan
searches-often-weekly-hint = På måndag klockan 8, om något är nytt.
searches-told-daily = En gång om dagen klockan 8
searches-told-weekly = Måndagar klockan 8
searches-told-at-once = Genast
searches-told-last = Senast berättat
searches-told-never = Inga meddelanden än
searches-state-paused = Pausad
searches-state-active = På
searches-state-waiting = Väntar
searches-waits = Ditt konto kan inte söka kort just nu. Sökningen fortsätter när det går igen.
searches-show = { $of ->
    [cards] Visa korten nu
   *[openings] Visa platserna nu
}
searches-edit = Ändra
searches-edit-title = Ändra sökningen
searches-edit-save = Spara ändringarna
searches-pause = Ta en paus
searches-resume = Fortsätt meddelandena
searches-delete = Ta bort
searches-saved = { $of ->
    [cards] Sökningen är sparad. Vi berättar när nya kort dyker upp.
   *[openings] Sökningen är sparad. Vi berättar när en ny plats dyker upp.
}
searches-changed = Ändringarna är sparade.
searches-paused = Sökningen { $name } är pausad. Inga meddelanden kommer.
searches-resumed = { $of ->
    [cards] Sökningen { $name } är på igen. Vi berättar om kort som dyker upp från och med nu.
   *[openings] Sökningen { $name } är på igen. Vi berättar om platser som dyker upp från och med nu.
}
searches-deleted = Sökningen { $name } är borttagen.
searches-restored = Sökningen { $name } är tillbaka.
searches-too-many = Du har redan { $most } sökningar. Ta bort någon gammal, så ryms den nya.
searches-stop = Sluta få meddelanden
searches-stop-lead = Sökningen { $name } skickar inga fler meddelanden när du trycker på knappen. Sökningen finns kvar, och du kan fortsätta den senare.
searches-stop-button = Sluta få meddelanden om den här sökningen
searches-stop-all = Sluta få meddelanden om alla mina sökningar
searches-stopped = Meddelandena har slutat
searches-stopped-one = Sökningen { $name } är pausad. Inga fler meddelanden kommer.
searches-stopped-all = Alla dina sökningar är pausade. Inga fler meddelanden kommer.
searches-stopped-again = Om du ändrar dig, logga in och fortsätt sökningen.
searches-stop-gone = Inga meddelanden kommer om den här sökningen
searches-stop-gone-why = Länken är gammal, eller så är sökningen redan borttagen. Du behöver inte göra något.
searches-kept = Din sökning finns kvar. Logga in eller skapa ett konto, så kan du spara den.

mail-saved-search-subject = { $count ->
    [one] En ny plats: { $name }
   *[other] { $count } nya platser: { $name }
}
mail-saved-search-body = { $count ->
    [one] En ny plats passar din sökning { $name }.
   *[other] { $count } nya platser passar din sökning { $name }.
} { $more ->
    [0] {""}
   *[other] Här är de { $most } nyaste. Resten ser du via länken i slutet av meddelandet.
}

    { $openings }

mail-saved-card-search-subject = { $count ->
    [one] Ett nytt kort: { $name }
   *[other] { $count } nya kort: { $name }
}
mail-saved-card-search-body = { $count ->
    [one] Ett nytt kort passar din sökning { $name }.
   *[other] { $count } nya kort passar din sökning { $name }.
} De nyaste står först när du öppnar sökningen. Människorna ser att deras kort fanns bland dina sökresultat.
mail-saved-employer-card-search-subject = Nya kort: { $name }
mail-saved-employer-card-search-body = Nya kort passar din sökning { $name }. De nyaste står först när du öppnar sökningen. Människorna ser att deras kort fanns bland dina sökresultat.
