"""A hall before a meeting, a recorded talk."""

from __future__ import annotations

from devdata.drawing.carve import Pic
from devdata.drawing.figures import person
from devdata.drawing.parts import crown, plant
from devdata.drawing.plane import Plane, at


def hall():
    """From the platform: empty rows face us while one person sets blank name boards on the first tables."""
    p = Pic("81-hoi-truong", "Xếp biển tên trong hội trường còn trống", light="left", seed=81, paper="cham")
    p.rect(0, 0, 1600, 1000, "cham")
    # ceiling, walls, floor
    p.poly(at("-10 -10, 1610 -10, 1610 20, 1130 190, 600 190, -10 -60"), p.grad("muc", "cham"))
    for a, b in ((0.08, 0.2), (0.38, 0.56), (0.76, 0.98)):
        c = Plane("600 190, 1130 190, 2010 -150, -500 -150")
        c.patch(p, 0.3, a, 0.7, b, "nuoc", 0.55)
    p.poly(at("-10 -160, 600 186, 600 404, -10 800"), p.grad("nuoc", "khoi", 1, 0, 0, 0))
    p.poly(at("1130 186, 1610 -60, 1610 760, 1130 404"), p.grad("cham", "nuoc", 1, 0, 0, 0))
    p.rect(600, 186, 530, 220, "nuoc")
    p.rect(600, 186, 530, 220, "muc", 0.18)
    # the door at the back stands open on the morning
    p.rect(796, 236, 138, 170, "giay")
    p.rect(804, 244, 122, 162, p.grad("suong", "rom"))
    p.clip("M804 244h122v162h-122z")
    crown(p, 830, 350, 80, 62, "ma", "suong", 2, 5, "giay")
    p.rect(804, 380, 122, 30, "la", 0.6)
    p.end()
    p.poly(at("796 236, 760 224, 760 414, 796 406"), "go")
    p.poly(at("934 236, 970 224, 970 414, 934 406"), "go")
    p.rect(640, 246, 84, 70, "cham", 0.5)
    p.rect(1006, 246, 84, 70, "cham", 0.5)
    floor = Plane("600 404, 1130 404, 2000 1010, -420 1010")
    p.poly(at("-10 800, 600 404, 1130 404, 1610 760, 1610 1010, -10 1010"), p.grad("nuoc", "cham"))
    floor.lines(p, [(0, v, 1, v) for v in (0.12, 0.26, 0.42, 0.6, 0.8)] + [(u, 0, u, 1) for u in (0.1, 0.25, 0.4, 0.6, 0.75, 0.9)], 2.5, "giay", 0.18)
    p.poly([floor(0.38, 0), floor(0.62, 0), floor(0.62, 1), floor(0.38, 1)], "gach", 0.5)
    p.poly([floor(0.42, 0), floor(0.58, 0), floor(0.58, 0.7), floor(0.42, 0.7)], p.grad("rom", "rom", o1=0.75, o2=0.05))
    wall = Plane("-10 -160, 600 186, 600 404, -10 800")
    slots = ((0.06, 0.3), (0.42, 0.58), (0.68, 0.8), (0.88, 0.96))
    for a, b in slots:
        wall.patch(p, a - 0.012, 0.13, b + 0.012, 0.82, "giay")
        wall.patch(p, a, 0.15, b, 0.8, p.grad("suong", "rom"))
        wall.lines(p, [((a + b) / 2, 0.15, (a + b) / 2, 0.8), (a, 0.38, b, 0.38)], 6, "giay")
        wall.patch(p, a - 0.05, 0.1, a + 0.02, 0.86, "cham", 0.8)
        wall.patch(p, b - 0.02, 0.1, b + 0.05, 0.86, "cham", 0.8)
    lit = ((0.0, 0.2), (0.32, 0.5), (0.68, 0.95))
    for a, b in lit:
        p.poly([floor(0, a), floor(0, b), floor(0.92, b + 0.12), floor(0.92, a + 0.1)], "rom", 0.34)

    def chair(back, seat):
        p.lines([(-36, -30, -38, 26), (36, -30, 38, 26)], 7, "muc")
        p.blob(at("-44 -64!, -44 -150, -34 -160, 34 -160, 44 -150, 44 -64!"), back)
        p.blob(at("16 -64!, 16 -160!, 34 -160, 44 -150, 44 -64!"), "muc", 0.2)
        p.poly(at("-46 -66, 46 -66, 54 -30, -54 -30"), seat)
        p.poly(at("-54 -30, 54 -30, 54 -18, -54 -18"), "muc", 0.5)

    dim = p.define(lambda: chair("nuoc", "cham"))
    sun = p.define(lambda: chair("nang", "gach"))
    for v in (0.03, 0.1, 0.18, 0.28, 0.4, 0.55, 0.74):
        y = floor(0, v)[1]
        s = (floor(1, v)[0] - floor(0, v)[0]) / 1460
        for i in range(14):
            u = 0.02 + i * 0.073
            if 0.36 < u < 0.64:
                continue
            x = floor(u, v)[0]
            t = v - u * 0.12
            k = sun if any(a - 0.02 < t < b - 0.02 for a, b in lit) else dim
            if -60 < x < 1660:
                p.use(k, x, y, s * 0.94)

    # first tables, blank boards on them
    def table(x0, x1, y, boards):
        p.poly([(x0 + 24, y - 42), (x1 - 24, y - 42), (x1, y), (x0, y)], "giay")
        p.poly([(x0, y), (x1, y), (x1, y + 220), (x0, y + 220)], "suong")
        p.grain_rect(x0, y, x1 - x0, 220, x1=0, x2=1, y1=0, y2=0.3, a=0, b=0.8, o=0.36)
        p.lines([(x, y + 8, x - 3, y + 216) for x in range(int(x0) + 40, int(x1), 66)], 3, "khoi", 0.8)
        for x in boards:
            p.poly([(x - 56, y - 8), (x + 56, y - 8), (x + 48, y - 56), (x - 48, y - 56)], "giay")
            p.poly([(x + 48, y - 56), (x + 56, y - 8), (x + 72, y - 16), (x + 58, y - 54)], "khoi")
            p.line([(x - 56, y - 7), (x + 56, y - 7)], 4, "muc", 0.35)
            p.line([(x - 30, y - 32), (x + 30, y - 32)], 6, "nuoc", 0.8)

    table(-120, 590, 672, [90, 280, 470])
    table(1030, 1740, 672, [1330, 1520])
    p.poly(at("860 892, 1000 892, 1080 910, 960 930"), "muc", 0.35)
    hd = person(
        p,
        930,
        896,
        510,
        "side",
        "coat",
        "la",
        "muc",
        "bun",
        woman=True,
        lean=0.4,
        head=(0.1, 0.14),
        legs=[[(0.2, 1.7), (0.2, 3.35)], [(-0.1, 1.7), (-0.3, 3.3)]],
        arms=[[(0.6, 1.05), (1.4, 1.85)], [(0.1, 1.15), (0.75, 1.55)]],
    )
    x, y = hd[0]
    p.poly([(x - 22, y - 2), (x + 88, y - 8), (x + 96, y + 38), (x - 28, y + 44)], "giay")
    p.poly([(x + 88, y - 8), (x + 96, y + 38), (x + 112, y + 30), (x + 98, y - 6)], "khoi")
    p.line([(x + 4, y + 20), (x + 64, y + 16)], 6, "nuoc", 0.8)
    p.ell(x - 4, y + 1, 15, 12, "da")
    # boards under her arm
    x, y = hd[1]
    for i in range(5):
        d = 26 - i * 13
        p.poly([(x - 64, y + d - 8), (x + 44, y + d - 30), (x + 50, y + d - 17), (x - 58, y + d + 5)], ("suong", "giay")[i % 2])
        p.line([(x - 58, y + d + 5), (x + 50, y + d - 17)], 3, "khoi")
    p.limb([(x - 50, y - 20), (x - 14, y - 8), (x + 10, y + 6)], [42, 36, 30], "la")
    p.limb([(x + 10, y + 4), (x + 30, y + 14)], [24, 14], "da")
    # the platform's own table, near and dark, with the boards still to go out
    p.poly(at("-10 876, 1610 850, 1610 1010, -10 1010"), "muc")
    p.poly(at("-10 876, 1610 850, 1610 866, -10 894"), "nuoc", 0.8)
    p.grain("M-10 894L1610 866V1010H-10z", x1=0, x2=1, y1=0, y2=0.4, a=0, b=1, o=0.6)
    for i in range(6):
        x, y = 150 + (i * 13) % 9, 880 - i * 17
        p.poly([(x, y), (x + 250, y - 6), (x + 236, y - 40), (x + 20, y - 36)], "giay" if i == 5 else "suong")
        p.poly([(x, y), (x + 250, y - 6), (x + 250, y + 6), (x, y + 12)], ("khoi", "nuoc")[i % 2])
    p.line(at("236 774, 330 770"), 7, "nuoc")
    for x in (470, 1330):
        p.poly([(x - 26, 800), (x + 26, 798), (x + 22, 878), (x - 22, 880)], "khoi", 0.7)
        p.ell(x, 799, 30, 8, "suong")
        p.poly([(x - 24, 836), (x + 24, 834), (x + 22, 878), (x - 22, 880)], "la", 0.7)
    p.line(at("1500 862, 1508 766, 1456 696"), 9, "muc")
    p.limb(at("1460 702, 1430 672"), [26, 32], "muc")
    p.ell(1502, 864, 62, 14, "cham")
    return p


