"""Where the `flask` command (`app`) and the web server (`served`) find the application."""

from flask import Flask

from marketplace.app import create_app
from marketplace.web.orphans import end_in_one_go, end_with_watcher
from marketplace.web.warming import warm_up

app = create_app()


def served() -> Flask:
    """Return the application for a web process, which gets ready for its first search meanwhile; commands do not."""
    end_with_watcher()
    end_in_one_go()
    warm_up(app.extensions["texts"], app.extensions["wiring"].index)
    return app
