"""Desks and tables: lists, ledgers, a telephone, a headset."""

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.hands import forearm, hand
from devdata.drawing.parts import crown, monitor
from devdata.drawing.sitters import Sitter


def two_lists():
    p = Pic("23-hai-danh-sach", "Hai danh sách đặt cạnh nhau, nhìn từ trên xuống", light="left", seed=23, paper="rom")
    p.rect(0, 0, 812, 1000, p.grad("rom", "nang", 0, 0, 1, 1))
    p.rect(812, 0, 788, 1000, p.grad("khoi", "nuoc", 0, 0, 1, 1))
    p.lines([(40, 120, 700, 104), (120, 330, 380, 322), (20, 640, 330, 634), (90, 850, 740, 838)], 3, "go", 0.16)
    p.rect(800, 0, 24, 1000, "muc", 0.75)
    p.rect(824, 0, 14, 1000, "muc", 0.16)
    p.grain_rect(0, 0, 812, 1000, x1=0, x2=1, y1=0, y2=0.6, a=0, b=0.6, o=0.26)
    p.grain_rect(824, 0, 776, 1000, x1=0, x2=1, y1=0, y2=0.6, a=0.1, b=0.8, o=0.3)
    # the two lists
    L, R = (470, 90, 290, 820), (868, 130, 290, 820)
    for (x, y, w, h), c in ((L, "go"), (R, "muc")):
        p.rect(x + 20, y + 24, w, h, c, 0.22)
        p.rect(x, y, w, h, "giay")
        p.rect(x, y, w, 56, "gach" if c == "go" else "cham")
        p.rect(x + 26, y + 22, 130, 12, "giay", 0.85)
    rows = 16
    miss = {3, 8, 12}
    link = []
    k2 = 0
    order = [0, 2, 1, 3, 5, 4, 6, 7, 9, 8, 10, 12, 11]
    yr = lambda j: R[1] + 92 + j * 46 + 12
    for k in range(rows):
        y = L[1] + 92 + k * 46
        w = (150, 190, 120, 170, 205, 140)[k % 6]
        p.rect(L[0] + 24, y, w, 14, "gach" if k in miss else "khoi", None, 7)
        if k in miss:
            p.add(f'<circle cx="{L[0] + 258}" cy="{y + 7}" r="13" fill="none" stroke="#C27A55" stroke-width="5"/>')
            continue
        if k2 < len(order):
            j = order[k2]
            k2 += 1
            link.append((L[0] + 258, y + 7, R[0] + 26, yr(j) - 5))
            p.ell(L[0] + 258, y + 7, 7, 7, "cham")
    for j in range(rows):
        p.rect(R[0] + 52, yr(j) - 12, (170, 130, 196, 150, 180)[j % 5], 14, "khoi" if j < 13 else "suong", None, 7)
        p.ell(R[0] + 26, yr(j) - 5, 7, 7, "cham" if j < 13 else "suong")
    for a, b, c, d in link:
        p.line([(a, b), (a + 60, b), (c - 60, d), (c, d)], 4, "cham", 0.75)
    # left desk: calculator, tea; right desk: telephone with its cord
    p.rect(94, 96, 190, 250, "muc", 0.2, 18)
    p.rect(80, 80, 190, 250, "suong", None, 18)
    p.rect(100, 100, 150, 58, "la", 0.7)
    for r in range(4):
        for c in range(4):
            p.rect(102 + c * 39, 178 + r * 36, 28, 24, "gach" if (r, c) == (3, 3) else "khoi", None, 5)
    p.ell(366, 404, 62, 60, "go", 0.25)
    p.ell(352, 390, 60, 58, "giay")
    p.ell(352, 390, 44, 42, "la")
    p.ell(344, 380, 20, 15, "ma", 0.8)
    p.rect(1300, 660, 220, 250, "muc", 0.25, 26)
    p.rect(1286, 642, 220, 250, "cham", None, 26)
    for r in range(4):
        for c in range(3):
            p.rect(1386 + c * 36, 686 + r * 44, 24, 28, "suong", 0.85, 6)
    p.blob([(1310, 650), (1370, 656), (1366, 720), (1346, 770), (1366, 820), (1370, 880), (1310, 886), (1292, 768)], "muc")
    p.line([(1330, 884), (1350, 950), (1300, 970), (1340, 1010)], 9, "muc")
    # pencil and point: one from each side
    forearm(p, (-60, 840), (290, 672), 190, 116, "giay", "suong", cut=0.7)
    hand(p, 290, 672, 300, -24, "point", 1)
    forearm(p, (1700, 250), (1400, 372), 180, 116, "la", cut=0.45, tone=0.2)
    hand(p, 1400, 372, 300, 168, "pinch", -1, tone=0.2, part="back")
    p.limb([(1330, 196), (1080, 352), (1040, 377)], [20, 20, 5], "gach")
    p.limb([(1082, 350), (1042, 376)], [16, 4], "rom")
    p.limb([(1330, 196), (1304, 212)], [20, 20], "muc")
    hand(p, 1400, 372, 300, 168, "pinch", -1, tone=0.2, part="front")
    return p


