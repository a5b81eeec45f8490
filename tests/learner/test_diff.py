"""``dojo diff`` opens when a kata has passed, and shows both sides on any terminal."""

from __future__ import annotations

import io
import re

import pytest
from rich.console import Console

from dojo.cli import main
from dojo.course.catalogue import CourseError
from dojo.learner import diff
from dojo.learner.progress import Progress
from dojo.learner.record import credit
from dojo.learner.side_by_side import findings, side_by_side
from dojo.results import Advice, Benchmark, Growth, HotLine, Memory, Result, Timing, Verdict

MINE = '''"""Mine."""


def double(value: int) -> int:
    """Say in a line what comes back.

    Parameters
    ----------
    value : int
        Say its unit and its awkward cases.

    Returns
    -------
    int
        Say what it is.

    Examples
    --------
    >>> double(1)
    2
    """
    total = value
    total += value  # [red]no markup[/red]
    return total
'''

MEASURED = Result(
    "01_demo/double",
    Verdict.PASSED,
    timings=(Timing("c", yours=0.01, reference=0.004, at_most=None),),
    benchmarks=(
        Benchmark(
            "c", Growth((1, 2, 4), 1.93, 1.04), HotLine(23, 0.81), Memory(8_000_000, 800_000)
        ),
    ),
    advice=(Advice(21, "SIM1", "Write less", "https://x.org/y"),),
)


#: Of another right way.
OTHER = Result("01_demo/double", Verdict.PASSED, timings=(Timing("c", 0.0041, 0.004, None),))


@pytest.fixture
def dojo(demo, monkeypatch, capsys):
    """Run a command in the demonstration course; return its exit status and what it printed."""
    monkeypatch.chdir(demo.root)
    monkeypatch.setenv("COLUMNS", "120")
    kata = demo.one("double")
    way = kata.answers / "right_sum.py"
    way.write_text('"""Added up."""\n\n\ndef double(value):\n    return value + value\n', "utf-8")

    def run(*arguments: str) -> tuple[int, str, str]:
        status = main(arguments)
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


@pytest.fixture
def solved(demo, monkeypatch):
    """Have double passed by MINE, without grading it anew each time."""
    kata = demo.one("double")
    kata.stub.write_text(MINE, "utf-8")
    progress = Progress(demo.root)
    credit(progress, kata, progress.digest(kata.stub), passed=True)
    monkeypatch.setattr(diff, "measured", lambda *_: (MEASURED, OTHER))
    return kata


def shown(kata, width: int, **terminal: object) -> str:
    """Return what a terminal of this width shows."""
    console = Console(file=io.StringIO(), width=width, **terminal)
    console.print(side_by_side(kata, kata.solution, width, MEASURED))
    return console.file.getvalue()


def test_it_is_locked_until_the_kata_has_passed(dojo):
    status, out, err = dojo("diff", "double")

    assert status == 2
    assert "return 2 * value" not in out
    assert "has not passed yet" in err
    assert "dojo diff double --give-up" in err


def test_giving_up_opens_it_and_is_remembered(dojo, demo):
    status, out, _ = dojo("diff", "double", "--give-up")

    assert status == 0
    assert "return 2 * value" in out
    assert "not started" in out
    assert Progress(demo.root).facts(demo.one("double"))["given_up"] is True
    assert "given up" in dojo("list")[1].splitlines()[1]
    assert "given up" not in dojo("list")[1].splitlines()[2]
    assert dojo("diff", "double")[0] == 0


def test_who_has_passed_gives_nothing_up(dojo, solved):
    assert dojo("diff", "double", "--give-up")[0] == 0

    assert "given_up" not in Progress(solved.root).facts(solved)
    assert "given up" not in dojo("list")[1]


def test_a_passed_kata_is_graded_and_measured(dojo, demo):
    kata = demo.one("double")
    kata.stub.write_text("def double(value):\n    seen = dict()\n    return 2 * value\n", "utf-8")
    with kata.check.open("a", encoding="utf-8") as check:
        check.write("\n\n@values.large()\ndef large(rng):\n    return {'value': 9}\n")
    dojo("check", "double")

    status, out, _ = dojo("diff", "double")

    assert status == 0
    assert "Time: yours" in out
    assert "C408" in out
    assert "has changed" not in out


