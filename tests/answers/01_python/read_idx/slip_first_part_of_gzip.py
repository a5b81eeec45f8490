"""Of a gzip file in several parts, only the first is unpacked.

The learner must see:
"name = 'parts.gz'"
"""

import math
import struct
import zlib


def read_idx(path):
    data = path.read_bytes()
    if path.name.endswith(".gz"):
        data = zlib.decompressobj(31).decompress(data)
    if data[:3] != b"\0\0\x08" or len(data) < 4 or len(data) < 4 + 4 * data[3]:
        raise ValueError("no IDX file, or a header cut off")
    n = data[3]
    shape = struct.unpack(f">{n}I", data[4 : 4 + 4 * n])
    numbers = list(data[4 + 4 * n :])
    if len(numbers) != math.prod(shape):
        raise ValueError("the sizes do not fit the numbers")
    for size in shape[:0:-1]:
        numbers = [numbers[at : at + size] for at in range(0, len(numbers), size)]
    return numbers
