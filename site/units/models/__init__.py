"""Records: units with dated names and successors, clusters, work fields, problem topics."""

from units.models.clusters import Cluster, ClusterMembership
from units.models.memberships import Deputy, Membership
from units.models.names import UnitName
from units.models.subjects import ProblemTopic, WorkField
from units.models.units import Unit

__all__ = [
    "Cluster",
    "ClusterMembership",
    "Deputy",
    "Membership",
    "ProblemTopic",
    "Unit",
    "UnitName",
    "WorkField",
]
