"""Addresses that show every page type and state, from the site's own map and search."""

from __future__ import annotations

import json
from collections.abc import Callable
from urllib.parse import quote, urlsplit
from xml.etree import ElementTree

# What search calls a kind of page, each looked at whatever section of the tree it lies in.
KINDS = [
    "profile",
    "practice",
    "campaign",
    "news",
    "event",
    "directive",
    "procedure",
    "material",
    "column",
    "unit",
]
# States of a page type that look unlike the first pages of its section.
STATES = [
    "/chuyen-muc/chuyen-trang-chin-muoi-hai-ngay-nuoc-rut/",  # closed
    "/chuyen-muc/thu-gui-tu-co-so/",  # without stories
    "/don-vi/bhxh-tinh-ha-giang-den-3-2025/",  # a former unit
    "/don-vi/bhxh-tinh-gia-lai/",  # one that took over others
    "/guong-dien-hinh/bao-cao-vien-khong-dung-trang-chieu/",  # corrected
    "/mo-hinh/muoi-hai-o-so-canh-cay-nuoc/",  # twelve indicators
    "/mo-hinh/sap-truoc-ru-sap-sau/",  # retired
    "/mo-hinh/tro-ly-dien-to-khai-bang-tieng-khmer/",  # pilot
    "/phong-trao-thi-dua/mot-gio-nghe-dan/",  # running
    "/phong-trao-thi-dua/khong-de-ai-lo-the/",  # ended and reviewed
    "/mo-hinh/?level=sector&topic=" + "phat-trien-nguoi-tham-gia-bhxh-tu-nguyen",  # filtered
    "/guong-dien-hinh/ba-buoi-moi-tuan-o-khu-cong-nghiep/",  # an honour annulled
    "/guong-dien-hinh/?page=2",  # deep in a list
    "/chuyen-muc/cau-chuyen-dau-tuan/hai-nguoi-cung-dem/a4/",  # the sheet for the one who reads aloud
]
NOT_A_DATE = "/tim-kiem/?from=hom-qua"
SEARCHES = [
    "/tim-kiem/",
    "/tim-kiem/?q=" + quote("ống tre") + "&type=practice",
    "/tim-kiem/?q=zzzz",
    "/tim-kiem/?q=bhxh&page=99",
    NOT_A_DATE,
]
NOT_FOUND = "/khong-co-trang-nay/"
COMPONENTS = "/thanh-phan/"  # each in all its states, words without end and titles of 250 letters
STATUS = {NOT_FOUND: 404, NOT_A_DATE: 400}  # of every other 200


def addresses(get: Callable[[str], str], of_each: int) -> list[str]:
    """`of_each` of each section of the map and each kind, and each state. `get` reads an address."""
    sections: dict[str, list[str]] = {}
    for place in ElementTree.fromstring(get("/sitemap.xml")).iterfind("{*}url/{*}loc"):
        path = urlsplit(place.text or "").path
        above, _, _last = path.strip("/").rpartition("/")
        sections.setdefault(above or path, []).append(path)
    assert {"/", "/don-vi/", "/so-do-trang/", "don-vi", "mo-hinh", "the"} <= set(sections)
    found = [path for group in sections.values() for path in group[:of_each]]
    for kind in KINDS:
        answer = json.loads(get(f"/api/search/?type={kind}&page_size={of_each}"))
        assert answer["results"], f"không có {kind} nào"
        found += [result["url"] for result in answer["results"]]
    return list(dict.fromkeys([*found, *STATES, *SEARCHES, NOT_FOUND, COMPONENTS]))
