"""The sizes of a picture: which are made, when, and what is in them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from PIL import Image
from wagtail.images.models import Filter

from devdata import builders
from media import renditions, tasks
from media.models import Picture, PictureRendition

pytestmark = pytest.mark.django_db


@pytest.fixture
def encodings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every encoding done while the test runs, by Wagtail or by us."""
    done: list[str] = []
    ours, wagtails = renditions._file, Filter.run

    def count_ours(frame: Image.Image, spec: str) -> bytes:
        done.append(spec)
        return ours(frame, spec)

    def count_wagtails(self: Filter, *args: Any, **kwargs: Any) -> Any:
        done.append(self.spec)
        return wagtails(self, *args, **kwargs)

    monkeypatch.setattr(renditions, "_file", count_ours)
    monkeypatch.setattr(Filter, "run", count_wagtails)
    return done


def made(picture: Picture, spec: str) -> Image.Image:
    return Image.open(
        BytesIO(Path(picture.renditions.get(filter_spec=spec).file.path).read_bytes())
    )


def test_saving_a_picture_makes_every_size_it_can_fill(make_picture: Any) -> None:
    picture = make_picture(size=(2400, 1500))
    assert set(picture.renditions.values_list("filter_spec", flat=True)) == renditions.PUBLIC_SPECS
    for rendition in picture.renditions.all():
        image = Image.open(rendition.file.path)
        assert image.size == (rendition.width, rendition.height)
        assert image.format == ("JPEG" if rendition.filter_spec.endswith("jpeg") else "WEBP")


@pytest.mark.parametrize(
    ("use", "ratio"),
    [
        ("card", 1.6),
        ("lead", 1.6),
        ("portrait", 0.8),
        ("wide", 16 / 9),
        ("square", 1),
        ("share", 1200 / 630),
    ],
)
def test_shapes(make_picture: Any, use: str, ratio: float) -> None:
    picture = make_picture(size=(900, 1400))
    for spec in renditions.needed(picture, [use]):
        width, height = made(picture, spec).size
        assert width / height == pytest.approx(ratio, rel=0.01)


def test_the_whole_picture_keeps_its_shape(make_picture: Any) -> None:
    picture = make_picture(size=(900, 1400))
    assert made(picture, "width-480|format-webp").size == (480, 746)


def test_nothing_is_enlarged_and_no_size_made_in_vain(make_picture: Any) -> None:
    picture = make_picture(size=(500, 400))
    landscape = [
        spec for spec in renditions.needed(picture, ["lead", "card"]) if spec.endswith("webp")
    ]
    assert landscape == ["fill-736x460|format-webp", "fill-320x200|format-webp"]
    assert max(r.width for r in picture.renditions.all()) == 500


def test_the_crop_follows_the_focal_point(make_picture: Any) -> None:
    """Left half red, right half blue; a square cut keeps the side where the face is."""
    picture = make_picture(size=(1200, 400))
    spec = "fill-320x320|format-jpeg"
    assert made(picture, spec).getpixel((10, 160))[0] > 200
    assert made(picture, spec).getpixel((310, 160))[2] > 200

    picture.focal_point_x, picture.focal_point_y = 1100, 200
    picture.focal_point_width = picture.focal_point_height = 80
    picture.save()

    image = made(Picture.objects.get(), spec)  # `get`: the former cut is gone
    assert image.getpixel((10, 160))[2] > 200
    assert image.getpixel((310, 160))[2] > 200


def test_transparent_parts_are_white_where_a_format_has_none(make_picture: Any) -> None:
    output = BytesIO()
    Image.new("RGBA", (400, 400), (0, 0, 0, 0)).save(output, "PNG")
    picture = make_picture(content=output.getvalue())
    assert made(picture, "fill-320x320|format-jpeg").getpixel((5, 5)) == (255, 255, 255)
    assert made(picture, "fill-320x320|format-webp").getpixel((5, 5))[3] == 0


