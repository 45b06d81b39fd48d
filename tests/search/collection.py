"""A collection of documents as the site would index them, for tests of ranking.

Over 400 lines because it is data: about sixty documents, people and figures in them invented. They are built
from plain values, so that the tests of ranking need neither pages nor a database.
"""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from core.text import slugify
from search.documents import SearchDocument, Section

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")

# Offices that became part of another one in 2025.
SUCCESSORS = {
    "BHXH tỉnh Hà Giang": "BHXH tỉnh Tuyên Quang",
    "BHXH tỉnh Bình Định": "BHXH tỉnh Gia Lai",
    "BHXH tỉnh Bến Tre": "BHXH tỉnh Vĩnh Long",
    "BHXH tỉnh Bình Dương": "BHXH Thành phố Hồ Chí Minh",
    "BHXH tỉnh Thái Bình": "BHXH tỉnh Hưng Yên",
    "BHXH tỉnh Hải Dương": "BHXH thành phố Hải Phòng",
    "BHXH tỉnh Kiên Giang": "BHXH tỉnh An Giang",
    "BHXH tỉnh Kon Tum": "BHXH tỉnh Quảng Ngãi",
    "BHXH tỉnh Nam Định": "BHXH tỉnh Ninh Bình",
    "BHXH tỉnh Quảng Nam": "BHXH thành phố Đà Nẵng",
    "BHXH tỉnh Long An": "BHXH tỉnh Tây Ninh",
    "BHXH tỉnh Hòa Bình": "BHXH tỉnh Phú Thọ",
    "BHXH tỉnh Ninh Thuận": "BHXH tỉnh Khánh Hòa",
    "BHXH tỉnh Bạc Liêu": "BHXH tỉnh Cà Mau",
    "BHXH tỉnh Yên Bái": "BHXH tỉnh Lào Cai",
}
FIELDS = {
    "THU": "Quản lý thu và phát triển người tham gia",
    "SOTHE": "Cấp sổ BHXH, thẻ BHYT, quản lý dữ liệu người tham gia",
    "CHEDO": "Giải quyết chế độ BHXH",
    "CHITRA": "Chi trả lương hưu, trợ cấp",
    "BHYT": "Chính sách và giám định BHYT, thanh toán KCB",
    "MOTCUA": "Tiếp nhận và trả kết quả, cải cách TTHC",
    "CDS": "Công nghệ thông tin và chuyển đổi số",
    "TRUYENTHONG": "Tuyên truyền, hỗ trợ người tham gia",
    "TAICHINH": "Kế hoạch, tài chính, kế toán",
    "TDKT": "Thi đua, khen thưởng",
    "VANPHONG": "Văn phòng, lưu trữ",
    "THANHTRA": "Thanh tra, kiểm tra",
    "TOCHUC": "Tổ chức cán bộ",
    "XAHOI": "Hoạt động xã hội, từ thiện",
}
KICKERS = {
    "profile": "Cá nhân điển hình",
    "practice": "Cách làm hay",
    "news": "Tin thi đua",
    "campaign": "Thi đua theo chuyên đề",
    "event": "Sự kiện",
    "directive": "Văn bản",
    "procedure": "Thủ tục và biểu mẫu",
    "material": "Tài liệu tuyên truyền",
    "column": "Chuyên mục",
    "unit": "BHXH tỉnh, thành phố",
}


def document(
    name: str,
    type_: str,
    title: str,
    standfirst: str = "",
    text: str = "",
    *,
    unit: str = "",
    office: str = "",
    field: str = "",
    tags: str = "",
    named: str = "",
    day: str = "",
    numbers: tuple[str, ...] = (),
    sections: tuple[Section, ...] = (),
    also: tuple[str, ...] = (),
    kicker: str = "",
) -> SearchDocument:
    """One document; `named` are people and honours, `tags` are separated by commas."""
    now = SUCCESSORS.get(unit, "")
    labels = [tag.strip() for tag in tags.split(",") if tag.strip()]
    moment = datetime.fromisoformat(day).replace(tzinfo=ZONE) if day else None
    field_name = FIELDS.get(field, "")
    return SearchDocument(
        key=name,
        type=type_,
        title=title,
        url=f"/{name}/",
        text=text,
        standfirst=standfirst,
        kicker=kicker or KICKERS[type_],
        keywords=tuple(part for part in (office, unit, now, field_name, *labels, named) if part),
        also=also,
        numbers=numbers,
        sections=sections,
        published_at=moment,
        year=str(moment.year) if moment else "",
        unit=slugify(unit),
        unit_name=unit,
        unit_then=f"{office}, {unit}" if office else unit,
        units=tuple(slugify(each) for each in (unit, now) if each),
        field=slugify(field_name),
        field_name=field_name,
        tags=tuple((slugify(label), label) for label in labels),
        sample=True,
    )


