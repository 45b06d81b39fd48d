"""Abbreviations and synonyms: where they are met, what they count, and what editors may enter."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from core.text import fold, search_form
from devdata import builders as make
from search.analysis import parse_query
from search.models import Abbreviation, QueueEntry, SynonymGroup
from search.queue import drain
from search.terms import dictionary, seeding
from search.terms.expansion import (
    AMBIGUOUS,
    MOST_ALTERNATIVES,
    UNACCENTED,
    WEAK,
    WRITTEN_OUT,
    Rule,
    Terms,
)
from search.understanding import understand

Given = dict[str, float]


def given(terms: Terms, text: str) -> Given:
    query = parse_query(text)
    return {
        f"{' '.join(w.exact for w in query.words[a.start : a.end])} > {' '.join(w.exact for w in a.words)}": a.weight
        for a in terms.alternatives(query)
    }


def short(term: str, full: str, weight: float = 1.0) -> list[Rule]:
    return [
        Rule(term, full, weight, "a", joined=True, nested=True),
        Rule(full, term, weight, "a", nested=True),
    ]


# --- the rules ---


def test_an_abbreviation_and_its_meaning_find_each_other() -> None:
    terms = Terms(short("BHYT", "bảo hiểm y tế"))
    assert given(terms, "thẻ BHYT") == {"bhyt > bảo hiểm y tế": 1.0}
    assert given(terms, "thẻ bảo hiểm y tế") == {"bảo hiểm y tế > bhyt": 1.0}


@pytest.mark.parametrize("typed", ["TP.HCM", "tp hcm", "tphcm", "TP. HCM"])
def test_an_abbreviation_is_met_with_dots_spaces_or_none(typed: str) -> None:
    terms = Terms(short("TP.HCM", "Thành phố Hồ Chí Minh"))
    assert [key.partition(" > ")[2] for key in given(terms, typed)] == ["thành phố hồ chí minh"]


def test_without_accents_the_letters_do_and_count_a_little_less() -> None:
    terms = Terms(short("ĐHTT", "điển hình tiên tiến"))
    assert given(terms, "đhtt") == {"đhtt > điển hình tiên tiến": 1.0}
    assert given(terms, "dhtt") == {"dhtt > điển hình tiên tiến": UNACCENTED}
    assert given(terms, "dien hinh tien tien") == {"dien hinh tien tien > đhtt": UNACCENTED}


def test_other_accents_are_other_words() -> None:
    terms = Terms([Rule("heo đất", "lợn đất", 0.4, "s")])
    assert given(terms, "héo đất") == {}
    assert given(terms, "heo dat") == {"heo dat > lợn đất": 0.32}


def test_the_longest_synonym_wins_and_abbreviations_are_met_inside() -> None:
    terms = Terms(
        [
            Rule("điển hình", "tấm gương", 0.4, "s"),
            Rule("điển hình tiên tiến", "nhân tố mới", 0.4, "s"),
            *short("BHXH", "bảo hiểm xã hội"),
            *short("BHXHTN", "bảo hiểm xã hội tự nguyện"),
        ]
    )
    assert given(terms, "điển hình tiên tiến") == {"điển hình tiên tiến > nhân tố mới": 0.4}
    assert set(given(terms, "bảo hiểm xã hội tự nguyện")) == {
        "bảo hiểm xã hội tự nguyện > bhxhtn",
        "bảo hiểm xã hội > bhxh",
    }


def test_what_two_entries_say_counts_as_the_more_careful_says() -> None:
    rules = [Rule("sáng kiến", "giải pháp", 0.4, "s1"), Rule("sáng kiến", "Giải pháp", 0.2, "s2")]
    assert given(Terms(rules), "sáng kiến") == {"sáng kiến > giải pháp": 0.2}
    assert given(Terms(rules[::-1]), "sáng kiến") == {"sáng kiến > giải pháp": 0.2}


def test_an_abbreviation_in_a_group_of_synonyms_stays_one() -> None:
    rules = [*short("CĐS", "chuyển đổi số"), Rule("CĐS", "chuyển đổi số", 0.4, "s")]
    assert given(Terms(rules), "CĐS") == {"cđs > chuyển đổi số": 1.0}


def test_what_is_one_word_to_search_is_no_alternative() -> None:
    assert given(Terms([Rule("chiến sĩ", "chiến sỹ", 0.8, "s")]), "chiến sĩ") == {}
    assert given(Terms([Rule("hoà", "hòa", 0.8, "s")]), "hoà") == {}


def test_a_loop_of_entries_does_not_grow() -> None:
    rules = [Rule("a1", "b1", 1, "s"), Rule("b1", "c1", 1, "s"), Rule("c1", "a1", 1, "s")]
    assert given(Terms(rules), "a1") == {"a1 > b1": 1}


def test_a_long_form_is_one_thing_with_a_name_of_its_own() -> None:
    terms = Terms(short("BHXH", "bảo hiểm xã hội"))
    asked = terms.understood(parse_query("Bảo hiểm xã hội tỉnh Hà Giang"))
    assert [word.exact for word in asked.words] == ["bhxh", "tỉnh", "hà", "giang"]
    assert [word.exact for word in asked.loose] == ["bhxh", "tỉnh", "hà", "giang"]
    assert asked.minimum == 2, "half of four, not of seven"
    written = asked.alternatives[0]
    assert (written.start, written.end, written.weight) == (0, 1, WRITTEN_OUT)
    assert [word.exact for word in written.words] == ["bảo", "hiểm", "xã", "hội"]
    quoted = parse_query('"bảo hiểm xã hội" tỉnh')
    assert terms.understood(quoted).words == quoted.words


def test_quoted_words_stay_as_they_are() -> None:
    terms = Terms(short("BHYT", "bảo hiểm y tế"))
    assert given(terms, '"thẻ BHYT" quận') == {}
    assert given(terms, '"thẻ" BHYT') == {"bhyt > bảo hiểm y tế": 1.0}


def test_a_long_query_does_not_grow_without_end() -> None:
    terms = Terms([Rule(f"từ{n}", f"khác{n}", 0.4, "s") for n in range(60)])
    assert len(given(terms, " ".join(f"từ{n}" for n in range(60)))) == MOST_ALTERNATIVES


# --- the editors' entries ---


@pytest.fixture
def loaded(db: Any) -> None:
    seeding.load()


@pytest.mark.usefixtures("loaded")
def test_what_the_project_begins_with_is_loaded_once() -> None:
    assert (Abbreviation.objects.count(), SynonymGroup.objects.count()) == (184, 54)
    again = seeding.load()
    assert {len(report.unchanged) for report in again.values()} == {184, 54}
    entry = Abbreviation.objects.get(short="KNC")
    entry.note = "sửa trên trang"
    entry.save()
    assert len(seeding.load()["Từ viết tắt"].kept) == 1


@pytest.mark.usefixtures("loaded")
def test_an_ambiguous_abbreviation_means_all_at_a_lower_weight() -> None:
    found = given(dictionary.terms(), "BTC")
    assert found == {"btc > bộ tài chính": AMBIGUOUS, "btc > ban tổ chức": AMBIGUOUS}


@pytest.mark.usefixtures("loaded")
def test_a_meaning_is_met_with_another_abbreviation_inside() -> None:
    ways = given(dictionary.terms(), "BHXHTN")
    assert {"bhxhtn > bảo hiểm xã hội tự nguyện", "bhxhtn > bhxh tự nguyện"} <= set(ways)


@pytest.mark.usefixtures("loaded")
def test_a_weak_group_works_one_way() -> None:
    assert given(dictionary.terms(), "cá nhân")["cá nhân > cán bộ"] == WEAK
    assert "cá nhân" not in str(given(dictionary.terms(), "cán bộ"))


@pytest.mark.usefixtures("loaded")
def test_the_words_of_the_domain_find_each_other() -> None:
    for typed, wanted in [
        ("CSTĐCS phòng một cửa", "chiến sĩ thi đua cơ sở"),
        ("mo hinh CDS", "chuyển đổi số"),
        ("bhxh tn", "bảo hiểm xã hội tự nguyện"),
        ("nuôi heo đất", "nuôi lợn đất"),
        ("Daklak", "đắk lắk"),
        ("ĐắkLắk", "đắk lắk"),
        ("đk lak", "đắk lắk"),
        ("Bắc Cạn", "bắc kạn"),
        ("thừa thiên - huế", "huế"),
        ("TDKT", "thi đua khen thưởng"),
    ]:
        words = [" ".join(w.folded for w in a.words) for a in understand(typed).alternatives]
        assert fold(search_form(wanted)) in words, (typed, words)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda: Abbreviation(short="B", full="bảo hiểm"), "chỉ có một chữ cái"),
        (lambda: Abbreviation(short="sỹ quan", full="sĩ quan"), "với máy tìm kiếm là một"),
        (lambda: SynonymGroup(canonical="thôn", variants="t"), "chỉ có một chữ cái"),
        (lambda: SynonymGroup(canonical="thôn", variants="\n \n"), "ít nhất một từ khác"),
        (lambda: SynonymGroup(canonical="hòa giải", variants="hoà giải"), "đều là một"),
    ],
)
def test_what_would_do_harm_is_refused(make: Any, sentence: str) -> None:
    with pytest.raises(ValidationError) as refused:
        make().full_clean()
    assert sentence in str(refused.value)


@pytest.mark.django_db
def test_an_entry_and_its_reverse_are_refused() -> None:
    Abbreviation.objects.create(short="ĐHTT", full="điển hình tiên tiến")
    with pytest.raises(ValidationError, match="khai ngược lại"):
        Abbreviation(short="điển hình tiên tiến", full="ĐHTT").full_clean()


@pytest.mark.django_db
def test_a_row_that_says_the_same_in_other_letters_is_refused() -> None:
    Abbreviation.objects.create(short="GTĐB", full="giải toả đền bù")
    with pytest.raises(ValidationError, match="đã có"):
        Abbreviation(short="gtđb", full="Giải tỏa  đền bù").full_clean()
    Abbreviation(short="GTĐB", full="giao thông đường bộ").full_clean()


# --- through the site ---


@pytest.mark.django_db
def test_a_new_word_works_at_once_without_reindexing(urls_of: Any) -> None:
    page = make.make_practice(title="Nuôi lợn đất mua thẻ")
    assert urls_of("trâu sành") == []
    group = SynonymGroup.objects.create(canonical="lợn đất", variants="trâu sành")
    assert urls_of("trâu sành") == [page.url]
    assert not QueueEntry.objects.exists()
    group.active = False
    group.save()
    assert urls_of("trâu sành") == []


@pytest.mark.django_db(transaction=True)
def test_words_are_read_once_after_each_change(django_assert_num_queries: Any) -> None:
    entry = Abbreviation.objects.create(short="GSNS", full="gương sáng nghề sổ")
    first = dictionary.terms()
    assert given(first, "GSNS")
    with django_assert_num_queries(0):
        assert dictionary.terms() is first
    entry.delete()
    assert given(dictionary.terms(), "GSNS") == {}


@pytest.mark.django_db
def test_the_command_tells_what_it_did(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("load_terms")
    assert "Từ viết tắt: 184 bản ghi (tạo mới 184" in capsys.readouterr().out


# --- why a query finds what it finds ---


@pytest.mark.django_db
def test_the_page_explains_a_query(quiet: Any, admin_client: Client) -> None:
    make.make_practice(title="Cấp thẻ bảo hiểm y tế trong ngày")
    entry = Abbreviation.objects.create(short="BHYT", full="bảo hiểm y tế")
    drain()
    page = admin_client.get(reverse("search_desk:explain"), {"q": 'thẻ BHYT "trong ngày" <b>'})
    text = page.content.decode()
    assert "thẻ · bhyt · trong · ngày · b" in text
    assert "“trong ngày”" in text
    assert "<td>BHYT</td>" in " ".join(text.split())
    edit = reverse(Abbreviation.snippet_viewset.get_url_name("edit"), args=[entry.pk])
    assert f'<a href="{edit}">từ viết tắt: BHYT: bảo hiểm y tế</a>' in text
    (told,) = page.context["hits"]
    assert told.in_title == ["thẻ", "trong", "ngày"]
    assert told.by == ["bảo hiểm y tế"]
    assert "&lt;b&gt;" in text, "escaped in its box"


@pytest.mark.django_db
def test_only_those_who_may_edit_words_see_it(client: Client, django_user_model: Any) -> None:
    user = django_user_model.objects.create_user("doc", password="x")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    assert client.get(reverse("search_desk:explain")).status_code == 302
    user.user_permissions.add(Permission.objects.get(codename="change_synonymgroup"))
    client.force_login(django_user_model.objects.get(pk=user.pk))
    assert "Vì sao có kết quả này" in client.get(reverse("search_desk:explain")).content.decode()
