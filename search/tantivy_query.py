"""Our schema, documents and queries in tantivy's terms: built from values, never parsed from text."""

import math
from collections.abc import Mapping

import tantivy

from marketplace.language.analysis import QueryWord
from search.port import IndexDocument, TextQuery
from search.schema import CONCEPTS, Schema, TextField

_LEAST_GRAMS = 3


def schema_of(schema: Schema) -> tantivy.Schema:
    """Translate a schema. Texts come as words joined by spaces, so the tokenizer only splits."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("stamp", tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("newest", fast=True)
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
    made.add_integer("newest", document.newest)
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


def wanted(schema: tantivy.Schema, fields: Schema, query: TextQuery) -> tantivy.Query | None:
    """Translate words and concepts: any of them makes a hit, more of them a better one. None when there are none."""
    parts = [_word(schema, fields, word) for word in query.words]
    for concept, weight in query.concepts:
        term = tantivy.Query.term_query(schema, CONCEPTS, concept, index_option="basic")
        parts.append(tantivy.Query.const_score_query(term, fields.concept_weight * weight))
    return _any(parts) if parts else None


def filtered(
    schema: tantivy.Schema, wanted_query: tantivy.Query | None, filters: Mapping[str, frozenset[str]]
) -> tantivy.Query:
    """Narrow a query by its filters, which never touch the score."""
    must = [wanted_query if wanted_query is not None else tantivy.Query.all_query()]
    for name, values in sorted(filters.items()):
        allowed = tantivy.Query.term_set_query(schema, name, sorted(values)) if values else tantivy.Query.empty_query()
        must.append(tantivy.Query.const_score_query(allowed, 0.0))
    return tantivy.Query.boolean_query([(tantivy.Occur.Must, each) for each in must])


def _word(schema: tantivy.Schema, fields: Schema, word: QueryWord) -> tantivy.Query:
    """One word: its best key in each text, and its grams where enough of them are there."""
    parts = []
    for text in fields.texts:
        terms = [_term(schema, f"{text.name}_keys", key) for key in word.keys]
        best = terms[0] if len(terms) == 1 else tantivy.Query.disjunction_max_query(terms)
        parts.append(tantivy.Query.boost_query(best, text.key_weight))
        if text.gram_weight and len(word.grams) >= _LEAST_GRAMS:
            parts.append(tantivy.Query.boost_query(_grams(schema, text, word), text.gram_weight))
    return _any(parts)


def _grams(schema: tantivy.Schema, text: TextField, word: QueryWord) -> tantivy.Query:
    terms = [(tantivy.Occur.Should, _term(schema, f"{text.name}_grams", gram)) for gram in dict.fromkeys(word.grams)]
    enough = min(len(terms), max(2, math.ceil(len(terms) * text.gram_share)))
    return tantivy.Query.boolean_query(terms, minimum_number_should_match=enough)


def _term(schema: tantivy.Schema, name: str, value: str) -> tantivy.Query:
    return tantivy.Query.term_query(schema, name, value, index_option="freq")


def _any(parts: list[tantivy.Query]) -> tantivy.Query:
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, part) for part in parts])