def accounts():
    p = Pic("38-khop-tung-dong", "Ba cuốn sổ cái và một dòng số dưới ánh đèn", light="left", seed=38, paper="muc")
    p.rect(0, 0, 1600, 1000, "muc")
    p.ell(700, 480, 780, 620, p.radial("rom", o1=0.85))
    p.ell(700, 480, 520, 430, p.radial("giay", o1=0.35))
    p.lines([(0, 150, 1600, 130), (0, 420, 1600, 404), (0, 730, 1600, 716), (0, 910, 1600, 900)], 3, "go", 0.35)

    def ledger(cx, cy, w, h, deg, cover, left="giay", right="giay"):
        p.group(f'transform="translate({cx} {cy}) rotate({deg})"')
        p.rect(-w - 6, -h / 2 + 20, 2 * w + 40, h + 18, "muc", 0.35, 8)
        p.rect(-w - 16, -h / 2 - 12, 2 * w + 32, h + 24, cover, None, 8)
        p.blob([(-w, -h / 2, 1), (-w * 0.4, -h / 2 - 8), (0, -h / 2 + 8, 1), (0, h / 2 + 6, 1), (-w * 0.4, h / 2 - 10), (-w, h / 2, 1)], left)
        p.blob([(w, -h / 2, 1), (w * 0.4, -h / 2 - 8), (0, -h / 2 + 8, 1), (0, h / 2 + 6, 1), (w * 0.4, h / 2 - 10), (w, h / 2, 1)], right)
        p.rect(0, -h / 2 + 6, 46, h - 4, p.grad("muc", "muc", 0, 0, 1, 0, 0.28, 0))
        for s in (-1, 1):
            for k in range(9):
                y = -h / 2 + 40 + k * (h - 60) / 9
                x0 = -w + 22 if s < 0 else 40
                p.lines([(x0, y, x0 + w * (0.3, 0.42, 0.24, 0.36)[k % 4], y), (x0 + w * 0.56, y, x0 + w * 0.78, y)], 6, "khoi", 0.95)
        p.line([(-w * 0.46, -h / 2 + 10), (-w * 0.46, h / 2 - 10)], 2, "gach", 0.6, bend=False)
        p.line([(w * 0.5, -h / 2 + 10), (w * 0.5, h / 2 - 10)], 2, "gach", 0.6, bend=False)

    ledger(300, 300, 250, 400, -17, "cham", "suong", "suong")
    p.end()
    ledger(1090, 250, 250, 390, 13, "la", "suong", "giay")
    p.end()
    ledger(690, 610, 300, 480, -4, "gach")
    y = -240 + 40 + 4 * 420 / 9
    p.rect(34, y - 21, 256, 40, "rom")
    p.lines([(44, y, 140, y)], 7, "go")
    p.lines([(208, y, 274, y)], 9, "gach")
    p.add(f'<ellipse cx="242" cy="{y:.0f}" rx="56" ry="26" fill="none" stroke="#C27A55" stroke-width="6"/>')
    p.end()
    # threads of ticks that lead from book to book
    for x, yy in ((250, 232), (330, 204), (1010, 170), (1120, 196), (1190, 212), (520, 520), (540, 590)):
        p.line([(x - 12, yy), (x - 4, yy + 10), (x + 16, yy - 16)], 5, "la")
    # calculator, coffee
    p.group('transform="translate(150 720) rotate(14)"')
    p.rect(-92, -112, 200, 270, "muc", 0.5, 18)
    p.rect(-104, -128, 200, 270, "khoi", None, 18)
    p.rect(-84, -108, 160, 60, "ma", None, 6)
    for r in range(4):
        for c in range(4):
            p.rect(-84 + c * 42, -28 + r * 40, 32, 27, "gach" if (r, c) == (3, 3) else "suong", None, 5)
    p.lines([(20, -78, 60, -78)], 12, "muc", 0.7)
    p.end()
    p.ell(1376, 560, 96, 90, "muc", 0.5)
    p.ell(1362, 546, 92, 88, "suong")
    p.ell(1362, 546, 70, 66, "muc")
    p.ell(1346, 528, 40, 30, "go", 0.8)
    p.line([(1440, 496), (1500, 470), (1520, 510), (1450, 560)], 15, "suong")
    # her hands: one keeps the page, one holds the pencil to the line
    forearm(p, (330, 1140), (470, 866), 180, 112, "nang", cut=0.64)
    hand(p, 470, 866, 280, -50, "flat", 1)
    forearm(p, (1540, 1080), (1150, 760), 200, 116, "nang", cut=0.66)
    hand(p, 1150, 760, 300, -152, "pinch", 1, part="back")
    p.limb([(1110, 880), (905, 650), (868, 606)], [20, 20, 5], "la")
    p.limb([(902, 648), (870, 610)], [16, 4], "rom")
    p.limb([(1110, 880), (1084, 850)], [20, 20], "gach")
    hand(p, 1150, 760, 300, -152, "pinch", 1, part="front")
    p.rect(0, 0, 1600, 1000, p.radial("muc", 0.44, 0.5, 0.76, 0, 0.6))
    p.grain_rect(0, 0, 1600, 1000, x1=0.4, x2=1, y1=0.4, y2=1, a=0, b=0.7, o=0.5)
    return p


