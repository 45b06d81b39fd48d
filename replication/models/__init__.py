"""Which unit replicates what, with which result; who emulates whom."""

from replication.models.adoptions import Adoption, AdoptionEvent, AdoptionResult
from replication.models.pledges import Pledge
from replication.models.visits import StudyVisit

__all__ = ["Adoption", "AdoptionEvent", "AdoptionResult", "Pledge", "StudyVisit"]
