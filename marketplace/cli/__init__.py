"""Flask commands, one file per aggregate; registered in __init__.py of the app factory."""
