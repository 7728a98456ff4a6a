"""Whom to ask: by area, those who run the service, and which coaching organisations serve where."""

from flask import render_template

from marketplace.queries.open_pages import PAGE_SIZE, coaching_organisations
from marketplace.queries.openings import towns
from marketplace.web.access import public
from marketplace.web.paging import page_number, paging
from marketplace.web.public.blueprint import blueprint
from marketplace.web.units import db, wiring


def contacts() -> dict[str, str | None]:
    """Return how those who run the service are reached, for a page's templates; None where the settings are silent."""
    settings = wiring().settings
    return {"contact_email": settings.contact_email, "contact_phone": settings.contact_phone}


@blueprint.get("/contact")
@public
def contact() -> str:
    return render_template("pages/contact.html", **contacts())


@blueprint.get("/coaching")
@public
def coaching() -> str:
    page = page_number()
    rows, total = coaching_organisations(db(), page)
    return render_template(
        "pages/coaching.html",
        rows=rows,
        towns=towns(db(), (row.municipality or "" for row in rows)),
        paging=paging(page, total, PAGE_SIZE),
    )
