"""A chain of generators: lines, then flights, judged by one regular expression for delays."""

import argparse
import gzip
import os
import re
import sys
import zlib
from contextlib import ExitStack

DELAY = re.compile(r"-?[0-9]+|NA")


def lines(file):
    with ExitStack() as stack:
        if file == "-":
            log = sys.stdin.buffer
        else:
            log = stack.enter_context((gzip.open if file[-3:] == ".gz" else open)(file, "rb"))
        for number, line in enumerate(log, start=1):
            yield number, line.decode("latin-1").rstrip("\r\n")


def flights(numbered, complain):
    _, header = next(numbered, (1, ""))
    names = header.split(",")
    at, when = names.index("carrier"), names.index("dep_delay")
    for number, line in numbered:
        if not line:
            continue
        values = line.split(",")
        if (
            line.isascii()
            and len(values) == len(names)
            and values[at]
            and DELAY.fullmatch(values[when])
        ):
            yield values[at], values[when]
        else:
            complain(number, line)


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("file", nargs="?", default="-")
    file = parser.parse_args(argv).file
    complaints = 0

    def complain(number, line):
        nonlocal complaints
        complaints += 1
        print(f"line {number}: bad: {line[:20]!a}", file=sys.stderr)

    table = {"": [0, 0, 0]}
    try:
        for carrier, delay in flights(lines(file), complain):
            for key in ("", carrier):
                row = table.setdefault(key, [0, 0, 0])
                row[0] += 1
                row[1] += delay == "NA"
                row[2] += 0 if delay == "NA" else int(delay)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    except (OSError, EOFError, zlib.error) as error:
        print(type(error).__name__, file=sys.stderr)
        return 2
    total = table.pop("")
    try:
        print("carrier", "flights", "cancelled", "minutes", sep=",")
        for carrier, row in sorted(table.items()):
            print(carrier, *row, sep=",")
        print("total", *total, sep=",", flush=True)
    except BrokenPipeError:
        os.close(1)
        os._exit(141)
    return bool(complaints)


if __name__ == "__main__":
    raise SystemExit(main())
