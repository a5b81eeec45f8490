"""Blanks around values do not matter."""

import argparse
import gzip
import os
import sys
import zlib


def main(argv=None):
    parser = argparse.ArgumentParser(description="Sum up a log of flights.")
    parser.add_argument("file", nargs="?", default="-")
    args = parser.parse_args(argv)
    table, bad = {}, False
    try:
        if args.file == "-":
            log = sys.stdin.buffer
        elif args.file.endswith(".gz"):
            log = gzip.open(args.file)
        else:
            log = open(args.file, "rb")
        try:
            names = log.readline().rstrip(b"\r\n").split(b",")
            if b"carrier" not in names or b"dep_delay" not in names:
                raise ValueError("line 1 lacks carrier or dep_delay")
            c, d = names.index(b"carrier"), names.index(b"dep_delay")
            for number, line in enumerate(log, 2):
                line = line.removesuffix(b"\n").removesuffix(b"\r")
                if not line:
                    continue
                try:
                    values = [v.strip() for v in line.decode("ascii").split(",")]
                    if len(values) != len(names):
                        raise ValueError(f"{len(values)} values")
                    if not values[c]:
                        raise ValueError("no carrier")
                    delay = None if values[d] == "NA" else int(values[d])
                except ValueError as error:
                    print(f"line {number}: {error}", file=sys.stderr)
                    bad = True
                    continue
                row = table.setdefault(values[c], [0, 0, 0])
                row[0] += 1
                if delay is None:
                    row[1] += 1
                else:
                    row[2] += delay
        finally:
            if args.file != "-":
                log.close()
    except (OSError, EOFError, ValueError, zlib.error) as error:
        print(f"flight_log: {error}", file=sys.stderr)
        return 2
    try:
        print("carrier,flights,cancelled,minutes")
        for k in sorted(table):
            print(k, *table[k], sep=",")
        print("total", *(sum(r[i] for r in table.values()) for i in range(3)), sep=",")
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main())
