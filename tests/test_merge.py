"""The merge driver by itself: three texts, and which one stands."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dojo.merge import Merge, decide, main, with_notes

STUB = (
    '"""Two."""\n\n\ndef f(x):\n    """Say f."""\n    raise NotImplementedError\n'
    '\n\ndef g(x):\n    """Say g."""\n    raise NotImplementedError\n'
)
NEW = STUB.replace("Say f", "Tell f").replace("f(x)", "f(x, y)").replace("Say g", "Tell g")
F = STUB.replace("raise NotImplementedError", "return x", 1)
F_TOO = STUB.replace("raise NotImplementedError", "return +x", 1)
BROKEN = STUB.replace("raise NotImplementedError", "return (", 1)
NOTES = STUB.replace("    raise", "    # Try it.\n    raise", 1)
DOCUMENTED = STUB.replace("Say f.", "Say f. (Odd.)")
FG = F.replace("raise NotImplementedError", "return -x")


@pytest.mark.parametrize(
    ("base", "one", "other", "result"),
    [
        (STUB, F, NEW, Merge.OURS),
        (STUB, FG, NEW, Merge.OURS),
        (STUB, BROKEN, NEW, Merge.OURS),
        (STUB, F, NOTES, Merge.OURS),
        (STUB, F, F_TOO, Merge.BOTH),
        (STUB, NOTES, NEW, Merge.NOTES),
        (STUB, NOTES, DOCUMENTED, Merge.NOTES),
        # Solved, then improved on one machine while the rest was solved on another.
        (F, FG, F_TOO, Merge.BOTH),
        (F, FG, NOTES, Merge.BOTH),
        (F, FG, F + "# A note.\n", Merge.OURS),
        (FG, FG + "x = 1\n", FG + "y = 1\n", Merge.BOTH),
        (BROKEN, F, F_TOO, Merge.BOTH),
        (STUB, "import a\n" + STUB, "import b\n" + STUB, Merge.BOTH),
    ],
)
def test_it_does_not_matter_whose_side_is_whose(base, one, other, result):
    assert decide(base, one, other) is result
    assert decide(base, other, one) is {Merge.OURS: Merge.THEIRS}.get(result, result)


@pytest.mark.parametrize(
    "notes", [NOTES, "# Mine.\n" + STUB, STUB + "# Mine.", STUB + "\n# Mine.\n"]
)
def test_notes_are_put_where_they_were_whichever_side_they_are_on(notes):
    expected = {"# Try it.", "# Mine."} & {line.strip() for line in notes.splitlines()}

    for result in (with_notes(STUB, notes, NEW), with_notes(STUB, NEW, notes)):
        added = set(result.splitlines()) - set(NEW.splitlines())
        assert {line.strip() for line in added} == expected
        assert set(NEW.splitlines()) <= set(result.splitlines())


@pytest.mark.parametrize("new", [NEW, NEW.replace("Error\n", "Error('later')\n")])
def test_a_note_stays_with_its_line(new):
    assert "    # Try it.\n    raise" in with_notes(STUB, NOTES, new).partition("def g")[0]


def test_lines_are_not_put_where_they_would_be_code():
    assert with_notes(STUB, STUB + "x = 1\n", NEW) == ""


@pytest.fixture
def driver(tmp_path, monkeypatch):
    """Merge three texts; return the status and what then stands in the file."""
    monkeypatch.chdir(tmp_path)

    def run(*texts: str) -> tuple[int, str]:
        names = ["base", "ours", "theirs"]
        for name, text in zip(names, texts, strict=True):
            Path(name).write_bytes(text.encode())
        return main([*names, "katas/01_demo/two.py"]), Path("ours").read_bytes().decode()

    return run


def test_a_dropped_side_is_kept_unless_it_is_only_the_stub(driver, capsys):
    assert driver(STUB, F, NEW) == (0, F)
    assert not Path(".dojo").exists()

    assert driver(STUB, NOTES, F) == (0, F)
    (copy,) = Path(".dojo/kept/01_demo/two").iterdir()
    assert copy.read_bytes().decode() == NOTES
    assert copy.as_posix() in capsys.readouterr().err


def test_what_an_ordinary_merge_has_to_tell_is_left_alone_and_kept(driver):
    assert driver(STUB, F, F_TOO) == (1, F)
    copies = [file.read_bytes().decode() for file in Path(".dojo/kept/01_demo/two").iterdir()]
    assert sorted(copies) == sorted([F, F_TOO])


def test_bytes_that_are_no_text_are_not_mended(driver):
    """Whatever else it is, such a file is no stub of the course's."""
    Path("base").write_bytes(STUB.encode())
    Path("ours").write_bytes(NEW.encode())
    Path("theirs").write_bytes(NOTES.encode() + b"# \xe9\n")

    assert main(["base", "ours", "theirs", "katas/01_demo/two.py"]) == 0

    assert Path("ours").read_bytes() == NOTES.encode() + b"# \xe9\n"


def test_a_driver_that_fails_leaves_the_file_to_git(driver, tmp_path):
    driver(STUB, NEW, F)
    Path("ours").write_text(NOTES, "utf-8")
    Path(".dojo").write_text("in the way", "utf-8")
    command = ["-P", "-m", "dojo.merge", "base", "ours", "theirs", "katas/01_demo/two.py"]

    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert "git's own merge goes on" in done.stderr
    assert "Traceback" not in done.stderr
    assert Path("ours").read_text("utf-8") == NOTES


def test_the_driver_imports_nothing_slow():
    code = "import sys, dojo.merge; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ
    )

    slow = {"numpy", "pytest", "rich", "dojo.course.catalogue", "subprocess", "hypothesis"}
    assert not slow & set(done.stdout.split())
