"""Grade one submission after the other: what they share stays warm in between."""

from __future__ import annotations

import hashlib
import importlib.metadata
from collections.abc import Mapping
from dataclasses import replace as changed
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any

from dojo import gallery, idiom
from dojo.course import Course
from dojo.files import replace
from dojo.grade import Papers, run
from dojo.job import Job
from dojo.warm import Warm


class Desk:
    """Warm servers and what was asked so far; safe in threads. Its processes end with the block.

    Parameters
    ----------
    course : Course
    seed : int
        Of tests and random inputs.
    all_walls : bool
        Whether nothing is graded unless every wall stands.
    draws : bool
        Whether pictures are drawn, too, where there is something to see.
    """

    def __init__(self, course: Course, seed: int, all_walls: bool, draws: bool) -> None:
        self.course = course
        self.seed = seed
        self.all_walls = all_walls
        self.draws = draws
        self.warm = Warm(course.katas, gallery.DRAWING if draws else ())
        self.papers: Papers = {}

    def __enter__(self) -> Desk:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.warm.close()

    def grade(self, answers: Mapping[str, bytes], folder: Path) -> list[dict[str, Any]]:
        """Grade the answers of one submission, in the order of the path.

        Parameters
        ----------
        answers : mapping of str to bytes
            What stands in the file, by the kata's id.
        folder : Path
            Takes the answers as files.

        Returns
        -------
        list of dict
            As `dojo.judge.grade` describes them. What was drawn is under ``picture``, as
            `dojo.picture.draw` describes it.
        """
        results = []
        for kata in self.course.katas:
            if kata.id in answers:
                file = folder.resolve() / f"{kata.id}.py"
                replace(file, answers[kata.id])
                where = str(self.course.root), kata.id, str(file)
                job = Job(*where, seed=self.seed, all_walls=self.all_walls)
                start = partial(self.warm.judge, kata)
                result = run(start, job, self.papers)
                idiom.advise(result, file, kata.solution)
                if self.draws and gallery.has_picture(kata, result):
                    drawn = run(start, changed(job, picture=True), self.papers)
                    if drawn["verdict"] == "drawn":
                        result["picture"] = drawn
                results.append(result)
        return results

    def fingerprint(self, answers: Mapping[str, bytes]) -> str:
        """Return what is the same only for the same answers, asked the same in the same way."""
        grader = importlib.metadata.version("ml-dojo")
        asked = f"{grader} {self.seed} {self.all_walls} {self.draws}"
        parts: list[bytes] = [asked.encode()]
        for kata in self.course.katas:
            if kata.id in answers:
                parts += [kata.id.encode(), answers[kata.id]]
                parts += [file.read_bytes() for file in kata.files if file.is_file()]
        return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()
