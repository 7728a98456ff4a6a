"""Character grams of a word: what carries compounds and misspellings."""

SIZE = 4
_EDGE = "_"


def grams(word: str) -> tuple[str, ...]:
    """Cut a folded word into its overlapping four-character pieces, with its edges marked, in their order.

    "siivous" gives _sii siiv iivo ivou vous ous_; a word shorter than three letters is one piece.
    """
    edged = f"{_EDGE}{word}{_EDGE}"
    if len(edged) <= SIZE:
        return (edged,)
    return tuple(edged[start : start + SIZE] for start in range(len(edged) - SIZE + 1))
