"""The course on disk: which katas there are, in which order, and where their files lie."""

from __future__ import annotations

import ast
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

#: Libraries that are slow to import; a warm server holds exactly those that a kata needs.
HEAVY = frozenset({"numpy", "pandas", "scipy", "sklearn", "torch"})

LEVELS = ("core", "stretch", "capstone")


class CourseError(Exception):
    """Something about the course or the request is wrong; the message says what to do."""


@dataclass(frozen=True)
class Kata:
    """One exercise: an entry of a ``chapter.toml`` and the files that belong to it.

    Parameters
    ----------
    root : Path
        The course's top folder.
    chapter, name : str
        ``katas/<chapter>/<name>.py`` is the stub.
    title : str
        One line, for lists.
    learned : str
        One line to take home, shown when the kata is passed.
    level : {"core", "stretch", "capstone"}
    after : tuple of str
        Names of the katas that teach what this one needs.
    hints : tuple of str
        Three rungs: a question, a distinction, an almost-answer.
    minutes : int
        About how long it takes, in minutes.
    forbidden : tuple of str
        Modules that an answer may not import.
    """

    root: Path
    chapter: str
    name: str
    title: str = ""
    learned: str = ""
    level: str = "core"
    after: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    minutes: int = 20
    forbidden: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        return f"{self.chapter}/{self.name}"

    @property
    def module(self) -> str:
        """The name under which pytest's importlib mode imports the learner's file."""
        return f"katas.{self.chapter}.{self.name}"

    @property
    def stub(self) -> Path:
        return self.root / "katas" / self.chapter / f"{self.name}.py"

    @property
    def test(self) -> Path:
        return self.stub.with_name(f"test_{self.name}.py")

    @property
    def solution(self) -> Path:
        return self.root / "solutions" / self.chapter / f"{self.name}.py"

    @property
    def check(self) -> Path:
        return self.solution.with_name(f"check_{self.name}.py")

    @property
    def show(self) -> Path:
        """What draws the kata's picture, where there is something to see."""
        return self.solution.with_name(f"show_{self.name}.py")

    @property
    def files(self) -> tuple[Path, ...]:
        """What the course itself needs of this kata."""
        return (self.test, self.solution, self.check)

    @property
    def answers(self) -> Path:
        return self.root / "tests" / "answers" / self.chapter / self.name

    @cached_property
    def imports(self) -> frozenset[str]:
        """Modules that the solution, the tests and the check import, read without running them."""
        found: set[str] = set()
        for path in self.files:
            if path.is_file():
                found |= imported_modules(path.read_text(encoding="utf-8"))
        return frozenset(found)

    @cached_property
    def gpu(self) -> bool:
        """Whether a test is marked as one that needs CUDA."""
        return "mark.gpu" in self.test.read_text(encoding="utf-8")

    @cached_property
    def libraries(self) -> frozenset[str]:
        """The heavy libraries among `imports`."""
        return HEAVY & {module.partition(".")[0] for module in self.imports}

    @property
    def new_memory(self) -> bool:
        """Whether results are promised to be memory of their own: not where a library makes them.

        What scikit-learn and torch return is often a view, or read-only.
        """
        return not {"sklearn", "torch"}.intersection(self.libraries) - set(self.forbidden)


