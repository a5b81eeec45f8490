"""Promise 8: each counterexample can be replayed, failing on the answer, passing on the reference.

Slips prove it where they are graded. Here each kata has an answer that is right while its own tests
run, and returns nothing afterwards, so that full grading finds an input.
"""

from __future__ import annotations

import pytest
from support.attacks import graft
from support.proofs import PARTS
from support.replays import faults_of_replay

from dojo.grading.job import Job
from dojo.results import Verdict

pytestmark = pytest.mark.timeout(120)

WRONG_LATER = """
import functools
import os


def corrupt(original):
    if isinstance(original, type):
        # Without a constructor of its own, its methods go wrong.
        own = [name for name, value in vars(original).items() if callable(value)]
        for name in ["__init__"] if "__init__" in own or not own else own:
            setattr(original, name, corrupt(getattr(original, name)))
        return original

    @functools.wraps(original)
    def right_in_its_tests(*args, **keywords):
        if "test_{name}.py" in os.environ.get("PYTEST_CURRENT_TEST", ""):
            return original(*args, **keywords)
        return None

    return right_in_its_tests
"""


def test_what_full_grading_finds_is_replayed(kata, grade_all, tmp_path, due):
    # One proof, in one of the parts: an eighth of the katas each day.
    if 0 not in due(kata, range(PARTS)):
        return
    file = tmp_path / f"{kata.name}.py"
    file.write_text(graft(WRONG_LATER.replace("{name}", kata.name), kata), "utf-8")

    (result,) = grade_all([Job.of(kata, file)])

    if result.verdict is Verdict.SKIPPED:
        pytest.skip(result.message)
    assert result.verdict is Verdict.WRONG, result.message
    assert not result.failures, f"it is right while its tests run: {result.message}"
    assert not (faults := faults_of_replay(kata, file, result.replay)), faults
