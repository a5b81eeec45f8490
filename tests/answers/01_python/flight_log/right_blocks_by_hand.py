"""No argparse, no csv: blocks of bytes cut by hand, and SIGPIPE left to the system."""

import gzip
import signal
import sys
import zlib

USAGE = "usage: flight_log.py [--help] [FILE]"


def cut(file):
    rest = b""
    while block := file.read(1 << 15):
        *lines, rest = (rest + block).split(b"\n")
        yield from lines
    if rest:
        yield rest


def fail(text):
    sys.stderr.write(text + "\n")
    return 2


def main(argv=None):
    argv = list(sys.argv[1:] if argv is None else argv)
    if "--help" in argv or "-h" in argv:
        sys.stdout.write(USAGE + "\n")
        return 0
    if len(argv) > 1 or (argv and argv[0].startswith("-") and argv[0] != "-"):
        return fail(USAGE)
    name = argv[0] if argv else "-"
    try:
        if name == "-":
            return report(open(0, "rb", closefd=False))
        if name.endswith(".gz"):
            with gzip.GzipFile(name) as file:
                return report(file)
        with open(name, "rb") as file:
            return report(file)
    except (OSError, EOFError, zlib.error) as error:
        return fail(f"{name}: {error!r}")


def report(file):
    sums = {}
    code = 0
    number = 0
    width = None
    for line in cut(file):
        number += 1
        if line.endswith(b"\r"):
            line = line[:-1]
        parts = line.split(b",")
        if width is None:
            if b"carrier" not in parts or b"dep_delay" not in parts:
                break
            width, c, d = len(parts), parts.index(b"carrier"), parts.index(b"dep_delay")
            continue
        if line == b"":
            continue
        try:
            carrier = parts[c].decode("ascii")
            line.decode("ascii")
            delay = 0 if parts[d] == b"NA" else int(parts[d])
            ok = len(parts) == width and carrier != ""
        except (IndexError, ValueError):
            ok = False
        if not ok:
            print("line %d: cannot be read" % number, file=sys.stderr)
            code = 1
            continue
        n, k, m = sums.get(carrier, (0, 0, 0))
        sums[carrier] = n + 1, k + (parts[d] == b"NA"), m + delay
    if width is None:
        return fail("line 1 has to name carrier and dep_delay")
    rows = [("carrier", "flights", "cancelled", "minutes")]
    rows += [(name, *sums[name]) for name in sorted(sums)]
    rows += [("total", *(sum(row[i] for row in sums.values()) for i in range(3)))]
    if __name__ == "__main__" and hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    for row in rows:
        print(",".join(str(value) for value in row))
    return code


if __name__ == "__main__":
    sys.exit(main())
