"""What is compared beside values: dtypes, index names, memory, and first answers that stand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dojo.check import Check, Declared


def wrong_notes(check: Check, yours: Any, reference: Any) -> str:
    """Say how an answer's calls differ from what is declared, or from the reference's.

    Parameters
    ----------
    check : Check
    yours, reference
        As `dojo.grading.calls` noted them; ``yours`` is the word of a stranger.

    Returns
    -------
    str
        The first difference in a sentence; empty if there is none.
    """
    if not isinstance(yours, list):
        return "nothing was noted of the answer's calls"
    for mine, right in zip(yours, reference, strict=False):
        name = str(right["function"])
        if not isinstance(mine, dict) or mine.get("function") != name:
            return ""
        if "first answer" in right:
            if right["first answer"] and not mine.get("first answer"):
                return f"the second call of {name} changed what the first call had returned"
        elif text := _wrong_note(name, check.result or Declared(), mine, right):
            return text
    return ""


def _wrong_note(
    name: str, declared: Declared, mine: Mapping[str, Any], right: Mapping[str, Any]
) -> str:
    dtypes = mine.get("dtypes")
    for place, dtype in dtypes.items() if isinstance(dtypes, dict) else ():
        wanted = wanted_dtype(declared, name, str(place))
        if wanted and dtype != wanted:
            where = f"the dtype of {place!r} in what {name} returns" if place else f"{name}'s dtype"
            return f"{where} is {dtype}, but {wanted} is asked"
    if declared.index_name and mine.get("index name") != right["index name"]:
        found, wanted = mine.get("index name"), right["index name"]
        return f"the index of what {name} returns is named {found}, but {wanted} is right"
    if declared.owns_memory and not mine.get("owns memory"):
        return f"what {name} returns shares memory with an argument: changing one changes the other"
    return ""


def wanted_dtype(declared: Declared, function: str, place: str) -> str | None:
    """Return the dtype that is declared for a part of what a function returns."""
    if declared.dtype is None or isinstance(declared.dtype, str):
        return declared.dtype
    column = place.rpartition(".")[2]
    return declared.dtype.get(column) or declared.dtype.get(function)
