"""What people say that they can do, in their own words: the right concept is among the first three understood."""

import pytest

from marketplace.language.resolver import resolve
from marketplace.language.vocabulary import Vocabulary
from tests.bench.match_data import starter_vocabulary

FIRST = 3
LEAST = 0.85
# (sentence, any of these ids)
FINNISH = [
    ("Hoidin isovanhempia kotona monta vuotta", "care-for-grandparents help-older-people"),
    ("Rassaan mopoja autotallissa", "fix-mopeds small-engine-mechanic"),
    ("Leivon viikonloppuisin pullaa ja karjalanpiirakoita", "bake-buns bake-bread bake-pies"),
    ("Osaan puhua vaikeidenkin ihmisten kanssa", "talk-with-difficult-people"),
    ("Pikkuveljien perään katsominen on tuttua, hoidan lapsia mielelläni", "mind-children"),
    ("Olen ollut kaupassa hyllyttäjänä", "shelf-stocker"),
    ("Tiskaan ja siivoan keittiön päivän päätteeksi", "wash-dishes clean-rooms"),
    ("Ajan traktoria ja teen heinää joka kesä", "drive-tractor make-hay"),
    ("Lypsän lehmät ja juotan vasikat", "milk-cows feed-calves"),
    ("Korjaan kavereiden pyöriä", "repair-bikes"),
    ("Neulon villasukkia myyntiin", "knit-and-crochet knitter"),
    ("Ompelen verhoja ja lyhennän housuja", "sew-machine sew-curtains mend-clothes"),
    ("Pilkon polttopuita naapureille", "chop-firewood"),
    ("Teen lumityöt koko taloyhtiölle", "shovel-snow snow-worker"),
    ("Koodaan pieniä pelejä", "program make-games"),
    ("Teen videoita tiktokkiin", "make-social-media edit-videos film-videos"),
    ("Valokuvaan tapahtumia ja ihmisiä", "take-photos photographer photograph-people"),
    ("Osaan englantia ja ruotsia hyvin", "speak-english speak-swedish"),
    ("Puhun venäjää äidinkielenä", "speak-russian"),
    ("Olen lenkittänyt naapurin koiraa", "walk-dogs dog-walker"),
    ("Siivosin kesän mökkejä", "clean-cottages cottage-cleaner clean-rooms"),
    ("Olin kesätöissä hautausmaalla", "cemetery-worker"),
    ("Vaihdan renkaat ja öljyt itse", "change-tyres service-cars"),
    ("Soitan kitaraa bändissä", "play-music musician"),
    ("Tykkään olla ulkona säässä kuin säässä", "work-outdoors"),
    ("Kannan muuttolaatikoita ja huonekaluja", "carry-and-move mover wrap-furniture"),
    ("Meikkaan ja laitan kampauksia", "do-makeup style-hair"),
    ("Autan mummoja kännykän kanssa", "teach-phone-use help-with-computers help-older-people"),
    ("Kalastan verkoilla ja fileoin kalat", "set-nets gut-fish fish-with-rod"),
    ("Marjastan ja sienestän syksyisin", "pick-mushrooms pick-berries forager"),
    ("Vedin lasten jumppaa seurassa", "lead-exercise exercise-instructor"),
    ("Kokkaan porukalle leireillä", "cook-food house-host cook-for-many"),
    ("Maalasin talon ulkoa viime kesänä", "paint-houses"),
    ("Täytän lomakkeita muiden puolesta", "fill-forms"),
    ("Lajittelen kirppikselle tulleita vaatteita", "sort-clothes"),
    ("Excel on tuttu, pidän numeroista", "use-spreadsheets"),
    ("Kirjoittelen juttuja kylälehteen", "write-articles local-reporter"),
    ("Hitsaan ja sorvaan metallia", "weld-metal turn-metal"),
    ("Olen täsmällinen ja luotettava", "be-on-time be-trustworthy"),
    ("Kasaan tietokoneita ja asennan ohjelmia", "repair-computers install-programs"),
]
SWEDISH = [
    ("Jag har skött om mormor i flera år", "care-for-grandparents"),
    ("Jag mekar med mopeder på fritiden", "fix-mopeds small-engine-mechanic"),
    ("Bakar bullar till hela byn", "bake-buns bake-bread"),
    ("Kan prata med svåra människor", "talk-with-difficult-people"),
    ("Kör traktor på hemgården", "drive-tractor"),
    ("Passar grannens barn", "mind-children childcare-worker"),
    ("Stickar yllesockor", "knit-and-crochet knitter"),
    ("Skottar snö och hugger ved", "shovel-snow chop-firewood"),
    ("Har jobbat på kafé och i kassan", "cafe-worker cashier"),
    ("Rastar hundar och matar katter", "walk-dogs dog-walker"),
]
ENGLISH = [
    ("I looked after my grandparents for years", "care-for-grandparents"),
    ("I tinker with mopeds and bikes", "fix-mopeds tinker repair-bikes"),
    ("I bake bread and cakes at home", "bake-bread bake-buns bake-cakes"),
    ("I can talk with difficult people", "talk-with-difficult-people"),
    ("I speak English and a little Finnish", "speak-english speak-finnish"),
    ("I take care of kids after school", "mind-children childcare-worker"),
    ("I fix laptops and phones", "repair-computers fix-phones help-with-computers"),
    ("I drive a van and deliver parcels", "drive-car drive-van deliver-parcels delivery-driver"),
    ("I mow lawns and trim hedges", "mow-lawn prune-bushes garden-helper"),
    ("I wash dishes and clean tables", "wash-dishes clear-tables wipe-surfaces"),
]


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return starter_vocabulary()


@pytest.mark.parametrize(("language", "sentences"), [("fi", FINNISH), ("sv", SWEDISH), ("en", ENGLISH)])
def test_everyday_sentences_lead_to_their_concept(
    vocabulary: Vocabulary, language: str, sentences: list[tuple[str, str]]
) -> None:
    missed = {}
    for sentence, wanted in sentences:
        assert set(wanted.split()) <= vocabulary.concepts.keys(), sentence
        found = [each.concept_id for each in resolve(sentence, language, vocabulary)[:FIRST]]
        if not set(wanted.split()) & set(found):
            missed[sentence] = found
    assert len(missed) <= (1 - LEAST) * len(sentences), f"not understood: {missed}"


def test_a_sentence_without_work_leads_nowhere(vocabulary: Vocabulary) -> None:
    assert resolve("Aurinko paistoi ja me naurettiin", "fi", vocabulary) == ()
    assert resolve("Vi satt i solen och skrattade", "sv", vocabulary) == ()
    assert resolve("The sun was shining and we laughed", "en", vocabulary) == ()
