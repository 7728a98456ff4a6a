"""Which card suits which opening, and why. Pure: facts and numbers in, numbers and codes out.

Standard library and NumPy only; no text analysis, no database, no Flask. Queries, jobs and the index may import it.
Begin with `pairs.judge`: one opening and one card give a verdict by the hard rules (`rules`), a score by the soft
points (`score`) and the reasons for both (`reasons`). `rank` puts judged pairs in order; both directions use the
same rule. Never a point for or against age, gender, name, origin or how long somebody has been without work.
"""
