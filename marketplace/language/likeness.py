"""Which concepts a short text is most like as a whole, where no phrase of theirs stands in it.

"Verkon ylläpidon ammattilainen" has no label of any concept, but shares words and pieces of words with some.
"""

from collections.abc import Iterator

import numpy as np

from marketplace.language.analysis import keys_of_token, parts_of_token
from marketplace.language.grams import grams
from marketplace.language.stopwords import STOPWORDS
from marketplace.language.tokens import Token
from marketplace.language.vocabulary import Vocabulary
from marketplace.language.word_table import Floats

MAX_WORDS = 12
GRAM_SHARE = 0.75
PART_SHARE = 0.5
LEAST = 0.2


def alike(
    words: tuple[Token, ...], languages: tuple[str, ...], vocabulary: Vocabulary, count: int
) -> Iterator[tuple[int, float]]:
    """Give the numbers of the `count` concepts most like a text, best first, with how alike they are (LEAST to 1).

    A phrase is as like as the cosine of its words (base forms, parts of compounds less) and the cosine of its grams.
    """
    telling = [word for word in words if word.folded not in STOPWORDS][:MAX_WORDS]
    table = vocabulary.phrases
    if not telling or not len(table.words):
        return
    pieces = dict.fromkeys(piece for word in telling for piece in grams(word.folded))
    sums, own_grams = vocabulary.words.gram_sums(pieces)
    keys, own_keys = _key_sums(telling, languages, vocabulary)
    by_grams = table.words.sums(sums) / np.maximum(table.gram_mass * np.float32(own_grams), np.float32(1e-9))
    by_keys = table.words.sums(keys) / np.maximum(table.key_mass * np.float32(own_keys), np.float32(1e-9))
    scores = GRAM_SHARE * by_grams + (1 - GRAM_SHARE) * by_keys
    best: dict[int, float] = {}
    wide = min(len(scores), 4 * count)
    for phrase in sorted(np.argpartition(-scores, wide - 1)[:wide].tolist(), key=lambda each: (-scores[each], each)):
        concept, score = int(table.concepts[phrase]), min(float(scores[phrase]), 1.0)
        if score < LEAST or len(best) == count:
            break
        best.setdefault(concept, score)
    yield from best.items()


def _key_sums(telling: list[Token], languages: tuple[str, ...], vocabulary: Vocabulary) -> tuple[Floats, float]:
    """What each word of the vocabulary has of the text's words, and the length of the text's own vector."""
    table = vocabulary.words
    sums = np.zeros(len(table.forms), np.float32)
    own = 0.0
    rarest = float(table.rarity.max()) ** 2
    for token in telling:
        met: dict[int, float] = {}
        for language in languages:
            for key in keys_of_token(token, language):
                for word in table.by_key.get(f"{language}:{key}", ()):
                    met[word] = 1.0
                for word in table.by_part.get(f"{language}:{key}", ()):
                    met.setdefault(word, PART_SHARE)
            for part in parts_of_token(token, language):
                for word in table.by_key.get(f"{language}:{part}", ()):
                    met.setdefault(word, PART_SHARE)
                for word in table.by_part.get(f"{language}:{part}", ()):
                    met.setdefault(word, PART_SHARE * PART_SHARE)
        whole = [word for word, share in met.items() if share == 1.0]
        own += max((float(table.rarity[word]) ** 2 for word in whole), default=rarest)
        for word, share in met.items():
            sums[word] = max(sums[word], share * float(table.rarity[word]) ** 2)
    return sums, own**0.5
