"""The answer beside the reference on every question of the plan, and the smallest difference."""

from __future__ import annotations

import contextlib
import time
from collections import deque
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from types import ModuleType
from typing import Any

from dojo.check import Check
from dojo.grading.compare import difference, show
from dojo.grading.counterexample import Counterexample, what_is_compared
from dojo.grading.layouts import native
from dojo.grading.notes import wrong_notes
from dojo.grading.perturbations import Changed, Row, rows_of
from dojo.grading.protocol import Observe, Returned
from dojo.grading.questions import changed, names_of_answers, own_questions
from dojo.grading.replay import replay_of_all, replay_text
from dojo.grading.test_plan import NO_WORDS, Question, ask_reference, draw, plainly
from dojo.grading.vocabulary import Vocabulary
from dojo.grading.worker_client import Failed, WorkerClient
from dojo.results import Comparison, Verdict
from dojo.sandbox.codec import CodecError, decode, encode
from dojo.util.time_limit import TimeLimitError, limited
from dojo.util.words import told

#: Wall time of all questions of one check (s).
MAX_SECONDS = 60.0
#: How long the smallest input is sought that one change makes wrong (s).
MAX_SHRINKING = 4.0
#: How many questions are asked once more at the end: a right answer has no memory of them.
REPEATED = 3
#: So many questions are sent ahead of the replies, and of so many bytes together: a socket holds
#: more than that, so neither side waits for the other to read.
MAX_AHEAD, MAX_AHEAD_BYTES = 8, 16_000
#: How long a value may take to be read and compared (s), and how much larger than the reference's
#: it may be before it is not read at all (bytes, and times).
MAX_COMPARING = 10.0
MIN_SIZE_LIMIT, MAX_SIZE_RATIO = 1 << 20, 20
#: A value that prints longer is not shown whole below the difference (characters).
MAX_SHOWN = 500


class _DiffersError(Exception):
    """Hypothesis shrinks the input for which this was raised."""


@dataclass(frozen=True)
class Asked:
    """A check, and what it takes to ask its questions.

    Parameters
    ----------
    kata : str
        Its id.
    check : Check
    worker : WorkerClient
    reference : module
    seed : int
        From which the inputs follow.
    hash_seed : int or None
        Of a process that hashes text in another way than the one in which the answer passed.
    words : Vocabulary
        What the answer's text speaks of, and the reference's does not.
    """

    kata: str
    check: Check
    worker: WorkerClient
    reference: ModuleType
    seed: int
    hash_seed: int | None = None
    words: Vocabulary = NO_WORDS

    @property
    def place(self) -> str:
        """What messages call that which is compared."""
        return what_is_compared(self.check, self.reference)

    def wrong(self, found: Counterexample, which: str = "", said: str = "") -> Failed:
        """Return the verdict on an answer that gets an input wrong."""
        message = found.message(which, self.seed)
        if self.hash_seed is not None:
            said = f"right, until Python hashed text otherwise: PYTHONHASHSEED={self.hash_seed}.\n"
        text = replay_text(self.kata, self.check, found, self.hash_seed)
        return Failed(Verdict.WRONG, f"{said}{message}\n{self.source}", text)

    @property
    def source(self) -> str:
        """Where one can read how it was asked."""
        chapter, _, name = self.kata.rpartition("/")
        return f"Asked by {self.check.name} in solutions/{chapter}/check_{name}.py."


def compare_all(asked: Asked, questions: Sequence[Question]) -> Comparison:
    """Compare the answer with the reference on every question.

    Raises
    ------
    Failed
        With an input on which the two differ, the smallest that was found.
    """
    deadline = time.monotonic() + MAX_SECONDS
    check, seed = asked.check, asked.seed
    plain = [question for question in questions if not question.row]
    _compare(asked, questions, plain, deadline)
    own = own_questions(check, asked.reference, seed, asked.words)
    _compare(asked, own, plain, deadline, asked.words)
    for question, text in _answers(asked, plain[:REPEATED] if len(plain) > 1 else ()):
        if text:
            said = "The first answer to the same input was right, a later one is not.\n"
            found = _counterexample(question, text)
            message = f"{said}{found.message('', seed)}\n{asked.source}"
            raise Failed(Verdict.WRONG, message, replay_of_all(asked.kata, check, seed, found))
    return Comparison(check.name, len(questions) + len(own))


