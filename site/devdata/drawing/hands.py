"""Hands for near views: wrist at the origin, fingers along +x, one unit long, thumb on the -y side.

`hand(p, x, y, size, ang, kind, f)` turns, sizes and (f = -1) mirrors one into place.
Kinds: flat (on a page), point, pinch, curl (round a bar),
hold (draw part="back", then the thing, then part="front"). Returns a mapper from hand to picture.
"""

import math

from devdata.drawing.carve import curve, limb_pts

PALM = [(-0.14, -0.15), (0.1, -0.2), (0.34, -0.24), (0.5, -0.2), (0.54, -0.04), (0.53, 0.12), (0.45, 0.22), (0.2, 0.22), (-0.14, 0.16)]
# every finger: joints from knuckle to tip, widths there
FINGERS = {
    "flat": [
        ([(0.42, -0.165), (0.68, -0.19), (0.9, -0.2)], 0.125),
        ([(0.44, -0.055), (0.74, -0.06), (1.0, -0.055)], 0.13),
        ([(0.44, 0.06), (0.72, 0.075), (0.95, 0.085)], 0.125),
        ([(0.4, 0.165), (0.62, 0.19), (0.79, 0.21)], 0.11),
    ],
    "spread": [
        ([(0.42, -0.165), (0.66, -0.25), (0.86, -0.31)], 0.125),
        ([(0.44, -0.055), (0.74, -0.085), (1.0, -0.1)], 0.13),
        ([(0.44, 0.06), (0.72, 0.09), (0.94, 0.12)], 0.125),
        ([(0.4, 0.165), (0.6, 0.23), (0.76, 0.29)], 0.11),
    ],
    "point": [
        ([(0.42, -0.165), (0.72, -0.18), (1.0, -0.17)], 0.12),
        ([(0.42, -0.05), (0.66, -0.05), (0.6, -0.0)], 0.15),
        ([(0.42, 0.06), (0.63, 0.07), (0.57, 0.11)], 0.145),
        ([(0.4, 0.165), (0.56, 0.18), (0.5, 0.21)], 0.125),
    ],
    "pinch": [
        ([(0.4, -0.13), (0.7, -0.2), (0.92, -0.32)], 0.125),
        ([(0.44, -0.04), (0.74, -0.06), (0.9, -0.17)], 0.13),
        ([(0.44, 0.07), (0.69, 0.08), (0.8, 0.0)], 0.125),
        ([(0.4, 0.165), (0.59, 0.19), (0.69, 0.14)], 0.11),
    ],
    "curl": [
        ([(0.36, -0.17), (0.54, -0.19), (0.64, -0.15)], 0.16),
        ([(0.36, -0.05), (0.57, -0.06), (0.67, -0.03)], 0.165),
        ([(0.36, 0.07), (0.55, 0.08), (0.64, 0.1)], 0.16),
        ([(0.34, 0.175), (0.5, 0.19), (0.58, 0.2)], 0.14),
    ],
    "hold": [
        ([(0.3, -0.12), (0.62, -0.14), (0.86, -0.12)], 0.13),
        ([(0.34, -0.02), (0.7, -0.01), (0.95, 0.0)], 0.135),
        ([(0.34, 0.1), (0.68, 0.12), (0.9, 0.13)], 0.13),
        ([(0.3, 0.19), (0.58, 0.23), (0.76, 0.25)], 0.115),
    ],
}
THUMB = {
    "flat": [(0.06, -0.1), (0.3, -0.34), (0.52, -0.4)],
    "spread": [(0.06, -0.1), (0.28, -0.38), (0.46, -0.5)],
    "point": [(0.06, -0.1), (0.32, -0.26), (0.58, -0.28)],
    "pinch": [(0.06, -0.1), (0.42, -0.36), (0.88, -0.38)],
    "curl": [(0.06, -0.1), (0.3, -0.3), (0.54, -0.26)],
    "hold": [(0.06, -0.06), (0.36, -0.22), (0.68, -0.16)],
}


