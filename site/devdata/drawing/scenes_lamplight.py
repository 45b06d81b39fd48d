"""Work by lamplight."""

import random

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.hands import forearm, hand
from devdata.drawing.parts import banana, bike, plant, ripples


def reader():
    p = Pic("25-doc-ho-so", "Giám định viên đọc hồ sơ bệnh án dưới đèn bàn", light="right", seed=25, paper="muc")
    p.rect(0, 0, 1600, 1000, p.grad("muc", "cham", mid=(0.7, "cham")))
    p.rect(480, 50, 300, 300, "nuoc", 0.5)
    p.rect(492, 62, 276, 276, "cham")
    p.rect(492, 62, 276, 276, "muc", 0.45)
    p.ell(560, 130, 24, 24, "suong", 0.8)
    p.lines([(630, 56, 630, 344), (486, 200, 774, 200)], 9, "cham")
    p.ell(880, 600, 620, 520, p.radial("rom", o1=0.42))
    # the reader, head bowed
    x, _y, h = 770, 1290, 960
    u = h / 7
    p.blob([(x - 1.5 * u, 1010, 1), (x - 1.36 * u, 650), (x - 0.5 * u, 560), (x + 0.5 * u, 560), (x + 1.36 * u, 650), (x + 1.5 * u, 1010, 1)], "suong")
    sh = curve([(x - 1.5 * u, 1010, 1), (x - 1.36 * u, 650), (x - 0.5 * u, 560), (x + 0.5 * u, 560), (x + 1.36 * u, 650), (x + 1.5 * u, 1010, 1)])
    p.grain(sh, x1=1, x2=0, y1=0.1, y2=0.4, a=0, b=1, o=0.5)
    p.blob([(x - 70, 590, 1), (x - 8, 660), (x + 70, 590, 1), (x + 96, 640), (x + 10, 720), (x - 90, 640)], "giay")
    p.line([(x, 690), (x + 4, 900)], 4, "khoi")
    p.blob([(x - 50, 500), (x + 50, 500), (x + 62, 600), (x, 660), (x - 62, 600)], "da")
    p.blob([(x - 50, 500), (x + 50, 500), (x + 62, 600), (x, 660), (x - 62, 600)], "muc", 0.35)
    face = [(x - 84, 450), (x - 74, 540), (x - 36, 606), (x + 6, 622), (x + 48, 604), (x + 82, 540), (x + 88, 450), (x, 420)]
    p.blob(face, "da")
    p.blob([(x - 84, 450), (x - 74, 540), (x - 36, 606), (x + 2, 620), (x + 8, 572), (x - 8, 560), (x + 6, 520), (x - 6, 450)], "muc", 0.28)
    hair = [
        (x - 96, 520),
        (x - 104, 420),
        (x - 70, 340),
        (x + 4, 312),
        (x + 76, 342),
        (x + 106, 424),
        (x + 94, 514),
        (x + 78, 488),
        (x + 40, 492),
        (x - 6, 510),
        (x - 50, 490),
        (x - 80, 488),
    ]
    p.blob(hair, "muc")
    p.line([(x + 94, 450), (x + 70, 364), (x + 10, 326)], 6, "rom", 0.8)
    p.line([(x + 74, 470), (x + 50, 390), (x + 10, 352)], 4, "nuoc", 0.7)
    p.line([(x - 40, 470), (x - 44, 400), (x - 10, 350)], 4, "nuoc", 0.4)
    for s in (-1, 1):
        p.add(f'<rect x="{x + s * 40 - 34:.0f}" y="522" width="66" height="40" rx="16" fill="#F8F1E3" fill-opacity=".2" stroke="#1E2B33" stroke-width="6"/>')
    p.line([(x - 8, 534), (x + 8, 534)], 6, "muc")
    # desk, the open record in the pool of light
    p.poly([(-10, 842), (1610, 842), (1610, 1010), (-10, 1010)], "go")
    p.poly([(480, 842), (1160, 842), (1330, 1010), (380, 1010)], "rom", 0.35)
    p.rect(0, 838, 1600, 8, "rom", 0.6)
    p.poly([(560, 872), (768, 858), (788, 990), (536, 1004)], "giay")
    p.poly([(768, 858), (990, 868), (1026, 1000), (788, 990)], "suong")
    p.lines([(584 - k * 4, 888 + k * 20, 744 + k * 3, 878 + k * 20) for k in range(5)], 4, "khoi")
    p.lines([(796 + k * 4, 882 + k * 20, 962 + k * 5 - (k % 2) * 50, 888 + k * 20) for k in range(5)], 4, "nuoc")
    for s, c in ((-1, 0.2), (1, 0)):
        sl = [(x + s * 150, 690), (x + s * 200, 800), (x + s * 190, 890), (x + s * 120, 930, 1), (x + s * 92, 876, 1), (x + s * 120, 820)]
        p.blob(sl, "suong")
        p.grain(curve(sl), x1=1, x2=0, y1=0.1, y2=0.4, a=c, b=1, o=0.4)
    hand(p, x - 118, 904, 150, 8, "flat", -1)
    hand(p, x + 112, 904, 150, 176, "point", -1)
    # the lamp
    p.line([(1150, 850), (1180, 640), (1090, 520)], 14, "muc", bend=False)
    p.ell(1150, 848, 84, 15, "muc")
    p.poly([(1130, 470), (1086, 436), (950, 508), (1004, 600)], "la")
    p.poly([(1130, 470), (1108, 453), (975, 552), (1004, 600)], "rung")
    p.poly([(950, 508), (1004, 600), (990, 606), (938, 514)], "giay")
    p.poly([(946, 514), (1000, 604), (1060, 842), (470, 842)], p.grad("rom", "rom", 1, 0, 0, 1, 0.5, 0.05))

    def pile(x, w, y0, y1, step, seed):
        import random

        r, cs = random.Random(seed), ("rom", "suong", "gach", "khoi", "nuoc", "nang", "rom", "la")
        y, paths, tabs, _gaps = y1, {}, [], []
        while y > y0:
            h = step * (0.6 + r.random() * 0.8)
            dx, c = (r.random() - 0.5) * 40, cs[int(r.random() * 8)]
            paths.setdefault(c, []).append(f"M{x + dx:.0f} {y - h:.0f}h{w}v{h - 3:.0f}h{-w}z")
            tabs.append((x + dx + w * (0.15 + 0.6 * r.random()), y - h * 0.5, x + dx + w * (0.15 + 0.6 * r.random()) + 50, y - h * 0.5))
            y -= h
        for c, d in paths.items():
            p.d("".join(d), c)
        p.lines(tabs, 5, "muc", 0.4)
        return y

    # stacks on both sides, near and dark
    pile(-60, 360, 330, 850, 46, 3)
    pile(290, 250, 520, 846, 40, 8)
    pile(1250, 260, 430, 846, 42, 4)
    pile(1440, 300, 250, 860, 48, 11)
    p.grain_rect(-60, 240, 560, 640, x1=1, x2=0, y1=0, y2=0, a=0.2, b=1, o=0.6)
    p.rect(-60, 240, 370, 620, "muc", 0.45)
    p.grain_rect(1240, 240, 400, 640, x1=0, x2=1, y1=0, y2=0, a=0.1, b=1, o=0.6)
    p.rect(1440, 240, 300, 620, "muc", 0.4)
    p.poly([(-10, 1010), (-10, 800), (120, 790), (330, 900), (340, 1010)], "muc")
    p.lines([(-10, 840, 130, 830), (-10, 890, 220, 876), (-10, 940, 300, 924)], 5, "nuoc", 0.6)
    return p


