"""Children at the first drum, visitors at boards drawn by hand."""

from __future__ import annotations

import math

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.hands import forearm, hand
from devdata.drawing.parts import cloud, crown, palm, ridge, sky, tile_roof
from devdata.drawing.plane import Plane, at, many


def drum():
    """First beat of the school drum; children with satchels cross the yard, seen from behind."""
    p = Pic("77-trong-truong", "Tiếng trống trường và các em nhỏ tới lớp", light="left", seed=77)
    sky(p, "nuoc", "nang", 470, (220, 230, 78, "giay"), (0.55, "rom"))
    p.ell(220, 230, 380, 300, p.radial("giay", o1=0.6))
    cloud(p, 480, 90, 430, "giay", 0.6)
    cloud(p, 980, 190, 300, "giay", 0.5)
    ridge(p, 400, 90, "khoi", 12, 210, 470)
    for x, r in ((60, 110), (190, 80), (1110, 120)):
        crown(p, x, 372, r, r * 0.7, "nuoc" if r < 100 else "la", "khoi" if r < 100 else "ma", x, 8, "suong")
    # the school: one long storey, deep gallery, doors open
    p.rect(250, 356, 760, 120, "rom")
    p.rect(250, 356, 760, 120, "muc", 0.12)
    for i in range(7):
        x = 284 + i * 104
        p.rect(x, 380, 54, 96 if i % 2 else 58, "cham", 0.85)
        if not i % 2:
            p.lines([(x + 18, 382, x + 18, 436), (x + 36, 382, x + 36, 436)], 3, "rom", 0.8)
    p.d(many([at(f"{x} 350, {x + 16} 350, {x + 16} 480, {x} 480") for x in range(254, 1000, 104)]), "giay")
    tile_roof(p, [(300, 268), (960, 268), (1040, 360), (222, 360)], "gach", 4)
    p.grain("M640 268H960L1040 360H600Z", x1=0, x2=1, y1=0, y2=0, a=0, b=0.8, o=0.35)
    p.line([(296, 268), (964, 268)], 9, "rom", bend=False)
    # yard in morning light, paved path towards the steps
    p.rect(0, 468, 1600, 540, p.grad("rom", "gach"))
    p.rect(222, 474, 818, 14, "suong")
    p.poly(at("540 486, 700 486, 1120 1010, 60 1010"), "nang")
    path = Plane("540 486, 700 486, 1120 1010, 60 1010")
    path.lines(p, [(0, v, 1, v) for v in (0.08, 0.18, 0.3, 0.44, 0.6, 0.79)] + [(u, 0, u, 1) for u in (0.25, 0.5, 0.75)], 3, "giay", 0.5)
    p.poly(at("-10 520, 330 500, 230 560, -10 640"), "la", 0.55)
    p.grain_rect(0, 484, 1600, 520, x1=0, x2=1, y1=0, y2=1, a=0, b=0.8, o=0.3)

    def pupil(h, hair, woman, bottom="cham", hold=0, x=0, y=0):
        """A child from behind; `hold` gives one hand to a neighbour or a lunch tin."""
        arms = [[(0.12, 1.1), (0.1, 2.0)], [(0.12, 1.1), (0.1, 2.0)]]
        if hold:
            arms[0 if hold < 0 else 1] = [(0.2, 1.05), (0.55, 1.75)]
        legs = [[(0.02, 1.75), (0.04, 3.35)], [(0.0, 1.6), (-0.06, 3.0)]]
        return person(p, x, y, h, "back", "pupil", "giay", bottom, hair, woman=woman, hs=1.28, legs=legs, arms=arms)

    def satchel(x, y, h, c):
        u = h / 7
        q = [(-0.46, 5.45), (0.46, 5.45), (0.56, 4.9), (0.56, 3.75), (0.4, 3.55), (-0.4, 3.55), (-0.56, 3.75), (-0.56, 4.9)]
        p.blob([(x + a * u, y - b * u) for a, b in q], c)
        p.blob([(x + a * u, y - b * u) for a, b in ((0.1, 5.45), *q[1:5], (0.16, 3.55))], "muc", 0.18)
        p.line([(x - u * 0.42, y - u * 4.72), (x + u * 0.42, y - u * 4.72)], max(2, u * 0.07), "giay", 0.7)
        p.rect(x - u * 0.28, y - u * 4.45, u * 0.56, u * 0.56, "giay", 0.25, u * 0.1)

    def shade(x, y, h):
        u = h / 7
        p.poly([(x - u * 0.3, y - u * 0.22), (x + h * 0.9, y + h * 0.08), (x + h * 0.88, y + h * 0.17), (x - u * 0.3, y + u * 0.22)], "go", 0.34)

    boy = p.define(lambda: pupil(400, "short", False))
    bob = p.define(lambda: pupil(400, "bob", True, "muc", 1))
    tail = p.define(lambda: pupil(400, "tail", True))
    for kind, x, y, h, c in (
        (boy, 566, 560, 104, "nuoc"),
        (bob, 660, 552, 98, "la"),
        (tail, 736, 590, 122, "gach"),
        (boy, 470, 640, 170, "go"),
        (bob, 700, 700, 226, "nuoc"),
        (boy, 800, 708, 190, "rom"),
        (tail, 300, 800, 330, "la"),
    ):
        shade(x, y, h)
        p.use(kind, x, y, h / 400)
        satchel(x, y, h, c)
    shade(118, 1052, 540)
    q = pupil(540, "short", False, "cham", 1, 118, 1052)
    satchel(118, 1052, 540, "gach")
    # a lunch tin in the nearest hand
    x, y = q[1]
    p.line([(x - 22, y + 20), (x - 4, y - 6), (x + 22, y - 4), (x + 36, y + 20)], 5, "muc")
    p.rect(x - 28, y + 18, 72, 92, "suong", None, 8)
    p.rect(x + 14, y + 18, 30, 92, "muc", 0.2, 8)
    p.lines([(x - 28, y + 50, x + 44, y + 50), (x - 28, y + 80, x + 44, y + 80)], 4, "khoi")
    p.ell(x, y, 15, 13, "da")
    # the drum on its trestle, cut by the frame
    p.poly(at("1010 968, 1610 940, 1610 1010, 940 1010"), "go", 0.45)
    p.limb(at("1500 330, 1530 1010"), [54, 60], "muc", flat=True)
    p.limb(at("1250 770, 1196 1020"), [46, 50], "muc", flat=True)
    p.poly(at("1150 842, 1610 828, 1610 872, 1140 886"), "muc")
    body = at("1280 236!, 1430 196, 1620 214!, 1620 812!, 1430 820, 1280 778!")
    p.blob(body, "go")
    p.grain(curve(body), x1=0, x2=1, y1=0, y2=0.5, a=0.1, b=1, o=0.6)
    p.lines([(1330 + i * 56, 226 - i * 5, 1352 + i * 56, 796 + i * 4) for i in range(5)], 3, "muc", 0.4)
    p.line(at("1420 196, 1476 500, 1424 820"), 20, "rom", 0.55)
    p.ell(1270, 507, 176, 274, "muc")
    p.ell(1262, 507, 168, 264, "gach")
    p.ell(1250, 507, 152, 244, "rom")
    p.ell(1244, 507, 150, 240, p.grad("giay", "nang", 0, 0, 1, 0.6))
    p.ell(1236, 507, 76, 124, "nang", 0.8)
    rim = [(1264 + 160 * math.cos(t / 4), 507 + 256 * math.sin(t / 4)) for t in range(26)]
    p.lines([(x, y, x + 1, y) for x, y in rim], 13, "muc", 0.8)
    p.grain("M1262 243a168 264 0 0 1 0 528z", x1=0, x2=1, y1=0, y2=0.3, a=0, b=0.8, o=0.35)
    # rings of sound, cut in paper
    for r, o in ((215, 0.75), (262, 0.5), (310, 0.3)):
        p.line([(1250 - r * 0.62 * math.cos(t), 507 - r * math.sin(t)) for t in (0.75, 0.4, 0, -0.4, -0.75)], 6, "giay", o)
    # the caretaker's arm and stick
    forearm(p, (860, 1170), (1010, 836), 214, 118, "cham", cut=0.62, tone=0.15)
    p.limb(at("986 806, 1116 650, 1212 534"), [24, 22, 30], "go")
    p.line(at("1000 782, 1110 650, 1200 542"), 5, "rom", 0.6)
    p.ell(1216, 530, 25, 25, "gach")
    p.ell(1210, 524, 13, 11, "nang", 0.8)
    hand(p, 1006, 842, 190, -62, "curl", 1, tone=0.15)
    # eaves of the guard's porch overhead
    p.poly(at("900 -10, 1610 -10, 1610 120, 1180 70"), "muc")
    p.lines([(940 + i * 62, -6, 1190 + i * 56, 66 + i * 7) for i in range(8)], 5, "cham", 0.9)
    p.line(at("1180 72, 1610 122"), 9, "go", bend=False)
    return p


