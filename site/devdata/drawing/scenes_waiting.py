"""Places where people are waited for, and wait."""

import math

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.hands import forearm, hand
from devdata.drawing.parts import crown, ripples


def two_chairs():
    """Two chairs facing each other under a clock, seen through a door being opened."""
    p = Pic("60-dong-ho-va-ghe", "Hai chiếc ghế đối diện dưới đồng hồ treo tường", light="left", seed=60, paper="rom")
    p.rect(0, 0, 1600, 1000, p.grad("giay", "nang", 0, 0, 1, 1))
    p.rect(0, 500, 1600, 240, p.grad("ma", "la", 0, 0, 1, 0))
    p.rect(0, 492, 1600, 12, "rung", 0.8)
    # the window's light across the wall and the panelling
    for c in range(3):
        for r in range(3):
            x, y = 800 + c * 118, 96 + r * 176 + c * 34
            p.poly([(x, y), (x + 102, y + 29), (x + 102, y + 187), (x, y + 158)], "giay", 0.62)
    p.grain_rect(0, 0, 1600, 740, x1=0, x2=1, y1=0, y2=0.4, a=0, b=0.7, o=0.3)
    # floor: old tiles, the light runs on over them
    p.rect(0, 740, 1600, 270, p.grad("gach", "go"))
    vx = 720
    for k in range(-9, 10):
        for d in range(5):
            if (k + d) % 2 == 0:
                y0, y1 = 740 + 270 * (d / 5) ** 1.5, 740 + 270 * ((d + 1) / 5) ** 1.5
                a, b = 100 + (y0 - 740) * 0.42, 100 + (y1 - 740) * 0.42
                p.poly([(vx + k * a, y0), (vx + (k + 1) * a, y0), (vx + (k + 1) * b, y1), (vx + k * b, y1)], "nang", 0.5)
    p.rect(0, 728, 1600, 16, "giay", 0.75)
    p.poly([(840, 744), (1190, 744), (1400, 1010), (900, 1010)], "giay", 0.22)
    # the clock, ten past eight
    p.ell(548, 222, 112, 112, "go", 0.3)
    p.ell(530, 204, 110, 110, "go")
    p.ell(530, 204, 92, 92, "giay")
    marks = [(math.cos(k * math.pi / 6), math.sin(k * math.pi / 6)) for k in range(12)]
    p.lines([(530 + 80 * c, 204 + 80 * s, 530 + 68 * c, 204 + 68 * s) for c, s in marks], 7, "cham")
    p.line([(530, 204), (489, 230)], 10, "muc")
    p.line([(530, 204), (589, 170)], 7, "muc")
    p.ell(530, 204, 9, 9, "gach")
    p.blob([(530, 112), (530, 296), (590, 280), (622, 204), (590, 128)], "muc", 0.08)

    def chair(x, f):
        """From the side; f = 1 looks right. x is the middle of the seat."""
        p.poly([(x - f * 92, 900), (x + f * 96, 900), (x + 210, 946), (x + 20, 946)], "muc", 0.24)
        p.poly([(x - f * 82, 900), (x - f * 104, 900), (x - f * 98, 700), (x - f * 126, 428), (x - f * 106, 422), (x - f * 74, 690)], "go")
        p.limb([(x + f * 84, 900), (x + f * 78, 706)], [20, 22], "go", flat=True)
        p.limb([(x + f * 44, 868), (x + f * 42, 712)], [16, 18], "go", flat=True)
        p.limb([(x - f * 54, 868), (x - f * 52, 712)], [16, 18], "go", flat=True)
        p.line([(x - f * 86, 810), (x + f * 82, 810)], 11, "go")
        p.poly([(x - f * 104, 690), (x + f * 104, 690), (x + f * 100, 718), (x - f * 100, 718)], "go")
        p.poly([(x - f * 100, 676), (x + f * 108, 676), (x + f * 104, 692), (x - f * 104, 692)], "rom")
        p.line([(x - f * 90, 640), (x - f * 108, 470)], 6, "rom", 0.55)

    chair(430, 1)
    chair(1020, -1)
    # a jacket left over one back, a hat on the other seat
    p.blob(
        [(300, 462), (330, 436), (366, 448), (392, 500), (400, 590), (404, 652, 1), (366, 660, 1), (352, 580), (346, 640, 1), (282, 652, 1), (290, 560)], "nuoc"
    )
    p.blob([(330, 438), (366, 448), (392, 500), (400, 590), (404, 652, 1), (384, 656, 1), (372, 560), (354, 480)], "muc", 0.18)
    p.blob([(300, 470), (276, 520), (264, 600), (262, 676, 1), (298, 682, 1), (306, 600), (318, 520)], "nuoc")
    p.blob([(264, 600), (262, 676, 1), (298, 682, 1), (303, 620), (286, 640)], "muc", 0.2)
    p.line([(312, 452), (336, 462), (360, 456)], 6, "giay", 0.75)
    p.line([(264, 660), (299, 667)], 5, "giay", 0.7)
    p.blob([(928, 678, 1), (1010, 584), (1024, 584), (1106, 678, 1), (1060, 690), (974, 690)], "rom")
    p.blob([(1022, 584, 1), (1106, 678, 1), (1060, 690), (1040, 690)], "go", 0.3)
    for k in (0.4, 0.66, 0.88):
        p.line([(1017 - 89 * k, 584 + 94 * k), (1017, 584 + 108 * k), (1017 + 89 * k, 584 + 94 * k)], 2.5, "giay", 0.8)
    # the low table: two cups, an open book, a pen
    p.poly([(640, 900), (830, 900), (960, 940), (700, 946)], "muc", 0.22)
    p.limb([(722, 900), (722, 670)], [18, 20], "go", flat=True)
    p.poly([(640, 900), (804, 900), (770, 872), (676, 872)], "go")
    p.rect(590, 652, 266, 20, "go", None, 6)
    p.rect(584, 640, 278, 15, "nang", None, 6)
    p.blob([(664, 640, 1), (676, 626), (722, 634), (766, 624), (782, 640, 1)], "giay")
    p.line([(722, 634), (724, 640)], 3, "khoi")
    p.line([(700, 622), (772, 612)], 5, "cham")
    for x in (622, 822):
        p.blob([(x - 20, 600, 1), (x + 20, 600, 1), (x + 13, 640, 1), (x - 13, 640, 1)], "giay")
        p.blob([(x + 4, 600, 1), (x + 20, 600, 1), (x + 13, 640, 1), (x + 4, 640, 1)], "nuoc", 0.45)
        p.line([(x, 588), (x - 8, 566), (x + 6, 546), (x - 4, 524)], 5, "giay", 0.75)
    # near: the dark door, and the hand that opens it
    p.poly([(-10, -10), (150, -10), (150, 1010), (-10, 1010)], "muc")
    p.rect(136, 0, 14, 1000, "cham")
    door = [(1248, -10), (1610, -10), (1610, 1010), (1248, 1010)]
    p.poly(door, "cham")
    p.poly([(1248, -10), (1276, -10), (1276, 1010), (1248, 1010)], "nuoc")
    for y0, y1 in ((70, 440), (700, 960)):
        p.poly([(1330, y0), (1590, y0 - 30), (1590, y1 + 40), (1330, y1)], "muc", 0.4)
        p.line([(1330, y0), (1330, y1), (1590, y1 + 40)], 5, "nuoc", 0.5, bend=False)
    p.grain("M1248 0H1600V1000H1248Z", x1=0, x2=1, y1=0, y2=0.2, a=0.1, b=1, o=0.55)
    p.rect(1292, 500, 40, 128, "khoi", None, 14)
    p.limb([(1312, 540), (1372, 544), (1474, 552)], [32, 30, 24], "khoi")
    p.line([(1316, 532), (1374, 536)], 5, "giay", 0.8)
    forearm(p, (1720, 760), (1530, 612), 190, 112, "suong", "giay", cut=0.6)
    hand(p, 1530, 612, 226, -155, "curl", -1)
    p.grain_rect(0, 740, 1248, 260, x1=0, x2=1, y1=0, y2=1, a=0, b=0.6, o=0.35)
    return p


