"""Officers who go out to inspect."""

from devdata.drawing.carve import Pic, curve
from devdata.drawing.hands import hand
from devdata.drawing.sitters import Sitter, arm, collar


def inspector():
    """An inspector a year before retirement: short sleeves, a sheet folded in four in the breast pocket, sacks behind."""
    p = Pic("chan-dung-25", "Viên chức thanh tra lớn tuổi, tờ giấy gấp tư trong túi áo", 900, 1200, "left", 25, "rom")
    p.rect(0, 0, 900, 1200, p.grad("rom", "nang", 0, 0, 1, 1))
    p.rect(0, 0, 900, 150, "go", 0.35)
    for i in range(8):  # planks of the store
        p.line([(i * 128 + 20, 150), (i * 128 + 20, 760)], 3, "go", 0.28)
    p.rect(70, 230, 190, 210, "giay", 0.75)
    p.lines([(70, 300, 260, 300), (70, 370, 260, 370), (133, 230, 133, 440), (197, 230, 197, 440)], 5, "go", 0.6)
    p.poly([(70, 230), (260, 230), (700, 1200), (330, 1200)], "giay", 0.22)
    for x, y, w, h, c in (
        (560, 560, 190, 150, "suong"),
        (730, 530, 200, 180, "khoi"),
        (610, 700, 210, 170, "khoi"),
        (790, 700, 200, 180, "suong"),
        (-50, 690, 220, 180, "khoi"),
    ):  # sacks
        q = [
            (x + 14, y + 26),
            (x + w * 0.3, y),
            (x + w * 0.46, y + 16),
            (x + w * 0.56, y + 4),
            (x + w - 14, y + 24),
            (x + w + 10, y + h * 0.6),
            (x + w - 12, y + h),
            (x + 10, y + h + 4),
            (x - 10, y + h * 0.6),
        ]
        p.blob(q, c)
        p.grain(curve(q), x1=0, x2=1, y1=0, y2=0.3, a=0, b=1, o=0.4)
        p.line([(x + w * 0.42, y + 26), (x + w * 0.52, y + 30), (x + w * 0.62, y + 22)], 4, "go", 0.6)
    p.rect(0, 868, 900, 340, "go", 0.3)
    p.grain_rect(0, 0, 900, 1200, x1=0, x2=1, y1=0, y2=0.6, a=0, b=0.7, o=0.3)
    t = Sitter(p, 440, 450, 1.0, 1, tone=0.26)
    t.neck(47, 0)
    t.trunk("ma", 246)
    t.front()
    # short sleeves, one bare forearm across, a folder held to the side
    arm(p, (212, 800), (160, 990), (196, 1210), "ma", (112, 100, 78), 0.42, 0.26)
    arm(p, (676, 800), (728, 980), (560, 1110), "ma", (112, 98, 74), 0.42, 0.26, shade=0.08)
    q = [(300, 1010, 1), (560, 980, 1), (590, 1210, 1), (310, 1210, 1)]
    p.blob(q, "nuoc")
    p.grain(curve(q), x1=0, x2=1, y1=0, y2=0.3, a=0, b=1, o=0.4)
    p.line([(318, 1030), (548, 1004)], 5, "giay", 0.6)
    p.line([(322, 1058), (556, 1032)], 5, "giay", 0.4)
    hand(p, 560, 1104, 150, 196, "hold", 1, tone=0.26)
    collar(t, "giay")
    # breast pocket with the folded sheet
    t.b([(70, 386, 1), (168, 380, 1), (170, 470, 1), (120, 490, 1), (72, 474, 1)], "la", 0.55)
    t.b([(86, 340, 1), (150, 334, 1), (152, 396, 1), (88, 402, 1)], "giay")
    t.l([(118, 338), (120, 396)], 3, "khoi")
    t.l([(86, 366), (151, 362)], 3, "khoi", 0.6)
    t.l([(70, 392), (168, 386)], 4, "rung", 0.6)
    # grey hair, receding
    t.b(
        [
            (-106, 24),
            (-114, -60),
            (-92, -132),
            (-40, -166),
            (24, -172),
            (78, -146),
            (110, -92),
            (106, 20),
            (98, -26),
            (84, -84),
            (40, -126),
            (-10, -134),
            (-56, -122),
            (-90, -70),
            (-98, -20),
        ],
        "suong",
    )
    for q in ([(-96, -60), (-70, -120), (-20, -150)], [(-60, -140), (0, -158), (50, -148)], [(70, -130), (98, -80), (102, -30)]):
        t.l(q, 4, "khoi", 0.8)
    for s in (-1, 1):  # glasses
        x, y = t.m([(s * 44, -10)])[0]
        p.add(f'<rect x="{x - 36:.0f}" y="{y - 22:.0f}" width="72" height="46" rx="12" fill="#F8F1E3" fill-opacity=".25" stroke="#1E2B33" stroke-width="5"/>')
    t.l([(-8, -14), (8, -14)], 5, "muc")
    t.l([(-82, -16), (-102, -20)], 5, "muc")
    t.l([(82, -16), (102, -20)], 5, "muc")
    return p


SCENES = (inspector,)
