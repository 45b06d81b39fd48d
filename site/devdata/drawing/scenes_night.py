"""Streets and yards at night."""

import math

from devdata.drawing.carve import Pic
from devdata.drawing.figures import person
from devdata.drawing.parts import bike, crown, plant, ripples


def night():
    p = Pic("05-den-khuya", "Một ô cửa còn sáng đèn khi cán bộ số hóa hồ sơ ban đêm", light="right", seed=9, paper="cham")
    p.rect(0, 0, 1600, 1000, p.grad("muc", "cham", 0, 0, 0, 1))
    for _ in range(46):
        p.ell(p.rnd.random() * 1600, p.rnd.random() * 330, 1.6 + p.rnd.random() * 1.4, 1.8, "giay", 0.6)
    p.ell(336, 58, 34, 34, "rom")
    p.ell(350, 50, 31, 31, "muc")
    # building
    p.rect(430, 120, 1180, 720, "cham")
    p.rect(430, 120, 1180, 720, "muc", 0.18)
    p.rect(400, 96, 1220, 34, "nuoc", 0.55)
    p.rect(400, 130, 1220, 10, "muc", 0.5)
    p.grain_rect(430, 130, 1180, 710, x1=0, x2=1, y1=0, y2=0, a=0.6, b=0, o=0.5)
    for fl in range(3):
        y = 186 + fl * 226
        p.rect(430, y + 186, 1180, 9, "nuoc", 0.45)
        for c in range(5):
            x = 486 + c * 226
            if (fl, c) == (1, 2):
                continue
            if fl == 2 and c == 0:
                continue
            p.rect(x, y, 150, 160, "muc", 0.75)
            p.rect(x, y, 150, 7, "nuoc", 0.4)
            p.poly([(x + 20, y + 160), (x + 80, y + 7), (x + 104, y + 7), (x + 44, y + 160)], "nuoc", 0.16)
            p.lines([(x + 75, y, x + 75, y + 160), (x, y + 62, x + 150, y + 62)], 4, "cham")
            if (fl * 5 + c) % 4 == 1:
                p.rect(x + 24, y + 168, 84, 44, "khoi", 0.6)
                p.ell(x + 50, y + 190, 16, 16, "muc", 0.4)
    # the lit window, larger than its neighbours: a balcony room
    x, y, w, h = 900, 366, 290, 232
    p.ell(x + w / 2, y + h / 2, 430, 360, p.radial("rom", o1=0.4))
    p.rect(x - 12, y - 12, w + 24, h + 24, "nuoc")
    p.rect(x, y, w, h, p.grad("rom", "nang", 0, 0, 0, 1))
    p.clip(f"M{x} {y}h{w}v{h}h{-w}z")
    p.rect(x, y, 74, h, "go", 0.75)
    for r in range(4):
        p.rect(x, y + 14 + r * 54, 74, 5, "rom", 0.8)
        for k in range(4):
            p.rect(x + 5 + k * 16, y + 22 + r * 54, 12, 44, ("gach", "suong", "la", "rom", "nuoc")[(r * 3 + k) % 5])
    p.line([(x + 205, y), (x + 205, y + 34)], 4, "muc")
    p.poly([(x + 178, y + 56), (x + 196, y + 32), (x + 214, y + 32), (x + 232, y + 56)], "cham")
    hd = person(
        p, x + 124, y + 350, 300, "side", "shirt", "giay", "cham", pelvis=(0, -3.3), lean=0.25, arms=[[(0.45, 0.95), (1.25, 1.05)], [(0.5, 1.0), (1.35, 1.15)]]
    )
    p.rect(x + 70, y + 196, 240, 60, "go")
    p.rect(x + 70, y + 188, 240, 10, "giay")
    p.rect(x + 196, y + 152, 78, 36, "muc")
    p.poly([(x + 192, y + 152), (x + 274, y + 152), (x + 262, y + 132), (x + 204, y + 132)], "khoi")
    p.rect(x + 196, y + 160, 78, 5, "rom")
    p.poly([(hd[1][0] - 2, hd[1][1] - 8), (hd[1][0] + 34, hd[1][1] - 14), (hd[1][0] + 37, hd[1][1] + 2), (hd[1][0], hd[1][1] + 8)], "giay")
    p.rect(x, y, w, h, p.grad("muc", "muc", 0, 0, 1, 0, 0.22, 0))
    p.end()
    p.line([(x + 96, y), (x + 96, y + h)], 6, "nuoc", bend=False)
    p.line([(x, y + 44), (x + w, y + 44)], 6, "nuoc", bend=False)
    p.rect(x - 30, y + h + 8, w + 60, 12, "khoi")
    p.lines([(x - 20 + i * 22, y + h - 50, x - 20 + i * 22, y + h + 8) for i in range(16)], 4, "muc")
    p.line([(x - 30, y + h - 52), (x + w + 30, y + h - 52)], 7, "muc", bend=False)
    plant(p, x + w - 8, y + h + 8, 92, "gach")
    # door, pavement, pool of light
    p.rect(492, 640, 150, 200, "muc")
    p.rect(472, 626, 190, 16, "khoi", 0.6)
    p.rect(0, 836, 1600, 164, p.grad("cham", "muc", 0, 0, 0, 1))
    p.rect(0, 836, 1600, 12, "nuoc", 0.5)
    p.poly([(880, 848), (1210, 848), (1300, 1000), (720, 1000)], p.grad("rom", "rom", 0, 0, 0, 1, 0.38, 0.05))
    bike(p, 1010, 918, 118, -1, "nuoc", box=True)
    p.ell(1010, 920, 140, 10, "muc", 0.5)
    # street lamp, unlit leaves, near tree with the window's light on its edge
    p.limb([(330, 1000), (300, 600), (286, 330)], [60, 42, 34], "muc", flat=True)
    p.limb([(290, 480), (200, 380), (90, 330)], [24, 18, 10], "muc")
    p.limb([(290, 420), (390, 320), (470, 290)], [20, 14, 8], "muc")
    crown(p, 190, 290, 330, 190, "muc", "rung", 7, 40, "la")
    crown(p, 450, 330, 150, 105, "muc", "rung", 17, 22, "rom")
    p.line([(-10, 470), (400, 452), (900, 330), (1620, 60)], 2.5, "muc")
    p.line([(-10, 500), (400, 478), (900, 350), (1620, 84)], 2.5, "muc")
    return p


