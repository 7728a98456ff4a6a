"""What every page knows: the reader's language, texts, who is signed in, navigation, formats."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from flask import Flask, current_app, flash, g, get_flashed_messages, request, url_for
from jinja2 import StrictUndefined
from markupsafe import Markup, escape

from marketplace.domain.codes import LANGUAGES_OF_PAGES
from marketplace.messages import Message
from marketplace.settings import ROOT
from marketplace.texts import in_language
from marketplace.web.access import actor
from marketplace.web.navigation import navigation
from marketplace.web.units import texts, wiring


def language_cookie() -> str:
    """Return the name of the cookie that keeps the language; over https one that no other host can set."""
    return "__Host-lang" if wiring().settings.is_https else "lang"


def language() -> str:
    """Return the reader's language: chosen on the page, else the account's, else the browser's, else Finnish."""
    if "language" not in g:
        g.language = _language_of_reader()
    return str(g.language)


def _language_of_reader() -> str:
    # An address may ask for a language, so that each page can be found and sent in all three.
    for chosen in (request.args.get("lang", ""), request.cookies.get(language_cookie(), "")):
        if chosen in LANGUAGES_OF_PAGES:
            return chosen
    if actor().is_signed_in and actor().language in LANGUAGES_OF_PAGES:
        return actor().language
    return request.accept_languages.best_match(LANGUAGES_OF_PAGES) or "fi"


def say(code: str, /, **parameters: Any) -> str:
    """Return a text in the reader's language."""
    return texts().say(code, language(), **parameters)


def tell(kind: str, code: str, /, undo: str | None = None, **parameters: Any) -> None:
    """Leave a line for the next page: kind good, told, careful or wrong; `undo` is an address to POST to."""
    line: Any = {"kind": kind, "text": say(code, **parameters), "undo_action": undo}
    flash(line, kind)


def _flashes() -> list[Any]:
    return list(get_flashed_messages())


def _time(at: datetime | date, text: str) -> Markup:
    full = texts().day(at, language()) if not isinstance(at, datetime) else at.isoformat()
    return Markup('<time datetime="{}" title="{}">{}</time>').format(at.isoformat(), full, text)


def fmt_day(day: date) -> Markup:
    """Return a date as people say it, the full date beside it."""
    near, full = texts().near_day(day, language()), texts().day(day, language())
    shown = near if near == full else f"{near} ({full})"
    return Markup('<time datetime="{}">{}</time>').format(day.isoformat(), shown)


def fmt_datetime(at: datetime) -> Markup:
    """Return a moment in Finland's time."""
    return _time(at, texts().moment(at, language()))


def fmt_date(day: date) -> str:
    """Return a date in full."""
    return texts().day(day, language())


def label(list_name: str, code: str, part: str = "label", level: str | None = None) -> str:
    """Return a word of a closed list in the reader's language."""
    return texts().label(list_name, code, language(), part, level)


def small(text: str) -> str:
    """Return a label as it stands inside a sentence: its first letter small."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] in (" ", "") else text


def page_url(lang: str) -> str:
    """Return the address that shows this page in another language and keeps it."""
    asked = urlencode([pair for pair in request.args.items(multi=True) if pair[0] != "lang"])
    back = (f"{request.path}?{asked}" if asked else request.path) if request.method != "POST" else "/"
    return url_for("public.choose_language", code=lang, next=back)


def page_in(lang: str | None = None) -> str:
    """Return the whole address of this page, in a language when asked for: for search engines and for paper."""
    address = f"{wiring().settings.base_url}{quote(request.path)}"
    return f"{address}?lang={lang}" if lang else address


def static_url(path: str) -> str:
    """Return the address of a static file with its version, so that browsers may keep it for ever."""
    versions: dict[str, str] = current_app.extensions.setdefault("static_versions", {})
    if path not in versions:
        stat = (Path(current_app.static_folder or "") / path).stat()
        versions[path] = format(stat.st_mtime_ns ^ stat.st_size, "x")[-10:]
    return url_for("static", filename=path, v=versions[path])


def told(message: Message) -> str:
    """Return a message of an inner layer in the reader's language."""
    return texts().message(message, language())


def local(values: Mapping[str, str] | None) -> str:
    """Return a text of many languages in the reader's language."""
    return in_language(values, language())


def paragraphs(text: str) -> Markup:
    """Return typed text as paragraphs; nothing of it is markup."""
    blocks = [block.strip() for block in text.replace("\r\n", "\n").split("\n\n") if block.strip()]
    return Markup("").join(Markup("<p>{}</p>").format(Markup("<br>").join(map(escape, b.split("\n")))) for b in blocks)


def set_up_templates(app: Flask) -> None:
    """Give every template its words and formats."""
    app.template_folder = str(ROOT / "templates")
    app.jinja_options = {"undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    app.jinja_env.filters.update(told=told, local=local, paragraphs=paragraphs)

    # Globals, not context: macros are imported without the context of the page.
    app.jinja_env.globals.update(
        t=say,
        label=label,
        static_url=static_url,
        fmt_date=fmt_date,
        fmt_day=fmt_day,
        fmt_datetime=fmt_datetime,
        fmt_money=lambda cents: texts().money(cents, language()),
        fmt_number=lambda number: texts().number(number, language()),
    )

    @app.context_processor
    def _words() -> dict[str, Any]:
        return {
            "lang": language(),
            "languages": LANGUAGES_OF_PAGES,
            "actor": actor(),
            "nav": navigation(actor(), say),
            "flashes": _flashes(),
            "page_url": page_url,
            "page_in": page_in,
        }
