"""Rivers of the delta, calm and in flood."""

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.parts import boat, cloud, crown, nipa, palm, ridge, ripples, sky, slats, stack, tile_roof


def mekong():
    p = Pic("01-nha-san-cuu-long", "Cán bộ đến thăm một hộ ở nhà sàn bên sông Cửu Long", seed=4)
    sky(p, "suong", "nang", 560, (1190, 300, 92, "giay"))
    for x, y, w in ((120, 170, 420), (640, 105, 300), (1210, 190, 360)):
        cloud(p, x, y, w, "giay", 0.55)
    # far bank
    ridge(p, 478, 26, "khoi", 3, 120, 520)
    for _i, (x, h, l) in enumerate(
        ((90, 150, -14), (150, 190, 18), (236, 140, 10), (420, 170, -16), (470, 130, 12), (590, 150, 14), (1370, 170, 16), (1470, 210, -20), (1545, 160, 14))
    ):
        palm(p, x, 488, h, l, "khoi", "khoi", fronds=7, trunk="khoi")
    p.rect(0, 482, 1600, 520, p.grad("nuoc", "cham"))
    p.rect(0, 482, 1600, 46, p.grad("nang", "nang", o1=0.8, o2=0))
    ripples(p, 0, 1600, 500, 960, 46, "giay", 0.5, 3)
    # house on stilts, right
    for x in (840, 960, 1100, 1240, 1380, 1490):
        p.rect(x, 600, 17, 215, "go")
        p.rect(x + 9, 600, 8, 215, "muc", 0.3)
        p.rect(x - 4, 815, 24, 90, "muc", 0.16)
    p.poly([(800, 610), (1560, 610), (1560, 590), (800, 590)], "rom")
    p.rect(800, 610, 760, 14, "go")
    p.rect(1000, 290, 530, 302, "nuoc")
    slats(p, 1000, 290, 530, 302, 27, "cham", 0.5, 2)
    p.grain_rect(1000, 290, 530, 302, x1=0, y1=0, x2=1, y2=0, a=0.1, b=0.7, o=0.3)
    p.rect(1094, 346, 124, 246, "muc")  # door
    p.rect(1094, 346, 44, 246, "go")
    p.rect(1300, 392, 140, 104, "muc", 0.8)
    p.lines([(1300 + i * 23, 392, 1300 + i * 23, 496) for i in range(1, 6)], 4, "rom", 0.8)
    p.poly([(1040, 118), (1500, 118), (1596, 306), (944, 306)], "gach")
    p.lines([(1040 - 96 * t, 118 + 188 * t, 1500 + 96 * t, 118 + 188 * t) for t in (0.2, 0.4, 0.6, 0.8)], 3, "giay", 0.45)
    p.lines([(1045 + i * 33, 122, 952 + i * 46.5, 304) for i in range(1, 14)], 2, "go", 0.35)
    p.grain("M1240 118L1500 118L1596 306L1210 306Z", x1=0, x2=1, y1=0, y2=0, a=0, b=0.6, o=0.3)
    p.poly([(836, 346), (1000, 300), (1000, 322), (836, 370)], "go")  # porch awning on a strut
    p.line([(852, 366), (1000, 430)], 9, "go", bend=False)
    p.rect(1004, 306, 496, 26, "muc", 0.25)
    # jar and plants on the porch
    p.blob([(1492, 590), (1470, 545), (1486, 512), (1536, 512), (1552, 545), (1530, 590)], "go")
    p.ell(1511, 512, 26, 7, "muc")
    # walkway from left
    for x in (200, 350, 500, 650):
        p.rect(x, 630, 11, 210, "go")
        p.rect(x - 14, 640, 9, 200, "go")
    p.poly([(-10, 640), (802, 596), (802, 618), (-10, 664)], "rom")
    p.lines([(i * 40, 640 - i * 2.2, i * 40 - 4, 662 - i * 2.2) for i in range(1, 20)], 2, "go", 0.5)
    p.poly([(-10, 664), (802, 618), (802, 626), (-10, 674)], "go")
    p.line([(-10, 528), (200, 520), (350, 514), (500, 506), (650, 498)], 6, "go", bend=False)
    for x, y in ((205, 520), (355, 513), (505, 505), (650, 498)):
        p.rect(x - 3, y, 7, 130, "go")
    # people
    hd = person(
        p,
        752,
        602,
        222,
        "side",
        "shirt",
        "suong",
        "cham",
        bag="strap",
        legs=[[(0.35, 1.65), (0.35, 3.35)], [(-0.1, 1.7), (-0.55, 3.25)]],
        arms=[[(0.2, 1.1), (0.8, 1.75)], [(0.3, 1.05), (1.0, 1.6)]],
    )
    p.poly([(hd[1][0] - 3, hd[1][1] - 14), (hd[1][0] + 22, hd[1][1] - 19), (hd[1][0] + 26, hd[1][1] + 4), (hd[1][0] + 1, hd[1][1] + 8)], "giay")
    person(
        p,
        906,
        593,
        204,
        "side",
        "baba",
        "gach",
        "muc",
        "bun",
        "khoi",
        flip=-1,
        woman=True,
        lean=0.08,
        arms=[[(0.25, 1.05), (0.85, 1.4)], [(0.3, 1.05), (0.95, 1.3)]],
    )
    # sampan tied below
    boat(p, 620, 838, 330, "go", flip=-1)
    p.line([(780, 800), (835, 740)], 3, "muc")
    p.rect(560, 812, 70, 16, "rom")
    p.ell(650, 880, 190, 10, "muc", 0.2)
    # near plane: nipa
    p.blob([(-20, 1010, 1), (-20, 930), (160, 905), (420, 950), (560, 1010, 1)], "muc", 0.55)
    nipa(p, 60, 980, 470, n=7)
    nipa(p, 265, 1010, 330, "rung", "la", 7)
    nipa(p, 1540, 1030, 250, "muc", "rung", 7)
    p.grain_rect(0, 700, 1600, 300, a=0, b=0.7, o=0.35)
    return p


