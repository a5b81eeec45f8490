"""What a right answer costs is told about right, and never changes a verdict."""

from __future__ import annotations

import inspect
import json
from importlib.resources import files

import jsonschema
import numpy as np
import pytest

from dojo.check import Check, Speed, checks_of
from dojo.course.loader import load_file
from dojo.grading import benchmark, profiling
from dojo.grading.grader import Grader
from dojo.grading.job import Job
from dojo.reporting import report
from dojo.results import Benchmark, Result, Timing
from dojo.sandbox import codec

CHECK = """
from hypothesis import strategies as st

from dojo.check import check


@check({"value": st.integers(0, 9)})
def doubles(kata, value):
    return kata.double(value)


@doubles.large()
def a_large_number(rng, n=400):
    return {"value": n}
"""

REFERENCE = """
def double(value):
    return len([number for number in range(2 * value)])
"""

QUADRATIC = """
def double(value):
    seen = []
    for number in range(2 * value):
        if number in seen:
            continue
        seen.append(number)
    return len(seen)
"""

LINEAR = """
def double(value):
    total = 0
    for _ in range(value):
        total += sum((1, 1)) + sum(range(20)) - 190
    return total
"""

HOARDER = """
def double(value):
    copies = [[number for number in range(2 * value)] for _ in range(10)]
    return len(copies[0])
"""

#: Each lies to the judge, or breaks off, as soon as it is measured.
HOSTILE = {
    "says nonsense": "profiling.{} = lambda *_: 'lots'",
    "says what overflows": "profiling.{} = lambda *_: 10 ** 400",
    "ends the process": "profiling.{} = lambda *_: __import__('os')._exit(0)",
    "raises": "profiling.{} = None",
}
LIARS = {
    name: "from dojo.grading import profiling\n\n"
    + "\n".join(line.format(measured) for measured in ("seconds", "peak", "hot_line"))
    + "\n\n\ndef double(value):\n    return 2 * value\n"
    for name, line in HOSTILE.items()
}


@pytest.fixture
def measured(demo, tmp_path):
    """Grade answers to double with measurements; return the results by name."""
    kata = demo.one("double")
    kata.check.write_text(CHECK, "utf-8")
    kata.solution.write_text(REFERENCE, "utf-8")

    def run(answers: dict[str, str]) -> dict[str, Result]:
        jobs = []
        for number, text in enumerate(answers.values()):
            file = tmp_path / f"answer_{number}.py"
            file.write_text(text, "utf-8")
            jobs.append(Job.of(kata, file, benchmark=True))
        with Grader(demo) as grader:
            results = dict(grader.grade_all(jobs, at_once=1))
        return {name: results[place] for place, name in enumerate(answers)}

    return run


def test_growth_memory_and_the_hot_line_are_told(measured):
    answers = {"quadratic": QUADRATIC, "linear": LINEAR, "hoarder": HOARDER}

    # On a busy machine there may be no time to measure all: nothing is told then.
    for _ in range(4):
        results = measured(answers)
        told = {name: result.benchmarks[0] for name, result in results.items()}
        if all(one.growth and one.hot and one.memory for one in told.values()):
            break

    assert {result.verdict for result in results.values()} == {"passed"}
    quadratic, linear = (told[name].growth.yours for name in ("quadratic", "linear"))
    # Near 2 and 1; on a busy machine each may be off.
    assert 1.5 < quadratic < 2.6
    assert 0.5 < linear < 1.5
    assert quadratic - linear > 0.5
    assert told["quadratic"].hot.line == 1 + QUADRATIC.splitlines().index(
        "        if number in seen:"
    )
    assert told["quadratic"].hot.share > 0.5
    assert 5 < told["hoarder"].memory.ratio < 15
    whole = report.report(list(results.values()), "katas", 0)
    schema = json.loads(
        files("dojo").joinpath("reporting", "report.schema.json").read_text("utf-8")
    )
    jsonschema.validate(json.loads(json.dumps(whole)), schema)


def test_no_measurement_changes_a_verdict(measured):
    nothing = (Benchmark("doubles"),)

    for name, result in measured(LIARS).items():
        assert result.passed, (name, result.message)
        assert result.benchmarks == nothing, name


def test_what_takes_too_long_is_left_out(monkeypatch):
    class Dead:
        def carry_out(self, *_: object, **__: object) -> None:
            raise AssertionError("nothing is asked when there is no time")

    check = Check(lambda kata, value: value, {}, 0, 0, 1, frozenset())
    check.speed = Speed(lambda rng, n=400: {"value": n}, None)
    monkeypatch.setattr(benchmark, "MAX_SECONDS", -1.0)

    told = benchmark.measure_all([check], [Timing(check.name, 1.0, 1.0, None)], Dead(), None)

    assert told == [Benchmark(check.name)]


@pytest.mark.parametrize("power", [0, 1, 2, 3])
def test_the_exponent_is_that_of_the_times(power):
    sizes = [250, 500, 1000]

    assert benchmark.exponent(sizes, [3e-6 * n**power for n in sizes]) == pytest.approx(power)


def test_only_a_second_parameter_with_a_number_is_a_size():
    def sized(rng, n=400):
        return {}

    def plain(rng):
        return {}

    def named(rng, kind="small"):
        return {}

    found = [benchmark.sizes(Speed(make, None)) for make in (sized, plain, named)]
    assert found == [400, None, None]


def test_a_large_input_that_takes_a_size_keeps_to_it(course):
    sized = 0
    for kata in course.katas:
        # Loading those without would be slow.
        if "(rng, n=" not in kata.check.read_text("utf-8"):
            continue
        for check in checks_of(load_file("check", kata.check)):
            if check.speed and (size := benchmark.sizes(check.speed)):
                made = [check.speed.make(np.random.default_rng(0), n) for n in (size // 4, size)]
                small, large = (codec.encode(dict(inputs)) for inputs in made)
                # A number may say how much is made of it.
                grows = small != large and len(small) <= len(large)
                assert grows, f"{kata.id}: one input for every size"
                sized += 1
    assert sized >= 7


def test_the_peak_counts_what_is_given_back_in_between():
    def wasteful():
        for _ in range(3):
            np.ones(1_000_000)
        return np.ones(10)

    assert 7.5e6 < profiling.peak(wasteful) < 9e6


def test_a_line_is_charged_with_what_it_calls_elsewhere(tmp_path):
    file = tmp_path / "answer.py"
    file.write_text(
        "import json\n\n\n"
        "def gives(numbers):\n"
        "    for number in numbers:\n"
        "        yield number\n\n\n"
        "def answer():\n"
        "    numbers = list(gives(range(99)))\n"
        "    text = json.dumps(numbers * 999, indent=1)\n"
        "    return len(text)\n",
        "utf-8",
    )
    module = load_file("answer_with_a_hot_line", file)

    line, share = profiling.hot_line(module.answer, str(file))

    assert inspect.getsource(module).splitlines()[line - 1].strip().startswith("text = json.dumps")
    assert share > 0.5


def test_an_answer_that_is_over_at_once_has_no_hot_line(tmp_path):
    file = tmp_path / "answer.py"
    file.write_text("def answer():\n    return 1\n", "utf-8")

    assert profiling.hot_line(load_file("answer_over_at_once", file).answer, str(file)) is None
