"""Paper, knife and ink: the smallest tools every picture is cut with.

A `Pic` collects SVG text. Points are (x, y) or (x, y, 1); the 1 marks a corner, every other point is
passed in a smooth curve. A colour is a name of the palette; `o` is opacity. Shapes drawn later lie on
top. What is random comes from the seed of the picture, so that it is drawn the same every time.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterable, Sequence

from devdata.drawing.palette import PALETTE

Point = Sequence[float]

LANDSCAPE = (1600, 1000)
UPRIGHT = (900, 1200)


def n(value: float) -> str:
    """`value` as short as SVG takes it, to a tenth."""
    return f"{value:.1f}".rstrip("0").rstrip(".").replace("-0.", "-.") if value % 1 else str(int(value))


def n2(value: float) -> str:
    """`value` to a hundredth, for opacities and shares."""
    return f"{value:.2f}".rstrip("0").rstrip(".").lstrip("0") or "0"


def col(name: str) -> str:
    """The hexadecimal colour called `name`; what is none stays as it is."""
    return PALETTE.get(name, name)


def curve(pts: Sequence[Point], closed: bool = True, k: float = 1.0) -> str:
    """Path data through pts (Catmull-Rom), with corners where marked; relative, rounded to what shows."""
    m = len(pts)
    size = max(max(q[0] for q in pts) - min(q[0] for q in pts), max(q[1] for q in pts) - min(q[1] for q in pts))
    dec = 0 if size > 30 else 1

    def at(i: int) -> Point:
        return pts[i % m] if closed else pts[max(0, min(m - 1, i))]

    def tan(i: int) -> tuple[float, float]:
        if len(at(i)) > 2 and at(i)[2]:
            return 0, 0
        a, b = at(i - 1), at(i + 1)
        return (b[0] - a[0]) * k / 6, (b[1] - a[1]) * k / 6

    cx, cy = round(pts[0][0], dec), round(pts[0][1], dec)
    out = [f"M{n(cx)} {n(cy)}"]

    def rel(*vs: float) -> str:
        txt = ""
        for i, v in enumerate(vs):
            w = n(round(v - (cx if i % 2 == 0 else cy), dec))
            txt += w if not txt or w[0] == "-" else " " + w
        return txt

    for i in range(m if closed else m - 1):
        p, q, s, t = at(i), at(i + 1), tan(i), tan(i + 1)
        if s == (0, 0) and t == (0, 0):
            out.append("l" + rel(q[0], q[1]))
        else:
            out.append("c" + rel(p[0] + s[0], p[1] + s[1], q[0] - t[0], q[1] - t[1], q[0], q[1]))
        cx, cy = round(q[0], dec), round(q[1], dec)
    return "".join(out) + ("z" if closed else "")


def limb_pts(pts: Sequence[Point], ws: Sequence[float], flat: bool = False) -> list[tuple[float, ...]]:
    """Outline of a bone chain with a width at every joint; `flat` cuts the first joint square: a post, a trunk in water."""
    left: list[tuple[float, ...]] = []
    right: list[tuple[float, ...]] = []
    for i, p in enumerate(pts):
        a, b = pts[max(0, i - 1)], pts[min(len(pts) - 1, i + 1)]
        d = math.hypot(b[0] - a[0], b[1] - a[1]) or 1
        nx, ny = -(b[1] - a[1]) / d, (b[0] - a[0]) / d
        w = ws[i] / 2
        left.append((p[0] + nx * w, p[1] + ny * w))
        right.append((p[0] - nx * w, p[1] - ny * w))
    if flat:
        left[0] += (1,)
        right[0] += (1,)
    return left + right[::-1]


class Pic:
    """One picture: `name` is its file's, `title` what it shows; light falls from one side, named once."""

    def __init__(self, name: str, title: str, w: int = LANDSCAPE[0], h: int = LANDSCAPE[1], light: str = "left", seed: int = 1, paper: str = "giay") -> None:
        self.name, self.title, self.w, self.h = name, title, w, h
        self.sun = -1 if light == "left" else 1  # the side the light comes from
        self.rnd = random.Random(seed)
        self.defs: list[str] = []
        self.body: list[str] = []
        self.ids = 0
        self.used: set[tuple[str, float]] = set()
        self.rect(0, 0, w, h, paper)

    # --- raw ---

    def add(self, s: str) -> None:
        """Put SVG text on top."""
        self.body.append(s)

    def uid(self) -> str:
        self.ids += 1
        return f"i{self.ids}"

    def style(self, fill: str, o: float | None = None, extra: str = "") -> str:
        return f'fill="{fill if str(fill).startswith("url") else col(fill)}"' + _opacity(o) + extra

    def d(self, d: str, fill: str, o: float | None = None, extra: str = "") -> None:
        """A shape from path data, as `curve` makes it."""
        self.add(f'<path d="{d}" {self.style(fill, o, extra)}/>')

    # --- shapes ---

    def rect(self, x: float, y: float, w: float, h: float, fill: str, o: float | None = None, r: float = 0) -> None:
        self.add(f'<rect x="{n(x)}" y="{n(y)}" width="{n(w)}" height="{n(h)}"' + (f' rx="{n(r)}"' if r else "") + f" {self.style(fill, o)}/>")

    def poly(self, pts: Iterable[Point], fill: str, o: float | None = None) -> None:
        """Straight sides, all corners sharp."""
        self.d(curve([(q[0], q[1], 1) for q in pts]), fill, o)

    def blob(self, pts: Sequence[Point], fill: str, o: float | None = None, k: float = 1.0) -> None:
        """A closed curve through pts."""
        self.d(curve(pts, True, k), fill, o)

    def ell(self, x: float, y: float, rx: float, ry: float, fill: str, o: float | None = None, rot: float = 0) -> None:
        t = f' transform="rotate({n(rot)} {n(x)} {n(y)})"' if rot else ""
        x, y = (round(x), round(y)) if rx > 14 else (x, y)
        self.add(f'<ellipse cx="{n(x)}" cy="{n(y)}" rx="{n(rx)}" ry="{n(ry)}" {self.style(fill, o)}{t}/>')

    def limb(self, pts: Sequence[Point], ws: Sequence[float], fill: str, o: float | None = None, flat: bool = False) -> None:
        """A bone chain: arm, trunk, pole, with a width at every joint."""
        self.blob(limb_pts(pts, ws, flat), fill, o)

    def line(self, pts: Sequence[Point], w: float, c: str = "muc", o: float | None = None, bend: bool = True, cap: str = "round") -> None:
        """A cut or a truly thin thing; never an outline."""
        d = curve(pts if bend else [(q[0], q[1], 1) for q in pts], False)
        self.add(f'<path d="{d}" fill="none" stroke="{col(c)}" stroke-width="{n(w)}" stroke-linecap="{cap}" stroke-linejoin="round"{_opacity(o)}/>')

    def lines(self, segs: Iterable[Sequence[float]], w: float, c: str = "giay", o: float | None = None) -> None:
        """Many straight cuts (x, y, x, y) in one path."""
        r = round
        d = "".join(f"M{r(a)} {r(b)}" + (f"H{r(e)}" if r(g) == r(b) else f"L{r(e)} {r(g)}") for a, b, e, g in segs)
        self.add(f'<path d="{d}" fill="none" stroke="{col(c)}" stroke-width="{n(w)}" stroke-linecap="round"{_opacity(o)}/>')

    # --- light, shade, grain ---

    def grad(
        self,
        c1: str,
        c2: str,
        x1: float = 0,
        y1: float = 0,
        x2: float = 0,
        y2: float = 1,
        o1: float = 1,
        o2: float = 1,
        mid: tuple[float, str] | None = None,
    ) -> str:
        """A fill that runs from c1 to c2, by way of `mid` (share, colour); downwards unless told."""
        i = self.uid()
        stops = [(0, c1, o1), *([(mid[0], mid[1], 1)] if mid else []), (1, c2, o2)]
        s = "".join(f'<stop offset="{n2(a)}" stop-color="{col(c)}"' + (f' stop-opacity="{n2(o)}"' if o != 1 else "") + "/>" for a, c, o in stops)
        self.defs.append(f'<linearGradient id="{i}" x1="{n2(x1)}" y1="{n2(y1)}" x2="{n2(x2)}" y2="{n2(y2)}">{s}</linearGradient>')
        return f"url(#{i})"

    def radial(self, c: str, x: float = 0.5, y: float = 0.5, r: float = 0.5, o1: float = 1, o2: float = 0) -> str:
        """A fill that fades outwards: the light of a lamp."""
        i = self.uid()
        inner = f'<stop offset="0" stop-color="{col(c)}" stop-opacity="{n2(o1)}"/>'
        outer = f'<stop offset="1" stop-color="{col(c)}" stop-opacity="{n2(o2)}"/>'
        self.defs.append(f'<radialGradient id="{i}" cx="{n2(x)}" cy="{n2(y)}" r="{n2(r)}">{inner}{outer}</radialGradient>')
        return f"url(#{i})"

    def grain(self, d: str, c: str = "muc", x1: float = 0, y1: float = 0, x2: float = 0, y2: float = 1, a: float = 0, b: float = 0.8, o: float = 0.3) -> None:
        """Stippled gradient, from strength a to b, inside the path d: the woodblock's worn ink. Only in shade."""
        self.used.add((c, o))
        g = self.grad("muc", "muc", x1, y1, x2, y2, a, b)
        self.add(f'<path d="{d}" fill="{g}" filter="url(#g{c}{int(o * 100)})"/>')

    def grain_rect(self, x: float, y: float, w: float, h: float, **kw: float) -> None:
        self.grain(f"M{n(x)} {n(y)}h{n(w)}v{n(h)}h{n(-w)}z", **kw)  # type: ignore[arg-type]

    def clip(self, d: str) -> None:
        """Show what follows, up to `end`, only inside the path d."""
        i = self.uid()
        self.defs.append(f'<clipPath id="{i}"><path d="{d}"/></clipPath>')
        self.add(f'<g clip-path="url(#{i})">')

    def define(self, draw: Callable[[], object]) -> str:
        """Draw once, for `use`: figures in a crowd, leaves, tiles."""
        keep, self.body = self.body, []
        draw()
        i = self.uid()
        self.defs.append(f'<g id="{i}">{"".join(self.body)}</g>')
        self.body = keep
        return i

    def use(self, i: str, x: float, y: float, s: float = 1, flip: int = 1, o: float | None = None) -> None:
        """What `define` drew, at (x, y), s times as large, mirrored when flip is negative."""
        scale = f" scale({n2(s * flip) if flip > 0 else '-' + n2(s)} {n2(s)})" if s != 1 or flip < 0 else ""
        self.add(f'<use href="#{i}" transform="translate({n(x)} {n(y)}){scale}"' + (f' opacity="{n2(o)}"' if o else "") + "/>")

    def group(self, attr: str) -> None:
        self.add(f"<g {attr}>")

    def end(self) -> None:
        self.add("</g>")

    # --- out ---

    def svg(self) -> str:
        """The whole picture. Ids repeat between pictures: never paste two into one page."""
        f = ""
        for c, o in sorted(self.used):
            f += (
                f'<filter id="g{c}{int(o * 100)}" color-interpolation-filters="sRGB">'
                '<feTurbulence type="fractalNoise" baseFrequency=".8" numOctaves="2" seed="7"/>'
                '<feColorMatrix values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 2.2 0 0 0 -.6" result="n"/>'
                '<feComposite in="SourceAlpha" in2="n" operator="arithmetic" k2="1" k3="1" k4="-1"/>'
                '<feComponentTransfer result="m"><feFuncA type="linear" slope="3"/></feComponentTransfer>'
                f'<feFlood flood-color="{col(c)}" flood-opacity="{n2(o)}"/><feComposite in2="m" operator="in"/></filter>'
            )
        f += (
            '<filter id="tooth" x="0" y="0" width="1" height="1" color-interpolation-filters="sRGB">'
            '<feTurbulence type="fractalNoise" baseFrequency=".7" numOctaves="2" seed="11"/>'
            '<feColorMatrix values="0 0 0 0 .12 0 0 0 0 .17 0 0 0 0 .2 1.1 0 0 0 -.5"/></filter>'
        )
        tooth = f'<rect width="{self.w}" height="{self.h}" filter="url(#tooth)" opacity=".28"/>'
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.w} {self.h}" role="img" aria-labelledby="t"><title id="t">{self.title}</title>'
            f"<defs>{f}{''.join(self.defs)}</defs>{''.join(self.body)}{tooth}</svg>\n"
        )


def _opacity(o: float | None) -> str:
    return f' opacity="{n2(o)}"' if o not in (None, 1) else ""
