"""What a zip archive holds, read without unpacking it, and only as long as it could do no harm."""

from __future__ import annotations

import contextlib
import io
import stat
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path, PurePosixPath, PureWindowsPath

from dojo.classroom.entries import (
    FOLDER,
    MAX_NAMES,
    PACKED,
    Entry,
    RefusedError,
    open_regular,
    refusal,
)
from dojo.util.sanitise import line

#: How large an archive may be, and all that it holds (bytes).
MAX_PACKED, MAX_UNPACKED = 100_000_000, 500_000_000
#: How large its directory of names may be, at the archive's end (bytes).
MAX_DIRECTORY = 8_000_000
#: How many times smaller a file may be packed, if it is larger than this (bytes).
MAX_COMPRESSION, COMPRESSION_COUNTS_FROM = 100, 1_000_000
#: How long the target of a link may be (bytes).
MAX_LINK = 4096

#: With these begins an entry of the directory.
SIGNATURE = b"PK\x01\x02"
#: Others have no bound on what a few bytes unpack to: zipfile reads them without a limit.
METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
#: Bits of an entry's flags: it is encrypted, in the old way or in the strong one.
ENCRYPTED = 0x41


def entries(file: Path, name: str, stack: contextlib.ExitStack) -> Iterator[Entry]:
    """Yield what an archive holds.

    Parameters
    ----------
    file : Path
    name : str
        What entries say they lie in; empty if the archive is the whole submission.
    stack : ExitStack
        Closes the archive, when all that is wanted has been read.

    Raises
    ------
    RefusedError
        If it could do harm, or lists too many files.
    Exception
        If it is damaged: there is no end to what zipfile raises.
    """
    if file.lstat().st_size > MAX_PACKED:
        raise RefusedError(f"the archive is larger than {MAX_PACKED // 1_000_000} MB")
    stream = stack.enter_context(_Limited(open_regular(file)))
    archive = stack.enter_context(zipfile.ZipFile(stream))
    stream.opening = False
    total = 0
    for info in archive.infolist():
        path = _path(info)
        total += info.file_size
        if total > MAX_UNPACKED or _is_bomb(info):
            raise RefusedError(f"a zip bomb: {line(path)} unpacks to {info.file_size:,} bytes")
        if info.is_dir():
            if path.suffix.lower() == ".py":
                yield Entry(path, 0, bytes, name, refusal=FOLDER)
        elif stat.S_ISLNK(info.external_attr >> 16):
            yield _link(archive, info, path, name)
        else:
            unread = refusal(info.external_attr >> 16) or _unpackable(info)
            if path.suffix.lower() in PACKED:
                unread = "is an archive in an archive, and is not opened"
            yield Entry(path, info.file_size, partial(_unpack, archive, info), name, refusal=unread)


class _Limited(io.BufferedReader):
    """An archive whose directory is looked at before zipfile makes objects of it.

    Whatever size the record at the archive's end claims, here all of it passes: zipfile reads the
    directory in one piece.
    """

    opening = True

    def read(self, size: int | None = -1) -> bytes:
        if not self.opening:
            return super().read(size)
        if size is not None and size > MAX_DIRECTORY:
            raise RefusedError(_too_many(self._count(), size))
        # Without a size zipfile reads the last 64 KiB.
        data = super().read(MAX_DIRECTORY if size is None or size < 0 else size)
        if (names := data.count(SIGNATURE)) > MAX_NAMES:
            raise RefusedError(_too_many(names, len(data)))
        return data

    def _count(self) -> int:
        """Count the names from here to the end, a piece at a time."""
        names, rest = 0, b""
        while piece := super().read(1_000_000):
            names += (rest + piece).count(SIGNATURE)
            rest = piece[1 - len(SIGNATURE) :]
        return names


def _too_many(names: int, size: int) -> str:
    if names > MAX_NAMES:
        return f"the archive lists {names:,} files; {MAX_NAMES:,} are read at most"
    return (
        f"the archive's list of files is said to take {size:,} bytes; {MAX_DIRECTORY:,} are read "
        "at most"
    )


def _path(info: zipfile.ZipInfo) -> PurePosixPath:
    """Return the entry's path, if it stays in the folder to which it would be unpacked."""
    name = info.filename.replace("\\", "/")
    path = PurePosixPath(name)
    if path.is_absolute() or PureWindowsPath(name).drive or ".." in path.parts:
        raise RefusedError(f"{line(name)} would be unpacked outside of its folder")
    return path


def _is_bomb(info: zipfile.ZipInfo) -> bool:
    """Whether a file unpacks to far more than it is."""
    compression = info.file_size / max(1, info.compress_size)
    return info.file_size > COMPRESSION_COUNTS_FROM and compression > MAX_COMPRESSION


def _link(archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: PurePosixPath, name: str) -> Entry:
    if info.file_size > MAX_LINK or _unpackable(info):
        raise RefusedError(f"{line(path)} is no link that any system could follow")
    target = _unpack(archive, info).decode("utf-8", "replace")
    return Entry(path, 0, bytes, name, target, refusal(stat.S_IFLNK))


def _unpackable(info: zipfile.ZipInfo) -> str:
    """Say why a file is not unpacked; nothing if it can be."""
    if info.flag_bits & ENCRYPTED:
        return "is encrypted: hand it in without a password"
    if info.compress_type not in METHODS:
        return (
            f"is packed by method {info.compress_type}, which is not unpacked here: make an "
            "ordinary zip archive"
        )
    return ""


def _unpack(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with archive.open(info) as stream:
        # With a size zipfile unpacks no more than that, whatever else the entry holds.
        return stream.read(info.file_size + 1)
