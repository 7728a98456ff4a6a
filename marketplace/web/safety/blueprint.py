"""The blueprint of safety, apart so that its modules can import it."""

from flask import Blueprint

blueprint = Blueprint("safety", __name__)
