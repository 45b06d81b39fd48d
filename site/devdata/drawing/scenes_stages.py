"""Halls and stages seen from their seats or wings."""

import math

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.parts import crown, palm


def _guest(p, top, hair):
    """Head and shoulders from behind, rim lit by the stage; origin at the chair's edge."""
    p.blob([(-78, 90, 1), (-74, 14), (-46, -14), (-16, -26), (16, -26), (46, -14), (74, 14), (78, 90, 1)], top)
    p.line([(-70, 6), (-46, -15), (-18, -26)], 4, "rom", 0.75)
    p.rect(-15, -52, 30, 34, "da")
    p.rect(-15, -52, 30, 34, "muc", 0.45)
    p.blob([(-37, -78), (-26, -112), (0, -122), (26, -112), (37, -78), (30, -50), (12, -36), (-12, -36), (-30, -50)], "muc")
    p.line([(-36, -72), (-30, -104), (-8, -121)], 4, "rom", 0.8)
    if hair == "bun":
        p.ell(0, -66, 19, 17, "cham", 0.55)
        p.ell(2, -64, 17, 15, "muc")
    if hair == "bob":
        p.blob([(-39, -84), (39, -84), (42, -36), (24, -24), (-24, -24), (-42, -36)], "muc")
        p.line([(-42, -40), (-40, -80)], 4, "rom", 0.7)
    if hair == "tail":
        p.blob([(-12, -70), (12, -70), (15, 0), (0, 44), (-14, 0)], "muc")
    p.rect(-86, 62, 172, 60, "go", None, 10)


