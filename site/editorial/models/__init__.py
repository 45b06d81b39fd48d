"""Stories, columns and documents."""

from editorial.models.columns import ColumnIndexPage, ColumnPage, ColumnPick
from editorial.models.confirmations import Confirmation, ConfirmationRequest
from editorial.models.consents import Consent, ConsentPage, ConsentPicture
from editorial.models.directives import DirectiveIndexPage, DirectivePage
from editorial.models.exemptions import Exemption
from editorial.models.indexes import StoryIndexPage
from editorial.models.materials import MaterialIndexPage, MaterialPage
from editorial.models.mondays import MondayStoryPage
from editorial.models.notices import Letter, Notice, NoticeChoice
from editorial.models.people import NamedPerson
from editorial.models.procedures import ProcedureForm, ProcedureIndexPage, ProcedurePage
from editorial.models.standing import TakenDown
from editorial.models.stories import Correction, StoryPage
from editorial.models.tags import StoryTag, Tag
from editorial.models.tasks import (
    DESK_TASKS,
    CommendationTask,
    ConfirmTask,
    DeskTask,
    DeskTaskState,
    EditTask,
    PublishTask,
    VerifyTask,
)
from editorial.models.writing import WrittenMixin

__all__ = [
    "DESK_TASKS",
    "ColumnIndexPage",
    "ColumnPage",
    "ColumnPick",
    "CommendationTask",
    "ConfirmTask",
    "Confirmation",
    "ConfirmationRequest",
    "Consent",
    "ConsentPage",
    "ConsentPicture",
    "Correction",
    "DeskTask",
    "DeskTaskState",
    "DirectiveIndexPage",
    "DirectivePage",
    "EditTask",
    "Exemption",
    "Letter",
    "MaterialIndexPage",
    "MaterialPage",
    "MondayStoryPage",
    "NamedPerson",
    "Notice",
    "NoticeChoice",
    "ProcedureForm",
    "ProcedureIndexPage",
    "ProcedurePage",
    "PublishTask",
    "StoryIndexPage",
    "StoryPage",
    "StoryTag",
    "Tag",
    "TakenDown",
    "VerifyTask",
    "WrittenMixin",
]
