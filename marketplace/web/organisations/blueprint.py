"""The blueprint itself, apart from its pages, so that each module of pages can import it."""

from flask import Blueprint

blueprint = Blueprint("organisations", __name__)
