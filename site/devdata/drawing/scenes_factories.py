"""Factories: their gates and their lines."""

import math
import random

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.parts import bike, cloud, rider, sky, tuft


def factory():
    p = Pic("07-cong-nha-may", "Công nhân tan ca ở cổng nhà máy", light="right", seed=12)
    sky(p, "suong", "rom", 560, (1080, 330, 120, "giay"), (0.55, "nang"))
    p.ell(1080, 330, 420, 300, p.radial("giay", o1=0.7))
    # saw-tooth roofs and a chimney
    for i in range(8):
        x = -60 + i * 216
        p.poly([(x, 360), (x + 150, 270), (x + 150, 360)], "nuoc")
        p.poly([(x + 150, 270), (x + 216, 360), (x + 150, 360)], "khoi")
        p.lines([(x + 158, 300, x + 176, 324), (x + 158, 324, x + 180, 350)], 3, "giay", 0.6)
    p.rect(0, 358, 1600, 190, "nuoc")
    for i in range(11):
        p.rect(i * 152 + 14, 400, 66, 46, "rom" if i in (3, 4, 9, 12) else "cham", 0.8)
    p.grain_rect(0, 358, 1600, 190, a=0, b=0.8, o=0.35)
    p.rect(0, 540, 1600, 470, p.grad("rom", "nang", 0, 0, 0, 1, mid=(0.3, "nang")))
    p.grain_rect(0, 560, 1600, 440, a=0, b=0.35, o=0.3)
    # wall and gate
    for x0, x1 in ((-10, 500), (1110, 1610)):
        p.rect(x0, 470, x1 - x0, 112, "gach")
        p.rect(x0, 460, x1 - x0, 14, "giay")
        p.lines([(x, 490, x, 572) for x in range(x0 + 40, x1, 46)], 3, "giay", 0.35)
    p.grain_rect(-10, 470, 510, 112, a=0, b=0.8, o=0.35)
    p.grain_rect(1110, 470, 500, 112, a=0, b=0.8, o=0.35)
    for x in (484, 1080):
        p.rect(x, 350, 46, 240, "go")
        p.rect(x - 8, 338, 62, 16, "rom")
        p.rect(x, 350, 20, 240, "muc", 0.25)
    p.rect(476, 300, 662, 44, "cham")
    p.lines([(500 + i * 26, 312, 500 + i * 26, 332) for i in range(24)], 5, "nuoc", 0.8)
    p.lines([(1130 + i * 20, 486, 1130 + i * 20, 590) for i in range(9)], 5, "muc")
    p.line([(1126, 490), (1300, 490)], 6, "muc")
    # workers coming out; long shadows towards us, to the left
    step = [[[(0.02, 1.75), (0.1, 3.3)], [(0.06, 1.55), (-0.06, 2.9)]], [[(0.04, 1.6), (-0.04, 2.95)], [(0.02, 1.75), (0.1, 3.35)]]]
    kinds = [
        dict(top="nuoc", hair="short", legs=step[0], arms=[[(0.16, 1.1), (-0.1, 2.0)], [(0.3, 0.9), (-0.2, 0.55)]]),
        dict(top="suong", hair="tail", woman=True, bag="strap", legs=step[1], arms=[[(0.1, 1.15), (0.05, 2.1)], [(0.2, 1.05), (-0.25, 1.5)]]),
        dict(top="gach", hair="bob", woman=True, legs=step[0], arms=[[(0.3, 1.0), (-0.1, 1.5)], [(0.3, 1.0), (-0.1, 1.55)]]),
        dict(
            view="side",
            top="cham",
            hair="bun",
            woman=True,
            flip=-1,
            legs=[[(0.5, 1.6), (0.6, 3.25)], [(-0.2, 1.6), (-0.75, 3.1)]],
            arms=[[(0.4, 1.0), (0.9, 1.6)], [(-0.3, 1.05), (-0.5, 2.0)]],
        ),
        dict(
            view="side",
            top="nuoc",
            hair="short",
            legs=[[(0.5, 1.6), (0.6, 3.25)], [(-0.2, 1.6), (-0.75, 3.1)]],
            arms=[[(-0.3, 1.05), (-0.4, 2.0)], [(0.45, 0.9), (1.15, 0.55)]],
        ),
        dict(top="rom", hair="short", hat="non", woman=True, dress="baba", legs=step[1], arms=[[(0.5, 0.5), (0.45, -0.5)], [(0.1, 1.15), (0.05, 2.1)]]),
    ]
    ids = [p.define(lambda k=k: person(p, 0, 0, 300, k.pop("view", "front"), k.pop("dress", "tee"), k.pop("top"), "cham", k.pop("hair"), **k)) for k in kinds]
    lunch = lambda x, y, s: (
        p.rect(x, y, 26 * s, 34 * s, "gach", None, 5 * s),
        p.line([(x + 3 * s, y), (x + 13 * s, y - 20 * s), (x + 23 * s, y)], 4 * s, "muc"),
    )
    crowd = [
        (600, 118, 700, 0),
        (596, 112, 760, 5),
        (604, 120, 838, 3),
        (598, 114, 900, 1),
        (606, 118, 968, 2),
        (655, 160, 636, 4),
        (662, 166, 690, 3),
        (648, 156, 890, 2),
        (668, 170, 1010, 0),
        (742, 230, 780, 1),
        (730, 222, 1050, 5),
        (836, 300, 650, 0),
        (842, 306, 740, 2),
        (880, 372, 960, 4),
        (884, 364, 1080, 3),
    ]
    p.d(
        "".join(curve([(x - h * 0.05, y, 1), (x + h * 0.07, y, 1), (x - h * 0.43, y + h * 0.47, 1), (x - h * 0.58, y + h * 0.47, 1)]) for y, h, x, k in crowd),
        "go",
        0.3,
    )
    for y, h, x, k in crowd:
        p.use(ids[k], x, y, h / 300)
    lunch(612, 640, 1.0)
    lunch(1108, 690, 1.1)
    # advice table under a parasol, left
    p.rect(262, 430, 9, 330, "go")
    p.blob([(60, 512, 1), (120, 452), (266, 410), (412, 452), (472, 512, 1), (370, 494), (266, 502), (162, 494)], "la")
    p.blob([(266, 410, 1), (162, 494), (60, 512, 1), (120, 452)], "muc", 0.25)
    person(
        p,
        190,
        800,
        330,
        "side",
        "shirt",
        "giay",
        "cham",
        "bob",
        woman=True,
        pelvis=(0, -2.5),
        legs=[[(1.5, 0.1), (1.4, 2.2)], [(1.5, 0.1), (1.5, 2.3)]],
        arms=[[(0.4, 1.0), (1.25, 1.0)], [(0.45, 1.05), (1.35, 1.1)]],
        lean=0.1,
    )
    p.rect(216, 680, 250, 12, "giay")
    p.poly([(216, 692), (466, 692), (456, 800), (226, 800)], "gach")
    p.poly([(216, 692), (330, 692), (330, 800), (226, 800)], "muc", 0.2)
    p.rect(350, 668, 60, 12, "rom")
    p.rect(356, 660, 50, 8, "suong")
    person(p, 500, 812, 320, "side", "tee", "nuoc", "cham", "short", flip=-1, arms=[[(0.25, 1.05), (0.95, 1.3)], [(0.3, 1.1), (1.05, 1.35)]], lean=0.12)
    # near plane: kerb and a cycle wheel, dark
    for x, y, h in ((60, 1010, 170),):
        tuft(p, x, y, h, "rung", "la")
    bike(p, 1385, 940, 190, -1, "cham", box=False)
    rider(p, 1385, 940, 190, -1, "nuoc", "helmet")
    p.ell(1330, 945, 210, 14, "cham", 0.3)
    return p


