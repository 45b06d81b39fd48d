"""What Wagtail made before this site was: named in Vietnamese."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Permission
from wagtail.models import Collection, Page

from home.installation import install


def test_no_record_that_was_there_first_is_in_english(db: Any) -> None:
    install()
    assert Page.get_first_root_node().title == "Gốc"
    assert Collection.get_first_root_node().name == "Gốc"
    names = set(Permission.objects.values_list("name", flat=True))
    assert {"Sửa đơn vị", "Vào được bàn biên tập", "Xuất bản mọi trang"} <= names
    assert [name for name in names if name.startswith("Can ")] == []
