import operator
import random
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from .interval import Interval

ORDERS = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}


@dataclass
class Lesson:
    """Something else that has a start and an end, and no order."""

    start: Any
    end: Any


class Judge:
    """Something that knows intervals, and decides by itself how it compares with one."""

    __hash__ = None

    def decide(self, other):
        return "the judge decides"

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __rand__ = decide


def outcome(call, *arguments):
    """Return what ``call`` returns, or the exception that it raised."""
    try:
        return call(*arguments)
    except Exception as error:
        return error


def ends(interval):
    """Return both ends as a tuple, and anything that is no interval as it is."""
    if not isinstance(interval, Interval):
        return interval
    return (interval.start, interval.end)


def test_an_interval_has_a_start_and_an_end():
    by_position, by_name = Interval(1, 3), Interval(end=3, start=1)

    for interval in (by_position, by_name):
        got = (getattr(interval, "start", "nothing"), getattr(interval, "end", "nothing"))
        assert got == (1, 3), f"start and end are 1 and 3; got {got}."


def test_an_end_before_the_start_is_refused():
    Interval(1, 3)

    error = outcome(Interval, 3, 1)

    assert isinstance(error, ValueError), (
        f"Interval(3, 1) must raise ValueError; got {error!r}. Refuse an impossible interval when "
        "it is made."
    )


def test_an_interval_may_be_a_single_point():
    interval = outcome(Interval, 2, 2)

    if isinstance(interval, NotImplementedError):
        raise interval
    assert ends(interval) == (2, 2), (
        f"Interval(2, 2) holds the point 2; got {interval!r}. Only an end before the start is "
        "refused."
    )


@pytest.mark.parametrize("name", ["start", "end"])
def test_an_end_cannot_be_set_later(name):
    interval = Interval(1, 3)

    error = outcome(setattr, interval, name, 2)

    assert isinstance(error, AttributeError), (
        f"interval.{name} = 2 must raise AttributeError; got {error!r}. None means that it was "
        "set: a dict never finds a key again that has changed. The decorator can freeze a "
        "dataclass."
    )
    assert ends(interval) == (1, 3), (
        f"after the error the interval must still be (1, 3); got {ends(interval)}."
    )


@pytest.mark.parametrize("point", [1, 2.5, 3, Fraction(4, 3), True])
def test_points_between_the_ends_and_both_ends_are_in_it(point):
    interval = Interval(1, 3)

    found = point in interval

    assert found is True, (
        f"{point!r} is in Interval(1, 3); got {found!r}. Both ends belong to it, and so do points "
        "between whole numbers."
    )


@pytest.mark.parametrize("point", [0, 0.999, 3.001, 4, -2])
def test_points_outside_are_not_in_it(point):
    interval = Interval(1, 3)

    found = point in interval

    assert found is False, f"{point!r} is not in Interval(1, 3); got {found!r}."


@pytest.mark.parametrize(
    ("one", "other", "common"),
    [
        ((1, 4), (3, 6), (3, 4)),
        ((1, 9), (3, 6), (3, 6)),
        ((1, 4), (1, 6), (1, 4)),
        ((-3, 0.5), (0, 9), (0, 0.5)),
        ((2, 5), (2, 5), (2, 5)),
    ],
    ids=["overlapping", "one inside the other", "one start", "around zero", "equal"],
)
def test_the_intersection_is_what_lies_in_both(one, other, common):
    first, second = Interval(*one), Interval(*other)

    results = [outcome(operator.and_, first, second), outcome(operator.and_, second, first)]

    for result, written in zip(results, [f"{one} & {other}", f"{other} & {one}"], strict=True):
        if isinstance(result, NotImplementedError):
            raise result
        assert isinstance(result, Interval), (
            f"{written}: expected an Interval from {common[0]} to {common[1]}, got {result!r}."
        )
        assert ends(result) == common, (
            f"{written}: expected {common}, got {ends(result)}. The intersection starts at the "
            "later start and ends at the earlier end."
        )
    assert (ends(first), ends(second)) == (one, other), "& must leave both intervals as they are."


def test_the_intersection_of_two_that_touch_is_one_point():
    one, other = Interval(1, 3), Interval(3, 6)

    result = one & other

    assert ends(result) == (3, 3), (
        f"(1, 3) & (3, 6): expected (3, 3), the point that lies in both, got {ends(result)!r}. "
        "None means < instead of <=."
    )