def studio():
    p = Pic("33-phong-thu", "Bàn thu của đài truyền thanh xã", light="right", seed=33, paper="cham")
    p.rect(0, 0, 1600, 1000, p.grad("cham", "rung", 1, 0, 0, 1))
    for r in range(7):  # felt squares on the wall
        for c in range(8):
            p.rect(20 + c * 130, 16 + r * 98, 118, 86, "muc", (0.35, 0.2)[(r + c) % 2], 6)
    p.grain_rect(0, 0, 1080, 720, x1=1, x2=0, y1=0, y2=0, a=0, b=0.9, o=0.45)
    # the window: valley, stilt houses, the pole with its speakers
    p.rect(1040, 70, 520, 480, "go")
    p.rect(1062, 92, 476, 436, p.grad("nang", "giay"))
    p.clip("M1062 92h476v436h-476z")
    p.ell(1420, 190, 44, 44, "giay")
    p.blob([(1040, 330), (1180, 220), (1300, 300), (1440, 210), (1560, 300), (1560, 540, 1), (1040, 540, 1)], "khoi")
    p.blob([(1040, 400), (1200, 330), (1380, 390), (1560, 340), (1560, 540, 1), (1040, 540, 1)], "la")
    p.rect(1040, 460, 540, 80, "ma")
    p.lines([(1060, 480, 1300, 474), (1100, 500, 1540, 490), (1060, 518, 1400, 510)], 4, "la")
    for x, y, s in ((1150, 440, 1), (1330, 456, 1.2)):
        p.poly([(x - 40 * s, y), (x + 40 * s, y), (x + 26 * s, y - 34 * s), (x - 26 * s, y - 34 * s)], "go")
        p.rect(x - 32 * s, y, 64 * s, 16 * s, "rom")
        p.lines([(x + k * s, y + 16 * s, x + k * s, y + 32 * s) for k in (-28, 0, 28)], 4, "go")
    p.limb([(1478, 540), (1474, 280)], [9, 7], "muc")
    p.poly([(1470, 296), (1430, 276), (1430, 322), (1470, 304)], "cham")
    p.poly([(1480, 326), (1520, 306), (1520, 354), (1480, 334)], "cham")
    p.end()
    p.rect(1294, 92, 14, 436, "go")
    p.rect(1020, 548, 560, 22, "rom")
    p.poly([(1062, 570), (1540, 570), (980, 1000), (300, 1000)], "rom", 0.16)
    # desk with a woven band along its edge
    p.poly([(-10, 720), (1610, 690), (1610, 1010), (-10, 1010)], "gach")
    p.poly([(-10, 720), (1610, 690), (1610, 704), (-10, 736)], "nang")
    p.grain("M-10 720L1610 690L1610 1010L-10 1010Z", x1=1, x2=0, y1=0, y2=0.3, a=0, b=1, o=0.42)
    band = [(-10, 930), (1610, 908), (1610, 1010), (-10, 1010)]
    p.poly(band, "muc")
    p.lines([(-10, 944, 1610, 922)], 7, "rom")
    p.lines([(-10, 962, 1610, 940)], 4, "gach")
    mot = p.define(
        lambda: (
            p.poly([(0, 0), (28, 26), (0, 52), (-28, 26)], "gach"),
            p.poly([(0, 12), (15, 26), (0, 40), (-15, 26)], "rom"),
            p.poly([(28, 26), (40, 14), (52, 26), (40, 38)], "nuoc"),
        )
    )
    for i in range(21):
        p.use(mot, 20 + i * 80, 962 - i * 1.1)
    # mixing desk
    p.poly([(30, 792), (470, 776), (520, 904), (-10, 922)], "muc")
    p.poly([(30, 792), (470, 776), (474, 790), (28, 806)], "khoi")
    for k in range(7):
        x = 66 + k * 60
        p.line([(x, 826 - k * 1.6), (x - 16 + k * 5, 896 - k * 1.6)], 6, "cham")
        t = (0.3, 0.6, 0.45, 0.7, 0.2, 0.55, 0.4)[k]
        x, y = x + (-16 + k * 5) * t, 826 + 70 * t - k * 1.6
        p.poly([(x - 15, y - 9), (x + 15, y - 10), (x + 16, y + 9), (x - 15, y + 10)], "rom" if k == 3 else "suong")
        p.ell(76 + k * 58, 812 - k * 1.8, 9, 6, "la" if k % 3 == 0 else "nuoc")
    # headphones laid down
    p.add('<path d="M600 842C590 716 760 700 784 822" fill="none" stroke="#1E2B33" stroke-width="22" stroke-linecap="round"/>')
    p.line([(604, 800), (640, 742), (700, 732)], 5, "nuoc", 0.8)
    p.ell(606, 866, 42, 50, "muc", None, 12)
    p.ell(596, 868, 26, 36, "cham", None, 12)
    p.ell(786, 850, 40, 50, "muc", None, -12)
    p.line([(790, 890), (850, 930), (960, 900), (1010, 1010)], 7, "muc")
    # the microphone on its arm
    p.line([(-20, 210), (250, 100), (470, 300)], 20, "muc", bend=False)
    p.line([(-20, 202), (250, 92)], 5, "nuoc", bend=False)
    p.ell(250, 100, 24, 24, "khoi")
    p.ell(250, 100, 10, 10, "muc")
    p.line([(470, 300), (560, 330)], 14, "khoi", bend=False)
    p.group('transform="rotate(16 620 420)"')
    p.rect(556, 470, 128, 170, "muc", None, 20)
    p.rect(556, 470, 42, 170, "muc", 0.5, 20)
    p.rect(644, 480, 20, 150, "nuoc", 0.6, 10)
    p.rect(548, 456, 144, 26, "khoi", None, 8)
    g = [(540, 460, 1), (536, 330), (560, 250), (620, 222), (680, 250), (704, 330), (700, 460, 1)]
    p.blob(g, "khoi")
    p.clip(curve(g))
    p.lines([(540 + k * 16, 220, 540 + k * 16, 470) for k in range(11)] + [(530, 236 + k * 16, 710, 236 + k * 16) for k in range(15)], 3, "muc", 0.55)
    p.poly([(530, 200), (610, 200), (606, 480), (530, 480)], "muc", 0.4)
    p.poly([(668, 230), (690, 240), (690, 460), (668, 460)], "giay", 0.45)
    p.end()
    p.grain(curve(g), x1=1, x2=0, y1=0, y2=0.2, a=0, b=0.9, o=0.5)
    p.rect(532, 376, 176, 16, "suong")
    p.end()
    p.add(
        '<ellipse cx="800" cy="392" rx="92" ry="122" fill="#1E2B33" opacity=".45"/><ellipse cx="800" cy="392" rx="92" ry="122" fill="none" stroke="#1E2B33" stroke-width="12"/>'
    )
    p.line([(752, 494), (690, 600), (640, 640)], 9, "muc")
    p.line([(856, 300), (884, 380), (866, 470)], 5, "nuoc", 0.8)
    # the page in both hands of the one who reads (Mường blouse, woven cuff)
    forearm(p, (1100, 1110), (1060, 868), 150, 96, "giay", "gach", cut=0.6)
    forearm(p, (1640, 1040), (1520, 842), 150, 96, "giay", "gach", cut=0.55)
    hand(p, 1060, 868, 200, -72, "hold", 1, part="back")
    hand(p, 1520, 842, 200, -112, "hold", -1, part="back")
    pg = [(1070, 596), (1470, 576), (1508, 836), (1098, 860)]
    p.poly([(u + 14, v + 18) for u, v in pg], "muc", 0.28)
    p.poly(pg, "giay")
    p.poly([(1070, 596), (1270, 586), (1300, 848), (1098, 860)], "suong", 0.6)
    for k in range(8):
        a = (1106 + k * 3.5, 632 + k * 27)
        p.lines(
            [(a[0], a[1], a[0] + (250, 320, 290, 200, 320, 270, 310, 160)[k], a[1] - (14, 18, 16, 11, 18, 15, 17, 9)[k])],
            7,
            "khoi" if k not in (3,) else "gach",
        )
    p.line([(1330, 708), (1390, 690), (1440, 700)], 5, "gach")
    hand(p, 1060, 868, 200, -72, "hold", 1, part="front")
    hand(p, 1520, 842, 200, -112, "hold", -1, part="front")
    return p


