"""The front page and the pages about the service: nothing of anybody's is on them."""

from flask import make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from marketplace.domain.codes import LANGUAGES_OF_PAGES
from marketplace.errors import NotFound
from marketplace.web.access import public
from marketplace.web.addresses import local_path
from marketplace.web.languages import keep_language
from marketplace.web.public.blueprint import blueprint
from marketplace.web.units import wiring


@blueprint.get("/how")
@public
def how() -> str:
    return render_template("pages/how.html")


@blueprint.get("/privacy")
@public
def privacy() -> str:
    return render_template("pages/privacy.html")


@blueprint.get("/accessibility")
@public
def accessibility() -> str:
    return render_template("pages/accessibility.html")


@blueprint.get("/contact")
@public
def contact() -> str:
    return render_template("pages/contact.html")


@blueprint.get("/language/<code>")
@public
def choose_language(code: str) -> Response:
    """Keep the chosen language in the browser; nothing is written here."""
    if code not in LANGUAGES_OF_PAGES:
        raise NotFound
    reply = redirect(local_path(request.args.get("next"), url_for("public.front")), 303)
    keep_language(reply, code)
    return reply


@blueprint.get("/healthz")
@public
def healthz() -> Response:
    """For machines: the process answers and its database can be read."""
    with wiring().uow.read() as session:
        session.connection().exec_driver_sql("SELECT 1 FROM account LIMIT 1")
    reply = make_response("ok\n")
    reply.mimetype = "text/plain"
    return reply
