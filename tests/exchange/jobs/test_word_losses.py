"""Word: what is changed on the way or does not come along is told."""

from __future__ import annotations

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from .conftest import Take, told
from .papers import Document, blocks, draft, file_of, texts


def change(document: Document, tag: str, text: str) -> None:
    word = "w:delText" if tag == "w:del" else "w:t"
    document.add_paragraph()._p.append(
        parse_xml(
            f'<{tag} {nsdecls("w")} w:id="1" w:author="x"><w:r><{word}>{text}</{word}></w:r></{tag}>'
        )
    )


def test_changes_comments_and_edges(take: Take, document: Document) -> None:
    document.add_paragraph("Tiêu đề", style="Title")
    change(document, "w:ins", "Chữ mới thêm")
    change(document, "w:del", "Chữ đã xóa")
    noted = document.add_paragraph("Có nhận xét")
    document.add_comment(noted.runs, text="Xem lại chỗ này", author="Lãnh đạo")
    struck = document.add_paragraph().add_run("Gạch ngang")
    struck.font.strike = True
    document.sections[0].header.paragraphs[0].text = "BHXH TỈNH"
    document.sections[0].footer.paragraphs[0].text = "Trang 1"
    job = take("word", "bai.docx", file_of(document), kind="news")
    body = texts(draft(job))
    assert "Chữ mới thêm" in body
    assert "Chữ đã xóa" not in body
    assert "Xem lại chỗ này" not in body
    assert "Gạch ngang" in body
    notes, warnings = " ".join(told(job, "note")), " ".join(told(job, "warning"))
    assert "giữ 1 chỗ thêm, chuyển; bỏ 1 chỗ xóa" in warnings
    assert "1 chỗ gạch ngang" in warnings
    assert "Đã bỏ 1 nhận xét bên lề" in notes
    assert "Đã bỏ đầu trang: “BHXH TỈNH”" in notes
    assert "Đã bỏ chân trang: “Trang 1”" in notes


def test_links_to_the_web_stay_and_others_do_not(take: Take, document: Document) -> None:
    document.add_paragraph("Tiêu đề", style="Title")
    for address in ("https://example.vn/tin", "javascript:alert(1)", "file:///c:/ke-hoach.doc"):
        paragraph = document.add_paragraph()
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), document.part.relate_to(address, docx.opc.constants.RELATIONSHIP_TYPE.HYPERLINK, is_external=True))  # fmt: skip
        run = OxmlElement("w:r")
        text = OxmlElement("w:t")
        text.text = f"liên kết {address[:4]}"
        run.append(text)
        link.append(run)
        paragraph._p.append(link)
    job = take("word", "bai.docx", file_of(document), kind="news")
    body = texts(draft(job))
    assert '<a href="https://example.vn/tin">liên kết http</a>' in body
    assert "javascript" not in body
    assert "<p>liên kết java</p><p>liên kết file</p>" in body
    assert "Đã bỏ 2 liên kết" in " ".join(told(job, "note"))


def test_text_boxes_and_equations(take: Take, document: Document) -> None:
    document.add_paragraph("Tiêu đề", style="Title")
    box = (
        f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox>'
        "<w:txbxContent><w:p><w:r><w:t>Chữ trong khung</w:t></w:r></w:p></w:txbxContent>"
        "</v:textbox></v:shape></w:pict></w:r>"
    )
    document.add_paragraph("Trước khung")._p.append(parse_xml(box))
    math = (
        '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
        "<m:r><m:t>a+b</m:t></m:r></m:oMath>"
    )
    document.add_paragraph("Công thức: ")._p.append(parse_xml(math))
    job = take("word", "bai.docx", file_of(document), kind="news")
    assert "Chữ trong khung" in texts(draft(job))
    assert "Chữ trong 1 khung (text box)" in " ".join(told(job, "note"))
    assert "Đã bỏ 1 công thức toán" in " ".join(told(job, "warning"))


def test_footnotes_move_to_the_end(take: Take, document: Document) -> None:
    from docx.opc.constants import CONTENT_TYPE as TYPES
    from docx.opc.constants import RELATIONSHIP_TYPE as RELATIONS
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    document.add_paragraph("Tiêu đề", style="Title")
    paragraph = document.add_paragraph("Theo Luật mới")
    paragraph._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="2"/></w:r>'))
    notes = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:id="2"><w:p><w:r><w:t>Luật số 41/2024/QH15</w:t></w:r></w:p>'
        "</w:footnote></w:footnotes>"
    )
    part = Part(
        PackURI("/word/footnotes.xml"), TYPES.WML_FOOTNOTES, notes.encode(), document.part.package
    )
    document.part.relate_to(part, RELATIONS.FOOTNOTES)
    job = take("word", "bai.docx", file_of(document), kind="news")
    page = draft(job)
    assert "<p>Theo Luật mới[1]</p>" in texts(page)
    assert ("heading", "Chú thích") in blocks(page)
    assert "[1] Luật số 41/2024/QH15" in texts(page)
    assert "1 chú thích cuối trang" in " ".join(told(job, "note"))


def test_personal_data_is_told(take: Take, document: Document) -> None:
    document.add_paragraph("Tiêu đề", style="Title")
    document.add_paragraph("Số căn cước 001190012345 của chị.")
    job = take("word", "bai.docx", file_of(document), kind="news")
    assert any("001190012345" in each for each in told(job, "warning"))
