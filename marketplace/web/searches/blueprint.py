"""The blueprint of saved searches, apart so that its modules can import it."""

from flask import Blueprint

blueprint = Blueprint("searches", __name__)
