"""The words of Wagtail, Django and other packages in Vietnamese: `make catalogue`, and the check in `make lint`.

site/locale/ holds what the packages leave in English or say badly; what they say well stays theirs.
So a message is judged as Django itself would say it, whoever wrote the translation.
"""

from __future__ import annotations

import argparse
import io
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import django
import yaml
from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.apps import apps
from django.conf import settings
from django.utils.translation.trans_real import DjangoTranslation

from tests.tools.running import ROOT, say

DOMAINS = ("django", "djangojs")
WORDS = ROOT / "site" / "locale" / "words.yaml"
PLACEHOLDER = re.compile(r"%(?:\(\w+\))?[a-zA-Z]|\{\w*\}")
TAG = re.compile(r"</?[a-zA-Z][^>]*>")

Key = tuple[str | None, str | tuple[str, ...]]


@dataclass(frozen=True)
class Message:
    """A message of a package; `plural` is empty when it has one form."""

    app: str
    context: str | None
    text: str
    plural: str = ""

    @property
    def key(self) -> Key:
        return self.context, (self.text, self.plural) if self.plural else self.text

    @property
    def pattern(self) -> str:
        """What the translation must match: Vietnamese has one form, so it is said of any number."""
        return self.plural or self.text


@dataclass(frozen=True)
class Words:
    """How the words of the packages are said, which are never said, which stay as they are."""

    terms: dict[str, list[str]]
    avoided: dict[str, str]
    unchanged: frozenset[str]

    @classmethod
    def read(cls, path: Path = WORDS) -> Words:
        held = yaml.safe_load(path.read_text(encoding="utf-8"))
        return cls(held["terms"], held["avoided"], frozenset(held["unchanged"]))


def shipped(domain: str) -> Iterator[Message]:
    """Every message of the installed packages, each once."""
    folders = [(config.name, Path(config.path)) for config in apps.get_app_configs()]
    folders.append(("django", Path(django.__file__).parent / "conf"))
    seen: set[Key] = set()
    for app, folder in folders:
        # A package without an English catalogue lists its messages in any other.
        files = sorted(folder.glob(f"locale/*/LC_MESSAGES/{domain}.po"))
        english = [file for file in files if file.parts[-3] == "en"]
        for entry in read(english[0] if english else files[0]) if files else []:
            text, plural = entry.id if isinstance(entry.id, tuple) else (entry.id, "")
            message = Message(app, entry.context, text, plural)
            if text and message.key not in seen:
                seen.add(message.key)
                yield message


def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file)


def say_in_vietnamese(message: Message, translation: DjangoTranslation) -> str:
    context, text, plural = message.context, message.text, message.plural
    if plural:
        if context:
            return translation.npgettext(context, text, plural, 2)
        return translation.ngettext(text, plural, 2)
    return translation.pgettext(context, text) if context else translation.gettext(text)


def faults(message: Message, said: str, words: Words) -> Iterator[str]:
    """What is wrong with a translation."""
    if in_english(message, said, words):
        yield "chưa dịch"
        return
    pattern = message.pattern
    if sorted(PLACEHOLDER.findall(pattern)) != sorted(PLACEHOLDER.findall(said)):
        yield "chỗ điền khác bản gốc"
    if Counter(TAG.findall(pattern)) != Counter(TAG.findall(said)):
        yield "thẻ HTML khác bản gốc"
    if edges(pattern) != edges(said):
        yield "khoảng trắng ở hai đầu khác bản gốc"
    source, target = bare(pattern), bare(said)
    for term, ways in words.terms.items():
        if has(term, source) and not any(has(way, target) for way in ways):
            yield f"“{term}” phải là “{'” hoặc “'.join(ways)}”"
    for avoided, better in words.avoided.items():
        if has(avoided, target):
            yield f"không dùng “{avoided}”, dùng “{better}”"


def in_english(message: Message, said: str, words: Words) -> bool:
    return said == message.pattern and said not in words.unchanged


def edges(text: str) -> tuple[str, str]:
    inner = text.strip()
    start = text.index(inner)
    return text[:start], text[start + len(inner) :]


def bare(text: str) -> str:
    return PLACEHOLDER.sub(" ", TAG.sub(" ", text)).lower()


def has(words: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def catalogue_path(domain: str, ending: str = "po") -> Path:
    return Path(settings.LOCALE_PATHS[0]) / "vi" / "LC_MESSAGES" / f"{domain}.{ending}"


def compiled(domain: str) -> bytes:
    catalogue = read(catalogue_path(domain))
    for entry in list(catalogue):
        if not "".join(entry.string):  # the package's own words, not silence
            catalogue.delete(entry.id, entry.context)
    buffer = io.BytesIO()
    write_mo(buffer, catalogue)
    return buffer.getvalue()


def compile_(domain: str) -> None:
    catalogue_path(domain, "mo").write_bytes(compiled(domain))


def check(domain: str, words: Words) -> Iterator[str]:
    """Whatever stands in the way of an interface that is all in Vietnamese."""
    if catalogue_path(domain, "mo").read_bytes() != compiled(domain):
        yield f"{domain}.mo cũ hơn {domain}.po: chạy make catalogue"
        return
    messages = list(shipped(domain))
    translation = DjangoTranslation("vi", domain=domain)
    for message in messages:
        for fault in faults(message, say_in_vietnamese(message, translation), words):
            yield f"{domain}.po, {message.app}, “{message.text}”: {fault}"
    known = {message.key for message in messages}
    for entry in read(catalogue_path(domain)):
        if entry.id and (entry.context, entry.id) not in known:
            yield f"{domain}.po, “{entry.id}”: không gói nào còn câu này; chạy make catalogue"


def renew(domain: str, words: Words) -> int:
    """Write the catalogue in the packages' order: without what is gone, with gaps for what is new."""
    held = read(catalogue_path(domain))
    ours = {(entry.context, entry.id): entry.string for entry in held if "".join(entry.string)}
    compile_(domain)  # what was taken out of the .po is not said any more
    translation = DjangoTranslation("vi", domain=domain)
    renewed = Catalog(locale="vi", fuzzy=False)
    renewed.mime_headers = held.mime_headers
    renewed.header_comment = held.header_comment
    gaps = 0
    for message in shipped(domain):
        string = ours.get(message.key)
        gap = not string and in_english(message, say_in_vietnamese(message, translation), words)
        gaps += gap
        if string or gap:
            renewed.add(
                message.key[1],
                string or "",
                context=message.context,
                locations=[(message.app, None)],
            )
    with catalogue_path(domain).open("wb") as file:
        write_po(file, renewed, width=0)
    compile_(domain)
    return gaps


def main(arguments: Iterable[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="say what is wrong, change nothing")
    options = parser.parse_args(arguments)
    words = Words.read()
    if options.check:
        found = [fault for domain in DOMAINS for fault in check(domain, words)]
        for fault in found:
            say(fault)
        return 1 if found else 0
    for domain in DOMAINS:
        gaps = renew(domain, words)
        say(f"{domain}.po: {gaps} câu chưa dịch" if gaps else f"{domain}.po: đủ")
    return 0


if __name__ == "__main__":
    django.setup()
    sys.exit(main())
