"""A heap of (key, item): of equal keys the items are compared.

The learner must see:
"If it is about <: items with equal keys were compared"
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
    streams = [in_order(stream, key) for stream in streams]
    heap = []
    for stream in streams:
        for item in stream:
            heapq.heappush(heap, (key(item), item, stream))
            break
    while heap:
        _, item, stream = heapq.heappop(heap)
        yield item
        for item in stream:
            heapq.heappush(heap, (key(item), item, stream))
            break
