"""Villages of the plains and delta."""

import math

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.parts import banana, bike, cloud, crown, palm, ridge, sky, tile_roof, tuft


def speaker():
    p = Pic("13-loa-xa", "Loa truyền thanh đầu làng buổi sớm", light="left", seed=13)
    sky(p, "nuoc", "nang", 760, mid=(0.5, "suong"))
    cloud(p, 780, 180, 620, "giay", 0.7)
    cloud(p, 60, 400, 360, "giay", 0.55)
    cloud(p, 1160, 420, 420, "giay", 0.5)
    ridge(p, 690, 90, "khoi", 6, 230)
    for x, h, l in ((90, 330, 12), (170, 390, -10), (1190, 380, 16), (1262, 450, -14), (1530, 380, 10)):
        palm(p, x, 800, h, l, "la", "ma", r=h * 0.26, fronds=9, trunk="khoi")
    # roofs of the hamlet
    p.rect(0, 770, 1600, 240, "la")
    p.grain_rect(0, 770, 1600, 240, x1=0, x2=1, y1=0, y2=0.2, a=0, b=0.6, o=0.28)
    for x, y, w, c in ((30, 716, 290, "go"), (950, 690, 360, "gach"), (1350, 724, 300, "go")):
        p.ell(x + w * 0.6, y + 118, w * 0.62, 13, "rung", 0.6)
        p.rect(x + 22, y, w - 44, 116, "rom")
        p.rect(x + 22, y, w - 44, 44, "muc", 0.2)
        p.rect(x + w * 0.62, y, w * 0.38 - 22, 116, "muc", 0.14)
        p.rect(x + w * 0.42, y + 30, w * 0.15, 86, "go")
        p.rect(x + w * 0.495, y + 30, 3, 86, "muc", 0.5)
        for k in (0.16, 0.7):
            p.rect(x + w * k, y + 38, w * 0.15, 42, "cham")
            p.lines([(x + w * (k + 0.0375 * j), y + 40, x + w * (k + 0.0375 * j), y + 78) for j in (1, 2, 3)], 2.5, "rom", 0.8)
        for k in (0.04, 0.35, 0.63, 0.94):
            p.rect(x + w * k - 4, y + 6, 8, 112, "go")
        p.rect(x - 2, y + 112, w + 4, 12, "khoi")
        tile_roof(p, [(x + 44, y - 82), (x + w - 44, y - 82), (x + w + 16, y + 16), (x - 16, y + 16)], c, 4)
        p.lines([(x + 50 + j * (w - 100) / 9, y - 78, x - 6 + j * (w + 12) / 9, y + 14) for j in range(10)], 2, "muc", 0.2)
        p.grain(f"M{x + w * 0.5} {y - 82}L{x + w - 44} {y - 82}L{x + w + 16} {y + 16}L{x + w * 0.45} {y + 16}Z", x1=0, x2=1, y1=0, y2=0, a=0, b=0.7, o=0.32)
        p.line([(x + 40, y - 83), (x + w - 40, y - 83)], 7, "rom", bend=False)
    for x0, x1, y in ((-20, 380, 862), (1010, 1620, 868)):  # clipped hedges
        p.blob([(x0, y + 40, 1), (x0, y + 6), (x0 + 30, y - 6), ((x0 + x1) / 2, y), (x1 - 30, y - 4), (x1, y + 8), (x1, y + 40, 1)], "rung")
        p.lines([(x0 + 20 + j * 26, y + 4 + (j * 7) % 9, x0 + 30 + j * 26, y + (j * 7) % 9) for j in range(int((x1 - x0) / 26) - 1)], 3, "la")
    banana(p, 1330, 850, 140)
    banana(p, 370, 850, 130)
    # lane
    p.blob([(700, 800, 1), (860, 800, 1), (960, 880), (1230, 1010, 1), (480, 1010, 1), (640, 880)], "rom")
    p.grain("M700 800L860 800L1230 1010L480 1010Z", a=0, b=0.6, o=0.25)
    p.blob([(640, 806, 1), (780, 770), (930, 806, 1)], "la")
    for x, y, h in ((330, 1005, 130), (210, 1010, 110), (1390, 1015, 140), (1510, 1010, 120), (60, 1010, 140)):
        tuft(p, x, y, h, "rung", "la")
    # a woman pushing a bicycle, an old man who has stopped to listen
    p.ell(905, 950, 140, 9, "muc", 0.22)
    for wx in (820, 960):
        p.add(f'<circle cx="{wx}" cy="908" r="38" fill="none" stroke="#1E2B33" stroke-width="6"/>')
        p.lines([(wx - 36, 908, wx + 36, 908), (wx, 872, wx, 944), (wx - 26, 882, wx + 26, 934)], 1.5, "muc", 0.6)
    p.line([(820, 908), (872, 908), (930, 842), (850, 842), (872, 908), (838, 826)], 6, "cham", bend=False)
    p.line([(960, 908), (930, 838), (924, 812), (900, 806)], 6, "cham", bend=False)
    p.line([(824, 824), (850, 822)], 10, "muc")
    p.poly([(930, 830), (985, 826), (980, 872), (938, 874)], "go")
    p.ell(957, 828, 28, 8, "la")
    person(
        p, 876, 948, 236, "side", "baba", "gach", "muc", hat="non", woman=True, arms=[[(0.2, 1.0), (0.8, 1.3)], [(0.25, 1.05), (0.9, 1.35)]], head=(0.0, -0.02)
    )
    p.ell(1075, 972, 70, 8, "muc", 0.22)
    person(
        p, 1050, 968, 246, "back", "baba", "suong", "muc", "thin", "khoi", arms=[[(0.1, 1.15), (-0.35, 1.75)], [(0.1, 1.15), (-0.4, 1.8)]], head=(-0.06, -0.04)
    )
    # the pole, great and near
    p.limb([(560, 1010), (566, 500), (572, -20)], [46, 38, 30], "go", flat=True)
    p.limb([(572, 1010), (576, 500), (580, -20)], [20, 16, 12], "muc", 0.25)
    for y in (640, 760, 880):
        p.line([(552, y), (520, y - 4)], 7, "muc")
        p.line([(584, y + 50), (614, y + 46)], 7, "muc")
    p.rect(470, 128, 210, 16, "muc")
    p.rect(536, 300, 74, 14, "khoi")
    p.rect(536, 446, 74, 14, "khoi")
    for x in (484, 526, 620, 662):
        p.rect(x - 5, 104, 10, 24, "giay")
    for x, a in ((484, 60), (526, 30), (620, 44), (662, 84)):
        p.line([(-10, a - 50), (x * 0.5, a + 46), (x, 104), (x + 400, a + 120), (1620, a + 40)], 3, "muc", 0.85)

    def horn(x, y, f, s, tilt=0.12):
        X = lambda t: x + f * t * s
        Y = lambda t, u=0: y + t * s + f * 0 + u * tilt * s
        p.rect(min(X(-0.1), X(0.25)), y - 0.2 * s, 0.35 * s, 0.4 * s, "muc", None, 0.05 * s)
        b = [
            (X(0.2), Y(-0.16), 1),
            (X(0.7), Y(-0.24, 0.7)),
            (X(1.3), Y(-0.72, 1.3), 1),
            (X(1.3), Y(0.72, 1.3), 1),
            (X(0.7), Y(0.24, 0.7)),
            (X(0.2), Y(0.16), 1),
        ]
        p.blob(b, "khoi")
        p.grain(curve(b), x1=0, x2=0, y1=0, y2=1, a=0, b=1, o=0.4)
        p.ell(X(1.32), Y(0, 1.32), 0.3 * s, 0.74 * s, "suong")
        p.ell(X(1.34), Y(0, 1.34), 0.235 * s, 0.62 * s, "cham")
        p.ell(X(1.38), Y(0.02, 1.38), 0.13 * s, 0.36 * s, "muc")
        p.ell(X(1.36), Y(0, 1.36), 0.06 * s, 0.16 * s, "khoi")

    horn(600, 300, 1, 165)
    horn(545, 452, -1, 150)
    # sparrows
    for x, y in ((742, 96), (780, 101), (1010, 150)):
        p.blob([(x - 14, y - 6), (x - 2, y - 16), (x + 10, y - 12), (x + 26, y + 2, 1), (x + 2, y - 2)], "muc")
    return p


