"""Forms of new entries that come filled in from the report."""

from __future__ import annotations

from typing import Any

from wagtail.snippets.views.snippets import CreateView

LONGEST = 200


class PrefilledAdd(CreateView):
    """An empty form, but for the fields named in `model.prefilled` that its address gives."""

    def get_initial(self) -> dict[str, Any]:
        given = self.request.GET
        names = getattr(self.model, "prefilled", ())
        return {
            **super().get_initial(),
            **{name: given[name][:LONGEST] for name in names if given.get(name)},
        }
