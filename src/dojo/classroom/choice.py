"""Which of a submission's files answers which kata."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import PurePosixPath, PureWindowsPath

from dojo.classroom import notebooks
from dojo.classroom.entries import (
    FOLDER,
    PACKED,
    TOOL_FOLDERS,
    Entry,
    RefusedError,
    is_tool_folder,
)
from dojo.classroom.names import KataNames, Likeness
from dojo.classroom.notebooks import NotebookError
from dojo.course import stubs
from dojo.course.catalogue import Course, Kata
from dojo.util.sanitise import line

#: How many files there may be that are not the course's own.
MAX_FILES = 999
#: How many names a message lists.
MAX_NAMED = 5
#: How deep a file of the course's own may lie.
MAX_DEPTH = 20
#: So begin files that systems and editors put beside others.
NOISE = ("._", ".#", ".DS_Store", ".git")
#: How large a file may be that is looked at, whether it is a stub (bytes).
MAX_STUB = 100_000
#: How large the notebooks of a submission may be together (bytes).
MAX_NOTEBOOKS = 50_000_000


@dataclass
class Answers:
    """What was found in a submission.

    Attributes
    ----------
    texts : dict of str to bytes
        The answers by their kata's id.
    notes : list of str
        What the teacher should know of them.
    asides : list of str
        What may be meant for an answer, and is not read.
    others : dict of str to None
        The names of other files, in order.
    """

    texts: dict[str, bytes] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    asides: list[str] = field(default_factory=list)
    others: dict[str, None] = field(default_factory=dict)

    def nothing(self, katas: Sequence[Kata]) -> str:
        """Say that there is no answer, and what there is."""
        told = (
            f"no file in it is called like a kata that is graded, such as {katas[0].id}.py, and no "
            f"cell of a notebook begins with %%kata {katas[0].name}"
        )
        seen = [f"in it: {_listed([*self.others])}"] if self.others else []
        return "; ".join([told, *self.shown_asides, *seen])

    @property
    def shown_asides(self) -> list[str]:
        """The first of the asides, and how many there are besides."""
        more = len(self.asides) - MAX_NAMED
        told = [f"and {more} more like these"] if more > 0 else []
        return self.asides[:MAX_NAMED] + told


@dataclass(frozen=True)
class _Candidate:
    """A file, or a cell of a notebook, that may be the answer to a kata.

    Parameters
    ----------
    entry : Entry
    likeness : Likeness
    missing : int
        How many parts of ``katas/CHAPTER/NAME.py`` its path lacks.
    number : int
        Where it stands in its archive or in its notebook.
    """

    entry: Entry
    likeness: Likeness
    missing: int
    number: int

    @property
    def file(self) -> tuple[str, PurePosixPath]:
        return self.entry.archive, self.entry.path

    @property
    def place(self) -> tuple[str, PurePosixPath, int]:
        return *self.file, self.entry.cell

    @property
    def rank(self) -> tuple[object, ...]:
        """The least is the best; of two entries with one path unzip leaves the last."""
        depth = len(self.entry.path.parts)
        return self.likeness, self.missing, depth, self.file, -self.number


def choose(entries: Iterable[Entry], course: Course, katas: Sequence[Kata]) -> Answers:
    """Find each kata's file: where the course has it, else anywhere, and then the outermost.

    Raises
    ------
    RefusedError
        If there are too many files, a link leads out, or an answer cannot be read.
    """
    found = Answers()
    candidates = _candidates(entries, course, katas, found)
    archives = {one.entry.archive for some in candidates.values() for one in some} - {""}
    if len(archives) > 1:
        names = _listed(sorted(map(line, archives)))
        found.notes.append(f"{len(archives)} archives lie in it, and all are read: {names}")
    for kata in katas:
        if kata.id in candidates:
            files = [one for one in candidates[kata.id] if one.entry.refusal != FOLDER]
            ranked = sorted(files or candidates[kata.id], key=lambda candidate: candidate.rank)
            chosen, notes = _chosen(kata, ranked)
            found.texts[kata.id] = chosen.entry.content()
            found.notes += notes
    found.notes += found.shown_asides if found.texts else []
    return found


def _candidates(
    entries: Iterable[Entry], course: Course, katas: Sequence[Kata], found: Answers
) -> dict[str, list[_Candidate]]:
    """Return by a kata's id what may answer it; what else there is goes into ``found``."""
    names = KataNames(course.katas)
    candidates: dict[str, list[_Candidate]] = {}
    read: dict[tuple[str, PurePosixPath], Entry] = {}
    for number, entry in enumerate(_allowed(entries, course)):
        hidden = next((part for part in entry.path.parts if part.startswith(".")), None)
        named = names.named_by(entry.path.name)
        if hidden and not hidden.startswith(NOISE):
            if (named or entry.is_notebook) and hidden == entry.path.name:
                found.asides.append(f"{entry.shown} begins with a dot, and is not read")
            found.others[f"{line(hidden)}, hidden by its dot"] = None
        elif hidden or (named and _is_courses(course, entry.path)):
            continue
        elif named and any(kata.name == named.kata for kata in katas):
            for kata in (kata for kata in katas if kata.name == named.kata):
                missing = _missing(entry.path, kata)
                candidate = _Candidate(entry, named.likeness, missing, number)
                candidates.setdefault(kata.id, []).append(candidate)
        elif entry.is_notebook:
            if (entry.archive, entry.path) in read:
                twice = f"several entries are called {entry.shown}; the last counts, as for unzip"
                found.asides.append(twice)
            read[entry.archive, entry.path] = entry
        elif entry.refusal and entry.path.suffix.lower() in PACKED:
            found.asides.append(f"{entry.shown} {entry.refusal}")
        elif not _in_course(course, entry.path):
            found.others[entry.shown] = None
    for kata_id, cell in _cells(read.values(), course, katas, found):
        candidates.setdefault(kata_id, []).append(cell)
    return candidates


