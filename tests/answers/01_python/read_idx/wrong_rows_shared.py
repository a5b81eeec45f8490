"""Every row is the same list, filled anew.

The learner must see:
"expected [[1, 2, 3, 4]"
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
    numbers = list(content[4 + 4 * dims :])
    count = 1
    for size in shape:
        count *= size
    if len(numbers) != count:
        raise ValueError("sizes and numbers disagree")
    if dims == 1:
        return numbers
    if dims > 2:
        return fold(numbers, shape)
    rows = [[0] * shape[1]] * shape[0]
    for i, number in enumerate(numbers):
        rows[i // shape[1]][i % shape[1]] = number
    return rows
