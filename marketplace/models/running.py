"""How the service runs: job runs, heartbeats, rate counters and what they refused."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlalchemy import Date, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from marketplace.models.base import Base, Plain, UtcDateTime


class JobRun(Base):
    """A run that served something, failed or changed its state."""

    __tablename__ = "job_run"
    __table_args__ = (Index("ix_job_run_job", "job", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    job: Mapped[str] = mapped_column(String(60))
    started_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime] = mapped_column(UtcDateTime)
    counts: Mapped[Mapping[str, int]] = mapped_column(Plain(Mapping[str, int]))
    error: Mapped[str | None] = mapped_column(String(300))


class JobHeartbeat(Base):
    """When a job last ran, touched at most once a minute."""

    __tablename__ = "job_heartbeat"

    job: Mapped[str] = mapped_column(String(60), primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class RateCount(Base):
    """A counter of one key in one window; the key is a hash."""

    __tablename__ = "rate_count"
    __table_args__ = (Index("ix_rate_count_expires_at", "expires_at"),)

    key_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    count: Mapped[int] = mapped_column(default=0)
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)


class RateRefusal(Base):
    """How many tries of one thing the rate limits refused on one day in Finland: never whose."""

    __tablename__ = "rate_refusal"

    day: Mapped[date] = mapped_column(Date, primary_key=True)
    what: Mapped[str] = mapped_column(String(40), primary_key=True)
    count: Mapped[int] = mapped_column(default=0)
