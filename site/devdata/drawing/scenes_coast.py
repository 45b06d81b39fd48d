"""Harbours, an island pier, salt fields."""

import math

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.parts import bike, cloud, ridge, ripples, sky


def port():
    p = Pic("08-cang-ca-binh-minh", "Tư vấn bảo hiểm xã hội cho ngư dân ở cảng cá lúc bình minh", light="left", seed=31)
    sky(p, "khoi", "nang", 470, (470, 372, 104, "giay"), (0.6, "rom"))
    p.ell(470, 372, 460, 260, p.radial("giay", o1=0.75))
    cloud(p, 640, 120, 520, "giay", 0.5)
    cloud(p, 40, 190, 300, "giay", 0.45)
    cloud(p, 1220, 210, 320, "giay", 0.4)
    ridge(p, 440, 70, "khoi", 16, 190, 470)
    p.rect(0, 462, 1600, 300, p.grad("nang", "nuoc"))
    p.lines([(470 - w, 474 + i * 19, 470 + w, 474 + i * 19) for i, w in enumerate((130, 84, 110, 60, 96, 44, 74, 30, 58, 24, 40))], 7, "giay", 0.85)
    ripples(p, 0, 1600, 480, 740, 40, "giay", 0.5, 3)
    for x, s in ((120, 0.5), (250, 0.34), (700, 0.4)):
        p.blob([(x - 60 * s, 478, 1), (x + 80 * s, 468, 1), (x + 50 * s, 492), (x - 40 * s, 492)], "cham", 0.8)
        p.rect(x - 20 * s, 478 - 44 * s, 40 * s, 40 * s, "cham", 0.8)
        p.line([(x + 30 * s, 476), (x + 30 * s, 476 - 130 * s)], 3, "cham", 0.8)

    # moored boats, bows towards the quay, receding to the left
    def trawler(x, y, s, hull, band):
        X = lambda t: x + t * s
        Y = lambda t: y - t * s
        p.line([(X(0.95), Y(0.5)), (X(0.9), Y(2.5))], 0.045 * s, "go")
        p.line([(X(0.2), Y(0.9)), (X(0.14), Y(2.0))], 0.035 * s, "go")
        p.line([(X(-0.75), Y(0.95)), (X(0.9), Y(2.44)), (X(2.1), Y(0.7))], max(1.5, 0.012 * s), "muc", bend=False)
        p.line([(X(0.14), Y(1.96)), (X(0.9), Y(1.8)), (X(2.0), Y(1.3))], max(1.5, 0.012 * s), "muc", bend=False)
        p.rect(X(0.55), Y(1.3), 0.95 * s, 0.75 * s, "giay")
        p.rect(X(1.05), Y(1.3), 0.45 * s, 0.75 * s, "muc", 0.16)
        for k in range(3):
            p.rect(X(0.63 + k * 0.29), Y(1.2), 0.2 * s, 0.24 * s, "cham")
        p.rect(X(0.45), Y(1.4), 1.18 * s, 0.11 * s, "gach")
        h = [(X(-0.9), Y(1.02), 1), (X(-0.4), Y(0.72)), (X(0.5), Y(0.55)), (X(2.2), Y(0.6), 1), (X(2.15), Y(-0.02), 1), (X(0.2), Y(-0.05)), (X(-0.4), Y(0.1))]
        p.blob(h, hull)
        p.grain(curve(h), x1=0, x2=0.4, y1=0, y2=1, a=0, b=0.85, o=0.4)
        p.line([(X(-0.9), Y(1.02)), (X(-0.4), Y(0.72)), (X(0.5), Y(0.55)), (X(2.2), Y(0.6))], 0.06 * s, band)
        p.line([(X(-0.62), Y(0.5)), (X(-0.2), Y(0.32)), (X(0.6), Y(0.2)), (X(2.16), Y(0.22))], 0.05 * s, "giay", 0.85)
        p.ell(X(-0.38), Y(0.52), 0.12 * s, 0.075 * s, "giay", None, -18)
        p.ell(X(-0.37), Y(0.515), 0.05 * s, 0.055 * s, "muc")
        p.blob([(X(-0.3), Y(-0.02)), (X(0.6), Y(-0.06)), (X(2.2), Y(-0.04)), (X(1.8), Y(-0.14)), (X(0.4), Y(-0.16))], "muc", 0.3)

    trawler(905, 560, 82, "la", "rom")
    trawler(1040, 610, 125, "nuoc", "rom")
    trawler(1230, 700, 185, "cham", "gach")
    # quay
    p.blob([(-20, 770, 1), (620, 738), (1620, 720, 1), (1620, 1010, 1), (-20, 1010, 1)], "khoi")
    p.line([(-20, 771), (620, 739), (1620, 721)], 10, "giay")
    p.grain_rect(0, 720, 1600, 290, a=0, b=0.7, o=0.35)
    for x in (150, 830, 1480):
        p.poly([(x - 22, 790), (x + 22, 790), (x + 16, 748), (x - 16, 748)], "muc")
        p.rect(x - 26, 740, 52, 14, "muc")
    p.line([(830, 762), (965, 770), (1062, 520)], 4, "go")
    # nets, trays of fish, coracle
    p.blob([(1120, 940), (1150, 860), (1290, 830), (1460, 850), (1540, 930), (1400, 975), (1230, 972)], "la")
    for k in range(7):
        p.line([(1130 + k * 20, 930 - k * 9), (1290 + k * 16, 880 + k * 14), (1500 - k * 12, 900 + k * 10)], 2, "giay", 0.5)
    for k in range(5):
        p.ell(1170 + k * 78, 952 - (k % 2) * 16, 13, 11, "gach")
    p.blob([(-60, 880), (30, 838), (190, 850), (245, 900), (180, 970), (20, 985)], "go")
    p.ell(98, 880, 140, 44, "muc", 0.55)
    p.lines([(-40 + i * 34, 906 + (i % 3) * 6, -20 + i * 34, 970 - abs(i - 4) * 5) for i in range(8)], 3, "rom", 0.5)

    def tray(x, y):
        p.poly([(x, y), (x + 150, y), (x + 138, y + 44), (x + 12, y + 44)], "nuoc")
        p.ell(x + 75, y, 75, 15, "cham")
        for k in range(5):
            a = x + 22 + k * 25
            p.blob([(a - 14, y - 3), (a, y - 12), (a + 18, y - 4), (a + 27, y - 11, 1), (a + 25, y + 5, 1), (a + 16, y + 1), (a, y + 5)], "suong")

    tray(300, 880)
    tray(330, 838)
    # people: fisherman and wife, officer
    for x, y in ((505, 915), (640, 905), (420, 905)):
        p.ell(x + 70, y, 110, 10, "muc", 0.25)
    hd = person(
        p,
        655,
        905,
        375,
        "side",
        "shirt",
        "suong",
        "cham",
        "bob",
        woman=True,
        flip=-1,
        arms=[[(0.25, 1.05), (1.0, 1.2)], [(0.3, 1.1), (1.05, 1.35)]],
        bag="strap",
        lean=0.06,
    )
    a, b = hd[0]
    p.poly([(a - 34, b - 26), (a + 8, b - 30), (a + 12, b + 24), (a - 30, b + 28)], "giay")
    p.line([(a - 10, b - 28), (a - 8, b + 26)], 3, "nuoc")
    person(p, 490, 915, 385, "side", "tee", "gach", "muc", "short", arms=[[(0.15, 1.1), (0.7, 1.5)], [(0.0, 1.15), (0.2, 2.2)]], lean=0.06, shoe="go")
    person(p, 400, 908, 350, "side", "baba", "la", "muc", hat="non", woman=True, arms=[[(0.2, 1.1), (0.7, 1.6)], [(0.25, 1.1), (0.8, 1.5)]], shoe="go")
    return p


