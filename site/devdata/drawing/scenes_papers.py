"""Papers near at hand: slips compared at a desk, a speaker's outline."""

from __future__ import annotations

from devdata.drawing.carve import Pic
from devdata.drawing.hands import forearm, hand
from devdata.drawing.parts import crown
from devdata.drawing.plane import Plane, at, many


def slips():
    """The clerk's own view: two slips held edge to edge over the keyboard, one line does not agree."""
    p = Pic("76-hai-ban-tay-phieu", "Hai phiếu thông tin được so từng dòng bên bàn phím", light="right", seed=76, paper="nuoc")
    p.rect(0, 0, 1600, 620, p.grad("cham", "khoi", 0, 0, 1, 0))
    # window with blinds, far garden between the slats
    p.rect(1060, -10, 560, 470, "giay")
    p.clip("M1078 -10h540v452h-540z")
    p.rect(1078, -10, 540, 460, p.grad("rom", "nang"))
    crown(p, 1240, 400, 150, 120, "ma", "suong", 4, 8, "giay")
    crown(p, 1500, 420, 150, 170, "la", "ma", 7, 8, "giay")
    p.d(many([at(f"1070 {y}, 1620 {y}, 1620 {y + 15}, 1070 {y + 15}") for y in range(4, 450, 34)]), "giay", 0.85)
    p.lines([(x, -10, x, 450) for x in (1180, 1470)], 4, "khoi", 0.8)
    p.end()
    p.rect(1040, 444, 580, 24, "suong")
    # screen behind: a calm list, one row marked
    p.poly(at("150 96, 760 120, 748 478, 140 500"), "muc")
    s = Plane("172 120, 742 142, 731 456, 163 474")
    p.poly(s.corners, p.grad("nuoc", "cham", 1, 0, 0, 1))
    s.patch(p, 0, 0, 1, 0.14, "khoi", 0.7)
    s.lines(p, [(0.08, 0.26 + k * 0.12, 0.3, 0.26 + k * 0.12) for k in range(6)], 11, "suong", 0.55)
    s.lines(p, [(0.4, 0.26 + k * 0.12, 0.4 + (0.5, 0.34, 0.42, 0.52, 0.3, 0.46)[k], 0.26 + k * 0.12) for k in range(6)], 11, "suong", 0.35)
    s.lines(p, [(0.4, 0.62, 0.74, 0.62)], 11, "gach", 0.9)
    p.poly(at("400 490, 500 488, 520 566, 386 570"), "muc")
    p.rect(0, 0, 1000, 560, p.grad("muc", "muc", 0, 0, 1, 0, 0.3, 0))
    # desk
    p.poly(at("-10 540, 1610 516, 1610 1010, -10 1010"), p.grad("nang", "gach", 1, 0, 0, 1))
    p.poly(at("-10 540, 1610 516, 1610 527, -10 554"), "giay", 0.6)
    p.poly(at("1120 524, 1610 516, 1610 900, 760 1010, 420 1010"), "giay", 0.14)
    p.grain("M-10 540L1610 516L1610 1010L-10 1010Z", x1=1, x2=0, y1=0, y2=0.5, a=0, b=0.9, o=0.34)
    p.ell(460, 578, 150, 17, "muc", 0.5)
    # keyboard between the arms
    p.poly(at("512 800, 1148 786, 1262 1010, 430 1010"), "go", 0.34)
    k = Plane("540 770, 1150 758, 1290 1000, 440 1016")
    p.poly(k.corners, "muc")
    k.patch(p, 0, 0, 1, 0.05, "khoi", 0.8)
    keys, dark = [], []
    for r in range(5):
        n = (14, 13, 13, 12, 7)[r]
        for c in range(n):
            u0, u1 = 0.025 + c * 0.95 / n, 0.025 + (c + 0.86) * 0.95 / n
            (dark if c in (0, n - 1) else keys).append((u0, 0.1 + r * 0.175, u1, 0.235 + r * 0.175))
    k.patches(p, keys, "suong", 0.9)
    k.patches(p, dark, "nuoc")
    # cup and a pad of notes near the light
    p.ell(1372, 640, 96, 26, "go", 0.4)
    p.blob(at("1312 548!, 1322 620, 1350 652, 1420 652, 1448 620, 1458 548!"), "la")
    p.blob(at("1312 548!, 1322 620, 1350 652, 1384 654, 1362 612, 1356 552!"), "muc", 0.22)
    p.ell(1385, 548, 73, 19, "giay")
    p.ell(1385, 551, 60, 13, "go")
    p.poly(at("392 232, 760 206, 782 712, 790 712, 1116 726, 1104 684, 430 688"), "muc", 0.16)
    # arms from below: palms behind the slips, thumbs on the paper
    forearm(p, (170, 1180), (386, 836), 214, 124, "cham", "suong", cut=0.74)
    hand(p, 386, 836, 300, -60, "hold", 1, part="back")
    forearm(p, (1430, 1180), (1166, 840), 214, 124, "cham", "suong", cut=0.74)
    hand(p, 1166, 840, 300, -122, "hold", -1, part="back")
    # the slips
    left = Plane("404 196, 760 172, 782 668, 430 688")
    right = Plane("776 168, 1128 190, 1104 684, 796 662")
    for f, c, sheet in ((left, "cham", "giay"), (right, "la", "suong")):
        p.poly(f.corners, sheet)
        f.patch(p, 0, 0, 1, 0.12, c)
        f.lines(p, [(0.1, 0.06, 0.5, 0.06)], 11, "giay", 0.9)
        f.patch(p, 0.08, 0.18, 0.3, 0.4, "khoi", 0.75)
        f.shape(p, [(0.115, 0.4, 1), (0.13, 0.345), (0.19, 0.318), (0.25, 0.345), (0.265, 0.4, 1)], "nuoc")
        p.ell(*f(0.19, 0.268), 19, 24, "nuoc")
    rows = (0.22, 0.29, 0.36, 0.48, 0.56, 0.64, 0.72, 0.8)
    ends = (0.84, 0.7, 0.9, 0.88, 0.62, 0.8, 0.72, 0.5)
    for i, (v, e) in enumerate(zip(rows, ends, strict=True)):
        u0 = 0.38 if i < 3 else 0.1
        c = "gach" if i == 4 else "khoi"
        left.lines(p, [(u0, v, e, v)], 13, c)
        right.lines(p, [(u0, v, e + (0.24 if i == 4 else 0), v)], 13, c)
    p.grain(many([left.corners]), x1=1, x2=0, y1=0, y2=0.6, a=0, b=0.7, o=0.26)
    p.grain(many([right.corners]), x1=1, x2=0, y1=0, y2=0.6, a=0, b=0.6, o=0.26)
    hand(p, 386, 836, 300, -60, "hold", 1, part="front")
    hand(p, 1166, 840, 300, -122, "hold", -1, part="front")
    # folders, near and dark
    p.poly(at("1380 1010, 1420 846, 1610 824, 1610 1010"), "muc")
    p.lines([(1424, 868, 1610, 846), (1412, 914, 1610, 892), (1402, 962, 1610, 942)], 6, "nuoc", 0.7)
    p.poly(at("1400 846, 1436 770, 1610 750, 1610 826"), "go")
    p.grain("M1400 846L1436 770L1610 750L1610 826Z", x1=1, x2=0, y1=0, y2=0, a=0, b=1, o=0.5)
    return p


