"""The whole stream is made a list first.

The learner must see:
"this stream never ends, and the test stopped it after 1,000 items"
"list(items), or a loop that collects all batches first, would never end"
"""


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    items = list(items)
    for start in range(0, len(items), size):
        yield items[start : start + size]