def boarding():
    p = Pic("32-xom-tro-toi", "Buổi tối ở sân xóm trọ công nhân, nhìn từ ban công", light="right", seed=32, paper="cham")
    p.rect(0, 0, 1600, 1000, p.grad("muc", "cham"))
    p.rect(0, 0, 1600, 70, p.grad("nuoc", "nang", 0, 0, 1, 0))
    p.poly([(0, 60), (1600, 40), (1600, 116), (0, 136)], "go")
    p.lines([(i * 80, 64 - i, i * 80 - 6, 132 - i) for i in range(21)], 3, "muc", 0.4)
    p.poly([(0, 130), (1600, 110), (1600, 420), (0, 440)], "nuoc")
    p.poly([(0, 130), (1600, 110), (1600, 150), (0, 172)], "muc", 0.4)
    p.grain("M0 130L1600 110L1600 420L0 440Z", x1=1, x2=0, y1=0, y2=0, a=0.2, b=0.9, o=0.5)
    p.rect(0, 110, 1600, 330, "cham", 0.45)
    lit = (0, 2, 3, 5)
    for i in range(7):
        x, y = 50 + i * 228, 192 - i * 2.8
        on = i in lit
        p.rect(x, y, 96, 240, "rom" if on else "muc")
        p.rect(x + 116, y + 26, 74, 96, "nang" if on else "muc")
        p.lines([(x + 116 + 18 * k, y + 26, x + 116 + 18 * k, y + 122) for k in (1, 2, 3)], 4, "cham")
        p.rect(x - 6, y - 8, 108, 9, "khoi", 0.7)
        if on:
            p.poly([(x, y + 240), (x + 96, y + 240), (x + 130, y + 400), (x - 70, y + 400)], p.grad("rom", "rom", o1=0.5, o2=0))
            p.rect(x + 8, y + 130 - (i % 2) * 20, 36, 60, "gach", 0.6)
            p.rect(x + 56, y + 20, 8, 60, "go", 0.5)
        else:
            p.rect(x + 6, y + 6, 84, 228, "cham", 0.8)
        if i in (1, 4):
            p.line([(x + 116, y + 150), (x + 194, y + 148)], 4, "khoi")
            p.poly([(x + 124, y + 150), (x + 152, y + 150), (x + 156, y + 200), (x + 120, y + 200)], "khoi")
            p.poly([(x + 160, y + 149), (x + 188, y + 149), (x + 186, y + 186), (x + 162, y + 186)], "gach", 0.7)
    p.rect(0, 430, 1600, 16, "khoi", 0.5)
    # yard, a long table under one bulb
    p.ell(760, 700, 760, 320, p.radial("rom", o1=0.62))
    p.line([(-10, 300), (400, 352), (760, 372), (1200, 340), (1610, 262)], 3, "muc")
    p.line([(760, 372), (760, 440)], 4, "muc")
    p.ell(760, 448, 20, 18, "giay")
    p.poly([(716, 446), (804, 446), (776, 414), (744, 414)], "khoi")
    p.ell(760, 456, 130, 130, p.radial("giay", o1=0.8))
    P = lambda x, y, h, v, d, t, hr, w, f=1, sit=True, arms=None, **k: (
        p.ell(x + (x - 760) * 0.12, y + 2, h * 0.28, 10, "muc", 0.35),
        person(
            p,
            x,
            y,
            h,
            v,
            d,
            t,
            "cham",
            hr,
            woman=w,
            flip=f,
            pelvis=(0, -2.5) if sit else (0, -3.5),
            legs=[[(1.3, 0.1), (1.2, 2.1)], [(1.35, 0.15), (1.35, 2.15)]] if sit and v == "side" else [[(0.05, 0.9), (0.0, 2.3)]] * 2 if sit else None,
            arms=arms or ([[(0.4, 1.0), (1.2, 1.15)], [(0.45, 1.0), (1.3, 1.2)]] if v == "side" else [[(0.15, 1.1), (-0.3, 1.6)]] * 2),
            **k,
        ),
    )
    for x, d, t, hr, w in ((600, "shirt", "cham", "tail", True), (760, "tee", "gach", "short", False), (905, "shirt", "cham", "bob", True)):
        person(p, x, 770, 290, "front", d, t, "cham", hr, woman=w, arms=[[(0.15, 1.1), (-0.3, 1.55)]] * 2)
    p.poly([(470, 640), (1050, 640), (1090, 716), (430, 716)], "rom")
    p.poly([(430, 716), (1090, 716), (1086, 734), (434, 734)], "go")
    p.lines([(456, 734, 452, 820), (1064, 734, 1068, 820)], 10, "go")
    for x, _f in ((590, 1), (930, -1)):
        p.poly([(x - 44, 680), (x + 44, 680), (x + 52, 704), (x - 52, 704)], "muc")
        p.poly([(x - 44, 680), (x + 44, 680), (x + 40, 626), (x - 40, 626)], "khoi")
    p.poly([(720, 664), (800, 664), (806, 702), (712, 702)], "giay")
    p.lines([(730, 674, 790, 674), (728, 688, 776, 688)], 3, "khoi")
    for x in (352, 1170):
        p.rect(x - 34, 694, 68, 14, "go")
        p.lines([(x - 26, 708, x - 28, 800), (x + 26, 708, x + 28, 800)], 9, "go")
    P(352, 800, 270, "side", "tee", "suong", "short", False)
    P(1170, 800, 270, "side", "baba", "la", "tail", True, -1)
    P(640, 884, 300, "back", "tee", "nuoc", "short", False)
    P(860, 888, 300, "back", "baba", "gach", "bun", True)
    for x in (640, 860):
        p.rect(x - 46, 770, 92, 16, "go")
        p.rect(x - 40, 786, 9, 92, "go")
        p.rect(x + 31, 786, 9, 92, "go")
    P(1340, 700, 250, "side", "baba", "nang", "tail", True, -1, False)
    P(1420, 712, 150, "back", "tee", "ma", "short", False, 1, False, hs=1.2)
    xe = p.define(lambda: bike(p, 0, 0, 110, 1, "muc", box=False))
    p.use(xe, 130, 800)
    p.use(xe, 70, 880, 1.1)
    # our own balcony: rail and the washing, dark
    p.rect(0, 930, 1600, 22, "muc")
    p.lines([(20 + i * 62, 950, 20 + i * 62, 1010) for i in range(26)], 11, "muc")
    p.line([(1010, 24), (1300, 52), (1610, 30)], 5, "muc")
    for x, y, w, h, c in ((1080, 36, 130, 190, "muc"), (1270, 48, 170, 230, "cham"), (1490, 42, 140, 330, "muc")):
        p.blob(
            [
                (x - w * 0.2, y + h * 0.34, 1),
                (x + w * 0.12, y, 1),
                (x + w * 0.5, y + 16),
                (x + w * 0.88, y, 1),
                (x + w * 1.2, y + h * 0.34, 1),
                (x + w * 1.0, y + h * 0.42, 1),
                (x + w * 0.92, y + h * 0.3, 1),
                (x + w * 0.95, y + h, 1),
                (x + w * 0.05, y + h, 1),
                (x + w * 0.08, y + h * 0.3, 1),
                (x, y + h * 0.42, 1),
            ]
            if h < 300
            else [
                (x, y, 1),
                (x + w, y, 1),
                (x + w * 1.05, y + h, 1),
                (x + w * 0.55, y + h, 1),
                (x + w * 0.5, y + 90),
                (x + w * 0.42, y + h, 1),
                (x - w * 0.06, y + h, 1),
            ],
            c,
        )
        p.line([(x + w * 0.12, y), (x + w * 0.1, y + h * 0.9)], 5, "nuoc", 0.5)
    p.grain_rect(0, 440, 1600, 560, x1=0.5, x2=0, y1=0.3, y2=1, a=0, b=0.7, o=0.5)
    return p


