"""Workshops: shrimp on steel tables, a trade school."""

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.parts import bike, crown


def shrimp_plant():
    p = Pic("47-che-bien-tom", "Bàn sơ chế trong xưởng tôm", light="left", seed=47, paper="suong")
    vx, vy = 1120, 300

    def F(x, y, d):
        return vx + (x - vx) / (1 + d), vy + (y - vy) / (1 + d)

    # hall: white walls, a strip of windows on the left, lamps in the ceiling
    p.rect(0, 0, 1600, 1000, p.grad("suong", "khoi"))
    far = 6
    p.poly([F(-900, -300, 0), F(-900, -300, far), F(-900, 1100, far), F(-900, 1100, 0)], p.grad("giay", "suong", 0, 0, 1, 0))
    p.poly([F(2600, -300, 0), F(2600, -300, far), F(2600, 1100, far), F(2600, 1100, 0)], p.grad("nuoc", "khoi", 1, 0, 0, 0))
    p.poly([F(-900, -300, 0), F(2600, -300, 0), F(2600, -300, far), F(-900, -300, far)], p.grad("khoi", "nuoc", 0, 1, 0, 0))
    a, b = F(-900, -300, far), F(2600, 1100, far)
    p.rect(a[0], a[1], b[0] - a[0], b[1] - a[1], "giay")
    p.rect(vx - 60, vy - 20, 60, b[1] - vy + 20, "khoi")
    for d0, d1 in ((0.1, 0.5), (0.62, 1.1), (1.25, 1.9), (2.1, 3.1), (3.4, 5)):
        p.poly([F(-900, -120, d0), F(-900, -120, d1), F(-900, 220, d1), F(-900, 220, d0)], "nuoc", 0.55)
        p.poly([F(-900, -120, d0), F(-900, -120, d1), F(-900, 20, d1), F(-900, 120, d0)], "giay", 0.7)
    for d0, d1 in ((-0.2, 0.1), (0.4, 0.75), (1.1, 1.6), (2.1, 2.8), (3.6, 4.8)):
        for x in (-200, 1500):
            p.poly([F(x, -300, d0), F(x + 260, -300, d0), F(x + 260, -300, d1), F(x, -300, d1)], "giay")
    # wet floor
    p.poly([F(-900, 1100, -0.2), F(2600, 1100, -0.2), F(2600, 1100, far), F(-900, 1100, far)], p.grad("suong", "nuoc"))
    p.lines([F(-900, 1100, d) + F(2600, 1100, d) for d in (0.1, 0.35, 0.7, 1.2, 2, 3.4)], 2.5, "giay", 0.5)
    p.lines([F(x, 1100, -0.2) + F(x, 1100, far) for x in range(-700, 2600, 300)], 2.5, "giay", 0.4)

    def worker_at_side(side):
        """Someone at a table, in a white coat, apron, cap and mask; 1000 high, feet at the origin."""
        u = 1000 / 7
        p.ell(u * 0.5, 0, u * 1.2, u * 0.16, "muc", 0.22)
        hd = person(
            p,
            0,
            0,
            1000,
            "side",
            "coat",
            "giay",
            "suong",
            "short",
            flip=side,
            lean=0.3,
            shoe="giay",
            head=(0.08, 0.1),
            arms=[[(0.42, 1.1), (1.15, 1.75)], [(0.45, 1.15), (1.3, 1.9)]],
        )
        hx, hy = hd[2]
        q = lambda dx, dy: (hx + side * dx * u, hy + dy * u)
        p.blob([q(-0.5, 0.1), q(-0.5, -0.42), q(-0.1, -0.68), q(0.36, -0.5), q(0.46, -0.12), q(0.1, -0.2), q(-0.1, 0.28), q(-0.34, 0.42)], "giay")
        p.blob([q(-0.5, 0.1), q(-0.5, -0.42), q(-0.3, -0.6), q(-0.26, 0.1), q(-0.34, 0.42)], "muc", 0.12)
        p.poly([q(0.02, 0.06), q(0.44, 0.04), q(0.46, 0.28), q(0.2, 0.5), q(-0.02, 0.36)], "nuoc")
        cx, cy = side * u * 0.24, -u * 4.9
        p.blob(
            [
                (cx - side * u * 0.12, cy - u * 0.3, 1),
                (cx + side * u * 0.26, cy - u * 0.3, 1),
                (cx + side * u * 0.32, cy + u * 1.2),
                (cx + side * u * 0.3, cy + u * 3.4, 1),
                (cx - side * u * 0.5, cy + u * 3.4, 1),
                (cx - side * u * 0.46, cy + u * 1.2),
            ],
            "cham",
        )
        for i in (0, 1):
            p.ell(hd[i][0], hd[i][1], u * 0.2, u * 0.16, "nuoc")

    kinds = {side: p.define(lambda side=side: worker_at_side(side)) for side in (1, -1)}

    def worker(x, d, side):
        fx, fy = F(x, 1100, d)
        p.use(kinds[side], fx, fy, 1.01 / (1 + d))

    def table(x0, x1, d0, d1):
        """A steel table that runs away from us, 560 above the floor line."""
        y = 640
        q = [F(x0, y, d0), F(x1, y, d0), F(x1, y, d1), F(x0, y, d1)]
        for d in (d0 + 0.02, (d0 + d1) / 2, d1 - 0.05):
            for x in (x0 + 30, x1 - 30):
                s = F(x, y, d)
                t = F(x, 1100, d)
                p.line([s, t], 16 / (1 + d) + 2, "khoi", bend=False)
        p.poly(q, p.grad("giay", "khoi", 0, 1, 0, 0))
        p.poly([q[0], q[1], (q[1][0], q[1][1] + 30 / (1 + d0)), (q[0][0], q[0][1] + 30 / (1 + d0))], "nuoc")
        if x0 > vx:
            p.poly([q[0], q[3], (q[3][0], q[3][1] + 30 / (1 + d1)), (q[0][0], q[0][1] + 30 / (1 + d0))], "muc", 0.3)
        else:
            p.poly([q[1], q[2], (q[2][0], q[2][1] + 30 / (1 + d1)), (q[1][0], q[1][1] + 30 / (1 + d0))], "nuoc")

    def shrimp():
        """Shrimp on crushed ice."""
        p.blob([(-120, 0), (-70, -44), (0, -64), (80, -40), (120, 0), (0, 20)], "suong")
        p.blob([(-90, -4), (-50, -52), (0, -70), (60, -46), (90, -6), (0, 8)], "nang")
        for i in range(9):
            a, b = -60 + (i * 47) % 120, -46 + (i * 29) % 44
            p.line([(a - 16, b + 4), (a, b - 9), (a + 17, b + 6)], 9, "gach")

    pile = p.define(shrimp)

    def heap(x, y, d):
        p.use(pile, *F(x, y, d), 1 / (1 + d))

    # the far table on the right, then the near one on the left, each with people on both sides
    for d in (4.4, 3.2, 2.3, 1.6):
        worker(2360, d, -1)
    table(1800, 2220, 0.9, 5)
    for d in (4.2, 3.1, 2.2, 1.5):
        heap(2010, 632, d)
    for d in (3.8, 2.7, 1.9):
        worker(1660, d, 1)
    for d in (4.2, 2.9, 2.0, 1.35, 0.85):
        worker(-560, d, 1)
    table(-400, 60, 0.12, 5)
    for d in (4.0, 3.0, 2.2, 1.6, 1.1, 0.7, 0.36):
        heap(-170, 632, d)
    for d in (3.4, 2.3, 1.5, 0.95):
        worker(250, d, -1)
    # a hose on the floor, water running off
    p.line([(1130, 1010), (1180, 860), (1080, 760), (1140, 680), (1230, 640)], 12, "la")
    p.poly([F(900, 1100, 0.05), F(1500, 1100, 0.2), F(1400, 1100, 1.4), F(1000, 1100, 1.2)], "giay", 0.35)
    # near: crates of the morning's catch, cut by the frame
    p.poly([(1190, 760), (1620, 700), (1620, 1010), (1230, 1010)], "cham")
    p.poly([(1190, 760), (1250, 752), (1280, 1010), (1230, 1010)], "muc", 0.4)
    p.lines([(1290, 850, 1600, 820), (1296, 920, 1600, 900)], 14, "muc", 0.45)
    p.blob([(1190, 764, 1), (1290, 700), (1420, 640), (1540, 610), (1620, 600, 1), (1620, 706, 1), (1400, 738, 1)], "suong")
    p.blob([(1256, 744), (1330, 680), (1440, 626), (1560, 600), (1640, 596, 1), (1640, 690, 1), (1450, 720)], "nang")

    def one():
        p.line([(-30, 14), (-6, -12), (24, 2)], 15, "gach")
        p.lines([(-16, -2, -10, 6), (2, -12, 4, -2)], 3, "nang", 0.8)
        p.line([(24, 2), (44, -14)], 2.5, "go", 0.6)

    i = p.define(one)
    for k in range(14):
        x = 1318 + (k % 7) * 48 + (k // 7) * 30
        p.use(i, x, 712 - (x - 1316) * 0.22 - (k // 7) * 34 + (k % 2) * 12, 0.95, 1 if k % 3 else -1)
    p.line([(1186, 760), (1400, 734), (1620, 704)], 14, "nuoc")
    p.grain_rect(0, 600, 1600, 400, x1=0, x2=1, y1=0, y2=1, a=0, b=0.7, o=0.3)
    return p


def trade_school():
    p = Pic("48-truong-nghe", "Thầy dạy nghề và ba học viên bên động cơ xe máy", light="right", seed=48, paper="nuoc")
    p.rect(0, 0, 1600, 1000, p.grad("cham", "nuoc", 0, 0, 1, 0))
    # wall of tools on the left, tall windows on the right
    p.rect(0, 0, 1600, 640, p.grad("nuoc", "khoi", 0, 0, 1, 0))
    p.rect(70, 110, 620, 330, "rom", 0.85)
    p.rect(70, 110, 620, 14, "go", 0.5)
    p.rect(70, 426, 620, 14, "go", 0.5)
    x = 104
    for k in range(11):
        h = 70 + (k * 53) % 90
        p.line([(x, 160), (x, 160 + h)], 10 + (k * 3) % 6, "muc", 0.85)
        if k % 3 == 0:
            p.add(f'<circle cx="{x}" cy="150" r="15" fill="none" stroke="#1E2B33" stroke-width="9" opacity=".85"/>')
        elif k % 3 == 1:
            p.rect(x - 24, 138, 48, 24, "muc", 0.85, 5)
        else:
            p.rect(x - 9, 176 + h - 50, 18, 66, "gach", 0.9, 7)
        x += 54
    for k in range(6):
        p.add(f'<circle cx="{130 + k * 92}" cy="356" r="{18 + (k * 7) % 20}" fill="none" stroke="#1E2B33" stroke-width="{8 + k % 3 * 3}" opacity=".7"/>')
    for x in (900, 1140, 1380):
        p.rect(x, 60, 190, 400, "muc", 0.5)
        p.rect(x + 10, 70, 170, 380, p.grad("giay", "rom"))
        p.clip(f"M{x + 10} 70h170v380h-170z")
        crown(p, x + 60 + (x % 7) * 9, 410, 90, 76, "la", "ma", x, 5)
        p.end()
        p.rect(x + 10, 440, 170, 14, "muc", 0.5)
        p.lines([(x + 95, 70, x + 95, 450), (x + 10, 196, x + 180, 196), (x + 10, 322, x + 180, 322)], 8, "cham")
    # floor, light lying across it
    p.rect(0, 620, 1600, 390, p.grad("khoi", "cham"))
    p.rect(0, 612, 1600, 14, "cham", 0.6)
    for x in (860, 1110, 1360):
        p.poly([(x + 40, 640), (x + 170, 640), (x - 200, 1010), (x - 420, 1010)], "giay", 0.26)
    # far benches with vices
    for x in (120, 480):
        p.rect(x, 520, 260, 22, "go")
        p.rect(x + 20, 542, 18, 96, "go")
        p.rect(x + 222, 542, 18, 96, "go")
        p.rect(x + 100, 486, 60, 36, "muc", None, 5)
        p.rect(x + 86, 496, 88, 12, "khoi")
    # the lamp on its cable over the engine
    p.line([(780, -10), (780, 214)], 5, "muc")
    p.blob([(700, 280, 1), (738, 216), (822, 216), (860, 280, 1)], "la")
    p.ell(780, 280, 80, 13, "giay")
    # the boy behind holds the inspection lamp
    hd = person(
        p,
        930,
        846,
        560,
        "front",
        "shirt",
        "rom",
        "cham",
        "short",
        lean=-0.1,
        head=(-0.16, 0.16),
        arms=[[(0.25, 1.0), (-0.25, 1.65)], [(0.25, 1.1), (0.15, 1.9)]],
    )
    # motorbike on a low lift, its side cover off
    p.poly([(420, 884), (1060, 884), (960, 940), (260, 940)], "muc", 0.25)
    p.poly([(450, 806), (1110, 806), (1130, 836), (430, 836)], "khoi")
    p.rect(430, 836, 700, 26, "muc")
    p.line([(520, 862), (700, 900), (560, 900)], 14, "muc", bend=False)
    p.line([(1040, 862), (860, 900), (1000, 900)], 14, "muc", bend=False)
    X, Y, s = 780, 808, 300
    bike(p, X, Y, s, 1, "gach", box=False)
    eng = [(X - 90, Y - 120, 1), (X - 50, Y - 168), (X + 30, Y - 170), (X + 84, Y - 128), (X + 70, Y - 60), (X - 20, Y - 44), (X - 84, Y - 66)]
    p.blob(eng, "khoi")
    p.grain(curve(eng), x1=1, x2=0, y1=0, y2=0.3, a=0, b=0.7, o=0.28)
    p.ell(X - 24, Y - 102, 40, 40, "suong")
    p.ell(X - 24, Y - 102, 24, 24, "muc")
    p.lines([(X + 30, Y - 152 + k * 13, X + 74, Y - 146 + k * 13) for k in range(6)], 5, "muc", 0.7)
    p.ell(hd[0][0] + 2, hd[0][1] + 6, 16, 13, "da")
    p.limb([(hd[0][0] + 2, hd[0][1] - 10), (hd[0][0] - 22, hd[0][1] + 44)], [18, 26], "gach")
    p.ell(hd[0][0] - 28, hd[0][1] + 58, 19, 21, "giay")
    p.ell(hd[0][0] - 40, hd[0][1] + 90, 110, 90, p.radial("giay", o1=0.5))
    # the teacher points with a screwdriver
    p.poly([(380, 900), (480, 890), (320, 940), (220, 948)], "muc", 0.25)
    hd = person(
        p,
        440,
        902,
        600,
        "side",
        "coat",
        "cham",
        "muc",
        "thin",
        "suong",
        lean=0.34,
        head=(0.08, 0.08),
        legs=[[(0.25, 1.7), (0.2, 3.35)], [(-0.1, 1.7), (-0.4, 3.3)]],
        arms=[[(0.4, 1.0), (1.1, 1.5)], [(0.65, 0.95), (1.7, 1.15)]],
    )
    (bx, by), (hx, hy) = hd[1], hd[2]
    p.limb([(bx - 8, by - 6), (bx + 26, by + 18)], [17, 14], "gach")
    p.line([(bx + 24, by + 16), (bx + 74, by + 52)], 6, "suong", bend=False)
    p.ell(bx, by + 2, 15, 12, "da")
    p.line([(hx + 4, hy - 8), (hx + 34, hy - 4)], 3, "muc", 0.8)
    p.add(f'<circle cx="{hx + 22:.0f}" cy="{hy - 2:.0f}" r="9" fill="none" stroke="#1E2B33" stroke-width="3"/>')
    # the girl crouches by the front wheel with a spanner; a boy stands, arms crossed over a manual
    p.poly([(1210, 930), (1330, 920), (1110, 972), (1000, 980)], "muc", 0.25)
    hd = person(
        p,
        1210,
        936,
        560,
        "side",
        "shirt",
        "nuoc",
        "cham",
        "tail",
        woman=True,
        flip=-1,
        pelvis=(0, -1.55),
        lean=0.5,
        legs=[[(1.15, -0.1), (0.7, 1.4)], [(0.5, 1.35), (-0.75, 1.45)]],
        arms=[[(0.5, 0.95), (1.3, 1.05)], [(0.6, 1.0), (1.5, 1.15)]],
    )
    ax, ay = hd[1]
    p.line([(ax + 16, ay + 8), (ax - 60, ay - 22)], 11, "suong", bend=False)
    p.add(f'<circle cx="{ax - 68:.0f}" cy="{ay - 26:.0f}" r="13" fill="none" stroke="#DCE3DC" stroke-width="9"/>')
    p.ell(ax, ay, 15, 12, "da")
    p.poly([(1400, 900), (1500, 892), (1300, 940), (1210, 946)], "muc", 0.25)
    hd = person(
        p, 1430, 902, 590, "side", "shirt", "suong", "muc", "short", flip=-1, lean=0.1, arms=[[(0.35, 1.05), (0.95, 0.95)], [(0.35, 1.1), (1.05, 1.05)]]
    )
    ax, ay = hd[1]
    p.poly([(ax - 60, ay - 66), (ax - 6, ay - 56), (ax + 4, ay + 12), (ax - 50, ay + 2)], "giay")
    p.poly([(ax - 6, ay - 56), (ax + 40, ay - 74), (ax + 48, ay - 8), (ax + 4, ay + 12)], "rom")
    p.lines([(ax - 50, ay - 46 + k * 14, ax - 14, ay - 40 + k * 14) for k in range(3)], 4, "nuoc", 0.8)
    p.ell(ax + 6, ay + 6, 15, 12, "da")
    # near: a bench with a vice, in shade
    p.poly([(-10, 880), (300, 902), (260, 1010), (-10, 1010)], "muc")
    p.poly([(-10, 860), (320, 884), (306, 910), (-10, 890)], "go")
    p.blob([(60, 872, 1), (64, 800), (40, 780, 1), (40, 740, 1), (180, 746, 1), (180, 788, 1), (156, 806), (160, 880, 1)], "cham")
    p.rect(180, 752, 34, 26, "khoi")
    p.line([(224, 724), (222, 812)], 9, "khoi", bend=False)
    p.grain_rect(0, 640, 1600, 360, x1=1, x2=0, y1=0, y2=1, a=0, b=0.8, o=0.34)
    return p


SCENES = (shrimp_plant, trade_school)
