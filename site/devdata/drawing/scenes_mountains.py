"""Mountain roads and fords."""

import math
import random

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.parts import bike, cloud, crown, frond, rider, ridge, ripples, sky, tuft


def rock(p, x, y, w, h, c="cham", lit="nuoc"):
    """A boulder with one lit face and a cut of foam at its foot."""
    s = p.sun
    p.blob([(x - w * 0.5, y, 1), (x - w * 0.44, y - h * 0.55), (x - w * 0.1, y - h), (x + w * 0.3, y - h * 0.82), (x + w * 0.5, y, 1), (x, y + h * 0.1)], c)
    p.blob([(x + s * w * 0.02, y - h * 0.96), (x + s * w * 0.32, y - h * 0.78), (x + s * w * 0.44, y - h * 0.3), (x + s * w * 0.2, y - h * 0.42)], lit)
    p.line(
        [(x - w * 0.56, y + h * 0.06), (x - w * 0.2, y + h * 0.16), (x + w * 0.24, y + h * 0.14), (x + w * 0.6, y + h * 0.04)], max(4, h * 0.06), "giay", 0.8
    )


def highland():
    p = Pic("04-duong-deo", "Cán bộ đi xe máy trên đường đèo giữa ruộng bậc thang", light="right", seed=8)
    sky(p, "nuoc", "nang", 520, mid=(0.55, "suong"))
    p.ell(1270, 215, 70, 70, "giay")
    ridge(p, 330, 150, "khoi", 21, 210, o=0.75)
    cloud(p, 60, 300, 520, "giay", 0.6)
    ridge(p, 430, 170, "nuoc", 5, 260)
    cloud(p, 900, 372, 560, "giay", 0.65)
    ridge(p, 500, 120, "rung", 14, 240)
    p.grain_rect(0, 330, 1600, 200, a=0, b=0.5, o=0.25)
    # terraces: bands following the slope, from right high to left low
    cs = ["ma", "rom", "la", "ma", "suong", "la", "rom", "ma"]
    for i in range(13):
        y0 = 440 + i * 27 + i * i * 1.5
        w, v = 16 * math.sin(i * 1.3), 14 * math.cos(i * 1.9)
        pts = [
            (-20, y0 + 128 + 5 * i, 1),
            (110, y0 + 104 + w),
            (260, y0 + 128),
            (400, y0 + 104 + v),
            (560, y0 + 96),
            (700, y0 + 52 - w),
            (860, y0 + 60),
            (980, y0 + 22 + w),
            (1130, y0 + 24),
            (1260, y0 - 22 - v),
            (1400, y0 - 20),
            (1520, y0 - 58 + w),
            (1620, y0 - 66, 1),
        ]
        p.blob(pts + [(1620, 1010, 1), (-20, 1010, 1)], cs[i % 8])
        p.line(pts, 5 + i * 0.4, "rung", 0.8)
        p.line([(q[0], q[1] + 7 + i * 0.6) for q in pts], 2.2, "giay", 0.65)
    p.grain_rect(0, 420, 1600, 440, x1=1, x2=0, y1=0, y2=0.3, a=0, b=0.45, o=0.25)
    # planters far off: bent backs under nón lá
    for x, y in ((1010, 566), (1066, 560), (1120, 566)):
        p.limb([(x, y), (x + 1, y - 22)], [9, 9], "muc", flat=True)
        p.limb([(x + 1, y - 20), (x - 12, y - 33), (x - 24, y - 28)], [13, 13, 9], "cham")
        p.limb([(x - 22, y - 28), (x - 22, y - 10)], [5, 4], "cham")
        p.poly([(x - 42, y - 27), (x - 29, y - 42), (x - 20, y - 22)], "rom")
    # house with smoke
    p.rect(560, 560, 120, 52, "go")
    p.poly([(535, 566), (580, 512), (668, 512), (708, 566)], "rom")
    p.poly([(668, 512), (708, 566), (640, 566), (628, 512)], "go", 0.3)
    p.line([(620, 505), (610, 470), (632, 440), (616, 405)], 8, "giay", 0.6)
    # the road
    road = [
        (1630, 690, 1),
        (1380, 672),
        (1180, 690),
        (1010, 742),
        (760, 800),
        (420, 838),
        (-30, 860, 1),
        (-30, 1010, 1),
        (1050, 1010, 1),
        (1260, 930),
        (1420, 850),
        (1630, 800, 1),
    ]
    p.blob(road, "khoi")
    p.grain(curve(road), x1=1, x2=0, y1=0, y2=0.4, a=0, b=0.7, o=0.3)
    p.line([(1630, 742), (1390, 738), (1210, 778), (1040, 838), (760, 905), (420, 935), (-30, 948)], 5, "giay", 0.8)
    for i in (0, 1, 2, 3, 6, 7, 8):  # kerb stones
        x = -20 + i * 118
        y = 850 - i * 5.2 - (i / 8) ** 4 * 62
        p.poly([(x, y), (x + 22, y - 3), (x + 22, y - 46), (x, y - 43)], "giay")
        p.poly([(x, y - 28), (x + 22, y - 31), (x + 22, y - 46), (x, y - 43)], "gach")
    # rider
    p.ell(560, 955, 210, 16, "muc", 0.25)
    bike(p, 610, 952, 175, 1, "cham")
    rider(p, 610, 952, 175, 1, "suong")
    # near slope, right
    p.blob([(1630, 830, 1), (1480, 858), (1330, 930), (1180, 1010, 1), (1630, 1010, 1)], "rung")
    for x, y, h in ((1500, 930, 120), (1420, 980, 110), (1575, 910, 150), (1330, 1005, 80)):
        tuft(p, x, y, h)
    return p


