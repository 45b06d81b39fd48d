"""Wires core into Wagtail."""

from __future__ import annotations

from wagtail import hooks
from wagtail.rich_text.feature_registry import FeatureRegistry

from core.references import DocumentLinks, PageLinks


@hooks.register("register_rich_text_features", order=1)
def links(features: FeatureRegistry) -> None:
    """In place of Wagtail's, which are registered before."""
    features.register_link_type(PageLinks)
    features.register_link_type(DocumentLinks)