def pier():
    p = Pic("28-ben-dao-dem", "Chuyến tàu đêm chờ ở bến xã đảo", light="left", seed=28, paper="muc")
    p.rect(0, 0, 1600, 1000, p.grad("muc", "cham", mid=(0.3, "muc")))
    for _ in range(70):
        p.ell(p.rnd.random() * 1600, p.rnd.random() * 400, 1.5 + p.rnd.random() * 1.6, 1.8, "giay", 0.65)
    p.ell(330, 170, 62, 62, "rom")
    p.ell(330, 170, 240, 240, p.radial("rom", o1=0.3))
    cloud(p, 380, 230, 420, "nuoc", 0.3)
    cloud(p, 900, 120, 500, "nuoc", 0.2)
    p.blob([(560, 486, 1), (700, 440), (860, 380), (1010, 350), (1180, 392), (1360, 372), (1620, 420, 1), (1620, 486, 1)], "muc")
    p.blob([(-20, 486, 1), (60, 462), (180, 456), (260, 486, 1)], "muc")
    for x, y in ((1060, 452), (1120, 466), (1196, 446), (1290, 462), (1360, 450), (1470, 460), (980, 468)):
        p.rect(x, y, 9, 9, "rom", 0.9)
    p.rect(0, 482, 1600, 520, p.grad("cham", "muc"))
    p.lines([(330 - w, 496 + i * 26, 330 + w, 496 + i * 26) for i, w in enumerate((70, 44, 60, 34, 50, 28, 46, 22, 60, 34, 50, 26))], 6, "rom", 0.55)
    ripples(p, 0, 1600, 500, 990, 60, "nuoc", 0.6, 3)
    # pier coming in from the right, on piles; a bulb on a pole
    for k, x in enumerate((700, 800, 920, 1070, 1250, 1480)):
        s = 0.5 + k * 0.14
        y = 590 + k * 17
        p.rect(x, y, 22 * s * 1.2, 190 * s + k * 16, "muc")
        p.rect(x, y, 7 * s, 190 * s + k * 16, "nuoc", 0.6)
        p.lines([(x - 20 * s, y + 190 * s + k * 16, x + 50 * s, y + 190 * s + k * 16)], 5, "nuoc", 0.7)
    deck = [(610, 566), (700, 548), (1610, 560), (1610, 668)]
    p.poly(deck, "nuoc")
    p.poly([(610, 566), (1610, 668), (1610, 720), (610, 590)], "cham")
    p.poly([(610, 590), (1610, 720), (1610, 730), (610, 598)], "muc")
    p.lines([(700 + i * 62 - i * i * 0.4 - 70, 566 + i * 6.6 + i * i * 0.05, 720 + i * 66, 548 + i * 0.9) for i in range(13)], 3, "muc", 0.4)
    p.limb([(1010, 604), (1006, 300)], [15, 9], "muc", flat=True)
    p.line([(1006, 304), (950, 292), (926, 306)], 8, "muc")
    p.poly([(900, 322), (952, 322), (938, 302), (914, 302)], "khoi")
    p.ell(926, 334, 15, 13, "giay")
    p.ell(926, 338, 330, 300, p.radial("rom", o1=0.62))
    p.poly([(912, 330), (940, 330), (1130, 640), (720, 600)], p.grad("rom", "rom", o1=0.4, o2=0.05))
    p.lines([(940 - w, 690 + i * 28, 940 + w, 690 + i * 28) for i, w in enumerate((70, 40, 60, 30, 44, 20))], 6, "rom", 0.5)
    # boat, its cabin lit, engine already running
    b = [(120, 610, 1), (240, 652), (420, 660), (600, 640), (664, 612, 1), (630, 720), (560, 756), (300, 760), (190, 716)]
    p.blob(b, "cham")
    p.grain(curve(b), a=0, b=1, o=0.5)
    p.line([(120, 610), (240, 652), (420, 660), (600, 640), (664, 612)], 9, "nuoc")
    p.line([(170, 682), (320, 712), (600, 704)], 6, "rom", 0.8)
    p.rect(330, 540, 180, 116, "nuoc")
    p.rect(310, 522, 220, 22, "cham")
    p.rect(352, 562, 56, 50, "rom")
    p.rect(432, 562, 56, 94, "giay")
    p.rect(460, 562, 28, 94, "rom")
    p.line([(420, 522), (420, 380)], 8, "khoi")
    p.line([(420, 390), (200, 640)], 3, "khoi", 0.8)
    p.line([(420, 390), (600, 636)], 3, "khoi", 0.8)
    p.ell(460, 600, 190, 150, p.radial("rom", o1=0.45))
    p.lines([(250, 774, 420, 774), (440, 790, 620, 790), (300, 806, 520, 806)], 6, "rom", 0.5)
    p.line([(664, 614), (690, 584), (706, 560)], 4, "rom", 0.8)
    # those who hurry: a man holds the lantern, a woman carries a bundle, an officer reads a code from a telephone
    q = person(p, 752, 584, 176, "side", "coat", "muc", "cham", "short", flip=-1, arms=[[(0.3, 0.95), (1.1, 0.9)], [(0.35, 0.95), (1.2, 0.85)]])
    p.ell(q[1][0] - 2, q[1][1] + 16, 9, 12, "giay")
    p.ell(q[1][0], q[1][1] + 14, 70, 70, p.radial("rom", o1=0.7))
    person(
        p, 846, 600, 178, "side", "baba", "nang", "muc", "tail", woman=True, flip=-1, lean=0.14, arms=[[(0.35, 0.95), (1.0, 0.75)], [(0.4, 0.95), (1.0, 0.6)]]
    )
    p.blob([(806, 506), (820, 488), (852, 492), (862, 512), (840, 530), (812, 526)], "giay")
    p.ell(817, 500, 9, 9, "da")
    person(p, 958, 612, 196, "side", "shirt", "suong", "cham", "short", flip=-1, arms=[[(0.3, 1.0), (1.0, 0.85)], [(0.4, 0.95), (1.1, 0.75)]])
    p.rect(905, 500, 14, 24, "giay", None, 3)
    p.ell(912, 512, 34, 34, p.radial("giay", o1=0.7))
    bike(p, 1270, 640, 96, -1, "muc", box=False)
    # near: mooring post and rope
    p.limb([(120, 1020), (128, 800)], [120, 100], "muc", flat=True)
    p.ell(128, 800, 50, 16, "cham")
    p.line([(72, 862), (128, 880), (184, 860)], 18, "khoi")
    p.line([(72, 886), (128, 904), (184, 884)], 18, "khoi", 0.8)
    p.line([(182, 872), (340, 868), (470, 800), (540, 704)], 9, "khoi", 0.9)
    p.grain_rect(0, 480, 1600, 520, x1=0, x2=1, y1=0, y2=1, a=0, b=0.6, o=0.5)
    return p


