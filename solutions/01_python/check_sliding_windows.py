"""Full grading of sliding_windows: streams, with what was read and what is kept at each step."""

import gc
import weakref
from itertools import chain, count, islice

from hypothesis import strategies as st

from dojo.check import check, outcome, upto

VALUES = st.sampled_from([0, 1, 2, None, False, "", "ab", (), (1,)])


def plain(window):
    """Return a window as plain data: one of a class that inherits from list is a list as well."""
    return list(window) if isinstance(window, list) else window


class Stream:
    """An iterator that counts what is read, and ends an answer that reads without end."""

    def __init__(self, items):
        self.items = iter(items)
        self.read = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.read > 10_000:
            raise RuntimeError("an endless stream was read 10,000 items far")
        item = next(self.items)
        self.read += 1
        return item


@check(
    {
        "items": st.lists(VALUES, max_size=12),
        "size": st.integers(1, 6) | st.just(500),
        "endless": st.booleans(),
    },
    examples=120,
)
def streams(kata, items, size, endless):
    """The windows, each with the number of items read when it came."""
    stream = Stream(chain(items, count()) if endless else items)
    result = kata.sliding_windows(stream, size)
    came = [stream.read]
    for window in islice(result, 5 if endless else 20):
        came.append((list(window), isinstance(window, list), stream.read))
        # The window is the caller's own.
        window.clear()
    return came


class Once:
    """No iterator, and yet it can be read only once, like a connection."""

    def __init__(self, items):
        self.items = iter(items)

    def __iter__(self):
        return self.items


@check(
    {
        "items": st.lists(VALUES, max_size=9),
        "kind": st.sampled_from(
            ["list", "longer after the call", "tuple", "generator", "read once", "dict", "keys"]
        ),
        "size": st.integers(1, 4),
    },
    examples=80,
    vary={"items": upto(3_000)},
)
def iterables(kata, items, kind, size):
    """Whatever a loop can go through, kept whole, as a program would do it."""
    items = {
        "list": lambda: items,
        "longer after the call": lambda: list(items),
        "tuple": lambda: tuple(items),
        "generator": lambda: (item for item in items),
        "read once": lambda: Once(items),
        "dict": lambda: dict.fromkeys(items),
        "keys": lambda: dict.fromkeys(items).keys(),
    }[kind]()
    windows = kata.sliding_windows(items, size)
    if kind == "longer after the call":
        items.append("new")
    return [plain(window) for window in islice(windows, 20)]


@check({"items": st.integers(0, 300).map(range).map(list)}, examples=5)
def differences(kata, items):
    """All windows of two, however many there are."""
    return [later - earlier for earlier, later in kata.sliding_windows(items, 2)]


@differences.large()
def forty_thousand_items(rng):
    return {"items": rng.integers(0, 99, size=40_000).tolist()}


@check({"sizes": st.tuples(st.integers(1, 4), st.integers(1, 4))}, examples=16)
def two_at_once(kata, sizes):
    """Two streams whose windows are asked for in turn do not meet."""
    one, other = (iter(kata.sliding_windows(range(9), size)) for size in sizes)
    return [(plain(next(one, "end")), plain(next(other, "end"))) for _ in range(4)]


@check({"number": st.integers(0, 9), "sizes": st.lists(st.integers(1, 3), max_size=3)}, examples=25)
def windows_of_windows(kata, number, sizes):
    """The windows are a stream themselves, with windows of its own."""
    items = range(number)
    for size in sizes:
        items = map(plain, kata.sliding_windows(items, size))
    return list(islice(items, 30))


class Item:
    """Something that can be watched."""


@check({"size": st.integers(1, 20) | st.just(500)}, examples=4)
def memory(kata, size):
    """Whether items that no coming window holds are let go."""
    watched = []

    def items():
        while len(watched) < 3_000:
            item = Item()
            watched.append(weakref.ref(item))
            yield item

    def kept():
        return sum(reference() is not None for reference in watched)

    # The items of the caller's window, and 100 that may stay.
    most = size + 100
    number = 0
    for _window in islice(kata.sliding_windows(items(), size), 2_000):
        number += 1
        if number % 29 == 0 and kept() > most:
            gc.collect()
            if kept() > most:
                return f"{kept() - size} items that no later window needs are kept, 100 may stay"
    return number


@check({"size": st.integers(-3, 2)}, examples=12)
def sizes(kata, size):
    return outcome(
        lambda: list(map(plain, islice(kata.sliding_windows(iter("abcde"), size), 9))), ValueError
    )


class BrokenError(ValueError):
    """A stream's own error."""


#: A generator makes a RuntimeError of its StopIteration; an IndexError ends older kinds of loops.
ERRORS = {
    kind.__name__: kind
    for kind in (IndexError, KeyError, TypeError, RuntimeError, StopIteration, BrokenError)
}


@check(
    {"good": st.integers(0, 6), "size": st.integers(1, 3), "kind": st.sampled_from(list(ERRORS))},
    examples=60,
)
def broken_streams(kata, good, size, kind):
    """The windows before an exception of the stream, which reaches the caller."""

    def items():
        yield from range(good)
        raise ERRORS[kind]("broken")

    came = []

    def read():
        came.extend(map(plain, islice(kata.sliding_windows(items(), size), 20)))
        return "no exception reached the caller"

    return outcome(read), came
