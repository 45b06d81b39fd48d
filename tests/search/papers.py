"""Real files of the kinds people attach: made by the libraries that write them, or damaged on purpose."""

from __future__ import annotations

import io
import zipfile

import typst
from PIL import Image
from pypdf import PdfWriter

from devdata.office import docx


def pdf(*pages: str) -> bytes:
    made = "\n#pagebreak()\n".join(
        page.replace("#", r"\#").replace("*", r"\*").replace("@", r"\@") for page in pages
    )
    return bytes(typst.compile(made.encode(), format="pdf"))  # type: ignore[call-overload]


def scanned() -> bytes:
    """A picture of a page, without one letter."""
    output = io.BytesIO()
    Image.new("RGB", (600, 800), "white").save(output, "PDF")
    return output.getvalue()


def encrypted(text: str, password: str) -> bytes:
    """A PDF that opens with `password`; with none at all when it is empty, though it is encrypted."""
    writer = PdfWriter(clone_from=io.BytesIO(pdf(text)))
    writer.encrypt(user_password=password, owner_password="chu-so-huu", algorithm="RC4-128")
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def bomb() -> bytes:
    """A Word file of some hundred kilobytes that unpacks to 200 MB."""
    output = io.BytesIO(docx("Bom", ["nén"]))
    with zipfile.ZipFile(output, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media.xml", bytes(200 * 1024 * 1024))
    return output.getvalue()


def lying_bomb() -> bytes:
    """A Word file whose text alone unpacks to more than a reader may hold, below the limit for archives."""
    text = f"<w:p><w:r><w:t>{'a ' * 40}</w:t></w:r></w:p>" * 700_000
    source = zipfile.ZipFile(io.BytesIO(docx("Bom", ["nén"])))
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                content = content.replace(b"</w:body>", text.encode() + b"</w:body>")
            archive.writestr(name, content)
    return output.getvalue()
