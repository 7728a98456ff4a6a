"""The whole service carried somewhere else: a backup, its restoring, a move to another database.

Begin at rows.py (a row as a line of text that is the same on both databases), then target.py (filling a database in one
transaction), backup.py and restore.py (the archive file), move.py. Imported by commands only. It knows tables as the
database has them, not the models: what is carried may be older than they are.
"""
