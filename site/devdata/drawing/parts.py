"""Things that stand round the people: skies, ridges, water, leaves, roofs, boats, motorbikes, desks."""

import math
import random


def sky(p, top, low, h, sun=None, mid=None):
    """The upper h of the picture; sun is (x, y, radius, colour)."""
    p.rect(0, 0, p.w, h, p.grad(top, low, mid=mid))
    if sun:
        x, y, r, c = sun
        p.ell(x, y, r, r, c)


def cloud(p, x, y, w, c="giay", o=0.8):
    """Flat bank with rounded ends, as mist is cut in a woodblock."""
    h = w * 0.07
    p.group(f'opacity="{o}"')
    p.rect(x, y, w, h, c, None, h / 2)
    p.rect(x + w * 0.22, y - h * 0.8, w * 0.5, h, c, None, h / 2)
    p.rect(x + w * 0.4, y + h * 0.8, w * 0.55, h * 0.8, c, None, h * 0.4)
    p.end()


def ridge(p, y, amp, c, seed, step=160, base=None, o=None, rough=0.5):
    """Hills across the whole width, down to base; returns their tops."""
    r = random.Random(seed)
    pts, x = [], -step
    while x < p.w + step:
        pts.append((x, y - amp * r.random()))
        x += step * (1 - rough / 2 + rough * r.random())
    pts += [(p.w + step, y)]
    d = [(-step - 10, base or p.h, 1)] + pts + [(p.w + step + 10, base or p.h, 1)]
    p.blob(d, c, o)
    return pts


def ripples(p, x0, x1, y0, y1, count, c="giay", o=0.6, w=3, near=1.0):
    """Short level cuts, longer and wider apart towards the viewer."""
    segs = []
    for i in range(count):
        t = (i + p.rnd.random()) / count
        y = y0 + (y1 - y0) * t**1.4
        ln = (20 + 90 * t * near) * (0.5 + p.rnd.random())
        x = x0 + (x1 - x0 - ln) * p.rnd.random()
        segs.append((x, y, x + ln, y))
    p.lines(segs, w, c, o)


def frond(p, pts, w, c, cut=None, comb=13):
    """One palm leaf: a bent rib with leaflets cut like a comb, broad in the middle."""
    (x0, y0), (x1, y1), (x2, y2) = pts
    B = lambda t: ((1 - t) ** 2 * x0 + 2 * t * (1 - t) * x1 + t * t * x2, (1 - t) ** 2 * y0 + 2 * t * (1 - t) * y1 + t * t * y2)
    up, dn = [], []
    for i in range(comb + 1):
        t = i / comb
        a, b = B(t), B(min(1, t + 0.02))
        d = math.hypot(b[0] - a[0], b[1] - a[1]) or 1
        ux, uy = (b[0] - a[0]) / d, (b[1] - a[1]) / d
        ww = w * (math.sin(math.pi * min(1, t * 0.86 + 0.12)) ** 0.7) * (1 if i % 2 else 0.2)
        up.append((a[0] - uy * ww + ux * ww * 0.9, a[1] + ux * ww + uy * ww * 0.9))
        dn.append((a[0] + uy * ww + ux * ww * 0.9, a[1] - ux * ww + uy * ww * 0.9))
    p.poly([(x0, y0)] + up + [(x2, y2)] + dn[::-1], c)
    if cut:
        p.line([B(0.06), B(0.5), B(0.94)], max(1.5, w * 0.09), cut, 0.5)


def palm(p, x, y, h, lean=0, c="rung", lit="la", r=None, fronds=9, trunk="go", cut=None):
    """Coconut or areca: a trunk in one curve, fronds that rise and hang."""
    tx, ty = x + lean, y - h
    w = h * 0.035
    p.limb([(x, y), (x + lean * 0.25, y - h * 0.5), (tx, ty)], [w * 1.6, w, w * 0.8], trunk, flat=True)
    r = r or h * 0.42
    for i in sorted(range(fronds), key=lambda j: -abs(j - (fronds - 1) / 2)):
        a = math.pi * (-0.1 + 1.2 * i / (fronds - 1)) + 0.1 * math.sin(i * 5 + x)
        k = 0.85 + 0.2 * math.sin(i * 2.3 + x)
        ca, sa = -math.cos(a), math.sin(a)
        e = (tx + ca * r * k, ty - sa * r * 0.5 * k + r * 0.34)
        m = (tx + ca * r * 0.55 * k + 0.01, ty - sa * r * 0.7 * k - r * 0.1)
        frond(p, [(tx, ty), m, e], r * 0.13, lit if ca * p.sun > 0 and i % 2 else c, cut, 15 if h > 200 else 7)


