"""Full grading of memoise: whole stories of calls, told with the number of runs after each."""

from dataclasses import dataclass, field
from functools import partial
from time import process_time

from hypothesis import strategies as st

from dojo.check import check, outcome, upto


def call(*args, **keywords):
    """Write down a call as plain data."""
    return list(args), keywords


@st.composite
def stories_of_calls(draw):
    """Calls of ``visit`` from one family, in which many are equal or easily confused.

    There is no 1.0 and no True beside 1: whether they are equal is left open.
    """
    n = draw(st.integers(1, 99))
    one_call_in_many_spellings = [
        call(n),
        call(n, 1),
        call(n, day=1),
        call(n, guide=None),
        call(place=n),
        call(place=n, day=1),
        call(day=1, guide=None, place=n),
    ]
    keywords_that_differ = [call(n, day=n), call(n, guide=n), call(n, bus=n), call(n, meal=n)]
    # Parameters that an answer has for itself, which **extras may be called like.
    names_of_helpers = [
        call(n, **{name: n}) for name in ("function", "func", "self", "args", "kwargs", "key")
    ]
    keywords_in_any_order = [
        call(n, bus=n, meal=0),
        call(n, meal=0, bus=n),
        call(n, 1, bus=n, guide=None, meal=0),
        call(n, bus=n),
    ]
    positions_like_keywords = [
        call(n, 1, bus=5),
        call(n, 1, "bus", 5),
        call(n, 1, ("bus", 5)),
        call(n, 1, "bus"),
        call(n, 1, guide=("bus", 5)),
        call(n, 1, 5),
    ]
    values_that_look_alike = [call(value) for value in (-1, -2, n, str(n), None, "None", ())]
    unusual_outcomes = [call(""), call("TypeError"), call("KeyError"), call("Ctrl-C")]
    no_hash = [
        call([n]),
        call(([n],)),
        call({n}),
        call(n, guide={n}),
        call(n, [n]),
        call(n, 1, [n]),
        call(n, guide=[n]),
        call(n, bus={"a": n}),
        call(n, bus=[n]),
        call(n, 1, bus=n, meal=([n],)),
        call(n, 1, n),
    ]
    empty = [call([]), call({}), call(()), call(n, []), call(n, guide=[]), call(n, bus={}), call(n)]
    no_fit = [call(), call(n, place=n), call(day=n), call(n, 1, day=n), call(n)]
    families = [
        one_call_in_many_spellings,
        keywords_that_differ,
        names_of_helpers,
        keywords_in_any_order,
        positions_like_keywords,
        values_that_look_alike,
        unusual_outcomes,
        no_hash,
        empty,
        no_fit,
    ]
    return draw(st.lists(st.sampled_from(draw(st.sampled_from(families))), max_size=8))


@check({"calls": stories_of_calls()}, examples=90, vary={"calls": upto(1_100)})
def stories(kata, calls):
    """Every call twice, the second time with its keywords the other way round."""
    runs = []

    def visit(place, day=1, *friends, guide=None, **extras):
        runs.append(place)
        if place == "":
            return None
        if place == "TypeError":
            raise TypeError("the function's own")
        if place == "KeyError":
            raise KeyError("the function's own")
        if place == "Ctrl-C":
            raise KeyboardInterrupt
        return repr([place, day, friends, guide, sorted(extras.items())])

    quick = kata.memoise(visit)
    again = [(args, dict(reversed(keywords.items()))) for args, keywords in calls]
    return [
        {"result": result_of(partial(quick, *args, **keywords)), "runs so far": len(runs)}
        for args, keywords in [*calls, *again]
    ]


def result_of(call):
    """Return the result or exception of a call; KeyboardInterrupt is no Exception."""
    try:
        return outcome(call, TypeError)
    except KeyboardInterrupt:
        return {"raises": "KeyboardInterrupt"}


@dataclass
class Basket:
    """It can be compared, but has no hash, since it may change."""

    fruit: int = 1


class Grid:
    """It has no hash, and cannot be compared, as an array of several numbers cannot."""

    __hash__ = None

    def __eq__(self, other):
        raise ValueError("the truth value is ambiguous")


@dataclass(frozen=True)
class Box:
    """Only hashing it shows that it cannot be hashed."""

    content: list


