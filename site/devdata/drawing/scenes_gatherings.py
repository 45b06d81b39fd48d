"""Many people at one thing: a training room, a play before the communal house."""

import math

from devdata.drawing.carve import Pic
from devdata.drawing.figures import person
from devdata.drawing.parts import crown, sky


def training_room():
    """A training room from straight above: desks, laptops, the trainer between the rows, a fan below us."""
    p = Pic("64-lop-tap-huan", "Phòng tập huấn với máy tính xách tay, nhìn từ trên xuống", light="left", seed=64, paper="suong")
    p.rect(0, 0, 1600, 1000, p.grad("suong", "khoi", 0, 0, 1, 1))
    p.group('transform="rotate(-13 800 500)"')
    p.lines([(x, -300, x, 1300) for x in range(-240, 1900, 118)] + [(-300, y, 1900, y) for y in range(-280, 1300, 118)], 3, "giay", 0.75)
    p.end()
    for a, b in ((-200, 170), (360, 250), (820, 190), (1250, 260)):
        p.poly([(a + 250, -10), (a + 250 + b, -10), (a - 120 + b, 1010), (a - 120, 1010)], "giay", 0.42)
    p.grain_rect(0, 0, 1600, 1000, x1=0, x2=1, y1=0, y2=1, a=0, b=0.6, o=0.28)

    def laptop(x, y, c="suong"):
        p.poly([(x - 46, y - 18), (x + 46, y - 18), (x + 50, y + 38), (x - 50, y + 38)], "khoi")
        p.poly([(x - 40, y - 12), (x + 40, y - 12), (x + 42, y + 12), (x - 42, y + 12)], "cham", 0.7)
        p.rect(x - 14, y + 17, 28, 16, "suong")
        p.poly([(x - 46, y - 18), (x + 46, y - 18), (x + 44, y - 40), (x - 44, y - 40)], "muc")
        p.poly([(x - 42, y - 21), (x + 42, y - 21), (x + 40, y - 36), (x - 40, y - 36)], c)

    def learner(x, y, top, hair, hc="muc", turn=0, act="type"):
        """From above, facing up the page; the laptop lies before the hands."""
        p.group(f'transform="translate({x} {y}) rotate({turn})"')
        p.rect(-46, 20, 92, 66, "go", None, 18)
        p.rect(-50, 70, 100, 20, "muc", 0.9, 9)
        p.blob([(-30, -4), (34, 0), (90, 30), (60, 66), (10, 62)], "muc", 0.16)
        reach = {"type": ((-24, -62), (24, -62)), "write": ((-30, -62), (48, -74)), "point": ((-40, -40), (6, -96))}[act]
        for s, (hx, hy) in zip((-1, 1), reach, strict=True):
            e = (s * 58, -22)
            p.limb([e, ((e[0] + hx) / 2, (e[1] + hy) / 2), (hx, hy), (hx - s * 3, hy - 12)], [23, 21, 18, 12], "da")
            m = (e[0] * 0.5 + hx * 0.5, e[1] * 0.5 + hy * 0.5) if top in ("suong", "giay") else (hx, hy + 6)
            p.limb([(s * 44, 16), e, m], [36, 31, 26], top)
        sh = [(-64, 14), (-42, -14), (0, -20), (42, -14), (64, 14), (46, 40), (0, 48), (-46, 40)]
        p.blob(sh, top)
        p.blob([(8, -19), (42, -14), (64, 14), (46, 40), (4, 47), (20, 14)], "muc", 0.15)
        p.ell(0, -16, 19, 20, "da")
        p.ell(0, 0, 29, 31, hc)
        if hair == "bun":
            p.ell(0, 33, 14, 13, hc)
        if hair == "tail":
            p.limb([(0, 22), (3, 48), (0, 74)], [17, 18, 6], hc)
        if hair == "bob":
            p.blob([(-32, -12), (-34, 20), (0, 42), (34, 20), (32, -12), (0, 4)], hc)
        p.line([(-12, -16), (-17, 2), (-10, 20)], 3, "giay", 0.35)
        p.end()

    def desk(kinds):
        p.rect(-178, -128, 376, 112, "muc", 0.17)
        p.rect(-190, -146, 376, 112, "rom", None, 6)
        p.rect(-190, -46, 376, 12, "go", 0.55, 4)
        for x, (top, hair, hc, turn, act) in zip((-96, 92), kinds, strict=True):
            if act == "write":
                p.poly([(x + 18, -128), (x + 78, -132), (x + 84, -62), (x + 22, -58)], "giay")
                p.lines([(x + 30, -116 + k * 14, x + 68, -118 + k * 14) for k in range(4)], 3, "khoi")
                laptop(x - 34, -88, "nuoc")
            else:
                laptop(x, -92, "giay" if act == "type" else "nuoc")
            learner(x, 0, top, hair, hc, turn, act)
            if act == "write":
                p.line([(x + 50, -92), (x + 62, -66)], 5, "cham")
        p.ell(4, -116, 14, 14, "muc", 0.2)
        p.ell(0, -120, 14, 14, "giay")
        p.ell(0, -120, 9, 9, "la")

    kinds = (
        (("suong", "short", "muc", 0, "type"), ("nuoc", "tail", "muc", -7, "write")),
        (("giay", "bun", "muc", 4, "type"), ("gach", "short", "khoi", -16, "point")),
        (("la", "bob", "muc", 0, "write"), ("suong", "short", "muc", 9, "type")),
        (("cham", "short", "muc", 0, "type"), ("nang", "bun", "khoi", 0, "type")),
    )
    ids = [p.define(lambda k=k: desk(k)) for k in kinds]
    p.group('transform="rotate(-13 800 500)"')
    for y, row in ((60, (0, 2, 1)), (330, (1, 3, 0)), (600, (3, 0, 2)), (870, (2, 1, 3)), (1140, (0, 3, 1))):
        for x, k in zip((150, 640, 1240), row, strict=True):
            p.use(ids[k], x, y)
    p.use(ids[0], 1730, 330)
    p.use(ids[2], 1730, 870)
    p.use(ids[3], 1730, 60)
    p.use(ids[1], 1730, 600)
    # cables on the floor of the aisle
    p.line([(940, -260), (944, 160), (930, 420), (946, 700), (940, 1260)], 6, "muc", 0.7)
    for y in (20, 290, 560, 830):
        p.line([(940, y), (890, y - 22), (830, y - 20)], 5, "muc", 0.7)
        p.line([(940, y + 10), (1000, y - 12), (1046, y - 10)], 5, "muc", 0.7)
    # the trainer, turned to the desk on the right, sheets in the other hand
    p.group('transform="translate(952 520) rotate(74)"')
    p.blob([(-40, 10), (30, 30), (90, 110), (40, 130), (-30, 90)], "muc", 0.22)
    p.ell(-14, 26, 15, 30, "muc")
    p.ell(18, 30, 15, 30, "muc")
    p.limb([(-62, -20), (-44, -62), (-40, -76)], [24, 19, 12], "da")
    p.limb([(-46, 14), (-64, -10), (-56, -42)], [38, 33, 27], "giay")
    p.poly([(-84, -96), (-22, -104), (-14, -60), (-76, -50)], "rom")
    p.lines([(-74, -88, -34, -93), (-72, -76, -30, -81), (-70, -64, -44, -68)], 3, "go", 0.6)
    p.limb([(58, -26), (40, -100), (36, -120)], [24, 18, 11], "da")
    p.limb([(46, 14), (64, -20), (52, -56)], [38, 33, 27], "giay")
    p.blob([(-66, 14), (-44, -16), (0, -22), (44, -16), (66, 14), (46, 42), (0, 50), (-46, 42)], "giay")
    p.blob([(-66, 14), (-46, 42), (0, 50), (46, 42), (20, 22), (-30, 18)], "muc", 0.15)
    p.ell(0, -18, 20, 21, "da")
    p.ell(0, 0, 30, 32, "muc")
    p.limb([(0, 24), (8, 56), (2, 92)], [19, 21, 7], "muc")
    p.line([(-13, -16), (-18, 2), (-10, 20)], 3, "giay", 0.4)
    p.end()
    p.end()
    # near: the ceiling fan between us and them, and its shadow on the floor
    p.group('opacity=".2"')
    for a in (200, 320, 80):
        c, s = math.cos(math.radians(a)), math.sin(math.radians(a))
        p.limb([(1260 + c * 50, 420 + s * 50), (1260 + c * 260, 420 + s * 260), (1260 + c * 480, 420 + s * 480)], [50, 130, 116], "muc")
    p.end()
    for a in (196, 316, 76):
        c, s = math.cos(math.radians(a)), math.sin(math.radians(a))
        pts = [
            (1470 + c * t - s * w, 150 + s * t + c * w) for t, w in ((70, -20), (200, -66), (560, -84), (640, -40), (640, 40), (540, 62), (200, 40), (70, 20))
        ]
        p.blob(pts, "muc")
        p.line([(1470 + c * t - s * -50, 150 + s * t + c * -50) for t in (200, 560)], 8, "nuoc", 0.7)
        p.limb([(1470 + c * 40, 150 + s * 40), (1470 + c * 170, 150 + s * 170)], [30, 44], "khoi")
    p.ell(1470, 150, 92, 92, "muc")
    p.ell(1462, 142, 66, 66, "cham")
    p.ell(1456, 136, 26, 26, "khoi")
    return p


