"""Rows of DictReader are counted, and it skips empty lines.

The learner must see:
"[4] means that empty lines were not counted: csv.reader and DictReader skip them."
"""

import argparse
import csv
import gzip
import os
import sys
import zlib
from collections import Counter


def open_text(name):
    options = {"mode": "rt", "encoding": "ascii", "errors": "replace", "newline": ""}
    if name == "-":
        sys.stdin.reconfigure(encoding="ascii", errors="replace", newline="")
        return sys.stdin
    return (gzip.open if name.endswith(".gz") else open)(name, **options)


def problem(row):
    if None in row or None in row.values():
        return "wrong number of values"
    if any("\ufffd" in value for value in row.values()):
        return "not ASCII"
    if not row["carrier"]:
        return "no carrier"
    if row["dep_delay"] != "NA":
        try:
            int(row["dep_delay"])
        except ValueError:
            return f"delay {row['dep_delay']!r}"
    return None


def main(argv=None):
    parser = argparse.ArgumentParser()
    parser.add_argument("file", nargs="?", default="-")
    args = parser.parse_args(argv)
    flights, cancelled, minutes = Counter(), Counter(), Counter()
    failures = 0
    try:
        with open_text(args.file) as file:
            reader = csv.DictReader(file)
            if not {"carrier", "dep_delay"} <= set(reader.fieldnames or ()):
                print("columns carrier and dep_delay are needed", file=sys.stderr)
                return 2
            for number, row in enumerate(reader, start=2):
                if why := problem(row):
                    failures += 1
                    print(f"line {number}: {why}", file=sys.stderr)
                    continue
                flights[row["carrier"]] += 1
                if row["dep_delay"] == "NA":
                    cancelled[row["carrier"]] += 1
                else:
                    minutes[row["carrier"]] += int(row["dep_delay"])
    except (OSError, EOFError, zlib.error) as error:
        print("cannot read", args.file, error, file=sys.stderr)
        return 2
    try:
        print("carrier,flights,cancelled,minutes")
        for carrier in sorted(flights):
            print(carrier, flights[carrier], cancelled[carrier], minutes[carrier], sep=",")
        print("total", flights.total(), cancelled.total(), minutes.total(), sep=",")
        sys.stdout.flush()
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w")
        sys.stderr.close()
    return int(failures > 0)


if __name__ == "__main__":
    sys.exit(main())
