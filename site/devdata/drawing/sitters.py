"""Portrait plates, 900 × 1200: half-figures of invented people, without features.

Three heads are built here (front, three-quarter from behind, profile); the light
draws the face: one plane in shade, its edge following brow, nose and chin.
"""

from devdata.drawing.carve import curve, limb_pts

FACE = [(-101, -50), (-97, 20), (-80, 88), (-44, 134), (0, 148), (44, 134), (80, 88), (97, 20), (101, -50), (74, -128), (0, -152), (-74, -128)]
SHADE = [(14, -150, 1), (12, -60), (4, -34), (-14, 38), (12, 52), (4, 70), (10, 92), (2, 146, 1), (44, 134), (80, 88), (97, 20), (101, -50), (74, -128)]
PROFILE = [
    (-70, -120),
    (10, -150),
    (72, -118),
    (92, -62),
    (90, -26),
    (104, 6),
    (122, 36),
    (104, 48),
    (106, 66),
    (98, 78),
    (102, 94),
    (88, 130),
    (46, 140),
    (2, 104),
    (-60, 60),
]
AWAY = [(0, -140), (76, -116), (104, -56), (106, -14), (116, 18), (104, 44), (98, 92), (66, 134), (10, 130), (-50, 60)]
LIFT = 26  # how far the head sinks towards the shoulders


class Sitter:
    """Maps head measures (300 high, origin at its middle) to the plate; f = -1 turns the sitter round."""

    def __init__(self, p, x=450, y=440, s=1.0, f=1, skin="da", tone=0):
        self.p, self.x, self.y, self.s, self.f, self.skin, self.tone = p, x, y, s, f, skin, tone

    def m(self, pts):
        """Head measures as points of the plate."""

        def y(v):
            return v if v > 190 else v + LIFT * min(1, (190 - v) / 40)

        return [(self.x + self.f * self.s * q[0], self.y + self.s * y(q[1])) + tuple(q[2:]) for q in pts]

    def b(self, pts, c, o=None):
        """A closed curve in head measures."""
        self.p.blob(self.m(pts), c, o)

    def l(self, pts, w, c, o=None):
        """A cut in head measures."""
        self.p.line(self.m(pts), w * self.s, c, o)

    def g(self, pts, **k):
        """Grain in sitter space: the plate's light decides the side."""
        s = 1 if self.p.sun < 0 else -1
        k = {"x1": 0.5 - 0.4 * s, "x2": 0.5 + 0.5 * s, "y1": 0, "y2": 0.25, "a": 0, "b": 1, "o": 0.36, **k}
        self.p.grain(curve(self.m(pts)), **k)

    def flesh(self, pts):
        """Skin, darkened by the sitter's tone."""
        self.b(pts, self.skin)
        if self.tone:
            self.b(pts, "go", self.tone)

    def neck(self, w=50, lean=0):
        """Neck and the shade the chin casts on it."""
        q = [(-w + lean, 80), (-w - 4, 190), (-w - 40, 262), (w + 40, 262), (w + 4, 190), (w + lean, 80)]
        self.flesh(q)
        self.b([(-w + lean, 80), (-w - 2, 150), (0, 196), (w + 2, 160), (w + lean, 80)], "muc", 0.26)

    def trunk(self, c, w=270, drop=0, lean=0):
        """Shoulders and chest in colour c, w half as wide; returns their outline."""
        q = [
            (-58 + lean, 204 + drop, 1),
            (-146, 243 + drop),
            (-w + 20, 274 + drop),
            (-w - 16, 334 + drop),
            (-w - 36, 500),
            (-w - 40, 800, 1),
            (w + 40, 800, 1),
            (w + 36, 500),
            (w + 16, 334 + drop),
            (w - 20, 274 + drop),
            (146, 243 + drop),
            (58 + lean, 204 + drop, 1),
            (0, 232 + drop),
        ]
        self.b(q, c)
        self.g(q)
        self.l([(-w + 40, 470), (-w + 52, 600), (-w + 48, 790)], 4, "muc", 0.3)
        self.l([(w - 40, 470), (w - 52, 600), (w - 48, 790)], 4, "muc", 0.3)
        return q

    def front(self):
        """A face towards us."""
        for s in (-1, 1):
            self.flesh([(s * 96, -22), (s * 116, -26), (s * 118, 14), (s * 100, 38)])
        self.flesh(FACE)
        d = -self.p.sun * self.f
        self.b([(d * q[0],) + tuple(q[1:]) for q in SHADE], "muc", 0.2)

    def profile(self):
        """A face from the side, to the right unless f = -1."""
        self.flesh(PROFILE)
        if self.p.sun * self.f < 0:
            self.b(
                [
                    (30, -140),
                    (72, -118),
                    (92, -62),
                    (90, -26),
                    (104, 6),
                    (122, 36),
                    (104, 48),
                    (106, 66),
                    (98, 78),
                    (102, 94),
                    (88, 130),
                    (46, 140),
                    (60, 40),
                    (50, -40),
                ],
                "muc",
                0.18,
            )
        else:
            self.b([(-60, -60), (20, -20), (30, 60), (60, 128), (46, 140), (2, 104), (-60, 60)], "muc", 0.18)

    def away(self):
        """A face turned from us, three quarters."""
        self.flesh(AWAY)
        self.b([(0, 40), (60, 60), (90, 96), (66, 134), (10, 130), (-50, 60)], "muc", 0.2)

    def ear(self, x, y, r=1.0):
        """An ear; where it lies depends on the hair."""
        self.flesh([(x - 15 * r, y - 26 * r), (x + 12 * r, y - 32 * r), (x + 18 * r, y - 4 * r), (x + 4 * r, y + 30 * r), (x - 12 * r, y + 24 * r)])
        self.l([(x - 4, y - 16 * r), (x + 6, y - 12 * r), (x + 2, y + 10 * r)], 4, "muc", 0.3)


