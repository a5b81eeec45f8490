"""One dimension gives a list in a list.

The learner must see:
"one dimension of size 5, and the bytes 7, 2, 1, 0, 4: expected that list"
"""

import gzip
import struct
from pathlib import Path
from math import prod


def read_idx(path: Path) -> list:
    opener = gzip.open if path.name.endswith(".gz") else open
    with opener(path, "rb") as file:
        data = file.read()
    if data[:3] != b"\0\0\x08" or len(data) < 4:
        raise ValueError("not IDX of unsigned bytes")
    n = data[3]
    try:
        sizes = struct.unpack_from(f">{n}I", data, 4)
    except struct.error as error:
        raise ValueError("too short for its sizes") from error
    numbers = list(data[4 + 4 * n:])
    if len(numbers) != prod(sizes):
        raise ValueError("sizes and length disagree")
    for size in reversed(sizes[1:] or sizes):
        numbers = [numbers[i:i + size] for i in range(0, len(numbers), size)]
    return numbers
