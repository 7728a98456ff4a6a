# Vad varje slags plats tillåter och vad som ännu saknas: orsaken i ord till arbetsgivaren.
kind-contract = För den här platsen ({ $kind }) kan avtalet vara: { $contracts }.
kind-trial-contract = För arbetsprövning görs alltid ett avtal om arbetsprövning. Vill du anställa, välj en annan plats.
kind-trial-unpaid = Under arbetsprövning betalas ingen lön. Vill du betala, välj en annan plats.
kind-trial-skills = Man får komma på arbetsprövning utan kunskaper. Märk kunskaperna som önskemål.
kind-trial-staffing = Ett bemanningsföretag kan inte ordna arbetsprövning. Välj en annan plats.
kind-volunteer-unpaid = För frivilligarbete betalas ingen lön. Vill du betala, välj anställning.
kind-volunteer-form = Bara en förening, en stiftelse, en församling eller ett religiöst samfund kan erbjuda frivilligarbete. Ett företag betalar lön för arbetet.
kind-subsidy-pay = På en plats med lönesubvention avtalas lönen per timme eller månad, inte för hela arbetet på en gång.
kind-pay-order = Ange lönen så att den är över noll och den mindre summan kommer först.
kind-hours = Ange timmarna per vecka så att det mindre talet kommer först. Timmarna är över noll och högst { $max }.
kind-hours-total = Ange timmarna sammanlagt: över noll.
kind-positions = Ange antalet platser: minst 1 och högst { $max }.
kind-dates = Arbetet kan inte sluta innan det börjar. Kontrollera dagarna.
kind-unknown-code = Välj ur listan.
kind-right = { $accommodation }: det här kan arbetsgivaren inte neka direkt. Välj ”Går bra” eller ”Går att komma överens om”.
kind-business-id = Det är något fel i FO-numret. Kontrollera siffrorna. Ett FO-nummer ser ut så här: 1234567-1.

kind-missing-form = Berätta vad arbetsgivaren är: ett företag, en förening eller något annat.
kind-missing-business-id = Ange FO-numret. Det behövs för den här platsen.
kind-missing-workplace = Berätta på vilken arbetsplats arbetet görs.
kind-missing-hours = Berätta hur många timmar arbete det är.
kind-missing-ends-on = Berätta när arbetet slutar.
kind-missing-pay = Berätta vad arbetet betalar.
kind-missing-guide = Berätta vem som handleder i arbetet.
