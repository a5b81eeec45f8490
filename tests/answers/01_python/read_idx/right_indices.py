"""Every number by its index, with the strides of each dimension."""

import gzip
import struct


def read_idx(path):
    f = gzip.open(path, "rb") if path.suffix == ".gz" else open(path, "rb")
    try:
        content = f.read()
    finally:
        f.close()
    try:
        (magic,) = struct.unpack_from("!I", content)
        if magic >> 8 != 8:
            raise ValueError(f"magic number {magic}")
        n = magic & 255
        *shape, = struct.unpack_from("!%dI" % n, content, 4)
    except struct.error as problem:
        raise ValueError(str(problem))
    strides = [1]
    for size in shape[:0:-1]:
        strides.insert(0, strides[0] * size)
    begin = 4 * (n + 1)
    if begin + strides[0] * shape[0] != len(content):
        raise ValueError("length")

    def at(offset, k):
        if k == n:
            return content[offset]
        return [at(offset + i * strides[k], k + 1) for i in range(shape[k])]

    return at(begin, 0)
