"""The files around the course: data as they were, a README whose commands are true."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import tomllib
import types
from fnmatch import fnmatch
from pathlib import Path

import pytest
from documents import PARTS, rendered
from packaging.specifiers import SpecifierSet

from dojo.course.catalogue import HEAVY, Course, imported_modules
from dojo.course.loader import load_file

DEVCONTAINER = ".devcontainer/devcontainer.json"


def test_the_data_are_what_their_sums_say(course: Course):
    sums = dict(
        reversed(line.split(maxsplit=1))
        for line in (course.data / "SHA256SUMS").read_text("utf-8").splitlines()
    )
    there = {
        f"./{path.relative_to(course.data).as_posix()}"
        for path in course.data.rglob("*")
        if path.is_file() and path.name not in ("SHA256SUMS", "SOURCES.md")
    }

    assert there == set(sums)
    for name, digest in sums.items():
        read = hashlib.sha256((course.data / name).read_bytes()).hexdigest()
        assert read == digest, f"katas/data/{name} has changed: `git restore` it"


def test_every_data_file_has_a_source_and_a_licence(course: Course):
    said = (course.data / "SOURCES.md").read_text("utf-8")
    for path in course.data.rglob("*.*"):
        if path.name not in ("SHA256SUMS", "SOURCES.md"):
            stem = re.sub(r"(-idx\d.*)?\.(csv|npz|txt|gz).*", "", path.name)
            assert stem.removesuffix("-images").removesuffix("-labels") in said, path.name


def test_the_readme_names_real_commands_and_files(course: Course):
    text = (course.root / "README.md").read_text("utf-8")

    assert "python -m pip install nox && python -m nox -s check" in text
    assert "python -m pip install nox && python -m nox -s tests" in text
    for word in re.findall(r"(?:katas|solutions|tests)/[\w/.]+", text):
        assert (course.root / word.rstrip(".")).exists(), f"README names {word}, which is not there"


@pytest.mark.parametrize("file", PARTS, ids=lambda file: file.name)
def test_what_a_command_makes_is_not_behind(file: Path):
    text = file.read_text("utf-8")

    assert rendered(text, PARTS[file]) == text, "run `python tests/documents.py`"


def test_an_editor_finds_the_tests_without_a_question(course: Course):
    """Plain JSON, though comments would be allowed: every reader can read it."""
    read = {
        name: json.loads((course.root / name).read_text("utf-8"))
        for name in (".vscode/settings.json", ".vscode/extensions.json", DEVCONTAINER)
    }

    container = read[DEVCONTAINER]["customizations"]["vscode"]
    for settings in (read[".vscode/settings.json"], container["settings"]):
        assert settings["python.testing.pytestEnabled"] is True
        assert settings["python.testing.pytestArgs"] == ["katas"]
        assert not any("ruff" in name or "formatOnSave" in name for name in settings)
    # A stub that is half written would be imported at every save.
    pattern = read[".vscode/settings.json"]["python.testing.autoTestDiscoverOnSavePattern"]
    assert all(fnmatch(kata.test, pattern) for kata in course.katas)
    assert not any(fnmatch(kata.stub, pattern) for kata in course.katas)
    assert read[".vscode/extensions.json"]["recommendations"] == container["extensions"]


def test_the_container_installs_as_the_readme_says(course: Course):
    container = json.loads((course.root / DEVCONTAINER).read_text("utf-8"))
    readme = " ".join((course.root / "README.md").read_text("utf-8").split())

    assert container["postCreateCommand"] in readme
    assert set(container["secrets"]) <= set(re.findall(r"\w+", readme))
    assert container["image"].startswith("python:3.")


def test_torch_is_pinned_for_the_course(course: Course):
    assert "torch==2.13.0" in (course.root / "constraints.txt").read_text("utf-8").splitlines()


def test_every_dependency_is_a_range_with_a_reason(course: Course):
    project = tomllib.loads((course.root / "pyproject.toml").read_text("utf-8"))["project"]
    reasons = (course.root / "CONTRIBUTING.md").read_text("utf-8")
    for need in project["dependencies"]:
        name = re.split(r"[<>=]", need)[0]
        assert ">=" in need, f"{need}: give the oldest that is tested"
        assert ",<" in need, f"{need}: give the first that is not"
        assert f"| {name} |" in reasons, f"CONTRIBUTING.md does not say why {name} is needed"


def test_one_range_of_pythons_is_told_everywhere(course: Course):
    project = tomllib.loads((course.root / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = SpecifierSet(project["requires-python"])
    admitted = [f"3.{minor}" for minor in range(50) if wanted.contains(f"3.{minor}.1")]

    prefix = "Programming Language :: Python :: "
    told = [name.removeprefix(prefix) for name in project["classifiers"] if prefix in name]
    assert told == admitted
    listed = f"{', '.join(admitted[:-1])} or {admitted[-1]}"
    assert f"You need git and Python {listed} (" in (course.root / "README.md").read_text("utf-8")
    range_told = f"the course needs {admitted[0]} to {admitted[-1]}."
    assert range_told in (course.root / "src" / "dojo" / "__main__.py").read_text("utf-8")


@pytest.mark.parametrize("version", ["3.10.13", "3.8.18", "3.99.0"])
def test_another_python_is_told_which_are_needed(course: Course, monkeypatch, version):
    """By the installation, whatever pip it is, and by a pytest that is not the course's."""
    monkeypatch.setattr("platform.python_version", lambda: version)
    interface = types.SimpleNamespace(MetadataHookInterface=object)
    # The build's own library, which is in no environment.
    monkeypatch.setitem(sys.modules, "hatchling.metadata.plugin.interface", interface)
    wanted = {"requires-python": ">=3.11,<3.15"}

    with pytest.raises(SystemExit) as ended:
        load_file("hatch_build", course.root / "hatch_build.py").PythonVersion().update(wanted)
    with pytest.raises(pytest.UsageError) as refused:
        plugins = types.SimpleNamespace(hasplugin=lambda _: False)
        conftest = load_file("a_conftest", course.root / "katas" / "conftest.py")
        conftest.pytest_configure(types.SimpleNamespace(pluginmanager=plugins))

    assert ended.value.code == f"ml-dojo needs Python >=3.11,<3.15; this is Python {version}."
    assert f"runs on Python {version}, and the course needs Python >=3.11" in str(refused.value)


@pytest.mark.parametrize("word", ["import resource", "import fcntl", "import pwd"])
def test_no_module_needs_posix_to_be_imported(course: Course, word):
    for path in (course.root / "src").rglob("*.py"):
        assert f"\n{word}\n" not in path.read_text("utf-8"), path


def test_plain_python_needs_no_library(course: Course):
    """The first chapter starts at once, for nothing in it imports a large library."""
    code = (
        "import pytest, sys; pytest.main(['-q', '--solutions', '-p', 'no:cacheprovider', "
        "'katas/01_python/test_clean_text.py', 'katas/01_python/test_batches.py']); "
        f"print('loaded:', sorted({set(HEAVY)!r} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=course.root, capture_output=True, text=True, check=True
    )

    assert "loaded: []" in done.stdout, done.stdout
    for kata in course.katas:
        if kata.chapter == "01_python":
            answers = kata.answers.glob("right_*.py")
            found = [imported_modules(path.read_text("utf-8")) for path in answers]
            tops = {name.partition(".")[0] for name in set().union(kata.imports, *found)}
            assert not tops & HEAVY, f"{kata.id} imports {tops & HEAVY}"
