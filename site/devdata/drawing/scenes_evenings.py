"""Evenings on the water."""

import math

from devdata.drawing.carve import Pic, curve
from devdata.drawing.figures import person
from devdata.drawing.hands import hand
from devdata.drawing.parts import cloud, ridge, ripples, sky


def ferry():
    """An evening ferry, seen from a motorbike's saddle on its deck, the sun over the ramp."""
    p = Pic("70-pha-chieu", "Phà chiều qua sông rộng", light="right", seed=70, paper="nang")
    sky(p, "cham", "rom", 440, (1010, 352, 92, "giay"), (0.5, "nang"))
    p.ell(1010, 352, 620, 330, p.radial("giay", o1=0.7))
    for x, y, w, c in ((60, 96, 520, "nuoc"), (760, 60, 420, "nang"), (1180, 168, 440, "giay"), (420, 214, 360, "giay")):
        cloud(p, x, y, w, c, 0.45)
    ridge(p, 428, 34, "khoi", 6, 150, 450)

    def areca():
        p.limb([(0, 0), (4, -80)], [6, 4], "nuoc")
        for a in range(7):
            t = math.pi * (a / 6)
            p.line([(4, -80), (4 + 22 * math.cos(t), -88 - 14 * math.sin(t)), (4 + 34 * math.cos(t), -70 - 12 * math.sin(t))], 5, "nuoc")

    far = p.define(areca)
    for x, h in ((120, 60), (180, 84), (300, 66), (1300, 70), (1440, 90), (1530, 64)):
        p.use(far, x, 438, h / 80)
    p.rect(0, 436, 1600, 580, p.grad("rom", "cham", mid=(0.2, "nang")))
    p.lines([(1010 - w, 450 + i * 17, 1010 + w, 450 + i * 17) for i, w in enumerate((120, 84, 104, 66, 88, 56, 76, 60))], 7, "giay", 0.9)
    ripples(p, 0, 1600, 446, 700, 50, "giay", 0.55, 3)
    # another ferry coming back, two tones
    p.poly([(300, 470), (560, 470), (530, 490), (330, 490)], "cham", 0.85)
    p.rect(380, 430, 90, 40, "cham", 0.85)
    p.lines([(310, 470, 280, 450), (550, 470, 584, 450)], 6, "cham", 0.85)
    p.lines([(392, 446, 456, 446)], 9, "rom", 0.9)
    vx, vy = 1010, 436

    def at(x, z, k):
        return vx + x * k, vy + (620 - z) * k

    # deck plates, bulwarks, the half-raised ramp with its chains
    p.poly([at(-760, 0, 0.3), at(760, 0, 0.3), at(760, 0, 1.3), at(-760, 0, 1.8)], p.grad("gach", "muc"))
    p.lines([at(x, 0, 0.3) + at(x, 0, 1.4) for x in (-500, -250, 0, 250, 500)], 4, "rom", 0.35)
    p.lines([at(-760, 0, k) + at(760, 0, k) for k in (0.36, 0.45, 0.58, 0.78)], 4, "rom", 0.3)
    p.poly([at(-150, 0, 0.3), at(150, 0, 0.3), at(330, 0, 1.2), at(-330, 0, 1.2)], p.grad("giay", "rom", o1=0.75, o2=0.05))
    for s in (-1, 1):
        wall = [at(s * 760, 330, 0.3), at(s * 760, 330, 1.6), at(s * 760, 0, 1.6), at(s * 760, 0, 0.3)]
        p.poly(wall, "cham" if s < 0 else "muc")
        p.line([wall[0], wall[1]], 12, "rom" if s < 0 else "nuoc", 0.75, bend=False)
        for k in (0.36, 0.47, 0.66, 1.0):
            a, b = at(s * 760, 330, k), at(s * 760, 0, k)
            p.line([a, b], 14 * k, "muc", 0.6, bend=False)
    ramp = [at(-700, 0, 0.3), at(700, 0, 0.3), (1190, 500), (830, 500)]
    p.poly(ramp, "muc")
    p.lines([(800 - k * 30 + 24, 512 + k * 26, 1220 + k * 30 - 24, 512 + k * 26) for k in range(4)], 4, "nuoc", 0.5)
    p.line([(830, 500), (1190, 500)], 8, "rom", 0.9)
    for s, x in ((-1, 782), (1, 1238)):
        p.line([(x, 622), (x, 380)], 18, "muc", bend=False)
        p.line([(x - 6 * s, 384), (1010 + s * 180, 500)], 5, "muc", bend=False)
        p.ell(x, 372, 16, 16, "rom")
        p.ell(x, 372, 60, 60, p.radial("rom", o1=0.7))

    def moto(x, y, h, top, hat, load, rim=1):
        """Rider and motorbike from behind."""
        u = h / 7
        p.poly(
            [(x - 0.7 * u, y), (x + 0.6 * u, y), (x - (x - vx) * -0.1 + (x - vx) * 0.3 + 0.9 * u, y + 2.6 * u), (x + (x - vx) * 0.4 - 1.2 * u, y + 2.6 * u)],
            "muc",
            0.45,
        )
        p.line([(x - 1.15 * u, y - 3.9 * u), (x - 0.5 * u, y - 4.05 * u), (x + 0.5 * u, y - 4.05 * u), (x + 1.15 * u, y - 3.9 * u)], 0.14 * u, "muc")
        for s in (-1, 1):
            p.line([(x + s * 0.8 * u, y - 4.0 * u), (x + s * 1.05 * u, y - 4.75 * u)], 0.07 * u, "muc")
            p.ell(x + s * 1.12 * u, y - 4.85 * u, 0.3 * u, 0.2 * u, "muc")
            p.ell(x + s * 1.12 * u, y - 4.85 * u, 0.22 * u, 0.13 * u, "nang")
        person(
            p,
            x,
            y,
            h,
            "back",
            "shirt",
            top,
            "muc",
            "short",
            pelvis=(0, -3.25),
            hat=hat,
            legs=[[(0.42, 0.9), (0.3, 2.2)]] * 2,
            arms=[[(0.34, 0.95), (0.42, 1.45)]] * 2,
        )
        p.rect(x - 0.2 * u, y - 1.9 * u, 0.4 * u, 1.9 * u, "muc", None, 0.18 * u)
        p.blob(
            [
                (x - 0.6 * u, y - 3.2 * u),
                (x, y - 3.4 * u),
                (x + 0.6 * u, y - 3.2 * u),
                (x + 0.5 * u, y - 2.5 * u),
                (x + 0.22 * u, y - 1.5 * u),
                (x - 0.22 * u, y - 1.5 * u),
                (x - 0.5 * u, y - 2.5 * u),
            ],
            "muc",
        )
        p.rect(x - 0.36 * u, y - 2.75 * u, 0.72 * u, 0.26 * u, "gach", None, 0.1 * u)
        p.rect(x - 0.3 * u, y - 2.3 * u, 0.6 * u, 0.42 * u, "suong", 0.85)
        p.limb([(x + 0.55 * u, y - 0.95 * u), (x + 0.5 * u, y - 0.6 * u)], [0.26 * u, 0.3 * u], "khoi")
        if load == "box":
            p.rect(x - 0.85 * u, y - 4.3 * u, 1.7 * u, 1.15 * u, "go", None, 0.1 * u)
            p.rect(x - 0.85 * u, y - 4.3 * u, 1.7 * u, 0.22 * u, "muc", 0.4, 0.08 * u)
            p.line([(x, y - 4.3 * u), (x, y - 3.2 * u)], 0.1 * u, "rom", 0.8, bend=False)
        if load == "baskets":
            for s in (-1, 1):
                p.blob(
                    [(x + s * 0.5 * u, y - 3.0 * u, 1), (x + s * 1.75 * u, y - 3.0 * u, 1), (x + s * 1.55 * u, y - 1.3 * u), (x + s * 0.65 * u, y - 1.3 * u)],
                    "go",
                )
                p.lines(
                    [(x + s * (0.55 + k * 0.06) * u, y - (2.7 - k * 0.36) * u, x + s * (1.7 - k * 0.05) * u, y - (2.7 - k * 0.36) * u) for k in range(4)],
                    0.07 * u,
                    "rom",
                    0.5,
                )
                for k in range(4):
                    p.ell(x + s * (0.7 + k * 0.28) * u, y - (3.12 + (k % 2) * 0.1) * u, 0.22 * u, 0.18 * u, ("la", "ma")[k % 2])

    # far on the deck one stands at the ramp with a sheet of paper
    x, y, h = 1120, 644, 172
    p.poly([(x - 20, y), (x + 22, y), (x + 73, y + 90), (x - 7, y + 90)], "muc", 0.4)
    person(p, x, y, h, "side", "shirt", "nuoc", "muc", "tail", woman=True, flip=-1, arms=[[(0.3, 1.0), (0.9, 1.3)], [(0.35, 1.0), (1.0, 1.2)]], bag="strap")
    p.poly([(x - 46, y - 104), (x - 20, y - 108), (x - 16, y - 80), (x - 42, y - 76)], "giay")
    moto(700, 752, 286, "cham", "helmet", "baskets")
    moto(1330, 742, 276, "nuoc", None, "box")
    # a walker with a bicycle between the motorbikes
    x, y = 880, 812
    p.ell(x + 118, y + 10, 150, 18, "muc", 0.4)
    p.poly([(x + 74, y + 6), (x + 124, y + 6), (x + 134, y + 130), (x + 40, y + 130)], "muc", 0.35)
    for wx in (x + 40, x + 196):
        p.add(f'<circle cx="{wx}" cy="{y - 52}" r="50" fill="none" stroke="#1E2B33" stroke-width="9"/>')
        p.lines([(wx, y - 52, wx + 46 * math.cos(k * 0.785), y - 52 + 46 * math.sin(k * 0.785)) for k in range(8)], 2, "muc", 0.7)
    p.line([(x + 40, y - 52), (x + 92, y - 52), (x + 168, y - 118), (x + 72, y - 122), (x + 92, y - 52)], 8, "muc", bend=False)
    p.line([(x + 196, y - 52), (x + 166, y - 140), (x + 146, y - 146)], 8, "muc", bend=False)
    p.line([(x + 40, y - 52), (x + 72, y - 128)], 8, "muc", bend=False)
    p.rect(x + 46, y - 138, 54, 12, "muc", None, 6)
    p.poly([(x + 2, y - 150), (x + 64, y - 150), (x + 58, y - 104), (x + 10, y - 104)], "go")
    p.ell(x + 33, y - 152, 31, 8, "rom")
    hd = person(
        p,
        x + 96,
        y + 6,
        262,
        "side",
        "baba",
        "gach",
        "muc",
        hat="non",
        woman=True,
        arms=[[(0.4, 0.9), (1.1, 1.4)], [(0.35, 1.0), (1.3, 1.5)]],
        legs=[[(0.2, 1.7), (0.15, 3.35)], [(-0.15, 1.7), (-0.4, 3.3)]],
    )
    p.ell(hd[1][0], hd[1][1], 9, 8, "da")
    p.grain_rect(0, 600, 1600, 400, a=0, b=0.8, o=0.45)
    # near: our own handlebar, its mirror, the hand on the grip
    p.rect(0, 700, 1600, 310, p.grad("muc", "muc", o1=0, o2=0.5))
    p.line([(300, 812), (180, 790), (70, 800), (30, 826)], 15, "khoi")
    p.line([(296, 806), (180, 784), (80, 792)], 5, "giay", 0.6)
    p.line([(-40, 884), (180, 866), (330, 880), (460, 960)], 60, "muc")
    p.line([(190, 842), (330, 856), (440, 926)], 8, "nuoc", 0.7)
    p.rect(226, 806, 84, 100, "muc", None, 20)
    p.ell(262, 838, 11, 9, "rom")
    cowl = [(330, 1020, 1), (372, 936), (470, 874), (600, 862), (730, 884), (820, 946), (852, 1020, 1)]
    p.blob(cowl, "cham")
    p.grain(curve(cowl), x1=1, x2=0, y1=0, y2=0.4, a=0, b=1, o=0.5)
    p.line([(380, 934), (474, 880), (600, 868), (726, 890), (812, 946)], 7, "rom", 0.75)
    p.ell(602, 976, 138, 78, "muc")
    p.ell(602, 978, 118, 64, "suong")
    p.line([(602, 1000), (548, 946)], 8, "gach", bend=False)
    p.lines(
        [
            (602 + 104 * math.cos(t), 992 + 62 * math.sin(t), 602 + 90 * math.cos(t), 992 + 52 * math.sin(t))
            for t in (-2.7, -2.3, -1.9, -1.57, -1.2, -0.8, -0.4)
        ],
        5,
        "muc",
    )
    p.line([(196, 860), (240, 700), (300, 640)], 20, "muc")
    p.line([(190, 850), (232, 704)], 5, "nuoc", 0.7)
    mir = [(130, 560), (190, 470), (330, 440), (470, 470), (510, 560), (460, 640), (330, 668), (190, 646)]
    p.blob(mir, "muc")
    mi = [(152, 560), (204, 488), (330, 462), (456, 488), (488, 560), (444, 624), (330, 648), (204, 630)]
    p.blob(mi, p.grad("cham", "nang"))
    p.clip(curve(mi))
    p.rect(130, 590, 400, 90, "gach", 0.7)
    p.rect(168, 500, 150, 100, "suong", 0.9)
    p.rect(156, 492, 174, 14, "muc")
    for x in (184, 228, 272):
        p.rect(x, 526, 30, 34, "rom")
    p.blob([(352, 690, 1), (362, 628), (404, 604), (446, 628), (462, 690, 1)], "cham")
    p.ell(404, 572, 36, 44, "da")
    p.blob([(408, 532), (442, 560), (436, 600), (412, 616), (414, 570)], "muc", 0.25)
    p.blob([(360, 572, 1), (362, 528), (404, 504), (446, 528), (450, 572, 1), (404, 556)], "giay")
    p.end()
    p.line([(164, 540), (210, 482), (330, 456)], 6, "giay", 0.7)
    hand(p, 108, 960, 176, -80, "curl", -1, tone=0.3)
    sleeve = [(-20, 1060, 1), (10, 990), (66, 944, 1), (152, 950, 1), (170, 1060, 1)]
    p.blob(sleeve, "go")
    p.grain(curve(sleeve), x1=1, x2=0, y1=0, y2=0.4, a=0, b=1, o=0.5)
    return p


SCENES = (ferry,)
