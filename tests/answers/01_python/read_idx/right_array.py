"""array.array with byteswap for the sizes, and an iterator for the numbers."""

import array, gzip, sys
from itertools import islice
from math import prod


class BadFile(ValueError):
    pass


def read_idx(path):
    raw = path.read_bytes()
    if str(path).endswith(".gz"):
        raw = gzip.decompress(raw)
    try:
        a, b, kind, n = raw[:4]
    except ValueError:
        raise BadFile("no header")
    if a or b or kind != 8:
        raise BadFile("bad magic")
    sizes = array.array("I")
    try:
        sizes.frombytes(raw[4:4 + 4 * n])
    except ValueError:
        raise BadFile("half a size")
    if len(sizes) < n:
        raise BadFile("too few sizes")
    if sys.byteorder == "little":
        sizes.byteswap()
    data = iter(raw[4 + 4 * n:])
    if len(raw) - 4 - 4 * n != prod(sizes):
        raise BadFile("wrong length")

    def build(level):
        if level == n - 1:
            return list(islice(data, sizes[level]))
        result = []
        for _ in range(sizes[level]):
            result.append(build(level + 1))
        return result

    return build(0)