def _compare(
    asked: Asked,
    questions: Sequence[Question],
    plain: Sequence[Question],
    deadline: float,
    words: Vocabulary = NO_WORDS,
) -> None:
    """Raise `Failed` at the first question that the answer gets wrong."""
    for number, (question, text) in enumerate(_answers(asked, questions)):
        if text and question.row:
            raise _perturbed(asked, plain, question, text, deadline)
        if text and (smaller := _smallest(asked, deadline, words=words)):
            raise asked.wrong(smaller, ", the smallest found")
        if text:
            raise asked.wrong(_counterexample(question, text))
        if time.monotonic() > deadline:
            message = f"{asked.place}: {number + 1} inputs took more than {MAX_SECONDS:.0f} s."
            raise Failed(Verdict.TIMED_OUT, message)


def _counterexample(
    question: Question, text: str, changed: Changed | None = None, plain: bytes = b""
) -> Counterexample:
    told = question.inputs, question.expected, question.noted, question.how, text
    return Counterexample(*told, changed, plain)


def _perturbed(
    asked: Asked, plain: Sequence[Question], question: Question, text: str, deadline: float
) -> Failed:
    """Return the verdict on an answer that was right until a row changed something."""
    check, seed, turn = asked.check, asked.seed, question.turn
    rows = rows_of(check, names_of_answers(plain))
    row = next(row for row in rows if row.name == question.row)
    inputs = plain[question.plain].inputs
    made = changed(row, check, inputs, seed, turn)
    # A large input is made of a small one: it is the size that can be smaller.
    soon = min(deadline, time.monotonic() + MAX_SHRINKING)
    found = None if row.size else _smallest(asked, soon, row, turn)
    which = ", the smallest found" if found else ""
    found = found or _counterexample(question, text, made, inputs)
    if row.size and (smaller := _smallest_size(asked, found, row, turn, soon)):
        found = smaller
    if row.parts and (smaller := _one_part(asked, found, row, turn)):
        found = smaller
    return asked.wrong(found, which)


def _smallest_size(
    asked: Asked, found: Counterexample, row: Row, turn: int, deadline: float
) -> Counterexample | None:
    """Look for the size from which on the answer is wrong, by halving."""
    right, wrong, best = 1, row.size or 1, None
    while wrong - right > 1 and time.monotonic() < deadline:
        size = (right + wrong) // 2
        made = changed(row, asked.check, found.plain, asked.seed, turn, part=size)
        text = ""
        if made is not None:
            question, text = _ask(asked, encode(dict(made.inputs)), made.how)
        if text and made is not None:
            wrong, best = size, _counterexample(question, text, made, found.plain)
        else:
            right = size
    if best is None:
        return None
    return replace(best, limit=f"; with {wrong - 1:,} it is right")


def _one_part(asked: Asked, found: Counterexample, row: Row, turn: int) -> Counterexample | None:
    """Look for the one column that does it."""
    for part in range(row.parts):
        made = changed(row, asked.check, found.plain, asked.seed, turn, part)
        if made is not None:
            question, text = _ask(asked, encode(dict(made.inputs)), made.how)
            if text:
                return _counterexample(question, text, made, found.plain)
    return None


def _ask(asked: Asked, inputs: bytes, how: str) -> tuple[Question, str]:
    """Ask both sides; return the question and what is wrong with the answer."""
    question = ask_reference(asked.check, asked.reference, inputs, how or plainly(asked.check))
    asked.worker.send(Observe(asked.check.name, inputs, question.how))
    return question, _difference(asked, question)


def _answers(asked: Asked, questions: Sequence[Question]) -> Iterator[tuple[Question, str]]:
    """Yield each question with what is wrong with its answer, up to the first that is.

    Questions are sent ahead of the replies, so that answer and judge work at the same time.
    """
    check, worker = asked.check, asked.worker
    coming, waiting = deque(questions), deque[Question]()
    while coming or waiting:
        while coming and _may_send(coming[0], waiting):
            waiting.append(question := coming.popleft())
            worker.send(Observe(check.name, question.inputs, question.how))
        question = waiting.popleft()
        text = _difference(asked, question)
        if text:
            for _ in waiting:
                with contextlib.suppress(Failed):
                    worker.reply(check.name)
        yield question, text
        if text:
            return


def _may_send(question: Question, waiting: Collection[Question]) -> bool:
    """Whether a question may be sent while others wait for their replies."""
    size = len(question.inputs) + sum(len(other.inputs) for other in waiting)
    return not waiting or (len(waiting) < MAX_AHEAD and size <= MAX_AHEAD_BYTES)


