# How the service runs: the health page and the page while it is being looked after.
running-all-well = Allt är i ordning.
running-troubles = { $count ->
    [one] En sak behöver ses över.
   *[other] { $count } saker behöver ses över.
}
running-problem-jobs-rest = De tidsstyrda jobben är inte i gång. Meddelanden går inte ut och sökningen uppdateras inte. Starta processen jobs.
running-problem-jobs-late = { $count ->
    [one] Ett tidsstyrt jobb är försenat. Se nedan vilket. Om det inte rättar till sig snart, läs loggen för jobs.
   *[other] { $count } tidsstyrda jobb är försenade. Se nedan vilka. Om de inte rättar till sig snart, läs loggen för jobs.
}
running-problem-migration = Databasens uppbyggnad motsvarar inte den här versionen. Kör flask db upgrade.
running-problem-outbox = { $count ->
    [0] Ändringar väntar länge på att komma in i sökningen. Kontrollera att processen jobs är i gång.
    [one] En ändring kom inte in i sökningen på första försöket. Läs loggen för jobs.
   *[other] { $count } ändringar kom inte in i sökningen på första försöket. Läs loggen för jobs.
}
running-problem-messages-wait = Meddelanden har väntat på att gå ut i över en kvart. Kontrollera att e-postservern svarar.
running-problem-messages-lost = { $count ->
    [one] Ett meddelande kom inte fram, eller så vet vi inte om det kom fram. Se nedan och berätta för mottagaren på annat sätt.
   *[other] { $count } meddelanden kom inte fram, eller så vet vi inte om de kom fram. Se nedan och berätta för mottagarna på annat sätt.
}
running-problem-index = Ett index saknas eller är föråldrat. Sökningen svarar ändå, det nyaste först. Kör flask search rebuild.
running-problem-reconcile = { $count ->
    [one] Nattens kontroll hittade en skillnad mellan sökningen och databasen. Den är rättad. Berätta om den för utvecklarna.
   *[other] Nattens kontroll hittade { $count } skillnader mellan sökningen och databasen. De är rättade. Berätta om dem för utvecklarna.
}
running-problem-disk = Det finns mindre än en gigabyte ledigt på disken. Frigör utrymme innan det tar slut.
running-fingerprint = Indexens märke
running-queue = I kö till sökningen
running-queue-of = I kö ({ $consumer })
running-reconciled = Senaste kontroll
running-differences = { $count ->
    [0] inga skillnader,
    [one] en skillnad,
   *[other] { $count } skillnader,
}
running-service = Tjänsten
running-database = Databas
running-migration = uppbyggnad { $number }
running-disk = Ledigt på disken
running-version = Version
running-refusals = Stoppade försök i dag
running-refused = { $count ->
    [0] inga
    [one] ett
   *[other] { $count }
}
running-gigabytes = { $size } GB
running-megabytes = { $size } MB
running-away-until = Vi räknar med att vara tillbaka { $time }.
running-request-id = Uppge koden { $id } när du kontaktar oss.
error-unknown-host = Tjänsten söktes på en adress som inte är dess egen. Kontrollera adressen.
