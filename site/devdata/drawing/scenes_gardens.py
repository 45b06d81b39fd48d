"""Tea, honey and nipa: people at work in what grows."""

import math

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.parts import cloud, crown, ridge, sky


def _tea_hill(p, top, base, c, row, lit, gap, depth):
    """A hill whose rows of tea follow its top edge, wider apart and thicker towards its foot."""
    outline = [(top[0][0], base, 1), (top[0][0], top[0][1], 1), *top[1:-1], (top[-1][0], top[-1][1], 1), (top[-1][0], base, 1)]
    d = curve(outline)
    p.d(d, c)
    p.clip(d)
    w = gap * 0.55

    def draw():
        p.line(top, w, row)
        p.line([(x + p.sun * w * 0.1, y - w * 0.24) for x, y in top], max(1.5, w * 0.24), lit, 0.8)

    one, y = p.define(draw), gap * 0.5
    while y < depth:
        p.use(one, 0, y)
        y += gap * (0.9 + 0.7 * y / depth)
    p.end()
    return d


def tea_hills():
    p = Pic("46-doi-che", "Tổ hợp tác gùi chè búp về nhà cân", light="right", seed=46, paper="suong")
    sky(p, "nuoc", "rom", 460, (1240, 230, 74, "giay"), (0.5, "suong"))
    p.ell(1240, 230, 330, 230, p.radial("giay", o1=0.6))
    ridge(p, 330, 150, "khoi", 12, 260, 480)
    ridge(p, 380, 70, "nuoc", 5, 190, 480, 0.6)
    cloud(p, 60, 300, 620, "giay", 0.75)
    cloud(p, 840, 352, 760, "giay", 0.7)
    # far hills, each a round back of rows, mist between them
    d = _tea_hill(p, [(-40, 470), (160, 402), (380, 372), (600, 420), (820, 500)], 700, "ma", "la", "giay", 16, 260)
    p.grain(d, x1=1, x2=0, y1=0, y2=0.2, a=0, b=0.5, o=0.3)
    d = _tea_hill(p, [(700, 500), (930, 410), (1180, 372), (1400, 400), (1640, 470)], 720, "ma", "la", "giay", 17, 240)
    p.grain(d, x1=1, x2=0, y1=0, y2=0.2, a=0, b=0.5, o=0.3)
    tree = p.define(lambda: crown(p, 0, 0, 34, 28, "rung", "la", 4, 5))
    for x, y, k in ((1034, 374, 1), (1080, 370, 0.7), (246, 368, 0.9), (1500, 408, 1.05)):
        p.use(tree, x, y, k)
    p.poly([(1150, 372), (1150, 344), (1206, 344), (1206, 366)], "rom")
    p.poly([(1138, 346), (1158, 322), (1200, 322), (1218, 344)], "gach")
    p.rect(-20, 470, 1640, 130, p.grad("giay", "giay", o1=0, o2=0.6))
    d = _tea_hill(p, [(-40, 520), (180, 560), (420, 590), (660, 548), (900, 500), (1160, 512), (1400, 560), (1640, 540)], 1010, "la", "rung", "ma", 28, 480)
    p.grain(d, x1=1, x2=0, y1=0, y2=0.4, a=0, b=0.8, o=0.34)
    # the red path that winds down between the rows
    path = [
        (1010, 504, 1),
        (1050, 520),
        (980, 560),
        (800, 606),
        (690, 664),
        (760, 740),
        (960, 812),
        (1080, 900),
        (1070, 1010, 1),
        (560, 1010, 1),
        (640, 920),
        (640, 840),
        (520, 752),
        (500, 664),
        (660, 592),
        (880, 544),
        (960, 516),
    ]
    p.blob(path, "gach")
    p.clip(curve(path))
    p.lines([(620 + k * 41 % 260, 690 + k * 33, 690 + k * 41 % 260, 686 + k * 33) for k in range(10)], 5, "nang", 0.5)
    p.end()
    p.grain(curve(path), x1=1, x2=0, y1=0, y2=0.3, a=0, b=0.7, o=0.3)

    def basket(x, y, s, full=True):
        p.blob([(x - s * 0.3, y + s * 0.42, 1), (x - s * 0.46, y - s * 0.4, 1), (x + s * 0.46, y - s * 0.4, 1), (x + s * 0.3, y + s * 0.42, 1)], "rom")
        p.blob([(x - s * 0.46, y - s * 0.4, 1), (x - s * 0.12, y - s * 0.4, 1), (x - s * 0.1, y + s * 0.42, 1), (x - s * 0.3, y + s * 0.42, 1)], "go", 0.3)
        p.lines(
            [(x - s * 0.42 + k * s * 0.03, y - s * 0.2 + k * s * 0.16, x + s * 0.42 - k * s * 0.03, y - s * 0.2 + k * s * 0.16) for k in range(4)],
            max(1.5, s * 0.03),
            "go",
            0.5,
        )
        if full:
            p.blob(
                [
                    (x - s * 0.48, y - s * 0.38),
                    (x - s * 0.34, y - s * 0.62),
                    (x - s * 0.06, y - s * 0.7),
                    (x + s * 0.26, y - s * 0.64),
                    (x + s * 0.48, y - s * 0.38),
                ],
                "rung",
            )
            p.blob([(x - s * 0.1, y - s * 0.44), (x, y - s * 0.66), (x + s * 0.24, y - s * 0.6), (x + s * 0.44, y - s * 0.42)], "la")
            p.lines(
                [
                    (x - s * 0.3 + k * s * 0.14, y - s * 0.46 - (k % 2) * s * 0.08, x - s * 0.24 + k * s * 0.14, y - s * 0.52 - (k % 2) * s * 0.08)
                    for k in range(5)
                ],
                max(1.5, s * 0.035),
                "ma",
                0.9,
            )

    walk = [[(0.04, 1.7), (0.05, 3.35)], [(0.0, 1.6), (-0.06, 3.15)]]
    # four go to the weighing shed behind the hill; the last one rests
    for x, y, h, top, hat in (
        (984, 540, 92, "suong", "non"),
        (808, 590, 126, "gach", "non"),
        (566, 672, 176, "cham", "khan:gach"),
        (676, 812, 264, "suong", "non"),
    ):
        p.ell(x - h * 0.22, y + 2, h * 0.3, h * 0.035, "muc", 0.3)
        person(p, x, y, h, "back", "baba", top, "muc", "bun", hat=hat, woman=True, legs=walk, arms=[[(0.2, 0.9), (-0.1, 0.55)], [(0.2, 0.9), (-0.1, 0.55)]])
        u = h / 7
        basket(x, y - u * 4.3, u * 2.1)
    x, y, h = 950, 930, 350
    p.ell(x - 90, y + 4, 120, 13, "muc", 0.32)
    basket(x + 58, y - 214, 118)
    hd = person(p, x, y, h, "side", "shirt", "nuoc", "cham", "short", hat="bucket", flip=-1, arms=[[(0.25, 1.0), (0.75, 0.5)], [(0.1, 1.15), (0.7, 1.75)]])
    p.line([(x + 14, y - 272), (x - 20, y - 240), (x + 10, y - 180)], 8, "go")
    p.line([(hd[1][0], hd[1][1] - 120), (hd[1][0] - 6, hd[1][1]), (hd[1][0] - 20, y + 2)], 7, "go", bend=False)

    # near: the flat tops of bushes, plucked, and the leaves the light comes through
    def sprig():
        p.line([(0, 10), (2, -40)], 4, "la")
        for q, c in (
            ([(2, -20, 1), (-34, -30), (-66, -62, 1), (-22, -52)], "la"),
            ([(2, -26, 1), (32, -46), (58, -84, 1), (14, -62)], "ma"),
            ([(2, -34, 1), (-9, -62), (-4, -96, 1), (8, -66)], "ma"),
        ):
            p.blob(q, c)

    one = p.define(sprig)
    for mass, row in (
        (
            [(-20, 1020, 1), (-20, 906, 1), (110, 888), (270, 896), (400, 930), (500, 1020, 1)],
            ((30, 930, 1.1), (120, 900, 0.9), (206, 916, 1.2), (300, 910, 0.9), (384, 950, 1.1), (150, 980, 1.3), (300, 1000, 1.2)),
        ),
        (
            [(1130, 1020, 1), (1200, 940), (1330, 890), (1480, 872), (1620, 880, 1), (1620, 1020, 1)],
            ((1230, 950, 1), (1316, 910, 1.1), (1402, 930, 0.9), (1470, 888, 1.2), (1560, 900, 1), (1390, 1000, 1.3), (1530, 990, 1.3)),
        ),
    ):
        p.blob(mass, "rung")
        p.grain(curve(mass), a=0.1, b=0.9, o=0.4)
        for x, y, k in row:
            p.use(one, x, y, k * 0.8, -1 if x % 3 else 1)
    return p


