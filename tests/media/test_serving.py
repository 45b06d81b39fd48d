"""How a file that passed the gate is sent: headers, parts, and the hand-over to nginx."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from devdata import builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def published(
    site: Any, make_picture: Any, make_file: Any, film: Any, commit: Any
) -> dict[str, Any]:
    """Addresses of a picture and of files that a live page shows."""
    picture, document = make_picture(), make_file()
    sheet = make_file("Số liệu", "số liệu.csv", "đơn vị;số\nGia Lai;1200\n".encode())
    movie = make_file("Phim", "phim.mp4", film(b"mvhd"))
    with commit():
        files = [("document", {"document": file, "note": ""}) for file in (document, sheet, movie)]
        builders.make_news(picture=picture, body=files)
    return {
        "picture": picture.renditions.get(filter_spec="fill-320x200|format-webp"),
        "document": document,
        "sheet": sheet,
        "movie": movie,
    }


def body(response: Any) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content


def test_a_picture(client: Any, published: Any) -> None:
    rendition = published["picture"]
    response = client.get(rendition.url)
    assert body(response) == Path(rendition.file.path).read_bytes()
    assert response["Content-Type"] == "image/webp"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"].startswith("default-src 'none'")
    assert int(response["Content-Length"]) == rendition.file.size


def test_a_pdf_opens_and_other_documents_are_saved(client: Any, published: Any) -> None:
    pdf, sheet = client.get(published["document"].url), client.get(published["sheet"].url)
    assert (pdf["Content-Type"], pdf["Content-Disposition"]) == (
        "application/pdf",
        'inline; filename="ke-hoach-2026.pdf"',
    )
    assert (sheet["Content-Type"], sheet["Content-Disposition"]) == (
        "text/csv; charset=utf-8",
        'attachment; filename="so-lieu.csv"',
    )


def test_a_browser_that_has_it_gets_no_second_copy(client: Any, published: Any) -> None:
    url = published["picture"].url
    etag = client.get(url)["ETag"]
    response = client.get(url, headers={"if-none-match": etag})
    assert (response.status_code, body(response)) == (304, b"")
    assert response["Cache-Control"] == "private, max-age=300"


def test_only_reading(client: Any, published: Any) -> None:
    url = published["picture"].url
    assert client.post(url).status_code == 405
    head = client.head(url)
    assert (head.status_code, int(head["Content-Length"]) > 0, body(head)) == (200, True, b"")


@pytest.mark.parametrize(
    ("asked", "begin", "end"),
    [
        ("bytes=0-99", 0, 100),
        ("bytes=4000-", 4000, None),
        ("bytes=-50", -50, None),
        ("bytes=10-99999999", 10, None),
    ],
)
def test_a_player_asks_for_parts(
    client: Any, published: Any, asked: str, begin: int, end: int | None
) -> None:
    movie = published["movie"]
    whole = Path(movie.file.path).read_bytes()
    assert client.get(movie.url)["Accept-Ranges"] == "bytes"
    response = client.get(movie.url, headers={"range": asked})
    assert response.status_code == 206
    part = whole[begin:end]
    assert body(response) == part
    first = begin % len(whole)
    assert response["Content-Range"] == f"bytes {first}-{first + len(part) - 1}/{len(whole)}"
    assert int(response["Content-Length"]) == len(part)


def test_parts_that_do_not_exist(client: Any, published: Any) -> None:
    movie = published["movie"]
    size = Path(movie.file.path).stat().st_size
    response = client.get(movie.url, headers={"range": f"bytes={size}-"})
    assert (response.status_code, response["Content-Range"]) == (416, f"bytes */{size}")
    for whole in ("bytes=-", "lines=0-1", "bytes=0-1,4-5"):
        assert client.get(movie.url, headers={"range": whole}).status_code == 200
    assert (
        client.get(movie.url, headers={"range": "bytes=0-9", "if-range": '"old"'}).status_code
        == 200
    )


def test_parts_pass_the_gate_too(client: Any, make_file: Any, film: Any) -> None:
    hidden = make_file("Phim", "phim.mp4", film(b"mvhd"))
    assert client.get(hidden.url, headers={"range": "bytes=0-9"}).status_code == 404


def test_nginx_sends_what_the_app_allows(
    client: Any, published: Any, make_picture: Any, settings: Any
) -> None:
    settings.MEDIA_ACCEL_PREFIX = "/kho/"
    rendition = published["picture"]
    response = client.get(rendition.url)
    assert response["X-Accel-Redirect"] == f"/kho/{rendition.file.name}"
    assert (response["Content-Type"], response.content) == ("image/webp", b"")
    assert response["Cache-Control"] == "private, max-age=300"
    hidden = make_picture().renditions.first()
    assert "X-Accel-Redirect" not in client.get(hidden.url)


def test_a_file_lost_from_the_disk_is_not_found(client: Any, published: Any) -> None:
    Path(published["picture"].file.path).unlink()
    Path(published["document"].file.path).unlink()
    assert client.get(published["picture"].url).status_code == 404
    assert client.get(published["document"].url).status_code == 404
