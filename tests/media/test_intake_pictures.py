"""What happens to a picture before it is stored, and which pictures are refused with which words."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from PIL import Image, ImageCms

from media.intake.pictures import CleanPicture, clean


def cleaned(content: bytes, upload: Any, name: str = "anh.jpg") -> Image.Image:
    result = clean(upload(name, content), name)
    assert isinstance(result, CleanPicture)
    return Image.open(BytesIO(result.read()))


def refusal(content: bytes, upload: Any, name: str = "anh.jpg") -> ValidationError:
    with pytest.raises(ValidationError) as caught:
        clean(upload(name, content), name)
    return caught.value


# --- what is taken in ---


@pytest.mark.parametrize(
    "image_format",
    ["JPEG", "PNG", "WEBP", "AVIF"],
)
def test_position_and_all_other_metadata_are_gone(
    photo: Any, upload: Any, image_format: str
) -> None:
    content = photo(image_format=image_format, position=True)
    assert Image.open(BytesIO(content)).getexif().get_ifd(0x8825), "the specimen carries a position"

    result = clean(upload("anh.jpg", content), "anh.jpg")

    stored = result.read()
    image = Image.open(BytesIO(stored))
    assert not image.getexif()
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}
    for trace in (b"Exif", b"GPS", b"adobe:ns:meta", b"nha rieng", "Hãng máy ảnh".encode()):
        assert trace not in stored


def test_a_picture_is_turned_as_the_camera_was_held(photo: Any, upload: Any) -> None:
    image = cleaned(photo((800, 500), orientation=6), upload)  # the camera lay on its side

    assert image.size == (500, 800)
    assert image.getpixel((250, 50))[0] > 200  # red was left, now it is up
    assert image.getpixel((250, 750))[2] > 200


def test_an_upright_jpeg_loses_no_quality(photo: Any, upload: Any) -> None:
    content = photo(quality=97)
    before, after = Image.open(BytesIO(content)), cleaned(content, upload)
    assert after.quantization == before.quantization


def test_what_a_phone_writes_as_two_pictures_in_one_file_is_a_photograph(upload: Any) -> None:
    output = BytesIO()
    second = Image.new("RGB", (64, 64), "green")
    Image.new("RGB", (640, 400), "red").save(output, "MPO", save_all=True, append_images=[second])
    assert Image.open(BytesIO(output.getvalue())).format == "MPO"

    image = cleaned(output.getvalue(), upload)

    assert (image.format, image.size) == ("JPEG", (640, 400))


def test_transparency_stays(upload: Any) -> None:
    output = BytesIO()
    Image.new("RGBA", (300, 200), (200, 0, 0, 40)).save(output, "WEBP", lossless=True)
    image = cleaned(output.getvalue(), upload, "hinh.webp")
    assert (image.format, image.mode) == ("PNG", "RGBA")
    assert image.getpixel((5, 5))[3] == 40


def test_colours_of_another_profile_are_brought_to_srgb(photo: Any, upload: Any) -> None:
    lab_like = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    image = cleaned(photo(icc_profile=lab_like), upload)
    assert "icc_profile" not in image.info
    assert image.mode == "RGB"


def test_print_colours_become_screen_colours(upload: Any) -> None:
    output = BytesIO()
    Image.new("CMYK", (300, 200), (0, 255, 255, 0)).save(output, "JPEG")
    image = cleaned(output.getvalue(), upload)
    assert image.mode == "RGB"
    red, green, blue = image.getpixel((10, 10))
    assert red > 180
    assert max(green, blue) < 90


def test_the_bytes_decide_and_not_the_name(photo: Any, upload: Any) -> None:
    assert cleaned(photo(image_format="WEBP"), upload, "luu-tu-trang-web.jpg").format == "JPEG"


# --- what is refused ---


def test_a_page_named_jpg(upload: Any) -> None:
    error = refusal(b"<!doctype html><script>alert(1)</script>", upload)
    assert error.message == (
        "“anh.jpg” không phải là ảnh: bên trong là mã của một trang web. Chọn ảnh JPEG, PNG, WebP hoặc AVIF."
    )


def test_a_document_named_jpg(upload: Any, pdf: bytes) -> None:
    assert "bên trong là tài liệu PDF" in refusal(pdf, upload).message


def test_svg_by_any_name(upload: Any) -> None:
    svg = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
    for name in ("hinh.svg", "hinh.png"):
        assert (
            "là ảnh SVG, có thể chứa mã lệnh nên không nhận. Xuất ảnh ra PNG"
            in refusal(svg, upload, name).message
        )


def test_gif(photo: Any, upload: Any) -> None:
    output = BytesIO()
    Image.new("P", (40, 40)).save(output, "GIF")
    assert "bên trong là ảnh GIF" in refusal(output.getvalue(), upload).message


def test_heic_names_the_way_out(upload: Any) -> None:
    heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(200)
    assert (
        "Mở ảnh trên máy, lưu thành JPEG rồi tải lên" in refusal(heic, upload, "IMG_1.HEIC").message
    )


def test_moving_pictures(upload: Any) -> None:
    output = BytesIO()
    frames = [Image.new("RGB", (40, 40), colour) for colour in ("red", "green", "blue")]
    frames[0].save(output, "WEBP", save_all=True, append_images=frames[1:])
    assert refusal(output.getvalue(), upload, "dong.webp").code == "animated"


def test_half_a_picture(photo: Any, upload: Any) -> None:
    content = photo((1200, 800), quality=95)
    error = refusal(content[: len(content) // 2], upload, "Ảnh hội nghị.jpg")
    assert error.message.startswith(
        "Không đọc được ảnh “Ảnh hội nghị.jpg”: tệp bị hỏng hoặc tải lên chưa trọn."
    )


def test_an_empty_file(upload: Any) -> None:
    assert "rỗng" in refusal(b"", upload).message


def test_too_heavy(photo: Any, upload: Any, settings: Any) -> None:
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 1024 * 1024
    error = refusal(photo() + bytes(1_500_000), upload)
    assert error.message.startswith("Tệp “anh.jpg” nặng 1,4 MB, quá giới hạn 1 MB.")


def png_of(width: int, height: int) -> bytes:
    """A tiny file that says it is very large: rows of nothing, packed."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content))
            + kind
            + content
            + struct.pack(">I", zlib.crc32(kind + content))
        )

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes((width // 8 + 2) * min(height, 2000)), 9)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("side", [9_000, 60_000])
def test_a_bomb_is_refused_by_its_header(
    upload: Any, side: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    bomb = png_of(side, side)
    assert len(bomb) < 100_000
    monkeypatch.setattr(Image.Image, "load", lambda *_: pytest.fail("decoded a bomb"))
    error = refusal(bomb, upload, "bom.png")
    assert error.code == "file_too_many_pixels"
    assert "quá giới hạn 60 triệu điểm ảnh. Thu nhỏ ảnh" in error.message
