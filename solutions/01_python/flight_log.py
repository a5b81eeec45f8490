"""Flight log, solved in bytes, line by line: no junk in a file can stop the program halfway."""

import argparse
import contextlib
import gzip
import os
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence


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
    parser = argparse.ArgumentParser(description="Sum up a log of flights by carrier.")
    parser.add_argument("file", nargs="?", default="-", help="CSV, or .gz of it; - reads the input")
    file = parser.parse_args(argv).file
    try:
        with _open(file) as log:
            summary, bad = _sum_up(log)
    # A damaged gzip file raises any of the first three, line 1 without a column the last.
    except (OSError, EOFError, zlib.error, ValueError) as error:
        print(f"{file}: {error}", file=sys.stderr)
        return 2
    try:
        # Flushed here: when the program ends, nothing could catch what that raises.
        print("\n".join(summary), flush=True)
    except BrokenPipeError:
        # The program's end flushes once more; let that go nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1 if bad else 0


def _open(file: str) -> contextlib.AbstractContextManager[Iterator[bytes]]:
    if file == "-":
        return contextlib.nullcontext(sys.stdin.buffer)
    return gzip.open(file) if file.endswith(".gz") else open(file, "rb")


def _sum_up(log: Iterator[bytes]) -> tuple[list[str], bool]:
    """Return the lines of the summary, and whether any line of the log is bad."""
    names = _values(next(log, b""))
    carrier_at, delay_at = names.index(b"carrier"), names.index(b"dep_delay")
    # Nothing else is kept, so memory grows with the carriers and not with the lines.
    carriers: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    everybody = [0, 0, 0]
    bad = False
    for number, line in enumerate(log, start=2):
        values = _values(line)
        if values == [b""]:
            continue
        try:
            if len(values) != len(names):
                raise ValueError(f"{len(values)} values for {len(names)} columns")
            if not line.isascii():
                raise ValueError("a byte that is not ASCII")
            if not values[carrier_at]:
                raise ValueError("no carrier")
            delay = values[delay_at]
            counts = (1, 1, 0) if delay == b"NA" else (1, 0, int(delay))
        except ValueError as error:
            # Before anything is counted: a line is good as a whole, or not at all.
            print(f"line {number}: {error}", file=sys.stderr)
            bad = True
            continue
        for sums in (carriers[values[carrier_at].decode()], everybody):
            for place, count in enumerate(counts):
                sums[place] += count
    rows = [(name, *sums) for name, sums in sorted(carriers.items())]
    table = [("carrier", "flights", "cancelled", "minutes"), *rows, ("total", *everybody)]
    return [",".join(map(str, row)) for row in table], bad


def _values(line: bytes) -> list[bytes]:
    return line.rstrip(b"\r\n").split(b",")


if __name__ == "__main__":
    raise SystemExit(main())
