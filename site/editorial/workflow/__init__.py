"""How a story is checked: who is asked at which step, until when, and what was confirmed."""
