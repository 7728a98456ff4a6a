"""The blueprint of explained matches, apart so that its modules can import it."""

from flask import Blueprint

blueprint = Blueprint("matches", __name__)
