"""On the way to people: a suspension bridge, a desk on a truck."""

import math

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.parts import banana, cloud, crown, frond, ridge, ripples, sky


def suspension_bridge():
    """People with bags come towards us over a suspension bridge, seen along its deck."""
    p = Pic("63-cau-treo", "Người mang túi qua cầu treo vào bản", light="left", seed=63, paper="suong")
    vx, vy, f, ln = 850, 262, 1050, 30

    def at(x, z, up=0.0):
        """Metres aside, ahead and above the sagging, swinging deck; our eye is on the tower's steps."""
        drop = 2.9 + 4.6 * (z / ln) * (1 - z / ln) - up
        return vx + x * f / z + 76 * math.sin(math.pi * min(1, z / ln)), vy + drop * f / z

    sky(p, "nuoc", "suong", 420, mid=(0.55, "suong"))
    ridge(p, 300, 190, "khoi", 9, 260)
    cloud(p, 120, 196, 460, "giay", 0.75)
    ridge(p, 372, 120, "nuoc", 14, 220, None, 0.8)
    cloud(p, 1060, 250, 420, "giay", 0.7)
    # the other bank: wood on the left, terraces and stilt houses on the right
    bank = [
        (-20, 300, 1),
        (160, 330),
        (380, 396),
        (600, 372),
        (800, 342),
        (930, 330),
        (1180, 334),
        (1400, 280),
        (1620, 210, 1),
        (1620, 640, 1),
        (1100, 622),
        (600, 628),
        (-20, 650, 1),
    ]
    p.blob(bank, "la")
    p.clip(curve(bank))
    for k in range(8):
        y = 300 + k * 40
        p.line([(1010 - k * 16, y + 130), (1200, y + 96 - k * 3), (1420, y + 40), (1640, y - 20)], 8, "ma" if k % 2 else "rom", 0.75)
    p.blob([(-20, 280), (200, 340), (470, 420), (700, 470), (640, 560), (300, 650), (-20, 660)], "rung")
    p.end()
    p.grain(curve(bank), x1=1, x2=0, y1=0, y2=0.4, a=0, b=0.8, o=0.34)
    for x, y, s in ((1210, 420, 1.0), (1330, 380, 0.86), (1470, 330, 0.8), (1120, 490, 1.1)):
        p.rect(x - 44 * s, y, 88 * s, 30 * s, "go")
        p.rect(x - 44 * s, y, 30 * s, 30 * s, "rom", 0.5)
        p.lines([(x + k * s, y + 30 * s, x + k * s, y + 56 * s) for k in (-36, 0, 36)], 5 * s, "go")
        p.poly([(x - 62 * s, y + 4 * s), (x - 30 * s, y - 40 * s), (x + 30 * s, y - 40 * s), (x + 62 * s, y + 4 * s)], "muc", 0.85)
    grove = p.define(lambda: banana(p, 0, 0, 120, "la", "rung"))
    for x, y, h in ((300, 560, 120), (420, 580, 90), (120, 560, 150), (560, 590, 80)):
        p.use(grove, x, y, h / 120)
    # the river far below, stones along its edges
    p.poly([(-10, 640), (600, 618), (1100, 612), (1610, 632), (1610, 1010), (-10, 1010)], p.grad("khoi", "cham", mid=(0.45, "nuoc")))
    p.line([(-10, 642), (300, 634), (620, 622), (1100, 616), (1610, 636)], 14, "giay", 0.85)
    ripples(p, 0, 1600, 650, 990, 44, "giay", 0.6, 4)
    for x, y, w in ((230, 716, 130), (380, 690, 84), (1420, 706, 120), (1290, 680, 70), (150, 850, 190), (1380, 880, 230)):
        h = w * 0.42
        p.blob([(x - w * 0.5, y, 1), (x - w * 0.42, y - h * 0.6), (x - w * 0.06, y - h), (x + w * 0.34, y - h * 0.76), (x + w * 0.5, y, 1)], "cham")
        p.blob([(x - w * 0.42, y - h * 0.56), (x - w * 0.06, y - h * 0.96), (x + w * 0.04, y - h * 0.6), (x - w * 0.2, y - h * 0.24)], "khoi")
        p.line([(x - w * 0.6, y + 4), (x - w * 0.2, y + 10), (x + w * 0.6, y + 3)], 5, "giay", 0.85)
    # far tower and the path beyond it
    for s in (-1, 1):
        a, b = at(s * 0.95, ln), at(s * 0.95, ln, 4.4)
        p.line([(a[0], a[1] + 30), b], 15, "go", bend=False)
    p.line([at(-1.2, ln, 4.2), at(1.2, ln, 4.2)], 11, "go", bend=False)
    p.line([at(-1.0, ln, 2.5), at(1.0, ln, 2.5)], 6, "go", bend=False)
    p.line([(vx, vy + 98), (vx + 50, vy + 104), (vx + 130, vy + 96), (vx + 190, vy + 118), (vx + 280, vy + 120), (vx + 350, vy + 170)], 9, "rom")
    # main cables: from tower to tower, low in the middle
    zs = [1.7, 2.4, 3.2, 4.2, 5.4, 7, 9, 11.5, 14.5, 18, 22, 26, 30]

    def cable(z):
        return 1.25 + 3.2 * (2 * z / ln - 1) ** 2

    # deck: stringers, then planks
    left = [at(-0.86, z) for z in zs]
    right = [at(0.86, z) for z in zs]
    p.poly([(x, y + 26 * 3 / z) for (x, y), z in zip(left, zs, strict=True)] + right[::-1], "muc", 0.4)
    p.poly(left + right[::-1], "gach")
    p.poly([at(-0.1, z) for z in zs] + right[::-1], "go", 0.28)
    planks, z = [], 4.2
    while z < 29:
        planks.append(at(-0.86, z) + at(0.86, z))
        z *= 1.045
    p.lines(planks[:20], 5, "muc", 0.4)
    p.lines(planks[20:], 2.5, "muc", 0.35)
    p.lines([(q[0] + 8, q[1] + 7, q[0] * 0.5 + q[2] * 0.5, q[1] + 7) for q in planks[:17:2]], 5, "nang", 0.5)
    for s in (-1, 1):
        hang, z = [], 2.2
        while z < 29:
            hang.append(at(s * 0.9, z) + at(s * 0.95, z, cable(z)))
            z *= 1.16
        p.lines(hang[:9], 5, "cham")
        p.lines(hang[9:], 2.5, "cham")
        p.line([at(s * 0.92, z, 1.0) for z in zs], 6, "cham")
        p.line([at(s * 0.91, z, 0.5) for z in zs], 3.5, "cham", 0.8)
        p.line([at(s * 0.95, z, cable(z)) for z in zs], 11, "muc")
    p.grain(curve([(*q, 1) for q in left + right[::-1]]), x1=0, x2=1, y1=0, y2=0.3, a=0, b=0.8, o=0.45)
    # those who cross, far ones first
    step = [
        [[(0.02, 1.75), (0.08, 3.35)], [(0.06, 1.5), (-0.04, 2.85)]],
        [[(0.05, 1.5), (-0.04, 2.85)], [(0.02, 1.75), (0.06, 3.35)]],
    ]
    for z, x, k in ((20, 0.2, 0), (14, -0.3, 1), (10.2, 0.36, 2), (7.9, -0.34, 3), (5.5, 0.26, 4)):
        a, b = at(x, z)
        h = (1.62, 1.55, 1.1, 1.56, 1.66)[k] * f / z
        u = h / 7
        p.poly([(a - u, b - 2), (a + u, b + 2), (a + 3.2 * u, b + 1.1 * u), (a + 1.2 * u, b + 1.3 * u)], "muc", 0.3)
        if k == 0:
            person(p, a, b, h, "front", "shirt", "suong", "cham", "short", legs=step[0])
        if k == 1:
            p.blob([(a - 0.9 * u, b - 5.6 * u), (a + 0.9 * u, b - 5.6 * u), (a + 0.75 * u, b - 3.4 * u), (a - 0.75 * u, b - 3.4 * u)], "rom")
            person(
                p,
                a,
                b,
                h,
                "front",
                "baba",
                "cham",
                "muc",
                hat="khan:gach",
                woman=True,
                legs=step[1],
                arms=[[(0.12, 1.05), (-0.25, 0.9)], [(0.12, 1.05), (-0.25, 0.9)]],
            )
        if k == 2:
            person(p, a, b, h, "front", "pupil", "giay", "cham", "short", hs=1.24, legs=step[0], arms=[[(0.15, 1.0), (0.35, 1.8)], [(0.15, 1.0), (0.0, 1.9)]])
        if k == 3:
            hd = person(
                p, a, b, h, "front", "baba", "nang", "muc", hat="non", woman=True, legs=step[1], arms=[[(0.12, 1.1), (0.06, 2.15)], [(0.16, 1.05), (0.24, 2.0)]]
            )
            c, d = hd[0]
            p.blob([(c - 26, d), (c + 18, d - 2), (c + 30, d + 46), (c + 10, d + 62), (c - 24, d + 60), (c - 36, d + 40)], "giay")
            p.line([(c - 6, d - 6), (c - 2, d + 12)], 5, "khoi")
        if k == 4:
            hd = person(
                p,
                a,
                b,
                h,
                "front",
                "shirt",
                "suong",
                "cham",
                "short",
                legs=step[0],
                lean=0.04,
                arms=[[(0.26, 1.0), (-0.16, 1.55)], [(0.16, 1.1), (0.26, 2.05)]],
            )
            c, d = hd[0]
            p.line([(a + 0.5 * u, b - 5.55 * u), (a - 0.62 * u, b - 3.4 * u)], 9, "go")
            p.poly([(a - 1.25 * u, b - 3.7 * u), (a - 0.35 * u, b - 3.8 * u), (a - 0.3 * u, b - 2.95 * u), (a - 1.2 * u, b - 2.85 * u)], "go")
            p.poly([(c - 24, d - 78), (c + 44, d - 90), (c + 56, d + 4), (c - 12, d + 16)], "rom")
            p.poly([(c - 18, d - 80), (c + 40, d - 91), (c + 42, d - 82), (c - 16, d - 71)], "giay")
            p.poly([(c + 30, d - 88), (c + 44, d - 90), (c + 56, d + 4), (c + 42, d + 7)], "gach")
            p.limb([(c - 34, d - 34), (c - 12, d + 8), (c + 8, d + 10)], [25, 21, 19], "da")
            p.blob([(c + 2, d + 1), (c + 28, d - 4), (c + 36, d + 4), (c + 24, d + 22), (c + 2, d + 22)], "da")
            p.lines([(c + 14, d + 5, c + 30, d + 2), (c + 14, d + 12, c + 28, d + 11)], 2.5, "go", 0.6)
    # near tower, cables, leaves of our own bank
    for x0, x1, w in ((196, 178, 96), (1536, 1552, 104)):
        p.limb([(x0, 1020), (x1, -20)], [w, w * 0.84], "muc", flat=True)
        p.limb([(x0 - w * 0.3, 1020), (x1 - w * 0.28, -20)], [12, 9], "nuoc", 0.8, flat=True)
        p.rect(x1 - w * 0.62, 640, w * 1.2, 16, "khoi", 0.5)
        p.rect(x1 - w * 0.62, 300, w * 1.2, 16, "khoi", 0.5)
    for q, t, w in (((-60, 1040), (160, 700), 60), ((-80, 960), (300, 860), 54), ((1660, 1040), (1420, 800), 54)):
        frond(p, [q, ((q[0] + t[0]) / 2, t[1] - 60), t], w, "rung", "la", 19)
    p.grain_rect(0, 640, 1600, 360, x1=0, x2=1, y1=0, y2=1, a=0, b=0.6, o=0.36)
    return p


