"""The rules of the service: pure, standard library only. Anybody may import it; it imports only leaves.

Begin at codes.py (closed lists), facts.py (what an opening and a card say), permissions.py (who may do what).
"""
