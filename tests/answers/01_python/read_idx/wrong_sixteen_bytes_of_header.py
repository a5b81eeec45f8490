"""The header is always 16 bytes, as it is for images.

The learner must see:
"The header has 4 bytes, and 4 more for each size: 8 here."
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
    shape = struct.unpack(f">{dims}I", content[4 : 4 + 4 * dims])
    numbers = list(content[16:])
    count = 1
    for size in shape:
        count *= size
    return fold(numbers, shape)
