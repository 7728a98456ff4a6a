"""Löytämö: a marketplace for the hidden job market. Begin at app.py (web), cli/ (commands) or domain/ (the rules)."""
