"""The changed questions of a check: each row of perturbations on a few of its inputs."""

from __future__ import annotations

import contextlib
import random
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import replace
from types import ModuleType

from dojo.check import Check
from dojo.grading import perturbations
from dojo.grading.perturbations import Changed, Row
from dojo.grading.test_plan import Question, ask_reference, draw, plainly
from dojo.grading.vocabulary import Vocabulary
from dojo.sandbox.codec import decode, encode

#: Of all plain questions, the part that the changed ones may be.
SHARE = 0.35
#: How many inputs are drawn of an answer's own words.
OWN = 8
#: How many inputs are tried until one is taken on which the right answer does not change.
MAX_SILENT = 8
#: From this turn of a row on, it is tried on any input.
ANY_FROM = 2
#: So many rows are tried where there are few plain questions.
MIN_ROWS = 2


class UnsurvivedError(Exception):
    """The reference itself does not survive a row: the author decides what is to be changed."""


def changed_questions(
    check: Check, reference: ModuleType, seed: int, plain: Sequence[Question]
) -> tuple[Question, ...]:
    """Ask the reference what the rows make of inputs that it has answered.

    Raises
    ------
    UnsurvivedError
        If it raised an exception on each changed input that was tried, or broke its own promise.
    """
    taken = names_of_answers(plain)
    rows = _affordable(perturbations.rows_of(check, taken), check, seed, len(plain))
    room = int(SHARE * len(plain)) // max(1, len(rows))
    found = []
    for row in rows:
        for turn in range(max(1, min(row.turns, room))):
            if (question := _changed_by(row, check, reference, seed, plain, turn)) is None:
                break
            found.append(question)
    return tuple(found)


def own_questions(
    check: Check, reference: ModuleType, seed: int, words: Vocabulary
) -> tuple[Question, ...]:
    """Ask about inputs that have an answer's own words in them, where the check has room for them.

    An answer is free to speak of anything: where the reference cannot answer, nothing is asked.
    """
    drawn: dict[bytes, Question] = {}

    def answer(inputs: bytes) -> None:
        if inputs not in drawn:
            with contextlib.suppress(Exception):
                drawn[inputs] = ask_reference(check, reference, inputs)

    room = min(OWN, int(SHARE * check.examples))
    if words and room:
        draw(replace(check, examples=room), seed, answer, words)
    return tuple(drawn.values())


def _affordable(rows: Sequence[Row], check: Check, seed: int, plain: int) -> Sequence[Row]:
    """Return as many rows as there is room for; those that the author named come first."""
    most = max(MIN_ROWS, int(SHARE * plain))
    if len(rows) <= most:
        return rows
    named = [row for row in rows if row.varies]
    others = [row for row in rows if not row.varies]
    rng = random.Random(f"{seed} {check.name} rows")
    rng.shuffle(others)
    return [*named, *others][:most]


def names_of_answers(plain: Sequence[Question]) -> frozenset[str]:
    """Return the names of columns and keys in the reference's answers."""
    names = [perturbations.names_in(decode(question.expected)) for question in plain[:40]]
    return frozenset().union(*names)


def _changed_by(
    row: Row,
    check: Check,
    reference: ModuleType,
    seed: int,
    plain: Sequence[Question],
    turn: int,
) -> Question | None:
    """Return a row's question, on the first input where there is something to change.

    Where values change, an input is better on which the right answer changes with them.
    """
    error: Exception | None = None
    found: list[Question] = []
    for place in _tries(check, row, plain, seed, turn):
        made = changed(row, check, plain[place].inputs, seed, turn)
        if made is None:
            continue
        how = made.how or plainly(check)
        try:
            question = ask_reference(check, reference, encode(dict(made.inputs)), how)
        except Exception as raised:
            error = raised
            continue
        found.append(replace(question, row=row.name, plain=place, turn=turn))
        telling = question.expected != plain[place].expected
        if telling or not row.varies or row.size or len(found) == MAX_SILENT:
            return found[-1 if telling else 0]
    if found:
        return found[0]
    if error:
        raise UnsurvivedError(
            f"{check.name}: the reference does not survive {row.name!r}: "
            f"{type(error).__name__}: {error}"
        ) from error
    return None


def _tries(
    check: Check, row: Row, plain: Sequence[Question], seed: int, turn: int
) -> Iterator[int]:
    """Yield the places of inputs, large ones with large answers: small ones hide much.

    From the third turn on it is any: small ones have corners of their own.
    """
    places = sorted(range(len(plain)), key=lambda place: (len(plain[place].inputs), place))
    rng = random.Random(f"{seed} {check.name} {row.name} {turn} place")
    if turn < ANY_FROM:
        usual = statistics.median(len(question.expected) for question in plain)
        places = [place for place in places if len(plain[place].expected) >= usual]
        places = places[len(places) // 2 :]
    yield from rng.sample(places, min(perturbations.TRIES, len(places)))


def changed(
    row: Row, check: Check, inputs: bytes, seed: int, turn: int, part: int | None = None
) -> Changed | None:
    """Return what a row makes of an input; None where there is nothing to change."""
    rng = random.Random(f"{seed} {check.name} {row.name} {turn}")
    return row.apply(decode(inputs), rng, part)