def hand(p, x, y, size, ang=0, kind="flat", f=1, skin="da", tone=0, part=None):
    ca, sa = math.cos(math.radians(ang)) * size, math.sin(math.radians(ang)) * size

    def T(q):
        return (x + q[0] * ca - f * q[1] * sa, y + q[0] * sa + f * q[1] * ca)

    cut = []

    def fill(pts):
        p.blob(pts, skin)
        if tone:
            p.blob(pts, "go", tone)
        cut.append(curve(pts))

    def finger(js, w, nail):
        r = w * size * 0.42
        fill(limb_pts([T(q) for q in js], [w * size * k for k in (1.04, 1.0, 0.84)]))
        tx, ty = T(js[2])
        fill([(tx + r * math.cos(k), ty + r * math.sin(k)) for k in (0, 1.05, 2.1, 3.14, 4.19, 5.24)])
        if nail:
            fingernail(js[1], js[2], w * 0.3)

    def fingernail(a, b, h):
        d = math.hypot(b[0] - a[0], b[1] - a[1])
        ux, uy = (b[0] - a[0]) / d, (b[1] - a[1]) / d
        p.blob([T((b[0] + ux * r - uy * s * h, b[1] + uy * r + ux * s * h)) for r, s in ((-0.02, 1), (0.035, 0.75), (0.035, -0.75), (-0.02, -1))], "nang", 0.8)

    fs = FINGERS[kind]
    if part != "front":
        for js, w in fs if kind not in ("pinch", "point") else fs[::-1]:
            finger(js, w, kind in ("flat", "spread") or (kind == "point" and js is fs[0][0]))
        fill([T(q) for q in PALM])
        if kind != "spread":
            for a, b in zip(fs, fs[1:]):
                m = [((a[0][j][0] + b[0][j][0]) / 2, (a[0][j][1] + b[0][j][1]) / 2) for j in (0, 1, 2)]
                p.line([T(q) for q in (m if kind in ("flat", "hold") else m[:2])], size * 0.017, "muc", 0.32)
        p.grain(
            "".join(cut),
            x1=0.5 + 0.5 * f * sa / size,
            x2=0.5 - 0.5 * f * sa / size,
            y1=0.5 - 0.5 * f * ca / size,
            y2=0.5 + 0.5 * f * ca / size,
            a=0,
            b=0.75,
            o=0.28,
        )
    if part != "back":
        th = THUMB[kind]
        pts = limb_pts([T(v) for v in [(th[0][0] - 0.1, th[0][1] + 0.04), th[0], th[1], th[2]]], [size * w for w in (0.16, 0.22, 0.155, 0.125)])
        tx, ty = T(th[2])
        r = size * 0.062
        fill(pts)
        fill([(tx + r * math.cos(k), ty + r * math.sin(k)) for k in (0, 1.05, 2.1, 3.14, 4.19, 5.24)])
        p.line([T((th[0][0] + 0.13, th[0][1] + 0.02)), T((th[1][0] + 0.04, th[1][1] + 0.06)), T((th[2][0] - 0.02, th[2][1] + 0.05))], size * 0.016, "muc", 0.3)
        fingernail(th[1], th[2], 0.036)
    return T


def forearm(p, a, b, w0, w1, sleeve, cuff=None, skin="da", tone=0, cut=0.7):
    """Arm from elbow a to wrist b; the sleeve covers the first `cut` of it."""
    pts = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for t in (cut * 0.7, (1 + cut * 0.7) / 2, 1)]
    q = limb_pts(pts, [w0 + (w1 - w0) * cut * 0.7, w1 + (w0 - w1) * 0.15, w1 * 0.86])
    p.blob(q, skin)
    if tone:
        p.blob(q, "go", tone)
    p.blob(q, "muc", 0.08)
    m = (a[0] + (b[0] - a[0]) * cut, a[1] + (b[1] - a[1]) * cut)
    s = [a, ((a[0] + m[0]) / 2, (a[1] + m[1]) / 2), m]
    wm = w0 + (w1 - w0) * cut
    sq = limb_pts(s, [w0 * 1.22, (w0 + wm) * 0.6, wm * 1.16])
    n = len(sq) // 2
    sq = [v + (1,) if i in (n - 1, n) else v for i, v in enumerate(sq)]
    p.blob(sq, sleeve)
    p.grain(curve(sq), x1=0.5 + 0.4 * p.sun, x2=0.5 - 0.4 * p.sun, y1=0.1, y2=0.9, a=0, b=0.9, o=0.34)
    if cuff:
        c = (a[0] + (b[0] - a[0]) * (cut - 0.1), a[1] + (b[1] - a[1]) * (cut - 0.1))
        cq = [v + (1,) for v in limb_pts([c, m], [wm * 1.22, wm * 1.18])]
        p.blob(cq, cuff)
