"""Words that people propose: left by anybody, accepted into the vocabulary or refused by a coordinator, taken back."""

from dataclasses import dataclass, replace

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from marketplace import clock
from marketplace.domain.actors import VISITOR, Actor
from marketplace.domain.moves import Part
from marketplace.domain.permissions import Permission, may
from marketplace.domain.proposals import (
    MAX_MEANING,
    PROPOSAL_MOVES,
    REFUSED_KEPT,
    ProposalEvent,
    ProposalState,
    tidy,
    wrong_word,
)
from marketplace.errors import Invalid, NotAllowed
from marketplace.messages import Message
from marketplace.models import Concept, HistoryRow, SynonymProposal
from marketplace.services.history import check_version, move, part_of, record
from marketplace.services.vocabulary import fields_of, let_texts_be_read_anew, parts_of, set_fields

KIND = "synonym_proposal"


@dataclass(frozen=True, slots=True)
class NewProposal:
    """A word in a language of the pages, and what it means: a concept, or words of one's own."""

    word: str
    language: str
    concept: Concept | None = None
    meaning: str | None = None


def propose_word(session: Session, command: NewProposal) -> SynonymProposal | None:
    """Leave a proposal; the same one that waits already is counted once more. Nothing says who proposed. Flushes.

    Returns None when the word finds the concept already. Raises Invalid at `word` or `meaning`.
    """
    word, meaning = tidy(command.word), " ".join((command.meaning or "").split()) or None
    concept = command.concept
    problems = {"word": wrong_word(word)}
    if concept is None or concept.retired_on is not None:
        concept = None
        problems["meaning"] = wrong_word(meaning or "", MAX_MEANING, None)
    told = {name: [message] for name, message in problems.items() if message is not None}
    if told:
        raise Invalid(told)
    _forget_old_refusals(session)
    if concept is not None and _finds(concept, word, command.language):
        return None
    same = _waiting_twin(session, word, command.language, concept, meaning)
    if same is not None:
        same.times += 1
        session.flush()
        return same
    row = SynonymProposal(
        word=word,
        language=command.language,
        concept_id=concept.id if concept is not None else None,
        meaning=meaning if concept is None else None,
        created_at=clock.now(),
    )
    session.add(row)
    session.flush()
    record(session, KIND, row.id, ProposalEvent.PROPOSED.value, Part.PERSON, VISITOR, state_to=row.state.value)
    session.flush()
    return row


def accept_proposal(
    session: Session, actor: Actor, row: SynonymProposal, version: int, concept: Concept | None = None
) -> None:
    """Let the word find its concept, or `concept` when another is chosen. Flushes; texts are read anew by the jobs.

    Raises NotAllowed, Conflict, InvalidMove, Invalid at `concept` when there is none in use.
    """
    _check(actor, row, version)
    meant = concept or row.concept
    if meant is None or meant.retired_on is not None:
        raise Invalid({"concept": [Message("words-concept-needed")]})
    row.concept_id, row.concept = meant.id, meant
    row.decided_at, row.decided_by_id = clock.now(), actor.account_id
    move(session, KIND, row, PROPOSAL_MOVES, ProposalEvent.ACCEPT, part_of(actor), actor)
    proposed = dict(parts_of(meant).proposed or {})
    proposed[row.language] = tuple(dict.fromkeys((*proposed.get(row.language, ()), row.word)))
    _write(session, meant, proposed)


def refuse_proposal(session: Session, actor: Actor, row: SynonymProposal, version: int, reason: str) -> None:
    """Refuse a word, and say why. Flushes. Raises NotAllowed, Conflict, InvalidMove without a reason."""
    _check(actor, row, version)
    row.decided_at, row.decided_by_id = clock.now(), actor.account_id
    move(session, KIND, row, PROPOSAL_MOVES, ProposalEvent.REFUSE, part_of(actor), actor, reason)


def take_back_decision(session: Session, actor: Actor, row: SynonymProposal) -> None:
    """Undo an acceptance (the word leaves the concept) or a refusal. Flushes. Raises NotAllowed, InvalidMove."""
    _check(actor, row, row.version)
    accepted, concept = row.state is ProposalState.ACCEPTED, row.concept
    row.decided_at = row.decided_by_id = None
    move(session, KIND, row, PROPOSAL_MOVES, ProposalEvent.TAKE_BACK, part_of(actor), actor)
    if accepted and concept is not None:
        proposed = dict(parts_of(concept).proposed or {})
        left = tuple(word for word in proposed.get(row.language, ()) if word != row.word)
        proposed[row.language] = left
        _write(session, concept, {language: words for language, words in proposed.items() if words})


def _check(actor: Actor, row: SynonymProposal, version: int) -> None:
    if not may(actor, Permission.DECIDE_WORDS):
        raise NotAllowed
    check_version(row, version)


def _write(session: Session, concept: Concept, proposed: dict[str, tuple[str, ...]]) -> None:
    parts = replace(parts_of(concept), proposed=proposed or None)
    if concept.retired_on is not None:
        concept.parts = replace(concept.parts or parts, proposed=proposed or None)
    elif set_fields(concept, fields_of(parts)):
        let_texts_be_read_anew(session, [concept.id])
    session.flush()


def _finds(concept: Concept, word: str, language: str) -> bool:
    known = (concept.labels.get(language, ""), *concept.synonyms.get(language, ()))
    return word.casefold() in {each.casefold() for each in known}


def _waiting_twin(
    session: Session, word: str, language: str, concept: Concept | None, meaning: str | None
) -> SynonymProposal | None:
    asked = select(SynonymProposal).where(
        SynonymProposal.word == word,
        SynonymProposal.language == language,
        SynonymProposal.state == ProposalState.WAITING,
    )
    means = SynonymProposal.concept_id == concept.id if concept is not None else SynonymProposal.meaning == meaning
    return session.scalar(asked.where(means).order_by(SynonymProposal.id).limit(1))


def _forget_old_refusals(session: Session) -> None:
    """A new proposal is the moment to delete what was refused long ago."""
    refused = SynonymProposal.state == ProposalState.REFUSED
    old = select(SynonymProposal.id).where(refused, SynonymProposal.decided_at < clock.now() - REFUSED_KEPT).limit(200)
    gone = session.scalars(old).all()
    if gone:
        session.execute(delete(HistoryRow).where(HistoryRow.subject_kind == KIND, HistoryRow.subject_id.in_(gone)))
        session.execute(delete(SynonymProposal).where(SynonymProposal.id.in_(gone)))