@pytest.mark.parametrize("width", [40, 60, 99, 100, 160])
def test_every_line_stands_on_its_side_with_its_sign(solved, width):
    out = shown(solved, width)

    lines = out.splitlines()
    assert max(map(len, lines)) <= width
    together = [line for line in lines if "total = value" in line and "return 2 * value" in line]
    assert bool(together) == (width >= 100)
    assert any(re.match(r"-  *22      *total = value", line) for line in lines)
    assert re.search(r"\+  *\d+      *return 2 \* value", out)
    assert "[red]no" in out


@pytest.mark.parametrize("width", [60, 120])
def test_what_was_given_is_folded(solved, width):
    out = shown(solved, width)

    assert "[16 more" in out
    assert "awkward cases" not in out


def test_a_task_that_one_side_has_dropped_is_folded_too(solved):
    solved.stub.write_text("def double(value):\n    return value + value\n", "utf-8")

    out = shown(solved, 80)

    assert "awkward cases" not in out
    assert "return 2 * value" in out


def test_both_costs_are_told(solved):
    out = " ".join(shown(solved, 120).split())

    assert "yours 10 ms, the reference 4 ms: 3 x the reference" in out
    assert "yours 8 MB, the reference 800 kB: 10 x the reference" in out
    assert "your time grows about as n^2, the reference's grows about as n" in out
    assert "Where most of your time goes: line 23: total += value" in out
    assert "Line 21: Write less (SIM1) https://x.org/y" in out


def test_without_colour_nothing_is_lost(solved, monkeypatch):
    colour = shown(solved, 120, force_terminal=True, color_system="truecolor")
    monkeypatch.setenv("NO_COLOR", "1")
    plain = shown(solved, 120, force_terminal=True)

    assert "\x1b[1;31m-" in colour
    assert "\x1b[1;31m" not in plain
    assert "total += value" in plain


def test_a_file_that_changed_since_is_shown_as_it_stands(dojo, solved):
    solved.stub.write_text(MINE + "\n\nMORE = 1\n", "utf-8")

    _, out, _ = dojo("diff", "double")

    assert "MORE = 1" in out
    assert "has changed since it passed" in out


def test_a_file_that_no_longer_parses_is_shown_all_the_same(dojo, solved):
    solved.stub.write_text("def double(:\n    [x\n", "utf-8")

    status, out, _ = dojo("diff", "double")

    assert status == 0
    assert "def double(:" in out


def test_a_missing_file_says_what_to_do(dojo, solved):
    solved.stub.unlink()

    status, _, err = dojo("diff", "double")

    assert status == 2
    assert "dojo reset double" in err


@pytest.mark.parametrize("name", ["sum", "right_sum", "right_sum.py"])
def test_another_right_way_is_named_and_shown(dojo, solved, name):
    assert "sum" in dojo("diff", "double")[1]
    assert "Added up." in dojo("diff", "double")[1]

    out = dojo("diff", "double", "--with", name)[1]

    assert "return value + value" in out
    assert "return 2 * value" not in out
    assert "right_sum.py itself: about as fast as the reference" in out


def test_another_right_way_is_really_timed(demo, monkeypatch):
    graded = []

    class Graders:
        def __init__(self, course):
            self.course = course

        def __enter__(self):
            return self

        def __exit__(self, *_):
            pass

        def grade(self, job):
            graded.append(job.answer.file)
            return MEASURED

    monkeypatch.setattr("dojo.grading.grader.Grader", Graders)
    kata = demo.one("double")
    other = kata.answers / "right_first_way.py"

    assert diff.measured(demo, kata, other) == (MEASURED, MEASURED)
    assert graded == [kata.stub, other]
    assert diff.measured(demo, kata) == (MEASURED, None)


def test_a_line_is_named_only_if_it_takes_most_of_the_time(solved):
    unclear = Benchmark("c", hot=HotLine(23, 0.55))
    result = Result("01_demo/double", Verdict.PASSED, benchmarks=(unclear,))

    assert "goes" not in "".join(line.plain for line in findings(solved, result))


@pytest.mark.parametrize("name", ["wrong_mistake", "nonesuch", "../../../../solutions/x"])
def test_only_right_ways_are_shown(dojo, solved, name):
    status, _, err = dojo("diff", "double", "--with", name)

    assert status == 2
    assert "There are: first_way, second_way, sum, third_way." in err


def test_where_nothing_can_be_remembered_the_lock_says_so(demo, monkeypatch):
    """A read-only checkout can still be practised on."""
    monkeypatch.setattr("dojo.learner.progress.os.access", lambda path, mode: False)

    with pytest.raises(CourseError, match="could not be written to, where that is kept"):
        diff.unlock(Progress(demo.root), demo.one("double"), give_up=False)
