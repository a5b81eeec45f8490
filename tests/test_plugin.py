"""What a learner meets who types ``pytest``: options, and messages for broken files."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest
from support.learners import run_pytest, solve

from dojo.course.packages import INSTALL


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
    done = run_pytest(demo, *arguments)

    assert done.returncode == 1
    assert "INTERNALERROR" not in done.stdout + done.stderr
    assert not tests or f"{tests} failed" in done.stdout


def test_it_works_from_inside_the_folder(demo):
    done = run_pytest(demo, cwd=demo.root / "katas" / "01_demo")

    assert "4 failed" in done.stdout
    assert "next: double" in done.stdout


def test_an_editor_finds_every_test_by_its_id(demo):
    done = run_pytest(demo, "--collect-only", "-q", "katas")

    assert "katas/01_demo/test_double.py::test_say_what_is_promised" in done.stdout
    assert done.stdout.count("::") == 4


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

    done = run_pytest(demo, "katas")

    assert said in done.stdout
    assert "double  broken" in done.stdout
    assert "triple  passed        2 of 2 tests pass" in done.stdout
    assert "Traceback" not in done.stdout


def test_a_file_of_another_encoding_is_named(demo):
    demo.one("double").stub.write_bytes(b"x = '\xe9'\ndef double(value):\n    return 2 * value\n")

    assert "double.py:1: SyntaxError" in run_pytest(demo, "katas").stdout


def test_a_missing_file_and_a_folder_in_its_place_are_named(demo):
    double, triple = (demo.one(name).stub for name in ("double", "triple"))
    double.unlink()
    triple.unlink()
    triple.mkdir()

    assert "katas/01_demo/double.py is missing" in run_pytest(demo, "katas").stdout
    assert "triple.py is a folder" in run_pytest(demo, "katas/01_demo/test_triple.py").stdout


def test_a_wrong_signature_is_named(demo):
    demo.one("double").stub.write_text("def double():\n    return 2\n", "utf-8")

    assert "double takes (), but the stub says (value)" in run_pytest(demo, "katas").stdout


def test_an_error_in_the_answer_shows_the_answers_line(demo):
    demo.one("double").stub.write_text("def double(value):\n    return valeu * 2\n", "utf-8")

    done = run_pytest(demo, "katas")

    assert "return valeu * 2" in done.stdout
    assert "NameError: name 'valeu' is not defined" in done.stdout


def test_an_endless_loop_ends_in_time(demo):
    demo.one("double").stub.write_text("def double(value):\n    while True: pass\n", "utf-8")

    done = run_pytest(demo, "katas", "--timeout=1")

    assert "no end after 1 s. Is there an endless loop?" in done.stdout


def test_importing_the_plugin_loads_no_heavy_library():
    code = (
        "import sys, dojo.plugin, dojo.testing.hooks, dojo.learner.screen; "
        "print(*sorted(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    heavy = {"numpy", "pandas", "sklearn", "scipy", "torch", "hypothesis", "rich"}
    assert not heavy & set(done.stdout.split())


def test_the_pytest_of_another_environment_says_what_to_do(demo, course):
    shutil.copy(course.root / "katas" / "conftest.py", demo.root / "katas")
    assert "4 failed" in run_pytest(demo, "katas").stdout, "it is silent where the plugin is there"

    for folder in (demo.root, demo.root / "katas" / "01_demo"):
        done = run_pytest(demo, "-p", "no:dojo", cwd=folder)

        assert done.returncode == 4
        (line,) = done.stderr.strip().splitlines()
        assert f"{sys.executable} lacks ml-dojo. Activate the environment" in line
        assert INSTALL in line


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
