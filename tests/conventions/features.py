"""Everything that matching can know of a card or an opening: each field with the reason why it may be known.

Never here, in whatever disguise: age, gender, name, origin, picture, how long somebody has been without work. A new
field of a set of columns, of facts or of the points stands here with a reason before test_features.py lets it in.
"""

from collections.abc import Mapping

_ROW = "which record it is: found by, never counted"
_TABLE = "holds columns that are listed by themselves"
_INDEX = "where in the file something stands"
_WORDS = "the card's or opening's own words about work, as terms"
_WISH = "what the person wishes for, about the work"
_LIMIT = "how much of a demand of the work suits: a hard limit that the person set"
_NEED = "accommodations that the person needs or that help, from the closed list, never why"
_HELD = "licences and means that the work may ask for"
_SPOKEN = "languages of work and how well they are spoken; never which one came first"
_WHEN = "hours, times and days of work"
_WHERE = "place of home or work, for the distance alone"
_MONEY = "pay of the work and the least wished for"
_ASKED = "what the work asks"
_OFFERED = "what the work can adjust"
_NOT_READ = "told on pages; no rule and no point reads it"

FEATURES: Mapping[str, Mapping[str, str]] = {
    "CardSet": dict.fromkeys(("standing", "facts", "terms", "grams", "stated", "spoken", "places"), _TABLE),
    "OpeningSet": {
        **dict.fromkeys(("standing", "facts", "terms", "musts", "wanted", "places"), _TABLE),
        **dict.fromkeys(("more_row", "more_place"), _WHERE),
    },
    "CardRow": dict.fromkeys(("standing", "facts", "side", "grams", "stated"), _TABLE),
    "OpeningRow": dict.fromkeys(("standing", "facts", "side", "musts"), _TABLE),
    "Standing": {
        **dict.fromkeys(("id", "key", "owner", "keeper"), _ROW),
        "flags": "whether and to whom it is shown",
        "ends": "when an opening is over",
        "since": "since when a card is shown, so that whoever waits can rise",
    },
    "RowStanding": {
        **dict.fromkeys(("id", "key", "owner", "keeper"), _ROW),
        "flags": "whether and to whom it is shown",
        "ends": "when an opening is over",
        "since": "since when a card is shown, so that whoever waits can rise",
    },
    "CardColumns": {
        "kinds": _WISH,
        **dict.fromkeys(("limit_none", "limit_some", "limit_known"), _LIMIT),
        **dict.fromkeys(("must", "helps"), _NEED),
        "licences": _HELD,
        "spoken": _SPOKEN,
        **dict.fromkeys(("hours_min", "hours_max", "times", "available_from"), _WHEN),
        **dict.fromkeys(("place", "town", "max_km", "remote"), _WHERE),
        "min_pay": _MONEY,
        "odd": "that columns cannot say this row exactly",
    },
    "OpeningColumns": {
        "kind": "what kind of opening it is",
        **dict.fromkeys(("demand_some", "demand_much", "demand_known", "licence_must", "licence_wish"), _ASKED),
        **dict.fromkeys(("eased", "offer_yes", "offer_negotiable", "offer_no"), _OFFERED),
        "wanted": _SPOKEN,
        **dict.fromkeys(
            ("hours_min", "hours_max", "hours_total", "times", "times_flexible", "starts_on", "starts_flexible"), _WHEN
        ),
        **dict.fromkeys(("fully_remote", "place"), _WHERE),
        **dict.fromkeys(("pay_low", "pay_high"), _MONEY),
        "odd": "that columns cannot say this row exactly",
    },
    "TermColumns": dict.fromkeys(("words", "wanted", "done", "groups", "skills", "uris", "pieces"), _WORDS),
    "Side": dict.fromkeys(("words", "pieces", "wanted", "done", "groups", "skills", "uris", "names"), _WORDS),
    "Postings": dict.fromkeys(("terms", "starts", "rows", "weights"), _INDEX),
    "Bags": dict.fromkeys(("terms", "starts", "members"), _INDEX),
    "SkillColumns": dict.fromkeys(
        (
            *("row", "label", "uri_label", "uri", "concept_label", "concept"),
            *("word_label", "form_word", "form", "form_enough", "form_start", "grams"),
        ),
        "skills that the work asks for",
    ),
    "MustSkill": dict.fromkeys(("label", "uris", "concepts", "words"), "skills that the work asks for"),
    "Form": dict.fromkeys(("text", "grams", "enough", "start"), "skills that the work asks for"),
    "CardFacts": {
        **dict.fromkeys(("headline", "summary", "occupations", "skills", "interests"), _WORDS),
        "kinds": _WISH,
        "languages": _SPOKEN,
        "licences": _HELD,
        "limits": _LIMIT,
        "needs": _NEED,
        **dict.fromkeys(("hours_per_week", "times", "available_from"), _WHEN),
        **dict.fromkeys(("place", "max_km", "remote"), _WHERE),
        "min_pay_cents_per_hour": _MONEY,
    },
    "OpeningFacts": {
        "kind": "what kind of opening it is",
        **dict.fromkeys(("title", "description", "tasks", "occupation", "skills"), _WORDS),
        **dict.fromkeys(("guide", "workplace", "positions", "ends_on"), _NOT_READ),
        "contract": "volunteer work has no pay",
        "language": "in which language the words are to be read",
        "languages": _SPOKEN,
        **dict.fromkeys(("licences", "demands"), _ASKED),
        **dict.fromkeys(("accommodations", "handover"), _OFFERED),
        **dict.fromkeys(
            ("hours_per_week", "hours_total", "times", "times_flexible", "starts_on", "starts_flexible"), _WHEN
        ),
        "places": _WHERE,
        "pay": _MONEY,
    },
    "Place": dict.fromkeys(("municipality", "postcode", "remote"), _WHERE),
    "WantedOccupation": {
        **dict.fromkeys(("label", "uri", "want"), _WORDS),
        "experience_months": "that it was done at all; who did it briefly or long ago did it too",
        "qualified": _NOT_READ,
    },
    "ShownSkill": {**dict.fromkeys(("label", "uri"), _WORDS), **dict.fromkeys(("level", "source"), _NOT_READ)},
    "SpokenLanguage": dict.fromkeys(("code", "level"), _SPOKEN),
    "HeldLicence": dict.fromkeys(("code", "valid_until"), _HELD),
    "HoursRange": dict.fromkeys(("min", "max"), _WHEN),
    "WantedSkill": dict.fromkeys(("label", "need", "uri"), _ASKED),
    "WantedLanguage": dict.fromkeys(("code", "level", "need"), _SPOKEN),
    "WantedLicence": dict.fromkeys(("code", "need"), _ASKED),
    "Pay": dict.fromkeys(("unit", "min_cents", "max_cents"), _MONEY),
    "Guide": dict.fromkeys(("role", "name"), _NOT_READ),
    "POINTS": {
        **dict.fromkeys(
            ("words", "pieces", "work_wanted", "work_done", "work_group", "skills", "exact_skills", "meaning"), _WORDS
        ),
        **dict.fromkeys(("helps", "needs"), _NEED),
        "wish_licence": _HELD,
        "wish_language": _SPOKEN,
        "near": _WHERE,
        "hours": _WHEN,
    },
    "Turns": {
        "today": "when the others hold",
        "open": "how many introductions are open now: exposure is spread",
        "lately": "whether there was an introduction in the last month: exposure is spread",
    },
    "COSTS": {
        "ask": "how much is still to be asked",
        "unshown": "must skills that nothing on the card shows",
        "broken": "hard rules that are broken",
    },
    "derived_text": {
        **dict.fromkeys(("kind", "subject_id"), _ROW),
        **dict.fromkeys(("text_hash", "fingerprint", "derived_at"), "how and when the words were read"),
    },
    "derived_concept": {
        **dict.fromkeys(("kind", "subject_id"), _ROW),
        **dict.fromkeys(("concept_id", "weight", "evidence"), _WORDS),
        "fingerprint": "how the words were read",
    },
    "derived_vector": {
        **dict.fromkeys(("kind", "subject_id"), _ROW),
        "vector": _WORDS,
        **dict.fromkeys(("text_hash", "fingerprint", "derived_at"), "how and when the words were read"),
    },
}
