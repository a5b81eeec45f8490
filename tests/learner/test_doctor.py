"""What `dojo doctor` sees, and what it says to do."""

from __future__ import annotations

import hashlib
import importlib.metadata
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.learners import run_pytest, solve

from dojo.course.catalogue import Course
from dojo.course.packages import INSTALL
from dojo.learner.doctor import command, machine
from dojo.learner.doctor.fact import Fact
from dojo.sandbox import limits


@pytest.fixture
def healthy(demo: Course, monkeypatch) -> Course:
    """A course with one file of data, in an environment that has what the course asks."""
    demo.data.mkdir()
    (demo.data / "some.csv").write_bytes(b"1,2\n")
    digest = hashlib.sha256(b"1,2\n").hexdigest()
    (demo.data / "SHA256SUMS").write_text(f"{digest}  ./some.csv\n", "utf-8")
    monkeypatch.chdir(demo.root)
    return demo


@pytest.fixture
def without_torch(monkeypatch) -> None:
    """Importing it takes seconds, and says nothing about the other checks."""
    monkeypatch.setitem(command.CHECKS, "torch", lambda course: iter(()))


def seen(course: Course, check: str) -> list[Fact]:
    return list(command.CHECKS[check](course))


def states(course: Course, check: str) -> set[str]:
    return {fact.state for fact in seen(course, check)}


def test_everything_is_looked_at_and_nothing_is_at_fault(healthy, capsys):
    assert command.run(healthy) == 0

    out = capsys.readouterr().out
    for word in ("Python 3.", "The course: 2 katas", "The data: 1 file as", "Cores: ", "pandas 3."):
        assert word in out
    for word in ("torch is built for", "Packages in range", "progress is kept", "No fault."):
        assert word in out
    assert "fault:" not in out


def test_torch_is_imported_last_for_it_takes_seconds(healthy):
    looks = [fact.what for fact in command.facts(healthy)]

    assert "torch is built for" in looks[-1]


@pytest.mark.usefixtures("without_torch")
def test_a_fault_is_the_exit_status(healthy, capsys):
    (healthy.data / "some.csv").write_bytes(b"1,3\n")

    assert command.run(healthy) == 1

    out = capsys.readouterr().out
    assert "fault: Data changed or missing: some.csv\n  Delete the folder katas/data, then: " in out
    assert "1 fault: mend" in out


@pytest.mark.usefixtures("without_torch")
def test_what_breaks_while_it_is_looked_at_hides_nothing_else(healthy):
    (healthy.root / "pyproject.toml").write_text("[project", "utf-8")
    (healthy.root / "katas" / "01_demo" / "chapter.toml").write_text("title =", "utf-8")

    facts = list(command.facts(Course(healthy.root)))

    faults = [fact.what for fact in facts if fact.state == "fault"]
    assert any(what.startswith("packages: TOMLDecodeError") for what in faults)
    assert any("chapter.toml" in what and "Mend the file" in what for what in faults)
    assert any(fact.what.startswith("The data: 1") for fact in facts)


def test_a_python_outside_the_range_is_a_fault(healthy, monkeypatch):
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    assert states(healthy, "python") == {"ok"}
    monkeypatch.setattr("platform.python_version", lambda: "3.10.4")

    (fact,) = seen(healthy, "python")

    assert fact.state == "fault"
    assert "needs >=3.11," in fact.what


def test_who_keeps_no_byte_code_is_told(healthy, monkeypatch):
    monkeypatch.setattr("sys.dont_write_bytecode", True)

    assert "PYTHONDONTWRITEBYTECODE" in seen(healthy, "python")[-1].advice


@pytest.mark.parametrize(
    ("need", "said"),
    [("rich>=99", "the course needs rich>=99"), ("nonesuch>=1", "nonesuch is missing")],
)
def test_a_package_that_is_missing_or_out_of_range_is_a_fault(healthy, need, said):
    project = f'[project]\nrequires-python = ">=3.11"\ndependencies = ["{need}", "pytest>=9"]\n'
    (healthy.root / "pyproject.toml").write_text(project, "utf-8")

    facts = seen(healthy, "packages")

    assert [fact.state for fact in facts] == ["note", "fault", "ok"]
    assert "other packages than when it was installed" in facts[0].what
    assert said in facts[1].what
    assert INSTALL in facts[1].advice
    assert "pytest 9" in facts[2].what


def test_a_course_that_was_not_installed_is_a_fault(healthy, monkeypatch):
    def nobody(name: str) -> None:
        raise importlib.metadata.PackageNotFoundError(name)

    monkeypatch.setattr("importlib.metadata.metadata", nobody)

    assert "ml-dojo is not installed" in seen(healthy, "packages")[0].what


def test_the_pytest_of_another_environment_is_noted(healthy, monkeypatch):
    monkeypatch.setattr("shutil.which", lambda name: f"/elsewhere/{name}")
    assert "another environment's" in seen(healthy, "programs")[0].what

    monkeypatch.setattr("shutil.which", lambda name: None)
    facts = seen(healthy, "programs")
    assert [fact.state for fact in facts] == ["note", "note"]
    assert "python -m pytest" in facts[0].advice
    assert "git is not on the PATH" in facts[1].what


