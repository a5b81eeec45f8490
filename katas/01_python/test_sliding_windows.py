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
                "this stream never ends, and the test stopped it after 1,000 items, for a few "
                "windows of 3. list(items), or a loop that collects all windows first, would never "
                "end: hand over each window before you read on."
            )
        try:
            item = next(self.items)
        except StopIteration:
            self.ends += 1
            if self.ends == self.MOST:
                pytest.fail(
                    "the stream has ended, and was still asked for 1,000 more items: a loop that "
                    "builds windows must stop at the end."
                )
            raise
        self.read += 1
        return item


class Items(list):
    """A list whose iterator stops a caller that asks it again and again after the end."""

    def __iter__(self):
        return Stream(super().__iter__())


def begin(items, size):
    """Return an iterator over the windows, or say why there is none."""
    __tracebackhide__ = True
    result = sliding_windows(items, size)
    assert hasattr(result, "__iter__"), (
        f"sliding_windows(...) returned {result!r}, which a for loop cannot iterate over: hand "
        "over each window with yield."
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
        f"TypeError: {error}. If it is about len() or subscripts: items may have no length and no "
        "positions. You can only ask for the next item."
    )
    assert error is None, (
        f"RuntimeError: {error}. At the end of the items, next() raises StopIteration, which must "
        "not leave a generator: catch it, or let a for loop or islice do the reading."
    )
    for window in windows:
        assert isinstance(window, list), (
            f"expected each window to be a list, got {window!r} of type {type(window).__name__}."
        )
    return windows


def test_five_numbers_have_three_windows_of_three():
    windows = slide(Items([10, 20, 30, 40, 50]), 3)

    assert windows == [[10, 20, 30], [20, 30, 40], [30, 40, 50]], (
        "expected [10, 20, 30], [20, 30, 40] and [30, 40, 50], got "
        f"{windows[:6]}{' and more' * (len(windows) > 6)}. Equal windows mean that one list was "
        "handed over several times. [40, 50] as second and last means batches. [10] or [50] means "
        "windows that are not full, at the start or at the end. Without the 50, the last window "
        "was lost."
    )


def test_items_may_be_a_generator():
    windows = slide(Stream(10 * n for n in range(1, 6)), 3)

    assert windows == [[10, 20, 30], [20, 30, 40], [30, 40, 50]], (
        "a generator of 10, 20, 30, 40, 50: expected [10, 20, 30], [20, 30, 40] and [30, 40, 50], "
        f"got {windows}. A generator can be read only once: an item that one step has read is gone "
        "for all others."
    )


@pytest.mark.parametrize("number", [0, 1, 2])
def test_too_few_items_have_no_window(number):
    windows = slide(Stream([10, 20][:number]), 3)

    assert windows == [], (
        f"{number} item{'s' * (number != 1)} cannot fill a window of 3: expected no window, got "
        f"{windows}. A short window means that its length was not checked."
    )


def test_as_many_items_as_a_window_holds_have_one_window():
    windows = slide(Stream([10, 20, 30]), 3)

    assert windows == [[10, 20, 30]], f"3 items fill one window of 3; got {windows}."


def test_an_endless_stream_gives_its_first_windows():
    windows = slide(Stream(), 3, most=2)

    assert windows == [[1, 2, 3], [2, 3, 4]], (
        f"the stream 1, 2, 3, ... begins with [1, 2, 3] and [2, 3, 4]; got {windows}."
    )


def test_nothing_is_read_before_the_first_window_is_asked_for():
    stream = Stream()

    sliding_windows(stream, 3)

    assert stream.read == 0, (
        f"{stream.read} items of the stream were read before the first window was requested: read "
        "them in the generator, not at the call."
    )


def test_a_window_is_handed_over_before_the_next_item_is_read():
    stream = Stream()

    reads = [(window, stream.read) for window in islice(begin(stream, 3), 3)]

    assert reads == [([1, 2, 3], 3), ([2, 3, 4], 4), ([3, 4, 5], 5)], (
        "expected [3, 4, 5] items read when each window arrived, got "
        f"{[read for _, read in reads]}: {reads}. One more each time means that a window waited "
        "for the item after it, which may take long on a live stream."
    )


def test_a_window_may_hold_one_item_only():
    windows = slide(Stream([10, 20, 30]), 1)

    assert windows == [[10], [20], [30]], (
        f"windows of size 1: expected [10], [20] and [30], got {windows}."
    )


def test_none_and_zero_are_items_like_all_others():
    windows = slide(Stream([0, None, None, "", False]), 3)

    assert repr(windows) == "[[0, None, None], [None, None, ''], [None, '', False]]", (
        "0, None, None, '', False: expected [0, None, None], [None, None, ''] and [None, '', "
        f"False], got {windows}. A missing item was treated as the end, or as a free place: no "
        "value may mean either."
    )


def test_a_window_that_the_caller_empties_changes_no_other():
    got = []

    for window in islice(begin(Stream([10, 20, 30, 40, 50]), 3), 20):
        got.append(list(window))
        window.clear()

    assert got == [[10, 20, 30], [20, 30, 40], [30, 40, 50]], (
        "expected [10, 20, 30], [20, 30, 40] and [30, 40, 50]; a caller who emptied each window "
        f"got {got}. A window belongs to the caller once it is handed over: do not make the next "
        "one from it."
    )


class Odd:
    """It is equal to everything, even to what stands for the end of a stream."""

    def __eq__(self, other):
        return True


def test_items_may_be_equal_to_anything():
    windows = list(islice(begin([Odd(), Odd(), Odd(), Odd()], 3), 9))

    assert [len(window) for window in windows] == [3, 3], (
        f"four items, each == to everything: expected two windows of 3, got {windows}. An item "
        "that is == to a marker is not the marker: test with `is`, or let a for loop find the end."
    )


def test_a_window_of_two_thousand():
    try:
        sizes = [len(window) for window in islice(begin(range(2002), 2000), 9)]
    except RecursionError as error:
        pytest.fail(
            f"RecursionError: {error}. For a window of 2,000 items, 2,000 generators or calls were "
            "nested."
        )
    assert sizes == [2000] * 3, f"2,002 items have 3 windows of 2,000; got windows of {sizes}."


class BrokenError(ValueError):
    """Something went wrong in a stream, whose code knows a class of its own for it."""


@pytest.mark.parametrize("kind", [OSError, RuntimeError, BrokenError])
def test_an_exception_of_the_stream_reaches_the_caller(kind):
    def readings():
        yield from [10, 20, 30, 40]
        raise kind("the sensor is gone")

    got, error = [], None
    iterator = begin(readings(), 3)
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
    assert number == 900, f"expected more than 900 windows of {size}, got {number}."
    assert kept <= size + 200, (
        f"after 900 windows of {size} items, {kept} items are still in memory. The next window "
        f"needs {size - 1} of them: on an endless stream, memory fills up with items that are "
        "never released."
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
        f"no window can hold {size} items: sliding_windows({items}, {size}) must raise ValueError; "
        f"got {got!r}.{'' if items else ' With no items, a loop over them never checks the size.'}"
    )
