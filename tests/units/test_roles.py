"""Roles: who holds which today, and that no rights outlive the last day of a membership."""

from datetime import date

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError

from units import roles
from units.authentication import RoleBackend
from units.enums import Role
from units.models import Deputy, Membership, Unit, WorkField

pytestmark = pytest.mark.django_db


def account(name):
    return get_user_model().objects.create_user(name, password="mat-khau-dai-123")


def today(name):
    """The account as a request gets it."""
    return RoleBackend().get_user(get_user_model().objects.get(username=name).pk)


def groups(name):
    return set(today(name).groups.values_list("name", flat=True))


@pytest.fixture(autouse=True)
def of_roles():
    for role in Role:
        Group.objects.get_or_create(name=role.label)


def test_rights_end_at_midnight_in_local_time(time_machine):
    unit = Unit.objects.create(name="BHXH tỉnh Thử")
    Membership.objects.create(
        user=account("hoa"),
        role=Role.CONTRIBUTOR,
        unit=unit,
        starts_on=date(2026, 3, 1),
        ends_on=date(2026, 3, 31),
    )
    time_machine.move_to("2026-02-28T23:59:00+07:00", tick=False)
    assert groups("hoa") == set()
    time_machine.move_to("2026-03-01T00:00:00+07:00", tick=False)
    assert groups("hoa") == {"Cộng tác viên đơn vị"}
    time_machine.move_to("2026-03-31T23:59:59+07:00", tick=False)
    assert groups("hoa") == {"Cộng tác viên đơn vị"}
    time_machine.move_to("2026-04-01T00:00:00+07:00", tick=False)
    assert groups("hoa") == set()


def test_different_roles_in_different_units(time_machine):
    time_machine.move_to("2026-03-10T09:00:00+07:00")
    here, there = Unit.objects.create(name="Nơi này"), Unit.objects.create(name="Nơi kia")
    user = account("binh")
    Membership.objects.create(user=user, role=Role.CONTRIBUTOR, unit=here)
    Membership.objects.create(user=user, role=Role.LEADER, unit=there)
    assert groups("binh") == {"Cộng tác viên đơn vị", "Lãnh đạo đơn vị"}
    user = today("binh")
    assert roles.holds(user, Role.LEADER, there)
    assert not roles.holds(user, Role.LEADER, here)
    assert roles.unit_ids(user, Role.CONTRIBUTOR) == {here.pk}


def test_a_leader_stands_for_what_became_part_of_the_unit():
    now = Unit.objects.create(name="BHXH tỉnh Mới")
    old = Unit.objects.create(name="BHXH tỉnh Cũ", successor=now, valid_to=date(2025, 6, 30))
    leader = account("dung")
    Membership.objects.create(user=leader, role=Role.LEADER, unit=now)
    assert roles.holds(leader, Role.LEADER, old)
    assert list(roles.people(Role.LEADER, old)) == [leader]
    assert roles.unit_ids(leader, Role.LEADER) == {now.pk, old.pk}


def test_a_verifier_is_asked_for_his_fields_only():
    money = WorkField.objects.create(name="Lĩnh vực thu", code="T1")
    health = WorkField.objects.create(name="Lĩnh vực khám bệnh", code="T2")
    verifier = account("an")
    membership = Membership(user=verifier, role=Role.VERIFIER)
    membership.fields = [money]
    membership.save()
    Membership.objects.create(user=account("khanh"), role=Role.VERIFIER)
    assert [user.username for user in roles.people(Role.VERIFIER, field_id=money.pk)] == [
        "an",
        "khanh",
    ]
    assert [user.username for user in roles.people(Role.VERIFIER, field_id=health.pk)] == ["khanh"]
    assert not roles.holds(verifier, Role.VERIFIER, field_id=health.pk)


def test_a_deputy_has_the_rights_for_the_time_only(time_machine):
    unit = Unit.objects.create(name="BHXH tỉnh Thử")
    membership = Membership.objects.create(
        user=account("giam-doc"), role=Role.LEADER, unit=unit, starts_on=date(2026, 1, 1)
    )
    Deputy.objects.create(
        membership=membership,
        user=account("pho"),
        starts_on=date(2026, 5, 4),
        ends_on=date(2026, 5, 8),
    )
    time_machine.move_to("2026-05-08T18:00:00+07:00", tick=False)
    assert groups("pho") == {"Lãnh đạo đơn vị"}
    assert [post.as_deputy for post in roles.posts(today("pho"))] == [True]
    time_machine.move_to("2026-05-09T00:00:00+07:00", tick=False)
    assert groups("pho") == set()
    assert list(roles.people(Role.LEADER, unit)) == [membership.user]


def test_a_deputy_of_somebody_whose_role_ended_has_nothing(time_machine):
    time_machine.move_to("2026-05-05T09:00:00+07:00", tick=False)
    unit = Unit.objects.create(name="BHXH tỉnh Thử")
    membership = Membership.objects.create(
        user=account("giam-doc"),
        role=Role.LEADER,
        unit=unit,
        starts_on=date(2026, 1, 1),
        ends_on=date(2026, 5, 4),
    )
    Deputy.objects.create(
        membership=membership,
        user=account("pho"),
        starts_on=date(2026, 5, 4),
        ends_on=date(2026, 5, 8),
    )
    assert groups("pho") == set()
    assert not roles.people(Role.LEADER, unit).exists()


def test_a_group_given_by_hand_stays():
    user = account("tay")
    user.groups.add(Group.objects.get(name="Biên tập viên"))
    assert groups("tay") == {"Biên tập viên"}


def test_an_account_that_is_closed_holds_nothing():
    user = account("nghi")
    Membership.objects.create(user=user, role=Role.PUBLISHER)
    user.is_active = False
    user.save()
    assert roles.posts(user) == []
    assert not roles.people(Role.PUBLISHER).exists()


@pytest.mark.parametrize("role", [Role.CONTRIBUTOR, Role.LEADER])
def test_a_role_of_a_unit_needs_one(role):
    with pytest.raises(ValidationError, match="Chọn đơn vị"):
        Membership(user=account("x"), role=role).full_clean()


def test_an_end_before_the_start_is_refused():
    with pytest.raises(ValidationError, match="sớm hơn ngày bắt đầu"):
        Membership(
            user=account("x"),
            role=Role.EDITOR,
            starts_on=date(2026, 2, 1),
            ends_on=date(2026, 1, 1),
        ).full_clean()
