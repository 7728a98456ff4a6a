"""Words that say nothing about work, in three languages. Left out of queries, never out of documents."""

_FINNISH = """
ja tai sekä että jos kun kuin mutta niin myös vaan vai on oli ole olla olen olisi ovat se ne tämä nämä tuo joku jonkun
jotain jokin jossa joka jotka mitä mikä missä mistä mihin minä sinä hän me te he mun mulle minulle sun itse voi voin
voiko saa saisi haluan haluaisin haen etsin etsitään kaipaan tarvitsen tarttis joskus vähän sitä tätä siellä täällä
kanssa kautta kuten myös noin sellainen sellaista jotakin joissa ei en et emme ette eivät eikä enkä toinen muu muut
"""
_SWEDISH = """
och eller samt att om när som men så också är var vara den det de denna detta dessa någon något några vad vilken vilket
vem jag du han hon vi ni mig dig min mitt mina en ett i på av för till med hos vid från kan skulle vill söker behöver
inte ej annan andra
"""
_ENGLISH = """
and or that if when as than but so also is was be are am the a an this these those some something someone what which
who i you he she we they me my your in on at of for to with from can could would want looking need like
not no other
"""

STOPWORDS = frozenset(f"{_FINNISH} {_SWEDISH} {_ENGLISH}".split())
