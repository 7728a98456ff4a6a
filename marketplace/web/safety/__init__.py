"""Reports and their answers, blocked employers, the page of a suspended account. Begin at reports.py."""

from marketplace.web.safety import blocks, queue, reports, suspended
from marketplace.web.safety.blueprint import blueprint

__all__ = ["blocks", "blueprint", "queue", "reports", "suspended"]