@pytest.mark.skipif(os.name != "posix", reason="programs are other files there")
def test_a_program_that_does_not_start_is_a_fault(healthy, tmp_path, monkeypatch):
    program = tmp_path / "pytest"
    program.write_text("#!/bin/sh\nexec /nowhere/python\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setattr("shutil.which", lambda name: str(program))
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))

    first = seen(healthy, "programs")[0]

    assert (first.state, "/nowhere/python" in first.what) == ("fault", True)
    assert "python -m dojo" in first.advice


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git to ask")
def test_a_folder_that_is_no_clone_is_noted(healthy, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(healthy.root.parent))

    assert "git does not know this folder" in seen(healthy, "programs")[-1].what


def test_a_file_of_the_course_that_is_gone_is_a_fault(healthy):
    healthy.one("double").test.unlink()

    (fact,) = seen(healthy, "katas")

    assert fact.state == "fault"
    assert "katas/01_demo/test_double.py" in fact.what


@pytest.mark.parametrize("gone", ["some.csv", "SHA256SUMS"])
def test_data_that_are_gone_are_a_fault(healthy, gone):
    (healthy.data / gone).unlink()

    (fact,) = seen(healthy, "data")

    assert fact.state == "fault"
    assert gone in fact.what


def test_a_damaged_progress_file_is_noted_and_left_where_it_is(healthy):
    assert "none yet" in seen(healthy, "progress")[0].what
    file = healthy.root / ".dojo" / "progress.json"
    file.parent.mkdir()
    file.write_text("{damaged", "utf-8")

    assert [fact.state for fact in seen(healthy, "progress")] == ["note", "ok"]
    assert file.read_text("utf-8") == "{damaged"


def test_a_memory_that_cannot_be_written_is_a_fault(healthy):
    (healthy.root / ".dojo").write_text("in the way", "utf-8")

    facts = seen(healthy, "progress")

    assert facts[-1].state == "fault"
    assert ".dojo cannot be written" in facts[-1].what


def test_more_threads_than_one_are_noted(healthy, monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "64")

    (fact,) = seen(healthy, "threads")

    assert fact.state == "note"
    assert "OMP_NUM_THREADS=64" in fact.what


def test_a_terminal_is_told_by_its_width(healthy, monkeypatch):
    assert "Not a terminal" in seen(healthy, "terminal")[-1].what
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "100")
    assert "Terminal: 100 columns" in seen(healthy, "terminal")[-1].what

    monkeypatch.setenv("COLUMNS", "30")
    assert seen(healthy, "terminal")[-1].advice == "Make it 40 or more wide."


def test_the_walls_are_really_raised(healthy):
    """In a process of their own: this one goes on without any."""
    facts = seen(healthy, "walls")

    assert "wall time" in facts[0].what
    assert "environment" in facts[0].what
    missing = [fact for fact in facts if fact.what.startswith("No wall here")]
    for wall in limits.WALLS:
        assert (wall in facts[0].what) != any(wall in fact.what for fact in missing)


def test_a_wall_that_does_not_stand_is_told_with_what_that_means(healthy, monkeypatch):
    monkeypatch.setattr(machine, "ask", lambda *command: (True, "wall time\nenvironment"))

    facts = seen(healthy, "walls")

    assert len(facts) == 2 + len(limits.WALLS) - 2
    network = next(fact for fact in facts if "here: network" in fact.what)
    assert "there is none" in network.what
    assert network.state == "note"
    assert all(fact.advice for fact in facts[-1:])
    assert "do not trust" in facts[-1].advice


def test_walls_that_cannot_even_be_tried_are_a_fault(healthy, monkeypatch):
    monkeypatch.setattr(machine, "WALL_PROBE", "raise SystemExit('no such thing')")

    (fact,) = seen(healthy, "walls")

    assert fact.state == "fault"
    assert "no such thing" in fact.what


def test_torch_is_compared_with_its_pin(healthy):
    version = importlib.metadata.version("torch").partition("+")[0]
    pins = healthy.root / "constraints.txt"
    pins.write_text(f"# a reason\ntorch=={version}\n", "utf-8")
    assert "is the one that the course pins" in seen(healthy, "torch")[0].what

    pins.write_text("torch==1.0.0\n", "utf-8")
    assert seen(healthy, "torch")[0].state == "note"


@pytest.mark.parametrize(
    ("build", "name", "driver", "state", "said"),
    [
        ("13.0", "H100", "H100, 580.1", "ok", "GPU: H100"),
        ("13.0", "H100", "H100, 580.1", "ok", "Here it can be graded: convnet_gpu"),
        ("13.0", "", "H100, 470.1", "fault", "cannot use it"),
        (None, "", "H100, 580.1", "note", "built for the CPU"),
        (None, "", "", "ok", "No NVIDIA GPU"),
        (None, "", "", "ok", "Skipped here: convnet_gpu"),
        ("13.0", "", "", "ok", "No NVIDIA GPU"),
    ],
)
def test_whether_torch_can_use_the_gpu(build, name, driver, state, said):
    fact = machine.gpu(build, name, driver, ["convnet_gpu"])

    assert fact.state == state
    assert said in fact.what
    assert bool(fact.advice) == (state != "ok")


