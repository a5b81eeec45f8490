"""The end of a stream is told by !=, and an item may be equal to it.

The learner must see:
"of items whose == is always True came"
"""

import heapq

END = object()


def merge_sorted(*streams, key):
    iterators = [iter(stream) for stream in streams]
    heap = []
    for place, iterator in enumerate(iterators):
        item = next(iterator, END)
        if item != END:
            heap.append((key(item), place, [item]))
    heapq.heapify(heap)
    while heap:
        last, place, box = heapq.heappop(heap)
        yield box.pop()
        item = next(iterators[place], END)
        if item != END:
            now = key(item)
            if now < last:
                raise ValueError("a stream is not sorted")
            heapq.heappush(heap, (now, place, [item]))
        del item
