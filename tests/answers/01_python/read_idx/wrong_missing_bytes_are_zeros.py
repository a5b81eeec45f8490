"""int.from_bytes of a short slice: missing bytes of the header are zeros.

The learner must see:
"A list means that missing bytes were read as zeros"
"""

import gzip
import struct


def fold(numbers, shape):
    for size in reversed(shape[1:]):
        numbers = [numbers[i : i + size] for i in range(0, len(numbers), size)]
    return numbers


def read_idx(path):
    opener = gzip.open if path.name.endswith(".gz") else open
    with opener(path, "rb") as file:
        content = file.read()
    if content[:3] != b"\x00\x00\x08":
        raise ValueError("no IDX file of unsigned bytes")
    dims = int.from_bytes(content[3:4], "big")
    shape = [int.from_bytes(content[4 + 4 * i : 8 + 4 * i], "big") for i in range(dims)]
    numbers = list(content[4 + 4 * dims :])
    count = 1
    for size in shape:
        count *= size
    if len(numbers) != count:
        raise ValueError("sizes and numbers disagree")
    return fold(numbers, shape)