def ford():
    p = Pic("19-ngam-suoi", "Cán bộ cõng hòm sổ lội qua ngầm suối vùng cao", light="right", seed=19)
    sky(p, "nuoc", "suong", 460, mid=(0.6, "suong"))
    ridge(p, 360, 230, "khoi", 3, 230)
    cloud(p, 560, 250, 520, "giay", 0.75)
    ridge(p, 470, 170, "nuoc", 8, 240, o=0.8)
    cloud(p, 380, 400, 430, "giay", 0.6)
    cloud(p, 800, 440, 330, "giay", 0.5)
    left = [(-20, 60, 1), (90, 130), (260, 320), (460, 470), (660, 566), (760, 600, 1), (700, 700, 1), (-20, 760, 1)]
    right = [(1620, 20, 1), (1500, 130), (1330, 300), (1110, 450), (930, 560), (800, 600, 1), (900, 700, 1), (1620, 760, 1)]
    p.blob(left, "rung")
    p.grain(curve(left), x1=1, x2=0, y1=0, y2=0.4, a=0, b=0.9, o=0.4)
    p.blob(right, "la")
    p.clip(curve(right))
    for k in range(8):  # terraces on the lit slope
        p.line(
            [(960 + k * 84, 640 - k * 58), (1180 + k * 66, 622 - k * 62), (1400 + k * 30, 560 - k * 60), (1640, 550 - k * 62)], 7, "ma" if k % 2 else "rom", 0.7
        )
    p.end()
    p.grain(curve(right), x1=0.2, x2=0.8, y1=0, y2=1, a=0, b=0.5, o=0.3)
    p.rect(1330, 404, 108, 46, "rom")
    p.rect(1330, 404, 40, 46, "go", 0.35)
    p.poly([(1316, 408), (1344, 370), (1430, 370), (1452, 408)], "go")
    p.rect(1376, 416, 18, 34, "muc")
    for x, y, s in ((80, 330, 70), (190, 430, 60), (300, 520, 54), (60, 520, 80), (430, 560, 40)):
        crown(p, x, y, s * 1.3, s * 0.8, "muc", "rung", x, 8, "la")
    # the stream comes down the gorge and spreads towards us
    w = [(740, 596, 1), (820, 596, 1), (960, 640), (1620, 720, 1), (1620, 1010, 1), (-20, 1010, 1), (-20, 740, 1), (600, 650)]
    wg = p.grad("khoi", "cham", mid=(0.4, "nuoc"))

    def water():
        p.blob(w, wg)
        # the ford: a sunk slab, white where the water leaves it
        p.poly([(-10, 716), (1610, 696), (1610, 742), (-10, 770)], "suong", 0.55)
        p.lines([(x, 770 - x * 0.0174, x - 10, 796 - x * 0.0174 + (x * 37 // 26) % 44) for x in range(-6, 1600, 29)], 5, "giay", 0.75)

    stream = p.define(water)
    p.use(stream, 0, 0)
    for k in range(7):
        p.line([(778 + (k - 3) * 10, 600), (770 + (k - 3) * 34, 640), (760 + (k - 3) * 90, 690)], 4, "giay", 0.6)
    rock(p, 690, 672, 100, 50)
    rock(p, 930, 668, 120, 60)
    for _i, x in enumerate((90, 330, 800, 1040, 1290, 1530)):
        y = 752 - x * 0.012
        p.rect(x - 11, y - 104, 22, 104, "giay")
        p.rect(x - 11, y - 104, 9, 104, "muc", 0.22)
        for k in (0, 1):
            p.rect(x - 11, y - 96 + k * 40, 22, 18, "cham")
        p.line([(x - 26, y + 2), (x, y + 8), (x + 30, y)], 5, "giay", 0.9)
    # he carries the ledgers on his back, a stick in hand
    x, y, h = 560, 812, 430
    u = h / 7
    p.poly([(x - 1.5 * u, y - 5.55 * u), (x - 0.3 * u, y - 5.5 * u), (x - 0.2 * u, y - 3.75 * u), (x - 1.42 * u, y - 3.7 * u)], "go")
    p.poly([(x - 1.5 * u, y - 5.55 * u), (x - 0.3 * u, y - 5.5 * u), (x - 0.36 * u, y - 5.82 * u), (x - 1.42 * u, y - 5.86 * u)], "rom")
    p.poly([(x - 1.5 * u, y - 5.55 * u), (x - 1.0 * u, y - 5.53 * u), (x - 0.96 * u, y - 3.72 * u), (x - 1.42 * u, y - 3.7 * u)], "muc", 0.25)
    p.lines([(x - 1.48 * u, y - 5.0 * u, x - 0.3 * u, y - 4.96 * u), (x - 1.46 * u, y - 4.3 * u, x - 0.26 * u, y - 4.26 * u)], 6, "rom", 0.8)
    hd = person(
        p,
        x,
        y,
        h,
        "side",
        "shirt",
        "suong",
        "cham",
        hat="non",
        lean=0.34,
        arms=[[(0.5, 0.75), (1.0, 0.45)], [(0.6, 0.95), (1.5, 0.62)]],
        legs=[[(0.5, 1.6), (0.7, 3.3)], [(-0.15, 1.7), (-0.6, 3.3)]],
    )
    p.line([(x - 0.42 * u, y - 5.4 * u), (x + 0.34 * u, y - 5.5 * u), (x + 0.62 * u, y - 5.0 * u), (x + 0.3 * u, y - 4.1 * u)], 8, "go")
    a, b = hd[1]
    p.line([(a - 10, b - 150), (a + 4, b), (a + 40, y - 40)], 9, "go", bend=False)
    p.ell(a, b, 11, 13, "da")
    p.clip(f"M{x - 240} {y - 78}h480v140h-480z")
    p.use(stream, 0, 0)
    p.end()
    p.lines(
        [
            (x - 130, y - 70, x - 34, y - 74),
            (x + 6, y - 76, x + 120, y - 82),
            (x - 170, y - 50, x - 20, y - 46),
            (x + 60, y - 52, x + 190, y - 62),
            (x - 70, y - 24, x + 70, y - 22),
        ],
        6,
        "giay",
        0.85,
    )
    # those who wait on the other bank
    p.blob([(1180, 712), (1330, 690), (1620, 676, 1), (1620, 716, 1), (1330, 728)], "gach")
    person(p, 1400, 712, 190, "back", "skirt", "cham", "cham", hat="khan:muc", woman=True, trim=("giay", "gach", "nuoc"))
    person(p, 1456, 710, 128, "back", "tee", "muc", "muc", hat="khan:gach", hs=1.25)
    rock(p, 200, 930, 300, 150, "muc", "cham")
    rock(p, 1130, 900, 210, 96, "cham", "nuoc")
    rock(p, 1440, 960, 360, 150, "muc", "cham")
    rock(p, 860, 960, 130, 50, "cham", "nuoc")
    ripples(p, 0, 1600, 820, 990, 26, "giay", 0.55, 4)
    for q, t in (((-40, 1000), (60, 760)), ((-60, 960), (190, 880))):
        frond(p, [q, (t[0] - 60, t[1] - 60), t], 44, "rung", "la", 21)
    return p


def forest_road():
    p = Pic("29-duong-rung", "Chị bưu tá trên con đường đất giữa rừng, nhìn từ trên cao", light="right", seed=29, paper="rung")
    p.rect(0, 0, 1600, 1000, p.grad("rung", "la", 0, 1, 1, 0))
    B = [(300, 1060), (420, 860), (640, 720), (900, 690), (1110, 610), (1120, 480), (960, 390), (800, 300), (860, 170), (1060, 90), (1240, -60)]
    river = [(-40, 420), (160, 460), (330, 420), (470, 300), (560, 140), (540, -40)]
    p.line(river, 96, "nuoc")
    p.line([(x - 8, y - 6) for x, y in river], 58, "khoi", 0.5)
    ripples(p, 100, 480, 300, 480, 5, "giay", 0.6, 3)
    ripples(p, 470, 600, 60, 230, 4, "giay", 0.6, 3)
    p.line([(x - 14, y + 16) for x, y in B], 92, "muc", 0.3)
    p.line(B, 84, "gach")
    p.line([(x + 6, y - 4) for x, y in B], 58, "nang", 0.85)
    p.line(B, 7, "gach", 0.6)
    # clearing with two stilt houses and a maize patch
    p.blob([(1240, 330), (1330, 240), (1500, 230), (1590, 330), (1560, 460), (1380, 490), (1260, 440)], "ma")
    p.lines([(1290 + (i % 3) * 8, 400 + i * 12, 1400 + (i % 3) * 8, 410 + i * 12) for i in range(6)], 5, "la")
    for x, y, a in ((1360, 300, -8), (1490, 370, 14)):
        p.group(f'transform="rotate({a} {x} {y})"')
        p.rect(x - 80, y - 22, 130, 90, "muc", 0.3)
        p.rect(x - 64, y - 44, 130, 44, "rom")
        p.rect(x - 64, y, 130, 44, "go")
        p.lines([(x - 60 + k * 16, y - 42, x - 60 + k * 16, y - 2) for k in range(8)], 2, "go", 0.4)
        p.lines([(x - 60 + k * 16, y + 2, x - 60 + k * 16, y + 42) for k in range(8)], 2, "muc", 0.4)
        p.line([(x - 66, y), (x + 66, y)], 6, "rom")
        p.end()
    p.blob([(1350, 250), (1330, 200), (1370, 150), (1340, 90), (1390, 110), (1400, 170), (1366, 210)], "giay", 0.4)

    def seg(px, py, pts):
        best = 9e9
        for (a, b), (c, d) in zip(pts, pts[1:]):
            t = max(0, min(1, ((px - a) * (c - a) + (py - b) * (d - b)) / ((c - a) ** 2 + (d - b) ** 2)))
            best = min(best, math.hypot(px - a - t * (c - a), py - b - t * (d - b)))
        return best

    kinds = []
    for k, (c, l, cut) in enumerate((("rung", "la", "ma"), ("la", "ma", "giay"), ("rung", "rung", "la"), ("muc", "rung", "la"))):

        def one(c=c, l=l, cut=cut, k=k):
            p.ell(-26, 26, 84, 80, "muc", 0.3)
            crown(p, 0, 0, 80, 76, c, l, 31 + k, 9, cut)

        kinds.append(p.define(one))
    pal = p.define(
        lambda: (
            p.ell(-20, 22, 66, 60, "muc", 0.25),
            [
                frond(p, [(0, 0), (math.cos(a) * 38, math.sin(a) * 38 - 6), (math.cos(a) * 76, math.sin(a) * 76)], 13, "ma" if i % 3 == 0 else "la", None, 7)
                for i, a in enumerate(j * 0.785 for j in range(8))
            ],
        )
    )
    r = random.Random(5)
    spots = []
    for _ in range(2600):
        x, y = r.random() * 1720 - 60, r.random() * 1120 - 50
        s = 0.62 + r.random() * 0.7
        if seg(x, y, B) < 46 + 74 * s or seg(x, y, river) < 40 + 62 * s or math.hypot((x - 1415) / 1.4, y - 350) < 110 + 50 * s:
            continue
        if any(math.hypot(x - a, y - b) < 52 * (s + c) for a, b, c in spots):
            continue
        spots.append((x, y, s))
    for x, y, s in sorted(spots, key=lambda q: q[1]):
        k = int(r.random() * 9)
        p.use(pal if k == 8 else kinds[(0, 0, 1, 2, 3, 0, 1, 2)[k]], x, y, s)
    # she rides uphill, seen from above: helmet, jacket, two panniers and a parcel
    p.group('transform="translate(905 690) rotate(-14) scale(1.25)"')
    p.blob([(-76, 34), (60, 30), (70, 52), (-70, 62)], "muc", 0.3)
    p.rect(38, -7, 40, 14, "muc", None, 6)
    p.line([(44, -30), (38, 0), (44, 30)], 6, "muc")
    p.rect(-60, -9, 100, 18, "cham", None, 8)
    p.rect(-84, -7, 30, 14, "muc", None, 6)
    p.rect(-70, -40, 46, 26, "go", None, 5)
    p.rect(-70, 14, 46, 26, "go", None, 5)
    p.rect(-66, -20, 40, 40, "rom", None, 3)
    p.line([(-66, 0), (-26, 0)], 4, "gach")
    p.limb([(2, -20), (26, -32), (44, -28)], [17, 14, 10], "gach")
    p.limb([(2, 20), (26, 32), (44, 28)], [17, 14, 10], "gach")
    p.blob([(-16, -30), (10, -26), (16, 0), (10, 26), (-16, 30), (-24, 0)], "gach")
    p.blob([(-16, 30), (-24, 0), (0, 4), (10, 26)], "muc", 0.2)
    p.ell(6, 0, 19, 17, "giay")
    p.blob([(16, -12), (27, -8), (27, 8), (16, 12)], "suong")
    p.ell(2, 6, 12, 8, "muc", 0.15)
    p.end()
    # morning mist between the trees
    for x, y, w in ((-60, 640, 420), (1180, 760, 480), (120, 120, 320), (1300, 40, 300)):
        p.ell(x + w / 2, y, w * 0.62, w * 0.2, p.radial("giay", o1=0.62))
    p.rect(0, 0, 1600, 1000, p.grad("muc", "muc", 1, 0, 0, 1, 0, 0.35))
    p.grain_rect(0, 0, 1600, 1000, x1=1, x2=0, y1=0, y2=1, a=0, b=0.6, o=0.35)
    return p


SCENES = (
    highland,
    ford,
    forest_road,
)
