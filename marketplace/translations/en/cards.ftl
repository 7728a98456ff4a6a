# What does not go through on a card, and why.
cards-consent-needed = Say how and when the person agreed to this.
cards-consent-in-future = The day of the consent is in the future. Choose today or an earlier day.
cards-consent-how-by-coach = Choose whether the person said it by voice or on paper.
cards-needs-consent-needed = Needs and limits can be saved only after the person has agreed that they are kept. The consent is at the end of the section.
cards-holds-email = This seems to hold an e-mail address. Take it out: the card has no name, and your contact details are told only when you say so yourself.
cards-holds-phone = This seems to hold a phone number. Take it out: the card has no name, and your contact details are told only when you say so yourself.
cards-holds-identity-code = This seems to hold a personal identity code. Take it out: it is not needed anywhere in the service.
cards-undo-too-late = This can no longer be undone. Publish the card again.
