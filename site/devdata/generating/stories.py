"""Stories in the exchange format, each made from its number and the seed alone.

So the first 200 of 3,000 are the 200, a file is the same byte by byte whenever it is written, and no
story needs another one in memory. Everything is invented and marked as a sample.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from core.text import nfc
from devdata.generating.matter import offices, words
from editorial.enums import Basis, Genre, Level
from exemplars.enums import (
    HonourState,
    PracticeState,
    ProfileFormat,
    ProfileKind,
    Step,
    TeamSize,
    Terrain,
)

FIRST_DAY, LAST_DAY = date(2012, 1, 2), date(2026, 6, 30)
KINDS = {"news": 50, "profile": 32, "practice": 18}
LEVELS = {Level.GRASSROOTS: 45, Level.PROVINCE: 35, Level.SECTOR: 17, Level.NATIONAL: 3}
STATES = {
    PracticeState.RUNNING: 60,
    PracticeState.EXPANDED: 20,
    PracticeState.PILOT: 15,
    PracticeState.RETIRED: 5,
}
PROFILES = {"individual": 55, "group": 25, "deed": 20}

Record = dict[str, Any]


def _weighted(chance: random.Random, weights: dict[Any, int]) -> Any:
    return chance.choices(list(weights), list(weights.values()))[0]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


class Generator:
    """`Generator(seed).stories(count)`: records of the exchange format, one after the other."""

    def __init__(self, seed: int = 1) -> None:
        self.seed = seed

    def stories(self, count: int) -> Iterator[Record]:
        for number in range(1, count + 1):
            yield self.story(number)

    def story(self, number: int) -> Record:
        return _Story(self.seed, number).record()


class _Story:
    """One story: who, where, when and what are drawn first, then told in words."""

    def __init__(self, seed: int, number: int) -> None:
        self.id = f"tai-{seed}-{number:06}"
        self.chance = chance = random.Random(f"guong-sang {seed} {number}")  # noqa: S311  # no secret
        self.words = words()
        self.kind = _weighted(chance, KINDS)
        self.day = FIRST_DAY + timedelta(days=chance.randrange((LAST_DAY - FIRST_DAY).days + 1))
        self.theme = self.pick("themes")
        self.is_woman = chance.random() < 0.6
        self.given = self.pick("women" if self.is_woman else "men")
        middle = self.pick("middles_women" if self.is_woman else "middles_men")
        self.who = f"{self.pick('surnames')} {middle} {self.given}"
        self.place = f"{self.pick('places_first')} {self.pick('places_second')}"
        at_work = [office.name for office in offices() if office.was_at_work(self.day)]
        self.unit = chance.choice(at_work)
        figures = self.theme["indicator"]
        self.before = chance.randint(*figures["before"])
        self.after = chance.randint(*figures["after"])
        self.step = chance.choice(self.theme["steps"])[0]
        call = "chị" if self.is_woman else "anh"
        self.slots = {
            "who": self.who,
            "given": self.given,
            "call": call,
            "Call": _capital(call),
            "place": self.place,
            "unit": self.unit,
            "thing": self.theme["thing"],
            "before": self.before,
            "after": self.after,
            "measure": figures["unit"],
            "indicator_lower": figures["name"][:1].lower() + figures["name"][1:],
            "step": self.step,
            "lower_step": self.step[:1].lower() + self.step[1:],
            "topic_word": self.theme["tags"][0],
            "count": chance.randint(31, 980),
            "few": chance.randint(3, 29),
            "months": chance.randint(3, 18),
            "year": self.day.year,
        }

    # --- words ---

    def pick(self, name: str) -> Any:
        return self.chance.choice(self.words[name])

    def some(self, name: str, count: int) -> list[str]:
        return [
            self.told(sentence) for sentence in self.chance.sample(list(self.words[name]), count)
        ]

    def told(self, sentence: str) -> str:
        return _capital(sentence.format(**self.slots)).replace(" %", "%")

    def title(self, name: str) -> str:
        return self.told(self.chance.choice(self.words["titles"][name]))

    def body(self) -> str:
        opening, quote = self.some("openings", 1)[0], self.pick("quotes")
        end = self.some("ends", 1)[0]
        work = self.some("work", 6)
        trouble = self.some("troubles", 2)
        problem = self.told(self.theme["problem"])
        return "".join(
            [
                f"<p>{opening} {problem}</p>",
                f"<p>{' '.join(work[:3])}</p>",
                f"<h3>{self.step}</h3>",
                f"<p>{' '.join(work[3:])} {trouble[0]}</p>",
                f"<blockquote>{quote}<footer>{self.who}</footer></blockquote>",
                f"<p>{self.some('results', 1)[0]} {trouble[1]}</p>",
                f"<p>{end}</p>",
            ]
        )

    # --- records ---

    def record(self) -> Record:
        record = {
            "news": self.news,
            "profile": self.profile,
            "practice": self.practice,
        }[self.kind]()
        return {
            name: nfc(value) if isinstance(value, str) else value for name, value in record.items()
        }

    def common(self, title: str) -> Record:
        chance = self.chance
        extra = chance.sample(self.words["extra_tags"], chance.randint(0, 2))
        office = f"{self.pick('offices')} {self.place}" if chance.random() < 0.4 else ""
        record: Record = {
            "id": self.id,
            "type": self.kind,
            "title": title,
            "summary": self.told(self.theme["problem"]),
            "body": self.body(),
            "published_at": f"{self.day.isoformat()}T{chance.randint(6, 20):02}:{chance.choice((0, 15, 30, 45)):02}:00+07:00",
            "unit": self.unit,
            "office": office,
            "field": self.theme["field"],
            "topics": self.theme["topics"],
            "tags": list(dict.fromkeys([*self.theme["tags"], *extra])),
            "column": [self.pick("columns")] if chance.random() < 0.1 else [],
            "author": self.pick("authors"),
            "genre": Genre.ARTICLE,
            "sample": True,
        }
        return record

    def news(self) -> Record:
        kind = self.chance.choice(("emulation", "emulation", "honour", "cluster", "other"))
        return {**self.common(self.title("news")), "genre": Genre.SHORT, "kind": kind}

    def profile(self) -> Record:
        chance = self.chance
        what = _weighted(chance, PROFILES)
        is_group = what == "group"
        subject = f"{self.pick('offices')} {self.place}" if is_group else self.who
        awards = self.words["awards_group" if is_group else "awards_person"]
        total = chance.randint(4, 18)
        record: Record = {
            **self.common(self.title({"individual": "profile"}.get(what, what))),
            "kind": ProfileKind.GROUP if is_group else ProfileKind.INDIVIDUAL,
            "format": ProfileFormat.DEED if what == "deed" else ProfileFormat.EXEMPLAR,
            "subject_name": subject,
            "frontline": chance.random() < 0.8,
            "level": _weighted(chance, LEVELS),
            "period": f"{self.day.year - 2}–{self.day.year}",
            "place": self.place,
            "people": [{"name": self.who, "role": "người kể", "basis": Basis.INVENTED}],
            "steps_done": self.steps_done(),
        }
        if is_group:
            record |= {"headcount_total": total, "headcount_women": chance.randint(0, total)}
        if chance.random() < 0.4:
            honour = {"award": chance.choice(awards), "state": HonourState.NOT_VERIFIED}
            record["honours"] = [honour]
        return record

    def steps_done(self) -> list[Record]:
        """As many of the four steps as the profile has reached, in order."""
        reached: Sequence[Any] = list(Step)[: self.chance.randint(0, 4)]
        first = self.day - timedelta(days=30 * len(reached))
        return [
            {
                "step": step,
                "date": (first + timedelta(days=30 * order)).isoformat(),
                "owner": self.unit,
            }
            for order, step in enumerate(reached)
        ]

    def practice(self) -> Record:
        state = _weighted(self.chance, STATES)
        is_pilot = state == PracticeState.PILOT
        figures = self.theme["indicator"]
        indicator: Record = {
            "name": figures["name"],
            "unit": figures["unit"],
            "direction": figures["direction"],
            "baseline": self.before,
            "target": self.after,
            "source": "Sổ theo dõi của bộ phận",
        }
        if not is_pilot:
            indicator |= {"actual": self.after, "actual_period": f"năm {self.day.year}"}
        record = {
            **self.common(self.title("practice")),
            "level": _weighted(self.chance, LEVELS),
            "pitch": self.told("{step} ở {place}, rồi mới làm việc khác."),
            "problem": self.told(self.theme["problem"]),
            "objective": self.told("Đưa con số {before} về {after} {measure} sau {months} tháng."),
            "steps": [{"title": title, "text": text} for title, text in self.theme["steps"]],
            "conditions": self.chance.sample(self.words["conditions"], 2),
            "must_keep": self.words["must_keep"][:2],
            "may_change": self.words["may_change"][:2],
            "lessons": [self.pick("lessons")],
            "contact_office": self.pick("offices"),
            "indicators": [indicator],
            "state": state,
            "terrain": self.chance.choice(Terrain.values),
            "team_size": self.chance.choice(TeamSize.values),
        }
        if state == PracticeState.RETIRED:
            record |= {
                "retired_reason": "Quy định mới đã có cách làm chung.",
                "retired_on": self.day.isoformat(),
            }
        return record
