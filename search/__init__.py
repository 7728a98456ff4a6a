"""Every derived index: the text engines behind one port, documents, queries, sync. Read README.md for the decisions.

Imports queries, models, language, domain; imported by wiring, jobs, cli and web. Services do not know that it exists.
Begin with `find` (what pages call), `sync` (how an index follows the database) and `port` (what an engine must do).
"""
