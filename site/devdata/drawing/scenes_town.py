"""A market and a lakeside."""

import math

from devdata.drawing.carve import Pic
from devdata.drawing.figures import person
from devdata.drawing.parts import cloud, crown, ridge, ripples, sky, tile_roof


def _basket(p, fill, c):
    """A shallow bamboo basket seen a little from above, 100 in radius."""
    p.ell(-18, 42, 110, 28, "muc", 0.22)
    p.blob([(-100, 0, 1), (-72, 50), (0, 60), (72, 50), (100, 0, 1)], c)
    p.lines([(-88 + i * 20, 8, -68 + i * 15, 48) for i in range(10)], 2.5, "go", 0.45)
    p.ell(0, 0, 100, 30, "go")
    cut = []
    for i in range(10):
        a, q = i * 2.4, 74 * (i / 10) ** 0.5
        p.ell(q * math.cos(a), -10 + q * 0.34 * math.sin(a) - (12 if i < 5 else 0), 22, 17, fill[i % len(fill)])
        cut.append(
            (q * math.cos(a) - 9, -17 + q * 0.34 * math.sin(a) - (12 if i < 5 else 0), q * math.cos(a) + 2, -21 + q * 0.34 * math.sin(a) - (12 if i < 5 else 0))
        )
    p.lines(cut, 2.5, "giay", 0.45)


