"""Counters where people are served."""

from devdata.drawing.carve import Pic
from devdata.drawing.figures import person
from devdata.drawing.parts import bike, crown, monitor, palm, plant, stack

WALK = [[(0.02, 1.75), (0.06, 3.35)], [(0.0, 1.6), (-0.04, 3.02)]]


def post_office():
    p = Pic("02-buu-dien-xa", "Chi trả lương hưu tại quầy bưu điện xã", light="left", seed=5)
    p.rect(0, 0, 1600, 720, p.grad("suong", "giay", 0, 0, 1, 0))
    p.rect(0, 470, 1600, 260, "nuoc")  # dado
    p.rect(0, 462, 1600, 10, "cham")
    p.rect(0, 720, 1600, 280, p.grad("nang", "gach", 0, 0, 0, 1))
    for i in range(-8, 14):
        p.lines([(500 + i * 105, 720, 400 + i * 300, 1000)], 2, "giay", 0.35)
    p.lines([(0, y, 1600, y) for y in (760, 822, 906)], 2, "giay", 0.35)
    # window on the left with louvre shutters, and its light
    p.rect(70, 130, 250, 300, "giay")
    p.rect(84, 144, 222, 272, p.grad("suong", "nang"))
    p.rect(190, 144, 10, 272, "giay")
    p.rect(84, 276, 222, 9, "giay")
    palm(p, 130, 416, 160, 20, "la", "la", fronds=7)
    p.rect(84, 380, 222, 36, "la", 0.8)
    p.poly([(8, 130), (66, 144), (66, 416), (8, 430)], "cham")
    p.lines([(12, y, 62, y) for y in range(160, 420, 16)], 3, "nuoc", 0.8)
    p.poly([(420, 170), (640, 215), (640, 520), (420, 470)], "rom", 0.45)
    p.poly([(655, 218), (870, 262), (870, 570), (655, 523)], "rom", 0.45)
    # pigeonholes and parcels behind the counter
    p.rect(1010, 120, 520, 330, "go")
    for r in range(3):
        for c in range(6):
            x, y = 1022 + c * 85, 132 + r * 106
            p.rect(x, y, 76, 96, "muc", 0.55)
            k = (r * 6 + c * 5) % 7
            if k < 4:
                p.rect(x + 8, y + 96 - 24 - k * 10, 52, 24 + k * 10, ("rom", "gach", "suong", "khoi")[k])
            elif k < 6:
                for j in range(3):
                    p.rect(x + 8 + j * 20, y + 30, 15, 66, ("nuoc", "rom", "la")[(j + k) % 3])
    p.ell(905, 180, 58, 58, "go")
    p.ell(905, 180, 48, 48, "giay")
    p.line([(905, 180), (905, 146)], 6, "muc")
    p.line([(905, 180), (930, 192)], 6, "muc")
    # ceiling fan
    p.rect(596, 0, 8, 60, "go")
    p.ell(600, 66, 24, 12, "go")
    for a, b in ((430, 58), (770, 60)):
        p.blob([(600, 64, 1), (600 + (a - 600) * 0.6, b - 6), (a, b + 2), (600 + (a - 600) * 0.6, b + 14)], "go")
    # clerk, then the counter over her
    person(
        p,
        1010,
        872,
        480,
        "front",
        "shirt",
        "suong",
        "cham",
        "bob",
        woman=True,
        arms=[[(0.12, 1.15), (-0.55, 1.65)], [(0.1, 1.15), (-0.35, 1.75)]],
        head=(-0.06, 0.04),
    )
    p.rect(700, 560, 920, 26, "rom")
    p.rect(720, 586, 900, 290, "go")
    for x in range(740, 1600, 150):
        p.rect(x, 612, 128, 232, "gach", 0.5)
    p.grain_rect(720, 586, 900, 290, x1=0, x2=1, y1=0, y2=0, a=0, b=0.8, o=0.35)
    p.rect(720, 876, 900, 22, "muc")
    p.rect(962, 550, 60, 10, "giay")
    p.rect(1040, 545, 50, 15, "rom")
    p.rect(1043, 540, 44, 6, "giay")
    monitor(p, 1270, 560, 190, "muc", "nuoc")
    stack(p, 1420, 560, 120, 4)
    plant(p, 760, 560, 130)
    # those who wait, from behind
    p.ell(960, 945, 120, 14, "muc", 0.25)
    person(
        p,
        880,
        940,
        530,
        "back",
        "baba",
        "go",
        "muc",
        "thin",
        "khoi",
        arms=[[(0.1, 1.2), (0.06, 2.1)], [(0.3, 0.95), (0.95, 0.66)]],
        head=(0.1, 0.03),
        shoe="go",
    )
    p.ell(640, 972, 120, 14, "muc", 0.25)
    person(
        p,
        560,
        968,
        500,
        "back",
        "baba",
        "cham",
        "muc",
        "bun",
        "khoi",
        woman=True,
        arms=[[(0.1, 1.15), (0.0, 2.1)], [(0.22, 1.15), (0.12, 1.95)]],
        head=(0.06, 0.04),
        shoe="go",
    )
    p.line([(606, 752), (618, 716), (640, 752)], 5, "go")
    p.blob([(602, 748), (642, 748), (650, 818), (594, 818)], "gach")
    p.blob([(626, 748), (642, 748), (650, 818), (624, 820)], "muc", 0.16)
    # bench with two who sit
    p.rect(20, 700, 330, 16, "go")
    p.rect(40, 716, 12, 110, "go")
    p.rect(318, 716, 12, 110, "go")
    person(
        p,
        150,
        836,
        400,
        "side",
        "baba",
        "la",
        "muc",
        "bun",
        "suong",
        pelvis=(0, -2.5),
        legs=[[(1.6, 0.15), (1.45, 2.25)], [(1.65, 0.2), (1.6, 2.3)]],
        arms=[[(0.4, 1.05), (1.2, 1.35)], [(0.45, 1.1), (1.3, 1.4)]],
        woman=True,
        lean=0.1,
    )
    p.grain_rect(0, 820, 1600, 180, a=0, b=0.6, o=0.28)
    return p


