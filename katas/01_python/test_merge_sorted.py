import csv
import gc
import math
import weakref
from itertools import chain, count, islice

import pytest

from .merge_sorted import merge_sorted


class Stream:
    """An iterator without length or places that counts what is read, and stops a runaway."""

    MOST = 1000

    def __init__(self, items):
        self.items = iter(items)
        self.read = 0
        self.ends = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.read == self.MOST:
            pytest.fail(
                "this stream never ends, and the test stopped it after 1,000 items, for a few "
                "results. list(), sorted() or a loop over a whole stream would never end: read one "
                "item of each stream, and the next only when that one is handed over."
            )
        try:
            item = next(self.items)
        except StopIteration:
            self.ends += 1
            if self.ends == self.MOST:
                pytest.fail(
                    "a stream has ended, and was still asked for 1,000 more items: once all "
                    "streams have ended, the merged one ends too."
                )
            raise
        self.read += 1
        return item


class Items(list):
    """A list whose iterator stops a caller that asks it again and again after the end."""

    def __iter__(self):
        return Stream(super().__iter__())


def itself(number):
    return number


def begin(*streams, key):
    """Return an iterator over the merged stream, or say why there is none."""
    __tracebackhide__ = True
    result = merge_sorted(*streams, key=key)
    assert hasattr(result, "__iter__"), (
        f"merge_sorted(...) returned {result!r}, which a for loop cannot iterate over: hand over "
        "each item with yield."
    )
    return iter(result)


def merge(*streams, key, most=20):
    """Return the first items of the merged stream, at most ``most``."""
    __tracebackhide__ = True
    error = None
    try:
        merged = list(islice(begin(*streams, key=key), most))
    except (TypeError, ValueError, RuntimeError) as raised:
        error = raised
    if isinstance(error, NotImplementedError):
        raise error
    texts = any(
        isinstance(key(item), str) for items in streams if type(items) is Items for item in items
    )
    assert not texts or "could not convert" not in str(error), (
        f"ValueError: {error}. The keys are text here, which cannot always become a number. "
        "Compare the keys as they are."
    )
    assert not isinstance(error, ValueError), (
        f"ValueError: {error}. But each of these streams is sorted. Equal keys may follow each "
        "other, and other streams do not matter. Before the first item of a stream there is no "
        "key: 0 or -1 cannot stand for "
        f"it.{' In text, capitals come before small letters.' * texts}"
    )
    assert not texts or "not supported between" not in str(error), (
        f"TypeError: {error}. All keys are text here, and were compared with something else. No "
        "number can stand before the first key of a stream, or after its last: text cannot be "
        "compared with numbers."
    )
    assert not isinstance(error, TypeError), (
        f"TypeError: {error}. If it is about <: items with equal keys were compared, and tuples "
        "compare their next part. If it is about len() or subscripts: a stream is no list, and you "
        "can only ask for its next item."
    )
    assert not isinstance(error, RecursionError), (
        f"RecursionError: {error}. With {len(streams)} streams, as many generators or calls were "
        "nested. Keep the first items of all streams side by side."
    )
    assert error is None, (
        f"RuntimeError: {error}. At the end of a stream, next() raises StopIteration, which must "
        "not leave a generator: other streams may have items left."
    )
    return merged


def likely(causes):
    """Return those causes for which the result speaks."""
    fitting = [cause for cause, fits in causes.items() if fits]
    return f" Likely cause: {', and '.join(fitting)}." if fitting else ""


def before(one, other, items):
    """Whether both are among the items, in this order."""
    return one in items and other in items and items.index(one) < items.index(other)


def test_two_streams_make_one():
    merged = merge(Items([40, 50, 60]), Items([10, 20, 70, 80]), key=itself)

    assert merged == [10, 20, 40, 50, 60, 70, 80], (
        f"[40, 50, 60] and [10, 20, 70, 80]: expected [10, 20, 40, 50, 60, 70, 80], got {merged}."
        + likely(
            {
                "the result ended with the first stream that did": merged == [10, 20, 40, 50, 60],
                "one stream came after the other": merged[:4] == [40, 50, 60, 10],
                "the streams took turns": merged[:4] == [40, 10, 50, 20],
                "the streams took turns in sorted pairs": merged[:4] == [10, 40, 20, 50],
            }
        )
    )


