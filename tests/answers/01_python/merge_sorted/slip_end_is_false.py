"""The end of a stream is marked by False, so an item that is False ends its stream.

The learner must see:
"the merged stream ended, but the item False was still to come. No value means the end"
"""

import heapq


def merge_sorted(*streams, key):
    heap = []
    sources = [iter(stream) for stream in streams]
    for number, source in enumerate(sources):
        item = next(source, False)
        if item is not False:
            heapq.heappush(heap, (key(item), number, item))
    while heap:
        last, number, item = heapq.heappop(heap)
        yield item
        item = next(sources[number], False)
        if item is not False:
            new = key(item)
            if new < last:
                raise ValueError(f"{new!r} comes after {last!r}")
            heapq.heappush(heap, (new, number, item))
