"""csv.reader and csv.writer, whose lines end in CR LF; the summary is written as one text."""

import argparse
import csv
import gzip
import io
import os
import sys
import zlib


def read(stream, sums):
    reader = csv.reader(line.decode("ascii", "backslashreplace") for line in stream)
    try:
        header = next(reader)
        where = header.index("carrier")
        delay = header.index("dep_delay")
    except StopIteration:
        raise ValueError("the file is empty") from None
    bad = False
    for row in reader:
        if not row:
            continue
        try:
            assert len(row) == len(header), "count of values"
            assert "\\x" not in "".join(row), "not ASCII"
            assert row[where], "no carrier"
            late = None if row[delay] == "NA" else int(row[delay])
        except (AssertionError, ValueError) as error:
            bad = True
            print("line", f"{reader.line_num}:", error, file=sys.stderr)
        else:
            entry = sums.setdefault(row[where], [0, 0, 0])
            entry[0] += 1
            entry[1] += late is None
            entry[2] += late or 0
    return bad


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", default="-", help="a log")
    options = parser.parse_args(argv)
    sums = {}
    try:
        if options.file == "-":
            bad = read(sys.stdin.buffer, sums)
        elif options.file.endswith(".gz"):
            with gzip.open(options.file) as stream:
                bad = read(stream, sums)
        else:
            with open(options.file, "rb") as stream:
                bad = read(stream, sums)
    except (OSError, EOFError, zlib.error, ValueError) as error:
        parser.exit(2, f"{parser.prog}: {error}\n")
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["carrier", "flights", "cancelled", "minutes"])
    writer.writerows([name, *sums[name]] for name in sorted(sums))
    writer.writerow(["total", *[sum(column) for column in zip([0, 0, 0], *sums.values())]])
    try:
        sys.stdout.write(text.getvalue())
        sys.stdout.flush()
    except BrokenPipeError:
        sys.stdout = None
        os._exit(1)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
