"""The web layer: one package per aggregate (routes, forms). Begin at access.py (guards) and ../app.py."""
