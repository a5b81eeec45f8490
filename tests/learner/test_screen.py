"""The screen after a plain ``pytest``, and what a run adds to progress."""

from __future__ import annotations

import pytest
from support.learners import run_pytest, solve

from dojo.learner.progress import Progress


def test_a_fresh_clone_shows_the_path_and_one_failure(demo):
    """The next kata's first failure in full, one line for each other test, no stub's inside."""
    done = run_pytest(demo, "katas/01_demo")

    assert done.returncode == 1
    assert "a demonstration" in done.stdout
    assert " > double  not started   0 of 2 tests pass" in done.stdout
    assert " . triple  not started   0 of 2 tests pass" in done.stdout
    assert done.stdout.count("E       NotImplementedError") == 1
    assert "raise NotImplementedError" not in done.stdout
    assert "Open katas/01_demo/double.py" in done.stdout
    assert "then: test_of_nothing_is_nothing" in done.stdout
    assert "dojo hint double" in done.stdout
    # Alone on its line, it is whole in any terminal, and can be copied.
    assert "Only this kata: pytest katas/01_demo/test_double.py" in done.stdout.splitlines()


def test_a_half_done_kata_shows_its_own_failure_first(demo):
    kata = demo.one("triple")
    wrong = kata.solution.read_text("utf-8").replace("3 * value", "value + 3")
    kata.stub.write_text(wrong, "utf-8")

    done = run_pytest(demo, "katas/01_demo")

    assert " > triple  halfway" in done.stdout
    assert "next: triple" in done.stdout
    assert "say the expected fact" in done.stdout


def test_a_message_is_shown_once_and_filled_in(demo):
    kata = demo.one("double")
    kata.stub.write_text(kata.solution.read_text("utf-8").replace("2 * value", "7"), "utf-8")

    done = run_pytest(demo, "katas/01_demo/test_double.py")

    assert done.stdout.count("say the expected fact") == 1


@pytest.mark.parametrize("option", ["--all", "-v", "--tb=long"])
def test_everything_is_shown_when_asked_for(demo, option):
    done = run_pytest(demo, "katas/01_demo", option)

    assert done.stdout.count("E       NotImplementedError") == 4


def test_the_header_says_what_is_graded(demo):
    assert "grading your files in katas/" in run_pytest(demo, "katas").stdout

    done = run_pytest(demo, "katas", "--solutions")

    assert done.returncode == 0
    assert "grading the references in solutions/, not your files" in done.stdout
    assert "4 passed" in done.stdout


def test_a_passed_kata_is_remembered_until_its_file_changes(demo):
    solve(demo, "double")
    run_pytest(demo, "katas/01_demo/test_double.py")

    assert "double  passed before" in run_pytest(demo, "katas/01_demo/test_triple.py").stdout

    kata = demo.one("double")
    kata.stub.write_text(kata.stub.read_text("utf-8") + "\n# changed\n", "utf-8")
    assert "double  not run" in run_pytest(demo, "katas/01_demo/test_triple.py").stdout


def test_part_of_the_tests_is_no_pass(demo):
    solve(demo, "double")

    run_pytest(demo, "katas/01_demo/test_double.py", "-k", "nothing")

    assert "double  passed before" not in run_pytest(demo, "katas/01_demo/test_triple.py").stdout


def test_every_test_by_its_own_name_is_a_pass(demo):
    """An editor that runs a file names each test of it."""
    solve(demo, "double")
    kata = demo.one("double")
    names = ("test_say_what_is_promised", "test_of_nothing_is_nothing")

    run_pytest(demo, *(f"katas/01_demo/test_double.py::{name}" for name in names))

    assert Progress(demo.root).passed(kata)


def test_a_pass_on_several_processes_is_a_pass(demo):
    """Reports cross from pytest-xdist's workers, and bring along what they stand on."""
    solve(demo, "double")

    done = run_pytest(demo, "katas", "-n", "2")

    assert "INTERNALERROR" not in done.stdout + done.stderr
    assert " + double  passed" in done.stdout
    assert " > triple  not started" in done.stdout
    assert Progress(demo.root).passed(demo.one("double"))
