"""Numbers with their nouns, and ratios without their noise."""

from __future__ import annotations

from collections.abc import Sequence

#: Below this factor, in either direction, two measurements cannot be told apart.
MIN_FACTOR = 1.5


def count(number: int, noun: str) -> str:
    """Return ``1 test``, ``2 tests``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def listed(names: Sequence[str]) -> str:
    """Return ``a``, ``a and b``, ``a, b and c``."""
    return " and ".join([", ".join(names[:-1]), *names[-1:]] if len(names) > 1 else names)


def told(names: Sequence[str], said: str) -> str:
    """Return a sentence about names: what "was" of one "were" of several."""
    if len(names) > 1 and said.startswith("was "):
        said = f"were {said.removeprefix('was ')}"
    return f"{listed(names)} {said}"


def last_lines(lines: Sequence[str], most: int, before: int = 0) -> str:
    """Return the last lines, below how many there were before these.

    Parameters
    ----------
    lines : sequence of str
    most : int
        How many are kept.
    before : int
        How many lines were lost already.
    """
    before += max(0, len(lines) - most)
    head = [f"... ({count(before, 'line')} before these)"] if before else []
    return "\n".join([*head, *lines[-most:]])


def two_digits(number: float) -> str:
    """Return a number in two digits of its own, and zeros."""
    return f"{float(f'{number:.2g}'):g}"


def time_ratio(ratio: float) -> str:
    """Say how an answer's time compares with the reference's, in the one digit that is certain."""
    if ratio <= 1 / MIN_FACTOR:
        return f"{_one_digit(1 / ratio)} x as fast as the reference"
    return _ratio(ratio, "about as fast as")


def size_ratio(ratio: float) -> str:
    """Say how an answer's memory compares with the reference's."""
    if ratio <= 1 / MIN_FACTOR:
        return f"1/{_one_digit(1 / ratio)} of the reference"
    return _ratio(ratio, "about as much as")


def _ratio(ratio: float, equal: str) -> str:
    factor = f"{_one_digit(ratio)} x" if ratio >= MIN_FACTOR else equal
    return f"{factor} the reference"


def _one_digit(number: float) -> str:
    # Halves are rounded up: Python's own rounding makes 2 of 2.5.
    return f"{float(f'{number * (1 + 1e-9):.1g}'):.0f}"
