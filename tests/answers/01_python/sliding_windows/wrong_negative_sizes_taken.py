"""Only a size of 0 is refused.

The learner must see:
"no window can hold -1 items: sliding_windows([10, 20], -1) must raise ValueError"
"""


def sliding_windows(items, size):
    if size == 0:
        raise ValueError("size")
    window = []
    for item in items:
        window = (window + [item])[-size:]
        if len(window) == size:
            yield list(window)
