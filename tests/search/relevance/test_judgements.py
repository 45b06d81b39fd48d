"""The published test set is sound, and its variants are what they say."""

from __future__ import annotations

from collections import Counter

from tests.search.relevance import judgements, variants


def test_there_are_enough_questions_each_once() -> None:
    judged = judgements.read()
    assert len(judged) >= 200
    assert sum(1 for each in judged if not each.answers) >= 20
    assert [q for q, count in Counter(each.query for each in judged).items() if count > 1] == []
    assert {grade for each in judged for grade in each.grades.values()} == {1, 2, 3}
    assert all(each.answers for each in judged if each.kind != "không có")


def test_variants_change_what_they_say() -> None:
    assert variants.no_accents("Đắk Lắk") == "dak lak"
    assert variants.no_accents("dak lak") is None
    assert variants.other_tones("thúy khỏe, số hóa") == "thuý khoẻ, số hoá"
    assert variants.other_tones("hoàng") is None
    assert variants.abbreviated("thẻ bảo hiểm y tế") == "thẻ BHYT"
    assert variants.abbreviated("thẻ BHYT") == "thẻ bảo hiểm y tế"
    typo = variants.one_typo("giám định bệnh viện")
    assert typo == variants.one_typo("giám định bệnh viện") != "giám định bệnh viện"
