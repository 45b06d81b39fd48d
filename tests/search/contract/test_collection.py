"""What must come first for real queries: as typed, without accents, and as a Mac pastes it (NFD)."""

from __future__ import annotations

import unicodedata

import pytest

from core.text import fold
from search.engines import Engine
from search.request import SearchRequest
from tests.search.collection import COLLECTION

QUERIES = [
    ("người cõng sổ qua ngầm", "suoi-lanh"),
    ("cán bộ bảo hiểm học tiếng Mông", "suoi-lanh"),
    ("Thào Văn Sính", "suoi-lanh"),
    ("tổ một cửa bỏ hàng ghế chờ", "hang-ghe"),
    ("máy lấy số", "hang-ghe"),
    ("trả lại của rơi", "phong-bi"),
    ("khách bỏ quên 42 triệu đồng", "phong-bi"),
    ("ống tre tiết kiệm", "ong-tre"),
    ("ống tre Bến Tre", "ong-tre"),
    ("đối chiếu dữ liệu với cơ quan thuế", "thue"),
    ("doanh nghiệp trốn đóng", "thue"),
    ("trả lương hưu tại nhà cho người già", "phieu-hen"),
    ("giám định BHYT chống lạm dụng quỹ sáng kiến", "benh-an"),
    ("hồ sơ bệnh án", "benh-an"),
    ("bản ghi trùng", "ban-ghi"),
    ("hướng dẫn VssID cho người cao tuổi", "goc-vssid"),
    ("VssID", "goc-vssid"),
    ("xã đảo", "tam-the"),
    ("thẻ bảo hiểm y tế cho trẻ sơ sinh", "tam-the"),
    ("chị bưu tá", "buu-ta"),
    ("đại lý thu bưu điện", "buu-ta"),
    ("già làng", "gia-lang"),
    ("gương Kon Tum", "gia-lang"),
    ("xí nghiệp may", "xi-nghiep"),
    ("doanh nghiệp dệt may lao động nữ", "xi-nghiep"),
    ("khu công nghiệp ốm đau thai sản", "ba-buoi"),
    ("rút BHXH một lần", "tu-van"),
    ("tiếng Khmer", "khmer"),
    ("số hoá hồ sơ lưu trữ", "so-hoa"),
    ("kế toán đối chiếu sau sáp nhập", "khop-dong"),
    ("khu trọ công nhân", "khu-tro"),
    ("thanh tra nợ đọng chốt sổ", "doi-so"),
    ("loa xã tiếng Mường", "loa-xa"),
    ("hiến máu", "hien-mau"),
    ("tủ nhận hồ sơ ngoài giờ", "tu-24h"),
    ("người khuyết tật đi xe lăn", "tu-24h"),
    ("bệnh viện bác sĩ giám định trả lời trong ngày", "benh-vien"),
    ("bác sỹ giám định", "benh-vien"),
    ("lương hưu mùa lũ", "mua-lu"),
    ("báo cáo viên tiếng Gia Rai", "trang-chieu"),
    ("Ksor H'Bluih", "trang-chieu"),
    ("sổ tay cán bộ xã", "so-tay"),
    ("gia đình bốn thế hệ làm muối", "bon-the-he"),
    ("tờ khai điện tử ngày sinh", "ba-dong-ma"),
    ("nước rút quý IV", "nuoc-rut"),
    ("tiểu phẩm", "cai-the"),
    ("chum gạo", "chum-gao"),
    ("tiểu thương ở chợ", "sap-cho"),
    ("mô hình vườn rau an sinh Thạch Hà", "vuon-rau"),
    ("mô hình hay thu bhxh tự nguyện heo đất", "heo-dat"),
    ("tập thể lao động xuất sắc bhxh huyện Mù Cang Chải", "yen-bai"),
    ("gương điển hình tiên tiến bhxh tỉnh Nghệ An 2025", "nghe-an"),
    ("cụm thi đua số 5 giao ước 2026", "giao-uoc"),
    ("cụm thi đua số VII hội thao", "hoi-thao"),
    ("kỉ niệm chương vì sự nghiệp bhxh", "ky-niem-chuong"),
    ("chiến sỹ thi đua ngành bhxh 2019", "cstd-2019"),
    ("nông thôn mới", "nong-thon-moi"),
    ("đoàn kết năng động sáng tạo", "doan-ket"),
    ("sạch dữ liệu nhanh thủ tục", "sach-du-lieu"),
    ("báo cáo sơ kết 6 tháng TĐKT mẫu", "bao-cao-mau"),
    ("mẫu báo cáo thành tích Huân chương Lao động", "thanh-tich"),
    ("luật bảo hiểm xã hội 2024", "de-cuong"),
    ("câu chuyện đầu tuần", "cau-chuyen"),
    ("học tập và làm theo Bác", "lam-theo-bac"),
    ("từ quầy một cửa", "tu-quay"),
    ("4231/HD-BHXH", "hd-4231"),
    ("HD 4231", "hd-4231"),
    ("4231", "hd-4231"),
    ("HD 4231 chỉ thị 34", "hd-4231"),
    ("hướng dẫn 4231", "hd-4231"),
    ("34-CT/TW", "chi-thi-34"),
    ("488/QĐ-BHXH", "qd-488"),
    ("BHXH tỉnh Hoà Bình", "u-hoa-binh"),
    ("BHXH tỉnh Gia Lai từ 7/2025", "u-gia-lai"),
    ("Ban Quản lý thu", "u-quy-nhon"),
    ('"phát hiện - bồi dưỡng - tổng kết"', "hd-4231"),
    ('"tổ chức tham quan, học tập"', "hd-4231"),
]

FORMS = {
    "as typed": lambda query: query,
    "without accents": fold,
    "NFD": lambda query: unicodedata.normalize("NFD", query),
    "capitals": str.upper,
}


def found(library: Engine, query: str, size: int = 5) -> list[str]:
    return [hit.key for hit in library.search(SearchRequest(q=query, page_size=size)).hits]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("query", "expected"), QUERIES)
def test_the_right_hit_comes_first(library: Engine, query: str, expected: str, form: str) -> None:
    hits = found(library, FORMS[form](query))
    assert hits[:1] == [expected], hits


def test_the_collection_is_large_and_its_keys_differ() -> None:
    keys = {document.key for document in COLLECTION}
    assert len(keys) == len(COLLECTION) >= 55
    assert {expected for _query, expected in QUERIES} <= keys
