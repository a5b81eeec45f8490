"""The judge's side of the visible tests: every expected one has to report a pass."""

from __future__ import annotations

import time
from dataclasses import replace

from dojo.grading.protocol import RunBroken, TestReported, TestsEnded, TestStarted
from dojo.grading.test_plan import TestPlan
from dojo.grading.worker_client import Failed, WorkerClient, believed
from dojo.results import Outcome, TestOutcome, Verdict
from dojo.testing.hooks import NO_CUDA, has_cuda
from dojo.testing.session import Ending

#: Wall time of all visible tests of a kata (s).
MAX_SECONDS = 60.0
#: A failure's text is cut to so many characters, of which so many are its end.
MAX_TEXT, END_OF_TEXT = 20_000, 8_000


def run_tests(worker: WorkerClient, plan: TestPlan, canary: str) -> tuple[TestOutcome, ...]:
    """Hear the reports of the visible tests; return one outcome per expected test, in order.

    Parameters
    ----------
    worker : WorkerClient
        Told to run them already.
    plan : TestPlan
    canary : str
        The name of a test among them that cannot pass.

    Raises
    ------
    Failed
        If the run was broken off; what was heard until then is lost, since it proves nothing.
        Also if the canary passed.
    """
    names = {test: test.partition("::")[2] for test in plan.tests}
    canary_id = f"{plan.tests[0].partition('::')[0]}::{canary}"
    heard: dict[str, TestOutcome] = {}
    deadline, doing = time.monotonic() + MAX_SECONDS, "importing the file"
    kinds = TestStarted, TestReported, RunBroken, TestsEnded
    while True:
        left = max(0.0, min(worker.timeout, deadline - time.monotonic()))
        try:
            message = worker.receive(doing, *kinds, seconds=left)
        except Failed as failed:
            if failed.verdict is not Verdict.TIMED_OUT or left == worker.timeout:
                raise
            took = f"the tests had not ended after {MAX_SECONDS:.0f} s"
            raise Failed(failed.verdict, f"{took}; the last to begin was {doing}.") from None
        match message:
            case TestsEnded(ending):
                break
            case RunBroken(text, cause):
                verdict = Verdict.CRASHED if cause is None else believed(cause)
                raise Failed(verdict, f"{doing}: the code broke off the whole test run: {text}")
            case TestStarted(test):
                doing = names.get(test, doing)
            case TestReported("collect", outcome):
                raise Failed(believed(outcome.cause), _shortened(outcome.text))
            case TestReported(phase, outcome) if outcome.id in (*names, canary_id):
                _hear(heard, phase, outcome)
    if ending is Ending.INTERRUPTED:
        raise Failed(
            Verdict.CRASHED,
            f"{doing}: the code broke off the whole test run. Take pytest.exit and "
            "KeyboardInterrupt out of it.",
        )
    if canary_id in heard and heard[canary_id].passed:
        raise Failed(
            Verdict.TAMPERED,
            "a test that cannot pass was reported as passed: the code has changed how tests are "
            "run or how values are compared.",
        )
    unheard = TestOutcome("", Outcome.MISSING, "it never reported")
    return tuple(heard.get(test, replace(unheard, id=test)) for test in plan.tests)


def _hear(heard: dict[str, TestOutcome], phase: str, outcome: TestOutcome) -> None:
    """Keep what a test's call said, unless its setup or teardown went wrong."""
    before = heard.get(outcome.id)
    if before and not before.passed:
        return
    if phase == "call" or not outcome.passed or before is None:
        heard[outcome.id] = replace(outcome, text=_shortened(outcome.text))


def _shortened(text: str) -> str:
    """Cut the middle out of a text that nobody would read, and say so."""
    if len(text) <= MAX_TEXT:
        return text
    start, end = text[: MAX_TEXT - END_OF_TEXT], text[-END_OF_TEXT:]
    return f"{start}\n... ({len(text) - MAX_TEXT} characters are left out here)\n{end}"


def judge_tests(tests: tuple[TestOutcome, ...], plan: TestPlan) -> None:
    """Raise `Failed` unless every expected test passed."""
    failed = [test for test in tests if not test.passed]
    if not failed:
        return
    if all(test.cause is Verdict.NOT_STARTED for test in tests):
        raise Failed(Verdict.NOT_STARTED, "")
    skipped = all(test.outcome is Outcome.SKIPPED and test.id in plan.gpu for test in failed)
    if skipped and not has_cuda():
        raise Failed(Verdict.SKIPPED, NO_CUDA)
    first = next((test for test in failed if test.outcome is not Outcome.SKIPPED), failed[0])
    match first.outcome:
        case Outcome.SKIPPED:
            message = f"{first.name} was skipped by the answer's own code. A skip is no pass."
            raise Failed(Verdict.WRONG, message)
        case Outcome.MISSING:
            message = f"{first.name} never reported: the code broke off the test run."
            raise Failed(Verdict.CRASHED, message)
    raise Failed(believed(first.cause), first.text)
