"""The bytes are kept by path, size and time of the file, which another file may share.

The learner must see:
"['of two files, one written over the other'][1]"
"""

import gzip
import math
import struct

_cache = {}


def read_idx(path):
    stamp = path.stat().st_mtime, path.stat().st_size, path
    if stamp not in _cache:
        _cache[stamp] = gzip.open(path).read() if path.name.endswith(".gz") else path.read_bytes()
    data = _cache[stamp]
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
