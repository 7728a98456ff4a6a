"""What a job gives back: counts, from which its one line of log and its row are made."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Report:
    """served of due items were done, failed ones stay and are tried again; notes are further counts by name."""

    served: int
    due: int
    failed: int = 0
    notes: Mapping[str, int] = field(default_factory=dict)
