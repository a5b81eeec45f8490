"""Flight log: how do you write a program that others can rely on?

A program must cope with files that are too long for memory, compressed, piped in, or broken.  Read
line by line; keep only what the answer needs.  The answer goes to standard output, complaints
to standard error, and the exit code says how it went.

Read: https://docs.python.org/3/library/sys.html#sys.exit
House rules: README.md of this chapter
"""

from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    r"""Sum up a log of flights, as ``python flight_log.py [FILE]``, and return the exit code.

    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = pathlib.Path(folder, "log.csv")
    ...     _ = file.write_text("carrier,dep_delay\nUA,30\nAA,soon\nUA,NA\nDL,-4\n")
    ...     main([str(file)])
    carrier,flights,cancelled,minutes
    DL,1,0,-4
    UA,2,1,30
    total,3,1,26
    1

    Parameters
    ----------
    argv : sequence of str, optional
        Without the program's name; None means those of the command line.

    Returns
    -------
    int
        0; 1 with bad lines; 2 without a summary: wrong arguments, a missing column, a file that
        cannot be read to its end.

    Notes
    -----
    - FILE is CSV, or gzip of it if its name ends in ``.gz``. Without FILE, or with ``-``, read
      standard input.
    - Line 1 names the columns, in any order; use ``carrier`` and ``dep_delay``. Nothing is quoted.
      Lines end with ``\n`` or ``\r\n``.
    - A good line is ASCII, with one value per column, a carrier, and a delay in whole minutes or
      ``NA`` (cancelled). Sort the carriers; add up the delays.
    - Skip empty lines, but count them. For all others, print ``line 3: WHY`` to standard error.
    - With exit code 2, standard output is empty, and standard error says why.
    - ``--help`` prints the usage, with exit code 0. `SystemExit` is fine for it, and for 2.
    - Never print a traceback, even if nobody reads the output (``| head -0``).
    - Use less than 500,000 bytes of memory (`tracemalloc`).
    """
    raise NotImplementedError


if __name__ == "__main__":
    raise SystemExit(main())
