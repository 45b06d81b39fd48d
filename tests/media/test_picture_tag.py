"""What the tag `picture` draws, from the sizes there are."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.template import Context, RequestContext, Template, TemplateSyntaxError

from devdata import builders
from editorial.models import StoryPage
from media.models import Picture, PictureRendition
from media.querysets import rendition_prefetch

pytestmark = pytest.mark.django_db


def draw(source: str, **values: Any) -> str:
    return Template("{% load pictures %}" + source).render(Context(values)).strip()


def attribute(html: str, element: str, name: str) -> str | None:
    tag = re.search(rf"<{element}\b[^>]*>", html)
    assert tag, f"no {element} in {html}"
    found = re.search(rf' {name}="([^"]*)"', tag[0])
    return found[1] if found else None


def test_sizes_in_webp_and_one_jpeg(make_picture: Any) -> None:
    picture = make_picture(size=(2400, 1500))
    html = draw('{% picture p "card" sizes="50vw" %}', p=picture)

    widths = [part.split()[1] for part in (attribute(html, "source", "srcset") or "").split(", ")]
    assert widths == ["320w", "736w", "960w"]
    assert attribute(html, "source", "type") == "image/webp"
    assert attribute(html, "source", "sizes") == "auto, 50vw"
    assert attribute(html, "img", "sizes") == "auto"
    assert (
        attribute(html, "img", "src")
        == picture.renditions.get(filter_spec="fill-960x600|format-jpeg").url
    )
    assert (attribute(html, "img", "width"), attribute(html, "img", "height")) == ("960", "600")
    assert (attribute(html, "img", "loading"), attribute(html, "img", "decoding")) == (
        "lazy",
        "async",
    )
    assert attribute(html, "img", "fetchpriority") is None
    assert "style=" not in html


def test_numbers_of_a_thousand_and_more_are_plain(make_picture: Any, settings: Any) -> None:
    assert settings.USE_THOUSAND_SEPARATOR
    html = draw('{% picture p "wide" %}', p=make_picture(size=(2000, 1500)))
    assert (attribute(html, "img", "width"), attribute(html, "img", "height")) == ("1280", "720")
    assert "1280w" in html


def test_above_the_fold(make_picture: Any) -> None:
    picture = make_picture()
    for words in ("eager", "eager=True"):
        html = draw('{% picture p "lead" ' + words + " %}", p=picture)
        assert attribute(html, "img", "fetchpriority") == "high"
        assert attribute(html, "img", "loading") is None
        assert (attribute(html, "source", "sizes") or "").startswith("(min-width"), (
            "auto is for lazy"
        )
        assert attribute(html, "img", "sizes") is None
    assert (
        attribute(draw('{% picture p "lead" eager=no %}', p=picture, no=False), "img", "loading")
        == "lazy"
    )


def test_alt_text(make_picture: Any) -> None:
    picture = make_picture()
    picture.description = 'Ảnh: chị Dợ nói "chào"'
    assert (
        attribute(draw('{% picture p "card" %}', p=picture), "img", "alt")
        == "Ảnh: chị Dợ nói &quot;chào&quot;"
    )
    assert attribute(draw('{% picture p "card" alt="Khác" %}', p=picture), "img", "alt") == "Khác"
    assert attribute(draw('{% picture p "card" alt="" %}', p=picture), "img", "alt") == ""


def test_small_pictures_name_no_width_twice(make_picture: Any) -> None:
    html = draw('{% picture p "lead" %}', p=make_picture(size=(800, 500)))
    assert [
        part.split()[1] for part in (attribute(html, "source", "srcset") or "").split(", ")
    ] == ["736w", "800w"]


def test_a_frame_of_the_right_shape_while_there_are_no_sizes(make_picture: Any) -> None:
    picture = make_picture(size=(900, 1400))
    picture.renditions.all().delete()
    html = draw('{% picture p "portrait" class="anh" %}', p=Picture.objects.get())
    assert "<img" not in html
    assert attribute(html, "svg", "viewBox") == "0 0 4 5"
    assert attribute(html, "svg", "class") == "frame anh"
    assert attribute(html, "svg", "aria-hidden") == "true"
    assert (
        attribute(draw('{% picture p "body" %}', p=Picture.objects.get()), "svg", "viewBox")
        == "0 0 900 1400"
    )
    assert not PictureRendition.objects.exists()


def test_no_picture_draws_nothing() -> None:
    assert draw('{% picture p "card" %}', p=None) == ""
    assert draw('{% picture story.picture "card" %}') == ""


@pytest.mark.parametrize(
    "source", ["{% picture p %}", '{% picture p "card" size="1" %}', '{% picture p "card" now %}']
)
def test_wrong_use_of_the_tag_is_an_error_of_the_template(source: str) -> None:
    with pytest.raises(TemplateSyntaxError):
        draw(source)


def test_an_unknown_use_is_an_error(make_picture: Any) -> None:
    with pytest.raises(LookupError, match="portrait"):
        draw('{% picture p "poster" %}', p=make_picture())


def test_of_two_focal_points_the_newer(make_picture: Any) -> None:
    """The former cut stays until the new one is there, so readers never see an empty frame."""
    picture = make_picture()
    for former in picture.renditions.all():
        former.pk, former.focal_point_key = None, "newer"
        former.save()
        # Not through the field, which would measure a file that is not there.
        name = former.file.name.replace("/fill-", "/newer-")
        PictureRendition.objects.filter(pk=former.pk).update(file=name)
    newest = picture.renditions.filter(filter_spec="fill-960x600|format-jpeg").latest("pk")
    assert (
        attribute(draw('{% picture p "card" %}', p=Picture.objects.get()), "img", "src")
        == newest.url
    )
    assert "/newer-960x600" in newest.url


def test_address_of_one_size(make_picture: Any) -> None:
    picture = make_picture(size=(2400, 1500))
    share = picture.renditions.get(filter_spec="fill-1200x630|format-jpeg").url
    assert draw('{% picture_url p "share" %}', p=picture) == share
    assert draw('{% picture_url p "share" %}', p=None) == ""


# --- the preview ---


def preview(source: str, rf: Any, **values: Any) -> str:
    request = rf.get("/")
    request.is_preview = True
    return Template("{% load pictures %}" + source).render(RequestContext(request, values)).strip()


def test_only_a_preview_makes_what_is_missing(make_picture: Any, rf: Any) -> None:
    picture = make_picture()
    picture.renditions.all().delete()
    html = preview('{% picture p "square" %}', rf, p=Picture.objects.get())
    assert attribute(html, "img", "width") == "320"
    assert {r.filter_spec.partition("|")[0] for r in picture.renditions.all()} == {
        "fill-160x160",
        "fill-320x320",
    }


def test_a_preview_inside_an_include_that_hides_the_request(make_picture: Any, rf: Any) -> None:
    picture = make_picture()
    picture.renditions.all().delete()
    source = '{% include "components/figure.html" with picture=p caption="" shape="square" only %}'
    assert "<img" in preview(source, rf, p=Picture.objects.get())


# --- queries ---


def test_twenty_cards_cost_one_query_for_their_pictures(
    site: Any, make_picture: Any, django_assert_num_queries: Any
) -> None:
    for number in range(20):
        builders.make_news(title=f"Tin {number}", picture=make_picture(size=(320 + number, 200)))
    with django_assert_num_queries(2):
        stories = StoryPage.objects.filter(picture__isnull=False).select_related("picture")
        html = draw(
            '{% for story in stories %}{% picture story.picture "card" %}{% endfor %}',
            stories=list(stories.prefetch_related(rendition_prefetch("picture"))),
        )
    assert html.count("<img") == 20
    with django_assert_num_queries(2):
        assert len(list(Picture.objects.with_renditions())) == 20


def test_without_prefetching_one_picture_costs_one_query(
    make_picture: Any, django_assert_num_queries: Any
) -> None:
    make_picture()
    picture = Picture.objects.get()
    with django_assert_num_queries(1):
        draw('{% picture p "card" %}{% picture p "square" %}{% picture_url p "share" %}', p=picture)


def test_prefetching_some_uses_only(make_picture: Any) -> None:
    make_picture()
    picture = Picture.objects.prefetch_related(rendition_prefetch(uses=["square"])).get()
    assert {r.filter_spec.partition("x")[0] for r in picture.prefetched_renditions} == {
        "fill-160",
        "fill-320",
    }
