"""All items that were read are kept.

The learner must see:
"after 900 windows of 3 items, 902 items are still in memory."
"memory fills up with items that are never released."
"""


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    seen = []
    for item in items:
        seen.append(item)
        if len(seen) >= size:
            yield seen[-size:]
