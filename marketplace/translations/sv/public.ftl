# The start page.
public-start-hello = Hej { $name }
public-start-late = Gör det här först
public-start-waits = Det här väntar på dig
public-start-then-rest = När de här är gjorda kan du pusta ut.
public-start-rest = Ingenting väntar just nu
public-start-rest-why = Allt är gjort. Vi berättar genast när något kommer.
public-start-steps = Vad vill du göra?
public-step-openings = Titta på platser
public-step-card = Öppna ditt kort
public-step-new-opening = Berätta om ett nytt behov
public-step-own-openings = Titta på egna platser
public-step-people = Öppna dina personer
public-step-calls = Titta på ring-mig-önskemålen
public-step-verify = Kontrollera arbetsgivare
public-step-health = Se om tjänsten fungerar
public-step-feedback = Se respons om tillgängligheten
public-waits-until = Senast
public-waits-opening-ends = Tiden för platsen ”{ $title }” går snart ut. Förläng den eller låt den stängas.
public-waits-objection = Svara på anmärkningen om en träff: { $headline } – { $title }
public-waits-call = En arbetsgivare ber om ett samtal.
public-waits-own-call = Du lovade att ringa en arbetsgivare.
public-waits-verify = { $count ->
    [one] En arbetsgivare väntar på kontroll.
   *[other] { $count } arbetsgivare väntar på kontroll.
}

# "Call me".
public-call = Ring mig
public-call-lead = Berätta med en mening vilket arbete du skulle ha. En arbetscoach ringer dig under nästa arbetsdag.
public-call-sentence = Vad behöver du hjälp med?
public-call-sentence-hint = Till exempel: ”Hjälp till kaféet ett par morgnar i veckan” eller ”Jag vet inte ännu, vi kan prata”.
public-call-sentence-needed = Skriv en mening om vad du behöver hjälp med.
public-call-phone = Ditt telefonnummer
public-call-phone-needed = Skriv ett nummer som vi kan ringa.
public-call-name = Ditt namn
public-call-municipality = Kommun
public-call-municipality-open = Inte vald
public-call-leave-empty = Lämna det här fältet tomt
public-call-button = Be oss ringa
public-call-next = Bara arbetscoacherna ser meningen och numret. Önskemålet binder dig inte till något.
public-call-pause = Många önskemål har kommit. Vänta en timme och försök sedan igen. Din text finns kvar på sidan.
public-call-left = Tack, vi ringer dig
public-call-left-text = En arbetscoach ringer senast nästa arbetsdag. Du behöver inte göra något mer.
public-waits-feedback = { $count ->
    [one] En respons om tillgänglighet väntar på svar.
   *[other] { $count } responser om tillgänglighet väntar på svar.
}
public-waits-report = { $count ->
    [one] En anmälan väntar på svar{ $late ->
        [0] .
       *[other] {" "}och är försenad.
    }
   *[other] { $count } anmälningar väntar på svar{ $late ->
        [0] .
        [one] , och en av dem är försenad.
       *[other] , och { $late } av dem är försenade.
    }
}
