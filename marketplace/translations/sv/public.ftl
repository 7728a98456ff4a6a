# The start page.
public-start-hello = Hej { $name }
public-start-rest = Ingenting väntar just nu. Det är bra så.
