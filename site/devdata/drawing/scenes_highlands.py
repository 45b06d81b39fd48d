"""The Central Highlands: communal house, coffee, red earth."""

import math
import random

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.hands import forearm, hand
from devdata.drawing.parts import cloud, crown, palm, ridge, sky, tuft


def rong_house():
    p = Pic("17-nha-rong", "Buổi nói chuyện trước nhà rông Tây Nguyên", light="right", seed=17)
    sky(p, "nuoc", "rom", 640, (1330, 250, 82, "giay"), (0.55, "suong"))
    cloud(p, 90, 200, 460, "giay", 0.65)
    cloud(p, 1080, 130, 380, "giay", 0.6)
    ridge(p, 560, 130, "khoi", 11, 200)
    ridge(p, 620, 80, "la", 3, 170)
    for x, h, l in ((90, 300, 18), (1450, 330, -16), (1530, 380, 14)):
        palm(p, x, 680, h, l, "rung", "la", r=h * 0.27, trunk="go")
    p.rect(0, 650, 1600, 360, p.grad("gach", "go"))
    p.grain_rect(0, 650, 1600, 350, a=0, b=0.5, o=0.3)
    # small long houses behind
    for x, w in ((250, 230), (1230, 240)):
        p.rect(x + 24, 600, w - 48, 60, "go")
        p.poly([(x + 30, 540), (x + w - 30, 540), (x + w, 610), (x, 610)], "rom")
        p.poly([(x + 30, 540), (x + w * 0.4, 540), (x + w * 0.34, 610), (x, 610)], "go", 0.3)
        for k in range(5):
            p.rect(x + 30 + k * (w - 70) / 4, 658, 8, 36, "muc")
    # the communal house: a tall blade of thatch on posts
    for x in (640, 720, 800, 880, 960, 1040):
        p.rect(x, 640, 18, 120, "muc")
    p.rect(600, 628, 500, 20, "go")
    p.rect(632, 520, 436, 112, "go")
    p.lines([(650 + i * 22, 526, 650 + i * 22, 626) for i in range(19)], 3, "muc", 0.45)
    p.rect(822, 536, 66, 94, "muc")
    roof = [
        (752, 62, 1),
        (800, 52),
        (858, 50),
        (916, 54),
        (962, 66, 1),
        (986, 250),
        (1040, 420),
        (1128, 548, 1),
        (856, 536),
        (584, 548, 1),
        (674, 420),
        (728, 250),
    ]
    p.blob(roof, "rom")
    p.clip(curve(roof))
    for i in range(11):
        y = 96 + i * 44
        p.line([(560, y + 14), (856, y), (1150, y + 14)], 3, "go", 0.35)
    p.poly([(560, 40), (800, 40), (830, 560), (560, 560)], "go", 0.28)
    p.end()
    p.grain(curve(roof), x1=1, x2=0, y1=0, y2=0.3, a=0, b=0.8, o=0.4)
    p.line([(746, 58), (800, 46), (858, 44), (916, 48), (968, 62)], 11, "go")
    for x in (770, 813, 858, 902, 944):
        p.poly([(x - 10, 46), (x, 20), (x + 10, 46)], "go")
    p.line([(856, 96), (856, 200)], 5, "giay", 0.6)
    for y in (110, 150, 190):
        p.poly([(856, y - 15), (872, y), (856, y + 15), (840, y)], "gach")
    # log ladder
    p.limb([(850, 770), (856, 640)], [30, 26], "rom", flat=True)
    p.lines([(840, 752 - i * 24, 868, 750 - i * 24) for i in range(5)], 5, "go")
    # shade of the house on the ground, to the left
    p.poly([(600, 760), (1060, 760), (760, 850), (240, 850)], "muc", 0.2)
    # officer with a board; those who listen, sitting with their backs to us
    p.line([(660, 876), (700, 660), (740, 876)], 7, "go", bend=False)
    p.rect(634, 664, 132, 122, "giay")
    p.rect(634, 664, 132, 10, "khoi")
    for k, h in enumerate((24, 38, 52, 70)):
        p.rect(652 + k * 26, 768 - h, 17, h, "gach" if k == 3 else "nuoc")
    person(p, 830, 896, 258, "side", "shirt", "suong", "cham", "tail", woman=True, flip=-1, arms=[[(0.1, 1.1), (0.3, 1.9)], [(0.5, 0.85), (1.25, 0.55)]])
    p.ell(800, 898, 60, 7, "muc", 0.25)

    def seated(x, y, h, dress, top, hair, hc="muc", woman=True, hat=None):
        u = h / 7
        p.ell(x - u * 0.4, y - 4, u * 2.1, u * 0.3, "muc", 0.28)
        person(
            p,
            x,
            y,
            h,
            "back",
            dress,
            top,
            "muc",
            hair,
            hc,
            woman=woman,
            hat=hat,
            pelvis=(0, -0.75),
            legs=[[(0.1, 0.1), (0.1, 0.2)]] * 2,
            arms=[[(0.1, 1.05), (0.02, 1.7)], [(0.1, 1.05), (0.02, 1.7)]],
        )
        p.blob(
            [(x - u * 1.5, y), (x - u * 1.15, y - u * 0.72), (x, y - u * 0.98), (x + u * 1.15, y - u * 0.72), (x + u * 1.5, y), (x, y + u * 0.12)],
            "muc" if woman else "cham",
        )

    seated(560, 930, 300, "baba", "cham", "bun", hat=None)
    seated(1010, 925, 300, "tee", "suong", "short", woman=False)
    seated(1130, 900, 285, "baba", "gach", "tail")
    seated(430, 960, 315, "tee", "rung", "thin", "khoi", False)
    seated(690, 975, 325, "baba", "muc", "bun", "khoi")
    seated(880, 985, 330, "baba", "la", "tail")
    # carrying baskets and pots, near
    for x, y, s in ((1330, 960, 1.0), (1440, 985, 1.2)):
        p.ell(x - 40, y, 80 * s, 9, "muc", 0.3)
        p.blob([(x - 36 * s, y, 1), (x - 56 * s, y - 130 * s, 1), (x + 56 * s, y - 130 * s, 1), (x + 36 * s, y, 1)], "rom")
        p.ell(x, y - 130 * s, 56 * s, 14 * s, "go")
        p.lines([(x - 52 * s + k * 3 * s, y - (112 - k * 22) * s, x + 52 * s - k * 3 * s, y - (112 - k * 22) * s) for k in range(5)], 4, "gach", 0.6)
        p.poly([(x - 56 * s, y - 130 * s), (x - 10 * s, y - 130 * s), (x - 8 * s, y), (x - 36 * s, y)], "go", 0.25)
    for x, y, h in ((40, 1010, 150), (150, 1015, 120)):
        tuft(p, x, y, h, "rung", "la")
    return p


