"""Who gets a picture or a file, asked through real requests against real pages."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from wagtail.models import (
    Collection,
    CollectionViewRestriction,
    Page,
    PageViewRestriction,
    ReferenceIndex,
    Site,
)

from core.models import Furniture
from devdata import builders
from media import gate
from media.models import Picture
from tests.media.asking import address, status

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


# --- the life of a page ---


def test_a_picture_nobody_uses_is_not_public(client: Client, make_picture: Any) -> None:
    assert status(client, address(make_picture())) == 404


def test_a_picture_follows_its_page(client: Client, make_picture: Any, commit: Any) -> None:
    picture = make_picture()
    url = address(picture)
    with commit():
        page = builders.make_news(picture=picture, live=False)
    assert status(client, url) == 404, "draft"
    with commit():
        page.get_latest_revision().publish()
    assert status(client, url) == 200, "published"
    with commit():
        Page.objects.get(pk=page.pk).specific.unpublish()
    assert status(client, url) == 404, "unpublished"
    with commit():
        page.get_latest_revision().publish()
    assert status(client, url) == 200, "published again"
    with commit():
        Page.objects.get(pk=page.pk).delete()
    assert status(client, url) == 404, "deleted"


def test_a_picture_taken_off_the_page_is_gone_although_a_revision_shows_it(
    client: Client, make_picture: Any, commit: Any
) -> None:
    former, latter = make_picture("cũ"), make_picture("mới", size=(640, 400))
    with commit():
        page = builders.make_news(picture=former)
    assert status(client, address(former)) == 200
    with commit():
        page.picture = latter
        page.save_revision().publish()
    assert page.revisions.count() == 2
    assert json.loads(page.revisions.earliest("pk").as_object().to_json())["picture"] == former.pk
    assert status(client, address(former)) == 404
    assert status(client, address(latter)) == 200


def test_a_draft_of_a_live_page_shows_nothing_and_hides_nothing(
    client: Client, make_picture: Any, commit: Any
) -> None:
    live, drafted = make_picture("trên trang"), make_picture("trong bản nháp", size=(640, 400))
    with commit():
        page = builders.make_news(picture=live)
    with commit():
        page.picture = drafted
        page.body = [("picture", {"picture": drafted, "caption": ""})]
        page.save_revision()
    assert page.has_unpublished_changes
    assert status(client, address(live)) == 200
    assert status(client, address(drafted)) == 404


def test_pages_hidden_with_their_parent(client: Client, make_picture: Any, commit: Any) -> None:
    picture = make_picture()
    with commit():
        page = builders.make_news(picture=picture)
    assert status(client, address(picture)) == 200
    with commit():
        page.get_parent().specific.unpublish(commit=True)
        page.refresh_from_db()
        page.unpublish()
    assert status(client, address(picture)) == 404


def test_one_public_page_is_enough(client: Client, make_picture: Any, commit: Any) -> None:
    picture = make_picture()
    with commit():
        first, _second = builders.make_news(picture=picture), builders.make_profile(picture=picture)
    with commit():
        first.unpublish()
    assert status(client, address(picture)) == 200


def test_a_picture_in_the_body(client: Client, make_picture: Any, commit: Any) -> None:
    alone, in_gallery = make_picture("một"), make_picture("hai", size=(640, 400))
    with commit():
        page = builders.make_news(
            body=[
                ("picture", {"picture": alone, "caption": ""}),
                (
                    "gallery",
                    {
                        "title": "",
                        "pictures": [
                            {"picture": in_gallery, "caption": ""},
                            {"picture": alone, "caption": ""},
                        ],
                    },
                ),
            ]
        )
    assert status(client, address(alone)) == status(client, address(in_gallery)) == 200
    with commit():
        page.body = [("text", "<p>Không còn ảnh.</p>")]
        page.save_revision().publish()
    assert status(client, address(alone)) == status(client, address(in_gallery)) == 404


# --- privacy ---


def test_a_private_section_closes_its_pictures(
    client: Client, make_picture: Any, commit: Any
) -> None:
    picture = make_picture()
    with commit():
        page = builders.make_news(picture=picture)
    assert status(client, address(picture)) == 200
    with commit():
        restriction = PageViewRestriction.objects.create(
            page=page.get_parent(), restriction_type="login"
        )
    assert status(client, address(picture)) == 404
    with commit():
        restriction.delete()
    assert status(client, address(picture)) == 200


def test_a_page_moved_into_a_private_section(
    client: Client, make_picture: Any, commit: Any, site: Page
) -> None:
    picture = make_picture()
    with commit():
        page = builders.make_standard_page(body=[("picture", {"picture": picture, "caption": ""})])
        closed = builders.make_standard_page(title="Nội bộ", slug="noi-bo")
        PageViewRestriction.objects.create(page=closed, restriction_type="login")
    assert status(client, address(picture)) == 200
    with commit():
        Page.objects.get(pk=page.pk).move(Page.objects.get(pk=closed.pk), pos="last-child")
    assert status(client, address(picture)) == 404


def test_a_private_collection(client: Client, make_picture: Any, commit: Any) -> None:
    picture = make_picture()
    with commit():
        builders.make_news(picture=picture)
    assert status(client, address(picture)) == 200
    with commit():
        CollectionViewRestriction.objects.create(
            collection=Collection.get_first_root_node(), restriction_type="login"
        )
    assert status(client, address(picture)) == 404


# --- what has no address ---


def test_no_address_leads_to_an_original(
    client: Client, editor: Client, make_picture: Any, make_file: Any, commit: Any
) -> None:
    picture, file = make_picture(), make_file()
    with commit():
        builders.make_news(picture=picture, body=[("document", {"document": file, "note": ""})])
    folder, name = picture.file.name.split("/")
    token = address(picture).split("/")[4]
    addresses = [
        picture.file.url,
        file.file.url,
        f"/{picture.file.name}",
        f"/media/{picture.file.name}",
        f"/tep/{picture.file.name}",
        f"/tep/anh/{picture.pk}/{token}/{name}",
        f"/tep/anh/{picture.pk}/{token}/..%2f..%2f..%2f{folder}%2f{name}",
        f"/tep/van-ban/{picture.pk}/{name}",
        f"/documents/{file.pk}/{file.filename}",
        f"/images/{token}/{picture.pk}/original/",
    ]
    for url in addresses:
        assert status(client, url) == 404, url
        assert status(editor, url) == 404, url


def test_guessed_addresses(client: Client, make_picture: Any, commit: Any) -> None:
    picture = make_picture()
    with commit():
        builders.make_news(picture=picture)
    url = address(picture)
    token = url.split("/")[4]
    assert status(client, url) == 200
    for guess in (
        url.replace(token, "0" * len(token)),
        url.replace(token, token[:-1] + ("0" if token[-1] != "0" else "1")),
        url.replace(token, token.upper()),
        url.replace(f"/{picture.pk}/", f"/{picture.pk + 1}/"),
        url.replace(f"/{picture.pk}/", "/999999999999999999/"),
        url.replace("fill-320x200", "fill-4000x2500"),
        url.replace("fill-320x200", "%"),
        url + "%00",
    ):
        assert status(client, guess) == 404, guess


def test_sizes_of_the_admin_are_for_the_admin(
    client: Client, editor: Client, make_picture: Any, commit: Any
) -> None:
    picture = make_picture()
    with commit():
        builders.make_news(picture=picture)
    for spec in ("max-165x165", "original"):
        url = picture.get_rendition(spec).url
        assert status(client, url) == 404, spec
        assert status(editor, url) == 200, spec


# --- those who edit ---


def test_an_editor_sees_what_is_not_public_yet(
    editor: Client, make_picture: Any, make_file: Any
) -> None:
    assert status(editor, address(make_picture())) == 200
    assert status(editor, make_file().url) == 200


def test_an_account_without_rights_over_pictures_sees_no_more_than_a_reader(
    client: Client, make_picture: Any, make_file: Any
) -> None:
    client.force_login(User.objects.create_user("doc-gia", password="mat-khau-thu-nghiem"))
    assert status(client, address(make_picture())) == 404
    assert status(client, make_file().url) == 404


# --- files ---


def test_a_file_follows_its_page(client: Client, make_file: Any, commit: Any) -> None:
    file = make_file()
    with commit():
        page = builders.make_procedure(forms=[{"title": "Mẫu 01", "file": file}], live=False)
    assert status(client, file.url) == 404, "draft"
    with commit():
        page.get_latest_revision().publish()
    response = client.get(file.url)
    assert response.status_code == 200, "published; the reference stands in a row below the page"
    assert b"".join(response.streaming_content).startswith(b"%PDF-")
    with commit():
        Page.objects.get(pk=page.pk).specific.unpublish()
    assert status(client, file.url) == 404, "unpublished"


def test_a_form_taken_off_a_procedure(client: Client, make_file: Any, commit: Any) -> None:
    file = make_file()
    with commit():
        page = builders.make_procedure(forms=[{"title": "Mẫu 01", "file": file}])
    assert status(client, file.url) == 200
    with commit():
        page.forms = []
        page.save_revision().publish()
    assert status(client, file.url) == 404


def test_a_link_in_the_text_makes_a_file_public(
    client: Client, make_file: Any, commit: Any
) -> None:
    file = make_file()
    with commit():
        builders.make_news(
            body=[("text", f'<p><a linktype="document" id="{file.pk}">kế hoạch</a></p>')]
        )
    assert status(client, file.url) == 200


def test_a_file_under_another_name(client: Client, make_file: Any, commit: Any) -> None:
    file = make_file()
    with commit():
        builders.make_news(body=[("document", {"document": file, "note": ""})])
    assert status(client, file.url) == 200
    assert status(client, file.url.replace("ke-hoach-2026", "ke-hoach-2027")) == 404


def test_wagtails_own_serving_view_hands_over_to_the_gate(rf: Any, make_file: Any) -> None:
    from wagtail.documents.views.serve import serve

    file = make_file()
    response = serve(rf.get("/"), file.pk, file.filename)
    assert (response.status_code, response["Location"]) == (302, file.url)


# --- records that are no pages ---


def test_a_public_record_shows_its_picture(
    client: Client, make_picture: Any, commit: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    picture = make_picture()
    record = Furniture.for_site(Site.objects.get())
    its_type = ContentType.objects.get_for_model(Furniture)
    ReferenceIndex.objects.create(
        content_type=its_type,
        base_content_type=its_type,
        object_id=record.pk,
        to_content_type=ContentType.objects.get_for_model(Picture),
        to_object_id=picture.pk,
        model_path="picture",
        content_path="picture",
        content_path_hash=ReferenceIndex._get_content_path_hash("picture"),
    )
    assert status(client, address(picture)) == 404, "its model is not declared public"

    monkeypatch.setattr(gate, "_public_models", {})
    gate.register_public_model(Furniture, lambda furniture: furniture.phone != "")
    with commit():
        record.save()
    assert status(client, address(picture)) == 404, "this record is not public"
    with commit():
        record.phone = "1900 9068"
        record.save()
    assert status(client, address(picture)) == 200
