"""main is called, but its exit code is dropped.

The learner must see:
"which pass on main's exit code."
"""

import argparse
import contextlib
import gzip
import os
import sys
import zlib


def open_log(name):
    if name == "-":
        return contextlib.nullcontext(sys.stdin.buffer)
    if name.endswith(".gz"):
        return gzip.open(name)
    return open(name, "rb")


def split(line):
    return line.rstrip(b"\r\n").split(b",")


def sum_up(log):
    names = split(next(log, b""))
    carrier_at = names.index(b"carrier")
    delay_at = names.index(b"dep_delay")
    sums = {}
    total = [0, 0, 0]
    bad = 0
    for number, line in enumerate(log, start=2):
        values = split(line)
        if values == [b""]:
            continue
        try:
            if len(values) != len(names):
                raise ValueError("wrong number of values")
            if not line.isascii():
                raise ValueError("not ASCII")
            if not values[carrier_at]:
                raise ValueError("no carrier")
            delay = None if values[delay_at] == b"NA" else int(values[delay_at])
        except ValueError as error:
            print(f"line {number}: {error}", file=sys.stderr)
            bad += 1
            continue
        for entry in (sums.setdefault(values[carrier_at].decode(), [0, 0, 0]), total):
            entry[0] += 1
            if delay is None:
                entry[1] += 1
            else:
                entry[2] += delay
    return sums, total, bad


def main(argv=None):
    parser = argparse.ArgumentParser(description="Sum up flights.")
    parser.add_argument("file", nargs="?", default="-")
    name = parser.parse_args(argv).file
    try:
        with open_log(name) as log:
            sums, total, bad = sum_up(log)
    except (OSError, EOFError, zlib.error, ValueError) as error:
        print(f"{name}: {error}", file=sys.stderr)
        return 2
    try:
        print("carrier,flights,cancelled,minutes")
        for carrier, entry in sorted(sums.items()):
            print(carrier, *entry, sep=",")
        print("total", *total, sep=",", flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1 if bad else 0


if __name__ == "__main__":
    main()
