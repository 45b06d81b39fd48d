"""Yards by day: a school, wet papers after a storm."""

import math

from devdata.drawing.carve import Pic
from devdata.drawing.figures import person
from devdata.drawing.parts import cloud, crown, palm, sky, stack


def school():
    p = Pic("09-san-truong", "Sân trường dưới bóng bàng, giờ ra chơi", light="right", seed=14)
    p.rect(0, 0, 1600, 1000, p.grad("rom", "nang", 0, 0, 0.3, 1))
    p.grain_rect(0, 300, 1600, 700, x1=1, x2=0, y1=0, y2=1, a=0, b=0.5, o=0.25)
    # school house seen from above, across the top
    p.poly([(-10, -10), (1610, -10), (1610, 60), (-10, 130)], "gach")
    p.lines([(x, -10, x - 8, 130 - (x + 10) / 1620 * 70) for x in range(10, 1620, 52)], 2.5, "go", 0.35)
    p.lines([(-10, 40, 1610, 5), (-10, 86, 1610, 34)], 3, "giay", 0.5)
    p.poly([(-10, 130), (1610, 60), (1610, 250), (-10, 330)], "rom")
    p.poly([(-10, 130), (1610, 60), (1610, 84), (-10, 158)], "muc", 0.25)
    for i in range(9):
        x = 20 + i * 182
        y = 174 - x * 0.0445
        p.blob([(x, y + 136, 1), (x, y + 44, 1), (x + 22, y + 8), (x + 55, y - 6), (x + 88, y + 5), (x + 110, y + 40, 1), (x + 110, y + 130, 1)], "go", 0.75)
        if i % 2:
            p.rect(x + 22, y + 40, 66, 92, "cham")
        else:
            p.rect(x + 14, y + 46, 82, 50, "nuoc")
            p.lines([(x + 14 + k * 16, y + 46, x + 14 + k * 16, y + 96) for k in range(1, 5)], 3, "giay", 0.8)
    p.poly([(-10, 330), (1610, 250), (1610, 276), (-10, 360)], "khoi")
    p.poly([(-10, 360), (1610, 276), (1610, 292), (-10, 380)], "nuoc")
    # painted lines of the yard
    p.line([(250, 1010), (420, 600), (1620, 520)], 6, "giay", 0.7, bend=False)
    p.line([(800, 1010), (880, 565)], 6, "giay", 0.7, bend=False)
    p.add('<ellipse cx="835" cy="775" rx="170" ry="92" fill="none" stroke="#F8F1E3" stroke-width="6" opacity=".7"/>')
    # tree: shadow, trunk, crown over the right
    p.blob([(760, 700), (900, 560), (1110, 520), (1330, 560), (1400, 680), (1290, 800), (1060, 850), (850, 820)], "go", 0.34)
    # figures: children who run, jump, turn the rope, kick the shuttle, crouch
    kid = lambda v, woman, hair, **k: p.define(
        lambda: person(p, 0, 0, 480, v, "pupil", "giay", k.pop("bottom", "cham"), hair, woman=woman, scarf="gach", hs=1.28, **k)
    )
    B = kid(
        "side",
        False,
        "short",
        lean=0.1,
        arms=[[(0.3, 1.0), (0.9, 1.2)], [(0.5, 1.0), (1.35, 1.3)]],
        legs=[[(0.3, 1.6), (0.5, 3.3)], [(-0.2, 1.7), (-0.6, 3.3)]],
    )
    J = kid(
        "front",
        True,
        "bob",
        pelvis=(0, -4.3),
        arms=[[(0.6, 0.3), (1.0, -0.5)], [(0.6, 0.3), (1.0, -0.5)]],
        legs=[[(0.4, 1.1), (0.05, 2.3)], [(0.4, 1.1), (0.05, 2.3)]],
    )
    R = kid(
        "side", True, "tail", lean=0.4, legs=[[(1.0, 1.1), (0.7, 2.7)], [(-0.6, 1.4), (-1.9, 1.7)]], arms=[[(-0.6, 0.8), (-0.9, 1.6)], [(0.7, 0.7), (1.3, 0.1)]]
    )
    Q = kid(
        "side",
        False,
        "short",
        lean=0.34,
        bottom="go",
        legs=[[(0.9, 1.2), (0.5, 2.9)], [(-0.7, 1.3), (-2.0, 1.5)]],
        arms=[[(0.7, 0.7), (1.4, 0.4)], [(0.8, 0.6), (1.6, 0.5)]],
    )
    K = kid(
        "side",
        False,
        "short",
        lean=-0.16,
        legs=[[(1.1, 0.5), (1.9, 1.4)], [(0.0, 1.75), (-0.1, 3.4)]],
        arms=[[(-0.6, 0.6), (-1.3, 0.4)], [(0.6, 0.7), (1.2, 0.2)]],
    )
    C = kid(
        "side",
        True,
        "bob",
        bottom="muc",
        pelvis=(0, -1.3),
        lean=0.3,
        legs=[[(1.1, -0.3), (0.7, 1.1)], [(1.2, -0.2), (0.9, 1.15)]],
        arms=[[(0.6, 0.8), (1.2, 1.3)], [(0.7, 0.8), (1.4, 1.3)]],
    )

    def put(i, x, y, s=1.0, f=1):
        L = 120 * s
        p.poly([(x - 9 * s, y - 2), (x + 9 * s, y + 4), (x - L * 0.95, y + L * 0.42), (x - L * 1.02, y + L * 0.33)], "go", 0.32)
        p.use(i, x, y, s / 4, f)

    put(Q, 250, 500, 1.1)
    put(R, 420, 470, 1.1)
    put(K, 640, 500, 1.05)
    put(B, 770, 470, 1.0, -1)
    p.blob([(708, 392), (716, 380), (726, 392), (717, 404)], "gach")
    put(B, 240, 890, 1.5)
    put(B, 560, 900, 1.5, -1)
    put(J, 400, 850, 1.4)
    p.line([(284, 784), (338, 876), (400, 904), (462, 880), (516, 794)], 5, "go")
    put(C, 720, 940, 1.45)
    put(C, 830, 950, 1.45, -1)
    for x, y in ((760, 944), (778, 936), (790, 950), (770, 956)):
        p.ell(x, y, 7, 5, "suong")
    put(R, 1440, 660, 1.1)
    put(Q, 1330, 950, 1.45, -1)
    put(R, 1510, 930, 1.4, -1)
    # table in the shade: teacher in áo dài, officer, pupils receiving cards
    p.ell(1030, 735, 150, 18, "muc", 0.22)
    person(p, 1100, 690, 185, "front", "aodai", "nuoc", "giay", "tail", woman=True, arms=[[(0.1, 1.1), (-0.35, 1.7)], [(0.1, 1.1), (0.0, 2.1)]])
    person(p, 985, 690, 190, "front", "shirt", "suong", "cham", "short", arms=[[(0.1, 1.1), (-0.3, 1.6)], [(0.1, 1.1), (-0.3, 1.7)]])
    p.poly([(905, 640), (1175, 640), (1190, 664), (890, 664)], "giay")
    p.poly([(890, 664), (1190, 664), (1184, 722), (896, 722)], "gach")
    p.poly([(890, 664), (980, 664), (980, 722), (896, 722)], "muc", 0.18)
    p.rect(940, 634, 60, 10, "nuoc")
    p.rect(944, 627, 52, 8, "rom")
    p.poly([(1060, 646), (1100, 644), (1106, 658), (1064, 660)], "rom")
    put(B, 945, 782, 1.15)
    put(B, 1050, 800, 1.25)
    put(B, 1150, 800, 1.2, -1)
    p.limb([(1250, 800), (1262, 600), (1280, 420)], [54, 40, 34], "go", flat=True)
    p.limb([(1272, 520), (1180, 430), (1100, 390)], [24, 18, 10], "go")
    p.limb([(1276, 500), (1380, 420), (1470, 390)], [24, 18, 10], "go")
    crown(p, 1290, 300, 330, 170, "rung", "la", 3, 30, "ma")
    crown(p, 1060, 372, 170, 74, "rung", "la", 13, 8, "ma")
    crown(p, 1490, 392, 160, 70, "rung", "la", 9, 8, "ma")
    for x, y in ((700, 720), (640, 640), (880, 900), (1180, 900), (1330, 870), (980, 860)):
        p.blob([(x, y, 1), (x + 12, y - 7), (x + 26, y, 1), (x + 12, y + 7)], "gach")
    return p


