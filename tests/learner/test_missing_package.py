"""A library of the course that is not installed is told in one line, with the command."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from support.courses import COURSE

from dojo.course.catalogue import Course
from dojo.course.packages import INSTALL, missing_package

#: Has every package of this environment but one.
WITHOUT_TORCH = """
import site, sys
site.addsitedir({packages!r})
sys.path.append({source!r})

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "torch":
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

sys.meta_path.insert(0, Missing())
"""
TOLD = f"torch is not installed. In the course's folder: {INSTALL}"


@pytest.fixture
def python(tmp_path) -> Path:
    """The interpreter of an environment without torch."""
    where = tmp_path / "environment"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(where)], check=True)
    programs = where / ("Scripts" if sys.platform == "win32" else "bin")
    interpreter = programs / Path(sys.executable).name
    paths = "import sysconfig; print(sysconfig.get_path('purelib'))"
    own = subprocess.run([interpreter, "-c", paths], capture_output=True, text=True, check=True)
    shared = next(path for path in sys.path if path.endswith("site-packages"))
    code = WITHOUT_TORCH.format(packages=shared, source=str(COURSE.root / "src"))
    folder = Path(own.stdout.strip())
    folder.joinpath("without_torch.py").write_text(code, "utf-8")
    folder.joinpath("a.pth").write_text("import without_torch\n", "utf-8")
    return interpreter


@pytest.fixture
def needy(demo) -> Course:
    """A course whose first kata needs torch."""
    kata = demo.one("double")
    for file in (kata.stub, kata.solution):
        text = file.read_text("utf-8")
        file.write_text(text.replace("\n\n\ndef", "\n\nimport torch\n\n\ndef", 1), "utf-8")
    return demo


def test_pytest_says_it_first(python, needy):
    done = subprocess.run(
        [python, "-m", "pytest", "-p", "no:cacheprovider", "katas/01_demo/test_double.py"],
        cwd=needy.root,
        capture_output=True,
        text=True,
        check=False,
    )

    below = done.stdout.partition("next: double")[2].splitlines()
    assert next(line for line in below[1:] if line) == TOLD, done.stdout


def test_full_grading_says_it_and_asks_nobody_to_report_it(python, needy):
    done = subprocess.run(
        [python, "-m", "dojo", "check", "--solutions"],
        cwd=needy.root,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert done.stdout.count(TOLD) == 1
    assert "1 passed" in done.stdout, "the other katas are graded"
    assert "report it" not in done.stdout


def test_what_is_no_library_of_the_course_is_not_told_so():
    assert missing_package(ModuleNotFoundError("x", name="nonesuch")) == ""
    assert missing_package(ImportError("x", name="torch")) == ""
    assert missing_package(ValueError("x")) == ""
    assert "scikit-learn is" in missing_package(ModuleNotFoundError("x", name="sklearn.svm"))
