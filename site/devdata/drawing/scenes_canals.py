"""Canals and mountain stairs: ways on foot and by oar."""

import random
from itertools import pairwise

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.parts import cloud, crown, frond, palm, ripples, sky, tile_roof


def oars():
    p = Pic("57-xuong-cheo-kenh", "Cô giáo về hưu chèo xuồng dưới hàng dừa nước", light="right", seed=57, paper="suong")
    sky(p, "nuoc", "rom", 460, mid=(0.5, "suong"))
    p.ell(850, 330, 520, 360, p.radial("giay", o1=0.9))
    # far bend of the canal, palms and a roof in mist
    for x, h, lean in ((560, 210, 20), (620, 170, -16), (1010, 230, -24), (1080, 180, 14), (930, 130, 10)):
        palm(p, x, 420, h, lean, "khoi", "khoi", r=h * 0.36, fronds=7, trunk="khoi")
    p.poly([(660, 420), (690, 372), (790, 372), (820, 420)], "khoi")
    p.rect(678, 416, 124, 24, "nuoc", 0.6)
    p.poly([(380, 430), (1240, 430), (1240, 452), (380, 452)], "la", 0.6)
    p.rect(0, 440, 1600, 570, p.grad("rom", "cham", mid=(0.45, "nuoc")))
    p.poly([(700, 442), (1000, 442), (1180, 800), (520, 800)], p.grad("giay", "giay", o1=0.4, o2=0))
    # monkey bridge, a pupil waiting on it
    for x in (560, 700, 900, 1040):
        p.line([(x - 34, 466), (x + 9, 246)], 7, "go", bend=False)
        p.line([(x + 34, 466), (x - 9, 246)], 7, "go", bend=False)
    p.line([(380, 268), (560, 280), (800, 284), (1040, 280), (1230, 266)], 10, "go")
    p.line([(380, 220), (560, 228), (800, 232), (1040, 228), (1230, 218)], 4, "go")
    person(p, 634, 284, 96, "front", "pupil", "giay", "cham", "short", hs=1.25, arms=[[(0.2, 0.8), (0.5, 0.4)], [(0.1, 1.0), (0.1, 1.9)]])
    p.rect(624, 236, 22, 24, "gach", None, 4)

    # banks of nipa, leaning over the water from both sides, darker towards us
    def clump(c, lit, comb):
        for t in (-0.98, 0.9, -0.74, 0.66, -0.5, 0.42, -0.26, 0.2, -0.04):
            e = (t * 118, -128 * (1 - 0.62 * t * t))
            frond(p, [(t * 8, 0), (t * 34, -112 * (1 - 0.12 * abs(t))), e], 12, lit if int(t * 50) % 3 == 1 else c, "giay" if lit != "rung" else None, comb)

    pale, mid, dark = (
        p.define(lambda c=c, lit=lit, comb=comb: clump(c, lit, comb)) for c, lit, comb in (("la", "ma", 15), ("rung", "la", 25), ("muc", "rung", 33))
    )
    for f in (0, 1):
        x = lambda v, f=f: 1600 - v if f else v
        p.blob([(x(-20), 440, 1), (x(440), 438), (x(470), 460), (x(380), 490), (x(330), 540), (x(250), 590), (x(180), 680), (x(-20), 760, 1)], "rung")
        p.blob(
            [
                (x(470), 460, 1),
                (x(400), 500),
                (x(350), 550),
                (x(270), 604),
                (x(200), 690),
                (x(-20), 790, 1),
                (x(-20), 752, 1),
                (x(180), 680),
                (x(250), 590),
                (x(330), 540),
                (x(380), 490),
            ],
            "muc",
            0.35,
        )
        for v, y, s, i in ((430, 462, 1.3, pale), (372, 500, 1.9, pale), (290, 560, 2.6, pale), (110, 560, 2.9, mid), (170, 670, 3.4, mid)):
            p.use(i, x(v), y, s, -1 if f else 1)
    ripples(p, 420, 1180, 500, 980, 40, "giay", 0.5, 3)
    # reflection of the boat, then its hull: the bow comes towards us
    X = 800
    p.blob([(X - 150, 800), (X - 90, 900), (X - 40, 990), (X + 40, 990), (X + 90, 900), (X + 150, 800)], "muc", 0.3)
    p.lines(
        [(X - 210, 880, X - 110, 880), (X + 120, 870, X + 260, 870), (X - 170, 916, X - 90, 916), (X + 90, 922, X + 190, 922), (X - 90, 966, X + 60, 966)],
        5,
        "giay",
        0.6,
    )
    rim = [(X - 44, 634, 1), (X - 130, 690), (X - 150, 750), (X - 96, 826), (X, 880, 1), (X + 96, 826), (X + 150, 750), (X + 130, 690), (X + 44, 634, 1)]
    hull = [
        (X - 44, 634, 1),
        (X - 132, 690),
        (X - 152, 752),
        (X - 110, 850),
        (X - 40, 926),
        (X, 940),
        (X + 40, 926),
        (X + 110, 850),
        (X + 152, 752),
        (X + 132, 690),
        (X + 44, 634, 1),
    ]
    p.blob(hull, "go")
    p.blob([(X - 44, 634, 1), (X - 132, 690), (X - 152, 752), (X - 110, 850), (X - 40, 926), (X, 940), (X, 880, 1), (X - 96, 826), (X - 130, 770)], "muc", 0.35)
    p.blob(rim, "muc")
    p.blob(
        [(X - 30, 640, 1), (X - 108, 694), (X - 124, 748), (X - 80, 812), (X, 852, 1), (X + 80, 812), (X + 124, 748), (X + 108, 694), (X + 30, 640, 1)],
        "go",
        0.75,
    )
    p.lines([(X - 112, 730, X + 112, 730), (X - 90, 796, X + 90, 796)], 16, "rom", 0.8)
    p.line([(q[0], q[1]) for q in rim], 8, "rom")
    p.line([(X, 880), (X, 938)], 7, "rom", 0.8)
    # she stands in the stern and rows with crossed oars
    hd = person(
        p,
        X,
        716,
        410,
        "front",
        "baba",
        "ma",
        "cham",
        "bun",
        "khoi",
        scarf="cham",
        lean=0.02,
        legs=[[(0.04, 1.75), (0.12, 3.3)], [(0.04, 1.75), (0.12, 3.3)]],
        arms=[[(0.34, 0.85), (-0.32, 0.62)], [(0.34, 0.85), (-0.32, 0.62)]],
    )
    (_, ay), _, (hx, hy) = hd
    for f in (-1, 1):
        p.limb([(X - f * 44, ay - 18), (X + f * 132, 664), (X + f * 250, 800)], [12, 11, 10], "rom")
        p.poly([(X + f * 236, 776), (X + f * 264, 772), (X + f * 330, 900), (X + f * 292, 908)], "go")
        p.line([(X + f * 128, 640), (X + f * 128, 700)], 10, "muc")
        p.lines([(X + f * 270, 896, X + f * 370, 896)], 5, "giay", 0.8)
        p.ell(X - f * 28, ay + 1, 12, 10, "da")
    p.line([(hx - 18, hy - 2), (hx + 18, hy - 2)], 2.5, "muc", 0.8)
    for f in (-1, 1):
        p.add(f'<circle cx="{hx + f * 9:.0f}" cy="{hy - 1:.0f}" r="7.5" fill="none" stroke="#1E2B33" stroke-width="2.5" opacity=".8"/>')
    # the bag of papers in the bow, her hat beside it
    bag = [(X - 70, 836, 1), (X - 66, 770), (X - 50, 748, 1), (X + 26, 748, 1), (X + 40, 772), (X + 44, 836, 1)]
    for k, c in enumerate(("giay", "suong", "giay")):
        p.poly([(X - 44 + k * 22, 760), (X - 40 + k * 22, 716 - k * 6), (X - 2 + k * 16, 712 - k * 4), (X - 4 + k * 16, 760)], c)
        p.lines([(X - 32 + k * 20, 730 - k * 5, X - 12 + k * 18, 728 - k * 5)], 3, "nuoc", 0.8)
    p.blob(bag, "gach")
    p.grain(curve(bag), x1=1, x2=0, y1=0, y2=0.2, a=0, b=0.9, o=0.36)
    p.line([(X - 50, 764), (X - 40, 800), (X + 20, 800), (X + 30, 764)], 6, "go")
    # near: dark leaves close the picture on both sides
    p.use(dark, 20, 1120, 3.7)
    p.use(dark, 1590, 1140, 4.0, -1)
    p.grain_rect(0, 700, 1600, 300, a=0, b=0.8, o=0.34)
    return p


