"""int.from_bytes, read from the open file piece by piece, and recursion."""

import gzip
import pathlib


def take(file, count):
    piece = b""
    # No more at once than 64 KiB: a header may announce what no memory holds.
    while more := file.read(min(count - len(piece), 65_536)):
        piece += more
    if len(piece) != count:
        raise ValueError(f"{count} bytes expected, {len(piece)} found")
    return piece


def nested(file, sizes):
    if len(sizes) == 1:
        return list(take(file, sizes[0]))
    return [nested(file, sizes[1:]) for _ in range(sizes[0])]


def read_idx(path: pathlib.Path) -> list:
    with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
        if take(file, 3) != bytes([0, 0, 8]):
            raise ValueError("magic number")
        n = take(file, 1)[0]
        sizes = [int.from_bytes(take(file, 4), "big") for _ in range(n)]
        result = nested(file, sizes)
        if file.read(1):
            raise ValueError("more bytes than announced")
    return result
