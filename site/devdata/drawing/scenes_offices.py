"""Rooms where work is done: archive, meeting, wall of data."""

import math

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.parts import crown, stack


def n0(v):
    return str(round(v))


def meeting():
    p = Pic("15-hop-to", "Tổ công tác họp quanh bàn tròn, cùng xem biểu đồ", light="left", seed=16)
    p.rect(0, 0, 1600, 1000, "suong")
    tile = p.define(
        lambda: (
            p.rect(0, 0, 98, 98, "nuoc", 0.22),
            p.add('<path d="M49 9C58 30 68 40 89 49C68 58 58 68 49 89C40 68 30 58 9 49C30 40 40 30 49 9Z" fill="#F8F1E3" opacity=".65"/>'),
            p.ell(49, 49, 9, 9, "nuoc", 0.5),
        )
    )
    for i in range(16):
        for j in range(10):
            p.use(tile, i * 100 + 1, j * 100 + 1)
    p.poly([(0, 0), (520, 0), (160, 1000), (0, 1000)], "giay", 0.4)
    p.poly([(700, 0), (900, 0), (540, 1000), (340, 1000)], "giay", 0.3)
    cx, cy, R = 800, 500, 285
    p.ell(cx + 46, cy + 50, R + 6, R + 6, "cham", 0.35)
    people = [
        (-100, "suong", "short", "muc"),
        (-48, "gach", "tail", "muc"),
        (3, "suong", "short", "khoi"),
        (55, "la", "bun", "muc"),
        (106, "nuoc", "short", "muc"),
        (158, "giay", "bob", "muc"),
        (209, "cham", "bun", "muc"),
    ]

    def P(ang, r, t):  # r outwards from the table's middle, t to the sitter's right
        a = math.radians(ang)
        return (cx + r * math.cos(a) - t * math.sin(a), cy + r * math.sin(a) + t * math.cos(a))

    for ang, _top, _hair, _hair_colour in people:  # chairs and bodies, under the table's edge
        x, y = P(ang, R + 150, 0)
        p.add(f'<g transform="rotate({ang} {n0(x)} {n0(y)})">')
        p.rect(x - 96, y - 78, 150, 156, "go", None, 26)
        p.rect(x + 36, y - 84, 30, 168, "muc", 0.9, 12)
        p.end()
    p.ell(cx, cy, R, R, "go")
    p.ell(cx - 4, cy - 5, R - 12, R - 12, "gach")
    p.ell(cx - 6, cy - 8, R - 18, R - 18, p.grad("rom", "nang", 0, 0, 1, 1))
    for k in range(5):
        p.line([(cx - 230 + k * 12, cy - 120 + k * 66), (cx, cy - 130 + k * 70), (cx + 220 - k * 8, cy - 116 + k * 64)], 2, "go", 0.22)
    # the chart
    p.poly([(648, 398), (952, 380), (968, 602), (664, 622)], "muc", 0.2)
    p.poly([(640, 390), (944, 372), (960, 594), (656, 612)], "giay")
    p.line([(690, 422), (698, 580), (930, 566)], 4, "khoi", bend=False)
    for k, h in enumerate((44, 66, 58, 92, 124)):
        x = 714 + k * 42
        y = 577 - k * 2.5
        p.poly([(x, y), (x + 26, y - 2), (x + 26 - h * 0.06, y - h - 2), (x - h * 0.06, y - h)], "gach" if k == 4 else "nuoc")
    p.line([(722, 512), (764, 492), (806, 496), (848, 458), (892, 424)], 5, "cham", bend=False)
    # papers, tea, pens
    for ang, r, t, c in (
        (-100, 205, 30, "giay"),
        (4, 212, -44, "suong"),
        (52, 200, 40, "giay"),
        (104, 208, -30, "giay"),
        (152, 206, 36, "suong"),
        (206, 210, -36, "giay"),
        (-48, 214, 40, "giay"),
    ):
        q = [P(ang, r + a, t + b) for a, b in ((-44, -30), (-40, 34), (44, 30), (40, -34))]
        p.poly([(u + 5, v + 6) for u, v in q], "muc", 0.16)
        p.poly(q, c)
        p.lines([P(ang, r - 24 + k * 15, t - 18) + P(ang, r - 24 + k * 15, t + (18 if k < 3 else 4)) for k in range(4)], 2.5, "khoi")
    for ang, r, t in ((-74, 200, 0), (30, 226, 0), (78, 226, 0), (128, 220, 10), (180, 226, 0), (-22, 226, 0)):
        x, y = P(ang, r, t)
        p.ell(x + 7, y + 8, 19, 19, "muc", 0.18)
        p.ell(x, y, 19, 19, "giay")
        p.ell(x, y, 13, 13, "gach")
    x, y = P(236, 190, 0)
    p.ell(x + 12, y + 14, 36, 36, "muc", 0.2)
    p.line([(x - 26, y - 22), (x - 54, y - 30), (x - 44, y - 4), (x - 30, y + 4)], 9, "gach")
    p.limb([(x + 24, y + 12), (x + 44, y + 20), (x + 58, y + 18)], [20, 12, 9], "gach")
    p.ell(x, y, 36, 36, "gach")
    p.ell(x, y, 25, 25, "go", 0.5)
    p.ell(x, y, 8, 8, "rom")
    # the sitters
    for i, (ang, c, hr, hc) in enumerate(people):
        S = [P(ang, R + 92, -78), P(ang, R + 92, 78)]
        sh = [
            P(ang, R + 92, -106),
            P(ang, R + 56, -70),
            P(ang, R + 46, 0),
            P(ang, R + 56, 70),
            P(ang, R + 92, 106),
            P(ang, R + 132, 74),
            P(ang, R + 142, 0),
            P(ang, R + 132, -74),
        ]
        p.blob([(u + 30, v + 34) for u, v in sh], "cham", 0.25)
        point = i == 2
        for s in (-1, 1):
            e, h = P(ang, R + 12, s * 104), P(ang, R - 56, s * 46)
            if point and s == 1:
                e, h = P(ang, R - 10, 96), P(ang, R - 128, -22)
            if i % 3 == 1 and s == -1:
                e, h = P(ang, R + 12, s * 100), P(ang, R - 30, 26)
            long = hr in ("tail", "bun")
            p.limb([(S[(s + 1) // 2][0] + 12, S[(s + 1) // 2][1] + 14), (e[0] + 12, e[1] + 14), (h[0] + 9, h[1] + 10)], [50, 40, 28], "muc", 0.18)
            p.limb([e, ((e[0] + h[0]) / 2, (e[1] + h[1]) / 2), h, (h[0] * 1.12 - e[0] * 0.12, h[1] * 1.12 - e[1] * 0.12)], [38, 34, 30, 18], "da")
            mid = h if long else ((e[0] * 0.7 + h[0] * 0.3), (e[1] * 0.7 + h[1] * 0.3))
            p.limb([S[(s + 1) // 2], e, (mid[0] * 0.85 + e[0] * 0.15, mid[1] * 0.85 + e[1] * 0.15)], [62, 50, 40], c)
        p.blob(sh, c)
        p.blob(
            [P(ang, R + 92, 30), P(ang, R + 60, 78), P(ang, R + 92, 106), P(ang, R + 132, 74), P(ang, R + 138, 20)]
            if math.cos(math.radians(ang + 90)) > 0
            else [P(ang, R + 92, -30), P(ang, R + 60, -78), P(ang, R + 92, -106), P(ang, R + 132, -74), P(ang, R + 138, -20)],
            "muc",
            0.14,
        )
        hx, hy = P(ang, R + 78, 0)
        p.ell(hx + 16, hy + 18, 44, 44, "muc", 0.2)
        fx, fy = P(ang, R + 52, 0)
        p.ell(fx, fy, 30, 30, "da")
        k = [P(ang, R + 78 + 50 * math.cos(q), 44 * math.sin(q)) for q in [j * math.pi / 5 for j in range(10)]]
        p.blob(k, hc)
        if hr == "bun":
            q = P(ang, R + 128, 0)
            p.ell(*q, 22, 22, hc)
        if hr == "tail":
            p.limb([P(ang, R + 118, 0), P(ang, R + 150, 6), P(ang, R + 186, 0)], [26, 26, 8], hc)
        if hr == "bob":
            p.blob([P(ang, R + 60, -46), P(ang, R + 112, -50), P(ang, R + 134, 0), P(ang, R + 112, 50), P(ang, R + 60, 46)], hc)
        p.line([P(ang, R + 58, 14), P(ang, R + 82, 24), P(ang, R + 108, 16)], 3, "giay", 0.35)
    p.rect(0, 0, 1600, 1000, p.grad("muc", "muc", 0, 0, 1, 0.5, 0, 0.16))
    return p


def archive():
    p = Pic("18-kho-luu-tru", "Lối đi giữa hai dãy giá trong kho lưu trữ", light="left", seed=18, paper="cham")
    vx, vy = 760, 430
    z = lambda d: 1 / (1 + d)  # how much smaller at depth d

    def at(x, y, d):
        return (vx + (x - vx) * z(d), vy + (y - vy) * z(d))

    p.rect(0, 0, 1600, 1000, p.grad("cham", "nuoc"))
    far = 4.2
    a, b = at(-40, -330, far), at(1620, 1060, far)
    p.rect(a[0], a[1], b[0] - a[0], b[1] - a[1], p.grad("giay", "rom"))
    p.poly([at(-40, 1060, 0), at(1620, 1060, 0), at(1620, 1060, far), at(-40, 1060, far)], p.grad("nang", "gach"))
    p.poly([at(-40, -330, 0), at(1620, -330, 0), at(1620, -330, far), at(-40, -330, far)], "muc", 0.35)
    for x in range(200, 1500, 160):
        p.line([at(x, 1060, 0), at(x, 1060, far)], 2, "giay", 0.4, bend=False)
    for d in (0.25, 0.6, 1.05, 1.7, 2.6):
        p.line([at(-40, 1060, d), at(1620, 1060, d)], 2, "giay", 0.4, bend=False)
    (at(700, 150, far), at(980, 760, far))
    p.rect(vx - 62, 318, 124, 168, "suong")
    p.rect(vx - 56, 324, 112, 156, "giay")
    p.rect(vx - 4, 324, 8, 156, "suong")
    p.rect(vx - 56, 396, 112, 6, "suong")
    crown(p, vx - 22, 462, 30, 22, "la", "ma", 3, 3)
    p.ell(vx, 400, 330, 300, p.radial("giay", o1=0.75))
    # lamps
    for d0, d1 in ((0.1, 0.5), (0.8, 1.3), (1.8, 2.6)):
        p.poly([at(640, -300, d0), at(880, -300, d0), at(880, -300, d1), at(640, -300, d1)], "rom")
    # shelves: bays going away, five boards each
    cs = ["rom", "suong", "gach", "khoi", "nuoc", "nang", "rom", "la"]
    bays = [(-0.42, -0.2), (-0.17, 0.14), (0.18, 0.6), (0.65, 1.25), (1.32, 2.2), (2.3, 3.9)]
    for side, x in ((-1, 250), (1, 1330)):
        p.poly([at(x, -330, -0.45), at(x, -330, 3.9), at(x, 1060, 3.9), at(x, 1060, -0.45)], "muc" if side > 0 else "go")
        books, label = {}, []
        for n, (d0, d1) in enumerate(bays):
            cnt = (6, 7, 7, 5, 4, 3)[n]
            for r in range(6):
                y = -4 + r * 210
                for k in range(cnt):
                    if (k * 7 + r * 5 + n * 3 + (side > 0)) % 11 == 4:
                        continue
                    q0, q1 = d0 + (d1 - d0) * (k + 0.06) / cnt, d0 + (d1 - d0) * (k + 0.92) / cnt
                    h = 150 - ((k * 37 + r * 53 + n * 29) % 5) * 9
                    quad = [at(x, y - h, q0), at(x, y - h, q1), at(x, y, q1), at(x, y, q0)]
                    if max(q[1] for q in quad) < 0 or min(q[1] for q in quad) > 1000 or max(q[0] for q in quad) < 0 or min(q[0] for q in quad) > 1600:
                        continue
                    c = cs[(k * 3 + r * 5 + n * 2 + (side > 0)) % 8]
                    books.setdefault(c, []).append(curve([(round(u), round(v), 1) for u, v in quad]))
                    if n in (1, 2):
                        label.append(at(x, y - 46, q0 + (q1 - q0) * 0.25) + at(x, y - 46, q0 + (q1 - q0) * 0.75))
        for c, ds in books.items():
            p.d("".join(ds), c)
        p.lines(label, 4, "go", 0.6)
        p.lines([at(x, -14 + (r - 1) * 210 + 12, -0.45) + at(x, -14 + (r - 1) * 210 + 12, 3.9) for r in range(7)], 8, "cham" if side > 0 else "muc")
        for d0, d1 in bays:
            for d in (d0, d1):
                p.line([at(x, -330, d), at(x, 1060, d)], 14 * z(d), "cham", bend=False)
    p.poly([at(1330, -330, -0.45), at(1330, -330, 3.9), at(1330, 1060, 3.9), at(1330, 1060, -0.45)], "muc", 0.3)
    p.grain("M1600 -330L1600 1300L910 650L910 270Z", x1=0, x2=1, y1=0, y2=0, a=0, b=0.9, o=0.4)
    p.grain("M0 -330L0 1260L640 660L640 270Z", x1=1, x2=0, y1=0, y2=0, a=0, b=0.8, o=0.35)
    # she goes with the trolley; light on the floor before her
    p.poly([(700, 560), (830, 560), (1010, 900), (560, 900)], p.grad("giay", "giay", o1=0.5, o2=0))
    p.ell(800, 886, 150, 14, "muc", 0.3)
    for x in (722, 884):
        p.ell(x, 850, 14, 16, "muc")
    p.rect(700, 812, 208, 16, "khoi")
    p.rect(706, 660, 8, 160, "khoi")
    p.rect(894, 660, 8, 160, "khoi")
    p.rect(700, 706, 208, 10, "khoi")
    stack(p, 722, 814, 80, 6)
    stack(p, 812, 814, 78, 5)
    stack(p, 730, 706, 72, 4)
    stack(p, 815, 706, 76, 6)
    person(
        p,
        800,
        884,
        410,
        "back",
        "coat",
        "nuoc",
        "cham",
        "tail",
        woman=True,
        legs=[[(0.02, 1.75), (0.02, 3.35)], [(0.0, 1.6), (-0.02, 3.05)]],
        arms=[[(0.22, 1.0), (0.3, 1.75)], [(0.22, 1.0), (0.3, 1.75)]],
    )
    return p


def data_wall():
    p = Pic("26-buc-tuong-du-lieu", "Bảy người trước bức tường dữ liệu", light="left", seed=26, paper="muc")
    p.rect(0, 0, 1600, 1000, p.grad("muc", "cham", 1, 0, 0, 1))

    def at(d, v):
        k = 1 / (1 + d)
        return (1560 - 1640 * k, 430 + v * k)

    top, low = -640, 470
    p.poly([at(0, low), at(6, low), (1610, 520), (1610, 1010), (-80, 1010)], p.grad("cham", "muc", 0, 0, 1, 0.4))
    p.poly([at(0, top), at(6, top), at(6, low), at(0, low)], "muc")
    p.ell(300, 420, 1000, 660, p.radial("nuoc", o1=0.8))
    cells, _glow = {}, []
    edges = [0]
    while edges[-1] < 5.6:
        edges.append(edges[-1] + 0.13 * (1 + edges[-1]) * 0.72)
    for i in range(len(edges) - 1):
        a, b = edges[i], edges[i + 1] - (edges[i + 1] - edges[i]) * 0.2
        for r in range(13):
            v = top + 24 + r * 84
            q = (i * 31 + r * 17 + (i * r) % 7) % 23
            c = "rom" if q in (4, 17) else "giay" if q == 9 else "gach" if q in (13,) and (i + r) % 2 else ("nuoc", "khoi", "cham", "khoi", "nuoc")[q % 5]
            if q in (2, 20):
                continue
            w = 0.62 if q % 4 == 1 else 1
            pts = [at(a, v), at(a + (b - a) * w, v), at(a + (b - a) * w, v + 56), at(a, v + 56)]
            cells.setdefault(c, []).append("M" + "L".join(f"{round(s)} {round(t)}" for s, t in pts) + "z")
    for c, d in cells.items():
        p.d("".join(d), c, {"nuoc": 0.9, "khoi": 0.85}.get(c, 1))
    p.grain("M-80 -300L1340 350L1340 500L-80 960Z", x1=0, x2=1, y1=0, y2=0, a=0, b=0.7, o=0.3)
    p.line([at(0, low), at(6, low)], 7, "nuoc", 0.8)
    # its light on the floor
    for i in range(0, len(edges) - 1, 2):
        a, b = edges[i], edges[i + 1]
        q = [at(a, low + 10), at(b, low + 10)]
        p.poly(
            [q[0], q[1], (q[1][0] + 150 / (1 + b), q[1][1] + 330 / (1 + b)), (q[0][0] + 150 / (1 + a), q[0][1] + 330 / (1 + a))],
            ("suong", "rom", "khoi")[i % 3],
            0.24,
        )
    # seven, from far to near
    team = [
        (0.27, "back", "short", "cham", False, None),
        (0.33, "side", "bob", "nuoc", True, 1),
        (0.4, "back", "tail", "suong", True, None),
        (0.48, "side", "short", "suong", False, 0),
        (0.58, "back", "bun", "gach", True, None),
        (0.72, "back", "short", "nuoc", False, 2),
        (0.92, "side", "short", "suong", False, 3),
    ]
    for k, v, hr, c, w, act in team:
        x, y, h = 1560 - 1640 * k + 330 * k, 430 + 700 * k, 560 * k
        p.poly([(x - 30 * k, y), (x + 40 * k, y), (x + 260 * k, y + 150 * k), (x + 120 * k, y + 165 * k)], "muc", 0.5)
        arms = {
            0: [[(0.4, 0.6), (1.2, 0.1)], [(0.3, 1.0), (0.9, 1.3)]],
            1: [[(0.35, 1.0), (1.15, 1.1)], [(0.4, 1.05), (1.2, 1.15)]],
            2: [[(0.4, 0.5), (0.55, -0.5)], [(0.1, 1.2), (0.05, 2.1)]],
            3: [[(0.3, 1.0), (1.0, 1.2)], [(0.4, 1.05), (1.15, 1.2)]],
        }.get(act)
        hd = person(p, x, y, h, v, "shirt", c, "cham", hr, woman=w, flip=-1 if v == "side" else 1, arms=arms)
        if act in (1, 3):
            a, b = hd[1]
            p.poly([(a - 60 * k, b - 10 * k), (a + 40 * k, b), (a + 40 * k, b + 14 * k), (a - 60 * k, b + 4 * k)], "muc")
            p.poly([(a - 60 * k, b - 8 * k), (a - 90 * k, b - 84 * k), (a - 78 * k, b - 88 * k), (a - 48 * k, b - 8 * k)], "khoi")
    p.rect(0, 0, 1600, 1000, p.grad("muc", "muc", 0, 0, 1, 0, 0, 0.25))
    return p


SCENES = (
    meeting,
    archive,
    data_wall,
)
