"""What is left is handed over also when nothing is left.

The learner must see:
"An empty list at the end means that the end of the items became a batch."
"""


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    yield batch
