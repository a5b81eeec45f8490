"""Full grading of flight_log: logs of every form, in files, gzip files and standard input."""

import contextlib
import gzip
import os
import re
import subprocess
import sys
import tempfile
import tracemalloc
from pathlib import Path

from hypothesis import strategies as st

from dojo.check import check

#: 53,785 real flights of two months.
REAL = Path(__file__).parents[2] / "katas" / "data" / "flights" / "flights_2013_02_03.csv.gz"

NAMES = ["carrier", "dep_delay", "dest", "carrier_name"]

GOOD = {
    "carrier": st.sampled_from(["UA", "AA", "9E", "B6", "ZZZ", "aa"]),
    "dep_delay": st.sampled_from(["0", "12", "-5", "NA", "1301", "7", "-17", "00", str(2**53 + 1)]),
    "dest": st.sampled_from(["IAH", "", "NA", "MIA", "line 1: 1"]),
    "carrier_name": st.sampled_from(["", "United", "X Y"]),
}
DELAYS = ["", "soon", "12.0", "1e2", "inf", "nan", "-", "--1", "NA NA", "na", "None", "1 2", "0x1"]


@st.composite
def logs(draw):
    """The bytes of a log; about every third line is empty or bad."""
    names = draw(st.permutations(NAMES))
    names = [name for name in names if name in NAMES[:2] or draw(st.booleans())]

    def values(**instead):
        row = {name: draw(GOOD[name]) for name in names} | instead
        return [row[name] for name in names]

    def bad():
        kind = draw(st.integers(0, 5))
        if kind == 0:
            return ",".join(values(dep_delay=draw(st.sampled_from(DELAYS))))
        if kind == 1:
            return ",".join(values(carrier=""))
        if kind == 2:
            return ",".join(values()[:-1])
        if kind == 3:
            return ",".join([*values(), draw(st.sampled_from(["", "x"]))])
        if kind == 4:
            return ",".join(values()) + draw(st.sampled_from(["\xe9", "\xc3\xa9", "\xff"]))
        return ",".join(names)

    kinds = draw(st.lists(st.sampled_from("ggggbe"), max_size=9))
    make = {"g": lambda: ",".join(values()), "b": bad, "e": lambda: ""}
    lines = [",".join(names), *(make[kind]() for kind in kinds)]
    end = draw(st.sampled_from(["\n", "\r\n"]))
    return (end.join(lines) + draw(st.sampled_from(["", end]))).encode("latin-1")


def told(code, printed, errors):
    """Return the exit code, the summary and the numbers of the bad lines, as plain data."""
    complaints = [re.match(r"line ([0-9]+): .", line) for line in errors.decode().splitlines()]
    numbers = [found and int(found[1]) for found in complaints]
    if code == 2:
        # What is wrong is told in words of one's own.
        numbers = bool(numbers)
    return int(code), printed.decode().splitlines(), numbers


def inside(kata, *argv):
    """Call ``main``, and gather what reaches either stream, by whichever way."""
    with (
        tempfile.TemporaryFile() as printed,
        tempfile.TemporaryFile() as errors,
        contextlib.ExitStack() as stack,
    ):
        streams = sys.stdout, sys.stderr
        for number, file in ((1, printed), (2, errors)):
            streams[number - 1].flush()
            saved = os.dup(number)
            stack.callback(os.close, saved)
            stack.callback(os.dup2, saved, number)
            os.dup2(file.fileno(), number)
        out = stack.enter_context(open(1, "w", encoding="utf-8", closefd=False))
        err = stack.enter_context(open(2, "w", encoding="utf-8", closefd=False))
        stack.enter_context(contextlib.redirect_stdout(out))
        stack.enter_context(contextlib.redirect_stderr(err))
        try:
            code = kata.main(list(map(str, argv)))
        except SystemExit as end:
            # Only where the contract allows it.
            code = end.code if end.code == 2 else -1
        out.flush()
        err.flush()
        printed.seek(0)
        errors.seek(0)
        return told(code, printed.read(), errors.read())


def program(kata, *argv, log=b""):
    """Run the answer as a program that reads ``log``."""
    done = subprocess.run(
        [sys.executable, kata.__file__, *map(str, argv)], input=log, capture_output=True
    )
    return told(done.returncode, done.stdout, done.stderr)


