"""Nothing looks for the end: a loop asks for ever, and an empty batch is only not handed over.

The learner must see:
"the stream said 1,000 times that it is at its end, and was asked again"
"""

from itertools import islice


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    source = iter(items)
    while True:
        batch = list(islice(source, size))
        if batch:
            yield batch
