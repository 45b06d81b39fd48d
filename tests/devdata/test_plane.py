"""Flat things seen at an angle: where the points of a page land in the picture."""

from __future__ import annotations

import pytest

from devdata.drawing.plane import Plane, at, many

FLOOR = "600 400, 1000 400, 1600 1000, 0 1000"  # near the viewer below, far away above


def test_points_are_read_and_corners_marked() -> None:
    assert at("10 20, -3.5 4!") == [(10, 20), (-3.5, 4, 1)]


def test_the_corners_of_a_page_are_the_corners_given() -> None:
    plane = Plane(FLOOR)
    landed = [plane(0, 0), plane(1, 0), plane(1, 1), plane(0, 1)]
    for point, corner in zip(landed, at(FLOOR), strict=True):
        assert point == pytest.approx(corner)


def test_straight_lines_stay_straight_and_the_far_half_is_smaller() -> None:
    plane = Plane(FLOOR)
    x, y = plane(0.5, 0.5)
    assert x == pytest.approx(800)
    # the middle is where the diagonals cross, above half the height
    assert y == pytest.approx(520)


def test_many_shapes_make_one_path() -> None:
    assert many([at("0 0, 9 0, 9 9"), at("1 1, 2 1, 2 2")]) == "M0 0L9 0L9 9zM1 1L2 1L2 2z"
