"""Hands and papers seen near."""

import math

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.hands import forearm, hand
from devdata.drawing.parts import frond, palm


def hands():
    p = Pic("16-trao-the", "Hai bàn tay trao và nhận tấm thẻ", light="left", seed=17, paper="nang")
    p.rect(0, 0, 1600, 1000, p.grad("rom", "gach", 0, 0, 1, 1, mid=(0.55, "nang")))
    p.poly([(250, -10), (640, -10), (330, 1010), (-60, 1010)], "giay", 0.42)
    p.poly([(720, -10), (860, -10), (550, 1010), (410, 1010)], "giay", 0.32)
    p.group('opacity=".3"')
    frond(p, [(1660, -120), (1240, -40), (1060, 320)], 90, "gach", None, 41)
    frond(p, [(1660, 40), (1420, 60), (1330, 430)], 80, "gach", None, 37)
    p.end()
    p.grain_rect(0, 0, 1600, 1000, x1=0.2, x2=1, y1=0, y2=1, a=0, b=0.6, o=0.28)
    # giver, from the left: sleeve, cuff, back of the hand; fingers pass behind the card
    sl = [(-20, 430, 1), (150, 442), (330, 452, 1), (352, 610, 1), (170, 650), (-20, 690, 1)]
    for _k, (y, l) in enumerate(((478, 812), (516, 836), (552, 826), (586, 800))):
        p.limb([(500, y + 6), (650, y - 6), (l, y + 10)], [58, 50, 34], "da")
        p.limb([(520, y + 30), (650, y + 17), (l - 20, y + 24)], [8, 7, 3], "muc", 0.25)
    p.blob([(330, 474), (420, 458), (530, 450), (600, 470), (620, 540), (590, 612), (500, 622), (420, 606), (336, 592)], "da")
    p.grain(
        curve([(330, 474), (420, 458), (530, 450), (600, 470), (620, 540), (590, 612), (500, 622), (420, 606), (336, 592)]),
        x1=0.75,
        y1=0.25,
        x2=0.25,
        y2=1,
        a=0,
        b=0.9,
        o=0.32,
    )
    p.blob(sl, "suong")
    p.grain(curve(sl), a=0, b=1, o=0.34)
    p.line([(30, 470), (180, 500), (320, 500)], 3, "khoi")
    p.line([(-10, 590), (160, 574), (300, 580)], 3, "khoi")
    cuff = [(300, 444, 1), (352, 440, 1), (376, 616, 1), (322, 628, 1)]
    p.blob(cuff, "giay")
    p.line([(310, 450), (332, 622)], 3, "khoi")
    p.ell(352, 580, 7, 7, "khoi")
    # the receiver takes it with both hands: fingers behind the card, thumbs on it
    forearm(p, (1760, 250), (1236, 398), 190, 126, "go", "rom", cut=0.6, tone=0.16)
    hand(p, 1236, 398, 330, 170, "hold", 1, tone=0.16, part="back")
    forearm(p, (1760, 850), (1236, 640), 200, 128, "go", "rom", cut=0.6, tone=0.16)
    hand(p, 1236, 640, 330, 196, "hold", -1, tone=0.16, part="back")
    # the card
    c = [(648, 360), (1052, 330), (1072, 590), (668, 622)]
    p.poly([(u + 16, v + 26) for u, v in c], "go", 0.35)
    p.poly(c, "giay")
    p.poly([(650, 386), (1054, 356), (1058, 408), (654, 438)], "nuoc")
    p.lines([(690, 412, 900, 396)], 9, "giay", 0.9)
    p.poly([(766, 458), (862, 451), (870, 565), (774, 572)], "suong")
    p.ell(817, 492, 19, 23, "khoi")
    p.blob([(780, 571, 1), (788, 536), (819, 522), (854, 532), (867, 564, 1)], "khoi")
    p.lines([(894, 462, 1016, 453), (896, 492, 980, 486), (898, 522, 1010, 513)], 10, "khoi")
    p.poly([(648, 360), (1052, 330), (1053, 340), (649, 370)], "giay")
    # giver's thumb over the card's edge
    th = [(500, 470), (560, 440), (640, 452), (722, 470), (744, 488), (730, 506), (650, 506), (560, 530), (500, 540)]
    p.blob(th, "da")
    p.line([(512, 540), (570, 532), (650, 509), (726, 508)], 6, "muc", 0.25)
    p.blob([(704, 472), (738, 484), (730, 496), (706, 488)], "nang")
    hand(p, 1236, 398, 330, 170, "hold", 1, tone=0.16, part="front")
    hand(p, 1236, 640, 330, 196, "hold", -1, tone=0.16, part="front")
    return p


