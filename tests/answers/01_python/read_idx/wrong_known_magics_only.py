"""Only 2049 and 2051, the magic numbers of labels and images, are accepted.

The learner must see:
"The fourth byte is the number of dimensions."
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
    if content[:4] not in (b"\0\0\x08\x01", b"\0\0\x08\x03"):
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
    return fold(numbers, shape)
