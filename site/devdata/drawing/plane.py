"""Points written as text, and flat things seen at an angle: slips, boards, keyboards, floors."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from devdata.drawing.carve import Pic

Pt = tuple[float, ...]


def at(text: str) -> list[Pt]:
    """`"10 20, 30 40!"`: points of a shape; the mark makes a corner."""
    out: list[Pt] = []
    for part in text.split(","):
        x, y = part.replace("!", "").split()
        out.append((float(x), float(y), 1.0) if "!" in part else (float(x), float(y)))
    return out


def many(shapes: Iterable[Sequence[Pt]]) -> str:
    """One path of many straight-edged shapes."""
    return "".join("M" + "L".join(f"{q[0]:.0f} {q[1]:.0f}" for q in s) + "z" for s in shapes)


class Plane:
    """The unit square in perspective; corners are given clockwise from the top left."""

    def __init__(self, text: str) -> None:
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = self.corners = at(text)
        x1, y1, x2, y2 = bx - cx, by - cy, dx - cx, dy - cy
        x3, y3 = ax - bx + cx - dx, ay - by + cy - dy
        den = x1 * y2 - x2 * y1
        self.g, self.h = (x3 * y2 - x2 * y3) / den, (x1 * y3 - x3 * y1) / den
        self.x = (ax, bx - ax + self.g * bx, dx - ax + self.h * dx)
        self.y = (ay, by - ay + self.g * by, dy - ay + self.h * dy)

    def __call__(self, u: float, v: float) -> Pt:
        w = 1 + self.g * u + self.h * v
        return tuple((k[0] + k[1] * u + k[2] * v) / w for k in (self.x, self.y))

    def box(self, u0: float, v0: float, u1: float, v1: float) -> list[Pt]:
        return [self(u0, v0), self(u1, v0), self(u1, v1), self(u0, v1)]

    def patch(self, p: Pic, u0: float, v0: float, u1: float, v1: float, fill: str, o: float | None = None) -> None:
        p.poly(self.box(u0, v0, u1, v1), fill, o)

    def patches(self, p: Pic, boxes: Iterable[tuple[float, float, float, float]], fill: str, o: float | None = None) -> None:
        p.d(many([self.box(*b) for b in boxes]), fill, o)

    def lines(self, p: Pic, segs: Iterable[Sequence[float]], w: float, c: str = "giay", o: float | None = None) -> None:
        p.lines([(*self(s[0], s[1]), *self(s[2], s[3])) for s in segs], w, c, o)

    def shape(self, p: Pic, pts: Iterable[Pt], fill: str, o: float | None = None) -> None:
        p.blob([(*self(q[0], q[1]), *q[2:]) for q in pts], fill, o)
