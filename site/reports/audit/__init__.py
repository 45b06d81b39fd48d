"""The log of the desk: who changed what, when, and who approved it."""
