"""The whole stream is made a list first.

The learner must see:
"this stream never ends: for two batches of 3 items, 1,000 were read"
"list(items), or a loop that fills one list with all batches"
"""


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    items = list(items)
    for start in range(0, len(items), size):
        yield items[start : start + size]
