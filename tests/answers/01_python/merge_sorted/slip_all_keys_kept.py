"""All keys of a stream are kept, to compare the last two; a key may be the item itself.

The learner must see:
"items (each its own key) that were handed over are still in memory"
"""

import heapq


def checked(stream, place, key):
    keys = []
    for item in stream:
        keys.append(key(item))
        if len(keys) > 1 and keys[-1] < keys[-2]:
            raise ValueError("a stream is not sorted")
        yield keys[-1], place, item


def merge_sorted(*streams, key):
    sources = [checked(stream, place, key) for place, stream in enumerate(streams)]
    for _, _, item in heapq.merge(*sources, key=lambda entry: entry[:2]):
        yield item
