"""Stories, columns and documents."""

from editorial.models.columns import ColumnIndexPage, ColumnPage, ColumnPick
from editorial.models.directives import DirectiveIndexPage, DirectivePage
from editorial.models.indexes import StoryIndexPage
from editorial.models.materials import MaterialIndexPage, MaterialPage
from editorial.models.mondays import MondayStoryPage
from editorial.models.procedures import ProcedureForm, ProcedureIndexPage, ProcedurePage
from editorial.models.stories import Correction, StoryPage
from editorial.models.tags import StoryTag, Tag
from editorial.models.writing import WrittenMixin

__all__ = [
    "ColumnIndexPage",
    "ColumnPage",
    "ColumnPick",
    "Correction",
    "DirectiveIndexPage",
    "DirectivePage",
    "MaterialIndexPage",
    "MaterialPage",
    "MondayStoryPage",
    "ProcedureForm",
    "ProcedureIndexPage",
    "ProcedurePage",
    "StoryIndexPage",
    "StoryPage",
    "StoryTag",
    "Tag",
    "WrittenMixin",
]
