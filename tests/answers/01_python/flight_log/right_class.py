"""A class that is fed line by line; errors go through argparse's own parser.error."""

import argparse
import dataclasses
import gzip
import io
import os
import sys
import zlib


@dataclasses.dataclass
class Sums:
    flights: int = 0
    cancelled: int = 0
    minutes: int = 0

    def add(self, delay):
        self.flights += 1
        if delay is None:
            self.cancelled += 1
        else:
            self.minutes += delay

    def line(self, name):
        return f"{name},{self.flights},{self.cancelled},{self.minutes}"


class Bad(Exception):
    pass


class Log:
    def __init__(self, header):
        self.columns = header.split(",")
        for name in ("carrier", "dep_delay"):
            if name not in self.columns:
                raise LookupError(f"no column {name}")
        self.by_carrier = {}
        self.all = Sums()

    def feed(self, line):
        values = line.split(",")
        if len(values) != len(self.columns):
            raise Bad(f"{len(values)} values")
        if not line.isascii():
            raise Bad("not ASCII")
        row = dict(zip(self.columns, values))
        if row["carrier"] == "":
            raise Bad("empty carrier")
        delay = row["dep_delay"]
        if delay == "NA":
            minutes = None
        elif delay.removeprefix("-").isdigit():
            minutes = int(delay)
        else:
            raise Bad("delay " + repr(delay))
        self.by_carrier.setdefault(row["carrier"], Sums()).add(minutes)
        self.all.add(minutes)

    def __str__(self):
        lines = [self.by_carrier[name].line(name) for name in sorted(self.by_carrier)]
        return "\n".join(["carrier,flights,cancelled,minutes", *lines, self.all.line("total")])


def main(argv=None):
    parser = argparse.ArgumentParser(prog="flight_log")
    parser.add_argument("file", nargs="?")
    path = parser.parse_args(argv).file
    code = 0
    try:
        if path in (None, "-"):
            raw = sys.stdin.buffer
        elif path.endswith(".gz"):
            raw = gzip.open(path, "rb")
        else:
            raw = open(path, "rb")
        with raw, io.TextIOWrapper(raw, encoding="utf-8", errors="surrogateescape") as text:
            log = Log(text.readline().rstrip("\n"))
            for number, line in enumerate(text, 2):
                line = line.rstrip("\n")
                if line:
                    try:
                        log.feed(line)
                    except Bad as why:
                        sys.stderr.write(f"line {number}: {why}\n")
                        code = 1
    except (OSError, EOFError, zlib.error, LookupError) as error:
        parser.error(str(error))
    try:
        sys.stdout.write(f"{log}\n")
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code


if __name__ == "__main__":
    sys.exit(main())
