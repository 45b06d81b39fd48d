"""What a page weighs on the way, and that it stands still when its type comes late."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Request, Route

pytestmark = pytest.mark.e2e

PAGES = [
    "/",
    "/chuyen-muc/guong-sang-quanh-ta/",
    "/guong-dien-hinh/nguoi-cong-so-qua-ngam-suoi-lanh/",
    "/mo-hinh/ong-tre-tiet-kiem-dong-bao-hiem-xa-hoi/",
    "/phong-trao-thi-dua/mot-gio-nghe-dan/",
    "/don-vi/bhxh-tinh-tuyen-quang/",
    "/tim-kiem/?q=ong+tre",
]
MOST_CODE, MOST_TYPE = 60 * 1024, 70 * 1024  # as transferred
MOST_SHIFT = 0.1  # what still counts as good
LATE = 400  # milliseconds
PHONE = {"width": 412, "height": 823}
PARTS = {"document": "code", "stylesheet": "code", "script": "code", "font": "type"}
WATCH = """() => {
    window.shifted = 0;
    new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shifted += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
}"""


def measured(page: Page, path: str) -> tuple[dict[str, int], float]:
    """Bytes of code and of type as they travelled, and how much moved once the type was there."""
    got: list[Request] = []
    held: list[Route] = []
    let_through = False

    def hold(route: Route) -> None:
        if let_through:
            route.continue_()
        else:
            held.append(route)

    page.on("requestfinished", lambda request: got.append(request))
    page.route("**/*.woff2", hold)
    page.add_init_script(f"({WATCH})()")
    page.goto(path, wait_until="domcontentloaded")
    page.wait_for_timeout(LATE)
    assert held, "kiểu chữ không qua đây"
    let_through = True
    for route in held:
        route.continue_()
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(LATE)
    weight = {"code": 0, "type": 0}
    for request in got:
        if part := PARTS.get(request.resource_type):
            weight[part] += request.sizes()["responseBodySize"]
    return weight, page.evaluate("window.shifted")


def test_a_page_is_light_and_stands_still(new_page: Callable[..., Page]) -> None:
    problems = []
    for path in PAGES:
        page = new_page(viewport=PHONE)
        weight, shifted = measured(page, path)
        page.context.close()
        if not 0 < weight["code"] <= MOST_CODE or not 0 < weight["type"] <= MOST_TYPE:
            problems.append(f"{path}: {weight}")
        if shifted > MOST_SHIFT:
            problems.append(f"{path}: xê dịch {shifted:.3f}")
    assert not problems, "\n".join(problems)
