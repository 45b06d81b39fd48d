"""Things put up for all to read: a poster, a notice board."""

from __future__ import annotations

import math

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.parts import banana, cloud, crown, frond, palm, ridge, sky, tile_roof, tuft
from devdata.drawing.plane import Plane, at, many


def poster():
    """A man on a stool brushes a great sheet of plain shapes on to a village wall; a boy minds the paste."""
    p = Pic("85-to-ap-phich", "Dán tấm áp phích lớn lên tường làng", light="left", seed=85, paper="suong")
    sky(p, "nuoc", "suong", 330)
    cloud(p, 980, 60, 420, "giay", 0.75)
    cloud(p, 200, 110, 260, "giay", 0.6)
    for x, h, l in ((1120, 260, -12), (1216, 330, 14), (1480, 280, 10), (60, 240, 8)):
        palm(p, x, 330, h, l, "la", "ma", r=h * 0.3, fronds=9, trunk="khoi")
    crown(p, 420, 220, 130, 80, "la", "ma", 6, 10, "suong")
    # house behind the wall, only its roof
    tile_roof(p, [(660, 90), (1010, 70), (1090, 210), (590, 226)], "gach", 5)
    p.grain("M840 80L1010 70L1090 210L820 220z", x1=0, x2=1, y1=0, y2=0, a=0, b=0.9, o=0.4)
    # the wall runs away to the right
    w = Plane("-10 150, 1610 250, 1610 742, -10 850")
    p.poly(w.corners, p.grad("rom", "nang", 0, 0, 1, 0))
    w.patch(p, 0, 0.84, 1, 1, "khoi")
    w.patch(p, 0, 0.82, 1, 0.84, "nuoc", 0.6)
    p.poly(at("-10 118, 1610 232, 1610 256, -10 156"), "gach")
    p.poly(at("-10 150, 1610 252, 1610 266, -10 170"), "muc", 0.25)
    w.lines(p, [(u, -0.04, u, 0.02) for u in (0.05, 0.11, 0.18, 0.26, 0.35, 0.45, 0.56, 0.68, 0.8, 0.92)], 3, "giay", 0.5)
    for u, v, s in ((0.05, 0.66, 1), (0.9, 0.5, 0.7), (0.8, 0.72, 0.6)):
        x, y = w(u, v)
        p.blob([(x - 60 * s, y), (x - 20 * s, y - 34 * s), (x + 50 * s, y - 20 * s), (x + 70 * s, y + 16 * s), (x + 6 * s, y + 36 * s)], "gach", 0.5)
        p.lines([(x - 40 * s, y - 2, x + 40 * s, y), (x - 10 * s, y - 20 * s, x - 10 * s, y), (x + 20 * s, y, x + 20 * s, y + 20 * s)], 3, "giay", 0.5)
    # areca fronds throw their shadow on it
    for q in (
        ((1250, 760), (1330, 560), (1560, 470)),
        ((1250, 760), (1270, 520), (1370, 360)),
        ((1250, 760), (1390, 640), (1610, 640)),
        ((1250, 760), (1200, 560), (1130, 430)),
    ):
        frond(p, list(q), 46, "go", None, 15)
    p.poly(at("1100 300, 1610 300, 1610 800, 1100 800"), p.grad("nang", "nang", 0, 0, 1, 0, 0.62, 0.62))
    p.grain(many([w.corners]), x1=0, x2=1, y1=0, y2=0.4, a=0, b=0.8, o=0.28)
    # lane
    p.poly(at("-10 850, 1610 742, 1610 1010, -10 1010"), p.grad("gach", "go", 0, 0, 1, 1))
    p.poly(at("-10 850, 1610 742, 1610 756, -10 872"), "muc", 0.25)
    p.grain("M-10 850L1610 742V1010H-10z", x1=0, x2=1, y1=0, y2=1, a=0, b=0.9, o=0.4)
    for x, y, h in ((1180, 786, 50), (1420, 768, 60), (880, 806, 44), (40, 866, 60)):
        tuft(p, x, y, h, "la", "ma", 5)
    # the sheet: sun, hill, leaf, road; one corner still loose
    f = Plane("440 230, 978 256, 978 690, 440 716")
    p.poly(at("440 230, 978 256, 978 700, 990 708, 452 736"), "muc", 0.25)
    p.poly(f.corners, "cham")
    path = "M" + "L".join(f"{q[0]:.0f} {q[1]:.0f}" for q in f.corners) + "z"
    p.clip(path)
    p.ell(*f(0.66, 0.34), 118, 112, "rom")
    f.shape(p, [(-0.1, 0.8), (0.2, 0.5), (0.5, 0.66), (0.8, 0.48), (1.1, 0.7), (1.1, 1.1), (-0.1, 1.1)], "nuoc")
    f.shape(p, [(-0.1, 0.98), (0.3, 0.7), (0.62, 0.84), (1.1, 0.66), (1.1, 1.1), (-0.1, 1.1)], "la")
    f.shape(p, [(0.3, 1.02, 1), (0.46, 0.86), (0.4, 0.74), (0.56, 0.62, 1), (0.52, 0.75), (0.6, 0.86), (0.5, 1.02, 1)], "giay")
    f.shape(p, [(0.1, 0.62, 1), (0.1, 0.34), (0.3, 0.14, 1), (0.32, 0.4), (0.12, 0.62, 1)], "ma")
    f.shape(p, [(0.1, 0.62, 1), (0.34, 0.52), (0.5, 0.28, 1), (0.24, 0.36), (0.1, 0.62, 1)], "la")
    f.lines(p, [(0.06, 0.72, 0.28, 0.2)], 6, "giay")
    f.lines(p, [(0.0, 0.025, 1, 0.025), (0.0, 0.975, 1, 0.975), (0.018, 0, 0.018, 1), (0.982, 0, 0.982, 1)], 14, "giay")
    p.end()
    p.grain(path, x1=0, x2=1, y1=0, y2=0.4, a=0, b=0.7, o=0.3)
    # the lower right corner curls towards us
    p.poly(at("978 540, 978 690, 800 700"), "nang")
    p.poly(at("978 560, 978 692, 816 700"), "muc", 0.2)
    p.blob(at("984 548!, 930 586, 862 650, 806 700!, 880 676, 900 640, 940 612"), "giay")
    p.blob(at("984 548!, 940 612, 900 640, 880 676, 806 700!, 862 676, 890 630, 930 600"), "khoi")
    # he stands on a stool and brushes from the middle outwards
    p.ell(1180, 936, 170, 16, "muc", 0.35)
    p.poly(at("1030 812, 1200 806, 1210 830, 1022 836"), "go")
    p.lines([(1046, 836, 1030, 930), (1188, 832, 1204, 926), (1078, 834, 1070, 906), (1160, 832, 1168, 904)], 13, "muc")
    p.line(at("1040 880, 1198 874"), 8, "muc", bend=False)
    hd = person(
        p,
        1110,
        816,
        560,
        "side",
        "shirt",
        "suong",
        "muc",
        "short",
        flip=-1,
        lean=0.16,
        head=(0.04, -0.08),
        legs=[[(0.3, 1.7), (0.35, 3.35)], [(-0.1, 1.7), (-0.3, 3.3)]],
        arms=[[(0.75, 0.5), (1.7, 0.15)], [(0.7, 0.45), (1.75, -0.25)]],
    )
    x, y = hd[1]
    p.poly([(x - 60, y - 30), (x - 46, y - 36), (x - 26, y + 42), (x - 40, y + 48)], "go")
    p.poly([(x - 60, y - 30), (x - 40, y + 48), (x - 62, y + 54), (x - 82, y - 24)], "rom")
    p.line([(x - 44, y + 4), (x + 14, y + 8)], 13, "go")
    p.ell(x - 2, y + 4, 16, 14, "da")
    x, y = hd[0]
    p.limb([(x + 6, y + 4), (x - 18, y - 14)], [22, 12], "da")
    # the boy with the rolled sheets, the pail of paste between them
    p.ell(360, 964, 150, 14, "muc", 0.35)
    hd = person(
        p,
        290,
        968,
        440,
        "side",
        "tee",
        "gach",
        "cham",
        "short",
        hs=1.24,
        head=(0.05, -0.1),
        arms=[[(0.45, 0.95), (1.15, 0.85)], [(0.45, 1.05), (1.2, 1.15)]],
        legs=[[(0.2, 1.7), (0.15, 3.35)], [(-0.1, 1.7), (-0.3, 3.3)]],
    )
    x, y = hd[1]
    for dx, c in ((-40, "suong"), (4, "giay"), (-20, "rom")):
        q = [(x + dx - 30, y + 92), (x + dx + 10, y + 96), (x + dx + 58, y - 248), (x + dx + 18, y - 252)]
        p.poly(q, c)
        p.poly([(x + dx - 6, y + 94), q[1], q[2], (x + dx + 42, y - 250)], "muc", 0.18)
        p.ell(x + dx + 38, y - 250, 20, 8, "khoi")
        p.ell(x + dx + 38, y - 250, 9, 4, "muc", 0.5)
        p.ell(x + dx - 10, y + 94, 20, 7, c)
    p.limb([(x - 60, y - 28), (x - 20, y - 8), (x + 22, y - 2)], [40, 30, 22], "da")
    p.ell(x + 24, y - 2, 16, 14, "da")
    p.blob(at("632 880!, 646 968, 676 980, 746 980, 776 968, 790 880!"), "nuoc")
    p.blob(at("720 880!, 712 980, 746 980, 776 968, 790 880!"), "muc", 0.25)
    p.ell(711, 880, 79, 17, "khoi")
    p.ell(711, 882, 68, 12, "giay")
    p.line(at("700 876, 770 806"), 12, "go")
    p.line(at("634 880, 640 930, 711 956, 782 930, 788 880"), 4, "muc", 0.6)
    p.ell(640, 984, 30, 6, "giay", 0.8)
    # near: leaves of the lane's other side, dark
    banana(p, 1500, 1120, 470, "rung", "muc")
    p.limb(at("-10 1010, 20 500, -30 -10"), [110, 84, 96], "muc", flat=True)
    for k in range(8):
        p.line([(-10, 90 + k * 124), (30, 100 + k * 124), (62, 88 + k * 124)], 5, "rung", 0.9)
    return p


