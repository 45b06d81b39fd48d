"""Streets and stations: what stands and waits there."""

import math

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.parts import crown, ridge, sky


def pole_stall():
    p = Pic("49-ganh-hang-som", "Gánh hàng sớm trên vỉa hè phố cổ", light="left", seed=49, paper="nang")
    vx, vy = 470, 520
    sky(p, "nuoc", "nang", 560, mid=(0.45, "suong"))
    p.ell(vx, 470, 620, 430, p.radial("rom", o1=0.95))
    p.ell(vx + 14, 452, 62, 62, "giay")

    def F(x, y, d):
        """A point of the near plane, moved d deep into the street."""
        return vx + (x - vx) / (1 + d), vy + (y - vy) / (1 + d)

    # street and pavement
    p.poly([F(-900, 1010, 0), F(1700, 1010, 0), (vx + 20, vy + 6), (vx - 20, vy + 6)], p.grad("nuoc", "khoi", 0, 1, 0, 0))
    p.poly([F(700, 1010, 0), F(2300, 1010, 0), (vx + 30, vy), (vx + 12, vy)], p.grad("nang", "gach", 0, 0, 1, 1))
    p.poly([F(640, 1010, 0), F(700, 1010, 0), (vx + 12, vy), (vx + 10, vy)], "suong")
    p.lines([F(640 + 260 * k, 1010, 0) + F(640 + 260 * k, 1010, 30) for k in range(1, 6)], 2.5, "giay", 0.4)
    p.lines([F(690, 1010, d) + F(2400, 1010, d) for d in (0.08, 0.3, 0.56, 0.9, 1.4, 2.2)], 2.5, "giay", 0.4)
    p.poly([F(-80, 1010, 0), F(240, 1010, 0), (vx + 4, vy + 6), (vx - 4, vy + 6)], "rom", 0.55)

    def house(side, x, d0, d1, top, wall, shade, floors, shutter, roof):
        """One narrow house front on the line x, from depth d0 to d1, top in near measures."""
        a, b, c, e = F(x, top, d0), F(x, top, d1), F(x, 1010, d1), F(x, 1010, d0)
        p.poly([a, b, c, e], wall)
        if shade:
            p.poly([a, b, c, e], "muc", shade)
        g = lambda t, y: F(x, y, (1 + d0) / (1 - t + t * (1 + d0) / (1 + d1)) - 1)
        for f in range(floors):
            y0 = top + 150 + f * 330
            for t0, t1 in ((0.14, 0.42), (0.58, 0.86)):
                p.poly([g(t0, y0), g(t1, y0), g(t1, y0 + 190), g(t0, y0 + 190)], shutter)
                m = (t0 + t1) / 2
                p.lines([g(m, y0) + g(m, y0 + 190)] + [g(t0, y0 + 32 * k) + g(t1, y0 + 32 * k) for k in range(1, 6)], 2, "muc", 0.3)
            q = [g(0.04, y0 + 216), g(0.96, y0 + 216), g(0.96, y0 + 238), g(0.04, y0 + 238)]
            p.poly(q, "giay", 0.7)
        # the tiled roof hangs over the street
        k = 90 * side
        r0, r1 = F(x - k, top + 40, d0), F(x - k, top + 40, d1)
        p.poly([F(x + k, top - 110, d0), F(x + k, top - 110, d1), r1, r0], roof)
        p.lines([F(x + k - 2 * k * t, top - 110 + 150 * t, d0) + F(x + k - 2 * k * t, top - 110 + 150 * t, d1) for t in (0.25, 0.5, 0.75)], 2.5, "giay", 0.45)
        p.line([r0, r1], 6 / (1 + d0) + 2, "go", bend=False)
        return g

    # left side against the light, right side lit at a slant
    for d0, d1, top, wall, fl, sh in (
        (5, 9, -300, "khoi", 1, "nuoc"),
        (2.6, 5, -420, "nuoc", 1, "cham"),
        (1.2, 2.6, -260, "khoi", 2, "cham"),
        (0.2, 1.2, -460, "nuoc", 2, "muc"),
    ):
        house(-1, -330, d0, d1, top, wall, 0.16, fl, sh, "go")
    for d0, d1, top, wall, fl, sh in (
        (6.5, 11, -420, "nang", 1, "la"),
        (3.6, 6.5, -620, "rom", 2, "nuoc"),
        (1.9, 3.6, -430, "nang", 2, "la"),
        (0.9, 1.9, -700, "rom", 2, "nuoc"),
    ):
        house(1, 1320, d0, d1, top, wall, 0, fl, sh, "gach")
    g = house(1, 1320, -0.25, 0.9, -560, "nang", 0, 1, "la", "gach")
    # the nearest house: a shop still shut behind its boards, one of them taken down
    p.poly([g(0.06, 250), g(0.94, 250), g(0.94, 1000), g(0.06, 1000)], "go")
    p.poly([g(0.06, 250), g(0.94, 250), g(0.94, 330), g(0.06, 330)], "muc", 0.4)
    p.lines([g(0.06 + 0.11 * k, 330) + g(0.06 + 0.11 * k, 1000) for k in range(1, 8)], 4, "muc", 0.45)
    p.poly([g(0.72, 330), g(0.83, 330), g(0.83, 1000), g(0.72, 1000)], "muc")
    p.poly([g(0.74, 430), g(0.81, 430), g(0.81, 620), g(0.74, 620)], "rom")
    # wires across, a lantern
    p.line([F(-330, -100, 0.2), (420, 150), F(1320, -60, 0.9)], 2.5, "muc", 0.6)
    p.line([F(-330, -40, 0.6), (470, 250), F(1320, 40, 1.9)], 2, "muc", 0.5)
    # far: a street sweeper and her barrow in the light
    p.ell(400, 612, 44, 5, "muc", 0.3)
    person(p, 396, 612, 104, "back", "shirt", "cham", "muc", "bun", hat="non", woman=True, arms=[[(0.2, 0.9), (0.3, 1.7)], [(0.25, 0.9), (0.35, 1.6)]])
    p.line([(412, 566), (448, 616)], 3, "go")
    p.line([(440, 612), (458, 612)], 6, "go")

    # the stall: two baskets, the pole laid down between them, a pot on its brazier
    def bowl(x, y, r, c="giay"):
        p.blob([(x - r, y - r * 0.3, 1), (x - r * 0.6, y + r * 0.5), (x, y + r * 0.7), (x + r * 0.6, y + r * 0.5), (x + r, y - r * 0.3, 1)], c)
        p.ell(x, y - r * 0.3, r, r * 0.26, "suong")

    def tray(x, y, r, depth):
        p.blob(
            [
                (x - r, y, 1),
                (x - r * 0.78, y + depth * 0.7),
                (x - r * 0.5, y + depth, 1),
                (x + r * 0.5, y + depth, 1),
                (x + r * 0.78, y + depth * 0.7),
                (x + r, y, 1),
            ],
            "go",
        )
        p.blob([(x - r, y, 1), (x - r * 0.78, y + depth * 0.7), (x - r * 0.5, y + depth, 1), (x - r * 0.1, y + depth, 1), (x - r * 0.2, y, 1)], "rom", 0.35)
        p.lines([(x - r * 0.9 + k * r * 0.2, y + 6, x - r * 0.6 + k * r * 0.133, y + depth - 6) for k in range(10)], 3, "rom", 0.5)
        p.ell(x, y, r, r * 0.26, "rom")
        p.ell(x, y + 2, r * 0.88, r * 0.2, "go", 0.5)

    low = [[(1.15, -0.05), (0.8, 1.2)], [(1.2, 0.0), (0.9, 1.25)]]
    # the customer on a low stool, his bowl at his chin
    p.poly([(640, 900), (700, 892), (900, 936), (800, 944)], "muc", 0.22)
    p.rect(624, 836, 74, 14, "nuoc")
    p.limb([(634, 848), (626, 902)], [9, 8], "cham")
    p.limb([(688, 848), (696, 902)], [9, 8], "cham")
    hd = person(
        p,
        662,
        906,
        400,
        "side",
        "shirt",
        "suong",
        "cham",
        "short",
        pelvis=(0, -1.35),
        lean=0.28,
        legs=low,
        arms=[[(0.5, 0.85), (1.0, 0.2)], [(0.55, 0.95), (1.15, 0.35)]],
    )
    bowl(hd[1][0] + 8, hd[1][1] - 6, 25)
    # tray with greens and bowls, the pot on its brazier
    p.poly([(800, 906), (860, 896), (1080, 944), (980, 952)], "muc", 0.22)
    p.poly([(782, 858), (868, 858), (856, 912), (794, 912)], "gach")
    p.rect(806, 876, 38, 22, "muc")
    p.ell(825, 890, 14, 6, "rom")
    p.blob([(766, 790, 1), (774, 846), (800, 864), (850, 864), (876, 846), (884, 790, 1)], "khoi")
    p.blob([(840, 790, 1), (846, 850), (836, 864), (850, 864), (876, 846), (884, 790, 1)], "muc", 0.25)
    p.ell(825, 790, 59, 15, "suong")
    p.ell(825, 792, 49, 11, "gach")
    p.line([(836, 792), (872, 740), (884, 728)], 6, "go")
    for x, y, k in ((806, 770, 1), (842, 752, -1)):
        p.line([(x, y), (x - 14 * k, y - 34), (x + 10 * k, y - 70), (x - 8 * k, y - 112), (x + 6 * k, y - 150)], 9, "giay", 0.5)
    # she ladles; her back basket stands open
    p.poly([(1010, 902), (1080, 894), (1330, 944), (1230, 954)], "muc", 0.22)
    p.rect(1000, 838, 76, 14, "go")
    p.limb([(1010, 850), (1004, 906)], [9, 8], "go")
    p.limb([(1066, 850), (1074, 906)], [9, 8], "go")
    hd = person(
        p,
        1036,
        908,
        410,
        "side",
        "baba",
        "la",
        "muc",
        "bun",
        hat="non",
        woman=True,
        flip=-1,
        pelvis=(0, -1.35),
        lean=0.34,
        legs=low,
        arms=[[(0.5, 0.95), (1.3, 0.95)], [(0.6, 0.95), (1.55, 0.85)]],
    )
    bowl(hd[0][0] - 16, hd[0][1] + 2, 24)
    p.line([hd[1], (878, 734)], 5, "go", bend=False)
    p.poly([(1130, 976), (1200, 966), (1400, 1010), (1260, 1010)], "muc", 0.22)
    tray(1150, 922, 92, 58)
    for k, (x, y) in enumerate(((1100, 906), (1148, 898), (1196, 906))):
        bowl(x, y, 30)
        bowl(x + 2, y - 16, 30, ("giay", "suong", "giay")[k])
    p.blob([(1064, 920), (1084, 892), (1114, 904), (1134, 920)], "rung")
    p.blob([(1074, 918), (1098, 900), (1120, 920)], "la")
    # the carrying pole leans on the shop boards
    p.limb([(1296, 1004), (1268, 760), (1246, 500)], [13, 17, 12], "rom", flat=True)
    p.line([(1292, 1000), (1264, 760), (1243, 504)], 4, "go", 0.5)
    # near: a flower seller's bicycle, cut by the frame
    p.add('<circle cx="86" cy="930" r="196" fill="none" stroke="#1E2B33" stroke-width="22"/>')
    p.lines([(86, 930, 86 + 190 * math.cos(t * 0.3927), 930 + 190 * math.sin(t * 0.3927)) for t in range(16)], 2.5, "muc", 0.8)
    p.ell(86, 930, 18, 18, "muc")
    p.line([(-20, 716), (120, 690), (250, 700)], 26, "muc")
    p.line([(86, 930), (60, 700)], 16, "muc", bend=False)
    p.line([(86, 930), (230, 706)], 10, "muc", bend=False)
    bundle = [(-20, 700, 1), (-20, 560, 1), (40, 566), (150, 604), (262, 690, 1), (200, 712), (100, 716)]
    p.blob(bundle, "rung")

    def flower(c):
        p.line([(-8, 60), (0, 0)], 5, "rung")
        for t in range(5):
            p.ell(13 * math.cos(t * 1.257), 11 * math.sin(t * 1.257), 11, 10, c)
        p.ell(0, 0, 6, 6, "rom")

    kinds = [p.define(lambda c=c: flower(c)) for c in ("giay", "nang", "suong")]
    for k in range(19):
        x = -4 + (k * 61) % 240
        p.use(kinds[k % 3], x, 520 + (k * 37) % 110 + max(0, x - 60) * 0.45)
    p.blob([(60, 700, 1), (150, 630), (268, 690, 1), (200, 722), (100, 726)], "suong")
    p.blob([(60, 700, 1), (150, 630), (170, 660), (120, 726)], "muc", 0.16)
    p.grain_rect(0, 620, 1600, 380, a=0, b=0.7, o=0.32)
    return p


