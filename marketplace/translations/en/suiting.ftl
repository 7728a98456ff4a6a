# People who could suit an employer's own opening.
suiting-heading = People who could suit
suiting-link = See who could suit
suiting-lead = These people have opened their card to employers, live near the work, and the terms go with what the card says.
suiting-next = Found somebody? The coach asks the person and takes it from there.
suiting-how = The order comes from what the opening and the card say. The person decides whether to meet.
suiting-none = No card shown to employers suits this just now
suiting-none-why = The coach knows people whose card is not shown here. A published opening is seen by coaches at once.
suiting-not-now = The list is not to be had just now
suiting-not-now-why = Try again in a moment, or look through the cards yourself.
suiting-search = Look through the cards yourself
