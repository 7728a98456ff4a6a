"""What every test would work out anew and never differs: compiled addresses, statements and templates, kept a process.

A test has an application and an engine of its own, so that none sees another's. But making an application compiles
some 480 address builders, and a new engine compiles each statement again: together a third of a page test's time.
"""

import gc
from collections.abc import Hashable
from itertools import count
from typing import Any, ClassVar

from argon2 import PasswordHasher
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from sqlalchemy import Engine
from werkzeug.routing import Rule

from marketplace.services import passwords

_applications = count()
_rules: dict[Hashable, dict[str, Any]] = {}
_first: dict[str, Engine] = {}
_OF_A_RULE = ("_parts", "_trace", "_converters", "arguments")


def keep_addresses() -> None:
    """Let rules of the same words share what is compiled of them; builders are functions that get their rule."""
    compiled = Rule.compile

    def kept(rule: Rule) -> None:
        key = (rule.rule, rule.subdomain, rule.host, repr(rule.defaults), rule.merge_slashes, rule.strict_slashes)
        if known := _rules.get(key):
            vars(rule).update(known)
            rule._build = known["_build"].__func__.__get__(rule, None)
            rule._build_unknown = known["_build_unknown"].__func__.__get__(rule, None)
            return
        compiled(rule)
        _rules[key] = {name: vars(rule)[name] for name in (*_OF_A_RULE, "_build", "_build_unknown")}

    Rule.compile = kept  # type: ignore[method-assign,assignment] # in the tests' process only


SERVED_HASHER = passwords._hasher
"""What passwords are hashed with outside the tests."""


def hash_lightly() -> None:
    """Hash passwords with little work: a tenth of a second each, hundreds of times, tells no test anything."""
    passwords._hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


def spare_the_collector() -> None:
    """Now and then, let the collector leave out what stays for the whole process: texts, dictionaries, classes.

    Unfrozen, each of its full walks took .4 s, and there were thousands.
    """
    if next(_applications) % 25 == 0:
        gc.collect()
        gc.freeze()


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
