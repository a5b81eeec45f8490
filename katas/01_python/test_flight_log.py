import contextlib
import csv
import gzip
import inspect
import io
import os
import random
import re
import subprocess
import sys
import tracemalloc
from dataclasses import dataclass
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
                f"standard error got {line!r}, but 'line NUMBER: WHY' is asked for each bad line, "
                "and nothing else."
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
            f"main ended the whole program by SystemExit({outcome.code!r}), though the log can be "
            f"read: it has to return the exit code. {about or ''} "
            f"Standard error: {outcome.errors[:200]!r}"
        )
        assert isinstance(outcome.code, int), (
            f"main returned {outcome.code!r}: return the exit code, an int."
        )
        return outcome

    return sum_up


def python(*argv, input=None, stdout=subprocess.PIPE):
    """Run the graded file as a program of its own, the way a shell would."""
    file = inspect.getfile(inspect.unwrap(main))
    done = subprocess.run(
        [sys.executable, file, *map(str, argv)],
        input=input,
        stdout=stdout,
        stderr=subprocess.PIPE,
        # Output waits in a buffer, as it does for everybody else.
        env={name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
    )
    printed, errors = (
        (stream or b"").decode("ascii", "replace") for stream in (done.stdout, done.stderr)
    )
    return Outcome(done.returncode, printed.splitlines(), errors)


def assert_summary(outcome, expected, otherwise):
    """Expect these lines on standard output; ``otherwise`` says what can be wrong."""
    summary = outcome.summary
    assert summary, (
        f"nothing came on standard output, but these lines were expected: {expected}. "
        f"{otherwise} Standard error: {outcome.errors[:200]!r}"
    )
    complaints = [line for line in summary if re.match(r"\W*line\b", line)]
    assert not complaints, (
        f"standard output got {complaints[0]!r}: complaints go to standard error, "
        "for what reads the summary cannot use them."
    )
    missing = [line for line in expected if line not in summary]
    extra = [line for line in summary if line not in expected]
    assert not missing and not extra, (
        f"standard output lacks {missing[:4]} and has {extra[:4]} instead. {otherwise}"
    )
    assert summary == expected, (
        f"all lines came, but in this order: {summary}. The names come first, then the carriers "
        "in sorted order, the total last."
    )


def test_a_log_of_one_flight(sum_up):
    outcome = sum_up("carrier,dep_delay\nUA,12\n")

    assert_summary(
        outcome,
        ["carrier,flights,cancelled,minutes", "UA,1,0,12", "total,1,0,12"],
        "Print the names, a line for the carrier, and one for all.",
    )


def test_one_run_leaves_nothing_behind_for_the_next(sum_up):
    sum_up("carrier,dep_delay\nAA,7\n")

    outcome = sum_up("carrier,dep_delay\nUA,12\n")

    assert_summary(
        outcome,
        ["carrier,flights,cancelled,minutes", "UA,1,0,12", "total,1,0,12"],
        "Other logs were summed up before: each run starts from nothing.",
    )


def test_every_carrier_gets_a_line_in_sorted_order(sum_up):
    outcome = sum_up(LOG.replace("UA,NA", "UA,0"))

    assert_summary(
        outcome,
        [*SUMMARY[:3], "UA,3,0,15", "total,5,0,50"],
        "UA has delays of 12, 0 and 3 minutes here, and AA left 5 minutes early: -5.",
    )


def test_a_cancelled_flight_is_a_flight_without_a_delay(sum_up):
    outcome = sum_up(LOG, about="NA stands for the delay of a flight that was cancelled.")

    assert_summary(
        outcome, SUMMARY, "UA has three flights, one of them NA: it was cancelled, and is not bad."
    )


def test_columns_are_found_by_their_names(sum_up):
    outcome = sum_up(
        "year,dep_delay,arr_delay,main_carrier,carrier\n2013,12,99,XX,UA\n2013,NA,99,XX,AA\n"
    )

    assert_summary(
        outcome,
        ["carrier,flights,cancelled,minutes", "AA,1,1,0", "UA,1,0,12", "total,2,1,12"],
        "The columns stand in another order here, and others beside them.",
    )


def test_a_good_log_gives_exit_code_0_and_no_complaint(sum_up):
    outcome = sum_up(LOG)

    assert outcome.errors == "", (
        f"all lines are good, but standard error got {outcome.errors[:200]!r}."
    )
    assert outcome.code == 0, f"the exit code is 0 for a good log, but {outcome.code!r} came."


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
        f"The log ends in {log[-9:]!r}: what ends a line is no part of its last value.",
    )
    assert (outcome.code, outcome.errors) == (0, ""), (
        f"no line is bad, but the exit code is {outcome.code} and standard error "
        f"{outcome.errors[:200]!r}."
    )


