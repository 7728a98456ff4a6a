"""The coordinator's and the operator's pages: verifying employers, how the service runs."""

from marketplace.web.admin import employers, running
from marketplace.web.admin.blueprint import blueprint

__all__ = ["blueprint", "employers", "running"]
