"""A full disk is told as one, by every command that needs room."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from dojo.learner.doctor import command
from dojo.util import disk_space

#: Mounts a small disk, fills it but for what is given, and runs a command.
FILL = """
mount -t tmpfs -o size=2m tmpfs "$1" && head -c "$2" /dev/zero > "$1/filler"; shift 2; exec "$@"
"""


@pytest.fixture
def full(tmp_path):
    """Run a command whose folder of temporary files has so many bytes left of two million."""
    disk = tmp_path / "disk"
    disk.mkdir()
    unshare = ["unshare", "--user", "--map-root-user", "--mount"]
    tried = shutil.which("unshare") and subprocess.run(
        [*unshare, "sh", "-c", FILL, "sh", disk, "1", "true"], capture_output=True, check=False
    )
    if not tried or tried.returncode:
        pytest.skip("no right to mount a disk here")

    def run(folder, *arguments: str) -> tuple[int, str]:
        command = [sys.executable, "-m", "dojo", *arguments]
        done = subprocess.run(
            [*unshare, "sh", "-c", FILL, "sh", disk, "2060000", *command],
            cwd=folder,
            env=os.environ | {"TMPDIR": str(disk)},
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        return done.returncode, done.stdout + done.stderr

    return run, disk


@pytest.mark.parametrize(
    "arguments",
    [["check"], ["diff", "double", "--give-up"], ["show", "double"], ["doctor"]],
    ids=lambda words: words[0],
)
def test_no_room_for_temporary_files_is_told_with_the_folder(full, demo, arguments):
    run, disk = full

    status, said = run(demo.root, *arguments)

    assert status in (1, 2)
    assert f"no room left in {disk}" in said
    assert "TMPDIR" in said
    assert "grader fault" not in said


def test_a_course_on_a_full_disk_is_named(demo, monkeypatch):
    monkeypatch.setattr(disk_space, "is_full", lambda folder: folder == demo.root)

    assert disk_space.full_folder() is None
    assert disk_space.full_folder(demo.root) == demo.root


def test_where_python_finds_no_folder_at_all_the_wanted_one_is_named(monkeypatch, tmp_path):
    def nowhere():
        raise FileNotFoundError("No usable temporary directory found")

    monkeypatch.setattr("tempfile.gettempdir", nowhere)
    monkeypatch.setenv("TMPDIR", str(tmp_path))

    assert disk_space.full_folder() == tmp_path


def test_room_is_looked_for_by_writing(tmp_path):
    assert not disk_space.is_full(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_where_no_folder_can_hold_temporary_files_doctor_says_so_once(demo, monkeypatch, capsys):
    """Python tries several folders, and names none: no new installation mends that."""

    def none(*arguments, **options):
        raise FileNotFoundError(2, "No usable temporary directory found")

    monkeypatch.setattr("tempfile.gettempdir", none)
    monkeypatch.setattr("tempfile.TemporaryDirectory", none)

    assert command.run(demo) == 1
    said = capsys.readouterr().out
    assert "no room left" in said
    assert "walls: FileNotFoundError" not in said
