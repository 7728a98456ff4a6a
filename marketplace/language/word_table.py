"""The words and phrases of a vocabulary as arrays: which of its words a text's word may be, which phrases those make.

Made for the size of a whole classification (two hundred thousand phrases): nothing here is an object a phrase.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from marketplace.language.grams import grams

Numbers = NDArray[np.int32]
Floats = NDArray[np.float32]
# The dictionary's view of one word: base forms, and what it is put together from.
Forms = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Rows:
    """Lists of numbers in one array: row i is `values[starts[i]:starts[i + 1]]`."""

    starts: Numbers
    values: Numbers

    def __getitem__(self, row: int) -> Numbers:
        return self.values[self.starts[row] : self.starts[row + 1]]

    def __len__(self) -> int:
        return len(self.starts) - 1

    def sums(self, values: Floats) -> Floats:
        """Add up a value of each number in each row."""
        totals = np.concatenate(([0.0], np.cumsum(values[self.values], dtype=np.float64)))
        return (totals[self.starts[1:]] - totals[self.starts[:-1]]).astype(np.float32)

    def turned(self, count: int) -> "Rows":
        """Turn round: for each number below `count` the rows it stands in, in order, as often as it does."""
        owners = np.repeat(np.arange(len(self), dtype=np.int32), np.diff(self.starts))
        order = np.argsort(self.values, kind="stable")
        return Rows(_starts(np.bincount(self.values, minlength=count)), owners[order])


def rows_of(lists: Sequence[Sequence[int]]) -> Rows:
    """Pack lists of numbers."""
    starts = _starts(np.fromiter((len(each) for each in lists), np.int32, len(lists)))
    return Rows(starts, np.fromiter((number for each in lists for number in each), np.int32, int(starts[-1])))


def _starts(lengths: NDArray[np.signedinteger]) -> Numbers:
    starts = np.zeros(len(lengths) + 1, np.int32)
    np.cumsum(lengths, out=starts[1:])
    return starts


@dataclass(frozen=True, slots=True)
class WordTable:
    """The different words of a vocabulary, each in its language, by number.

    by_form, by_key, by_part: words by folded form, by "language:base form", by "language:base form of a part".
    pieces: numbers of grams; postings: the words each gram stands in; telling: how rare each gram is, squared;
    mass: of each word, the length of its gram vector; rarity: how rare each word is among the phrases.
    """

    forms: tuple[str, ...]
    languages: tuple[str, ...]
    by_form: Mapping[str, tuple[int, ...]]
    by_key: Mapping[str, tuple[int, ...]]
    by_part: Mapping[str, tuple[int, ...]]
    pieces: Mapping[str, int]
    postings: Rows
    telling: Floats
    mass: Floats
    rarity: Floats

    def gram_sums(self, pieces: Iterable[str]) -> tuple[Floats, float]:
        """Give for each word how much it has of some different grams, and the length of their own vector."""
        sums = np.zeros(len(self.forms), np.float32)
        own = 0.0
        rarest = float(self.telling.max()) if len(self.telling) else 0.0
        for piece in pieces:
            number = self.pieces.get(piece)
            if number is None:
                own += rarest
                continue
            sums[self.postings[number]] += self.telling[number]
            own += float(self.telling[number])
        return sums, own**0.5

    def likeness(self, word: str) -> Floats:
        """Give how alike a folded word and each word of the table are written, 0 to 1: the cosine of their grams."""
        sums, own = self.gram_sums(dict.fromkeys(grams(word)))
        alike: Floats = sums / np.maximum(self.mass * np.float32(own), np.float32(1e-9))
        return alike


@dataclass(frozen=True, slots=True)
class PhraseTable:
    """The labels and synonyms of a vocabulary, by number.

    concepts: whose each is (a number, in the order of the vocabulary); is_label; words: of each phrase; at: the phrases
    of each word; anchored: of each word the phrases in which it is the rarest; key_mass, gram_mass: lengths of vectors.
    """

    concepts: Numbers
    is_label: NDArray[np.bool_]
    words: Rows
    at: Rows
    anchored: Rows
    key_mass: Floats
    gram_mass: Floats


@dataclass(slots=True)
class Words:
    """Collects phrases; `tables` packs them."""

    forms: dict[tuple[str, str], int] = field(default_factory=dict)
    phrases: list[list[int]] = field(default_factory=list)
    concepts: list[int] = field(default_factory=list)
    labels: list[bool] = field(default_factory=list)

    def add(self, concept: int, language: str, words: Iterable[str], *, is_label: bool) -> None:
        """Take in a phrase as folded words."""
        numbers = [self.forms.setdefault((language, word), len(self.forms)) for word in words]
        self.phrases.append(numbers)
        self.concepts.append(concept)
        self.labels.append(is_label)

    def tables(self, forms_of: Mapping[tuple[str, str], Forms]) -> tuple[WordTable, PhraseTable]:
        """Pack everything. forms_of: what the dictionary says of each (language, word)."""
        words = rows_of(self.phrases)
        frequency = np.bincount(words.values, minlength=len(self.forms)).astype(np.float32)
        rarity = np.log1p(len(self.phrases) / np.maximum(frequency, 1)).astype(np.float32)
        table = self._word_table(forms_of, rarity)
        phrases = PhraseTable(
            concepts=np.array(self.concepts, np.int32),
            is_label=np.array(self.labels, np.bool_),
            words=words,
            at=words.turned(len(self.forms)),
            anchored=_anchors(words, rarity).turned(len(self.forms)),
            key_mass=np.sqrt(words.sums(rarity**2)),
            gram_mass=np.sqrt(words.sums(table.mass**2)),
        )
        return table, phrases

    def _word_table(self, forms_of: Mapping[tuple[str, str], Forms], rarity: Floats) -> WordTable:
        by_form: dict[str, list[int]] = {}
        by_key: dict[str, list[int]] = {}
        by_part: dict[str, list[int]] = {}
        pieces: dict[str, int] = {}
        cut: list[list[int]] = []
        for (language, word), number in self.forms.items():
            by_form.setdefault(word, []).append(number)
            keys, parts = forms_of[language, word]
            for key in dict.fromkeys((*keys, word)):
                by_key.setdefault(f"{language}:{key}", []).append(number)
            for part in parts:
                by_part.setdefault(f"{language}:{part}", []).append(number)
            cut.append([pieces.setdefault(piece, len(pieces)) for piece in dict.fromkeys(grams(word))])
        of_words = rows_of(cut)
        frequency = np.bincount(of_words.values, minlength=len(pieces))
        telling = (np.log1p(len(self.forms) / np.maximum(frequency, 1)) ** 2).astype(np.float32)
        forms = list(self.forms)
        return WordTable(
            tuple(word for _, word in forms), tuple(language for language, _ in forms),
            _packed(by_form), _packed(by_key), _packed(by_part),
            pieces, of_words.turned(len(pieces)), telling, np.sqrt(of_words.sums(telling)), rarity,
        )  # fmt: skip


def _anchors(words: Rows, rarity: Floats) -> Rows:
    """Of each phrase its rarest word."""
    if not len(words):
        return words
    # Sorting by phrase first and rarity last puts the rarest word of each phrase at the end of its row.
    owners = np.repeat(np.arange(len(words), dtype=np.int32), np.diff(words.starts))
    order = np.lexsort((rarity[words.values], owners))
    return Rows(np.arange(len(words) + 1, dtype=np.int32), words.values[order][words.starts[1:] - 1])


def _packed(table: dict[str, list[int]]) -> Mapping[str, tuple[int, ...]]:
    return {text: tuple(numbers) for text, numbers in table.items()}