@pytest.mark.parametrize("other", [(5, 7), (3.5, 3.5)], ids=["an interval", "a point"])
def test_the_intersection_of_two_apart_is_none(other):
    one, second = Interval(1, 3), Interval(*other)

    results = [outcome(operator.and_, one, second), outcome(operator.and_, second, one)]

    assert all(result is None for result in results), (
        f"(1, 3) and {other} have no common point, so & returns None; got "
        f"{[ends(result) for result in results]!r}. A ValueError means that an impossible Interval "
        "was made before the check."
    )


@pytest.mark.parametrize("other", [(1, 3), (1.0, 3.0), (Fraction(2, 2), Fraction(9, 3))], ids=str)
def test_intervals_with_equal_ends_are_equal(other):
    one, other = Interval(1, 3), Interval(*other)

    equal, unequal = one == other, one != other

    assert (equal, unequal) == (True, False), (
        f"{one!r} and {other!r}: expected True for == and False for !=, got {equal!r} and "
        f"{unequal!r}. False for equal ends means that __eq__ compares identity, as object's does, "
        "or text."
    )


@pytest.mark.parametrize("other", [(1, 4), (2, 3), (-1, 3), (1, 3 + 1e-12)], ids=str)
def test_intervals_with_another_end_are_not_equal(other):
    one, other = Interval(1, 3), Interval(*other)

    equal, unequal = one == other, one != other

    assert (equal, unequal) == (False, True), (
        f"{one!r} and {other!r}: expected False for == and True for !=, got {equal!r} and "
        f"{unequal!r}. Both ends count, and near is not equal."
    )


def test_numbers_that_hash_alike_are_still_different():
    one, other = Interval(-2, 0), Interval(-1, 0)

    equal = one == other

    assert equal is False, (
        f"(-2, 0) == (-1, 0) returned {equal!r}. hash(-1) == hash(-2): equal values have one hash, "
        "but one hash does not make values equal."
    )


@pytest.mark.parametrize("other", [(1, 3), (1.0, 3.0)], ids=str)
def test_equal_intervals_are_one_key(other):
    one, other = Interval(1, 3), Interval(*other)

    hashes = [outcome(hash, one), outcome(hash, other)]

    assert not any(isinstance(value, Exception) for value in hashes), (
        f"got {hashes[0]!r}: a class that defines __eq__ and no __hash__ has no hash, and neither "
        "has a dataclass that is not frozen."
    )
    assert hashes[0] == hashes[1], (
        f"{one!r} and {other!r} are equal, but their hashes differ: make the hash from what __eq__ "
        "compares, not from the object's id or text."
    )
    assert len({one, other}) == 1, f"{one!r} and {other!r} are equal, but made two keys."


PAIRS = {
    "the starts differ": ((1, 9), (2, 3)),
    "the starts are equal": ((1, 3), (1, 4)),
    "they overlap": ((1, 3), (2, 4)),
    "one inside the other": ((1, 6), (3, 4)),
    "around zero": ((-3, 0), (0.5, 0.5)),
}


@pytest.mark.parametrize("pair", PAIRS)
def test_the_order_is_by_start_then_end(pair):
    low, high = PAIRS[pair]
    less, more = Interval(*low), Interval(*high)

    forth = {sign: outcome(order, less, more) for sign, order in ORDERS.items()}
    back = {sign: outcome(order, more, less) for sign, order in ORDERS.items()}

    assert forth == {"<": True, "<=": True, ">": False, ">=": False}, (
        f"{low} is less than {high}: {pair}. Got {forth}. A TypeError means that this comparison "
        "is missing. False for < may be an order by length, or one that asks whether it lies "
        "wholly before. False for <= may compare both ends one by one."
    )
    assert back == {"<": False, "<=": False, ">": True, ">=": True}, (
        f"{high} is more than {low}: {pair}. Got {back}."
    )


def test_equal_intervals_are_neither_less_nor_more():
    one, other = Interval(1, 3), Interval(1.0, 3.0)

    got = {sign: outcome(order, one, other) for sign, order in ORDERS.items()}

    assert got == {"<": False, "<=": True, ">": False, ">=": True}, (
        f"of equal intervals, <= and >= are True, < and > False; got {got}."
    )


def test_intervals_can_be_sorted(seed):
    expected = [(-2, 8), (0, 1), (0, 1.5), (0, 3), (2, 2), (10, 11)]
    shuffled = random.Random(seed).sample(expected, len(expected))
    intervals = [Interval(*pair) for pair in shuffled]

    got = [ends(interval) for interval in sorted(intervals)]

    assert got == expected, f"sorted: expected {expected}, got {got}."


