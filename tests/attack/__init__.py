"""Commands that attack a service started for the purpose, on loopback and bounded. Never part of the test run.

`python -m tests.attack.headers | slow | scan | inject`; the README beside this says what each needs and what
was found last.
"""
