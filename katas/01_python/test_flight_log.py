import contextlib
import csv
import gzip
import io
import os
import random
import re
import runpy
import subprocess
import sys
import tracemalloc
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import pytest

from .flight_log import main

LOG = """\
carrier,dep_delay,dest
UA,12,IAH
AA,-5,MIA
UA,NA,IAH
B6,40,BOS
UA,3,ORD
"""

SUMMARY = [
    "carrier,flights,cancelled,minutes",
    "AA,1,0,-5",
    "B6,1,0,40",
    "UA,3,1,15",
    "total,5,1,50",
]


def graded_file():
    """Return where the graded program lies."""
    return sys.modules[f"{__package__}.flight_log"].__file__


@dataclass
class Outcome:
    """What a run left: the exit code, the lines of standard output, and standard error."""

    code: object
    summary: list[str]
    errors: str
    ended: bool = False

    @property
    def bad(self):
        """The numbers of the lines that standard error names; all of it is such lines."""
        numbers = []
        for line in self.errors.splitlines():
            found = re.fullmatch(r"line ([0-9]+): .+", line)
            assert found, (
                "standard error: expected 'line NUMBER: WHY' for each bad line, and nothing else; "
                f"got {line!r}."
            )
            numbers.append(int(found[1]))
        return numbers


@pytest.fixture
def run(capfd):
    """Call ``main`` in this process, whichever way it prints."""

    def run(*argv, about=None):
        capfd.readouterr()
        ended = False
        try:
            code = main([str(argument) for argument in argv])
        except SystemExit as end:
            ended, code = True, 0 if end.code is None else end.code
        except Exception as error:
            if about:
                error.add_note(about)
            raise
        printed, errors = capfd.readouterr()
        return Outcome(code, printed.splitlines(), errors, ended)

    return run


@pytest.fixture
def sum_up(run, tmp_path):
    """Write a log to a file, run ``main`` on it, and expect a summary."""

    def sum_up(log, name="flights.csv", about=None):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(log if isinstance(log, bytes) else log.encode("latin-1"))
        outcome = run(file, about=about)
        assert not outcome.ended, (
            f"main ended the whole program by SystemExit({outcome.code!r}), although the log can "
            f"be read: return the exit code. {about or ''} Standard error: {outcome.errors[:200]!r}"
        )
        assert isinstance(outcome.code, int), (
            f"expected main to return the exit code, an int; got {outcome.code!r}."
        )
        return outcome

    return sum_up


@contextlib.contextmanager
def standard_input(file):
    """Let standard input be ``file``, whether it is read as ``sys.stdin`` or as descriptor 0."""
    before, descriptor = sys.stdin, os.dup(0)
    try:
        with open(file, "rb") as log:
            os.dup2(log.fileno(), 0)
        with open(0, encoding="utf-8", closefd=False) as sys.stdin:
            yield
    finally:
        sys.stdin = before
        os.dup2(descriptor, 0)
        os.close(descriptor)


@pytest.fixture
def program(capfd, monkeypatch, tmp_path):
    """Run the graded file as ``python flight_log.py ...`` does, without the wait for a new one."""

    def program(*argv, log=b""):
        file, given = graded_file(), tmp_path / "standard input"
        given.write_bytes(log)
        monkeypatch.setattr(sys, "argv", [file, *map(str, argv)])
        capfd.readouterr()
        code = 0
        with standard_input(given):
            try:
                runpy.run_path(file, run_name="__main__")
            except SystemExit as end:
                code = 0 if end.code is None else end.code
        printed, errors = capfd.readouterr()
        return Outcome(code, printed.splitlines(), errors)

    return program


