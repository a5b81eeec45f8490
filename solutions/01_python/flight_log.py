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
    carriers: dict[bytes, list[int]] = defaultdict(lambda: [0, 0, 0])
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
        sums = carriers[values[carrier_at]]
        for place, count in enumerate(counts):
            sums[place] += count
    rows = [(name.decode(), *sums) for name, sums in sorted(carriers.items())]
    everybody = [sum(sums[place] for sums in carriers.values()) for place in range(3)]
    table = [("carrier", "flights", "cancelled", "minutes"), *rows, ("total", *everybody)]
    return [",".join(map(str, row)) for row in table], bad


def _values(line: bytes) -> list[bytes]:
    return line.rstrip(b"\r\n").split(b",")


if __name__ == "__main__":
    raise SystemExit(main())
