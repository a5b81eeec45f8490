"""The next window is made of the list that the caller has got.

The learner must see:
"do not make the next one from it."
"""

from itertools import islice


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    source = iter(items)
    window = list(islice(source, size))
    if len(window) < size:
        return
    yield window
    for item in source:
        window = window[1:] + [item]
        yield window