def market():
    p = Pic("03-cho-som", "Chị em tiểu thương ở chợ sớm nghe tư vấn bảo hiểm xã hội tự nguyện", light="right", seed=3, paper="nang")
    p.rect(0, 0, 1600, 1000, p.grad("rom", "nang", 0, 0, 1, 1))
    # back street of stalls
    p.rect(0, 90, 1600, 330, "khoi")
    for i, c in enumerate(("nuoc", "suong", "khoi", "nang", "nuoc", "suong")):
        p.rect(i * 270 - 20, 40 + (i * 53) % 60, 262, 380, c)
        p.rect(i * 270 + 30, 240, 150, 190, "muc", 0.28)
        p.rect(i * 270 + 40, 110 + (i * 53) % 60, 50, 80, "muc", 0.18)
        p.rect(i * 270 + 130, 110 + (i * 53) % 60, 50, 80, "muc", 0.18)
    p.grain_rect(0, 40, 1600, 390, x1=1, x2=0, y1=0, y2=0, a=0, b=0.6, o=0.25)
    p.rect(0, 420, 1600, 580, p.grad("nang", "gach", 0, 0, 0, 1))
    for x, w, c in ((180, 250, "gach"), (1230, 260, "cham"), (1490, 200, "gach")):  # awnings over the far doors
        p.poly([(x - w / 2 + 16, 236), (x + w / 2 - 16, 236), (x + w / 2, 286), (x - w / 2, 286)], c, 0.75)
        p.lines([(x - w / 2 + 30 + i * 36, 240, x - w / 2 + 22 + i * 37, 284) for i in range(int(w / 40))], 5, "giay", 0.5)
    p.ell(1060, 470, 46, 7, "muc", 0.2)
    person(p, 1085, 470, 152, "side", "baba", "gach", "muc", hat="non", woman=True, flip=-1)
    # a woman with her carrying pole, in stride, one hand steadying the rope
    p.ell(440, 500, 110, 9, "muc", 0.2)

    def load(x, y, c):
        p.lines([(x, y, x - 34, y + 92), (x, y, x + 34, y + 92)], 3, "go")
        p.blob([(x - 42, y + 90, 1), (x - 28, y + 118), (x + 28, y + 118), (x + 42, y + 90, 1)], "rom")
        p.ell(x, y + 90, 42, 11, "go")
        p.ell(x - 12, y + 84, 20, 13, c)
        p.ell(x + 14, y + 84, 20, 13, "ma")

    load(380, 352, "la")
    load(586, 344, "gach")
    person(
        p,
        480,
        498,
        212,
        "side",
        "baba",
        "cham",
        "muc",
        hat="non",
        woman=True,
        lean=0.12,
        legs=[[(0.5, 1.6), (0.75, 3.2)], [(-0.2, 1.65), (-0.8, 3.1)]],
        arms=[[(-0.3, 1.0), (-0.75, 1.7)], [(0.5, 0.55), (1.0, -0.1)]],
    )
    p.line([(368, 358), (420, 338), (500, 330), (560, 336), (598, 350)], 8, "go")

    # awnings across the top: near canvases
    def awn(x, y, w, h, c, d):
        p.poly([(x, y), (x + w, y), (x + w + d, y + h), (x + d - 40, y + h)], c)
        k = 7
        for i in range(0, k, 2):
            a, b = x + w * i / k, x + w * (i + 1) / k
            e, f = x + d - 40 + (w + 40) * i / k, x + d - 40 + (w + 40) * (i + 1) / k
            p.poly([(a, y), (b, y), (f, y + h), (e, y + h)], "giay", 0.85)
        p.blob(
            [(x + d - 40, y + h, 1), (x + d + w, y + h, 1), (x + d + w, y + h + 20, 1)]
            + [(x + d + w - (w + 40) * j / 14, y + h + (34 if j % 2 else 18)) for j in range(1, 14)]
            + [(x + d - 40, y + h + 20, 1)],
            c,
        )

    awn(-120, -60, 760, 240, "cham", 20)
    awn(860, -60, 860, 210, "la", -40)
    p.ell(606, 580, 34, 6, "muc", 0.25)
    p.ell(850, 520, 34, 6, "muc", 0.25)
    p.rect(622, 20, 12, 560, "go")
    p.rect(866, 20, 12, 500, "go")
    p.grain("M-140 -10L660 -10L660 210L-140 210Z", a=0, b=0.7, o=0.3)
    # baskets
    made = {}

    def basket(x, y, r, fill, c="rom"):
        key = (tuple(fill), c)
        if key not in made:
            made[key] = p.define(lambda: _basket(p, fill, c))
        p.use(made[key], x, y, r / 100)

    # seated sellers and the officer
    def squat(x, y, h, **k):
        u = h / 7
        f = k.get("flip", 1)
        p.ell(x - 30, y + 4, u * 2, u * 0.24, "muc", 0.22)
        p.rect(x - u * 0.55 - f * u * 0.1, y - u * 1.1, u * 1.1, u * 0.2, "go")
        p.rect(x - u * 0.45 - f * u * 0.1, y - u, u * 0.14, u, "go")
        p.rect(x + u * 0.3 - f * u * 0.1, y - u, u * 0.14, u, "go")
        return person(p, x, y, h, "side", pelvis=(-0.1, -1.45), legs=[[(1.5, -0.45), (0.95, 1.25)], [(1.6, -0.3), (1.2, 1.3)]], **k)

    p.poly([(1240, 560), (1560, 552), (1600, 620), (1220, 632)], "suong", 0.9)
    for x, y, f in ((1300, 582, ["la", "ma"]), (1400, 578, ["rung", "la"]), (1500, 574, ["gach", "nang"])):
        basket(x, y, 46, f)
    squat(
        1420,
        560,
        270,
        dress="baba",
        top="nuoc",
        bottom="muc",
        hat="non",
        woman=True,
        lean=0.25,
        flip=-1,
        arms=[[(0.4, 1.0), (1.0, 1.3)], [(0.45, 1.05), (1.1, 1.4)]],
    )
    basket(150, 600, 56, ["la", "ma"])
    squat(330, 735, 390, dress="baba", top="la", bottom="muc", hat="non", woman=True, lean=0.3, arms=[[(0.55, 0.9), (1.2, 1.3)], [(0.6, 1.0), (1.3, 1.45)]])
    basket(560, 720, 92, ["la", "ma"])
    basket(395, 810, 104, ["gach", "nang"])
    hd = squat(
        1010,
        735,
        400,
        dress="shirt",
        top="suong",
        bottom="cham",
        woman=True,
        hair="tail",
        lean=0.4,
        flip=-1,
        arms=[[(0.6, 0.85), (1.35, 0.95)], [(0.65, 0.95), (1.5, 1.1)]],
    )
    a, b = hd[1]
    p.poly([(a - 52, b - 52), (a + 6, b - 66), (a + 16, b - 4), (a - 42, b + 10)], "giay")
    p.lines([(a - 40, b - 40, a - 4, b - 49), (a - 38, b - 26, a - 2, b - 35), (a - 35, b - 12, a - 12, b - 18)], 3, "nuoc", 0.9)
    squat(700, 690, 370, dress="baba", top="gach", bottom="muc", hat="non", woman=True, lean=0.28, arms=[[(0.6, 0.75), (1.25, 0.7)], [(0.6, 0.9), (1.3, 0.8)]])
    basket(720, 800, 100, ["giay", "suong"])
    basket(930, 860, 120, ["la", "ma"])
    basket(1190, 800, 96, ["gach", "nang"])
    p.grain_rect(0, 760, 1600, 240, a=0, b=0.7, o=0.3)
    # near plane: shoulder of a woman with carrying pole, dark
    p.blob([(1330, 1010, 1), (1345, 905), (1440, 850), (1560, 860), (1620, 930, 1), (1620, 1010, 1)], "cham")
    p.blob([(1240, 872, 1), (1412, 716), (1440, 716), (1630, 866, 1), (1560, 900), (1330, 902)], "rom")
    p.blob([(1428, 716, 1), (1630, 866, 1), (1560, 900), (1470, 904, 1)], "go", 0.22)
    for k in (0.35, 0.62, 0.85):
        p.line([(1426 - 186 * k, 716 + 156 * k), (1436, 716 + 182 * k), (1426 + 204 * k, 716 + 150 * k)], 3, "giay", 0.6)
    basket(120, 930, 150, ["rung", "la"])
    return p


