"""The last, short batch is lost.

The learner must see:
"Without the 70, the short last batch was lost"
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
