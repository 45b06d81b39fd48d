"""Rules every template keeps: it compiles, says its inputs, and holds neither style nor script.

Structured data stands in a script element by its standard, but is data: no browser runs it.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template import engines

from tests.tools.copies import COPIES

ROOT = Path(settings.ROOT) / "templates"
TEMPLATES = sorted(ROOT.rglob("*.html"))
NAMES = [str(path.relative_to(ROOT)) for path in TEMPLATES]
OURS = [name for name in NAMES if name not in COPIES]  # in our form
COMPONENTS = [name for name in NAMES if name.startswith(("components/", "blocks/"))]

# These read the context of the whole page: slots, or blocks that know their page.
WITH_CONTEXT = {"components/masthead.html", "components/foot.html", "components/body.html"}

INLINE = re.compile(
    r"\sstyle=|<style|\son[a-z]+=[\"']|javascript:"
    r"|<script(?![^>]*\ssrc=)(?! type=\"application/ld\+json\">)",
    re.IGNORECASE,
)
LONGEST = 140
# What cannot be broken: one tag, one attribute, a block of words that stands inside an attribute.
UNBREAKABLE = re.compile(
    r"""{%(?:(?!%}).)*%}|[\w-]+="(?:{%.*?%}|{{.*?}}|[^"{])*"|{% block \w+ %}[^<>{]*{% endblock %}"""
)
INCLUDE = re.compile(r"{%\s*include\s+\"(?P<name>components/[^\"]+)\"(?P<rest>[^%]*)%}")


def offences(text: str) -> list[str]:
    return [match[0] for match in INLINE.finditer(text)]


@pytest.mark.parametrize("name", NAMES)
def test_it_compiles(name: str) -> None:
    assert engines["django"].get_template(name).template.nodelist is not None


@pytest.mark.parametrize("name", NAMES)
def test_no_inline_style_or_script(name: str) -> None:
    assert offences((ROOT / name).read_text(encoding="utf-8")) == []


def test_the_inline_rule_bites() -> None:
    bad = '<p style="color:red"><a onclick="x()"><script>1</script><a href="javascript:x">'
    assert len(offences(bad)) == 4
    assert offences('<script src="/a.js" defer></script><p class="style">một</p>') == []
    assert offences('<script type="application/ld+json">{{ graph }}</script>') == []
    assert offences('<script type="application/json">') == ["<script"]


# A space is made by the style sheet, not by an element that holds nothing.
EMPTY = re.compile(r"<(div|section|p|ul|ol|li|span)\b[^>]*>\s*</\1>")
MOST_ARGUMENTS = 7
ARGUMENT = re.compile(r"\b\w+=(?=[^\s=])")


@pytest.mark.parametrize("name", OURS)
def test_no_element_is_empty(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert [found[0] for found in EMPTY.finditer(text) if "data-" not in found[0]] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_component_is_told_few_things(name: str) -> None:
    """More than a handful means that a value is missing which holds them together."""
    text = (ROOT / name).read_text(encoding="utf-8")
    told = {found[0]: len(ARGUMENT.findall(found["rest"])) for found in INCLUDE.finditer(text)}
    assert {include: count for include, count in told.items() if count > MOST_ARGUMENTS} == {}


def too_long(text: str) -> list[str]:
    return [
        line
        for line in text.splitlines()
        if len(line) > LONGEST and not UNBREAKABLE.fullmatch(line.strip())
    ]


@pytest.mark.parametrize("name", OURS)
def test_lines_can_be_read(name: str) -> None:
    assert too_long((ROOT / name).read_text(encoding="utf-8")) == [], (
        f"{name}: one element or tag a line; where a space would show, break inside a tag"
    )


def test_the_rule_on_lines_bites() -> None:
    words = "một " * 40
    for bad in (
        f"<p>{words}</p>",
        f"{{# {words}#}}",
        f'{{% if a %}}<p class="lede">{words}</p>{{% endif %}}',
        f'<input class="a" placeholder="{words}">',
        f'{{% include "components/blank.html" with text="{words}" only %}}{{% include "b.html" %}}',
    ):
        assert too_long(bad) == [bad]
    for good in (
        f'  {{% include "components/blank.html" with text="{words}" only %}}',
        f'  placeholder="{words}"',
        f"{{% block description %}}{words}{{% endblock %}}",
        "<p>\n  " + "một " * 25 + "\n</p>",
    ):
        assert too_long(good) == []


@pytest.mark.parametrize("name", COMPONENTS)
def test_components_declare_their_inputs(name: str) -> None:
    first = (ROOT / name).read_text(encoding="utf-8").splitlines()[0]
    assert re.search(r"{#.*(Inputs?|Reads).*#}", first), (
        f"{name}: say the inputs in a comment on the first line"
    )


@pytest.mark.parametrize("name", NAMES)
def test_components_are_included_with_only(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    loose = [
        match["name"]
        for match in INCLUDE.finditer(text)
        if not match["rest"].rstrip().endswith("only") and match["name"] not in WITH_CONTEXT
    ]
    assert loose == []


@pytest.mark.parametrize("name", NAMES)
def test_a_template_asks_the_database_nothing(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(
        r"\.objects\b|\.specific\b|get_children|get_descendants|get_ancestors", text
    )
