"""Real files, made on the spot: photographs with a position, documents, and things that only look like them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from contextlib import AbstractContextManager
from io import BytesIO
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import ExifTags, Image

MakePicture = Callable[..., bytes]
MakeUpload = Callable[[str, bytes], SimpleUploadedFile]

# 21°01′42″ N 105°49′00″ E
POSITION = {1: "N", 2: (21.0, 1.0, 42.0), 3: "E", 4: (105.0, 49.0, 0.0)}
XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="21,1.7N"/></rdf:RDF></x:xmpmeta>'
)


@pytest.fixture
def photo() -> MakePicture:
    """`photo()`: a JPEG, left half red and right half blue; `position=True` adds GPS in EXIF and XMP."""

    def make(
        size: tuple[int, int] = (800, 500),
        image_format: str = "JPEG",
        *,
        position: bool = False,
        orientation: int = 1,
        **options: Any,
    ) -> bytes:
        mode = options.pop("mode", "RGB")
        image = Image.new(mode, size, "red")
        image.paste(Image.new(mode, (size[0] // 2, size[1]), "blue"), (size[0] - size[0] // 2, 0))
        exif = Image.Exif()
        if position:
            exif[ExifTags.Base.GPSInfo] = POSITION
            exif[ExifTags.Base.Make] = "Hãng máy ảnh"
            options |= {"xmp": XMP, "comment": b"nha rieng so 12"} if image_format == "JPEG" else {}
        if orientation != 1:
            exif[ExifTags.Base.Orientation] = orientation
        output = BytesIO()
        image.save(output, image_format, exif=exif, **options)
        return output.getvalue()

    return make


@pytest.fixture
def upload() -> MakeUpload:
    def make(name: str, content: bytes) -> SimpleUploadedFile:
        return SimpleUploadedFile(name, content)

    return make


@pytest.fixture
def archive() -> Callable[[dict[str, bytes | str]], bytes]:
    """A zip with these files, in this order."""

    def make(files: dict[str, bytes | str]) -> bytes:
        output = BytesIO()
        with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as made:
            for name, content in files.items():
                made.writestr(name, content)
        return output.getvalue()

    return make


OFFICE_MAIN = {
    "docx": (
        "word/document.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    ),
    "xlsx": (
        "xl/workbook.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    ),
    "pptx": (
        "ppt/presentation.xml",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
    ),
    "docm": ("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"),
}


@pytest.fixture
def office(archive: Callable[[dict[str, bytes | str]], bytes]) -> Callable[..., bytes]:
    """`office("docx", **more files)`: the smallest file Word, Excel or PowerPoint would call its own."""

    def make(kind: str, extra: dict[str, bytes | str] | None = None) -> bytes:
        part, content_type = OFFICE_MAIN[kind]
        types = (
            '<?xml version="1.0" encoding="UTF-8"?>'
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/{part}" ContentType="{content_type}"/></Types>'
        )
        return archive({"[Content_Types].xml": types, part: "<xml/>", **(extra or {})})

    return make


@pytest.fixture
def pdf() -> bytes:
    return b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


@pytest.fixture
def film() -> Callable[[bytes], bytes]:
    """`film(description)`: an MP4 whose `moov` box holds `description`, between other boxes."""

    def box(kind: bytes, content: bytes) -> bytes:
        return (len(content) + 8).to_bytes(4, "big") + kind + content

    def make(description: bytes = b"") -> bytes:
        return (
            box(b"ftyp", b"isom\0\0\2\0isomiso2mp41")
            + box(b"mdat", bytes(4000))
            + box(b"moov", description)
        )

    return make


@pytest.fixture
def make_picture(db: None, photo: MakePicture) -> Callable[..., Any]:
    """`make_picture(title, size=…)`: stored as an upload would be; its sizes are made at once in tests."""
    from media.models import Picture

    def make(
        title: str = "Chị Dợ trên đường đèo", content: bytes | None = None, **fields: Any
    ) -> Any:
        size = fields.pop("size", (800, 500))
        file = ContentFile(content or photo(size), name="IMG_0001.jpg")
        details = {
            "description": "Ảnh: chị Dợ trên đường đèo",
            "credit": "Ảnh: Lò Văn Minh",
            "basis": "official_duty",
        }
        return Picture.objects.create(title=title, file=file, **{**details, **fields})

    return make


@pytest.fixture
def make_file(db: None, pdf: bytes) -> Callable[..., Any]:
    from media.models import Attachment

    def make(
        title: str = "Kế hoạch tuyên truyền", name: str = "Kế hoạch 2026.pdf", content: bytes = b""
    ) -> Any:
        return Attachment.objects.create(title=title, file=ContentFile(content or pdf, name=name))

    return make


@pytest.fixture
def commit(django_capture_on_commit_callbacks: Any) -> Callable[[], AbstractContextManager[Any]]:
    """`with commit(): …`: what is done inside is committed at the end, as far as handlers can see."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def editor(client: Client, site: Any) -> Client:
    """A browser in which an editor with Wagtail's usual rights has signed in."""
    user = get_user_model().objects.create_user("bientap-thu", password="mat-khau-thu-nghiem")
    group = Group.objects.get(name="Editors")
    user.groups.add(group)
    signed_in = Client()
    signed_in.force_login(user)
    return signed_in
