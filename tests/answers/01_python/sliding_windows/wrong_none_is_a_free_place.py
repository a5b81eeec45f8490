"""None stands for a place that is still free.

The learner must see:
"A missing item was treated as the end, or as a free place"
"""


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    window = [None] * size
    for item in items:
        window = [*window[1:], item]
        if None not in window:
            yield list(window)
