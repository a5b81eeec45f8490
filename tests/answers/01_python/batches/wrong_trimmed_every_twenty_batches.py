"""Twenty batches stay in a buffer.

The learner must see:
"memory fills up with items that are never released."
"""

TRIM = 20


def batches(items, size):
    if size < 1:
        raise ValueError("size must be at least 1")
    buffer, start = [], 0
    for item in items:
        buffer.append(item)
        if len(buffer) - start == size:
            yield buffer[start:]
            start += size
            if start == TRIM * size:
                buffer.clear()
                start = 0
    if start < len(buffer):
        yield buffer[start:]