def visit():
    p = Pic("24-den-tan-nha", "Bưu tá đến tận nhà một cụ bà ở đồng bằng Bắc Bộ", light="right", seed=24, paper="suong")
    sky(p, "suong", "rom", 640)
    cloud(p, 40, 110, 420, "giay", 0.7)
    ridge(p, 520, 40, "ma", 5, 150)
    for x, h, l in ((60, 430, 8), (170, 500, -10), (318, 400, 12)):
        palm(p, x, 640, h, l, "la", "ma", r=h * 0.22, trunk="khoi", fronds=9)
    p.rect(0, 560, 460, 90, "gach")
    p.lines([(x, 566, x, 646) for x in range(20, 460, 54)] + [(0, 606, 460, 606)], 3, "giay", 0.35)
    p.rect(0, 552, 460, 14, "rom")
    p.poly([(-10, 640), (1610, 640), (1610, 1010), (-10, 1010)], p.grad("gach", "nang", 1, 0, 0, 1))
    for k in range(14):  # brick yard in perspective
        p.lines([(430 + k * 46 - 300, 640, 430 + k * 250 - 1500, 1010)], 2.5, "giay", 0.3)
    p.lines([(0, y, 1600, y) for y in (668, 704, 752, 816, 900)], 2.5, "giay", 0.3)
    # house: deep eaves over a verandah, seen from the yard's corner
    p.poly([(600, 330), (1610, 250), (1610, 740), (600, 700)], "rom")
    p.poly([(600, 330), (1610, 250), (1610, 400), (600, 420)], "muc", 0.3)
    for x0, x1 in ((690, 850), (930, 1130), (1240, 1500)):
        f = lambda x, t: 330 - (x - 600) * 0.079 + t * (370 + (x - 600) * 0.119)
        p.poly([(x0, f(x0, 0.2)), (x1, f(x1, 0.2)), (x1, f(x1, 0.93)), (x0, f(x0, 0.93))], "go")
        n = 4
        p.lines(
            [(x0 + (x1 - x0) * i / n, f(x0 + (x1 - x0) * i / n, 0.22), x0 + (x1 - x0) * i / n, f(x0 + (x1 - x0) * i / n, 0.92)) for i in range(1, n)]
            + [(x0 + 6, f(x0, 0.46), x1 - 6, f(x1, 0.46))],
            4,
            "muc",
            0.5,
        )
        p.poly(
            [
                (x0 + (x1 - x0) * 0.5, f(x0, 0.22)),
                (x0 + (x1 - x0) * 0.74, f(x1, 0.22)),
                (x0 + (x1 - x0) * 0.74, f(x1, 0.92)),
                (x0 + (x1 - x0) * 0.5, f(x0, 0.92)),
            ],
            "muc",
            0.75,
        )
    p.poly([(560, 694), (1610, 730), (1610, 790), (540, 732)], "suong")
    p.poly([(540, 732), (1610, 790), (1610, 836), (540, 762)], "khoi")
    p.poly([(700, 40), (1610, -60), (1610, 330), (520, 392)], "gach")
    segs = [(700 - 20 * k, 40 + 39 * k, 1610, -60 + 43 * k) for k in range(1, 9)]
    p.lines(segs, 3, "giay", 0.5)
    p.lines([(716 + i * 66, 38 - i * 7.2, 546 + i * 78, 386 - i * 4.4) for i in range(14)], 2, "muc", 0.18)
    p.grain("M700 40L1100 -4L1000 364L520 392Z", x1=1, x2=0, y1=0, y2=0, a=0, b=0.8, o=0.35)
    p.line([(700, 36), (1610, -64)], 14, "rom")
    p.line([(518, 396), (1610, 334)], 9, "go")
    for x, y0, y1 in ((626, 386, 716), (880, 372, 726), (1180, 356, 742), (1540, 336, 762)):
        p.rect(x, y0, 20, y1 - y0, "go")
        p.rect(x, y0, 8, y1 - y0, "muc", 0.3)
        p.rect(x - 7, y1 - 8, 34, 14, "suong")
    # jar and ladle, a broom; rice spread to dry on the yard
    p.blob([(1390, 850, 1), (1350, 770), (1376, 700), (1500, 700), (1526, 770), (1486, 850, 1)], "go")
    p.ell(1438, 700, 62, 14, "muc")
    p.blob([(1390, 850, 1), (1350, 770), (1376, 700), (1410, 700), (1396, 780), (1420, 850, 1)], "muc", 0.25)
    p.poly([(60, 720), (420, 712), (470, 800), (-20, 812)], "rom")
    p.lines([(40 - k * 12, 736 + k * 18, 424 + k * 8, 728 + k * 18) for k in range(4)], 4, "gach", 0.4)
    # the old woman in a low chair; he has gone down on one knee
    p.ell(950, 906, 130, 13, "muc", 0.22)
    p.limb([(1086, 640), (1062, 770), (1074, 906)], [16, 16, 14], "go")
    p.limb([(962, 790), (956, 906)], [15, 13], "go")
    p.limb([(1040, 648), (1108, 640)], [26, 26], "rom")
    p.limb([(1034, 700), (1100, 694)], [24, 24], "rom")
    p.limb([(946, 786), (1076, 780)], [22, 22], "rom")
    person(
        p,
        1000,
        912,
        420,
        "side",
        "baba",
        "cham",
        "muc",
        hat="khan:muc",
        woman=True,
        flip=-1,
        haircol="suong",
        pelvis=(0, -2.5),
        lean=0.12,
        head=(0.1, 0.08),
        legs=[[(1.4, 0.1), (1.3, 2.2)], [(1.5, 0.15), (1.5, 2.25)]],
        arms=[[(0.45, 1.0), (1.2, 1.2)], [(0.5, 1.05), (1.35, 1.15)]],
    )
    p.ell(690, 916, 150, 13, "muc", 0.25)
    hd = person(
        p,
        660,
        924,
        520,
        "side",
        "coat",
        "rom",
        "cham",
        "short",
        lean=0.2,
        pelvis=(0, -1.75),
        legs=[[(1.35, 0.1), (1.15, 1.62)], [(0.75, 1.4), (-0.75, 1.55)]],
        arms=[[(0.5, 1.0), (1.35, 1.05)], [(0.6, 1.0), (1.5, 1.2)]],
    )
    bx, by = hd[1]
    p.poly([(bx - 4, by - 32), (bx + 62, by - 44), (bx + 72, by + 4), (bx + 4, by + 14)], "giay")
    p.poly([(bx + 10, by - 22), (bx + 34, by - 26), (bx + 38, by - 6), (bx + 14, by)], "la")
    p.ell(bx + 4, by + 4, 12, 9, "da")
    # his motorbike, and the dark leaves of the gate
    p.ell(200, 916, 190, 13, "muc", 0.25)
    bike(p, 220, 914, 150, -1, "la", box=True)
    p.limb([(1600, 1020), (1572, 600), (1560, -20)], [96, 74, 64], "rung", flat=True)
    for k in range(9):
        p.line([(1524, 120 + k * 100), (1572, 128 + k * 100), (1620, 120 + k * 100)], 5, "muc", 0.45)
    for i in range(13):
        x, y = 1600 - (i % 5) * 62 - (i // 5) * 20, 30 + (i * 47) % 160
        p.blob([(x, y - 40), (x + 36, y - 8), (x, y + 56, 1), (x - 36, y - 8)], ("rung", "la", "muc")[i % 3])
    p.grain_rect(0, 780, 1600, 220, a=0, b=0.6, o=0.3)
    return p


def sugar_palms():
    p = Pic("42-chong-tre-thot-not", "Điền tờ khai trên chõng tre dưới hàng thốt nốt", light="left", seed=42, paper="nang")
    sky(p, "cham", "rom", 830, (330, 690, 96, "giay"), (0.45, "nang"))
    p.ell(330, 690, 560, 420, p.radial("giay", o1=0.55))
    for x, y, w, c in ((700, 150, 620, "nang"), (60, 260, 420, "giay"), (1060, 330, 520, "giay"), (420, 440, 380, "giay")):
        cloud(p, x, y, w, c, 0.5)
    ridge(p, 800, 50, "khoi", 4, 200, 830)
    # far: stepped roofs among trees
    for x, y, _s in ((1010, 792, 1.0),):
        p.rect(x - 50, y - 30, 100, 40, "nuoc")
        p.poly([(x - 80, y - 26), (x + 80, y - 26), (x + 44, y - 64), (x - 44, y - 64)], "gach", 0.8)
        p.poly([(x - 56, y - 60), (x + 56, y - 60), (x + 22, y - 96), (x - 22, y - 96)], "gach", 0.8)
        p.line([(x, y - 92), (x, y - 134)], 5, "gach", 0.8)
    for x in (880, 930, 1100, 1160, 1220):
        crown(p, x, 800, 46, 30, "nuoc", "khoi", x, 4, "suong")
    p.rect(0, 806, 1600, 204, p.grad("ma", "la"))
    p.lines([(0, 830, 1600, 824), (0, 862, 1600, 852), (0, 908, 1600, 892)], 5, "rung", 0.5)
    p.poly([(150, 812), (520, 810), (470, 850), (60, 854)], "rom", 0.7)
    p.grain_rect(0, 806, 1600, 204, a=0, b=0.8, o=0.35)

    # three sugar palms, one cut by the frame
    def head():
        r, leaf = 110, {"rung": [], "la": []}
        for k in range(17):
            a = k / 16 * 4.6 - 0.72
            for n, b in enumerate((-0.13, 0, 0.13)):
                leaf["rung" if (k + n) % 3 else "la"].append(
                    curve(
                        [(-math.cos(a) * r * 0.3, -math.sin(a) * r * 0.3, 1)]
                        + [(-math.cos(a + b + t) * r * q, -math.sin(a + b + t) * r * q, 1) for t, q in ((-0.06, 0.94), (0, 1.06), (0.06, 0.94))]
                    )
                )
        for c, d in leaf.items():
            p.d("".join(d), c)
        p.lines([(0, 0, -math.cos(k / 16 * 4.6 - 0.72) * 104, -math.sin(k / 16 * 4.6 - 0.72) * 104) for k in range(17)], 3, "rung", 0.8)
        p.ell(-12, 14, 16, 15, "muc")
        p.ell(16, 18, 15, 15, "muc")

    crown_ = p.define(head)

    def thot_not(x, y, h, r, lean):
        p.limb([(x, y), (x + lean * 0.3, y - h * 0.5), (x + lean, y - h)], [r * 0.3, r * 0.16, r * 0.15], "go", flat=True)
        p.lines([(x + lean * k / 12 - r * 0.07, y - h * k / 12, x + lean * k / 12 + r * 0.07, y - h * k / 12 - 3) for k in range(1, 12)], 3, "muc", 0.4)
        p.use(crown_, x + lean, y - h, r / 110)

    thot_not(620, 900, 560, 110, -20)
    thot_not(760, 860, 380, 76, 12)
    thot_not(90, 1040, 880, 170, 40)
    # the bamboo platform under its thatch: three people round a tablet
    p.poly([(940, 660), (1100, 520), (1400, 520), (1560, 660)], "rom")
    p.lines([(1100 - 160 * k / 6, 520 + 140 * k / 6, 1400 + 160 * k / 6, 520 + 140 * k / 6) for k in range(1, 6)], 3, "go", 0.4)
    p.poly([(1250, 520), (1400, 520), (1560, 660), (1300, 660)], "go", 0.25)
    p.rect(936, 656, 628, 12, "go")
    for x in (984, 1500):
        p.rect(x, 664, 16, 300, "go")
    p.rect(990, 668, 520, 186, "muc", 0.12)
    p.ell(1250, 970, 330, 18, "muc", 0.3)

    def sit(x, y, h, f, top, hair, hc, woman, **k):
        u = h / 7
        q = person(
            p,
            x,
            y,
            h,
            "side",
            "baba" if woman else "shirt",
            top,
            "muc",
            hair,
            hc,
            woman=woman,
            flip=f,
            pelvis=(0, -0.7),
            lean=0.16,
            legs=[[(0.9, 0.1), (1.3, 0.25)]] * 2,
            **k,
        )
        p.blob(
            [(x - f * u * 0.6, y), (x + f * u * 0.2, y - u * 0.95), (x + f * u * 1.5, y - u * 0.5), (x + f * u * 1.8, y + u * 0.02)], "muc" if woman else "cham"
        )
        return q

    sit(1090, 858, 330, 1, "nuoc", "bun", "khoi", True, hat="khan:gach", arms=[[(0.4, 0.95), (1.1, 1.2)], [(0.5, 0.95), (1.35, 1.2)]])
    sit(1420, 858, 350, -1, "suong", "short", "muc", False, arms=[[(0.4, 0.95), (1.2, 1.1)], [(0.55, 0.9), (1.6, 0.95)]])
    p.poly([(1210, 850), (1300, 850), (1292, 776), (1218, 776)], "muc")
    p.poly([(1218, 842), (1292, 842), (1286, 784), (1224, 784)], "giay")
    p.lines([(1232, 800, 1272, 800), (1232, 816, 1264, 816)], 5, "la")
    p.ell(1256, 812, 120, 90, p.radial("giay", o1=0.5))
    p.rect(960, 852, 580, 20, "rom")
    p.lines([(964 + k * 30, 854, 964 + k * 30, 870) for k in range(20)], 3, "go", 0.5)
    for x in (980, 1230, 1500):
        p.rect(x, 872, 18, 98, "go")
    p.ell(1040, 976, 26, 9, "muc")
    p.ell(1084, 978, 26, 9, "go")
    p.ell(1410, 978, 28, 9, "cham")
    for x, y, h in ((300, 1010, 90), (420, 1015, 110), (1580, 1010, 150), (860, 1012, 80)):
        tuft(p, x, y, h, "rung", "la")
    return p


SCENES = (
    speaker,
    visit,
    sugar_palms,
)