def imported_modules(source: str) -> set[str]:
    """Return the absolute modules that ``source`` imports, without running it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module)
    return found


@dataclass(frozen=True)
class Course:
    """All chapters below ``root/katas``, in the order of their folder names.

    Parameters
    ----------
    root : Path
        The folder that holds ``katas/`` and ``solutions/``.
    """

    root: Path

    @classmethod
    def find(cls, start: Path | None = None) -> Course:
        """Return the course around ``start`` (default: here), else the one installed with us.

        Raises
        ------
        CourseError
            If neither place has a course.
        """
        here = (start or Path.cwd()).resolve()
        for folder in (here, *here.parents, Path(__file__).resolve().parents[3]):
            if any((folder / "katas").glob("*/chapter.toml")):
                return cls(folder)
        raise CourseError(
            f"no course found in {here} or above it: go to the folder of katas/ and try again."
        )

    @property
    def data(self) -> Path:
        return self.root / "katas" / "data"

    @cached_property
    def chapters(self) -> dict[str, str]:
        """Folder name to title."""
        return {name: str(table.get("title", name)) for name, table in self._tables.items()}

    @cached_property
    def katas(self) -> tuple[Kata, ...]:
        """Every kata, in the order of the path."""
        return tuple(
            self._kata(chapter, block)
            for chapter, table in self._tables.items()
            for block in table.get("kata", [])
        )

    def select(self, words: list[str] | tuple[str, ...] = ()) -> tuple[Kata, ...]:
        """Return the katas that ``words`` name: a chapter, a kata or a path; all for no words.

        Raises
        ------
        CourseError
            If a word names nothing; the message offers the nearest names.
        """
        if not words:
            return self.katas
        chosen = {kata for word in words for kata in self._named(word)}
        return tuple(kata for kata in self.katas if kata in chosen)

    def one(self, word: str) -> Kata:
        """Return the one kata that ``word`` names.

        Raises
        ------
        CourseError
            If it names none, or several.
        """
        found = self._named(word)
        if len(found) > 1:
            names = ", ".join(kata.id for kata in found)
            raise CourseError(f"{word!r} names {len(found)} katas: {names}. Say which.")
        return found[0]

    def _named(self, word: str) -> list[Kata]:
        plain = word.replace("\\", "/").strip("/").removesuffix(".py")
        parts = [part for part in plain.split("/") if part not in ("", ".")]
        tail = "/".join(part.removeprefix("test_") for part in parts[-2:])
        last = tail.rpartition("/")[2]
        if last == "katas":
            return list(self.katas)
        found = [kata for kata in self.katas if tail == kata.id or last == kata.chapter]
        if not found and (len(parts) == 1 or Path(word).is_absolute()):
            found = [kata for kata in self.katas if kata.name == last]
        if not found:
            # Slow to import, and most words name something.
            import difflib

            names = {kata.name: kata.id for kata in self.katas} | {c: c for c in self.chapters}
            close = [names[name] for name in difflib.get_close_matches(last, names, 3, 0.5)]
            meant = f" Did you mean {', '.join(close)}?" if close else ""
            raise CourseError(
                f"no kata or chapter is called {word!r}.{meant} `dojo list` shows all."
            )
        return found

    @cached_property
    def _tables(self) -> dict[str, dict[str, Any]]:
        tables = {}
        for path in sorted((self.root / "katas").glob("*/chapter.toml")):
            try:
                tables[path.parent.name] = tomllib.loads(path.read_text(encoding="utf-8"))
            except tomllib.TOMLDecodeError as error:
                raise CourseError(f"{path}: {error}. Mend the file and try again.") from None
        return tables

    def _kata(self, chapter: str, block: dict[str, Any]) -> Kata:
        known = {"name", "title", "learned", "level", "after", "hints", "minutes", "forbidden"}
        where = f"katas/{chapter}/chapter.toml"
        if not isinstance(block.get("name"), str):
            raise CourseError(f'{where}: a [[kata]] block has no name: add name = "...".')
        if unknown := sorted(set(block) - known):
            raise CourseError(
                f"{where}: {block['name']} has an unknown key {unknown[0]!r}; "
                f"known are {', '.join(sorted(known))}."
            )
        lists: dict[str, Any] = {
            key: tuple(block.get(key, ())) for key in ("after", "hints", "forbidden")
        }
        plain = {
            key: block[key]
            for key in ("name", "title", "learned", "level", "minutes")
            if key in block
        }
        return Kata(root=self.root, chapter=chapter, **plain, **lists)
