"""Our schema, documents and queries in tantivy's terms: built from values, never parsed from text."""

import re
from collections.abc import Collection, Sequence

import tantivy

from marketplace.domain.searching import Sort
from marketplace.language.analysis import QueryWord
from search.meanings import Near
from search.port import IndexDocument, TextQuery, Wish
from search.schema import CONCEPTS, Schema, TextField
from search.tantivy_grams import Grams

_LEAST_GRAMS = 4
# Letters that may be wrong, in words of how many at least.
_SLIPS = ((1, 5), (2, 8))
# Of all openings that meet a wish, one that says so is hardly better; more than this buries those that do not.
_ASIDE_SHARE = 0.2
_ID_BITS = 30
_PLAIN = re.compile(r"[a-zA-Z0-9_:.\-]+")


def schema_of(schema: Schema) -> tantivy.Schema:
    """Translate a schema. Texts come as words joined by spaces, so the tokenizer only splits."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("stamp", tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("newest", fast=True)
    builder.add_integer_field("ends", fast=True)
    for text in schema.texts:
        builder.add_text_field(f"{text.name}_keys", tokenizer_name="whitespace", index_option="freq")
        if text.gram_weight:
            builder.add_text_field(f"{text.name}_grams", tokenizer_name="whitespace", index_option="freq")
    for name in schema.codes:
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic", fast=True)
    return builder.build()


def document_of(schema: Schema, document: IndexDocument) -> tantivy.Document:
    """Translate a document."""
    made = tantivy.Document()
    made.add_text("id", document.id)
    made.add_text("stamp", f"{document.id} {document.version}")
    made.add_integer("newest", order_key(document.newest, document.id))
    made.add_integer("ends", order_key(document.ends, document.id))
    for text in schema.texts:
        analysed = document.texts.get(text.name)
        if analysed is None:
            continue
        made.add_text(f"{text.name}_keys", " ".join(analysed.keys))
        if text.gram_weight:
            made.add_text(f"{text.name}_grams", " ".join(analysed.grams))
    for name in schema.codes:
        for value in document.codes.get(name, ()):
            made.add_text(name, value)
    return made


def wanted(
    schema: tantivy.Schema, fields: Schema, query: TextQuery, grams: Grams, near: Near = ()
) -> tantivy.Query | None:
    """Translate what is looked for: what finds must be there, what only ranks may. None when nothing is looked for.

    grams: of the index that is asked. near: the documents that mean what the query does, by how nearly.
    """
    finding = [_word(schema, fields, word, grams) for word in query.words]
    for concept, weight in query.concepts:
        term = tantivy.Query.term_query(schema, CONCEPTS, concept, index_option="basic")
        finding.append(tantivy.Query.const_score_query(term, fields.concept_weight * weight))
    if query.kin:
        finding.append(_any([_kin(schema, fields, key, weight) for key, weight in query.kin]))
    ranking: list[tantivy.Query] = []
    wishes = [_aside(schema, fields, word, grams) for word in query.asides]
    wishes += [_wish(schema, wish) for wish in query.wishes]
    for share, ids, finds in near:
        alike = tantivy.Query.const_score_query(_any_of(schema, "id", ids), fields.vector_weight * share)
        (finding if finds and not query.is_wish else ranking).append(alike)
    # Where all was understood as wishes, what they lift is found.
    (finding if query.is_wish else ranking).extend(wishes)
    if not finding:
        # Only a meaning was asked for, and nothing is near it, or the vectors cannot be read: that is not everything.
        return tantivy.Query.empty_query() if query.asks else None
    parts = [(tantivy.Occur.Must, _any(finding))]
    parts += [(tantivy.Occur.Should, each) for each in ranking]
    parts += [(tantivy.Occur.Should, _wish(schema, wish)) for wish in query.slight]
    return tantivy.Query.boolean_query(parts) if len(parts) > 1 else parts[0][1]


def filtered(
    schema: tantivy.Schema, wanted_query: tantivy.Query | None, query: TextQuery, free: str | None = None
) -> tantivy.Query:
    """Narrow by what a query asks of fields, which never touches the score. free: a field of which nothing is asked."""
    parts = [(tantivy.Occur.Must, wanted_query if wanted_query is not None else tantivy.Query.all_query())]
    for name, values in sorted(query.filters.items()):
        if name != free:
            allowed = _any_of(schema, name, values) if values else tantivy.Query.empty_query()
            parts.append((tantivy.Occur.Must, tantivy.Query.const_score_query(allowed, 0.0)))
    for name, values in sorted(query.needs.items()):
        for value in sorted(values) if name != free else ():
            needed = _any_of(schema, name, frozenset({value}))
            parts.append((tantivy.Occur.Must, tantivy.Query.const_score_query(needed, 0.0)))
    for name, values in sorted(query.excludes.items()):
        if values and name != free:
            parts.append((tantivy.Occur.MustNot, _any_of(schema, name, values)))
    return tantivy.Query.boolean_query(parts)


def in_words(query: TextQuery, names: Collection[str], free: str | None = None) -> str | None:
    """What a query asks of some fields but `free`, in the engine's own language, for counting many ways in one pass.

    None when a code has signs that could be syntax there: then it is counted the slow way.
    """
    parts = ["*"]
    asked = [("+", name, values) for name, values in query.filters.items()]
    asked += [("+", name, frozenset({value})) for name, values in query.needs.items() for value in values]
    asked += [("-", name, values) for name, values in query.excludes.items() if values]
    for sign, name, values in asked:
        if name not in names or name == free:
            continue
        if not values or not all(_PLAIN.fullmatch(value) for value in values):
            return None
        parts.append(f"{sign}{name}:IN [{' '.join(chr(34) + value + chr(34) for value in sorted(values))}]")
    return " ".join(parts)


def in_rings(schema: tantivy.Schema, whole: tantivy.Query, query: TextQuery) -> tantivy.Query:
    """Score by the nearest ring that a document stands in and by nothing else."""
    count = len(query.rings)
    rings = [
        tantivy.Query.const_score_query(_any_of(schema, query.ring_field, ring), float(count - number))
        for number, ring in enumerate(query.rings)
        if ring
    ]
    parts = [(tantivy.Occur.Must, tantivy.Query.const_score_query(whole, 0.0))]
    if rings:
        parts.append((tantivy.Occur.Should, tantivy.Query.disjunction_max_query(rings)))
    return tantivy.Query.boolean_query(parts)


def following(schema: tantivy.Schema, whole: tantivy.Query, query: TextQuery) -> tantivy.Query:
    """Only what stands after the last hit of the page before."""
    if query.after is None:
        return whole
    kind = tantivy.FieldType.Integer
    if query.sort is Sort.ENDS:
        rest = tantivy.Query.range_query(schema, "ends", kind, lower_bound=query.after, include_lower=False)
    else:
        rest = tantivy.Query.range_query(schema, "newest", kind, upper_bound=query.after, include_upper=False)
    return tantivy.Query.boolean_query([(tantivy.Occur.Must, whole), (tantivy.Occur.Must, rest)])


def order_key(seconds: int, key: str) -> int:
    """A number of its own for every document, in the order of `seconds` and then of the id."""
    return (max(seconds, 0) << _ID_BITS) | (int(key) & ((1 << _ID_BITS) - 1))


def _wish(schema: tantivy.Schema, wish: Wish) -> tantivy.Query:
    there = _any_of(schema, wish.field, wish.values)
    if wish.negated:
        everything = (tantivy.Occur.Must, tantivy.Query.all_query())
        there = tantivy.Query.boolean_query([everything, (tantivy.Occur.MustNot, there)])
    return tantivy.Query.const_score_query(there, wish.boost)


def _aside(schema: tantivy.Schema, fields: Schema, word: QueryWord, grams: Grams) -> tantivy.Query:
    """A word that was understood otherwise: it ranks where it stands, less than a word that is looked for."""
    return tantivy.Query.boost_query(_word(schema, fields, word, grams), _ASIDE_SHARE)


def _kin(schema: tantivy.Schema, fields: Schema, key: str, weight: float) -> tantivy.Query:
    """Another word for what the query means: as it stands in a text, without pieces of words."""
    found = [(_term(schema, f"{text.name}_keys", key), text.key_weight * weight) for text in fields.texts]
    return _any([tantivy.Query.boost_query(term, boost) for term, boost in found])


def _any_of(schema: tantivy.Schema, name: str, values: frozenset[str]) -> tantivy.Query:
    return tantivy.Query.term_set_query(schema, name, sorted(values))


def _word(schema: tantivy.Schema, fields: Schema, word: QueryWord, grams: Grams) -> tantivy.Query:
    """One word: its best key in each text, and its grams where enough of them are there."""
    parts = []
    for text in fields.texts:
        terms = [_term(schema, f"{text.name}_keys", key) for key in word.keys]
        best = terms[0] if len(terms) == 1 else tantivy.Query.disjunction_max_query(terms)
        parts.append(tantivy.Query.boost_query(best, text.key_weight))
        for part in word.parts:
            met = _term(schema, f"{text.name}_keys", part)
            parts.append(tantivy.Query.boost_query(met, text.key_weight * text.part_share))
        if text.gram_weight and len(word.grams) >= _LEAST_GRAMS:
            asked, enough = grams.asked(text, word)
            if asked:
                parts.append(tantivy.Query.boost_query(_grams(schema, text, asked, enough), text.gram_weight))
                if text.slip_weight and grams.nobody_wrote(text, word):
                    parts += _slips(schema, text, word)
    return _any(parts)


def _slips(schema: tantivy.Schema, text: TextField, word: QueryWord) -> list[tantivy.Query]:
    """What is one letter away from a word that nobody wrote, or two from a long one, those one away doubly."""
    found = []
    for key in word.keys:
        for letters, least in _SLIPS:
            if len(key) >= least:
                near = tantivy.Query.fuzzy_term_query(schema, f"{text.name}_keys", key, distance=letters)
                found.append(tantivy.Query.boost_query(near, text.slip_weight))
    return found


def _grams(schema: tantivy.Schema, text: TextField, asked: Sequence[str], enough: int) -> tantivy.Query:
    terms = [(tantivy.Occur.Should, _term(schema, f"{text.name}_grams", gram)) for gram in asked]
    return tantivy.Query.boolean_query(terms, minimum_number_should_match=enough)


def _term(schema: tantivy.Schema, name: str, value: str) -> tantivy.Query:
    return tantivy.Query.term_query(schema, name, value, index_option="freq")


def _any(parts: list[tantivy.Query]) -> tantivy.Query:
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, part) for part in parts])
