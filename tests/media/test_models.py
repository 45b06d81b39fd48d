"""What is on disk and in the row after a picture or a file was saved, whichever way it came in."""

from __future__ import annotations

import hashlib
import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction
from PIL import Image

from media.models import Attachment, Picture, PictureRendition

pytestmark = pytest.mark.django_db


def files_under(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_code_that_saves_a_picture_cannot_store_its_position(
    make_picture: Any, photo: Any, media_root: Path
) -> None:
    picture = make_picture(content=photo((900, 600), position=True, orientation=6))

    assert len(files_under(media_root)) > 5, "the sizes were made"
    for name in files_under(media_root):
        content = (media_root / name).read_bytes()
        assert b"Exif" not in content
        assert b"GPS" not in content
        assert not Image.open(BytesIO(content)).getexif()
    assert (picture.width, picture.height) == (600, 900)


def test_size_hash_and_dimensions_are_those_of_the_stored_file(
    make_picture: Any, photo: Any
) -> None:
    picture = make_picture(content=photo((900, 600), position=True, orientation=6))

    stored = Path(picture.file.path).read_bytes()
    row = Picture.objects.get(pk=picture.pk)
    assert row.file_size == len(stored)
    assert row.file_hash == hashlib.sha1(stored, usedforsecurity=False).hexdigest()
    assert (row.width, row.height) == Image.open(BytesIO(stored)).size == (600, 900)


def test_names_tell_nothing_and_are_ascii(make_picture: Any, make_file: Any) -> None:
    picture = make_picture()
    assert re.fullmatch(r"original_images/[0-9a-f]{32}\.jpg", picture.file.name)

    file = make_file(name="../../Đường đi, kế hoạch <2026>.PDF")
    assert re.fullmatch(r"documents/[0-9a-f]{32}/duong-di-ke-hoach-2026\.pdf", file.file.name)
    assert file.filename == "duong-di-ke-hoach-2026.pdf"


def test_a_refused_file_leaves_nothing_behind(
    make_picture: Any, make_file: Any, media_root: Path
) -> None:
    with pytest.raises(ValidationError):
        make_picture(content=b"<svg/>")
    with pytest.raises(ValidationError):
        make_file(content=b"<html></html>")
    assert not Picture.objects.exists()
    assert not Attachment.objects.exists()
    assert files_under(media_root) == []


def test_the_other_way_to_store_a_file_is_guarded_too(make_picture: Any, photo: Any) -> None:
    """Wagtail's uploader calls `file.save` itself when a form was sent in two steps."""
    picture = Picture(title="Hai bước")
    picture.file.save("hai-buoc.jpg", ContentFile(photo(position=True)), save=False)
    picture.save()
    assert not Image.open(picture.file.path).getexif()
    with pytest.raises(ValidationError):
        picture.file.save("hai-buoc.jpg", ContentFile(b"MZ" + bytes(64)), save=False)


def test_another_file_takes_the_place_of_the_former_and_of_its_sizes(
    make_picture: Any, photo: Any, media_root: Path, django_capture_on_commit_callbacks: Any
) -> None:
    picture = make_picture()
    before, tokens = (
        set(files_under(media_root)),
        {r.url.split("/")[4] for r in picture.renditions.all()},
    )

    with django_capture_on_commit_callbacks(execute=True):
        picture.file = ContentFile(photo((1000, 1000)), name="khac.jpg")
        picture.save()

    after = set(files_under(media_root))
    assert not before & after
    assert Picture.objects.get().width == 1000
    assert picture.renditions.filter(filter_spec="fill-320x320|format-webp").exists()
    assert not tokens & {r.url.split("/")[4] for r in picture.renditions.all()}, (
        "old addresses are dead"
    )


def test_a_replacement_that_is_rolled_back_keeps_the_former_file(
    make_picture: Any, photo: Any, django_capture_on_commit_callbacks: Any
) -> None:
    picture = make_picture()
    former = picture.file.name

    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        picture.file = ContentFile(photo((1000, 1000)), name="khac.jpg")
        picture.save()
        transaction.set_rollback(True)

    row = Picture.objects.get()
    assert row.file.name == former
    assert Image.open(row.file.path).size == (800, 500)
    assert row.renditions.exists()


def test_deleting_a_picture_deletes_all_its_files(
    make_picture: Any, media_root: Path, django_capture_on_commit_callbacks: Any
) -> None:
    picture = make_picture()
    assert files_under(media_root)
    with django_capture_on_commit_callbacks(execute=True):
        picture.delete()
    assert files_under(media_root) == []
    assert not PictureRendition.objects.exists()


def test_a_drawing_without_people_is_a_drawing(make_picture: Any) -> None:
    assert make_picture(basis="drawing").is_drawing
    assert not make_picture(basis="consent").is_drawing


def test_what_is_missing_before_publication_is_said(make_picture: Any) -> None:
    picture = make_picture(title="Ảnh 3")
    picture.basis = picture.credit = ""
    assert picture.missing_details() == [
        "Ảnh “Ảnh 3” chưa ghi căn cứ sử dụng hình ảnh. Mở ảnh để bổ sung.",
        "Ảnh “Ảnh 3” chưa ghi người chụp. Mở ảnh để bổ sung.",
    ]
    picture.basis, picture.credit = "public_event", "Ảnh: Trần Văn Bảy"
    assert picture.missing_details() == []


def test_the_title_is_never_read_out_as_alt_text(make_picture: Any) -> None:
    picture = make_picture(title="IMG_0001.jpg")
    picture.description = ""
    assert picture.default_alt_text == ""
    assert picture.missing_details()[0].endswith("chưa có văn bản thay thế. Mở ảnh để bổ sung.")


def test_text_is_stored_composed(make_picture: Any) -> None:
    assert make_picture(title="Hòa Bình").title == "Hòa Bình"


def test_form_fields_are_all_there() -> None:
    for model in (Picture, Attachment):
        for name in model.admin_form_fields:
            assert model._meta.get_field(name).verbose_name, name
    assert Picture._meta.get_field("tags").verbose_name == "thẻ"
    assert Picture._meta.get_field("description").verbose_name == "văn bản thay thế"


def test_unused_and_duplicated(make_picture: Any, photo: Any) -> None:
    first, again = make_picture("một", photo((640, 400))), make_picture("hai", photo((640, 400)))
    other = make_picture("ba", photo((400, 640)))
    assert set(Picture.objects.unused()) == {first, again, other}
    assert list(Picture.objects.duplicated()) == [first, again]
