"""What a new site is given: tree of pages, furniture, columns, the founding document, groups.

Everything is made once and then belongs to the editors: a second run makes what is missing and
changes nothing that stands. Only the site's own address follows BASE_URL every time.
"""

from __future__ import annotations

from django.db import transaction

from home.installation import (
    address,
    campaigns,
    columns,
    documents,
    first_records,
    furniture,
    groups,
    texts,
    tree,
    workflows,
)


def install() -> list[str]:
    """Make what is missing; returns one Vietnamese sentence for each thing made."""
    made: list[str] = []
    with transaction.atomic():
        home = tree.home_page(made)
        address.follow_base_url(made)
        tree.index_pages(home, made)
        texts.standard_pages(home, made)
        columns.columns(made)
        documents.founding_document(made)
        campaigns.founding_campaigns(made)
        furniture.furniture(home, made)
        groups.groups(made)
        workflows.workflows(made)
        first_records.first_records()
    return made
