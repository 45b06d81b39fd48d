"""On the way: a map on a bonnet, one cape in the rain, letters on a table."""

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.hands import forearm, hand
from devdata.drawing.parts import bike, crown, ridge, ripples, tuft


def road_map():
    p = Pic("56-ban-do-nap-xe", "Tấm bản đồ trải trên nắp xe giữa đường rừng", light="right", seed=56, paper="ma")
    # the forest through the windscreen: a road that turns away into light
    p.rect(0, 0, 1600, 760, p.grad("rom", "la"))
    p.ell(900, 300, 520, 380, p.radial("giay", o1=0.9))
    for x, w, c in ((640, 26, "khoi"), (720, 18, "khoi"), (1040, 22, "khoi"), (1130, 30, "khoi"), (800, 14, "suong"), (980, 14, "suong")):
        p.limb([(x, 520), (x + 4, 260), (x - 4, -20)], [w * 1.5, w, w * 0.9], c, 0.8, flat=True)
    for x, y, r, c, lit in ((560, 430, 120, "ma", "rom"), (1220, 430, 140, "ma", "rom"), (420, 470, 130, "la", "ma"), (1380, 480, 150, "la", "ma")):
        crown(p, x, y, r, r * 0.7, c, lit, int(x), 6, "giay")
    p.poly([(850, 470), (960, 470), (1260, 780), (330, 780)], p.grad("nang", "gach"))
    p.blob([(850, 474, 1), (800, 440), (880, 410), (1000, 404), (930, 430), (950, 474, 1)], "nang")
    p.blob([(-20, 520, 1), (300, 500), (620, 486), (850, 470, 1), (330, 790, 1), (-20, 790, 1)], "la")
    p.blob([(1620, 520, 1), (1300, 500), (1080, 484), (960, 470, 1), (1260, 790, 1), (1620, 790, 1)], "la")
    for x, w, lean in ((120, 90, 14), (330, 54, -10), (1330, 60, 10), (1520, 100, -16)):
        p.limb([(x, 640), (x + lean, 300), (x + lean * 2, -30)], [w * 1.5, w, w * 0.86], "go", flat=True)
        p.limb([(x - w * 0.34, 640), (x + lean - w * 0.3, 300), (x + lean * 2 - w * 0.28, -30)], [w * 0.5, w * 0.4, w * 0.34], "muc", 0.3, flat=True)
    for x, y, r in ((40, 90, 190), (310, 30, 170), (1400, 40, 190), (1590, 130, 200), (560, -30, 130), (1180, -40, 140)):
        crown(p, x, y, r, r * 0.66, "rung", "la", int(x) + 5, 10)
    for x0, x1, x2, x3 in ((900, 960, 700, 560), (1060, 1150, 980, 820)):
        p.poly([(x0, 0), (x1, 0), (x2, 760), (x3, 760)], p.grad("giay", "giay", o1=0.4, o2=0))
    # the bonnet, the map on it, two people bent over it from both sides
    bonnet = [(270, 860, 1), (330, 716), (460, 640), (800, 612), (1140, 640), (1280, 716), (1340, 860, 1)]
    p.blob(bonnet, p.grad("giay", "khoi", 1, 0, 0, 0.6))
    p.grain(curve(bonnet), x1=1, x2=0, y1=0, y2=0.4, a=0, b=0.8, o=0.3)
    p.line([(530, 640), (470, 720), (430, 860)], 6, "muc", 0.25)
    p.line([(1080, 640), (1140, 720), (1180, 860)], 6, "muc", 0.25)
    sheet = [(560, 650), (1060, 640), (1150, 748), (500, 762)]
    M = lambda u, v: (
        sheet[0][0] + (sheet[1][0] - sheet[0][0]) * u + (sheet[3][0] - sheet[0][0] + (sheet[2][0] - sheet[1][0] - sheet[3][0] + sheet[0][0]) * u) * v,
        sheet[0][1] + (sheet[1][1] - sheet[0][1]) * u + (sheet[3][1] - sheet[0][1] + (sheet[2][1] - sheet[1][1] - sheet[3][1] + sheet[0][1]) * u) * v,
    )
    p.poly([(x - 16, y + 12) for x, y in sheet], "muc", 0.25)
    p.poly(sheet, "giay")
    for u0, u1, c in ((0, 0.34, "ma"), (0.62, 1, "rom")):
        p.poly([M(u0, 0), M(u1, 0), M(u1 - 0.06, 0.5), M(u1 + (0.04 if u1 < 1 else 0), 1), M(u0, 1)], c, 0.6)
    p.line([M(0.02, 0.3), M(0.26, 0.5), M(0.44, 0.36), M(0.66, 0.62), M(0.98, 0.5)], 12, "nuoc")
    p.line([M(0.1, 0.98), M(0.24, 0.66), M(0.4, 0.7), M(0.54, 0.3), M(0.8, 0.16), M(0.96, 0.04)], 6, "gach")
    p.line([M(0.4, 0.7), M(0.6, 0.9), M(0.86, 0.84)], 5, "gach", 0.8)
    for u in (0.25, 0.5, 0.75):
        p.line([M(u, 0), M(u, 1)], 3, "muc", 0.18, bend=False)
    p.ell(*M(0.54, 0.3), 11, 7, "go")
    p.ell(*M(0.8, 0.16), 9, 6, "go")
    hd = person(
        p,
        250,
        1060,
        760,
        "side",
        "shirt",
        "suong",
        "cham",
        "short",
        lean=0.95,
        head=(0.12, 0.2),
        arms=[[(0.55, 1.15), (1.5, 1.75)], [(0.75, 1.05), (2.35, 1.55)]],
    )
    p.limb([(hd[1][0] - 8, hd[1][1]), (hd[1][0] + 34, hd[1][1] + 14)], [15, 9], "da")
    hd = person(
        p,
        1390,
        1060,
        740,
        "side",
        "baba",
        "cham",
        "muc",
        "bun",
        hat="bucket",
        woman=True,
        flip=-1,
        lean=0.9,
        head=(0.14, 0.22),
        arms=[[(0.6, 1.1), (1.55, 1.7)], [(0.7, 1.1), (2.05, 1.8)]],
    )
    p.line([(hd[1][0] + 16, hd[1][1] - 12), (hd[1][0] - 44, hd[1][1] + 14)], 9, "gach", bend=False)
    p.ell(hd[1][0], hd[1][1] - 2, 17, 14, "da")
    # inside of the car: posts, mirror, dashboard, wheel
    frame = "M0 0H1600V1000H0ZM190 78Q800 40 1410 78Q1450 82 1462 120L1560 800Q800 730 40 800L138 120Q150 82 190 78Z"
    p.d(frame, "muc", None, ' fill-rule="evenodd"')
    p.line([(40, 800), (420, 760), (800, 750), (1180, 760), (1560, 800)], 7, "cham")
    p.line([(1462, 120), (1556, 790)], 6, "nuoc", 0.7, bend=False)
    dash = [(-10, 850, 1), (220, 812), (800, 780), (1380, 812), (1610, 850, 1), (1610, 1010, 1), (-10, 1010, 1)]
    p.blob(dash, "cham")
    p.grain(curve(dash), x1=1, x2=0, y1=0, y2=0.5, a=0, b=1, o=0.5)
    p.blob([(250, 880, 1), (290, 800), (470, 772), (650, 800), (700, 880, 1)], "muc")
    p.rect(780, 880, 210, 60, "muc", None, 12)
    p.lines([(800, 900, 970, 900), (800, 920, 970, 920)], 5, "nuoc", 0.5)
    p.blob([(1120, 830, 1), (1260, 770), (1400, 836, 1), (1264, 858)], "rom")
    p.blob([(1120, 830, 1), (1260, 770), (1256, 858)], "go", 0.28)
    p.line([(1190, 800), (1262, 826), (1332, 804)], 3, "giay", 0.7)
    p.add('<circle cx="476" cy="1050" r="236" fill="none" stroke="#1E2B33" stroke-width="46"/>')
    p.add('<path d="M300 886a236 236 0 0 1 352 0" fill="none" stroke="#6F959A" stroke-width="7" opacity=".7"/>')
    p.rect(420, 960, 112, 60, "muc", None, 20)
    p.line([(260, 990), (690, 990)], 40, "muc", bend=False)
    p.rect(640, 66, 330, 84, "muc", None, 34)
    p.rect(656, 78, 298, 60, "rung", None, 24)
    p.poly([(700, 78), (780, 78), (740, 138), (660, 138)], "la", 0.7)
    p.rect(796, 30, 18, 44, "muc")
    return p


