"""What every answer to a kata is asked: made once from the reference, used for all submissions."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from dojo.check import LAYOUTS, Check
from dojo.grading.calls import observed
from dojo.grading.layouts import laid_out
from dojo.grading.vocabulary import Vocabulary
from dojo.sandbox.codec import CodecError, decode, encode
from dojo.util.atomic import replace

#: How an input is asked where something is compared beside values.
NOTED = "noted"
NO_WORDS = Vocabulary()
#: How many plans of one kata are kept: for other seeds, and for what it was before.
MAX_PLANS = 4


@dataclass(frozen=True)
class Question:
    """An input and the reference's value for it, as `dojo.sandbox.codec` bytes.

    Parameters
    ----------
    inputs, expected : bytes
    noted : bytes
        What is noted of the reference's calls: see `dojo.grading.calls`.
    how : str
        What the worker does with the inputs besides decoding them.
    row : str
        What was changed: see `dojo.grading.perturbations`; nothing of an input as it was drawn.
    plain : int
        The place of the question that was changed.
    turn : int
        How often the row was tried before.
    """

    inputs: bytes
    expected: bytes
    noted: bytes = b""
    how: str = ""
    row: str = ""
    plain: int = 0
    turn: int = 0


@dataclass(frozen=True)
class TestPlan:
    """The tests that have to report, and the questions of each check.

    Parameters
    ----------
    tests : tuple of str
        The ids of the visible tests, in order.
    gpu : tuple of str
        Those of them that need CUDA.
    questions : dict of str to tuple of Question
        By the check's name.
    """

    __test__ = False

    tests: tuple[str, ...]
    gpu: tuple[str, ...]
    questions: Mapping[str, tuple[Question, ...]]


class PlanStore:
    """Plans on disk, under the fingerprint of all that they were made from.

    Workers cannot read the folder where the wall of the file system is active; where it is not,
    they could read the reference itself.

    Parameters
    ----------
    folder : Path
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def load(self, kata: str, fingerprint: str) -> TestPlan | None:
        """Return the plan of a kata with this fingerprint, if it is there and whole."""
        try:
            stored = decode(self._file(kata, fingerprint).read_bytes())
            tests, gpu, questions = stored
            return TestPlan(
                tuple(tests),
                tuple(gpu),
                {
                    check: tuple(Question(*parts) for parts in asked)
                    for check, asked in questions.items()
                },
            )
        except (OSError, CodecError, TypeError, ValueError, AttributeError):
            return None

    def save(self, kata: str, fingerprint: str, plan: TestPlan) -> None:
        """Keep a plan, and forget the oldest ones of its kata."""
        file = self._file(kata, fingerprint)
        questions = {
            check: [tuple(vars(question).values()) for question in asked]
            for check, asked in plan.questions.items()
        }
        # A full disk costs the next grading some time, and nobody a verdict.
        with contextlib.suppress(OSError):
            replace(file, encode((plan.tests, plan.gpu, questions)))
            stored = sorted(file.parent.glob("*.plan"), key=lambda path: path.stat().st_mtime)
            for old in stored[:-MAX_PLANS]:
                old.unlink()

    def _file(self, kata: str, fingerprint: str) -> Path:
        return self.folder / kata / f"{fingerprint}.plan"


def plan_folder(root: Path, fallback: Path) -> Path:
    """Return where plans are kept: in the course, or in ``fallback`` if that cannot be written."""
    folder = root / ".dojo" / "plans"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return fallback
    return folder if os.access(folder, os.W_OK) else fallback


def make_questions(check: Check, reference: ModuleType, seed: int) -> tuple[Question, ...]:
    """Draw the check's inputs and let the reference answer them."""
    drawn: dict[bytes, Question] = {}

    def answer(inputs: bytes) -> None:
        if inputs not in drawn:
            drawn[inputs] = ask_reference(check, reference, inputs)

    draw(check, seed, answer)
    return tuple(drawn.values())


def ask_reference(
    check: Check, reference: ModuleType, inputs: bytes, how: str | None = None
) -> Question:
    """Return ``inputs`` with the reference's value for them, which no other call has touched."""
    how = how or plainly(check)
    value, notes = observed(check, reference, unpacked(inputs, how), how)
    return Question(inputs, encode(value), encode(notes) if notes else b"", how)


def plainly(check: Check) -> str:
    """Return how an input is asked that nothing has changed."""
    return NOTED if check.noted else ""


def unpacked(inputs: bytes, how: str) -> dict[str, Any]:
    """Return inputs as they are given to a check's ``observe``, laid out in memory as asked."""
    values: dict[str, Any] = decode(inputs)
    return {k: laid_out(how, v) for k, v in values.items()} if how in LAYOUTS else values


def draw(
    check: Check, seed: int, use: Callable[[bytes], None], words: Vocabulary = NO_WORDS
) -> None:
    """Have hypothesis draw inputs and hand each to ``use``; it shrinks those that raise.

    Parameters
    ----------
    check : Check
    seed : int
    use : callable
    words : Vocabulary
        What is drawn more often than by chance.

    Raises
    ------
    Exception
        What ``use`` raised for the smallest input that was found.
    """
    # It would leave a folder wherever the command was typed.
    os.environ.setdefault("HYPOTHESIS_STORAGE_DIRECTORY", tempfile.gettempdir())
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import seed as seeded
    from hypothesis import strategies as st

    from dojo.grading.independent_draws import BACKEND, drawing

    quiet = settings(
        backend=BACKEND,
        max_examples=check.examples,
        database=None,
        deadline=None,
        report_multiple_bugs=False,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )

    @seeded(seed)
    @quiet
    @given(st.fixed_dictionaries(dict(check.inputs)))
    def each(inputs: Mapping[str, Any]) -> None:
        use(encode(dict(inputs)))

    with drawing(words):
        each()


def rehearse() -> None:
    """Draw something, so that processes forked from this one find hypothesis warm."""
    from hypothesis import strategies as st

    one = Check(lambda kata, value: value, {"value": st.lists(st.integers())}, 0, 0, 3, frozenset())
    draw(one, 0, lambda inputs: None)
