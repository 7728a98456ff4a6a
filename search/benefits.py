"""What accommodations help, in words, as counted last: a small file in the data folder, made by a job once a day.

Only words stand in it, and none at all while fewer than LEAST_ASKED people say what helps them. It does not change with
what an employer types, so it cannot be taken apart draft by draft.
"""

import json
import os
from collections.abc import Mapping
from pathlib import Path

from marketplace.domain.codes import ACCOMMODATIONS
from marketplace.domain.rough import Benefit, benefit

LEAST_ASKED = 50
NAME = "benefits.json"


def in_words(among: int, helped: Mapping[str, int]) -> dict[str, Benefit]:
    """Return how many each accommodation helps, by code, in the order of the list; {} of fewer than LEAST_ASKED."""
    if among < LEAST_ASKED:
        return {}
    return {code: benefit(helped.get(code, 0), among) for code in ACCOMMODATIONS}


def write_benefits(folder: Path, benefits: Mapping[str, Benefit]) -> None:
    """Put these words in the place of those before, at once for every reader. Raises OSError."""
    beside = folder / f"{NAME}.{os.getpid()}"
    beside.write_text(json.dumps({code: word.value for code, word in benefits.items()}), "utf-8")
    beside.replace(folder / NAME)


def read_benefits(folder: Path) -> dict[str, Benefit]:
    """Return the words by code, in the order of the list; {} when none were written or they cannot be read."""
    try:
        found = json.loads((folder / NAME).read_text("utf-8"))
        return {code: Benefit(found[code]) for code in ACCOMMODATIONS if code in found}
    except (OSError, ValueError, TypeError):
        return {}