def assert_summary(outcome, expected, otherwise):
    """Expect these lines on standard output; ``otherwise`` says what can be wrong."""
    summary = outcome.summary
    assert summary, (
        f"standard output is empty; expected {expected}. {otherwise} Standard error: "
        f"{outcome.errors[:200]!r}"
    )
    complaints = [line for line in summary if re.match(r"\W*line\b", line)]
    assert not complaints, (
        f"standard output got {complaints[0]!r}: complaints belong on standard error, since "
        "programs that read the summary cannot use them."
    )
    missing = [line for line in expected if line not in summary]
    extra = [line for line in summary if line not in expected]
    assert not missing and not extra, (
        f"standard output: missing {missing[:4]}, wrong {extra[:4]}. {otherwise}"
    )
    assert summary == expected, (
        f"all lines are right, but in the wrong order: {summary}. The column names come first, "
        "then the carriers in sorted order, the total last."
    )


def test_a_log_of_one_flight(sum_up):
    outcome = sum_up("carrier,dep_delay\nUA,12\n")

    assert_summary(
        outcome,
        ["carrier,flights,cancelled,minutes", "UA,1,0,12", "total,1,0,12"],
        "Print the column names, a line for the carrier, and one for the total.",
    )


def test_one_run_leaves_nothing_behind_for_the_next(sum_up):
    sum_up("carrier,dep_delay\nAA,7\n")

    outcome = sum_up("carrier,dep_delay\nUA,12\n")

    assert_summary(
        outcome,
        ["carrier,flights,cancelled,minutes", "UA,1,0,12", "total,1,0,12"],
        "An earlier run summed up other logs: start from nothing in each run.",
    )


def test_every_carrier_gets_a_line_in_sorted_order(sum_up):
    outcome = sum_up(LOG.replace("UA,NA", "UA,0"))

    assert_summary(
        outcome,
        [*SUMMARY[:3], "UA,3,0,15", "total,5,0,50"],
        "The delays of UA are 12, 0 and 3 minutes here, and AA left 5 minutes early: -5.",
    )


def test_a_cancelled_flight_is_a_flight_without_a_delay(sum_up):
    outcome = sum_up(LOG, about="NA is the delay of a cancelled flight.")

    assert_summary(
        outcome,
        SUMMARY,
        "UA has three flights, and one of them is NA: it was cancelled, and the line is good.",
    )


def test_columns_are_found_by_their_names(sum_up):
    outcome = sum_up(
        "year,dep_delay,arr_delay,main_carrier,carrier\n2013,12,99,XX,UA\n2013,NA,99,XX,AA\n"
    )

    assert_summary(
        outcome,
        ["carrier,flights,cancelled,minutes", "AA,1,1,0", "UA,1,0,12", "total,2,1,12"],
        "The columns are in another order here, with others beside them.",
    )


def test_a_good_log_gives_exit_code_0_and_no_complaint(sum_up):
    outcome = sum_up(LOG)

    assert outcome.errors == "", f"all lines are good; standard error got {outcome.errors[:200]!r}."
    assert outcome.code == 0, f"expected exit code 0 for a good log, got {outcome.code!r}."


@pytest.mark.parametrize(
    "log",
    [
        LOG.replace("\n", "\r\n"),
        "dest,carrier,dep_delay\r\nIAH,UA,12\r\nMIA,AA,-5\r\nIAH,UA,NA\r\nBOS,B6,40\r\nORD,UA,3\r\n",
        "dest,carrier,dep_delay\nIAH,UA,12\nMIA,AA,-5\nIAH,UA,NA\nBOS,B6,40\nORD,UA,3",
    ],
    ids=["Windows", "Windows, and the delay comes last", "no end after the last line"],
)
def test_lines_may_end_in_other_ways(sum_up, log):
    outcome = sum_up(log, about=f"The log ends in {log[-9:]!r}.")

    assert_summary(
        outcome,
        SUMMARY,
        f"The log ends in {log[-9:]!r}: the end of a line does not belong to its last value.",
    )
    assert (outcome.code, outcome.errors) == (0, ""), (
        f"no line is bad; got exit code {outcome.code} and, on standard error, "
        f"{outcome.errors[:200]!r}."
    )


