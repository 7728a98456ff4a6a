"""The coordinator's and the operator's pages: verifying employers, feedback, how the service runs."""

from marketplace.web.admin import employers, fairness, feedback, running, searches, second_factors, words
from marketplace.web.admin.blueprint import blueprint

__all__ = ["blueprint", "employers", "fairness", "feedback", "running", "searches", "second_factors", "words"]