def test_the_key_says_what_comes_first():
    merged = merge(Items(["plum", "banana"]), Items(["fig", "apple", "cherries"]), key=len)

    assert merged == ["fig", "plum", "apple", "banana", "cherries"], (
        f"by length: expected ['fig', 'plum', 'apple', 'banana', 'cherries'], got {merged}."
        + likely(
            {
                "the words themselves were compared": before("apple", "plum", merged),
                "keys were handed over instead of items": merged == [3, 4, 5, 6, 8],
            }
        )
    )


def test_texts_are_compared_as_they_are():
    merged = merge(Items(["Bea", "abe"]), Items(["Cy", "dan"]), key=itself)

    assert merged == ["Bea", "Cy", "abe", "dan"], (
        "['Bea', 'abe'] and ['Cy', 'dan']: expected ['Bea', 'Cy', 'abe', 'dan'], because < puts "
        f"capitals before small letters; got {merged}. lower() and casefold() change the keys."
    )


def test_keys_may_be_negative():
    merged = merge(Items([-2, -1, 0]), Items([-3, 0.5]), key=itself)

    assert merged == [-3, -2, -1, 0, 0.5], (
        f"[-2, -1, 0] and [-3, 0.5]: expected [-3, -2, -1, 0, 0.5], got {merged}. Negative keys "
        "are smaller than 0. If the 0 is missing, it was treated as the end of its stream: no "
        "value may mean that."
    )


def test_streams_may_be_generators():
    merged = merge(Stream(10 * n for n in (1, 4, 6)), Stream([20, 30, 70]), key=itself)

    assert merged == [10, 20, 30, 40, 60, 70], (
        "generators of 10, 40, 60 and 20, 30, 70: expected [10, 20, 30, 40, 60, 70], got "
        f"{merged}. A generator can be read only once."
    )


def test_equal_items_are_all_kept():
    merged = merge(Items([10, 10, 30]), Items([10, 20, 20]), Items([30]), key=itself)

    assert merged == [10, 10, 10, 20, 20, 30, 30], (
        "[10, 10, 30], [10, 20, 20] and [30]: expected [10, 10, 10, 20, 20, 30, 30], got "
        f"{merged}. Items with equal keys were lost: a set keeps each only once, and so does a "
        "dict that has the keys as its keys."
    )


def test_of_equal_keys_the_earlier_stream_comes_first():
    first = [{"name": "Zoe", "age": 22}, {"name": "Yan", "age": 30}, {"name": "Ann", "age": 30}]
    second = [{"name": "Max", "age": 22}, {"name": "Cy", "age": 30}, {"name": "Bo", "age": 31}]
    third = [{"name": "Al", "age": 30}, {"name": "Di", "age": 30}]

    merged = merge(Items(first), Items(second), Items(third), key=lambda person: person["age"])

    names = [person["name"] for person in merged]
    by_name = before("Cy", "Di", names) and before("Di", "Yan", names)
    later_first = before("Di", "Cy", names)
    assert names == ["Zoe", "Max", "Yan", "Ann", "Cy", "Al", "Di", "Bo"], (
        "aged 22 are Zoe of the first stream and Max of the second; aged 30 are Yan and Ann of the "
        f"first, Cy of the second, Al and Di of the third: expected that order, got {names}."
        + likely(
            {
                "ties went by name": by_name,
                "the later stream won a tie": later_first,
                "ties went by the time of reading": not (by_name or later_first)
                and before("Cy", "Ann", names),
            }
        )
    )


@pytest.mark.parametrize(
    ("streams", "expected"),
    [
        ([], []),
        ([[]], []),
        ([[], [20], []], [20]),
        ([[10, 20]], [10, 20]),
        ([[50], [40], [30], [20], [10]], [10, 20, 30, 40, 50]),
    ],
    ids=["no stream", "an empty one", "two empty ones", "one", "five"],
)
def test_any_number_of_streams_of_any_length(streams, expected):
    merged = merge(*map(Stream, streams), key=itself)

    assert merged == expected, f"{streams}: expected {expected}, got {merged}."