def boards():
    """A folding row of hand-drawn boards in a yard; people look, a girl draws the next one on the ground."""
    p = Pic("83-gian-trung-bay", "Gian trưng bày những tấm bảng vẽ tay giữa sân", light="right", seed=83, paper="rom")
    sky(p, "suong", "rom", 430)
    cloud(p, 90, 90, 460, "giay", 0.8)
    cloud(p, 760, 150, 320, "giay", 0.6)
    ridge(p, 400, 60, "khoi", 14, 180, 440)
    for x, h, l in ((120, 300, 10), (210, 240, -8), (1010, 260, 12)):
        palm(p, x, 460, h, l, "la", "ma", r=h * 0.28, fronds=7, trunk="khoi")
    # the house of culture across the yard
    p.rect(330, 300, 560, 140, "nang")
    p.rect(330, 300, 560, 40, "muc", 0.2)
    p.d(many([at(f"{x} 330, {x + 50} 330, {x + 50} 440, {x} 440") for x in range(372, 860, 118)]), "cham", 0.8)
    p.d(many([at(f"{x} 296, {x + 14} 296, {x + 14} 440, {x} 440") for x in range(340, 880, 118)]), "giay")
    p.poly(at("360 222, 860 222, 920 304, 300 304"), "gach")
    p.lines([(346, 242, 874, 242), (330, 264, 890, 264), (314, 286, 906, 286)], 3, "giay", 0.5)
    p.grain("M360 222H600L560 304H300z", x1=1, x2=0, y1=0, y2=0, a=0, b=0.9, o=0.35)
    crown(p, 40, 420, 90, 70, "rung", "la", 3, 8, "ma")
    # yard
    p.rect(0, 436, 1600, 570, p.grad("nang", "gach", 1, 0, 0, 1))
    p.rect(0, 436, 1600, 12, "giay", 0.6)
    p.lines([(0, y, 1600, y) for y in (470, 520, 590, 690, 830)] + [(800 + k * 90, 440, 800 + k * 320, 1010) for k in range(-8, 9)], 2.5, "giay", 0.28)
    p.grain_rect(0, 440, 1600, 570, x1=1, x2=0, y1=0, y2=1, a=0, b=0.8, o=0.3)
    # boards: a zigzag, each fold on bamboo legs
    folds = [(1500, 250, 792), (1250, 306, 700), (1010, 270, 742), (790, 312, 676), (586, 284, 706), (400, 318, 656)]
    for x, _t, b in folds:
        p.poly([(x - 8, b), (x + 8, b), (x - 150, b + 62), (x - 186, b + 60)], "go", 0.4)
    sheets = []
    for (x1, t1, b1), (x0, t0, b0) in zip(folds, folds[1:], strict=False):
        k = (b1 - t1) / 560
        f = Plane(f"{x0} {t0}, {x1} {t1}, {x1} {b1 - 70 * k:.0f}, {x0} {b0 - 70 * (b0 - t0) / 560:.0f}")
        sheets.append(f)
        p.poly([(x0, b0), (x1, b1), (x1 - 150, b1 + 62), (x0 - 140, b0 + 54)], "go", 0.22)
    for i, f in enumerate(sheets):
        f.patch(p, 0, 0, 1, 1, ("giay", "rom", "giay", "rom", "giay")[i])
        if i % 2:
            f.patch(p, 0, 0, 1, 1, "muc", 0.1)
    a, b, c, d, e = sheets
    # 1: a house, a path, the sun as a child draws it
    a.patch(p, 0, 0.68, 1, 1, "ma")
    a.shape(p, [(0.14, 0.44, 1), (0.4, 0.2, 1), (0.66, 0.44, 1)], "gach")
    a.patch(p, 0.2, 0.44, 0.6, 0.74, "nuoc")
    a.patch(p, 0.36, 0.54, 0.47, 0.74, "go")
    a.shape(p, [(0.38, 0.74, 1), (0.46, 0.74, 1), (0.7, 1, 1), (0.4, 1, 1)], "nang")
    p.ell(*a(0.8, 0.22), 30, 38, "rom")
    a.lines(
        p,
        [
            (0.8 + 0.15 * math.cos(t), 0.22 + 0.1 * math.sin(t), 0.8 + 0.21 * math.cos(t), 0.22 + 0.15 * math.sin(t))
            for t in (0, 0.8, 1.6, 2.4, 3.2, 4, 4.8, 5.5)
        ],
        6,
        "gach",
        0.8,
    )
    # 2: four heads of one family
    b.patch(p, 0.08, 0.1, 0.92, 0.9, "nuoc", 0.5)
    for u, v, r, t in ((0.26, 0.42, 26, "cham"), (0.5, 0.36, 28, "gach"), (0.74, 0.46, 24, "la")):
        b.shape(p, [(u - 0.14, 0.86, 1), (u - 0.11, v + 0.16), (u, v + 0.11), (u + 0.11, v + 0.16), (u + 0.14, 0.86, 1)], t)
        p.ell(*b(u, v), r * 0.8, r, "da")
        b.shape(p, [(u - 0.105, v, 1), (u - 0.08, v - 0.05), (u, v - 0.072), (u + 0.08, v - 0.05), (u + 0.105, v, 1), (u, v - 0.02)], "muc")
    # 3: river, boat, hills
    c.patch(p, 0, 0.5, 1, 1, "nuoc")
    c.shape(p, [(0, 0.5, 1), (0.2, 0.3), (0.42, 0.46), (0.66, 0.22), (1, 0.5, 1)], "la")
    c.shape(p, [(0.26, 0.66, 1), (0.7, 0.66, 1), (0.6, 0.78), (0.36, 0.78)], "go")
    c.shape(p, [(0.46, 0.36, 1), (0.46, 0.64, 1), (0.64, 0.6, 1)], "giay")
    c.lines(p, [(0.1, 0.86, 0.4, 0.86), (0.5, 0.91, 0.86, 0.91)], 5, "giay", 0.8)
    # 4: steps that climb, 5: a tree whose leaves are hands
    for k in range(4):
        d.patch(p, 0.12 + k * 0.2, 0.76 - k * 0.17, 0.28 + k * 0.2, 0.86, ("nuoc", "la", "gach", "cham")[k])
    e.lines(p, [(0.5, 0.9, 0.5, 0.5), (0.5, 0.66, 0.3, 0.46), (0.5, 0.6, 0.72, 0.44)], 9, "go")
    for u, v in ((0.5, 0.3), (0.3, 0.4), (0.7, 0.36), (0.4, 0.22), (0.62, 0.2)):
        p.ell(*e(u, v), 19, 22, "la")
    for i, f in enumerate(sheets):
        g = many([f.corners])
        p.grain(g, x1=1, x2=0, y1=0, y2=0.3, a=0, b=0.9 if i % 2 else 0.55, o=0.32)
        f.lines(p, [(0, 0, 1, 0), (0, 1, 1, 1)], 9, "go")
    for x, t, b0 in folds:
        p.line([(x, t - 26), (x, b0)], 15, "go")
        p.line([(x + 4, t - 26), (x + 4, b0)], 5, "rom", 0.8)
    # visitors
    for x, y, w in ((700, 812, 120), (980, 868, 150), (1190, 882, 130)):
        p.poly([(x - 20, y), (x + 30, y + 4), (x - w * 1.7, y + 62), (x - w * 2, y + 50)], "go", 0.4)
    person(
        p,
        700,
        812,
        350,
        "back",
        "baba",
        "cham",
        "muc",
        "bun",
        "suong",
        woman=True,
        head=(0.08, 0.02),
        shoe="go",
        arms=[[(0.16, 1.1), (-0.3, 1.75)], [(0.3, 1.0), (0.5, 1.8)]],
    )
    x, y = 742, 640
    p.blob([(x - 6, y + 8), (x + 30, y - 20), (x + 72, y + 2), (x + 66, y + 54), (x + 22, y + 62)], "rom")
    p.lines([(x + 2, y + 12, x + 60, y + 6), (x + 4, y + 16, x + 56, y + 40)], 3, "go", 0.5)
    # a father, the child on his arm pointing
    person(p, 976, 870, 430, "side", "shirt", "suong", "cham", "short", head=(0.02, 0.02), arms=[[(0.2, 1.1), (0.7, 1.6)], [(0.02, 1.25), (0.5, 1.7)]])
    p.limb(at("1030 662, 1070 672, 1072 724"), [40, 34, 24], "la")
    p.blob(at("1058 722, 1082 718, 1100 730, 1082 738, 1060 736"), "go")
    p.blob(at("1008 668, 1010 596, 1030 572, 1056 592, 1060 664, 1034 678"), "nang")
    p.blob(at("1008 668, 1010 596, 1028 574, 1026 676"), "muc", 0.16)
    p.limb(at("1032 562, 1032 584"), [24, 26], "da")
    p.ell(1042, 540, 29, 33, "da")
    p.poly(at("1069 534, 1078 544, 1068 550"), "da")
    p.blob(at("1010 556, 1010 518, 1036 500, 1066 514, 1056 522, 1034 530, 1028 562"), "muc")
    p.limb(at("1042 602, 1086 592, 1128 568"), [22, 18, 13], "da")
    p.limb(at("1040 602, 1070 596"), [28, 25], "nang")
    p.limb(at("986 628, 1020 666, 1054 678"), [30, 26, 20], "da")
    p.limb(at("1050 676, 1070 676"), [20, 13], "da")
    person(p, 1210, 884, 404, "back", "baba", "gach", "muc", "tail", woman=True, head=(-0.1, 0.0), arms=[[(0.2, 1.0), (0.0, 1.6)], [(0.12, 1.15), (0.05, 2.1)]])
    # a girl crouches over the next board with her chalks
    p.poly(at("306 880, 660 852, 760 950, 350 990"), "muc", 0.22)
    g = Plane("296 862, 646 836, 750 934, 338 974")
    p.poly(g.corners, "giay")
    g.shape(p, [(0.1, 0.9, 1), (0.2, 0.4), (0.44, 0.2), (0.62, 0.5), (0.7, 0.9, 1)], "la")
    p.ell(*g(0.72, 0.28), 40, 15, "rom")
    g.lines(p, [(0.1, 0.9, 0.9, 0.9)], 7, "nuoc")
    hd = person(
        p,
        264,
        930,
        470,
        "side",
        "pupil",
        "giay",
        "cham",
        "bob",
        woman=True,
        hs=1.2,
        pelvis=(0, -1.35),
        lean=0.42,
        legs=[[(1.1, -0.3), (0.7, 1.15)], [(1.2, -0.2), (0.9, 1.2)]],
        arms=[[(0.5, 0.9), (1.1, 1.5)], [(0.75, 0.95), (1.75, 1.62)]],
    )
    x, y = hd[1]
    p.line([(x - 4, y - 8), (x + 18, y + 26)], 11, "gach")
    p.ell(x, y, 13, 11, "da")
    for x, y, c in ((214, 968, "gach"), (240, 978, "la"), (196, 984, "cham"), (262, 966, "rom")):
        p.line([(x, y), (x + 26, y - 8)], 10, c)
    # near: the back of another board and its brace, cut by the frame; leaves overhead
    p.poly(at("-10 150, 110 190, 96 1010, -10 1010"), "muc")
    p.lines([(20, 170, 18, 1010), (60, 180, 54, 1010)], 4, "go", 0.6)
    p.line(at("112 168, 96 1010"), 20, "go")
    p.line(at("-10 560, 104 540"), 16, "go")
    crown(p, 1480, 10, 330, 150, "rung", "la", 5, 26, "ma")
    crown(p, 1180, -20, 190, 80, "rung", "la", 8, 10, "ma")
    return p


SCENES = (
    drum,
    boards,
)