def bus_stop():
    """An old man with a folder waits in the rain as the bus comes in."""
    p = Pic("67-tram-xe-buyt", "Cụ ông ôm cặp hồ sơ chờ xe buýt trong mưa", light="right", seed=67, paper="khoi")
    p.rect(0, 0, 1600, 1000, p.grad("nuoc", "khoi"))
    for i, (x, w, h) in enumerate(
        (
            (-20, 190, 380),
            (170, 150, 500),
            (320, 220, 330),
            (540, 130, 460),
            (670, 240, 400),
            (910, 170, 520),
            (1080, 260, 360),
            (1340, 150, 470),
            (1490, 140, 400),
        )
    ):
        p.rect(x, 620 - h, w, h, ("khoi", "suong")[i % 2], 0.75)
        segs = [(x + 24 + c * 44, 650 - h + r * 58, x + 44 + c * 44, 650 - h + r * 58) for c in range(int(w / 48)) for r in range(int(h / 70))]
        p.lines(segs[1::2], 12, "nuoc", 0.5)
        p.lines(segs[2::7], 12, "rom", 0.8)
    for x, y, r in ((250, 430, 120), (1010, 450, 130)):
        p.limb([(x, 640), (x + 4, y)], [26, 20], "cham", flat=True)
        crown(p, x, y - 20, r, r * 0.76, "rung", "la", x, 14, "ma")
    p.line([(-10, 120), (420, 176), (900, 150), (1610, 60)], 3, "cham")
    p.line([(-10, 150), (420, 204), (900, 178), (1610, 92)], 3, "cham")
    p.rect(0, 608, 1600, 36, "khoi")
    p.rect(0, 640, 1600, 370, p.grad("nuoc", "cham"))
    p.grain_rect(0, 0, 1600, 640, x1=1, x2=0, y1=0, y2=0.4, a=0, b=0.7, o=0.3)
    # pavement and kerb
    p.poly([(-10, 700), (1060, 700), (1240, 800), (-10, 800)], "khoi")
    p.poly([(-10, 800), (1240, 800), (1258, 826), (-10, 832)], "cham")
    p.lines([(k * 150 - 40, 702, k * 168 - 90, 798) for k in range(8)] + [(0, 744, 1140, 744)], 3, "nuoc", 0.6)
    # the shelter: roof, glass, bench, route board without words
    p.poly([(150, 236), (1010, 236), (1064, 276), (110, 276)], "cham")
    p.rect(110, 276, 954, 20, "muc")
    p.lines([(160 + k * 78, 296, 160 + k * 78, 310 + (k * 37) % 26) for k in range(12)], 4, "giay", 0.8)
    p.rect(200, 296, 760, 400, "suong", 0.55)
    p.poly([(330, 696), (520, 296), (620, 296), (430, 696)], "giay", 0.35)
    p.poly([(700, 696), (890, 296), (930, 296), (740, 696)], "giay", 0.3)
    for x in (196, 574, 952):
        p.rect(x, 290, 16, 420, "muc")
    p.rect(640, 360, 240, 190, "giay")
    p.line([(664, 510), (716, 510), (716, 456), (800, 456), (856, 400)], 6, "cham", bend=False)
    p.line([(664, 400), (760, 400), (760, 516), (856, 516)], 6, "gach", bend=False)
    for x, y in ((664, 510), (716, 456), (856, 400), (664, 400), (760, 456), (760, 516), (856, 516)):
        p.ell(x, y, 10, 10, "giay")
        p.ell(x, y, 7, 7, "muc")
    p.rect(240, 620, 640, 18, "go")
    p.rect(240, 612, 640, 10, "rom", 0.8)
    for x in (280, 560, 836):
        p.rect(x, 638, 16, 84, "muc")
    # he sits on the bench's edge, the folder under both arms; his umbrella drips beside him
    p.ell(520, 752, 150, 14, "muc", 0.3)
    hd = person(
        p,
        460,
        756,
        452,
        "side",
        "baba",
        "go",
        "muc",
        "thin",
        "suong",
        pelvis=(0, -2.28),
        lean=0.14,
        head=(0.06, 0.05),
        legs=[[(1.35, 0.1), (1.25, 2.05)], [(1.45, 0.15), (1.5, 2.1)]],
        arms=[[(0.3, 1.05), (0.85, 1.25)], [(0.25, 1.1), (0.95, 1.2)]],
    )
    a, b = hd[1]
    p.poly([(a - 56, b - 70), (a + 44, b - 84), (a + 58, b + 16), (a - 42, b + 30)], "gach")
    p.poly([(a - 50, b - 76), (a + 40, b - 88), (a + 43, b - 78), (a - 47, b - 66)], "giay")
    p.line([(a - 8, b - 80), (a + 8, b + 22)], 5, "rom")
    p.limb([(a - 60, b + 26), (a - 6, b + 2), (a + 18, b - 10)], [34, 26, 18], "go")
    p.ell(a + 22, b - 12, 14, 12, "da")
    p.ell(a + 46, b - 30, 12, 11, "da")
    p.limb([(690, 628), (706, 722)], [10, 40], "cham")
    p.line([(690, 628), (684, 590), (700, 580)], 7, "muc")
    p.ell(716, 744, 44, 8, "giay", 0.5)
    # another passenger stands at the kerb with a schoolbag, looking where the light comes from
    person(p, 330, 790, 404, "side", "pupil", "suong", "cham", "tail", woman=True, bag=None, arms=[[(0.1, 1.1), (0.2, 2.1)], [(0.25, 0.9), (0.2, 0.5)]])
    p.rect(268, 470, 62, 108, "la", None, 20)
    p.line([(318, 478), (352, 500), (340, 556)], 8, "rung")
    # what the wet road gives back
    for x, w, c, o in (
        (1236, 46, "giay", 0.7),
        (1380, 60, "giay", 0.55),
        (1300, 130, "rom", 0.3),
        (1500, 150, "rom", 0.3),
        (520, 120, "suong", 0.28),
        (250, 60, "suong", 0.2),
    ):
        p.poly([(x - w * 0.5, 840), (x + w * 0.5, 840), (x + w * 0.62, 1010), (x - w * 0.62, 1010)], p.grad(c, c, o1=o, o2=0.05))
    p.poly([(440, 836), (600, 836), (580, 960), (470, 960)], "go", 0.22)
    ripples(p, 0, 1600, 846, 990, 46, "giay", 0.55, 4)
    # the bus, cut by the frame: windows lit, lamps, wiper
    p.ell(1180, 850, 460, 110, p.radial("rom", o1=0.6))
    body = [(1180, 250, 1), (1620, 214, 1), (1620, 900, 1), (1196, 850, 1), (1168, 560)]
    p.blob(body, "rung")
    p.grain(curve(body), x1=0, x2=1, y1=0, y2=0.3, a=0, b=0.9, o=0.5)
    p.poly([(1196, 300), (1404, 284), (1404, 580), (1188, 566)], "rom")
    p.poly([(1196, 300), (1300, 292), (1220, 568), (1188, 566)], "giay", 0.4)
    p.blob([(1300, 580, 1), (1306, 500), (1340, 470), (1380, 500), (1390, 580, 1)], "cham")
    p.ell(1344, 444, 25, 30, "da")
    p.blob([(1318, 440), (1322, 414), (1346, 406), (1370, 420), (1370, 440), (1344, 428)], "muc")
    p.add('<ellipse cx="1296" cy="572" rx="52" ry="12" fill="none" stroke="#1E2B33" stroke-width="8"/>')
    p.line([(1210, 590), (1290, 470), (1340, 380)], 6, "muc", bend=False)
    for x0, x1 in ((1430, 1512), (1530, 1620)):
        p.poly([(x0, 284 - (x0 - 1430) * 0.09), (x1, 284 - (x1 - 1430) * 0.09), (x1, 540), (x0, 532)], "rom")
        m = (x0 + x1) / 2
        p.blob([(m - 34, 540, 1), (m - 28, 480), (m, 462), (m + 28, 480), (m + 34, 540, 1)], "cham")
        p.ell(m, 436, 22, 26, "muc")
    p.poly([(1186, 608), (1620, 640), (1620, 668), (1186, 630)], "rom", 0.75)
    p.rect(1200, 262, 190, 30, "muc", None, 6)
    p.lines([(1222, 277, 1262, 276), (1278, 275, 1350, 273)], 10, "rom", 0.9)
    for x, y in ((1236, 726), (1382, 752)):
        p.ell(x, y, 34, 26, "giay")
        p.ell(x, y, 120, 100, p.radial("giay", o1=0.75))
    p.rect(1190, 786, 240, 30, "muc", None, 6)
    p.ell(1530, 872, 88, 88, "muc")
    p.ell(1530, 872, 46, 46, "khoi")
    p.line([(1184, 300), (1150, 316), (1146, 360)], 10, "muc")
    p.rect(1132, 350, 30, 66, "muc", None, 10)
    for x, y in ((180, 880), (700, 930), (930, 872), (420, 965), (1080, 960)):
        p.add(f'<ellipse cx="{x}" cy="{y}" rx="38" ry="9" fill="none" stroke="#F8F1E3" stroke-width="3" opacity=".6"/>')
    drops = [((k * 0.618034 % 1) * 1680, (k + 0.5) / 90 * 1060 - 80) for k in range(90)]
    p.lines([(x, y, x - 18, y + 40 + (x * 7) % 30) for x, y in drops], 2.5, "giay", 0.42)
    # near: somebody's umbrella, and a shoulder under it
    um = [
        (-60, 330, 1),
        (-20, 120),
        (130, -40),
        (420, -70),
        (560, 40),
        (640, 210, 1),
        (560, 196),
        (470, 232),
        (380, 222),
        (280, 272),
        (190, 270),
        (90, 318),
        (20, 308),
    ]
    p.blob(um, "muc")
    p.line([(300, -60), (380, 60), (378, 222)], 6, "nuoc", 0.6)
    p.line([(300, -60), (180, 80), (190, 270)], 6, "nuoc", 0.6)
    p.line([(300, -60), (40, 90), (22, 306)], 6, "nuoc", 0.5)
    p.line([(300, -60), (520, 40), (560, 196)], 6, "nuoc", 0.5)
    p.lines([(638, 218, 634, 240), (380, 232, 377, 256), (190, 280, 187, 300)], 5, "giay", 0.8)
    p.line([(224, 240), (120, 620), (84, 756)], 14, "muc", bend=False)
    p.blob([(-30, 1020, 1), (-30, 640), (60, 636), (150, 700), (206, 840), (224, 1020, 1)], "muc")
    p.line([(58, 652), (140, 712), (190, 840)], 6, "nuoc", 0.7)
    p.limb([(196, 880), (206, 790), (150, 700)], [96, 80, 58], "muc")
    p.line([(236, 868), (240, 790), (190, 716)], 6, "nuoc", 0.7)
    p.blob([(160, 718), (134, 724), (92, 706), (84, 684), (96, 656), (126, 640), (158, 652), (172, 690)], "go")
    p.lines([(90, 690, 132, 680), (90, 674, 130, 664), (98, 706, 134, 698), (104, 658, 134, 650)], 5, "muc", 0.45)
    p.grain_rect(0, 640, 1600, 360, a=0, b=0.7, o=0.4)
    return p


SCENES = (
    two_chairs,
    bus_stop,
)