STORIES = [
    document(
        "suoi-lanh", "profile", "Người cõng sổ qua ngầm Suối Lạnh",
        "Hai năm đi họp thôn bằng tiếng phổ thông, anh Thào Văn Sính mời được ba người. Anh học lại tiếng Mông từ băng cát-xét cũ; ba năm sau, 412 người bên kia suối đang đóng BHXH tự nguyện.",
        "Nước ở vạch vàng thì giày cởi ra, hòm lên vai. Chuyên viên phát triển người tham gia đi qua ba xã vùng cao, gõ cửa từng nhà, nói chuyện về sổ bảo hiểm xã hội lúc bà con vừa đi nương về.",
        unit="BHXH tỉnh Hà Giang", office="BHXH huyện Nậm Khâu", field="THU", tags="vùng cao, tiếng Mông, BHXH tự nguyện, phụ nữ", day="2019-08-14",
        named="Thào Văn Sính; Bằng khen của Tổng Giám đốc BHXH Việt Nam; Chiến sĩ thi đua cơ sở",
    ),
    document(
        "hang-ghe", "profile", "Tổ một cửa bỏ hàng ghế chờ",
        "Rút phích máy lấy số, trả giá ba tuần lộn xộn, rồi cho hai người ra đứng cửa. Một năm sau, khách ở điểm Rạch Lớn chờ bình quân 11 phút thay vì 38.",
        "Chín người của tổ tiếp nhận và trả kết quả chia nhau đứng cửa. Người cao tuổi được mời vào trước, giấy thiếu được nói ngay từ bậc thềm.",
        unit="BHXH Thành phố Hồ Chí Minh", office="Tổ một cửa điểm tiếp nhận Rạch Lớn", field="MOTCUA", tags="một cửa, người cao tuổi, thời gian chờ", day="2023-10-03",
        named="Lâm Ngọc Thoa; Tập thể lao động tiên tiến", kicker="Tập thể điển hình",
    ),
    document(
        "phong-bi", "profile", "Chiếc phong bì trong cặp hồ sơ",
        "Khách bỏ quên 42 triệu đồng trên bàn viết ở bộ phận một cửa. Từ tờ hóa đơn xi măng, chị Huỳnh Thị Mận tìm ra người mất sau 3 giờ 40 phút.",
        "Bốn trăm hai mươi tờ một trăm nghìn đồng. Phong bì nâu không đề tên, bên trong là tiền công của sáu người thợ. Chị trả lại của rơi và không nhận quà.",
        unit="BHXH tỉnh Bình Định", field="MOTCUA", tags="trả lại của rơi, một cửa, BHYT học sinh", day="2016-05-20",
        named="Huỳnh Thị Mận; Giấy khen của Giám đốc BHXH tỉnh", kicker="Người tốt, việc tốt",
    ),
    document(
        "ong-tre", "practice", "Ống tre tiết kiệm đóng bảo hiểm xã hội",
        "Mỗi tối năm nghìn đồng bỏ vào ống tre, ngày 25 mở ống đóng BHXH tự nguyện. Sau 12 tháng, 91% thành viên còn đóng; trước khi có ống là 68%.",
        "Chị chi hội trưởng phụ nữ ấp mua ống thứ nhất, treo ngay cột bếp. Bốn mươi sáu tổ ống tre đang chạy, 713 thành viên làm vườn, bán chợ, se chỉ xơ dừa. Phải giữ nguyên ngày mở ống; có thể điều chỉnh số tiền.",
        unit="BHXH tỉnh Bến Tre", field="THU", tags="phụ nữ, tiết kiệm, BHXH tự nguyện, đóng tiếp", day="2021-11-09",
    ),
    document(
        "thue", "practice", "Đối chiếu dữ liệu thuế mỗi thứ Năm",
        "Hai cơ quan, hai danh sách, một buổi sáng thứ Năm. Sau 7 tuần, Bình Dương có thêm 11.460 lao động được đóng BHXH; số chậm đóng giảm từ 3,9% còn 2,4% số phải thu.",
        "Cơ quan thuế đưa danh sách quyết toán lương, BHXH đưa danh sách đang đóng. Dòng nào khớp thì nối, dòng nào trống thì gọi trước khi đi. Doanh nghiệp trốn đóng được mời làm việc.",
        unit="BHXH tỉnh Bình Dương", field="THU", tags="cơ quan thuế, chậm đóng, dữ liệu, phối hợp", day="2022-12-06",
    ),
    document(
        "phieu-hen", "practice", "Phiếu hẹn trả lương hưu tại nhà cho cụ trên 80 tuổi",
        "Ở 58 xã của Thái Bình, 1.906 cụ trên 80 tuổi không phải ra điểm chi trả nữa. Mỗi cụ có một tờ phiếu chữ to, ghi rõ hôm nào, buổi nào, ai mang tiền đến.",
        "Tờ phiếu to bằng nửa trang A5, chữ cỡ 20. Cuối phiếu in sẵn một dòng dặn con cháu: người đến không đeo thẻ thì đừng ký.",
        unit="BHXH tỉnh Thái Bình", field="CHITRA", tags="người cao tuổi, lương hưu, bưu điện, chi trả tại nhà", day="2018-04-11",
    ),
    document(
        "benh-an", "profile", "Người đọc bốn trăm hồ sơ bệnh án mỗi tuần",
        "Giám định viên Trịnh Quang Lịch chỉ ra 6,2 tỷ đồng không đủ căn cứ thanh toán. Có một lần ông sai, tự rút lại, và từ đó không hồ sơ khó nào do một người quyết.",
        "Chồng bên trái chưa đọc, chồng bên phải phải đọc lại. Ông giữ một cuốn sổ ghi từng kiểu lạm dụng quỹ BHYT đã gặp: kê đơn trùng, ngày giường khống, xét nghiệm không có kết quả.",
        unit="BHXH tỉnh Thanh Hóa", field="BHYT", tags="giám định BHYT, bệnh án, sửa sai", day="2020-09-22",
        named="Trịnh Quang Lịch; Chiến sĩ thi đua ngành BHXH Việt Nam; Sáng kiến cấp Ngành",
    ),
    document(
        "ban-ghi", "profile", "Bảy người và một triệu bản ghi trùng",
        "1,31 triệu bản ghi, bảy người, chín tháng. Máy làm được phần lớn; phần cuối phải đi gõ cửa 2.700 hộ, và không một tệp nào được gửi ra ngoài.",
        "Phòng Công nghệ thông tin làm sạch dữ liệu, đồng bộ với dữ liệu dân cư. Ai cũng viết được một câu lệnh gộp; khó là biết khi nào không được gộp.",
        unit="BHXH tỉnh Đồng Nai", office="Phòng Công nghệ thông tin", field="CDS", tags="dữ liệu dân cư, bản ghi trùng, bảo mật, phần mềm", day="2022-11-28",
        named="Trương Nhật Hưng; Tập thể lao động xuất sắc", kicker="Tập thể điển hình",
    ),
    document(
        "goc-vssid", "practice", "Góc VssID cho người cao tuổi ở nhà văn hóa",
        "Đoàn viên BHXH tỉnh Hải Dương mở bàn ở 126 nhà văn hóa, mười hai phút một cụ. Có tờ hướng dẫn chữ to, số người phải quay lại lần hai giảm từ 30% còn 8%.",
        "Mẩu giấy dán sau lưng điện thoại ghi mật khẩu VssID. Người hướng dẫn chỉ vào chỗ cần bấm, cụ tự bấm.",
        unit="BHXH tỉnh Hải Dương", field="CDS", tags="VssID, người cao tuổi, thanh niên, nhà văn hóa", day="2021-07-16",
    ),
    document(
        "tam-the", "profile", "Tấm thẻ lúc 23 giờ 40 trên xã đảo",
        "Một bé sơ sinh phải vào bờ ngay trong đêm, tàu rời bến lúc 0 giờ. Từ cuộc gọi của nữ hộ sinh đến khi có mã thẻ bảo hiểm y tế là 35 phút, kể cả một lần gõ thiếu.",
        "Chị Tuyền đang gấp quần áo ở Rạch Giá. Gia đình chưa có thẻ, người cha hỏi có phải bán ghe không.",
        unit="BHXH tỉnh Kiên Giang", field="SOTHE", tags="xã đảo, trẻ em, thẻ BHYT, ngoài giờ", day="2023-02-08",
        named="Lâm Thị Bích Tuyền; Giấy khen của Giám đốc BHXH tỉnh", kicker="Người tốt, việc tốt",
    ),
    document(
        "buu-ta", "profile", "Chị bưu tá một nghìn cây số mỗi tháng",
        "Mỗi tháng chạy 1.100 km đưa thư ở vùng cao Sơn La, chị Cà Thị Thiêm mang theo một cuốn sổ hạn đóng. 286 người tham gia BHXH tự nguyện qua tay chị; 93% đóng tiếp khi đến kỳ.",
        "Chị là nhân viên thu của bưu điện xã. Trước đây người ta gọi là đại lý thu. Nhà nào sắp đến hạn, chị ghé trước ba ngày.",
        unit="BHXH tỉnh Sơn La", field="THU", tags="nhân viên thu, bưu điện, vùng cao, hộ gia đình", day="2024-06-18",
        named="Cà Thị Thiêm; Bằng khen của Chủ tịch UBND tỉnh",
    ),
    document(
        "gia-lang", "profile", "Già làng giữ bảy mươi tư cuốn sổ",
        "Ở làng Kon Rơ Vang, Kon Tum, sổ BHXH của 74 người nằm trong chiếc hòm sắt của già A Blưn. Hai lần cà phê mất giá, cả làng đóng chậm; hai lần cả làng đóng bù đủ.",
        "Già không biết chữ nhiều nhưng nhớ hạn đóng của từng nhà. Người có uy tín nói một câu, làng nghe.",
        unit="BHXH tỉnh Kon Tum", field="THU", tags="Tây Nguyên, người có uy tín, cà phê, BHXH tự nguyện", day="2022-03-30",
        named="A Blưn; Bằng khen của Tổng Giám đốc BHXH Việt Nam",
    ),
    document(
        "xi-nghiep", "profile", "Xí nghiệp may chưa một ngày chậm đóng",
        "Mười một năm liền, Xí nghiệp may Đồng Sim ở Nam Định nộp đủ bảo hiểm cho công nhân trước ngày 25, kể cả bốn tháng không có đơn hàng năm 2013. Bài chỉ ghi điều có chứng từ.",
        "Kế toán trưởng chuyển tiền bảo hiểm trước khi chuyển tiền vải. Lao động nữ nghỉ thai sản nhận đủ chế độ.",
        unit="BHXH tỉnh Nam Định", field="THU", tags="doanh nghiệp, dệt may, lao động nữ", day="2017-12-12",
        named="Đoàn Thị Nhàn", kicker="Tổ chức, doanh nghiệp",
    ),
    document(
        "ba-buoi", "profile", "Ba buổi mỗi tuần ở khu công nghiệp",
        "Ông Bùi Duy Khoát và bốn đồng nghiệp mang bàn làm việc đến sát 26 doanh nghiệp ở Hải Phòng. Hồ sơ ốm đau, thai sản từ 6,0 còn 2,1 ngày; đếm theo cách cũ là 2,6, và ông xin đăng cả hai.",
        "Giải quyết lưu động tại cổng khu công nghiệp, ba buổi chiều mỗi tuần.",
        unit="BHXH thành phố Hải Phòng", office="Phòng Chế độ BHXH", field="CHEDO", tags="khu công nghiệp, ốm đau, thai sản, giải quyết lưu động", day="2015-10-27",
        named="Bùi Duy Khoát; Chiến sĩ thi đua cơ sở; Lao động tiên tiến", kicker="Tập thể điển hình",
    ),
    document(
        "tu-van", "practice", "Tư vấn giữ lại trước khi nhận một lần",
        "Ở Đồng Nai, người đến nộp hồ sơ hưởng BHXH một lần được mời ngồi mười bốn phút nếu muốn. Sau sáu tháng, tỷ lệ rút lại hồ sơ từ 4,5% lên 17,2%; ai vẫn muốn thì nộp ngay.",
        "Không giữ ai lại bằng lời dọa. Người tư vấn đưa ra một tờ so sánh: rút hôm nay được bao nhiêu, để đến khi nghỉ hưu được bao nhiêu.",
        unit="BHXH tỉnh Đồng Nai", field="CHEDO", tags="BHXH một lần, tư vấn, công nhân, một cửa", day="2024-09-17",
    ),
    document(
        "man-hinh", "practice", "Hội nghị khách hàng qua màn hình xã",
        "Mời 1.500 người ở 22 điểm cầu vùng cao Lai Châu, 486 người đến, 9 điểm có sóng ổn định. Cách làm này chưa đạt; bài ghi lại vì sao và việc đang thay thế nó.",
        "Người ta ngại nói trước màn hình. Tổ tuyên truyền quay lại với loa thôn và nhóm nhỏ bên bếp.",
        unit="BHXH tỉnh Lai Châu", field="TRUYENTHONG", tags="vùng cao, chưa đạt, loa thôn, dân tộc thiểu số", day="2021-12-21",
    ),
    document(
        "khmer", "practice", "Trợ lý điền tờ khai bằng tiếng Khmer",
        "Ba điểm ở vùng Sóc Trăng cũ bắt đầu thử một trợ lý hỏi từng câu bằng tiếng Khmer. Hồ sơ đúng ngay lần đầu đang là 52%, mục tiêu 70% vào tháng 3/2027; chưa có kết quả.",
        "Người dân nói, máy tính bảng điền tờ khai và đọc lại trước khi nộp. Mô hình đang thí điểm.",
        unit="BHXH thành phố Cần Thơ", office="BHXH cơ sở Giồng Chuông", field="CDS", tags="tiếng Khmer, tờ khai, thí điểm, Sóc Trăng", day="2026-08-12",
    ),
    document(
        "so-hoa", "practice", "Số hóa hồ sơ lưu trữ theo ca tối",
        "412.000 hồ sơ giấy được quét trong 18 tháng, bằng ba giờ mỗi tối sau khi cơ quan tan sở. Tìm một hồ sơ trước kia mất hai ngày, nay mất 6 phút.",
        "Sau trận bão, kho hồ sơ dột. Phòng Quản lý hồ sơ quyết định quét hết trước mùa mưa năm sau.",
        unit="BHXH tỉnh Quảng Nam", office="Phòng Quản lý hồ sơ", field="VANPHONG", tags="lưu trữ, quét hồ sơ, ca tối, sau bão", day="2020-06-09",
    ),
    document(
        "khop-dong", "profile", "Bốn mươi ngày khớp từng đồng",
        "Sau sáp nhập, một tỉnh mang ba hệ thống sổ và 1.206 khoản phải đối chiếu. Chị kế toán Phan Lệ Quyên cùng ba đồng nghiệp đưa chênh lệch về 0 đồng, nhưng riêng 18.000 đồng cuối cùng mất chín ngày.",
        "Số dư của Phú Yên và Đắk Lắk gặp nhau trên một bảng tính.",
        unit="BHXH tỉnh Đắk Lắk", office="Phòng Kế hoạch – Tài chính", field="TAICHINH", tags="kế toán, sáp nhập, đối chiếu số dư, Phú Yên", day="2025-08-26",
        named="Phan Lệ Quyên; Lao động tiên tiến", also=("BHXH tỉnh Phú Yên",),
    ),
    document(
        "khu-tro", "profile", "Chủ nhật ở khu trọ công nhân",
        "Buổi đầu có bốn người đến. Sau khi dời giờ sang tối thứ Bảy, 64 đoàn viên của BHXH thành phố Hà Nội đi 19 khu trọ trong 27 tuần và giúp công nhân mở 7.850 tài khoản dịch vụ công.",
        "Chi đoàn cơ quan mang theo ổ cắm, bóng đèn và cục phát sóng.",
        unit="BHXH thành phố Hà Nội", office="Chi đoàn cơ quan", field="XAHOI", tags="thanh niên, công nhân, khu trọ, dịch vụ công", day="2023-05-23",
        named="Đỗ Khánh Ly; Bằng khen Trung ương Đoàn", kicker="Tập thể điển hình",
    ),
    document(
        "doi-so", "profile", "Ba năm đi đòi một nghìn hai trăm cuốn sổ",
        "Nhà máy giày khóa cổng, 1.204 người mắc kẹt quá trình đóng. Sau ba năm và 31 biên bản, ông Tạ Hữu Phước giúp chốt xong 1.187 sổ. Bài này kể cả 17 trường hợp ông chưa làm được.",
        "Nợ đọng của doanh nghiệp ngừng hoạt động là việc không ai muốn nhận. Ông xin nhận.",
        unit="BHXH tỉnh Long An", office="Phòng Thanh tra – Kiểm tra", field="THANHTRA", tags="thanh tra, nợ đọng, chốt sổ, doanh nghiệp ngừng hoạt động", day="2019-11-05",
        named="Tạ Hữu Phước; Chiến sĩ thi đua cơ sở",
    ),
    document(
        "loa-xa", "practice", "Bản tin hai phút trên loa xã tiếng Mường",
        "Mỗi tuần một số, dài hai phút, 96 xã cùng phát. Sau một năm, cuộc gọi hỏi về bảo hiểm y tế tăng từ 40 lên 165 mỗi tháng; lời tiếng Mường do chính người nghe sửa.",
        "Bản tin đầu đọc như công văn, bà con nghe xong hỏi nhau nói gì thế.",
        unit="BHXH tỉnh Hòa Bình", field="TRUYENTHONG", tags="tiếng Mường, loa truyền thanh, bảo hiểm y tế, vùng cao", day="2017-09-13",
    ),
    document(
        "hien-mau", "profile", "Ba lần hiến máu giữa ca trực",
        "Trong 14 tháng, anh Mai Xuân Lĩnh ba lần rời quầy đi hiến máu, lần cuối cho một sản phụ. Anh xin ghi cả tên ba người đã ngồi thay anh.",
        "Nhóm máu hiếm, bệnh viện gọi lúc nào đi lúc ấy. Đồng nghiệp trực thay không hỏi bao giờ về.",
        unit="BHXH tỉnh Khánh Hòa", office="Bộ phận một cửa", field="XAHOI", tags="hiến máu, đồng nghiệp, trực thay", day="2022-01-19",
        named="Mai Xuân Lĩnh", kicker="Người tốt, việc tốt",
    ),
    document(
        "tu-24h", "practice", "Tủ nhận hồ sơ 24 giờ",
        "Một chiếc tủ 68 triệu đồng đặt ngoài hiên nhận 9.300 hồ sơ trong năm đầu, 22% gửi ngoài giờ làm việc. Sau góp ý của một phụ nữ đi xe lăn, tủ được hạ 25 cm.",
        "Người khuyết tật với được ngăn trên cùng. Biên nhận gửi qua tin nhắn.",
        unit="BHXH thành phố Đà Nẵng", field="MOTCUA", tags="một cửa, tủ nhận hồ sơ, người khuyết tật, ngoài giờ", day="2021-03-25",
    ),
    document(
        "benh-vien", "practice", "Vướng đâu gỡ đó trong ngày với bệnh viện",
        "Hai mươi bảy cơ sở khám, chữa bệnh ở Quảng Ninh có một đầu mối hỏi thẳng bác sĩ giám định và nhận trả lời ngay trong ngày. Hồ sơ còn vướng dồn tới cuối quý giảm từ 4.120 xuống 610.",
        "Câu hỏi gửi trước 10 giờ phải có trả lời trước 16 giờ 30.",
        unit="BHXH tỉnh Quảng Ninh", office="Phòng Giám định BHYT", field="BHYT", tags="giám định BHYT, bệnh viện, phối hợp, hỏi đáp trong ngày", day="2024-12-10",
    ),
    document(
        "mua-lu", "profile", "Chi trả lương hưu bằng xuồng mùa lũ 2011",
        "Ba tháng nước ngập, hai chiếc xuồng mượn, bảy người. Tổ chi trả vùng lũ của BHXH tỉnh Đồng Tháp đưa tiền mặt đến 38 ấp, 2.640 người nhận đủ, không một kỳ nào trễ ngày.",
        "Ấp trong cùng chỉ còn thấy nóc nhà.",
        unit="BHXH tỉnh Đồng Tháp", office="Tổ chi trả vùng lũ", field="CHITRA", tags="mùa lũ, lương hưu, tiền mặt, xuồng", day="2012-01-10",
        named="Lê Văn Sửu", kicker="Tập thể điển hình",
    ),
    document(
        "trang-chieu", "profile", "Báo cáo viên không dùng trang chiếu",
        "Một cái que, một vốc sỏi, mười hai bức tranh vẽ tay. Anh Rơ Lan Juêng nói chuyện bảo hiểm xã hội bằng tiếng Gia Rai ở 96 buổi cho 4.900 người nghe.",
        "Mỗi hòn sỏi là mười nghìn đồng. Người nghe tự đặt, tự bớt.",
        unit="BHXH tỉnh Gia Lai", field="TRUYENTHONG", tags="Gia Rai, tranh vẽ tay, BHXH tự nguyện, nói chuyện ở làng", day="2018-07-03",
        named="Rơ Lan Juêng; Ksor H'Bluih; Chiến sĩ thi đua cơ sở",
    ),
    document(
        "so-tay", "practice", "Sổ tay một trang cho cán bộ xã sau sắp xếp",
        "Bốn mươi hai tình huống dân hay hỏi, mỗi tình huống gói trong một mặt giấy. Sau ba tháng, câu hỏi các xã gửi lên BHXH tỉnh Lâm Đồng giảm từ 210 còn 64 mỗi tuần.",
        "Từ ngày 01/07/2025, ba tỉnh cũ về chung một tỉnh, không còn cấp huyện.",
        unit="BHXH tỉnh Lâm Đồng", office="Phòng Tổ chức cán bộ", field="TOCHUC", tags="cán bộ xã, sổ tay, sau sắp xếp, BHXH cơ sở", day="2025-12-02",
    ),
    document(
        "bon-the-he", "profile", "Một nhà bốn thế hệ đủ thẻ, đủ sổ",
        "Chín người, từ bà cố 84 tuổi đến bé út lên sáu, bảy năm liền không một tấm thẻ BHYT nào để quá hạn. Cả nhà giữ chung một hộp bánh quy và một quyển lịch.",
        "Gia đình làm muối, làm gốm ở một làng ven biển.",
        unit="BHXH tỉnh Ninh Thuận", field="XAHOI", tags="hộ gia đình, BHYT hộ gia đình, nghề muối, gốm Chăm", day="2020-10-06",
        named="Đàng Thị Nghe", kicker="Hộ gia đình điển hình",
    ),
    document(
        "ba-dong-ma", "profile", "Ba dòng mã bớt bốn mươi nghìn lượt đi lại",
        "Tờ khai tự điền đảo ngày với tháng sinh mà không ai thấy, cho đến khi một viên chức một cửa viết thư. Năm kỹ sư vá trong hai ngày; sáu tháng sau, 40.200 hồ sơ không phải sửa.",
        "Nhóm kỹ sư gọi cho từng bộ phận một cửa, xin mỗi nơi mười tờ khai bịa.",
        unit="Trung tâm Công nghệ thông tin, BHXH Việt Nam", field="CDS", tags="tờ khai điện tử, ngày sinh, góp ý từ một cửa", day="2022-08-30",
        named="Tạ Minh Đạc", kicker="Tập thể điển hình",
    ),
    document(
        "nuoc-rut", "news", "Chín mươi hai ngày nước rút quý IV",
        "Từ 87,1% lên 100,4% kế hoạch thu cả năm sau đợt thi đua quý IV/2023 ở Nghệ An. Ba huyện không đạt. Buổi tổng kết kết thúc bằng việc bỏ một chỉ tiêu.",
        "Điểm lưu động ở cảng cá mở lúc 5 giờ, khi tàu vừa về. Tổ thu gọi mười đơn vị chậm đóng mỗi sáng.",
        unit="BHXH tỉnh Nghệ An", field="THU", tags="quý IV/2023, điểm lưu động", day="2023-12-31",
    ),
    document(
        "cai-the", "material", "Tiểu phẩm “Cái thẻ của bà”",
        "Mười tám phút, bốn vai, một cái hũ gạo. Đội tuyên truyền của BHXH tỉnh Bạc Liêu đã diễn 31 đêm; kịch bản và bản thu để sẵn cho nơi khác dùng lại.",
        "Bà giấu thẻ trong hũ gạo, vì quý quá, rồi quên.",
        unit="BHXH tỉnh Bạc Liêu", office="Đội tuyên truyền", field="TRUYENTHONG", tags="tiểu phẩm, kịch bản, thẻ BHYT, người cao tuổi", day="2019-03-08",
    ),
    document(
        "chum-gao", "practice", "Chum gạo tiết kiệm",
        "Mỗi bữa nấu cơm bớt lại một nắm gạo, cuối tháng cân chung, bán cho bếp ăn bán trú, lấy tiền đóng BHXH tự nguyện. Ở Điện Biên, 77% người tham gia còn đóng sau một năm.",
        "Ý tưởng đến từ bài về ống tre tiết kiệm ở Bến Tre; ba mươi ống chỉ được 212.000 đồng nên chuyển sang gạo.",
        unit="BHXH tỉnh Điện Biên", field="THU", tags="chum gạo, vùng cao, BHXH tự nguyện, bếp bán trú", day="2024-10-22",
    ),
    document(
        "sap-cho", "practice", "Sạp trước rủ sạp sau",
        "Ở năm chợ của Thừa Thiên Huế, người bán hàng đã đóng BHXH tự nguyện ngồi nói chuyện với sạp kề bên. Hai năm, từ 96 lên 431 người tham gia.",
        "Lên lầu hai thì ai coi nồi bún?",
        unit="BHXH tỉnh Thừa Thiên Huế", field="THU", tags="tiểu thương, chợ, hộ kinh doanh, BHXH tự nguyện", day="2023-03-14",
    ),
]  # fmt: skip

