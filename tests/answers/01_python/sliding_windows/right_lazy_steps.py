"""accumulate makes a new tuple for each item; the short ones at the beginning are skipped."""

from itertools import accumulate, chain, islice


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("no window")
    steps = accumulate(chain([()], items), lambda window, item: (*window, item)[-size:])
    return map(list, islice(steps, size, None))