def envelope():
    p = Pic("21-phong-bi", "Hai bàn tay tìm thấy phong bì trong cặp hồ sơ", light="left", seed=21, paper="nuoc")
    p.rect(0, 0, 1600, 1000, p.grad("suong", "nuoc", 0, 0, 1, 1))
    p.poly([(-10, -10), (420, -10), (80, 1010), (-10, 1010)], "giay", 0.5)
    p.poly([(560, -10), (760, -10), (430, 1010), (220, 1010)], "giay", 0.35)
    p.grain_rect(0, 0, 1600, 1000, x1=0, x2=1, y1=0, y2=1, a=0, b=0.6, o=0.28)

    def R(pts, cx=820, cy=430, a=-0.1):
        return [(cx + u * math.cos(a) - v * math.sin(a), cy + u * math.sin(a) + v * math.cos(a)) + tuple(t) for u, v, *t in pts]

    # a far corner of the counter: tea, ink pad, pen
    p.ell(1472, 160, 82, 78, "muc", 0.16)
    p.ell(1456, 142, 78, 74, "giay")
    p.ell(1456, 142, 60, 56, "gach")
    p.ell(1442, 130, 30, 22, "nang", 0.5)
    p.limb([(1180, 96), (1010, 40)], [16, 14], "cham")
    p.limb([(1010, 40), (990, 33)], [10, 3], "rom")
    # folder of board, opened flat; ties at its edges
    p.poly([(u + 22, v + 28) for u, v in R([(-520, -300), (500, -300), (500, 330), (-520, 330)])], "muc", 0.22)
    p.poly(R([(-520, -300), (0, -300), (0, 330), (-520, 330)]), "la")
    p.poly(R([(0, -300), (500, -300), (500, 330), (0, 330)]), "rung")
    p.grain(curve(R([(0, -300, 1), (500, -300, 1), (500, 330, 1), (0, 330, 1)])), x1=0, x2=1, a=0, b=0.9, o=0.4, y2=0.3)
    p.lines([R([(-8, -300)])[0] + R([(-8, 330)])[0], R([(10, -300)])[0] + R([(10, 330)])[0]], 4, "muc", 0.35)
    for v in (-150, 150):
        p.line(R([(-516, v), (-580, v + 16), (-640, v + 2), (-720, v + 30)]), 8, "rom")
    p.line(R([(498, 200), (560, 190), (600, 232), (690, 214)]), 8, "rom")
    # papers on the right leaf
    p.poly(R([(40, -262), (452, -276), (460, 290), (46, 296)]), "suong")
    p.poly(R([(30, -270), (440, -270), (440, 288), (30, 288)]), "giay")
    p.lines([R([(70, -216 + k * 42)])[0] + R([((330, 400, 380, 400, 290, 400, 360)[k % 7], -216 + k * 42)])[0] for k in range(10)], 6, "khoi", 0.9)
    p.poly(R([(300, 140), (400, 140), (400, 250), (300, 250)]), "suong")
    # inner pocket of the left leaf, and the envelope coming out of it
    p.poly(R([(-470, -260), (-60, -250), (-50, 120), (-480, 130)], a=-0.1), "giay")
    p.lines([R([(-430, -210 + k * 40)])[0] + R([((-140, -100, -180)[k % 3], -206 + k * 40)])[0] for k in range(3)], 6, "khoi", 0.8)
    env = R([(-400, -170), (30, -250), (76, 0), (-354, 80)], 830, 470)
    p.poly([(u + 14, v + 20) for u, v in env], "muc", 0.22)
    for k, c in ((3, "nuoc"), (2, "ma"), (1, "nuoc"), (0, "ma")):
        q = R([(-396 + k * 24, -176 - k * 22), (10 + k * 6, -254 - k * 22), (34, -190), (-390, -110)], 830, 470)
        p.poly(q, c)
        p.line([q[0], q[1]], 3, "giay", 0.8)
    forearm(p, (1680, 1250), (1200, 576), 240, 124, "suong", "giay", cut=0.78)
    hand(p, 1200, 576, 330, -142, "pinch", part="back")
    p.poly(env, "rom")
    p.poly([env[0], env[1], ((env[1][0] + env[2][0]) / 2 - 210, (env[0][1] + env[2][1]) / 2 + 6)], "go", 0.16)
    p.grain(curve([q + (1,) for q in env]), x1=0, x2=1, y1=0, y2=0.6, a=0, b=0.6, o=0.3)
    p.line([env[3], env[2]], 3, "go", 0.4)
    # her two hands: the left keeps the folder open, the right lifts the envelope
    forearm(p, (30, 1060), (262, 770), 190, 124, "suong", "giay", cut=0.74)
    hand(p, 262, 770, 330, -42, "flat", -1)
    hand(p, 1200, 576, 330, -142, "pinch", part="front")
    return p


