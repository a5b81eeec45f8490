import gc
import weakref
from itertools import count, islice

import pytest

from .sliding_windows import sliding_windows


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
                "this stream never ends: for a few windows of 3 items, 1,000 were read before the "
                "test stopped it. list(items), or a loop that fills one list with all windows, "
                "would go on for ever: hand over each window before you read on."
            )
        try:
            item = next(self.items)
        except StopIteration:
            self.ends += 1
            if self.ends == self.MOST:
                pytest.fail(
                    "the stream said 1,000 times that it is at its end, and was asked again: "
                    "a loop that builds windows has to stop there."
                )
            raise
        self.read += 1
        return item


class Items(list):
    """A list; but whoever asks its iterator on and on after the end is stopped."""

    def __iter__(self):
        return Stream(super().__iter__())


def begin(items, size):
    """Return an iterator over the windows, or say why there is none."""
    __tracebackhide__ = True
    result = sliding_windows(items, size)
    assert hasattr(result, "__iter__"), (
        f"sliding_windows(...) returned {result!r}, and a for loop cannot go through that: "
        "hand over each window with yield."
    )
    return iter(result)


def slide(items, size, most=20):
    """Return the first windows, at most ``most``, and make sure that each of them is a list."""
    __tracebackhide__ = True
    error = None
    try:
        windows = list(islice(begin(items, size), most))
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
    for window in windows:
        assert isinstance(window, list), (
            f"each window is a list, but {window!r} came, of type {type(window).__name__}."
        )
    return windows


def test_five_numbers_have_three_windows_of_three():
    windows = slide(Items([10, 20, 30, 40, 50]), 3)

    assert windows == [[10, 20, 30], [20, 30, 40], [30, 40, 50]], (
        "the windows are [10, 20, 30], [20, 30, 40] and [30, 40, 50], but these came: "
        f"{windows[:6]}{' and more' * (len(windows) > 6)}. "
        "Windows that are all the same mean that one list was handed over again and again, "
        "[40, 50] without a third that the windows are batches, [10] or [50] that the stream "
        "had not filled a window yet or no longer did; without the 50, one window was lost."
    )


def test_items_may_be_a_generator():
    windows = slide(Stream(10 * n for n in range(1, 6)), 3)

    assert windows == [[10, 20, 30], [20, 30, 40], [30, 40, 50]], (
        "a generator of 10, 20, 30, 40, 50 has the windows [10, 20, 30], [20, 30, 40] and "
        f"[30, 40, 50], but {windows} came. A generator can be gone through only once: "
        "what one step reads of it, no other step will find there."
    )


@pytest.mark.parametrize("number", [0, 1, 2])
def test_too_few_items_have_no_window(number):
    windows = slide(Stream([10, 20][:number]), 3)

    assert windows == [], (
        f"{number} item{'s' * (number != 1)} cannot fill a window of 3, so there is none, but "
        f"{windows} came. A short window came from a look at what there was, "
        "without a look at how much that is."
    )


def test_as_many_items_as_a_window_holds_have_one_window():
    windows = slide(Stream([10, 20, 30]), 3)

    assert windows == [[10, 20, 30]], f"3 items fill one window of 3, but {windows} came."


def test_an_endless_stream_gives_its_first_windows():
    windows = slide(Stream(), 3, most=2)

    assert windows == [[1, 2, 3], [2, 3, 4]], (
        f"the stream 1, 2, 3 and so on begins with [1, 2, 3] and [2, 3, 4], but {windows} came."
    )


def test_nothing_is_read_before_the_first_window_is_asked_for():
    stream = Stream()

    sliding_windows(stream, 3)

    assert stream.read == 0, (
        f"nobody has asked for a window yet, but of the stream {stream.read} items were read: "
        "what reads them has to begin with the first window, not with the call."
    )


def test_a_window_is_handed_over_before_the_next_item_is_read():
    stream = Stream()

    reads = [(window, stream.read) for window in islice(begin(stream, 3), 3)]

    assert reads == [([1, 2, 3], 3), ([2, 3, 4], 4), ([3, 4, 5], 5)], (
        f"with the windows came, of items read, {[read for _, read in reads]}, not [3, 4, 5]: "
        f"{reads}. One more each time means that a window waited for the item after it, "
        "and on a live stream that may take long."
    )


def test_a_window_may_hold_one_item_only():
    windows = slide(Stream([10, 20, 30]), 1)

    assert windows == [[10], [20], [30]], (
        f"windows of size 1 are [10], [20] and [30], but {windows} came."
    )


def test_none_and_zero_are_items_like_all_others():
    windows = slide(Stream([0, None, None, "", False]), 3)

    assert repr(windows) == "[[0, None, None], [None, None, ''], [None, '', False]]", (
        "0, None, None, '', False have the windows [0, None, None], [None, None, ''] and "
        f"[None, '', False], but {windows} came. What is missing was taken for the end, or for "
        "a place that is still free: no value may stand for either."
    )


def test_a_window_that_the_caller_empties_changes_no_other():
    came = []

    for window in islice(begin(Stream([10, 20, 30, 40, 50]), 3), 20):
        came.append(list(window))
        window.clear()

    assert came == [[10, 20, 30], [20, 30, 40], [30, 40, 50]], (
        "the windows are [10, 20, 30], [20, 30, 40] and [30, 40, 50], but a caller who emptied "
        f"each got {came}. A window that was handed over is the caller's: "
        "the next one must not be made of it."
    )


class Odd:
    """It is equal to everything, even to what stands for the end of a stream."""

    def __eq__(self, other):
        return True


def test_items_may_be_equal_to_anything():
    windows = list(islice(begin([Odd(), Odd(), Odd(), Odd()], 3), 9))

    assert [len(window) for window in windows] == [3, 3], (
        f"four items have two windows of 3, whatever they are equal to, but {windows} came. An "
        "item that is == to a mark is not the mark: ask with `is`, or let a for loop find the end."
    )


def test_a_window_of_two_thousand():
    try:
        sizes = [len(window) for window in islice(begin(range(2002), 2000), 9)]
    except RecursionError as error:
        pytest.fail(
            f"RecursionError: {error}. For a window of 2,000, as many generators or calls stood "
            "one inside the other."
        )
    assert sizes == [2000] * 3, f"2,002 items have 3 windows of 2,000, but of {sizes} came."


class BrokenError(ValueError):
    """Something went wrong in a stream, whose code knows a class of its own for it."""


@pytest.mark.parametrize("kind", [OSError, RuntimeError, BrokenError])
def test_an_exception_of_the_stream_reaches_the_caller(kind):
    def readings():
        yield from [10, 20, 30, 40]
        raise kind("the sensor is gone")

    came, error = [], None
    iterator = begin(readings(), 3)
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


@pytest.mark.parametrize("size", [3, 500])
def test_items_left_behind_are_let_go(size):
    watched = []

    def items():
        for _ in range(1000 + size):
            item = Item()
            watched.append(weakref.ref(item))
            yield item

    windows = begin(items(), size)
    number = sum(1 for _ in islice(windows, 900))

    gc.collect()
    kept = sum(reference() is not None for reference in watched)
    assert number == 900, f"there are more than 900 windows of {size}, but {number} came."
    assert kept <= size + 200, (
        f"after 900 windows of {size} items, {kept} items are still kept. The next window needs "
        f"{size - 1} of them: on an endless stream, what is never let go fills the memory."
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
        f"no window can hold {size} items, so sliding_windows({items}, {size}) raises ValueError, "
        f"but {came!r} came."
        f"{'' if items else ' Inside a loop over no items, nobody looks at the size.'}"
    )
