"""The first load, into an empty catalogue, and the command that runs it."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from editorial.models import StoryPage
from units import registry
from units.models import Cluster, ProblemTopic, Unit, WorkField

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_catalogues(db):
    StoryPage.objects.update(unit=None, work_field=None)
    Cluster.objects.all().delete()
    Unit.objects.filter(successor__isnull=False).order_by().update(successor=None)
    for model in (Unit, WorkField, ProblemTopic):
        model.objects.all().delete()


def test_a_record_made_by_an_editor_before_the_load_is_kept():
    own = ProblemTopic.objects.create(name="Giảm chậm đóng", slug="giam-cham-dong-tron-dong")
    assert registry.load()["Việc cần giải quyết"].kept == ["giam-cham-dong-tron-dong"]
    own.refresh_from_db()
    assert own.name == "Giảm chậm đóng"
    assert ProblemTopic.objects.count() == 14


def test_the_command_counts_in_vietnamese_and_names_a_wrong_row(monkeypatch, tmp_path):
    out = StringIO()
    call_command("load_registry", stdout=out)
    assert (
        "Đơn vị: 145 bản ghi (tạo mới 145, cập nhật 0, không đổi 0, giữ bản đã sửa 0)."
        in out.getvalue()
    )

    for path in registry.DATA.glob("*.csv"):
        text = path.read_text(encoding="utf-8")
        if path.name == "units.csv":
            text = text.replace("vu-phap-che,central", "vu-phap-che,xxx")
        (tmp_path / path.name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(registry, "DATA", tmp_path)
    with pytest.raises(CommandError, match="Dòng “vu-phap-che” trong tệp dữ liệu"):
        call_command("load_registry", stdout=out)
