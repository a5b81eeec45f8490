"""zip over slices that begin at different places, which works for a list, but not for a generator.

The learner must see:
"A generator can be read only once"
"""

from itertools import islice


def sliding_windows(items, size):
    if size < 1:
        raise ValueError("size")
    return map(list, zip(*(islice(items, place, None) for place in range(size))))
