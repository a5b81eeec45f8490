"""A heap of (key, number of the stream, item, its stream), by hand."""

import heapq


def merge_sorted(*streams, key):
    heap = []
    for number, stream in enumerate(map(iter, streams)):
        for item in stream:
            heap.append((key(item), number, item, stream))
            break
    heapq.heapify(heap)
    while heap:
        smallest, number, item, stream = heap[0]
        yield item
        for following in stream:
            if key(following) < smallest:
                raise ValueError(f"stream {number} is not sorted at {following!r}")
            heapq.heapreplace(heap, (key(following), number, following, stream))
            break
        else:
            heapq.heappop(heap)
