"""Full grading of batches: streams of all kinds, with what was read of them at each step."""

import gc
from itertools import chain, count, islice

from hypothesis import strategies as st

from dojo.check import check, outcome, upto

VALUES = st.sampled_from([0, 1, 2, None, False, "", "ab", (), (1,)])


def plain(batch):
    """Return a batch as plain data: one of a class that inherits from list is a list as well."""
    return list(batch) if isinstance(batch, list) else batch


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
        "items": st.lists(VALUES, max_size=14),
        "size": st.integers(1, 6) | st.just(1_000),
        "endless": st.booleans(),
    },
    examples=120,
)
def streams(kata, items, size, endless):
    """The batches, each with the number of items read when it came."""
    stream = Stream(chain(items, count()) if endless else items)
    result = kata.batches(stream, size)
    came = [stream.read]
    for batch in islice(result, 4 if endless else 20):
        came.append((list(batch), isinstance(batch, list), stream.read))
        # The batch is the caller's own.
        batch.clear()
    return came


@check(
    {
        "items": st.lists(VALUES, max_size=9),
        "kind": st.sampled_from(["list", "tuple", "generator", "dict", "keys", "text", "bytes"]),
        "size": st.sampled_from([1, 2, 3, 4, 20]),
    },
    examples=70,
    vary={"items": upto(3_000)},
)
def iterables(kata, items, kind, size):
    """Whatever a loop can go through, kept whole, as a program would do it."""
    items = sources_of(items)[kind]()
    came = list(islice(kata.batches(items, size), 20))
    return {
        "batches": [plain(batch) for batch in came],
        "the caller's own list is one of them": any(batch is items for batch in came),
    }


def sources_of(items):
    return {
        "list": lambda: items,
        "tuple": lambda: tuple(items),
        "generator": lambda: (item for item in items),
        "dict": lambda: dict.fromkeys(items),
        "keys": lambda: dict.fromkeys(items).keys(),
        "text": lambda: "".join(map(str, items)),
        "bytes": lambda: "".join(map(str, items)).encode(),
    }


@check(
    {"items": st.integers(0, 300).map(range).map(list), "size": st.integers(1, 40)},
    examples=9,
    vary={"size": upto(1_500)},
)
def lengths(kata, items, size):
    """All batches, however many there are."""
    return [len(batch) for batch in kata.batches(items, size)]


@lengths.large()
def forty_thousand_items(rng):
    return {"items": list(range(40_000)), "size": 9_999}


@check(
    {"number": st.integers(0, 20), "sizes": st.lists(st.integers(1, 3), max_size=3)}, examples=25
)
def batches_of_batches(kata, number, sizes):
    """The batches are a stream themselves, and cut again."""
    items = range(number)
    for size in sizes:
        items = map(plain, kata.batches(items, size))
    return list(islice(items, 30))


@check({"sizes": st.tuples(st.integers(1, 4), st.integers(1, 4))}, examples=16)
def two_at_once(kata, sizes):
    """Two streams whose batches are asked for in turn do not meet."""
    one, other = (iter(kata.batches(count(), size)) for size in sizes)
    return [(plain(next(one)), plain(next(other))) for _ in range(4)]


@check({"size": st.integers(-3, 2)}, examples=12)
def sizes(kata, size):
    return outcome(
        lambda: list(map(plain, islice(kata.batches(iter("abcde"), size), 9))), ValueError
    )


class BrokenError(ValueError):
    """A stream's own error."""


ERRORS = {
    kind.__name__: kind
    for kind in (LookupError, IndexError, RuntimeError, BrokenError, EOFError, TypeError)
}


@check(
    {"good": st.integers(0, 6), "size": st.integers(1, 3), "kind": st.sampled_from(list(ERRORS))},
    examples=60,
)
def broken_streams(kata, good, size, kind):
    """The whole batches before the exception; an unfinished one may come or be lost."""
    broken = ERRORS[kind]("broken")

    def items():
        yield from range(good)
        raise broken

    came, reached = [], []

    def go_through():
        try:
            for batch in islice(kata.batches(items(), size), 20):
                came.extend([plain(batch)] if len(batch) == size else [])
        except Exception as error:
            reached.append(error)
            raise

    how_it_ended = outcome(go_through)
    unchanged = {"the caller gets the stream's own exception object": reached == [broken]}
    return how_it_ended, came, unchanged


# Some stand for "missing" or "the end" elsewhere, and none has an equal copy.
OBJECTS = {
    "...": ...,
    "NotImplemented": NotImplemented,
    "StopIteration": StopIteration,
    "StopIteration()": StopIteration(),
    "object": object,
    "object()": object(),
    "nan": float("nan"),
}


@check(
    {
        "items": st.lists(st.sampled_from(list(OBJECTS)), min_size=1, max_size=7),
        "size": st.integers(1, 4),
    },
    examples=24,
)
def any_objects(kata, items, size):
    """Items that cannot be sent: what came is named here, beside the learner's code."""
    names = {id(value): name for name, value in OBJECTS.items()}
    batches = islice(kata.batches([OBJECTS[name] for name in items], size), 9)
    return [
        [names.get(id(item), f"not the same object: {item!r}") for item in batch]
        for batch in batches
    ]


@check({"size": st.integers(1, 3)}, examples=3)
def five_thousand_batches(kata, size):
    """Whether the last of many batches comes as the first did."""

    class Item:
        read = alive = 0

        def __init__(self, _):
            Item.read += 1
            Item.alive += 1

        def __del__(self):
            Item.alive -= 1

    came, ahead, kept = 0, None, None
    for batch in islice(kata.batches(map(Item, range(20_000)), size), 5_000):
        came += 1
        del batch
        # Two batches beside what the house rules allow: this one, and one not yet let go.
        most = 100 + 2 * size
        if kept is None and Item.alive > most:
            gc.collect()
            kept = came if Item.alive > most else None
        if ahead is None and Item.read > came * size:
            ahead = came
    return {
        "batches that came": came,
        "the first batch that came after later items were read": ahead,
        "the first batch with over 100 items in memory that no later one needs": kept,
    }
