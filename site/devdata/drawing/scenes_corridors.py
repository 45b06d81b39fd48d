"""A talk beside a bench, notebooks in a corridor."""

from __future__ import annotations

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.parts import banana, cloud, crown, palm, ridge, sky
from devdata.drawing.plane import Plane, at


def listening():
    """Along a bench: an open notebook and two cups of tea near, two people who talk at its end."""
    p = Pic("78-so-nghe-dan", "Cuốn sổ và hai tách trà trên ghế trong một giờ nghe dân", light="right", seed=78, paper="rom")
    sky(p, "suong", "rom", 470)
    cloud(p, 120, 90, 420, "giay", 0.8)
    ridge(p, 430, 60, "khoi", 8, 190, 480)
    for x, h, l in ((70, 330, 14), (180, 400, -12), (300, 350, 10), (400, 300, -8)):
        palm(p, x, 520, h, l, "la", "ma", r=h * 0.22, trunk="khoi", fronds=7)
    crown(p, 640, 400, 150, 96, "la", "ma", 5, 10, "suong")
    crown(p, 830, 430, 110, 74, "rung", "la", 9, 8, "ma")
    # garden wall, gate between two posts
    p.rect(0, 470, 1600, 120, p.grad("nang", "gach", 1, 0, 0, 0))
    p.lines(
        [(x + (r % 2) * 30, 482 + r * 22, x + (r % 2) * 30, 502 + r * 22) for r in range(5) for x in range(10, 1000, 62)]
        + [(0, y, 1600, y) for y in range(480, 590, 22)],
        2.5,
        "giay",
        0.3,
    )
    p.rect(0, 462, 1600, 14, "rom")
    p.grain_rect(0, 470, 1600, 120, x1=1, x2=0, y1=0, y2=0.6, a=0, b=0.7, o=0.32)
    banana(p, 560, 600, 210)
    banana(p, 110, 600, 170)
    # yard
    p.rect(0, 588, 1600, 420, p.grad("rom", "nang", 1, 0, 0, 1))
    p.lines([(0, y, 1600, y) for y in (618, 660, 722, 808)], 2.5, "gach", 0.3)
    p.lines([(900 + k * 70, 588, 900 + k * 260, 1010) for k in range(-3, 5)], 2.5, "gach", 0.3)
    p.poly(at("1610 588, 1610 700, 960 800, 700 700, 900 610"), "gach", 0.16)
    # a hen and two chicks, scratching
    p.blob(at("208 690, 236 664, 276 668, 296 646, 306 640, 312 656, 300 690, 270 714, 232 712"), "gach")
    p.blob(at("208 690, 190 664, 196 644!, 224 672"), "go")
    p.ell(306, 638, 10, 10, "gach")
    p.poly(at("314 636, 326 642, 313 645"), "rom")
    p.lines([(250, 712, 248, 732), (268, 712, 270, 732)], 4, "go")
    for x, y in ((356, 716), (396, 704)):
        p.ell(x, y, 15, 11, "go", 0.7)
        p.ell(x + 13, y - 10, 8, 8, "go", 0.7)
        p.lines([(x - 2, y + 10, x - 3, y + 19), (x + 5, y + 10, x + 5, y + 19)], 2, "go")
    # verandah, dark: post and eaves close the right side
    p.poly(at("1100 -10, 1610 -10, 1610 250, 1040 120"), "go")
    p.grain("M1100 -10L1610 -10L1610 250L1040 120Z", x1=0, x2=1, y1=0, y2=0, a=0, b=1, o=0.6)
    p.lines([(1150 + k * 74, -6, 1104 + k * 84, 130 + k * 19) for k in range(7)], 4, "muc", 0.5)
    p.line(at("1036 118, 1610 252"), 15, "rom", bend=False)
    p.line(at("1040 134, 1610 270"), 9, "muc", 0.4, bend=False)
    # the old woman on a low chair, waving her fan
    p.ell(1280, 836, 190, 17, "muc", 0.22)
    p.limb(at("1446 560, 1424 700, 1440 836"), [15, 15, 14], "go")
    p.limb(at("1310 726, 1302 836"), [14, 13], "go")
    p.limb(at("1296 720, 1436 714"), [20, 20], "go")
    p.limb(at("1420 590, 1452 586"), [16, 16], "go")
    hd = person(
        p,
        1362,
        842,
        530,
        "side",
        "baba",
        "gach",
        "muc",
        "bun",
        "suong",
        woman=True,
        flip=-1,
        pelvis=(0, -2.45),
        lean=0.14,
        shoe="go",
        legs=[[(1.4, 0.1), (1.3, 2.15)], [(1.45, 0.15), (1.5, 2.2)]],
        arms=[[(0.4, 1.0), (1.25, 1.15)], [(0.55, 0.95), (1.35, 0.35)]],
    )
    x, y = hd[1]
    p.blob([(x + 4, y - 8), (x - 40, y - 26), (x - 84, y - 86), (x - 62, y - 138), (x - 10, y - 130), (x + 20, y - 76)], "rom")
    p.lines([(x - 2, y - 10, x - 70, y - 100), (x, y - 10, x - 40, y - 128), (x + 2, y - 10, x - 8, y - 124)], 3, "go", 0.5)
    p.line([(x + 8, y + 18), (x - 4, y - 24)], 8, "go")
    p.ell(x + 2, y + 2, 13, 12, "da")
    p.ell(1090, 890, 150, 13, "muc", 0.22)
    bench = Plane("800 664, 1060 664, 1130 1010, -560 1010")
    p.poly(at("884 690, 906 690, 902 850, 880 850"), "muc")
    p.poly(at("1024 690, 1050 690, 1056 890, 1030 890"), "muc")
    # the bench, near and dark
    p.poly(bench.corners, p.grad("gach", "go", 0, 0, 0, 1))
    p.poly(at("1060 664, 1076 690, 1160 1010, 1130 1010"), "muc")
    for k in range(1, 5):
        bench.lines(p, [(k / 5, 0, k / 5, 1)], 5, "muc", 0.4)
    bench.lines(p, [(0, 0.0, 1, 0.0)], 5, "rom", 0.8)
    p.grain(curve([(*q, 1) for q in bench.corners]), x1=1, x2=0, y1=0, y2=0.8, a=0.1, b=1, o=0.55)
    # the officer at the bench's end, pen at rest
    bench.shape(p, [(0.62, 0.01), (0.96, 0.02), (0.9, 0.14), (0.5, 0.11)], "muc", 0.4)
    hd = person(
        p,
        1046,
        876,
        560,
        "side",
        "shirt",
        "suong",
        "cham",
        "tail",
        woman=True,
        pelvis=(0, -2.5),
        lean=0.16,
        head=(0.05, 0.02),
        legs=[[(1.4, 0.1), (1.25, 2.15)], [(1.5, 0.15), (1.5, 2.2)]],
        arms=[[(0.35, 1.0), (1.15, 1.3)], [(0.4, 1.1), (1.3, 1.45)]],
    )
    x, y = hd[1]
    p.line([(x - 12, y + 10), (x + 34, y - 24)], 6, "go")
    p.ell(x, y, 13, 12, "da")
    # notebook, its pages mostly written; a pencil; the two cups
    p.poly(at("124 894, 470 808, 760 880, 410 1000"), "muc", 0.45)
    p.poly(at("104 872, 320 812, 610 898, 370 984"), "cham")
    a = Plane("320 800, 548 742, 800 812, 590 884")
    b = Plane("108 856, 320 800, 590 884, 372 964")
    p.poly(at("548 742, 802 812, 802 824, 590 898, 372 978, 106 870, 108 856"), "khoi")
    p.poly(a.corners, "giay")
    p.poly(b.corners, "suong")
    a.lines(p, [(0.1, 0.14 + k * 0.15, (0.86, 0.7, 0.9, 0.5, 0.2)[k], 0.14 + k * 0.15) for k in range(4)], 6, "nuoc")
    b.lines(p, [(0.1, 0.14 + k * 0.15, (0.8, 0.9, 0.64, 0.86, 0.7)[k], 0.14 + k * 0.15) for k in range(5)], 6, "cham", 0.75)
    p.line([b(1, 0), a(0, 0.5), a(0, 1)], 4, "khoi", bend=False)
    p.line(at("586 858, 772 786"), 13, "gach")
    p.line(at("586 858, 604 851"), 9, "rom")
    for x, y, r, c in ((906, 846, 66, "la"), (796, 716, 46, "nuoc")):
        p.ell(x - r * 0.9, y + r * 1.05, r * 1.15, r * 0.3, "muc", 0.5)
        cup = [(x - r, y, 1), (x - r * 0.94, y + r * 0.7), (x - r * 0.6, y + r * 1.2), (x + r * 0.6, y + r * 1.2), (x + r * 0.94, y + r * 0.7), (x + r, y, 1)]
        p.blob(cup, "giay")
        p.line([(x - r * 0.92, y + r * 0.62), (x, y + r * 0.86), (x + r * 0.92, y + r * 0.62)], r * 0.16, c)
        p.grain(curve(cup), x1=1, x2=0, y1=0, y2=0.3, a=0, b=0.9, o=0.4)
        p.ell(x, y, r, r * 0.3, "suong")
        p.ell(x, y + r * 0.04, r * 0.84, r * 0.22, "go")
        p.ell(x + r * 0.2, y, r * 0.4, r * 0.08, "gach", 0.8)
        for s in (-1, 1):
            p.line(
                [
                    (x + s * r * 0.3, y - r * 0.4),
                    (x + s * r * 0.3 + r * 0.24, y - r * 0.9),
                    (x + s * r * 0.3 - r * 0.1, y - r * 1.4),
                    (x + s * r * 0.3 + r * 0.16, y - r * 1.95),
                ],
                r * 0.1,
                "giay",
                0.6,
            )
    # post of the verandah
    p.poly(at("1510 210, 1572 224, 1572 1010, 1510 1010"), "muc")
    p.rect(1564, 224, 8, 790, "rom", 0.5)
    p.poly(at("1484 960, 1610 960, 1610 1010, 1484 1010"), "khoi")
    return p


