"""Read IDX: what do the bytes of a binary file mean?

The images of MNIST and Fashion-MNIST come in IDX files: a short header, then only numbers.  Which
of four bytes counts most (here the first: big-endian), and which index runs fastest (the last)?

Read: https://docs.python.org/3/library/struct.html#byte-order-size-and-alignment
House rules: README.md of this chapter
"""

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
    raise NotImplementedError
