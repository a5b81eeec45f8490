"""range(len - size) is one too short.

The learner must see:
"Without the 50, the last window was lost."
"""


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    items = list(items)
    for start in range(len(items) - size):
        yield items[start : start + size]
