# Vad på ett kort som inte går igenom, och varför.
cards-consent-needed = Berätta hur och när personen gav sitt samtycke.
cards-consent-in-future = Samtyckets dag ligger i framtiden. Välj i dag eller en tidigare dag.
cards-consent-how-by-coach = Välj om personen sade det muntligt eller på papper.
cards-needs-consent-needed = Behov och gränser kan sparas först när personen har samtyckt till att de sparas. Samtycket finns i slutet av avsnittet.
cards-holds-email = Här verkar finnas en e-postadress. Ta bort den: kortet är utan namn, och dina kontaktuppgifter lämnas ut först när du själv ger lov.
cards-holds-phone = Här verkar finnas ett telefonnummer. Ta bort det: kortet är utan namn, och dina kontaktuppgifter lämnas ut först när du själv ger lov.
cards-holds-identity-code = Här verkar finnas en personbeteckning. Ta bort den: den behövs ingenstans i tjänsten.
cards-undo-too-late = Det här kan inte ångras längre. Publicera kortet på nytt.
