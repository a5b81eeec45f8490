"""Once a single stream is left it is read in chunks of 100 items, as nothing else can come between.

The learner must see:
"handed over: one may wait"
"""

import heapq
from itertools import islice


def merge_sorted(*streams, key):
    heap = []
    for number, stream in enumerate(streams):
        source = iter(stream)
        for item in islice(source, 1):
            heap.append((key(item), number, item, source))
    heapq.heapify(heap)
    while heap:
        old, number, item, source = heapq.heappop(heap)
        yield item
        if heap or len(streams) == 1:
            size = 1
        else:
            size = 100
        chunk = list(islice(source, size))
        while chunk:
            for item in chunk:
                new = key(item)
                if new < old:
                    raise ValueError(f"stream {number} is not sorted")
                old = new
                if size > 1:
                    yield item
            if size == 1:
                heapq.heappush(heap, (new, number, item, source))
                break
            chunk = list(islice(source, size))
