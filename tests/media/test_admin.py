"""What an editor does with pictures and files in the admin, through its real forms."""

from __future__ import annotations

import html
import json
import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image
from wagtail.models import UploadedFile

from devdata import builders
from media.models import Attachment, Picture

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site")]


def text(response: Any) -> str:
    """The markup as a browser gets it; a chooser wraps its own in JSON."""
    if response["Content-Type"] == "application/json":
        return html.unescape(response.json()["html"])
    return html.unescape(response.content.decode())


def reports_in_the_menu(page: str) -> list[str]:
    """The sidebar is drawn by the browser, from what the page carries as JSON."""
    found = re.search(r'<script id="wagtail-sidebar-props"[^>]*>(.*?)</script>', page, re.S)
    assert found
    modules = {module["_type"]: module["_args"] for module in json.loads(found[1])["modules"]}
    (items, *_rest) = modules["wagtail.sidebar.MainMenuModule"]
    (reports,) = [
        args for args in (item["_args"] for item in items) if args[0]["name"] == "reports"
    ]
    return [item["_args"][0]["label"] for item in reports[1]]


def errors(response: Any) -> str:
    return " ".join(str(error) for error in response.context["form"].errors.get("file", []))


def send_picture(editor: Any, file: Any, **fields: Any) -> Any:
    values = {
        "title": "Chị Dợ",
        "description": "Ảnh: chị Dợ",
        "basis": "consent",
        "credit": "An",
        "tags": "",
        **fields,
    }
    return editor.post(reverse("wagtailimages:add"), {**values, "file": file})


def test_the_form_asks_for_rights_in_vietnamese(editor: Any) -> None:
    page = text(editor.get(reverse("wagtailimages:add")))
    labels = [
        "Văn bản thay thế",
        "Người chụp, người vẽ",
        "Căn cứ sử dụng hình ảnh",
        "Là tranh vẽ",
        "Chủ sở hữu quyền",
        "Phạm vi được sử dụng",
        "Thẻ",
        "Dữ liệu minh họa",
    ]
    positions = [page.index(f"{label}") for label in labels]
    assert positions == sorted(positions), "in this order"
    for basis in ("Có sự đồng ý của nhân vật", "Sự kiện công khai", "Hoạt động công vụ"):
        assert basis in page
    assert "Nhận JPG, JPEG, PNG, WEBP, AVIF; nặng nhất 15 MB." in page


def test_an_upload_is_cleaned(editor: Any, upload: Any, photo: Any) -> None:
    response = send_picture(
        editor, upload("IMG 1.jpg", photo((900, 600), position=True, orientation=6))
    )
    assert response.status_code == 302, errors(response)
    picture = Picture.objects.get()
    assert not Image.open(picture.file.path).getexif()
    assert (picture.width, picture.height, picture.basis) == (600, 900, "consent")
    assert picture.file_size == picture.file.size
    assert picture.renditions.exists()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        (
            "anh.jpg",
            b"<html><script>x</script></html>",
            "không phải là ảnh: bên trong là mã của một trang web",
        ),
        ("hinh.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "Xuất ảnh ra PNG rồi tải lên"),
        ("anh.jpg", b"", "Tệp rỗng. Kiểm tra lại tệp trên máy"),
    ],
)
def test_refusals_are_said_in_the_form(
    editor: Any, upload: Any, name: str, content: bytes, words: str
) -> None:
    response = send_picture(editor, upload(name, content))
    assert response.status_code == 200
    assert words in errors(response)
    assert not Picture.objects.exists()


def test_forgetting_the_file(editor: Any) -> None:
    response = editor.post(reverse("wagtailimages:add"), {"title": "Không ảnh", "tags": ""})
    assert errors(response) == "Chưa chọn ảnh. Chọn một tệp ảnh trên máy."


def test_another_file_for_the_same_picture(
    editor: Any, upload: Any, photo: Any, make_picture: Any, commit: Any, media_root: Any
) -> None:
    picture = make_picture()
    former = picture.file.name
    with commit():
        response = editor.post(
            reverse("wagtailimages:edit", args=[picture.pk]),
            {"title": "Khác", "tags": "", "file": upload("b.png", photo((300, 300), "PNG"))},
        )
    assert response.status_code == 302, errors(response)
    picture = Picture.objects.get()
    assert (picture.width, picture.file.name != former) == (300, True)
    assert not (media_root / former).exists()
    assert {r.width for r in picture.renditions.filter(filter_spec__startswith="fill-320x320")} == {
        300
    }


