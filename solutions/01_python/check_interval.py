"""Full grading of interval: ends of every kind that has an order, few of each, so often equal."""

import math
import operator
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from dojo.check import check, outcome

ENDS = st.tuples(st.integers(-3, 3), st.integers(-3, 3))
#: In their order: capitals first, and the only letter with an accent last.
WORDS = ["", "Bee", "Zoo", "a", "a b", "apple", "bee", "c", "\N{LATIN SMALL LETTER E WITH ACUTE}"]
#: Differences of the first and the last are no numbers, or none that a float can hold.
FLOATS = [-math.inf, -1.7e308, -5e-324, 0.0, 5e-324, 1.7e308, math.inf]
#: The same point, written as different types; those of numbers are equal and hash alike.
NUMBERS = {"int": int, "float": float, "Fraction": Fraction}
#: Points from -4 to 4 in their order, written as types that only compare with themselves.
OTHERS = {
    "thirds": lambda n: Fraction(n, 3),
    "Decimal": lambda n: Decimal(n) / 10,
    "date": lambda n: date(2024, 2, 28) + timedelta(days=n),
    "moment": lambda n: datetime(2024, 2, 28, 22) + timedelta(hours=n),
    "second": lambda n: datetime(2024, 2, 28) + timedelta(seconds=n),
    "more than 2**53": lambda n: 2**60 + n,
    "far float": lambda n: FLOATS[min(max(n, -3), 3) + 3],
    "word": lambda n: WORDS[n + 4],
    "pair": lambda n: (n // 2, n % 2),
    "bytes": lambda n: bytes([n + 100]),
}
#: Points without a hash, and points that are intervals themselves.
BUILT = {
    "list": lambda n, kata: [n // 2, n % 2],
    "interval": lambda n, kata: kata.Interval(n // 2, 9 + n % 2),
}
ORDER = {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
BINARY = {"==": operator.eq, "!=": operator.ne, **ORDER}


def written(n, kind, kata):
    """Return the point ``n`` as that type."""
    if kind in BUILT:
        return BUILT[kind](n, kata)
    return {**NUMBERS, **OTHERS}[kind](n)


def told(value, kata):
    """Return an interval as the text of its ends, and anything else as plain data."""
    if isinstance(value, kata.Interval):
        return f"Interval({told(value.start, kata)}, {told(value.end, kata)})"
    return repr(value)


@check(
    {
        "one": ENDS,
        "other": ENDS,
        "kinds": st.tuples(*[st.sampled_from(list(NUMBERS))] * 2)
        | st.sampled_from([(kind, kind) for kind in [*OTHERS, *BUILT]]),
        "by_name": st.booleans(),
    },
    examples=150,
)
def pairs(kata, one, other, kinds, by_name):
    """All that can be asked of two intervals, of which one may be refused."""

    def make(ends, kind):
        start, end = (written(n, kind, kata) for n in ends)
        try:
            return kata.Interval(end=end, start=start) if by_name else kata.Interval(start, end)
        except ValueError:
            return None

    first, second = make(one, kinds[0]), make(other, kinds[1])
    names = [
        f"Interval({', '.join(told(written(n, kind, kata), kata) for n in ends)})"
        for ends, kind in zip((one, other), kinds, strict=True)
    ]
    refused = {name: made is None for name, made in zip(names, (first, second), strict=True)}
    if first is None or second is None:
        return {"refused": refused, "asked": None, "afterwards": None}
    common = first & second
    asked = {
        **{
            f"{names[0]} {sign} {names[1]}": compare(first, second)
            for sign, compare in BINARY.items()
        },
        **{
            f"{told(point, kata)} in {names[0]}": point in first
            for point in (written(n, kinds[0], kata) for n in range(-4, 5))
        },
        f"{names[0]} & {names[1]}": None
        if common is None
        else [comparable(end, kinds, kata) for end in (common.start, common.end)],
    }
    if kinds[0] != "list":
        asked["equal ones have one hash"] = first != second or hash(first) == hash(second)
        asked["keys of a dict"] = len({first, second})
    return {
        "refused": refused,
        "asked": asked,
        "afterwards": [told(first, kata), told(second, kata)],
    }


def comparable(end, kinds, kata):
    """Return an end as plain data; of equal ends, an answer may take either."""
    return told(end, kata) if kinds[0] == kinds[1] else float(end)


@check(
    {
        "kind": st.sampled_from([*NUMBERS, *OTHERS, *BUILT]),
        "intervals": st.permutations([(i, j) for i in range(-3, 4) for j in range(i, 4)]),
    },
    examples=30,
)
def orders(kata, kind, intervals):
    """All intervals of seven points, of which many have one start or one end."""
    made = [kata.Interval(*(written(n, kind, kata) for n in ends)) for ends in intervals]
    return {"sorted": [told(interval, kata) for interval in sorted(made)]}


@check({"ends": ENDS.map(sorted)}, examples=10)
def hashes(kata, ends):
    """Ends that are equal and have no hash: such intervals have one hash, or none."""
    one = kata.Interval(*([end] for end in ends))
    other = kata.Interval(*([float(end)] for end in ends))
    same = outcome(lambda: hash(one) == hash(other), TypeError)
    # A hash that leaves the ends out is a hash, too.
    told = f"Interval([{ends[0]}], [{ends[1]}]) and the equal one with floats have one hash"
    return {told: same in (True, {"raises": "TypeError"})}


class Unasked:
    """A point that no end knows, and that raises an error of its own when it is asked."""

    __hash__ = None

    def __init__(self, error):
        self.error = error

    def refuse(self, other):
        raise self.error("the point can't say")

    __eq__ = __lt__ = __le__ = __gt__ = __ge__ = refuse


@check(
    {"ends": ENDS.map(sorted), "error": st.sampled_from(["LookupError", "OSError", "ValueError"])},
    examples=10,
)
def errors_of_points(kata, ends, error):
    """The code of a point is the caller's: what it raises reaches the caller."""
    raised = {"LookupError": LookupError, "OSError": OSError, "ValueError": ValueError}[error]
    interval, point = kata.Interval(*ends), Unasked(raised)
    return {f"a point whose comparison raises {error}": outcome(lambda: point in interval)}


@check({"ends": ENDS.map(sorted), "name": st.sampled_from(["start", "end"])}, examples=20)
def frozen(kata, ends, name):
    interval = kata.Interval(*ends)
    raised = outcome(lambda: setattr(interval, name, 9), AttributeError)
    return {
        f"Interval({ends[0]}, {ends[1]}).{name} = 9": raised,
        "the hash is what it was": hash(interval) == hash(kata.Interval(*ends)),
        "afterwards": told(interval, kata),
    }


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
    operations = {**BINARY, "&": operator.and_}
    others = [tuple(ends), Pair(ends), list(ends), ends[0], str(ends), None, object]
    return {
        **{
            f"interval {sign} one who answers itself": operation(interval, oracle)
            for sign, operation in operations.items()
        },
        **{
            f"interval {sign} {type(other).__name__}": outcome(
                lambda o=other, f=operation: f(interval, o)
            )
            for other in others
            for sign, operation in operations.items()
        },
    }
