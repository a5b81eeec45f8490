"""Any ValueError is taken for that of the size.

The learner must see:
"was treated as another one"
"""

from itertools import islice


def batches(items, size):
    try:
        islice((), size - 1)  # refuses a size below 1
        stream = iter(items)
        while batch := list(islice(stream, size)):
            yield batch
    except ValueError:
        raise ValueError(f"size must be at least 1, but is {size}") from None