def salt():
    p = Pic("40-bo-ruong-muoi", "Bốn thế hệ một nhà đi trên bờ ruộng muối lúc chiều", light="right", seed=40, paper="rom")
    sky(p, "nuoc", "nang", 560, (1210, 430, 110, "giay"), (0.5, "rom"))
    p.ell(1210, 430, 460, 330, p.radial("giay", o1=0.7))
    cloud(p, 120, 150, 520, "giay", 0.6)
    cloud(p, 700, 90, 400, "giay", 0.5)
    ridge(p, 520, 120, "khoi", 6, 240, 570)
    ridge(p, 540, 60, "nuoc", 2, 180, 570)
    for x in (180, 300, 420):
        p.limb([(x, 552), (x, 400)], [6, 4], "suong")
        for k in range(3):
            t = x + k * 2.09
            p.line([(x, 400), (x + 46 * math.cos(t), 400 + 46 * math.sin(t))], 5, "suong")
    p.rect(0, 552, 1600, 460, p.grad("rom", "nuoc", mid=(0.25, "nang")))
    p.lines([(1210 - w, 566 + i * 21, 1210 + w, 566 + i * 21) for i, w in enumerate((110, 80, 96, 64, 84, 50))], 6, "giay", 0.8)
    p.lines([(0, 590, 1600, 582), (0, 626, 1600, 616)], 5, "gach", 0.4)
    for k in range(9):
        p.lines([(k * 220 - 60, 556, k * 300 - 460, 690)], 4, "gach", 0.35)
    for x, s in ((90, 0.5), (170, 0.6), (1440, 0.6), (1530, 0.8), (1350, 0.46)):
        p.poly([(x - 60 * s, 640), (x, 640 - 70 * s), (x + 60 * s, 640)], "giay")
        p.poly([(x, 640 - 70 * s), (x - 60 * s, 640), (x - 10 * s, 640)], "khoi", 0.8)
    # the dyke, the nine of them in single file, and what the water gives back
    p.poly([(-10, 712), (1610, 700), (1610, 722), (-10, 738)], "go")
    p.poly([(-10, 712), (1610, 700), (1610, 707), (-10, 720)], "gach")
    W = lambda a, b: [[(a, 1.6), (a + 0.15, 3.25)], [(-b, 1.6), (-b - 0.4, 3.1)]]
    fam = [
        (
            250,
            232,
            dict(
                dress="baba",
                top="muc",
                bottom="muc",
                hair="bun",
                haircol="suong",
                woman=True,
                lean=0.3,
                legs=W(0.2, 0.1),
                arms=[[(0.3, 1.0), (0.5, 1.7)], [(0.4, 0.95), (1.0, 1.35)]],
            ),
        ),
        (
            356,
            262,
            dict(dress="shirt", top="suong", bottom="cham", hair="short", legs=W(0.4, 0.2), arms=[[(-0.2, 1.0), (-0.75, 1.4)], [(0.1, 1.1), (0.3, 2.0)]]),
        ),
        (
            478,
            250,
            dict(dress="baba", top="gach", bottom="muc", hat="non", woman=True, legs=W(0.3, 0.2), arms=[[(0.3, 1.0), (0.8, 1.3)], [(0.3, 1.1), (0.5, 2.0)]]),
        ),
        (580, 268, dict(dress="baba", top="cham", bottom="muc", hair="thin", haircol="khoi", legs=W(0.4, 0.2))),
        (706, 276, dict(dress="tee", top="la", bottom="cham", hair="short", legs=W(0.5, 0.3), arms=[[(0.3, 0.9), (0.5, 0.1)], [(0.35, 0.9), (0.6, 0.15)]])),
        (
            820,
            254,
            dict(
                dress="baba", top="nang", bottom="muc", hair="tail", woman=True, legs=W(0.4, 0.2), arms=[[(-0.3, 1.0), (-0.5, 1.9)], [(0.4, 1.1), (0.7, 2.1)]]
            ),
        ),
        (
            890,
            158,
            dict(
                dress="pupil",
                top="giay",
                bottom="cham",
                hair="bob",
                woman=True,
                hs=1.25,
                legs=W(0.5, 0.3),
                arms=[[(-0.5, 0.7), (-1.1, 0.6)], [(0.4, 0.9), (1.0, 0.7)]],
            ),
        ),
        (
            1010,
            196,
            dict(
                dress="pupil",
                top="giay",
                bottom="muc",
                hair="short",
                hs=1.15,
                lean=0.3,
                legs=[[(1.0, 1.1), (0.7, 2.7)], [(-0.6, 1.4), (-1.7, 1.9)]],
                arms=[[(-0.6, 0.8), (-0.9, 1.5)], [(0.7, 0.7), (1.3, 0.2)]],
            ),
        ),
    ]

    def file():
        for x, h, k in fam:
            k = dict(k)
            person(p, x, 718 - x * 0.008, h, "side", k.pop("dress"), k.pop("top"), k.pop("bottom"), k.pop("hair", "short"), **k)
        p.line([(290, 580), (300, 716)], 5, "go", bend=False)
        # the youngest on his father's shoulders
        p.limb([(706, 444), (728, 462), (730, 496)], [17, 15, 11], "cham")
        p.blob([(690, 446), (694, 412), (708, 400), (724, 410), (728, 446), (708, 452)], "giay")
        p.limb([(716, 414), (734, 430), (732, 446)], [12, 10, 8], "da")
        p.ell(712, 384, 16, 18, "da")
        p.blob([(695, 390), (697, 370), (712, 362), (728, 370), (722, 378), (706, 384), (702, 398)], "muc")

    i = p.define(file)
    p.add(f'<use href="#{i}" transform="translate(0 1444) scale(1 -1)" opacity=".34"/>')
    p.rect(0, 740, 1600, 270, p.grad("nuoc", "nuoc", o1=0.1, o2=0.75))
    ripples(p, 0, 1600, 750, 990, 34, "giay", 0.7, 4)
    p.use(i, 0, 0)
    for x, h, _kind in fam:
        p.poly([(x - 8, 716), (x + 14, 716), (x - h * 0.5, 726), (x - h * 0.55, 724)], "muc", 0.3)
    # near: one large heap of salt and its rake, dark
    p.blob([(1180, 1010, 1), (1300, 900), (1440, 820), (1620, 800, 1), (1620, 1010, 1)], "suong")
    p.blob([(1180, 1010, 1), (1300, 900), (1400, 846), (1380, 940), (1300, 1010, 1)], "khoi")
    p.line([(1340, 760), (1530, 960)], 13, "go")
    p.line([(1290, 786), (1392, 726)], 18, "go")
    p.grain_rect(0, 740, 1600, 270, a=0, b=0.7, o=0.35)
    return p


SCENES = (
    port,
    pier,
    salt,
)
