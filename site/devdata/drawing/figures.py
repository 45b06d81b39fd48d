"""People: seven heads high, no features, light on one side.

Measures are in heads; the origin of a figure is the ground between its feet.
Arms are given from the shoulder, legs from the hip: [(elbow), (hand)], [(knee), (ankle)]; of front and
back views x counts outwards, of side views forwards.
"""

DOWN = [(0.03, 1.2), (0.0, 2.2)]
LEG = [(0.02, 1.75), (0.0, 3.35)]


def person(
    p,
    x,
    y,
    h,
    view="back",
    dress="shirt",
    top="nuoc",
    bottom="cham",
    hair="short",
    haircol="muc",
    hat=None,
    arms=None,
    legs=None,
    pelvis=(0, -3.5),
    lean=0,
    flip=1,
    woman=False,
    bag=None,
    shoe="muc",
    head=(0, 0),
    skin="da",
    scarf=None,
    trim=None,
    hs=1,
):
    """Draw someone h high standing at (x, y); returns where both hands and the head are.

    view: back, front, side (side looks to the right, flip=-1 turns round). dress: shirt, tee, pupil (bare
    forearms), coat, baba, aodai, skirt. hair: short, thin, bun, tail, bob. hat: non, helmet, bucket, cap,
    khan[:colour]. pelvis is its height above the ground in heads: (0, -3.5) stands, (0, -2.3) sits,
    (0, -.75) sits on the ground. Children: hs=1.28.
    """
    u = h / 7
    side = view == "side"
    px, py = pelvis

    def T(q):
        r = (x + u * flip * q[0], y + u * q[1])
        return r + (1,) if len(q) > 2 and q[2] else r

    def B(pts, c, o=None):
        p.blob([T(q) for q in pts], c, o)

    def L(pts, ws, c, o=None):
        p.limb([T(q) for q in pts], [w * u for w in ws], c, o)

    lit = p.sun * flip  # -1: light falls on the figure's own left
    sw = 0.1 if side else (0.66 if woman else 0.76)
    hw = 0.1 if side else 0.34
    neck = (px + lean, py - 2.2)
    S = (
        [(neck[0] - sw, neck[1] + 0.2), (neck[0] + sw, neck[1] + 0.2)]
        if side
        else [(neck[0] - sw + 0.07, neck[1] + 0.38), (neck[0] + sw - 0.07, neck[1] + 0.38)]
    )
    arms = arms or ([DOWN, DOWN] if not side else [[(-0.05, 1.15), (0.2, 2.2)], [(0.0, 1.15), (0.1, 2.25)]])
    legs = legs or ([LEG, LEG] if not side else [[(0.25, 1.7), (0.1, 3.35)], [(-0.1, 1.7), (-0.45, 3.3)]])
    wide = dress in ("baba", "aodai")
    legc = "giay" if dress == "aodai" and bottom == "cham" else bottom

    # --- legs, far one first
    order = (0, 1)
    for i in order:
        sg = 1 if side else (-1 if i == 0 else 1)
        hip = (px + (0 if side else sg * hw), py)
        k = (hip[0] + sg * legs[i][0][0], hip[1] + legs[i][0][1])
        a = (hip[0] + sg * legs[i][1][0], hip[1] + legs[i][1][1])
        fx = 0.42 if side else 0.08 * sg
        B([(a[0] - 0.16, a[1] - 0.12), (a[0] + 0.14, a[1] - 0.14), (a[0] + fx + 0.08, a[1] + 0.06), (a[0] + fx, a[1] + 0.16), (a[0] - 0.18, a[1] + 0.15)], shoe)
        if dress == "skirt":
            L([k, a], [0.4, 0.3], skin)
        else:
            L(
                [(hip[0], hip[1] - 0.15), ((hip[0] + k[0]) / 2, (hip[1] + k[1]) / 2), k, ((a[0] + k[0]) / 2, (a[1] + k[1]) / 2), a],
                [0.46, 0.62, 0.58 if wide else 0.52, 0.57 if wide else 0.46, 0.6 if wide else 0.42],
                legc,
            )
        if ((i == 0 and side) or (not side and sg == -lit)) and dress != "skirt":
            L(
                [(hip[0], hip[1] - 0.15), ((hip[0] + k[0]) / 2, (hip[1] + k[1]) / 2), k, ((a[0] + k[0]) / 2, (a[1] + k[1]) / 2), a],
                [0.56, 0.62, 0.5, 0.44, 0.4],
                "muc",
                0.22,
            )

    hands = [None, None]

    def arm(i, shade):
        sg = 1 if side else (-1 if i == 0 else 1)
        s = S[i]
        e = (s[0] + sg * arms[i][0][0], s[1] + arms[i][0][1])
        w = (s[0] + sg * arms[i][1][0], s[1] + arms[i][1][1])
        dx, dy = w[0] - e[0], w[1] - e[1]
        dl = (dx * dx + dy * dy) ** 0.5 or 1
        hnd = (w[0] + dx / dl * 0.22, w[1] + dy / dl * 0.22)
        hands[i] = hnd
        long = dress not in ("shirt", "tee", "pupil")
        if long:
            L([e, w, hnd], [0.26, 0.22, 0.16], skin)
            L([s, ((s[0] + e[0]) / 2, (s[1] + e[1]) / 2), e, ((w[0] + e[0]) / 2, (w[1] + e[1]) / 2), w], [0.42, 0.41, 0.37, 0.35, 0.32], top)
        else:
            L([(s[0] * 0.4 + e[0] * 0.6, s[1] * 0.4 + e[1] * 0.6), e, ((w[0] + e[0]) / 2, (w[1] + e[1]) / 2), w, hnd], [0.32, 0.3, 0.29, 0.22, 0.17], skin)
            L([s, (s[0] * 0.5 + e[0] * 0.5, s[1] * 0.5 + e[1] * 0.5), (s[0] * 0.22 + e[0] * 0.78, s[1] * 0.22 + e[1] * 0.78)], [0.42, 0.42, 0.44], top)
        if shade:
            L([s, e, w], [0.4, 0.35, 0.26], "muc", 0.18)

    back_arm_first = side
    if back_arm_first:
        arm(0, True)

    # --- neck, then trunk over it
    nx, ny = neck
    hx, hy = nx + head[0] + (0.16 if side else 0), ny - 0.5 + head[1]
    nk = [(nx + (0.02 if side else 0), ny + 0.3), (hx - (0.12 if side else 0), hy + 0.2)]
    L(nk, [0.5, 0.34], skin)
    L(nk, [0.5, 0.34], "muc", 0.2)
    bx = px
    hem = {"baba": 2.75, "aodai": 5.0, "coat": 3.6, "skirt": 2.25}.get(dress, 2.35)
    if pelvis[1] > -3 and dress in ("baba", "aodai", "coat"):
        hem = 2.4
    if side:
        R = [(nx + 0.2, ny + 0.02), (nx + 0.4, ny + 0.6), (bx + 0.4, py - 0.75), (bx + 0.38, py - 0.1), (bx + 0.42, py + hem - 2.2, 1)]
        Lf = [(bx - 0.46, py + hem - 2.2, 1), (bx - 0.46, py - 0.1), (bx - 0.36, py - 0.95), (nx - 0.42, ny + 0.62), (nx - 0.26, ny + 0.06)]
    else:
        wst = 0.46 if woman else 0.58
        hp = 0.62 if woman else 0.6
        fl = {"baba": 0.72, "coat": 0.74, "aodai": 0.62}.get(dress, hp)
        R = [
            (nx + 0.2, ny - 0.04),
            (nx + sw - 0.2, ny + 0.12),
            (nx + sw + 0.06, ny + 0.34),
            (nx + sw - 0.02, ny + 0.9),
            (bx + wst, py - 0.7),
            (bx + hp, py - 0.05),
            (bx + fl, py + hem - 2.2, 1),
        ]
        Lf = [(2 * (nx if i < 4 else bx) - q[0], q[1]) + ((1,) if len(q) > 2 else ()) for i, q in enumerate(R)][::-1]
    if dress == "skirt":
        L1 = 2.55 if pelvis[1] < -3 else 1.2
        sk = [(bx - 0.5, py - 0.75, 1), (bx - 0.66, py), (bx - 0.95, py + L1, 1), (bx + 0.95, py + L1, 1), (bx + 0.66, py), (bx + 0.5, py - 0.75, 1)]
        B(sk, bottom)
        for j, c in enumerate(trim or ()):
            t = 1 - 0.14 * (j + 1)
            p.poly(
                [
                    T((bx - 0.66 - 0.29 * t, py + L1 * t)),
                    T((bx + 0.66 + 0.29 * t, py + L1 * t)),
                    T((bx + 0.66 + 0.29 * (t - 0.07), py + L1 * (t - 0.07))),
                    T((bx - 0.66 - 0.29 * (t - 0.07), py + L1 * (t - 0.07))),
                ],
                c,
            )
    B(R + Lf, top)
    # shade on the side away from the light
    src = Lf[::-1] if lit > 0 else R
    inn = [(q[0] + (0.3 if lit > 0 else -0.3), q[1]) for q in src[1:]]
    B([q[:2] for q in src[1:]] + inn[::-1], "muc", 0.16)
    if dress == "aodai" and not side:
        p.line([T((bx - 0.5, py + 0.1)), T((bx - 0.52, py + 2.4))], max(1, 0.05 * u), "giay", 0.6)
    if dress == "shirt" and not side and view == "back":
        p.line([T((nx - 0.55, ny + 0.5)), T((nx, ny + 0.58)), T((nx + 0.55, ny + 0.5))], max(1, 0.045 * u), "giay", 0.5)
    if dress in ("shirt", "pupil") and not side and pelvis[1] < -3:
        p.line([T((bx - 0.58, py + 0.08)), T((bx + 0.58, py + 0.08))], max(1.2, 0.12 * u), "muc", 0.55)
    if view == "front" and dress in ("shirt", "coat", "baba"):
        p.line([T((nx, ny + 0.15)), T((bx, py + hem - 2.3))], max(1, 0.05 * u), "muc" if top in ("giay", "suong", "rom") else "giay", 0.45)
    if bag == "strap":
        p.line([T((nx - 0.5 * (1 if not side else 0.3), ny + 0.12)), T((bx + 0.5, py - 0.3))], max(1.5, 0.1 * u), "go")
        p.rect(*(lambda q: (q[0] - 0.45 * u, q[1], 0.9 * u, 0.72 * u))(T((bx + 0.6, py - 0.35))), "go", None, 0.08 * u)

    if back_arm_first:
        arm(1, False)
    else:
        arm(0, lit > 0)
        arm(1, lit < 0)

    if scarf:
        B([(nx - 0.4, ny + 0.02), (nx, ny - 0.14), (nx + 0.4, ny + 0.02), (nx + 0.34, ny + 0.26), (nx, ny + 0.32), (nx - 0.34, ny + 0.26)], scarf)
    plain = B

    def B(pts, c, o=None):  # the head, larger for children (hs)
        plain([(hx + (q[0] - hx) * hs, hy + 0.3 + (q[1] - hy - 0.3) * hs) + tuple(q[2:]) for q in pts], c, o)

    if view != "back":
        B(
            [
                (hx - 0.4, hy - 0.15),
                (hx, hy - 0.55),
                (hx + 0.4, hy - 0.15),
                (hx + 0.34, hy + 0.25),
                (hx + (0.16 if side else 0), hy + 0.5),
                (hx - 0.3, hy + 0.25),
            ],
            skin,
        )
        if side:
            B([(hx + 0.36, hy - 0.1), (hx + 0.5, hy + 0.1), (hx + 0.36, hy + 0.18)], skin)
    _hair(B, view, hair, haircol, hx, hy, side, skin)
    if view != "back" and lit < 0 and not side:
        B([(hx + 0.12, hy - 0.2), (hx + 0.4, hy - 0.15), (hx + 0.34, hy + 0.25), (hx + 0.05, hy + 0.48)], "muc", 0.14)
    _hat(p, T, B, u, hat, hx, hy, side, lit)
    return [T(q) for q in hands[:2]] + [T((hx, hy))]


