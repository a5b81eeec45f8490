"""Full grading of merge_sorted: streams of few keys, so that many are equal, read step by step."""

import math
from itertools import count, islice, repeat

from hypothesis import strategies as st

from dojo.check import check, outcome, upto

NUMBERS = st.sampled_from([-math.inf, -1, 0, 0.5, 1, 2, 2**53, 2**53 + 1, math.inf])
TEXTS = st.sampled_from(["", "a", "ab", "b"])


def sorted_lists(keys):
    return st.lists(st.lists(keys, max_size=6).map(sorted), max_size=5)


class Stream:
    """An iterator over (key, stream, number) that counts what is read, and may be endless."""

    def __init__(self, name, keys, endless=False):
        self.items = ((key, name, number) for number, key in enumerate(keys))
        self.last = keys[-1] if keys else 0
        self.name = name
        self.endless = endless
        self.read = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.read > 10_000:
            raise RuntimeError("a stream was read 10,000 items far")
        item = next(self.items, None)
        if item is None:
            if not self.endless:
                raise StopIteration
            item = (self.last, self.name, self.read)
        self.read += 1
        # A dict: two of them have no order.
        return {"item": item}


def key(item):
    return item["item"][0]


@check(
    {
        "lists": sorted_lists(NUMBERS) | sorted_lists(TEXTS),
        "endless": st.lists(st.booleans(), min_size=5, max_size=5),
    },
    examples=150,
    vary={"lists, endless": upto(300)},
)
def streams(kata, lists, endless):
    """What came, and whether more than one item of a stream ever waited."""
    # Endless streams repeat their last key, so only numbers, of which 0 may be that key.
    numbers = all(isinstance(key, int | float) for keys in lists for key in keys)
    made = [Stream(name, keys, endless[name] and numbers) for name, keys in enumerate(lists)]
    merged = kata.merge_sorted(*made, key=key)
    handed_over = [0] * len(made)
    came, ahead = [], []
    for item in islice(merged, 40):
        came.append(item["item"])
        handed_over[item["item"][1]] += 1
        ahead.append(any(made[i].read - handed_over[i] > 1 for i in range(len(made))))
    return came, any(ahead)


@check({"values": st.lists(st.sampled_from([None, 0, "", False, (), 3]), max_size=8)}, examples=35)
def any_values(kata, values):
    """Items of any kind with keys that say nothing about them; two merged streams at once."""
    half = len(values) // 2
    merged = [
        iter(
            kata.merge_sorted(values[:half], iter(values[half:]), key=lambda value, same=same: same)
        )
        for same in (0, "a")
    ]
    return [next(stream, "the end") for _ in range(len(values) + 2) for stream in merged]


@check(
    {"lists": st.lists(st.lists(st.integers(0, 4), max_size=6), min_size=1, max_size=3)},
    examples=120,
)
def not_sorted(kata, lists):
    """Streams in any order, of which most are not sorted."""
    came = []

    def go_through():
        merged = islice(kata.merge_sorted(*map(iter, lists), key=float), 40)
        came.extend((item, type(item).__name__) for item in merged)

    return outcome(go_through, ValueError), came


@not_sorted.verify
def _(yours, reference, lists):
    for side in (yours, reference):
        assert isinstance(side, tuple | list), side
    error, came = reference
    assert yours[0] == error, (
        f"the streams {lists} should end with {error or 'no exception'}, "
        f"but ended with {yours[0] or 'no exception'}"
    )
    # An answer may read the unsorted item before it hands over the item that comes before.
    assert yours[1] == came or (error and yours[1] == came[:-1]), (
        f"of the streams {lists} came {[item for item, _ in yours[1]]}, "
        f"not {[item for item, _ in came]}"
    )


@check({"good": st.integers(0, 4), "keys": st.lists(st.integers(0, 9)).map(sorted)}, examples=20)
def broken_streams(kata, good, keys):
    """The exception of a stream reaches the caller; how much comes before it is left open."""

    def items():
        yield from range(good)
        raise LookupError("broken")

    return outcome(lambda: list(islice(kata.merge_sorted(items(), keys, key=float), 60)))


@check({"number": st.integers(0, 40) | st.just(198)}, examples=8)
def many_streams(kata, number):
    """As many streams as there are, one of them endless."""
    made = [range(start, 60, 7) for start in range(number)]
    return list(islice(kata.merge_sorted(*made, repeat(30), count(50), key=int), 200))


@check({"lists": sorted_lists(st.integers(0, 3))}, examples=25)
def merged_once_more(kata, lists):
    """Merged streams are sorted streams themselves, and merged again."""
    streams = iter(())
    for name, keys in enumerate(lists):
        streams = kata.merge_sorted(
            streams, [(key, name) for key in keys], key=lambda pair: pair[0]
        )
    return list(islice(streams, 60))


@check({"lists": st.just([[1, 3], [2]])}, examples=1)
def large(kata, lists):
    return list(kata.merge_sorted(*lists, key=abs))


@large.large()
def four_streams(rng, n=10_000):
    return {"lists": [sorted(rng.integers(0, 9_999, n).tolist()) for _ in range(4)]}
