"""The window is a tuple that is cut and made longer; each is handed over as a list."""

from itertools import islice


def sliding_windows(items, size):
    if size < 1:
        raise ValueError(size)
    source = iter(items)
    window = tuple(islice(source, size))
    if len(window) == size:
        yield list(window)
    for item in source:
        if len(window) < size:
            return
        window = window[1:] + (item,)
        yield list(window)
