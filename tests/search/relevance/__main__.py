"""`make relevance`: both engines side by side on the published questions, or on a collection in a file.

`--file` names a collection of one's own as JSON lines: `{"id", "title", "text"}` is a document,
`{"query", "relevant": [ids]}` a question. It is measured with a database, a lexicon and an index of
its own; the site in `var/` is neither read nor changed.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.tools.running import ROOT, say


@contextmanager
def _engines(stack: ExitStack, wanted: list[str]) -> Iterator[dict[str, str]]:
    """SEARCH_URL of an empty index by engine; Elasticsearch only where it can run."""
    from tests.tools import elasticsearch

    addresses = {}
    if "embedded" in wanted:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        addresses["nhúng"] = f"embedded://{folder}/index"
    if "elastic" in wanted:
        if sentence := elasticsearch.missing():
            say(f"• Bỏ qua Elasticsearch: {sentence}")
        else:
            installation = elasticsearch.Installation()
            stack.callback(installation.remove)
            node = installation.node()
            node.wait()
            addresses["Elasticsearch"] = f"elastic+{node.url}/relevance"
    yield addresses


def _line(name: str, figures: object) -> str:
    from tests.search.relevance.measuring import Figures

    if not isinstance(figures, Figures):
        return f"{name:<16}{'—':>8}"
    return (
        f"{name:<16}{figures.questions:>8}{figures.mrr:>10.3f}{figures.recall:>11.3f}"
        f"{figures.success:>11.3f}"
    )


def _collection(path: Path) -> tuple[list[object], list[object]]:
    from search.documents import SearchDocument
    from tests.search.relevance.judgements import Judged

    documents, questions = [], []
    with path.open(encoding="utf-8") as file:
        for row in map(json.loads, file):
            if "query" in row:
                grades = {str(number): 3 for number in row["relevant"]}
                questions.append(Judged("", row["query"], grades))
            else:
                documents.append(
                    SearchDocument(
                        key=f"x:{row['id']}",
                        type="news",
                        title=row.get("title", ""),
                        url=f"/{row['id']}/",
                        text=row["text"],
                    )
                )
    return list(documents), list(questions)


def _site() -> tuple[list[object], list[object]]:
    from search.documents.builders import all_documents
    from tests.search.relevance import judgements

    return list(all_documents()), list(judgements.read())


def _own_database(folder: Path) -> None:
    """Settle this process in `folder`, with the words that every site begins with."""
    for name in ("DATABASE_URL", "CACHE_URL", "SEARCH_URL"):
        os.environ.pop(name, None)
    os.environ["VAR_DIR"] = str(folder)
    import django
    from django.core.management import call_command

    django.setup()
    for command in ("migrate", "load_terms"):
        call_command(command, verbosity=0)


def _sample_site(prepare: bool) -> None:
    if prepare:
        say("• Chuẩn bị nội dung minh họa …")
        subprocess.run(
            [sys.executable, "manage.py", "prepare"], cwd=ROOT, check=True, stdout=sys.stderr
        )
    import django

    django.setup()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", choices=["embedded", "elastic"], action="append")
    parser.add_argument("--file", type=Path)
    parser.add_argument("--missed", action="store_true", help="câu nào đáp án chưa đứng đầu")
    parser.add_argument("--json", action="store_true", help="in số dạng JSON, cho kiểm thử")
    asked = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.dev")
    with ExitStack() as stack:
        if asked.file:
            _own_database(Path(stack.enter_context(tempfile.TemporaryDirectory())))
        else:
            _sample_site(prepare=not asked.json)
        documents, questions = _collection(asked.file) if asked.file else _site()
        addresses = stack.enter_context(_engines(stack, asked.engine or ["embedded", "elastic"]))
        told = {
            name: _measure(address, documents, questions, name, asked)
            for name, address in addresses.items()
        }
    if asked.json:
        say(json.dumps(told, ensure_ascii=False))


def _measure(
    address: str,
    documents: list[object],
    questions: list[object],
    name: str,
    asked: argparse.Namespace,
) -> dict[str, object]:
    from search.engines import open_engine
    from search.lexicon.building import collecting
    from tests.search.relevance.measuring import asking, measured, missed, with_hits
    from tests.search.relevance.variants import VARIANTS

    engine = open_engine(address)
    engine.rebuild(collecting(documents) if asked.file else documents)  # type: ignore[arg-type]
    ask = asking(engine)
    show: Callable[[str], None] = (lambda line: None) if asked.json else say
    show(f"\n{name}: {len(documents)} tài liệu")
    show(f"{'':<16}{'số câu':>8}{'MRR@10':>10}{'recall@10':>11}{'success@1':>11}")
    told: dict[str, object] = {}
    for variant, change in VARIANTS.items():
        figures = measured(ask, questions, change)  # type: ignore[arg-type]
        show(_line(variant, figures))
        told[variant] = vars(figures) if figures else None
    none = with_hits(ask, questions)  # type: ignore[arg-type]
    total = sum(1 for each in questions if not each.answers)  # type: ignore[attr-defined]
    show(f"{len(none)} trong {total} câu không có lời đáp vẫn ra kết quả")
    told["không lời đáp mà có kết quả"] = len(none)
    if asked.missed:
        for judged, hits in missed(ask, questions):  # type: ignore[arg-type]
            show(f"  {judged.kind}: {judged.query}\n    cần {judged.grades}\n    ra  {hits[:4]}")
        show(f"  không lời đáp: {none}")
    return told


if __name__ == "__main__":
    main()