def drying():
    p = Pic("37-phoi-ho-so", "Phơi giấy tờ ướt sau bão và quét lại", light="right", seed=37, paper="suong")
    sky(p, "nuoc", "suong", 620, (1250, 150, 70, "giay"), (0.5, "suong"))
    cloud(p, 180, 90, 520, "giay", 0.85)
    cloud(p, 900, 250, 380, "giay", 0.6)
    # the office's long wing, shutters open, a tarpaulin on its damaged roof
    p.poly([(-10, 330), (640, 420), (640, 560), (-10, 620)], "rom")
    p.grain("M-10 330L640 420L640 560L-10 620Z", x1=1, x2=0, y1=0, y2=0, a=0, b=0.8, o=0.35)
    p.poly([(-10, 180), (560, 330), (680, 430), (-10, 345)], "gach")
    p.lines([(-10, 180 + k * 32, 560 + k * 24, 330 + k * 20) for k in range(1, 5)], 3, "giay", 0.5)
    p.poly([(150, 226), (330, 272), (360, 396), (160, 370)], "nuoc")
    p.lines([(150, 226, 360, 396), (160, 370, 330, 272)], 4, "cham", 0.5)
    for k in range(4):
        x = 40 + k * 150
        t = x / 640
        y0, y1 = 395 + 50 * t, 520 + 5 * t
        p.rect(x, y0, 70 - k * 8, y1 - y0, "cham")
        p.poly([(x - 26, y0 - 6), (x, y0), (x, y1), (x - 26, y1 + 6)], "nuoc")
        p.lines([(x - 22, y0 + 10 + j * 16, x - 3, y0 + 12 + j * 16) for j in range(6)], 3, "cham", 0.6)
    # trees bent by the storm
    for x, h, l in ((900, 330, -120), (1040, 260, -80), (1560, 420, -110)):
        palm(p, x, 600, h, l, "rung", "la", r=h * 0.36, fronds=7)
    p.rect(0, 566, 1600, 440, p.grad("khoi", "nuoc"))
    p.lines([(0, y, 1600, y) for y in (590, 622, 668, 734, 830)] + [(700 + k * 60, 566, 700 + k * 330, 1010) for k in range(-6, 7)], 2.5, "giay", 0.3)
    p.blob([(300, 800), (560, 760), (820, 790), (900, 850), (700, 900), (420, 890)], "suong")
    p.blob([(360, 812), (560, 780), (760, 806), (680, 850), (460, 856)], "giay", 0.7)
    p.blob([(1120, 900), (1350, 870), (1590, 900), (1610, 960), (1300, 970)], "suong")
    p.blob([(-20, 690), (140, 670), (260, 690), (160, 716), (-20, 720)], "suong", 0.8)
    # lines of pages from small and far to large and near
    for n, (x0, y0, x1, y1, sag, w, cnt) in enumerate(
        ((560, 452, 1620, 420, 30, 34, 22), (420, 430, 1640, 350, 60, 62, 15), (60, 300, 1660, 200, 120, 128, 9))
    ):
        L = lambda t: (x0 + (x1 - x0) * t, y0 + (y1 - y0) * t + sag * 4 * t * (1 - t))
        if n < 2:
            for x in (x0,) if n else (x0, 1080):
                p.limb([(x, 640 + n * 60), L((x - x0) / (x1 - x0))], [10 + 6 * n, 8 + 5 * n], "go", flat=True)
        p.line([L(k / 8) for k in range(9)], 2.5 + n, "muc", 0.8)
        for k in range(cnt):
            t = (k + 0.6) / (cnt + 0.3)
            if n == 2 and k in (2, 3):
                continue
            a, b = L(t)
            c, e = L(t + w / (x1 - x0))
            h = w * 1.36
            dx = -w * (0.1 + 0.08 * math.sin(k * 2 + n))
            q = [(a, b, 1), (c, e, 1), (c + dx, e + h * 0.6), (c + dx * 1.6, e + h, 1), (a + dx * 1.6, b + h + (k % 3) * 2, 1), (a + dx * 0.7, b + h * 0.5)]
            if n == 2:
                p.ell(a + dx * 2 - 60, 930 + (k % 2) * 12, 70, 9, "muc", 0.12)
            p.blob(q, ("giay", "giay", "rom", "suong")[(k * 3 + n) % 4])
            if n > 0:
                m = 5 if n == 2 else 4
                p.lines(
                    [
                        (
                            a + w * 0.16 + dx * (0.25 + 0.17 * j),
                            b + h * (0.2 + 0.14 * j),
                            a + w * (0.84, 0.7, 0.8, 0.5, 0.76)[j] + dx * (0.25 + 0.17 * j),
                            e + h * (0.2 + 0.14 * j),
                        )
                        for j in range(m)
                    ],
                    w * 0.045,
                    "khoi",
                )
            if n == 2:
                p.blob(
                    [
                        (c - w * 0.1, e + h * 0.55),
                        (c + dx, e + h * 0.6),
                        (c + dx * 1.5, e + h * 0.97),
                        (a + w * 0.4 + dx * 1.5, b + h * 0.96),
                        (c - w * 0.5 + dx, e + h * 0.75),
                    ],
                    "gach",
                    0.16,
                )
            p.rect(a + w * 0.12, b - w * 0.09, w * 0.09, w * 0.2, "gach" if k % 2 else "la")
            p.rect(a + w * 0.8, e - w * 0.1, w * 0.09, w * 0.2, "la" if k % 2 else "gach")
    # a woman pegs the next page; a man feeds dry ones to the scanner
    p.ell(620, 940, 150, 13, "muc", 0.25)
    p.poly([(520, 404), (632, 410), (620, 566), (504, 562)], "giay")
    p.lines([(532, 436 + k * 26, 610 - (k % 3) * 14, 440 + k * 26) for k in range(5)], 6, "khoi")
    p.rect(528, 394, 9, 22, "la")
    person(
        p,
        720,
        944,
        540,
        "back",
        "coat",
        "cham",
        "muc",
        "bun",
        woman=True,
        arms=[[(0.42, -0.45), (0.72, -1.5)], [(0.16, 1.1), (0.12, 1.9)]],
        head=(-0.06, -0.05),
    )
    p.ell(626, 414, 14, 15, "da")
    p.rect(616, 400, 9, 22, "gach")
    p.poly([(776, 690), (846, 690), (836, 760), (786, 760)], "rom")
    p.lines([(780, 704 + k * 16, 842, 704 + k * 16) for k in range(4)], 3, "go", 0.5)
    p.line([(780, 692), (800, 640), (842, 692)], 4, "go")
    p.rect(1120, 770, 330, 16, "rom")
    p.rect(1140, 786, 14, 140, "go")
    p.rect(1416, 786, 14, 140, "go")
    p.rect(1250, 722, 130, 48, "khoi")
    p.poly([(1240, 722), (1390, 722), (1370, 700), (1258, 700)], "muc")
    stack(p, 1130, 770, 90, 4)
    person(p, 1520, 952, 430, "side", "shirt", "giay", "cham", "short", flip=-1, lean=0.16, arms=[[(0.4, 0.95), (1.15, 1.15)], [(0.45, 1.0), (1.35, 1.1)]])
    # a broken branch, near
    p.limb([(-20, 980), (180, 930), (330, 950)], [40, 26, 10], "go")
    p.limb([(160, 936), (250, 880)], [16, 6], "go")
    for k in range(9):
        x, y = 60 + k * 38, 930 - (k % 3) * 34
        p.blob([(x, y, 1), (x + 22, y - 40), (x + 70, y - 54, 1), (x + 46, y - 8)], ("rung", "la", "muc")[k % 3])
    return p


SCENES = (
    school,
    drying,
)