def _tower(p, x, y, w, h, c, lit, seed):
    """A limestone tower: steep, notched, its lit flank on the sun's side, cut with upright strokes."""
    r = random.Random(seed)
    left = [(x - w * (0.5 - 0.34 * t) - w * 0.07 * (r.random() - 0.3), y - h * t) for t in (0, 0.24, 0.46, 0.66, 0.84)]
    right = [(x + w * (0.5 - 0.3 * t) + w * 0.07 * (r.random() - 0.3), y - h * t) for t in (0.8, 0.6, 0.42, 0.2, 0)]
    top = [(x - w * 0.12, y - h * 0.97), (x + w * 0.02, y - h), (x + w * 0.16, y - h * 0.93)]
    out = [(left[0][0], left[0][1], 1), *left[1:], *top, *right[:-1], (right[-1][0], right[-1][1], 1)]
    p.blob(out, c)
    s = p.sun
    side = left if s < 0 else right[::-1]
    p.blob(
        [
            (side[0][0], side[0][1], 1),
            *side[1:],
            (x + w * 0.02, y - h),
            (x + s * w * 0.08, y - h * 0.7),
            (x + s * w * 0.16, y - h * 0.4),
            (x + s * w * 0.2, y, 1),
        ],
        lit,
        0.7,
    )
    p.lines(
        [
            (x + w * q, y - h * a, x + w * (q + 0.01), y - h * b)
            for q, a, b in ((-0.18, 0.7, 0.5), (0.05, 0.84, 0.62), (0.16, 0.56, 0.3), (-0.05, 0.4, 0.18), (0.26, 0.36, 0.16))
        ],
        max(2, w * 0.012),
        "giay",
        0.35,
    )


