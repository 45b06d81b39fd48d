"""Occasions: a certificate handed over, an agreement signed."""

import math

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.hands import forearm, hand


def certificate():
    """A certificate handed over on a low stage, seen from behind the last row of a daylit hall."""
    p = Pic("61-trao-bang", "Trao giấy chứng nhận ở hội trường xã", light="right", seed=61, paper="suong")
    vx, vy, m = 470, 300, 560
    back = 0.278

    def at(x, z, k):
        """Metres right of the aisle and above the floor, at scale k."""
        return vx + x * m * k, vy + (1.65 - z) * m * k

    p.rect(0, 0, 1600, 1000, "suong")
    p.poly([at(-1.6, 3.6, back), at(3.3, 3.6, back), at(3.3, 0, back), at(-1.6, 0, back)], p.grad("nuoc", "khoi"))
    left = [at(-1.6, 4, back), at(-1.6, 0, back), at(-1.6, 0, 1.6), at(-1.6, 4, 1.6)]
    p.poly(left, "nuoc")
    p.poly(left, p.grad("cham", "cham", 0, 0, 1, 0, 0.85, 0.3))
    p.poly([at(-1.6, 1.1, back), at(-1.6, 0, back), at(-1.6, 0, 1.6), at(-1.6, 1.1, 1.6)], "muc", 0.22)
    p.poly([at(3.3, 4, back), at(3.3, 0, back), at(3.3, 0, 1.6), at(3.3, 4, 1.6)], p.grad("rom", "suong", 0, 0, 1, 0))
    p.poly([at(-1.6, 0, back), at(3.3, 0, back), at(3.3, 0, 1.6), at(-1.6, 0, 1.6)], p.grad("khoi", "nang"))
    for k in range(-2, 5):
        p.lines([at(k * 0.8, 0, back) + at(k * 0.8, 0, 1.6)], 2.5, "giay", 0.5)
    p.lines([at(-1.6, 0, k) + at(3.3, 0, k) for k in (0.31, 0.36, 0.43, 0.54, 0.72, 1.1)], 2.5, "giay", 0.5)
    # tall windows of the right wall, and what they throw over the floor
    for a, b in ((0.3, 0.36), (0.385, 0.475), (0.52, 0.69)):
        p.poly([at(3.3, 0.9, a), at(3.3, 0.9, b), at(3.3, 3.0, b), at(3.3, 3.0, a)], "giay")
        c = (a + b) / 2.04
        p.lines([at(3.3, 0.9, c) + at(3.3, 3.0, c), at(3.3, 1.9, a) + at(3.3, 1.9, b)], 7, "khoi")
        p.poly([at(3.3, 0.62, a), at(3.3, 0.62, b), at(3.3, 0.8, b), at(3.3, 0.8, a)], "go", 0.5)
        p.poly([at(2.9, 0, a), at(2.9, 0, b), at(-0.9, 0, b * 0.92), at(-0.9, 0, a * 0.92)], "giay", 0.5)
    # the stage: steps, drapery, plants along its edge
    for k in range(11):
        x = -1.55 + k * 0.44
        q = [at(x, 3.5, back), at(x + 0.22, 3.5, back), at(x + 0.26, 0.6, back), at(x - 0.02, 0.6, back)]
        p.poly(q, "cham", 0.32)
    p.poly([at(-1.35, 0.6, back), at(2.75, 0.6, back), at(2.75, 0.6, 0.33), at(-1.35, 0.6, 0.33)], "rom")
    p.poly([at(-1.35, 0.6, 0.33), at(2.75, 0.6, 0.33), at(2.75, 0, 0.33), at(-1.35, 0, 0.33)], "go")
    p.grain(
        curve([(*at(-1.35, 0.6, 0.33), 1), (*at(2.75, 0.6, 0.33), 1), (*at(2.75, 0, 0.33), 1), (*at(-1.35, 0, 0.33), 1)]),
        x1=1,
        x2=0,
        y1=0,
        y2=0,
        a=0,
        b=1,
        o=0.5,
    )
    p.poly([at(-0.3, 0.3, 0.35), at(0.5, 0.3, 0.35), at(0.5, 0, 0.35), at(-0.3, 0, 0.35)], "gach")
    p.poly([at(-0.3, 0.3, 0.35), at(0.5, 0.3, 0.35), at(0.46, 0.3, 0.34), at(-0.26, 0.3, 0.34)], "nang")
    x, y = at(-0.95, 0.6, 0.3)
    p.poly([(x - 48, y - 150), (x + 48, y - 150), (x + 34, y), (x - 34, y)], "go")
    p.poly([(x - 48, y - 150), (x - 4, y - 150), (x - 2, y), (x - 34, y)], "muc", 0.28)
    p.poly([(x - 58, y - 166), (x + 58, y - 166), (x + 48, y - 148), (x - 48, y - 148)], "rom")
    p.line([(x + 12, y - 166), (x + 26, y - 206)], 4, "muc")
    # giver, receiver, the one who waits with flowers; the sheet between four hands
    x, y = at(0.02, 0.6, 0.3)
    p.poly([(x - 150, y + 4), (x + 130, y - 2), (x - 20, y + 22), (x - 290, y + 24)], "muc", 0.2)
    person(p, x - 84, y + 6, 268, "side", "shirt", "giay", "cham", "short", "khoi", arms=[[(0.35, 1.0), (1.15, 1.05)], [(0.4, 1.05), (1.3, 1.2)]], lean=0.1)
    person(
        p,
        x + 92,
        y + 8,
        254,
        "side",
        "aodai",
        "la",
        "giay",
        "bun",
        woman=True,
        flip=-1,
        lean=0.14,
        arms=[[(0.35, 1.0), (1.15, 0.9)], [(0.4, 1.05), (1.25, 1.1)]],
    )
    p.poly([(x - 30, y - 190), (x + 40, y - 190), (x + 38, y - 132), (x - 28, y - 132)], "go")
    p.poly([(x - 24, y - 184), (x + 34, y - 184), (x + 32, y - 138), (x - 22, y - 138)], "giay")
    p.lines([(x - 10, y - 172, x + 20, y - 172), (x - 14, y - 162, x + 24, y - 162), (x - 6, y - 151, x + 14, y - 151)], 3, "khoi")
    for a, b in ((-30, -146), (40, -160)):
        p.ell(x + a, y + b, 9, 8, "da")
    x, y = at(0.92, 0.6, 0.285)
    hd = person(p, x, y, 240, "front", "aodai", "nang", "giay", "tail", woman=True, arms=[[(0.2, 1.05), (-0.35, 1.5)], [(0.2, 1.0), (-0.3, 1.35)]])
    a, b = hd[0]
    p.blob([(a - 26, b - 44), (a + 6, b - 62), (a + 36, b - 40), (a + 18, b + 2), (a + 6, b + 34), (a - 4, b + 4)], "rung")
    for u, v in ((-18, -46), (0, -58), (18, -52), (28, -38), (-2, -38), (12, -36)):
        p.ell(a + u, b + v, 11, 10, "giay" if u % 4 else "nang")
    for x in (-0.52, 0.72):
        x, y = at(x, 0, 0.345)
        for t in (-0.8, -0.3, 0.25, 0.8):
            p.blob(
                [(x - 5, y - 26, 1), (x + t * 28 - 8, y - 62), (x + t * 46, y - 88 + abs(t) * 24, 1), (x + t * 30 + 8, y - 54), (x + 5, y - 26, 1)],
                "rung" if t < 0 else "la",
            )
        p.poly([(x - 21, y - 34), (x + 21, y - 34), (x + 15, y), (x - 15, y)], "suong")
        p.poly([(x - 21, y - 34), (x - 6, y - 34), (x - 4, y), (x - 15, y)], "muc", 0.2)

    def sitter(x, k, top, hair, hc="muc", chair="cham"):
        """Seen from behind, down to the chair's back."""
        u, v = at(x, 1.2, k)
        s = m * k
        w = 0.23 if hair in ("bun", "tail", "bob") else 0.26
        p.limb([(u, v + 0.04 * s), (u, v + 0.2 * s)], [0.11 * s, 0.13 * s], "go")
        p.blob(
            [
                (u - 0.07 * s, v + 0.13 * s),
                (u - w * s, v + 0.25 * s),
                (u - (w + 0.03) * s, v + 0.62 * s, 1),
                (u + (w + 0.03) * s, v + 0.62 * s, 1),
                (u + w * s, v + 0.25 * s),
                (u + 0.07 * s, v + 0.13 * s),
            ],
            top,
        )
        p.blob(
            [
                (u - 0.07 * s, v + 0.14 * s),
                (u - w * s, v + 0.25 * s),
                (u - (w + 0.03) * s, v + 0.62 * s, 1),
                (u - 0.1 * s, v + 0.62 * s, 1),
                (u - 0.12 * s, v + 0.3 * s),
            ],
            "muc",
            0.2,
        )
        if hair in ("short", "thin"):
            p.ell(u - 0.088 * s, v + 0.01 * s, 0.02 * s, 0.035 * s, "da")
            p.ell(u + 0.088 * s, v + 0.01 * s, 0.02 * s, 0.035 * s, "da")
        p.blob(
            [
                (u - 0.09 * s, v),
                (u - 0.07 * s, v - 0.1 * s),
                (u, v - 0.13 * s),
                (u + 0.07 * s, v - 0.1 * s),
                (u + 0.09 * s, v),
                (u + 0.06 * s, v + 0.09 * s),
                (u, v + 0.11 * s),
                (u - 0.06 * s, v + 0.09 * s),
            ],
            hc,
        )
        if hair == "bun":
            p.ell(u, v + 0.045 * s, 0.058 * s, 0.05 * s, "muc", 0.2)
            p.ell(u + 0.006 * s, v + 0.038 * s, 0.054 * s, 0.047 * s, hc)
            p.line([(u - 0.05 * s, v + 0.01 * s), (u, v - 0.005 * s), (u + 0.05 * s, v + 0.01 * s)], max(2, 0.012 * s), "giay", 0.5)
        if hair == "tail":
            p.limb([(u, v + 0.04 * s), (u + 0.01 * s, v + 0.2 * s), (u, v + 0.4 * s)], [0.07 * s, 0.08 * s, 0.03 * s], hc)
        if hair == "bob":
            p.blob(
                [(u - 0.095 * s, v - 0.02 * s), (u + 0.095 * s, v - 0.02 * s), (u + 0.1 * s, v + 0.13 * s), (u, v + 0.16 * s), (u - 0.1 * s, v + 0.13 * s)], hc
            )
        tone = "nuoc" if hc == "muc" else "giay"
        if hair != "short" or s < 600:
            p.line([(u + 0.062 * s, v + 0.03 * s), (u + 0.068 * s, v - 0.04 * s), (u + 0.03 * s, v - 0.1 * s)], max(2, 0.011 * s), tone, 0.55)
        if hair in ("bob", "tail") and s > 400:
            p.line([(u + 0.03 * s, v + 0.09 * s), (u + 0.04 * s, v + 0.01 * s), (u + 0.012 * s, v - 0.08 * s)], 0.009 * s, tone, 0.45)
        p.rect(u - 0.21 * s, v + 0.42 * s, 0.42 * s, 0.36 * s, chair, None, 0.05 * s)
        p.line([(u - 0.16 * s, v + 0.45 * s), (u + 0.17 * s, v + 0.45 * s)], max(2, 0.012 * s), "khoi", 0.7)

    rows = (
        (
            0.4,
            (
                (-1.05, "gach", "bun", "suong"),
                (0.95, "suong", "short", "muc"),
                (1.55, "la", "tail", "muc"),
                (2.15, "nang", "bob", "muc"),
                (2.75, "nuoc", "short", "khoi"),
            ),
        ),
        (0.53, ((-1.1, "nuoc", "short", "muc"), (0.85, "go", "thin", "khoi"), (1.45, "giay", "bob", "muc"), (2.05, "cham", "short", "muc"))),
        (0.72, ((0.88, "ma", "tail", "muc"), (1.5, "suong", "short", "muc"))),
    )
    for k, row in rows:
        for x, c, hair, hc in row:
            sitter(x, k, c, hair, hc, "nuoc")
    # the last row, large and dark: an old woman, a man filming with his telephone
    sitter(-0.5, 1.12, "cham", "bun", "khoi", "muc")
    sitter(0.82, 1.24, "muc", "short", "muc", "muc")
    sitter(1.5, 1.24, "cham", "bob", "muc", "muc")
    p.blob([(1150, 740), (1230, 770), (1290, 760), (1150, 650), (1202, 612), (1340, 742), (1366, 786), (1334, 816), (1180, 850)], "muc")
    p.blob([(930, 740), (860, 772), (826, 758), (946, 646), (900, 604), (762, 744), (752, 782), (784, 806), (920, 850)], "muc")
    p.limb([(912, 640), (938, 606)], [56, 44], "da")
    p.limb([(1200, 664), (1166, 622)], [58, 46], "da")
    p.poly([(932, 510), (1168, 502), (1172, 628), (938, 634)], "muc")
    p.poly([(944, 521), (1156, 514), (1160, 618), (948, 623)], p.grad("nuoc", "khoi"))
    p.poly([(945, 582), (1158, 576), (1160, 618), (948, 623)], "rom")
    for x, c, d in ((1020, "giay", "cham"), (1076, "la", "giay")):
        p.ell(x, 537, 7, 8, "muc")
        p.rect(x - 9, 545, 18, 28, c)
        p.rect(x - 8, 571, 16, 30, d)
    p.rect(1038, 552, 22, 16, "giay")
    p.limb([(930, 600), (952, 586)], [22, 18], "da")
    p.limb([(1172, 612), (1150, 596)], [22, 18], "da")
    p.grain_rect(0, 300, 1600, 700, a=0, b=0.7, o=0.4)
    return p


