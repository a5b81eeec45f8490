"""What is compared beside values: dtypes, index names, memory, and first answers that stand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dojo.check import NEW, Check, Declared

#: What is noted of the arrays in a result, and what messages say where it does not hold.
NEW_MEMORY = {
    "writeable": "is read-only, and the caller may write into it",
    "owns memory": "shares memory with an argument: changing one changes the other",
}


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
    told = {_place(mine): mine for mine in yours if isinstance(mine, dict)}
    for right in reference:
        name, mine = str(right["function"]), told.get(_place(right), {})
        if mine.get("function") != name:
            # It calls otherwise, or its results are of another kind: values tell that.
            continue
        if "first answer" in right:
            if right["first answer"] and not mine.get("first answer"):
                return f"the second call of {name} changed what the first call had returned"
        elif text := _wrong_note(name, check, mine, right):
            return text
    return ""


def _place(note: Mapping[str, Any]) -> tuple[str, str]:
    """Return of which call a note is; first answers are counted by themselves."""
    return str(note.get("call")), str(note.get("kept"))


def _wrong_note(name: str, check: Check, mine: Mapping[str, Any], right: Mapping[str, Any]) -> str:
    declared = check.result or Declared()
    dtypes = mine.get("dtypes")
    for place, dtype in dtypes.items() if isinstance(dtypes, dict) else ():
        wanted = wanted_dtype(declared, name, str(place))
        if wanted and dtype != wanted:
            where = f"the dtype of {place!r} in what {name} returns" if place else f"{name}'s dtype"
            return f"{where} is {dtype}, but {wanted} is asked"
    if declared.index_name and mine.get("index name") != right["index name"]:
        found, wanted = mine.get("index name"), right["index name"]
        return f"the index of what {name} returns is named {found}, but {wanted} is right"
    for fact, said in NEW_MEMORY.items():
        # Of a number nothing is noted: it is no array.
        asked = right.get(fact) or (fact == "owns memory" and declared.owns_memory)
        if NEW not in check.without and asked and not mine.get(fact, True):
            return f"what {name} returns {said}"
    return ""


def wanted_dtype(declared: Declared, function: str, place: str) -> str | None:
    """Return the dtype that is declared for a part of what a function returns."""
    if declared.dtype is None or isinstance(declared.dtype, str):
        return declared.dtype
    column = place.rpartition(".")[2]
    return declared.dtype.get(column) or declared.dtype.get(function)