@check({"first": logs(), "second": logs()}, examples=35)
def files(kata, first, second):
    """A plain file, and a gzip file after it."""
    with tempfile.TemporaryDirectory() as folder:
        plain, packed = Path(folder, "log.gz.csv"), Path(folder, "log.csv.gz")
        plain.write_bytes(first)
        packed.write_bytes(gzip.compress(second))
        return inside(kata, plain), inside(kata, packed)


@files.large()
def twenty_thousand_flights(rng, n=20_000):
    delays = rng.integers(-20, 200, size=n).tolist()
    lines = [f"C{delay % 16},{delay},dest,more" for delay in delays]
    log = "\n".join(["carrier,dep_delay,dest,carrier_name", *lines]).encode()
    return {"first": log, "second": log}


@check({"end": st.just("\n")}, examples=1)
def particular(kata, end):
    """Bad delays, carriers with names of their own, a sum that no float holds, a long line."""
    lines = ["carrier,dep_delay", "b,1", "C,-2", "B,3", f"c,{2**53}", "c,1", "a,4"]
    logs = {
        "with bad delays": ["carrier,dep_delay", *(f"UA,{delay}" for delay in DELAYS)],
        "with carriers in small letters": lines,
        "with a carrier called total": ["carrier,dep_delay", "total,1", "UA,20"],
        "with a line of 100,000 letters": ["carrier,dep_delay,remark", f"UA,1,{'x' * 100_000}"],
        "called log.GZ, which does not end in .gz": lines,
    }
    with tempfile.TemporaryDirectory() as folder:
        said = {}
        for what, log in logs.items():
            file = Path(folder, "log.GZ" if "GZ" in what else "log.csv")
            file.write_text(end.join(log), encoding="ascii")
            code, printed, numbers = inside(kata, file)
            said[f"a log {what}"] = {"code": code, "summary": printed, "bad lines": numbers}
        return said


@check({"log": logs()}, examples=5)
def standard_input(kata, log):
    """The same log by all ways into the program."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "log")
        file.write_bytes(log)
        return program(kata, log=log), program(kata, "-", log=log), program(kata, file)


@check({"log": logs(), "keep": st.integers(0, 40), "junk": st.binary(max_size=2)}, examples=25)
def damage(kata, log, keep, junk):
    """Gzip files that end too early, or hold junk; a file without names, and none at all."""
    with tempfile.TemporaryDirectory() as folder:
        packed, plain = Path(folder, "log.gz"), Path(folder, "log")
        whole = gzip.compress(log + bytes(b"x" * 50), mtime=0)
        packed.write_bytes(whole[: max(0, len(whole) - 1 - keep)] + junk)
        plain.write_bytes(log.replace(b"dep_delay", b"arr_delay"))
        return inside(kata, packed), inside(kata, plain), inside(kata, Path(folder, "missing"))


@check({"arguments": st.sampled_from([["a", "b"], ["-", "-"], ["--no-such"]])}, examples=6)
def usage(kata, arguments):
    return inside(kata, *arguments)


@check({"file": st.just(str(REAL))}, examples=1)
def real_flights(kata, file):
    return inside(kata, file)


@check({"bad": st.booleans()}, examples=2)
def memory(kata, bad):
    """Whether what is kept of each line, however little, adds up."""
    log = ["carrier,dep_delay"]
    with (
        tempfile.TemporaryDirectory() as folder,
        open(os.devnull, "w", encoding="utf-8") as nowhere,
        contextlib.redirect_stdout(nowhere),
        contextlib.redirect_stderr(nowhere),
    ):
        file = Path(folder, "log.csv")
        # Whatever is imported or made once is made in the first run.
        for lines in (["UA,1"], ["UA,"] * 8_000 if bad else map("UA,{}".format, range(15_000))):
            file.write_text("\n".join([*log, *lines]), encoding="ascii")
            lines = None
            tracemalloc.start()
            try:
                kata.main([str(file)])
                peak = tracemalloc.get_traced_memory()[1]
            finally:
                tracemalloc.stop()
    return "less than half a megabyte" if peak < 500_000 else f"{peak / 1e6:.1f} MB"
