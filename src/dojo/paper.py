"""What every answer to a kata is asked: made once from the reference, used for all submissions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

from dojo import wire
from dojo.check import Check

#: Inputs and the reference's answer, as `dojo.wire` bytes.
Question = tuple[bytes, bytes]


@dataclass
class Paper:
    """The tests that have to report, and the questions of each check.

    Parameters
    ----------
    tests : list of str
        The ids of the visible tests, in order.
    gpu : list of str
        Those of them that need CUDA.
    questions : dict of str to list of Question
        By the check's name.
    """

    tests: list[str]
    gpu: list[str]
    questions: dict[str, list[Question]] = field(default_factory=dict)


def questions(check: Check, reference: ModuleType, seed: int) -> list[Question]:
    """Draw the check's inputs and let the reference answer them."""
    drawn: list[Question] = []

    def answer(inputs: bytes) -> None:
        drawn.append((inputs, expected(check, reference, inputs)))

    draw(check, seed, answer)
    return drawn


def expected(check: Check, reference: ModuleType, inputs: bytes) -> bytes:
    """Return what the reference gives for ``inputs``, which no other call has touched."""
    return wire.encode(check.observe(reference, **wire.decode(inputs)))


def draw(check: Check, seed: int, use: Callable[[bytes], None]) -> None:
    """Have hypothesis draw inputs and hand each to ``use``; it shrinks those that raise.

    Raises
    ------
    Exception
        What ``use`` raised for the smallest input that was found.
    """
    from hypothesis import HealthCheck, Phase, given, settings
    from hypothesis import seed as seeded
    from hypothesis import strategies as st

    quiet = settings(
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
        use(wire.encode(dict(inputs)))

    each()


def rehearse() -> None:
    """Draw something, so that processes forked from this one find hypothesis warm."""
    from hypothesis import strategies as st

    one = Check(lambda kata, value: value, {"value": st.lists(st.integers())}, 0, 0, 3, frozenset())
    draw(one, 0, lambda inputs: None)