def garment():
    p = Pic("31-chuyen-may", "Chuyền may nhìn chếch từ trên xuống", light="left", seed=31, paper="suong")
    S = 146

    def I(x, y, z=0):
        return (250 + (x - y) * 0.866 * S, -60 + (x + y) * 0.5 * S - z * S)

    p.rect(0, 0, 1600, 1000, p.grad("giay", "khoi", 0, 0, 1, 1))
    for k in range(-2, 14):  # painted floor joints
        p.lines([I(k * 1.3, -4) + I(k * 1.3, 14), I(-4, k * 1.3) + I(14, k * 1.3)], 2, "nuoc", 0.22)
    p.poly([I(-4, 4.55), I(16, 4.55), I(16, 5.75), I(-4, 5.75)], "la", 0.3)
    p.lines([I(-4, 4.55) + I(16, 4.55), I(-4, 5.75) + I(16, 5.75)], 7, "rom", 0.9)
    for k in range(3):  # light of the side windows on the bare floor
        p.poly([I(1.2 + k * 2.3, 6.4), I(2.5 + k * 2.3, 6.4), I(2.9 + k * 2.3, 10), I(1.6 + k * 2.3, 10)], "giay", 0.75)
    p.grain_rect(0, 0, 1600, 1000, x1=0, x2=1, y1=0, y2=1, a=0, b=0.6, o=0.24)

    def box(x, y, z, a, b, h, top, left, right):
        p.poly([I(x, y + b, z + h), I(x + a, y + b, z + h), I(x + a, y + b, z), I(x, y + b, z)], left)
        p.poly([I(x + a, y + b, z + h), I(x + a, y, z + h), I(x + a, y, z), I(x + a, y + b, z)], right)
        p.poly([I(x, y, z + h), I(x + a, y, z + h), I(x + a, y + b, z + h), I(x, y + b, z + h)], top)

    def station(cloth, top, cap, hair):
        """Table, machine, cloth and the seamstress in front of it, at the grid's origin."""
        p.poly([I(-0.1, 0.1), I(1.6, 0.1), I(1.9, 1.0), I(0.1, 1.0)], "muc", 0.16)
        for x, y in ((0.08, 0.06), (1.5, 0.06), (1.5, 0.68), (0.08, 0.68)):
            p.line([I(x, y, 0), I(x, y, 0.7)], 7, "cham", bend=False)
        box(0, 0, 0.7, 1.6, 0.74, 0.07, "rom", "go", "go")
        p.poly([I(0.05, 0.1, 0.78), I(0.72, 0.06, 0.78), I(0.8, 0.74, 0.78), I(0.5, 0.74, 0.78), I(0.42, 0.5, 0.78), I(0.05, 0.6, 0.78)], cloth)
        p.poly([I(0.5, 0.74, 0.78), I(0.8, 0.74, 0.78), I(0.78, 0.78, 0.3), I(0.54, 0.78, 0.38)], cloth)
        p.poly([I(0.5, 0.74, 0.78), I(0.8, 0.74, 0.78), I(0.78, 0.78, 0.3), I(0.54, 0.78, 0.38)], "muc", 0.14)
        box(0.82, 0.3, 0.77, 0.56, 0.16, 0.06, "khoi", "khoi", "nuoc")
        box(1.24, 0.3, 0.8, 0.14, 0.16, 0.34, "giay", "suong", "khoi")
        box(0.82, 0.3, 1.02, 0.5, 0.16, 0.12, "giay", "suong", "khoi")
        box(0.84, 0.32, 0.84, 0.08, 0.1, 0.2, "suong", "khoi", "nuoc")
        p.line([I(1.3, 0.2, 1.14), I(1.3, 0.2, 1.42)], 3, "muc")
        p.poly([I(1.2, 0.2, 1.3), I(1.4, 0.2, 1.3), I(1.34, 0.2, 1.5), I(1.26, 0.2, 1.5)], "gach")
        # stool, legs, trunk, arms, head
        p.ell(*I(1.0, 1.34, 0.42), 34, 18, "go")
        p.line([I(0.85, 1.3, 0.4), I(0.85, 1.3, 0)], 6, "go")
        p.line([I(1.15, 1.42, 0.4), I(1.15, 1.42, 0)], 6, "go")
        sx, sy = I(1.0, 1.3, 0.45)
        p.limb([(sx - 30, sy - 98), (sx + 6, sy - 74), (sx + 34, sy - 96)], [24, 22, 18], top)
        p.limb([(sx + 26, sy - 90), (sx + 62, sy - 122)], [17, 13], "da")
        p.blob(
            [
                (sx - 36, sy - 4),
                (sx - 40, sy - 44),
                (sx - 36, sy - 102),
                (sx - 6, sy - 114),
                (sx + 30, sy - 92),
                (sx + 36, sy - 40),
                (sx + 34, sy + 2),
                (sx, sy + 12),
            ],
            top,
        )
        p.blob([(sx + 8, sy - 108), (sx + 30, sy - 92), (sx + 36, sy - 40), (sx + 34, sy + 2), (sx + 12, sy + 8), (sx + 16, sy - 50)], "muc", 0.16)
        p.limb([(sx + 56, sy - 54), (sx + 104, sy - 94)], [17, 13], "da")
        p.limb([(sx + 24, sy - 84), (sx + 48, sy - 50), (sx + 66, sy - 60)], [26, 24, 22], top)
        hx, hy = sx + 8, sy - 138
        p.rect(hx - 14, hy + 10, 18, 24, "da")
        p.ell(hx + 10, hy + 4, 19, 22, "da")
        p.blob(
            [
                (hx - 25, hy + 2),
                (hx - 20, hy - 22),
                (hx + 4, hy - 30),
                (hx + 26, hy - 16),
                (hx + 22, hy - 4),
                (hx + 6, hy + 2),
                (hx + 2, hy + 18),
                (hx - 16, hy + 20),
            ],
            "muc",
        )
        if hair == "tail":
            p.limb([(hx - 18, hy + 6), (hx - 26, hy + 40), (hx - 20, hy + 64)], [16, 15, 5], "muc")
        else:
            p.ell(hx - 24, hy + 8, 13, 12, "muc")
        p.blob([(hx - 24, hy - 6), (hx - 18, hy - 28), (hx + 6, hy - 35), (hx + 27, hy - 16), (hx + 2, hy - 8)], cap)

    kinds = [
        p.define(lambda k=k: station(*k))
        for k in (("nuoc", "cham", "suong", "bun"), ("rom", "cham", "suong", "tail"), ("nuoc", "nuoc", "rom", "bun"), ("gach", "cham", "suong", "tail"))
    ]
    o = I(0, 0)
    for yy in (-3.2, -1.2, 0.8, 2.8):
        for xx in [x * 2.2 - (2.2 if yy < 0 else 0) for x in range(8)]:
            a, b = I(xx, yy)
            if -260 < a < 1760 and -120 < b < 1080:
                p.use(kinds[(int(xx * 3) + int(yy * 5)) % 4 if (xx, yy) != (4.4, 2.8) else 3], a - o[0], b - o[1])
    # in the aisle: a trolley of finished shirts, a woman with the month's list
    box(5.5, 4.85, 0.16, 1.1, 0.6, 0.1, "khoi", "nuoc", "cham")
    for k in range(5):
        box(5.6, 4.9, 0.26 + k * 0.1, 0.44, 0.5, 0.09, ("giay", "rom")[k % 2], "suong", "khoi")
    for k in range(7):
        box(6.1, 4.9, 0.26 + k * 0.1, 0.44, 0.5, 0.09, ("nuoc", "giay")[k % 2], "suong", "khoi")
    a, b = I(8.3, 5.2)
    p.ell(a + 40, b + 4, 70, 13, "muc", 0.22)
    hd = person(p, a, b + 6, 236, "side", "shirt", "giay", "cham", "tail", woman=True, flip=-1, arms=[[(0.3, 1.0), (1.05, 1.1)], [(0.4, 1.0), (1.15, 1.15)]])
    p.poly([(hd[1][0] - 34, hd[1][1] - 26), (hd[1][0] + 12, hd[1][1] - 34), (hd[1][0] + 20, hd[1][1] + 10), (hd[1][0] - 26, hd[1][1] + 18)], "gach")
    p.poly([(hd[1][0] - 28, hd[1][1] - 20), (hd[1][0] + 8, hd[1][1] - 27), (hd[1][0] + 14, hd[1][1] + 6), (hd[1][0] - 22, hd[1][1] + 12)], "giay")
    # lamp rails overhead, near bolts of cloth
    for yy in (0.2,):
        q = [I(-3, yy, 2.5), I(16, yy, 2.5)]
        p.line(q, 13, "cham")
        p.line([(u, v + 7) for u, v in q], 5, "rom")
    for x, y, c in ((1440, 1000, "gach"), (1530, 960, "nuoc"), (1590, 1000, "rung")):
        p.limb([(x, y + 60), (x - 40, y - 190)], [84, 84], c, flat=True)
        p.ell(x - 40, y - 190, 42, 20, "giay", None, -10)
        p.ell(x - 40, y - 190, 22, 10, c, None, -10)
        p.limb([(x + 24, y + 60), (x - 16, y - 180)], [34, 30], "muc", 0.25, flat=True)
    return p


