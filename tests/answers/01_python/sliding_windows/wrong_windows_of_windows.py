"""Windows are made of windows that are one shorter.

The learner must see:
"2,000 generators or calls were nested."
"""

from itertools import pairwise


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    if size == 1:
        for item in items:
            yield [item]
    else:
        for window, following in pairwise(sliding_windows(items, size - 1)):
            yield [*window, following[-1]]
