"""Flight log: how do you write a program that others can rely on?

A function that works on your file becomes a program once it survives everybody else's: too
long for memory, compressed, piped in, with a few lines that make no sense.  Read line by
line and keep only what the answer needs.  The answer goes to standard output, every
complaint to standard error, and the exit code tells other programs how it went.

Read: https://docs.python.org/3/library/sys.html#sys.exit
"""

from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    r"""Sum up a log of flights: ``python flight_log.py [FILE]``.

    FILE is a CSV file, or gzip of one if its name ends in ``.gz``; without FILE, or if it is
    ``-``, plain CSV comes from standard input. Line 1 names the columns. `carrier` and
    `dep_delay` are among them, in any place; the others do not matter. Lines end in ``\n`` or
    ``\r\n``, the last one perhaps in nothing. No quotes occur, and no commas inside a value.

    A good line has as many values as line 1 has names, a carrier (not empty), and a `dep_delay`
    in whole minutes, such as ``12`` or ``-5``, or ``NA`` if the flight was cancelled. Whether
    ``+5`` or anything else that ``int`` reads will do is up to you, and so are blanks: around
    values, or alone on a line. An empty line is neither good nor bad. All others are bad: also
    those with bytes that are not ASCII.

    Standard output gets the names below, one line for each carrier of good lines in sorted
    order, and one for all: how many flights there were, how many of them were cancelled, and
    the sum of the others' delays. Standard error gets ``line 3: WHY`` for each bad line of the
    file, in order; WHY is up to you. Line 1 is the names, and empty lines count.

    However long the file, memory stays below half a megabyte (`tracemalloc`, imports aside).
    Tests call `main` many times in one process: print to what `sys.stdout` and `sys.stderr` are
    at that moment.

    Parameters
    ----------
    argv : sequence of str, optional
        The arguments without the program's name. None: those of the command line; an empty list:
        no arguments. ``--help`` prints how to use the program, and is no mistake: its exit code
        is 0.

    Returns
    -------
    int
        The exit code: 0, or 1 if there were bad lines. 2 if there is no summary, as the
        arguments are wrong, line 1 lacks a column, or the file cannot be read to its end: then
        standard output stays empty, and standard error says what is wrong without a traceback.
        For 2 and for ``--help``, `SystemExit` is fine as well: argparse raises it.

        If nobody reads the summary (``| head -0``), no traceback either, and any exit code.

    Examples
    --------
    >>> import pathlib, tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = pathlib.Path(folder, "log.csv")
    ...     _ = file.write_text("carrier,dep_delay\nUA,30\nAA,soon\nUA,NA\nDL,-4\n")
    ...     main([str(file)])  # and standard error: "line 3: ..."
    carrier,flights,cancelled,minutes
    DL,1,0,-4
    UA,2,1,30
    total,3,1,26
    1
    """
    raise NotImplementedError


if __name__ == "__main__":
    raise SystemExit(main())
