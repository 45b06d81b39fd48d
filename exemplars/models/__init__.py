"""People and groups, model practices, honours."""

from exemplars.models.awards import Award
from exemplars.models.honours import Honour
from exemplars.models.indicators import Indicator
from exemplars.models.practice_rows import ModelDecision, PracticeIndicator
from exemplars.models.practices import PracticeIndexPage, PracticePage
from exemplars.models.profiles import ProfileIndexPage, ProfilePage, StepRecord

__all__ = [
    "Award",
    "Honour",
    "Indicator",
    "ModelDecision",
    "PracticeIndexPage",
    "PracticeIndicator",
    "PracticePage",
    "ProfileIndexPage",
    "ProfilePage",
    "StepRecord",
]
