"""Words to meaning: text (and a loaded vocabulary) in, values out. No database, no web, no clock.

Domain and models know nothing of it; queries, search, services and jobs may import it. Begin with `analysis`: what a
document and a query turn into. `lemmas` is the only module that knows the dictionary, `resolver` finds concepts,
`fingerprint` stamps what an index was built with.
"""
