"""The parts that pages are put together from: valid markup, every word in three languages, nothing typed lost."""

import re
from typing import Any

import html5lib
import pytest
from jinja2 import UndefinedError
from wtforms import FieldList, Form, FormField, StringField
from wtforms.validators import InputRequired

from tests.web.gallery import ROOT, STATIC, Everything, Task, environment, filled_form, gallery_html

SVG = "{http://www.w3.org/2000/svg}"
LANGUAGES = ("fi", "sv", "en")
COMPONENTS = sorted((ROOT / "templates" / "components").glob("*.html"))
OWN_TEMPLATES = [
    *COMPONENTS,
    *sorted((ROOT / "templates" / "layouts").glob("*.html")),
    *sorted((ROOT / "templates" / "errors").glob("*.html")),
    *sorted((ROOT / "templates" / "pages").glob("*.html")),
    ROOT / "templates" / "front.html",
]
FRONT = {"door_employer_url": "/e", "door_work_url": "/w", "search_url": "/s", "coach_url": "/c"}


def parsed(page: str) -> Any:
    """Parse a whole page; the strict parser refuses what browsers would only guess at."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)


def draw(source: str, lang: str = "fi", **values: Any) -> str:
    return environment(lang).from_string(source).render(**values)


def element(fragment: str) -> Any:
    page = "<!doctype html><html lang='fi'><head><title>x</title></head><body>" + fragment + "</body></html>"
    return parsed(page).find("body")


def check_page(page: str) -> Any:
    """Check what holds for every page of ours, and return its tree."""
    tree = parsed(page)
    assert len(tree.findall(".//h1")) == 1
    assert tree.find(".//title").text.endswith("– Löytämö")
    ids = [node.get("id") for node in tree.iter() if node.get("id")]
    assert sorted(ids) == sorted(set(ids)), "an id stands twice on the page"
    for name in ("aria-describedby", "aria-labelledby", "for"):
        for node in tree.iter():
            for target in (node.get(name) or "").split():
                assert target in ids, f"{name}={target} points at nothing"
    labelled = {node.get("for") for node in tree.iter("label")}
    for node in [*tree.iter("input"), *tree.iter("select"), *tree.iter("textarea")]:
        assert node.get("type") == "hidden" or node.get("id") in labelled, f"no label: {dict(node.attrib)}"
    for form in tree.iter("form"):
        if form.get("method") == "post":
            assert [node for node in form.iter("input") if node.get("name") == "csrf_token"]
    assert not [node for node in tree.iter() if node.get("style") or node.tag == "style"], (
        "the policy allows no style here"
    )
    assert not [node for node in tree.iter("script") if node.text], "the policy allows no script here"
    assert not [name for node in tree.iter() for name in node.attrib if name.startswith("on")]
    assert "{{" not in page
    assert "{%" not in page
    return tree


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_gallery_of_all_components_is_valid(lang: str) -> None:
    tree = check_page(gallery_html(lang, flashes=[{"kind": "good", "text": "Valmis", "undo_action": "/undo"}]))
    assert tree.get("lang") == lang
    assert tree.find(".//div[@role='status']/div/form").get("action") == "/undo"


@pytest.mark.parametrize("page", ["gallery_list", "gallery_opening"])
def test_whole_pages_made_of_components_are_valid(page: str) -> None:
    check_page(gallery_html("fi", page))


def test_a_chosen_filter_stays_chosen_and_the_words_searched_for_stay() -> None:
    tree = parsed(gallery_html("fi", "gallery_list"))
    form = tree.find(".//form[@class='filters']")
    assert [node.get("value") for node in form.iter("input") if "checked" in node.attrib] == ["work_trial"]
    assert form.find("input[@type='hidden']").get("value") == "lajittelu"
    assert form.find(".//option[@selected]").text == "Imatra"
    assert [node.text for node in form.iter("span") if node.get("class") == "choice__count"] == ["12", "1204"]


def test_every_macro_is_shown_in_the_gallery() -> None:
    drawn = "".join(
        (ROOT / "tests" / "web" / name).read_text("utf-8")
        for name in ("gallery.html", "gallery_form.html", "gallery_list.html")
    )
    drawn += "".join(path.read_text("utf-8") for path in OWN_TEMPLATES)
    for path in COMPONENTS:
        for name in re.findall(r"macro (\w+)\(", path.read_text("utf-8")):
            uses = len(re.findall(rf"\b{name}\(", drawn)) - len(re.findall(rf"macro {name}\(", drawn))
            assert uses > 0, f"{path.name}: nothing draws {name}; show it in the gallery or delete it"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_pages_about_the_service_are_valid(lang: str) -> None:
    check_page(environment(lang).get_template("pages/how.html").render())
    contact = environment(lang).get_template("pages/contact.html")
    check_page(contact.render(contact_email=None, contact_phone=None))
    check_page(contact.render(contact_email="tuki@loytamo.example", contact_phone="040 000 0000"))


@pytest.mark.parametrize("code", ["400", "403", "404", "409", "413", "429", "500", "503"])
def test_an_error_page_says_what_happened_or_the_rule_that_refused(code: str) -> None:
    template = environment("en").get_template(f"errors/{code}.html")
    usual = draw("{{ t('errors-' ~ code ~ '-what') }}", "en", code=code)
    without, with_rule = template.render(message=None), template.render(message="common-who-to-ask")
    check_page(without)
    assert usual in without
    assert usual not in with_rule
    assert "Ask a person." in check_page(with_rule).find(".//p[@class='lead']").text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_front_page_shows_doors_and_newest_openings_or_says_there_are_none(lang: str) -> None:
    template = environment(lang).get_template("front.html")
    row = {"title": "Lajittelija", "url": "/o/1", "employer": "Uusiokäyttö", "place": "Imatra", "kind": "work_trial"}
    full = check_page(template.render(**FRONT, newest=[row | {"hours_text": "20 h", "pay_text": None, "unpaid": True}]))
    links = [node.get("href") for node in full.iter("a")]
    assert {"/e", "/w", "/o/1", "/c"} <= set(links)
    assert full.find(".//strong[@class='unpaid']") is not None
    empty = check_page(template.render(**FRONT, newest=[]))
    assert empty.find(".//div[@class='empty']") is not None
    assert full.find(".//div[@class='empty']") is None


def test_the_signed_in_header_has_name_and_sign_out_and_the_visitors_has_sign_in() -> None:
    visitor = check_page(gallery_html())
    actor = {"is_signed_in": True, "role": "coach", "name": "Aino <Virta>", "has_several_hats": False}
    coach = check_page(gallery_html(actor=actor))
    assert visitor.find(".//div[@class='account']/a").get("href") == "/accounts/sign_in"
    assert coach.find(".//div[@class='account']/form").get("action") == "/accounts/sign_out"
    assert "".join(coach.find(".//a[@class='account__me']").itertext()) == "Aino <Virta>"


def test_what_was_typed_stands_in_the_form_again_as_text() -> None:
    page = gallery_html()
    tree = parsed(page)
    assert "<kierrätystä>" not in page
    assert tree.find(".//textarea[@id='story']").text.strip() == "Lajittelemme <kierrätystä> & pakkaamme."
    assert tree.find(".//input[@id='hours'][@name='hours'][@value='kaksitoista']") is not None
    assert tree.find(".//input[@id='pay']").get("value") == "12,50"
    assert tree.find(".//select[@id='kind']/option[@selected]").get("value") == "work_trial"
    checked = {node.get("value") for node in tree.iter("input") if "checked" in node.attrib}
    assert checked == {"evening", "forklift", "yes"}
    assert tree.find(".//input[@type='password']").get("value") is None


def test_each_error_is_linked_from_the_top_and_said_at_its_field() -> None:
    tree = parsed(gallery_html())
    form = filled_form()
    wrong = {field.id for field in form if field.errors}
    links = tree.findall(".//div[@class='error-summary']//a")
    assert {link.get("href")[1:] for link in links} == wrong | {"kind"}
    for name in wrong:
        assert tree.find(f".//p[@id='{name}-error']") is not None
    assert tree.find(".//input[@id='title']").get("aria-invalid") == "true"
    assert tree.find(".//input[@id='email']").get("aria-invalid") is None
    assert tree.find(".//p[@id='email-error']") is None


def test_a_form_without_errors_has_no_summary() -> None:
    source = "{% from 'components/forms.html' import error_summary %}{{ error_summary(form) }}"
    assert "error-summary" in draw(source, form=filled_form())
    assert draw(source, form=Everything()).strip() == ""


def test_errors_inside_rows_and_nested_forms_are_in_the_summary_and_names_are_not() -> None:
    class Row(Form):
        word = StringField("Sana", [InputRequired("Kirjoita sana.")])

    class Rows(Form):
        plain = FieldList(StringField("Teksti", [InputRequired("Kirjoita rivi.")]), min_entries=2)
        nested = FieldList(FormField(Row), min_entries=1)

    form = Rows()
    form.validate()
    summary = element(
        draw("{% from 'components/forms.html' import error_summary %}{{ error_summary(form) }}", form=form)
    )
    found = [(link.get("href"), link.text) for link in summary.iter("a")]
    assert found == [
        ("#plain-0", "Kirjoita rivi."),
        ("#plain-1", "Kirjoita rivi."),
        ("#nested-0-word", "Kirjoita sana."),
    ]


def test_rows_can_be_added_up_to_the_most_and_each_can_be_removed() -> None:
    source = """{% from 'components/repeated.html' import repeated_rows %}
    {% from 'components/forms.html' import text_input %}
    {% call(entry, number) repeated_rows(form.rows, 'Tehtävä', 'Lisää', most=3) %}
    {{ text_input(entry.what) }}{% endcall %}"""

    class Rows(Form):
        rows = FieldList(FormField(Task), min_entries=2)

    form = Rows()
    few = element(draw(source, form=form))
    form.rows.append_entry()
    full = element(draw(source, form=form))
    assert [b.get("value") for b in few.iter("button")] == ["rows-0", "rows-1", "rows"]
    assert [b.get("name") for b in full.iter("button")] == ["remove_row"] * 3


def test_a_hidden_value_and_a_button_carry_their_name_and_value_as_text() -> None:
    body = element(
        draw(
            "{% from 'components/inputs.html' import hidden %}{% from 'components/buttons.html' import post_button %}"
            "{{ hidden(form.title) }}{{ post_button('/go', 'Ehdota', fields={'card': '\"><b>'}) }}",
            form=Everything(data={"title": '5" & <6>'}),
        )
    )
    assert body.find("input").get("value") == '5" & <6>'
    assert body.find(".//form/input[@name='card']").get("value") == '"><b>'
    assert body.find(".//b") is None


def test_an_unknown_sign_or_state_fails_instead_of_showing_nothing() -> None:
    assert "<path" in draw("{% from 'components/icons.html' import icon %}{{ icon('clock') }}")
    with pytest.raises(UndefinedError):
        draw("{% from 'components/icons.html' import icon %}{{ icon('nothing') }}")
    with pytest.raises(UndefinedError):
        draw("{% from 'components/tags.html' import state_tag %}{{ state_tag('maybe') }}")


def test_facts_without_a_value_are_left_out_and_markup_is_kept_only_when_safe() -> None:
    source = "{% from 'components/facts.html' import facts %}{{ facts(rows) }}"
    body = element(draw(source, rows=[{"term": "A", "value": None}, {"term": "B", "value": "<i>x</i>", "icon": "pay"}]))
    assert [node.text for node in body.iter("dd")] == ["<i>x</i>"]


def test_bars_are_as_long_as_their_share_and_an_empty_chart_stands() -> None:
    source = "{% from 'components/chart.html' import bar_chart %}{{ bar_chart('Lause', rows) }}"
    rows = [{"text": "a", "value": 40, "value_text": "40"}, {"text": "b", "value": 10, "value_text": "10"}]
    widths = [
        node.get("width")
        for node in element(draw(source, rows=rows)).iter(SVG + "rect")
        if node.get("class") == "chart__part"
    ]
    assert widths == ["100.0", "25.0"]
    assert "Lause" in draw(source, rows=[])
    assert 'width="0.0"' in draw(source, rows=[{"text": "a", "value": 0, "value_text": "0"}])


def test_a_timeline_says_each_state_in_words_and_marks_the_present_one() -> None:
    body = element(
        draw(
            "{% from 'components/timeline.html' import timeline %}{{ timeline(steps, 'Kulku') }}",
            steps=[
                {"state": "done", "title": "Ehdotus"},
                {"state": "now", "title": "Vastaus"},
                {"state": "next", "title": "Työ"},
            ],
        )
    )
    items = body.findall(".//li")
    assert ["".join(i.find(".//p").itertext()) for i in items] == ["Tehty: Ehdotus", "Nyt: Vastaus", "Seuraavaksi: Työ"]
    assert [i.get("aria-current") for i in items] == [None, "step", None]


def test_paging_is_shown_only_when_there_is_more_than_one_page() -> None:
    source = "{% from 'components/paging.html' import paging %}{{ paging(page, pages, '/1', '/3') }}"
    assert draw(source, page=1, pages=1).strip() == ""
    assert [a.get("href") for a in element(draw(source, page=2, pages=3)).iter("a")] == ["/1", "/3"]


def test_all_style_sheets_together_stay_small_and_so_do_scripts() -> None:
    assert sum(path.stat().st_size for path in (STATIC / "css").glob("*.css")) <= 45_000
    assert sum(path.stat().st_size for path in (STATIC / "js").glob("*.js")) <= 14_000


@pytest.mark.parametrize("path", OWN_TEMPLATES, ids=lambda path: path.name)
def test_a_template_is_short_and_marks_nothing_as_safe(path: Any) -> None:
    source = path.read_text("utf-8")
    assert len(source.splitlines()) <= 120
    assert "|safe" not in source.replace(" ", "")