def test_two_hundred_streams():
    streams = [Stream([199 - number]) for number in range(200)]

    merged = merge(*streams, key=itself, most=300)

    assert merged == list(range(200)), (
        f"200 streams of one item each, 199 down to 0: expected 0 to 199, got {merged[:5]} and so "
        "on."
    )


def test_large_numbers_that_differ_are_no_tie():
    large = 2**53

    merged = merge(Items([large + 1, large + 3]), Items([large, large + 2]), key=itself)

    less = [number - large for number in merged]
    assert less == [0, 1, 2, 3], (
        f"2**53 + 1, 2**53 + 3 and 2**53, 2**53 + 2: expected 2**53 + 0, 1, 2, 3, got {less}. As a "
        "float, 2**53 + 1 is 2**53: compare the keys as they are."
    )


def test_one_list_may_be_given_twice():
    ages = Items([20, 20, 50])

    merged = merge(ages, ages, key=itself)

    assert merged == [20, 20, 20, 20, 50, 50], (
        f"[20, 20, 50] twice: expected [20, 20, 20, 20, 50, 50], got {merged}. Both streams come "
        "from one list, but each has its own previous key."
    )


def test_equal_items_may_have_different_keys():
    merged = merge(Items([1.0]), Items([1]), key=repr)

    assert [repr(item) for item in merged] == ["1", "1.0"], (
        f"by their text, '1' comes before '1.0'; got {merged}. 1 == 1.0, so a search for the best "
        "item with == can find the other one: remember which stream it came from."
    )


def test_none_is_an_item_and_infinity_a_key():
    def missing_last(age):
        return math.inf if age is None else age

    merged = merge(Items([0, 24, None, None]), Items([0.75, 31, None]), key=missing_last)

    assert merged == [0, 0.75, 24, 31, None, None, None], (
        "0, 24 and two missing ages, with 0.75, 31 and one missing age: expected [0, 0.75, 24, 31, "
        f"None, None, None], got {merged}. If an age is missing, a 0, a None or an infinite key "
        "was treated as the end of a stream: no value may mean that."
    )


def test_endless_streams_give_their_first_items():
    merged = merge(Stream(count(10, 10)), Stream(count(5, 20)), key=itself, most=6)

    assert merged == [5, 10, 20, 25, 30, 40], (
        f"10, 20, 30, ... and 5, 25, 45, ...: expected [5, 10, 20, 25, 30, 40], got {merged}."
    )


def test_no_stream_is_read_more_than_one_item_ahead():
    tens = Stream((10 * n, "tens") for n in range(1, 100))
    odd = Stream((n, "odd") for n in (35, 36, 55))
    late = Stream((n, "late") for n in range(900, 999))
    streams = {"tens": tens, "odd": odd, "late": late}
    merged = begin(*streams.values(), key=lambda item: item[0])
    handed_over = []

    for item in islice(merged, 8):
        handed_over.append(item)
        for name, stream in streams.items():
            given = sum(1 for _, origin in handed_over if origin == name)
            assert stream.read - given <= 1, (
                f"when {item} was handed over, {stream.read} items of the stream {name!r} had been "
                f"read, but only {given} handed over. One item of each stream may wait; read the "
                "next only when it is handed over: a stream may be large, or slow."
            )

    numbers = [number for number, _ in handed_over]
    assert numbers == [10, 20, 30, 35, 36, 40, 50, 55], (
        f"expected [10, 20, 30, 35, 36, 40, 50, 55], got {numbers}."
    )