NO_HASH = {"Basket()": Basket, "Grid()": Grid, "Box([])": lambda: Box([])}
PLACES = {
    "visit(x)": lambda visit, x: visit(x),
    "visit(1, x)": lambda visit, x: visit(1, x),
    "visit(1, 2, x)": lambda visit, x: visit(1, 2, x),
    "visit(1, guide=x)": lambda visit, x: visit(1, guide=x),
    "visit(1, bus=x)": lambda visit, x: visit(1, bus=x),
}


@check({"x": st.sampled_from(list(NO_HASH)), "call": st.sampled_from(list(PLACES))}, examples=25)
def unhashable_instances(kata, x, call):
    """The same call twice, with an instance of a class that has no hash."""
    runs = []

    def visit(place, day=1, *friends, guide=None, **extras):
        runs.append(1)
        return f"run {len(runs)}"

    quick, x = kata.memoise(visit), NO_HASH[x]()
    return [outcome(lambda: PLACES[call](quick, x)) for _ in range(2)]


@check(
    {"calls": st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=6)}, examples=20
)
def one_name_twice(kata, calls):
    """Keywords with the names of positional-only parameters, which go to **extras."""
    runs = []

    def visit(place, day=1, /, guide=None, **extras):
        runs.append(place)
        return [place, day, guide, sorted(extras.items())]

    quick = kata.memoise(visit)
    return [
        (quick(n, 2, place=m), quick(n, 1, day=m), quick(n, 1, guide=m), len(runs))
        for n, m in calls
    ]


@dataclass(frozen=True)
class City:
    name: str
    country: str = field(repr=False)


@check({"countries": st.lists(st.sampled_from("ABC"), max_size=6)}, examples=20)
def cities(kata, countries):
    """Values that print alike; equal ones are made anew for each call."""
    runs = []

    def country_of(city):
        runs.append(city.country)
        return city.country

    quick = kata.memoise(country_of)
    return [quick(City("London", country)) for country in countries], runs


@check({"factors": st.lists(st.integers(-9, 9), min_size=1, max_size=9)}, examples=20)
def functions(kata, factors):
    """Functions of one name, alive together and one after the other."""

    def times(factor):
        return kata.memoise(lambda number: factor * number)

    together = [times(factor) for factor in factors]
    return [scale(7) for scale in together], [times(factor)(7) for factor in factors]


@check({"numbers": st.lists(st.integers(0, 9), min_size=1, max_size=4)}, examples=15)
def memoised_twice(kata, numbers):
    """One function memoised twice makes two functions, and each remembers its own results."""
    runs = []

    def run(number):
        runs.append(number)
        return f"run {len(runs)}"

    one = kata.memoise(run)
    before = [one(number) for number in numbers]
    other = kata.memoise(run)
    return {
        "the first": before,
        "the first, once there is a second": [one(number) for number in numbers],
        "the second": [other(number) for number in numbers],
    }


@check({"n": st.integers(0, 60)}, examples=15)
def recursion(kata, n):
    runs = []

    @kata.memoise
    def fibonacci(n):
        runs.append(n)
        return n if n < 2 or len(runs) > 100 else fibonacci(n - 1) + fibonacci(n - 2)

    return fibonacci(n), runs


@check(
    {
        "name": st.sampled_from(["a", "memoise", "<lambda>"]),
        "doc": st.sampled_from([None, "", "One line.", "Two lines.\n\n    The second."]),
    },
    examples=12,
)
def names(kata, name, doc):
    def function():
        return None

    function.__name__, function.__doc__ = name, doc
    quick = kata.memoise(function)
    return quick.__name__, quick.__doc__


@check({"number": st.integers(0, 600)}, examples=10)
def memory(kata, number):
    """All calls are remembered, however many they are."""
    runs = []

    def double(number):
        runs.append(number)
        return 2 * number

    quick = kata.memoise(double)
    return [quick(i) for i in range(number)], [quick(i) for i in range(number)], len(runs)


@memory.large()
def two_thousand_calls(rng, n=2_000):
    return {"number": n}


@check({"number": st.just(20_000)}, examples=1)
def bounds(kata, number):
    """How many results were thrown away; a slow answer gets as far as it can."""
    runs = []

    def following(number):
        runs.append(number)
        return number + 1

    quick = kata.memoise(following)
    stop = process_time() + 0.4
    calls = 0
    while calls < number and process_time() < stop:
        quick(calls)
        calls += 1
    for i in range(calls):
        quick(i)
    return len(runs) - calls
