"""zip_longest fills with None, and every None is thrown away, the stream's own too.

The learner must see:
"A missing item was treated as the end, or as nothing"
"""

from itertools import zip_longest


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    for batch in zip_longest(*[iter(items)] * size):
        yield [item for item in batch if item is not None]