def test_a_stream_that_is_not_sorted_raises_value_error():
    got, error = [], None
    merged = begin(Items([10, 50, 30, 90]), Items([20, 40]), key=itself)
    try:
        got.extend(islice(merged, 20))
    except ValueError as raised:
        error = raised

    assert error is not None, (
        f"in [10, 50, 30, 90] a 30 follows the 50, but there was no ValueError; got {got}. Compare "
        "each key with the key before it in the same stream."
    )
    # The 30 may be read before the 50 is handed over, or after it.
    assert got in ([10, 20, 40], [10, 20, 40, 50]), (
        "before the 30 of [10, 50, 30, 90] is read: expected [10, 20, 40] or [10, 20, 40, 50], got "
        f"{got} before the ValueError ({error})."
    )


def test_a_later_stream_may_not_be_sorted_either():
    error = None
    merged = begin(Items([10, 20, 30]), Items([15, 25, 24]), key=itself)
    try:
        got = list(islice(merged, 20))
    except ValueError as raised:
        error = raised

    assert error is not None, (
        "in the second stream, [15, 25, 24], a 24 follows the 25, but there was no ValueError; got "
        f"{got}. Check every stream, to its end."
    )


@pytest.mark.parametrize(
    ("stream", "smaller", "note"),
    [
        ([0, -1], "-1 is smaller than 0", "A key of 0 is false, but it is a key."),
        (
            ["abe", "Bea"],
            "'Bea' is smaller than 'abe', as < compares texts",
            "Capitals come before small letters; lower() and casefold() change the keys.",
        ),
        (
            [None, 24],
            "24 is smaller than infinity, which is the key of None here",
            "An item that is None is an item: it does not mean that there was none before.",
        ),
    ],
    ids=["after zero", "texts", "after None"],
)
def test_what_comes_first_counts_as_well(stream, smaller, note):
    error = None
    merged = begin(Items(stream), key=lambda item: math.inf if item is None else item)
    try:
        got = list(islice(merged, 20))
    except ValueError as raised:
        error = raised

    assert error is not None, (
        f"the stream {stream} is not sorted: {smaller}. But there was no ValueError; got {got}. "
        f"{note}"
    )


def test_an_exception_of_a_stream_reaches_the_caller():
    def lines():
        yield from [10, 40]
        raise OSError("the disk is gone")

    got, error = [], None
    merged = begin(lines(), Items([20, 30, 50]), key=itself)
    try:
        got.extend(islice(merged, 20))
    except OSError as reached:
        error = reached

    assert error is not None, (
        f"after 40 the first stream raised OSError, but the caller got {got} and no exception: a "
        "broken stream was treated as one that ended."
    )


class Item:
    """Something that can be watched, to see whether it is still in memory."""

    def __init__(self, number):
        self.number = number


def test_items_handed_over_are_let_go():
    watched = []

    def items(first):
        for number in range(first, 1000, 2):
            item = Item(number)
            watched.append(weakref.ref(item))
            yield item

    merged = begin(items(0), items(1), key=lambda item: item.number)
    number = sum(1 for _ in islice(merged, 900))

    gc.collect()
    kept = sum(reference() is not None for reference in watched)
    assert number == 900, f"two streams of 500 items have more than 900; got {number}."
    assert kept <= 200, (
        f"after 900 items of two streams, {kept} items are still in memory. One key of each stream "
        "is enough to check the order: on endless streams, memory fills up with items that are "
        "never released."
    )


def test_passengers_of_three_classes_by_age(data):
    with open(data / "titanic_all.csv", encoding="utf-8", newline="") as file:
        known = [row for row in csv.DictReader(file) if row["age"]]

    def age(passenger):
        return float(passenger["age"])

    classes = [
        sorted((row for row in known if row["class"] == name), key=age)
        for name in ("1st", "2nd", "3rd")
    ]
    merged = merge(*map(Stream, classes), key=age, most=2000)

    # sorted() is stable too, so of one age it leaves the first class first.
    expected = sorted(chain(*classes), key=age)
    assert len(merged) == len(expected), (
        f"expected {len(expected)} passengers of known age, got {len(merged)}."
    )
    for place, (got, passenger) in enumerate(zip(merged, expected, strict=True)):
        assert got == passenger, (
            f"sorted by age, and within an age by class: expected {passenger} at place {place}, "
            f"got {got}."
        )
