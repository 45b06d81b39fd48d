"""Mornings: a floating market, a yard after a storm."""

import math

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.parts import boat, cloud, crown, palm, ridge, ripples, sky


def floating_market():
    """A floating market at dawn, seen over the bow of our own boat."""
    p = Pic("66-cho-noi", "Chợ nổi lúc bình minh, nhìn từ mũi ghe", light="left", seed=66, paper="nang")
    sky(p, "nuoc", "nang", 400, (330, 318, 84, "giay"), (0.6, "rom"))
    p.ell(330, 318, 420, 240, p.radial("giay", o1=0.75))
    cloud(p, 620, 104, 520, "giay", 0.5)
    cloud(p, 1180, 190, 340, "giay", 0.45)
    ridge(p, 384, 30, "khoi", 3, 130, 410)
    far = p.define(lambda: palm(p, 0, 0, 160, 12, "khoi", "khoi", fronds=7, trunk="khoi"))
    for x, h, s in ((40, 150, 1), (640, 130, -1), (700, 170, 1), (1010, 120, 1), (1430, 190, -1), (1510, 150, 1), (1570, 200, -1)):
        p.use(far, x, 392, h / 160, s)
    for x, w in ((780, 90), (900, 70), (1120, 110), (1260, 84)):
        p.rect(x, 356, w, 34, "khoi")
        p.poly([(x - 12, 360), (x + w + 12, 360), (x + w - 10, 332), (x + 10, 332)], "nuoc", 0.8)
        p.lines([(x + 8, 390, x + 8, 404), (x + w - 8, 390, x + w - 8, 404)], 4, "khoi")
    p.rect(0, 396, 1600, 620, p.grad("rom", "cham", mid=(0.42, "nuoc")))
    glint = (90, 64, 84, 50, 66, 38, 54, 30, 40)
    p.lines([(330 - w, 410 + i * 20, 330 + w, 410 + i * 20) for i, w in enumerate(glint)], 7, "giay", 0.85)
    ripples(p, 0, 1600, 420, 980, 60, "giay", 0.5, 3)

    def pole(x, y, h, fruit, s=1.0):
        """Cây bẹo: what hangs on the pole is what the boat sells."""
        p.line([(x, y), (x + 6 * s, y - h)], 7 * s, "go", bend=False)
        for k, c in enumerate(fruit):
            yy = y - h + 14 * s + k * 34 * s
            p.line([(x + 5 * s, yy - 8 * s), (x + (20 if k % 2 else -12) * s, yy + 2 * s)], 3 * s, "go")
            p.ell(x + (21 if k % 2 else -13) * s, yy + 14 * s, 13 * s, 15 * s, c)
            p.ell(x + (17 if k % 2 else -17) * s, yy + 10 * s, 5 * s, 6 * s, "giay", 0.35)

    def heap(x, y, w, cs, r=14):
        for row, n in enumerate((7, 6, 4, 2)):
            for k in range(n):
                a = x - w / 2 + (k + 0.5 + row * 0.5) * w / 7
                p.ell(a, y - row * r * 1.15, r, r * 0.92, cs[(k + row) % len(cs)])
        p.lines(
            [(x - w / 2 + (k + 0.5) * w / 7 - 6, y - 6 - (k % 2) * 14, x - w / 2 + (k + 0.5) * w / 7 + 1, y - 9 - (k % 2) * 14) for k in range(1, 6)],
            3,
            "giay",
            0.5,
        )

    # far boats, two tones
    def skiff():
        boat(p, 0, 0, 150, "nuoc", "cham")
        p.limb([(-10, -8), (-6, -40)], [16, 11], "cham")
        p.poly([(-24, -40), (12, -40), (-6, -56)], "rom")
        p.line([(30, -6), (32, -84)], 4, "cham")

    skiffs = p.define(skiff)
    for x, y, w, f in ((520, 440, 150, 1), (980, 432, 120, -1), (1180, 444, 170, 1), (90, 436, 110, 1)):
        p.use(skiffs, x, y, w / 150, f)
    # the roofed trader's boat, its eyed bow towards the left
    h = [(700, 470, 1), (760, 506), (900, 520), (1150, 518), (1330, 500, 1), (1310, 560), (1240, 588), (860, 590), (760, 556)]
    p.rect(930, 424, 300, 96, "rom")
    p.rect(930, 424, 300, 26, "muc", 0.3)
    for x in (962, 1052, 1142):
        p.rect(x, 456, 60, 46, "muc", 0.75)
    p.blob([(900, 432, 1), (940, 398), (1080, 386), (1220, 398), (1262, 432, 1)], "go")
    p.lines([(920 + k * 38, 428, 950 + k * 32, 396) for k in range(10)], 3, "rom", 0.35)
    pole(850, 520, 280, ("gach", "go", "la", "gach"), 1.15)
    heap(842, 512, 150, ("gach", "nang"), 14)
    p.blob(h, "go")
    p.grain(curve(h), x1=0, x2=0.3, y1=0, y2=1, a=0, b=1, o=0.5)
    p.line([(700, 470), (760, 506), (900, 520), (1150, 518), (1330, 500)], 8, "rom")
    p.ell(778, 534, 22, 13, "giay", None, 14)
    p.ell(780, 535, 9, 9, "muc")
    p.blob([(790, 590), (1240, 588), (1180, 606), (860, 608)], "muc", 0.3)
    person(p, 1278, 512, 178, "side", "baba", "cham", "muc", hat="non", woman=True, flip=-1, arms=[[(0.4, 0.9), (1.0, 0.9)], [(0.3, 1.05), (0.9, 1.5)]])
    p.line([(1180, 600), (1256, 440), (1276, 398)], 7, "go", bend=False)
    # on the left: a woman rowing with crossed oars, standing
    boat(p, 300, 640, 420, "cham", "muc", 1)
    heap(240, 616, 170, ("la", "ma", "rung"), 16)
    p.blob([(120, 664), (300, 668), (500, 662), (420, 682), (180, 684)], "muc", 0.3)
    hd = person(
        p,
        410,
        630,
        236,
        "side",
        "baba",
        "nang",
        "muc",
        hat="non",
        woman=True,
        flip=-1,
        lean=0.2,
        arms=[[(0.5, 0.8), (1.2, 0.8)], [(0.55, 0.85), (1.3, 0.9)]],
        legs=[[(0.4, 1.65), (0.5, 3.3)], [(-0.2, 1.7), (-0.6, 3.25)]],
    )
    a, b = hd[1]
    p.line([(a - 6, b - 6), (460, 604), (590, 716)], 8, "go", bend=False)
    p.limb([(560, 690), (610, 732)], [12, 22], "go")
    p.line([(a + 6, b + 4), (330, 630), (260, 722)], 8, "go", bend=False)
    p.limb([(282, 694), (250, 736)], [12, 22], "go")
    # on the right, alongside us: an officer with a folder, a seller holding out pineapples
    p.blob([(1010, 830), (1270, 838), (1540, 826), (1440, 856), (1120, 856)], "muc", 0.32)

    def one():
        for t in (-0.8, -0.3, 0.3, 0.8):
            p.blob([(-4, -20, 1), (t * 12, -36), (t * 26, -50 + abs(t) * 10, 1), (t * 16 + 4, -30)], "rung")
        p.ell(0, 0, 17, 23, "gach")
        p.lines([(-12, -10, 12, 10), (-12, 8, 10, -12)], 2.5, "rom", 0.6)

    pineapple = p.define(one)
    for k in range(7):
        p.use(pineapple, 1170 + k * 40, 752 - (k % 2) * 16, 1.05)
    sit = [[(1.35, -0.2), (1.0, 1.2)], [(1.45, -0.1), (1.25, 1.25)]]
    hd = person(
        p,
        1490,
        770,
        350,
        "side",
        "shirt",
        "giay",
        "cham",
        "short",
        flip=-1,
        pelvis=(0, -1.5),
        lean=0.2,
        legs=sit,
        arms=[[(0.5, 0.9), (1.2, 1.1)], [(0.55, 0.95), (1.3, 1.2)]],
        hat="bucket",
    )
    a, b = hd[1]
    p.poly([(a - 50, b - 44), (a + 22, b - 56), (a + 32, b + 6), (a - 42, b + 16)], "la")
    p.poly([(a - 44, b - 46), (a + 18, b - 56), (a + 20, b - 46), (a - 42, b - 38)], "giay")
    p.ell(a + 4, b, 13, 11, "da")
    hd = person(
        p,
        1090,
        776,
        330,
        "side",
        "baba",
        "gach",
        "muc",
        hat="non",
        woman=True,
        flip=-1,
        lean=0.3,
        arms=[[(0.5, 0.8), (1.3, 0.9)], [(0.6, 0.85), (1.55, 0.8)]],
        legs=[[(0.3, 1.65), (0.3, 3.3)], [(-0.2, 1.7), (-0.5, 3.3)]],
    )
    a, b = hd[1]
    p.use(pineapple, a - 8, b + 26, 1.1)
    p.use(pineapple, a + 18, b + 30)
    p.ell(a, b + 2, 13, 11, "da")
    boat(p, 1290, 796, 680, "go", "muc", -1)
    # near: our bow, dark, with baskets; a buyer in it, hand held out
    hull = [(90, 1020, 1), (360, 860), (640, 730), (800, 656), (856, 622), (872, 640), (900, 700), (1010, 850), (1090, 1020, 1)]
    p.blob([(x + 26, y + 22) + t for x, y, t in ((q[0], q[1], tuple(q[2:])) for q in hull)], "muc", 0.3)
    p.blob(hull, "muc")
    p.blob([(220, 1020, 1), (420, 890), (660, 768), (800, 700), (850, 684), (890, 770), (960, 880), (1010, 1020, 1)], "cham")
    p.lines([(430, 896, 970, 900), (540, 836, 936, 838), (650, 778, 900, 780)], 9, "muc")
    p.line([(100, 1006), (366, 852), (640, 722), (800, 650), (852, 622)], 8, "rom", 0.8)
    p.line([(876, 646), (904, 700), (1014, 850), (1086, 1000)], 6, "nuoc", 0.7)
    hd = person(
        p,
        690,
        1010,
        540,
        "back",
        "baba",
        "rung",
        "muc",
        hat="non",
        woman=True,
        pelvis=(0, -1.7),
        legs=[[(0.3, 0.1), (0.1, 0.2)]] * 2,
        arms=[[(0.1, 1.1), (-0.05, 1.7)], [(0.62, 0.86), (1.5, 0.42)]],
    )
    a, b = hd[1]
    p.poly([(a - 6, b - 22), (a + 30, b - 30), (a + 34, b - 10), (a - 2, b - 2)], "suong")
    p.poly([(470, 880), (930, 884), (950, 912), (450, 908)], "go")
    p.line([(474, 881), (928, 885)], 5, "rom", 0.8)
    for x, y, r, cs in ((400, 962, 120, ("gach", "nang")), (700, 974, 132, ("rung", "la")), (950, 988, 92, ("la", "ma"))):
        for k in range(9):
            t = k * 2.4
            q = r * 0.68 * (k / 9) ** 0.5
            p.ell(x + q * math.cos(t), y - 20 + q * 0.4 * math.sin(t) - (14 if k < 4 else 0), r * 0.21, r * 0.19, cs[k % 2])
        p.blob([(x - r, y, 1), (x - r * 0.6, y + 18), (x + r * 0.6, y + 18), (x + r, y, 1), (x + r * 0.8, y + 70, 1), (x - r * 0.8, y + 70, 1)], "go")
        p.lines([(x - r * 0.9 + k * r * 0.2, y + 12, x - r * 0.76 + k * r * 0.17, y + 60) for k in range(10)], 3, "rom", 0.4)
    p.grain_rect(0, 480, 1600, 520, a=0, b=0.6, o=0.4)
    return p


