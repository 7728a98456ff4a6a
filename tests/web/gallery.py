"""Every component on one page, with invented people, for the tests that look at them. No database, no Flask."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from werkzeug.datastructures import MultiDict
from wtforms import BooleanField, DecimalField, FieldList, Form, IntegerField, PasswordField, StringField, TextAreaField
from wtforms.fields import DateField, RadioField, SelectField, SelectMultipleField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined] # the stubs are older than WTForms 3.3
from wtforms.validators import InputRequired

ROOT = Path(__file__).parents[2]
TRANSLATIONS = ROOT / "marketplace" / "translations"
STATIC = ROOT / "marketplace" / "static"
AREAS = ("common", "components", "errors", "help", "pages", "words")
KINDS = {
    "micro_task": "Keikka tai pieni työ",
    "work_trial": "Työkokeilu",
    "wage_subsidy": "Palkkatukipaikka",
    "open_job": "Tavallinen työpaikka",
    "apprenticeship": "Oppisopimus",
}
OFFERS = {"yes": "Kyllä", "negotiable": "Sovitaan", "no": "Ei", "unknown": "En tiedä"}


def texts(lang: str, areas: Iterable[str] = AREAS) -> FluentBundle:
    """Return the texts of the look's own areas in one language."""
    bundle = FluentBundle([lang], use_isolating=False)
    for area in areas:
        bundle.add_resource(FluentResource((TRANSLATIONS / lang / f"{area}.ftl").read_text("utf-8")))
    return bundle


def _say(bundle: FluentBundle, code: str, parameters: dict[str, Any]) -> str:
    pattern = bundle.get_message(code).value
    text, errors = bundle.format_pattern(pattern, parameters) if pattern else ("", ["no text"])
    if errors:
        raise LookupError(f"{code}: {errors}")
    return str(text)


def environment(lang: str = "fi") -> Environment:
    """Return an environment with what the app gives to every template, made of plain functions."""
    bundle = texts(lang)
    env = Environment(
        loader=ChoiceLoader([FileSystemLoader(ROOT / "templates"), FileSystemLoader(Path(__file__).parent)]),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["told"] = lambda message: _say(bundle, message, {})
    env.globals.update(
        t=lambda code, **parameters: _say(bundle, code, parameters),
        label=lambda list_name, code, part="label": KINDS[code] if list_name == "kinds" else code,
        csrf_token=lambda: "invented-token",
        url_for=lambda endpoint, **values: "/" + endpoint.replace(".", "/"),
        static_url=lambda path: "/static/" + path,
        page_url=lambda lang: "?lang=" + lang,
        page_in=lambda lang="": "?lang=" + lang,
        fmt_number=str,
        pause=lambda: None,
        lang=lang,
        languages=("fi", "sv", "en"),
        actor=SimpleNamespace(is_signed_in=False, role="visitor", name="", has_several_hats=False),
        nav=[
            SimpleNamespace(href="/o", text="Paikat", current=True),
            SimpleNamespace(href="/h", text="Näin", current=False),
        ],
        flashes=[],
    )
    return env


def choices(words: Mapping[str, str]) -> list[SelectChoice]:
    """Return the choices of a field from codes and their words."""
    return [SelectChoice(code, word) for code, word in words.items()]


class Task(Form):
    what = StringField("Mitä tehdään?")
    minutes = IntegerField("Minuuttia viikossa")


class Everything(Form):
    """One field of every sort that the components draw."""

    title = StringField("Mitä työtä on tarjolla?", [InputRequired("Kirjoita työn nimi, esimerkiksi lajittelija.")])
    story = TextAreaField("Kerro työstä omin sanoin")
    kind = SelectField("Millainen paikka?", choices=choices(KINDS))
    starts = DateField("Milloin työ alkaa?", [InputRequired("Valitse päivä.")])
    hours = IntegerField("Tunteja viikossa", [InputRequired("Kirjoita tunnit numeroina, esimerkiksi 12.")])
    pay = DecimalField("Palkka tunnissa")
    email = StringField("Sähköposti", description="Lähetämme tähän vastauksen.")
    phone = StringField("Puhelin")
    site = StringField("Verkkosivu")
    town = StringField("Paikkakunta")
    password = PasswordField("Salasana")
    contract = RadioField(
        "Miten työ sovitaan?",
        [InputRequired("Valitse yksi.")],
        choices=choices({"employment": "Työsuhde", "commission": "Toimeksianto"}),
    )
    times = SelectMultipleField(
        "Milloin sopii?", choices=choices({"day": "Arkisin päivällä", "evening": "Arki-iltaisin"})
    )
    licences = SelectMultipleField(
        "Kortit ja luvat",
        choices=choices({"hygiene_pass": "Hygieniapassi", "forklift": "Trukkilupa", "first_aid": "Ensiapu"}),
    )
    adult = BooleanField("Olen täyttänyt 18 vuotta", [InputRequired("Palvelu on täysi-ikäisille.")])
    quiet_place = RadioField("Rauhallinen paikka", choices=choices(OFFERS))
    own_pace = RadioField("Oma tahti", choices=choices(OFFERS))
    tasks = FieldList(StringField("Työtehtävä"), min_entries=2)


def filled_form() -> Everything:
    """Return a form as somebody sent it: some fields wrong, everything typed still there."""
    sent = MultiDict(
        [
            ("title", ""),
            ("story", "Lajittelemme <kierrätystä> & pakkaamme."),
            ("kind", "work_trial"),
            ("hours", "kaksitoista"),
            ("pay", "12,50"),
            ("times", "evening"),
            ("licences", "forklift"),
            ("quiet_place", "yes"),
            ("tasks-0", "Lajittelu"),
            ("tasks-1", ""),
        ]
    )
    form = Everything(sent)
    form.validate()
    return form


def day(when: date = date(2027, 3, 4)) -> Markup:
    """Return a date as the app's fmt_day gives it: safe markup."""
    return Markup('<time datetime="{}">huomenna ({}.{}.{})</time>').format(when, when.day, when.month, when.year)


def openings() -> list[dict[str, Any]]:
    """Return rows as the front page gets them."""
    return [
        {
            "title": "Keittiön apulainen lounasaikaan",
            "url": "/openings/a",
            "employer": "Kahvila Kanervikko",
            "place": "Lappeenranta",
            "kind": "open_job",
            "hours_text": "12–16 h viikossa",
            "pay_text": "12,40 € tunnissa",
            "unpaid": False,
        },
        {
            "title": "Vaatteiden lajittelu ja hinnoittelu kierrätysmyymälässä",
            "url": "/openings/b",
            "employer": "Kierrätysyhdistys Uusiokäyttö",
            "place": "Imatra",
            "kind": "work_trial",
            "hours_text": "20 h viikossa",
            "pay_text": None,
            "unpaid": True,
        },
    ]


def gallery_html(lang: str = "fi", page: str = "gallery", **changes: Any) -> str:
    """Return a page in one language: gallery (every component), gallery_list or gallery_opening.

    Changes replace what the app would give (actor, flashes).
    """
    template = environment(lang).get_template(f"{page}.html")
    blank = Everything(prefix="more-")
    return template.render(form=filled_form(), blank=blank, rows=openings(), day=day(), kinds=list(KINDS), **changes)
