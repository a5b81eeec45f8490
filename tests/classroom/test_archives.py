"""No archive costs more than a moment and a little memory, whatever it claims to hold."""

from __future__ import annotations

import bz2
import contextlib
import io
import struct
import time
import tracemalloc
import zipfile
import zlib

import pytest

from dojo.classroom import archives, submissions
from dojo.classroom.entries import MAX_NAMES, RefusedError

ANSWER = b"def double(value):\n    return 2 * value\n"

#: What reading an archive may take (s, bytes).
MAX_SECONDS, MAX_MEMORY = 1.0, 50_000_000

CENTRAL, LOCAL, END = "<4s6H3L5H2L", "<4s5H3L2H", "<4s4H2LH"


def entry(name: bytes, comment: bytes = b"", **fields: int) -> bytes:
    """Return an entry of a central directory."""
    get = fields.get
    return (
        struct.pack(
            CENTRAL,
            *(b"PK\x01\x02", 20, 20, get("flags", 0), get("method", 0), 0, 0),
            *(get("crc", 0), get("packed", 0), get("size", 0)),
            *(len(name), 0, len(comment), 0, 0, get("mode", 0) << 16, get("offset", 0)),
        )
        + name
        + comment
    )


def archive(directory: bytes, before: bytes = b"", entries: int = 1, size: int = -1) -> bytes:
    """Return an archive with this directory, whose last record claims ``entries`` and ``size``."""
    size = len(directory) if size < 0 else size
    end = struct.pack(END, b"PK\x05\x06", 0, 0, entries, entries, size, len(before), 0)
    return before + directory + end


def one(content: bytes, method: int, size: int, text: bytes) -> bytes:
    """Return an archive of one answer, ``content``, that says it unpacks to ``size`` bytes."""
    name, crc = b"double.py", zlib.crc32(text)
    local = struct.pack(
        LOCAL, b"PK\x03\x04", 20, 0, method, 0, 0, crc, len(content), size, len(name), 0
    )
    told = {"method": method, "crc": crc, "packed": len(content), "size": size}
    return archive(entry(name, **told), local + name + content)


def deflated(text: bytes) -> bytes:
    packer = zlib.compressobj(9, wbits=-15)
    return packer.compress(text) + packer.flush()


def names(number: int) -> bytes:
    return b"".join(entry(b"%d.txt" % place) for place in range(number))


def zip64(directory: bytes) -> bytes:
    """Return an archive whose size stands in the record for large ones."""
    record = struct.pack(
        "<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, len(directory), 0
    ) + struct.pack("<4sLQL", b"PK\x06\x07", 0, len(directory), 1)
    end = struct.pack(END, b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return directory + record + end


LARGE = {
    "700,000 names": (lambda: archive(names(700_000)), "lists 700,000 files; 20,000 are read"),
    "one name in the record": (lambda: archive(names(90_000)), "lists 90,000 files"),
    "in a record for large ones": (lambda: zip64(names(90_000)), "lists 90,000 files"),
    "names of nothing": (lambda: archive(entry(b"") * 150_000), "lists 150,000 files"),
    "just too many": (lambda: archive(names(MAX_NAMES + 1)), "lists 20,001 files"),
    "long comments": (
        lambda: archive(entry(b"a.txt", b"x" * 65_000) * 300),
        "list of files is said to take 19,5",
    ),
    "a size beyond the file": (
        lambda: archive(names(3), size=4_000_000_000),
        "cannot be read",
    ),
    "as many names as are read": (lambda: archive(names(MAX_NAMES)), "more than 999 files"),
    "bzip2 without end": (
        lambda: one(bz2.compress(bytes(300_000_000)), zipfile.ZIP_BZIP2, 900, b""),
        "method 12, which is not unpacked here",
    ),
    "lzma": (lambda: one(b"x" * 99, zipfile.ZIP_LZMA, 900, b""), "method 14"),
    "deflated without end": (
        lambda: one(deflated(bytes(300_000_000)), zipfile.ZIP_DEFLATED, 900_000, b""),
        "cannot be read",
    ),
}


@pytest.fixture(scope="module")
def made():
    """The large archives, each made once."""
    known: dict[str, bytes] = {}

    def make(name: str) -> bytes:
        if name not in known:
            known[name] = LARGE[name][0]()
        return known[name]

    return make


@pytest.mark.parametrize("name", LARGE)
def test_a_large_archive_is_refused_at_once_and_the_number_is_told(demo, tmp_path, made, name):
    file = tmp_path / "eve.zip"
    file.write_bytes(made(name))

    start = time.thread_time()
    found = submissions.read(file, demo, demo.katas)
    seconds = time.thread_time() - start

    assert LARGE[name][1] in found.refused
    assert seconds < MAX_SECONDS

    tracemalloc.start()
    submissions.read(file, demo, demo.katas)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < MAX_MEMORY


def test_an_archive_of_many_files_that_are_the_courses_is_read(demo, tmp_path):
    """Whether there are too many is said of those that are read, and not by their number alone."""
    (demo.root / "katas" / "notes").mkdir()
    kept = [f"katas/notes/{number}" for number in range(1500)]
    for name in kept:
        (demo.root / name).touch()
    file = tmp_path / "ada.zip"
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("double.py", ANSWER)
        for name in kept:
            packed.writestr(name, b"")

    assert submissions.read(file, demo, demo.katas).answers == {"01_demo/double": ANSWER}


def test_what_an_archive_says_of_a_size_is_not_believed(demo, tmp_path):
    file = tmp_path / "eve.zip"
    for size in (0, 5, len(ANSWER) - 1, len(ANSWER) + 1):
        file.write_bytes(one(deflated(ANSWER), zipfile.ZIP_DEFLATED, size, ANSWER))
        found = submissions.read(file, demo, demo.katas)
        assert found.answers in ({}, {"01_demo/double": ANSWER}), size
        assert found.refused or found.answers


@pytest.mark.parametrize("count", [1, 999_999, 1_000_003, 2_000_001])
def test_names_are_counted_across_the_pieces_that_are_read(tmp_path, count):
    """A name that lies half in one piece and half in the next counts once."""
    file = tmp_path / "a"
    file.write_bytes(b"x" * (count - 1) + b"PK\x01\x02" + b"x" * 1_000_000 + b"PK\x01\x02")

    with archives._Limited(io.FileIO(file)) as stream:
        assert stream._count() == 2


def test_a_file_that_grows_while_it_is_read_costs_no_more(tmp_path):
    file = tmp_path / "a"
    file.write_bytes(bytes(30_000_000))

    with archives._Limited(io.FileIO(file)) as stream, contextlib.suppress(RefusedError):
        assert len(stream.read()) <= archives.MAX_DIRECTORY
