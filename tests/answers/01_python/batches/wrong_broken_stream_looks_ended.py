"""A catch-all around next() takes any exception for the end.

The learner must see:
"a broken stream was treated as one that ended."
"""


def batches(items, size):
    if size < 1:
        raise ValueError("size")
    source = iter(items)
    ended = False
    while not ended:
        batch = []
        for _ in range(size):
            try:
                batch.append(next(source))
            except Exception:
                ended = True
                break
        if batch:
            yield batch
