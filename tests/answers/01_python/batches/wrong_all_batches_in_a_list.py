"""Lazy reading, but all batches are collected and returned.

The learner must see:
"would never end: hand over each batch before you read on."
"""

from itertools import islice


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    source, result = iter(items), []
    while batch := list(islice(source, size)):
        result.append(batch)
    return result