def communal_yard():
    """Villagers on mats before a small stage at dusk, seen from between the columns of the communal house."""
    p = Pic("71-san-dinh", "Bà con ngồi chiếu xem tiểu phẩm ở sân đình", light="left", seed=71, paper="nang")
    sky(p, "cham", "nang", 520, mid=(0.55, "nuoc"))
    stars = [(200 + (k * 0.618034 % 1) * 1180, 90 + (k * 53) % 150) for k in range(16)]
    p.lines([(x, y, x + 1, y) for x, y in stars], 4, "giay", 0.8)
    # behind the yard: village roofs, areca palms, a great tree
    for x, w in ((250, 230), (1230, 260)):
        p.rect(x, 404, w, 76, "nuoc")
        p.poly([(x - 26, 410), (x + w + 26, 410), (x + w - 20, 348), (x + 20, 348)], "cham")
        for a in (36, w - 76):
            p.rect(x + a, 426, 40, 34, "rom", 0.9)
            p.rect(x + a + 18, 426, 5, 34, "cham")

    def areca():
        p.limb([(0, 0), (5, -220)], [9, 6], "rung")
        for a in range(9):
            t = math.pi * (a / 8)
            p.line([(5, -220), (5 + 34 * math.cos(t), -234 - 26 * math.sin(t)), (5 + 54 * math.cos(t), -202 - 22 * math.sin(t))], 8, "rung")

    tall = p.define(areca)
    for x, h in ((500, 230), (540, 270), (1160, 250), (1210, 200)):
        p.use(tall, x, 470, h / 220)
    p.limb([(840, 500), (830, 380), (850, 260)], [80, 60, 54], "go", flat=True)
    crown(p, 850, 190, 300, 150, "rung", "la", 6, 34, "ma")
    side = p.define(lambda: crown(p, 0, 0, 150, 82, "rung", "la", 9, 16, "ma"))
    p.use(side, 650, 270)
    p.use(side, 1040, 280, 1.06)
    p.rect(0, 470, 1600, 540, p.grad("nang", "go"))
    p.lines([(840 + k * 74, 470, 840 + k * 300, 1010) for k in range(-9, 10)], 3, "giay", 0.28)
    p.lines([(0, y, 1600, y) for y in (486, 510, 544, 590, 652, 736, 850)], 3, "giay", 0.28)
    p.grain_rect(0, 470, 1600, 530, x1=0, x2=1, y1=0, y2=1, a=0, b=0.6, o=0.34)
    # the stage: planks on trestles, a cloth between bamboo poles, a string of lamps
    p.ell(840, 480, 560, 260, p.radial("rom", o1=0.75))
    p.line([(560, 560), (566, 212)], 13, "rom", bend=False)
    p.line([(1120, 560), (1114, 212)], 13, "rom", bend=False)
    p.line([(540, 226), (1140, 222)], 10, "rom", bend=False)
    cloth = [(582, 232, 1), (1098, 230, 1), (1098, 508, 1), (1000, 500), (900, 508), (800, 500), (690, 508), (582, 502, 1)]
    p.blob(cloth, "nuoc")
    p.d("".join(f"M{590 + k * 58} 232h22l-6 270h-20z" for k in range(9)), "cham", 0.3)
    p.blob([(620, 500), (700, 430), (790, 470), (880, 400), (980, 470), (1080, 430), (1096, 504, 1), (600, 504, 1)], "la", 0.7)
    p.ell(1010, 316, 34, 34, "giay", 0.9)
    lamps = [(560 + k * 80, 236 + 30 * math.sin(math.pi * k / 7)) for k in range(8)]
    p.line(lamps, 3, "muc")
    for x, y in lamps[1:-1]:
        p.ell(x, y + 12, 10, 11, "giay")
        p.ell(x, y + 12, 46, 46, p.radial("rom", o1=0.8))
    p.poly([(520, 500), (1160, 500), (1200, 546), (480, 546)], "rom")
    p.lines([(520 + k * 64, 500, 480 + k * 72, 546) for k in range(1, 10)], 3, "go", 0.5)
    p.poly([(480, 546), (1200, 546), (1200, 562), (480, 562)], "go")
    p.poly([(490, 562), (1190, 562), (1180, 612), (500, 612)], "muc", 0.6)
    for x in (500, 720, 950, 1172):
        p.rect(x, 560, 14, 56, "go")
    # players: an old man counting coins out of a tube, a woman with a fan, a drummer at the side
    p.poly([(760, 536), (800, 536), (900, 556), (840, 556)], "muc", 0.3)
    hd = person(
        p, 762, 536, 228, "side", "baba", "go", "muc", hat="khan:muc", lean=0.2, head=(0.08, 0.05), arms=[[(0.4, 0.95), (1.1, 1.0)], [(0.5, 0.8), (1.2, 0.5)]]
    )
    a, b = hd[0]
    p.limb([(a - 4, b + 20), (a + 16, b - 30)], [20, 20], "la")
    p.ell(a + 16, b - 31, 10, 5, "ma")
    p.ell(a + 2, b, 8, 8, "da")
    hd = person(
        p, 912, 538, 218, "side", "aodai", "nang", "giay", "bun", woman=True, flip=-1, lean=0.06, arms=[[(0.4, 0.9), (1.1, 1.0)], [(0.5, 0.5), (1.05, -0.25)]]
    )
    a, b = hd[1]
    p.blob([(a, b, 1), (a - 50, b - 24), (a - 44, b - 52), (a - 14, b - 66), (a + 18, b - 60, 1)], "la")
    p.lines([(a, b, a - 46, b - 40), (a, b, a - 30, b - 58), (a, b, a - 4, b - 63)], 2.5, "giay", 0.8)
    seat = [[(1.3, 0.1), (1.2, 2.1)], [(1.35, 0.15), (1.35, 2.15)]]
    person(
        p,
        1080,
        540,
        206,
        "side",
        "baba",
        "cham",
        "muc",
        "short",
        flip=-1,
        pelvis=(0, -2.5),
        legs=seat,
        lean=0.16,
        arms=[[(0.4, 1.0), (1.1, 0.9)], [(0.5, 0.8), (1.2, 0.6)]],
    )
    p.rect(1064, 466, 36, 76, "go")
    p.blob([(990, 540, 1), (984, 500), (992, 468, 1), (1044, 468, 1), (1052, 500), (1046, 540, 1)], "gach")
    p.ell(1018, 468, 27, 8, "giay")
    p.line([(1004, 452), (1046, 424)], 5, "rom", bend=False)

    # the audience on mats, backs to us
    def mat(x, y, w, h, c, band):
        k = (x - 840) * 0.16
        p.poly([(x - w, y), (x + w, y), (x + w * 1.14 + k, y + h), (x - w * 1.14 + k, y + h)], c)
        p.lines([(x - w * (1 + 0.14 * t) + k * t, y + h * t, x + w * (1 + 0.14 * t) + k * t, y + h * t) for t in (0.2, 0.8)], max(4, h * 0.07), band, 0.8)

    def squat(top, hair, hc, hat=None, woman=True):
        """Seated on the ground, from behind, 100 wide; origin where it sits."""
        p.ell(8, 2, 74, 14, "muc", 0.28)
        p.blob([(-62, 2), (-58, -26), (-20, -34), (20, -34), (58, -26), (62, 2), (0, 10)], "muc")
        p.limb([(-36, -92), (-50, -58), (-40, -26)], [30, 27, 22], top)
        p.limb([(36, -92), (50, -58), (40, -26)], [30, 27, 22], top)
        p.rect(-11, -134, 22, 34, "da")
        p.blob([(-14, -116), (-42, -104), (-46, -70), (-38, -8), (38, -8), (46, -70), (42, -104), (14, -116)], top)
        p.blob([(14, -116), (42, -104), (46, -70), (38, -8), (16, -8), (22, -70)], "muc", 0.2)
        if not woman:
            p.ell(-25, -148, 6, 9, "da")
            p.ell(25, -148, 6, 9, "da")
        p.blob([(-25, -150), (-20, -176), (0, -184), (20, -176), (25, -150), (17, -126), (0, -120), (-17, -126)], hc)
        if hair == "bun":
            p.ell(0, -134, 15, 14, hc)
            p.line([(-13, -142), (0, -148), (13, -142)], 3, "giay", 0.5)
        if hair == "tail":
            p.limb([(0, -136), (3, -96), (0, -60)], [18, 20, 6], hc)
        if hair == "bob":
            p.blob([(-27, -156), (27, -156), (29, -122), (0, -112), (-29, -122)], hc)
        if hat:
            p.blob([(-29, -152), (-24, -182), (0, -194), (24, -182), (29, -152), (0, -162)], hat)

    ids = [
        p.define(lambda k=k: squat(*k))
        for k in (
            ("go", "bun", "khoi"),
            ("nuoc", "short", "muc", None, False),
            ("gach", "tail", "muc"),
            ("cham", "bob", "muc"),
            ("la", "bun", "muc", "cham"),
            ("suong", "short", "khoi", None, False),
        )
    ]
    mat(620, 628, 250, 46, "ma", "gach")
    mat(1090, 632, 230, 46, "rom", "cham")
    mat(520, 716, 280, 66, "rom", "la")
    mat(1130, 720, 300, 66, "ma", "gach")
    mat(800, 836, 330, 92, "rom", "cham")
    rows = (
        (658, 0.6, ((440, 0), (520, 3), (600, 1), (690, 4), (770, 2), (930, 5), (1010, 0), (1090, 3), (1180, 2), (1260, 1))),
        (762, 0.84, ((330, 4), (440, 1), (560, 2), (670, 0), (960, 3), (1080, 4), (1200, 5), (1320, 0))),
        (896, 1.16, ((580, 5), (748, 2), (1020, 4))),
    )
    for y, s, row in rows:
        for x, k in row:
            p.use(ids[k], x, y + (x * 7) % 9, s)
    # a child who leans on her grandmother
    p.use(ids[2], 868, 898, 0.78)
    # near: columns, beam and step of the communal house, all dark
    p.poly([(-10, 930), (1610, 930), (1610, 1010), (-10, 1010)], "muc")
    p.line([(-10, 932), (1610, 932)], 8, "nuoc", 0.6, bend=False)
    for x, w in ((118, 128), (1450, 150)):
        p.limb([(x, 960), (x, 420), (x, -20)], [w, w * 1.08, w * 0.94], "muc", flat=True)
        p.limb([(x - w * 0.36, 920), (x - w * 0.4, 420), (x - w * 0.34, -20)], [w * 0.1, w * 0.12, w * 0.1], "go", flat=True)
        p.poly([(x - w * 0.72, 884), (x + w * 0.72, 884), (x + w * 0.84, 950), (x - w * 0.84, 950)], "muc")
        p.line([(x - w * 0.7, 886), (x + w * 0.2, 886)], 7, "khoi", 0.8)
        for s in (-1, 1):
            p.blob(
                [
                    (x, 250, 1),
                    (x + s * w * 0.5, 236, 1),
                    (x + s * w * 0.62, 170),
                    (x + s * w * 0.94, 138),
                    (x + s * w * 1.06, 150),
                    (x + s * w * 1.1, 112),
                    (x + s * w * 1.5, 92),
                    (x + s * w * 1.66, 104),
                    (x + s * w * 1.74, 66, 1),
                    (x, 40, 1),
                ],
                "muc",
            )
            p.line([(x + s * w * 0.56, 206), (x + s * w * 0.7, 150), (x + s * w * 1.0, 112), (x + s * w * 1.4, 80)], 4, "go", 0.9)
    p.rect(-10, -10, 1620, 62, "muc")
    p.d("".join(f"M{20 + k * 104} 52h50l-10 26h-30z" for k in range(16)), "muc")
    p.line([(-10, 34), (1610, 34)], 5, "go", 0.9, bend=False)
    # against the right column one who came late, papers in hand
    hd = person(p, 1268, 946, 500, "back", "shirt", "nuoc", "cham", "tail", woman=True, lean=0.1, arms=[[(0.2, 1.05), (0.1, 1.7)], [(0.1, 1.1), (0.1, 2.0)]])
    a, b = hd[0]
    p.poly([(a - 42, b - 22), (a + 12, b - 34), (a + 26, b + 48), (a - 28, b + 60)], "giay")
    p.ell(a, b, 14, 12, "da")
    p.grain_rect(0, 560, 1600, 440, a=0, b=0.7, o=0.42)
    return p


SCENES = (
    training_room,
    communal_yard,
)