BAD_LINES = {
    "DL,soon,JFK": "its delay is no number",
    "DL,,JFK": "an empty delay is neither a number nor NA",
    "DL,12.5,JFK": "its delay is not in whole minutes",
    "DL,nan,JFK": "nan is a float for Python, but no number of minutes",
    "DL,-,JFK": "its delay is no number",
    "DL,--5,JFK": "its delay is no number, though it looks like one without what is before it",
    ",7,JFK": "it has no carrier",
    "DL,7": "it has two values for three columns",
    "DL": "it has one value for three columns: where a value is missing is not where NA stands",
    "DL,7,JFK,LAX": "it has four values for three columns",
    "carrier,dep_delay,dest": "the names again are no flight",
    "DL,7,J\xe9K": "it has a byte that is not ASCII",
    "DL,7,J\xc3\xa9K": "it has bytes that are not ASCII, and is in UTF-8",
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
        f"{what} What came before and after it counts, and nothing of the line itself: "
        "a total that is too large includes bad lines.",
    )
    assert outcome.bad == [4], (
        f"{what} Standard error named the lines {outcome.bad}. [3] means that the names were "
        "not counted as line 1, [] that nothing was said."
    )
    assert outcome.code == 1, (
        f"{what} So the exit code is 1, but {outcome.code!r} came: nobody else sees that "
        "something was left out."
    )


def test_every_bad_line_is_reported_by_its_number(sum_up):
    lines = LOG.splitlines()
    lines[2:2] = ["DL,soon,JFK", "DL,7"]
    lines.append("?")

    outcome = sum_up("\n".join(lines), about="Lines 3, 4 and 9 are bad.")

    assert outcome.bad == [3, 4, 9], (
        f"lines 3, 4 and 9 are bad, but {outcome.bad} came. [1, 2, 7] counts flights from 0, "
        "[2, 3, 8] counts from 1 and forgets the names; a count that stops at bad lines is "
        "behind from the second one on."
    )
    assert_summary(outcome, SUMMARY, "Lines 3, 4 and 9 are bad, all others are LOG's.")
    assert outcome.code == 1, f"three bad lines make exit code 1, but {outcome.code!r} came."


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["LF", "CR LF"])
def test_empty_lines_count_as_lines_but_are_not_bad(sum_up, end):
    lines = LOG.splitlines()
    lines[2:2] = ["", ""]
    lines[5:5] = ["DL,soon,JFK"]

    outcome = sum_up(end.join([*lines, "", ""]), about="Lines 3 and 4 are empty.")

    assert outcome.bad == [6], (
        f"line 6 is bad, and lines 3, 4 and the last are empty; {outcome.bad} came. [4] means "
        "that empty lines were not counted, as csv.reader and DictReader skip them; 3 among "
        "them, that an empty line was taken for a bad one."
    )
    assert_summary(outcome, SUMMARY, "Empty lines are no flights.")


def test_a_log_without_flights_has_a_total_of_nothing(sum_up):
    outcome = sum_up("carrier,dep_delay,dest\n", about="The log has its names and no flights.")

    assert_summary(
        outcome, [SUMMARY[0], "total,0,0,0"], "The log has its names and no flights: all is 0."
    )
    assert outcome.code == 0, f"nothing is bad, but the exit code is {outcome.code!r}."


@pytest.mark.parametrize("name", ["flights.csv.gz", "flights.gz"])
def test_a_name_that_ends_in_gz_is_read_by_gzip(sum_up, name):
    outcome = sum_up(gzip.compress(LOG.encode()), name, about=f"{name} is a gzip file.")

    assert_summary(outcome, SUMMARY, f"{name} is a gzip file, and holds LOG.")