def gate():
    p = Pic("39-cong-khoa", "Người thanh tra trước cổng nhà máy đã đóng cửa", light="left", seed=39, paper="suong")
    sky(p, "khoi", "rom", 640)
    cloud(p, 60, 150, 460, "giay", 0.6)
    cloud(p, 330, 300, 300, "giay", 0.45)
    p.poly([(-10, 430), (540, 380), (540, 740), (-10, 720)], "gach")
    p.lines(
        [(-10, 430 + k * 29, 540, 380 + k * 36) for k in range(1, 10)]
        + [(30 + (k % 2) * 30 + j * 90, 440 + k * 30 - j * 4, 30 + (k % 2) * 30 + j * 90, 466 + k * 31 - j * 4) for k in range(8) for j in range(6)],
        3,
        "go",
        0.35,
    )
    p.poly([(-20, 418), (546, 366), (546, 384), (-20, 436)], "suong")
    p.grain("M-10 430L540 380L540 740L-10 720Z", x1=0, x2=1, y1=0, y2=0, a=0, b=0.9, o=0.4)
    # sheds behind the bars, panes gone
    p.poly([(560, 470), (1610, 250), (1610, 760), (560, 720)], "khoi")
    for k in range(4):
        x = 620 + k * 260
        y = 452 - k * 55
        p.poly([(x, y + 60), (x + 150, y - 120), (x + 165, y + 20)], "nuoc")
        p.poly([(x + 150, y - 120), (x + 260, y - 10), (x + 165, y + 20)], "cham", 0.7)
        for j in range(2):
            a, b = x + 40 + j * 110, y + 110
            p.poly([(a, b), (a + 76, b - 16), (a + 76, b + 70), (a, b + 76)], "muc", 0.75)
            p.poly([(a + (j * 38), b - j * 8), (a + 38 + j * 38, b - 8 - j * 8), (a + 38 + j * 38, b + 30), (a + j * 38, b + 34)], "suong", 0.5)
    p.grain("M560 470L1610 250L1610 760L560 720Z", x1=0, x2=1, y1=0, y2=1, a=0, b=0.8, o=0.35)
    p.poly([(-10, 716), (540, 736), (1610, 800), (1610, 1010), (-10, 1010)], p.grad("rom", "khoi", 0, 0, 1, 1))
    p.line([(200, 1010), (420, 900), (640, 880), (900, 800)], 3, "go", 0.4)
    p.line([(640, 880), (760, 950), (740, 1010)], 3, "go", 0.4)
    # the gate: two leaves of bars over sheet iron, a chain between them
    B = lambda x, t: (x, (330 - (x - 560) * 0.262) * (1 - t) + (778 + (x - 560) * 0.13) * t)
    p.poly([B(560, 0.62), B(1610, 0.62), B(1610, 1), B(560, 1)], "nuoc")
    p.grain("M560 600L1610 660L1610 915L560 778Z", x1=0, x2=1, y1=0, y2=0.4, a=0, b=1, o=0.5)
    r = random.Random(3)
    for _ in range(9):
        x = 590 + r.random() * 980
        h = 0.06 + r.random() * 0.2
        p.poly([B(x, 1 - h), B(x + 14 + r.random() * 50, 1 - h * 0.8), B(x + 50, 1), B(x - 20, 1)], "gach", 0.55)
    for k in range(24):
        x = 580 + k * (26 + k * 0.9)
        if x < 1620:
            p.line([B(x, 0.02), B(x, 0.99)], 5 + k * 0.5, "cham", bend=False)
            a, b = B(x, 0.02)
            p.poly([(a - 8 - k * 0.4, b + 6), (a, b - 26 - k * 1.4), (a + 8 + k * 0.4, b + 6)], "cham")
    for t in (0.1, 0.6, 0.98):
        p.line([B(562, t), B(1610, t)], 12, "cham", bend=False)
    for x in (556, 1040):
        p.line([B(x, -0.04), B(x, 1.02)], 26, "muc", bend=False)
    for k in range(9):
        x = 990 + k * 13
        y = B(1040, 0.5)[1] + (1 if k % 2 else -1) * 4 + 12 * math.sin(k * 0.4)
        p.add(f'<ellipse cx="{x}" cy="{y:.0f}" rx="12" ry="8" fill="none" stroke="#E8D0A2" stroke-width="5"/>')
    a, b = B(1040, 0.54)
    p.rect(a - 24, b + 6, 48, 44, "rom", None, 6)
    p.rect(a - 4, b + 22, 8, 16, "go")
    p.add(f'<path d="M{a - 14} {b + 8:.0f}v-16a14 14 0 0 1 28 0v16" fill="none" stroke="#AAB9B6" stroke-width="7"/>')
    for x, y, h in ((600, 800, 90), (690, 806, 60), (880, 830, 100), (1180, 870, 130), (1300, 890, 90), (1520, 940, 180), (480, 760, 50)):
        tuft(p, x, y, h, "la", "ma", 5)
    # he stands before it with the thick file, his shadow long on the cement
    p.poly([(420, 930), (470, 934), (900, 988), (840, 1004)], "muc", 0.28)
    person(
        p, 420, 934, 560, "side", "shirt", "suong", "cham", "short", "khoi", head=(0.04, -0.06), arms=[[(0.2, 1.05), (0.75, 1.5)], [(0.1, 1.1), (0.95, 1.5)]]
    )
    p.poly([(410, 612), (508, 590), (530, 690), (432, 716)], "gach")
    p.poly([(424, 604), (504, 586), (508, 596), (428, 616)], "giay")
    p.poly([(410, 612), (430, 607), (452, 711), (432, 716)], "go")
    p.ell(500, 662, 15, 13, "da")
    p.ell(478, 690, 14, 11, "da")
    p.grain_rect(0, 740, 1600, 270, x1=0, x2=1, y1=0, y2=1, a=0, b=0.6, o=0.3)
    return p


SCENES = (
    factory,
    garment,
    gate,
)
