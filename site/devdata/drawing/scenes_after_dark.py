"""After dark: a night shift, an evening class."""

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.parts import palm, ridge


def night_shift():
    p = Pic("45-ca-dem-tong-dai", "Ca đêm ở tổng đài, một ngọn đèn còn sáng", light="left", seed=45, paper="muc")
    p.rect(0, 0, 1600, 1000, p.grad("muc", "cham"))
    # the city below the window: river, bridge, lights
    p.rect(60, 40, 1480, 560, p.grad("muc", "nuoc", mid=(0.62, "cham")))
    p.ell(1240, 130, 40, 40, "rom", 0.9)
    p.ell(1256, 120, 36, 36, "muc")
    lights = {"rom": [], "giay": [], "gach": []}
    for k in range(26):
        x, w, h = 40 + k * 60, 34 + (k * 37) % 30, 60 + (k * 71) % 130
        p.rect(x, 430 - h, w, h + 30, "muc" if k % 3 else "cham", 0.9)
        for r in range(int(h / 22)):
            for c in range(int(w / 16)):
                if (k * 5 + r * 3 + c * 7) % 6 == 0:
                    lights[("rom", "giay", "gach")[(k + r) % 5 % 3]].append((x + 7 + c * 16, 440 - h + r * 22, x + 12 + c * 16, 440 - h + r * 22))
    p.rect(60, 440, 1480, 160, p.grad("cham", "nuoc"))
    for c, v in lights.items():
        p.lines(v, 7, c, 0.9)
    # the bridge in one long rise of trusses, its lamps and what the water makes of them
    deck = lambda x: 486 - 26 * (1 - ((x - 760) / 700) ** 2)
    seg = []
    for k in range(13):
        x0, x1 = 80 + k * 112, 192 + k * 112
        m, top = (x0 + x1) / 2, 40 + 18 * (k % 2)
        seg += [(x0, deck(x0), m, deck(m) - top), (m, deck(m) - top, x1, deck(x1))]
    p.lines(seg, 4, "khoi", 0.55)
    p.line([(x, deck(x)) for x in range(60, 1560, 100)], 9, "muc")
    for x in range(110, 1540, 112):
        p.rect(x - 7, deck(x), 14, 60, "muc")
    p.lines([(x, deck(x) - 8, x + 1, deck(x) - 8) for x in range(80, 1540, 56)], 9, "rom")
    for x in range(80, 1540, 112):
        p.rect(x - 4, 520, 8, 70, p.grad("rom", "rom", o1=0.5, o2=0))
    p.lines([(150 + (k * 173) % 1300, 536 + (k * 29) % 56, 200 + (k * 173) % 1300, 536 + (k * 29) % 56) for k in range(16)], 3, "giay", 0.3)
    # window frame and sill
    for x in (60, 430, 800, 1170, 1526):
        p.rect(x, 0, 16, 610, "muc")
    p.rect(0, 0, 1600, 44, "muc")
    p.rect(0, 596, 1600, 30, "muc")
    p.rect(0, 626, 1600, 384, p.grad("cham", "muc"))

    # empty desks in a row under the window: dark screens, chairs pushed in
    def place():
        p.rect(-150, 0, 300, 14, "nuoc", 0.7)
        p.rect(-144, 14, 288, 110, "muc", 0.55)
        p.rect(-70, -104, 124, 80, "muc", None, 6)
        p.rect(-64, -98, 112, 68, "cham", 0.9)
        p.rect(-18, -26, 20, 26, "muc")
        p.rect(80, -14, 40, 14, "muc")

    i = p.define(place)
    for x in (180, 520, 1190, 1500):
        p.use(i, x, 640, 0.95)
    # her desk: one lamp, its pool of light, a lit screen
    p.ell(870, 700, 560, 330, p.radial("rom", o1=0.75))
    p.rect(560, 700, 620, 26, "rom")
    p.rect(576, 726, 588, 190, "go")
    p.rect(576, 726, 588, 20, "muc", 0.35)
    p.rect(940, 520, 200, 136, "muc", None, 8)
    p.rect(950, 530, 180, 112, "nuoc")
    p.lines([(968, 556, 1090, 556), (968, 582, 1060, 582), (968, 608, 1106, 608)], 8, "giay", 0.85)
    p.rect(1026, 656, 28, 34, "muc")
    p.rect(990, 690, 100, 12, "muc", None, 4)
    p.line([(640, 700), (600, 560), (700, 486)], 12, "la")
    p.rect(606, 690, 74, 12, "la", None, 5)
    p.blob([(672, 470, 1), (706, 450), (790, 500), (776, 540, 1), (690, 516)], "la")
    p.poly([(690, 516), (776, 540), (860, 700), (640, 700)], p.grad("giay", "giay", o1=0.75, o2=0.15))
    p.poly([(700, 690), (816, 690), (824, 704), (690, 704)], "giay")
    p.rect(1112, 650, 34, 50, "suong", None, 5)
    p.line([(1146, 664), (1164, 668), (1160, 688), (1146, 688)], 6, "suong")
    p.line([(1124, 640), (1116, 616), (1130, 596), (1122, 572)], 6, "giay", 0.5)
    # she listens and writes; seen from behind, the lamp to her left
    X, Y, h = 850, 1010, 640
    hd = person(
        p,
        X,
        Y,
        h,
        "back",
        "shirt",
        "suong",
        "cham",
        "tail",
        woman=True,
        pelvis=(0, -2.5),
        lean=-0.04,
        head=(-0.1, 0.06),
        legs=[[(0.2, 0.2), (0.3, 1.6)], [(0.2, 0.2), (0.3, 1.6)]],
        arms=[[(0.34, 0.95), (0.1, 0.72)], [(0.32, 1.0), (0.28, 0.75)]],
    )
    hx, hy = hd[2]
    p.blob([(hx - 44, hy + 10), (hx - 40, hy - 40), (hx - 6, hy - 60), (hx - 30, hy - 34), (hx - 34, hy + 8)], "rom", 0.4)
    p.line([(hx - 40, hy - 4), (hx - 34, hy - 44), (hx, hy - 62), (hx + 34, hy - 44), (hx + 40, hy - 4)], 8, "muc")
    p.line([(hx - 38, hy - 14), (hx - 31, hy - 44), (hx, hy - 60), (hx + 31, hy - 44)], 3, "khoi", 0.8)
    for f in (-1, 1):
        p.ell(hx + f * 41, hy + 6, 12, 19, "cham")
    p.line([(hx - 44, hy + 18), (hx - 66, hy + 42), (hx - 62, hy + 58)], 5, "muc")
    # chair back and its post
    p.blob([(X - 108, 960, 1), (X - 122, 800), (X - 96, 770), (X, 762), (X + 96, 770), (X + 122, 800), (X + 108, 960, 1)], "muc")
    p.blob([(X - 108, 960, 1), (X - 122, 800), (X - 96, 770), (X - 70, 768), (X - 92, 808), (X - 84, 960, 1)], "nuoc", 0.5)
    p.rect(X - 14, 950, 28, 60, "cham")
    # her jacket over the next chair; near: chairs left for the day, in the dark
    for x, y, k, f in ((340, 1010, 1.0, 1), (1330, 1010, 1.15, -1)):
        p.blob(
            [
                (x - 130 * k, y + 10, 1),
                (x - 140 * k, y - 200 * k),
                (x - 110 * k, y - 240 * k),
                (x, y - 252 * k),
                (x + 110 * k, y - 240 * k),
                (x + 140 * k, y - 200 * k),
                (x + 130 * k, y + 10, 1),
            ],
            "muc",
        )
        p.line([(x + f * 128 * k, y - 30), (x + f * 134 * k, y - 196 * k), (x + f * 104 * k, y - 234 * k), (x, y - 246 * k)], 6, "rom", 0.45)
    coat = [(1236, 770, 1), (1262, 744), (1330, 738), (1398, 744), (1424, 770, 1), (1420, 900), (1432, 1010, 1), (1228, 1010, 1), (1240, 900)]
    p.blob(coat, "gach")
    p.grain(curve(coat), x1=0, x2=1, y1=0, y2=0.2, a=0, b=1, o=0.42)
    p.blob([(1282, 744, 1), (1330, 732), (1378, 744, 1), (1362, 776), (1330, 786), (1298, 776)], "go")
    p.limb([(1250, 786), (1226, 860), (1236, 950)], [36, 34, 28], "gach")
    p.limb([(1412, 786), (1440, 860), (1432, 950)], [36, 34, 28], "go")
    p.line([(1330, 790), (1334, 1010)], 4, "go", 0.6)
    p.grain_rect(0, 620, 1600, 380, x1=0.5, x2=1, y1=0.3, y2=1, a=0, b=0.8, o=0.4)
    return p


