"""zip_longest fills the last batch with None.

The learner must see:
"with None after it, the batch was padded."
"""

from itertools import zip_longest


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    return map(list, zip_longest(*[iter(items)] * size))