def test_dates_are_good_ends_too():
    Interval(1, 3)

    def ask():
        winter = Interval(date(2024, 12, 1), date(2025, 2, 28))
        spring = Interval(date(2025, 2, 20), date(2025, 5, 31))
        return (date(2025, 1, 15) in winter, ends(winter & spring), winter < spring)

    got = outcome(ask)

    if isinstance(got, NotImplementedError):
        raise got
    assert got == (True, (date(2025, 2, 20), date(2025, 2, 28)), True), (
        f"with dates, `in`, & and < gave {got!r}: ends have an order and nothing else, so no "
        "arithmetic and no float()."
    )


def test_words_are_good_ends_too():
    Interval(1, 3)

    def ask():
        one, other = Interval("apple", "fig"), Interval("cherry", "plum")
        found = "banana" in one, "grape" in one
        return (found, ends(one & other), one < other)

    got = outcome(ask)
    refused = outcome(Interval, "fig", "apple")

    assert got == ((True, False), ("cherry", "fig"), True), (
        f"with words, `in`, & and < gave {got!r}: words have an order but no difference, so "
        "compare ends and never subtract."
    )
    assert isinstance(refused, ValueError), (
        f"Interval('fig', 'apple') must raise ValueError; got {refused!r}."
    )


@pytest.mark.parametrize(
    "stranger", [(1, 3), [1, 3], "(1, 3)", 1, None, Lesson(1, 3)], ids=lambda x: type(x).__name__
)
def test_nothing_else_equals_an_interval(stranger):
    interval = Interval(1, 3)

    got = [
        outcome(compare, *pair)
        for compare in (operator.eq, operator.ne)
        for pair in [(interval, stranger), (stranger, interval)]
    ]

    assert got == [False, False, True, True], (
        f"Interval(1, 3) is not {stranger!r}: expected False for == and True for != from either "
        f"side, got {got}. An error means that __eq__ did not check the type of the other side. "
        "True means that equal ends are enough for it (check isinstance first), or that an "
        "Interval is itself a tuple, and tuples compare from the other side."
    )


@pytest.mark.parametrize("sign", ORDERS)
@pytest.mark.parametrize(
    "stranger", [(1, 4), 4, None, Lesson(2, 3)], ids=lambda stranger: type(stranger).__name__
)
def test_nothing_else_is_less_or_more(sign, stranger):
    interval = Interval(1, 3)

    got = outcome(ORDERS[sign], interval, stranger)

    assert isinstance(got, TypeError), (
        f"Interval(1, 3) {sign} {stranger!r} must raise TypeError; got {got!r}. False or True "
        "means that the method decided about a type that it does not know: return NotImplemented, "
        "and Python raises the TypeError."
    )


@pytest.mark.parametrize(
    "stranger", [(2, 4), 2, None, Lesson(2, 4)], ids=lambda stranger: type(stranger).__name__
)
def test_nothing_else_can_be_intersected(stranger):
    interval = Interval(1, 3)

    got = outcome(operator.and_, interval, stranger)

    assert isinstance(got, TypeError), (
        f"Interval(1, 3) & {stranger!r} must raise TypeError; got {got!r}. Return NotImplemented "
        "for other types; NotImplementedError is an exception, which is something else."
    )


@pytest.mark.parametrize("sign", ["==", "!=", "&", *ORDERS])
def test_another_type_may_decide(sign):
    interval = Interval(1, 3)
    signs = {"==": operator.eq, "!=": operator.ne, "&": operator.and_, **ORDERS}

    got = outcome(signs[sign], interval, Judge())

    assert isinstance(got, str) and got == "the judge decides", (
        f"in Interval(1, 3) {sign} judge, the judge decides; got {got!r}. The judge was not asked: "
        "False, True or an error ends the comparison. Return NotImplemented, and Python asks the "
        "other side."
    )


def test_ends_need_an_order_and_nothing_else():
    """Lists have an order, and no hash."""
    try:
        interval = Interval([1], [3])
        inside = [2] in interval
        common = interval & Interval([2], [4])
    except TypeError as error:
        pytest.fail(
            f"TypeError: {error}. Lists have an order, so they may be ends; they have no hash, and "
            "this test needs none."
        )

    assert inside, "[1] <= [2] <= [3], so [2] is in Interval([1], [3])."
    assert common == Interval([2], [3]), f"the intersection is [2] to [3]; got {common!r}."


def test_what_was_hashed_is_still_equal():
    one, other = Interval(1, 3), Interval(1, 3)
    assert len({one}) == 1

    assert one == other, "two equal intervals are unequal after one of them was hashed."
    assert other == one, "two equal intervals are unequal after one of them was hashed."
