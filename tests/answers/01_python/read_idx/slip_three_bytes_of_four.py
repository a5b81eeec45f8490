"""The first of the four bytes of a size is left out.

The learner must see:
"but a str: 'ValueError' is asked"
"""

import gzip
import math


def read_idx(path):
    with (gzip.open if path.name.endswith(".gz") else open)(path, "rb") as file:
        data = file.read()
    if data[:3] != b"\0\0\x08" or len(data) < 4 or len(data) < 4 + 4 * data[3]:
        raise ValueError("no IDX file, or a header cut off")
    n = data[3]
    shape = []
    for at in range(4, 4 + 4 * n, 4):
        _, high, middle, low = data[at : at + 4]
        shape.append(high << 16 | middle << 8 | low)
    numbers = list(data[4 + 4 * n :])
    if len(numbers) != math.prod(shape):
        raise ValueError("the sizes do not fit the numbers")
    for size in shape[:0:-1]:
        numbers = [numbers[at : at + size] for at in range(0, len(numbers), size)]
    return numbers
