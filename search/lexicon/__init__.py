"""The words of the public documents: which there are, how many documents have them, which stand together.

`words.py` is the lexicon itself and knows neither database nor engine; `building.py` makes and keeps
it; `repair.py` finds what a mistyped query meant; `telex.py` reads what a keyboard left undone.
"""