def flood():
    p = Pic("12-mua-lu", "Xuồng chở thùng tiền và hồ sơ giữa vùng lũ", light="left", seed=6)
    sky(p, "khoi", "suong", 520, mid=(0.5, "nuoc"))
    cloud(p, -80, 110, 700, "suong", 0.35)
    cloud(p, 820, 70, 760, "suong", 0.3)
    cloud(p, 420, 215, 520, "suong", 0.3)
    ridge(p, 430, 90, "khoi", 4, 220, 520)
    ridge(p, 470, 40, "nuoc", 9, 130, 520)
    p.rect(0, 462, 1600, 540, p.grad("khoi", "cham", mid=(0.45, "nuoc")))
    # drowned roofs
    tile_roof(p, [(150, 372), (430, 372), (500, 478), (80, 478)], "gach", 4)
    p.grain("M290 372L430 372L500 478L270 478Z", x1=0, x2=1, y1=0, y2=0, a=0, b=0.7, o=0.35)
    p.poly([(1130, 420), (1300, 420), (1350, 482), (1090, 482)], "go")
    p.lines([(1120, 438, 1312, 438), (1108, 456, 1326, 456)], 2.5, "giay", 0.4)
    for x, y, r in ((620, 440, 66), (705, 452, 50), (1480, 430, 86)):
        crown(p, x, y, r, r * 0.62, "rung", "la", x, 12)
    p.rect(612, 462, 120, 30, "nuoc", 0.6)
    palm(p, 960, 500, 330, -40, "rung", "la", fronds=9)
    # electric pole leaning
    p.limb([(1390, 500), (1420, 160)], [13, 9], "muc", 0.75)
    p.lines([(1385, 196, 1452, 202), (1388, 224, 1450, 230)], 7, "muc", 0.75)
    p.line([(1420, 198), (1520, 235), (1610, 240)], 2, "muc", 0.7)
    p.line([(1420, 198), (1180, 275), (900, 262), (560, 190), (-10, 60)], 2, "muc", 0.6)
    ripples(p, 0, 1600, 490, 980, 60, "giay", 0.4, 3)
    # boat, bow to the right, going out of the picture's left third
    X, Y = 790, 760
    p.ell(X, Y + 52, 430, 22, "muc", 0.25)
    # people first (behind the gunwale)
    person(
        p,
        500,
        Y - 22,
        330,
        "side",
        "baba",
        "cham",
        "muc",
        hat="non",
        lean=0.35,
        legs=[[(0.3, 1.7), (0.2, 3.35)], [(-0.25, 1.7), (-0.6, 3.3)]],
        arms=[[(0.65, 0.7), (1.35, 0.35)], [(0.65, 1.0), (1.45, 1.35)]],
    )
    p.line([(588, 300), (604, 560), (616, 770)], 11, "go", bend=False)
    person(
        p,
        930,
        Y + 45,
        320,
        "side",
        "shirt",
        "suong",
        "cham",
        hat="bucket",
        pelvis=(0, -2.35),
        flip=-1,
        lean=0.15,
        legs=[[(1.4, 0.1), (1.2, 1.6)], [(1.45, 0.2), (1.3, 1.7)]],
        arms=[[(0.45, 0.95), (1.2, 1.15)], [(0.5, 1.05), (1.35, 1.3)]],
    )
    # cargo: an iron chest with two clasps, wrapped files
    p.rect(655, Y - 118, 150, 112, "rung")
    p.rect(745, Y - 118, 60, 112, "muc", 0.14)
    p.rect(655, Y - 118, 150, 20, "la")
    p.rect(684, Y - 104, 14, 24, "rom", None, 2)
    p.rect(762, Y - 104, 14, 24, "rom", None, 2)
    stack(p, 990, Y - 12, 130, 5)
    p.blob([(1125, Y - 8, 1), (1128, Y - 62), (1190, Y - 76), (1225, Y - 10, 1)], "nuoc")
    p.blob(
        [(340, Y - 52, 1), (560, Y - 20), (800, Y - 14), (1040, Y - 24), (1320, Y - 92, 1), (1210, Y + 20), (1060, Y + 48), (560, Y + 48), (420, Y + 28)], "go"
    )
    p.grain(
        curve(
            [(340, Y - 52, 1), (560, Y - 20), (800, Y - 14), (1040, Y - 24), (1320, Y - 92, 1), (1210, Y + 20), (1060, Y + 48), (560, Y + 48), (420, Y + 28)]
        ),
        a=0,
        b=0.9,
        o=0.4,
    )
    p.line([(340, Y - 52), (560, Y - 20), (800, Y - 14), (1040, Y - 24), (1320, Y - 92)], 9, "rom")
    p.line([(420, Y + 6), (620, Y + 20), (1000, Y + 20), (1230, Y - 14)], 3, "giay", 0.4)
    p.lines([(300, Y + 60, 520, Y + 60), (1120, Y + 58, 1330, Y + 58), (1180, Y + 74, 1420, Y + 74), (240, Y + 80, 400, Y + 80)], 5, "giay", 0.7)
    # near plane: drifting leaves
    nipa(p, 90, 1040, 260, "muc", "rung", 7, 1.2)
    nipa(p, 1500, 1050, 220, "muc", "rung", 7, 1.3)
    p.grain_rect(0, 780, 1600, 220, a=0, b=0.8, o=0.35)
    # rain
    segs = []
    for _ in range(110):
        x, y, l = p.rnd.random() * 1700, p.rnd.random() * 900 - 40, 26 + p.rnd.random() * 34
        segs.append((x, y, x - l * 0.34, y + l))
    p.lines(segs, 2, "giay", 0.38)
    return p


SCENES = (
    mekong,
    flood,
)
