"""Whatever stands in or around one answer costs the others nothing, and changes no verdict."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest
from support.courses import demo_course
from support.learners import run_pytest, solve

from dojo.grading.grader import Grader
from dojo.grading.job import Job

ENDINGS = {
    "exit": "exit()",
    "quit": "quit()",
    "argparse": "import argparse\nargparse.ArgumentParser().parse_args(['--nonesuch'])",
    "unittest": "import unittest\nunittest.main()",
    "interrupt": "raise KeyboardInterrupt",
    "skip": "import pytest\npytest.skip('later', allow_module_level=True)",
}

#: Reports that take long, as of a large test file on a busy machine.
SLOW_REPORTS = """
import time
import pytest

@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    time.sleep(0.5 if call.excinfo else 0)
    return (yield)
"""

posix = pytest.mark.skipif(os.name != "posix", reason="an import is broken off on POSIX alone")


@pytest.mark.parametrize("name", ENDINGS)
def test_an_import_that_ends_the_program_is_one_katas_trouble(demo, name):
    demo.one("double").stub.write_text(f"{ENDINGS[name]}\n", "utf-8")
    solve(demo, "triple")

    done = run_pytest(demo)

    assert done.returncode == 1
    assert "INTERNALERROR" not in done.stdout + done.stderr
    assert "triple  passed" in done.stdout
    assert "double.py:" in done.stdout
    assert "importing the file" in done.stdout


@pytest.mark.parametrize("name", ["exit", "quit"])
def test_what_ended_the_program_is_told_with_what_to_take_out(demo, name):
    demo.one("double").stub.write_text(f"{ENDINGS[name]}\n", "utf-8")

    assert "double.py:1: importing the file ended the program" in run_pytest(demo).stdout


@posix
def test_an_import_that_never_ends_is_broken_off(demo):
    demo.one("double").stub.write_text("while True:\n    pass\n", "utf-8")
    solve(demo, "triple")

    done = run_pytest(demo)

    assert "double.py:" in done.stdout
    assert "came to no end after 5 s. Is there an endless loop?" in done.stdout
    assert "triple  passed" in done.stdout


@posix
def test_a_library_that_takes_long_to_import_is_not_the_answers_fault(demo, monkeypatch):
    """On a busy machine torch alone takes longer than an answer may."""
    library = demo.root / "libraries" / "pandas.py"
    library.parent.mkdir()
    before = os.environ.get("PYTHONPATH", "")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(library.parent), before]))
    library.write_text("import time\n\ntime.sleep(5.5)\n", "utf-8")
    kata = demo.one("double")
    kata.test.write_text(f"import pandas\n{kata.test.read_text('utf-8')}", "utf-8")
    solve(demo, "double")

    done = run_pytest(demo, str(kata.test))

    assert "INTERNALERROR" not in done.stdout + done.stderr
    assert "double  passed" in done.stdout


def test_a_test_of_the_course_that_is_no_python_is_one_katas_trouble(demo):
    demo.one("double").test.write_text("def test_it(:\n", "utf-8")
    solve(demo, "triple")

    done = run_pytest(demo)

    assert "INTERNALERROR" not in done.stdout + done.stderr
    assert "triple  passed" in done.stdout


def test_after_the_first_endless_test_the_kata_ends_and_that_test_is_named(demo):
    kata = demo.one("double")
    kata.stub.write_text("def double(value):\n    while True:\n        pass\n", "utf-8")
    more = "".join(f"\n\ndef test_{n}():\n    assert double({n}) == {2 * n}\n" for n in range(9))
    kata.test.write_text(kata.test.read_text("utf-8") + more, "utf-8")

    start = time.monotonic()
    done = run_pytest(demo, str(kata.test))
    with Grader(demo) as grader:
        result = grader.grade(Job.of(kata, kata.stub, timeout=3))

    assert time.monotonic() - start < 30, "11 tests of 5 s each were waited for"
    assert "no end after 5 s. Is there an endless loop?" in done.stdout
    assert result.verdict == "timed out"
    assert result.failures[0].name == "test_say_what_is_promised"
    assert "came to no end" in result.tests[1].text


def test_time_that_runs_out_while_a_failure_is_reported_breaks_nothing(demo):
    solve(demo, "triple")
    (demo.root / "conftest.py").write_text(SLOW_REPORTS, "utf-8")
    late = "import time\n\ndef double(value):\n    time.sleep(0.8)\n    return 5\n"
    demo.one("double").stub.write_text(late, "utf-8")

    done = run_pytest(demo, "--timeout=1")

    assert "INTERNALERROR" not in done.stdout + done.stderr
    assert "triple  passed" in done.stdout


def test_a_test_that_never_ends_is_told_as_an_import_is(demo):
    demo.one("double").stub.write_text("def double(value):\n    while True:\n        pass\n")

    done = run_pytest(demo, str(demo.one("double").test), "--timeout=1")

    assert "no end after 1 s. Is there an endless loop?" in done.stdout
    assert "pytest-timeout" not in done.stdout


def test_what_a_library_imports_late_is_not_the_time_of_a_test(demo):
    """The first optimizer imports half a thousand modules: seconds on a busy machine."""
    kata = demo.one("double")
    kata.test.write_text(f"import torch.optim\n{kata.test.read_text('utf-8')}", "utf-8")
    kata.test.write_text(
        f"{kata.test.read_text('utf-8')}\n\ndef test_it_is_here():\n    import sys\n\n"
        "    double(1)\n    assert 'torch._dynamo' in sys.modules\n",
        "utf-8",
    )
    solve(demo, "double")

    assert "double  passed" in run_pytest(demo, str(kata.test)).stdout


@pytest.mark.parametrize("phase", ["", "    yield\n"], ids=["setup", "teardown"])
def test_a_fixture_that_never_ends_is_broken_off(demo, phase):
    kata = demo.one("double")
    fixture = (
        f"@pytest.fixture(autouse=True)\ndef _endless():\n{phase}    while True:\n        pass\n"
    )
    text = kata.test.read_text("utf-8")
    kata.test.write_text(f"import pytest\n{text}\n\n{fixture}", "utf-8")

    done = run_pytest(demo, str(kata.test), "--timeout=1", "--all")

    assert "no end after 1 s" in done.stdout


def test_tests_of_ones_own_are_reported_as_pytest_does_and_the_courses_stay_short(demo):
    solve(demo, "triple")
    mine = demo.root / "katas" / "01_demo" / "test_mine.py"
    mine.write_text("def test_good():\n    pass\n\n\ndef test_bad():\n    assert 1 == 2\n", "utf-8")

    done = run_pytest(demo)

    assert "assert 1 == 2" in done.stdout
    assert "next: double" in done.stdout
    assert done.stdout.count("NotImplementedError") <= 2
    assert len(done.stdout.splitlines()) < 60


def test_what_a_failing_test_printed_does_not_bury_its_message(demo):
    kata = demo.one("double")
    kata.stub.write_text(
        "def double(value):\n    for n in range(20_000):\n        print('line', n)\n    return 5\n",
        "utf-8",
    )

    done = run_pytest(demo, str(kata.test))
    with Grader(demo) as grader:
        result = grader.grade(Job.of(kata, kata.stub))

    assert len(done.stdout.splitlines()) < 120
    assert "line 19999" in done.stdout
    assert "(19960 lines before these)" in done.stdout
    assert result.printed.startswith("... (19960 lines before these)\nline 19960\n")
    assert result.printed.rstrip().endswith("line 19999")


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("input()", "input() waits"),
        ("sys.stdin.read()", "sys.stdin waits"),
        ("next(sys.stdin)", "sys.stdin waits"),
        ("breakpoint()", "breakpoint() waits"),
    ],
)
def test_a_call_that_waits_for_a_person_is_named(demo, call, said):
    kata = demo.one("double")
    text = f"import sys\n\n\ndef double(value):\n    {call}\n    return 2 * value\n"
    kata.stub.write_text(text, "utf-8")

    done = run_pytest(demo, str(kata.test))
    with Grader(demo) as grader:
        result = grader.grade(Job.of(kata, kata.stub))

    assert said in done.stdout
    lines = result.message.splitlines()
    (place,) = (place for place, line in enumerate(lines) if said in line)
    assert lines[place].startswith("E "), "what is marked so is shown first in dojo watch"


def test_a_file_that_ends_too_early_is_no_person(demo):
    kata = demo.one("double")
    text = "import sys\n\n\ndef double(value):\n    raise EOFError(sys.stdin)\n"
    kata.stub.write_text(text, "utf-8")

    with Grader(demo) as grader:
        result = grader.grade(Job.of(kata, kata.stub))

    assert "EOFError" in result.message
    assert "waits for a person" not in result.message


def test_a_parameter_called_seed_is_no_seed_of_the_courses(demo):
    kata = demo.one("double")
    kata.solution.write_text(
        "import numpy\n\n\ndef double(value):\n    return 2 * value\n", "utf-8"
    )
    kata.test.write_text(
        "import pytest\n\nfrom .double import double\n\n\n"
        "@pytest.mark.parametrize('seed', ['penguin', None])\n"
        "def test_it(seed):\n    assert double(1) == 2\n",
        "utf-8",
    )

    done = run_pytest(demo, "--solutions", str(kata.test))
    with Grader(demo) as grader:
        result = grader.grade(Job.of(kata, kata.solution))

    assert done.returncode == 0, done.stdout
    assert result.passed, result.message


SETTINGS = {
    "PYTHONOPTIMIZE": "2",
    "PYTHONWARNINGS": "error",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONHASHSEED": "7",
    "PYTEST_ADDOPTS": "--maxfail=1 -k nothing",
    "OMP_NUM_THREADS": "3",
    "PYTHONPATH": "/nonexistent",
}


@pytest.mark.parametrize("name", SETTINGS)
def test_a_setting_of_the_interpreter_changes_no_verdict(demo, name):
    kata = demo.one("double")
    # It warns, and asserts something of its own.
    kata.stub.write_text(
        "import warnings\n\n\ndef double(value):\n    warnings.warn('old', DeprecationWarning)\n"
        "    assert value is not None\n    return 2 * value\n",
        "utf-8",
    )
    values = [SETTINGS[name], *filter(None, [os.environ.get(name)])]
    settings = os.environ | {name: os.pathsep.join(values) if name == "PYTHONPATH" else values[0]}
    done = subprocess.run(
        [sys.executable, "-m", "dojo", "check", "double"],
        cwd=demo.root,
        env=settings,
        capture_output=True,
        text=True,
        check=False,
    )

    assert "1 of 1 passed" in done.stdout, done.stdout + done.stderr


def test_a_course_may_lie_under_any_path(tmp_path):
    names = ["[a]", "b c", "é%s", "$d;e", "f'g", "h#i", "-j", "k{l}", "m&n", "~o"]
    if os.name == "posix":
        names += ['p"q', "r\\s", "t*u?", "v:w|x"]
    for name in names:
        course = demo_course(tmp_path / name)
        kata = course.one("double")
        with Grader(course) as grader:
            result = grader.grade(Job.of(kata, kata.solution))
        assert result.passed, f"{name}: {result.message}\n{result.traceback}"
