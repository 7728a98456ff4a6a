"""What Prometheus learns of the web processes: names of endpoints and counts, never an address, a path or a person.

With PROMETHEUS_MULTIPROC_DIR in the environment (serving.py puts it there) the counts of all workers of one web server
lie in files of that folder and are added up where they are asked for; without it they stay in this process.
"""

from prometheus_client import Counter, Gauge, Histogram
from sqlalchemy import Engine, event

METHODS = frozenset({"GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"})
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)

REQUESTS = Histogram(
    "loytamo_request_seconds",
    "Time of a request, commit included, by endpoint, method and class of status",
    ("endpoint", "method", "status"),
    buckets=BUCKETS,
)
REFUSALS = Counter("loytamo_rate_refusals_total", "Tries that a rate limit refused", ("what",))
CONNECTIONS = Gauge(
    "loytamo_database_connections_in_use", "Connections of the pool that work now", multiprocess_mode="livesum"
)


def observe_request(endpoint: str | None, method: str, status: int, seconds: float) -> None:
    """Count one request; addresses that lead nowhere and invented methods share a name, so that nobody can add rows."""
    named = method if method in METHODS else "other"
    REQUESTS.labels(endpoint or "none", named, f"{status // 100}xx").observe(seconds)


def watch_pool(engine: Engine) -> None:
    """Count the connections that are in use."""

    def taken(*_about: object) -> None:
        CONNECTIONS.inc()

    def given_back(*_about: object) -> None:
        CONNECTIONS.dec()

    event.listen(engine, "checkout", taken)
    event.listen(engine, "checkin", given_back)