def letters():
    p = Pic("55-ban-thu", "Bàn thư và những bàn tay đang xếp từng chồng", light="right", seed=55, paper="rom")
    p.rect(0, 0, 1600, 1000, p.grad("khoi", "nuoc", 1, 0, 0, 1))
    p.lines([(-20, 210, 1620, 150), (-20, 470, 1620, 430), (-20, 740, 1620, 716), (-20, 960, 1620, 950)], 4, "cham", 0.4)
    # the window's light lies across the boards
    for x in (700, 1010):
        p.poly([(x + 300, -10), (x + 560, -10), (x - 40, 1010), (x - 330, 1010)], "giay", 0.3)
    p.grain_rect(0, 0, 1600, 1000, x1=1, x2=0, y1=0, y2=1, a=0, b=0.7, o=0.32)

    def envelope(c, stamp, flap=False):
        """One letter, 240 by 150, its middle at the origin."""
        p.rect(-112, -64, 240, 150, "muc", 0.2)
        p.rect(-120, -75, 240, 150, c)
        if flap:
            p.line([(-120, -75), (0, 20), (120, -75)], 4, "go", 0.4, bend=False)
            p.poly([(-120, -75), (0, 20), (120, -75)], "go", 0.12)
        else:
            p.rect(66, -61, 40, 46, stamp)
            p.rect(72, -55, 28, 34, "giay", 0.5)
            p.lines([(-96, -48, -30, -48), (-30, 12, 70, 12), (-30, 36, 48, 36)], 6, "khoi" if c == "giay" else "go", 0.7)

    kinds = [p.define(lambda a=a: envelope(*a)) for a in (("giay", "la"), ("suong", "gach"), ("rom", "nuoc"), ("giay", "gach", True), ("suong", "la", True))]

    def lay(k, x, y, deg, s=1.0):
        p.add(f'<use href="#{kinds[k]}" transform="translate({x} {y}) rotate({deg}) scale({s})"/>')

    # the sorting box: five bays, letters standing in each
    p.poly([(404, 40), (1220, 40), (1250, 306), (390, 306)], "muc", 0.25)
    p.poly([(410, 20), (1190, 20), (1214, 250), (386, 250)], "go")
    p.poly([(386, 250), (1214, 250), (1214, 290), (386, 290)], "go")
    p.poly([(386, 250), (1214, 250), (1214, 290), (386, 290)], "muc", 0.3)
    for b in range(5):
        x0, x1 = 406 + b * 160, 552 + b * 160
        p.poly([(x0 + 10, 32), (x1 + 2, 32), (x1 + 4, 244), (x0, 244)], "muc", 0.55)
        for k in range((5, 3, 6, 2, 4)[b]):
            y = 84 + k * 27
            c = ("giay", "suong", "rom", "nang")[(k + b) % 4]
            p.poly([(x0 + 14, y + 8 * (k % 2)), (x1 - 6, y), (x1 - 4, 240), (x0 + 8, 240)], c)
            p.line([(x0 + 14, y + 8 * (k % 2)), (x1 - 6, y)], 3, "go", 0.4, bend=False)
    p.lines([(400 + k * 160, 24, 392 + k * 164, 250) for k in range(1, 5)], 9, "go")
    # heap in the middle, bundles, string, tea
    for k, x, y, deg in ((1, 680, 520, -24), (2, 930, 500, 18), (0, 780, 440, 6), (4, 1000, 640, -12), (1, 700, 690, 8), (2, 900, 740, 26), (0, 770, 580, -8)):
        lay(k, x, y, deg)
    for x, y, deg, c in ((190, 130, -8, 0), (1440, 900, 12, 1)):
        for k in range(4):
            lay(c if k == 3 else (1, 2, 0)[k], x - k * 3, y - k * 9, deg + (k % 2) * 2)
        p.group(f'transform="translate({x - 10} {y - 28}) rotate({deg})"')
        p.line([(-122, 0), (122, 0)], 6, "gach", bend=False)
        p.line([(0, -78), (0, 76)], 6, "gach", bend=False)
        p.line([(0, 0), (-30, -26), (-40, 6), (0, 0), (34, -22), (40, 8), (0, 0)], 5, "gach")
        p.end()
    p.ell(1404, 158, 74, 70, "muc", 0.2)
    p.ell(1390, 142, 72, 68, "suong")
    p.ell(1390, 142, 56, 52, "la")
    p.ell(1404, 128, 24, 16, "giay", 0.5)
    # three women: one below draws letters from the heap, one on the left reads, one on the right puts in order
    forearm(p, (-230, 740), (104, 610), 190, 112, "la", cut=0.8)
    hand(p, 104, 610, 265, -18, "hold", 1, tone=0.2, part="back")
    p.group('transform="translate(330 530) rotate(-12)"')
    p.rect(-118, -168, 250, 356, "muc", 0.22)
    p.rect(-126, -178, 250, 356, "giay")
    p.poly([(-126, -178), (124, -178), (124, -60), (-126, -44)], "suong", 0.6)
    p.lines([(-96, -140 + k * 34, (90, 60, 84, 40, 90, 76, 88, 20)[k], -140 + k * 34) for k in range(8)], 6, "khoi", 0.9)
    p.end()
    hand(p, 104, 610, 265, -18, "hold", 1, tone=0.2, part="front")
    forearm(p, (1790, 330), (1470, 400), 180, 110, "go", "nang", cut=0.76)
    forearm(p, (1790, 660), (1490, 600), 184, 110, "go", "nang", cut=0.74)
    hand(p, 1470, 400, 255, 166, "hold", 1, part="back")
    hand(p, 1490, 600, 260, 190, "hold", -1, part="back")
    for k, (dx, dy) in enumerate(((-8, 18), (4, 4), (-2, -10))):
        lay((2, 1, 0)[k], 1262 + dx, 500 + dy, 84 + k * 3, 1.05)
    hand(p, 1470, 400, 255, 166, "hold", 1, part="front")
    hand(p, 1490, 600, 260, 190, "hold", -1, part="front")
    forearm(p, (380, 1190), (520, 890), 200, 118, "gach", cut=0.74)
    hand(p, 520, 890, 270, -58, "flat", -1)
    forearm(p, (1200, 1190), (1040, 880), 204, 118, "gach", cut=0.74)
    hand(p, 1040, 880, 280, -122, "pinch", 1, part="back")
    lay(0, 842, 574, -16, 1.15)
    hand(p, 1040, 880, 280, -122, "pinch", 1, part="front")
    p.rect(0, 0, 1600, 1000, p.radial("muc", 0.56, 0.44, 0.8, 0, 0.16))
    return p


