"""The whole stream is made a list first.

The learner must see:
"this stream never ends, and the test stopped it after 1,000 items"
"list(items), or a loop that collects all windows first, would never end"
"""


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    items = list(items)
    for start in range(len(items) - size + 1):
        yield items[start : start + size]
