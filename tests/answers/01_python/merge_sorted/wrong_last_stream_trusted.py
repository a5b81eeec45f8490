"""Where one stream is left, its rest is handed on unseen.

The learner must see:
"in [10, 50, 30, 90] a 30 follows the 50, but there was no ValueError"
"""

import heapq


def merge_sorted(*streams, key):
    heap = []
    for i, s in enumerate(streams):
        it = iter(s)
        for item in it:
            heap.append((key(item), i, item, it))
            break
    heapq.heapify(heap)
    while len(heap) > 1:
        k, i, item, it = heap[0]
        yield item
        for nxt in it:
            if key(nxt) < k:
                raise ValueError
            heapq.heapreplace(heap, (key(nxt), i, nxt, it))
            break
        else:
            heapq.heappop(heap)
    if heap:
        yield heap[0][2]
        yield from heap[0][3]