def bees():
    p = Pic("50-thung-ong", "Ba thế hệ bên thùng ong trong vườn cà phê", light="left", seed=50, paper="ma")
    p.rect(0, 0, 1600, 1000, p.grad("rom", "nuoc", 0, 0, 1, 0.4, mid=(0.5, "suong")))
    p.ell(240, 120, 720, 560, p.radial("giay", o1=0.75))
    ridge(p, 270, 110, "ma", 3, 260, 520)

    # hedges of coffee on the slope, row behind row; then single shrubs, white with flowers
    p.rect(0, 440, 1600, 570, p.grad("ma", "go", mid=(0.4, "gach")))
    for k, (y, c) in enumerate(((300, "la"), (340, "la"), (386, "rung"), (440, "rung"))):
        n = 15 - k * 2
        top = [(-40 + 1680 * i / n, y - (16 + k * 5) * (i % 2) + 26 * math.sin(i * 0.5 + k)) for i in range(n + 1)]
        p.blob([(-50, 540, 1), *top, (1650, 540, 1)], c)
        if k in (0, 2):
            p.blob([(-50, 540, 1), *top, (1650, 540, 1)], "ma", (0.5, 0, 0.28)[k])
        p.lines([(x + 8, v + 16, x + 20 + k * 4, v + 15) for x, v in top[1:-1]], 5 + k, "giay", 0.8)

    def bush():
        crown(p, 0, 0, 150, 118, "rung", "la", 9, 10, "ma")
        for x, y in ((-96, -40), (-60, 24), (-30, -76), (6, -16), (44, -60), (64, 26), (98, -22), (-110, 20), (0, 62)):
            p.lines([(x + d, y + e, x + d, y + e + 1) for d, e in ((-13, 2), (-4, -8), (6, 4), (15, -5))], 10, "giay", 0.95)

    b = p.define(bush)
    p.rect(0, 470, 1600, 70, p.grad("rung", "rung", o1=0.45, o2=0))
    for x, y, s in ((70, 560, 1.15), (330, 510, 0.7), (1480, 560, 1.15), (1270, 520, 0.76), (930, 500, 0.62)):
        p.ell(x + 30, y + 104 * s, 140 * s, 16, "muc", 0.3)
        p.use(b, x, y, s)
    p.grain_rect(0, 560, 1600, 440, x1=0, x2=0.6, y1=0, y2=1, a=0, b=0.8, o=0.34)

    # hives in a slanting row, each on its legs
    def hive(c, lid):
        p.poly([(-70, 86), (60, 96), (210, 120), (60, 126)], "muc", 0.28)
        for x in (-58, 46):
            p.rect(x, 40, 12, 56, "go")
        p.rect(-72, -60, 144, 108, c)
        p.rect(10, -60, 62, 108, "muc", 0.18)
        p.rect(-84, -80, 168, 24, lid)
        p.rect(10, -80, 74, 24, "muc", 0.18)
        p.rect(-34, 26, 68, 11, "muc")
        p.rect(-44, 38, 88, 9, "rom")
        p.lines([(-60, -14, 60, -14)], 3, "muc", 0.25)

    for x, y, s, c, lid in ((400, 640, 0.56, "nuoc", "suong"), (690, 606, 0.5, "rom", "giay")):
        i = p.define(lambda c=c, lid=lid: hive(c, lid))
        p.use(i, x, y, s)
    # the open hive, its lid against the leg, the smoker beside it
    i = p.define(lambda: hive("rom", "rom"))
    p.use(i, 800, 806, 1.4)
    p.poly([(682, 694), (918, 694), (904, 724), (696, 724)], "muc")
    for k in range(6):
        p.rect(712 + k * 32, 688, 16, 34, "go")
    # grandfather lifts a comb to the light
    p.poly([(430, 944), (540, 932), (760, 976), (620, 990)], "muc", 0.28)
    hd = person(
        p,
        480,
        946,
        590,
        "side",
        "baba",
        "nuoc",
        "muc",
        "thin",
        "suong",
        hat="non",
        lean=0.08,
        legs=[[(0.2, 1.7), (0.15, 3.35)], [(-0.15, 1.7), (-0.4, 3.3)]],
        arms=[[(0.5, 0.55), (1.5, 0.0)], [(0.6, 0.95), (1.5, 1.1)]],
    )
    (ax, ay), (bx, by) = hd[0], hd[1]
    comb = [(ax - 14, ay - 20, 1), (ax + 176, ay + 6, 1), (bx + 168, by + 46, 1), (bx - 20, by + 20, 1)]
    p.blob(comb, "go")
    q = [(ax + 8, ay + 4), (ax + 154, ay + 24), (bx + 148, by + 26), (bx + 2, by + 4)]
    p.poly(q, "rom")
    p.poly([(ax + 8, ay + 4), (ax + 154, ay + 24), (ax + 150, ay + 56), (ax + 8, ay + 40)], "giay", 0.8)
    cells = []
    for r in range(4):
        for c in range(8):
            t, v = (c + 0.5 + 0.5 * (r % 2)) / 9, 0.42 + r * 0.15
            x = q[0][0] + (q[1][0] - q[0][0]) * t + (q[3][0] - q[0][0]) * v
            y = q[0][1] + (q[1][1] - q[0][1]) * t + (q[3][1] - q[0][1]) * v
            cells.append((x, y, x + 1, y))
    p.lines(cells, 10, "gach", 0.75)
    p.ell(ax + 2, ay + 2, 15, 13, "da")
    p.ell(bx + 4, by + 12, 16, 13, "da")
    # his daughter with the smoker, under a veil; the boy keeps the lid and looks
    p.poly([(1060, 950), (1150, 936), (1350, 984), (1230, 996)], "muc", 0.28)
    hd = person(
        p,
        1120,
        948,
        540,
        "side",
        "baba",
        "gach",
        "muc",
        "bun",
        hat="bucket",
        woman=True,
        flip=-1,
        lean=0.1,
        arms=[[(0.5, 0.9), (1.3, 1.1)], [(0.5, 1.0), (1.35, 1.35)]],
    )
    hx, hy = hd[2]
    p.blob([(hx - 46, hy - 12, 1), (hx - 50, hy + 60), (hx - 30, hy + 112), (hx + 44, hy + 112), (hx + 50, hy + 50), (hx + 44, hy - 12, 1)], "giay", 0.38)
    x, y = hd[1]
    p.poly([(x - 42, y - 40), (x + 6, y - 46), (x + 12, y + 22), (x - 38, y + 26)], "khoi")
    p.poly([(x - 16, y - 43), (x + 6, y - 46), (x + 12, y + 22), (x - 12, y + 24)], "muc", 0.22)
    p.poly([(x - 42, y - 40), (x + 6, y - 46), (x - 46, y - 84)], "suong")
    p.poly([(x + 14, y - 40), (x + 34, y - 36), (x + 36, y + 18), (x + 14, y + 20)], "go")
    p.ell(x + 6, y + 6, 15, 12, "da")
    for dx, dy, r in ((-66, -104, 20), (-104, -132, 28), (-150, -150, 34), (-118, -176, 24)):
        p.ell(x + dx, y + dy, r, r * 0.8, "giay", 0.5)
    p.poly([(1290, 966), (1350, 954), (1500, 986), (1410, 1000)], "muc", 0.28)
    hd = person(p, 1330, 968, 372, "side", "pupil", "giay", "cham", "short", flip=-1, hs=1.26, arms=[[(0.3, 1.05), (0.95, 1.0)], [(0.2, 1.1), (0.95, 1.45)]])
    x, y = hd[1]
    p.rect(x - 38, y - 62, 50, 70, "rom", None, 9)
    p.rect(x - 6, y - 62, 18, 70, "go", 0.3, 9)
    p.rect(x - 33, y - 76, 40, 16, "giay", None, 3)
    p.ell(x + 2, y + 2, 12, 10, "da")
    p.ell(x + 6, y - 34, 11, 10, "da")
    # bees: specks in the light
    p.lines(
        [
            (x, y, x + 5, y - 2)
            for x, y in ((700, 520), (742, 560), (800, 600), (846, 560), (790, 470), (880, 622), (560, 470), (930, 540), (650, 640), (900, 480), (980, 600))
        ],
        6,
        "go",
    )
    # near: a branch with its flowers across the top, and the dark lid of a hive
    p.limb([(1640, 60), (1320, 118), (980, 92), (760, 36)], [36, 24, 15, 6], "muc")

    def leaf():
        p.blob([(0, 0, 1), (-26, 40), (-16, 96), (4, 150, 1), (28, 90), (28, 36)], "rung")
        p.blob([(0, 0, 1), (-26, 40), (-16, 96), (4, 150, 1), (2, 70)], "muc", 0.35)

    one = p.define(leaf)
    for x, y, deg, k in (
        (1580, 60, 8, 1.2),
        (1500, 80, -30, 1.1),
        (1440, 96, 24, 1.2),
        (1340, 112, -16, 1.15),
        (1250, 108, 30, 1.0),
        (1160, 104, -24, 1.05),
        (1060, 92, 16, 0.95),
        (960, 84, -28, 0.9),
        (880, 66, 20, 0.8),
        (790, 42, 40, 0.75),
        (1400, 90, 170, 0.9),
        (1200, 100, 200, 0.8),
        (1010, 84, 168, 0.7),
        (1560, 50, 190, 0.9),
    ):
        p.add(f'<use href="#{one}" transform="translate({x} {y}) rotate({deg}) scale({k})"/>')
    for x, y in ((1470, 100), (1300, 126), (1110, 106), (920, 82)):
        for t in range(7):
            a = t * 0.9 + x
            p.limb([(x, y), (x + 34 * math.cos(a), y + 26 * math.sin(a))], [5, 15], "giay")
        p.ell(x, y, 7, 6, "rom")
    p.poly([(-20, 900), (250, 880), (330, 1010), (-20, 1010)], "muc")
    p.poly([(-20, 900), (250, 880), (270, 912), (-20, 936)], "cham")
    return p


SCENES = (tea_hills, bees)
