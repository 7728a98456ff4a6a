"""Alembic's entry: the engine comes from wiring, SQLite tables are rebuilt in batches."""

from typing import Any, Literal

from alembic import context
from sqlalchemy import Connection, Engine, text

from marketplace.models import Base
from marketplace.models.base import Plain, UtcDateTime


def render_item(kind: str, item: Any, autogen_context: Any) -> str | Literal[False]:
    """Write our column types as plain SQLAlchemy, so that old migrations do not depend on today's code."""
    if kind == "type" and isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    if kind == "type" and isinstance(item, Plain):
        autogen_context.imports.add("from sqlalchemy.dialects import postgresql")
        return "sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), 'postgresql')"
    return False


def compare_type(_context: Any, _column: Any, _found: Any, wanted: Any, _rendered: Any) -> bool | None:
    """JSON and moments are the same under their own names."""
    return False if isinstance(wanted, Plain | UtcDateTime) else None


def run_on(connection: Connection, *, each_alone: bool) -> None:
    """Run migrations on a connection: each in a transaction of its own, or all in the one that is open."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=compare_type,
        render_item=render_item,
        transaction_per_migration=each_alone,
    )
    with context.begin_transaction():
        context.run_migrations()


def run() -> None:
    """Run migrations on the open transaction that the configuration gives, else on a new connection of its engine."""
    given: Connection | None = context.config.attributes.get("connection")
    if given is not None:
        run_on(given, each_alone=False)
        return
    engine: Engine = context.config.attributes["engine"]
    with engine.connect().execution_options(loytamo_writes=True) as connection:
        if connection.dialect.name == "postgresql":
            # A migration may take long. It may not wait long for its lock: everybody would queue behind it.
            connection.detach()  # what is set here goes with the connection, not back into the pool
            with connection.begin():
                connection.execute(text("SET statement_timeout = 0"))
        run_on(connection, each_alone=True)


run()