def nipa(p, x, y, h, c="rung", lit="la", n=7, spread=1.0):
    """Dừa nước: great combed leaves rising from one foot in the water."""
    for i in sorted(range(n), key=lambda j: -abs(j - (n - 1) / 2)):
        t = i / (n - 1) * 2 - 1
        t += 0.05 * math.sin(i * 4 + x)
        e = (x + t * h * 0.8 * spread, y - h * (1 - 0.5 * t * t))
        m = (x + t * h * 0.16 * spread, y - h * 0.78)
        frond(p, [(x, y), m, e], h * 0.1, lit if i % 3 == 1 else c, "giay" if lit != "rung" else None, 21)


def tuft(p, x, y, h, c="la", lit="ma", n=7):
    """Grass or young cane: plain blades."""
    for i in range(n):
        t = i / (n - 1) * 2 - 1
        b = h * 0.05
        p.blob(
            [
                (x + t * h * 0.1 - b, y, 1),
                (x + t * h * 0.3 - b, y - h * 0.55),
                (x + t * h * 0.75, y - h * (1 - 0.4 * t * t), 1),
                (x + t * h * 0.3 + b, y - h * 0.5),
                (x + t * h * 0.1 + b, y, 1),
            ],
            lit if i % 3 == 1 else c,
        )


def banana(p, x, y, h, c="la", dark="rung"):
    """A banana plant of five leaves."""
    for i, (dx, dy, _k) in enumerate([(-0.75, -0.55, 1), (0.8, -0.5, 1), (-0.4, -0.95, 0.9), (0.45, -0.98, 0.95), (0.05, -1.12, 0.9)]):
        ex, ey = x + dx * h * 0.8, y + dy * h
        mx, my = x + dx * h * 0.42, y + dy * h * 0.92 - h * 0.1
        px, py = -(ey - y) / h * h * 0.1, (ex - x) / h * h * 0.1
        p.blob([(x, y - h * 0.25, 1), (mx + px, my + py), (ex, ey, 1), (mx - px, my - py)], c if i % 2 else dark)
        p.line([(x, y - h * 0.25), (mx, my), (ex, ey)], max(1.5, h * 0.01), "giay", 0.5)
    p.limb([(x, y), (x, y - h * 0.4)], [h * 0.1, h * 0.06], dark)


def crown(p, x, y, rx, ry, c="rung", lit="la", seed=1, leaves=26, cut="ma"):
    """A broad tree's crown: a scalloped mass, lit clumps on the sun's side, carved leaf strokes."""
    r = random.Random(seed)

    def mass(cx, cy, ax, ay, k):
        pts = []
        for i in range(k * 2):
            q = (1.04 + 0.1 * r.random()) if i % 2 == 0 else 0.88
            pts.append((cx + ax * q * math.cos(i / k * math.pi), cy + ay * q * math.sin(i / k * math.pi)))
        return pts

    p.blob(mass(x, y, rx, ry, 10), c)
    s = p.sun
    for dx, dy, k in ((0.36, -0.34, 0.5), (-0.2, -0.5, 0.4), (0.5, 0.22, 0.38), (-0.08, 0.1, 0.36)):
        p.blob(mass(x + s * rx * dx, y + ry * dy, rx * k, ry * k, 6), lit)
    segs = []
    for _ in range(leaves):
        a, q = r.random() * 6.283, r.random() ** 0.5 * 0.74
        px, py = x + s * rx * 0.1 + rx * q * math.cos(a), y - ry * 0.08 + ry * q * math.sin(a)
        ln = max(3, rx * 0.035)
        segs.append((px - ln, py + ln * 0.4, px + ln, py - ln * 0.4))
    p.lines(segs, max(2, rx * 0.018), cut, 0.75)


def tile_roof(p, pts, c="gach", rows=5, o=0.5):
    """A four-cornered slope (top left, top right, low right, low left) with carved courses."""
    p.poly(pts, c)
    (a, b), (e, f), (g, h), (i, j) = pts
    segs = []
    for k in range(1, rows + 1):
        t = k / (rows + 0.4)
        segs.append((a + (i - a) * t, b + (j - b) * t, e + (g - e) * t, f + (h - f) * t))
    p.lines(segs, 2.5, "giay", o)


