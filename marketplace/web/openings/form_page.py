"""The page of the opening's form: what it offers to choose from, and which groups stand open."""

from flask import render_template, url_for

from marketplace.domain.actors import Role
from marketplace.domain.codes import DEMAND_GROUPS, LANGUAGES_OF_PAGES
from marketplace.models import EmployerNeed, Opening, Organisation
from marketplace.queries import openings as reading
from marketplace.web.access import actor
from marketplace.web.context import label, language, say
from marketplace.web.openings.counting import benefit_lines, count_box
from marketplace.web.openings.forms import KIND_ORDER, OpeningForm, any_filled, grid_groups
from marketplace.web.units import db

# Groups that stay folded until they have content or an error.
FOLDED: dict[str, tuple[str, ...]] = {
    "wanted": (
        "occupation",
        "skills",
        "skills_none",
        "languages",
        "languages_none",
        "licences",
        "licences_none",
    ),
    "handover": ("handover", "handover_none"),
}


def form_page(
    form: OpeningForm,
    *,
    choose_employer: bool,
    own: list[Organisation],
    call: EmployerNeed | None,
    opening: Opening | None,
    different: list[dict[str, str]] | None = None,
) -> str:
    """Return the form as a page. different: what another editor saved in between, field by field."""
    session, reader = db(), language()
    others = tuple(
        f"{part}_{code}" for code in LANGUAGES_OF_PAGES if code != reader for part in ("title", "description")
    )
    employers = reading.all_employers(session) if actor().has(Role.COACH) and choose_employer else own
    return render_template(
        "openings/form.html",
        form=form,
        opening=opening,
        call=call,
        different=different,
        count_box=count_box(),
        benefit_lines=benefit_lines(),
        choose_employer=choose_employer,
        employer_names=_names(employers),
        town_names=[town.name(reader) for town in reading.all_towns(session)],
        occupation_names=_labels(reading.words_of_kind(session, "occupation"), reader),
        skill_names=_labels(reading.words_of_kind(session, "skill"), reader),
        kind_hints={kind.value: say(f"opening-kind-{kind.value.replace('_', '-')}-hint") for kind in KIND_ORDER},
        kind_icons={kind.value: kind.value for kind in KIND_ORDER},
        first_language=reader,
        opened={name: any_filled(form, *fields) for name, fields in {**FOLDED, "texts": others}.items()},
        demand_groups=grid_groups(form, "demands"),
        accommodation_groups=grid_groups(form, "accommodations"),
        handover_groups=[
            {"legend": label("demand_groups", group), "icon": group, "values": codes}
            for group, codes in DEMAND_GROUPS.items()
        ],
        cancel_url=url_for("openings.show", public_id=opening.public_id) if opening else url_for("openings.mine"),
    )


def _names(employers: list[Organisation]) -> list[dict[str, str]]:
    """Names to choose from; of two with one name each is named by its business ID."""
    counts: dict[str, int] = {}
    for each in employers:
        counts[each.name] = counts.get(each.name, 0) + 1
    return [
        {"value": (each.business_id or each.name) if counts[each.name] > 1 else each.name, "text": each.name}
        for each in employers
    ]


def _labels(words: tuple[reading.Word, ...], reader: str) -> list[str]:
    found = {word.labels.get(reader) or word.labels.get("fi", "") for word in words}
    return sorted(found - {""})
