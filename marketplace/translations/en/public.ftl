# The start page.
public-start-hello = Hello { $name }
public-start-rest = Nothing is waiting now. That is good.