def coffee():
    p = Pic("30-san-ca-phe", "Già làng bên sân phơi cà phê với chồng sổ", light="left", seed=30, paper="rom")
    sky(p, "nang", "rom", 360, (1270, 170, 74, "giay"))
    ridge(p, 290, 120, "khoi", 4, 220, 420)
    ridge(p, 330, 60, "la", 9, 150, 420)
    p.rect(0, 316, 1600, 700, p.grad("nang", "gach"))
    # long house behind the yard
    p.poly([(60, 232), (560, 214), (640, 296), (-20, 308)], "go")
    p.poly([(60, 232), (560, 214), (600, 256), (10, 274)], "gach", 0.35)
    p.poly([(10, 308), (610, 296), (610, 352), (10, 366)], "go")
    p.poly([(10, 308), (610, 296), (610, 352), (10, 366)], "muc", 0.35)
    p.lines([(30 + i * 38, 312, 30 + i * 38, 362) for i in range(15)], 3, "muc", 0.5)
    for x in (30, 180, 330, 470, 590):
        p.rect(x, 356, 12, 40, "muc")
    for x in (1130, 1220, 1330, 1440, 1550):
        crown(p, x, 330, 80, 44, "rung", "la", x, 8, "ma")
    # beds of cherries, going away; bare lanes between
    vx, vy = 980, 90
    F = lambda x, d: (vx + (x - vx) / (1 + d), vy + (1010 - vy) / (1 + d))
    r = random.Random(4)
    dots = {"gach": [], "go": [], "nang": []}
    for _i, (x0, x1, c) in enumerate(((-1500, -620, "go"), (-480, 420, "gach"), (560, 1360, "go"), (1500, 2400, "gach"), (2560, 3500, "go"))):
        for d0, d1 in ((-0.04, 0.62), (0.74, 1.9)):
            q = [F(x0, d0), F(x1, d0), F(x1, d1), F(x0, d1)]
            if max(v[0] for v in q) < 0 or min(v[0] for v in q) > 1600:
                continue
            p.poly([(a - 10, b + 10) for a, b in q], "muc", 0.2)
            p.poly(q, c)
            for _ in range(110 if d0 < 0 else 50):
                d, x = d0 + (d1 - d0) * r.random(), x0 + (x1 - x0) * r.random()
                a, b = F(x, d)
                if 0 < a < 1600 and b < 1000:
                    dots[r.choice(("gach", "go", "nang"))].append((a, b, a + 1, b))
            p.lines([F(x0 + (x1 - x0) * k / 7, d0) + F(x0 + (x1 - x0) * k / 7, d1) for k in range(1, 7)], 4, "muc", 0.16)
    for c, v in dots.items():
        p.lines(v, 8, c, 0.9)
    p.grain_rect(0, 320, 1600, 680, x1=0, x2=1, y1=0, y2=1, a=0, b=0.6, o=0.3)
    # those who rake
    for x, y, h, f, top, wm, ht in ((300, 600, 230, 1, "suong", False, None), (1330, 560, 220, -1, "cham", True, "khan:gach")):
        p.ell(x + 60, y + 2, h * 0.34, 8, "muc", 0.28)
        hd = person(
            p,
            x,
            y,
            h,
            "side",
            "baba" if wm else "tee",
            top,
            "muc",
            "short" if not wm else "bun",
            woman=wm,
            flip=f,
            lean=0.3,
            hat=ht,
            arms=[[(0.5, 0.8), (1.1, 1.0)], [(0.55, 0.95), (1.2, 1.35)]],
        )
        a, b = hd[1]
        p.line([(a - f * 46, b - 50), (a, b), (a + f * h * 0.5, y + 4)], 6, "rom", bend=False)
        p.line([(a + f * h * 0.44, y + 10), (a + f * h * 0.58, y - 4)], 9, "rom")
    # a woman takes her booklet from the elder, who sits with his back to us
    p.ell(1010, 806, 110, 13, "muc", 0.28)
    hd = person(
        p, 960, 802, 410, "side", "baba", "cham", "muc", "bun", woman=True, flip=-1, lean=0.22, arms=[[(0.45, 0.9), (1.25, 1.05)], [(0.5, 1.0), (1.45, 1.15)]]
    )
    p.poly([(260, 934), (980, 900), (1060, 980), (1100, 1010), (160, 1010)], "suong")
    p.lines([(300, 950, 1000, 916), (240, 990, 1060, 950)], 5, "khoi")
    a, b = hd[1]
    x, y, h = 560, 1000, 800
    u = h / 7
    p.ell(x + 60, y - 6, 260, 34, "muc", 0.3)
    p.limb([(x + 60, y - 292), (x + 178, y - 262), (a - 44, b + 30)], [84, 72, 48], "muc")
    p.limb([(a - 52, b + 32), (a - 24, b + 16)], [42, 34], "da")
    p.limb([(a - 52, b + 32), (a - 24, b + 16)], [42, 34], "go", 0.3)
    p.poly([(a - 40, b - 44), (a + 14, b - 54), (a + 24, b + 14), (a - 30, b + 26)], "gach")
    p.poly([(a - 40, b - 44), (a - 30, b - 46), (a - 20, b + 24), (a - 30, b + 26)], "rom")
    p.ell(a - 18, b + 14, 17, 12, "da")
    p.ell(a + 10, b + 2, 12, 10, "da")
    person(
        p,
        x,
        y,
        h,
        "back",
        "baba",
        "muc",
        "muc",
        "thin",
        "khoi",
        hat="khan:cham",
        pelvis=(0, -0.75),
        legs=[[(0.1, 0.1), (0.1, 0.2)]] * 2,
        arms=[[(0.14, 1.05), (0.05, 1.75)], [(0.02, 0.3), (0.02, 0.4)]],
        head=(0.06, 0),
    )
    p.blob([(x + 30, y - 330), (x + 92, y - 318), (x + 120, y - 270), (x + 92, y - 236), (x + 58, y - 180), (x + 30, y - 220)], "muc")
    for k, c in enumerate(("gach", "rom", "gach")):
        p.line([(x - 66 + k * 3, y - 2.2 * u + k * 30), (x, y - 2.14 * u + k * 30), (x + 66 - k * 3, y - 2.2 * u + k * 30)], 8, c)
    p.blob([(x - u * 1.6, y), (x - u * 1.2, y - u * 0.75), (x, y - u * 1.0), (x + u * 1.2, y - u * 0.75), (x + u * 1.6, y), (x, y + u * 0.12)], "cham")
    p.line([(x - u * 1.4, y - 26), (x, y - u * 0.62), (x + u * 1.4, y - 26)], 7, "gach")
    p.line([(x - u * 1.45, y - 8), (x, y - u * 0.44), (x + u * 1.45, y - 8)], 4, "rom")
    # booklets in a flat basket by his side
    p.ell(850, 968, 130, 30, "muc", 0.3)
    p.ell(836, 952, 130, 34, "go")
    p.ell(836, 946, 118, 28, "rom")
    for k in range(4):
        p.poly(
            [(756 + k * 34, 946 - k * 3), (806 + k * 34, 938 - k * 3), (812 + k * 34, 900 - k * 3), (762 + k * 34, 908 - k * 3)],
            ("nuoc", "gach", "la", "giay")[k],
        )
        p.line([(757 + k * 34, 944 - k * 3), (763 + k * 34, 908 - k * 3)], 4, "giay", 0.8)
    return p