def evening_class():
    p = Pic("53-lop-dem", "Lớp học buổi tối của người lớn dưới bóng đèn", light="left", seed=53, paper="go")
    # plank wall, warm by the bulb and dark at its ends
    p.rect(0, 0, 1600, 700, "go")
    p.ell(700, 200, 900, 640, p.radial("rom", o1=0.8))
    p.lines([(0, y, 1600, y) for y in range(70, 640, 64)], 3, "muc", 0.25)
    p.lines([(170 + (k * 331) % 1000, 70 + 64 * (k % 9), 170 + (k * 331) % 1000, 134 + 64 * (k % 9)) for k in range(14)], 3, "muc", 0.25)
    # open door on the right: night, a ridge, stars
    p.rect(1216, 120, 300, 560, "muc")
    p.rect(1232, 136, 268, 544, p.grad("muc", "nuoc", mid=(0.6, "cham")))
    p.clip("M1232 136h268v544h-268z")
    ridge(p, 520, 150, "cham", 8, 120, 690)
    ridge(p, 600, 60, "muc", 3, 90, 690)
    p.ell(1440, 214, 26, 26, "rom")
    p.lines([(1250 + (k * 67) % 240, 160 + (k * 43) % 200, 1251 + (k * 67) % 240, 160 + (k * 43) % 200) for k in range(12)], 4, "giay", 0.8)
    palm(p, 1300, 690, 300, -20, "muc", "cham", r=110, fronds=7, trunk="muc")
    p.end()
    p.poly([(1516, 120), (1600, 80), (1600, 720), (1516, 680)], "cham")
    p.lines([(1546, 110, 1546, 700), (1574, 98, 1574, 712)], 3, "muc", 0.5)
    # blackboard with what is left of a sum, a teacher beside it
    p.rect(250, 150, 640, 330, "muc")
    p.rect(264, 164, 612, 302, "rung")
    p.lines([(310 + (k % 3) * 170, 216 + (k // 3) * 62, 310 + (k % 3) * 170 + (110, 70, 90)[k % 3], 216 + (k // 3) * 62) for k in range(6)], 7, "giay", 0.75)
    p.lines([(310, 350, 560, 350)], 5, "giay", 0.75)
    p.lines([(310, 400, 470, 400), (640, 330, 700, 330), (670, 300, 670, 360), (740, 330, 800, 330)], 7, "giay", 0.6)
    p.rect(250, 480, 640, 16, "go")
    p.rect(330, 474, 40, 8, "giay")
    p.rect(500, 470, 60, 12, "nuoc")
    p.rect(0, 640, 1600, 370, p.grad("gach", "muc", mid=(0.5, "go")))
    p.ell(920, 690, 90, 10, "muc", 0.3)
    hd = person(p, 962, 690, 430, "side", "aodai", "nuoc", "cham", "bun", woman=True, flip=-1, arms=[[(0.5, 0.3), (1.5, -0.6)], [(0.2, 1.1), (0.85, 1.25)]])
    p.line([hd[0], (hd[0][0] - 16, hd[0][1] - 10)], 7, "giay")
    p.poly([(hd[1][0] - 50, hd[1][1] - 24), (hd[1][0] + 8, hd[1][1] - 34), (hd[1][0] + 14, hd[1][1] + 8), (hd[1][0] - 42, hd[1][1] + 16)], "gach")
    # the bulb, its light, moths
    p.line([(730, -10), (730, 60)], 5, "muc")
    p.rect(718, 56, 24, 26, "muc")
    p.ell(730, 104, 150, 130, p.radial("giay", o1=0.9))
    p.ell(730, 106, 22, 27, "giay")
    for x, y, k in ((640, 120, 1), (800, 60, -1), (830, 150, 1), (676, 44, -1)):
        p.poly([(x, y), (x - 12 * k, y - 9), (x - 9 * k, y + 8)], "giay", 0.9)
        p.poly([(x, y), (x + 11 * k, y - 10), (x + 10 * k, y + 7)], "rom", 0.9)

    # three rows of grown pupils with their backs to us, larger and darker towards us
    def learner(x, y, h, top, hair, hc="muc", woman=True, hat=None, dim=0.0, lean=0.0, arms=None):
        u = h / 7
        hd = person(
            p,
            x,
            y,
            h,
            "back",
            "baba" if woman else "shirt",
            top,
            "muc",
            hair,
            hc,
            hat=hat,
            woman=woman,
            pelvis=(0, -2.4),
            lean=lean,
            head=(lean, 0.05),
            legs=[[(0.2, 0.2), (0.3, 1.6)], [(0.2, 0.2), (0.3, 1.6)]],
            arms=arms or [[(0.34, 0.95), (0.16, 0.7)], [(0.34, 0.95), (0.2, 0.72)]],
        )
        if dim:
            p.blob(
                [
                    (x - u * 0.8, y - u * 2.2),
                    (x - u * 0.8, y - u * 3.8),
                    (x - u * 0.3, y - u * 4.4),
                    (x + u * 0.3, y - u * 4.4),
                    (x + u * 0.8, y - u * 3.8),
                    (x + u * 0.8, y - u * 2.2),
                ],
                "muc",
                dim,
            )
        return hd

    def desk_row(x0, x1, y, k):
        p.rect(x0, y, x1 - x0, 12 * k, "rom")
        p.rect(x0 + 10, y + 12 * k, x1 - x0 - 20, 44 * k, "go")
        p.rect(x0 + 10, y + 12 * k, x1 - x0 - 20, 10 * k, "muc", 0.4)
        for x in (x0 + 16, x1 - 28 * k):
            p.rect(x, y + 56 * k, 14 * k, 70 * k, "muc", 0.7)

    def bench(x0, x1, y, k):
        p.rect(x0, y, x1 - x0, 16 * k, "go")
        p.rect(x0, y, x1 - x0, 5 * k, "rom", 0.7)
        for x in (x0 + 12, x1 - 26 * k):
            p.rect(x, y + 16 * k, 14 * k, 80 * k, "muc", 0.8)

    desk_row(130, 540, 668, 0.8)
    desk_row(610, 800, 668, 0.8)
    for x in (200, 420, 690):
        p.poly([(x + 40, 668), (x + 90, 668), (x + 94, 660), (x + 46, 660)], "giay")
    learner(230, 812, 372, "cham", "thin", "khoi", woman=False)
    learner(420, 812, 366, "gach", "bun")
    learner(706, 812, 372, "la", "bun", hat="khan:gach", lean=0.06)
    bench(150, 520, 700, 0.8)
    bench(630, 790, 700, 0.8)
    desk_row(250, 640, 786, 1.05)
    desk_row(850, 1240, 786, 1.05)
    for x in (350, 930, 1120):
        p.poly([(x - 70, 786), (x - 6, 786), (x - 12, 774), (x - 66, 774)], "giay")
    learner(340, 986, 500, "nuoc", "tail", dim=0.12)
    learner(550, 986, 520, "rom", "short", woman=False, dim=0.16, lean=-0.06)
    hd = learner(1120, 986, 506, "suong", "bun", dim=0.14)
    # a mother with her child asleep on her back
    wrap = [(1064, 716), (1080, 690), (1160, 690), (1178, 716), (1164, 790), (1122, 808), (1080, 790)]
    p.blob(wrap, "gach")
    p.grain(curve(wrap), x1=0, x2=1, y1=0, y2=0.4, a=0, b=0.9, o=0.4)
    p.lines([(1076, 734, 1168, 734), (1080, 752, 1164, 752)], 6, "rom", 0.9)
    p.line([(1070, 712), (1090, 660)], 9, "gach", bend=False)
    p.line([(1172, 712), (1150, 660)], 9, "gach", bend=False)
    p.ell(1142, 690, 27, 28, "da")
    p.blob([(1114, 694), (1118, 668), (1142, 658), (1166, 670), (1168, 690), (1148, 682), (1130, 698), (1122, 712)], "muc")
    learner(914, 986, 512, "cham", "thin", "suong", woman=False, dim=0.1, lean=0.08, arms=[[(0.34, 0.95), (0.16, 0.7)], [(0.4, -0.3), (0.26, -1.35)]])
    bench(270, 640, 838, 1.05)
    bench(850, 1230, 838, 1.05)
    # near: two heads and shoulders cut by the frame, with a rim of light
    for x, y, k in ((86, 650, 1), (1440, 630, -1)):
        p.blob(
            [
                (x - 190, 1010, 1),
                (x - 176, y + 200),
                (x - 120, y + 140),
                (x - 40, y + 110),
                (x - 34, y + 60),
                (x + 34, y + 60),
                (x + 40, y + 110),
                (x + 120, y + 140),
                (x + 176, y + 200),
                (x + 190, 1010, 1),
            ],
            "muc",
        )
        p.ell(x, y + 8, 60, 74, "muc")
        p.line([(x + k * 14, y - 64), (x + k * 48, y - 36), (x + k * 58, y + 12)], 7, "rom", 0.7)
        p.line([(x + k * 44, y + 110), (x + k * 122, y + 140), (x + k * 172, y + 192)], 8, "rom", 0.7)
    p.ell(86, 690, 36, 34, "muc")
    p.rect(0, 0, 1600, 1000, p.radial("muc", 0.46, 0.3, 0.85, 0, 0.34))
    p.ell(730, 106, 22, 27, "giay")
    p.grain_rect(0, 0, 1600, 1000, x1=0.46, x2=1, y1=0.2, y2=1, a=0, b=0.6, o=0.4)
    return p


SCENES = (night_shift, evening_class)
