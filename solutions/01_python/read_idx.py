"""Read IDX, solved with struct for the header and a memoryview that folds the rest into shape."""

import gzip
import math
import struct
from pathlib import Path


def read_idx(path: Path) -> list:
    """Return the numbers of an IDX file of unsigned bytes as ints in nested lists.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "two-by-three")
    ...     _ = path.write_bytes(bytes.fromhex("00000802 00000002 00000003 010203 0405ff"))
    ...     read_idx(path)
    [[1, 2, 3], [4, 5, 255]]

    Parameters
    ----------
    path : Path
        Compressed by gzip if, and only if, its name ends with ``.gz``.

    Raises
    ------
    ValueError
        If the file does not begin with 0, 0, 8, or ends in its header. Also if its sizes,
        however huge, do not fit the numbers.

    Notes
    -----
    - The header: 0, 0, 8 (unsigned bytes), one byte n, then n sizes.
    - A size: an unsigned integer of four bytes, big-endian, at least 1.
    - Then the numbers, a byte each. The first size is the outermost list's.
    """
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rb") as file:
        content = file.read()
    try:
        # ">" is big-endian; without it, struct follows the machine that it runs on.
        zeros, kind, dimensions = struct.unpack(">HBB", content[:4])
        shape = struct.unpack_from(f">{dimensions}I", content, offset=4)
    except struct.error as error:
        raise ValueError(f"{path} ends within its header") from error
    if (zeros, kind) != (0, 8):
        raise ValueError(f"{path} is no IDX file of unsigned bytes, which begins with 0, 0, 8")
    # A view of the bytes, so that nothing is copied before the lists are made.
    numbers = memoryview(content)[4 + 4 * dimensions :]
    if len(numbers) != math.prod(shape):
        raise ValueError(f"{path} announces sizes {shape}, but {len(numbers)} bytes follow")
    return numbers.cast("B", shape).tolist()
