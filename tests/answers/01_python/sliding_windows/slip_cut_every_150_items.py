"""Items left behind are let go 150 at a time.

The learner must see:
"items that no later window needs are kept, 100 may stay"
"""


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    kept = []
    start = 0
    for item in items:
        kept.append(item)
        if len(kept) - start < size:
            continue
        yield kept[start : start + size]
        start += 1
        if start == 150:
            del kept[:start]
            start = 0
