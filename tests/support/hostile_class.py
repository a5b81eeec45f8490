"""A class of right, wrong and hostile answers, handed in in every form."""

from __future__ import annotations

import random
import shutil
import zipfile
from collections.abc import Mapping
from pathlib import Path

from dojo.results import Verdict
from support.attacks import ATTACKS
from support.courses import COURSE

#: What would take long a hundred times: it is tried often enough in test_attacks.
SLOW_VERDICTS = {Verdict.TIMED_OUT, Verdict.OUT_OF_MEMORY}


def hostile_class(folder: Path, number: int = 200, *, needing: bool = False) -> dict[str, set[str]]:
    """Make submissions out of answers and attacks; return which verdicts are right for each.

    Parameters
    ----------
    folder : Path
    number : int
        Of submissions; one in seven is an attack.
    needing : bool
        Whether attacks are among them that would do real harm without some wall.
    """
    chance = random.Random(0)
    expected: dict[str, set[str]] = {}
    kinds = [kata for kata in COURSE.katas if not kata.libraries & {"torch", "sklearn"}]
    answers = [file for kata in kinds for file in sorted(kata.answers.glob("*_*.py"))]
    hostile = number * 3 // 20
    for place, answer in enumerate(chance.sample(answers, number - hostile)):
        kata = COURSE.one(f"{answer.parts[-3]}/{answer.parts[-2]}")
        name = f"{place:03}_{kata.name}.py" if place % 3 else f"{place:03}"
        if place % 3 == 0:
            file = folder / name / "katas" / kata.chapter / f"{kata.name}.py"
            file.parent.mkdir(parents=True)
            shutil.copy(answer, file)
        elif place % 3 == 1:
            shutil.copy(answer, folder / name)
        else:
            name = f"{place:03}.zip"
            with zipfile.ZipFile(folder / name, "w") as archive:
                archive.write(answer, f"{kata.name}.py")
        expected[name] = {"passed"} if answer.name.startswith("right_") else {"no pass"}
    function = COURSE.one("03_pandas/share_of_total")
    attacks = [a for a in ATTACKS.values() if isinstance(a.content, str)]
    quick = [a for a in attacks if not SLOW_VERDICTS & set(a.verdicts) and needing >= bool(a.needs)]
    for attack in chance.sample([a for a in quick if function.id in a.katas], hostile):
        attack.submit(function, folder / f"attack_{attack.name}")
        expected[f"attack_{attack.name}"] = set(attack.verdicts)
    return expected


def unexpected(
    seen: Mapping[str, str], expected: Mapping[str, set[str]]
) -> dict[str, tuple[str | None, set[str]]]:
    """Return the submissions whose verdict is not a right one: what was seen, and what is right."""
    pairs = {name: (seen.get(name), right) for name, right in expected.items()}
    return {name: pair for name, pair in pairs.items() if not _is_right(*pair)}


def _is_right(verdict: str | None, right: set[str]) -> bool:
    return verdict in (right if "no pass" not in right else set(Verdict) - {Verdict.PASSED})