def outline():
    """The speaker's own sheets on the lectern, a pen across them; the full hall beyond is only tone."""
    p = Pic("84-buc-noi", "Đề cương và cây bút trên bục nói, phía dưới là hội trường", light="right", seed=84, paper="cham")
    p.defs.append('<filter id="far"><feGaussianBlur stdDeviation="4"/></filter>')
    p.group('filter="url(#far)"')
    p.rect(-60, -60, 1720, 1120, p.grad("muc", "cham"))
    p.poly(at("-10 -10, 1610 -10, 1140 170, 470 170"), "muc", 0.5)
    p.rect(470, 168, 670, 130, "cham")
    p.rect(716, 190, 150, 110, p.grad("rom", "nang"))
    p.poly(at("716 300, 866 300, 1010 560, 560 560"), p.grad("rom", "rom", o1=0.45, o2=0.05))
    # lamps out of focus
    for x, y, r, o in (
        (250, 70, 60, 0.3),
        (470, 110, 42, 0.34),
        (640, 130, 30, 0.4),
        (960, 128, 30, 0.45),
        (1130, 104, 44, 0.42),
        (1350, 62, 62, 0.4),
        (90, 190, 34, 0.16),
        (1530, 180, 40, 0.3),
    ):
        p.ell(x, y, r, r, "rom", o)
        p.ell(x, y, r * 0.62, r * 0.62, "giay", o * 0.6)

    # rows of listeners, two tones each, lighter towards the lamps on the right
    def head(c, hair, long):
        if long:
            p.blob(at("-31 -50, -24 -80, 0 -88, 24 -80, 31 -50, 36 0!, -36 0!"), hair)
        p.blob(at("-62 60!, -58 6, -34 -14, 34 -14, 58 6, 62 60!"), c)
        p.rect(-11, -26, 22, 24, "da")
        p.ell(0, -46, 27, 33, "da")
        p.ell(-4, -46, 23, 33, "muc", 0.3)
        p.blob(at("-29 -44, -24 -76, 0 -86, 24 -76, 29 -44, 14 -66, -14 -66"), hair)

    kinds = [
        p.define(lambda q=q: head(*q))
        for q in (("nuoc", "muc", False), ("go", "muc", True), ("rung", "khoi", False), ("khoi", "muc", True), ("nuoc", "muc", True))
    ]
    for r, (y, s, step) in enumerate(((320, 0.4, 56), (356, 0.56, 78), (406, 0.78, 108), (474, 1.06, 148), (566, 1.42, 200), (720, 2.1, 300))):
        p.rect(-60, y - 10 * s, 1720, 1000, "cham", 0.3)
        for k in range(int(1700 / step) + 1):
            x = -40 + (r % 2) * step * 0.5 + k * step
            if abs(x - 790) < 60 + (y - 300) * 0.62:
                continue
            p.use(kinds[(k * 3 + r * 2 + k // 3) % 5], x, y, s)
    p.rect(-60, 170, 1720, 890, p.grad("muc", "muc", 0, 0, 1, 0, 0.62, 0.2))
    p.end()
    # lectern
    top = Plane("300 566, 1300 566, 1560 1010, 40 1010")
    p.poly(at("270 540, 1330 540, 1600 1010, 1620 1010, 1620 1020, -10 1020, -10 1010"), "muc")
    p.poly(top.corners, p.grad("gach", "go", 1, 0, 0, 1))
    top.lines(p, [(0.02, v, 0.98, v) for v in (0.2, 0.5, 0.78)], 3, "muc", 0.25)
    p.grain(many([top.corners]), x1=1, x2=0, y1=0, y2=0.4, a=0, b=1, o=0.5)
    p.poly(at("270 540, 1330 540, 1300 566, 300 566"), "go")
    p.line(at("270 541, 1330 541"), 5, "rom", 0.8, bend=False)
    # sheets: what is read lies left, what is to be said lies right
    p.poly(at("300 640, 740 616, 800 990, 190 1010"), "muc", 0.4)
    s1 = Plane("330 622, 742 606, 772 966, 230 996")
    p.poly(at("322 634, 740 612, 786 978, 214 1006"), "khoi")
    p.poly(s1.corners, "suong")
    p.poly(at("800 618, 1216 612, 1400 990, 810 1004"), "muc", 0.4)
    p.poly(at("816 610, 1222 602, 1392 974, 822 990"), "khoi")
    s2 = Plane("812 602, 1218 594, 1378 960, 824 978")
    p.poly(s2.corners, "giay")
    for f, c, seed in ((s1, "nuoc", 0), (s2, "cham", 3)):
        f.lines(p, [(0.1, 0.1, 0.58, 0.1)], 12, c)
        for k in range(6):
            v = 0.22 + k * 0.125
            sub = (k + seed) % 3 != 0
            u = 0.2 if sub else 0.1
            x, y = f(u, v)
            if sub:
                p.line([f(u - 0.02, v), f(u + 0.02, v)], 6, c)
            else:
                p.ell(x, y, 10, 8, c)
            f.lines(p, [(u + 0.07, v, u + 0.07 + (0.5, 0.62, 0.4, 0.56, 0.3, 0.46)[(k + seed) % 6], v)], 9 if not sub else 7, "khoi" if sub else c)
    # one line struck out, the better word written beside it
    s2.lines(p, [(0.25, 0.71, 0.72, 0.73)], 7, "gach")
    s2.shape(
        p, [(0.26, 0.9), (0.3, 0.86), (0.36, 0.9), (0.42, 0.86), (0.48, 0.9), (0.48, 0.915), (0.42, 0.88), (0.36, 0.915), (0.3, 0.88), (0.265, 0.915)], "gach"
    )
    p.grain(many([s1.corners]), x1=1, x2=0, y1=0, y2=0.4, a=0, b=0.9, o=0.3)
    p.grain(many([s2.corners]), x1=1, x2=0, y1=0, y2=0.4, a=0, b=0.6, o=0.26)
    # pen
    p.limb(at("1206 898, 1400 716"), [14, 28], "muc", 0.35)
    p.limb(at("1178 892, 1360 716"), [22, 26], "cham")
    p.limb(at("1150 920, 1186 884"), [3, 20], "rom")
    p.limb(at("1270 802, 1368 708"), [29, 27], "muc")
    p.line(at("1290 776, 1362 706"), 6, "khoi")
    p.line(at("1196 868, 1268 798"), 5, "giay", 0.5)
    # reading glasses, folded beside the left sheet
    for x, y in ((150, 846), (236, 800)):
        p.add(f'<ellipse cx="{x + 10}" cy="{y + 12}" rx="42" ry="30" fill="#1E2B33" fill-opacity=".25"/>')
        p.add(
            f'<ellipse cx="{x}" cy="{y}" rx="42" ry="30" fill="#F8F1E3" fill-opacity=".22" stroke="#1E2B33" stroke-width="8" transform="rotate(-26 {x} {y})"/>'
        )
    p.line(at("184 826, 194 812, 204 816"), 8, "muc")
    p.line(at("274 784, 300 740, 250 706"), 7, "muc")
    # two microphones lean in
    for x0, x1, x2 in ((610, 590, 660), (1010, 1040, 960)):
        p.line([(x0, 552), (x1, 440), (x2, 352)], 13, "muc")
        p.limb([(x2 + (x1 - x2) * 0.12, 366), (x2 + (x2 - x1) * 0.5, 304)], [40, 52], "muc")
        p.line([(x2 + (x2 - x1) * 0.5 + 16, 312), (x2 + (x1 - x2) * 0.06 + 14, 356)], 5, "rom", 0.8)
        p.ell(x0, 554, 54, 13, "muc")
    return p


SCENES = (
    slips,
    outline,
)