def bamboo():
    p = Pic("22-ong-tre", "Ống tre tiết kiệm trên bàn họp tổ phụ nữ", light="left", seed=22, paper="nang")
    p.rect(0, 0, 1600, 1000, p.grad("rom", "nang", 0, 0, 1, 1))
    for i in range(20):  # wall of woven leaf
        p.lines([(i * 84, 0, i * 84 - 30, 640)], 2, "go", 0.12)
    p.rect(70, 90, 330, 360, "go")
    p.rect(88, 108, 294, 324, p.grad("suong", "giay"))
    p.clip("M88 108h294v324h-294z")
    palm(p, 180, 470, 250, 24, "la", "ma", r=120)
    palm(p, 320, 480, 190, -14, "khoi", "khoi", r=80)
    p.rect(88, 404, 294, 40, "la")
    p.end()
    p.rect(228, 108, 12, 324, "go")
    p.poly([(430, 160), (660, 230), (700, 640), (470, 640)], "giay", 0.35)
    # women of the group behind the table
    person(p, 200, 1330, 880, "side", "baba", "cham", "muc", "bun", "khoi", woman=True, lean=0.2, arms=[[(0.4, 1.0), (1.1, 1.45)], [(0.5, 1.0), (1.2, 1.5)]])
    for x, h, c, hr, hd in ((570, 880, "la", "bun", 0.05), (868, 900, "go", "tail", -0.06)):
        person(p, x, 1340, h, "front", "baba", c, "muc", hr, woman=True, head=(hd, 0.05), arms=[[(0.16, 1.1), (-0.3, 1.6)], [(0.16, 1.1), (-0.35, 1.65)]])
    p.grain_rect(0, 0, 1600, 700, x1=0, x2=1, y1=0, y2=0.2, a=0, b=0.6, o=0.28)
    # table edge seen low
    p.poly([(-10, 790), (1610, 776), (1610, 1010), (-10, 1010)], "gach")
    p.poly([(-10, 790), (1610, 776), (1610, 792), (-10, 808)], "rom", 0.8)
    p.grain("M-10 800L1610 790L1610 1010L-10 1010Z", a=0, b=0.9, o=0.4)
    p.lines([(40, 880, 620, 872), (700, 930, 1300, 918), (900, 850, 1560, 842)], 3, "go", 0.5)

    def tube(x, y, w, h, c, shade, band):
        p.ell(x + w * 0.7, y - 4, w * 0.9, w * 0.16, "muc", 0.25)
        body = [
            (x - w / 2, y - h, 1),
            (x - w * 0.5, y - h * 0.52),
            (x - w * 0.5, y - 8),
            (x, y + w * 0.12),
            (x + w * 0.5, y - 8),
            (x + w * 0.5, y - h * 0.52),
            (x + w / 2, y - h, 1),
        ]
        p.blob(body, c)
        p.blob([(x + w * 0.08, y - h, 1), (x + w * 0.1, y + w * 0.1, 1), (x + w * 0.5, y - 8), (x + w / 2, y - h, 1)], shade, 0.45)
        p.grain(curve(body), x1=0.2, x2=1, y1=0, y2=0.1, a=0, b=1, o=0.42)
        p.rect(x - w * 0.38, y - h + 10, w * 0.1, h - 26, "giay", 0.4, w * 0.05)
        for t in (0.36, 0.78):
            p.line([(x - w * 0.51, y - h * t), (x, y - h * t + w * 0.1), (x + w * 0.51, y - h * t)], w * 0.07, "rom")
            p.line([(x - w * 0.5, y - h * t + w * 0.06), (x, y - h * t + w * 0.16), (x + w * 0.5, y - h * t + w * 0.06)], w * 0.03, "muc", 0.35)
        p.ell(x, y - h, w / 2, w * 0.13, "rom")
        p.ell(x, y - h, w * 0.4, w * 0.09, "go", 0.35)
        p.rect(x - w * 0.24, y - h - w * 0.03, w * 0.48, w * 0.06, "muc", None, w * 0.03)
        if band:
            p.line([(x - w * 0.5, y - h * 0.58), (x, y - h * 0.58 + w * 0.1), (x + w * 0.5, y - h * 0.58)], w * 0.13, band)
            p.line([(x + w * 0.1, y - h * 0.55), (x + w * 0.16, y - h * 0.42)], w * 0.05, band)

    tube(1010, 860, 128, 330, "ma", "la", "cham")
    tube(700, 868, 128, 322, "la", "rung", "gach")
    tube(430, 884, 134, 340, "ma", "la", "go")
    tube(1250, 900, 142, 356, "ma", "la", "gach")
    # ledger, tea
    p.poly([(60, 900), (330, 880), (372, 946), (80, 972)], "suong")
    p.poly([(196, 890), (330, 880), (372, 946), (222, 960)], "giay")
    p.lines([(90 + k * 6, 914 + k * 14, 186 + k * 6, 907 + k * 14) for k in range(4)], 3, "khoi")
    p.lines([(216 + k * 6, 905 + k * 14, 322 + k * 8, 897 + k * 14) for k in range(4)], 3, "khoi")
    p.limb([(250, 966), (350, 900)], [9, 7], "cham")
    for x, y in ((860, 950), (560, 960)):
        p.ell(x + 20, y + 4, 44, 9, "muc", 0.25)
        p.poly([(x - 36, y - 66), (x + 36, y - 66), (x + 28, y), (x - 28, y)], "suong")
        p.ell(x, y - 66, 36, 9, "gach")
    # a hand lets the day's money in
    forearm(p, (1660, 300), (1330, 424), 170, 112, "nuoc", cut=0.7)
    p.poly([(1010, 432), (1062, 424), (1076, 530), (1024, 538)], "la")
    p.poly([(1040, 428), (1062, 424), (1076, 530), (1054, 534)], "ma")
    p.line([(1041, 430), (1055, 534)], 3, "giay", 0.8)
    hand(p, 1330, 424, 300, 162, "pinch", -1)
    return p


