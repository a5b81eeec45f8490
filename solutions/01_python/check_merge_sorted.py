"""Full grading of merge_sorted: streams of few keys, so that many are equal, read step by step."""

import gc
import math
import weakref
from itertools import count, islice, repeat, zip_longest

from hypothesis import strategies as st

from dojo.check import check, outcome, upto

NUMBERS = st.sampled_from([-math.inf, -1, 0, 0.5, 1, 2, 2**53, 2**53 + 1, math.inf])
# One letter written in two ways, and what comes after the last character that there is.
LAST = chr(0x10FFFF)
TEXTS = st.sampled_from(["", "a", "ab", "b", "e\N{COMBINING ACUTE ACCENT}", "\xe9", LAST + "a"])
# Keys of the whole numbers from 0 to 4, in the same order: as a float the large ones are equal.
KEYS = {
    "float": float,
    "close": lambda number: 1 + number * 2**-40,
    "large": lambda number: 2**53 + number,
    "text": "abcde".__getitem__,
}
ERRORS = {
    error.__name__: error for error in (LookupError, RuntimeError, TypeError, ValueError, EOFError)
}


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
    """What came, and which stream was first read too far ahead."""
    # Endless streams repeat their last key, so only numbers, of which 0 may be that key.
    numbers = all(isinstance(key, int | float) for keys in lists for key in keys)
    made = [Stream(name, keys, endless[name] and numbers) for name, keys in enumerate(lists)]
    merged = kata.merge_sorted(*made, key=key)
    handed_over = [0] * len(made)
    came, ahead = [], ""
    for item in islice(merged, 40):
        came.append(item["item"])
        handed_over[item["item"][1]] += 1
        for stream, over in zip(made, handed_over, strict=True):
            if stream.read - over > 1 and not ahead:
                ahead = (
                    f"when {came[-1]} was handed over, {stream.read} items of stream "
                    f"{stream.name} had been read and {over} handed over: one may wait"
                )
    return came, ahead


@streams.verify
def _(yours, reference, lists, endless):
    same_items(yours[0], reference[0])
    assert not yours[1], yours[1]


def same_items(yours, right):
    """Compare items one by one, their types too: False is not 0."""
    for number, (mine, item) in enumerate(zip(map(ascii, yours), map(ascii, right), strict=False)):
        assert mine == item, f"item {number} is {mine}, but {item} is right"
    assert len(yours) >= len(right), (
        f"the merged stream ended, but the item {right[len(yours)]!a} was still to come. "
        "No value means the end"
    )
    assert len(yours) == len(right), f"{yours[len(right)]!a} came after the last item"


@check({"values": st.lists(st.sampled_from([None, 0, "", False, (), 3]), max_size=8)}, examples=35)
def any_values(kata, values):
    """Items of any kind with keys that say nothing about them."""
    half = len(values) // 2
    merged = kata.merge_sorted(values[:half], iter(values[half:]), key=lambda value: 0)
    return list(islice(merged, len(values) + 2))


@any_values.verify
def _(yours, reference, values):
    same_items(yours, reference)


class Alike:
    """An item that says to be equal to anything, as those of some mocks and query builders do."""

    __hash__ = None

    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


@check({"lists": sorted_lists(st.integers(0, 2))}, examples=15)
def items_that_equal_anything(kata, lists):
    """Only keys are compared: whether an item is equal to something says nothing."""
    made = [[Alike(number) for number in numbers] for numbers in lists]
    merged = kata.merge_sorted(*made, key=lambda item: item.number)
    return {"of items whose == is always True came": [item.number for item in islice(merged, 40)]}


#: Iterables whose items are texts.
ITERABLES = {
    "str": "".join,
    "tuple": tuple,
    "dict": dict.fromkeys,
    "generator": iter,
}


@check({"letters": st.lists(st.sets(st.sampled_from("abc")).map(sorted), max_size=3)}, examples=15)
def any_iterables(kata, letters):
    """What a for loop can read is a stream: the letters of a text, the keys of a dict."""
    return {
        f"from each {kind}": list(islice(kata.merge_sorted(*map(made, letters), key=str), 20))
        for kind, made in ITERABLES.items()
    }


@check({"numbers": sorted_lists(st.integers(0, 2)), "texts": sorted_lists(TEXTS)}, examples=20)
def in_turns(kata, numbers, texts):
    """Two merged streams, each alone first, then both at once."""
    both = [(numbers, float), (texts, str)]
    alone = [list(islice(kata.merge_sorted(*lists, key=key), 40)) for lists, key in both]

    def take_turns():
        merged = [islice(kata.merge_sorted(*lists, key=key), 40) for lists, key in both]
        return list(zip_longest(*merged, fillvalue="(the end)"))

    return alone, outcome(take_turns)


