"""The text of the item breaks a tie, so that a heap never has to compare dicts.

The learner must see:
"Likely cause: ties went by name."
"""

import heapq


def in_order(stream, key):
    last = []
    for item in stream:
        place = key(item)
        if last and place < last[0]:
            raise ValueError("not sorted")
        last = [place]
        yield item


def merge_sorted(*streams, key):
    return heapq.merge(
        *(in_order(stream, key) for stream in streams),
        key=lambda item: (key(item), str(sorted(item.items()) if isinstance(item, dict) else item)),
    )