def slats(p, x, y, w, h, step, c="muc", o=0.2, sw=2):
    """Upright cuts: boards, bars, blinds."""
    p.lines([(x + i * step, y, x + i * step, y + h) for i in range(1, int(w / step) + 1)], sw, c, o)


def boat(p, x, y, w, c="go", inner="muc", flip=1):
    """Xuồng ba lá from the side, water line at y."""
    X = lambda t: x + flip * w * t
    p.blob(
        [
            (X(-0.5), y - w * 0.09, 1),
            (X(-0.3), y - w * 0.045),
            (X(0), y - w * 0.03),
            (X(0.3), y - w * 0.05),
            (X(0.54), y - w * 0.125, 1),
            (X(0.38), y + w * 0.03),
            (X(0), y + w * 0.05),
            (X(-0.38), y + w * 0.035),
        ],
        c,
    )
    p.line(
        [(X(-0.5), y - w * 0.09), (X(-0.3), y - w * 0.045), (X(0), y - w * 0.03), (X(0.3), y - w * 0.05), (X(0.54), y - w * 0.125)],
        max(3, w * 0.012),
        "rom",
        0.9,
    )
    p.blob(
        [(X(-0.42), y + w * 0.018), (X(0), y + w * 0.03), (X(0.42), y + w * 0.01), (X(0.36), y + w * 0.036), (X(0), y + w * 0.05), (X(-0.38), y + w * 0.036)],
        inner,
        0.3,
    )


def bike(p, x, y, s, flip=1, body="cham", box=True):
    """A small 110 cc motorbike from the side; wheel base about 1.25 s, ground at y."""
    X = lambda t: x + flip * s * t
    Y = lambda t: y - s * t
    for wx in (-0.62, 0.62):
        p.ell(X(wx), Y(0.29), s * 0.29, s * 0.29, "muc")
        p.ell(X(wx), Y(0.29), s * 0.2, s * 0.2, "khoi")
        p.ell(X(wx), Y(0.29), s * 0.07, s * 0.07, "muc")
    p.limb([(X(0.62), Y(0.29)), (X(0.5), Y(0.75)), (X(0.42), Y(1.02))], [s * 0.06, s * 0.07, s * 0.06], "khoi")
    p.blob([(X(0.93), Y(0.4)), (X(0.8), Y(0.6)), (X(0.5), Y(0.66)), (X(0.36), Y(0.56)), (X(0.6), Y(0.56)), (X(0.82), Y(0.46))], body)
    p.limb([(X(-0.62), Y(0.29)), (X(-0.1), Y(0.3)), (X(0.12), Y(0.34))], [s * 0.08, s * 0.16, s * 0.2], "muc")
    p.limb([(X(-0.95), Y(0.3)), (X(-0.3), Y(0.23))], [s * 0.1, s * 0.07], "khoi")
    # leg shield, frame, seat
    p.blob([(X(0.36), Y(0.98)), (X(0.5), Y(0.88)), (X(0.36), Y(0.42)), (X(0.2), Y(0.22)), (X(0.12), Y(0.3)), (X(0.26), Y(0.6))], body)
    p.blob(
        [(X(0.26), Y(0.48)), (X(0), Y(0.52)), (X(-0.3), Y(0.66)), (X(-0.85), Y(0.76)), (X(-0.8), Y(0.6)), (X(-0.4), Y(0.44)), (X(0), Y(0.3)), (X(0.2), Y(0.3))],
        body,
    )
    p.blob([(X(0.1), Y(0.62)), (X(-0.2), Y(0.72)), (X(-0.6), Y(0.78)), (X(-0.84), Y(0.82)), (X(-0.8), Y(0.7)), (X(-0.3), Y(0.6)), (X(0.05), Y(0.55))], "muc")
    p.blob([(X(0.3), Y(1.0)), (X(0.42), Y(1.1)), (X(0.54), Y(1.02)), (X(0.54), Y(0.9)), (X(0.4), Y(0.88))], body)
    p.ell(X(0.54), Y(0.96), s * 0.05, s * 0.08, "rom")
    p.line([(X(0.4), Y(1.06)), (X(0.28), Y(1.12)), (X(0.2), Y(1.1))], s * 0.045, "muc")
    p.line([(X(0.36), Y(1.1)), (X(0.34), Y(1.3))], s * 0.02, "muc")
    p.ell(X(0.34), Y(1.33), s * 0.06, s * 0.045, "muc")
    p.line([(X(0.2), Y(0.46)), (X(-0.1), Y(0.5)), (X(-0.6), Y(0.66))], s * 0.02, "giay", 0.5)
    if box:
        p.limb([(X(-0.5), Y(0.8)), (X(-1.0), Y(0.84))], [s * 0.05, s * 0.05], "khoi")
        p.rect(min(X(-1.0), X(-0.58)), Y(1.1), s * 0.42, s * 0.3, "go", None, s * 0.03)
        p.rect(min(X(-1.0), X(-0.58)), Y(1.1), s * 0.42, s * 0.07, "muc", 0.25, s * 0.03)