def donor():
    p = Pic("43-hien-mau", "Cánh tay người hiến máu giữa ca trực", light="right", seed=43, paper="suong")
    p.rect(0, 0, 1600, 1000, p.grad("giay", "khoi", 1, 0, 0, 1))
    p.poly([(1610, -10), (1180, -10), (760, 1010), (1610, 1010)], "giay", 0.5)
    for k in range(5):  # a pleated screen behind
        p.poly([(60 + k * 120, -10), (120 + k * 120, -10), (104 + k * 112, 520), (50 + k * 112, 520)], "nuoc", 0.5)
        p.poly([(120 + k * 120, -10), (180 + k * 120, -10), (162 + k * 112, 520), (104 + k * 112, 520)], "nuoc", 0.3)
    p.line([(20, 40), (690, 40)], 10, "khoi")
    p.grain_rect(0, 0, 1600, 1000, x1=1, x2=0, y1=0, y2=0.6, a=0, b=0.7, o=0.26)
    # arm rest and cushion
    rest = [(-20, 610), (500, 590), (1080, 600), (1180, 650), (1170, 780), (1060, 830), (-20, 860)]
    p.blob([(u + 16, v + 46) for u, v in rest], "muc", 0.22)
    p.blob(rest, "cham")
    p.grain(curve(rest), x1=1, x2=0, y1=0, y2=1, a=0, b=1, o=0.4)
    p.line([(-10, 640), (500, 622), (1060, 634)], 5, "nuoc", 0.8)
    # the arm lies palm up: rolled sleeve, elbow, gauze, a small ball in the hand
    p.blob(
        [
            (-20, 420, 1),
            (120, 430),
            (300, 452),
            (420, 470),
            (560, 490),
            (720, 520),
            (900, 566),
            (980, 600),
            (960, 690),
            (860, 690),
            (700, 680),
            (520, 690),
            (300, 712),
            (120, 730),
            (-20, 730, 1),
        ],
        "da",
    )
    armp = [
        (-20, 420, 1),
        (120, 430),
        (300, 452),
        (420, 470),
        (560, 490),
        (720, 520),
        (900, 566),
        (980, 600),
        (960, 690),
        (860, 690),
        (700, 680),
        (520, 690),
        (300, 712),
        (120, 730),
        (-20, 730, 1),
    ]
    p.grain(curve(armp), x1=0.7, x2=0.3, y1=0, y2=1, a=0, b=0.9, o=0.34)
    p.line([(440, 500), (470, 560), (462, 640)], 5, "muc", 0.22)
    p.line([(560, 560), (700, 590), (840, 620)], 6, "nuoc", 0.3)
    sl = [(-20, 380, 1), (130, 392), (250, 420, 1), (262, 752, 1), (120, 772), (-20, 770, 1)]
    p.blob(sl, "giay")
    p.grain(curve(sl), x1=1, x2=0, y1=0, y2=1, a=0, b=1, o=0.3)
    p.blob([(214, 404, 1), (286, 420, 1), (300, 744, 1), (226, 760, 1)], "suong")
    p.line([(20, 470), (120, 500), (196, 500)], 4, "khoi")
    p.line([(10, 650), (110, 640), (200, 660)], 4, "khoi")
    hand(p, 950, 644, 300, 4, "curl", -1, part="back")
    p.ell(1088, 628, 74, 70, "ma")
    p.ell(1108, 604, 34, 26, "giay", 0.5)
    p.ell(1080, 646, 50, 40, "la", 0.4)
    for x, y in ((1124, 566), (1146, 606), (1146, 648), (1128, 688)):  # fingers closing over the ball
        p.limb([(x - 6, y + 6), (x - 36, y - 4), (x - 70, y + 4)], [44, 44, 34], "da")
        p.line([(x - 8, y + 25), (x - 60, y + 22)], 4, "muc", 0.3)
    p.limb([(940, 570), (1020, 540), (1086, 556)], [70, 54, 40], "da")
    p.line([(960, 604), (1024, 572), (1090, 580)], 5, "muc", 0.26)
    p.blob([(1074, 540), (1102, 548), (1100, 564), (1074, 562)], "nang")
    # tube, tape, the bag on its rocking scale
    p.line([(520, 590), (640, 640), (700, 800), (860, 900), (1120, 900)], 11, "gach")
    p.line([(522, 586), (640, 634), (702, 794), (860, 894)], 3, "nang", 0.8)
    p.poly([(470, 560), (566, 574), (560, 632), (464, 616)], "giay")
    p.lines([(476, 576, 560, 590), (472, 600, 556, 614)], 3, "khoi")
    p.rect(1080, 920, 380, 26, "nuoc", None, 8)
    p.rect(1110, 946, 320, 70, "cham", None, 10)
    p.blob([(1120, 922), (1112, 850), (1160, 824), (1360, 820), (1420, 848), (1424, 922)], "gach")
    p.blob([(1120, 922), (1112, 880), (1260, 866), (1424, 880), (1424, 922)], "go", 0.45)
    p.poly([(1200, 846), (1330, 842), (1334, 900), (1204, 902)], "giay")
    p.lines([(1216, 862, 1316, 858), (1218, 880, 1290, 877)], 5, "khoi")
    # the nurse's hand on the gauze
    forearm(p, (700, -120), (560, 330), 190, 120, "nuoc", "giay", cut=0.62)
    hand(p, 560, 330, 300, 102, "flat", -1)
    return p


SCENES = (
    hands,
    envelope,
    bamboo,
    donor,
)
