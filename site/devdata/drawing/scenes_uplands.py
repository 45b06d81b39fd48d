"""A market before Tết in the mist, terraces under water."""

from __future__ import annotations

import math

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.parts import banana, cloud, crown, frond, ridge, sky, tile_roof
from devdata.drawing.plane import at, many


def upland_market():
    """The last market before Tết, cold and misty: a woman with plum branches on her back goes down between the stalls."""
    p = Pic("73-cho-tet-vung-cao", "Chợ Tết vùng cao trong sương, cành mận trắng trên gùi", light="left", seed=73, paper="suong")
    sky(p, "khoi", "suong", 520)
    p.ell(300, 120, 560, 330, p.radial("giay", o1=0.8))
    # limestone in the mist
    p.blob(at("-20 470!, -20 250, 60 180, 130 230, 190 330, 260 240, 330 150, 410 210, 470 340, 560 400, 640 300, 720 350, 800 470!"), "khoi", 0.75)
    p.blob(
        at("640 470!, 760 360, 840 200, 920 130, 990 190, 1040 300, 1110 330, 1180 210, 1270 110, 1360 170, 1420 300, 1500 260, 1620 200!, 1620 470!"), "khoi"
    )
    p.blob(at("860 470!, 960 380, 1040 400, 1120 350, 1230 290, 1330 330, 1440 390, 1620 350!, 1620 470!"), "nuoc", 0.8)
    for x, y, w in ((-60, 360, 480), (520, 310, 420), (980, 250, 380), (1180, 400, 460), (260, 430, 420)):
        cloud(p, x, y, w, "giay", 0.75)
    p.rect(0, 430, 1600, 90, p.grad("giay", "suong", o1=0.1, o2=0.9))
    # the ground falls away, stone edged
    p.rect(0, 486, 1600, 520, p.grad("suong", "gach", mid=(0.3, "nang")))
    p.blob(at("620 500!, 760 500!, 900 620, 1180 800, 1420 1010!, 380 1010!, 470 800, 560 640"), "rom", 0.8)
    p.grain_rect(0, 486, 1600, 520, x1=0, x2=1, y1=0, y2=1, a=0, b=0.9, o=0.32)
    # houses of earth with fern-leaf tiles
    for x, y, w in ((470, 470, 150), (800, 462, 170)):
        p.rect(x + 10, y - 10, w - 20, 66, "rom")
        p.rect(x + w * 0.58, y - 10, w * 0.42 - 10, 66, "muc", 0.16)
        p.rect(x + w * 0.4, y + 8, w * 0.16, 48, "go")
        tile_roof(p, [(x + 26, y - 64), (x + w - 26, y - 64), (x + w + 8, y), (x - 8, y)], "nuoc", 3)

    # plum blossom: five petals, cut in paper
    def flower():
        for k in range(5):
            a = k * 1.257
            p.ell(7 * math.cos(a), 7 * math.sin(a), 5.6, 5.6, "giay")
        p.ell(0, 0, 3, 3, "nang")

    bloom = p.define(flower)

    def branch(pts: list, w, n, s, c="go"):
        p.limb(pts, [w, w * 0.7, w * 0.25], c)
        (x0, y0), (x1, y1), (x2, y2) = (q[:2] for q in pts)
        for k in range(n):
            t = 0.12 + 0.88 * (k + p.rnd.random() * 0.6) / n
            x = (1 - t) ** 2 * x0 + 2 * t * (1 - t) * x1 + t * t * x2
            y = (1 - t) ** 2 * y0 + 2 * t * (1 - t) * y1 + t * t * y2
            p.use(bloom, round(x + (p.rnd.random() - 0.5) * 40 * s), round(y + (p.rnd.random() - 0.5) * 40 * s), round(s * (0.7 + 0.5 * p.rnd.random()), 1))

    # a plum tree in flower over the stone wall at the left
    p.limb(at("60 640, 96 520, 70 400"), [44, 32, 22], "go", flat=True)
    for q in ("80 500, 170 420, 300 380", "78 440, 140 330, 230 270", "70 420, 40 320, 70 210", "74 470, 10 400, -40 380"):
        branch(at(q), 16, 8, 1.5)
    p.poly(at("-10 612, 330 629, 340 690, -10 670"), "nuoc")
    p.poly(at("-10 668, 340 688, 420 720, -10 716"), "go", 0.25)
    p.d(
        many(
            [
                at(
                    f"{x} {612 + x * 0.05 + r * 26:.0f}, {x + 66} {612 + x * 0.05 + r * 26:.0f}, {x + 66} {634 + x * 0.05 + r * 26:.0f}, {x} {634 + x * 0.05 + r * 26:.0f}"
                )
                for r in range(2)
                for x in range(-40 - 30 * r, 330, 72)
            ]
        ),
        "khoi",
    )
    p.d(
        many(
            [
                at(
                    f"{x} {626 + x * 0.05 + r * 26:.0f}, {x + 66} {626 + x * 0.05 + r * 26:.0f}, {x + 66} {634 + x * 0.05 + r * 26:.0f}, {x} {634 + x * 0.05 + r * 26:.0f}"
                )
                for r in range(2)
                for x in range(-40 - 30 * r, 330, 72)
            ]
        ),
        "nuoc",
        0.7,
    )

    # stalls down the right, sheets over poles
    def stall(x, y, w, c, edge):
        h = w * 0.62
        p.ell(x + w * 0.5, y + 6, w * 0.62, w * 0.05, "muc", 0.22)
        p.rect(x + w * 0.08, y - h * 0.78, w * 0.86, h * 0.72, "muc", 0.2)
        p.lines([(x + w * 0.06, y, x + w * 0.06, y - h), (x + w * 0.94, y, x + w * 0.94, y - h)], max(4, w * 0.024), "go")
        p.poly([(x + w * 0.14, y - h * 1.24), (x + w * 0.9, y - h * 1.24), (x + w * 1.06, y - h * 0.8), (x - w * 0.06, y - h * 0.8)], c)
        p.poly([(x + w * 0.58, y - h * 1.24), (x + w * 0.9, y - h * 1.24), (x + w * 1.06, y - h * 0.8), (x + w * 0.62, y - h * 0.8)], "muc", 0.16)
        p.blob(
            [
                (x - w * 0.06, y - h * 0.8, 1),
                (x + w * 1.06, y - h * 0.8, 1),
                (x + w * 1.05, y - h * 0.72, 1),
                (x + w * 0.78, y - h * 0.68),
                (x + w * 0.5, y - h * 0.73),
                (x + w * 0.22, y - h * 0.68),
                (x - w * 0.05, y - h * 0.72, 1),
            ],
            edge,
        )

    stall(1010, 620, 210, "la", "ma")
    seller = p.define(
        lambda: person(p, 0, 0, 190, "front", "coat", "cham", "muc", hat="khan:nuoc", woman=True, arms=[[(0.15, 1.1), (-0.3, 1.6)], [(0.15, 1.1), (-0.3, 1.7)]])
    )
    p.use(seller, 1120, 618, 0.7)
    p.poly(at("1030 596, 1200 596, 1208 612, 1024 612"), "rom")
    p.poly(at("1024 612, 1208 612, 1208 632, 1024 632"), "go")
    stall(1210, 730, 300, "nuoc", "khoi")
    p.use(seller, 1390, 730, 1)
    p.poly(at("1226 690, 1500 690, 1510 716, 1216 716"), "rom")
    p.poly(at("1216 716, 1510 716, 1510 760, 1216 760"), "go")
    for k, c in enumerate(("la", "ma", "nang", "la", "giay", "ma")):
        p.ell(1250 + k * 46, 688, 25, 15, c)
        p.ell(1244 + k * 46, 682, 12, 7, "giay", 0.35)
    for x, y in ((1012, 830), (1180, 808)):
        p.ell(x + 60, y, 90, 8, "muc", 0.22)
    # a packhorse, its owner, and the officer who reads to him from a leaflet
    p.ell(830, 742, 150, 12, "muc", 0.25)
    p.blob(
        at(
            "726 640, 756 606, 820 602, 880 606, 912 570, 930 540, 946 528, 952 544, 980 566, 986 586, 968 592, 948 586, 934 622, 916 654, 908 676, 912 738!, 898 738!, 890 680, 810 676, 776 674, 768 738!, 752 738!, 752 680"
        ),
        "go",
    )
    p.blob(at("776 676, 786 690, 782 738!, 798 738!, 806 690, 820 676"), "muc", 0.55)
    p.blob(at("876 680, 872 700, 868 738!, 882 738!, 892 690"), "muc", 0.55)
    p.blob(at("936 536, 912 568, 884 606, 898 612, 922 584, 944 552"), "muc")
    p.blob(at("728 636, 704 660, 700 708, 716 700, 736 656"), "muc")
    p.blob(at("778 606!, 852 604!, 862 656, 846 668, 786 668, 768 656"), "nuoc")
    p.line(at("776 630, 858 628"), 7, "rom")
    p.line(at("968 588, 1056 662, 1146 640"), 4, "go")
    person(p, 1180, 806, 310, "side", "coat", "muc", "muc", hat="khan:muc", flip=-1, arms=[[(0.2, 1.05), (0.8, 1.35)], [(0.2, 1.1), (0.6, 1.6)]])
    q = person(p, 1012, 828, 330, "side", "coat", "rom", "cham", "short", bag="strap", arms=[[(0.35, 1.0), (1.1, 0.95)], [(0.4, 1.0), (1.15, 1.15)]])
    x, y = q[1]
    p.poly([(x - 14, y - 30), (x + 38, y - 38), (x + 46, y + 10), (x - 6, y + 18)], "giay")
    p.lines([(x - 2, y - 18, x + 30, y - 23), (x + 1, y - 6, x + 33, y - 11), (x + 3, y + 5, x + 26, y + 1)], 3, "nuoc")
    p.ell(x, y + 2, 9, 8, "da")
    # others come up the path
    for x, y, s in ((690, 560, 0.5), (644, 578, 0.55), (742, 592, 0.58)):
        p.ell(x + 14, y, 26 * s, 5 * s, "muc", 0.25)
        p.use(seller, x, y, s, -1 if x > 700 else 1)
    # a cock under his basket, pumpkins on a mat
    p.poly(at("-10 812, 250 806, 300 900, -10 912"), "rom")
    p.lines([(0, 834, 262, 828), (0, 862, 276, 856), (0, 888, 290, 880)], 3, "go", 0.3)
    for x, y, r, c in ((176, 838, 34, "nang"), (236, 846, 30, "gach"), (206, 874, 36, "nang")):
        p.ell(x, y, r, r * 0.72, c)
        p.lines([(x - r * 0.3, y - r * 0.5, x - r * 0.36, y + r * 0.5), (x + r * 0.3, y - r * 0.5, x + r * 0.36, y + r * 0.5)], 3, "go", 0.35)
        p.line([(x, y - r * 0.7), (x + 5, y - r)], 6, "rung")
    p.blob(at("34 868, 20 830, 44 806, 70 818, 92 792, 104 800, 100 836, 84 866"), "gach")
    p.blob(at("34 850, 8 836, 12 796!, 40 822"), "muc")
    p.line([(-30, 880), (-10, 790), (58, 744), (126, 790), (146, 880)], 6, "go")
    p.lines(
        [(58 + k * 26, 748 + abs(k) * 12, 58 + k * 40, 880) for k in (-2, -1, 0, 1, 2)] + [(-12, 800, 128, 800), (-22, 840, 140, 840), (-28, 878, 146, 878)],
        4,
        "go",
    )
    # near: the woman with the branches, seen from behind, and her girl
    p.poly(at("330 1000, 560 1000, 900 1010, 700 1010"), "muc", 0.25)
    for q2, n in (
        ("420 640, 360 420, 250 250", 11),
        ("440 640, 430 400, 400 190", 13),
        ("450 640, 520 400, 560 220", 11),
        ("430 640, 300 480, 200 400", 9),
        ("460 640, 560 480, 660 380", 9),
    ):
        branch(at(q2), 15, n, 1.9)
    person(
        p,
        440,
        1130,
        640,
        "back",
        "skirt",
        "muc",
        "cham",
        hat="khan:nuoc",
        woman=True,
        trim=("nuoc", "gach", "rom"),
        arms=[[(0.2, 1.0), (-0.05, 0.5)], [(0.2, 1.0), (0.5, 1.7)]],
        skin="da",
    )
    b = at("350 690!, 530 690!, 520 800, 492 880!, 388 880!, 360 800")
    p.blob(b, "gach")
    p.d(
        "".join(curve([(354 + r * 4, 706 + r * 28), (440, 716 + r * 28), (526 - r * 4, 706 + r * 28)], False) for r in range(6)),
        "none",
        None,
        ' stroke="#714A3A" stroke-width="5"',
    )
    p.lines([(372 + k * 27, 694, 396 + k * 17, 878) for k in range(6)], 4, "go", 0.55)
    p.grain(curve(b), x1=0, x2=1, y1=0, y2=0.3, a=0, b=1, o=0.5)
    p.ell(440, 690, 92, 20, "go")
    p.ell(440, 688, 78, 13, "muc")
    for q2, n in (("420 684, 396 560, 360 470", 5), ("446 684, 450 560, 440 450", 5), ("464 684, 492 560, 512 460", 5)):
        branch(at(q2), 13, n, 1.9)
    p.line(at("362 704, 384 640, 404 612"), 11, "rom")
    p.line(at("518 704, 496 640, 476 612"), 11, "rom")
    person(
        p,
        640,
        1050,
        380,
        "back",
        "skirt",
        "la",
        "muc",
        hat="khan:go",
        woman=True,
        hs=1.2,
        trim=("nuoc", "rom"),
        arms=[[(0.3, 0.95), (0.55, 1.5)], [(0.12, 1.1), (0.1, 2.0)]],
    )
    p.limb(at("538 800, 558 826, 578 850"), [20, 22, 18], "da")
    # baskets stacked at the right, dark, cut by the frame
    for x, y, w, c in ((1500, 1010, 250, "muc"), (1310, 1030, 190, "go"), (1540, 850, 190, "go")):
        q3 = [
            (x - w * 0.5, y - w * 0.56, 1),
            (x + w * 0.5, y - w * 0.56, 1),
            (x + w * 0.42, y - w * 0.2),
            (x + w * 0.3, y, 1),
            (x - w * 0.3, y, 1),
            (x - w * 0.42, y - w * 0.2),
        ]
        p.blob(q3, c)
        p.lines([(x - w * 0.46 + w * 0.18 * k, y - w * 0.54, x - w * 0.28 + w * 0.11 * k, y - 4) for k in range(6)], 4, "rom", 0.3)
        p.lines([(x - w * 0.47, y - w * 0.4, x + w * 0.47, y - w * 0.4), (x - w * 0.42, y - w * 0.2, x + w * 0.42, y - w * 0.2)], 4, "rom", 0.3)
        p.ell(x, y - w * 0.56, w * 0.5, w * 0.1, "go" if c == "muc" else "muc")
    for k in range(5):
        p.ell(1450 + k * 40, 868 - (k % 2) * 8, 26, 20, ("ma", "la")[k % 2])
    return p