def raincoat():
    p = Pic("51-ao-mua-xe-may", "Đèo cụ già dưới chung một chiếc áo mưa", light="right", seed=51, paper="khoi")
    p.rect(0, 0, 1600, 1000, p.grad("nuoc", "suong", mid=(0.6, "khoi")))
    # far: a dyke road's trees and roofs, dissolving
    ridge(p, 470, 60, "khoi", 4, 190, 600)
    for x, y, r in ((90, 470, 120), (300, 500, 80), (1210, 486, 96), (1420, 460, 140), (1580, 490, 90)):
        crown(p, x, y, r, r * 0.72, "nuoc", "khoi", x, 6, "suong")
    for x, w in ((560, 190), (800, 150), (1000, 170)):
        p.rect(x + 14, 496, w - 28, 76, "suong")
        p.poly([(x, 500), (x + 34, 448), (x + w - 34, 448), (x + w, 500)], "gach", 0.55)
        p.rect(x + w * 0.4, 524, w * 0.18, 48, "nuoc")
        p.rect(x + w * 0.68, 522, w * 0.14, 24, "rom")
    p.rect(0, 566, 1600, 60, p.grad("suong", "suong", o1=0, o2=0.7))
    for x, h in ((180, 420), (700, 340), (1130, 330)):
        p.limb([(x, 600), (x + 4, 600 - h)], [12, 8], "cham", 0.7)
        p.lines([(x - 30, 640 - h, x + 36, 640 - h), (x - 26, 662 - h, x + 32, 662 - h)], 5, "cham", 0.7)
    p.line([(-10, 210), (184, 222), (440, 300), (704, 302), (920, 330), (1134, 310), (1400, 300), (1610, 250)], 2, "cham", 0.6)
    p.line([(-10, 240), (184, 246), (440, 326), (704, 324), (920, 352), (1134, 332), (1400, 322), (1610, 280)], 2, "cham", 0.5)
    # the wet road holds the sky and them
    p.rect(0, 600, 1600, 410, p.grad("khoi", "cham", mid=(0.3, "nuoc")))
    p.poly([(-10, 600), (1610, 600), (1610, 622), (-10, 632)], "la", 0.7)
    X, Y, s = 790, 850, 330

    def riders():
        bike(p, X, Y, s, 1, "cham", box=False)
        cape = [
            (800, 392, 1),
            (842, 436),
            (920, 476),
            (952, 540),
            (940, 636, 1),
            (884, 602),
            (820, 632),
            (740, 668),
            (660, 652),
            (596, 690),
            (540, 668),
            (470, 716),
            (416, 690, 1),
            (452, 600),
            (476, 470),
            (506, 372),
            (556, 300),
            (612, 282),
            (664, 318),
            (696, 380),
            (722, 380, 1),
            (760, 404),
        ]
        p.blob(cape, "rom")
        back, front = s * 1.9, s * 1.98
        # the young one drives, the old one holds on under the same cape
        person(
            p,
            X - 244,
            Y,
            back,
            "side",
            "baba",
            "go",
            "muc",
            "thin",
            "suong",
            pelvis=(0, -s * 0.84 / (back / 7)),
            lean=0.4,
            head=(0.2, 0.26),
            legs=[[(1.0, 0.5), (0.5, 1.9)], [(1.05, 0.55), (0.6, 1.95)]],
            arms=[[(0.6, 0.95), (1.4, 1.2)], [(0.65, 1.0), (1.5, 1.25)]],
        )
        person(
            p,
            X - 80,
            Y,
            front,
            "side",
            "shirt",
            "suong",
            "cham",
            "short",
            hat="helmet",
            pelvis=(0, -s * 0.8 / (front / 7)),
            lean=0.3,
            legs=[[(1.2, 0.45), (1.0, 1.75)], [(1.25, 0.5), (1.05, 1.8)]],
            arms=[[(0.6, 0.9), (1.35, 1.0)], [(0.65, 0.95), (1.45, 1.05)]],
        )
        p.blob(cape, "nang", 0.72)
        p.clip(curve(cape))
        p.blob([(440, 720), (470, 470), (520, 350), (560, 400), (540, 560), (500, 720)], "go", 0.22)
        p.blob([(696, 384), (720, 470), (700, 600), (740, 660), (660, 700), (640, 560)], "go", 0.2)
        p.line([(690, 400), (652, 500), (640, 640)], 5, "giay", 0.6)
        p.line([(770, 410), (800, 500), (760, 640)], 5, "giay", 0.6)
        p.line([(826, 440), (872, 520), (870, 600)], 5, "giay", 0.6)
        p.line([(560, 410), (540, 540), (566, 680)], 5, "giay", 0.5)
        p.end()
        p.line([(940, 636), (884, 602), (820, 632), (740, 668), (660, 652), (596, 690), (540, 668), (470, 716), (416, 690)], 7, "giay", 0.7)
        p.blob([(712, 372), (756, 392), (806, 384), (812, 408), (758, 420), (706, 396)], "nang")
        p.blob([(712, 372), (756, 392), (806, 384), (806, 392), (756, 402), (708, 382)], "go", 0.25)

    i = p.define(riders)
    p.add(f'<use href="#{i}" transform="translate(0 {2 * Y + 4}) scale(1 -1)" opacity=".3"/>')
    p.rect(0, Y, 1600, 160, p.grad("nuoc", "cham", o1=0.15, o2=0.7))
    ripples(p, 0, 1600, 640, 990, 46, "giay", 0.45, 4)
    # the lamp's light in the rain and on the road
    p.poly([(966, 534), (1610, 400), (1610, 760)], p.grad("giay", "giay", 0, 0, 1, 0, 0.6, 0))
    p.poly([(1060, 812), (1610, 740), (1610, 930)], p.grad("rom", "rom", 0, 0, 1, 0, 0.6, 0))
    p.ell(X - 30, Y + 4, 330, 16, "muc", 0.35)
    p.use(i, 0, 0)
    # water thrown up by the wheels
    for x, k in ((500, 1), (888, 0.7)):
        p.line([(x, Y - 6), (x - 52 * k, Y - 44 * k), (x - 110 * k, Y - 50 * k), (x - 150 * k, Y - 30 * k)], 5, "giay", 0.7)
        p.line([(x, Y), (x - 50 * k, Y - 22 * k), (x - 96 * k, Y - 18 * k)], 5, "giay", 0.6)
        p.lines([(x - (40 + t * 26) * k, Y - (62 + (t * 29) % 40) * k, x - (45 + t * 26) * k, Y - (66 + (t * 29) % 40) * k) for t in range(5)], 6, "giay", 0.7)
    for x, y, r in ((240, 780, 46), (1290, 900, 60), (420, 920, 54), (1180, 700, 34), (120, 900, 40)):
        p.add(f'<ellipse cx="{x}" cy="{y}" rx="{r}" ry="{r * 0.24:.0f}" fill="none" stroke="#F8F1E3" stroke-width="3" opacity=".5"/>')
    # rain, and the dark leaves of the verge
    segs = []
    for _ in range(120):
        x, y, ln = p.rnd.random() * 1700, p.rnd.random() * 940 - 40, 30 + p.rnd.random() * 40
        segs.append((x, y, x - ln * 0.4, y + ln))
    p.lines(segs, 2, "giay", 0.4)
    for x, y, h in ((-10, 1020, 230), (130, 1020, 150), (1500, 1020, 170), (1610, 1020, 260)):
        tuft(p, x, y, h, "muc", "rung")
    p.grain_rect(0, 640, 1600, 360, a=0, b=0.8, o=0.34)
    return p


SCENES = (road_map, letters, raincoat)
