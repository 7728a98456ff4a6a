"""What is taken out of the words of a search before they are kept, and what stays."""

import string
import time

import pytest

from marketplace.language.person_names import GIVEN_NAMES, SURNAMES
from marketplace.language.without_persons import without_persons

_WORK = (
    "siivousta siivous siivooja töitä työtä kaupassa helsinki helsingissä tampere lahti salo cleaning städare hommia "
    "33100 haen etsin jotain ja on minä olen in for viikossa tuntia iltaisin klo"
)
WORK = frozenset(_WORK.split())


def kept(text: str, most: int = 80) -> str:
    return without_persons(text, WORK.__contains__, most)


@pytest.mark.parametrize(
    ("typed", "stays"),
    [
        ("Matti Virtanen siivousta", "siivousta"),
        ("matti virtanen siivousta", "siivousta"),
        ("Virtanen Matti", ""),
        ("virtasen matti siivous", "siivous"),
        ("töitä Matille ja annalle", "töitä ja"),
        ("töitä pekan kaupassa", "töitä kaupassa"),
        ("töitä Möttöselle", "töitä"),
        ("Möttönen", ""),
        ("möttönen", ""),
        ("Zorro Möttö siivous", "siivous"),
        ("nimeni on zorro möttö, haen töitä", "nimeni on haen töitä"),
        ("jag heter Zorro Bäckman städare", "jag heter städare"),
        ("my name is zorro brown cleaning", "my name is cleaning"),
        ("Ahmed Abdirahman cleaning", "cleaning"),
        ("Анна Каренина", ""),
        ("анна siivous", "siivous"),
        ("Aino Salo siivousta", "salo siivousta"),  # a town: says nothing alone
        ("MATTI VIRTANEN SIIVOUSTA", "siivousta"),
        ("siivousta 040 123 4567", "siivousta"),
        ("siivousta 0401234567 helsinki", "siivousta helsinki"),
        ("+358 40 12 34 567 siivous", "siivous"),
        ("(09) 123-4567 siivous", "siivous"),
        ("soita 50 12 34 56", "soita"),
        ("010190-123X siivous", "siivous"),
        ("010190A123X", ""),
        ("131052 308T siivous", "siivous"),
        ("siivous matti.virtanen@esimerkki.example heti", "siivous heti"),
        ("zorro (at) esimerkki.example siivous", "siivous"),
        ("www.zorro.example siivous", "siivous"),
        ("https://esimerkki.example/zorro töitä", "töitä"),
        ("@zorro siivous", "siivous"),
        ("Zorrokatu 5 A 12 siivous", "siivous"),
        ("zorrotiellä 12 siivous", "siivous"),
        ("Vanha Zorrokuja 3 töitä", "töitä"),
        ("Zorrogatan 7 b städare", "städare"),
        ("12 Zorro Street cleaning", "cleaning"),
        ("FI21 1234 5600 0007 85 töitä", "töitä"),
        ("ABC-123 töitä", "töitä"),
        ("siivous 12345", "siivous"),  # no such postcode
        ("syntynyt 1.2.1985 töitä", "syntynyt töitä"),
        ("siivous 1985", "siivous"),
    ],
)
def test_what_points_to_a_person_goes(typed: str, stays: str) -> None:
    assert kept(typed) == stays


@pytest.mark.parametrize(
    ("typed", "stays"),
    [
        ("Siivous Helsinki", "siivous helsinki"),
        ("Hyllyttää", "hyllyttää"),
        ("hyllyttää prismassa", "hyllyttää prismassa"),
        ("SIIVOUS", "siivous"),
        ("siivousta 33100", "siivousta 33100"),
        ("siivousta 20 h viikossa", "siivousta 20 h viikossa"),
        ("20-30 tuntia viikossa", "20-30 tuntia viikossa"),
        ("klo 8-16", "klo 8-16"),
        ("klo 9.30–15.00", "klo 9.30–15.00"),
        ("15,50 €", "15,50 €"),
        ("2 500 € töitä", "2 500 € töitä"),
        ("2500e/kk töitä", "2500e/kk töitä"),
        ("15e/h", "15e/h"),
        ("15.6. töitä", "15.6 töitä"),
        ("suomalainen leipä", "suomalainen leipä"),
        ("hevonen", "hevonen"),
        ("yhteistyö, siivous!", "yhteistyö siivous"),
        ("ei asiakkaita", "ei asiakkaita"),
        ("keittiö-apulainen", "keittiö-apulainen"),
        ("töitä lahti", "töitä lahti"),
    ],
)
def test_words_of_work_stay(typed: str, stays: str) -> None:
    assert kept(typed) == stays


@pytest.mark.parametrize("name", sorted(GIVEN_NAMES)[::9])
def test_a_common_name_goes_in_every_spelling(name: str) -> None:
    for typed in (name, name.capitalize(), name.upper(), f"{name}n", f"töitä {name}lle"):
        assert name not in kept(typed).split(), typed


@pytest.mark.parametrize("name", sorted(SURNAMES)[::9])
def test_a_common_surname_goes(name: str) -> None:
    assert kept(f"siivous {name}") == "siivous" and kept(f"Zorro {name.capitalize()}") == ""


def test_it_is_cut_at_a_word_and_is_lower_case() -> None:
    long = kept("Siivous " * 40)
    assert len(long) <= 80 and set(long.split()) == {"siivous"}
    assert kept("å" * 300, 10) == "å" * 10
    assert kept("siivous hyllyttäminen", 10) == "siivous"


def test_anything_can_be_typed() -> None:
    began = time.perf_counter()
    for hostile in ("", "   ", "!!!", "\ud800", "😀 siivous", "a" * 10_000, "1 " * 5_000, "@" * 10_000, "0-" * 5_000,
                    "katu " * 2_000, "a." * 5_000, "( at )" * 2_000, string.punctuation * 100):  # fmt: skip
        assert len(kept(hostile)) <= 80
    assert kept("‮siivous") == "siivous" and kept("😀 siivous").endswith("siivous")
    assert time.perf_counter() - began < 5