def test_a_shared_sample_carries_its_mark(make_picture: Any) -> None:
    """The corner is blank paper with letters on it, where the picture itself is red."""

    def corner() -> list[tuple[int, ...]]:
        image = made(picture, "fill-1200x630|format-jpeg")
        return [
            image.getpixel((x, image.height - y)) for x in range(4, 120, 2) for y in range(4, 30, 2)
        ]

    picture = make_picture(size=(1200, 630))
    assert all(red > 200 and green < 60 for red, green, _blue in corner())
    picture.sample = True
    picture.save()
    assert sum(min(pixel) > 230 for pixel in corner()) > 200, "white ground"
    assert sum(max(pixel) < 90 for pixel in corner()) > 20, "dark letters"


def test_running_twice_makes_nothing_twice(make_picture: Any, encodings: list[str]) -> None:
    picture = make_picture()
    assert encodings
    encodings.clear()
    assert renditions.make(picture) == 0
    assert encodings == []


def test_words_that_change_make_no_new_sizes(make_picture: Any, encodings: list[str]) -> None:
    picture = make_picture()
    encodings.clear()
    picture.title, picture.credit = "Tên khác", "Ảnh: Trần Văn Bảy"
    picture.save()
    picture.get_file_hash()
    assert encodings == []


def test_a_picture_replaced_while_its_sizes_are_made(
    make_picture: Any, photo: Any, media_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sizes of the former file come too late: neither rows nor files of them stay."""
    picture = make_picture()
    picture.renditions.all().delete()
    before = {path for path in media_root.rglob("*") if path.is_file()}
    write = renditions._write

    def late(*args: Any) -> int:
        Picture.objects.filter(pk=picture.pk).update(file="original_images/khac.jpg")
        return write(*args)

    monkeypatch.setattr(renditions, "_write", late)
    assert renditions.make(picture) == 0
    assert not PictureRendition.objects.exists()
    assert {path for path in media_root.rglob("*") if path.is_file()} == before


def test_a_job_for_a_picture_that_is_gone(
    make_picture: Any, caplog: pytest.LogCaptureFixture
) -> None:
    picture = make_picture()
    picture.renditions.all().delete()
    Path(picture.file.path).unlink()
    assert tasks.make_renditions.call(picture.pk) == 0
    assert "missing" in caplog.text
    assert tasks.make_renditions.call(picture.pk + 1) == 0


def test_publishing_makes_what_was_lost(site: Any, make_picture: Any) -> None:
    cover, in_body = make_picture(), make_picture(size=(640, 400))
    page = builders.make_news(
        picture=cover, body=[("picture", {"picture": in_body, "caption": ""})], live=False
    )
    PictureRendition.objects.all().delete()
    page.get_latest_revision().publish()
    for picture in (cover, in_body):
        assert {r.filter_spec for r in picture.renditions.all()} == set(renditions.needed(picture))


def test_the_command_makes_what_is_missing_and_drops_what_is_no_longer_declared(
    make_picture: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = make_picture()
    picture.renditions.filter(filter_spec__startswith="fill-320").delete()
    picture.get_rendition("fill-77x77|format-webp")
    thumbnail = picture.get_rendition("max-165x165")
    call_command("make_renditions")
    specs = set(picture.renditions.values_list("filter_spec", flat=True))
    assert specs == {*renditions.needed(picture), thumbnail.filter_spec}
    assert "Xong: tạo 3 cỡ, xóa 1 cỡ không còn dùng, 0 ảnh lỗi." in capsys.readouterr().out


def test_an_unknown_use_is_named() -> None:
    with pytest.raises(LookupError, match="No picture use 'poster'"):
        renditions.use("poster")


# --- reading never encodes ---


def test_opening_pages_encodes_nothing(
    client: Any, site: Any, make_picture: Any, encodings: list[str], commit: Any
) -> None:
    with_sizes, without = make_picture(), make_picture(size=(640, 400))
    body = [
        ("picture", {"picture": with_sizes, "caption": ""}),
        ("picture", {"picture": without, "caption": ""}),
    ]
    with commit():
        pages = [
            builders.make_news(picture=with_sizes, body=body),
            builders.make_news(picture=without, body=body),
            builders.make_profile(picture=without),
        ]
    without.renditions.all().delete()
    count = PictureRendition.objects.count()
    encodings.clear()
    for page in [*pages, pages[0].get_parent(), pages[2].get_parent(), site]:
        response = client.get(page.url)
        assert response.status_code == 200, page.url
        html = response.content.decode()
    assert 'class="frame' in html or without.pk
    assert encodings == []
    assert PictureRendition.objects.count() == count
