"""The theme's colours can be read: contrast is computed from the style sheet itself, light and dark."""

import re

import pytest

from tests.web.gallery import STATIC

CSS = {path.stem: path.read_text("utf-8") for path in (STATIC / "css").glob("*.css")}
STATUSES = ("wrong", "good", "careful", "told")


def colours(scheme: str) -> dict[str, str]:
    """Return the named colours of a scheme; dark changes only what it names."""
    light, dark = CSS["theme"].split("@media screen and (prefers-color-scheme: dark)", 1)
    own = r"--([\w-]+): (#[0-9A-F]{6});"
    found = dict(re.findall(own, light))
    if scheme == "dark":
        found |= dict(re.findall(own, dark.split("@media", 1)[0]))
    return found


def luminance(colour: str) -> float:
    """Relative luminance. Source: WCAG 2.1."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio. Source: WCAG 2.1."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_computed_as_the_standard_says() -> None:
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_is_readable_on_every_field_it_stands_on(scheme: str) -> None:
    named = colours(scheme)
    for field in ("page", "surface", "mine"):
        assert contrast(named["text"], named[field]) >= 7, field
        assert contrast(named["accent"], named[field]) >= 4.5, field
        assert contrast(named["accent-hover"], named[field]) >= 4.5, field
        assert contrast(named["text-second"], named[field]) >= 4.5, field
        assert contrast(named["line-control"], named[field]) >= 3, field
    for field in ("accent", "accent-hover"):
        assert contrast(named["on-accent"], named[field]) >= 4.5, field
    for status in STATUSES:
        for field in (f"{status}-field", "surface", "page"):
            assert contrast(named[status], named[field]) >= 4.5, (status, field)
        assert contrast(named["text"], named[f"{status}-field"]) >= 7, status


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_ring_is_seen_on_light_and_dark(scheme: str) -> None:
    named = colours(scheme)
    on_page = [contrast(named[ring], named["page"]) for ring in ("focus", "focus-line")]
    assert max(on_page) >= 3
    assert contrast(named["focus"], named["focus-line"]) >= 3


def test_dark_names_no_colour_that_light_does_not_have() -> None:
    light, dark = colours("light"), colours("dark")
    assert set(light) == set(dark)
    assert light["page"] != dark["page"]


def test_colours_stand_in_the_theme_only_and_every_name_exists() -> None:
    defined = set(re.findall(r"(--[\w-]+):", CSS["theme"] + CSS["layout"]))
    for name, sheet in CSS.items():
        if name != "theme":
            assert not re.findall(r"#[0-9A-Fa-f]{3,8}\b(?!\w)|rgba?\(|hsla?\(", sheet), (
                f"{name}.css: use a name of theme.css"
            )
        assert set(re.findall(r"var\((--[\w-]+)", sheet)) <= defined, name
