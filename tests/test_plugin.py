"""What a learner meets who types ``pytest``."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from dojo import progress
from dojo.course import Course


def run(course: Course, *arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess:
    """Run pytest as a learner would, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments],
        cwd=cwd or course.root,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=100,
        check=False,
    )


def solve(course: Course, name: str) -> None:
    kata = course.one(name)
    kata.stub.write_text(kata.solution.read_text("utf-8"), "utf-8")


def test_a_fresh_clone_shows_the_path_and_one_failure(demo):
    """The next kata's first failure in full, one line for each other test, no stub's inside."""
    done = run(demo, "katas/01_demo")

    assert done.returncode == 1
    assert "a demonstration" in done.stdout
    assert " > double  not started   0 of 2 tests pass" in done.stdout
    assert " . triple  not started   0 of 2 tests pass" in done.stdout
    assert done.stdout.count("E       NotImplementedError") == 1
    assert "raise NotImplementedError" not in done.stdout
    assert "Open katas/01_demo/double.py" in done.stdout
    assert "then: test_of_nothing_is_nothing" in done.stdout
    assert "dojo hint double" in done.stdout


def test_a_half_done_kata_shows_its_own_failure_first(demo):
    kata = demo.one("triple")
    wrong = kata.solution.read_text("utf-8").replace("3 * value", "value + 3")
    kata.stub.write_text(wrong, "utf-8")

    done = run(demo, "katas/01_demo")

    assert " > triple  halfway" in done.stdout
    assert "next: triple" in done.stdout
    assert "say the expected fact" in done.stdout


def test_a_message_is_shown_once_and_filled_in(demo):
    kata = demo.one("double")
    kata.stub.write_text(kata.solution.read_text("utf-8").replace("2 * value", "7"), "utf-8")

    done = run(demo, "katas/01_demo/test_double.py")

    assert done.stdout.count("say the expected fact") == 1


@pytest.mark.parametrize("option", ["--all", "-v", "--tb=long"])
def test_everything_is_shown_when_asked_for(demo, option):
    done = run(demo, "katas/01_demo", option)

    assert done.stdout.count("E       NotImplementedError") == 4


@pytest.mark.parametrize(
    ("arguments", "tests"),
    [
        (["katas/01_demo"], 4),
        (["."], 4),
        (["katas/01_demo/test_double.py"], 2),
        (["katas/01_demo/test_double.py::test_of_nothing_is_nothing"], 1),
        (["katas", "-k", "nothing"], 2),
        (["katas", "-x"], 1),
        (["katas", "-n", "2"], 4),
        (["katas", "-p", "no:terminal"], 0),
    ],
    ids=str,
)
def test_plain_pytest_options_work(demo, arguments, tests):
    done = run(demo, *arguments)

    assert done.returncode == 1
    assert "INTERNALERROR" not in done.stdout + done.stderr
    assert not tests or f"{tests} failed" in done.stdout


def test_it_works_from_inside_the_folder(demo):
    done = run(demo, cwd=demo.root / "katas" / "01_demo")

    assert "4 failed" in done.stdout
    assert "next: double" in done.stdout


def test_an_editor_finds_every_test_by_its_id(demo):
    done = run(demo, "--collect-only", "-q", "katas")

    assert "katas/01_demo/test_double.py::test_say_what_is_promised" in done.stdout
    assert done.stdout.count("::") == 4


def test_the_header_says_what_is_graded(demo):
    assert "grading your files in katas/" in run(demo, "katas").stdout

    done = run(demo, "katas", "--solutions")

    assert done.returncode == 0
    assert "grading the references in solutions/, not your files" in done.stdout
    assert "4 passed" in done.stdout


