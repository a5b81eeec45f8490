"""zip of one iterator with itself stops at the shortest, and loses what it had read.

The learner must see:
"Without the 70, the short last batch was lost"
"""


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    return map(list, zip(*[iter(items)] * size))
