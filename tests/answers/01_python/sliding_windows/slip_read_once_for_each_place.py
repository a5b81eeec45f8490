"""What is no iterator is read once for each place of the window.

The learner must see:
"kind = 'read once'"
"""

from itertools import islice, tee


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    if iter(items) is items:
        copies = tee(items, size)
    else:
        copies = [items] * size
    shifted = [islice(copy, place, None) for place, copy in enumerate(copies)]
    return map(list, zip(*shifted))
