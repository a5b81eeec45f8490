"""Submissions are found and read whatever they are packed in, and what could do harm is refused."""

from __future__ import annotations

import contextlib
import io
import os
import random
import socket
import stat
import tempfile
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dojo.classroom import submissions
from dojo.classroom.submissions import Submission
from dojo.course.catalogue import CourseError

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

    def reading(
        handed: Mapping[str, bytes] | bytes, name: str = "ada", katas=demo.katas
    ) -> Submission:
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


def refusal(submission: Submission) -> str:
    """Return why a submission was refused; nothing of it is graded then."""
    assert submission.answers == {}
    assert submission.refused
    return submission.refused


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
    assert read(files) == Submission("ada", {"01_demo/double": ANSWER})
    assert read(packed(files), "ada.zip") == Submission("ada.zip", {"01_demo/double": ANSWER})
    # So some systems pack what one person has handed in.
    assert read({"work.zip": packed(files)}, "bob") == Submission("bob", {"01_demo/double": ANSWER})


def test_windows_paths_in_an_archive_are_paths(read):
    assert read(packed({"katas\\01_demo\\double.py": ANSWER}), "a.zip").answers == {
        "01_demo/double": ANSWER
    }


@pytest.mark.parametrize("name", ["double.py", "ada_double.py", "Ada L_12_file_double.py"])
def test_a_single_file_is_the_kata_whose_name_it_ends_with(read, name):
    assert read(ANSWER, name) == Submission(name, {"01_demo/double": ANSWER})


def test_a_single_file_of_any_name_answers_the_one_kata_that_is_graded(read, demo):
    assert read(ANSWER, "ada.py", [demo.one("double")]).answers == {"01_demo/double": ANSWER}
    assert "such as 01_demo/double" in refusal(read(ANSWER, "ada.py"))


def test_of_two_files_the_outermost_counts_and_the_teacher_is_told(read):
    found = read({"b/double.py": b"inner", "double.py": ANSWER, "c/double.py": b"x"})

    assert found.answers == {"01_demo/double": ANSWER}
    assert found.notes == ("3 files are called double.py; double.py is graded",)


STUB = b"def double(value):\n    raise NotImplementedError\n"

#: Names under which platforms hand out a file called double.py.
ADDED = ("ada_1_2_double-1.py", "double (1).py", "double_ada.py", "double-1.py", "Ada double.py")


@pytest.mark.parametrize("name", ADDED)
def test_what_platforms_add_to_a_name_changes_nothing(read, name):
    assert read(ANSWER, name) == Submission(name, {"01_demo/double": ANSWER})
    for path in (name, f"work/{name}", f"katas/01_demo/{name}"):
        found = read({path: ANSWER}, f"folder of {path}")
        assert found.answers == {"01_demo/double": ANSWER}
        assert found.notes == (f"{path} is taken for double.py",)
        assert read(packed({path: ANSWER}), "a.zip").answers == {"01_demo/double": ANSWER}


@pytest.mark.parametrize("name", ADDED)
@pytest.mark.parametrize("stub", [STUB, b"", b"  \n"])
def test_a_stub_beside_a_solved_file_is_noted_and_the_solved_one_counts(read, name, stub):
    files = {"katas/01_demo/double.py": stub, f"katas/01_demo/{name}": ANSWER}
    for found in (read(files, f"{len(stub)} {name}"), read(packed(files), "a.zip")):
        assert found.answers == {"01_demo/double": ANSWER}
        assert found.notes == (
            f"katas/01_demo/double.py is the stub; katas/01_demo/{name} is graded",
        )


def test_of_two_solved_files_the_one_with_the_right_name_counts(read):
    found = read({"double.py": ANSWER, "double-1.py": b"x = 1"})

    assert found.answers == {"01_demo/double": ANSWER}
    assert found.notes == ("double.py is graded, and not double-1.py",)
    assert read({"double.py": STUB, "double-1.py": STUB}, "bob").answers == {"01_demo/double": STUB}


def test_the_courses_own_reference_is_nobodys_answer(read, demo):
    """A clone whose kata was lost, or never begun, has the reference in it still."""
    reference = demo.one("double").solution.read_bytes()
    files = {"clone/solutions/01_demo/double.py": reference, "clone/katas/01_demo/triple.py": STUB}
    found = read(files | {"clone/katas/01_demo/double.py": STUB})

    assert found.answers["01_demo/double"] == STUB
    assert read(files, "bob").answers == {"01_demo/triple": STUB}
    assert "no file in it" in refusal(read({"solutions/01_demo/double.py": reference}, "carl"))