def test_words_alone_leave_the_file(editor: Any, make_picture: Any) -> None:
    picture = make_picture()
    sizes = set(picture.renditions.values_list("pk", flat=True))
    response = editor.post(
        reverse("wagtailimages:edit", args=[picture.pk]), {"title": "Tên mới", "tags": ""}
    )
    assert response.status_code == 302, errors(response)
    after = Picture.objects.get()
    assert (after.title, after.file.name) == ("Tên mới", picture.file.name)
    assert set(after.renditions.values_list("pk", flat=True)) == sizes


def test_many_at_once(editor: Any, upload: Any, photo: Any) -> None:
    url = reverse("wagtailimages:add_multiple")
    good = editor.post(
        url, {"title": "Ảnh một", "files[]": upload("mot.jpg", photo(position=True))}
    ).json()
    assert good["success"] is True
    assert 'type="file"' not in good["form"], "only its details are asked for now"
    assert "Văn bản thay thế" in html.unescape(good["form"])
    assert not Image.open(Picture.objects.get().file.path).getexif()
    bad = editor.post(
        url, {"title": "Ảnh hai", "files[]": upload("hai.jpg", b"MZ" + bytes(80))}
    ).json()
    assert bad["success"] is False
    assert "bên trong là chương trình chạy được" in bad["error_message"]

    saved = editor.post(
        reverse("wagtailimages:edit_multiple", args=[good["image_id"]]),
        {f"image-{good['image_id']}-title": "Tên", f"image-{good['image_id']}-credit": "Ảnh: An"},
    ).json()
    assert saved["success"] is True
    assert Picture.objects.get().credit == "Ảnh: An"


def test_the_upload_in_two_steps_is_cleaned_as_well(editor: Any, upload: Any, photo: Any) -> None:
    """A title that is too long makes Wagtail keep the raw upload until the form is sent again."""
    first = editor.post(
        reverse("wagtailimages:add_multiple"),
        {"title": "x" * 300, "files[]": upload("a.jpg", photo(position=True))},
    ).json()
    raw = UploadedFile.objects.get()
    number = first["uploaded_file_id"]
    second = editor.post(
        reverse("wagtailimages:create_multiple_from_uploaded_image", args=[number]),
        {f"uploaded-image-{number}-title": "Ngắn"},
    ).json()
    assert second["success"] is True
    assert not Image.open(Picture.objects.get().file.path).getexif()
    assert not raw.file.storage.exists(raw.file.name)


def test_a_document(editor: Any, upload: Any, pdf: bytes, office: Any) -> None:
    url = reverse("wagtaildocs:add")
    assert "Nhận PDF, DOCX," in text(editor.get(url))
    refused = editor.post(
        url, {"title": "Mẫu", "tags": "", "file": upload("mau.docx", office("docm"))}
    )
    assert "có macro (chương trình bên trong)" in errors(refused)
    assert not Attachment.objects.exists()
    taken = editor.post(
        url, {"title": "Mẫu", "tags": "", "kind": "form", "file": upload("Mẫu số 1.pdf", pdf)}
    )
    assert taken.status_code == 302, errors(taken)
    file = Attachment.objects.get()
    assert (file.filename, file.kind, file.file_size) == ("mau-so-1.pdf", "form", len(pdf))


def test_many_documents_at_once(editor: Any, upload: Any, pdf: bytes) -> None:
    url = reverse("wagtaildocs:add_multiple")
    good = editor.post(url, {"title": "Một", "files[]": upload("mot.pdf", pdf)}).json()
    assert good["success"] is True
    assert 'type="file"' not in good["form"]
    bad = editor.post(url, {"title": "Hai", "files[]": upload("hai.pdf", b"<html></html>")}).json()
    assert "không phải là tài liệu PDF" in bad["error_message"]


def test_another_file_for_the_same_document(
    editor: Any, upload: Any, office: Any, make_file: Any, commit: Any, media_root: Any
) -> None:
    file = make_file()
    former = file.file.name
    with commit():
        response = editor.post(
            reverse("wagtaildocs:edit", args=[file.pk]),
            {"title": "Khác", "tags": "", "file": upload("khac.docx", office("docx"))},
        )
    assert response.status_code == 302, errors(response)
    assert Attachment.objects.get().filename == "khac.docx"
    assert not (media_root / former).exists()


