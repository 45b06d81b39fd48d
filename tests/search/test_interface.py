"""The interface for machines: what its document says is what it does, and it is not asked too often."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import OpenAPIV31SpecValidator

from devdata import builders as make
from search.models import PromotedResult
from search.openapi import document
from search.queue import drain

pytestmark = pytest.mark.django_db

EVIL = '<script>alert("x")</script><img src=x onerror=alert(1)>'


@pytest.fixture
def told() -> dict[str, Any]:
    response = Client().get("/api/openapi.json")
    assert response["Content-Type"] == "application/json"
    given: dict[str, Any] = response.json()
    return given


def complaints(told: dict[str, Any], name: str, answer: Any) -> list[str]:
    schema = {"$ref": f"#/components/schemas/{name}", "components": told["components"]}
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    return [error.message for error in validator.iter_errors(answer)]


@pytest.fixture
def filled(quiet: Any) -> dict[str, Any]:
    made = {
        "practice": make.make_practice(title="Nuôi heo đất mua thẻ"),
        "profile": make.make_profile(title=f"Heo đất {EVIL}"),
        "directive": make.make_directive(title="Hướng dẫn nuôi heo đất"),
    }
    drain()
    PromotedResult.objects.create(queries="heo đất", page=made["profile"])
    return made


# --- the document ---


def test_the_document_is_openapi(site: Any, told: dict[str, Any]) -> None:
    OpenAPIV31SpecValidator(told).validate()
    assert told["openapi"] == "3.1.0"
    assert set(told["paths"]) == {"/api/search/", "/api/suggest/"}
    assert told["servers"] == [{"url": "http://testserver"}]


def test_true_answers_are_as_the_document_says(filled: Any, told: dict[str, Any]) -> None:
    asked = [{"q": "heo đất"}, {"q": ""}, {"q": "zzzz"}, {"q": '"heo đất"', "type": "practice"}]
    for each in asked:
        answer = Client().get("/api/search/", each).json()
        assert complaints(told, "Answer", answer) == []
    assert Client().get("/api/search/", asked[0]).json()["promoted"]
    suggested = Client().get("/api/suggest/", {"q": "heo d"}).json()
    assert suggested["suggestions"]
    assert complaints(told, "Suggestions", suggested) == []
    refused = Client().get("/api/search/", {"type": "thơ", "page_size": "1000"})
    assert refused.status_code == 400
    assert complaints(told, "Error", refused.json()) == []


def test_the_schemas_notice_what_they_do_not_name(filled: Any, told: dict[str, Any]) -> None:
    answer = Client().get("/api/search/", {"q": "heo đất"}).json()
    answer["results"][0]["mật"] = 1
    del answer["facets"]["type"]
    assert len(complaints(told, "Answer", answer)) == 2


def _given(parameter: dict[str, Any]) -> list[str]:
    """Every value, or an example, that the document says may be given."""
    schema = parameter["schema"]
    inner = schema.get("items", schema)
    if "enum" in inner:
        return list(inner["enum"])
    if inner.get("type") == "integer":
        return [str(inner["minimum"]), str(inner["maximum"]), str(inner["default"])]
    example = parameter["example"]
    return example if isinstance(example, list) else [example]


RECORDS = {"unit", "field", "topic"}  # name records, which an empty site has not


def test_every_parameter_is_accepted_as_documented_and_refused_beyond(
    site: Any, told: dict[str, Any]
) -> None:
    client = Client()
    parameters = told["paths"]["/api/search/"]["get"]["parameters"]
    for parameter in parameters:
        if parameter["name"] in RECORDS:
            continue
        for value in _given(parameter):
            response = client.get("/api/search/", {parameter["name"]: value})
            assert response.status_code == 200, (parameter["name"], value, response.json())
        if "maximum" in parameter["schema"]:
            for value in (parameter["schema"]["maximum"] + 1, parameter["schema"]["minimum"] - 1):
                assert client.get("/api/search/", {parameter["name"]: value}).status_code == 400
        if "maxLength" in parameter["schema"]:
            long = "a " * parameter["schema"]["maxLength"]
            assert client.get("/api/search/", {parameter["name"]: long}).status_code == 400
        if parameter["schema"].get("type") == "array" and parameter["name"] == "tag":
            many = [f"the-{number}" for number in range(parameter["schema"]["maxItems"] + 1)]
            assert client.get("/api/search/", {parameter["name"]: many}).status_code == 400
    for name in RECORDS:
        refused = client.get("/api/search/", {name: "khong-co"})
        assert refused.status_code == 400
        assert "khong-co" in refused.json()["error"]


def test_every_parameter_that_is_read_is_documented() -> None:
    read: list[str] = []

    class Watched(dict[str, list[str]]):
        def getlist(self, name: str) -> list[str]:
            read.append(name)
            return []

    from search.request import parse

    parse(Watched())
    parameters = document("")["paths"]["/api/search/"]["get"]["parameters"]
    assert {each["name"] for each in parameters} == set(read)


def test_developers_find_their_page_from_open_data(site: Any, client: Client) -> None:
    page = reverse("search:developers")
    assert (
        f'<a href="{page}">API tìm kiếm</a>'
        in client.get(reverse("exchange:open_data")).content.decode()
    )
    text = client.get(page).content.decode()
    assert f'href="{reverse("search:openapi")}"' in text
    for parameter in document("")["paths"]["/api/search/"]["get"]["parameters"]:
        assert f"<code>{parameter['name']}</code>" in text


# --- how often ---


@pytest.fixture
def slow(settings: Any) -> None:
    from django.core.cache import caches

    caches["limits"].clear()
    settings.API_RATES = {"search": "2/min", "suggest": "3/min"}


def test_who_asks_too_often_is_told_when_to_come_back(site: Any, slow: None, told: Any) -> None:
    client = Client()
    assert [client.get("/api/search/").status_code for _time in range(3)] == [200, 200, 429]
    refused = client.get("/api/search/")
    wait = int(refused["Retry-After"])
    assert 1 <= wait <= 60
    assert refused.json() == {"error": f"Bạn hỏi quá nhanh. Đợi {wait} giây rồi hỏi lại."}
    assert complaints(told, "Error", refused.json()) == []
    assert [client.get("/api/suggest/").status_code for _time in range(4)] == [200, 200, 200, 429]
    assert client.get("/tim-kiem/", {"q": "tre"}).status_code == 200, "readers are not counted"


def test_the_limit_ends(site: Any, slow: None, at: Any) -> None:
    client = Client()
    clock = at("2026-03-01T08:00:00+07:00")
    assert [client.get("/api/search/").status_code for _time in range(3)] == [200, 200, 429]
    clock.shift(120)
    assert client.get("/api/search/").status_code == 200


def test_each_client_is_counted_by_itself_whatever_it_says_of_itself(site: Any, slow: None) -> None:
    def ask(forwarded: str) -> int:
        return Client().get("/api/search/", headers={"X-Forwarded-For": forwarded}).status_code

    assert [ask("203.0.113.5") for _time in range(3)] == [200, 200, 429]
    assert ask("1.2.3.4, 203.0.113.5") == 429, "what a client puts before is not believed"
    assert ask("203.0.113.6") == 200
    assert [ask(f"2001:db8::{number}") for number in range(3)] == [200, 200, 429], "one network"
    assert ask("2001:db8:1::1") == 200


def test_no_address_is_kept(site: Any, slow: None) -> None:
    from django.core.cache import caches

    Client().get("/api/search/", headers={"X-Forwarded-For": "203.0.113.5"})
    kept = repr(vars(caches["limits"])["_cache"])
    assert kept != "OrderedDict()"
    assert "203.0.113.5" not in kept


# --- output ---


def test_markup_in_a_title_injects_nothing_anywhere(filled: Any, client: Client) -> None:
    answer = client.get("/api/search/", {"q": "heo đất"}).json()
    for result in [*answer["results"], *answer["promoted"]]:
        for name in ("title_html", "excerpt_html"):
            rest = result[name].replace("<mark>", "").replace("</mark>", "")
            assert "<" not in rest
            assert ">" not in rest
    for address in ("/tim-kiem/?q=heo+đất", f"/tim-kiem/?q={EVIL}", f"/tim-kiem/?q=%22{EVIL}%22"):
        text = client.get(address).content.decode()
        assert "<script>alert" not in text
        assert "<img src=x" not in text
    for address in ("/api/search/", "/api/suggest/"):
        response = client.get(address, {"q": "heo đất"})
        assert response["Content-Type"] == "application/json"
        assert response["X-Content-Type-Options"] == "nosniff"
    texts = [
        each["text"] for each in client.get("/api/suggest/", {"q": "heo"}).json()["suggestions"]
    ]
    assert f"Heo đất {EVIL}" in texts, "as text; whoever shows it escapes it"
