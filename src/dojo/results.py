"""What became of an answer: one type, made in the judge, checked wherever its bytes arrive."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from dojo.util.schema import from_plain, to_plain


class Verdict(StrEnum):
    """What full grading says of an answer; whatever is not proven passed is not passed."""

    PASSED = "passed"
    NOT_STARTED = "not started"
    WRONG = "wrong"
    SLOW = "slow"
    TIMED_OUT = "timed out"
    OUT_OF_MEMORY = "out of memory"
    CRASHED = "crashed"
    TAMPERED = "tampered"
    SKIPPED = "skipped"
    GRADER_FAULT = "grader fault"


#: Verdicts that say nothing about the answer.
UNPROVEN = frozenset({Verdict.SKIPPED, Verdict.GRADER_FAULT})


class Outcome(StrEnum):
    """What became of one visible test."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"
    #: It was expected, and never reported.
    MISSING = "missing"


@dataclass(frozen=True)
class TestOutcome:
    """One visible test.

    Parameters
    ----------
    id : str
        As pytest has it: file, ``::``, name.
    outcome : Outcome
    text : str
        What the learner sees of a failure.
    cause : Verdict or None
        The verdict that a failure points to, if it is another than wrong.
    seconds, cpu : float
        Wall time and computing time, fixtures included (s).
    printed : str
        The end of what a failing test printed.
    """

    # pytest would take the name for a class of tests.
    __test__ = False

    id: str
    outcome: Outcome
    text: str = ""
    cause: Verdict | None = None
    seconds: float = 0.0
    cpu: float = 0.0
    printed: str = ""

    @property
    def name(self) -> str:
        """The test's name without its file."""
        return self.id.partition("::")[2]

    @property
    def passed(self) -> bool:
        return self.outcome is Outcome.PASSED


@dataclass(frozen=True)
class Comparison:
    """A check that the answer passed: on so many inputs it did what the reference did."""

    check: str
    inputs: int


@dataclass(frozen=True)
class Timing:
    """Answer and reference on the same large input, in the same run.

    Parameters
    ----------
    check : str
    yours : float or None
        Seconds, the best of several; None if it came to no end.
    reference : float
        Seconds, the best of several.
    at_most : float or None
        The ratio above which the kata fails; None makes it advice.
    near_limit : bool
        Whether the ratio could not be told apart from the limit; then it is no reason to fail.
    """

    check: str
    yours: float | None
    reference: float
    at_most: float | None
    near_limit: bool = False

    @property
    def ratio(self) -> float | None:
        """The answer's time in the reference's; None if it came to no end."""
        return None if self.yours is None else self.yours / self.reference


@dataclass(frozen=True)
class Growth:
    """Time grows as size to the power of these numbers; None: too quick to tell."""

    sizes: tuple[int, ...]
    yours: float
    reference: float | None


@dataclass(frozen=True)
class HotLine:
    """The line of the answer where most time goes, and its share of it."""

    line: int
    share: float


@dataclass(frozen=True)
class Memory:
    """The peak of memory of answer and reference (bytes)."""

    yours: int
    reference: int

    @property
    def ratio(self) -> float:
        return self.yours / self.reference


@dataclass(frozen=True)
class Benchmark:
    """What a passed answer costs beside the reference; what could not be measured is None."""

    check: str
    growth: Growth | None = None
    hot: HotLine | None = None
    memory: Memory | None = None


@dataclass(frozen=True)
class Advice:
    """What a linter would write in another way; never a reason to fail."""

    line: int
    code: str
    message: str
    url: str


@dataclass(frozen=True)
class Result:
    """What became of one answer to one kata.

    Parameters
    ----------
    kata : str
        Its id.
    verdict : Verdict
    message : str
        Why it is no pass; empty where the verdict says all.
    answer : str
        SHA-256 of the text that was judged; empty if there was none.
    fingerprint : str
        What the verdict stands on beside the answer: see `dojo.grading.fingerprint`.
    tests : tuple of TestOutcome
        Every expected test in order; none if the run was broken off.
    comparisons : tuple of Comparison
    timings : tuple of Timing
    benchmarks : tuple of Benchmark
    advice : tuple of Advice
    walls : tuple of str
        Those that stood around the answer; none if it was not started.
    seconds : float
        Wall time of grading.
    computing : float
        Seconds of it that the answer computed, by its own word.
    traceback : str
        Of a grader fault: where it happened, and what the judge printed.
    replay : str
        The counterexample as a test file, where there is one.
    """

    kata: str
    verdict: Verdict
    message: str = ""
    answer: str = ""
    fingerprint: str = ""
    tests: tuple[TestOutcome, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    timings: tuple[Timing, ...] = ()
    benchmarks: tuple[Benchmark, ...] = ()
    advice: tuple[Advice, ...] = ()
    walls: tuple[str, ...] = ()
    seconds: float = 0.0
    computing: float = 0.0
    traceback: str = field(default="", repr=False)
    replay: str = field(default="", repr=False)

    @property
    def passed(self) -> bool:
        return self.verdict is Verdict.PASSED

    @property
    def tests_passed(self) -> int:
        """How many visible tests passed."""
        return sum(test.passed for test in self.tests)

    @property
    def failures(self) -> tuple[TestOutcome, ...]:
        """The visible tests that did not pass, in order."""
        return tuple(test for test in self.tests if not test.passed)

    @property
    def printed(self) -> str:
        """What the first test that did not pass printed, its end."""
        return self.failures[0].printed if self.failures else ""

    @property
    def ratio(self) -> float | None:
        """The largest ratio of times; None if nothing was timed, or an input came to no end."""
        ratios = [timing.ratio for timing in self.timings]
        return None if None in ratios else max(filter(None, ratios), default=None)

    @property
    def endless(self) -> bool:
        """Whether the answer came to no end on a large input."""
        return any(timing.yours is None for timing in self.timings)

    def as_report(self) -> dict[str, Any]:
        """Return plain data, as `report.schema.json` describes a kata."""
        report: dict[str, Any] = to_plain(self)
        for timing, told in zip(self.timings, report["timings"], strict=True):
            told["ratio"] = timing.ratio
        return report

    @classmethod
    def from_report(cls, report: Any) -> Result:
        """Make a result of what `as_report` returned.

        Raises
        ------
        SchemaError
            If it does not fit.
        """
        if isinstance(report, dict) and isinstance(report.get("timings"), list):
            bare = [
                {key: one[key] for key in one if key != "ratio"}
                for one in report["timings"]
                if isinstance(one, dict)
            ]
            report = report | {"timings": bare}
        return from_plain(cls, report)


@dataclass(frozen=True)
class Picture:
    """What an answer did, drawn beside what the reference did.

    Parameters
    ----------
    kata : str
    png : bytes
    alt : str
        What can be seen, in words.
    message : str
        Why the answer's half is empty; else nothing.
    """

    kata: str
    png: bytes = field(repr=False)
    alt: str
    message: str = ""