def _cells(
    files: Iterable[Entry], course: Course, katas: Sequence[Kata], found: Answers
) -> Iterator[tuple[str, _Candidate]]:
    """Yield the cells of notebooks that answer katas, each with the kata's id.

    A notebook that is none never costs the answers beside it.
    """
    graded = {kata.id for kata in katas}
    left = MAX_NOTEBOOKS
    for file in files:
        try:
            left -= len(content := file.content())
            if left < 0:
                most = MAX_NOTEBOOKS // 1_000_000
                raise NotebookError(f"is not read: those before it have {most} MB together")
            notebook = notebooks.read(content, course)
        except NotebookError as error:
            found.asides.append(f"{file.shown} {error}")
            continue
        except RefusedError as error:
            found.asides.append(str(error))
            continue
        found.asides += [f"{file.shown}: {note}" for note in notebook.notes]
        if not notebook.answers:
            found.others[f"{file.shown}, without a cell that answers a kata"] = None
        for cell in notebook.answers:
            size, read = len(cell.text), partial(bytes, cell.text)
            entry = replace(file, size=size, read=read, cell=cell.number)
            if cell.kata.id in graded:
                yield cell.kata.id, _Candidate(entry, Likeness.CELL, 0, cell.number)
            else:
                found.others[f"{entry.shown} for {cell.kata.name}"] = None


def _allowed(entries: Iterable[Entry], course: Course) -> Iterator[Entry]:
    """Yield the files, as long as they are not too many and no link leads out."""
    others = 0
    for entry in entries:
        if any(part in TOOL_FOLDERS for part in entry.path.parts):
            continue
        if any(is_tool_folder(part) for part in entry.path.parts):
            # Nothing of it is read; a message may say that it is there.
            yield entry
            continue
        if entry.link is not None:
            target = os.path.normpath(entry.path.parent / entry.link.replace("\\", "/"))
            if os.path.isabs(target) or target.startswith("..") or PureWindowsPath(target).drive:
                raise RefusedError(
                    f"{entry.shown} is a link to {line(entry.link)}, outside: hand in the file "
                    "itself"
                )
        # A whole clone, in a folder of its own or not, holds the course's files, too.
        below_top = PurePosixPath(*entry.path.parts[1:])
        others += not any(_in_course(course, path) for path in (entry.path, below_top))
        if others > MAX_FILES:
            raise RefusedError(f"it holds more than {MAX_FILES} files that are not the course's")
        yield entry


