"""Things handed over a counter, seen from the side of those who give."""

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.parts import crown, plant


def canteen():
    """A factory canteen at noon, seen from the kitchen through the serving hatch."""
    p = Pic("65-bep-an-ca", "Bếp ăn ca của nhà máy lúc giữa trưa, nhìn từ trong bếp", light="right", seed=65, paper="nang")
    p.rect(0, 0, 1600, 1000, p.grad("rom", "nang", 1, 0, 0, 1))
    # the hall: windows far off, roof trusses, rows of tables
    vx = 1010
    p.rect(0, 0, 1600, 200, p.grad("suong", "rom"))
    for k in range(5):
        y = 128 + k * 14
        p.line([(0, y - 60 + k * 8), (vx, y), (1600, y - 60 + k * 8)], 9 - k, "khoi", 0.7, bend=False)
    p.rect(0, 216, 1600, 190, "suong")
    for x in range(40, 1600, 200):
        p.rect(x, 232, 150, 128, "giay")
        p.lines([(x + 75, 232, x + 75, 360), (x, 290, x + 150, 290)], 6, "khoi", 0.8)
    p.rect(0, 384, 1600, 24, "nuoc")
    p.rect(0, 406, 1600, 610, p.grad("khoi", "nang"))
    for k in range(-5, 6):
        p.lines([(vx + k * 70, 408, vx + k * 330, 1010)], 3, "giay", 0.45)
    for x in (420, 760, 1120, 1500):
        p.poly([(x, 408), (x + 80, 408), (x - 160, 760), (x - 330, 760)], "giay", 0.4)

    def eater(top, hair):
        p.rect(-15, -20, 30, 40, "go")
        p.blob([(-30, -34), (-20, -66), (0, -74), (20, -66), (30, -34), (26, 6), (-26, 6)], top)
        p.ell(0, -88, 15, 18, "da")
        p.blob([(-17, -86), (-14, -106), (0, -112), (14, -106), (17, -86), (8, -96), (-8, -96)], "muc")
        if hair == "cap":
            p.blob([(-18, -94), (-14, -112), (0, -118), (14, -112), (18, -94)], "suong")

    eaters = [p.define(lambda a=a: eater(*a)) for a in (("nuoc", "cap"), ("nuoc", ""), ("cham", "cap"))]
    for y, s, n in ((446, 0.62, 13), (506, 0.86, 9), (588, 1.16, 7)):
        for k in range(n):
            if (k * 5 + n) % 7:
                p.use(eaters[(k * 7 + n) % 3], 40 + k * 1560 / n + s * 30, y, s)
        p.rect(0, y - 22 * s, 1600, 15 * s, "giay")
        p.rect(0, y - 8 * s, 1600, 6 * s, "khoi")
        p.lines([(x, y, x, y + 56 * s) for x in range(60, 1600, int(260 * s))], 9 * s, "cham", 0.8)
        for k in range(n * 2):
            p.ell(30 + k * 780 / n, y - 24 * s, 14 * s, 5 * s, ("rom", "nuoc", "giay")[k % 3])
    p.grain_rect(0, 406, 1600, 400, x1=1, x2=0, y1=0, y2=1, a=0, b=0.6, o=0.26)

    # three in the queue, trays in their hands
    def tray(x, y, w, full):
        p.poly([(x - w, y - 20), (x + w, y - 20), (x + w * 1.16, y + 14), (x - w * 1.16, y + 14)], "khoi")
        p.poly([(x - w * 1.16, y + 14), (x + w * 1.16, y + 14), (x + w * 1.12, y + 24), (x - w * 1.12, y + 24)], "nuoc")
        p.ell(x - w * 0.5, y - 4, w * 0.36, 9, "giay")
        p.ell(x + w * 0.5, y - 4, w * 0.38, 9, "giay")
        if full:
            p.blob([(x - w * 0.8, y - 5, 1), (x - w * 0.5, y - 26), (x - w * 0.2, y - 5, 1)], "giay")
            p.ell(x + w * 0.5, y - 6, w * 0.28, 6, "gach")

    for x, h, top, hair, woman, full, hat in (
        (690, 520, "nuoc", "tail", True, True, None),
        (930, 546, "nuoc", "short", False, False, "cap"),
        (1180, 512, "nuoc", "bun", True, False, None),
    ):
        u = h / 7
        y = 330 + 6.6 * u
        hold = [[(0.2, 1.05), (-0.12, 1.62)], [(0.2, 1.05), (-0.12, 1.62)]]
        hd = person(p, x, y, h, "front", "tee", top, "cham", hair, woman=woman, arms=hold, hat=hat, scarf="giay" if woman else None)
        cy = hd[0][1] - 2
        tray(x, cy, 92, full)
        for a in hd[:2]:
            p.ell(a[0], a[1] + 4, 15, 12, "da")
    # a fourth turns away with an officer who has a leaflet for him
    hd = person(p, 1400, 852, 500, "side", "shirt", "giay", "cham", "bob", woman=True, flip=-1, arms=[[(0.3, 1.05), (0.95, 1.2)], [(0.4, 1.0), (1.2, 0.95)]])
    a, b = hd[1]
    p.poly([(a - 62, b - 42), (a + 4, b - 54), (a + 14, b + 26), (a - 52, b + 38)], "giay")
    p.poly([(a - 62, b - 42), (a + 4, b - 54), (a + 6, b - 34), (a - 60, b - 22)], "la")
    p.lines([(a - 50, b - 6, a - 4, b - 14), (a - 48, b + 10, a - 12, b + 4)], 4, "khoi")
    p.ell(a + 4, b, 14, 12, "da")
    # the steel counter
    p.poly([(-10, 700), (1610, 700), (1610, 760), (-10, 760)], p.grad("suong", "khoi"))
    p.poly([(-10, 760), (1610, 760), (1610, 1010), (-10, 1010)], p.grad("nuoc", "cham"))
    p.rect(0, 758, 1600, 9, "giay", 0.7)
    for x, c, w in ((620, "giay", 210), (860, "la", 200), (1090, "gach", 200)):
        p.poly([(x, 716), (x + w, 716), (x + w + 8, 752), (x - 8, 752)], "muc", 0.75)
        p.blob([(x + 8, 742), (x + 30, 716), (x + w * 0.4, 706), (x + w * 0.7, 712), (x + w - 10, 720), (x + w - 4, 744), (x + w * 0.5, 750)], c)
        p.lines([(x + 30 + k * 26, 728 - (k % 3) * 5, x + 44 + k * 26, 726 - (k % 3) * 5) for k in range(6)], 5, "suong" if c == "giay" else "rom", 0.8)
    # near: the cook's back, her ladle over the first tray; the pot; the hatch
    p.rect(-10, -10, 1620, 88, "muc")
    p.rect(-10, 76, 1620, 10, "nuoc")
    p.rect(1548, 0, 60, 1000, "muc")
    p.rect(1540, 84, 9, 680, "nuoc")
    for x, ln, kind in ((760, 180, 0), (850, 150, 1), (1290, 190, 0), (1380, 140, 1)):
        p.line([(x, 60), (x, ln)], 10, "muc")
        p.line([(x - 3, 90), (x - 3, ln)], 3, "khoi", 0.8)
        if kind:
            p.ell(x, ln + 26, 40, 34, "muc")
            p.line([(x - 26, ln + 12), (x - 30, ln + 34)], 4, "khoi", 0.8)
        else:
            p.blob([(x - 36, ln, 1), (x + 36, ln, 1), (x + 30, ln + 30), (x, ln + 42), (x - 30, ln + 30)], "muc")
    x, y, h = 330, 1500, 1290
    u = h / 7
    hd = person(p, x, y, h, "back", "tee", "suong", "muc", "bun", woman=True, arms=[[(0.14, 1.2), (0.1, 2.2)], [(0.62, 0.98), (1.3, 0.8)]], head=(0.08, 0.02))
    hx, hy = hd[2]
    p.blob(
        [
            (hx - 0.47 * u, hy - 0.02 * u),
            (hx - 0.44 * u, hy - 0.42 * u),
            (hx - 0.2 * u, hy - 0.72 * u),
            (hx + 0.22 * u, hy - 0.7 * u),
            (hx + 0.46 * u, hy - 0.4 * u),
            (hx + 0.47 * u, hy - 0.04 * u),
            (hx, hy - 0.2 * u),
        ],
        "giay",
    )
    p.blob([(hx - 0.47 * u, hy - 0.02 * u), (hx - 0.44 * u, hy - 0.42 * u), (hx - 0.2 * u, hy - 0.72 * u), (hx - 0.12 * u, hy - 0.3 * u)], "muc", 0.2)
    p.line([(x - 0.42 * u, y - 5.55 * u), (x - 0.1 * u, y - 4.9 * u), (x + 0.42 * u, y - 4.1 * u)], 22, "cham")
    p.line([(x + 0.42 * u, y - 5.55 * u), (x + 0.1 * u, y - 4.9 * u), (x - 0.42 * u, y - 4.1 * u)], 22, "cham")
    p.grain(
        curve([(x - 0.7 * u, y - 5.3 * u), (x + 0.7 * u, y - 5.3 * u), (x + 0.6 * u, 1010, 1), (x - 0.6 * u, 1010, 1)]),
        x1=1,
        x2=0,
        y1=0,
        y2=0.1,
        a=0,
        b=1,
        o=0.5,
    )
    a, b = hd[1]
    p.line([(a - 60, b + 60), (a, b - 4), (a + 60, b - 50)], 13, "khoi", bend=False)
    p.blob([(a + 40, b - 62, 1), (a + 112, b - 70, 1), (a + 104, b - 34), (a + 76, b - 20), (a + 50, b - 34)], "khoi")
    p.ell(a + 76, b - 66, 36, 9, "gach")
    p.ell(a - 2, b, 34, 27, "da")
    p.lines([(a - 22, b + 8, a + 14, b - 14), (a - 12, b + 18, a + 22, b - 2)], 4, "go", 0.5)
    for k in range(9):
        y = 992 - k * 22
        p.poly([(1080 + k % 2 * 6, y - 16), (1420 + k % 2 * 6, y - 16), (1406 + k % 2 * 6, y + 4), (1094 + k % 2 * 6, y + 4)], "muc")
        p.line([(1084 + k % 2 * 6, y - 16), (1418 + k % 2 * 6, y - 16)], 6, "khoi", 0.85)
    p.blob([(1462, 1010, 1), (1450, 850, 1), (1530, 850, 1), (1520, 1010, 1)], "muc")
    p.lines([(1464 + k * 10, 848, 1450 + k * 16, 748 + (k * 29) % 24) for k in range(6)], 7, "rom")
    p.ell(1490, 850, 40, 10, "khoi")
    pot = [(-40, 800, 1), (250, 800, 1), (240, 1010, 1), (-40, 1010, 1)]
    p.blob(pot, "muc")
    p.ell(104, 800, 146, 34, "khoi")
    p.ell(104, 802, 126, 26, "gach")
    p.line([(-20, 850), (60, 866), (236, 850)], 6, "nuoc", 0.7)
    for x in (60, 130):
        p.line([(x, 770), (x - 18, 710), (x + 14, 650), (x - 8, 590)], 9, "giay", 0.4)
    p.grain_rect(0, 760, 1600, 240, a=0, b=0.7, o=0.4)
    return p