def panes():
    p = Pic("41-sau-cua-mua", "Cuộc tư vấn riêng sau ô cửa mưa", light="right", seed=41, paper="cham")
    p.rect(0, 0, 1600, 1000, p.grad("cham", "muc"))
    p.grain_rect(0, 0, 1600, 1000, x1=1, x2=0, y1=0, y2=1, a=0.1, b=0.8, o=0.5)
    x0, y0, w, h = 210, 110, 1080, 660
    p.ell(750, 440, 860, 600, p.radial("rom", o1=0.3))
    p.rect(x0, y0, w, h, p.grad("rom", "nang"))
    p.clip(f"M{x0} {y0}h{w}v{h}h{-w}z")
    p.rect(x0, 520, w, 260, "gach", 0.35)
    p.rect(980, 170, 270, 14, "go")
    p.rect(980, 320, 270, 14, "go")
    for i in range(9):
        p.rect(990 + i * 28, 230 - (i * 37) % 40, 22, 90 + (i * 37) % 40, ("gach", "suong", "nuoc", "la")[i % 4])
    for i in range(5):
        p.rect(1000 + i * 30, 110 + (i * 17) % 20, 24, 60 - (i * 17) % 20, ("rom", "gach", "suong")[i % 3])
    p.line([(560, 110), (560, 190)], 5, "muc")
    p.poly([(500, 236), (620, 236), (590, 186), (530, 186)], "la")
    p.ell(560, 240, 34, 12, "giay")
    p.poly([(500, 236), (620, 236), (800, 640), (320, 640)], p.grad("giay", "giay", o1=0.55, o2=0.05))
    plant(p, 1130, 640, 250)
    # an officer listens; the worker turns his hat in his hands, both columns lie open between them
    person(
        p,
        390,
        830,
        560,
        "side",
        "shirt",
        "suong",
        "cham",
        "bob",
        woman=True,
        pelvis=(0, -2.5),
        lean=0.2,
        legs=[[(1.4, 0.1), (1.2, 2.1)], [(1.45, 0.15), (1.4, 2.2)]],
        arms=[[(0.4, 1.0), (1.2, 1.3)], [(0.5, 1.05), (1.5, 1.3)]],
    )
    person(
        p,
        790,
        836,
        570,
        "side",
        "shirt",
        "cham",
        "muc",
        "thin",
        "khoi",
        pelvis=(0, -2.5),
        lean=0.26,
        flip=-1,
        head=(0.06, 0.1),
        legs=[[(1.4, 0.1), (1.2, 2.1)], [(1.45, 0.15), (1.4, 2.2)]],
        arms=[[(0.4, 1.0), (1.1, 1.3)], [(0.5, 1.05), (1.25, 1.35)]],
    )
    p.ell(664, 622, 50, 14, "ma")
    p.blob([(634, 622, 1), (644, 588), (686, 588), (696, 622, 1)], "la")
    p.rect(430, 640, 330, 18, "go")
    p.poly([(470, 640), (560, 640), (556, 626), (480, 626)], "giay")
    p.poly([(570, 640), (640, 640), (630, 628), (576, 628)], "suong")
    p.rect(450, 658, 14, 140, "go")
    p.rect(730, 658, 14, 140, "go")
    p.rect(442, 604, 26, 36, "giay", None, 4)
    p.end()
    # frame, sill, wet glass
    for x in (x0 - 14, x0 + 352, x0 + 714, x0 + w - 8):
        p.rect(x, y0 - 14, 22, h + 28, "muc")
    for y in (y0 - 14, y0 + 168, y0 + h - 8):
        p.rect(x0 - 14, y, w + 28, 20 if y != y0 + 168 else 12, "muc")
    p.poly([(x0 - 60, y0 + h + 14), (x0 + w + 60, y0 + h + 14), (x0 + w + 90, y0 + h + 50), (x0 - 90, y0 + h + 50)], "nuoc")
    p.poly([(x0 - 90, y0 + h + 50), (x0 + w + 90, y0 + h + 50), (x0 + w + 90, y0 + h + 70), (x0 - 90, y0 + h + 70)], "muc")
    r = random.Random(2)
    p.lines(
        [(x, y, x + r.random() * 4 - 2, y + 14 + r.random() * 60) for x, y in ((x0 + r.random() * w, y0 + r.random() * h * 0.86) for _ in range(64))],
        4,
        "giay",
        0.6,
    )
    for _ in range(46):
        p.ell(x0 + r.random() * w, y0 + r.random() * h, 4 + r.random() * 4, 5 + r.random() * 4, "giay", 0.5)
    p.poly([(x0, y0 + h), (x0 + 200, y0), (x0 + 320, y0), (x0 + 120, y0 + h)], "giay", 0.1)
    p.poly([(x0 + 700, y0 + h), (x0 + 900, y0), (x0 + 950, y0), (x0 + 750, y0 + h)], "giay", 0.1)
    # outside: eaves dripping, a wet motorbike, big leaves
    p.poly([(-10, -10), (1610, -10), (1610, 40), (-10, 56)], "muc")
    p.lines([(30 + k * 52, 52, 30 + k * 52, 66 + (k * 37) % 60) for k in range(31)], 3, "suong", 0.6)
    p.rect(0, 876, 1600, 134, p.grad("cham", "muc"))
    p.poly([(300, 880), (1200, 880), (1330, 1010), (180, 1010)], p.grad("rom", "rom", o1=0.4, o2=0.1))
    ripples(p, 200, 1300, 890, 996, 18, "rom", 0.6, 4)
    bike(p, 1400, 940, 190, -1, "muc", box=False)
    p.ell(1440, 772, 58, 44, "suong")
    p.rect(1384, 776, 116, 18, "muc", None, 8)
    banana(p, 60, 1050, 420, "rung", "muc")
    p.lines([(x, y, x - 16, y + 56) for x, y in ((r.random() * 1700, r.random() * 960) for _ in range(60))], 2, "giay", 0.3)
    return p


SCENES = (
    reader,
    studio,
    panes,
)