def mobile_desk():
    """A pickup truck as a desk on a commune's sports ground, seen through the net of the goal."""
    p = Pic("62-xe-luu-dong", "Xe bán tải làm bàn tiếp dân trên sân vận động xã", light="right", seed=62, paper="suong")
    sky(p, "khoi", "nang", 470, (1290, 210, 78, "giay"), (0.6, "rom"))
    p.ell(1290, 210, 300, 240, p.radial("giay", o1=0.7))
    cloud(p, 560, 120, 420, "giay", 0.8)
    ridge(p, 400, 200, "khoi", 12, 240, 500)
    ridge(p, 450, 110, "nuoc", 5, 200, 520, 0.75)
    tree = p.define(lambda: crown(p, 0, 0, 80, 53, "rung", "la", 8, 10))
    for x, r in ((420, 58), (520, 74), (640, 60), (1130, 70), (1240, 54), (1380, 82), (1510, 66)):
        p.use(tree, x, 470, r / 80)
    # the commune house behind its yard
    p.rect(730, 420, 320, 100, "rom")
    p.rect(730, 420, 320, 22, "muc", 0.25)
    for k in range(4):
        p.rect(756 + k * 78, 452, 36, 68, "nuoc")
    p.poly([(760, 360), (1020, 360), (1084, 426), (696, 426)], "gach")
    p.lines([(760 - 12 * k, 360 + 13 * k, 1020 + 12 * k, 360 + 13 * k) for k in range(1, 5)], 2.5, "giay", 0.5)
    p.rect(0, 508, 1600, 500, p.grad("ma", "la"))
    p.blob([(300, 600), (700, 560), (1200, 570), (1620, 600, 1), (1620, 790, 1), (1250, 800), (800, 770), (420, 720)], "rom", 0.8)
    p.lines([(0, 560, 1600, 548), (0, 910, 1600, 880)], 7, "giay", 0.85)
    p.grain_rect(0, 508, 1600, 492, x1=1, x2=0, y1=0, y2=1, a=0, b=0.7, o=0.32)

    # the truck: 660 long, cab to the left
    gx, gy, s = 560, 716, 620

    def q(t, z):
        return gx + t * s, gy - z * s

    p.poly([q(0.0, -0.01), q(1.02, -0.01), q(0.86, -0.075), q(-0.22, -0.075)], "muc", 0.32)
    body = [
        (*q(0.0, 0.09), 1),
        (*q(-0.01, 0.19), 1),
        q(0.02, 0.235),
        q(0.2, 0.262),
        (*q(0.235, 0.272), 1),
        q(0.325, 0.395),
        q(0.36, 0.412),
        q(0.52, 0.412),
        (*q(0.555, 0.4), 1),
        (*q(0.575, 0.272), 1),
        (*q(1.0, 0.272), 1),
        (*q(1.0, 0.1), 1),
    ]
    p.blob(body, "nuoc")
    p.grain(curve(body), x1=0.9, x2=0.2, y1=0, y2=0.9, a=0, b=0.9, o=0.36)
    p.blob([(*q(0.262, 0.275), 1), q(0.335, 0.378), (*q(0.36, 0.39), 1), (*q(0.425, 0.39), 1), (*q(0.425, 0.275), 1)], "cham")
    p.poly([q(0.44, 0.39), q(0.515, 0.39), q(0.54, 0.275), q(0.44, 0.275)], "cham")
    p.poly([q(0.47, 0.39), q(0.515, 0.39), q(0.53, 0.31)], "giay", 0.4)
    p.lines([q(0.432, 0.4) + q(0.432, 0.12), q(0.575, 0.272) + q(0.575, 0.12), q(0.25, 0.262) + q(0.25, 0.13)], 3, "muc", 0.5)
    p.lines([q(0.39, 0.24) + q(0.418, 0.24), q(0.51, 0.24) + q(0.538, 0.24)], 6, "giay", 0.8)
    p.poly([q(-0.008, 0.2), q(0.035, 0.225), q(0.035, 0.19), q(-0.006, 0.175)], "giay")
    p.rect(*q(-0.03, 0.135), 0.08 * s, 0.045 * s, "muc", None, 6)
    p.lines([q(0.59, 0.25) + q(0.99, 0.25)], 4, "giay", 0.7)
    for t in (0.165, 0.8):
        p.ell(*q(t, 0.09), 0.09 * s, 0.09 * s, "cham")
        p.ell(*q(t, 0.07), 0.074 * s, 0.074 * s, "muc")
        p.ell(*q(t, 0.07), 0.044 * s, 0.044 * s, "khoi")
        p.ell(*q(t, 0.07), 0.016 * s, 0.016 * s, "cham")
    # on the bed: a printer, boxes; over it an awning on poles
    x, y = q(0.64, 0.272)
    p.rect(x, y - 52, 96, 52, "giay")
    p.rect(x, y - 52, 40, 52, "khoi", 0.6)
    p.poly([(x + 20, y - 52), (x + 76, y - 52), (x + 70, y - 84), (x + 26, y - 84)], "suong")
    p.rect(x + 112, y - 62, 86, 62, "go")
    p.rect(x + 122, y - 96, 66, 34, "rom")
    for a in (0.61, 1.36):
        b = q(a, 0.0 if a > 1 else 0.272)
        p.line([b, q(a, 0.56)], 8, "go", bend=False)
    p.poly([q(0.56, 0.56), q(1.42, 0.56), q(1.34, 0.64), q(0.64, 0.64)], "gach")
    for k in range(0, 8, 2):
        a, b = 0.56 + k * 0.1075, 0.56 + (k + 1) * 0.1075
        c, d = 0.64 + k * 0.0875, 0.64 + (k + 1) * 0.0875
        p.poly([q(a, 0.56), q(b, 0.56), q(d, 0.64), q(c, 0.64)], "giay", 0.85)
    p.poly([q(0.56, 0.56), q(1.42, 0.56), q(1.42, 0.535), q(0.56, 0.535)], "gach")
    p.poly([q(0.56, 0.535), q(1.42, 0.535), q(1.34, 0.29), q(0.66, 0.29)], "muc", 0.1)
    # the desk at the tailgate and those who came
    seat = [[(1.3, 0.1), (1.2, 2.15)], [(1.35, 0.15), (1.35, 2.2)]]
    person(
        p,
        1228,
        730,
        196,
        "side",
        "shirt",
        "giay",
        "cham",
        "tail",
        woman=True,
        pelvis=(0, -2.5),
        lean=0.14,
        legs=seat,
        arms=[[(0.4, 1.0), (1.2, 1.15)], [(0.45, 1.0), (1.3, 1.2)]],
    )
    p.rect(1208, 664, 44, 8, "muc")
    p.lines([(1214, 672, 1212, 730), (1246, 672, 1248, 730)], 6, "muc")
    p.rect(1256, 652, 150, 10, "rom")
    p.lines([(1266, 662, 1262, 738), (1396, 662, 1400, 738)], 7, "go")
    p.poly([(1288, 652), (1338, 652), (1350, 616), (1302, 616)], "muc")
    p.rect(1346, 642, 44, 10, "giay")
    hd = person(
        p,
        1436,
        744,
        214,
        "side",
        "baba",
        "cham",
        "muc",
        hat="non",
        woman=True,
        flip=-1,
        lean=0.14,
        arms=[[(0.3, 1.0), (0.95, 1.25)], [(0.35, 1.05), (1.0, 1.3)]],
    )
    a, b = hd[1]
    p.poly([(a - 22, b - 18), (a + 6, b - 22), (a + 8, b + 8), (a - 18, b + 12)], "giay")
    person(
        p,
        1516,
        752,
        206,
        "side",
        "baba",
        "go",
        "muc",
        "thin",
        "suong",
        flip=-1,
        lean=0.2,
        head=(0.06, 0.05),
        arms=[[(0.2, 1.1), (0.6, 1.7)], [(0.3, 1.1), (0.8, 1.55)]],
    )
    p.line([(1492, 668), (1486, 752)], 5, "go", bend=False)
    p.poly([(1180, 735), (1440, 735), (1300, 752), (1040, 752)], "muc", 0.2)
    hd = person(p, 900, 800, 236, "back", "tee", "la", "cham", "short", arms=[[(0.12, 1.15), (-0.2, 1.9)], [(0.2, 1.05), (0.5, 1.6)]])
    a, b = hd[1]
    p.poly([(a - 8, b - 20), (a + 26, b - 26), (a + 30, b + 14), (a - 4, b + 20)], "giay")
    person(p, 980, 806, 150, "back", "pupil", "giay", "cham", "bob", woman=True, hs=1.24)
    person(p, 790, 806, 226, "side", "baba", "nang", "muc", "bun", woman=True, arms=[[(0.3, 1.0), (0.9, 1.2)], [(0.35, 1.0), (0.95, 1.3)]])
    for x in (790, 900, 980):
        p.poly([(x - 30, 800), (x + 36, 800), (x - 100, 826), (x - 160, 826)], "muc", 0.25)
    # near: post, bar and net, and a ball nobody plays with this morning
    top, foot = 92, 986

    def net(u, v):
        """A point of the net: u from the post to its loose edge, v from the bar to the ground."""
        wide = 470 - 250 * math.sin(math.pi * min(1, v * 1.08) / 2) ** 1.6
        return 128 + wide * u, top - 26 * u * (1 - v) + (foot - top) * v + 46 * math.sin(math.pi * u) * (0.35 + v)

    for tone, dy in (("muc", 0), ("giay", 3)):
        o = 0.34 if tone == "muc" else 0.75
        for k in range(1, 10):
            p.line([(x, y + dy) for x, y in (net(k / 9, v / 3) for v in range(4))], 3, tone, o)
        for k in range(1, 13):
            p.line([(x, y + dy) for x, y in (net(u / 3, k / 13) for u in range(4))], 3, tone, o)
    p.poly([(82, 1010), (136, 1010), (134, 60), (86, 60)], "muc")
    p.poly([(122, 1010), (134, 1010), (133, 94), (123, 94)], "nuoc")
    p.poly([(84, 40), (1610, -40), (1610, 16), (84, 96)], "muc")
    p.poly([(84, 84), (1610, 6), (1610, 16), (84, 96)], "nuoc", 0.7)
    p.ell(1240, 978, 120, 16, "muc", 0.35)
    p.ell(1330, 916, 70, 70, "khoi")
    p.blob([(1330, 846), (1398, 900), (1384, 964), (1340, 984), (1372, 930), (1362, 880)], "giay")
    for pts in (
        [(1312, 892), (1348, 886), (1362, 916), (1336, 940), (1306, 924)],
        [(1270, 880), (1290, 862), (1300, 876), (1284, 900)],
        [(1290, 962), (1310, 964), (1322, 984), (1306, 982)],
    ):
        p.poly(pts, "muc")
    for x in (40, 200, 1480, 1570):
        for t in (-0.7, -0.2, 0.3, 0.8):
            p.blob([(x - 8, 1010, 1), (x + t * 40 - 6, 940), (x + t * 90, 880 + abs(t) * 30, 1), (x + t * 44 + 8, 950), (x + 8, 1010, 1)], "rung")
    return p


SCENES = (
    suspension_bridge,
    mobile_desk,
)