def collar(t, c="giay", o=None, spread=96):
    """Two points of a shirt's collar on the sitter t."""
    t.b([(-58, 196, 1), (-12, 262, 1), (-54, 320, 1), (-spread, 232, 1)], c, o)
    t.b([(58, 196, 1), (12, 262, 1), (54, 320, 1), (spread, 232, 1)], c, o)
    t.b([(58, 196, 1), (12, 262, 1), (54, 320, 1), (spread, 232, 1)], "muc", 0.1)
    t.l([(0, 262), (0, 790)], 3, "muc", 0.3)
    for y in (340, 440, 540, 640):
        t.p.ell(*t.m([(0, y)])[0], 6, 6, "muc", 0.4)


def bust(p, cx, top, sw, wl, c, low=1210, mid=None, neck=58):
    """Chest and waist in plate space: sw half the shoulders, wl half the waist."""
    m = mid or top + 380
    R = [(cx + neck, top, 1), (cx + sw * 0.6, top + 30), (cx + sw - 14, top + 62), (cx + sw, top + 128), (cx + wl * 1.04, m), (cx + wl, low, 1)]
    L = [(cx - wl, low, 1), (cx - wl * 1.04, m), (cx - sw, top + 128), (cx - sw + 14, top + 62), (cx - sw * 0.6, top + 30), (cx - neck, top, 1), (cx, top + 26)]
    q = R + L
    p.blob(q, c)
    s = p.sun
    p.grain(curve(q), x1=0.5 + 0.45 * s, x2=0.5 - 0.45 * s, y1=0, y2=0.25, a=0, b=1, o=0.36)
    return q


def arm(p, s, e, w, c, ws=(112, 98, 70), sleeve=1.0, tone=0, shade=0, edge=0.3, cuff=None):
    """Upper arm and forearm as two rounded bones; the sleeve may end on the forearm."""
    k = p.sun
    if sleeve < 1:
        f = [e, ((e[0] + w[0]) / 2, (e[1] + w[1]) / 2), w]
        q = limb_pts(f, [ws[1] * 0.86, ws[1] * 0.78, ws[2] * 0.84])
        p.blob(q, "da")
        if tone:
            p.blob(q, "go", tone)
        p.grain(curve(q), x1=0.5 + 0.4 * k, x2=0.5 - 0.4 * k, y1=0.1, y2=0.9, a=0, b=0.8, o=0.3)
    m = (e[0] + (w[0] - e[0]) * sleeve, e[1] + (w[1] - e[1]) * sleeve)
    # the shoulder tapers up into the trunk, so no seam shows
    d = 1 if e[0] > s[0] else -1
    top = (s[0] - d * ws[0] * 0.34, s[1] - ws[0] * 0.62)
    up = limb_pts(
        [top, (s[0] - d * ws[0] * 0.06, s[1] - ws[0] * 0.18), ((s[0] + e[0]) / 2, (s[1] + e[1]) / 2), e],
        [ws[0] * 0.3, ws[0] * 0.84, (ws[0] + ws[1]) / 2, ws[1]],
    )
    fw = limb_pts([e, ((e[0] + m[0]) / 2, (e[1] + m[1]) / 2), m], [ws[1], ws[1] + (ws[2] - ws[1]) * sleeve * 0.5, ws[1] + (ws[2] - ws[1]) * sleeve])
    n = len(fw) // 2
    fw = [v + (1,) if i in (n - 1, n) else v for i, v in enumerate(fw)]
    r = round(ws[1] * 0.5)
    d = curve(up) + curve(fw) + f"M{round(e[0]) - r} {round(e[1])}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0z"
    p.d(d, c)
    if shade:
        p.d(d, "muc", shade)
    p.grain(d, x1=0.5 + 0.45 * k, x2=0.5 - 0.45 * k, y1=0.1, y2=0.8, a=0, b=1, o=0.36)
    if edge:
        p.line(
            [
                (s[0] + (e[0] - s[0]) * 0.25, s[1] + (e[1] - s[1]) * 0.3),
                ((s[0] + e[0]) / 2 + k * ws[0] * 0.46, (s[1] + e[1]) / 2),
                (e[0] + k * ws[1] * 0.44, e[1] - ws[1] * 0.1),
            ],
            4,
            "muc",
            edge,
        )
    if cuff:
        a = (e[0] + (w[0] - e[0]) * (sleeve - 0.12), e[1] + (w[1] - e[1]) * (sleeve - 0.12))
        p.blob([v + (1,) for v in limb_pts([a, m], [ws[2] * 1.12, ws[2] * 1.1])], cuff)