OTHERS = [
    document(
        "vuon-rau", "practice", "Vườn rau an sinh ở Thạch Hà",
        "Chị em trồng rau ở đất vườn, bán chung, trích tiền đóng BHXH tự nguyện cho nhau.",
        "Mỗi vườn có một tổ trưởng và một cuốn sổ.",
        unit="BHXH tỉnh Hà Tĩnh", office="BHXH huyện Thạch Hà", field="THU", tags="phụ nữ, vườn rau", day="2023-07-11",
    ),
    document(
        "heo-dat", "practice", "Nuôi heo đất để dành đóng bảo hiểm",
        "Bốn mươi tổ nuôi heo đất, mỗi con heo một cuốn sổ, cuối quý đập heo đóng BHXH tự nguyện.",
        "Ở miền Bắc gọi là lợn đất.",
        unit="BHXH tỉnh Trà Vinh", field="THU", tags="heo đất, tiết kiệm", day="2022-05-10",
    ),
    document(
        "yen-bai", "profile", "Tập thể BHXH huyện Mù Cang Chải bám bản mùa mưa",
        "Mười một người, mười bốn xã, mùa mưa nào cũng có đường bị cắt. Thẻ BHYT vẫn đến đủ từng bản.",
        "Hai năm liền là tập thể lao động xuất sắc.",
        unit="BHXH tỉnh Yên Bái", office="BHXH huyện Mù Cang Chải", field="SOTHE", tags="vùng cao, bám bản", day="2018-11-20",
        named="Tập thể lao động xuất sắc", kicker="Tập thể điển hình",
    ),
    document(
        "lao-cai", "news", "BHXH tỉnh Lào Cai họp bàn chi trả qua tài khoản",
        "Sau khi hợp nhất, tỉnh còn 38% người hưởng nhận tiền mặt.",
        "Chi trả không dùng tiền mặt được bàn theo từng xã.",
        unit="BHXH tỉnh Lào Cai", field="CHITRA", tags="không dùng tiền mặt", day="2025-09-15", also=("BHXH tỉnh Yên Bái",),
    ),
    document(
        "nghe-an", "news", "BHXH tỉnh Nghệ An biểu dương gương điển hình tiên tiến năm 2025",
        "Hai mươi bảy tập thể, cá nhân được biểu dương tại hội nghị.",
        "Mỗi người kể một việc đã không thành và điều rút ra.",
        unit="BHXH tỉnh Nghệ An", field="TDKT", tags="biểu dương, hội nghị", day="2025-11-28",
    ),
    document(
        "giao-uoc", "news", "Cụm thi đua số 5 ký giao ước thi đua năm 2026",
        "Sáu đơn vị ký giao ước, bầu cụm trưởng và thống nhất cách chấm điểm.",
        "Cụm số V gồm Phú Thọ, Quảng Ninh, Bắc Ninh, Thái Nguyên, Hưng Yên, Ninh Bình.",
        field="TDKT", tags="giao ước, cụm thi đua", day="2026-02-05",
    ),
    document(
        "hoi-thao", "event", "Hội thao Cụm thi đua số VII",
        "Năm đơn vị Tây Nguyên thi bóng chuyền, kéo co và nấu ăn.",
        "Lễ khai mạc tại Đà Lạt.",
        field="TDKT", tags="hội thao, cụm thi đua", day="2024-07-20",
    ),
    document(
        "ky-niem-chuong", "news", "Trao Kỷ niệm chương Vì sự nghiệp Bảo hiểm xã hội Việt Nam cho 15 cá nhân",
        "Mười lăm người ngoài Ngành nhận kỷ niệm chương.", "Buổi lễ giản dị, không hoa.",
        unit="BHXH tỉnh Bắc Giang", field="TDKT", tags="kỷ niệm chương, khen thưởng", day="2024-02-16",
    ),
    document(
        "cstd-2019", "news", "Công bố danh sách chiến sĩ thi đua ngành BHXH Việt Nam năm 2019",
        "Danh sách gồm 84 người, ba phần tư là người trực tiếp làm việc.", "Quyết định ký tháng 12.",
        field="TDKT", tags="chiến sĩ thi đua, khen thưởng", day="2019-12-25",
    ),
    document(
        "nong-thon-moi", "campaign", "Cả nước chung sức xây dựng nông thôn mới",
        "Phong trào do Thủ tướng Chính phủ phát động ngày 08/6/2011; Ngành hưởng ứng bằng việc mở rộng BHYT ở xã.",
        "Giai đoạn 2011–2015, sau đó 2016–2020.",
        field="TDKT", tags="nông thôn mới", day="2011-06-08", kicker="Thi đua theo đợt",
    ),
    document(
        "doan-ket", "campaign",
        "Đoàn kết, năng động, sáng tạo, thực hiện có hiệu quả các chính sách, chế độ bảo hiểm xã hội, bảo hiểm y tế",
        "Phong trào thi đua của Ngành giai đoạn 2014–2020.", "Tài liệu không nêu chỉ tiêu.",
        field="TDKT", tags="thi đua yêu nước", day="2014-11-05",
    ),
    document(
        "sach-du-lieu", "campaign", "Sạch dữ liệu, nhanh thủ tục",
        "Phong trào thi đua theo chuyên đề, từ 01/3 đến 31/8/2025.",
        "Ba chỉ tiêu, có hai chỉ tiêu đạt. Chưa đạt: hồ sơ nộp trực tuyến toàn trình.",
        unit="BHXH tỉnh Đồng Nai", field="CDS", tags="dữ liệu", day="2025-03-01",
    ),
    document(
        "vi-nguoi-ngheo", "campaign", "Vì người nghèo – Không để ai bị bỏ lại phía sau",
        "Tặng sổ BHXH, thẻ BHYT cho người có hoàn cảnh khó khăn.", "Mỗi đơn vị tự nhận số thẻ.",
        field="XAHOI", tags="người nghèo, tặng thẻ", day="2022-10-17",
    ),
    document(
        "bao-cao-mau", "procedure", "Báo cáo sơ kết 6 tháng công tác thi đua, khen thưởng",
        "Đề cương và mẫu biểu báo cáo sơ kết 6 tháng, tổng kết năm công tác TĐKT.",
        "Nộp trước ngày 15 tháng 6. Mẫu số 01: tổng hợp khen thưởng.",
        field="TDKT", tags="báo cáo, mẫu", day="2026-04-10",
    ),
    document(
        "thanh-tich", "procedure", "Mẫu báo cáo thành tích đề nghị tặng Huân chương Lao động",
        "Hồ sơ, thời hạn và mẫu báo cáo thành tích theo Nghị định 152/2025/NĐ-CP.",
        "Ba bản giấy, một bản điện tử.", field="TDKT", tags="báo cáo thành tích, Huân chương Lao động", day="2025-10-02",
    ),
    document(
        "de-cuong", "material", "Đề cương báo cáo viên: Luật Bảo hiểm xã hội năm 2024",
        "Mười hai điểm mới cần nói với người lao động, mỗi điểm một ví dụ.",
        "Trợ cấp hưu trí xã hội; giảm số năm đóng tối thiểu để hưởng lương hưu còn 15 năm; trốn đóng và chậm đóng.",
        field="TRUYENTHONG", tags="đề cương, Luật BHXH 2024", day="2025-05-20",
    ),
    document(
        "chi-thi-34", "directive", "Tiếp tục đổi mới công tác thi đua, khen thưởng",
        "Chỉ thị của Bộ Chính trị ngày 07/4/2014.", "Tăng cường sự lãnh đạo của Đảng.",
        field="TDKT", day="2014-04-07", numbers=("34-CT/TW",), kicker="Chỉ thị số 34-CT/TW",
    ),
    document(
        "qd-488", "directive", "Quy chế thi đua, khen thưởng của Ngành",
        "Quyết định ngày 26/4/2024.", "Quy định đối tượng, tiêu chuẩn, thẩm quyền, hồ sơ.",
        field="TDKT", day="2024-04-26", numbers=("488/QĐ-BHXH",), kicker="Quyết định số 488/QĐ-BHXH",
    ),
    document("cau-chuyen", "column", "Câu chuyện đầu tuần", "Mỗi thứ Hai một câu chuyện đọc trong ba phút để kể trong giờ chào cờ, giao ban, sinh hoạt chi bộ."),
    document("lam-theo-bac", "column", "Học tập và làm theo Bác", "Tập thể, cá nhân tiêu biểu học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh."),
    document("tu-quay", "column", "Từ quầy một cửa", "Người trực tiếp phục vụ nhân dân: một cửa, thu, chi trả, giám định, tổng đài."),
    document("u-gia-lai-cu", "unit", "BHXH tỉnh Gia Lai (đến 3/2025)", also=("BHXH tỉnh Bình Định",)),
    document("u-gia-lai", "unit", "BHXH tỉnh Gia Lai (từ 7/2025)", also=("BHXH tỉnh Bình Định",)),
    document("u-hoa-binh", "unit", "BHXH tỉnh Hòa Bình", text="Nay là BHXH tỉnh Phú Thọ.", also=("BHXH tỉnh Phú Thọ",)),
    document("u-quy-nhon", "unit", "Ban Quản lý thu và phát triển người tham gia", kicker="Đơn vị trực thuộc"),
]  # fmt: skip