@pytest.fixture
def cloned(healthy: Course, monkeypatch) -> Course:
    """A healthy course that is a clone of itself."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    for words in ("init -q", "add .", "-c user.name=l -c user.email=l@l commit -qm stubs"):
        subprocess.run(["git", *words.split()], cwd=healthy.root, check=True)
    return healthy


def obey(course: Course, fact: Fact) -> None:
    """Do in the course's folder what a fact's advice says."""
    first, _, command = fact.advice.rpartition("Delete the folder katas/data, then: ")
    if first or command != fact.advice:
        shutil.rmtree(course.data)
    subprocess.run(command, shell=True, cwd=course.root, check=True)


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git to ask")
@pytest.mark.parametrize("damage", ["changed", "gone", "all gone", "line ends"])
def test_the_advice_on_data_mends_them(cloned, damage):
    file = cloned.data / "some.csv"
    if damage == "changed":
        file.write_bytes(b"1,3\n")
    elif damage == "gone":
        file.unlink()
    elif damage == "all gone":
        shutil.rmtree(cloned.data)
    else:
        # As in a clone by Git for Windows from before .gitattributes spoke of data.
        subprocess.run(["git", "config", "core.autocrlf", "true"], cwd=cloned.root, check=True)
        file.unlink()
        subprocess.run(["git", "restore", "katas/data"], cwd=cloned.root, check=True)
        assert file.read_bytes() == b"1,2\r\n"
        cloned.root.joinpath(".gitattributes").write_text("katas/data/** -text\n", "utf-8")

    (fact,) = seen(cloned, "data")
    assert fact.state == "fault"
    obey(cloned, fact)
    assert states(cloned, "data") == {"ok"}


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git to ask")
def test_the_advice_on_files_of_the_course_brings_them_back(cloned):
    for kata in cloned.katas:
        kata.test.unlink()
        kata.check.unlink()

    (fact,) = seen(cloned, "katas")
    obey(cloned, fact)

    assert states(cloned, "katas") == {"ok"}


def test_the_advice_on_progress_mends_it(healthy):
    file = healthy.root / ".dojo" / "progress.json"
    file.parent.mkdir()
    file.write_text("{damaged", "utf-8")
    (damaged, _) = seen(healthy, "progress")
    assert damaged.advice.endswith("pytest katas")
    solve(healthy, "double")

    run_pytest(healthy, "katas")

    assert states(healthy, "progress") == {"ok"}
    assert (healthy.root / ".dojo" / "progress.damaged").is_file()
    shutil.rmtree(file.parent)
    file.parent.write_text("in the way", "utf-8")
    assert "move away what is called .dojo" in seen(healthy, "progress")[-1].advice
    file.parent.unlink()
    assert states(healthy, "progress") == {"ok"}


@pytest.mark.parametrize(
    ("check", "variable", "bad"),
    [
        ("threads", "OMP_NUM_THREADS", "64"),
        ("python", "PYTHONDONTWRITEBYTECODE", "1"),
        ("terminal", "PYTHONIOENCODING", "cp1252"),
    ],
)
def test_the_advice_on_a_variable_mends_what_it_did(healthy, check, variable, bad):
    code = (
        "import sys; from dojo.course.catalogue import Course; from dojo.learner.doctor.command "
        "import CHECKS; print(*[f'{fact.state} {fact.advice}' for fact in "
        f"CHECKS[{check!r}](Course.find())], sep='\\n')"
    )

    def told(**variables: str) -> str:
        rest = {key: value for key, value in os.environ.items() if key != variable}
        done = subprocess.run(
            [sys.executable, "-c", code],
            cwd=healthy.root,
            env=rest | variables,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    assert "note" in told(**{variable: bad})
    # Each advice unsets the variable, or sets one that overrules it.
    assert "note" not in told(PYTHONUTF8="1")


def test_a_fresh_install_is_not_called_old(course):
    notes = [fact for fact in seen(course, "packages") if fact.state != "ok"]

    assert notes == [], "an extra is no part of what the course needs"


@pytest.mark.usefixtures("healthy")
def test_torch_that_is_not_installed_is_one_fault(healthy, monkeypatch):
    version = importlib.metadata.version

    def nobody(name: str) -> str:
        if name == "torch":
            raise importlib.metadata.PackageNotFoundError(name)
        return version(name)

    monkeypatch.setattr("importlib.metadata.version", nobody)

    faults = [fact for fact in command.facts(healthy) if fact.state == "fault"]

    assert [fact.what.partition(";")[0] for fact in faults] == ["torch is missing"]
    assert INSTALL in faults[0].advice


def test_every_advice_on_installing_is_what_the_readme_says(course):
    readme = (Path(course.root) / "README.md").read_text("utf-8")

    assert INSTALL in " ".join(readme.split())
