"""The words of the public documents: which there are, how many documents have them, which stand together.

`words.py` is the lexicon itself and knows neither database nor engine, `pairs.py` keeps its pairs
small, `building.py` makes it and keeps it for every process. `repair.py` finds what a mistyped query
meant, of what each of its words may stand for (`slips.py`, `joined.py`, `telex.py`).
"""