def hospital():
    p = Pic("06-tiep-don-benh-vien", "Quầy tiếp đón bệnh viện với đầu đọc thẻ căn cước", light="left", seed=2)
    vx, _vy = 430, 400
    p.rect(0, 0, 1600, 1000, "suong")
    p.poly([(0, 0), (1600, 0), (640, 250), (250, 250)], "giay")
    p.poly([(0, 0), (250, 250), (250, 560), (0, 800)], "khoi")
    p.poly([(1600, 0), (640, 250), (640, 560), (1600, 800)], p.grad("suong", "khoi", 0, 0, 1, 0))
    p.poly([(0, 800), (250, 560), (640, 560), (1600, 800), (1600, 1000), (0, 1000)], p.grad("nuoc", "suong", 0, 1, 0, 0))
    p.rect(250, 250, 390, 310, p.grad("giay", "rom", 0, 0, 0, 1))
    # far window and garden at the corridor's end, bench, wheelchair
    p.rect(330, 300, 230, 260, "giay")
    p.rect(344, 314, 202, 246, "ma")
    p.clip("M344 314h202v246h-202z")
    p.rect(344, 314, 202, 120, "suong")
    crown(p, 390, 400, 80, 66, "la", "ma", 4, 8, "giay")
    crown(p, 510, 440, 70, 60, "rung", "la", 5, 8, "ma")
    p.end()
    p.rect(440, 314, 10, 246, "giay")
    p.rect(344, 430, 202, 8, "giay")

    def wall(x, t):  # a height t (0 top, 1 floor) on the right wall at x
        s = (1600 - x) / 960
        return 250 * s + (800 - 490 * s) * t

    for x0, x1 in ((690, 752), (840, 940), (1130, 1300)):
        p.poly([(x0, wall(x0, 0.3)), (x1, wall(x1, 0.3)), (x1, wall(x1, 1)), (x0, wall(x0, 1))], "nuoc", 0.55)
        p.poly([(x0, wall(x0, 0.2)), (x1, wall(x1, 0.2)), (x1, wall(x1, 0.26)), (x0, wall(x0, 0.26))], "cham", 0.6)
    p.poly([(640, wall(640, 0.62)), (1600, wall(1600, 0.62)), (1600, wall(1600, 0.66)), (640, wall(640, 0.66))], "nuoc", 0.7)
    for a in range(-6, 14):
        p.lines([(vx + a * 42, 560, vx + a * 190, 1000)], 2, "giay", 0.4)
    for y in (588, 630, 694, 790, 920):
        p.lines([(max(0, 250 - (y - 560) * 1.04), y, 1600, y)], 2, "giay", 0.4)
    for t in (0.12, 0.42):
        p.poly(
            [
                (vx - 90 + 60 * t, 250 - 200 * (1 - t)),
                (vx + 160 - 60 * t, 250 - 200 * (1 - t)),
                (vx + 140 - 70 * t, 250 - 150 * (1 - t)),
                (vx - 70 + 60 * t, 250 - 150 * (1 - t)),
            ],
            "rom",
            0.7,
        )
    p.poly([(0, 560), (0, 300), (200, 330), (200, 560)], "muc", 0.1)
    person(p, 340, 640, 210, "back", "coat", "giay", "nuoc", legs=WALK)
    for x, c, hc in ((60, "gach", "suong"), (150, "la", "muc")):
        person(
            p,
            x,
            800,
            330,
            "side",
            "baba",
            c,
            "muc",
            "bun",
            hc,
            woman=True,
            pelvis=(0, -2.4),
            legs=[[(1.5, 0.1), (1.4, 2.1)], [(1.55, 0.15), (1.5, 2.15)]],
            arms=[[(0.4, 1.05), (1.1, 1.4)], [(0.45, 1.1), (1.2, 1.45)]],
        )
    p.rect(0, 694, 230, 12, "cham")
    p.rect(20, 706, 10, 100, "cham")
    p.rect(206, 706, 10, 100, "cham")
    # staff behind the counter
    person(
        p,
        1190,
        880,
        490,
        "front",
        "coat",
        "giay",
        "cham",
        "bun",
        woman=True,
        arms=[[(0.14, 1.1), (-0.5, 1.7)], [(0.14, 1.1), (-0.35, 1.75)]],
        head=(-0.08, 0.05),
    )
    # counter
    p.poly([(800, 560), (1620, 560), (1620, 590), (780, 590)], "rom")
    p.poly([(800, 590), (1620, 590), (1620, 940), (830, 940)], "cham")
    p.poly([(800, 590), (830, 940), (810, 930), (780, 590)], "muc")
    p.poly([(826, 690), (1620, 690), (1620, 720), (829, 720)], "nuoc")
    p.grain("M800 590L1620 590L1620 940L830 940Z", x1=0, x2=1, y1=0, y2=0.3, a=0, b=0.9, o=0.4)
    monitor(p, 1400, 560, 220, "muc", "nuoc", "giay")
    # reader: a stand with a slot, a small green light
    p.poly([(958, 560), (1062, 560), (1046, 470), (974, 470)], "muc")
    p.poly([(974, 470), (1046, 470), (1058, 436), (986, 436)], "khoi")
    p.poly([(992, 462), (1034, 462), (1042, 443), (1000, 443)], "la")
    p.rect(982, 520, 60, 7, "giay", 0.7)
    # mother and child from behind
    p.ell(950, 985, 170, 14, "muc", 0.28)
    hd = person(
        p, 850, 975, 560, "back", "baba", "gach", "muc", "tail", woman=True, arms=[[(0.1, 1.15), (0.02, 2.15)], [(0.3, 1.0), (1.05, 0.85)]], head=(0.06, 0)
    )
    a, b = hd[1]
    p.poly([(a - 4, b - 14), (a + 52, b - 24), (a + 58, b + 10), (a + 2, b + 20)], "giay")
    p.poly([(a + 4, b - 9), (a + 20, b - 12), (a + 23, b + 6), (a + 7, b + 9)], "nuoc")
    person(p, 716, 988, 345, "back", "tee", "ma", "cham", "short", arms=[[(0.05, 1.1), (0.0, 2.0)], [(0.32, 0.75), (0.72, 0.15)]], head=(0.08, 0.03))
    p.grain_rect(0, 800, 1600, 200, a=0, b=0.6, o=0.25)
    return p