def panel():
    """A recording: five people round an oval table with microphones, the camera near and dark."""
    p = Pic("82-toa-dam", "Năm người bên bàn tọa đàm có micrô", light="left", seed=82, paper="go")
    p.rect(0, 0, 1600, 1000, p.grad("gach", "go", 0, 0, 1, 0))
    # slatted wall, two recesses with shelves and leaves; glass to the control room
    p.lines([(x, -10, x, 470) for x in range(20, 1000, 30)], 7, "go", 0.6)
    p.lines([(x + 9, -10, x + 9, 470) for x in range(20, 600, 30)], 3, "nang", 0.45)
    p.rect(1010, 60, 600, 300, "muc")
    p.rect(1030, 80, 600, 260, p.grad("cham", "nuoc", 0, 0, 1, 1))
    for x, w in ((1080, 120), (1230, 90), (1350, 130)):
        p.rect(x, 130, w, 80, "khoi", 0.55)
        p.lines([(x + 12, 150 + k * 18, x + w * (0.5 + 0.12 * k), 150 + k * 18) for k in range(3)], 6, "giay", 0.5)
    p.blob(at("1240 340!, 1246 276, 1290 262, 1334 276, 1340 340!"), "muc")
    p.ell(1290, 236, 26, 30, "muc")
    p.line(at("1262 238, 1272 204, 1308 204, 1318 238"), 6, "khoi")
    p.poly(at("1030 340, 1180 80, 1240 80, 1090 340"), "giay", 0.12)
    p.rect(990, 352, 620, 16, "khoi")
    p.rect(0, 0, 1600, 480, p.grad("muc", "muc", 0, 0, 1, 0, 0, 0.4))
    p.poly(at("120 -10, 430 -10, 1240 480, 560 480"), "rom", 0.22)
    # floor
    p.rect(0, 470, 1600, 540, p.grad("cham", "muc"))
    p.rect(0, 462, 1600, 12, "muc", 0.6)
    p.ell(780, 760, 820, 260, p.radial("rom", o1=0.42))
    p.grain_rect(0, 470, 1600, 540, x1=0, x2=1, y1=0, y2=1, a=0, b=1, o=0.5)
    plant(p, 120, 560, 330, "khoi")

    # far side: three listen, the middle one speaks
    def seat(x, y, w, h):
        p.blob([(x - w, y, 1), (x - w, y - h * 0.8), (x - w * 0.7, y - h), (x + w * 0.7, y - h), (x + w, y - h * 0.8), (x + w, y, 1)], "nuoc")
        p.blob([(x + w * 0.3, y, 1), (x + w * 0.3, y - h, 1), (x + w * 0.7, y - h), (x + w, y - h * 0.8), (x + w, y, 1)], "muc", 0.22)

    seat(516, 600, 92, 250)
    seat(1010, 600, 92, 250)
    person(
        p,
        516,
        880,
        560,
        "front",
        "shirt",
        "suong",
        "cham",
        "tail",
        woman=True,
        pelvis=(0, -2.9),
        head=(0.08, 0.02),
        arms=[[(0.16, 1.1), (-0.3, 1.7)], [(0.16, 1.1), (-0.34, 1.75)]],
    )
    person(
        p,
        1010,
        880,
        570,
        "front",
        "coat",
        "cham",
        "muc",
        "short",
        "khoi",
        pelvis=(0, -2.9),
        head=(-0.1, 0.03),
        arms=[[(0.2, 1.1), (-0.3, 1.6)], [(0.2, 1.1), (-0.3, 1.7)]],
    )
    seat(764, 590, 92, 260)
    hd = person(
        p, 764, 870, 570, "front", "baba", "la", "muc", "bun", woman=True, pelvis=(0, -2.9), arms=[[(0.5, 0.8), (0.95, 0.25)], [(0.2, 1.1), (-0.3, 1.65)]]
    )
    q = hd[0]
    p.ell(q[0] - 3, q[1] - 6, 17, 19, "da")
    p.limb([(q[0] - 2, q[1] - 4), (q[0] - 14, q[1] - 30)], [11, 7], "da")
    p.limb([(q[0] + 6, q[1] - 6), (q[0] + 4, q[1] - 36)], [11, 7], "da")
    p.limb([(q[0] + 11, q[1]), (q[0] + 20, q[1] - 24)], [10, 6], "da")
    # two at the ends, in profile
    p.blob(at("150 1010!, 170 700, 190 590, 250 580, 262 720, 270 1010!"), "muc")
    person(
        p,
        300,
        1010,
        640,
        "side",
        "aodai",
        "gach",
        "muc",
        "bun",
        woman=True,
        pelvis=(0, -2.7),
        lean=0.14,
        legs=[[(1.4, 0.1), (1.3, 2.15)], [(1.5, 0.15), (1.5, 2.2)]],
        arms=[[(0.35, 1.0), (1.2, 1.1)], [(0.4, 1.1), (1.45, 1.15)]],
    )
    p.blob(at("1390 1010!, 1370 700, 1350 590, 1290 580, 1280 720, 1270 1010!"), "muc")
    person(
        p,
        1236,
        1010,
        640,
        "side",
        "shirt",
        "rom",
        "muc",
        "thin",
        "khoi",
        pelvis=(0, -2.7),
        lean=0.2,
        head=(0.04, 0.06),
        flip=-1,
        legs=[[(1.4, 0.1), (1.3, 2.15)], [(1.5, 0.15), (1.5, 2.2)]],
        arms=[[(0.35, 1.0), (1.2, 1.1)], [(0.4, 1.1), (1.4, 1.2)]],
    )
    # the table
    p.ell(770, 930, 430, 60, "muc", 0.4)
    p.poly(at("640 760, 900 760, 860 960, 680 960"), "go")
    p.poly(at("780 760, 900 760, 860 960, 790 960"), "muc", 0.35)
    p.ell(770, 744, 440, 122, "go")
    p.ell(770, 722, 440, 122, p.grad("rom", "nang", 0, 0, 1, 1))
    p.grain("M330 722a440 122 0 1 0 880 0a440 122 0 1 0 -880 0z", x1=0, x2=1, y1=0, y2=0.4, a=0, b=1, o=0.34)
    p.ell(770, 716, 250, 60, "giay", 0.25)

    def mic(x, y, dx, h, s=1):
        p.ell(x + 8, y + 4, 46 * s, 12 * s, "muc", 0.25)
        p.ell(x, y, 38 * s, 11 * s, "muc")
        p.line([(x, y), (x, y - h * 0.6), (x + dx * 0.8, y - h)], 6 * s, "muc")
        p.limb([(x + dx * 0.7, y - h * 0.95), (x + dx * 1.3, y - h * 1.12)], [17 * s, 22 * s], "khoi")

    mic(560, 690, -18, 96)
    mic(800, 672, -22, 92)
    mic(980, 690, 18, 96)
    mic(470, 760, -34, 110, 1.1)
    mic(1084, 764, 34, 110, 1.1)
    for q in (
        "612 704, 700 698, 706 730, 606 738",
        "880 700, 960 706, 962 738, 868 730",
        "530 772, 640 766, 650 808, 520 814",
        "900 780, 1010 786, 1016 826, 888 818",
    ):
        p.poly(at(q), "giay")
    p.lines(
        [
            (624, 714, 690, 709),
            (622, 725, 676, 721),
            (892, 711, 946, 715),
            (548, 782, 626, 778),
            (544, 796, 610, 793),
            (914, 792, 994, 797),
            (912, 806, 970, 809),
        ],
        3,
        "khoi",
    )
    for x, y in ((736, 764), (1044, 722), (440, 714)):
        p.ell(x + 10, y + 34, 28, 8, "muc", 0.25)
        p.poly([(x - 19, y), (x + 19, y), (x + 16, y + 38), (x - 16, y + 38)], "suong", 0.9)
        p.ell(x, y, 19, 6, "giay")
        p.poly([(x - 18, y + 14), (x + 18, y + 14), (x + 16, y + 38), (x - 16, y + 38)], "la", 0.75)
    # lamp over the table
    p.line(at("770 -10, 770 96"), 6, "muc")
    p.poly(at("640 176, 900 176, 838 92, 702 92"), "muc")
    p.poly(at("640 176, 720 176, 738 92, 702 92"), "cham")
    p.ell(770, 178, 122, 18, "giay")
    p.poly(at("650 184, 890 184, 1200 700, 340 700"), p.grad("giay", "rom", o1=0.3, o2=0))
    # camera and operator's hand, cut by the frame
    p.poly(at("1500 690, 1560 690, 1610 1010, 1440 1010"), "muc")
    p.poly(at("1320 470, 1610 440, 1610 700, 1330 680"), "muc")
    p.poly(at("1236 506, 1320 490, 1326 660, 1240 640"), "muc")
    p.ell(1240, 573, 28, 66, "cham")
    p.ell(1238, 573, 18, 46, "nuoc", 0.8)
    p.poly(at("1330 470, 1610 440, 1610 456, 1332 488"), "nuoc", 0.6)
    p.poly(at("1390 380, 1560 356, 1580 444, 1400 466"), "muc")
    p.poly(at("1404 394, 1470 384, 1480 446, 1412 454"), "nuoc", 0.5)
    p.ell(1360, 520, 9, 9, "gach")
    p.lines([(1380, 640, 1610, 650), (1380, 660, 1610, 672)], 4, "cham")
    return p


SCENES = (
    hall,
    panel,
)
