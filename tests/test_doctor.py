"""What `dojo doctor` sees, and what it says to do."""

from __future__ import annotations

import hashlib
import importlib.metadata
import shutil
import sys
from pathlib import Path

import pytest

from dojo import doctor, walls
from dojo.course import Course


@pytest.fixture
def healthy(demo: Course, monkeypatch) -> Course:
    """A course with one file of data, in an environment that has what the course asks."""
    demo.data.mkdir()
    (demo.data / "some.csv").write_bytes(b"1,2\n")
    digest = hashlib.sha256(b"1,2\n").hexdigest()
    (demo.data / "SHA256SUMS").write_text(f"{digest}  ./some.csv\n", "utf-8")
    monkeypatch.chdir(demo.root)
    return demo


def seen(course: Course, look: str) -> list[doctor.Fact]:
    return list(getattr(doctor, f"_{look}")(course))


def states(course: Course, look: str) -> set[str]:
    return {fact.state for fact in seen(course, look)}


def test_everything_is_looked_at_and_nothing_is_at_fault(healthy, capsys):
    assert doctor.run(healthy) == 0

    out = capsys.readouterr().out
    for word in ("Python 3.", "The course: 2 katas", "The data: 1 files", "Cores: ", "pandas 3."):
        assert word in out
    for word in ("torch is built for", "Packages in range", "progress is kept", "No fault."):
        assert word in out
    assert "fault:" not in out


def test_torch_is_imported_last_for_it_takes_seconds(healthy):
    looks = [fact.what for fact in doctor.facts(healthy)]

    assert "torch is built for" in looks[-1]


def test_a_fault_is_the_exit_status(healthy, monkeypatch, capsys):
    monkeypatch.setattr(doctor, "_torch", lambda course: iter(()))
    (healthy.data / "some.csv").write_bytes(b"1,3\n")

    assert doctor.run(healthy) == 1

    out = capsys.readouterr().out
    assert "fault: Data changed or missing: some.csv\n  git restore katas/data" in out
    assert "1 fault: mend" in out


def test_what_breaks_while_it_is_looked_at_hides_nothing_else(healthy, monkeypatch):
    monkeypatch.setattr(doctor, "_torch", lambda course: iter(()))
    (healthy.root / "pyproject.toml").write_text("[project", "utf-8")
    (healthy.root / "katas" / "01_demo" / "chapter.toml").write_text("title =", "utf-8")

    facts = list(doctor.facts(Course(healthy.root)))

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
    assert "needs >=3.11,<3.14" in fact.what


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
    assert "updated since it was installed" in facts[0].what
    assert said in facts[1].what
    assert doctor.INSTALL in facts[1].advice
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
    assert "none yet" in seen(healthy, "memory")[0].what
    file = healthy.root / ".dojo" / "progress.json"
    file.parent.mkdir()
    file.write_text("{damaged", "utf-8")

    assert [fact.state for fact in seen(healthy, "memory")] == ["note", "ok"]
    assert file.read_text("utf-8") == "{damaged"


def test_a_memory_that_cannot_be_written_is_a_fault(healthy):
    (healthy.root / ".dojo").write_text("in the way", "utf-8")

    facts = seen(healthy, "memory")

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


def test_the_walls_are_really_put_up(healthy):
    """In a process of their own: this one goes on without any."""
    facts = seen(healthy, "walls")

    assert "wall time" in facts[0].what
    assert "environment" in facts[0].what
    missing = [fact for fact in facts if fact.what.startswith("No wall here")]
    for wall in walls.WALLS:
        assert (wall in facts[0].what) != any(wall in fact.what for fact in missing)


def test_a_wall_that_does_not_stand_is_told_with_what_that_means(healthy, monkeypatch):
    monkeypatch.setattr(doctor, "_ask", lambda *command: (True, "wall time\nenvironment"))

    facts = seen(healthy, "walls")

    assert len(facts) == 2 + len(walls.WALLS) - 2
    network = next(fact for fact in facts if "here: network" in fact.what)
    assert "there is none" in network.what
    assert network.state == "note"
    assert all(fact.advice for fact in facts[-1:])
    assert "do not trust" in facts[-1].advice


def test_walls_that_cannot_even_be_tried_are_a_fault(healthy, monkeypatch):
    monkeypatch.setattr(doctor, "PUT_UP", "raise SystemExit('no such thing')")

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
        ("13.0", "", "H100, 470.1", "fault", "cannot use it"),
        (None, "", "H100, 580.1", "note", "built for the CPU"),
        (None, "", "", "ok", "No NVIDIA GPU"),
        ("13.0", "", "", "ok", "No NVIDIA GPU"),
    ],
)
def test_what_torch_and_the_gpu_are_to_each_other(build, name, driver, state, said):
    fact = doctor.gpu(build, name, driver)

    assert fact.state == state
    assert said in fact.what
    assert bool(fact.advice) == (state != "ok")


def test_every_advice_on_installing_is_what_the_readme_says(course):
    readme = (Path(course.root) / "README.md").read_text("utf-8")

    assert doctor.INSTALL in " ".join(readme.split())
