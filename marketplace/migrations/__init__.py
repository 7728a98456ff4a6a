"""Numbered migrations, one head; the database of tests is built by them too."""
