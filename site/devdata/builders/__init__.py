"""Factories of legal pages and records in a legal tree, for tests and for the loader.

Each fills what the rules ask for; a caller names only what shall be otherwise. Pages are live unless
`live=False`. Lists stand for inline rows: `make_practice(indicators=[{"actual": 5}])`.
"""

from devdata.builders.campaigns import make_campaign, make_event, make_news, target_row
from devdata.builders.consents import make_consent
from devdata.builders.editorial import (
    make_column,
    make_directive,
    make_material,
    make_monday,
    make_procedure,
    make_standard_page,
    monday_column,
    plan,
)
from devdata.builders.exemplars import (
    indicator_row,
    make_award,
    make_indicator,
    make_practice,
    make_profile,
)
from devdata.builders.ledger import make_adoption, make_pledge, make_visit
from devdata.builders.records import (
    make_attachment,
    make_picture,
    make_topic,
    make_unit,
    make_work_field,
)
from devdata.builders.tree import decimal, fill, make_site, put, renew

__all__ = [
    "decimal",
    "fill",
    "indicator_row",
    "make_adoption",
    "make_attachment",
    "make_award",
    "make_campaign",
    "make_column",
    "make_consent",
    "make_directive",
    "make_event",
    "make_indicator",
    "make_material",
    "make_monday",
    "make_news",
    "make_picture",
    "make_pledge",
    "make_practice",
    "make_procedure",
    "make_profile",
    "make_site",
    "make_standard_page",
    "make_topic",
    "make_unit",
    "make_visit",
    "make_work_field",
    "monday_column",
    "plan",
    "put",
    "renew",
    "target_row",
]