def test_a_file_for_another_kata_is_no_answer_to_the_one_that_is_graded(read, demo):
    assert "in it: triple.py" in refusal(read(ANSWER, "triple.py", [demo.one("double")]))


def test_what_had_to_be_handed_in_and_was_not_is_missing(read, demo, tmp_path):
    read({"double.py": ANSWER})

    found = submissions.read(tmp_path / "handed" / "ada", demo, demo.katas, demo.katas)

    assert found.missing == ("01_demo/triple",)


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
    assert reason in refusal(read(handed, "eve.zip"))
    assert refusal(read({"work.zip": handed}, "eve"))


@pytest.mark.skipif(os.name != "posix", reason="Windows makes no links without rights")
def test_a_hostile_folder_is_refused_with_its_reason(read, tmp_path):
    folder = tmp_path / "handed" / "eve"
    folder.mkdir(parents=True)
    secret = tmp_path / "secret.py"
    secret.write_bytes(ANSWER)
    (folder / "double.py").symlink_to(secret)
    assert "outside" in refusal(read({}, "eve"))
    (folder / "double.py").unlink()
    (folder / "everything").symlink_to("/")
    assert "everything is a link to /, outside" in refusal(read({"double.py": ANSWER}, "eve"))
    (folder.parent / "mallory").symlink_to(folder)
    assert "it is a link" in refusal(read({}, "mallory"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files on this system")
def test_a_pipe_of_a_katas_name_keeps_nobody_waiting(read, tmp_path):
    folder = tmp_path / "handed" / "eve"
    folder.mkdir(parents=True)
    os.mkfifo(folder / "double.py")

    assert "double.py is a named pipe" in refusal(read({}, "eve"))


def twice(*files: tuple[str, bytes]) -> bytes:
    """Return an archive that may hold several files of one name."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for name, content in files:
            archive.writestr(name, content)
    return buffer.getvalue()


def test_of_two_entries_with_one_name_the_last_counts_and_is_noted(read):
    handed = twice(("double.py", b"first"), ("double.py", ANSWER))
    backslash = twice(("a/double.py", b"first"), ("b.txt", b""), ("a\\double.py", ANSWER))

    assert read(handed, "a.zip") == Submission(
        "a.zip",
        {"01_demo/double": ANSWER},
        notes=("2 entries are called double.py; the last counts, as for unzip",),
    )
    assert read(backslash, "b.zip").answers == {"01_demo/double": ANSWER}
    assert read({"work.zip": handed}, "c").answers == {"01_demo/double": ANSWER}


def encrypted(flag: int = 1) -> bytes:
    """Return an archive that says of its file that it is encrypted."""
    whole = bytearray(packed({"double.py": ANSWER}))
    whole[6] |= flag
    whole[whole.index(b"PK\x01\x02") + 8] |= flag
    return bytes(whole)


def special(mode: int) -> bytes:
    """Return an archive whose double.py is said to be something else than a file."""
    info = zipfile.ZipInfo("double.py")
    info.external_attr = (mode | 0o644) << 16
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(info, ANSWER)
    return buffer.getvalue()


INNER = packed({"double.py": ANSWER})
NAMED = {
    "an archive in it": (packed({"inner.zip": INNER}), "inner.zip is an archive in an archive"),
    "a tar in it": (packed({"work.tar.gz": b"x"}), "work.tar.gz is an archive in an archive"),
    "encrypted": (encrypted(), "double.py is encrypted: hand it in without a password"),
    "strongly encrypted": (encrypted(0x41), "double.py is encrypted"),
    "a dot": (packed({".double.py": ANSWER}), ".double.py begins with a dot"),
    "a folder with a dot": (packed({".work/double.py": ANSWER}), ".work, hidden by its dot"),
    "a pipe": (special(stat.S_IFIFO), "double.py is a named pipe"),
    "a socket": (special(stat.S_IFSOCK), "double.py is a socket"),
    "a device": (special(stat.S_IFBLK), "double.py is a device"),
    "a notebook": (packed({"double.ipynb": b"{}", "a.txt": b""}), "double.ipynb"),
    "tests": (packed({"test_double.py": b"x"}), "test_double.py"),
    "an ending too many": (packed({"double.py.txt": ANSWER}), "double.py.txt"),
    "many": (
        packed({f"{number}.txt": b"" for number in range(9)}),
        "3.txt, 4.txt and 4 more",
    ),
}


@pytest.mark.parametrize(("handed", "reason"), NAMED.values(), ids=NAMED.keys())
def test_what_was_seen_in_the_place_of_an_answer_is_told(read, handed, reason):
    assert reason in refusal(read(handed, "eve.zip"))
    within = reason.replace(", 4.txt", ", work.zip: 4.txt")
    assert within in refusal(read({"work.zip": handed}, "eve"))


def test_what_a_system_adds_is_not_worth_a_word(read):
    noise = {"__MACOSX/._double.py": b"", "._double.py": b"", ".DS_Store": b"", ".git/x.py": b""}
    files = noise | {"double.py": ANSWER, ".vscode/settings.json": b""}

    for found in (read(files), read(packed(files), "a.zip")):
        assert (found.answers, found.notes) == ({"01_demo/double": ANSWER}, ())
    assert "._" not in refusal(read(packed(noise), "b.zip"))


def test_capitals_are_noted_and_forgiven(read):
    for found in (read({"Double.PY": ANSWER}), read(packed({"Double.PY": ANSWER}), "a.zip")):
        assert found.answers == {"01_demo/double": ANSWER}
        assert found.notes == ("Double.PY is taken for double.py",)
    assert read(INNER, "b.ZIP").answers == {"01_demo/double": ANSWER}


def test_two_archives_in_a_folder_are_both_read_and_noted(read):
    other = packed({"triple.py": ANSWER})
    found = read({"a.zip": INNER, "b.zip": other})

    assert set(found.answers) == {"01_demo/double", "01_demo/triple"}
    assert found.notes == ("2 archives lie in it, and all are read: a.zip, b.zip",)

    found = read({"a.zip": INNER, "b.zip": packed({"double.py": b"other"})}, "bob")
    assert found.answers == {"01_demo/double": ANSWER}
    assert "2 files are called double.py; a.zip: double.py is graded" in found.notes
    assert "more than 5 archives" in refusal(read({f"{n}.zip": INNER for n in range(6)}, "c"))


def test_archives_that_are_not_opened_are_named(read):
    assert "deep/work.zip is an archive that does not lie directly in the folder" in refusal(
        read({"deep/work.zip": INNER})
    )
    assert "work.7z is no zip archive" in refusal(read({"work.7z": b"7z"}, "bob"))
    found = read({"double.py": ANSWER, "work.rar": b"x"}, "carl")
    assert found.notes == ("work.rar is no zip archive, and is not opened",)


@contextlib.contextmanager
def listening(path: Path) -> Iterator[None]:
    """Have a socket at ``path``, whose name may be long."""
    before = Path.cwd()
    with socket.socket(socket.AF_UNIX) as server:
        os.chdir(path.parent)
        try:
            server.bind(path.name)
        finally:
            os.chdir(before)
        yield


def put(kind: str, path: Path) -> contextlib.AbstractContextManager[None]:
    """Put something that is no regular file at ``path``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    match kind:
        case "pipe":
            os.mkfifo(path)
        case "socket":
            return listening(path)
        case "device":
            try:
                os.mknod(path, stat.S_IFCHR | 0o666, os.makedev(1, 5))
            except PermissionError:
                pytest.skip("only root makes devices")
        case "link":
            path.symlink_to("/dev/zero")
        case "inner link":
            path.symlink_to("other")
            path.with_name("other").write_bytes(INNER)
        case "loop":
            path.symlink_to(path.name)
        case "folder":
            path.mkdir()
    return contextlib.nullcontext()


KINDS = {
    "pipe": "is a named pipe",
    "socket": "is a socket",
    "device": "is a device",
    "link": "link",
    "inner link": "link",
    "loop": "link",
}


@pytest.mark.timeout(20)
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files on this system")
@pytest.mark.parametrize("name", ["double.py", "ada_double-1.py", "work.zip", "WORK.ZIP", "notes"])
@pytest.mark.parametrize("kind", KINDS)
def test_only_regular_files_are_opened_and_nobody_waits(demo, tmp_path, kind, name):
    alone = tmp_path / "alone" / name
    with put(kind, alone):
        found = submissions.read(alone, demo, demo.katas)
        assert KINDS[kind] in refusal(found)
    inside = tmp_path / "inside" / "eve" / name
    with put(kind, inside):
        found = submissions.read(inside.parent, demo, demo.katas)
        assert refusal(found)
        assert name in found.refused
        assert name == "notes" or KINDS[kind] in found.refused


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files on this system")
def test_a_file_that_becomes_a_pipe_once_it_was_looked_at_keeps_nobody_waiting(
    demo, tmp_path, monkeypatch
):
    answer = tmp_path / "double.py"
    answer.write_bytes(ANSWER)
    regular = answer.lstat()
    answer.unlink()
    os.mkfifo(answer)
    monkeypatch.setattr(Path, "lstat", lambda self: regular)

    assert "named pipe" in refusal(submissions.read(answer, demo, demo.katas))


def test_folders_called_like_answers_are_told(read):
    assert "double.py is a folder, not a file" in refusal(read({"double.py/notes.txt": b""}))
    assert read({"double.py/double.py": ANSWER}, "bob").answers == {"01_demo/double": ANSWER}


@pytest.mark.skipif(os.name != "posix", reason="Windows has other rights")
def test_what_cannot_be_read_is_called_so(demo):
    """Seen by somebody who is not root, who may read everything."""
    katas = demo.katas
    with tempfile.TemporaryDirectory() as name:
        top = Path(name, "class")
        names = ("ada/secret", "bob_double.py", "carl.zip", "eve/double.py", "dora")
        for inside in (*names[1:4], "ada/secret/double.py", "dora/x"):
            file = top / inside
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(ANSWER)
        os.chmod(name, 0o755)
        closed = [top / one for one in names]
        for path in closed:
            path.chmod(0)
        with not_root():
            there = sorted(top.iterdir())
            seen = {path.name: submissions.read(path, demo, katas).refused for path in there}
        for path in closed:
            path.chmod(0o700)
        top.chmod(0)
        with not_root(), pytest.raises(CourseError, match="cannot be read: Permission denied"):
            submissions.find(top, Path(name, "report"))
        top.chmod(0o700)

    assert seen == {
        "ada": "the folder secret cannot be read: Permission denied",
        "bob_double.py": "it cannot be read: Permission denied",
        "carl.zip": "it cannot be read: Permission denied",
        "dora": "it cannot be read: Permission denied",
        "eve": "it cannot be read: Permission denied",
    }


@contextlib.contextmanager
def not_root() -> Iterator[None]:
    before = os.geteuid()
    if before == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(before)


def test_a_folder_of_very_many_files_is_refused(read, monkeypatch):
    monkeypatch.setattr(submissions, "MAX_NAMES", 10)

    assert "it holds more than 10 files" in refusal(read({f"{n}": b"" for n in range(11)}))
    handed = {f"deep/{n}": b"" for n in range(11)}
    assert "the folder deep holds more than 10 files" in refusal(read(handed, "bob"))


def test_a_whole_clone_may_hold_the_courses_own_thousand_files(read, demo):
    for number in range(1100):
        (demo.root / "katas" / f"{number}.txt").touch()
    files = {f"clone/katas/{number}.txt": b"" for number in range(1100)}

    assert read(packed(files | {"clone/double.py": ANSWER}), "a.zip").answers == {
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

    assert submissions.find(tmp_path, tmp_path / "report") == (
        [tmp_path / "ada"],
        ["report: it is the folder for the reports"],
    )


def test_what_is_no_submission_is_told(tmp_path):
    for name in ("ada", ".hidden", "old/submissions"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "old" / "class.csv").touch()
    (tmp_path / ".DS_Store").touch()

    assert submissions.find(tmp_path, tmp_path.parent / "report") == (
        [tmp_path / "ada"],
        [".hidden: its name begins with a dot", "old: it holds the reports of a class"],
    )


@pytest.mark.parametrize(
    ("folder", "output"),
    [
        ("class", "class"),
        ("class", "class/ada"),
        ("class", "class/ada/report"),
        ("class", "class/new/report"),
        ("class", "other/../class"),
        ("class", "link"),
        ("link", "class"),
        ("link", "class/ada/deep"),
        ("submissions", "."),
        ("submissions/ada", "."),
    ],
)
def test_reports_are_not_written_among_the_submissions(tmp_path, monkeypatch, folder, output):
    for name in ("class/ada", "submissions/ada"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "double.py").write_bytes(ANSWER)
    (tmp_path / "other").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "class")
    monkeypatch.chdir(tmp_path)

    with pytest.raises(CourseError, match="--output"):
        submissions.find(Path(folder), Path(output))


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
    found = read(handed, "eve.zip")

    assert found.refused or found.answers == {"01_demo/double": ANSWER * 20}


NAMES = st.text(st.sampled_from("ab./\\:é\x1b"), min_size=1, max_size=12)


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.dictionaries(NAMES, st.binary(max_size=50), max_size=5))
def test_an_archive_of_any_names_writes_nothing_anywhere(read, tmp_path, files):
    before = sorted(path for path in tmp_path.rglob("*") if path.name != "eve.zip")
    found = read(packed(files | {"double.py": ANSWER}), "eve.zip")
    after = sorted(path for path in tmp_path.rglob("*") if path.name != "eve.zip")

    assert "\x1b" not in found.refused
    assert [path for path in after if path not in before] in ([], [Path(tmp_path, "handed")])