def ground():
    p = Pic("36-ve-tren-dat", "Tính tiền bằng que trên nền đất dưới gốc cây", light="left", seed=36, paper="gach")
    p.rect(0, 0, 1600, 1000, p.grad("nang", "gach", 0, 0, 1, 1))
    r = random.Random(8)
    p.rect(0, 0, 1600, 1000, "go", 0.34)
    d = []
    for _ in range(48):  # light falling through leaves
        x, y, a = r.random() * 1600, r.random() * 1000, r.random() * 3.1
        q = [
            (x + 62 * math.cos(a + t) * (0.5 + r.random() * 0.7), y + 40 * math.sin(a + t) * (0.5 + r.random() * 0.8)) for t in (0, 1.05, 2.1, 3.14, 4.2, 5.25)
        ]
        d.append(curve(q))
    p.d("".join(d), "nang", 0.55)
    p.grain_rect(0, 0, 1600, 1000, x1=0, x2=1, y1=0, y2=1, a=0.1, b=0.7, o=0.3)
    for _ in range(16):
        x, y, a = r.random() * 1600, r.random() * 1000, r.random() * 6.28
        if 380 < x < 1240 and 230 < y < 760:
            continue
        c, s = math.cos(a) * 34, math.sin(a) * 34
        p.blob([(x - c, y - s, 1), (x - s * 0.4, y + c * 0.4), (x + c, y + s, 1), (x + s * 0.4, y - c * 0.4)], ("ma", "la", "rom")[int(r.random() * 3)])
    # what is drawn: tallies, and bars that grow year by year, edged with pebbles
    p.blob([(400, 290), (620, 240), (960, 250), (1180, 330), (1200, 560), (1080, 720), (700, 750), (440, 690), (370, 480)], "nang", 0.45)

    def cut(seg, w=9):
        p.lines([(a + 3, b + 4, c + 3, e + 4) for a, b, c, e in seg], w, "giay", 0.5)
        p.lines(seg, w, "go")

    for g in range(3):
        x, y = 450 + g * 96, 330 - g * 6
        cut([(x + k * 17, y, x + k * 17 - 3, y + 64) for k in range(4)] + [(x - 12, y + 52, x + 64, y + 12)])
    cut([(430, 690, 1120, 660), (430, 690, 424, 450)], 10)
    for k, h in enumerate((44, 84, 124, 172, 226)):
        x, y = 480 + k * 124, 684 - k * 5
        cut([(x, y, x - 4, y - h), (x - 4, y - h, x + 68, y - h - 3), (x + 68, y - h - 3, x + 72, y - 3)], 8)
        for j in range(k + 1):
            px, py = x + 18 + (j % 2) * 32, y - 26 - (j // 2) * 42
            p.ell(px + 5, py + 6, 16, 13, "muc", 0.3)
            p.ell(px, py, 16, 13, ("suong", "giay", "khoi")[(j + k) % 3])
            p.ell(px - 4, py - 4, 6, 4, "giay", 0.8)

    def sole(strap, tone):
        p.blob([(-60, -34), (40, -46), (128, -44), (158, -6), (140, 36), (40, 44), (-60, 36)], "muc", 0.28)
        p.blob([(-72, -40), (30, -50), (118, -48), (146, -10), (128, 32), (30, 38), (-72, 30)], strap)
        q = [(-70, -28), (20, -36), (92, -40), (120, -22), (116, 20), (90, 30), (20, 26), (-70, 22)]
        p.blob(q, "da")
        p.blob(q, "go", tone)
        for _k, (tx, ty, tr) in enumerate(((126, -30, 15), (128, -10, 11), (122, 5, 10), (114, 17, 9), (104, 27, 8))):
            p.ell(tx, ty, tr * 1.3, tr, "da")
            p.ell(tx, ty, tr * 1.3, tr, "go", tone)
            p.ell(tx + tr * 0.7, ty, tr * 0.5, tr * 0.6, "nang", 0.8)
        p.line([(50, -46), (92, -14), (46, 32)], 13, strap)

    soles = {}

    def foot(x, y, s, ang, hem, strap="muc", f=1, tone=0):
        """A sandalled foot from above, toes towards +x, under a trouser hem."""
        if (strap, tone) not in soles:
            soles[strap, tone] = p.define(lambda: sole(strap, tone))
        p.group(f'transform="translate({x} {y}) rotate({ang}) scale({s} {s * f})"')
        p.use(soles[strap, tone], 0, 0)
        p.poly([(-240, -74), (-30, -62), (-14, 0), (-30, 56), (-240, 70)], hem)
        p.poly([(-240, 10), (-18, 6), (-30, 56), (-240, 70)], "muc", 0.2)
        p.line([(-34, -60), (-18, 0), (-34, 54)], 5, "muc", 0.3)
        p.end()

    foot(330, 90, 1.0, 72, "muc")
    foot(500, 60, 1.0, 84, "muc", f=-1)
    foot(900, 56, 1.0, 92, "cham", "go", tone=0.25)
    foot(1060, 70, 1.0, 100, "cham", "go", -1, 0.25)
    foot(70, 420, 1.05, 8, "rung", "cham", tone=0.1)
    foot(60, 590, 1.05, -6, "rung", "cham", -1, 0.1)
    # woven hem of a Gia Rai skirt above two bare feet, lower left
    foot(250, 950, 1.1, -58, "muc", "go", tone=0.3)
    foot(420, 985, 1.1, -72, "muc", "go", -1, 0.3)
    p.poly([(120, 1010), (180, 930), (470, 960), (560, 1010)], "muc")
    p.line([(150, 985), (200, 950), (440, 976), (530, 1012)], 10, "gach")
    p.line([(170, 966), (206, 938), (452, 964)], 5, "rom")
    # the speaker's stick; a listener sets down the next pebble
    forearm(p, (1760, 260), (1480, 372), 190, 118, "suong", "giay", cut=0.62)
    hand(p, 1480, 372, 310, 162, "pinch", -1, part="back")
    p.limb([(1420, 260), (1180, 470), (1080, 536)], [18, 16, 6], "go")
    p.limb([(1420, 260), (1180, 470)], [7, 5], "rom")
    hand(p, 1480, 372, 310, 162, "pinch", -1, part="front")
    forearm(p, (1500, 1120), (1270, 862), 180, 112, "muc", "gach", cut=0.6, tone=0.28)
    hand(p, 1270, 862, 290, -140, "pinch", 1, tone=0.28)
    p.ell(1008, 774, 19, 15, "giay")
    p.ell(1003, 769, 8, 5, "suong")
    return p


SCENES = (
    rong_house,
    coffee,
    ground,
)