def terraces():
    """From the slope above: flooded terraces hold the evening sky, someone with papers under his arm comes up the path."""
    p = Pic("75-ruong-bac-thang", "Lên con đường nhỏ giữa ruộng bậc thang mùa nước đổ", light="left", seed=75, paper="nang")
    sky(p, "khoi", "rom", 250, (330, 118, 56, "giay"), (0.6, "nang"))
    p.ell(330, 118, 420, 220, p.radial("giay", o1=0.7))
    ridge(p, 190, 110, "khoi", 5, 230, 330, 0.8)
    ridge(p, 230, 90, "nuoc", 17, 260, 360)
    cloud(p, 620, 196, 460, "giay", 0.7)
    cloud(p, 1220, 150, 320, "giay", 0.6)
    ridge(p, 276, 60, "rung", 23, 210, 420)
    cloud(p, -60, 262, 420, "giay", 0.6)

    # steps of the slope: every bank is a curve that follows the one above
    def bank(i, x):
        t = i / 13
        y = 276 + 720 * t**1.25
        k = 26 + 96 * t
        return y + k * (0.62 * math.sin(x / 238 + 1.1 + i * 0.12) + 0.34 * math.sin(x / 103 + 2.2 - i * 0.2) + 0.2 * math.sin(x / 61 + i))

    xs = range(-70, 1760, 98)
    waters = ("nang", "rom", "suong", "nang", "khoi", "rom", "nuoc", "nang", "khoi", "rom", "nuoc", "khoi", "nuoc", "cham")
    for i in range(14):
        top = [(float(x), bank(i, x)) for x in xs]
        t = i / 13
        thick = 7 + 17 * t
        bottom = [(1690.0, 1040.0, 1.0), (-70.0, 1040.0, 1.0)]
        # one edge thrice: sunlit grass, the bank of earth, the sheet of water below it
        p.defs.append(f'<path id="t{i}" d="{curve([(*top[0], 1.0), *top[1:-1], (*top[-1], 1.0), *bottom])}"/>')
        c = waters[i]
        pale = c in ("nang", "rom", "suong")
        water = p.grad("giay" if pale else c, c if pale else "nuoc", 0, 0, 1, 0) if i < 12 else c
        for dy, fill in ((-2 - 2 * t, "ma"), (1, "rung" if i % 3 else "go"), (thick * 1.35, water)):
            p.add(f'<use href="#t{i}" y="{dy:.0f}" {p.style(fill)}/>')
        if i in (4, 8, 11):
            rows = []
            for x in range(-20, 1620, 34 + 3 * i):
                y = bank(i, x) + thick * 1.35 + 9 + 8 * t
                rows += [(x, y, x + 3, y - 8 - 9 * t), (x + 5, y, x + 10, y - 7 - 8 * t), (x - 5, y, x - 7, y - 6 - 8 * t)]
            p.lines(rows, 2 + t, "la")
        elif i > 2:
            segs = []
            for _ in range(7):
                x = p.rnd.random() * 1500
                y = bank(i, x) + thick * 1.5 + 6 + 14 * t
                segs.append((x, y, x + 30 + 70 * p.rnd.random() * (0.4 + t), y))
            p.lines(segs, 2 + 2 * t, "giay", 0.75)
    p.grain_rect(0, 300, 1600, 710, x1=0, x2=1, y1=0, y2=1, a=0, b=0.9, o=0.34)
    # a house on stilts above its fields, smoke going up
    p.ell(1238, 382, 120, 12, "muc", 0.3)
    p.lines([(x, 350, x, 382) for x in (1166, 1206, 1250, 1296)], 6, "muc")
    p.rect(1152, 308, 158, 44, "go")
    p.lines([(x, 312, x, 350) for x in range(1166, 1310, 16)], 2, "muc", 0.5)
    p.poly(at("1176 246, 1286 246, 1336 314, 1126 314"), "rom")
    p.poly(at("1240 246, 1286 246, 1336 314, 1250 314"), "go", 0.4)
    p.lines([(1176 - k * 12, 256 + k * 14, 1286 + k * 12, 256 + k * 14) for k in range(4)], 2.5, "go", 0.35)
    p.blob(at("1252 244, 1240 200, 1272 160, 1248 108, 1284 130, 1292 176, 1266 206"), "giay", 0.5)
    crown(p, 1372, 340, 58, 46, "rung", "la", 6, 5, "ma")
    banana(p, 1120, 390, 80)
    # the path climbs towards us across the banks
    path = at(
        "1160 378!, 1070 398, 996 440, 960 500, 1030 570, 1000 650, 1090 740, 1080 830, 1190 920, 1230 1010!, 1400 1010!, 1310 900, 1190 812, 1180 730, 1080 640, 1096 566, 1010 496, 1034 446, 1110 410, 1196 384!"
    )
    p.blob([(x - 10, y + 8, *z) for x, y, *z in path], "muc", 0.3)
    p.blob(path, p.grad("nang", "gach"))
    p.grain(curve(path), x1=0, x2=1, y1=0, y2=0, a=0, b=0.9, o=0.4)
    p.lines(
        [
            (1004, 470, 992, 482),
            (984, 520, 1010, 528),
            (1032, 600, 1064, 604),
            (1030, 668, 1062, 676),
            (1106, 750, 1150, 752),
            (1112, 812, 1160, 818),
            (1196, 884, 1254, 890),
            (1238, 950, 1310, 954),
        ],
        5,
        "go",
        0.5,
    )
    # the officer with his stick, a file under his arm; long shadow to the right
    p.poly(at("1126 800, 1150 812, 1420 846, 1400 866, 1160 826"), "muc", 0.3)
    hd = person(
        p,
        1130,
        806,
        300,
        "side",
        "coat",
        "gach",
        "cham",
        "short",
        flip=-1,
        hat="bucket",
        bag="strap",
        lean=0.16,
        legs=[[(0.5, 1.5), (0.4, 3.1)], [(-0.1, 1.7), (-0.55, 3.25)]],
        arms=[[(0.35, 0.95), (1.05, 1.1)], [(0.1, 1.1), (0.5, 1.6)]],
    )
    x, y = hd[0]
    p.line([(x - 4, y - 44), (x - 10, 800)], 7, "go", bend=False)
    p.ell(x, y, 9, 8, "da")
    x, y = hd[1]
    p.poly([(x - 20, y - 34), (x + 38, y - 42), (x + 42, y + 4), (x - 16, y + 12)], "giay")
    p.poly([(x + 28, y - 41), (x + 38, y - 42), (x + 42, y + 4), (x + 32, y + 5)], "khoi")
    p.limb([(x + 30, y - 22), (x + 4, y - 2)], [20, 15], "gach")
    p.ell(x + 1, y, 9, 8, "da")
    # buffalo in the water, its keeper far behind with a hoe
    p.blob(
        at(
            "560 726, 588 690, 650 680, 716 688, 752 672, 784 668, 812 684, 842 716, 840 730, 822 734, 796 722, 774 730, 750 742, 744 766!, 724 766!, 716 744, 642 746, 632 768!, 612 768!, 596 740"
        ),
        "muc",
    )
    p.blob(at("786 672, 760 664, 742 640, 752 622!, 756 640, 776 652, 798 668"), "muc")
    p.blob(at("796 674, 790 652, 800 636, 822 630!, 812 644, 812 660, 810 680"), "muc")
    p.blob(at("776 682, 752 688, 744 700, 766 698!"), "muc")
    p.line(at("566 712, 548 734, 550 760"), 5, "muc")
    p.lines([(566, 772, 660, 772), (700, 770, 790, 770), (600, 784, 740, 784)], 4, "giay", 0.85)
    p.line(at("592 694, 650 684, 706 690"), 5, "nuoc", 0.8)
    person(p, 330, 560, 128, "side", "baba", "cham", "muc", hat="non", woman=True, lean=0.3, arms=[[(0.5, 0.8), (1.1, 1.4)], [(0.5, 0.85), (1.2, 1.2)]])
    p.line(at("332 470, 374 540, 380 562"), 5, "go")
    # near: dark slope, fern fronds, pine bough at the top
    p.blob(at("-20 1010!, -20 760, 120 790, 260 870, 420 920, 560 1010!"), "muc")
    for q, c in (
        (((60, 930), (180, 760), (330, 720)), "muc"),
        (((40, 900), (90, 720), (190, 600)), "rung"),
        (((120, 980), (300, 850), (470, 850)), "rung"),
        (((200, 1010), (330, 930), (560, 940)), "muc"),
        (((-10, 880), (10, 720), (40, 600)), "muc"),
    ):
        frond(p, list(q), 44, c, "la", 17)
    p.limb(at("1620 -20, 1480 60, 1330 70"), [40, 22, 7], "muc")
    for x, y in ((1330, 72), (1390, 74), (1450, 66), (1510, 46), (1570, 20)):
        for k in range(7):
            a = 0.25 + k * 0.4
            p.line([(x, y), (x - 74 * math.cos(a), y + 74 * math.sin(a))], 5, "muc" if k % 2 else "rung")
    return p


SCENES = (
    upland_market,
    terraces,
)