BAD_LINES = {
    "DL,soon,JFK": "its delay is no number",
    "DL,,JFK": "an empty delay is neither a number nor NA",
    "DL,12.5,JFK": "its delay is not in whole minutes",
    "DL,nan,JFK": "nan is a float for Python, but no number of minutes",
    "DL,-,JFK": "its delay is no number",
    "DL,--5,JFK": "its delay is no number, although it would be one without its first character",
    ",7,JFK": "it has no carrier",
    "DL,7": "it has two values for three columns",
    "DL": "it has one value for three columns: a missing value is not NA",
    "DL,7,JFK,LAX": "it has four values for three columns",
    "carrier,dep_delay,dest": "the column names are no flight",
    "DL,7,J\xe9K": "it has a byte that is not ASCII",
    "DL,7,J\xc3\xa9K": "it has bytes that are not ASCII, here in UTF-8",
}


@pytest.mark.parametrize("line", BAD_LINES, ids=ascii)
def test_a_bad_line_is_reported_and_left_out(sum_up, line):
    lines = LOG.splitlines()
    lines.insert(3, line)
    what = f"Line 4 is {line!r}, which is bad: {BAD_LINES[line]}."

    outcome = sum_up(
        "\n".join(lines) + "\n",
        about=f"{what} One bad line must not end the program: the lines after it still count.",
    )

    assert_summary(
        outcome,
        SUMMARY,
        f"{what} The lines before and after it count, and nothing of the line itself: a total that "
        "is too large includes bad lines.",
    )
    assert outcome.bad == [4], (
        f"{what} Standard error named the lines {outcome.bad}. [3] means that line 1 was not "
        "counted, [] that nothing was said."
    )
    assert outcome.code == 1, (
        f"{what} So the exit code is 1; got {outcome.code!r}. Without it, nobody notices that "
        "something was left out."
    )


def test_every_bad_line_is_reported_by_its_number(sum_up):
    lines = LOG.splitlines()
    lines[2:2] = ["DL,soon,JFK", "DL,7"]
    lines.append("?")

    outcome = sum_up("\n".join(lines), about="Lines 3, 4 and 9 are bad.")

    assert outcome.bad == [3, 4, 9], (
        f"expected the bad lines 3, 4 and 9, got {outcome.bad}. [1, 2, 7] counts flights from 0, "
        "[2, 3, 8] counts them from 1. A count that stops at bad lines is wrong from the second "
        "one on."
    )
    assert_summary(outcome, SUMMARY, "Lines 3, 4 and 9 are bad, all others are those of LOG.")
    assert outcome.code == 1, f"three bad lines: expected exit code 1, got {outcome.code!r}."


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CR LF"])
def test_empty_lines_count_as_lines_but_are_not_bad(sum_up, end):
    lines = LOG.splitlines()
    lines[2:2] = ["", ""]
    lines[5:5] = ["DL,soon,JFK"]

    outcome = sum_up(end.join([*lines, "", ""]), about="Lines 3 and 4 are empty.")

    assert outcome.bad == [6], (
        f"line 6 is bad; lines 3, 4 and the last are empty; got {outcome.bad}. [4] means that "
        "empty lines were not counted: csv.reader and DictReader skip them. A 3 means that an "
        "empty line was treated as a bad one."
    )
    assert_summary(outcome, SUMMARY, "Empty lines are no flights.")


def test_a_log_without_flights_has_a_total_of_nothing(sum_up):
    outcome = sum_up("carrier,dep_delay,dest\n", about="The log has only its column names.")

    assert_summary(
        outcome, [SUMMARY[0], "total,0,0,0"], "The log has only its column names: all totals are 0."
    )
    assert outcome.code == 0, f"nothing is bad; got exit code {outcome.code!r}."


