"""The blueprint of one's own data, apart so that its modules can import it."""

from flask import Blueprint

blueprint = Blueprint("privacy", __name__)
