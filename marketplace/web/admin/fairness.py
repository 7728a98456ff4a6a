"""Whether some group is left out of the lists: shares by needs, language and area; sums of groups, never a card."""

from collections.abc import Callable, Mapping
from typing import Any

from flask import render_template

from marketplace import clock
from marketplace.domain.actors import Role
from marketplace.domain.fairness import LEAST, NO_NEEDS, PERIOD, FirstLanguage, Tally
from marketplace.domain.permissions import Permission
from marketplace.queries.fairness import UNKNOWN, Groups, by_language_and_region, by_needs, region_names
from marketplace.web.access import actor, guard
from marketplace.web.admin.blueprint import blueprint
from marketplace.web.context import label, language, say
from marketplace.web.units import db, texts

MEASURES = ("reached", "introduced", "placed")


@blueprint.get("/admin/fairness")
@guard(Permission.SEE_FAIRNESS)
def fairness() -> str:
    """The figures of the last 90 days: of needs of the own organisation alone, of language and area of all cards."""
    moment = clock.now()
    needs = by_needs(db(), actor().organisations(Role.COORDINATOR), moment)
    languages, areas = by_language_and_region(db(), moment)
    regions = region_names(db())
    parts = [("needs", needs, _need_name)] if needs is not None else []
    parts += [("languages", languages, _language_name), ("areas", areas, lambda code: _area_name(code, regions))]
    reader = language()
    return render_template(
        "admin/fairness.html",
        days=say(
            "fairness-days",
            first=texts().day((moment - PERIOD).astimezone(clock.HELSINKI).date(), reader),
            last=texts().day(clock.today(), reader),
        ),
        total=languages.total if languages.total.cards >= LEAST else Tally(),
        parts=[_part(name, groups, named) for name, groups, named in parts],
    )


def _part(name: str, groups: Groups, named: Callable[[str], str]) -> dict[str, Any]:
    """One way of grouping: its bars, its table, and how many groups are not shown."""
    rows = [{"text": named(code), **_figures(tally)} for code, tally in groups.shown.items()]
    return {
        "name": name,
        "rows": rows,
        "total": _figures(groups.total),
        "hidden": groups.hidden,
        "chart": [{"text": row["text"], "value": row["percent"], "value_text": row["share"]} for row in rows],
    }


def _figures(tally: Tally) -> dict[str, Any]:
    """The figures of some cards in words: how many, and the share of them that came so far."""
    counts = {name: getattr(tally, name) for name in MEASURES}
    shares = {name: round(100 * count / tally.cards) if tally.cards else 0 for name, count in counts.items()}
    told = {name: say("fairness-share-count", percent=shares[name], count=counts[name]) for name in MEASURES}
    share = say("fairness-share", percent=shares["reached"])
    return {"cards": tally.cards, "percent": shares["reached"], "share": share, **told}


def _need_name(code: str) -> str:
    return say("fairness-needs-none") if code == NO_NEEDS else label("accommodation_groups", code)


def _language_name(code: str) -> str:
    return say(f"fairness-language-{FirstLanguage(code).value}")


def _area_name(code: str, regions: Mapping[str, tuple[str, str]]) -> str:
    if code == UNKNOWN or code not in regions:
        return say("fairness-area-unknown")
    name_fi, name_sv = regions[code]
    return name_sv if language() == "sv" else name_fi
