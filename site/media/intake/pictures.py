"""Pictures: decoded within limits and encoded anew, so that only pixels are stored.

Encoding anew drops position (EXIF, XMP, IPTC), comments, thumbnails and whatever was hidden
behind the pixels; the orientation is applied first, colours are brought to sRGB.
"""

from __future__ import annotations

from io import BytesIO
from typing import IO, cast

import filetype
from django.conf import settings
from django.core.files.base import ContentFile, File
from PIL import ExifTags, Image, ImageCms, ImageOps, UnidentifiedImageError
from PIL.JpegImagePlugin import JpegImageFile

from core.text import format_number
from media.intake.refusal import KINDS, check_size, looks_like_markup, refuse, shown

# Pillow's names. Its JPEG decoder also yields "MPO", what phones write: a second picture behind the first.
DECODERS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "webp": "WEBP", "avif": "AVIF"}
JPEG_QUALITY = 92  # the stored picture is the source of every size; the pages get smaller ones
HEAD = 8192
ADVICE = "Chọn ảnh JPEG, PNG, WebP hoặc AVIF."


class CleanPicture(ContentFile):
    """The bytes of a picture that this module encoded; nothing else may make one."""


def clean(upload: File, name: str) -> CleanPicture:
    """`upload` as a JPEG or PNG without metadata; raises ValidationError with a Vietnamese sentence."""
    check_size(
        upload,
        name,
        settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE,
        "Thu nhỏ ảnh (cạnh dài 3.000 điểm ảnh là đủ) rồi tải lên lại.",
    )
    upload.seek(0)
    image = _open(upload, name)
    try:
        return _encode(image)
    except Exception as error:  # a broken or hostile file may fail in any way inside the decoder
        raise _broken(name) from error


def _open(upload: File, name: str) -> Image.Image:
    """The picture, its header read and within limits, its pixels not decoded yet."""
    formats = {DECODERS[ext] for ext in settings.WAGTAILIMAGES_EXTENSIONS if ext in DECODERS}
    try:
        image = Image.open(cast(IO[bytes], upload), formats=sorted(formats))
    except Image.DecompressionBombError as error:
        raise _too_many_pixels(name, "") from error
    except UnidentifiedImageError as error:
        raise refuse(_what_it_is(upload, name), "invalid_image") from error
    except Exception as error:
        raise _broken(name) from error
    width, height = image.size
    if width * height > settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS:
        raise _too_many_pixels(name, f" {format_number(width)} × {format_number(height)} điểm ảnh,")
    if image.format != "MPO" and getattr(image, "n_frames", 1) > 1:
        raise refuse(
            f"{shown(name)} là ảnh động. Xuất một khung hình thành ảnh JPEG hoặc PNG, hoặc đăng thành video.",
            "animated",
        )
    return image


def _broken(name: str) -> Exception:
    return refuse(
        f"Không đọc được ảnh {shown(name)}: tệp bị hỏng hoặc tải lên chưa trọn. "
        "Mở ảnh trên máy, lưu lại thành JPEG rồi tải lên.",
        "broken_image",
    )


def _too_many_pixels(name: str, size: str) -> Exception:
    most = format_number(settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS / 1_000_000, max_decimals=0)
    return refuse(
        f"Ảnh {shown(name)} có{size or ' số điểm ảnh'} quá giới hạn {most} triệu điểm ảnh. "
        "Thu nhỏ ảnh (cạnh dài 3.000 điểm ảnh là đủ) rồi tải lên lại.",
        "file_too_many_pixels",
    )


def _what_it_is(upload: File, name: str) -> str:
    upload.seek(0)
    head = upload.read(HEAD)
    kind = filetype.guess(head)
    if b"<svg" in head.lower():
        return f"{shown(name)} là ảnh SVG, có thể chứa mã lệnh nên không nhận. Xuất ảnh ra PNG rồi tải lên."
    if kind is not None and kind.mime in {"image/heic", "image/heif"}:
        return (
            f"{shown(name)} là ảnh HEIC của điện thoại, trình duyệt không hiện được. "
            "Mở ảnh trên máy, lưu thành JPEG rồi tải lên."
        )
    if kind is not None:
        return f"{shown(name)} không dùng được: bên trong là {KINDS.get(kind.mime, kind.mime)}. {ADVICE}"
    if looks_like_markup(head):
        return f"{shown(name)} không phải là ảnh: bên trong là mã của một trang web. {ADVICE}"
    return f"{shown(name)} không phải là ảnh. {ADVICE}"


def _encode(image: Image.Image) -> CleanPicture:
    is_jpeg = image.format in {"JPEG", "MPO"}
    keep = (
        image.format == "JPEG"
        and image.mode in {"L", "RGB"}
        and "icc_profile" not in image.info
        and image.getexif().get(ExifTags.Base.Orientation, 1) == 1
    )
    image.load()
    output = BytesIO()
    if keep:
        # Same tables, same pixels: nothing is lost but what stood beside the pixels. Nowhere here
        # `optimize` for JPEG: Pillow's buffer for it is too small for a fine, noisy photograph.
        image = cast(JpegImageFile, image)
        image.info = {}
        image.save(output, "JPEG", quality="keep")
        return CleanPicture(output.getvalue(), name="anh.jpg")
    pixels = _upright_srgb(image)
    if is_jpeg or (pixels.mode in {"L", "RGB"} and image.format != "PNG"):
        pixels.save(output, "JPEG", quality=JPEG_QUALITY, subsampling=0)
        return CleanPicture(output.getvalue(), name="anh.jpg")
    pixels.save(output, "PNG", optimize=pixels.width * pixels.height < 4_000_000)
    return CleanPicture(output.getvalue(), name="anh.png")


def _upright_srgb(image: Image.Image) -> Image.Image:
    """A copy turned as the camera was held, in grey, RGB or RGBA, and with nothing but pixels."""
    profile = image.info.get("icc_profile")
    upright = ImageOps.exif_transpose(image)
    if upright.mode.startswith(("I", "F")):  # 16 bits a channel; pages show 8
        upright = upright.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    has_alpha = upright.has_transparency_data
    wanted = "RGBA" if has_alpha else "L" if upright.mode in {"1", "L"} else "RGB"
    if profile and upright.mode in {"RGB", "CMYK"}:
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(
                upright, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
            )
            upright = cast(Image.Image, converted)
        except ImageCms.PyCMSError:  # a damaged profile: the plain colours are close enough
            pass
    pixels = upright.convert(wanted)
    pixels.info = {}
    return pixels


def has_position(file: IO[bytes]) -> bool:
    """Whether a picture that cannot be encoded anew (in a bundle) tells where it was taken."""
    file.seek(0)
    try:
        image = Image.open(file, formats=sorted(set(DECODERS.values())))
        metadata = image.info.get("xmp") or b""
        return bool(image.getexif().get_ifd(ExifTags.IFD.GPSInfo)) or "GPSLatitude" in str(metadata)
    except Exception:  # not readable is not harmless
        return True
