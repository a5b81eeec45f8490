import gc
import weakref
from itertools import count, islice

import pytest

from .batches import batches


class Stream:
    """An iterator without length or places, endless unless told; it counts what is read of it."""

    MOST = 1000

    def __init__(self, items=None):
        self.items = count(1) if items is None else iter(items)
        self.read = 0
        self.ends = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.read == self.MOST:
            pytest.fail(
                "this stream never ends, and the test stopped it after 1,000 items, for two "
                "batches of 3. list(items), or a loop that collects all batches first, would never "
                "end: hand over each batch before you read on."
            )
        try:
            item = next(self.items)
        except StopIteration:
            self.ends += 1
            if self.ends == self.MOST:
                pytest.fail(
                    "the stream has ended, and was still asked for 1,000 more items: a loop that "
                    "builds batches must stop at the end."
                )
            raise
        self.read += 1
        return item


class Items(list):
    """A list whose iterator stops a caller that asks it again and again after the end."""

    def __iter__(self):
        return Stream(super().__iter__())


def begin(items, size):
    """Return an iterator over the batches, or say why there is none."""
    __tracebackhide__ = True
    result = batches(items, size)
    assert hasattr(result, "__iter__"), (
        f"batches(...) returned {result!r}, which a for loop cannot iterate over: hand over each "
        "batch with yield."
    )
    return iter(result)


def cut(items, size, most=20):
    """Return the first batches, at most ``most``, and make sure that each of them is a list."""
    __tracebackhide__ = True
    error = None
    try:
        pieces = list(islice(begin(items, size), most))
    except (TypeError, RuntimeError) as raised:
        error = raised
    if isinstance(error, NotImplementedError):
        raise error
    assert not isinstance(error, TypeError), (
        f"TypeError: {error}. If it is about len() or subscripts: items may have no length and no "
        "positions. You can only ask for the next item."
    )
    assert error is None, (
        f"RuntimeError: {error}. At the end of the items, next() raises StopIteration, which must "
        "not leave a generator: catch it, or let a for loop or islice do the reading."
    )
    for piece in pieces:
        assert isinstance(piece, list), (
            f"expected each batch to be a list, got {piece!r} of type {type(piece).__name__}."
        )
    return pieces


def test_six_numbers_make_two_batches_of_three():
    pieces = cut(Items([10, 20, 30, 40, 50, 60]), 3)

    assert pieces == [[10, 20, 30], [40, 50, 60]], (
        "expected [10, 20, 30] and [40, 50, 60], got "
        f"{pieces[:4]}{' and more' * (len(pieces) > 4)}. An empty list at the end means that the "
        "end of the items became a batch. [10, 20, 30] again and again means that every batch "
        "restarted the list. [20, 30, 40] means that batches overlap. Empty or equal lists mean "
        "that one list was handed over several times and changed later."
    )


def test_the_last_batch_holds_what_is_left():
    pieces = cut(Items([10, 20, 30, 40, 50, 60, 70]), 3)

    assert pieces == [[10, 20, 30], [40, 50, 60], [70]], (
        f"expected [10, 20, 30], [40, 50, 60] and [70], got {pieces}. Without the 70, the short "
        "last batch was lost; with None after it, the batch was padded."
    )


def test_items_may_be_a_generator():
    pieces = cut(Stream(10 * n for n in range(1, 8)), 3)

    assert pieces == [[10, 20, 30], [40, 50, 60], [70]], (
        "a generator of seven numbers: expected [10, 20, 30], [40, 50, 60] and [70], got "
        f"{pieces}. A generator can be read only once: an item that one step has read is gone for "
        "all others."
    )


def test_an_endless_stream_gives_its_first_batches():
    pieces = cut(Stream(), 3, most=2)

    assert pieces == [[1, 2, 3], [4, 5, 6]], (
        f"the stream 1, 2, 3, ... begins with [1, 2, 3] and [4, 5, 6]; got {pieces}."
    )


def test_nothing_is_read_before_the_first_batch_is_asked_for():
    stream = Stream()

    batches(stream, 3)

    assert stream.read == 0, (
        f"{stream.read} items of the stream were read before the first batch was requested: read "
        "them in the generator, not at the call."
    )


def test_a_full_batch_is_handed_over_before_the_next_item_is_read():
    stream = Stream()

    reads = [(batch, stream.read) for batch in islice(begin(stream, 3), 3)]

    assert reads == [([1, 2, 3], 3), ([4, 5, 6], 6), ([7, 8, 9], 9)], (
        "expected [3, 6, 9] items read when each batch arrived, got "
        f"{[read for _, read in reads]}: {reads}. One more each time means that a full batch "
        "waited for the next item, which may take long on a live stream. Three more mean that a "
        "batch was read ahead."
    )