@pytest.mark.parametrize("name", ["old.gz.csv", "logs.gz/flights.csv"])
def test_only_the_names_end_tells_gzip(sum_up, name):
    outcome = sum_up(LOG, name, about=f"{name} is plain text: only the end of a name counts.")

    assert_summary(outcome, SUMMARY, f"{name} is plain text: only the end of a name counts.")


#: Long enough that a gzip file of it can be cut in its middle.
LONG = (LOG + LOG.partition("\n")[2] * 4_000).encode()
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

    assert outcome.code == 2, f"the file {what}, so the exit code is 2, but {outcome.code!r} came."
    assert outcome.summary == [], (
        f"the file {what}, but standard output got {outcome.summary[:3]}: half a summary "
        "looks like a whole one."
    )
    assert outcome.errors.strip(), f"the file {what}: standard error should say what is wrong."
    assert "Traceback" not in outcome.errors, (
        f"the file {what}: a sentence is asked, not a traceback:\n{outcome.errors}"
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
        f"the arguments {arguments} are wrong, so the exit code is 2, but {outcome.code!r} came."
    )
    assert outcome.summary == [], f"standard output got {outcome.summary[:3]}, and no file was due."
    assert outcome.errors.strip(), "standard error should say how the program is used."


def test_help_is_printed_and_no_mistake(run):
    outcome = run("--help", about="--help is asked for help, and is no file.")

    assert outcome.code == 0, f"--help is no mistake: exit code 0, but {outcome.code!r} came."
    assert outcome.summary, "--help prints how to use the program, but nothing came."


def test_as_a_program_it_does_the_same(sum_up, tmp_path):
    log = LOG + "?\n"
    inside = sum_up(log)

    outcome = python(tmp_path / "flights.csv")

    assert "Traceback" not in outcome.errors, f"python flight_log.py FILE:\n{outcome.errors}"
    assert_summary(
        outcome,
        SUMMARY,
        "main gave the right lines, but python flight_log.py did not: the stub's last two lines, "
        'from `if __name__ == "__main__":` on, call it.',
    )
    assert (outcome.bad, outcome.code) == (inside.bad, inside.code), (
        f"main named the lines {inside.bad} and returned {inside.code}, python flight_log.py named "
        f"{outcome.bad} and ended with {outcome.code}: the stub's last two lines, from "
        '`if __name__ == "__main__":` on, hand main\'s exit code over.'
    )


@pytest.mark.parametrize("arguments", [[], ["-"]], ids=["no FILE", "FILE is -"])
def test_standard_input_is_read(sum_up, tmp_path, arguments):
    sum_up(LOG)
    what = f"the arguments are {arguments}, so the log comes from standard input"

    outcome = python(*arguments, input=LOG.replace("\n", "\r\n").encode() + b"DL,7,J\xe9K\r\n")

    assert "Traceback" not in outcome.errors, f"{what}:\n{outcome.errors}"
    assert_summary(
        outcome, SUMMARY, f"Here {what}; line 7 has a byte that is not ASCII, and is only bad."
    )
    assert outcome.bad == [7] and outcome.code == 1, (
        f"{what}; line 7 has a byte that is not ASCII. The lines {outcome.bad} were named, and the "
        f"exit code is {outcome.code}; [7] and 1 were expected."
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
        "main([]) summed up the file that the command line names: an empty list has no arguments, "
        "so standard input is due. It is false for an if, and for `or`, but it is not None."
    )
    assert printed.splitlines() == [SUMMARY[0], "UA,1,0,12", "total,1,0,12"], (
        f"main([]) was to sum up standard input, but {printed!r} came. Standard error: {errors!r}"
    )


def test_a_reader_who_has_gone_is_no_reason_to_complain(sum_up, tmp_path):
    sum_up(LOG)
    reader, writer = os.pipe()
    os.close(reader)

    try:
        outcome = python(tmp_path / "flights.csv", stdout=writer)
    finally:
        os.close(writer)

    # What Windows says of a broken pipe differs too much to ask for it.
    assert outcome.errors == "" or sys.platform == "win32", (
        "nobody reads standard output, as in `python flight_log.py FILE | head -0`, and that is no "
        "mistake: catch it while printing, and mind what Python still has to write when it ends. "
        f"Standard error got:\n{outcome.errors}"
    )


