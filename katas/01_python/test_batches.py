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
                "this stream never ends: for two batches of 3 items, 1,000 were read before the "
                "test stopped it. list(items), or a loop that fills one list with all batches, "
                "would go on for ever: hand over each batch before you read on."
            )
        try:
            item = next(self.items)
        except StopIteration:
            self.ends += 1
            if self.ends == self.MOST:
                pytest.fail(
                    "the stream said 1,000 times that it is at its end, and was asked again: "
                    "a loop that builds batches has to stop there."
                )
            raise
        self.read += 1
        return item


class Items(list):
    """A list; but whoever asks its iterator on and on after the end is stopped."""

    def __iter__(self):
        return Stream(super().__iter__())


def begin(items, size):
    """Return an iterator over the batches, or say why there is none."""
    __tracebackhide__ = True
    result = batches(items, size)
    assert hasattr(result, "__iter__"), (
        f"batches(...) returned {result!r}, and a for loop cannot go through that: "
        "hand over each batch with yield."
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
        f"TypeError: {error}. Where that speaks of len() or of subscripts: items need not "
        "have a length or numbered places. All that you can do is ask for the next one."
    )
    assert error is None, (
        f"RuntimeError: {error}. At the end of the items next() raises StopIteration, which must "
        "not leave a generator that way: catch it, or let a for loop or islice do the asking."
    )
    for piece in pieces:
        assert isinstance(piece, list), (
            f"each batch is a list, but {piece!r} came, of type {type(piece).__name__}."
        )
    return pieces


def test_six_numbers_make_two_batches_of_three():
    pieces = cut(Items([10, 20, 30, 40, 50, 60]), 3)

    assert pieces == [[10, 20, 30], [40, 50, 60]], (
        "the batches are [10, 20, 30] and [40, 50, 60], but these came: "
        f"{pieces[:4]}{' and more' * (len(pieces) > 4)}. "
        "An empty list after them means that the end of the items looked like a batch. "
        "[10, 20, 30] again and again means that every batch began a list anew, "
        "and [20, 30, 40] that batches overlap. Empty lists only, or all the same, mean that one "
        "list was handed over again and again, and changed after that."
    )


def test_the_last_batch_holds_what_is_left():
    pieces = cut(Items([10, 20, 30, 40, 50, 60, 70]), 3)

    assert pieces == [[10, 20, 30], [40, 50, 60], [70]], (
        "seven numbers make [10, 20, 30], [40, 50, 60] and [70], but "
        f"{pieces} came. Without the 70, the last, short batch was lost; "
        "with None beside it, the batch was filled up."
    )


def test_items_may_be_a_generator():
    pieces = cut(Stream(10 * n for n in range(1, 8)), 3)

    assert pieces == [[10, 20, 30], [40, 50, 60], [70]], (
        "a generator of seven numbers makes [10, 20, 30], [40, 50, 60] and [70], but "
        f"{pieces} came. A generator can be gone through only once: what one step read, "
        "no other step will find there."
    )


def test_an_endless_stream_gives_its_first_batches():
    pieces = cut(Stream(), 3, most=2)

    assert pieces == [[1, 2, 3], [4, 5, 6]], (
        f"the stream 1, 2, 3 and so on begins with [1, 2, 3] and [4, 5, 6], but {pieces} came."
    )


def test_nothing_is_read_before_the_first_batch_is_asked_for():
    stream = Stream()

    batches(stream, 3)

    assert stream.read == 0, (
        f"nobody has asked for a batch yet, but of the stream {stream.read} items were read: "
        "what reads them has to begin with the first batch, not with the call."
    )


def test_a_full_batch_is_handed_over_before_the_next_item_is_read():
    stream = Stream()

    reads = [(batch, stream.read) for batch in islice(begin(stream, 3), 3)]

    assert reads == [([1, 2, 3], 3), ([4, 5, 6], 6), ([7, 8, 9], 9)], (
        f"with the batches came, of items read, {[read for _, read in reads]}, not [3, 6, 9]: "
        f"{reads}. One more each time means that a full batch waited for the next item, "
        "and on a live stream that may take long; three more, that a batch was read ahead."
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
            f"of {n} item{'s' * (n != 1)} the batches are {expected[n]}, but {pieces[n]} came."
        )