def _in_course(course: Course, path: PurePosixPath) -> bool:
    return 0 < len(path.parts) < MAX_DEPTH and os.path.lexists(course.root / path)


def _is_courses(course: Course, path: PurePosixPath) -> bool:
    """Whether it lies where the course keeps a file of its own, such as a reference."""
    ends = [PurePosixPath(*path.parts[first:]) for first in range(len(path.parts) - 1)]
    return any(
        _in_course(course, end)
        for end in ends[:MAX_DEPTH]
        if end.parts[0] != "katas" or end.name.startswith("test_")
    )


def _missing(path: PurePosixPath, kata: Kata) -> int:
    if path.parts[-3:-1] == ("katas", kata.chapter):
        return 0
    return 1 if path.parts[-2:-1] == (kata.chapter,) else 2


def _chosen(kata: Kata, ranked: Sequence[_Candidate]) -> tuple[_Candidate, list[str]]:
    """Return the best of the candidates for a kata, and notes on the others."""
    best = ranked[0]
    rivals = {one.place: one for one in ranked if one.place != best.place}
    if not best.entry.cell:
        rivals = {place: one for place, one in rivals.items() if not _is_copy(kata, one, best)}
    chosen, notes = best, []
    if rivals and _is_open(kata, best.entry):
        solved = (one for one in rivals.values() if not _is_open(kata, one.entry))
        chosen = next(solved, best)
    # Only cells of one notebook share a file.
    above = [place for place, one in rivals.items() if one.file == best.file]
    if above and chosen is best:
        count = len(above) + 1
        notes.append(f"{count} cells answer {kata.name}; {best.entry.shown}, the last, is graded")
        rivals = {place: one for place, one in rivals.items() if place not in above}
    alike = [one for one in rivals.values() if _alike(one, best)]
    if chosen is not best:
        notes.append(f"{best.entry.shown} is the stub; {chosen.entry.shown} is graded")
    elif alike and best.likeness is Likeness.EXACT:
        count = len(alike) + 1
        notes.append(f"{count} files are called {kata.name}.py; {best.entry.shown} is graded")
    elif loose := [one for one in rivals.values() if one.likeness is not Likeness.EXACT]:
        names = _listed([one.entry.shown for one in loose])
        notes.append(f"{best.entry.shown} is graded, and not {names}")
    elif best.likeness in (Likeness.CAPITALS, Likeness.WITHIN):
        notes.append(f"{best.entry.shown} is taken for {kata.name}.py")
    times = sum(one.place == chosen.place for one in ranked)
    if times > 1:
        notes.append(
            f"{times} entries are called {chosen.entry.shown}; the last counts, as for unzip"
        )
    return chosen, notes


def _alike(one: _Candidate, other: _Candidate) -> bool:
    return (one.likeness, one.missing) == (other.likeness, other.missing)


def _is_copy(kata: Kata, one: _Candidate, file: _Candidate) -> bool:
    """Whether it is a cell beside a file, and nothing of anybody's is lost with it."""
    if not one.entry.cell:
        return False
    same = one.entry.content().splitlines() == file.entry.content().rstrip().splitlines()
    return same or _is_open(kata, one.entry)


def _is_open(kata: Kata, entry: Entry) -> bool:
    """Whether an answer has not been begun: it is empty, or a stub still."""
    if entry.refusal or entry.size > MAX_STUB:
        return False
    text = entry.content().decode("utf-8", "replace")
    if not text.strip():
        return True
    if "NotImplementedError" not in text or not stubs.unsolved(text):
        return False
    try:
        stub = kata.stub.read_text("utf-8")
    except (OSError, ValueError):
        stub = ""
    # Some stubs come with parts that are solved.
    return stubs.plain(text) or stubs.code(text) == stubs.code(stub)


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - MAX_NAMED} more" if len(names) > MAX_NAMED else ""
    return ", ".join(names[:MAX_NAMED]) + more