def banyan():
    """Under the great tree people have stopped to read what is pinned on the board."""
    p = Pic("74-bang-tin-goc-cay", "Bà con đọc bảng tin dưới gốc cây đầu làng", light="right", seed=74, paper="rom")
    sky(p, "suong", "rom", 520, (1420, 300, 80, "giay"), (0.5, "rom"))
    p.ell(1420, 300, 420, 300, p.radial("giay", o1=0.7))
    ridge(p, 470, 50, "khoi", 9, 200, 520)
    for x, h, l in ((1310, 260, -10), (1536, 230, 8)):
        palm(p, x, 520, h, l, "khoi", "khoi", r=h * 0.3, fronds=7, trunk="khoi")
    # lane of the village, a pond with duckweed
    for x, y, w in ((700, 420, 190), (1130, 410, 200), (1380, 430, 190)):
        p.rect(x + 12, y, w - 24, 96, "nang")
        p.rect(x + w * 0.4, y + 34, w * 0.18, 62, "go", 0.8)
        p.rect(x + w * 0.14, y + 34, w * 0.14, 32, "nuoc")
        p.rect(x + w * 0.7, y + 34, w * 0.14, 32, "nuoc")
        tile_roof(p, [(x + 30, y - 58), (x + w - 30, y - 58), (x + w + 6, y + 8), (x - 6, y + 8)], "gach", 3)
    p.rect(0, 506, 1600, 500, p.grad("nang", "gach", 1, 0, 0, 1))
    p.blob(at("1080 540!, 1620 520!, 1620 590!, 1260 612, 1060 580"), "nuoc")
    p.lines([(1180, 556, 1290, 555), (1340, 574, 1480, 572), (1240, 588, 1330, 588), (1450, 548, 1560, 547)], 4, "giay", 0.7)
    for x, y in ((1150, 570), (1400, 590), (1530, 566)):
        p.ell(x, y, 30, 8, "la")
    p.blob(at("520 1010!, 700 720, 900 570, 1000 520!, 1080 520!, 1040 600, 1160 760, 1440 1010!"), "rom", 0.55)
    p.grain_rect(0, 506, 1600, 500, x1=1, x2=0, y1=0, y2=1, a=0, b=0.9, o=0.34)
    # shade of the crown on the ground
    p.blob(at("-20 640, 300 590, 700 640, 1120 700, 1300 800, 1180 900, 800 960, 300 1020, -20 1020"), "go", 0.42)
    # the tree: trunk of many stems, buttress roots, aerial roots
    p.limb(at("380 220, 600 92, 900 70, 1240 110"), [110, 70, 44, 16], "go")
    trunk = at(
        "-10 900!, 60 800, 96 620, 70 380, -10 200!, -10 -10!, 560 -10!, 470 190, 420 400, 438 600, 520 760, 660 850, 640 872, 500 850, 440 890, 380 850, 300 930, 240 860, 120 960, -10 1000!"
    )
    p.blob(trunk, "go")
    p.grain(curve(trunk), x1=1, x2=0, y1=0, y2=0.2, a=0, b=1, o=0.6)
    for q in (
        "120 -10, 150 260, 170 560, 130 860",
        "240 -10, 236 300, 270 620, 250 850",
        "350 -10, 320 240, 350 560, 400 820",
        "430 -10, 390 200, 394 460, 460 740",
    ):
        p.line(at(q), 9, "muc", 0.45)
    p.line(at("500 -10, 452 190, 408 400, 426 600, 500 760, 620 842"), 9, "nang", 0.55)
    for x, y, w in ((560, 330, 5), (610, 470, 6), (700, 280, 4), (790, 210, 4), (960, 190, 4), (1050, 250, 4)):
        p.line([(x, 60), (x + 6, y * 0.6), (x - 4, y)], w, "go")
    # a stone bench in the shade, an old hat left on it
    p.poly(at("520 716, 700 706, 716 728, 516 740"), "suong")
    p.poly(at("516 740, 716 728, 716 744, 516 757"), "khoi")
    p.poly(at("540 756, 566 754, 566 800, 540 802"), "khoi")
    p.poly(at("668 748, 694 746, 694 788, 668 790"), "khoi")
    p.poly(at("516 800, 700 786, 560 830, 420 836"), "muc", 0.25)
    p.blob(at("578 722!, 622 676!, 668 716!, 624 730"), "rom")
    p.blob(at("578 722!, 622 676!, 616 729"), "go", 0.3)
    p.lines([(606, 694, 638, 692), (594, 708, 654, 704)], 2, "giay", 0.7)
    # the board with its own small roof
    p.lines([(770, 860, 770, 360), (1220, 840, 1220, 350)], 24, "go")
    p.lines([(776, 860, 776, 360), (1226, 840, 1226, 350)], 6, "nang", 0.6)
    p.poly(at("700 900, 770 860, 1220 840, 1120 884"), "muc", 0.3)
    f = Plane("752 396, 1240 384, 1240 664, 752 684")
    p.poly(at("740 384, 1252 372, 1252 676, 740 698"), "go")
    p.poly(f.corners, "la")
    p.grain(many([f.corners]), x1=1, x2=0, y1=0, y2=0.2, a=0, b=0.9, o=0.4)
    sheets = (
        (0.03, 0.1, 0.22, 0.62, "giay", "cham"),
        (0.25, 0.08, 0.42, 0.5, "rom", "gach"),
        (0.45, 0.12, 0.7, 0.9, "giay", "nuoc"),
        (0.73, 0.08, 0.95, 0.46, "suong", "cham"),
        (0.74, 0.54, 0.94, 0.92, "giay", "la"),
        (0.24, 0.58, 0.42, 0.94, "suong", "go"),
        (0.05, 0.7, 0.2, 0.92, "nang", "go"),
    )
    for u0, v0, u1, v1, c, head in sheets:
        f.patch(p, u0 - 0.008, v0 + 0.03, u1 - 0.008, v1 + 0.03, "muc", 0.25)
        f.patch(p, u0, v0, u1, v1, c)
        f.lines(p, [(u0 + 0.025, v0 + 0.08, u0 + (u1 - u0) * 0.72, v0 + 0.08)], 8, head)
        k = int((v1 - v0) / 0.09) - 1
        f.lines(p, [(u0 + 0.025, v0 + 0.17 + i * 0.085, u1 - 0.025 - 0.04 * (i % 2), v0 + 0.17 + i * 0.085) for i in range(k)], 4, "khoi")
        x, y = f((u0 + u1) / 2, v0 + 0.02)
        p.ell(x, y, 6, 6, "gach")
    tile_roof(p, [(760, 290), (1222, 282), (1300, 376), (690, 390)], "gach", 3)
    p.grain("M760 290L960 287L930 384L690 390z", x1=1, x2=0, y1=0, y2=0, a=0, b=1, o=0.45)
    p.line(at("756 290, 1226 281"), 9, "rom", bend=False)
    # readers
    for x, y in ((850, 926), (1010, 940), (1150, 900)):
        p.poly([(x - 26, y), (x + 26, y + 2), (x - 190, y + 56), (x - 250, y + 44)], "muc", 0.3)
    person(p, 1150, 900, 430, "back", "baba", "nang", "muc", hat="non", woman=True, arms=[[(0.1, 1.15), (0.0, 2.1)], [(0.15, 1.1), (0.1, 2.0)]])
    p.blob(at("1174 790, 1226 788, 1236 836, 1222 854, 1182 856, 1168 836"), "go")
    p.line(at("1178 792, 1198 756, 1222 790"), 5, "go")
    person(
        p,
        850,
        926,
        470,
        "back",
        "baba",
        "suong",
        "muc",
        "thin",
        "khoi",
        lean=0.04,
        head=(0.08, 0.02),
        shoe="go",
        arms=[[(0.12, 1.15), (-0.3, 1.75)], [(0.12, 1.15), (-0.36, 1.8)]],
    )
    p.line(at("838 760, 800 926"), 9, "go", bend=False)
    person(
        p, 1010, 942, 450, "back", "shirt", "cham", "muc", "tail", woman=True, head=(-0.06, 0.0), arms=[[(0.1, 1.15), (0.0, 2.1)], [(0.45, 0.55), (0.5, -0.35)]]
    )
    # a man leans his bicycle and reads over their heads
    for wx in (1316, 1500):
        p.add(f'<circle cx="{wx}" cy="886" r="70" fill="none" stroke="#1E2B33" stroke-width="8"/>')
        p.lines(
            [(wx + 68 * math.cos(a), 886 + 68 * math.sin(a), wx - 68 * math.cos(a), 886 - 68 * math.sin(a)) for a in (0.2, 0.82, 1.44, 2.06, 2.68)],
            1.8,
            "muc",
            0.6,
        )
    p.line(at("1500 886, 1420 886, 1346 782, 1462 776, 1420 886"), 9, "la", bend=False)
    p.line(at("1500 886, 1462 776, 1458 744"), 8, "la", bend=False)
    p.line(at("1316 886, 1346 782, 1356 730, 1396 722"), 8, "la", bend=False)
    p.blob(at("1424 740, 1458 732, 1494 740, 1462 752"), "muc")
    p.poly(at("1290 740, 1366 736, 1356 800, 1300 802"), "go")
    p.ell(1330, 738, 38, 9, "rom")
    hd = person(p, 1420, 962, 500, "side", "shirt", "giay", "cham", "short", flip=-1, lean=0.08, arms=[[(0.2, 1.05), (0.75, 1.55)], [(0.1, 1.1), (0.55, 1.75)]])
    x, y = hd[1]
    p.line([(x - 16, y + 6), (1396, 722)], 7, "muc")
    p.ell(x, y, 13, 12, "da")
    # crown, near and dark, over everything
    crown(p, 250, -30, 420, 150, "muc", "rung", 5, 18, "la")
    crown(p, 860, -30, 400, 120, "muc", "rung", 8, 16, "la")
    crown(p, 1400, -60, 330, 130, "rung", "la", 11, 14, "ma")
    for x, y, h in ((60, 1015, 120), (220, 1020, 90), (1560, 1015, 110)):
        tuft(p, x, y, h, "muc", "rung")
    return p


SCENES = (
    poster,
    banyan,
)
