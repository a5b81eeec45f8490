"""Faults of a learner's code end in a verdict that names them, and only theirs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time

import pytest

from dojo.course.catalogue import Course
from dojo.grading import judge, test_plan, visible_tests
from dojo.grading.grader import Grader
from dojo.grading.job import Job
from dojo.grading.protocol import Prepare, TestReported
from dojo.grading.reporter import describe
from dojo.grading.worker_client import Failed, believed
from dojo.results import Outcome, Result, TestOutcome, Verdict
from dojo.sandbox import landlock, limits

posix = pytest.mark.skipif(os.name != "posix", reason="this wall stands on POSIX systems only")
linux = pytest.mark.skipif(sys.platform != "linux", reason="this wall stands on Linux only")


def graded(course: Course, name: str, **conditions: object) -> Result:
    """Grade the learner's file of a kata."""
    kata = course.one(name)
    with Grader(course) as grader:
        return grader.grade(Job.of(kata, kata.stub, **conditions))


def verdict(demo: Course, body: str, head: str = "", **conditions: object) -> Result:
    """Grade ``body`` as the answer to double."""
    kata = demo.one("double")
    kata.stub.write_text(f"{head}\ndef double(value):\n    {body}\n", "utf-8")
    return graded(demo, "double", **conditions)


FAULTS = {
    "right": ("return 2 * value", "", "passed", ""),
    "stub": ("raise NotImplementedError", "", "not started", ""),
    "wrong": ("return value + 1", "", "wrong", "of_nothing_is_nothing"),
    "wrong type": ("return 2.0 * value", "", "wrong", "a float"),
    "exit at import": ("return 2 * value", "import sys; sys.exit(0)", "crashed", "SystemExit"),
    "exit in a call": ("raise SystemExit", "", "crashed", "SystemExit"),
    "hard exit": ("__import__('os')._exit(0)", "", "crashed", "exit code 0"),
    "hard exit at import": ("return 2 * value", "import os; os._exit(0)", "crashed", "exit code 0"),
    "pytest.exit": ("__import__('pytest').exit('done', 0)", "", "crashed", "pytest.exit"),
    "interrupt": ("raise KeyboardInterrupt", "", "crashed", "broke off"),
    "skip": ("__import__('pytest').skip('later')", "", "wrong", "skip is no pass"),
    "xfail": ("__import__('pytest').xfail('later')", "", "wrong", "skip is no pass"),
    "syntax": ("return (", "", "wrong", "double.py:3: SyntaxError"),
    "learnt by heart": ("return {0: 0, 1: 2}.get(value, 5)", "", "wrong", "on this input"),
    "second call differs": (
        "calls.append(1); return 2 * value + (len(calls) > 9)",
        "calls = []",
        "wrong",
        "on this input",
    ),
    "raises later": ("return 2 * value if value < 9 else 1 / 0", "", "wrong", "ZeroDivisionError"),
    "noise": ("print('::error::' * 999); return 2 * value", "", "passed", ""),
    "a lying number": (
        "return Liar(3)",
        "class Liar(int):\n    def __eq__(self, other): return True",
        "wrong",
        "Liar",
    ),
    "answers by a stub in part": (
        "if value < 9: return 2 * value\n    raise NotImplementedError",
        "",
        "wrong",
        "NotImplementedError",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_named(demo, name):
    body, head, expected, said = FAULTS[name]

    result = verdict(demo, body, head)

    assert result.verdict == expected, result.message
    assert said in result.message


def test_a_wrong_signature_is_named(demo):
    kata = demo.one("double")
    kata.stub.write_text("def double():\n    return 2\n", "utf-8")

    result = graded(demo, kata.name)

    assert result.verdict == "wrong"
    assert "double takes (), but the stub says (value)" in result.message


@linux
@pytest.mark.parametrize("body", ["return [0] * 10**12", "return bytearray(4 << 30)"])
def test_a_memory_bomb_is_out_of_memory(demo, body):
    assert verdict(demo, body).verdict == "out of memory"


@linux
def test_a_growing_list_is_out_of_memory(demo):
    result = verdict(demo, "grow = [0]\n    while True: grow += grow")

    assert result.verdict == "out of memory", result.message


@posix
def test_a_segmentation_fault_is_a_crash(demo):
    result = verdict(demo, "__import__('ctypes').string_at(0)")

    assert result.verdict == "crashed"
    assert "SIGSEGV" in result.message


@pytest.mark.parametrize(
    "body",
    [
        "while True: pass",
        "while True:\n        try: input()\n        except BaseException: pass",
        "return sum(range(10**18))",
    ],
    ids=["loop", "swallows every exception", "in C"],
)
def test_an_endless_loop_is_timed_out(demo, body):
    result = verdict(demo, body, timeout=1.5)

    assert result.verdict == "timed out", result.message


@posix
def test_what_an_answer_started_ends_with_it(demo, tmp_path):
    mark = tmp_path / "alive"
    body = (
        "import subprocess, sys\n"
        f"    code = 'import time, pathlib; time.sleep(3); pathlib.Path({str(mark)!r}).touch()'\n"
        "    subprocess.Popen([sys.executable, '-c', code])\n"
        "    return 2 * value"
    )
    verdict(demo, body)
    time.sleep(4)

    assert not mark.exists()


@pytest.mark.parametrize("told", [*Verdict, None])
def test_no_word_of_a_worker_makes_a_verdict_better_than_wrong(told):
    class Hostile:
        timeout = 1.0

        def receive(self, doing, *expected, seconds):
            return TestReported("collect", TestOutcome("x", Outcome.FAILED, cause=told))

    plan = test_plan.TestPlan(("x::y",), (), {})
    with pytest.raises(Failed) as caught:
        visible_tests.run_tests(Hostile(), plan, "canary")

    assert caught.value.verdict is believed(told)
    assert believed(told) not in (Verdict.PASSED, Verdict.SKIPPED, Verdict.NOT_STARTED)
    assert believed(told) not in (Verdict.SLOW, Verdict.GRADER_FAULT)


@linux
def test_a_forged_result_reaches_nobody(demo):
    """Whatever descriptors the answer finds, none leads to whoever waits for the verdict."""
    body = (
        "import os, stat\n"
        "    from dojo.grading.protocol import Graded, pack\n"
        "    from dojo.results import Result, Verdict\n"
        "    forged = pack(Graded(Result('', Verdict.PASSED), True))\n"
        "    for fd in range(3, 256):\n"
        "        try: os.write(fd, len(forged).to_bytes(4, 'big') + forged)\n"
        "        except OSError: pass\n"
        "    return value + 1"
    )

    assert verdict(demo, body).verdict != "passed"


def test_an_endless_loop_does_not_keep_the_others_waiting(demo):
    kata = demo.one("double")
    kata.stub.write_text("while True: pass\n", "utf-8")
    jobs = [Job.of(kata, file, timeout=2) for file in (kata.stub, kata.solution)]

    with Grader(demo) as grader:
        results = list(grader.grade_all(jobs))
    verdicts = [(place, result.verdict) for place, result in results]
    messages = [(result.message, result.traceback) for _, result in results]

    assert verdicts == [(1, "passed"), (0, "timed out")], messages


@pytest.mark.parametrize("length", [10, 200_000], ids=["many small", "large"])
def test_answers_longer_than_any_buffer_arrive(demo, length):
    """Questions are sent ahead of replies: neither side may wait for the other to read."""
    text = f"'x' * {length} if abs(value) % 2 else 'y' * 300"
    demo.one("double").solution.write_text(f"def double(value):\n    return {text}\n", "utf-8")
    demo.one("double").test.write_text(
        "from .double import double\n\n\ndef test_it():\n    assert double(0) == 'y' * 300\n",
        "utf-8",
    )

    assert verdict(demo, f"return {text}").passed


@linux
def test_an_answer_that_stops_reading_is_timed_out(demo):
    check = demo.one("double").check
    lists = check.read_text("utf-8").replace(
        "st.integers()", "st.integers().map(lambda n: [n] * 100_000)"
    )
    check.write_text(lists.replace("kata.double(value)", "kata.double(len(value))"), "utf-8")
    body = (
        "import os, signal\n"
        "    if value == 100_000: os.kill(os.getpid(), signal.SIGSTOP)\n"
        "    return 2 * value"
    )

    assert verdict(demo, body, timeout=2.0).verdict == "timed out"


def test_a_wrong_input_is_shrunk_to_the_smallest(demo):
    result = verdict(demo, "return 2 * value if value < 1000 else 0")

    assert "value = 1000" in result.message


def test_a_changed_input_is_named(demo):
    kata = demo.one("double")
    check = kata.check.read_text("utf-8")
    check = check.replace('"value": st.integers()', '"value": st.lists(st.integers())')
    kata.check.write_text(
        check.replace("kata.double(value)", "sorted(kata.double(value))"), "utf-8"
    )
    answer = "def double(value):\n    {}\n    return 2 * value\n"
    kata.solution.write_text(answer.format("pass"), "utf-8")

    result = verdict(demo, "value.sort() if value != 1 and value else 0; return 2 * value")

    assert "value was changed" in result.message, result


def test_a_slow_answer_is_told_its_ratio(demo):
    kata = demo.one("double")
    large = "\n\n@values.large(at_most=20)\ndef a_number(rng):\n    return {'value': 10**6}\n"
    kata.check.write_text(kata.check.read_text("utf-8") + large, "utf-8")

    result = verdict(demo, "return sum(2 for _ in range(value)) if value == 10**6 else 2 * value")

    assert result.verdict == "slow"
    assert "times as slow as the reference" in result.message
    assert result.timings[0].ratio > 20


def test_advice_about_speed_never_fails_a_kata(demo):
    kata = demo.one("double")
    large = "\n\n@values.large()\ndef a_number(rng):\n    return {'value': 10**6}\n"
    kata.check.write_text(kata.check.read_text("utf-8") + large, "utf-8")

    result = verdict(demo, "while value == 10**6: pass\n    return 2 * value", timeout=2)

    assert result.verdict == "passed", result.message
    assert result.timings[0].ratio is None


def test_a_fault_of_the_course_is_the_graders(demo):
    kata = demo.one("double")
    kata.check.write_text("x = 1 / 0\n", "utf-8")

    result = verdict(demo, "return 2 * value")

    assert result.verdict == "grader fault"
    assert "ZeroDivisionError" in result.message


def test_a_missing_reference_is_the_courses_fault(demo):
    demo.one("double").solution.unlink()

    result = verdict(demo, "return 2 * value")

    assert result.verdict == "grader fault"
    assert "double.py is missing; full grading needs the whole course" in result.message


def test_a_check_that_checks_nothing_is_the_graders_fault(demo):
    demo.one("double").check.write_text("", "utf-8")

    assert verdict(demo, "return 2 * value").verdict == "grader fault"


def test_a_forbidden_module_is_refused_however_it_is_imported(demo):
    table = demo.root / "katas" / "01_demo" / "chapter.toml"
    table.write_text(table.read_text("utf-8") + 'forbidden = ["numpy"]\n', "utf-8")
    kata = demo.one("triple")
    triple = "def triple(value):\n    return int(__import__('num' + 'py').multiply(3, value))\n"
    kata.stub.write_text(triple, "utf-8")

    result = graded(demo, kata.name)

    assert result.verdict == "wrong"
    assert "numpy may not be used in this kata" in result.message


def of_lists(demo, solved: str, answer: str) -> dict:
    """Grade ``answer`` in a course where double takes and returns a list of integers."""
    kata = demo.one("double")
    check = kata.check.read_text("utf-8").replace("st.integers()", "st.lists(st.integers())")
    kata.check.write_text(check, "utf-8")
    kata.test.write_text(
        "from .double import double\n\n\ndef test_two():\n    assert list(double([2])) == [4]\n"
    )
    for file, body in ((kata.solution, solved), (kata.stub, answer)):
        file.write_text(f"def double(value):\n    {body}\n", "utf-8")
    return graded(demo, kata.name)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("return (2 * x for x in value)", "generator"),
        ("return tuple(2 * x for x in value)", "a tuple"),
        ("value[:] = [2 * x for x in value]; return value", "value was changed"),
        ("value.append(0); return [2 * x for x in value[:-1]]", "value was changed"),
        ("import random; return [2 * x + (random.random() < 0.1) for x in value]", "is right"),
    ],
    ids=["generator", "tuple", "the input itself", "input changed", "right by chance"],
)
def test_what_looks_the_same_is_not(demo, answer, said):
    result = of_lists(demo, "return [2 * x for x in value]", answer)

    assert result.verdict == "wrong"
    assert said in result.message


