"""One use case per function: (session, actor, command) -> value. Flushes, never commits; checks permission itself."""
