"""Run the file of a replay as a learner would, without a pytest of its own."""

from __future__ import annotations

import sys
from pathlib import Path

from dojo.course.catalogue import Kata
from dojo.course.loader import ModuleOverride, Source


def replayed(kata: Kata, answer: Path, text: str) -> Exception | None:
    """Run a replay on an answer, and return what it raised; None if it passed."""
    override = ModuleOverride({kata.module: Source.read(answer)})
    override.install()
    try:
        names: dict[str, object] = {}
        exec(compile(text, "replay.py", "exec"), names)
        (test,) = (value for name, value in names.items() if name.startswith("test_"))
        test()
    except Exception as error:
        return error
    finally:
        sys.meta_path.remove(override)
        sys.modules.pop(kata.module, None)
    return None


def faults_of_replay(kata: Kata, answer: Path, text: str) -> list[str]:
    """Say what is wrong with a replay: it fails on the answer, and passes on the reference."""
    if not text:
        return [f"{answer.name}: full grading shows an input, and there is no replay of it"]
    if replayed(kata, answer, text) is None:
        return [f"{answer.name}: the replay passes on it:\n{text}"]
    error = replayed(kata, kata.solution, text)
    if error is not None:
        return [f"{answer.name}: the replay fails on the reference: {error!r}\n{text}"]
    return []