def honours():
    p = Pic("11-hoi-nghi-vinh-danh", "Hội nghị biểu dương nhìn từ những hàng ghế cuối", light="left", seed=20, paper="muc")
    p.rect(0, 0, 1600, 1000, p.grad("muc", "cham"))
    # stage
    p.poly([(250, 90), (1350, 90), (1350, 470), (250, 470)], p.grad("rom", "nang"))
    p.ell(800, 300, 560, 300, p.radial("giay", o1=0.8))
    for x, y, r in ((500, 262, 74), (590, 330, 54), (420, 345, 48), (1120, 240, 84), (1220, 320, 60)):  # lotus leaves painted on the backdrop
        p.line([(x, y), (x + 8, y + 70), (x - 6, 470)], 6, "giay", 0.55)
        p.ell(x, y, r, r * 0.42, "giay", 0.6)
        p.lines([(x, y, x + r * 0.8 * math.cos(a), y + r * 0.33 * math.sin(a)) for a in (0.3, 1.7, 3.2, 4.6)], 2.5, "rom", 0.9)
    for x, y, r in ((690, 214, 52), (930, 250, 38)):
        p.line([(x, y), (x + 6, y + 110), (x, 470)], 6, "giay", 0.55)
        for t in (-1, 1, -0.5, 0.5, 0):
            p.blob(
                [
                    (x, y + r * 0.6, 1),
                    (x + t * r * 0.9 - r * 0.22, y - r * 0.1),
                    (x + t * r, y - r * (0.9 - 0.3 * abs(t)), 1),
                    (x + t * r * 0.9 + r * 0.22, y - r * 0.05),
                ],
                "nang" if t else "giay",
                0.9,
            )
    p.poly([(180, 470), (1420, 470), (1500, 560), (100, 560)], "gach")
    p.poly([(100, 560), (1500, 560), (1500, 606), (100, 606)], "go")
    p.lines([(180 + i * 124, 470, 100 + i * 140, 560) for i in range(11)], 2.5, "go", 0.5)
    for s in (0, 1):
        X = (lambda v: v) if s == 0 else (lambda v: 1600 - v)
        p.poly([(X(60), 40), (X(330), 40), (X(300), 520), (X(60), 540)], "cham")
        for k in range(5):
            p.poly([(X(80 + k * 50), 40), (X(102 + k * 50), 40), (X(98 + k * 45), 530), (X(76 + k * 45), 532)], "muc", 0.45)
        p.line([(X(330), 40), (X(326), 300), (X(300), 520)], 5, "nuoc", 0.8)
    p.poly([(60, 30), (1540, 30), (1540, 104), (60, 104)], "cham")
    p.blob([(60, 96, 1), (1540, 96, 1)] + [(1540 - 92.5 * j, 138 if j % 2 else 108) for j in range(17)], "cham")
    p.lines([(60 + j * 92.5, 40, 60 + j * 92.5, 106) for j in range(17)], 4, "muc", 0.5)
    # flowers along the edge, lectern
    for k in range(9):
        x = 352 + k * 112
        p.ell(x, 552, 60, 20, "rung" if k % 2 else "la")
        for j in range(3):
            p.ell(x - 24 + j * 24, 544 - (j % 2) * 8, 10, 8, ("nang", "giay", "rom")[(j + k) % 3])
    p.poly([(420, 410), (520, 400), (510, 520), (430, 520)], "go")
    p.poly([(408, 404), (530, 392), (532, 404), (410, 416)], "rom")
    p.line([(470, 400), (484, 370)], 4, "muc")
    # those honoured, with flowers; one receives a hand
    W = [
        ("aodai", "nuoc", True, "bun", "muc"),
        ("shirt", "giay", False, "short", "muc"),
        ("aodai", "la", True, "tail", "muc"),
        ("shirt", "suong", False, "short", "khoi"),
        ("aodai", "giay", True, "bob", "muc"),
    ]
    for k, (d, c, w, hr, hc) in enumerate(W):
        x = 800 + k * 82
        person(p, x, 522, 186, "front", d, c, "cham", hr, hc, woman=w, arms=[[(0.08, 1.0), (-0.3, 1.35)], [(0.08, 1.0), (-0.3, 1.3)]])
        p.poly([(x - 8, 426), (x + 10, 426), (x + 2, 452)], "la")
        p.ell(x - 7, 420, 9, 8, "nang")
        p.ell(x + 8, 419, 9, 8, "gach")
        p.ell(x, 412, 9, 8, "giay")
    p.ell(700, 526, 44, 6, "muc", 0.25)
    person(p, 678, 524, 194, "side", "coat", "cham", "muc", "short", "khoi", arms=[[(0.3, 1.0), (1.3, 1.1)], [(0.3, 1.05), (1.35, 1.15)]], lean=0.1)
    p.rect(716, 402, 42, 32, "giay")
    p.rect(722, 408, 30, 20, "rom")
    # rows of guests, larger and darker towards us
    heads = [
        p.define(lambda h=h: _guest(p, *h)) for h in (("cham", "short"), ("muc", "bun"), ("cham", "bob"), ("rung", "short"), ("cham", "tail"), ("go", "bun"))
    ]
    for r, (y, s, step, off) in enumerate(((668, 0.56, 114, 0), (748, 0.76, 146, 40), (860, 1.06, 196, 10))):
        p.rect(0, y + 20 * s, 1600, 400, "muc", 0.55)
        for k in range(int(1700 / step) + 1):
            if (k + r * 2) % 7 == 5 and r == 2:
                continue
            p.use(heads[(k * 5 + r * 2 + k // 4) % 6], off + k * step - 30 + ((k * 29) % 17) * s, y + ((k * 13) % 9), s)
    for k in range(5):
        p.use(heads[(0, 4, 1, 2, 3)[k]], -20 + k * 420 + (k == 2) * 30, 1075, 1.75)
    p.grain_rect(0, 560, 1600, 440, a=0, b=0.7, o=0.5)
    return p


def stage():
    p = Pic("35-san-khau", "Tiểu phẩm bốn vai nhìn từ cánh gà", light="right", seed=35, paper="muc")
    p.rect(0, 0, 1600, 1000, p.grad("muc", "cham", 0, 0, 1, 1))
    for _ in range(24):
        p.ell(1000 + p.rnd.random() * 600, p.rnd.random() * 240, 1.8, 1.8, "giay", 0.7)
    for x, h, l in ((1470, 420, 20), (1570, 330, -12)):
        palm(p, x, 560, h, l, "muc", "muc", r=h * 0.3, trunk="muc")
    # the crowd in the dark yard, faces catching the light
    rows = [(520, 0.34, 46), (552, 0.46, 62), (600, 0.62, 84), (672, 0.86, 116), (780, 1.2, 160), (920, 1.6, 214)]
    kinds = [
        p.define(
            lambda c=c, hc=hc: (
                p.blob([(-60, 100, 1), (-54, 30), (-30, 6), (30, 6), (56, 30), (62, 100, 1)], c),
                p.rect(-13, -14, 26, 30, "da"),
                p.ell(-3, -38, 30, 36, "da"),
                p.blob([(-28, -52), (-14, -76), (14, -76), (36, -48), (30, -6), (14, -4), (10, -40), (-6, -58)], hc),
                p.blob([(-60, 100, 1), (-54, 30), (-30, 6), (-20, 6), (-34, 34), (-36, 100, 1)], "rom", 0.5),
            )
        )
        for c, hc in (("cham", "muc"), ("rung", "khoi"), ("go", "muc"), ("nuoc", "muc"))
    ]
    for r, (y, s, step) in enumerate(rows):
        p.rect(900, y, 700, 400, "muc", 0.35)
        for k in range(int(760 / step) + 1):
            x = 960 + r * 14 + k * step + (k * 29 % 13) * s
            if x > 985 + (y - 520) * 0.72:
                p.use(kinds[(k * 3 + r) % 4], x, y, s)
    p.line([(940, 250), (1200, 300), (1610, 220)], 3, "khoi", 0.6)
    for x, y in ((1010, 268), (1120, 290), (1240, 300), (1360, 282), (1480, 252), (1580, 228)):
        p.ell(x, y + 12, 9, 11, "rom")
        p.ell(x, y + 12, 34, 34, p.radial("rom", o1=0.5))
    # boards of the stage; painted flat behind the players; the opposite wing
    fl = [(-10, 700), (700, 530), (960, 530), (1060, 600), (1340, 1010), (-10, 1010)]
    p.poly(fl, p.grad("nang", "gach", 1, 0, 0, 1))
    p.clip(curve([q + (1,) for q in fl]))
    p.lines([(-100 + k * 60, 1010, 560 + k * 36, 530) for k in range(26)], 3, "go", 0.4)
    p.end()
    p.poly([(1060, 600), (1340, 1010), (1390, 1010), (1086, 600)], "go")
    p.poly([(330, 60), (720, 170), (720, 530), (330, 640)], "rom")
    p.poly([(360, 330), (690, 350), (690, 370), (360, 352)], "gach", 0.6)
    p.poly([(372, 120), (530, 164), (530, 300), (372, 280)], "nang")
    p.poly([(380, 132), (522, 172), (522, 290), (380, 272)], "ma")
    crown(p, 450, 250, 62, 50, "la", "ma", 3, 8, "giay")
    p.poly([(560, 240), (660, 262), (660, 540), (560, 566)], "gach", 0.8)
    p.poly([(608, 252), (660, 262), (660, 540), (608, 552)], "go", 0.5)
    p.grain("M330 60L720 170L720 530L330 640Z", x1=1, x2=0, y1=0, y2=0, a=0, b=0.9, o=0.4)
    for k in range(4):
        x = 730 + k * 48
        p.poly([(x, 60), (x + 50, 50), (x + 50, 530), (x, 532)], "cham")
        p.poly([(x + 30, 54), (x + 50, 50), (x + 50, 530), (x + 32, 530)], "muc", 0.45)
    p.poly([(300, 20), (940, 30), (940, 96), (300, 130)], "cham")
    p.poly([(300, 90), (940, 76), (940, 96), (300, 130)], "muc", 0.5)
    # light from the lamps over the house
    for x in (1180, 1300):
        p.rect(x - 16, 60, 44, 30, "khoi")
        p.poly([(x - 10, 80), (x + 14, 92), (560, 1010), (150, 900)], p.grad("giay", "rom", 1, 0, 0, 1, 0.3, 0))
    p.ell(640, 740, 460, 200, p.radial("giay", o1=0.5))
    # the players: grandmother on a low bed beside her rice jar, son's wife, a neighbour, the officer with the card
    p.ell(560, 836, 240, 20, "muc", 0.25)
    p.rect(330, 690, 330, 20, "go")
    p.rect(330, 682, 330, 12, "rom")
    p.rect(350, 710, 16, 110, "go")
    p.rect(620, 710, 16, 116, "go")
    person(
        p,
        470,
        838,
        390,
        "side",
        "baba",
        "go",
        "muc",
        "bun",
        "suong",
        woman=True,
        pelvis=(0, -2.6),
        lean=0.16,
        legs=[[(1.4, 0.1), (1.3, 2.25)], [(1.45, 0.15), (1.5, 2.3)]],
        arms=[[(0.45, 0.9), (1.2, 0.95)], [(0.5, 0.95), (1.35, 0.8)]],
    )
    p.blob([(700, 850, 1), (666, 780), (690, 720), (790, 720), (812, 780), (780, 850, 1)], "gach")
    p.ell(740, 720, 52, 13, "muc")
    p.ell(740, 716, 40, 8, "giay")
    p.blob([(700, 850, 1), (666, 780), (690, 720), (716, 720), (704, 790), (726, 850, 1)], "muc", 0.25)
    person(p, 620, 720, 330, "side", "baba", "la", "muc", "tail", woman=True, arms=[[(0.3, 1.0), (1.1, 0.8)], [(0.4, 0.9), (1.2, 0.5)]])
    hd = person(p, 900, 800, 420, "side", "shirt", "suong", "cham", "short", flip=-1, arms=[[(0.3, 1.0), (0.9, 1.3)], [(0.5, 0.7), (1.45, 0.35)]])
    a, b = hd[1]
    p.poly([(a - 44, b - 34), (a + 6, b - 40), (a + 10, b - 4), (a - 40, b + 4)], "giay")
    p.poly([(a - 44, b - 34), (a + 6, b - 40), (a + 8, b - 30), (a - 42, b - 24)], "nuoc")
    person(p, 1020, 720, 320, "side", "baba", "nang", "muc", hat="non", woman=True, flip=-1, arms=[[(0.3, 1.0), (0.8, 0.9)], [(0.4, 1.0), (1.0, 0.7)]])
    # our wing: the prompter with the script, folds of the curtain
    p.poly([(-10, -10), (330, -10), (300, 400), (330, 1010), (-10, 1010)], "muc")
    for k in range(5):
        p.line([(40 + k * 66, -10), (30 + k * 62, 400), (50 + k * 64, 1010)], 16, "cham", 0.8)
    p.line([(322, -10), (296, 400), (324, 1010)], 6, "rom", 0.7)
    person(p, 210, 1050, 560, "side", "shirt", "muc", "muc", "bob", woman=True, arms=[[(0.4, 1.0), (1.15, 0.9)], [(0.45, 1.0), (1.25, 1.0)]])
    p.poly([(286, 700), (352, 664), (376, 726), (314, 764)], "khoi")
    p.line([(286, 700), (352, 664)], 4, "rom")
    p.line([(254, 520), (276, 548), (268, 580)], 4, "rom", 0.8)
    return p


def screen():
    p = Pic("44-man-hinh-xa", "Buổi họp qua màn hình ở nhà văn hóa xã vùng cao", light="left", seed=44, paper="muc")
    p.rect(0, 0, 1600, 1000, p.grad("muc", "cham", 0, 0, 1, 1))
    # plank walls meet in a corner; rafters; one window on the night hills
    p.poly([(-10, 60), (900, 220), (900, 660), (-10, 860)], "go")
    p.poly([(-10, 60), (900, 220), (900, 660), (-10, 860)], "muc", 0.5)
    p.lines([(x, 62 + x * 0.176, x, 858 - x * 0.22) for x in range(60, 900, 84)], 4, "muc", 0.6)
    p.poly([(900, 220), (1610, 100), (1610, 830), (900, 660)], "go")
    p.poly([(900, 220), (1610, 100), (1610, 830), (900, 660)], "muc", 0.35)
    p.poly([(-10, 60), (900, 220), (1610, 100), (1610, -10), (-10, -10)], "muc")
    p.lines([(k * 200 - 100, -10, 900 - (900 - k * 200) * 0.5, 220 - abs(900 - k * 200) * 0.07) for k in range(9)], 12, "cham", 0.6)
    p.poly([(170, 250), (380, 280), (380, 500), (170, 500)], "cham")
    p.poly([(170, 430), (240, 370), (300, 410), (380, 350), (380, 500), (170, 500)], "muc")
    p.ell(320, 326, 16, 16, "suong")
    p.lines([(276, 266, 276, 500), (170, 384, 380, 392)], 6, "go")
    p.poly([(-10, 860), (900, 660), (1610, 830), (1610, 1010), (-10, 1010)], p.grad("go", "muc"))
    p.lines([(900 - (900 - x) * 0.2, 664, x, 1010) for x in range(-600, 2400, 150)], 3, "muc", 0.5)
    # the screen on the right wall, its picture broken into bands
    Q = lambda u, t: (1010 + 500 * u, (274 - 44 * u) * (1 - t) + (566 + 62 * u) * t)
    p.ell(1250, 440, 520, 420, p.radial("nuoc", o1=0.5))
    p.poly([Q(-0.02, -0.03), Q(1.02, -0.03), Q(1.02, 1.03), Q(-0.02, 1.03)], "muc")
    p.poly([Q(0, 0), Q(1, 0), Q(1, 1), Q(0, 1)], "suong")
    p.poly([Q(0.26, 1), Q(0.3, 0.72), Q(0.42, 0.6), Q(0.58, 0.6), Q(0.7, 0.72), Q(0.74, 1)], "nuoc")
    a, b = Q(0.5, 0.42)
    p.ell(a, b, 44, 54, "khoi")
    p.poly([Q(0, 0.86), Q(1, 0.86), Q(1, 1), Q(0, 1)], "cham", 0.7)
    for t, dx, h in ((0.2, 0.06, 0.05), (0.36, -0.05, 0.07), (0.5, 0.08, 0.04), (0.66, -0.04, 0.06)):
        p.poly(
            [Q(max(0, dx), t), Q(min(1, 1 + dx), t), Q(min(1, 1 + dx), t + h), Q(max(0, dx), t + h)], ("giay", "nuoc", "khoi", "giay")[int(t * 10) % 4], 0.85
        )
    # projector on a stool and its beam across the room
    p.poly([(348, 640), Q(0, 0), Q(1, 0), Q(1, 1), Q(0, 1), (352, 664)], p.grad("giay", "giay", 0, 0, 1, 0, 0.5, 0.06))
    p.rect(230, 622, 124, 56, "khoi", None, 8)
    p.ell(350, 650, 16, 18, "giay")
    p.ell(350, 650, 60, 60, p.radial("giay", o1=0.8))
    p.rect(214, 678, 150, 14, "rom")
    p.lines([(234, 692, 222, 860), (344, 692, 356, 860)], 11, "go")
    person(p, 150, 880, 420, "side", "shirt", "suong", "cham", "short", lean=0.12, arms=[[(0.3, 1.0), (1.0, 0.9)], [(0.4, 0.95), (1.2, 1.0)]])

    # plastic chairs in rows, few of them taken
    def chair():
        p.rect(-34, -70, 68, 60, "nuoc", None, 10)
        p.rect(-24, -58, 48, 30, "cham", 0.6, 6)
        p.lines([(-28, -10, -32, 40), (28, -10, 32, 40)], 7, "nuoc")

    ch = p.define(chair)

    def guest(hair, top, hat=None, bun=False):
        p.blob([(-56, 30, 1), (-52, -40), (-30, -66), (-10, -74), (10, -74), (30, -66), (52, -40), (56, 30, 1)], top)
        p.line([(50, -36), (30, -66), (12, -74)], 5, "suong", 0.8)
        p.rect(-12, -94, 24, 24, "da")
        p.rect(-12, -94, 24, 24, "muc", 0.4)
        p.blob([(-30, -112), (-20, -142), (0, -150), (20, -142), (30, -112), (22, -90), (-22, -90)], hair)
        if hat:
            p.blob([(-36, -112), (-32, -146), (0, -162), (32, -146), (36, -112), (0, -120)], hat)
            p.line([(-34, -124), (0, -134), (34, -124)], 5, "gach")
        else:
            p.line([(29, -116), (20, -141), (2, -149)], 4, "suong", 0.8)
        p.rect(-40, -20, 80, 60, "nuoc", None, 10)
        p.lines([(-32, 40, -36, 90), (32, 40, 36, 90)], 7, "nuoc")

    gs = [p.define(lambda a=a: guest(*a)) for a in (("muc", "cham", "muc"), ("khoi", "go"), ("muc", "rung", "cham"), ("muc", "gach"))]
    spots = [
        (640, 700, 0.62, 0),
        (740, 694, 0.6, None),
        (850, 704, 0.62, 1),
        (960, 720, 0.64, None),
        (1070, 736, 0.66, None),
        (560, 760, 0.84, None),
        (700, 768, 0.86, 2),
        (850, 776, 0.88, None),
        (1000, 792, 0.9, 3),
        (1160, 810, 0.92, None),
        (480, 856, 1.16, 1),
        (690, 866, 1.2, None),
        (900, 880, 1.22, 0),
        (1120, 902, 1.26, None),
        (1330, 930, 1.3, None),
    ]
    for x, y, s, k in spots:
        p.ell(x - 14 * s, y + (90 if k is not None else 42) * s, 60 * s, 9 * s, "muc", 0.4)
        p.use(gs[k] if k is not None else ch, x, y + (0 if k is not None else 48 * s), s)
    p.grain_rect(0, 560, 1600, 440, x1=0.7, x2=0, y1=0, y2=1, a=0, b=0.8, o=0.5)
    return p


SCENES = (
    honours,
    stage,
    screen,
)
