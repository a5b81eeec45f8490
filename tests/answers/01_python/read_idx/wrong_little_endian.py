"""Sizes are read little-endian.

The learner must see:
"they are 83886080, and no file is that long"
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
    if len(content) < 4 or len(content) < 4 + 4 * content[3]:
        raise ValueError("cut off in the header")
    dims = content[3]
    shape = struct.unpack(f"<{dims}I", content[4 : 4 + 4 * dims])
    numbers = list(content[4 + 4 * dims :])
    count = 1
    for size in shape:
        count *= size
    if len(numbers) != count:
        raise ValueError("sizes and numbers disagree")
    return fold(numbers, shape)
