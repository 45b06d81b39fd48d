"""Home and standard pages."""

from home.models.pages import HomePage, StandardPage

__all__ = ["HomePage", "StandardPage"]
