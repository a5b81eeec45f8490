"""A running number breaks a tie: what was read earlier comes earlier, whatever its stream.

The learner must see:
"Likely cause: ties went by the time of reading."
"""

import heapq
from itertools import count


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
    heap, numbers = [], count()
    for stream in streams:
        for item in stream:
            heapq.heappush(heap, (key(item), next(numbers), item, stream))
            break
    while heap:
        _, _, item, stream = heapq.heappop(heap)
        yield item
        for item in stream:
            heapq.heappush(heap, (key(item), next(numbers), item, stream))
            break
