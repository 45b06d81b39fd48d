"""About, privacy, terms: first versions for the agency to check and edit."""

from __future__ import annotations

import datetime

from home.installation.tree import child
from home.models import HomePage, StandardPage

PAGES = [
    (
        "gioi-thieu",
        "Giới thiệu",
        "Gương Sáng là trang thông tin của Bảo hiểm xã hội Việt Nam về điển hình tiên tiến, mô hình điểm và phong "
        "trào thi đua yêu nước.",
        [
            (
                "text",
                "<p>Trang được xây dựng theo Hướng dẫn số 4231/HD-BHXH ngày 05/11/2014: tuyên truyền phong trào thi "
                "đua, gương người tốt, việc tốt và phổ biến, nhân rộng các mô hình điểm trong từng mặt công tác.</p>",
            ),
            ("heading", "Bốn khâu"),
            (
                "text",
                "<p>Công việc của trang đi theo bốn khâu: phát hiện, bồi dưỡng, tổng kết và nhân rộng. Mỗi mô hình ghi "
                "cách làm, điều kiện áp dụng và các đơn vị khác đã áp dụng; mô hình đã đo kết quả có số liệu trước và "
                "sau.</p>",
            ),
            ("heading", "Trang này không làm gì"),
            (
                "text",
                "<p>Trang không tra cứu mã số bảo hiểm xã hội, quá trình đóng hay hồ sơ của cá nhân. Các việc đó được "
                "thực hiện trên Cổng Dịch vụ công và ứng dụng VssID.</p>",
            ),
        ],
    ),
    (
        "chinh-sach-bao-ve-du-lieu-ca-nhan",
        "Chính sách bảo vệ dữ liệu cá nhân",
        "Trang thu thập ít nhất có thể, và chỉ đăng thông tin về người được nêu gương khi có căn cứ.",
        [
            ("heading", "Người đọc"),
            (
                "text",
                "<p>Người đọc không cần tài khoản. Trang không dùng dịch vụ đo đếm hay quảng cáo của bên thứ ba và không "
                "gửi yêu cầu nào tới máy chủ khác. Nhật ký máy chủ chỉ dùng để bảo đảm an toàn và được xóa theo quy chế "
                "của cơ quan quản lý trang.</p>"
                "<p>Câu tìm được đếm theo ngày để cải thiện tìm kiếm, không kèm địa chỉ mạng, tài khoản hay cookie, và xóa "
                "sau 400 ngày. Câu giống mã số bảo hiểm xã hội, số căn cước, số điện thoại không được ghi lại.</p>",
            ),
            ("heading", "Người được nêu trong bài"),
            (
                "text",
                "<p>Tên, hình ảnh, giọng nói của một người chỉ được đăng khi người đó đồng ý, hoặc trong sự kiện công "
                "khai, hoạt động công vụ theo quy định của pháp luật. Trang không đăng mã số bảo hiểm xã hội, số định "
                "danh, địa chỉ nhà, số điện thoại riêng, hồ sơ bệnh án hay mức hưởng của người có tên.</p>"
                "<p>Người được nêu có quyền xem, đề nghị sửa, rút lại sự đồng ý. Đề nghị gửi về cơ quan quản lý trang ghi "
                "ở chân trang.</p>",
            ),
            ("heading", "Căn cứ"),
            (
                "text",
                "<p>Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP, có hiệu lực từ "
                "01/01/2026; Điều 32 Bộ luật Dân sự năm 2015.</p>",
            ),
        ],
    ),
    (
        "dieu-khoan-su-dung",
        "Điều khoản sử dụng",
        "Được đọc, in, lưu và đăng lại, miễn là ghi rõ nguồn và giữ đúng nội dung.",
        [
            (
                "text",
                "<p>Khi phát hành lại thông tin từ trang này, ghi rõ nguồn “Gương Sáng – BHXH Việt Nam” và giữ nguyên "
                "số liệu, tên gọi, ngày tháng. Tài liệu tuyên truyền được các đơn vị trong Ngành dùng lại theo điều kiện "
                "ghi trên từng tài liệu.</p>"
                "<p>Thông tin trên trang phục vụ tuyên truyền và trao đổi kinh nghiệm, không thay thế văn bản quy phạm "
                "pháp luật và hướng dẫn nghiệp vụ đang có hiệu lực.</p>",
            ),
        ],
    ),
]
WRITTEN_ON = datetime.date(2026, 11, 24)


def standard_pages(home: HomePage, made: list[str]) -> None:
    for slug, title, introduction, body in PAGES:
        child(
            home,
            StandardPage,
            slug,
            title,
            made,
            introduction=introduction,
            body=body,
            updated_on=WRITTEN_ON,
        )
