# The start page.
public-start-hello = Hei { $name }
public-start-rest = Nyt ei odota mikään. Hyvä niin.
