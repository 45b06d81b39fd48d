"""What the editors know of words, made into alternatives of a query.

`expansion.py` holds the rules and knows no database; `dictionary.py` keeps the editors' entries ready
in each process; `seeding.py` loads those the project begins with.
"""
