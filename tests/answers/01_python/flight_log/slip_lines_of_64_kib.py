"""A line ends after 64 KiB.

The learner must see:
"['a log with a line of 100,000 letters']"
"""

import argparse
import gzip
import os
import re
import sys
import zlib
from collections import defaultdict


def opened(name):
    if name == "-":
        return os.fdopen(os.dup(0), "rb")
    return gzip.open(name, "rb") if name.endswith(".gz") else open(name, "rb")


def lines_of(file):
    while raw := file.readline(65_536):
        yield raw.removesuffix(b"\n").removesuffix(b"\r")


def value_of(delay):
    if delay == "NA":
        return None
    if not re.fullmatch("-?[0-9]+", delay):
        raise ValueError(f"{delay[:20]!a} is no delay")
    return int(delay)


def add(raw, columns, where, sums):
    values = raw.decode("ascii").split(",")
    if len(values) != len(columns):
        raise ValueError(f"{len(values)} values for {len(columns)} columns")
    carrier, delay = (values[place] for place in where)
    if not carrier:
        raise ValueError("no carrier")
    minutes = value_of(delay)
    sums[carrier][0] += 1
    if minutes is None:
        sums[carrier][1] += 1
    else:
        sums[carrier][2] += minutes


def main(argv=None):
    parser = argparse.ArgumentParser(description="Sum up a log of flights.")
    parser.add_argument("file", nargs="?", default="-", metavar="FILE")
    name = parser.parse_args(argv).file
    sums = defaultdict(lambda: [0, 0, 0])
    code = 0
    try:
        with opened(name) as file:
            lines = lines_of(file)
            columns = next(lines, b"").decode("ascii", "replace").split(",")
            where = columns.index("carrier"), columns.index("dep_delay")
            for number, raw in enumerate(lines, start=2):
                if not raw:
                    continue
                try:
                    add(raw, columns, where, sums)
                except ValueError as error:
                    print(f"line {number}: {error}", file=sys.stderr)
                    code = 1
    except (OSError, EOFError, zlib.error, ValueError) as error:
        print(f"{name}: {error or type(error).__name__}", file=sys.stderr)
        return 2
    try:
        print("carrier,flights,cancelled,minutes")
        for carrier in sorted(sums):
            print(carrier, *sums[carrier], sep=",")
        print("total", *map(sum, zip(*sums.values(), [0, 0, 0])), sep=",")
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return code


if __name__ == "__main__":
    raise SystemExit(main())