BROKEN = {
    "syntax": ("def double(value:\n    return 2\n", "double.py:1: SyntaxError"),
    "indentation": ("def double(value):\nreturn 2\n", "double.py:2: IndentationError"),
    "empty": ("", "double.py is empty"),
    "renamed": ("def doubel(value):\n    return 2\n", "Is doubel meant? Rename it"),
    "other": ("def f(value):\n    return 2\n", "It defines f; add double back"),
    "no module": ("import nonesuch\n", "double.py:1: there is no module 'nonesuch' here"),
    "raises": ("x = 1\ny = x / 0\n", "double.py:2: importing the file raised ZeroDivisionError"),
    "null bytes": ("x = 1\0\n", "null bytes"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_gets_one_clear_line_and_the_other_katas_run(demo, name):
    text, said = BROKEN[name]
    demo.one("double").stub.write_text(text, "utf-8")
    solve(demo, "triple")

    done = run(demo, "katas")

    assert said in done.stdout
    assert "double  broken" in done.stdout
    assert "triple  passed        2 of 2 tests pass" in done.stdout
    assert "Traceback" not in done.stdout


def test_a_file_of_another_encoding_is_named(demo):
    demo.one("double").stub.write_bytes(b"x = '\xe9'\ndef double(value):\n    return 2 * value\n")

    assert "double.py:1: SyntaxError" in run(demo, "katas").stdout


def test_a_missing_file_and_a_folder_in_its_place_are_named(demo):
    double, triple = (demo.one(name).stub for name in ("double", "triple"))
    double.unlink()
    triple.unlink()
    triple.mkdir()

    assert "katas/01_demo/double.py is missing" in run(demo, "katas").stdout
    assert "triple.py is a folder" in run(demo, "katas/01_demo/test_triple.py").stdout


def test_a_wrong_signature_is_named(demo):
    demo.one("double").stub.write_text("def double():\n    return 2\n", "utf-8")

    assert "double takes (), but the stub says (value)" in run(demo, "katas").stdout


def test_an_error_in_the_answer_shows_the_answers_line(demo):
    demo.one("double").stub.write_text("def double(value):\n    return valeu * 2\n", "utf-8")

    done = run(demo, "katas")

    assert "return valeu * 2" in done.stdout
    assert "NameError: name 'valeu' is not defined" in done.stdout


def test_an_endless_loop_ends_in_time(demo):
    demo.one("double").stub.write_text("def double(value):\n    while True: pass\n", "utf-8")

    done = run(demo, "katas", "--timeout=1")

    assert "Timeout" in done.stdout


def test_a_passed_kata_is_remembered_until_its_file_changes(demo):
    solve(demo, "double")
    run(demo, "katas/01_demo/test_double.py")

    assert "double  passed before" in run(demo, "katas/01_demo/test_triple.py").stdout

    kata = demo.one("double")
    kata.stub.write_text(kata.stub.read_text("utf-8") + "\n# changed\n", "utf-8")
    assert "double  not run" in run(demo, "katas/01_demo/test_triple.py").stdout


def test_part_of_the_tests_is_no_pass(demo):
    solve(demo, "double")

    run(demo, "katas/01_demo/test_double.py", "-k", "nothing")

    assert "double  passed before" not in run(demo, "katas/01_demo/test_triple.py").stdout


def test_every_test_by_its_own_name_is_a_pass(demo):
    """An editor that runs a file names each test of it."""
    solve(demo, "double")
    kata = demo.one("double")
    names = ("test_say_what_is_promised", "test_of_nothing_is_nothing")

    run(demo, *(f"katas/01_demo/test_double.py::{name}" for name in names))

    assert progress.passed(kata)


def test_importing_the_plugin_loads_no_heavy_library():
    code = "import sys, dojo.plugin, dojo.practice, dojo.screen; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    heavy = {"numpy", "pandas", "sklearn", "scipy", "torch", "hypothesis", "rich"}
    assert not heavy & set(done.stdout.split())


def test_outside_a_course_the_plugin_keeps_quiet(tmp_path):
    (tmp_path / "test_other.py").write_text("def test_other(): pass\n", "utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "pytest", str(tmp_path), "--rootdir", str(tmp_path)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )

    assert "dojo" not in done.stdout.replace("ml-dojo", "")