def _hair(B, view, hair, c, hx, hy, side, skin):
    if view == "back":
        b = 0.34 if hair in ("short", "thin") else 0.42
        B(
            [
                (hx - 0.43, hy - 0.1),
                (hx - 0.3, hy - 0.47),
                (hx, hy - 0.59),
                (hx + 0.3, hy - 0.47),
                (hx + 0.43, hy - 0.1),
                (hx + 0.36, hy + 0.2),
                (hx + 0.18, hy + b),
                (hx - 0.18, hy + b),
                (hx - 0.36, hy + 0.2),
            ],
            c,
        )
        if hair in ("short", "thin"):
            B([(hx - 0.44, hy - 0.02), (hx - 0.38, hy - 0.1), (hx - 0.36, hy + 0.16), (hx - 0.42, hy + 0.12)], skin)
            B([(hx + 0.44, hy - 0.02), (hx + 0.38, hy - 0.1), (hx + 0.36, hy + 0.16), (hx + 0.42, hy + 0.12)], skin)
    elif side:
        B(
            [
                (hx - 0.44, hy - 0.05),
                (hx - 0.3, hy - 0.48),
                (hx + 0.08, hy - 0.6),
                (hx + 0.42, hy - 0.28),
                (hx + 0.12, hy - 0.24),
                (hx + 0.0, hy + 0.04),
                (hx - 0.14, hy + 0.2),
                (hx - 0.36, hy + 0.3),
            ],
            c,
        )
        B([(hx - 0.08, hy - 0.1), (hx + 0.04, hy - 0.04), (hx + 0.0, hy + 0.14), (hx - 0.09, hy + 0.12)], skin)
    else:
        B(
            [
                (hx - 0.43, hy + 0.05),
                (hx - 0.36, hy - 0.4),
                (hx, hy - 0.6),
                (hx + 0.36, hy - 0.4),
                (hx + 0.43, hy + 0.05),
                (hx + 0.32, hy - 0.2),
                (hx, hy - 0.3),
                (hx - 0.32, hy - 0.2),
            ],
            c,
        )
    if hair == "bun":
        q = (hx - 0.42, hy + 0.12) if side else (hx, hy + 0.22) if view == "back" else (hx + 0.12, hy - 0.6)
        B([(q[0] - 0.2, q[1]), (q[0], q[1] - 0.19), (q[0] + 0.2, q[1]), (q[0], q[1] + 0.19)], c)
        if not side and view == "back":
            B([(q[0] - 0.19, q[1] + 0.02), (q[0], q[1] - 0.16), (q[0] + 0.19, q[1] + 0.02), (q[0], q[1] + 0.19)], "muc", 0.16)
    if hair == "tail" and view != "front":
        b = hx - (0.36 if side else 0)
        B([(b - 0.14, hy + 0.05), (b + 0.14, hy + 0.05), (b + 0.17, hy + 0.8), (b + 0.02, hy + 1.35), (b - 0.16, hy + 0.8)], c)
    if hair == "tail" and view == "front":
        B([(hx + 0.3, hy - 0.1), (hx + 0.43, hy), (hx + 0.5, hy + 0.6), (hx + 0.4, hy + 1.05), (hx + 0.3, hy + 0.6)], c)
    if hair == "bob":
        if side:
            B([(hx - 0.44, hy - 0.1), (hx, hy - 0.3), (hx + 0.06, hy + 0.3), (hx - 0.1, hy + 0.52), (hx - 0.42, hy + 0.5)], c)
        elif view == "back":
            B([(hx - 0.44, hy - 0.1), (hx + 0.44, hy - 0.1), (hx + 0.47, hy + 0.42), (hx, hy + 0.56), (hx - 0.47, hy + 0.42)], c)
        else:
            for s in (-1, 1):
                B([(hx + s * 0.42, hy - 0.2), (hx + s * 0.48, hy + 0.45), (hx + s * 0.3, hy + 0.48), (hx + s * 0.32, hy - 0.1)], c)