def bus_station():
    p = Pic("52-ben-xe", "Chiếc túi bỏ quên trên ghế chờ bến xe", light="right", seed=52, paper="rom")
    sky(p, "suong", "nang", 620)
    p.ell(1450, 380, 520, 380, p.radial("giay", o1=0.85))
    ridge(p, 420, 90, "khoi", 7, 260, 560, 0.7)
    for x, r in ((60, 60), (150, 44), (1500, 70), (1590, 52)):
        crown(p, x, 470 - r * 0.3, r, r * 0.8, "rung", "la", x, 5)
    p.rect(0, 500, 1600, 510, p.grad("nang", "khoi", 1, 0, 0, 1))

    # buses drawn up nose to the platform
    def bus(body, band):
        p.poly([(-128, 6), (128, 6), (-20, 60), (-330, 60)], "muc", 0.22)
        p.rect(-112, -22, 40, 34, "muc", None, 8)
        p.rect(72, -22, 40, 34, "muc", None, 8)
        p.rect(-126, -318, 252, 306, body, None, 22)
        p.rect(-126, -318, 60, 306, "muc", 0.14, 22)
        p.rect(-112, -292, 224, 150, "cham", None, 14)
        p.poly([(10, -292), (84, -292), (20, -142), (-54, -142)], "giay", 0.28)
        p.rect(-70, -310, 140, 13, "muc", 0.5, 5)
        p.rect(-126, -112, 252, 34, band)
        p.rect(-90, -66, 180, 22, "muc", 0.35, 6)
        for x in (-100, 66):
            p.rect(x, -66, 34, 24, "giay", None, 8)
        p.rect(-130, -30, 260, 18, "khoi", None, 6)
        for k in (-1, 1):
            p.line([(k * 122, -268), (k * 148, -260), (k * 148, -226)], 6, "muc")
            p.rect(k * 148 - 9, -240, 18, 46, "muc", None, 5)
        p.line([(-40, -142), (0, -166)], 4, "muc")
        p.line([(20, -142), (60, -166)], 4, "muc")

    kinds = {c: p.define(lambda c=c, b=b: bus(c, b)) for c, b in (("giay", "la"), ("suong", "nuoc"), ("rom", "cham"))}
    for x, c, s in ((150, "suong", 0.92), (470, "giay", 0.92), (790, "rom", 0.92), (1110, "suong", 0.92)):
        p.use(kinds[c], x, 640, s)
    # the last bay is empty: oil on the ground, light lying in it
    p.poly([(1290, 640), (1560, 640), (1440, 700), (1110, 700)], "giay", 0.4)
    p.ell(1390, 664, 60, 7, "muc", 0.25)
    p.lines([(x, 560, x - 70, 700) for x in (310, 630, 950, 1270, 1590)], 7, "giay", 0.7)
    # two people on their way to a bus
    p.ell(934, 664, 40, 6, "muc", 0.28)
    hd = person(p, 952, 664, 216, "back", "baba", "la", "muc", "bun", woman=True, hat="non", arms=[[(0.3, 0.8), (0.1, 1.6)], [(0.2, 1.1), (0.25, 2.1)]])
    p.rect(hd[1][0] - 22, hd[1][1], 46, 40, "go", None, 5)
    p.ell(1252, 668, 40, 6, "muc", 0.28)
    person(
        p,
        1280,
        668,
        224,
        "side",
        "shirt",
        "nuoc",
        "cham",
        "short",
        flip=-1,
        legs=[[(0.5, 1.6), (0.75, 3.2)], [(-0.2, 1.65), (-0.8, 3.1)]],
        arms=[[(-0.3, 1.0), (-0.6, 1.8)], [(0.3, 1.1), (0.8, 1.9)]],
    )
    # platform edge and its tiles, the posts stand on it
    p.poly([(-10, 716), (1610, 690), (1610, 1010), (-10, 1010)], p.grad("rom", "nuoc", 1, 0, 0, 1))
    p.poly([(-10, 716), (1610, 690), (1610, 712), (-10, 742)], "suong")
    p.poly([(-10, 742), (1610, 712), (1610, 722), (-10, 756)], "muc", 0.3)
    p.lines(
        [(0, 800, 1600, 764), (0, 872, 1600, 826), (0, 964, 1600, 908)] + [(200 + k * 190, 736, 20 + k * 250, 1010) for k in range(-1, 9)], 2.5, "giay", 0.4
    )
    for x, y in ((250, 720), (1330, 704)):
        p.poly([(x + 10, y + 44), (x + 50, y + 44), (x - 330, y + 290), (x - 420, y + 290)], "muc", 0.18)
        p.rect(x, 150, 46, y - 110, "rom")
        p.rect(x, 150, 18, y - 110, "muc", 0.25)
        p.rect(x - 8, y + 10, 62, 40, "khoi")
        p.rect(x - 8, y + 10, 22, 40, "muc", 0.2)
    # roof of the waiting hall over all, its posts
    p.poly([(-10, -10), (1610, -10), (1610, 132), (-10, 206)], "cham")
    p.poly([(-10, 206), (1610, 132), (1610, 168), (-10, 250)], "muc")
    p.lines([(k * 150 - 60, -10, k * 150 - 60 - (206 - 7 * k) * 0.6, 196 - 7 * k) for k in range(13)], 4, "muc", 0.35)
    p.grain("M0 0L1600 0L1600 132L0 206Z", x1=1, x2=0, y1=0, y2=0.2, a=0, b=0.9, o=0.4)
    # the bench, and on it the bag that nobody came back for
    p.poly([(470, 952), (1130, 930), (960, 1000), (240, 1010)], "muc", 0.22)
    for x in (500, 800, 1090):
        p.limb([(x, 850), (x - 10, 956)], [22, 18], "muc", flat=True)
        p.rect(x - 44, 946, 66, 14, "muc")
        p.limb([(x + 6, 840), (x + 26, 690)], [16, 12], "muc", flat=True)
    for y in (700, 742):
        p.poly([(470, y + 6), (1150, y - 14), (1150, y + 14), (470, y + 34)], "go")
        p.poly([(470, y + 6), (1150, y - 14), (1150, y - 8), (470, y + 12)], "rom", 0.8)
    for k in range(3):
        x = 470 - k * 14
        p.poly([(x, 816 + k * 22), (1150 - k * 10, 796 + k * 22), (1146 - k * 10, 814 + k * 22), (x - 8, 834 + k * 22)], "rom")
        p.poly([(x - 8, 834 + k * 22), (1146 - k * 10, 814 + k * 22), (1146 - k * 10, 820 + k * 22), (x - 8, 840 + k * 22)], "go")
    p.poly([(640, 852), (880, 842), (800, 872), (560, 880)], "muc", 0.28)
    bag = [(660, 846, 1), (646, 760), (664, 690, 1), (760, 672), (858, 680, 1), (884, 752), (876, 838, 1), (770, 848)]
    p.line([(706, 700), (716, 620), (760, 600), (800, 616), (812, 690)], 11, "go")
    p.blob(bag, "gach")
    p.clip(curve(bag))
    p.poly([(640, 660), (724, 660), (716, 860), (640, 860)], "go", 0.45)
    p.rect(640, 742, 260, 20, "nang", 0.8)
    p.end()
    p.grain(curve(bag), x1=1, x2=0, y1=0, y2=0.2, a=0, b=0.9, o=0.36)
    p.line([(668, 700), (760, 684), (854, 690)], 5, "go", 0.8)
    p.line([(716, 708), (726, 634), (764, 616), (796, 630), (804, 700)], 9, "go")
    p.poly([(790, 700), (826, 760), (802, 776), (776, 724)], "giay")
    p.lines([(796, 730, 812, 758)], 4, "khoi")
    hat = [(846, 846, 1), (910, 720, 1), (1030, 834, 1), (940, 848)]
    p.blob(hat, "rom")
    p.blob([(846, 846, 1), (910, 720, 1), (922, 846, 1)], "go", 0.28)
    for k in (0.4, 0.7):
        p.line([(910 - 64 * k, 720 + 126 * k), (922, 722 + 134 * k), (910 + 120 * k, 720 + 114 * k)], 3, "giay", 0.7)
    # near: a planter in shade at the platform's end
    p.poly([(1340, 900), (1610, 880), (1610, 1010), (1356, 1010)], "muc")
    p.poly([(1330, 884), (1610, 862), (1610, 890), (1330, 912)], "cham")
    for k in range(9):
        x, y = 1370 + k * 30, 892 - k * 2
        e = (x + (k - 4) * 26, y - 150 - (k * 37) % 90)
        p.blob(
            [(x - 10, y, 1), ((x + e[0]) / 2 - 26, (y + e[1]) / 2), (e[0], e[1], 1), ((x + e[0]) / 2 + 18, (y + e[1]) / 2 + 10), (x + 10, y, 1)],
            "rung" if k % 3 else "muc",
        )
    p.grain_rect(0, 690, 1600, 320, x1=1, x2=0, y1=0, y2=1, a=0, b=0.8, o=0.32)
    return p


SCENES = (pole_stall, bus_station)