def phone():
    p = Pic("27-goc-dien-thoai", "Đoàn viên chỉ cụ ông dùng điện thoại ở nhà văn hóa", light="right", seed=27, paper="ma")
    p.rect(0, 0, 1600, 1000, p.grad("ma", "la", 1, 0, 0, 1))
    p.rect(0, 640, 1600, 360, "la")
    p.rect(0, 632, 1600, 12, "rung")
    # three tall windows on the village yard
    for i, x in enumerate((590, 860, 1400)):
        p.rect(x, 70, 210, 420, "giay")
        p.rect(x + 14, 84, 182, 392, p.grad("suong", "rom"))
        p.clip(f"M{x + 14} 84h182v392h-182z")
        crown(p, x + 60 + i * 30, 430, 120, 90, "ma", "suong", i + 3, 8, "giay")
        p.rect(x, 450, 210, 40, "la", 0.6)
        p.end()
        p.rect(x + 99, 84, 12, 392, "giay")
        p.lines([(x + 14, 190, x + 196, 190), (x + 14, 320, x + 196, 320)], 8, "giay")
    p.poly([(590, 640), (800, 640), (560, 1000), (250, 1000)], "giay", 0.16)
    p.rect(60, 120, 300, 14, "go")
    p.rect(60, 290, 300, 14, "go")
    for i in range(10):
        p.rect(70 + i * 28, 190 - (i * 37) % 50 - 10, 22, 110 + (i * 37) % 50, ("rom", "gach", "suong", "nuoc", "giay")[i % 5], 0.9)
    for i in range(6):
        p.rect(80 + i * 32, 30 + (i * 29) % 40, 25, 90 - (i * 29) % 40, ("suong", "rom", "cham")[i % 3], 0.9)
    p.grain_rect(0, 0, 1600, 1000, x1=1, x2=0, y1=0, y2=0.4, a=0, b=0.8, o=0.32)

    def bust(t, top, k, back=0):
        """A side torso down to the table, in picture space; k = 1 faces right."""
        X = lambda v: t.x + k * v
        q = [
            (X(-26), 556, 1),
            (X(-110 - back), 610),
            (X(-176 - back), 720),
            (X(-190 - back), 880),
            (X(-186 - back), 1010, 1),
            (X(140), 1010, 1),
            (X(138), 860),
            (X(112), 720),
            (X(70), 610),
            (X(56), 560, 1),
        ]
        nk = [(X(-44), 480), (X(-40), 600), (X(66), 610), (X(52), 500)]
        p.blob(nk, "da")
        p.blob(nk, "muc", 0.26)
        p.blob(q, top)
        p.grain(curve(q), x1=1, x2=0, y1=0, y2=0.2, a=0, b=1, o=0.36)
        return X

    # the elder
    t = Sitter(p, 400, 400, 0.98, 1, tone=0.18)
    X = bust(t, "go", 1, 14)
    t.profile()
    t.b(
        [(-104, 60), (-112, -40), (-66, -132), (20, -160), (84, -120), (60, -120), (0, -112), (-30, -70), (-34, -10), (-24, 40), (-50, 100), (-84, 110)],
        "suong",
    )
    t.l([(-84, 70), (-90, -20), (-50, -104)], 4, "khoi")
    t.l([(-62, 80), (-64, 0), (-30, -80)], 4, "khoi")
    t.l([(-40, -124), (10, -140), (50, -128)], 4, "khoi")
    t.ear(-10, 12, 1.05)
    t.l([(-4, -6), (70, -18)], 5, "muc")
    t.b([(70, -42), (98, -40), (102, -2), (74, 2)], "giay", 0.35)
    t.l([(70, -42), (98, -42), (103, 0), (74, 4), (70, -42)], 5, "muc")
    p.line([(X(60), 566), (X(96), 660), (X(120), 800)], 4, "rom", 0.6)
    # the young woman
    y = Sitter(p, 1190, 392, 0.96, -1)
    Y = bust(y, "cham", -1)
    p.blob([(Y(-40), 556), (Y(60), 552), (Y(92), 606), (Y(10), 626), (Y(-70), 606)], "nuoc")
    y.profile()
    y.b([(-112, 40), (-114, -70), (-50, -152), (30, -168), (94, -124), (84, -96), (40, -110), (6, -70), (-6, -10), (-14, 50), (-50, 110), (-90, 100)], "muc")
    y.ear(-8, 16)
    y.l([(-92, -20), (-50, -110), (40, -138)], 4, "nuoc", 0.6)
    y.l([(-80, 40), (-60, -50), (0, -104)], 4, "nuoc", 0.5)
    y.b([(-92, 40), (-150, 80), (-190, 220), (-176, 380), (-150, 420), (-132, 300), (-110, 170), (-70, 96)], "muc")
    y.l([(-120, 110), (-158, 230), (-156, 360)], 4, "nuoc", 0.5)
    # table, leaflet in large strokes
    p.poly([(-10, 906), (1610, 906), (1610, 1010), (-10, 1010)], "rom")
    p.rect(0, 902, 1600, 10, "giay", 0.8)
    p.poly([(640, 926), (930, 926), (980, 1000), (600, 1000)], "giay")
    p.lines([(680, 942, 900, 942), (672, 962, 860, 962), (664, 982, 910, 982)], 8, "cham")
    # arms, hands, the telephone between them
    p.limb([(X(-60), 660), (X(30), 900), (X(70), 916)], [150, 120, 108], "go")
    p.limb([(X(-30), 690), (X(50), 886)], [10, 6], "muc", 0.3)
    forearm(p, (X(46), 900), (640, 760), 118, 92, "go", cut=0.66, tone=0.18)
    hand(p, 640, 760, 240, -38, "hold", 1, tone=0.18, part="back")
    p.poly([(716, 560), (836, 540), (872, 752), (752, 776)], "muc")
    p.poly([(728, 574), (828, 557), (860, 740), (760, 760)], "giay")
    p.poly([(728, 574), (828, 557), (834, 592), (734, 610)], "nuoc")
    p.poly([(764, 634), (812, 626), (818, 666), (770, 674)], "la")
    p.lines([(762, 696, 838, 684), (766, 716, 822, 707)], 7, "khoi")
    hand(p, 640, 760, 240, -38, "hold", 1, tone=0.18, part="front")
    p.limb([(Y(-50), 660), (Y(40), 890), (Y(80), 900)], [140, 112, 100], "cham")
    p.limb([(Y(-20), 690), (Y(56), 872)], [10, 6], "muc", 0.35)
    forearm(p, (Y(56), 886), (1010, 716), 110, 84, "cham", "nuoc", cut=0.62)
    hand(p, 1010, 716, 215, 192, "point", -1)
    return p


