"""The rules of the release, as `flask seeds load` brings them."""

import json

from sqlalchemy.orm import Session

from marketplace.domain.seeds import retention_rows
from marketplace.services.retention import load_retention
from marketplace.settings import ROOT


def load_rules(session: Session) -> None:
    """Write every retention rule of the seeds."""
    load_retention(session, retention_rows(json.loads((ROOT / "seeds" / "retention.json").read_text("utf-8"))))
