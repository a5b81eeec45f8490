"""The previous keys lie in one list of the module, which each call empties for itself.

The learner must see:
"right alone, but wrong while another one is read in turns with it"
"""

import heapq

PREVIOUS = []


def _checked(number, stream, key):
    for item in stream:
        new = key(item)
        if PREVIOUS[number] and new < PREVIOUS[number][0]:
            raise ValueError(f"stream {number} is not sorted")
        PREVIOUS[number] = [new]
        yield new, number, item


def merge_sorted(*streams, key):
    PREVIOUS[:] = [[] for _ in streams]
    parts = [_checked(number, stream, key) for number, stream in enumerate(streams)]
    for _, _, item in heapq.merge(*parts, key=lambda entry: entry[:2]):
        yield item