HD_4231 = document(
    "hd-4231", "directive", "Triển khai thực hiện Chỉ thị số 34-CT/TW của Bộ Chính trị về tiếp tục đổi mới công tác thi đua khen thưởng",
    "Hướng dẫn số 4231/HD-BHXH ngày 05/11/2014 của BHXH Việt Nam: bốn khâu phát hiện, bồi dưỡng, tổng kết, nhân rộng.",
    "Trong thời gian qua, công tác thi đua, khen thưởng trong Ngành đã có nhiều chuyển biến tích cực. Thực hiện Chỉ thị số 34-CT/TW ngày 07/4/2014, BHXH Việt Nam hướng dẫn BHXH các tỉnh thực hiện tốt một số nhiệm vụ sau.",
    unit="BHXH Việt Nam", field="TDKT", day="2014-11-05", numbers=("4231/HD-BHXH",), kicker="Hướng dẫn số 4231/HD-BHXH",
    named="Hướng dẫn; Tổng Giám đốc Nguyễn Thị Minh",
    sections=(
        Section("muc-1", "Mục 1", "", "Tổ chức quán triệt, triển khai đồng bộ Chỉ thị 34-CT/TW trong toàn Ngành"),
        Section("muc-1-a", "Điểm a mục 1", "Cấp ủy Đảng, chính quyền, các tổ chức đoàn thể trong Ngành tổ chức nghiên cứu, xây dựng chương trình, kế hoạch để quán triệt Chỉ thị."),
        Section("muc-2", "Mục 2", "", "Đẩy mạnh đổi mới nội dung, hình thức, đề cao tính thiết thực, hiệu quả của các phong trào thi đua"),
        Section("muc-2-a", "Điểm a mục 2", "BHXH các tỉnh phát động, triển khai phong trào thi đua khi đã xác định rõ mục tiêu, chỉ tiêu, nội dung, biện pháp, đối tượng tham gia và tiêu chí đánh giá thi đua."),
        Section("muc-2-c", "Điểm c mục 2", "Công tác xây dựng điển hình tiên tiến phải được thực hiện từ cơ sở và thực hiện đồng bộ cả 4 khâu: phát hiện - bồi dưỡng - tổng kết - nhân điển hình tiên tiến. Các giải pháp, kinh nghiệm công tác tốt phải được kịp thời phổ biến; tổ chức tham quan, học tập."),
        Section("muc-2-d", "Điểm d mục 2", "Tổ chức đăng ký thi đua cùng các điển hình tiên tiến để các phong trào thi đua thực sự phát huy tác dụng và đi vào chiều sâu."),
        Section("muc-3", "Mục 3", "", "Nâng cao chất lượng công tác khen thưởng"),
        Section("muc-3-b", "Điểm b mục 3", "Chú trọng khen thưởng viên chức và người lao động trực tiếp thực hiện nhiệm vụ, tránh tình trạng chỉ tập trung khen thưởng cho cán bộ lãnh đạo."),
        Section("muc-3-dd", "Điểm đ mục 3", "Tăng cường kiểm tra, giám sát, ngăn ngừa các biểu hiện tiêu cực trong công tác khen thưởng."),
        Section("muc-4", "Mục 4", "", "Đẩy mạnh công tác tuyên truyền các phong trào thi đua yêu nước"),
        Section("muc-4-c", "Điểm c mục 4", "Kết hợp hài hòa công tác tuyên truyền bằng nhiều hình thức phong phú như: báo cáo viên, tuyên truyền viên, qua các tác phẩm, tiểu phẩm về thi đua, khen thưởng."),
        Section("muc-4-e", "Điểm e mục 4", "Xây dựng kế hoạch phổ biến, nhân rộng các “mô hình điểm” xuất sắc trong từng mặt công tác của Ngành giai đoạn 2014 - 2020."),
    ),
)  # fmt: skip

COLLECTION = [*STORIES, *OTHERS, HD_4231]
