"""Every cheat and fault of attacks/ gets the verdict that names it, and harms nobody."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.attacks import ATTACKS, KINDS
from support.courses import COURSE
from support.processes import wait_for

from dojo.grading.job import Job

pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.skipif(sys.platform != "linux", reason="some of these need every wall to stand"),
]


#: An argument of the processes that try to outlive their answer.
ESCAPEE = "dojo-escapee"


def digest() -> str:
    """Of every file of the course that a submission could want to change."""
    total = hashlib.sha256()
    for folder in ("katas", "solutions", "tests", "src"):
        for path in sorted((COURSE.root / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                total.update(path.read_bytes())
    return total.hexdigest()


@pytest.fixture(scope="module")
def _untouched() -> Iterator[None]:
    before = digest()
    yield
    assert digest() == before, "an attack has changed the course"
    assert not Path("/tmp/dojo-was-here").exists()


@pytest.fixture(scope="module")
def walls_here(grade_all) -> list[str]:
    """The walls that stand on this machine."""
    kata = COURSE.one("02_numpy/pairwise_distances")
    (result,) = grade_all([Job.of(kata, kata.solution)])
    return list(result.walls)


def running(word: str) -> list[str]:
    """Return the command lines of processes that hold ``word``."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = path.read_text()
        except OSError:
            continue
        found += [line] if word in line else []
    return found


@pytest.mark.usefixtures("_untouched")
@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_named_and_harms_nobody(grade_all, tmp_path, name, walls_here):
    attack = ATTACKS[name]
    if attack.needs not in ("", *walls_here):
        pytest.skip(f"the wall {attack.needs!r} does not stand here: this would do real harm")

    *seen, witness = attack.verdicts_seen(grade_all, tmp_path)

    assert set(seen) <= set(attack.verdicts), seen
    assert witness == "passed"
    if ESCAPEE in str(attack.content):
        # Tests run side by side: another one's may still be alive, and dies in a moment.
        assert wait_for(lambda: not running(ESCAPEE)), running(ESCAPEE)
    documented = (COURSE.root / "docs" / "grading.md").read_text("utf-8")
    said = attack.row(seen).rsplit(" | ", maxsplit=len(KINDS))[0]
    assert said in documented, "docs/grading.md: run `python tests/documents.py attacks`"
