"""The coordinator's and the operator's pages."""

from marketplace.web.admin.blueprint import blueprint

__all__ = ["blueprint"]
