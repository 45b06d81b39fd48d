"""The fourteen colours, and no others: shade is mực laid over them, light is giấy laid over them.

The red and the gold of honours are not among them on purpose.
"""

PALETTE = {
    "giay": "#F8F1E3",  # giấy điệp: paper, carved lines, white cloth
    "suong": "#DCE3DC",  # sương: mist, far planes, pale shirts
    "khoi": "#AAB9B6",  # khói: second far plane, concrete
    "nuoc": "#6F959A",  # nước: water, shirts, cool walls
    "cham": "#2F5064",  # chàm: indigo cloth, night, near water
    "muc": "#1E2B33",  # mực: hair, wires, nearest plane
    "ma": "#B9BB7E",  # mạ: young rice, lit leaves
    "la": "#6E8C64",  # lá: leaves, middle plane
    "rung": "#3B594C",  # rừng: trees in shade, near leaves
    "rom": "#E8D0A2",  # rơm: straw, nón lá, lamplight, low sun
    "nang": "#EDC2A0",  # nắng: dawn sky, warm wall
    "gach": "#C27A55",  # gạch: tiles, earth, one warm accent
    "go": "#714A3A",  # gỗ: wood, dark brown cloth
    "da": "#CE9B76",  # da: skin, always with mực shade over it
}
