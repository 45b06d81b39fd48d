"""Views of units, clusters, fields, topics and tags: records with addresses of their own, and feeds."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseNotFound, HttpResponseServerError
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.template import loader
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.models import Page, Site

from core.addresses import absolute
from core.figures import LongPaginator
from core.pager import pager
from editorial.feeds import open_stories, story_feed
from editorial.models import StoryPage, Tag
from home import records
from home.structured import unit_data
from units.models import Cluster, ProblemTopic, Unit, WorkField

PAGE_SIZE = 20


def _show(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    crumbs = [{"title": "Trang chủ", "url": "/"}, *context.pop("crumbs", [])]
    return render(
        request,
        template,
        {
            "crumbs": crumbs,
            "canonical_url": absolute(request.path),
            "structured_type": "CollectionPage",
            **context,
        },
    )


def _paged(request: HttpRequest, stories: Any) -> dict[str, Any]:
    """`stories`: the asked page of cards; `pager`: its page numbers; `count`: of all stories."""
    paginator = LongPaginator(stories, PAGE_SIZE, lambda found: found.for_cards())
    page = paginator.get_page(request.GET.get("page"))
    return {
        "stories": page,
        "count": page.paginator.count,
        "pager": pager(page, lambda number: f"?page={number}"),
    }


def unit_list(request: HttpRequest) -> HttpResponse:
    return _show(request, "home/unit_list.html", records.unit_groups())


def unit(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Unit.objects.with_names().select_related("successor"), slug=slug)
    stories = StoryPage.objects.published().of_unit(found).newest_first()
    context = records.unit_context(found)
    return _show(
        request,
        "home/unit.html",
        {
            "crumbs": [{"title": "Đơn vị", "url": "/don-vi/"}],
            "unit": found,
            "structured_type": "WebPage",
            "structured_data": [unit_data(found, context)],
            "feed_url": reverse("home:unit_feed", args=[slug]),
            "feed_title": found.label,
            **context,
            **_paged(request, stories),
        },
    )


def cluster_list(request: HttpRequest) -> HttpResponse:
    clusters = Cluster.objects.with_members()
    return _show(
        request,
        "home/cluster_list.html",
        {"crumbs": [{"title": "Đơn vị", "url": "/don-vi/"}], "clusters": clusters},
    )


def cluster(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Cluster.objects.with_members(), slug=slug)
    stories = (
        StoryPage.objects.published()
        .filter(unit_id__in=records.cluster_unit_ids(found))
        .newest_first()
    )
    return _show(
        request,
        "home/cluster.html",
        {
            "crumbs": [{"title": "Cụm, khối thi đua", "url": "/cum-khoi-thi-dua/"}],
            "cluster": found,
            "periods": records.cluster_periods(found),
            **_paged(request, stories),
        },
    )


def field_list(request: HttpRequest) -> HttpResponse:
    fields = records.with_counts(WorkField.objects.order_by("order"))
    return _show(request, "home/field_list.html", {"fields": fields})


def field(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(WorkField, slug=slug)
    stories = StoryPage.objects.published().of_field(found).newest_first()
    return _show(
        request,
        "home/field.html",
        {
            "crumbs": [{"title": "Lĩnh vực công tác", "url": "/linh-vuc/"}],
            "field": found,
            "feed_url": reverse("home:field_feed", args=[slug]),
            "feed_title": found.name,
            **_paged(request, stories),
        },
    )


def topic_list(request: HttpRequest) -> HttpResponse:
    topics = records.with_counts(ProblemTopic.objects.order_by("order"))
    return _show(request, "home/topic_list.html", {"topics": topics})


def topic(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(ProblemTopic, slug=slug)
    stories = StoryPage.objects.published().of_topic(found).newest_first()
    return _show(
        request,
        "home/topic.html",
        {
            "crumbs": [{"title": "Việc cần giải quyết", "url": "/viec-can-giai-quyet/"}],
            "topic": found,
            "practices": records.practices_on(found),
            "feed_url": reverse("home:topic_feed", args=[slug]),
            "feed_title": found.name,
            **_paged(request, stories),
        },
    )


def tag(request: HttpRequest, slug: str) -> HttpResponse:
    found = get_object_or_404(Tag, slug=slug)
    stories = StoryPage.objects.published().with_tag(found).newest_first()
    return _show(request, "home/tag.html", {"tag": found, **_paged(request, stories)})


def site_map(request: HttpRequest) -> HttpResponse:
    """The pages above the stories, as a tree, and the lists of records."""
    site = Site.find_for_request(request)
    root: Page | None = site.root_page if site else None
    return _show(request, "home/site_map.html", {"tree": records.page_tree(root) if root else []})


# --- feeds ---


@require_safe
def feed(request: HttpRequest) -> HttpResponseBase:
    return story_feed(request, "", "/", open_stories())


@require_safe
def unit_feed(request: HttpRequest, slug: str) -> HttpResponseBase:
    found = get_object_or_404(Unit, slug=slug)
    stories = open_stories(StoryPage.objects.of_unit(found))
    return story_feed(request, found.label, reverse("home:unit", args=[slug]), stories)


@require_safe
def field_feed(request: HttpRequest, slug: str) -> HttpResponseBase:
    found = get_object_or_404(WorkField, slug=slug)
    stories = open_stories(StoryPage.objects.of_field(found))
    return story_feed(request, found.name, reverse("home:field", args=[slug]), stories)


@require_safe
def topic_feed(request: HttpRequest, slug: str) -> HttpResponseBase:
    found = get_object_or_404(ProblemTopic, slug=slug)
    stories = open_stories(StoryPage.objects.of_topic(found))
    return story_feed(request, found.name, reverse("home:topic", args=[slug]), stories)


# --- when there is nothing to show ---


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    template = loader.get_template("404.html")
    return HttpResponseNotFound(
        template.render({"topics": ProblemTopic.objects.order_by("order")[:14]}, request)
    )


def server_error(request: HttpRequest) -> HttpResponse:
    """No database, no context processor: this must work when nothing else does."""
    return HttpResponseServerError(loader.get_template("500.html").render())
