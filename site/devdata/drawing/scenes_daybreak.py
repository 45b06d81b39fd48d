"""The town and the fields when the sun comes up."""

from __future__ import annotations

import math

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.parts import cloud, crown, palm, plant, ridge, sky, tile_roof
from devdata.drawing.plane import at, many


def roofs():
    """Daybreak over the town from a roof terrace, where someone waters his pots."""
    p = Pic("79-mai-pho-som", "Thành phố lúc rạng sáng nhìn từ một sân thượng", light="right", seed=79, paper="nang")
    sky(p, "cham", "rom", 560, (1180, 372, 92, "giay"), (0.55, "nang"))
    p.ell(1180, 372, 620, 400, p.radial("giay", o1=0.6))
    for x, y, w in ((90, 110, 520), (620, 190, 420), (1240, 150, 420), (300, 290, 360)):
        cloud(p, x, y, w, "nang", 0.55)
    ridge(p, 470, 70, "khoi", 21, 200, 560, 0.8)
    # far: the town in two tones
    far, low = [], []
    r = p.rnd
    x = -20.0
    while x < 1620:
        w = 34 + r.random() * 60
        h = 40 + r.random() * 90 + (130 if r.random() > 0.86 else 0)
        far.append(at(f"{x:.0f} 580, {x:.0f} {520 - h:.0f}, {x + w:.0f} {520 - h:.0f}, {x + w:.0f} 580"))
        x += w * 0.86
    x = -30.0
    while x < 1620:
        w = 50 + r.random() * 80
        h = 20 + r.random() * 70
        low.append(at(f"{x:.0f} 620, {x:.0f} {560 - h:.0f}, {x + w:.0f} {560 - h:.0f}, {x + w:.0f} 620"))
        x += w * 0.9
    p.d(many(far), "khoi", 0.75)
    p.rect(0, 440, 1600, 190, p.grad("rom", "rom", o1=0, o2=0.7))
    p.d(many(low), "nuoc", 0.8)

    lit = []

    def block(x, y, w, h, side, wall, top, rows, cols, seed=0):
        """A flat-roofed house: front in shade, the right flank takes the sun, parapet round the roof."""
        k = side * 0.32
        p.poly([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], wall)
        p.poly([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], "muc", 0.2)
        p.poly([(x + w, y), (x + w + side, y - k), (x + w + side, y + h), (x + w, y + h)], "nang" if wall != "suong" else "rom")
        p.poly([(x, y), (x + side, y - k), (x + w + side, y - k), (x + w, y)], top)
        p.line([(x, y), (x + w, y), (x + w + side, y - k)], 6, "giay", 0.75, bend=False)
        cw, ch = w / (cols + 0.5), h / (rows + 0.4)
        dark, warm, flank = [], [], []
        for i in range(rows):
            for j in range(cols):
                a, b = x + cw * (j + 0.35), y + ch * (i + 0.35)
                q = [(a, b), (a + cw * 0.6, b), (a + cw * 0.6, b + ch * 0.5), (a, b + ch * 0.5)]
                (warm if (i * 5 + j * 3 + seed) % 7 == 0 else dark).append(q)
            b = y + ch * (i + 0.3)
            flank.append(
                [
                    (x + w + side * 0.3, b - k * 0.3),
                    (x + w + side * 0.62, b - k * 0.62),
                    (x + w + side * 0.62, b + ch * 0.5 - k * 0.5),
                    (x + w + side * 0.3, b + ch * 0.5 - k * 0.25),
                ]
            )
        p.d(many(dark), "cham", 0.75)
        p.d(many(warm), "rom")
        p.d(many(flank), "gach", 0.5)
        lit.append((x, y))

    def tank(x, y, s):
        """Steel water tank lying on its stand."""
        p.lines([(x - s * 0.5, y, x - s * 0.5, y - s * 0.35), (x + s * 0.5, y, x + s * 0.5, y - s * 0.35)], max(3, s * 0.07), "muc")
        p.rect(x - s * 0.8, y - s * 0.95, s * 1.6, s * 0.6, "khoi", None, s * 0.24)
        p.rect(x + s * 0.3, y - s * 0.95, s * 0.5, s * 0.6, "giay", 0.7, s * 0.24)
        p.rect(x - s * 0.8, y - s * 0.55, s * 1.1, s * 0.2, "muc", 0.22, s * 0.1)

    def gable(x, y, w, h, c="gach", dim=0.22):
        p.rect(x + w * 0.06, y, w * 0.88, h, "suong")
        p.rect(x + w * 0.06, y, w * 0.88, h, "muc", dim)
        for j in range(3):
            p.rect(x + w * (0.16 + j * 0.26), y + w * 0.2, w * 0.15, w * 0.24, "cham", 0.8)
        tile_roof(p, [(x + w * 0.14, y - w * 0.2), (x + w * 0.86, y - w * 0.2), (x + w, y + 8), (x, y + 8)], c, 4)
        p.poly([(x, y + 8), (x + w * 0.14, y - w * 0.2), (x + w * 0.42, y - w * 0.2), (x + w * 0.36, y + 8)], "muc", 0.2)

    p.rect(0, 600, 1600, 300, p.grad("nuoc", "cham"))
    # middle: two offices without signs among tube houses and tiled roofs
    block(120, 330, 210, 560, 70, "nuoc", "suong", 9, 5, 2)
    block(900, 420, 150, 460, 60, "suong", "khoi", 7, 4, 1)
    gable(330, 560, 250, 330, "gach", 0.55)
    block(560, 500, 120, 400, 44, "rom", "khoi", 5, 2, 4)
    tank(630, 494, 52)
    gable(720, 600, 230, 300, "go")
    block(1240, 400, 240, 480, 80, "khoi", "suong", 8, 6, 0)
    p.rect(1330, 330, 90, 56, "nuoc")
    p.rect(1400, 330, 20, 56, "rom")
    gable(1030, 600, 230, 300)
    crown(p, 480, 716, 90, 60, "rung", "la", 8, 8, "ma")
    crown(p, 1000, 730, 80, 56, "rung", "la", 3, 8, "ma")
    block(-60, 600, 240, 300, 60, "gach", "nang", 3, 3, 5)
    tank(70, 590, 66)
    block(300, 690, 170, 260, 54, "cham", "nuoc", 3, 3, 3)
    gable(540, 750, 300, 180)
    block(860, 690, 190, 260, 60, "nuoc", "khoi", 3, 3, 1)
    tank(970, 684, 62)
    block(1130, 740, 200, 260, 60, "rom", "khoi", 2, 3, 2)
    gable(1370, 760, 300, 180, "go")
    p.lines([(905, 660, 905, 560), (1180, 720, 1180, 620)], 5, "muc")
    for x, y in ((905, 560), (1180, 620)):
        p.lines([(x - 34, y + 6, x + 34, y - 6), (x - 24, y + 26, x + 24, y + 16), (x - 28, y - 12, x + 28, y - 24)], 4, "muc")
    p.rect(0, 300, 1600, 420, p.grad("rom", "rom", o1=0, o2=0.3))
    p.rect(0, 720, 1600, 180, p.grad("rom", "rom", o1=0.3, o2=0))
    p.grain_rect(0, 300, 1600, 620, a=0, b=0.8, o=0.34)
    # pigeons
    for x, y, s in ((760, 330, 1.0), (830, 296, 0.8), (700, 280, 0.7), (880, 350, 0.6)):
        p.blob(
            [(x - 34 * s, y - 16 * s, 1), (x - 8 * s, y - 8 * s), (x + 4 * s, y), (x + 34 * s, y - 24 * s, 1), (x + 10 * s, y + 8 * s), (x - 6 * s, y + 8 * s)],
            "muc",
            0.8,
        )
    # our terrace: parapet, line with washing, pots, the man with his can
    p.poly(at("-10 880, 1610 850, 1610 1010, -10 1010"), "cham")
    p.poly(at("-10 880, 1610 850, 1610 872, -10 904"), "nang")
    p.grain("M-10 900L1610 868L1610 1010L-10 1010Z", x1=1, x2=0, y1=0, y2=0, a=0.2, b=1, o=0.7)
    p.d(many([at(f"{x} {936 - x * 0.019:.0f}, {x + 34} {936 - x * 0.019:.0f}, {x + 30} 1010, {x + 4} 1010") for x in range(10, 1600, 62)]), "muc", 0.55)
    hd = person(
        p,
        330,
        1120,
        560,
        "side",
        "tee",
        "giay",
        "muc",
        "thin",
        "suong",
        lean=0.1,
        head=(0.06, 0.06),
        arms=[[(0.35, 1.0), (1.0, 1.05)], [(0.45, 1.0), (1.35, 1.1)]],
    )
    x, y = hd[1]
    p.poly([(x - 8, y + 6), (x + 78, y + 2), (x + 88, y + 92), (x - 2, y + 96)], "la")
    p.poly([(x - 8, y + 6), (x + 22, y + 4), (x + 30, y + 95), (x - 2, y + 96)], "muc", 0.24)
    p.line([(x - 4, y + 10), (x + 10, y - 22), (x + 60, y - 22), (x + 76, y + 6)], 8, "la")
    p.limb([(x + 84, y + 74), (x + 130, y + 34), (x + 156, y + 4)], [20, 13, 11], "la")
    p.poly([(x + 146, y - 4), (x + 172, y - 12), (x + 182, y + 18), (x + 162, y + 16)], "rung")
    p.lines([(x + 176 + i * 7, y + 14 + i * 3, x + 196 + i * 13, y + 70 + i * 4) for i in range(4)], 3, "giay", 0.85)
    p.ell(x + 4, y - 6, 15, 12, "da")
    for x, h, c in ((700, 150, "gach"), (840, 190, "go"), (980, 120, "gach")):
        plant(p, x, 900, h, c)
    p.lines([(1240, 1010, 1240, 560), (1560, 1010, 1560, 540)], 13, "muc")
    p.line(at("1240 580, 1400 612, 1560 562"), 4, "muc")
    for x, y, w, h, c in ((1262, 586, 92, 190, "suong"), (1368, 608, 74, 120, "gach"), (1452, 600, 88, 170, "rom")):
        q = [(x, y, 1), (x + w, y - 2, 1), (x + w + 8, y + h * 0.5), (x + w - 4, y + h, 1), (x + w * 0.5, y + h - 8), (x + 4, y + h, 1), (x - 4, y + h * 0.5)]
        p.blob(q, c)
        p.grain(curve(q), x1=1, x2=0, y1=0, y2=0.2, a=0, b=1, o=0.42)
    return p