def test_the_end_of_the_stream_may_come_anywhere():
    pieces = {n: cut(Stream(range(n)), 3) for n in range(7)}

    expected = {
        0: [],
        1: [[0]],
        2: [[0, 1]],
        3: [[0, 1, 2]],
        4: [[0, 1, 2], [3]],
        5: [[0, 1, 2], [3, 4]],
        6: [[0, 1, 2], [3, 4, 5]],
    }
    for n in range(7):
        assert pieces[n] == expected[n], (
            f"{n} item{'s' * (n != 1)} in batches of 3: expected {expected[n]}, got {pieces[n]}."
        )


def test_a_batch_may_hold_one_item_only():
    pieces = cut(Stream([10, 20, 30]), 1)

    assert pieces == [[10], [20], [30]], (
        f"batches of size 1: expected [10], [20] and [30], got {pieces}."
    )


def test_none_and_zero_are_items_like_all_others():
    pieces = cut(Stream([0, None, None, "", False, 0, 0]), 3)

    assert repr(pieces) == "[[0, None, None], ['', False, 0], [0]]", (
        "0, None, None, '', False, 0, 0: expected [0, None, None], ['', False, 0] and [0], got "
        f"{pieces}. A missing item was treated as the end, or as nothing: no value may mean either."
    )


def test_a_batch_that_the_caller_keeps_stays_as_it_was():
    kept = list(islice(begin(Stream([10, 20, 30, 40, 50]), 2), 20))

    assert kept == [[10, 20], [30, 40], [50]], (
        f"expected [10, 20], [30, 40] and [50]; the batches that the caller kept are now {kept}: "
        "one list was used for every batch."
    )


def test_a_batch_that_the_caller_empties_changes_no_other():
    got = []

    for batch in islice(begin(Stream([10, 20, 30, 40, 50]), 2), 20):
        got.append(list(batch))
        batch.clear()

    assert got == [[10, 20], [30, 40], [50]], (
        f"expected [10, 20], [30, 40] and [50]; a caller who emptied each batch got {got}. A batch "
        "belongs to the caller once it is handed over: do not read it again."
    )


class Odd:
    """It is equal to everything, even to what stands for the end of a stream."""

    def __eq__(self, other):
        return True


def test_items_may_be_equal_to_anything():
    pieces = list(islice(begin([Odd(), Odd(), Odd(), Odd(), Odd()], 3), 9))

    assert [len(batch) for batch in pieces] == [3, 2], (
        f"five items, each == to everything: expected batches of 3 and 2 items, got {pieces}. An "
        "item that is == to a marker is not the marker: test with `is`, or let a for loop find the "
        "end."
    )


class BrokenError(ValueError):
    """Something went wrong in a stream, whose code knows a class of its own for it."""


@pytest.mark.parametrize("kind", [OSError, RuntimeError, BrokenError])
def test_an_exception_of_the_stream_reaches_the_caller(kind):
    def lines():
        yield from [10, 20, 30, 40]
        raise kind("the disk is gone")

    got, error = [], None
    iterator = begin(lines(), 3)
    try:
        got.extend(islice(iterator, 20))
    except NotImplementedError:
        raise
    except Exception as reached:
        error = reached

    assert error is not None, (
        f"after 40 the stream raised {kind.__name__}, but the caller got {got} and no exception: a "
        "broken stream was treated as one that ended."
    )
    assert type(error) is kind, (
        f"after 40 the stream raised {kind.__name__}, but the caller got {error!r}: an exception "
        "of the stream was treated as another one."
    )


class Item:
    """Something that can be watched, to see whether it is still in memory."""


@pytest.mark.parametrize(("size", "most"), [(3, 300), (50, 19), (400, 3)])
def test_items_handed_over_are_let_go(size, most):
    watched = []

    def items():
        for _ in range(2000):
            item = Item()
            watched.append(weakref.ref(item))
            yield item

    pieces = begin(items(), size)
    number = sum(1 for _ in islice(pieces, most))

    gc.collect()
    kept = sum(reference() is not None for reference in watched)
    assert number == most, f"2,000 items make at least {most} batches of {size}; got {number}."
    assert kept <= size + 200, (
        f"after {most} batches of {size} items, {kept} items are still in memory. The next batch "
        "needs none of them: on an endless stream, memory fills up with items that are never "
        "released."
    )


@pytest.mark.parametrize("items", [[10, 20], []], ids=["two items", "no items"])
@pytest.mark.parametrize("size", [0, -1])
def test_a_size_below_one_raises_value_error(size, items):
    got = None
    try:
        got = list(islice(begin(Stream(items), size), 3))
    except NotImplementedError:
        raise
    except Exception as error:
        got = error

    assert isinstance(got, ValueError), (
        f"no batch can hold {size} items: batches({items}, {size}) must raise ValueError; got "
        f"{got!r}.{'' if items else ' With no items, a loop over them never checks the size.'}"
    )
