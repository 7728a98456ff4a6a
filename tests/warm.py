"""What every test would work out anew and never differs: compiled addresses, statements and templates, kept a process.

A test has an application and an engine of its own, so that none sees another's. But making an application compiles
some 480 address builders, and a new engine compiles each statement again: together a third of a page test's time.
"""

from collections.abc import Callable, Hashable
from typing import Any, ClassVar

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from sqlalchemy import Engine
from werkzeug.routing import Rule

_builders: dict[Hashable, Callable[..., tuple[str, str]]] = {}
_first: dict[str, Engine] = {}


def keep_address_builders() -> None:
    """Let rules of the same words share their builder: it is a plain function that gets its rule as an argument."""
    compiled = Rule._compile_builder

    def kept(rule: Rule, append_unknown: bool = True) -> Callable[..., tuple[str, str]]:
        key = (tuple(rule._trace), repr(rule.defaults), append_unknown)
        if key not in _builders:
            _builders[key] = compiled(rule, append_unknown)
        return _builders[key]

    Rule._compile_builder = kept  # type: ignore[method-assign,assignment] # in the tests' process only


def share_statements(engine: Engine) -> None:
    """Give an engine the dialect and the compiled statements of the first one of its kind in this process."""
    if engine.dialect.name not in _first:
        with engine.connect():
            pass  # a dialect learns what its server can do at its first connection
        engine.dispose()  # and none stays open: some tests ask whether somebody is connected
        _first[engine.dialect.name] = engine
    first: Any = _first[engine.dialect.name]
    engine.dialect = first.dialect
    engine.pool._dialect = first.dialect
    engine._compiled_cache = first._compiled_cache


class Compiled(BytecodeCache):
    """Templates are compiled once a test process, not once an application."""

    kept: ClassVar[dict[str, bytes]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.kept[bucket.key] = bucket.bytecode_to_string()
