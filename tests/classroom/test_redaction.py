"""What a learner reads names no path of the machine that graded."""

from __future__ import annotations

import sys
import sysconfig
import tempfile
from pathlib import Path

import pytest

from dojo.classroom.redaction import Redactor
from dojo.course.catalogue import Course
from dojo.results import Outcome, Result, TestOutcome, Verdict


@pytest.fixture
def redactor(tmp_path) -> Redactor:
    folders = {"(submissions)": tmp_path / "handed in", "(reports)": tmp_path / "out"}
    return Redactor(Course(tmp_path / "the course"), folders)


def test_paths_of_this_machine_become_short(redactor, tmp_path):
    home, site = Path.home(), Path(sysconfig.get_path("purelib"))
    for text, shown in {
        f"{tmp_path}/the course/katas/a.py:3: no": "katas/a.py:3: no",
        f"in '{tmp_path}/the course'.": "in '.'.",
        f"{tmp_path}/handed in/ada/a.py": "(submissions)/ada/a.py",
        f'File "{site}/numpy/core.py", line 1': 'File "site-packages/numpy/core.py", line 1',
        f"{home}/secret": "~/secret",
        f"({tempfile.gettempdir()}/x1)": "((temporary)/x1)",
        sys.prefix: "(python)",
        "/opt/other/file": "/opt/other/file",
        f"{tmp_path}/the course2/a": "(temporary)" + str(tmp_path)[4:] + "/the course2/a",
        f"a{home}/b": f"a{home}/b",
        "": "",
    }.items():
        assert redactor.text(text) == shown


def test_folders_that_are_searched_for_modules_become_short(monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "path", ["/opt/a/src", "/opt/b/src", "", *sys.path])
    redactor = Redactor(Course(tmp_path))

    assert redactor.text("'/opt/a/src', '/opt/b/src/x'") == "'(python)/src', '(python)/src/x'"


def test_frames_of_other_machines_are_cut(redactor):
    trace = '  File "/home/teacher/grading/course/src/dojo/grading/judge.py", line 3, in x\n'

    assert redactor.text(trace) == '  File ".../dojo/grading/judge.py", line 3, in x\n'
    assert redactor.text('File "C:\\Users\\t\\a\\b\\c.py"') != 'File "C:\\Users\\t\\a\\b\\c.py"'


def test_every_text_of_a_result_is_looked_at(redactor, tmp_path):
    path = f"{tmp_path}/the course/x"
    test = TestOutcome("katas/a.py::test", Outcome.FAILED, text=path, printed=path)
    result = Result("a/b", Verdict.WRONG, message=path, tests=(test,), traceback=path)

    shown = redactor.result(result)

    assert str(tmp_path) not in str(shown.as_report())
    assert (shown.message, shown.tests[0].printed, shown.traceback) == ("x", "x", "x")