@contextlib.contextmanager
def standard_input(file):
    """Let standard input be ``file``, for whoever reads ``sys.stdin`` or descriptor 0."""
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


#: The most memory that ``main`` may take, and how long logs of the two sizes are (lines).
BOUND, SIZES = 500_000, (800, 8_000)

KINDS = {
    "good lines": "UA,{},",
    "bad lines": "UA,late {},",
    "gzip": "UA,{},",
    "standard input": "UA,{},",
}


@pytest.mark.parametrize("kind", KINDS)
def test_memory_stays_flat_while_the_log_grows(sum_up, tmp_path, capfd, kind):
    name, packed = ("log.csv.gz", gzip.compress) if kind == "gzip" else ("log.csv", bytes)
    # Whatever is imported or made once is made now.
    sum_up(packed(LOG.encode()), name)
    file, peaks, ends = tmp_path / name, [], []
    for size in SIZES:
        lines = [KINDS[kind].format(number) + "x" * 740 for number in range(size)]
        file.write_bytes(packed("\n".join(["carrier,dep_delay,remark", *lines]).encode()))
        del lines
        with contextlib.ExitStack() as stack:
            if kind == "standard input":
                stack.enter_context(standard_input(file))
            tracemalloc.start()
            stack.callback(tracemalloc.stop)
            main(["-" if kind == "standard input" else str(file)])
            peaks.append(tracemalloc.get_traced_memory()[1])
        ends += capfd.readouterr().out.splitlines()[-1:]

    if kind != "bad lines":
        assert ends == [f"total,{size},0,{sum(range(size))}" for size in SIZES], (
            f"logs of {SIZES} flights ended in {ends}."
        )
    used = " and ".join(
        f"{peak / 1e6:.1f} MB for {size:,} lines" for peak, size in zip(peaks, SIZES, strict=True)
    )
    assert max(peaks) < BOUND, (
        f"main took {used} ({kind}), but may take {BOUND / 1e6:.1f} MB at any length. Ten times as "
        "much for ten times the lines means that something is kept of each line: the whole file, "
        "a list of flights, or complaints that wait for the end."
    )


def test_all_flights_of_two_months(run, data):
    outcome = run(data / "flights" / "flights_2013_02_03.csv.gz")

    # Worked out by awk, which knows nothing of Python.
    rows = """9E,3086,219,42605 AA,5304,153,43797 AS,118,2,561 B6,8875,172,122089 DL,7633,190,59375
        EV,8553,608,191387 F9,106,1,2384 FL,612,25,6723 HA,59,0,522 MQ,4300,259,30781
        UA,9317,225,89708 US,3273,163,5920 VX,574,10,4657 WN,1909,93,24678 YV,66,2,1065
        total,53785,2122,626252"""
    assert_summary(outcome, [SUMMARY[0], *rows.split()], "These are real flights, all lines good.")
    assert (outcome.code, outcome.errors) == (0, ""), (
        f"no line is bad, but the exit code is {outcome.code} and standard error begins with "
        f"{outcome.errors[:200]!r}."
    )


def test_real_flights_with_bad_lines_among_them(sum_up, data, seed):
    rng = random.Random(seed)
    with gzip.open(data / "flights" / "flights_2013_02_03.csv.gz", "rt", encoding="ascii") as file:
        names, *flights = (next(file).rstrip("\n") for _ in range(2_001))
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
    ], "60 bad lines stand among 2,000 flights, and others were named than those."
    assert outcome.summary == good.summary, (
        f"bad lines changed the summary from {good.summary} to {outcome.summary}."
    )
    rows = csv.DictReader(io.StringIO("\n".join([names, *flights])))
    delays = [row["dep_delay"] for row in rows]
    total = sum(int(delay) for delay in delays if delay != "NA")
    assert outcome.summary[-1] == f"total,2000,{delays.count('NA')},{total}", (
        f"the last line is {outcome.summary[-1]!r} for {len(delays)} flights."
    )
