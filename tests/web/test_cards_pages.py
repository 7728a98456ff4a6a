"""Who sees what of a card, on its page, in every preview, in the lists; every field planted with a word of its own."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select

from marketplace.domain.cards import CardState
from marketplace.domain.codes import Visibility
from marketplace.models import ReadAudit
from marketplace.wiring import Wiring
from tests.pages import ReadingClient
from tests.web.cards_parts import COACH_TEXT, HIDDEN_WORDS, LANGUAGE_WORD, NAME, OPEN_WORDS, PHONE, Scene, scene

READERS = ("person", "own_coach", "same_organisation", "coordinator", "other_organisation", "employer")
NOBODY = ("other_person", "without_agreement", "unverified_employer")
INSIDE = ("person", "own_coach")
REACH = {
    Visibility.OWN_COACH: INSIDE,
    Visibility.ORGANISATION: (*INSIDE, "same_organisation", "coordinator"),
    Visibility.COACHES: (*INSIDE, "same_organisation", "coordinator", "other_organisation"),
    Visibility.EMPLOYERS: READERS,
}


LED_AWAY = {"without_agreement": 303}
"""Whose organisation has to accept the terms first is led there, whatever was asked for."""


def _made(wiring: Wiring, **values: Any) -> Scene:
    with wiring.uow.begin() as session:
        return scene(session, **values)


def _page(app: Any, made: Scene, who: str, path: str = "") -> Any:
    client = app.test_client()
    assert isinstance(client, ReadingClient)
    return client.sign_in_as(made.accounts[who]).get(f"/cards/{made.card.public_id}{path}")


@pytest.mark.parametrize("visibility", list(Visibility))
def test_a_card_opens_as_far_as_it_is_shown_and_no_further(app: Any, wiring: Wiring, visibility: Visibility) -> None:
    made = _made(wiring, visibility=visibility)
    for who in (*READERS, *NOBODY):
        expected = 200 if who in REACH[visibility] else LED_AWAY.get(who, 404)
        assert _page(app, made, who).status_code == expected, (visibility, who)
    assert app.test_client().get(f"/cards/{made.card.public_id}").status_code == 303


@pytest.mark.parametrize("state", [CardState.DRAFT, CardState.HIDDEN, CardState.DELETED])
def test_a_draft_or_hidden_card_is_between_the_person_and_the_own_coach(
    app: Any, wiring: Wiring, state: CardState
) -> None:
    made = _made(wiring, state=state)
    for who in (*READERS, *NOBODY, "admin"):
        expected = 200 if who in INSIDE and state is not CardState.DELETED else LED_AWAY.get(who, 404)
        assert _page(app, made, who).status_code == expected, (state, who)


def _says(html: str) -> tuple[set[str], bool, set[str]]:
    folded = html.casefold()
    opened = {name for name, words in OPEN_WORDS.items() if words.casefold() in folded}
    hidden = {name for name, words in HIDDEN_WORDS.items() if words.casefold() in folded}
    return opened, LANGUAGE_WORD in html, hidden


def test_each_reader_sees_the_fields_of_the_table_and_no_other(app: Any, wiring: Wiring) -> None:
    made = _made(wiring)
    for who in READERS:
        html = _page(app, made, who).get_data(as_text=True)
        opened, languages, hidden = _says(html)
        assert opened == set(OPEN_WORDS), (who, set(OPEN_WORDS) - opened)
        assert languages is (who != "employer"), who
        assert hidden == (set(HIDDEN_WORDS) if who in INSIDE else set()), who
        assert (COACH_TEXT in html) is (who == "own_coach"), who
        assert NAME not in html, who
        assert PHONE not in html, who
        assert ("työssä tarvittavan kielen" in html) is (who == "employer"), who


def test_previews_show_exactly_what_each_reader_sees(app: Any, wiring: Wiring) -> None:
    made = _made(wiring)
    expected = {
        "employer": (False, set()),
        "other_organisation": (True, set()),
        "same_organisation": (True, set()),
        "coach": (True, set(HIDDEN_WORDS)),
        "introduced": (True, {"needs"}),
    }
    for viewer in INSIDE:
        for asked, (speaks, hidden_fields) in expected.items():
            html = _page(app, made, viewer, f"/preview?as={asked}").get_data(as_text=True)
            opened, languages, hidden = _says(html)
            assert opened == set(OPEN_WORDS), (viewer, asked)
            assert (languages, hidden) == (speaks, hidden_fields), (viewer, asked)
            assert (COACH_TEXT in html) is (viewer == "own_coach" and asked == "coach"), (viewer, asked)
            assert NAME not in html
            # How much something is needed is not for an employer to know.
            assert ("välttämätön" in html) is (asked == "coach"), (viewer, asked)
    assert _page(app, made, "person", "/preview?as=admin").status_code == 404
    for who in ("same_organisation", "other_organisation", "employer"):
        assert _page(app, made, who, "/preview").status_code == 403, who
    for who in NOBODY:
        assert _page(app, made, who, "/preview").status_code == LED_AWAY.get(who, 404), who


def test_the_body_of_a_preview_is_the_body_of_the_page(app: Any, wiring: Wiring) -> None:
    made = _made(wiring)

    def body(html: str) -> list[str]:
        lines = html.split('<div class="lead"', 1)[1].split("</main>")[0].split('<div class="actions"')[0].splitlines()
        # Reporting a card is a page's matter, not a preview's.
        return [line.strip() for line in lines if line.strip() not in ("", "</div>") and "/report" not in line]

    for asked, who in (("employer", "employer"), ("other_organisation", "other_organisation")):
        seen = body(_page(app, made, who).get_data(as_text=True))
        previewed = body(_page(app, made, "person", f"/preview?as={asked}").get_data(as_text=True))
        assert seen == previewed, asked


def test_needs_are_not_even_loaded_for_readers_who_may_not_see_them(
    app: Any, wiring: Wiring, queries: Callable[[], Any]
) -> None:
    made = _made(wiring)
    for who in READERS:
        with queries() as log:
            assert _page(app, made, who).status_code == 200
        assert any("card_needs" in statement for statement in log) is (who in INSIDE), who
        asked = [statement for statement in log if not statement.startswith("INSERT")]
        assert len(asked) <= 12, (who, len(asked), asked)


def test_every_reader_but_the_person_leaves_a_trace_that_both_can_read(app: Any, wiring: Wiring) -> None:
    made = _made(wiring)
    for who in READERS:
        _page(app, made, who)
    with wiring.uow.read() as session:
        rows = session.scalars(select(ReadAudit).order_by(ReadAudit.id)).all()
    by_account = {row.account_id: row for row in rows}
    assert set(by_account) == {made.accounts[who].id for who in READERS if who != "person"}
    own, employer = by_account[made.accounts["own_coach"].id], by_account[made.accounts["employer"].id]
    assert {"needs", "limits", "coach_text"} <= set(own.fields)
    assert not {"needs", "limits", "languages", "coach_text"} & set(employer.fields)
    assert (employer.reader, employer.card_id, employer.person_id) == ("employer", made.card.id, made.person.id)
    for who in INSIDE:
        html = _page(app, made, who, "/readers").get_data(as_text=True)
        assert made.accounts["employer"].name in html
        assert made.accounts["person"].name not in html.split("<main")[1]
        assert "toisen organisaation valmentaja" in html
        assert _page(app, made, who, "/history").status_code == 200
    for who in ("same_organisation", "employer"):
        assert _page(app, made, who, "/readers").status_code == 403
        assert _page(app, made, who, "/history").status_code == 403
    assert _page(app, made, "other_person", "/readers").status_code == 404


def test_lists_in_which_the_card_stood_are_among_its_readers(app: Any, wiring: Wiring) -> None:
    made = _made(wiring)
    for ids in ((made.card.id,), (made.card.id, 977), (976, made.card.id), (975, made.card.id, 977)):
        with wiring.uow.begin() as session:
            session.add(_listing(made, ids))
    with wiring.uow.begin() as session:
        session.add(_listing(made, (int(f"{made.card.id}9"), int(f"9{made.card.id}"))))
    html = _page(app, made, "person", "/readers").get_data(as_text=True)
    assert html.count("Näki kortin hakutuloksissa.") == 4


def _listing(made: Scene, ids: tuple[int, ...]) -> ReadAudit:
    return ReadAudit(
        at=made.card.created_at,
        account_id=made.accounts["other_organisation"].id,
        reader="coach",
        what="listing",
        card_ids=ids,
        fields=(),
    )


def test_the_list_of_own_cards_is_the_persons(app: Any, wiring: Wiring) -> None:
    made = _made(wiring)
    client = app.test_client().sign_in_as(made.accounts["person"])
    html = client.get("/cards/mine").get_data(as_text=True)
    assert "Planttuotsikko" in html
    assert "tarkistetut työnantajat" in html
    other = app.test_client().sign_in_as(made.accounts["other_person"]).get("/cards/mine").get_data(as_text=True)
    assert "Planttuotsikko" not in other
    assert "/cards/new" in other
    assert app.test_client().sign_in_as(made.accounts["own_coach"]).get("/cards/mine").status_code == 403
    assert app.test_client().get("/cards/mine").status_code == 303


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_every_page_speaks_three_languages(app: Any, wiring: Wiring, language: str) -> None:
    made = _made(wiring)
    for who, paths in {
        "person": ("", "/edit", "/publish", "/preview?as=introduced", "/history", "/readers", "/forget-needs"),
        "own_coach": ("", "/edit", "/publish", "/preview?as=coach", "/history", "/readers", "/forget-needs"),
        "employer": ("",),
    }.items():
        client = app.test_client().sign_in_as(made.accounts[who])
        client.set_cookie("lang", language)
        for path in paths:
            reply = client.get(f"/cards/{made.card.public_id}{path}")
            assert reply.status_code == 200, path
            assert f'<html lang="{language}"' in reply.get_data(as_text=True)
        if who == "person":
            assert client.get("/cards/mine").status_code == 200
            assert client.get("/cards/new").status_code == 200
