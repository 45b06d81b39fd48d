"""The illustrations of the sample content, drawn in code. Everyone in them is invented.

- Light from one side, named once a picture; shade, cast shadow and grain obey it.
- Three planes: far (pale, two tones), middle (the story, one warm accent), near (large, dark, cut by
  the frame). One third stays quiet.
- No outlines. Lines are cuts in giấy or truly thin things (wires, spokes). Grain only in shade.
- No two scenes share a viewpoint and a layout; no person has eyes or a mouth; hands hold real things;
  no emblem, flag, lettering or likeness.

Each `scenes_*` and `portraits_*` module lists its pictures in `SCENES`: functions that return a `Pic`.
`catalogue` finds them, `manage.py draw_pictures` makes the files the site loads.
"""