def one_stop():
    p = Pic("20-mot-cua", "Hai người đứng cửa đón người già ở sảnh một cửa", light="left", seed=20, paper="cham")
    p.rect(0, 0, 1600, 1000, p.grad("muc", "cham"))
    p.poly([(0, 0), (560, 180), (560, 700), (0, 900)], "cham")
    p.poly([(1600, 0), (1130, 180), (1130, 700), (1600, 900)], "cham")
    p.poly([(1600, 0), (1130, 180), (1130, 700), (1600, 900)], "muc", 0.35)
    p.rect(560, 180, 570, 520, "nuoc")
    # the open doors and the street in full light
    p.rect(640, 150, 420, 556, "giay")
    p.clip("M640 216h420v484h-420z")
    p.rect(640, 216, 420, 490, p.grad("giay", "rom"))
    crown(p, 720, 330, 150, 96, "ma", "suong", 4, 10, "giay")
    p.rect(700, 380, 14, 200, "khoi")
    p.rect(880, 320, 200, 260, "nang", 0.7)
    p.rect(900, 350, 50, 70, "khoi", 0.6)
    p.rect(980, 350, 50, 70, "khoi", 0.6)
    p.rect(640, 574, 420, 20, "khoi", 0.7)
    bike(p, 800, 640, 62, 1, "khoi", box=False)
    bike(p, 950, 644, 62, -1, "khoi", box=False)
    p.end()
    for x in (640, 1048):
        p.rect(x, 150, 12, 556, "suong")
    p.rect(640, 206, 420, 10, "suong")
    p.poly([(640, 216), (560, 190), (560, 716), (640, 700)], "suong", 0.35)
    p.poly([(1060, 216), (1130, 190), (1130, 716), (1060, 700)], "suong", 0.3)
    p.ell(850, 460, 620, 480, p.radial("giay", o1=0.5))
    # floor: tiles and the long tongue of light
    p.poly([(560, 700), (1130, 700), (1610, 900), (1610, 1010), (-10, 1010), (-10, 900)], p.grad("nuoc", "cham"))
    for i in range(-6, 7):
        p.lines([(850 + i * 48, 700, 850 + i * 200, 1010)], 2.5, "giay", 0.22)
    p.lines([(560 - (y - 700) * 2.8, y, 1130 + (y - 700) * 2.4, y) for y in (722, 752, 796, 858, 940)], 2.5, "giay", 0.22)
    p.poly([(640, 704), (1060, 704), (1330, 1010), (430, 1010)], p.grad("giay", "rom", o1=0.85, o2=0.12))
    # counters along the left wall, one lamp each; ceiling panels
    for x0, x1 in ((40, 210), (250, 380), (410, 500)):
        f = lambda x, t: (x, (x / 560) * 180 * (1 - t) + (900 - x / 560 * 200) * t)
        p.poly([f(x0, 0.32), f(x1, 0.32), f(x1, 0.56), f(x0, 0.56)], "rom", 0.75)
        p.poly([f(x0, 0.56), f(x1, 0.56), f(x1, 0.6), f(x0, 0.6)], "suong")
        p.poly([f(x0, 0.6), f(x1, 0.6), f(x1, 0.86), f(x0, 0.86)], "go")
        m = (x0 + x1) / 2
        q = f(m, 0.56)[1]
        s = (x1 - x0) / 170
        p.blob([(m - 40 * s, q, 1), (m - 34 * s, q - 42 * s), (m, q - 56 * s), (m + 34 * s, q - 42 * s), (m + 40 * s, q, 1)], "cham")
        p.ell(m, q - 74 * s, 20 * s, 24 * s, "muc")
    for a, b in ((120, 30), (300, 92), (430, 138)):
        p.poly([(850 - (850 - a) * 0.45, b), (850 + (850 - a) * 0.45, b), (850 + (850 - a) * 0.38, b + 16), (850 - (850 - a) * 0.38, b + 16)], "rom", 0.5)
    # the ticket machine, switched off and covered with a cloth
    p.poly([(1216, 520), (1296, 512), (1300, 780), (1210, 770)], "muc")
    p.blob([(1204, 506, 1), (1306, 498, 1), (1312, 620), (1290, 640), (1262, 622), (1236, 640), (1204, 622)], "khoi")
    p.line([(1230, 512), (1236, 620)], 4, "nuoc")
    p.line([(1270, 508), (1270, 616)], 4, "nuoc")
    # at the door: one takes an old woman's arm, one bends to an old man's papers
    for x, d in ((722, -46), (812, -12), (915, 10), (1030, 46)):
        p.poly([(x - 24, 776), (x + 26, 776), (x + 40 + d, 900), (x - 40 + d, 900)], "muc", 0.2)
    person(
        p,
        812,
        772,
        330,
        "front",
        "baba",
        "nang",
        "muc",
        "bun",
        "khoi",
        woman=True,
        head=(-0.05, 0.04),
        arms=[[(0.12, 1.15), (0.06, 2.0)], [(0.2, 1.0), (0.55, 1.55)]],
    )
    person(p, 722, 782, 372, "side", "shirt", "suong", "cham", "tail", woman=True, lean=0.12, arms=[[(0.4, 0.95), (1.1, 1.15)], [(0.45, 1.0), (1.2, 1.3)]])
    p.line([(776, 646), (770, 772)], 6, "go", bend=False)
    person(
        p,
        1034,
        782,
        372,
        "side",
        "shirt",
        "giay",
        "cham",
        "short",
        flip=-1,
        lean=0.4,
        head=(0.12, 0.06),
        arms=[[(0.4, 0.95), (1.1, 1.1)], [(0.45, 1.0), (1.2, 1.2)]],
    )
    person(p, 905, 774, 330, "side", "baba", "go", "muc", "thin", "suong", lean=0.1, arms=[[(0.3, 1.0), (1.0, 1.2)], [(0.35, 1.05), (1.1, 1.3)]])
    p.poly([(950, 622), (990, 614), (996, 652), (956, 660)], "giay")
    # near: backs of empty chairs
    for x in (-60, 170, 1330, 1540):
        p.rect(x, 850, 190, 190, "muc", None, 26)
        p.line([(x + 24, 858), (x + 166, 858)], 6, "nuoc", 0.8)
    p.grain_rect(0, 0, 1600, 1000, x1=0.5, x2=0, y1=0.4, y2=1, a=0, b=0.5, o=0.4)
    return p


SCENES = (
    post_office,
    hospital,
    one_stop,
)
