"""SEARCH_URL: read into its parts, or refused with a sentence that says what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from search.engines.address import (
    ElasticAddress,
    EmbeddedAddress,
    WrongAddressError,
    read,
)

PEM = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"


def test_a_folder() -> None:
    assert read("embedded:///var/lib/g%C6%B0%C6%A1ng") == EmbeddedAddress(Path("/var/lib/gương"))


def test_a_cluster_in_all_its_parts(tmp_path: Path) -> None:
    ca = tmp_path / "ca.pem"
    ca.write_text(PEM, encoding="utf-8")
    found = read(
        f"elastic+https://gs:m%40t:kh%E1%BA%A9u@es1:9201,[::1],ES3/guong-sang?replicas=0&shards=3&ca={ca}"
    )
    assert found == ElasticAddress(
        nodes=("https://es1:9201", "https://[::1]:9200", "https://es3:9200"),
        name="guong-sang",
        user="gs",
        password="m@t:khẩu",
        shards=3,
        replicas=0,
        ca=ca,
    )


def test_what_is_left_out_has_a_value() -> None:
    found = read("elastic+https://es/gs", "a-key")
    assert found == ElasticAddress(("https://es:9200",), "gs", api_key="a-key")
    assert isinstance(found, ElasticAddress)
    assert (found.shards, found.replicas) == (1, None)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_a_password_may_stay_on_this_machine_without_tls(host: str) -> None:
    assert isinstance(read(f"elastic+http://gs:secret@{host}:9200/gs"), ElasticAddress)


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("", "phần đầu phải là"),
        ("solr://es/gs", "phần đầu phải là"),
        ("https://es/gs", "phần đầu phải là"),
        ("embedded://", "đường dẫn tuyệt đối"),
        ("embedded://search", "đường dẫn tuyệt đối"),
        ("elastic+https://es", "phải có tên chỉ mục"),
        ("elastic+https://es/Gương", "phải có tên chỉ mục"),
        ("elastic+https://es/a/b", "phải có tên chỉ mục"),
        ("elastic+https:///gs", "tên máy chủ không đúng"),
        ("elastic+https://es,/gs", "tên máy chủ không đúng"),
        ("elastic+https://es:cong/gs", "tên máy chủ không đúng"),
        ("elastic+https://es:0/gs", "tên máy chủ không đúng"),
        ("elastic+https://[es/gs", "không đọc được địa chỉ"),
        ("elastic+https://gs@es/gs", "cả tài khoản và mật khẩu"),
        ("elastic+https://:secret@es/gs", "cả tài khoản và mật khẩu"),
        ("elastic+http://gs:secret@es/gs", "không mã hóa"),
        ("elastic+http://gs:secret@127.0.0.1,es/gs", "không mã hóa"),
        ("elastic+https://es/gs?replicas=nhiều", "“replicas” phải là số nguyên từ 0 đến 8"),
        ("elastic+https://es/gs?shards=0", "“shards” phải là số nguyên từ 1 đến 32"),
        ("elastic+https://es/gs?shards=1&shards=2", "mỗi tên một lần"),
        ("elastic+https://es/gs?verify=0", "chỉ nhận shards, replicas và ca"),
        ("elastic+https://es/gs?shards", "tên=giá-trị"),
        ("elastic+https://es/gs?ca=/nowhere/ca.pem", "tệp chứng thư PEM"),
        ("elastic+https://es/gs?ca=/etc/passwd", "tệp chứng thư PEM"),
        ("elastic+http://es/gs?ca=/etc/passwd", "“ca” chỉ dùng với elastic+https://"),
    ],
)
def test_what_cannot_be_used_is_refused(address: str, sentence: str) -> None:
    with pytest.raises(WrongAddressError, match=re.escape(sentence)) as refused:
        read(address)
    assert "secret" not in str(refused.value)


def test_an_account_and_a_key_are_one_too_many() -> None:
    with pytest.raises(WrongAddressError, match="Bỏ một trong hai"):
        read("elastic+https://gs:secret@es/gs", "a-key")


def test_a_key_is_not_sent_in_the_clear() -> None:
    with pytest.raises(WrongAddressError, match="không mã hóa"):
        read("elastic+http://es/gs", "a-key")