@pytest.mark.parametrize("name", ["wagtailimages:index", "wagtailimages_chooser:choose"])
def test_thumbnails_reach_the_editor_through_the_gate(
    editor: Any, client: Any, make_picture: Any, name: str
) -> None:
    make_picture()
    page = text(editor.get(reverse(name)))
    addresses = re.findall(r'src="(/tep/anh/[^"]+)"', page)
    assert addresses
    for address in addresses:
        assert editor.get(address).status_code == 200
        assert client.get(address).status_code == 404


def test_the_form_of_a_picture_shows_it(editor: Any, make_picture: Any) -> None:
    picture = make_picture()
    page = text(editor.get(reverse("wagtailimages:edit", args=[picture.pk])))
    addresses = set(re.findall(r'(?:src|href)="(/tep/[^"]+)"', page))
    assert addresses
    assert all(editor.get(address).status_code == 200 for address in addresses)
    assert picture.file.url not in page


def test_the_list_of_documents_links_to_the_gate(editor: Any, make_file: Any) -> None:
    file = make_file()
    for name in ("wagtaildocs:index", "wagtaildocs_chooser:choose"):
        assert f'href="{file.url}"' in text(editor.get(reverse(name))), name


# --- tidying ---


def test_unused_and_duplicated_files_are_found(
    editor: Any, make_picture: Any, make_file: Any, photo: Any, pdf: bytes
) -> None:
    used, idle = make_picture("Ảnh có bài"), make_picture("Ảnh bỏ quên", photo((640, 400)))
    make_picture("Ảnh bỏ quên lần hai", photo((640, 400)))
    make_file("Tệp có bài")
    make_file("Tệp bỏ quên", content=pdf + b"\n%%EOF")
    builders.make_news(
        picture=used,
        body=[("document", {"document": Attachment.objects.get(title="Tệp có bài"), "note": ""})],
    )

    def listed(slug: str) -> str:
        response = editor.get(reverse(f"media_upkeep:{slug}"))
        assert response.status_code == 200
        return text(response)

    assert "Ảnh bỏ quên" in listed("anh-chua-dung")
    assert "Ảnh có bài" not in listed("anh-chua-dung")
    assert "Ảnh bỏ quên lần hai" in listed("anh-trung")
    assert "Ảnh có bài" not in listed("anh-trung")
    assert reverse("wagtailimages:edit", args=[idle.pk]) in listed("anh-trung")
    assert "Tệp bỏ quên" in listed("tep-chua-dung")
    assert "Tệp có bài" not in listed("tep-chua-dung")
    assert "Không có tệp nào." in listed("tep-trung")


def test_the_reports_stand_in_the_menu(editor: Any) -> None:
    page = editor.get(reverse("wagtailadmin_home")).content.decode()
    ours = ["Ảnh chưa dùng", "Ảnh trùng", "Tệp chưa dùng", "Tệp trùng"]
    shown = reports_in_the_menu(page)
    first = shown.index(ours[0])
    assert first > 0, "after Wagtail's own"
    assert shown[first : first + len(ours)] == ours, "together"


def test_a_report_can_be_taken_away_as_a_sheet(editor: Any, make_picture: Any) -> None:
    make_picture("Ảnh bỏ quên")
    response = editor.get(reverse("media_upkeep:anh-chua-dung"), {"export": "csv"})
    sheet = b"".join(response.streaming_content).decode()
    assert "Tiêu đề,Tệp,Tác giả,Số nơi dùng,Ngày tải lên" in sheet
    assert "Ảnh bỏ quên" in sheet


def test_reports_are_for_those_who_may_change_files(client: Any, django_user_model: Any) -> None:
    client.force_login(
        django_user_model.objects.create_user("doc-gia", password="mat-khau-thu-nghiem")
    )
    assert client.get(reverse("media_upkeep:anh-chua-dung")).status_code == 302


def test_a_refused_file_is_refused_in_vietnamese_alone(editor: Any) -> None:
    wrong = SimpleUploadedFile("chay.exe", b"MZ\x90\x00", content_type="application/pdf")
    answer = editor.post(reverse("wagtaildocs:add"), {"title": "Tệp lạ", "file": wrong, "tags": ""})
    page = html.unescape(text(answer))
    assert "thuộc kiểu không nhận" in page
    assert "not allowed" not in page