def dyke():
    """Low among the ears of rice: someone cycles along the dyke towards the sunrise, a bag on the rack."""
    p = Pic("80-dong-lua-som", "Đạp xe trên bờ đê giữa đồng lúa lúc mặt trời lên", light="left", seed=80, paper="rom")
    sky(p, "nuoc", "nang", 520, (430, 402, 118, "giay"), (0.5, "rom"))
    p.ell(430, 402, 620, 360, p.radial("giay", o1=0.75))
    cloud(p, 880, 130, 520, "giay", 0.6)
    cloud(p, 1260, 260, 300, "giay", 0.5)
    cloud(p, 60, 170, 300, "giay", 0.5)
    ridge(p, 490, 70, "khoi", 31, 230, 530, 0.7)
    # hamlet on the horizon
    for x, r in ((900, 60), (990, 78), (1090, 56), (1180, 88), (1300, 64), (1400, 96), (1520, 80), (40, 60)):
        crown(p, x, 508, r, r * 0.5, "nuoc", "khoi", x, 3, "suong")
    for x, y, w in ((940, 492, 90), (1120, 496, 76), (1330, 494, 100)):
        p.rect(x + 8, y, w - 16, 32, "suong")
        p.poly([(x + 14, y - 26), (x + w - 14, y - 26), (x + w, y + 4), (x, y + 4)], "gach", 0.8)
    for x, h, l in ((1050, 150, 8), (1240, 190, -12), (1466, 170, 10), (120, 130, -6)):
        palm(p, x, 530, h, l, "nuoc", "nuoc", r=h * 0.3, fronds=7, trunk="nuoc")
    # fields: strips that run towards the sun
    p.rect(0, 522, 1600, 490, p.grad("ma", "la"))
    v = (430, 500)
    strips = ((-2600, -1700, "rung"), (-900, -260, "rung"), (260, 620, "la"), (1100, 1700, "rung"), (2300, 3200, "rung"), (4000, 5400, "rung"))
    for x0, x1, c in strips:
        F = lambda x, y: (v[0] + (x - v[0]) * (y - v[1]) / 510, y)
        p.poly([F(x0, 522), F(x1, 522), F(x1, 1010), F(x0, 1010)], c, 0.38)
    p.lines([(0, y, 1600, y - 6) for y in (538, 556, 584)], 4, "rom", 0.55)
    # flooded plots hold the sky
    p.blob(at("200 536!, 640 534!, 560 560!, 110 566!"), "giay", 0.85)
    p.blob(at("700 548!, 1240 540!, 1330 566!, 690 582!"), "nang", 0.85)
    p.blob(at("-10 590!, 300 580!, 200 620!, -10 636!"), "rom", 0.9)
    p.lines([(270, 546, 500, 545), (250, 554, 440, 553), (760, 562, 980, 558)], 3, "nuoc", 0.4)
    for x, y, s in ((820, 560, 1.0), (880, 556, 0.8), (240, 598, 1.3)):
        p.lines([(x, y, x, y + 16 * s), (x + 5 * s, y, x + 5 * s, y + 16 * s)], 1.6, "muc", 0.7)
        p.blob(
            [
                (x - 12 * s, y - 2, 1),
                (x - 2 * s, y - 9 * s),
                (x + 9 * s, y - 6 * s),
                (x + 13 * s, y - 22 * s),
                (x + 9 * s, y - 27 * s),
                (x + 19 * s, y - 26 * s, 1),
                (x + 13 * s, y - 20 * s),
                (x + 12 * s, y - 2 * s),
                (x, y + 3 * s),
            ],
            "giay",
        )
    # the canal beside the dyke
    p.blob(
        at("1620 760!, 1180 690, 800 644, 420 604, 60 588, -20 590!, -20 606!, 60 606, 420 628, 800 688, 1200 762, 1620 880!"),
        p.grad("rom", "nuoc", 0, 0, 1, 0),
    )
    p.lines([(300, 606, 420, 614), (520, 632, 640, 646), (760, 668, 870, 682), (1000, 706, 1150, 730), (1240, 762, 1420, 796)], 4, "giay", 0.8)
    # the dyke, lit on its crest
    p.blob(at("1620 868!, 1200 752, 800 680, 420 622, 60 602, -20 604!, -20 620!, 60 622, 400 656, 800 760, 1160 880, 1500 1010!, 1620 1010!"), "go")
    p.blob(
        at("1620 868!, 1200 752, 800 680, 420 622, 60 602, -20 604!, -20 612!, 60 612, 410 638, 800 716, 1190 800, 1620 944!"),
        p.grad("rom", "gach", 0, 0, 1, 0),
    )
    p.grain("M1620 868L1200 752L800 680L420 622L400 656L800 760L1160 880L1500 1010H1620z", x1=0, x2=1, y1=0, y2=0.6, a=0, b=0.9, o=0.4)
    for k in range(16):
        t = k / 15
        x, y = 1560 - 1180 * t, 905 - 278 * t**0.8
        h = 46 - 30 * t
        p.blob(
            [
                (x - h * 0.3, y + h * 0.5, 1),
                (x - h * 0.4, y - h * 0.3),
                (x - h * 0.8, y - h, 1),
                (x, y - h * 0.2),
                (x + h * 0.1, y - h * 1.2, 1),
                (x + h * 0.3, y),
                (x + h * 0.9, y - h * 0.7, 1),
                (x + h * 0.4, y + h * 0.5, 1),
            ],
            "la" if k % 2 else "rung",
        )
    # the cyclist
    p.poly(at("900 742, 1160 812, 1420 868, 1380 884, 1120 824"), "muc", 0.26)
    p.group('transform="rotate(12 960 742)"')
    gx, gy, r = 960, 750, 66
    for wx in (gx - 104, gx + 104):
        p.add(f'<circle cx="{wx}" cy="{gy - r}" r="{r}" fill="none" stroke="#1E2B33" stroke-width="9"/>')
        p.lines(
            [(wx + r * math.cos(a), gy - r + r * math.sin(a), wx - r * math.cos(a), gy - r - r * math.sin(a)) for a in (0.2, 0.82, 1.44, 2.06, 2.68)],
            1.8,
            "muc",
            0.6,
        )
    hd = person(
        p,
        gx + 40,
        gy + 26,
        405,
        "side",
        "baba",
        "suong",
        "cham",
        "tail",
        hat="non",
        woman=True,
        flip=-1,
        pelvis=(0, -3.25),
        lean=0.3,
        legs=[[(1.3, 0.5), (0.95, 1.62)], [(0.98, 1.06), (0.42, 2.28)]],
        arms=[[(0.4, 0.9), (1.2, 1.35)], [(0.45, 0.95), (1.3, 1.4)]],
    )
    p.line([(gx + 104, gy - r), (gx + 16, gy - r + 6), (gx - 66, gy - 2.2 * r), (gx + 36, gy - 2.2 * r), (gx + 16, gy - r + 6)], 9, "gach", bend=False)
    p.line([(gx + 104, gy - r), (gx + 36, gy - 2.2 * r), (gx + 30, gy - 2.6 * r)], 8, "gach", bend=False)
    p.line([(gx - 104, gy - r), (gx - 70, gy - 2.4 * r), (gx - 62, gy - 2.8 * r)], 9, "gach", bend=False)
    x, y = hd[1]
    p.line([(x + 26, y + 6), (x - 2, y + 2), (gx - 62, gy - 2.8 * r)], 8, "muc")
    p.ell(x, y, 12, 11, "da")
    p.blob([(gx + 8, gy - 2.66 * r), (gx + 40, gy - 2.76 * r), (gx + 70, gy - 2.66 * r), (gx + 44, gy - 2.52 * r)], "muc")
    p.ell(gx + 16, gy - r + 6, 17, 17, "muc")
    p.line([(gx + 16, gy - r + 6), (gx + 10, gy - 22)], 6, "muc")
    p.line([(gx - 8, gy - 20), (gx + 26, gy - 20)], 8, "muc")
    p.line([(gx + 60, gy - 2.24 * r), (gx + 168, gy - 2.3 * r)], 6, "muc")
    p.rect(gx + 82, gy - 2.95 * r, 92, 44, "go", None, 6)
    p.rect(gx + 130, gy - 2.95 * r, 44, 44, "muc", 0.2, 6)
    p.rect(gx + 82, gy - 2.95 * r, 92, 14, "rom", 0.7, 5)
    p.end()
    # near: ears of rice, dark, heavy with grain
    p.blob(at("-20 1010!, -20 860, 160 830, 360 880, 560 940, 800 980, 1000 1010!"), "rung")
    p.blob(at("-20 1010!, -20 920, 200 900, 420 950, 640 1010!"), "muc")

    def ear(stem, seed, bend):
        """One stalk, its ear hanging with the weight; the foot at the origin."""
        p.blob(
            [
                (-6, 0, 1),
                (bend * 0.2, -170),
                (bend - 3, -320, 1),
                (bend + 40, -302),
                (bend + 74, -226, 1),
                (bend + 40, -290),
                (bend + 4, -306),
                (bend * 0.3 + 6, -160),
                (7, 0, 1),
            ],
            stem,
        )
        p.blob([(10, -60, 1), (40, -190), (110, -270, 1), (60, -180), (22, -40, 1)], stem)
        d = []
        for j in range(10):
            t = j / 9
            x, y = bend + 74 * t, -312 + 106 * t * t
            for k in (-1, 1):
                d.append(curve([(x + k * 2, y - 9), (x + 7 + k * 6, y - 1), (x + 5 + k * 6, y + 12), (x - 2 + k * 4, y + 7)]))
        p.d("".join(d), seed)

    ears = [p.define(lambda q=q: ear(*q)) for q in (("rung", "rom", 40), ("muc", "go", 64), ("la", "gach", 30))]
    rr = p.rnd
    for k in range(36):
        x = -60 + k * 27 + rr.random() * 16
        foot = 1020
        s = 1.14 - 0.62 * k / 36 + 0.16 * rr.random()
        p.use(ears[(0, 1, 1, 2, 1)[k % 5]], x, foot, s)
    p.grain_rect(0, 522, 1600, 490, x1=0, x2=1, y1=0, y2=1, a=0, b=0.8, o=0.3)
    return p


SCENES = (
    roofs,
    dyke,
)
