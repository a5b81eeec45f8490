"""All items that were read are kept.

The learner must see:
"after 300 batches of 3 items, 900 items are still in memory."
"memory fills up with items that are never released."
"""


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    seen = []
    for item in items:
        seen.append(item)
        if len(seen) % size == 0:
            yield seen[-size:]
    rest = len(seen) % size
    if rest:
        yield seen[-rest:]
