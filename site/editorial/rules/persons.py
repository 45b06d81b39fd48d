"""The basis on which people are named and shown, asked of the consent ledger."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.db.models import Q
from django.urls import reverse

from core.problems import Problem, Problems
from core.text import fold, format_date
from editorial.enums import AgeGroup, ConsentState
from editorial.enums import Basis as PersonBasis
from editorial.rules import holdings
from media.enums import Basis

if TYPE_CHECKING:
    from editorial.models import Consent, StoryPage

RULE = "person"


def problems(story: StoryPage) -> Problems:
    found: list[str] = []
    pictures = {picture.pk: picture for picture in holdings.pictures(story)}
    consents = list(_consents(story, list(pictures)))
    for consent in consents:
        found += _of_consent(story, consent)
    found += _of_people(story, consents)
    covered = {row.picture_id for consent in consents for row in consent.pictures.all()}
    for picture in pictures.values():
        if picture.basis == Basis.CONSENT and picture.pk not in covered:
            found.append(
                Problem(
                    f"Ảnh “{picture.title}” dùng theo sự đồng ý của nhân vật mà chưa có phiếu nào trong sổ. "
                    "Ghi phiếu đồng ý, hoặc chọn căn cứ khác cho ảnh.",
                    rule=RULE,
                    key=f"{RULE}:picture:{picture.pk}",
                    url=reverse("consents:add"),
                )
            )
    return {"": found} if found else {}


def _of_people(story: StoryPage, consents: list[Consent]) -> Iterator[Problem]:
    """A person named by consent, and any child, stands in the ledger with this page or its pictures."""
    for person in story.people.all():
        is_child = person.age_group != AgeGroup.ADULT
        if person.basis == PersonBasis.INVENTED or not (
            is_child or person.basis == PersonBasis.CONSENT
        ):
            continue
        lines = [each for each in consents if fold(each.person) == fold(person.name)]
        if any(each.age_group == person.age_group for each in lines):
            continue
        if lines and is_child:
            sentence = f"Phiếu đồng ý của {person.name} ghi lứa tuổi khác. Sửa phiếu, hoặc sửa lứa tuổi trong bài."
        elif is_child:
            sentence = (
                f"{person.name} là trẻ em mà chưa có phiếu đồng ý trong sổ. Ghi phiếu của người giám hộ, và ý kiến "
                "của trẻ từ đủ 07 tuổi; hoặc bỏ tên."
            )
        elif lines:
            continue
        else:
            sentence = (
                f"{person.name} được nêu tên theo sự đồng ý mà chưa có phiếu trong sổ. Ghi phiếu cho bài này, hoặc "
                "chọn căn cứ khác."
            )
        key = hashlib.sha256(fold(person.name).encode()).hexdigest()[:16]
        yield Problem(
            sentence,
            rule=RULE,
            key=f"{RULE}:named:{key}:{person.age_group}",
            url=reverse("consents:add"),
        )


def _consents(story: StoryPage, pictures: list[int]) -> Iterator[Consent]:
    """Those the story stands on, without the ones a new consent has taken the place of."""
    from editorial.models import Consent

    of_story = Q(pictures__picture__in=pictures)
    if story.pk:
        of_story |= Q(pages__page=story.pk)
    standing = Consent.objects.filter(of_story).exclude(pk__in=Consent.objects.replaced())
    yield from standing.distinct().prefetch_related("pictures", "pages").order_by("pk")


def _of_consent(story: StoryPage, consent: Consent) -> Iterator[Problem]:
    url = reverse("consents:edit", args=[consent.pk])
    who = f"Sự đồng ý của {consent.person}"

    def problem(what: str, sentence: str, *, firm: bool = False) -> Problem:
        key = f"{RULE}:consent:{consent.pk}:{what}"
        quiet = sentence.replace(consent.person, consent.number)
        return Problem(sentence, rule=RULE, key=key, url=url, quiet=quiet, firm=firm)

    state = consent.state
    if state in (ConsentState.WITHDRAWN, ConsentState.ASKED_BACK):
        yield problem(
            "withdrawn",
            f"{who} đã rút. Bỏ nhân vật, bỏ ảnh, hoặc xin sự đồng ý mới rồi ghi vào sổ.",
            firm=True,
        )
    elif state == ConsentState.EXPIRED:
        until = format_date(consent.valid_until or consent.valid_from)
        yield problem(
            "expired",
            f"{who} đã hết hạn ngày {until}. Xin gia hạn rồi ghi phiếu mới vào sổ, hoặc bỏ nhân vật, bỏ ảnh.",
            firm=True,
        )
    elif state == ConsentState.TO_COME:
        begins = format_date(consent.valid_from)
        yield problem("to_come", f"{who} có hiệu lực từ {begins}. Chờ đến ngày đó hãy xuất bản.")
    for lack in consent.missing():
        yield problem(f"lack:{lack}", f"{who} {lack}. Mở phiếu để bổ sung.")
    named = any(row.page_id == story.pk for row in consent.pages.all())
    if not consent.on_site or (named and not consent.covers_name):
        yield problem(
            "scope", f"{who} không gồm việc nêu tên trên trang. Bỏ tên, hoặc xin thêm phạm vi."
        )
    if consent.pictures.all() and not consent.covers_picture:
        yield problem("picture", f"{who} không gồm hình ảnh. Bỏ ảnh, hoặc xin thêm phạm vi.")