def signing():
    """A round table from above: several hands sign two copies of one agreement."""
    p = Pic("69-ky-giao-uoc", "Nhiều bàn tay cùng ký bản giao ước quanh bàn tròn", light="right", seed=69, paper="cham")
    p.rect(0, 0, 1600, 1000, p.grad("cham", "muc", 1, 0, 0, 1))
    tiles = [(k * 150, -10, k * 150 - 300, 1010) for k in range(14)] + [(-10, k * 150, 1610, k * 150 - 180) for k in range(9)]
    p.lines(tiles, 3, "nuoc", 0.35)
    p.ell(770, 560, 756, 756, "muc", 0.5)
    p.ell(800, 520, 748, 748, "go")
    p.ell(804, 516, 732, 732, p.grad("nang", "gach", 1, 0, 0, 1))
    for r in (700, 560, 430, 300, 170):
        p.add(f'<circle cx="{800 + r // 9}" cy="{520 - r // 12}" r="{r}" fill="none" stroke="#714A3A" stroke-width="3" opacity=".2"/>')
    p.grain(
        "M800 -230C1210 -230 1550 110 1550 520C1550 930 1210 1270 800 1270C390 1270 50 930 50 520C50 110 390 -230 800 -230Z",
        x1=0.8,
        x2=0.1,
        y1=0.1,
        y2=0.9,
        a=0,
        b=0.8,
        o=0.34,
    )
    p.poly([(1610, 60), (1610, 330), (500, 1010), (130, 1010)], "giay", 0.13)

    def sheet(cx, cy, a, w, h, signed):
        """Ruled text, below it places to sign; `signed` of them are taken."""
        ca, sa = math.cos(math.radians(a)), math.sin(math.radians(a))

        def q(u, v):
            return cx + u * ca - v * sa, cy + u * sa + v * ca

        box = [q(-w / 2, -h / 2), q(w / 2, -h / 2), q(w / 2, h / 2), q(-w / 2, h / 2)]
        p.poly([(x - 18, y + 22) for x, y in box], "muc", 0.3)
        p.poly([(x + 8, y + 10) for x, y in box], "suong")
        p.poly(box, "giay")
        p.lines([q(-w * 0.2, -h * 0.41) + q(w * 0.2, -h * 0.41)], 15, "cham", 0.85)
        ends = (0.38, 0.4, 0.34, 0.4, 0.18)
        p.lines([q(-w * 0.4, -h * 0.32 + k * 34) + q(w * e, -h * 0.32 + k * 34) for k, e in enumerate(ends)], 9, "khoi")
        spots = [(-w * 0.38 + (k % 2) * w * 0.42, h * (0.1 + 0.13 * (k // 2)) + 24) for k in range(6)]
        p.lines([q(u, v) + q(u + w * 0.34, v) for u, v in spots], 3.5, "khoi")
        for k, (u, v) in enumerate(spots):
            if k in signed:
                pts = [q(u + 14 + j * w * 0.028, v - 12 + (17 - j) * math.sin(j * 1.7 + k * 2)) for j in range(9)]
                p.line([*pts, q(u + w * 0.33, v - 20)], 4.5, "cham")

    sheet(470, 250, 9, 400, 520, (0, 1, 3))
    sheet(880, 520, -7, 450, 590, (0, 2, 3))
    # cups, a teapot, a spare pen, spectacles
    for x, y in ((1180, 150), (250, 610), (700, 60)):
        p.ell(x - 16, y + 18, 60, 58, "muc", 0.25)
        p.ell(x, y, 58, 56, "giay")
        p.ell(x, y, 43, 41, "la")
        p.ell(x + 10, y - 9, 18, 13, "ma", 0.8)
    p.ell(1300, 96, 96, 92, "muc", 0.25)
    p.limb([(1250, 30), (1190, -30)], [40, 20], "nuoc")
    p.ell(1322, 72, 94, 92, "nuoc")
    p.ell(1326, 68, 64, 62, "suong")
    p.ell(1330, 64, 16, 16, "cham")
    p.line([(1398, 20), (1450, -10), (1460, -40)], 22, "nuoc")
    for x in (1336, 1430):
        p.add(f'<ellipse cx="{x}" cy="{620 + (x - 1336) // 4}" rx="40" ry="33" fill="#F8F1E3" fill-opacity=".3" stroke="#1E2B33" stroke-width="7"/>')
    p.line([(1376, 624), (1392, 630)], 7, "muc")
    p.line([(1300, 606), (1296, 548), (1330, 520)], 7, "muc")
    p.line([(1470, 648), (1486, 590), (1510, 560)], 7, "muc")

    def writer(x, y, size, ang, f, elbow, sleeve, cuff, tone, ink, cut=0.66):
        forearm(p, elbow, (x, y), size * 0.62, size * 0.38, sleeve, cuff, cut=cut, tone=tone)
        t = hand(p, x, y, size, ang, "pinch", f, tone=tone, part="back")
        a, b, c = t((0.1, -0.62)), t((1.06, -0.28)), t((1.18, -0.235))
        p.limb([a, b], [size * 0.066, size * 0.066], ink)
        p.limb([b, c], [size * 0.05, size * 0.012], "muc")
        p.line([a, t((0.42, -0.5))], size * 0.016, "giay", 0.6, bend=False)
        hand(p, x, y, size, ang, "pinch", f, tone=tone, part="front")

    # from the top one signs the far copy
    writer(730, 20, 270, 142, 1, (930, -200), "suong", "giay", 0.08, "cham", 0.84)
    # from the right an old man's finger waits on his line
    forearm(p, (1720, 520), (1330, 470), 180, 108, "go", "rom", cut=0.58, tone=0.26)
    hand(p, 1330, 470, 270, 172, "point", 1, tone=0.26)
    # at our side: one hand flat, the other signing; dark sleeves with a woven band
    forearm(p, (330, 1230), (588, 856), 210, 124, "muc", "gach", cut=0.78, tone=0.18)
    hand(p, 588, 856, 300, -58, "flat", -1, tone=0.18)
    writer(1130, 884, 310, -138, 1, (1450, 1230), "muc", "gach", 0.18, "rung", 0.8)
    # near, dark: a hat laid down at our elbow
    p.ell(1570, 960, 250, 240, "muc", 0.3)
    p.ell(1600, 940, 240, 232, "rom")
    for r in (196, 146, 96, 46):
        p.add(f'<ellipse cx="1600" cy="940" rx="{r}" ry="{r - 6}" fill="none" stroke="#F8F1E3" stroke-width="4" opacity=".7"/>')
    p.blob([(1600, 940, 1), (1380, 1010, 1), (1372, 880), (1420, 790)], "go", 0.3)
    p.rect(0, 0, 1600, 1000, p.grad("muc", "muc", 1, 0, 0, 1, 0, 0.14))
    return p


SCENES = (
    certificate,
    signing,
)
