import importlib.util
import traceback

import pytest

from . import catch_the_bugs

# What a learner's tests are tried on. Three ways to be right:


def sorts_and_sweeps(intervals):
    """Return a sorted list of tuples."""
    merged = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def yields_lists(intervals):
    """Yield lists, the last interval first; they can be read only once."""
    for start, end in reversed(sorts_and_sweeps(intervals)):
        yield [start, end]


def returns_a_set(intervals):
    """Let every interval swallow those that it meets, in a set that has no order."""
    left, merged = set(intervals), set()
    while left:
        start, end = left.pop()
        while met := {pair for pair in left if pair[0] <= end and pair[1] >= start}:
            left -= met
            start = min(start, *(pair[0] for pair in met))
            end = max(end, *(pair[1] for pair in met))
        merged.add((start, end))
    return merged


# And seven to be wrong:


def does_nothing(intervals):
    return intervals


def wants_more_than_a_point(intervals):
    merged = []
    for start, end in sorted(intervals):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def takes_numbers_for_whole(intervals):
    merged = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def takes_the_last_end(intervals):
    merged = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def does_not_sort(intervals):
    merged = []
    for start, end in intervals:
        if merged and merged[-1][0] <= start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def sorts_in_place(intervals):
    intervals.sort()
    return sorts_and_sweeps(intervals)


def needs_a_first(intervals):
    (start, end), *others = sorted(intervals)
    merged = []
    for next_start, next_end in others:
        if next_start <= end:
            end = max(end, next_end)
        else:
            merged.append((start, end))
            start, end = next_start, next_end
    return [*merged, (start, end)]


def your_tests():
    """Return the tests of the learner's file by name, from a fresh copy of the whole file.

    So what a bug does to the data of a test is gone before the next merge is tried.
    """
    spec = importlib.util.spec_from_file_location(catch_the_bugs.__name__, catch_the_bugs.__file__)
    copy = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(copy)
    return {
        name: value
        for name, value in vars(copy).items()
        if name.startswith("test_") and callable(value)
    }


def run(test, implementation):
    """Run ``test`` on ``implementation``; return how it failed, or None, and what it returned."""

    def merge(intervals):
        return implementation(intervals)

    try:
        return None, test(merge)
    except NotImplementedError:
        raise
    except (pytest.skip.Exception, pytest.xfail.Exception):
        return None, None
    except (Exception, pytest.fail.Exception) as error:
        frames = traceback.extract_tb(error.__traceback__)
        lines = [frame for frame in frames if frame.filename == catch_the_bugs.__file__]
        where = f"line {lines[-1].lineno} ({lines[-1].line}): " if lines else ""
        return f"{where}{type(error).__name__} {error}".strip(), None


def failures(implementation):
    """Return how each test that fails on ``implementation`` does so, by name."""
    results = {name: run(test, implementation)[0] for name, test in your_tests().items()}
    return {name: failure for name, failure in results.items() if failure}


def assert_accepted(implementation, but):
    """Expect that all tests pass; ``but`` says what the contract left open here."""
    __tracebackhide__ = True
    for name, failure in failures(implementation).items():
        pytest.fail(f"a right merge is refused by {name}, {failure}. {but}")


def assert_caught(implementation, bug):
    """Expect that a test fails which does not fail on a right implementation, too."""
    __tracebackhide__ = True
    sound = your_tests().keys() - failures(sorts_and_sweeps).keys()

    count = {
        0: "none of your tests passes on a right merge, so none can refuse",
        1: "one of your tests passes on a right merge, and it also passes on",
    }.get(
        len(sound),
        f"{len(sound)} of your tests pass on a right merge, and all of them also pass on",
    )
    assert sound & failures(implementation).keys(), f"{count} a merge that {bug}"


def test_your_tests_pass_on_a_right_merge():
    assert your_tests(), (
        "your file has no function whose name begins with test_ (methods are not run)."
    )

    assert_accepted(
        sorts_and_sweeps,
        "This merge returns a sorted list of tuples. Work out by hand what the contract says about "
        "your example. A TypeError about arguments means that a test has more parameters than "
        "merge.",
    )


def test_your_tests_return_nothing():
    results = {name: run(test, sorts_and_sweeps)[1] for name, test in your_tests().items()}

    loud = {name: value for name, value in results.items() if value is not None}
    assert not loud, (
        f"your tests returned {loud}, but nothing checks what a test returns: a test fails by an "
        "exception, which assert raises."
    )


OTHER_WAYS = {
    "a set of tuples": (
        returns_a_set,
        "This merge returns a set of tuples: the contract leaves open which kind of iterable is "
        "returned, and in which order.",
    ),
    "a generator of lists": (
        yields_lists,
        "This merge is a generator of lists, the last interval first: the contract leaves open "
        "whether tuples or lists are returned, in which order, and whether they can be read twice.",
    ),
}


@pytest.mark.parametrize("way", OTHER_WAYS)
def test_your_tests_pass_on_another_right_merge_that_returns(way):
    assert_accepted(*OTHER_WAYS[way])


def test_your_tests_assert_something():
    assert_caught(
        does_nothing,
        "returns its argument, with nothing merged: your tests assert nothing, or nothing about "
        "the result.",
    )


BUGS = {
    "meeting ends": (
        wants_more_than_a_point,
        "uses < instead of <=. What does the contract say about ends that meet?",
    ),
    "near ends": (
        takes_numbers_for_whole,
        "joins (1, 2) and (3, 4). Which intervals are near each other, but have no common point?",
    ),
    "the furthest end": (
        takes_the_last_end,
        "takes the end of the interval that starts last. Does that one always reach furthest?",
    ),
    "order": (
        does_not_sort,
        "compares each interval only with the one before it in the list. When is that not enough?",
    ),
    "side effects": (
        sorts_in_place,
        "returns the right intervals, but leaves something behind that it should not. What do you "
        "still have after the call?",
    ),
    "a first interval": (
        needs_a_first,
        "needs a first interval. Which list has none?",
    ),
}


@pytest.mark.parametrize("about", BUGS)
def test_your_tests_catch_a_bug_about(about):
    implementation, bug = BUGS[about]

    assert_caught(implementation, bug)
