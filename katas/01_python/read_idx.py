"""Read IDX: what do the bytes of a binary file mean?

The images of MNIST and Fashion-MNIST come in IDX files: a few bytes that say what follows,
then nothing but numbers.  Two things are not in the bytes, and have to be known: which of
four bytes counts most (here the first: big-endian), and which index runs fastest (the last).

Read: https://docs.python.org/3/library/struct.html#byte-order-size-and-alignment
"""

from pathlib import Path


def read_idx(path: Path) -> list:
    """Return the numbers of an IDX file of unsigned bytes as nested lists.

    Such a file is, byte after byte,

    - 0, 0, then 8, which stands for unsigned bytes (other kinds of number have other codes);
    - one byte: the number of dimensions n, which is 1 or more;
    - n sizes, each an unsigned integer of four bytes, big-endian, and at least 1;
    - the numbers, a byte each from 0 to 255, as many as the sizes multiplied. The last index
      runs fastest: of images, the first row of the first image comes first, from left to right.

    Parameters
    ----------
    path : Path
        If its name ends with ``.gz``, the whole file is compressed by gzip; no other file is.

    Returns
    -------
    list
        Ints if n is 1, lists of ints if n is 2, and so on: sizes (10, 28, 20) give ten lists of
        28 lists of 20 ints, and ``read_idx(path)[3][2][1]`` is image 3, row 2, column 1.

    Raises
    ------
    ValueError
        (or a subclass of it) if the file does not begin with 0, 0, 8; if it ends before the
        sizes do; or if the sizes and the number of bytes after them disagree, either way and
        however huge the sizes are. What comes of a broken gzip file is up to you.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "two-by-three")
    ...     _ = path.write_bytes(bytes([0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 3, 1, 2, 3, 4, 5, 255]))
    ...     read_idx(path)
    [[1, 2, 3], [4, 5, 255]]
    """
    raise NotImplementedError