def after_storm():
    """Papers laid out to dry and a yard being swept the morning after a storm, seen from an upper floor."""
    p = Pic("68-sau-bao", "Phơi giấy tờ và quét sân cơ quan sau bão", light="left", seed=68, paper="suong")
    p.rect(0, 0, 1600, 1000, p.grad("rom", "khoi", 0, 0, 1, 1))
    p.lines([(-10, y, 1610, y - 60) for y in (330, 420, 530, 660, 820)] + [(x, 250, x - 320 + x * 0.18, 1010) for x in range(-100, 1900, 190)], 3, "go", 0.22)
    # puddles: the washed sky lies in them
    for pts in (
        [(900, 380), (1180, 360), (1400, 392), (1340, 440), (1080, 450), (930, 430)],
        [(40, 560), (260, 540), (330, 590), (200, 640), (30, 630)],
        [(840, 800), (1010, 770), (1150, 810), (1060, 880), (880, 880)],
        [(470, 330), (640, 320), (690, 346), (560, 372)],
    ):
        p.blob([(x + 6, y + 8) for x, y in pts], "go", 0.3)
        p.blob(pts, p.grad("nuoc", "giay", 0, 0, 1, 0.3))
        cx, cy = sum(q[0] for q in pts) / len(pts), sum(q[1] for q in pts) / len(pts)
        p.lines([(cx - 60, cy - 6, cx + 20, cy - 8), (cx - 10, cy + 12, cx + 70, cy + 10)], 5, "giay", 0.8)
    # the office along the top: veranda, taped windows, lost tiles on the ground
    p.poly([(-10, -10), (1610, -10), (1610, 216), (-10, 256)], "nang")
    p.poly([(-10, -10), (1610, -10), (1610, 36), (-10, 60)], "go")
    p.poly([(-10, 60), (1610, 36), (1610, 70), (-10, 96)], "muc", 0.3)

    def front(x, t):
        """A point of the facade: t = 0 under the eave, 1 at the floor."""
        return x, (60 - (x + 10) * 0.0148) * (1 - t) + (256 - (x + 10) * 0.0247) * t

    for x in (60, 300, 960, 1200, 1420):
        p.poly([front(x, 0.24), front(x + 150, 0.24), front(x + 150, 0.76), front(x, 0.76)], "cham")
        p.lines([front(x, 0.24) + front(x + 150, 0.76), front(x, 0.76) + front(x + 150, 0.24)], 9, "rom", 0.9)
        p.lines([front(x + 75, 0.24) + front(x + 75, 0.76)], 6, "giay")
    p.poly([front(560, 0.16), front(840, 0.16), front(840, 1), front(560, 1)], "muc")
    p.poly([front(560, 0.16), front(620, 0.16), front(590, 1), front(560, 1)], "rom", 0.5)
    p.poly([(-10, 256), (1610, 216), (1610, 250), (-10, 294)], "suong")
    p.poly([(-10, 294), (1610, 250), (1610, 268), (-10, 314)], "khoi")
    p.poly([front(540, 1.16), front(860, 1.16), (880, 316), (520, 326)], "suong")
    p.poly([(520, 326), (880, 316), (880, 330), (520, 340)], "khoi")
    for x in (240, 500, 900, 1150, 1560):
        a, b = front(x, 0)
        p.line([(a, b - 20), (a, 268 - x * 0.024)], 18, "giay", bend=False, cap="butt")
        p.line([(a + 6, b - 20), (a + 6, 268 - x * 0.024)], 6, "khoi", bend=False, cap="butt")
    p.grain("M-10 -10H1610V216L-10 256Z", x1=0, x2=1, y1=0, y2=0.3, a=0, b=0.8, o=0.32)

    def mat(x, y, cols, rows, c, skew=-0.14, gone=()):
        """A tarpaulin with sheets in ranks, a stone on every second one."""

        def q(u, v):
            return x + u * 62 - v * 20, y + v * 66 + u * 62 * skew * 0.4

        p.poly([(a + 12, b + 12) for a, b in (q(-0.3, -0.3), q(cols + 0.1, -0.3), q(cols + 0.1, rows + 0.1), q(-0.3, rows + 0.1))], "muc", 0.2)
        p.poly([q(-0.3, -0.3), q(cols + 0.1, -0.3), q(cols + 0.1, rows + 0.1), q(-0.3, rows + 0.1)], c)
        ink, stones, sheets, dim = [], [], [], []
        for r in range(rows):
            for k in range(cols):
                if (r, k) in gone:
                    continue
                a, b = q(k, r), q(k + 0.78, r)
                e, g = q(k + 0.78, r + 0.78), q(k, r + 0.78)
                (dim if (r * 3 + k) % 4 == 1 else sheets).append("M" + "L".join(f"{round(u)} {round(v)}" for u, v in (a, b, e, g)) + "z")
                ink += [(a[0] + 10, a[1] + 14 + j * 12, a[0] + (38 if j < 2 else 26), a[1] + 13 + j * 12) for j in range(3)]
                if (r + k) % 2:
                    stones.append(q(k + 0.6, r + 0.62))
        p.d("".join(sheets), "giay")
        p.d("".join(dim), "suong")
        p.lines(ink, 3, "khoi")
        for a, b in stones:
            p.ell(a + 4, b + 4, 11, 7, "muc", 0.3)
            p.ell(a, b, 11, 8, "khoi")
            p.ell(a + 2, b + 2, 8, 5, "muc", 0.35)

    mat(120, 400, 5, 2, "nuoc")
    mat(300, 600, 6, 4, "nuoc", gone=((1, 5), (2, 5), (3, 5)))
    # fallen leaves, twigs and tiles, swept into a heap by a long broom
    leaf = {"la": [], "rung": [], "ma": []}
    for k in range(90):
        x, y = (k * 397) % 1600, 340 + (k * 263) % 640
        if 240 < x < 720 and 380 < y < 900:
            continue
        leaf[("la", "rung", "ma")[k % 3]].append((x, y, x + 10 + k % 7, y - 6 + k % 9))
    for c, seg in leaf.items():
        p.lines(seg, 9, c)
    for x, y, a in ((700, 420, 20), (780, 470, -30), (1440, 470, 40), (1300, 540, -12)):
        p.group(f'transform="rotate({a} {x} {y})"')
        p.rect(x - 20, y - 12, 40, 26, "gach", None, 3)
        p.rect(x - 20, y - 12, 40, 8, "go", 0.4)
        p.end()
    p.blob([(900, 690), (960, 640), (1040, 620), (1120, 650), (1160, 700), (1030, 722)], "rung")
    p.lines([(920 + (k * 53) % 220, 700 - (k * 31) % 56, 934 + (k * 53) % 220, 692 - (k * 31) % 56) for k in range(26)], 8, "la")
    p.lines([(930 + (k * 67) % 200, 696 - (k * 23) % 50, 940 + (k * 67) % 200, 700 - (k * 23) % 50) for k in range(12)], 7, "ma")
    for x, y, w in ((1250, 640, 190), (830, 585, 150), (690, 365, 120)):
        p.poly([(x - 20, y - 4), (x + 24, y + 4), (x + w + 30, y + w * 0.2), (x + w - 20, y + w * 0.26)], "muc", 0.26)
    hd = person(
        p,
        1240,
        640,
        262,
        "side",
        "tee",
        "cham",
        "muc",
        "short",
        flip=-1,
        lean=0.36,
        arms=[[(0.4, 0.9), (0.95, 0.85)], [(0.5, 1.0), (0.85, 1.6)]],
        legs=[[(0.5, 1.6), (0.75, 3.25)], [(-0.3, 1.65), (-0.7, 3.25)]],
    )
    (a, b), (c, d) = hd[0], hd[1]
    p.line([(a + 16, b - 46), (c - 2, d), (1136, 668)], 7, "go", bend=False)
    p.blob([(1146, 640, 1), (1130, 640, 1), (1062, 676), (1040, 704, 1), (1100, 712), (1150, 690)], "rom")
    p.lines([(1136, 650, 1060 + k * 15, 704) for k in range(6)], 3, "go", 0.6)
    p.ell(c, d, 9, 8, "da")
    # from the door comes one with an armful of soaked binders
    hd = person(p, 690, 366, 196, "front", "shirt", "suong", "cham", "short", "khoi", arms=[[(0.2, 1.05), (-0.25, 1.5)], [(0.2, 1.05), (-0.25, 1.5)]])
    a, b = hd[0]
    for k, c in enumerate(("gach", "rom", "nuoc", "giay")):
        p.rect(a - 18 + (k % 2) * 5, b - 14 - k * 13, 66, 12, c)
    p.ell(hd[0][0], hd[0][1], 7, 6, "da")
    p.ell(hd[1][0], hd[1][1], 7, 6, "da")
    # one kneels at the tarpaulin and turns a sheet over
    p.ell(760, 812, 110, 14, "muc", 0.25)
    hd = person(
        p,
        790,
        826,
        350,
        "side",
        "shirt",
        "giay",
        "cham",
        "bob",
        woman=True,
        flip=-1,
        lean=0.7,
        head=(0.14, 0.12),
        pelvis=(0, -1.35),
        legs=[[(0.95, 1.1), (-0.6, 1.25)], [(1.1, 1.05), (-0.45, 1.3)]],
        arms=[[(0.5, 0.95), (1.1, 1.75)], [(0.6, 0.95), (1.35, 1.6)]],
    )
    a, b = hd[1]
    p.poly([(a - 52, b + 10), (a - 2, b - 22), (a + 12, b + 18), (a - 36, b + 44)], "giay")
    p.poly([(a - 52, b + 10), (a - 2, b - 22), (a, b - 10), (a - 48, b + 20)], "khoi", 0.5)
    p.ell(a, b, 11, 10, "da")
    # near: the fallen tree, dark, from the lower right corner, its roots torn out
    p.limb([(1640, 930), (1500, 860), (1320, 838), (1150, 868)], [150, 122, 92, 66], "muc")
    p.line([(1600, 866), (1480, 806), (1320, 796), (1180, 836)], 12, "nuoc", 0.65)
    p.limb([(1330, 840), (1250, 780), (1220, 742)], [46, 30, 16], "muc")
    p.limb([(1210, 864), (1120, 930), (1000, 960)], [50, 34, 20], "muc")
    for x, y, rx, ry in ((1000, 980, 210, 110), (1180, 960, 190, 120), (860, 1010, 150, 70)):
        crown(p, x, y, rx, ry, "muc", "rung", x, 16, "la")
    for x, y in ((1220, 730), (1190, 760), (1250, 720), (1160, 870)):
        for t in (-0.9, -0.2, 0.5):
            p.blob([(x, y, 1), (x + t * 30 - 10, y - 26), (x + t * 52, y - 46, 1), (x + t * 32 + 12, y - 18)], "rung" if t < 0 else "la")
    p.grain_rect(0, 300, 1600, 700, a=0, b=0.6, o=0.32)
    # the window we look from: sill and open shutter
    p.poly([(-10, 300), (70, 330), (70, 1010), (-10, 1010)], "muc")
    p.lines([(-10, 372 + k * 44, 62, 392 + k * 44) for k in range(15)], 6, "cham")
    p.line([(74, 330), (74, 1010)], 9, "nuoc", 0.7, bend=False)
    return p


SCENES = (
    floating_market,
    after_storm,
)
