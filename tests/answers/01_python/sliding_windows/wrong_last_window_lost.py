"""range(len - size) is one too short.

The learner must see:
"without the 50, one window was lost."
"""


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    items = list(items)
    for start in range(len(items) - size):
        yield items[start : start + size]
