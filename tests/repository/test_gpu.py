"""What proves the katas marked gpu elsewhere is tried here as far as a CPU goes."""

from __future__ import annotations

import subprocess
import sys

import pytest
from gpu import Outcome, answers, judged


def test_every_answer_of_the_kata_for_gpus_is_tried(course):
    kata = course.one("convnet_gpu")

    tried = {answer for _, answer in answers(set())}

    assert kata.solution in tried
    assert set(kata.answers.glob("*.py")) <= tried


@pytest.mark.parametrize(
    ("name", "outcome", "verdict"),
    [
        ("right_other.py", Outcome(passed=3), "ok"),
        ("right_other.py", Outcome(), "WRONG"),
        ("right_other.py", Outcome({"test_it": "E no"}, 2), "WRONG"),
        ("right_other.py", Outcome(passed=3, differences=["losses: 1, but 2 is right"]), "WRONG"),
        ("right_other.py", "its process ended with -11", "WRONG"),
        ("wrong_one.py", Outcome({"test_it": "E the clock stopped"}, 2), "ok"),
        ("wrong_one.py", Outcome({"test_it": "E something else"}, 2), "WRONG"),
        ("wrong_one.py", Outcome(passed=3), "WRONG"),
        ("slip_one.py", Outcome(passed=3, differences=["the clock stopped"]), "ok"),
        ("slip_one.py", Outcome(passed=3), "WRONG"),
    ],
)
def test_an_answer_has_to_fare_as_its_name_says(tmp_path, name, outcome, verdict):
    answer = tmp_path / name
    answer.write_text('"""Late.\n\n"the clock stopped"\n"""\n', "utf-8")

    assert judged(answer, outcome)[0] == verdict


@pytest.mark.timeout(300)
def test_a_wrong_answer_is_refused_without_the_rest_of_the_course(course):
    command = [sys.executable, str(course.root / "tests" / "gpu.py"), "--cpu", "wrong_no_step"]

    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "test_each_step_sees_the_weights_of_the_step_before says" in done.stdout