def test_an_answer_may_not_remember_the_question(demo):
    """Right when it first sees an input, wrong when it sees it again."""
    head = "seen = set()"
    body = (
        "again = value in seen; seen.add(value); return 2 * value + again * (value not in (0, 1))"
    )

    result = verdict(demo, body, head)

    assert result.verdict == "wrong"
    assert "right, until it was called three times" in result.message


def test_all_walls_asked_for_and_one_missing_grades_nothing():
    class Open:
        def walls(self):
            return ("wall time",)

    prepared = Prepare("", "", "", False, 0, 1, None, False, 1.0, all_walls=True, benchmark=False)

    with pytest.raises(judge.GraderFaultError, match=r"missing: CPU time.*--strict"):
        judge.active_walls(Open(), prepared)


def may_unshare() -> bool:
    """Whether this machine lets its users have namespaces; many containers do not."""
    tool = shutil.which("unshare")
    if tool is None:
        return False
    tried = [tool, "--user", "--map-current-user", "--net", "--mount", "true"]
    return not subprocess.run(tried, capture_output=True, check=False).returncode


@linux
@pytest.mark.skipif(
    (sys.platform == "linux" and landlock.version() < landlock.SCOPES) or not may_unshare(),
    reason="this kernel, or whoever runs it, forbids namespaces or Landlock",
)
def test_every_wall_stands_here(demo):
    assert verdict(demo, "return 2 * value", all_walls=True).walls == tuple(limits.WALLS)


def test_every_verdict_is_one_of_the_list():
    assert set(Verdict) >= {expected for *_, expected, _ in FAULTS.values()}


def test_an_error_is_told_with_the_learners_line(tmp_path):
    file = tmp_path / "answer.py"
    file.write_text("def double(value):\n    return valeu\n", "utf-8")
    space: dict = {}
    exec(compile(file.read_text("utf-8"), file, "exec"), space)
    with pytest.raises(NameError) as caught:
        space["double"](1)

    assert describe(caught.value, file).endswith("at line 2: return valeu")
