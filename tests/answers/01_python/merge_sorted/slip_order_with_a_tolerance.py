"""A key may be smaller than the one before it by 1e-9, as if that were rounding.

The learner must see:
"whose keys are [[1.0000000000009095, 1.0]], should end with {'raises': 'ValueError'}"
"""

import heapq


def _sorted(stream, key):
    before = None
    for item in stream:
        now = key(item)
        if before is not None:
            slack = 0 if isinstance(now, str) else 1e-9
            if now < before if slack == 0 else before - now > slack:
                raise ValueError(f"{now} < {before}")
        before = now
        yield item


def merge_sorted(*streams, key):
    return heapq.merge(*(_sorted(stream, key) for stream in streams), key=key)
