"""The whole stream is made a list first.

The learner must see:
"this stream never ends: for a few windows of 3 items, 1,000 were read"
"list(items), or a loop that fills one list with all windows"
"""


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    items = list(items)
    for start in range(len(items) - size + 1):
        yield items[start : start + size]