def _hat(p, T, B, u, hat, hx, hy, side, lit):
    if hat == "non":  # nón lá
        a, b, t = (hx - 1.0, hy - 0.02), (hx + 1.0, hy - 0.02), (hx, hy - 0.95)
        P = [(a[0], a[1], 1), (t[0] - 0.04, t[1]), (t[0] + 0.04, t[1]), (b[0], b[1], 1), (hx + 0.5, hy + 0.12), (hx - 0.5, hy + 0.12)]
        B(P, "rom")
        s = 1 if lit < 0 else -1
        B([(t[0], t[1], 1), (hx + s * 1.0, hy - 0.02, 1), (hx + s * 0.5, hy + 0.12), (hx + s * 0.12, hy + 0.14, 1)], "go", 0.28)
        for k in (0.35, 0.62, 0.85):
            p.line(
                [T((hx - 1.0 * k, hy - 0.95 + 0.93 * k)), T((hx, hy - 0.95 + 1.08 * k)), T((hx + 1.0 * k, hy - 0.95 + 0.93 * k))],
                max(0.8, 0.025 * u),
                "giay",
                0.7,
            )
    elif hat == "helmet":
        B([(hx - 0.5, hy + 0.02, 1), (hx - 0.48, hy - 0.35), (hx, hy - 0.7), (hx + 0.48, hy - 0.35), (hx + 0.5, hy + 0.02, 1)], "giay")
        s = 1 if lit < 0 else -1
        B([(hx + s * 0.1, hy + 0.02, 1), (hx + s * 0.2, hy - 0.62), (hx + s * 0.48, hy - 0.35), (hx + s * 0.5, hy + 0.02, 1)], "muc", 0.2)
        if side:
            B([(hx + 0.3, hy - 0.12), (hx + 0.78, hy - 0.02), (hx + 0.75, hy + 0.06), (hx + 0.3, hy + 0.02)], "giay")
    elif hat == "bucket":  # mũ tai bèo
        B([(hx - 0.44, hy - 0.2, 1), (hx - 0.34, hy - 0.6), (hx + 0.34, hy - 0.6), (hx + 0.44, hy - 0.2, 1)], "la")
        B([(hx - 0.68, hy - 0.02), (hx - 0.42, hy - 0.26), (hx + 0.42, hy - 0.26), (hx + 0.68, hy - 0.02), (hx, hy - 0.1)], "la")
        B([(hx - 0.68, hy - 0.02), (hx - 0.42, hy - 0.26), (hx + 0.42, hy - 0.26), (hx + 0.68, hy - 0.02), (hx, hy - 0.1)], "muc", 0.15)
    elif hat == "cap":
        B([(hx - 0.45, hy - 0.1, 1), (hx - 0.36, hy - 0.5), (hx, hy - 0.64), (hx + 0.38, hy - 0.48), (hx + 0.45, hy - 0.12, 1)], "cham")
        if side:
            B([(hx + 0.3, hy - 0.24), (hx + 0.8, hy - 0.16), (hx + 0.78, hy - 0.08), (hx + 0.3, hy - 0.1)], "cham")
    elif hat and hat.startswith("khan"):  # turban of cloth
        c = hat.split(":")[1] if ":" in hat else "cham"
        B([(hx - 0.52, hy - 0.1), (hx - 0.46, hy - 0.52), (hx, hy - 0.74), (hx + 0.46, hy - 0.52), (hx + 0.52, hy - 0.1), (hx, hy - 0.18)], c)
        p.line([T((hx - 0.46, hy - 0.34)), T((hx, hy - 0.44)), T((hx + 0.46, hy - 0.34))], max(1, 0.06 * u), "giay", 0.7)