def board():
    """An office corridor: a board of twelve cells, four of them behind their aim, and a man who fills his glass beside it."""
    p = Pic("86-o-so-cay-nuoc", "Bảng mười hai ô số bên cây nước trong hành lang cơ quan", light="right", seed=86, paper="suong")
    vx, vy = 1210, 410
    p.rect(0, 0, 1600, 1000, "rom")
    p.poly(at("0 -330, 1080 300, 1340 300, 1600 140, 1600 -10, 0 -10"), p.grad("giay", "suong", 0, 0, 1, 0))
    p.poly(at("-10 -340, 1080 294, 1080 530, -10 1180"), p.grad("khoi", "suong", 0, 0, 1, 0))
    # floor and the light that falls across it
    p.poly(at("1080 530, 1340 530, 2060 1010, -200 1060"), p.grad("suong", "nuoc"))
    fl = Plane("1080 530, 1340 530, 2300 1190, 0 1134")
    fl.lines(p, [(0, v, 1, v) for v in (0.1, 0.22, 0.36, 0.53, 0.73)] + [(u, 0, u, 1) for u in (0.2, 0.4, 0.6, 0.8)], 3, "giay", 0.45)
    for a, b in ((0.16, 0.3), (0.44, 0.64), (0.8, 1.0)):
        p.poly([fl(1, a), fl(1, b), fl(0.14, b + 0.1), fl(0.14, a + 0.06)], "giay", 0.45)
    # end of the corridor
    p.rect(1080, 294, 260, 238, "nang")
    p.rect(1120, 318, 180, 214, "giay")
    p.rect(1132, 330, 156, 202, p.grad("suong", "rom"))
    p.clip("M1132 330h156v202h-156z")
    crown(p, 1180, 450, 70, 90, "ma", "suong", 3, 8, "giay")
    p.rect(1132, 490, 160, 50, "la", 0.6)
    p.end()
    p.lines([(1210, 330, 1210, 532), (1132, 400, 1288, 400)], 7, "giay")
    # right wall, its windows seen edge on
    p.poly(at("1340 294, 1610 130, 1610 720, 1340 532"), p.grad("suong", "khoi", 0, 0, 1, 0))
    w = Plane("1340 294, 1760 40, 1760 826, 1340 532")
    for a, b in ((0.08, 0.24), (0.34, 0.56), (0.68, 0.98)):
        w.patch(p, a, 0.16, b, 0.7, "giay")
        w.patch(p, a + 0.015, 0.19, b - 0.015, 0.68, p.grad("rom", "suong"))
        w.lines(p, [((a + b) / 2, 0.19, (a + b) / 2, 0.68)], 5, "giay")
    w.patch(p, 0, 0.92, 1, 1, "nuoc", 0.5)
    for y in (1, 0.93):
        p.line([(1080, vy + 120 * y), (vx - 1230, vy + 1135 * y * 0.56)], 3, "nuoc", 0.0 + 0.4)
    wall = Plane("-10 -340, 1080 294, 1080 530, -10 1180")
    wall.patch(p, 0, 0.93, 1, 1, "nuoc", 0.55)
    wall.patch(p, 0, 0.66, 1, 0.675, "nuoc", 0.5)
    p.grain("M-10 -10H548L1080 294V530L-10 1180z", x1=1, x2=0, y1=0, y2=0, a=0, b=0.9, o=0.36)
    # a door ajar beyond
    for a, b in ((0.9, 0.95),):
        wall.patch(p, a, 0.34, b, 0.97, "go", 0.8)
    # the board: four across, three down, two short strokes a cell; four cells have not reached their aim
    far = Plane("150 100, 742 306, 742 616, 150 742")
    p.poly(at("132 748, 150 742, 742 616, 760 640, 160 790"), "muc", 0.16)
    p.poly(far.corners, "go")
    far.patch(p, 0.012, 0.018, 0.99, 0.982, "giay")
    far.patch(p, 0.012, 0.018, 0.99, 0.1, "nuoc")
    far.patch(p, 0.03, 0.045, 0.34, 0.074, "giay", 0.8)
    for i in range(12):
        r, c = divmod(i, 4)
        u0, v0 = 0.035 + c * 0.24, 0.125 + r * 0.285
        missed = i in (2, 6, 9, 11)
        far.patch(p, u0, v0, u0 + 0.215, v0 + 0.255, "suong", 0.75)
        far.patch(p, u0 + 0.015, v0 + 0.02, u0 + 0.13 + (i * 7) % 4 * 0.02, v0 + 0.045, "khoi")
        long = 0.1 + (i * 5) % 7 * 0.012
        far.patch(p, u0 + 0.015, v0 + 0.09, u0 + 0.015 + long, v0 + 0.125, "khoi", 0.7)
        short = long + 0.035 if missed else long * 0.55
        far.patch(p, u0 + 0.015, v0 + 0.155, u0 + 0.015 + short, v0 + 0.205, "gach" if missed else "rung")
    far.lines(p, [(0.02, 0.985, 0.98, 0.985)], 16, "rom")
    for u, c in ((0.12, "gach"), (0.2, "rung"), (0.62, "muc")):
        far.lines(p, [(u, 0.972, u + 0.05, 0.972)], 9, c)
    p.grain(curve([(*q, 1) for q in far.corners]), x1=1, x2=0, y1=0, y2=0.3, a=0, b=0.7, o=0.24)
    # the dispenser
    p.ell(800, 850, 130, 18, "muc", 0.25)
    p.poly(at("776 466, 800 458, 800 836, 776 850"), "khoi")
    p.rect(800, 458, 134, 378, "giay", None, 6)
    p.poly(at("776 850, 800 836, 934 836, 916 850"), "muc", 0.5)
    p.rect(814, 506, 106, 104, "suong", None, 6)
    p.rect(814, 600, 106, 14, "khoi")
    for x, c in ((838, "cham"), (884, "gach")):
        p.rect(x, 508, 16, 26, c, None, 4)
        p.rect(x + 3, 530, 10, 16, "muc")
    p.rect(826, 640, 82, 170, "suong", None, 6)
    p.rect(800, 458, 30, 378, "muc", 0.1)
    p.blob(at("800 458!, 806 440, 794 420, 794 300, 812 276, 922 276, 940 300, 940 420, 928 440, 934 458!"), "nuoc")
    p.blob(at("806 404, 794 410, 794 420, 806 440, 800 458!, 934 458!, 928 440, 940 420, 940 330, 870 324, 800 334"), "cham", 0.4)
    p.lines([(798, 318, 936, 318), (798, 392, 936, 392)], 7, "cham", 0.4)
    p.rect(914, 300, 10, 120, "giay", 0.6, 5)
    for x, y, s in ((846, 360, 8), (872, 346, 5), (860, 382, 6)):
        p.ell(x, y, s, s, "giay", 0.6)
    # he fills his glass; his notebook waits under the other arm
    p.poly(at("990 948, 1090 930, 740 1010, 570 1010"), "muc", 0.22)
    hd = person(
        p,
        1052,
        944,
        640,
        "side",
        "shirt",
        "la",
        "cham",
        "short",
        flip=-1,
        lean=0.08,
        head=(0.08, 0.08),
        arms=[[(0.4, 1.0), (1.42, 0.92)], [(-0.12, 1.15), (0.3, 1.55)]],
    )
    x, y = hd[0]
    p.poly([(x - 32, y - 34), (x + 8, y - 34), (x + 4, y + 38), (x - 27, y + 38)], "giay", 0.85)
    p.poly([(x - 30, y), (x + 6, y), (x + 4, y + 38), (x - 27, y + 38)], "nuoc", 0.7)
    p.ell(x + 6, y + 4, 13, 15, "da")
    x, y = hd[1]
    p.poly([(x - 52, y - 30), (x + 56, y - 50), (x + 66, y + 26), (x - 40, y + 48)], "gach")
    p.poly([(x - 52, y - 30), (x - 42, y - 32), (x - 30, y + 46), (x - 40, y + 48)], "giay")
    p.poly([(x + 44, y - 48), (x + 56, y - 50), (x + 66, y + 26), (x + 54, y + 29)], "muc", 0.25)
    p.limb([(x + 48, y - 48), (x + 22, y - 20), (x - 4, y + 4)], [34, 26, 22], "da")
    p.limb([(x - 2, y + 2), (x - 22, y + 16)], [22, 13], "da")
    # someone leaves by the far door
    person(p, 1256, 590, 196, "back", "aodai", "nuoc", "giay", "bun", woman=True, arms=[[(0.1, 1.1), (0.1, 2.0)], [(0.2, 1.0), (-0.2, 1.5)]])
    # near: door jamb and the leaves of a pot, dark
    p.poly(at("1460 -10, 1610 -10, 1610 1010, 1510 1010"), "cham")
    p.poly(at("1460 -10, 1488 -10, 1534 1010, 1510 1010"), "muc")
    p.grain("M1460 -10H1610V1010H1510z", x1=0, x2=1, y1=0, y2=0, a=0, b=1, o=0.6)
    for t, h, c in ((-0.8, 230, "muc"), (-0.4, 330, "rung"), (0.1, 380, "muc"), (0.5, 320, "rung"), (0.95, 240, "muc"), (-0.1, 260, "rung")):
        e = (90 + t * 230, 1010 - h * (1 - abs(t) * 0.3))
        m = (90 + t * 90, 1010 - h * 0.72)
        p.blob([(70, 1030, 1), (m[0] - 34, m[1]), (*e, 1), (m[0] + 40, m[1] + 30), (110, 1030, 1)], c)
        p.line([(90, 1020), (m[0] + 3, m[1] + 12), e], 3, "la", 0.6)
    return p


SCENES = (
    listening,
    board,
)
