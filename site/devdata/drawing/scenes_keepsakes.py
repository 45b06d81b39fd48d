"""Small things that were kept, seen near."""

import math

from devdata.drawing.carve import Pic, curve
from devdata.drawing.hands import forearm, hand


def _turned(cx, cy, angle):
    """Maps points of a flat thing round its middle into the picture, turned by `angle` degrees."""
    a = math.radians(angle)
    return lambda pts: [(cx + u * math.cos(a) - v * math.sin(a), cy + u * math.sin(a) + v * math.cos(a)) for u, v in pts]


def _sheet(p, at, w, h, fill, shade=18):
    corners = [(-w / 2, -h / 2), (w / 2, -h / 2), (w / 2, h / 2), (-w / 2, h / 2)]
    p.poly([(x + shade, y + shade * 1.3) for x, y in at(corners)], "muc", 0.2)
    p.poly(at(corners), fill)
    return corners


def _note(p, at, fill, dark):
    """A small bank note: a frame, a medallion, a band; no figure and no face."""
    _sheet(p, at, 330, 150, fill, 10)
    p.poly(at([(-150, -60), (150, -60), (150, 60), (-150, 60)]), "giay", 0.35)
    x, y = at([(-86, 0)])[0]
    p.ell(x, y, 44, 44, dark, 0.55)
    p.ell(x, y, 26, 26, fill)
    for v in (-30, 0, 30):
        (x0, y0), (x1, y1) = at([(-10, v), (120 - abs(v), v)])
        p.lines([(x0, y0, x1, y1)], 9, dark, 0.5)


def receipts():
    p = Pic("90-bien-nhan-kep", "Ba tờ biên nhận kẹp chung với ba tờ tiền lẻ", light="left", seed=90, paper="suong")
    p.rect(0, 0, 1600, 1000, p.grad("suong", "nuoc", 0, 0, 1, 1, mid=(0.6, "khoi")))
    p.poly([(120, -10), (560, -10), (250, 1010), (-180, 1010)], "giay", 0.45)
    p.poly([(700, -10), (860, -10), (560, 1010), (390, 1010)], "giay", 0.3)
    p.grain_rect(0, 0, 1600, 1000, x1=0.1, x2=1, y1=0, y2=1, a=0, b=0.65, o=0.28)
    # the brown envelope, emptied, half out of the picture
    env = _turned(1430, 170, 14)
    _sheet(p, env, 620, 380, "gach", 22)
    p.poly(env([(-310, -190), (310, -190), (60, 20), (-40, 20)]), "go", 0.35)
    p.poly(env([(-310, -190), (310, -190), (70, -10), (-50, -10)]), "nang", 0.55)
    # three notes, fanned out from under the clip
    _note(p, _turned(1130, 470, 24), "ma", "la")
    _note(p, _turned(1160, 400, 9), "ma", "la")
    _note(p, _turned(1130, 322, -7), "nang", "gach")
    # three receipts, the last one on top
    for cx, cy, angle, fill in ((760, 590, 9, "suong"), (730, 560, 1, "giay"), (700, 530, -8, "giay")):
        at = _turned(cx, cy, angle)
        corners = _sheet(p, at, 720, 500, fill)
    p.grain(curve([(*q, 1) for q in at(corners)]), x1=0.2, y1=0, x2=1, y2=1, a=0, b=0.5, o=0.2)
    p.poly(at([(-320, -214), (-40, -214), (-40, -176), (-320, -176)]), "nuoc")
    for row, end in enumerate((300, 250, 310, 180)):
        y = -110 + row * 58
        (x0, y0), (x1, y1) = at([(-320, y), (-210, y)])
        p.lines([(x0, y0, x1, y1)], 9, "khoi")
        (x0, y0), (x1, y1) = at([(-180, y), (end, y)])
        p.lines([(x0, y0, x1, y1)], 9, "cham", 0.75)
    x, y = at([(216, 150)])[0]
    p.ell(x, y, 84, 84, "gach", 0.5)
    p.ell(x, y, 70, 70, "giay")
    p.ell(x, y, 52, 52, "gach", 0.3)
    p.line(at([(-300, 170), (-250, 140), (-220, 190), (-170, 150), (-120, 180), (-60, 150)]), 8, "cham")
    # the clip that holds all of it
    clip = _turned(1018, 392, 62)
    p.line([(u + 8, v + 10) for u, v in clip([(-90, -26), (70, -26), (96, 0), (70, 26), (-70, 26), (-92, 6)])], 12, "muc", 0.25)
    p.line(clip([(-90, -26), (70, -26), (96, 0), (70, 26), (-70, 26), (-92, 6), (-70, -10), (52, -10)]), 12, "cham")
    # the one who keeps it, smoothing the paper down
    forearm(p, (60, 1150), (392, 800), 210, 132, "cham", "giay", cut=0.55)
    hand(p, 392, 800, 330, -44, "flat", 1)
    return p


SCENES = (receipts,)
