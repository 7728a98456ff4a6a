# Personer som kunde passa arbetsgivarens egen plats.
suiting-heading = Personer som kunde passa
suiting-link = Se vem som kunde passa
suiting-lead = De här personerna har öppnat sitt kort för arbetsgivare, bor nära arbetet, och villkoren passar det som står på kortet.
suiting-next = Hittade du någon? Coachen frågar personen och för saken vidare.
suiting-how = Ordningen kommer av det som står om platsen och på kortet. Personen bestämmer själv om hen vill träffas.
suiting-none = Just nu finns inget kort för det här som visas för arbetsgivare
suiting-none-why = Coachen känner personer vars kort inte syns här. En publicerad plats syns genast för coacherna.
suiting-not-now = Listan går inte att få just nu
suiting-not-now-why = Försök igen om en stund, eller sök själv bland korten.
suiting-search = Sök själv bland korten
