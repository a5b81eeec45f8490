"""All calls share one list, so two streams that take turns meet.

The learner must see:
"Asked by two_at_once"
"'end'"
"""

kept = []


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    kept.clear()
    for item in items:
        kept.append(item)
        if len(kept) > size:
            kept.pop(0)
        if len(kept) == size:
            yield list(kept)