def bench():
    p = Pic("14-ghe-da", "Hai cụ già ngồi ghế ven hồ, cùng xem cuốn sổ", light="right", seed=15)
    sky(p, "suong", "rom", 430, (1120, 190, 62, "giay"))
    cloud(p, 320, 120, 420, "giay", 0.6)
    ridge(p, 402, 46, "khoi", 2, 150, 440)
    for x, r in ((90, 70), (210, 54), (640, 48), (760, 66), (1430, 80), (1540, 60)):
        crown(p, x, 392, r, r * 0.6, "khoi", "khoi", x, 1, "khoi")
    p.rect(880, 384, 150, 40, "suong")
    tile_roof(p, [(890, 352), (1020, 352), (1052, 390), (858, 390)], "nuoc", 2)  # a small pavilion
    p.rect(0, 424, 1600, 330, p.grad("rom", "nuoc", mid=(0.5, "suong")))
    p.lines([(1120 - w, 440 + i * 22, 1120 + w, 440 + i * 22) for i, w in enumerate((90, 60, 84, 40, 66, 30, 50, 24))], 6, "giay", 0.85)
    ripples(p, 0, 1600, 450, 720, 40, "giay", 0.6, 3)
    for x, y, r in ((160, 640, 60), (260, 680, 72), (90, 700, 66), (360, 640, 44), (1480, 660, 64)):
        p.ell(x, y, r, r * 0.3, "la")
        p.ell(x + 6, y - 3, r * 0.8, r * 0.2, "ma", 0.8)
        p.line([(x, y), (x + r, y - r * 0.1)], 3, "rung", 0.6)
    for x, y in ((200, 600), (330, 618)):
        p.line([(x, y + 44), (x + 4, y)], 4, "rung")
        for t in (-0.7, 0.7, 0):
            p.blob([(x + 4, y + 10, 1), (x + 4 + t * 22 - 7, y - 6), (x + 4 + t * 24, y - 26, 1), (x + 4 + t * 22 + 8, y - 4)], "nang")
    # bank
    p.rect(0, 750, 1600, 260, p.grad("nang", "gach"))
    p.rect(0, 744, 1600, 14, "giay")
    p.lines([(x * 160 - 60, 758, x * 200 - 300, 1000) for x in range(12)], 3, "giay", 0.35)
    p.lines([(0, 820, 1600, 820), (0, 905, 1600, 905)], 3, "giay", 0.35)
    p.grain_rect(0, 758, 1600, 250, a=0, b=0.6, o=0.3)
    # shadows to the lower left
    p.poly([(560, 952), (1020, 952), (820, 1010), (300, 1010)], "cham", 0.3)
    # booklet held up between the two, then the two, then the stone bench over them
    p.poly([(722, 618), (786, 604), (788, 712), (726, 726)], "giay")
    p.poly([(786, 604), (850, 612), (852, 722), (788, 712)], "suong")
    p.lines([(734, 640, 774, 631), (735, 660, 775, 651), (736, 680, 768, 673), (798, 630, 838, 635), (798, 650, 838, 655)], 3, "khoi")
    p.clip("M500 400h600v400h-600z")
    person(
        p,
        678,
        1004,
        610,
        "back",
        "baba",
        "go",
        "muc",
        "thin",
        "khoi",
        pelvis=(0, -2.3),
        arms=[[(0.06, 1.15), (-0.05, 1.9)], [(0.1, 1.05), (0.0, 1.5)]],
        head=(0.14, 0.06),
        lean=0.06,
    )
    person(
        p,
        896,
        1004,
        560,
        "back",
        "baba",
        "cham",
        "muc",
        "bun",
        "khoi",
        woman=True,
        pelvis=(0, -2.3),
        arms=[[(0.1, 1.1), (0.0, 1.5)], [(0.06, 1.15), (-0.05, 1.9)]],
        head=(-0.16, 0.08),
        lean=-0.06,
    )
    p.end()
    p.rect(560, 740, 470, 130, "cham", 0.55)
    p.rect(540, 748, 490, 112, "khoi")
    p.rect(540, 740, 490, 12, "giay")
    p.lines([(580, 804, 990, 804)], 3, "giay", 0.5)
    p.grain_rect(540, 752, 490, 108, x1=1, x2=0, y1=0, y2=0.4, a=0, b=0.9, o=0.34)
    p.rect(520, 890, 530, 28, "khoi")
    p.rect(520, 884, 530, 9, "giay")
    for x in (572, 998):
        p.rect(x - 24, 860, 48, 100, "khoi")
        p.rect(x - 24, 860, 20, 100, "muc", 0.25)
    p.line([(498, 952), (516, 706), (536, 694), (550, 708)], 9, "go")
    # tree at the right, bough across the top
    p.limb([(1450, 1010), (1420, 700), (1460, 380), (1560, 120)], [120, 84, 80, 90], "go", flat=True)
    p.limb([(1428, 1010), (1404, 700), (1440, 400)], [44, 34, 20], "muc", 0.3)
    p.limb([(1450, 420), (1300, 260), (1060, 170), (820, 130)], [52, 36, 22, 9], "go")
    crown(p, 1360, 70, 380, 130, "rung", "la", 5, 46, "ma")
    crown(p, 950, 66, 240, 86, "rung", "la", 8, 26, "ma")
    for i in range(17):
        x, y = 760 + i * 46, 104 + 16 * math.sin(i * 2.1)
        ln = 60 + 70 * abs(math.sin(i * 1.3))
        p.line([(x, y), (x - 6, y + ln * 0.5), (x - 16, y + ln)], 3, "rung")
        for k in range(4):
            yy = y + ln * (0.3 + 0.22 * k)
            p.blob([(x - 5 - k * 2, yy, 1), (x + 6, yy + 4), (x + 16, yy + 14, 1), (x + 2, yy + 12)], "la" if k % 2 else "ma")
    return p


SCENES = (
    market,
    bench,
)