def calls():
    p = Pic("10-tong-dai", "Tổng đài viên hỗ trợ người tham gia", light="right", seed=10, paper="cham")
    p.rect(0, 0, 1600, 760, p.grad("cham", "nuoc", 0, 0, 1, 0))
    # window with the town at dusk
    p.rect(900, 70, 640, 460, "muc")
    p.rect(914, 84, 612, 432, p.grad("nuoc", "nang", mid=(0.55, "rom")))
    p.clip("M914 84h612v432h-612z")
    p.ell(1390, 392, 60, 60, "giay")
    for x, w, h, c in (
        (910, 90, 190, "khoi"),
        (990, 70, 260, "khoi"),
        (1090, 110, 150, "khoi"),
        (1210, 60, 240, "khoi"),
        (1300, 120, 130, "khoi"),
        (1440, 100, 210, "khoi"),
    ):
        p.rect(x, 516 - h, w, h, c)
    for x, w, h in ((930, 110, 120), (1060, 80, 170), (1160, 130, 96), (1310, 90, 140), (1410, 130, 90)):
        p.rect(x, 516 - h, w, h, "nuoc")
        for k in range(5):
            p.rect(x + 12 + (k * 23) % (w - 24), 516 - h + 14 + (k * 31) % (h - 30), 9, 12, "rom" if k % 2 else "cham", 0.9)
    p.end()
    p.rect(1214, 84, 12, 432, "muc")
    p.rect(880, 526, 680, 20, "khoi")
    # a row of colleagues, small, before their screens
    p.rect(0, 430, 860, 330, "muc", 0.18)
    for x in (90, 290, 480):
        monitor(p, x + 78, 470, 110, "muc", "suong")
        person(
            p,
            x,
            700,
            350,
            "back",
            "shirt",
            "nuoc",
            "cham",
            ("bob", "short", "tail")[x % 3],
            woman=x != 290,
            pelvis=(0, -2.6),
            arms=[[(0.1, 1.1), (-0.3, 1.5)], [(0.1, 1.1), (-0.3, 1.5)]],
        )
        p.rect(x - 52, 520, 104, 120, "cham", None, 18)
    p.rect(0, 470, 860, 12, "khoi")
    p.rect(0, 640, 860, 130, "muc", 0.35)
    # desk
    p.poly([(-10, 760), (1610, 720), (1610, 1010), (-10, 1010)], "rom")
    p.poly([(-10, 760), (1610, 720), (1610, 736), (-10, 778)], "giay", 0.7)
    p.grain("M-10 760L1610 720L1610 1010L-10 1010Z", x1=1, x2=0, y1=0, y2=0.2, a=0, b=0.7, o=0.24)
    # big screen: a calm list
    p.poly([(1010, 360), (1500, 336), (1506, 676), (1014, 690)], "muc")
    p.poly([(1028, 378), (1484, 355), (1490, 658), (1030, 672)], "giay")
    p.poly([(1028, 378), (1484, 355), (1484, 396), (1028, 418)], "nuoc")
    for k in range(5):
        y = 452 + k * 44
        p.lines([(1060, y, 1150, y - 5)], 12, "khoi")
        p.lines([(1190, y - 7, 1190 + (230, 160, 250, 120, 200)[k], y - 16)], 8, "suong" if k != 1 else "gach")
    p.poly([(1220, 684), (1300, 680), (1316, 752), (1208, 757)], "muc")
    p.ell(1262, 762, 110, 15, "muc")
    p.poly([(1020, 820), (1330, 800), (1370, 852), (1040, 876)], "suong")
    p.lines([(1044 + k * 6, 834 + k * 12, 1328 + k * 10, 815 + k * 12) for k in range(3)], 3, "khoi")
    p.poly([(1420, 820), (1560, 806), (1600, 900), (1440, 918)], "giay")
    p.lines([(1450, 840, 1550, 830), (1456, 860, 1560, 850), (1462, 880, 1530, 873)], 4, "khoi")
    # glass of tea
    p.poly([(900, 790), (956, 788), (950, 872), (908, 874)], "gach")
    p.ell(928, 789, 28, 8, "go")
    # the operator, from behind, three-quarter
    p.blob([(420, 1010, 1), (430, 790), (520, 690), (700, 690), (790, 790), (820, 1010, 1)], "muc")  # chair
    body = [(470, 1010, 1), (476, 800), (520, 690), (610, 640), (660, 600), (730, 610), (752, 650), (850, 690), (900, 780), (912, 1010, 1)]
    p.blob(body, "suong")
    p.grain(curve(body), x1=1, x2=0, y1=0, y2=0.2, a=0, b=1, o=0.42)
    p.limb([(868, 760), (960, 900), (1100, 858)], [110, 84, 50], "suong")
    for dx, dy, w in ((40, -34, 20), (58, -20, 21), (62, -4, 21), (52, 12, 19)):
        p.limb([(1096, 852 + dy * 0.5), (1120 + dx * 0.5, 838 + dy), (1128 + dx, 846 + dy)], [24, w, w - 5], "da")
    p.limb([(1010, 884), (1080, 862), (1128, 848)], [54, 50, 46], "da")
    p.limb([(1060, 850), (1090, 822), (1122, 812)], [30, 20, 15], "da")
    p.line([(560, 760), (690, 790), (820, 748)], 5, "giay", 0.7)
    p.limb([(690, 660), (708, 560)], [120, 104], "da")
    p.limb([(664, 660), (672, 560)], [66, 60], "muc", 0.22)
    face = [(640, 470), (668, 350), (760, 330), (838, 390), (846, 470), (862, 505), (842, 520), (838, 560), (800, 588), (720, 570)]
    p.blob(face, "da")
    p.blob(
        [
            (560, 500),
            (566, 370),
            (640, 278),
            (750, 270),
            (832, 330),
            (838, 392),
            (800, 380),
            (762, 420),
            (752, 500),
            (716, 560),
            (730, 660),
            (690, 760),
            (600, 770),
            (560, 660),
        ],
        "muc",
    )
    p.line([(600, 420), (640, 330), (730, 300)], 4, "nuoc", 0.5)
    p.line([(612, 640), (606, 520), (640, 400)], 4, "nuoc", 0.35)
    p.line([(650, 700), (640, 560), (672, 430)], 4, "nuoc", 0.35)
    p.line([(742, 452), (716, 350), (706, 276)], 15, "khoi")
    p.ell(746, 474, 30, 42, "khoi", None, -8)
    p.ell(752, 474, 19, 30, "cham", None, -8)
    p.line([(756, 510), (800, 560), (852, 560)], 7, "khoi")
    p.ell(860, 558, 16, 10, "muc")
    p.rect(0, 0, 1600, 1000, p.grad("muc", "muc", 0, 0, 1, 0, 0.34, 0))
    return p


SCENES = (
    two_lists,
    accounts,
    phone,
    calls,
)