def rider(p, x, y, s, flip=1, top="suong", hat="helmet", bottom="cham"):
    """Someone seated on `bike` of the same x, y, s."""
    from devdata.drawing.figures import person

    h = s * 1.95
    u = h / 7
    py = -(s * 0.8) / u
    person(
        p,
        x - flip * s * 0.22,
        y,
        h,
        "side",
        "shirt",
        top,
        bottom,
        hat=hat,
        flip=flip,
        pelvis=(0, py),
        lean=0.35,
        legs=[[(1.2, 0.45), (1.0, 1.75)], [(1.25, 0.5), (1.05, 1.8)]],
        arms=[[(0.6, 0.9), (1.35, 1.1)], [(0.65, 0.95), (1.4, 1.15)]],
    )


def desk(p, x, y, w, h, top="rom", body="go"):
    """A desk from the front, its top left corner at (x, y)."""
    p.rect(x, y, w, h * 0.1, top)
    p.rect(x + w * 0.03, y + h * 0.1, w * 0.94, h * 0.9, body)
    p.rect(x + w * 0.03, y + h * 0.1, w * 0.94, h * 0.08, "muc", 0.25)


def monitor(p, x, y, w, c="muc", screen="nuoc", glow=None):
    """A screen on a foot that stands at (x, y); glow is the colour of the rows on it."""
    h = w * 0.62
    p.rect(x - w * 0.05, y - w * 0.18, w * 0.1, w * 0.18, c)
    p.rect(x - w * 0.2, y - w * 0.03, w * 0.4, w * 0.03, c)
    p.rect(x - w / 2, y - h - w * 0.14, w, h, c, None, w * 0.02)
    p.rect(x - w * 0.46, y - h - w * 0.1, w * 0.92, h - w * 0.08, screen)
    if glow:
        p.lines(
            [
                (x - w * 0.4, y - h + w * 0.02 + i * w * 0.08, x - w * 0.4 + w * (0.3 + 0.4 * ((i * 7) % 3) / 2), y - h + w * 0.02 + i * w * 0.08)
                for i in range(4)
            ],
            w * 0.025,
            glow,
            0.8,
        )


def folder(p, x, y, w, c="rom", tab="gach"):
    """One folder lying flat, seen from its edge."""
    p.rect(x, y, w, w * 0.1, c, None, 2)
    p.rect(x + w * 0.7, y + w * 0.015, w * 0.18, w * 0.07, tab)


def stack(p, x, y, w, n, cs=("rom", "suong", "gach", "khoi")):
    """n folders on one another, from (x, y) upwards."""
    for i in range(n):
        folder(p, x + ((i * 37) % 9) - 4, y - (i + 1) * w * 0.105, w, cs[i % len(cs)], cs[(i + 2) % len(cs)])


def plant(p, x, y, h, pot="gach"):
    """A plant in a pot that stands at (x, y)."""
    for i, t in enumerate((-0.5, -0.28, -0.05, 0.2, 0.45, 0.08)):
        p.blob(
            [
                (x, y - h * 0.3, 1),
                (x + t * h * 0.5 - h * 0.06, y - h * 0.65),
                (x + t * h, y - h * (1 - abs(t) * 0.35), 1),
                (x + t * h * 0.5 + h * 0.06, y - h * 0.6),
            ],
            ("la", "rung", "ma")[i % 3],
        )
    p.poly([(x - h * 0.2, y - h * 0.34), (x + h * 0.2, y - h * 0.34), (x + h * 0.15, y), (x - h * 0.15, y)], pot)
    p.poly([(x + h * 0.04, y - h * 0.34), (x + h * 0.2, y - h * 0.34), (x + h * 0.15, y), (x + h * 0.03, y)], "muc", 0.18)


def shadow(p, x, y, w, o=0.2, k=0.12, dx=None):
    """Cast shadow on level ground, away from the light."""
    dx = -p.sun * w * 0.5 if dx is None else dx
    p.ell(x + dx, y, w, w * k, "muc", o)
