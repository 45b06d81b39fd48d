"""What the result page shows, made ready for its template."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.paginator import Paginator

from core.pager import pager
from editorial.models import StoryPage
from search import facets
from search.analysis import QUOTES, parse_query
from search.enums import TYPES
from search.finding import Found
from search.request import SORTS, Problem, SearchRequest
from units.models import WorkField

TABS = 6  # types with a tab of their own; the others stand in the filters


class ResultPage:
    """Context of `search/results.html`."""

    def __init__(
        self,
        asked: SearchRequest,
        found: Found,
        problems: list[Problem],
        typed: Mapping[str, str],
        mark: str = "",
    ) -> None:
        self.asked = asked
        self.found = found
        self.problems = problems
        self.typed = typed  # what was sent, kept in the form even where it cannot be used
        self.mark = mark  # with which opened results are counted; "" for none
        self.options = facets.described(asked, found.results.facets)

    def context(self) -> dict[str, Any]:
        asked, count = self.asked, self.found.results.count
        hits = self._hits()
        return {
            "q": asked.q,
            "sort": asked.sort,
            "typed": self.typed.get("q", ""),
            "crumbs": [{"title": "Trang chủ", "url": "/"}],
            "problems": self.problems,
            "reduced": not self.found.results.complete,
            "personal": self.found.personal,
            "suggestion": self.found.suggestion,
            "suggestion_url": asked.address(q=self.found.suggestion or "", page=1),
            "unquoted_url": self._unquoted(count),
            "count": count or len(hits),
            "mark": self.mark,
            "hits": hits,
            "is_sample": bool(hits) and all(hit["document"].sample for hit in hits),
            "tabs": self._tabs(),
            "filters": self._filters(),
            "chosen": self._chosen(),
            "clear_url": asked.unfiltered().address(),
            "kept": self._kept(),
            "days": self._days(),
            "sorts": self._sorts(),
            "no_hits": not hits and not count and not self.problems and not self.found.personal,
            "past_the_end": bool(count) and not hits,
            "first_page_url": asked.address(page=1),
            "fields": list(WorkField.objects.order_by("order")) if not count else [],
            **self._pages(count),
        }

    def _unquoted(self, count: int) -> str:
        """Where words in quotation marks are nowhere: the same question without the marks."""
        if count or not parse_query(self.asked.q).phrases:
            return ""
        return self.asked.address(q=" ".join(QUOTES.sub(" ", self.asked.q).split()), page=1)

    def _hits(self) -> list[dict[str, Any]]:
        """Hits with the picture of their story, promoted ones first; two queries however many there are."""
        first = {hit.document.key for hit in self.found.promoted}
        shown = [
            *self.found.promoted,
            *(hit for hit in self.found.hits if hit.document.key not in first),
        ]
        ids = [hit.page_id for hit in shown if hit.page_id]
        stories = StoryPage.objects.filter(pk__in=ids).for_cards() if ids else []
        pictures = {story.pk: story.picture for story in stories}
        return [
            {
                "document": hit.document,
                "title_html": hit.shown.title_html,
                "excerpt_html": hit.shown.excerpt_html,
                "url": hit.shown.url,
                "section": hit.shown.section,
                "attachment": hit.shown.attachment,
                "picture": pictures.get(hit.page_id),
                "promoted": hit.document.key in first,
            }
            for hit in shown
        ]

    def _tabs(self) -> list[dict[str, Any]]:
        counts = {option.value: option.count for option in self.options["type"]}
        chosen = self.asked.type
        tabs = [
            {
                "label": "Tất cả",
                "count": sum(counts.values()),
                "url": self.asked.address(type=(), page=1),
                "current": not chosen,
            }
        ]
        shown = sorted(
            (name for name in TYPES if counts.get(name)), key=lambda name: -counts[name]
        )[:TABS]
        tabs += [
            {
                "label": TYPES[name].short,
                "count": counts[name],
                "url": self.asked.address(type=(name,), page=1),
                "current": chosen == (name,),
            }
            for name in TYPES
            if name in shown or (name in chosen and counts.get(name))
        ]
        return tabs if len(tabs) > 2 or chosen else []

    def _filters(self) -> list[dict[str, Any]]:
        return [
            {
                "name": name,
                "legend": facets.FACETS[name].legend,
                "options": options,
                "any_selected": any(option.selected for option in options),
            }
            for name, options in self.options.items()
            if options
        ]

    def _chosen(self) -> list[dict[str, str]]:
        """Each chosen value with the address that removes it."""
        chosen = [
            {
                "legend": facets.FACETS[name].legend,
                "label": option.label,
                "remove_url": self.asked.without(name, option.value).address(),
            }
            for name, options in self.options.items()
            for option in options
            if option.selected
        ]
        first, last = self.asked.days
        dates = [
            ("Đăng từ ngày", first, {"from_text": "", "published_from": None}),
            ("Đăng đến ngày", last, {"to_text": "", "published_before": None}),
        ]
        chosen += [
            {
                "legend": legend,
                "label": f"{legend} {text}",
                "remove_url": self.asked.address(page=1, **change),
            }
            for legend, text, change in dates
            if text
        ]
        return chosen

    def _kept(self) -> list[tuple[str, str]]:
        """What forms must carry along besides facets and days."""
        if self.asked.page_size == SearchRequest().page_size:
            return []
        return [("page_size", str(self.asked.page_size))]

    def _days(self) -> list[dict[str, str]]:
        first, last = self.asked.days
        return [
            {"name": "from", "label": "Từ ngày", "value": first or self.typed.get("from", "")},
            {"name": "to", "label": "Đến ngày", "value": last or self.typed.get("to", "")},
        ]

    def _sorts(self) -> list[facets.Option]:
        names = [name for name in SORTS if name != "relevance" or self.asked.q.strip()]
        return [facets.Option(name, SORTS[name], 0, name == self.asked.order) for name in names]

    def _pages(self, count: int) -> dict[str, Any]:
        """Page numbers with addresses that keep everything asked."""
        paginator = Paginator(range(count), self.asked.page_size)
        current = min(self.asked.page, paginator.num_pages)
        page = paginator.page(current)

        def url(number: int) -> str:
            return self.asked.address(page=number)

        return {
            "page_number": self.asked.page,
            "pager": pager(page, url, current=self.asked.page),
        }