def locker():
    p = Pic("34-tu-24-gio", "Người đi xe lăn gửi hồ sơ vào tủ nhận 24 giờ lúc chạng vạng", light="right", seed=34, paper="cham")
    p.rect(0, 0, 1600, 700, p.grad("cham", "nang", mid=(0.62, "nuoc")))
    p.ell(60, 560, 420, 220, p.radial("rom", o1=0.7))
    # the river, its bridge, the far bank's lights
    for i, (x, w, h) in enumerate(((0, 70, 120), (80, 54, 180), (140, 90, 96), (250, 60, 210), (330, 80, 140), (430, 60, 170), (510, 90, 110))):
        p.rect(x, 596 - h, w, h, "cham")
        p.lines(
            [
                (x + 12 + (k % 3) * 16, 596 - h + 20 + (k // 3) * 26, x + 16 + (k % 3) * 16, 596 - h + 20 + (k // 3) * 26)
                for k in range(int(h / 26) * 2)
                if (k * 7 + i) % 3
            ],
            6,
            "rom",
            0.8,
        )
    p.poly([(-10, 594), (760, 594), (760, 660), (-10, 690)], "nuoc")
    ripples(p, 0, 740, 604, 670, 16, "rom", 0.8, 4)
    p.line([(-10, 566), (360, 552), (740, 574)], 9, "muc")
    for x in (120, 400):
        p.line([(x, 600), (x, 400)], 9, "muc", bend=False)
        p.lines([(x, 408 + k * 8, x + s * (30 + k * 26), 562) for k in range(5) for s in (-1, 1)], 2.5, "rom", 0.7)
    # pavement and road
    p.poly([(-10, 676), (760, 650), (1610, 800), (1610, 1010), (-10, 1010)], p.grad("cham", "muc"))
    p.poly([(-10, 720), (640, 676), (1060, 1010), (-10, 1010)], "muc", 0.6)
    p.lines([(40, 800, 200, 784), (330, 772, 430, 762), (520, 752, 590, 745)], 8, "rom", 0.6)
    # street trees and lamps
    for x, y, h, r in ((560, 690, 300, 96), (330, 712, 250, 84)):
        p.limb([(x, y), (x + 4, y - h)], [20, 14], "muc", flat=True)
        crown(p, x, y - h - 20, r, r * 0.8, "muc", "rung", x, 10, "la")
    p.limb([(690, 690), (690, 220)], [13, 9], "muc", flat=True)
    p.line([(690, 224), (640, 206), (610, 220)], 8, "muc")
    p.ell(604, 228, 22, 10, "giay")
    p.ell(604, 230, 150, 150, p.radial("rom", o1=0.7))
    # the office wall, the bank of lockers under its lit canopy
    W = lambda x, t: (x, (330 - (x - 760) * 0.36) * (1 - t) + (680 + (x - 760) * 0.2) * t)
    p.poly([(760, 0), (1610, 0), W(1610, 1), W(760, 1)], "nuoc")
    p.poly([(760, 0), (1610, 0), (1610, 60), (760, 270)], "cham", 0.5)
    p.grain("M760 0L1610 0L1610 850L760 680Z", x1=1, x2=0, y1=0, y2=0.2, a=0, b=0.8, o=0.4)
    L0, L1 = 850, 1500
    q = lambda u, t: W(L0 + (L1 - L0) * u**0.86, t)
    p.poly([q(-0.0, 0.16), q(1, 0.12), q(1, 0.97), q(0, 0.95)], "muc")
    for r in range(4):
        for c in range(5):
            a, b = c / 5 + 0.012, (c + 1) / 5 - 0.012
            t0, t1 = 0.2 + r * 0.19, 0.2 + (r + 1) * 0.19 - 0.022
            p.poly([q(a, t0), q(b, t0), q(b, t1), q(a, t1)], "rom" if (r, c) == (2, 1) else ("suong", "khoi")[(r * 2 + c) % 3 == 1])
            m = q(a + (b - a) * 0.84, (t0 + t1) / 2)
            p.ell(m[0], m[1], 6, 9, "la" if (r + c) % 3 else "gach")
            e = q(a + (b - a) * 0.16, t0 + 0.05)
            g = q(a + (b - a) * 0.6, t0 + 0.05)
            p.lines([e + g], 6, "nuoc")
    p.poly([W(800, 0.02), W(1610, -0.04), (1610, 96), (800, 298)], "muc")
    p.poly([W(800, 0.02), W(1610, -0.04), W(1610, -0.0), W(800, 0.05)], "giay")
    p.poly([W(800, 0.05), W(1610, -0.0), (1610, 900), (700, 830)], p.grad("rom", "rom", 1, 0, 0, 1, 0.38, 0.04))
    # open door of the cell, at a seated person's height
    p.poly([q(0.212, 0.58), q(0.388, 0.58), q(0.388, 0.748), q(0.212, 0.748)], "go")
    d0, d1 = q(0.212, 0.58), q(0.212, 0.748)
    p.poly([d0, d1, (d1[0] - 74, d1[1] + 22), (d0[0] - 74, d0[1] + 10)], "suong")
    p.poly([d0, d1, (d1[0] - 74, d1[1] + 22), (d0[0] - 74, d0[1] + 10)], "muc", 0.2)
    # she reaches into it from her wheelchair
    x, y = 830, 930
    p.ell(x - 60, y + 6, 220, 20, "muc", 0.5)
    h = 520
    hd = person(
        p,
        x,
        y - 26,
        h,
        "side",
        "shirt",
        "gach",
        "cham",
        "bob",
        woman=True,
        pelvis=(0, -2.45),
        lean=0.22,
        legs=[[(1.35, 0.05), (1.5, 1.75)], [(1.4, 0.1), (1.6, 1.8)]],
        arms=[[(0.45, 0.9), (1.1, 1.25)], [(0.75, 0.62), (1.75, 0.3)]],
    )
    a, b = hd[1]
    p.poly([(a - 6, b - 34), (a + 66, b - 44), (a + 72, b + 6), (a, b + 18)], "giay")
    p.lines([(a + 10, b - 18, a + 50, b - 24), (a + 12, b - 4, a + 40, b - 8)], 4, "khoi")
    p.ell(a, b, 13, 11, "da")
    p.line([(x - 82, y - 330), (x - 76, y - 120), (x + 100, y - 116), (x + 150, y - 30), (x + 190, y - 22)], 13, "muc", bend=False)
    p.line([(x - 82, y - 330), (x - 122, y - 338)], 13, "muc")
    p.line([(x - 80, y - 216), (x + 60, y - 212), (x + 70, y - 120)], 10, "khoi", bend=False)
    for cx, r, w in ((x - 40, 118, 14), (x + 120, 44, 12)):
        p.add(f'<circle cx="{cx}" cy="{y - r}" r="{r}" fill="none" stroke="#1E2B33" stroke-width="{w}"/>')
    p.add(f'<circle cx="{x - 40}" cy="{y - 118}" r="96" fill="none" stroke="#AAB9B6" stroke-width="6"/>')
    p.ell(x - 40, y - 118, 16, 16, "khoi")
    p.lines([(x - 40, y - 118, x - 40 + 104 * math.cos(k * 0.785), y - 118 + 104 * math.sin(k * 0.785)) for k in range(8)], 2.5, "khoi", 0.8)
    p.grain_rect(0, 680, 1600, 320, x1=1, x2=0, y1=0, y2=1, a=0, b=0.7, o=0.5)
    return p


SCENES = (
    night,
    boarding,
    locker,
)
