"""Numbers are told with their nouns, and ratios without their noise."""

from __future__ import annotations

import pytest

from dojo.util.words import count, last_lines, listed, size_ratio, time_ratio, told, two_digits


def test_one_thing_is_no_things():
    assert [count(number, "test") for number in range(3)] == ["0 tests", "1 test", "2 tests"]


@pytest.mark.parametrize(
    ("ratio", "said"),
    [
        (0.01, "100 x as fast as the reference"),
        (0.3, "3 x as fast as the reference"),
        (0.7, "about as fast as the reference"),
        (1.0, "about as fast as the reference"),
        (1.49, "about as fast as the reference"),
        (2.5, "3 x the reference"),
        (9.4, "9 x the reference"),
        (14.7, "10 x the reference"),
        (237.0, "200 x the reference"),
    ],
)
def test_a_ratio_of_times_has_one_digit(ratio, said):
    assert time_ratio(ratio) == said


def test_a_ratio_of_sizes_has_one_digit():
    assert [size_ratio(ratio) for ratio in (0.26, 1.2, 3.3)] == [
        "1/4 of the reference",
        "about as much as the reference",
        "3 x the reference",
    ]


def test_names_are_listed_and_were_where_one_was():
    assert [listed(list("abc")[:number]) for number in range(4)] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    assert told(["a"], "was changed") == "a was changed"
    assert told(["a", "b"], "was changed") == "a and b were changed"
    assert told(["a", "b"], "held 'was '") == "a and b held 'was '"


def test_the_last_lines_stand_below_how_many_were_before():
    assert last_lines(["a", "b"], 2) == "a\nb"
    assert last_lines(["a", "b"], 1) == "... (1 line before these)\nb"
    assert last_lines(["a"], 2, before=7) == "... (7 lines before these)\na"


def test_a_measurement_has_two_digits():
    assert [two_digits(number) for number in (0.0123, 1.26, 123.4, 98765)] == [
        "0.012",
        "1.3",
        "120",
        "99000",
    ]