@in_turns.verify
def _(yours, reference, numbers, texts):
    for mine, right in zip(yours[0], reference[0], strict=True):
        same_items(mine, right)
    assert yours[1] == reference[1], (
        "each merged stream is right alone, but wrong while another one is read in turns with it: "
        f"{yours[1]}, but {reference[1]} is right"
    )


@check(
    {
        "lists": st.lists(st.lists(st.integers(0, 4), max_size=6), min_size=1, max_size=3),
        "key": st.sampled_from(list(KEYS)),
        "iterators": st.booleans(),
    },
    examples=120,
)
def not_sorted(kata, lists, key, iterators):
    """Streams in any order, of which most are not sorted."""
    came = []
    made = map(iter, lists) if iterators else lists

    def go_through():
        merged = islice(kata.merge_sorted(*made, key=KEYS[key]), 40)
        came.extend((item, type(item).__name__) for item in merged)

    return outcome(go_through, ValueError), came


@not_sorted.verify
def _(yours, reference, lists, key, iterators):
    for side in (yours, reference):
        assert isinstance(side, tuple | list), side
    error, came = reference
    keys = [[KEYS[key](number) for number in numbers] for numbers in lists]
    said = f"{'iterators over ' * iterators}{lists}, whose keys are {keys}"
    assert yours[0] == error, (
        f"{said}, should end with {error or 'no exception'}, "
        f"but ended with {yours[0] or 'no exception'}"
    )
    # An answer may read the unsorted item before it hands over the item that comes before.
    assert yours[1] == came or (error and yours[1] == came[:-1]), (
        f"of {said}, came {[item for item, _ in yours[1]]}, not {[item for item, _ in came]}"
    )


@check(
    {
        "good": st.integers(0, 4),
        "keys": st.lists(st.integers(0, 9)).map(sorted),
        "by_key": st.booleans(),
    },
    examples=30,
)
def broken_streams(kata, good, keys, by_key):
    """The exception of a stream or key reaches the caller; what comes before it is left open."""

    def items(broken):
        # Nobody needs the key of an item that is alone.
        yield from range(good + by_key)
        if not by_key:
            raise broken
        yield "broken"

    def go_through(broken):
        def key(item):
            if item == "broken":
                raise broken
            return float(item)

        try:
            return list(islice(kata.merge_sorted(items(broken), keys, key=key), 60))
        except Exception as raised:
            if raised is broken:
                return "reached the caller"
            raise

    return {
        name: outcome(lambda e=error: go_through(e("broken"))) for name, error in ERRORS.items()
    }


@broken_streams.verify
def _(yours, reference, good, keys, by_key):
    what = "the key function" if by_key else "the first stream"
    for error, mine in yours.items():
        came = f"{mine['raises']} was raised" if isinstance(mine, dict) else f"{mine} came"
        assert mine == reference[error], (
            f"{what} raised {error}, which should reach the caller unchanged, but {came}"
        )


class Item:
    """Something that can be watched, to see whether it is still in memory."""

    def __init__(self, number):
        self.number = number


class Number(float):
    """A number that can be watched: an item that is its own key."""

    @property
    def number(self):
        return self


#: The number of streams, of items in each, and what they are. Of many streams that are their own
#: keys, the key before may stay for each, and so may these items.
WATCHED = [(200, 9, "Item"), (3, 9, "Item"), (3, 90, "Number")]


@check({"cases": st.just(WATCHED)}, examples=1)
def let_go(kata, cases):
    return [kept(kata, *case) for case in cases]


def kept(kata, number, length, kind):
    """Return how many items came, and how many stay in memory beside those that wait."""
    made_of = {"Item": Item, "Number": Number}[kind]
    watched = []

    def watch(item):
        watched.append(weakref.ref(item))
        return item

    # No name in here holds on to an item.
    made = [(watch(made_of(turn)) for turn in range(length)) for _ in range(number)]
    merged = iter(kata.merge_sorted(*made, key=lambda item: item.number))
    handed_over = sum(1 for _ in islice(merged, length // 2 * number))
    gc.collect()
    alive = sum(reference() is not None for reference in watched)
    return handed_over, alive - (len(watched) - handed_over)


@let_go.verify
def _(yours, reference, cases):
    for (came, stay), right, (number, _, kind) in zip(yours, reference, cases, strict=True):
        assert came == right[0], f"{came} items came, but {right[0]} are right"
        itself = " (each its own key)" if kind == "Number" else ""
        assert stay <= 100, (
            f"of {number} streams, {stay} items{itself} that were handed over are still in "
            "memory: release what no later result needs; 100 may stay"
        )


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
