"""A last size of 1 is left out, and a row of one number is a number.

The learner must see:
"but a list: ["
"""

import gzip
import math
import struct


def read_idx(path):
    data = gzip.open(path).read() if path.name.endswith(".gz") else path.read_bytes()
    if data[:3] != b"\0\0\x08" or len(data) < 4 or len(data) < 4 + 4 * data[3]:
        raise ValueError("no IDX file, or a header cut off")
    n = data[3]
    shape = struct.unpack(f">{n}I", data[4 : 4 + 4 * n])
    numbers = list(data[4 + 4 * n :])
    if len(numbers) != math.prod(shape):
        raise ValueError("the sizes do not fit the numbers")
    # A row of one number is a number.
    if n > 1 and shape[-1] == 1:
        shape = shape[:-1]
    for size in shape[:0:-1]:
        numbers = [numbers[at : at + size] for at in range(0, len(numbers), size)]
    return numbers