def mountain_station():
    p = Pic("54-tram-y-te-nui", "Đường lên trạm y tế trên núi đá", light="left", seed=54, paper="suong")
    sky(p, "nuoc", "rom", 700, mid=(0.55, "suong"))
    p.ell(240, 330, 560, 420, p.radial("giay", o1=0.8))
    for x, w, h in ((120, 240, 330), (330, 200, 250), (560, 260, 380), (820, 220, 300), (1500, 300, 420)):
        _tower(p, x, 640, w, h, "khoi", "suong", x)
    p.rect(0, 600, 1600, 410, p.grad("suong", "ma"))
    p.lines([(0, 700 + k * 30, 700 - k * 60, 690 + k * 34) for k in range(6)], 5, "la", 0.5)
    cloud(p, -60, 560, 620, "giay", 0.85)
    for x, w, h in ((420, 300, 330), (720, 240, 260)):
        _tower(p, x, 720, w, h, "nuoc", "khoi", x + 3)
    cloud(p, 200, 660, 700, "giay", 0.8)
    # the near mountain: rock that climbs to the right, pockets of soil between
    _tower(p, 1420, 560, 520, 560, "nuoc", "khoi", 8)
    slope = [
        (-20, 900, 1),
        (160, 850),
        (360, 820),
        (560, 740),
        (740, 640),
        (900, 520),
        (1010, 440),
        (1120, 404),
        (1400, 396),
        (1620, 380, 1),
        (1620, 1010, 1),
        (-20, 1010, 1),
    ]
    p.blob(slope, "la")
    p.clip(curve(slope))
    p.blob([(900, 1010), (1000, 760), (1160, 560), (1400, 460), (1640, 400), (1640, 1010)], "rung")
    p.end()
    p.grain(curve(slope), x1=0, x2=1, y1=0, y2=0.4, a=0, b=0.8, o=0.36)
    # station: low walls, a dark roof, a small cross of leaf green
    p.rect(1090, 300, 420, 112, "giay")
    p.rect(1330, 300, 180, 112, "muc", 0.12)
    p.rect(1070, 408, 470, 16, "khoi")
    for x, w, h, y in ((1120, 56, 44, 330), (1210, 50, 80, 332), (1300, 56, 44, 330), (1410, 56, 44, 330)):
        p.rect(x, y, w, h, "nuoc" if h < 60 else "cham")
    for x in (1096, 1190, 1276, 1380, 1490):
        p.rect(x, 296, 10, 116, "go")
    tile_roof(p, [(1130, 214), (1470, 214), (1560, 306), (1040, 306)], "cham", 5)
    p.poly([(1330, 214), (1470, 214), (1560, 306), (1360, 306)], "muc", 0.25)
    p.rect(1224, 240, 52, 52, "giay", None, 5)
    p.rect(1243, 248, 14, 36, "la")
    p.rect(1232, 259, 36, 14, "la")
    for x, y, r in ((1010, 392, 50), (1580, 380, 70)):
        crown(p, x, y, r, r * 0.9, "rung", "la", int(r), 8)

    # rocks that come through the grass, maize in the pockets of soil
    def rock(x, y, w, h, c="khoi", lit="suong"):
        p.blob(
            [
                (x - w * 0.5, y, 1),
                (x - w * 0.46, y - h * 0.5),
                (x - w * 0.3, y - h * 0.66, 1),
                (x - w * 0.16, y - h, 1),
                (x + w * 0.1, y - h * 0.94),
                (x + w * 0.22, y - h * 0.7, 1),
                (x + w * 0.44, y - h * 0.46),
                (x + w * 0.52, y, 1),
            ],
            c,
        )
        p.blob(
            [
                (x - w * 0.5, y, 1),
                (x - w * 0.46, y - h * 0.5),
                (x - w * 0.3, y - h * 0.66, 1),
                (x - w * 0.16, y - h, 1),
                (x - w * 0.06, y - h * 0.5),
                (x - w * 0.14, y, 1),
            ],
            lit,
            0.8,
        )

    for x, y, w, h in (
        (300, 880, 130, 70),
        (560, 800, 90, 60),
        (690, 730, 110, 90),
        (1190, 610, 120, 110),
        (1330, 560, 90, 80),
        (1300, 760, 170, 150),
        (1480, 660, 150, 120),
        (1120, 940, 190, 130),
        (1500, 900, 220, 170),
        (820, 620, 70, 60),
    ):
        rock(x, y, w, h)

    def maize():
        p.limb([(0, 0), (2, -40), (0, -84)], [6, 4, 3], "ma", flat=True)
        for t, y in ((-1, -26), (1, -38), (-1, -54), (1, -66)):
            p.blob([(0, y, 1), (t * 20, y - 20), (t * 44, y - 10, 1), (t * 20, y - 10)], "ma")

    one = p.define(maize)
    for x, y, k in (
        (1230, 640, 0.8),
        (1270, 660, 0.9),
        (1380, 620, 0.8),
        (1420, 640, 0.9),
        (1160, 800, 1.2),
        (1210, 830, 1.3),
        (1400, 820, 1.2),
        (1350, 850, 1.3),
        (600, 850, 1.0),
        (640, 880, 1.1),
        (440, 890, 1.0),
    ):
        p.use(one, x, y, k)
    # steps of stone, in three turns up to the veranda
    way = [(430, 1020), (600, 930), (790, 880), (960, 816), (1020, 740), (960, 668), (920, 604), (980, 536), (1090, 478), (1220, 428)]
    stones, under = [], []
    for (x0, y0), (x1, y1) in pairwise(way):
        for k in range(4):
            x, y = x0 + (x1 - x0) * k / 4, y0 + (y1 - y0) * k / 4
            w = 34 + (y - 428) * 0.17
            stones.append((x - w, y, x + w, y - w * 0.06))
            under.append((x - w, y + 9, x + w, y + 9 - w * 0.06))
    p.lines(under, 12, "muc", 0.45)
    p.lines(stones, 13, "suong")
    p.lines([(a, b - 4, c, d - 4) for a, b, c, d in stones], 4, "giay")
    # those who go up, and the one who comes down to meet them
    up = [[(0.55, 1.4), (0.5, 2.9)], [(-0.2, 1.65), (-0.6, 3.1)]]
    p.ell(1146, 412, 20, 4, "muc", 0.3)
    person(p, 1146, 414, 92, "front", "coat", "giay", "cham", "bun", woman=True, arms=[[(0.2, 0.8), (0.1, 1.6)], [(0.35, 0.6), (0.3, -0.3)]])
    hd = person(p, 1030, 516, 128, "side", "coat", "giay", "cham", "short", flip=-1, legs=up, arms=[[(0.2, 1.1), (0.3, 2.1)], [(0.4, 0.9), (1.1, 1.0)]])
    p.rect(hd[0][0] - 16, hd[0][1], 32, 26, "suong", None, 4)
    p.rect(hd[0][0] - 4, hd[0][1] + 6, 8, 14, "la")
    hd = person(
        p,
        950,
        690,
        168,
        "side",
        "baba",
        "cham",
        "muc",
        "thin",
        "suong",
        lean=0.3,
        legs=up,
        hat="khan:muc",
        arms=[[(0.4, 0.9), (1.0, 1.0)], [(0.45, 0.95), (1.1, 1.2)]],
    )
    p.line([(hd[1][0], hd[1][1] - 14), (hd[1][0] + 8, 676)], 4, "go", bend=False)
    person(p, 900, 704, 172, "side", "shirt", "rom", "cham", "short", lean=0.15, legs=up, arms=[[(0.5, 0.8), (1.2, 0.9)], [(0.55, 0.85), (1.25, 1.0)]])
    x, y, h = 716, 912, 310
    u = h / 7
    p.ell(x + 70, y + 4, 90, 10, "muc", 0.3)
    person(
        p,
        x,
        y,
        h,
        "side",
        "skirt",
        "cham",
        "muc",
        "bun",
        hat="khan:gach",
        woman=True,
        lean=0.2,
        trim=("gach", "rom", "nuoc"),
        legs=up,
        arms=[[(0.3, 1.0), (0.9, 1.1)], [(0.3, 1.05), (0.95, 1.25)]],
    )
    p.blob(
        [(x - u * 0.36, y - u * 5.2), (x - u * 0.9, y - u * 5.0), (x - u * 1.06, y - u * 4.2), (x - u * 0.7, y - u * 3.5), (x - u * 0.1, y - u * 3.6)], "gach"
    )
    p.lines([(x - u * 0.96, y - u * 4.5, x - u * 0.3, y - u * 4.6), (x - u * 0.92, y - u * 4.1, x - u * 0.26, y - u * 4.2)], 5, "rom", 0.9)
    p.ell(x - u * 0.62, y - u * 5.24, u * 0.32, u * 0.34, "da")
    p.blob(
        [(x - u * 0.94, y - u * 5.2), (x - u * 0.86, y - u * 5.56), (x - u * 0.54, y - u * 5.66), (x - u * 0.32, y - u * 5.4), (x - u * 0.6, y - u * 5.34)],
        "muc",
    )
    hd = person(
        p, 820, 884, 176, "side", "pupil", "gach", "muc", "bob", woman=True, hs=1.26, legs=up, arms=[[(-0.3, 0.8), (-0.7, 0.9)], [(0.3, 0.9), (0.7, 0.4)]]
    )
    # near: dark rock of the lower bend, maize on it
    rock(60, 1030, 420, 250, "muc", "cham")
    rock(250, 1030, 260, 130, "cham", "nuoc")
    dark = p.define(
        lambda: (
            p.limb([(0, 0), (4, -90), (0, -180)], [12, 9, 5], "rung", flat=True),
            [p.blob([(0, v, 1), (t * 50, v - 56), (t * 120, v - 10, 1), (t * 50, v - 26)], "rung") for t, v in ((-1, -50), (1, -80), (-1, -110), (1, -140))],
        )
    )
    for x, y, k in ((60, 900, 0.9), (150, 850, 1.1), (-10, 880, 1.0)):
        p.use(dark, x, y, k)
    return p


SCENES = (oars, mountain_station)