@pytest.mark.parametrize("name", ["flights.csv.gz", "flights.gz"])
def test_a_name_that_ends_in_gz_is_read_by_gzip(sum_up, name):
    outcome = sum_up(gzip.compress(LOG.encode()), name, about=f"{name} is a gzip file.")

    assert_summary(outcome, SUMMARY, f"{name} is a gzip file, and holds LOG.")


@pytest.mark.parametrize("name", ["old.gz.csv", "logs.gz/flights.csv"])
def test_only_the_names_end_tells_gzip(sum_up, name):
    outcome = sum_up(LOG, name, about=f"{name} is plain text: only the end of a name counts.")

    assert_summary(outcome, SUMMARY, f"{name} is plain text: only the end of a name counts.")


#: Long enough that a gzip file of it can be cut in its middle.
LONG = (LOG + LOG.partition("\n")[2] * 300).encode()
PACKED = gzip.compress(LONG)

UNREADABLE = {
    "nothing.csv": (b"", "is empty, so line 1 lacks both columns"),
    "other.csv": (b"airline,dep_delay\nUA,12\n", "has no column carrier"),
    "another.csv": (b"carrier,arr_delay\nUA,12\n", "has no column dep_delay"),
    "cut.csv.gz": (PACKED[: len(PACKED) // 2], "is a gzip file cut in two (gzip: EOFError)"),
    "sum.csv.gz": (
        PACKED[:-8] + bytes(8),
        "is a gzip file with a wrong check sum (gzip: BadGzipFile)",
    ),
    "bits.csv.gz": (
        PACKED[:10] + b"\x07" + PACKED[11:],
        "is a gzip file with damaged data (zlib: zlib.error)",
    ),
    "missing.csv": (None, "does not exist (OSError)"),
    ".": (None, "is a folder (OSError)"),
}


@pytest.mark.parametrize("name", UNREADABLE, ids=[what for _, what in UNREADABLE.values()])
def test_without_a_summary_the_exit_code_is_2(run, tmp_path, name):
    content, what = UNREADABLE[name]
    if content is not None:
        (tmp_path / name).write_bytes(content)

    outcome = run(
        tmp_path / name,
        about=f"The file {what}: say so on standard error and return 2, without a traceback.",
    )

    assert outcome.code == 2, f"the file {what}: expected exit code 2, got {outcome.code!r}."
    assert outcome.summary == [], (
        f"the file {what}, but standard output got {outcome.summary[:3]}: half a summary looks "
        "like a whole one."
    )
    assert outcome.errors.strip(), f"the file {what}: say on standard error what is wrong."
    assert "Traceback" not in outcome.errors, (
        f"the file {what}: expected a sentence on standard error, got a "
        f"traceback:\n{outcome.errors}"
    )


@pytest.mark.parametrize(
    "arguments", [["a.csv", "b.csv"], ["--no-such-option"]], ids=["two files", "an unknown option"]
)
def test_wrong_arguments_give_exit_code_2(run, tmp_path, monkeypatch, arguments):
    monkeypatch.chdir(tmp_path)
    for name in ("a.csv", "b.csv"):
        Path(name).write_text(LOG, encoding="ascii")

    outcome = run(*arguments, about=f"The arguments are {arguments}.")

    assert outcome.code == 2, (
        f"the arguments {arguments} are wrong: expected exit code 2, got {outcome.code!r}."
    )
    assert outcome.summary == [], (
        f"without a file to sum up, standard output got {outcome.summary[:3]}."
    )
    assert outcome.errors.strip(), "say on standard error how to use the program."


def test_help_is_printed_and_no_mistake(run):
    outcome = run("--help", about="--help asks for help, and is no file.")

    assert outcome.code == 0, f"--help is no mistake: expected exit code 0, got {outcome.code!r}."
    assert outcome.summary, "--help prints how to use the program, but printed nothing."


def test_as_a_program_it_does_the_same(sum_up, program, tmp_path):
    log = LOG + "?\n"
    inside = sum_up(log)

    outcome = program(tmp_path / "flights.csv")

    assert_summary(
        outcome,
        SUMMARY,
        "main printed the right lines, but python flight_log.py did not: keep the stub's last two "
        'lines, from `if __name__ == "__main__":` on, which call main.',
    )
    assert (outcome.bad, outcome.code) == (inside.bad, inside.code), (
        f"main named the lines {inside.bad} and returned {inside.code}; python flight_log.py named "
        f"{outcome.bad} and ended with {outcome.code}. Keep the stub's last two lines, from "
        '`if __name__ == "__main__":` on, which pass on main\'s exit code.'
    )


@pytest.mark.parametrize("arguments", [[], ["-"]], ids=["no FILE", "FILE is -"])
def test_standard_input_is_read(sum_up, program, arguments):
    sum_up(LOG)
    what = f"the arguments are {arguments}, so the log comes from standard input"

    outcome = program(*arguments, log=LOG.replace("\n", "\r\n").encode() + b"DL,7,J\xe9K\r\n")

    assert_summary(
        outcome, SUMMARY, f"Here {what}; line 7 has a byte that is not ASCII, and is only bad."
    )
    assert outcome.bad == [7] and outcome.code == 1, (
        f"{what}, and line 7 has a byte that is not ASCII: expected line 7 on standard error and "
        f"exit code 1, got {outcome.bad} and {outcome.code}."
    )


def test_no_arguments_are_not_those_of_the_command_line(tmp_path, monkeypatch, capfd):
    file, other = tmp_path / "input.csv", tmp_path / "other.csv"
    file.write_text("carrier,dep_delay\nUA,12\n", encoding="ascii")
    other.write_text("carrier,dep_delay\nAA,7\n", encoding="ascii")
    monkeypatch.setattr(sys, "argv", ["flight_log.py", str(other)])

    with standard_input(file):
        main([])

    printed, errors = capfd.readouterr()
    assert printed.splitlines()[-1:] != ["total,1,0,7"], (
        "main([]) summed up the file that the command line names. An empty list means no "
        "arguments, so read standard input. It is false for an if, and for `or`, but it is not "
        "None."
    )
    assert printed.splitlines() == [SUMMARY[0], "UA,1,0,12", "total,1,0,12"], (
        f"expected main([]) to sum up standard input, got {printed!r}. Standard error: {errors!r}"
    )


def test_a_reader_who_has_gone_is_no_reason_to_complain(sum_up, tmp_path):
    sum_up(LOG)
    file = graded_file()
    reader, writer = os.pipe()
    os.close(reader)

    # Output waits in a buffer until the program ends, so this needs a program of its own.
    try:
        done = subprocess.run(
            [sys.executable, file, tmp_path / "flights.csv"],
            stdout=writer,
            stderr=subprocess.PIPE,
            env={name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
        )
    finally:
        os.close(writer)

    errors = done.stderr.decode("ascii", "replace")
    # What Windows says of a broken pipe differs too much to ask for it.
    assert errors == "" or sys.platform == "win32", (
        "nobody reads standard output, as in `python flight_log.py FILE | head -0`, and that is no "
        "mistake. Catch the error where you print, and remember that Python writes what is left in "
        f"its buffer when it ends. Standard error got:\n{errors}"
    )


#: The most memory that ``main`` may take.
BOUND = 500_000

#: The beginning of each line, how many x follow it, what ends it, and how many lines there are.
LOGS = {
    "many short lines": ("UA,{}", 0, ",", 5_000),
    "many bad lines": ("UA,late {}", 200, ",", 1_900),
    "long lines": ("UA,{},", 1_200, "", 500),
    "gzip": ("UA,{},", 1_200, "", 500),
    "standard input": ("UA,{},", 1_200, "", 500),
}


@pytest.mark.parametrize("kind", LOGS)
def test_memory_stays_small_however_long_the_log(sum_up, tmp_path, capfd, kind):
    start, width, end, number = LOGS[kind]
    name, packed = ("log.csv.gz", gzip.compress) if kind == "gzip" else ("log.csv", bytes)
    # Whatever is imported or made once is made now.
    sum_up(packed(LOG.encode()), name)
    file = tmp_path / name
    lines = [start.format(minutes) + "x" * width + end for minutes in range(number)]
    file.write_bytes(packed("\n".join(["carrier,dep_delay,remark", *lines]).encode()))
    del lines

    with contextlib.ExitStack() as stack:
        if kind == "standard input":
            stack.enter_context(standard_input(file))
        tracemalloc.start()
        stack.callback(tracemalloc.stop)
        main(["-" if kind == "standard input" else str(file)])
        peak = tracemalloc.get_traced_memory()[1]

    last = capfd.readouterr().out.splitlines()[-1:]
    expected = [f"total,{number},0,{sum(range(number))}"]
    assert kind == "many bad lines" or last == expected, f"expected {expected}, got {last}."
    assert peak < BOUND, (
        f"main used {peak / 1e6:.1f} MB for {number:,} lines ({kind}), but may use only "
        f"{BOUND / 1e6:.1f} MB at any length. Something is kept of each line: the whole file, a "
        "list of flights, or complaints that wait for the end."
    )


def test_eight_thousand_real_flights(sum_up, data):
    with gzip.open(data / "flights" / "flights_2013_02_03.csv.gz", "rt", encoding="ascii") as file:
        log = "".join(islice(file, 8_001))

    outcome = sum_up(log)

    # Worked out by awk, which knows nothing of Python.
    rows = """9E,479,68,5125 AA,833,91,4873 AS,19,2,-82 B6,1298,131,6831 DL,1104,129,4056
        EV,1213,170,20940 F9,14,1,0 FL,98,11,186 HA,10,0,157 MQ,659,84,4248 UA,1370,149,9424
        US,504,58,-630 VX,89,10,342 WN,297,33,2850 YV,13,2,45 total,8000,939,58365"""
    assert_summary(
        outcome, [SUMMARY[0], *rows.split()], "These are real flights, and all lines are good."
    )
    assert (outcome.code, outcome.errors) == (0, ""), (
        f"no line is bad; got exit code {outcome.code}, and standard error begins with "
        f"{outcome.errors[:200]!r}."
    )


def test_real_flights_with_bad_lines_among_them(sum_up, data, seed):
    rng = random.Random(seed)
    with gzip.open(data / "flights" / "flights_2013_02_03.csv.gz", "rt", encoding="ascii") as file:
        names, *flights = (next(file).rstrip("\n") for _ in range(1_001))
    good = sum_up("\n".join([names, *flights]))
    mixed = [*flights]
    for number in range(60):
        flight = rng.choice(flights)
        bad = [flight[: rng.randrange(1, 20)], flight + ",", flight.replace(",", ";"), names]
        mixed.insert(rng.randrange(len(mixed)), bad[number % len(bad)])

    outcome = sum_up("\n".join([names, *mixed]))

    known = set(flights)
    assert outcome.bad == [
        number for number, line in enumerate(mixed, start=2) if line not in known
    ], "60 bad lines are among 1,000 flights, but standard error named other lines."
    assert outcome.summary == good.summary, (
        f"bad lines changed the summary from {good.summary} to {outcome.summary}."
    )
    rows = csv.DictReader(io.StringIO("\n".join([names, *flights])))
    delays = [row["dep_delay"] for row in rows]
    total = sum(int(delay) for delay in delays if delay != "NA")
    assert outcome.summary[-1] == f"total,1000,{delays.count('NA')},{total}", (
        f"the last line is {outcome.summary[-1]!r}, for {len(delays)} flights."
    )
