"""An input that an answer gets wrong, in words and as code: what was right, and what broke it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import CodeType, ModuleType
from typing import Any

from dojo.check import Check
from dojo.grading.compare import show
from dojo.grading.paste import code
from dojo.grading.perturbations import Changed
from dojo.sandbox.codec import decode, encode

#: Code of an input that is longer than this is not shown; the replay has it whole (characters).
MAX_CODE = 1_500


@dataclass(frozen=True)
class Counterexample:
    """An input, what is wrong with the answer to it, and what has to be changed for that.

    Parameters
    ----------
    inputs : bytes
        As the worker got them.
    expected, noted : bytes
        The reference's value, and what was noted of its calls.
    how : str
        What the worker did with the inputs besides.
    text : str
        How the answer differs.
    changed : Changed or None
        What was done to an input on which the answer is right.
    plain : bytes
        That input.
    limit : str
        From which size on the answer is wrong, if that is known.
    """

    inputs: bytes
    expected: bytes
    noted: bytes
    how: str
    text: str
    changed: Changed | None = None
    plain: bytes = b""
    limit: str = ""

    def cause(self) -> str:
        """Return what has to be changed for the answer to be wrong; nothing for a plain input."""
        return f"right, until {self.changed.cause}{self.limit}" if self.changed else ""

    def message(self, which: str = "", seed: int = 0) -> str:
        """Return what the learner reads.

        Parameters
        ----------
        which : str
            What is known of the input: ", the smallest found".
        seed : int
            Named where it is another than the usual one.
        """
        if self.changed is None:
            lines = [self.text, f"on this input{which}:", *shown(decode(self.inputs))]
        else:
            lines = [f"{self.cause()}.", self.text, f"On this input{which}, it is right:"]
            lines += [*shown(decode(self.plain)), "and after this change it is wrong:"]
            lines += self._change()
        if seed:
            lines.append(f"The inputs were drawn with --seed {seed}.")
        return "\n".join(lines)

    def _change(self) -> Iterable[str]:
        assert self.changed
        if self.changed.code:
            return [f"  {line}" for line in self.changed.code]
        before, after = decode(self.plain), decode(self.inputs)
        other = {k: after[k] for k in after if encode(after[k]) != encode(before.get(k))}
        return shown(other) if other else [f"  # {self.changed.cause}"]


def shown(inputs: Mapping[str, Any]) -> list[str]:
    """Return inputs as lines of code that make them; what is too long for that, as it prints."""
    return [textwrap.indent(f"{name} = {_shown(value)}", "  ") for name, value in inputs.items()]


def _shown(value: Any) -> str:
    made = code(value)
    if made is not None and len(made) <= MAX_CODE:
        return made
    text = show(value)
    return text if "\n" not in text else "\n" + textwrap.indent(text, "    ")


def what_is_compared(check: Check, module: ModuleType) -> str:
    """Return the kata's functions whose results a check looks at; else the check's own name.

    That is what a learner has written, and knows: the check's name is not.
    """
    names = [
        name
        for name in _names(check.observe.__code__, getattr(check.observe, "__globals__", {}))
        if not name.startswith("_")
        and getattr(getattr(module, name, None), "__module__", "") == module.__name__
    ]
    if len(names) == 1:
        return f"{names[0]}(…)"
    return f"({', '.join(names)})" if names else check.name.replace("_", " ")


def _names(
    code_object: CodeType, around: Mapping[str, Any], seen: frozenset[str] = frozenset()
) -> dict[str, None]:
    """Return the names that code uses, with those of the check's own functions that it calls."""
    found: dict[str, None] = {}
    for name in code_object.co_names:
        found[name] = None
        helper = getattr(around.get(name), "__code__", None)
        if isinstance(helper, CodeType) and name not in seen:
            found |= _names(helper, around, seen | {name})
    for part in code_object.co_consts:
        if isinstance(part, CodeType):
            found |= _names(part, around, seen)
    return found
