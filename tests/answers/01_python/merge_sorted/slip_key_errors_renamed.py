"""An exception of key() becomes a ValueError that tells the item, in place of the exception itself.

The learner must see:
"the key function raised LookupError, which should reach the caller unchanged, but ValueError was raised"
"""

from heapq import heapify, heapreplace, heappop


def merge_sorted(*streams, key):
    def key_of(item):
        try:
            return key(item)
        except Exception as error:
            raise ValueError(f"no key for {item!r}") from error

    heap = []
    for place, stream in enumerate(streams):
        source = iter(stream)
        for item in source:
            heap.append((key_of(item), place, item, source))
            break
    heapify(heap)
    while heap:
        old, place, item, source = heap[0]
        yield item
        for item in source:
            new = key_of(item)
            if new < old:
                raise ValueError(f"the stream {place} is not sorted: {new!r} after {old!r}")
            heapreplace(heap, (new, place, item, source))
            break
        else:
            heappop(heap)