def _smallest(
    asked: Asked,
    deadline: float,
    row: Row | None = None,
    turn: int = 0,
    words: Vocabulary = NO_WORDS,
) -> Counterexample | None:
    """Have hypothesis look for the smallest input that the answer gets wrong.

    With a ``row``, it is an input that the answer gets right until the row has changed it.
    """
    from hypothesis import errors

    found: Counterexample | None = None
    check, seed = asked.check, asked.seed

    def compare(inputs: bytes) -> None:
        nonlocal found
        if time.monotonic() > deadline:
            raise Failed(Verdict.TIMED_OUT, "")
        made = changed(row, check, inputs, seed, turn) if row else None
        if row and made is None:
            return
        try:
            question, text = _ask(asked, encode(dict(made.inputs)) if made else inputs, how(made))
        except Exception:
            # An input that is no input once it has been changed.
            if row:
                return
            raise
        if not text or (row and _ask(asked, inputs, "")[1]):
            return
        # The last one that hypothesis tries before it stops is the smallest.
        found = _counterexample(question, text, made, inputs)
        raise _DiffersError

    # An answer that changes its mind, or ends on a smaller input, was wrong before.
    with contextlib.suppress(_DiffersError, errors.Flaky, Failed):
        draw(check, seed, compare, words)
    return found


def how(made: Changed | None) -> str:
    """Return what the worker does with a changed input."""
    return made.how if made else ""


def _difference(asked: Asked, question: Question) -> str:
    """Hear the reply to a question; return what is wrong with it, or nothing."""
    place = asked.place
    try:
        reply = asked.worker.reply(place)
    except Failed as failed:
        if failed.verdict is Verdict.WRONG:
            return failed.message
        found = _counterexample(question, failed.message)
        text = replay_text(asked.kata, asked.check, found)
        said = f"right, until this was changed: {question.row}.\n" if question.row else ""
        message = f"{said}{found.message('', asked.seed)}\n{asked.source}"
        raise Failed(failed.verdict, message, text) from None
    if reply.changed:
        said = told(reply.changed, "was changed, and belongs to the caller")
        return f"{place}: {said}"
    return difference_of(asked.check, reply, question, place)


def difference_of(check: Check, reply: Returned, question: Question, place: str = "") -> str:
    """Return what is wrong with a value, by the check's own rule or by equality.

    ``place`` is what the message calls it: the check's name by default.
    """
    place = place or check.name
    if reply.value == question.expected and reply.noted == question.noted:
        # Byte for byte what the reference gives.
        return ""
    for mine, right in ((reply.value, question.expected), (reply.noted, question.noted)):
        if len(mine) > MIN_SIZE_LIMIT + MAX_SIZE_RATIO * len(right):
            return (
                f"{place}: the answer returned {len(mine):,} bytes of data, where the "
                f"reference returned {len(right):,}"
            )
    try:
        with limited(MAX_COMPARING):
            return _compared(check, reply, question, place)
    except TimeLimitError:
        return f"{place}: the answer returned a value that takes for ever to compare"


def _compared(check: Check, reply: Returned, question: Question, place: str) -> str:
    try:
        yours = decode(reply.value)
        notes = decode(reply.noted) if reply.noted else []
    except CodecError as error:
        return f"{place}: the answer returned what cannot be read as plain data ({error})"
    expected = decode(question.expected)
    if question.how == "big-endian":
        # Where a byte order is asked, it is declared: see `dojo.check.result`.
        yours, expected = native(yours), native(expected)
    try:
        text = compare_values(check, yours, expected, decode(question.inputs), place)
    except Exception as error:
        # If the reference's own value survives the same code, the answer's is to blame.
        compare_values(check, decode(question.expected), expected, decode(question.inputs), place)
        said = f"{type(error).__name__}: {error}"
        return f"{place}: the answer returned {show(yours)}, which raises {said}"
    return text or wrong_notes(check, notes, decode(question.noted) if question.noted else [])


def compare_values(
    check: Check, yours: Any, expected: Any, inputs: dict[str, Any], place: str = ""
) -> str:
    """Return what is wrong with an observation, by the check's own rule or by equality."""
    place = place or check.name
    if check.compare is None:
        text = difference(yours, expected, check.rel, check.abs, place)
        if not text or "\n" in text or len(show(yours)) > MAX_SHOWN:
            return text
        return f"{text}\nyours:     {show(yours)}\nreference: {show(expected)}"
    try:
        check.compare(yours, expected, **inputs)
    except AssertionError as error:
        return f"{place}: {error}"
    return ""
