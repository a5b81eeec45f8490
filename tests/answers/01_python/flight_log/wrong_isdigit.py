"""Minus signs are stripped before isdigit is asked.

The learner must see:
"although it would be one without its first character"
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
            text = values[delay_at]
            if text != b"NA" and not text.lstrip(b"-").isdigit():
                raise ValueError("delay")
            delay = None if text == b"NA" else text
        except ValueError as error:
            print(f"line {number}: {error}", file=sys.stderr)
            bad += 1
            continue
        for entry in (sums.setdefault(values[carrier_at].decode(), [0, 0, 0]), total):
            entry[0] += 1
            if delay is None:
                entry[1] += 1
            else:
                entry[2] += int(delay)
    return sums, total, bad


def main(argv=None):
    parser = argparse.ArgumentParser(description="Sum up flights.")
    parser.add_argument("file", nargs="?", default="-")
    name = parser.parse_args(argv).file
    try:
        with open_log(name) as log:
            sums, total, bad = sum_up(log)
    except (OSError, EOFError, zlib.error, LookupError) as error:
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
    sys.exit(main())
