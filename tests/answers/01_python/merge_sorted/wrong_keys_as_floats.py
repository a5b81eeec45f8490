"""Keys that are numbers become floats.

The learner must see:
"As a float, 2**53 + 1 is 2**53"
"""

import heapq
def merge_sorted(*streams,key):
    heap=[]
    def k(item):
        v=key(item)
        return v if isinstance(v,str) else float(v)
    its=[iter(s) for s in streams]
    for i,it in enumerate(its):
        for item in it:
            heap.append((k(item),i,[item])); break
    heapq.heapify(heap)
    while heap:
        v,i,(item,)=heap[0]
        yield item
        del item
        for item in its[i]:
            w=k(item)
            if w<v: raise ValueError("not sorted")
            heapq.heapreplace(heap,(w,i,[item])); break
        else: heapq.heappop(heap)
