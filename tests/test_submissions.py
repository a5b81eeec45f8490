"""Submissions are found and read whatever they are packed in, and what could do harm is refused."""

from __future__ import annotations

import io
import os
import random
import stat
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dojo import submissions
from dojo.course import CourseError
from dojo.submissions import RefusedError

ANSWER = b"def double(value):\n    return 2 * value\n"


def packed(files: Mapping[str, bytes], compress: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip archive that holds ``files``."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compress) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def link(name: str, target: str) -> bytes:
    """Return a zip archive that holds a symbolic link."""
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(info, target)
    return buffer.getvalue()


@pytest.fixture
def read(demo, tmp_path):
    """Read what is handed in as files of a folder, as an archive, or as a single file."""

    def reading(handed: Mapping[str, bytes] | bytes, name: str = "ada", katas=demo.katas):
        path = tmp_path / "handed" / name
        if isinstance(handed, bytes):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(handed)
        else:
            for inside, content in handed.items():
                file = path / inside
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
        return submissions.read(path, demo, katas)

    return reading


WAYS = {
    "as a learner would zip it": {"double.py": ANSWER},
    "in the chapter's folder": {"01_demo/double.py": ANSWER},
    "as in the course": {"katas/01_demo/double.py": ANSWER},
    "in a folder of its own": {"ada's work/katas/01_demo/double.py": ANSWER},
    "beside others": {"notes.txt": b"hello", "deep/er/double.py": ANSWER, "image.png": b"\x89"},
    "beside the solutions": {
        "clone/solutions/01_demo/double.py": b"no",
        "clone/katas/01_demo/double.py": ANSWER,
        "clone/tests/answers/01_demo/double.py": b"no",
        "clone/.venv/lib/katas/01_demo/double.py": b"no",
        "clone/katas/01_demo/test_double.py": b"no",
    },
}


@pytest.mark.parametrize("files", WAYS.values(), ids=WAYS.keys())
def test_a_folder_and_an_archive_hold_the_same_answer(read, files):
    assert read(files) == ({"01_demo/double": ANSWER}, [])
    assert read(packed(files), "ada.zip") == ({"01_demo/double": ANSWER}, [])
    # So some systems pack what one person has handed in.
    assert read({"work.zip": packed(files)}, "bob") == ({"01_demo/double": ANSWER}, [])


def test_windows_paths_in_an_archive_are_paths(read):
    assert read(packed({"katas\\01_demo\\double.py": ANSWER}), "a.zip")[0] == {
        "01_demo/double": ANSWER
    }


@pytest.mark.parametrize("name", ["double.py", "ada_double.py", "Ada L_12_file_double.py"])
def test_a_single_file_is_the_kata_whose_name_it_ends_with(read, name):
    assert read(ANSWER, name) == ({"01_demo/double": ANSWER}, [])


def test_a_single_file_of_any_name_answers_the_one_kata_that_is_graded(read, demo):
    assert read(ANSWER, "ada.py", [demo.one("double")])[0] == {"01_demo/double": ANSWER}
    with pytest.raises(RefusedError, match="such as 01_demo/double"):
        read(ANSWER, "ada.py")


def test_of_two_files_the_outermost_counts_and_the_teacher_is_told(read):
    answers, notes = read({"b/double.py": b"inner", "double.py": ANSWER, "c/double.py": b"x"})

    assert answers == {"01_demo/double": ANSWER}
    assert notes == ["3 files are called double.py; double.py is graded"]


HOSTILE = {
    "slip": (packed({"../../double.py": ANSWER}), "outside of its folder"),
    "absolute": (packed({"/etc/double.py": ANSWER}), "outside of its folder"),
    "drive": (packed({"C:\\double.py": ANSWER}), "outside of its folder"),
    "backslash slip": (packed({"a\\..\\..\\double.py": ANSWER}), "outside of its folder"),
    "bomb": (packed({"double.py": ANSWER, "zeros": bytes(30_000_000)}), "a zip bomb"),
    "bomb in the answer": (packed({"double.py": bytes(30_000_000)}), "a zip bomb"),
    "link out": (link("double.py", "/etc/passwd"), "a link to /etc/passwd, outside"),
    "link up": (link("a/double.py", "../../secret.py"), "outside"),
    "link within": (link("double.py", "other.py"), "links are not followed"),
    "endless link": (link("double.py", "x" * 9999), "no link"),
    "a thousand files": (
        packed({"double.py": ANSWER} | {f"{number}.txt": b"" for number in range(1000)}),
        "more than 999 files",
    ),
    "large answer": (packed({"double.py": random.Random(0).randbytes(1_000_001)}), "larger than"),
    "no archive": (b"hello", "cannot be read"),
    "cut off": (packed({"double.py": ANSWER})[:-9], "cannot be read"),
    "nothing": (packed({}), "no file in it"),
    "wrong content": (
        packed({"double.py": ANSWER}, zipfile.ZIP_STORED).replace(b"2 * value", b"3 * value"),
        "cannot be read",
    ),
}


@pytest.mark.parametrize(("handed", "reason"), HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_archive_is_refused_with_its_reason(read, handed, reason):
    with pytest.raises(RefusedError, match=reason):
        read(handed, "eve.zip")
    with pytest.raises(RefusedError):
        read({"work.zip": handed}, "eve")


@pytest.mark.skipif(os.name != "posix", reason="Windows makes no links without rights")
def test_a_hostile_folder_is_refused_with_its_reason(read, tmp_path):
    folder = tmp_path / "handed" / "eve"
    folder.mkdir(parents=True)
    secret = tmp_path / "secret.py"
    secret.write_bytes(ANSWER)
    (folder / "double.py").symlink_to(secret)
    with pytest.raises(RefusedError, match="outside"):
        read({}, "eve")
    (folder / "double.py").unlink()
    (folder / "everything").symlink_to("/")
    with pytest.raises(RefusedError, match="everything is a link to /, outside"):
        read({"double.py": ANSWER}, "eve")
    (folder.parent / "mallory").symlink_to(folder)
    with pytest.raises(RefusedError, match="it is a link"):
        read({}, "mallory")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files on this system")
def test_a_pipe_of_a_katas_name_keeps_nobody_waiting(read, tmp_path):
    folder = tmp_path / "handed" / "eve"
    folder.mkdir(parents=True)
    os.mkfifo(folder / "double.py")

    with pytest.raises(RefusedError, match="no file in it"):
        read({}, "eve")


def test_a_whole_clone_may_hold_the_courses_own_thousand_files(read, demo):
    for number in range(1100):
        (demo.root / "katas" / f"{number}.txt").touch()
    files = {f"clone/katas/{number}.txt": b"" for number in range(1100)}

    assert read(packed(files | {"clone/double.py": ANSWER}), "a.zip")[0] == {
        "01_demo/double": ANSWER
    }


def test_a_folder_without_submissions_says_what_one_is(tmp_path):
    with pytest.raises(CourseError, match="is no folder"):
        submissions.find(tmp_path / "missing", tmp_path)
    (tmp_path / ".DS_Store").touch()
    with pytest.raises(CourseError, match="is a submission"):
        submissions.find(tmp_path, tmp_path / "report")


def test_a_report_among_the_submissions_is_none(tmp_path):
    (tmp_path / "report").mkdir()
    (tmp_path / "ada").mkdir()

    assert submissions.find(tmp_path, tmp_path / "report") == [tmp_path / "ada"]


WHOLE = packed({"katas/01_demo/double.py": ANSWER * 20, "notes/é.txt": b"x" * 300})


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), max_size=6),
    st.integers(0, len(WHOLE)),
    st.binary(max_size=20),
)
def test_a_damaged_archive_is_read_or_refused_and_nothing_else(read, changes, end, tail):
    """Bytes of a good one changed, its end cut off, others behind it."""
    damaged = bytearray(WHOLE)
    for place, value in changes:
        damaged[place] = value
    # Most of the time the directory at the end is left in place: else nothing behind it is tried.
    handed = bytes(damaged[: end if end % 4 == 0 else None]) + tail
    try:
        answers, _ = read(handed, "eve.zip")
    except RefusedError as refused:
        assert str(refused)
    else:
        assert answers == {"01_demo/double": ANSWER * 20}


NAMES = st.text(st.sampled_from("ab./\\:é\x1b"), min_size=1, max_size=12)


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.dictionaries(NAMES, st.binary(max_size=50), max_size=5))
def test_an_archive_of_any_names_writes_nothing_anywhere(read, tmp_path, files):
    before = sorted(path for path in tmp_path.rglob("*") if path.name != "eve.zip")
    try:
        read(packed(files | {"double.py": ANSWER}), "eve.zip")
    except RefusedError as refused:
        assert "\x1b" not in str(refused)
    after = sorted(path for path in tmp_path.rglob("*") if path.name != "eve.zip")

    assert [path for path in after if path not in before] in ([], [Path(tmp_path, "handed")])
