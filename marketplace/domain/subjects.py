"""What the permission table decides about: small frozen values, so that a rule can be read and tested without a
database. Subjects of one area stand with its rules (visibility.py, membership.py, own_data.py, second_factors.py).
"""

from dataclasses import dataclass

from marketplace.domain.openings import OpeningState
from marketplace.domain.placements import Party
from marketplace.domain.visibility import CardSubject


@dataclass(frozen=True, slots=True)
class OpeningSubject:
    """What deciding about an opening needs: whose it is, whether it stands, whether it is complete and verified."""

    organisation_id: int
    created_by_id: int
    state: OpeningState
    complete: bool
    employer_verified: bool
    held_back: bool = False  # hidden by a coordinator, itself or with its employer

    @property
    def is_public(self) -> bool:
        """Published, complete, by a verified employer, not held back: anybody may read it."""
        stands = self.state is OpeningState.PUBLISHED and self.complete and self.employer_verified
        return stands and not self.held_back


@dataclass(frozen=True, slots=True)
class ReportSubject:
    """A report: whose coordinators it is for (None: all of them)."""

    organisation_id: int | None


@dataclass(frozen=True, slots=True)
class PersonSubject:
    person_id: int
    account_id: int | None
    coach_ids: frozenset[int]
    organisation_ids: frozenset[int]


@dataclass(frozen=True, slots=True)
class IntroductionSubject:
    """The three sides of an introduction or placement. The employer's side opens with the first disclosure."""

    card: CardSubject
    opening: OpeningSubject
    coach_id: int
    organisation_id: int
    told_employer: bool


@dataclass(frozen=True, slots=True)
class CheckInSubject:
    """One question round: whose it is to answer, and the introduction that the placement came from."""

    party: Party
    introduction: IntroductionSubject
