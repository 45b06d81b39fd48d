"""Models that everything else stands on."""

from core.models.furniture import Furniture
from core.models.heartbeat import Heartbeat
from core.models.pages import BasePage, NormalisedModel

__all__ = ["BasePage", "Furniture", "Heartbeat", "NormalisedModel"]