def pharmacy():
    """A hospital pharmacy cut open like a doll's house: shelves and staff on the left, patients on the right."""
    p = Pic("72-quay-thuoc", "Quầy phát thuốc bệnh viện", light="right", seed=72, paper="suong")
    cut = 790
    p.rect(0, 0, cut, 1000, p.grad("cham", "nuoc", 0, 0, 1, 0))
    p.rect(cut, 0, 1600 - cut, 1000, p.grad("suong", "giay", 0, 0, 1, 0))
    # the store: a wall of pigeonholes up to the ceiling
    p.rect(40, 120, 560, 690, "muc", 0.55)
    cs = ("giay", "suong", "rom", "la", "nuoc", "nang", "khoi", "gach")
    boxes = {c: [] for c in cs}
    for r in range(9):
        for k in range(7):
            x, y = 50 + k * 79, 130 + r * 75
            n = 1 + (r * 5 + k * 3) % 3
            for j in range(n):
                w = 62 // n
                h = 34 + ((r * 11 + k * 7 + j * 13) % 4) * 8
                if (r, k) != (2, 3):
                    boxes[cs[(r * 3 + k * 5 + j * 2) % 8]].append(f"M{x + 4 + j * (w + 2)} {y + 66}v{-h}h{w}v{h}z")
    for c, d in boxes.items():
        p.d("".join(d), c)
    p.lines([(44, 130 + r * 75 + 70, 600, 130 + r * 75 + 70) for r in range(9)], 8, "suong", 0.9)
    p.lines([(46 + k * 79, 120, 46 + k * 79, 810) for k in range(8)], 6, "suong", 0.9)
    p.lines([(58 + k * 79, 204 + r * 75, 98 + k * 79, 204 + r * 75) for r in range(8) for k in range(7) if (r + k) % 2], 5, "gach", 0.8)
    p.grain_rect(40, 120, 560, 690, x1=1, x2=0, y1=0, y2=0.3, a=0, b=0.7, o=0.32)
    p.poly([(330, 90), (470, 90), (640, 860), (150, 860)], p.grad("rom", "rom", o1=0.38, o2=0.05))
    # the hall: window with a garden, a long bench, those who wait
    p.rect(1150, 170, 330, 300, "khoi", 0.6)
    p.rect(1162, 182, 306, 276, p.grad("giay", "rom"))
    p.clip("M1162 182h306v276h-306z")
    crown(p, 1240, 420, 110, 90, "la", "ma", 4, 10, "giay")
    crown(p, 1400, 440, 120, 100, "rung", "la", 7, 10, "ma")
    p.rect(1150, 436, 330, 30, "ma")
    p.end()
    p.lines([(1315, 182, 1315, 458), (1162, 300, 1468, 300)], 9, "giay")
    p.rect(cut, 600, 820, 212, "nuoc", 0.35)
    p.rect(cut, 594, 820, 10, "nuoc", 0.7)
    p.poly([(1162, 812), (1468, 812), (1290, 870), (930, 870)], "giay", 0.8)
    p.grain_rect(cut, 90, 820, 720, x1=1, x2=0, y1=0, y2=0.4, a=0, b=0.5, o=0.26)
    p.rect(0, 806, 1600, 64, p.grad("nuoc", "rom", 0, 0, 1, 0))
    p.lines([(0, 826, 1600, 826)] + [(k * 120 - 20, 806, k * 128 - 60, 868) for k in range(15)], 3, "giay", 0.45)
    # staff: one on a step takes a box from the empty place, one hands a bag through
    p.poly([(266, 846), (420, 846), (402, 742), (284, 742)], "rom")
    p.poly([(266, 846), (420, 846), (416, 824), (270, 824)], "go", 0.5)
    p.rect(278, 730, 130, 16, "rom")
    hd = person(p, 344, 734, 416, "back", "coat", "giay", "cham", "short", head=(0.04, -0.04), arms=[[(0.14, 1.1), (0.02, 1.7)], [(0.34, 0.5), (0.14, -0.62)]])
    a, b = hd[1]
    p.rect(a - 34, b - 46, 58, 44, "rom")
    p.rect(a - 34, b - 46, 58, 13, "la")
    p.ell(a + 2, b - 2, 12, 12, "da")
    a, b = hd[0]
    p.poly([(a - 30, b - 34), (a + 26, b - 40), (a + 32, b + 22), (a - 24, b + 28)], "giay")
    p.lines([(a - 18, b - 22, a + 14, b - 25), (a - 16, b - 8, a + 8, b - 11)], 4, "nuoc")
    p.ell(a, b, 12, 11, "da")
    p.ell(640, 850, 110, 10, "muc", 0.35)
    hd = person(
        p,
        628,
        848,
        470,
        "side",
        "coat",
        "giay",
        "cham",
        "bun",
        woman=True,
        lean=0.2,
        arms=[[(0.4, 1.0), (1.2, 0.95)], [(0.5, 0.95), (1.62, 0.86)]],
        scarf="nuoc",
    )
    ph = hd[1]
    # the patient: an old man with a stick and his slip; behind him the queue on the bench
    p.ell(1010, 850, 120, 10, "muc", 0.3)
    hd = person(
        p,
        996,
        850,
        456,
        "side",
        "baba",
        "go",
        "muc",
        "thin",
        "khoi",
        flip=-1,
        lean=0.22,
        head=(0.06, 0.04),
        arms=[[(0.4, 0.98), (1.1, 1.25)], [(0.5, 0.95), (1.5, 0.94)]],
    )
    a, b = hd[1]
    p.ell(a, b, 12, 11, "da")
    a, b = hd[0]
    p.poly([(a - 30, b - 18), (a + 10, b - 24), (a + 16, b + 22), (a - 24, b + 28)], "rom")
    p.rect(1150, 700, 420, 14, "cham")
    p.rect(1150, 600, 420, 46, "cham")
    for x in (1180, 1360, 1540):
        p.rect(x, 646, 12, 206, "muc")
    seat = [[(1.35, 0.1), (1.25, 2.2)], [(1.4, 0.15), (1.45, 2.25)]]
    person(
        p,
        1300,
        852,
        420,
        "side",
        "baba",
        "gach",
        "muc",
        "tail",
        woman=True,
        flip=-1,
        pelvis=(0, -2.5),
        legs=seat,
        arms=[[(0.35, 1.0), (1.05, 1.2)], [(0.4, 1.05), (1.15, 1.25)]],
    )
    p.blob([(1206, 660), (1220, 628), (1256, 622), (1276, 650), (1262, 684), (1220, 688)], "nang")
    p.ell(1216, 634, 20, 21, "da")
    p.blob([(1198, 634), (1202, 614), (1222, 608), (1238, 622), (1230, 632), (1212, 624)], "muc")
    p.limb([(1284, 634), (1262, 668), (1222, 670)], [24, 22, 16], "gach")
    p.ell(1214, 668, 11, 10, "da")
    person(
        p,
        1440,
        852,
        400,
        "side",
        "shirt",
        "la",
        "cham",
        "short",
        flip=-1,
        pelvis=(0, -2.5),
        legs=seat,
        head=(0.06, 0.1),
        arms=[[(0.35, 1.0), (1.0, 1.1)], [(0.4, 1.0), (1.1, 1.15)]],
    )
    p.poly([(1354, 640), (1400, 630), (1408, 672), (1362, 684)], "giay")
    # the wall between, cut through: pane, counter board, the bag that passes
    p.rect(cut - 22, 90, 44, 150, "muc")
    p.rect(cut - 14, 240, 28, 188, "giay", 0.55)
    p.rect(cut - 14, 240, 6, 188, "cham", 0.7)
    p.rect(cut - 20, 426, 40, 14, "muc")
    p.lines([(cut + 4, 262, cut + 4, 342), (cut + 4, 366, cut + 4, 398)], 5, "giay")
    p.rect(cut - 110, 622, 240, 20, "rom")
    p.rect(cut - 110, 642, 240, 8, "go")
    p.line([(cut + 104, 632), (cut + 108, 612), (cut + 134, 612), (cut + 142, 640), (cut + 152, 838)], 9, "go")
    p.rect(cut - 26, 650, 52, 160, "muc")
    p.lines([(cut - 22, 662 + k * 24, cut + 22, 684 + k * 24) for k in range(6)], 4, "khoi", 0.5)
    p.lines([(cut - 18, 102 + k * 26, cut + 18, 120 + k * 26) for k in range(5)], 4, "khoi", 0.5)
    a, b = ph
    p.poly([(a - 2, b - 30), (a + 56, b - 34), (a + 60, b + 36), (a + 2, b + 38)], "giay")
    p.poly([(a - 2, b - 30), (a + 56, b - 34), (a + 57, b - 16), (a - 1, b - 12)], "la")
    p.lines([(a + 10, b + 4, a + 44, b + 2), (a + 10, b + 18, a + 34, b + 16)], 4, "khoi")
    p.ell(a, b, 12, 11, "da")
    p.rect(cut - 96, 590, 44, 32, "khoi")
    p.rect(cut + 70, 600, 40, 22, "giay")
    # lamps under the ceiling; near: slabs and the plant, dark, cut by the frame
    for x, c in ((400, "rom"), (1240, "giay")):
        p.rect(x - 90, 84, 180, 14, c)
    p.rect(-10, -10, 1620, 96, "muc")
    p.rect(-10, 84, 1620, 7, "nuoc", 0.6)
    p.rect(-10, 868, 1620, 142, "muc")
    p.rect(-10, 864, 1620, 8, "khoi")
    p.lines([(x, 884 + (x * 7) % 90, x + 34, 884 + (x * 7) % 90) for x in range(20, 1600, 74)], 7, "cham")
    p.rect(-10, 0, 40, 1000, "muc")
    p.rect(1572, 0, 40, 1000, "muc")
    p.grain_rect(0, 90, 1600, 780, x1=1, x2=0, y1=0, y2=0.2, a=0, b=0.2, o=0.3)
    plant(p, 1500, 1012, 380, "cham")
    return p


SCENES = (
    canteen,
    pharmacy,
)
