"""Reads SEARCH_URL: which engine, where, and how its index is kept.

embedded:///folder
elastic+https://<user>:<password>@host:9200,host2:9200/name?replicas=1&shards=1&ca=/path/ca.pem

Used by `config.env` before settings exist, so nothing here asks for them. The sentences never
repeat the address: it may hold a password.
"""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

DRAFTS = "-drafts"  # ends the name of the index of drafts, and of no other
ELASTIC_PORT = 9200
MAX_SHARDS = 32
MAX_REPLICAS = 8
_NAME = re.compile(r"[a-z][a-z0-9-]{0,59}")


class WrongAddressError(ValueError):
    """The address cannot be used; the message is a Vietnamese sentence saying why."""


@dataclass(frozen=True)
class EmbeddedAddress:
    folder: Path

    def beside(self, suffix: str) -> EmbeddedAddress:
        """Where an index of its own stands beside this one."""
        return EmbeddedAddress(self.folder.with_name(f"{self.folder.name}{suffix}"))


@dataclass(frozen=True)
class ElasticAddress:
    """`nodes` are whole addresses, https://host:9200. `replicas` None lets the cluster keep one
    copy as soon as it has a second node."""

    nodes: tuple[str, ...]
    name: str
    user: str = ""
    password: str = ""
    api_key: str = ""
    shards: int = 1
    replicas: int | None = None
    ca: Path | None = None

    def beside(self, suffix: str) -> ElasticAddress:
        """Where an index of its own stands beside this one."""
        return replace(self, name=f"{self.name}{suffix}")


def read(address: str, api_key: str = "") -> EmbeddedAddress | ElasticAddress:
    """The address in its parts; WrongAddressError when it cannot be used."""
    try:
        parts = urlsplit(address)
    except ValueError as error:
        raise WrongAddressError("không đọc được địa chỉ. Kiểm tra lại từng phần.") from error
    if parts.scheme == "embedded":
        if not parts.path.strip("/") or parts.netloc or parts.query:
            raise WrongAddressError(
                "sau embedded:// phải là đường dẫn tuyệt đối của một thư mục, ví dụ embedded:///var/lib/guong-sang/search."
            )
        return EmbeddedAddress(Path(_not_of_drafts(unquote(parts.path))))
    if parts.scheme in {"elastic+https", "elastic+http"}:
        return _elastic(parts, api_key)
    raise WrongAddressError("phần đầu phải là embedded://, elastic+https:// hoặc elastic+http://.")


def _elastic(parts: SplitResult, api_key: str) -> ElasticAddress:
    account, _at, hosts = parts.netloc.rpartition("@")
    user, colon, password = (unquote(part) for part in account.partition(":"))
    scheme = parts.scheme.removeprefix("elastic+")
    places = [_place(host.strip()) for host in hosts.split(",")]
    if account and not (user and colon and password):
        raise WrongAddressError(
            "trước @ phải có cả tài khoản và mật khẩu, cách nhau bằng dấu hai chấm; ký tự đặc biệt viết dạng %40."
        )
    if account and api_key:
        raise WrongAddressError(
            "đã có SEARCH_API_KEY thì không ghi tài khoản và mật khẩu nữa. Bỏ một trong hai."
        )
    if (
        scheme == "http"
        and (account or api_key)
        and not all(_is_here(host) for host, _port in places)
    ):
        raise WrongAddressError(
            "mật khẩu hoặc khóa không được gửi đi không mã hóa. Dùng elastic+https://."
        )
    name = unquote(parts.path).strip("/")
    if not _NAME.fullmatch(name):
        raise WrongAddressError(
            "sau máy chủ phải có tên chỉ mục: chữ thường không dấu, chữ số và dấu nối, ví dụ /guong-sang."
        )
    options = _options(parts.query)
    ca = options.get("ca")
    if ca and scheme == "http":
        raise WrongAddressError("“ca” chỉ dùng với elastic+https://.")
    return ElasticAddress(
        nodes=tuple(f"{scheme}://{host}:{port}" for host, port in places),
        name=_not_of_drafts(name),
        user=user,
        password=password,
        api_key=api_key,
        shards=_count(options, "shards", 1, MAX_SHARDS) or 1,
        replicas=_count(options, "replicas", 0, MAX_REPLICAS),
        ca=_certificate(ca) if ca else None,
    )


def _not_of_drafts(name: str) -> str:
    if name.rstrip("/").endswith(DRAFTS):
        raise WrongAddressError(
            f"tên không được kết thúc bằng “{DRAFTS}”: đó là chỗ của chỉ mục bản nháp. Chọn tên khác."
        )
    return name


def _place(text: str) -> tuple[str, int]:
    """Host and port of one node; an IPv6 address keeps its brackets."""
    try:
        parts = urlsplit(f"//{text}")
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if not host or "%" in host or parts.path or port == 0:
        raise WrongAddressError(
            "tên máy chủ không đúng. Ghi máy-chủ:cổng, nhiều máy cách nhau bằng dấu phẩy."
        )
    return (f"[{host}]" if ":" in host else host), port or ELASTIC_PORT


def _is_here(host: str) -> bool:
    """Whether `host` is this machine itself."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def _options(query: str) -> dict[str, str]:
    try:
        pairs = parse_qsl(query, keep_blank_values=True, strict_parsing=bool(query))
    except ValueError as error:
        raise WrongAddressError("phần sau dấu ? phải viết tên=giá-trị, nối bằng &.") from error
    options = dict(pairs)
    if len(options) != len(pairs) or options.keys() - {"shards", "replicas", "ca"}:
        raise WrongAddressError("phần sau dấu ? chỉ nhận shards, replicas và ca, mỗi tên một lần.")
    return options


def _count(options: dict[str, str], name: str, least: int, most: int) -> int | None:
    if name not in options:
        return None
    value = options[name]
    if not (value.isascii() and value.isdigit() and len(value) < 4 and least <= int(value) <= most):
        raise WrongAddressError(f"“{name}” phải là số nguyên từ {least} đến {most}.")
    return int(value)


def _certificate(name: str) -> Path:
    path = Path(name)
    try:
        found = path.is_absolute() and b"-----BEGIN CERTIFICATE-----" in path.read_bytes()
    except OSError:
        found = False
    if not found:
        raise WrongAddressError(
            "“ca” phải là đường dẫn tuyệt đối của một tệp chứng thư PEM đọc được."
        )
    return path
