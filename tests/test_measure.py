"""What a right answer costs is told about right, and never changes a verdict."""

from __future__ import annotations

import inspect
import json
from importlib.resources import files

import jsonschema
import numpy as np
import pytest

from dojo import gauge, measure, report, wire
from dojo.check import Check, Speed, checks_of
from dojo.grade import grade
from dojo.job import Job
from dojo.serve import load

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
    "says nonsense": "gauge.{} = lambda *_: 'lots'",
    "says what overflows": "gauge.{} = lambda *_: 10 ** 400",
    "ends the process": "gauge.{} = lambda *_: __import__('os')._exit(0)",
    "raises": "gauge.{} = None",
}
LIARS = {
    name: "from dojo import gauge\n\n"
    + "\n".join(line.format(gauged) for gauged in ("seconds", "peak", "hot_line"))
    + "\n\n\ndef double(value):\n    return 2 * value\n"
    for name, line in HOSTILE.items()
}


@pytest.fixture
def measured(demo, tmp_path):
    """Grade answers to double with measurements; return the results by name."""
    kata = demo.one("double")
    kata.check.write_text(CHECK, "utf-8")
    kata.solution.write_text(REFERENCE, "utf-8")

    def run(answers: dict[str, str]) -> dict[str, dict]:
        jobs = []
        for number, text in enumerate(answers.values()):
            file = tmp_path / f"answer_{number}.py"
            file.write_text(text, "utf-8")
            jobs.append(Job(str(demo.root), kata.id, str(file), advice=True))
        results = dict(grade(jobs, at_once=1))
        return {name: results[place] for place, name in enumerate(answers)}

    return run


def test_growth_memory_and_the_hot_line_are_told(measured):
    answers = {"quadratic": QUADRATIC, "linear": LINEAR, "hoarder": HOARDER}

    results = measured(answers)

    assert {result["verdict"] for result in results.values()} == {"passed"}
    told = {name: result["measured"][0] for name, result in results.items()}
    quadratic, linear = (told[name]["growth"]["yours"] for name in ("quadratic", "linear"))
    # Near 2 and 1; on a busy machine each may be off.
    assert 1.5 < quadratic < 2.6
    assert 0.5 < linear < 1.5
    assert quadratic - linear > 0.5
    assert told["quadratic"]["hot"]["line"] == 1 + QUADRATIC.splitlines().index(
        "        if number in seen:"
    )
    assert told["quadratic"]["hot"]["share"] > 0.5
    assert 5 < told["hoarder"]["memory"]["ratio"] < 15
    whole = report.report(list(results.values()), "katas", 0)
    schema = json.loads(files("dojo").joinpath("report.schema.json").read_text("utf-8"))
    jsonschema.validate(json.loads(json.dumps(whole)), schema)


def test_no_measurement_changes_a_verdict(measured):
    nothing = {"check": "doubles", "growth": None, "hot": None, "memory": None}

    for name, result in measured(LIARS).items():
        assert result["verdict"] == "passed", (name, result["message"])
        assert result["measured"] == [nothing], name


def test_what_takes_too_long_is_left_out():
    class Dead:
        def ask(self, *_: object, **__: object) -> dict:
            raise AssertionError("nothing is asked when there is no time")

    check = Check(lambda kata, value: value, {}, 0, 0, 1, frozenset())
    speed = Speed(lambda rng, n=400: {"value": n}, None)
    timing = {"yours": 1.0, "reference": 1.0}

    told = measure.measure(check, speed, timing, Dead(), None, deadline=0.0)

    assert [told[name] for name in ("growth", "hot", "memory")] == [None] * 3


@pytest.mark.parametrize("power", [0, 1, 2, 3])
def test_the_exponent_is_that_of_the_times(power):
    sizes = [250, 500, 1000]

    assert measure.exponent(sizes, [3e-6 * n**power for n in sizes]) == pytest.approx(power)


def test_only_a_second_parameter_with_a_number_is_a_size():
    def sized(rng, n=400):
        return {}

    def plain(rng):
        return {}

    def named(rng, kind="small"):
        return {}

    found = [measure.sizes(Speed(make, None)) for make in (sized, plain, named)]
    assert found == [400, None, None]


def test_a_large_input_that_takes_a_size_keeps_to_it(course):
    sized = 0
    for kata in course.katas:
        # Loading those without would be slow.
        if "(rng, n=" not in kata.check.read_text("utf-8"):
            continue
        for check in checks_of(load("check", kata.check)):
            if check.speed and (size := measure.sizes(check.speed)):
                made = [check.speed.make(np.random.default_rng(0), n) for n in (size // 4, size)]
                lengths = [len(wire.encode(dict(inputs))) for inputs in made]
                assert lengths[0] < lengths[1], f"{kata.id}: one input for every size"
                sized += 1
    assert sized >= 7


def test_the_peak_counts_what_is_given_back_in_between():
    def wasteful():
        for _ in range(3):
            np.ones(1_000_000)
        return np.ones(10)

    assert 7.5e6 < gauge.peak(wasteful) < 9e6


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
    module = load("answer_with_a_hot_line", file)

    line, share = gauge.hot_line(module.answer, str(file))

    assert inspect.getsource(module).splitlines()[line - 1].strip().startswith("text = json.dumps")
    assert share > 0.5


def test_an_answer_that_is_over_at_once_has_no_hot_line(tmp_path):
    file = tmp_path / "answer.py"
    file.write_text("def answer():\n    return 1\n", "utf-8")

    assert gauge.hot_line(load("answer_over_at_once", file).answer, str(file)) is None