def test_a_batch_may_hold_one_item_only():
    pieces = cut(Stream([10, 20, 30]), 1)

    assert pieces == [[10], [20], [30]], (
        f"batches of size 1 are [10], [20] and [30], but {pieces} came."
    )


def test_none_and_zero_are_items_like_all_others():
    pieces = cut(Stream([0, None, None, "", False, 0, 0]), 3)

    assert repr(pieces) == "[[0, None, None], ['', False, 0], [0]]", (
        "0, None, None, '', False, 0, 0 make [0, None, None], ['', False, 0] and [0], but "
        f"{pieces} came. What is missing was taken for the end, or for nothing: "
        "no value may stand for either."
    )


def test_a_batch_that_the_caller_keeps_stays_as_it_was():
    kept = list(islice(begin(Stream([10, 20, 30, 40, 50]), 2), 20))

    assert kept == [[10, 20], [30, 40], [50]], (
        f"of the batches [10, 20], [30, 40] and [50], those that the caller kept are {kept} now: "
        "one list was used again for every batch."
    )


def test_a_batch_that_the_caller_empties_changes_no_other():
    came = []

    for batch in islice(begin(Stream([10, 20, 30, 40, 50]), 2), 20):
        came.append(list(batch))
        batch.clear()

    assert came == [[10, 20], [30, 40], [50]], (
        f"the batches are [10, 20], [30, 40] and [50], but a caller who emptied each got {came}. "
        "A batch that was handed over is the caller's: do not look at it again."
    )


class Odd:
    """It is equal to everything, even to what stands for the end of a stream."""

    def __eq__(self, other):
        return True


def test_items_may_be_equal_to_anything():
    pieces = list(islice(begin([Odd(), Odd(), Odd(), Odd(), Odd()], 3), 9))

    assert [len(batch) for batch in pieces] == [3, 2], (
        f"five items make batches of 3 and 2, whatever they are equal to, but {pieces} came. An "
        "item that is == to a mark is not the mark: ask with `is`, or let a for loop find the end."
    )


class BrokenError(ValueError):
    """Something went wrong in a stream, whose code knows a class of its own for it."""


@pytest.mark.parametrize("kind", [OSError, RuntimeError, BrokenError])
def test_an_exception_of_the_stream_reaches_the_caller(kind):
    def lines():
        yield from [10, 20, 30, 40]
        raise kind("the disk is gone")

    came, error = [], None
    iterator = begin(lines(), 3)
    try:
        came.extend(islice(iterator, 20))
    except NotImplementedError:
        raise
    except Exception as reached:
        error = reached

    assert error is not None, (
        f"after 40 the stream raised {kind.__name__}, but the caller got {came} and no "
        "exception: a broken stream was taken for one at its end."
    )
    assert type(error) is kind, (
        f"after 40 the stream raised {kind.__name__}, but {error!r} reached the caller: an "
        "exception of the stream was taken for another."
    )


class Item:
    """Something that can be watched, to see whether anybody still has it."""


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
    assert number == most, f"2,000 items make {most} batches of {size}, but {number} came."
    assert kept <= size + 200, (
        f"after {most} batches of {size} items, {kept} items are still kept. The next batch needs "
        "none of them: on an endless stream, what is never let go fills the memory."
    )


@pytest.mark.parametrize("items", [[10, 20], []], ids=["two items", "no items"])
@pytest.mark.parametrize("size", [0, -1])
def test_a_size_below_one_raises_value_error(size, items):
    came = None
    try:
        came = list(islice(begin(Stream(items), size), 3))
    except NotImplementedError:
        raise
    except Exception as error:
        came = error

    assert isinstance(came, ValueError), (
        f"no batch can hold {size} items, so batches({items}, {size}) raises ValueError, "
        f"but {came!r} came."
        f"{'' if items else ' Inside a loop over no items, nobody looks at the size.'}"
    )
