"""The pages about the service: nothing of anybody's is on them."""

from dataclasses import dataclass

from flask import current_app, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from marketplace.domain.codes import LANGUAGES_OF_PAGES
from marketplace.errors import NotFound
from marketplace.web.access import public
from marketplace.web.addresses import local_path
from marketplace.web.context import language_cookie
from marketplace.web.devices import cookie_name
from marketplace.web.languages import keep_language
from marketplace.web.public.blueprint import blueprint

# Questions of each area, by number; texts are `help-<area>-<number>-q` and `-a`.
HELP: dict[str, int] = {"jobseekers": 7, "employers": 7, "coaches": 6, "coordinators": 6}


@dataclass(frozen=True, slots=True)
class Cookie:
    """A cookie that the service sets: its name; why and for how long are `cookies-<code>-why` and `-time`."""

    name: str
    code: str


def cookies_of_the_service() -> tuple[Cookie, ...]:
    """Return every cookie that the service sets. A test compares this with what the code sets."""
    return (
        Cookie(str(current_app.config["SESSION_COOKIE_NAME"]), "session"),
        Cookie(cookie_name(), "device"),
        Cookie(language_cookie(), "language"),
    )


@blueprint.get("/how")
@public
def how() -> str:
    return render_template("pages/how.html")


@blueprint.get("/help")
@public
def help_areas() -> str:
    return render_template("pages/help.html", areas=tuple(HELP))


@blueprint.get("/help/<area>")
@public
def help_of_area(area: str) -> str:
    if area not in HELP:
        raise NotFound
    return render_template(
        "pages/help_area.html", area=area, count=HELP[area], others=[each for each in HELP if each != area]
    )


@blueprint.get("/privacy")
@public
def privacy() -> str:
    return render_template("pages/privacy.html")


@blueprint.get("/cookies")
@public
def cookies() -> str:
    return render_template("pages/cookies.html", cookies=cookies_of_the_service())


@blueprint.get("/language/<code>")
@public
def choose_language(code: str) -> Response:
    """Keep the chosen language in the browser; nothing is written here."""
    if code not in LANGUAGES_OF_PAGES:
        raise NotFound
    reply = redirect(local_path(request.args.get("next"), url_for("public.front")), 303)
    keep_language(reply, code)
    return reply
