"""next() fills the first window, and its StopIteration becomes a RuntimeError.

The learner must see:
"At the end of the items, next() raises StopIteration"
"""


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    source = iter(items)
    window = [next(source) for _ in range(size)]
    yield list(window)
    for item in source:
        window = window[1:] + [item]
        yield list(window)
