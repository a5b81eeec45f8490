"""heapq.merge alone: it trusts that the streams are sorted.

The learner must see:
"in [10, 50, 30, 90] a 30 follows the 50, but there was no ValueError"
"""

import heapq


def merge_sorted(*streams, key):
    return heapq.merge(*streams, key=key)
