"""What owners write in an opening's title or tasks: it leads to the work, and what only lies around leads nowhere."""

import pytest

from marketplace.language.resolver import resolve
from marketplace.language.vocabulary import Vocabulary
from tests.bench.match_data import starter_vocabulary

FIRST = 4
# (language, title or task, any of these ids)
SAID = [
    ("fi", "Porot ruokitaan ja aidat tarkistetaan", "reindeer-herder"),
    ("fi", "Lakanat mankelin läpi ja viikataan", "laundry-worker"),
    ("fi", "Lampaat poikivat, tule avuksi", "sheep-keeper"),
    ("fi", "Kuitit mappiin kuun vaihteessa", "bookkeeping-assistant"),
    ("fi", "Seinä maalattava, pensselit löytyy", "painter"),
    ("fi", "Hylly täyteen ennen avausta", "shelf-stocker"),
    ("fi", "Mummolle seuraa kahtena iltapäivänä", "companion"),
    ("fi", "Klapeja pinoon ja pinot peittoon", "forest-worker"),
    ("fi", "Silakat fileiksi", "fish-handler"),
    ("sv", "Lakan genom mangeln", "laundry-worker"),
    ("sv", "Fåren lammar i april", "sheep-keeper"),
    ("sv", "Plocka upp varor i hyllan", "shelf-stocker"),
    ("sv", "Kvitton i pärm", "bookkeeping-assistant"),
    ("sv", "Måla staket och bod", "painter"),
    ("en", "Sheets through the mangle", "laundry-worker"),
    ("en", "Receipts into folders", "bookkeeping-assistant"),
    ("en", "Cabins cleaned on Saturdays", "cottage-cleaner"),
    ("en", "Helper for an after-school club", "school-assistant"),
]
AROUND = [
    ("fi", "Bussipysäkki on lähellä, ja autolla pääsee pihaan"),
    ("fi", "Saat opastuksen työhön, kahvia ja lounaan"),
    ("sv", "Du får lära dig jobbet i lugn takt och ta raster"),
    ("en", "We guide you and the bus stops at the door"),
    ("en", "You can wear your own clothes and have lunch with us"),
]


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return starter_vocabulary()


@pytest.mark.parametrize(("language", "text", "wanted"), SAID)
def test_what_owners_write_leads_to_the_work(vocabulary: Vocabulary, language: str, text: str, wanted: str) -> None:
    assert wanted in [each.concept_id for each in resolve(text, language, vocabulary)[:FIRST]]


@pytest.mark.parametrize(("language", "text"), AROUND)
def test_what_lies_around_the_work_leads_nowhere(vocabulary: Vocabulary, language: str, text: str) -> None:
    assert resolve(text, language, vocabulary) == ()


@pytest.mark.parametrize("word", ["poro", "lammas", "lehmä", "husky", "hund", "horses"])
def test_an_animal_is_an_animal_whichever_work_it_belongs_to(vocabulary: Vocabulary, word: str) -> None:
    assert "animals" in [each.concept_id for each in resolve(word, None, vocabulary)]
