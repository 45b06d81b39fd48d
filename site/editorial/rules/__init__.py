"""The publishing rules of stories: what is missing, where it is mended, and what an exception lets pass.

A type says what it needs in `publishing_problems`; what holds for every story stands here and is
joined in `standing`, which every way of publishing asks.
"""

from editorial.rules.needed import add, story_problems, unit_problem
from editorial.rules.standing import conduct, standing

__all__ = ["add", "conduct", "standing", "story_problems", "unit_problem"]
