"""Full grading of interval: pairs of few numbers, so that ends are often equal, or of dates."""

import operator
from datetime import date, timedelta
from fractions import Fraction

from hypothesis import strategies as st

from dojo.check import check, outcome

ENDS = st.tuples(st.integers(-3, 3), st.integers(-3, 3))
#: The same point, written as different types; those of numbers are equal and hash alike.
WRITTEN = {
    "int": int,
    "float": float,
    "Fraction": Fraction,
    "thirds": lambda n: Fraction(n, 3),
    "date": lambda n: date(2024, 2, 28) + timedelta(days=n),
}
BINARY = [operator.eq, operator.ne, operator.lt, operator.le, operator.gt, operator.ge]


def told(value, kata):
    """Return an interval as the text of its ends, and anything else as plain data."""
    if isinstance(value, kata.Interval):
        return ["Interval", str(value.start), str(value.end)]
    return value


@check(
    {
        "one": ENDS,
        "other": ENDS,
        "kinds": st.tuples(*[st.sampled_from(["int", "float", "Fraction"])] * 2)
        | st.sampled_from([("thirds", "thirds"), ("date", "date")]),
        "by_name": st.booleans(),
    },
    examples=120,
)
def pairs(kata, one, other, kinds, by_name):
    """All that can be asked of two intervals, of which one may be refused."""

    def make(ends, kind):
        start, end = map(WRITTEN[kind], ends)
        try:
            return kata.Interval(end=end, start=start) if by_name else kata.Interval(start, end)
        except ValueError:
            return None

    first, second = make(one, kinds[0]), make(other, kinds[1])
    if first is None or second is None:
        return first is None, second is None
    return {
        "compared": [compare(first, second) for compare in BINARY],
        "one hash": first != second or hash(first) == hash(second),
        "keys": len({first, second}),
        "points": [WRITTEN[kinds[0]](n) in first for n in range(-4, 5)],
        "common": told(first & second, kata) is None
        or [float_or_date(end) for end in ((first & second).start, (first & second).end)],
        "afterwards": [told(first, kata), told(second, kata)],
    }


def float_or_date(end):
    """Return an end as plain data; of equal ends, an answer may take either."""
    return str(end) if isinstance(end, date) else float(end)


@check({"ends": ENDS.map(sorted), "name": st.sampled_from(["start", "end"])}, examples=20)
def frozen(kata, ends, name):
    interval = kata.Interval(*ends)
    try:
        setattr(interval, name, 9)
    except AttributeError:
        return hash(interval) == hash(kata.Interval(*ends)), told(interval, kata)
    return "was set"


class Oracle:
    """What its own methods answer, and none of an interval's."""

    __hash__ = None
    start, end = -3, 3

    def __init__(self, answer):
        self.answer = answer

    def decide(self, other):
        return self.answer

    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __rand__ = decide


class Pair(tuple):
    """A tuple with the attributes of an interval, and no opinion about one."""

    __slots__ = ()
    start = property(operator.itemgetter(0))
    end = property(operator.itemgetter(1))


@check(
    {"ends": ENDS.map(sorted), "answer": st.sampled_from(["yes", "no"]) | st.booleans()},
    examples=20,
)
def strangers(kata, ends, answer):
    interval, oracle = kata.Interval(*ends), Oracle(answer)
    operations = [*BINARY, operator.and_]
    others = [tuple(ends), Pair(ends), list(ends), ends[0], str(ends), None, object]
    return (
        [operation(interval, oracle) for operation in operations],
        [
            [outcome(lambda o=other, f=operation: f(interval, o)) for operation in operations]
            for other in others
        ],
    )
