"""The promises that the course makes for each of its katas, proved for whatever katas there are."""

from __future__ import annotations

import ast
import doctest
import re
from pathlib import Path

import pytest

from dojo.course import LEVELS, Course, Kata
from dojo.job import Job
from dojo.practice import NO_CUDA
from dojo.serve import load

pytestmark = pytest.mark.timeout(300)


def job(kata: Kata, file: Path, **conditions: object) -> Job:
    return Job(str(kata.root), kata.id, str(file), **conditions)


def explain(result: dict) -> str:
    return f"{result['kata']}: {result['verdict']}\n{result['message']}"


def skip_without_gpu(result: dict) -> None:
    if result["verdict"] == "skipped":
        pytest.skip(f"{result['kata']}: {NO_CUDA}")


def test_the_solution_passes_under_any_seed_threads_and_order(kata, grader):
    """Promise 1 and 7: with warnings as errors, and within the time of a short attention."""
    conditions = [(0, 1, None), (1, 2, 1), (2, 1, 2), (0, 2, 3)]
    results = grader(
        [
            job(kata, kata.solution, seed=seed, threads=threads, order=order, strict=True)
            for seed, threads, order in conditions
        ]
    )

    skip_without_gpu(results[0])
    for condition, result in zip(conditions, results, strict=True):
        assert result["verdict"] == "passed", (
            f"(seed, threads, order) = {condition}: {explain(result)}"
        )
    # Time of computing, the least of several runs: what other processes take proves nothing.
    seconds = {
        entries[0]["id"]: min(entry["cpu"] for entry in entries)
        for entries in zip(
            *(sorted(result["tests"], key=lambda test: test["id"]) for result in results),
            strict=True,
        )
    }
    slow = {name: round(time, 2) for name, time in seconds.items() if time > 1}
    assert not slow, f"a test takes under 1 s; these take longer: {slow}"
    assert sum(seconds.values()) < 5, (
        f"a kata's tests take under 5 s, not {sum(seconds.values()):.1f}"
    )


def test_every_test_fails_on_the_stub_because_it_is_one(kata, grader):
    """Promise 2."""
    (result,) = grader([job(kata, kata.stub)])

    skip_without_gpu(result)
    passing = [test["id"] for test in result["tests"] if test["outcome"] == "passed"]
    assert not passing, f"these pass without anybody's work: {passing}"
    other = [test["id"] for test in result["tests"] if test["kind"] != "not started"]
    assert not other, f"these fail on the stub for another reason than NotImplementedError: {other}"
    assert result["verdict"] == "not started", explain(result)


def test_the_examples_are_true_of_the_solution(kata):
    """Promise 3; the stub's docstrings are the solution's."""
    finder = doctest.DocTestFinder(exclude_empty=True)
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE, verbose=False)
    said: list[str] = []
    for example in finder.find(load("examples", kata.solution), "examples"):
        runner.run(example, out=said.append)

    assert runner.tries, f"{kata.stub} has no >>> example: add one"
    assert not runner.failures, "".join(said)


def test_right_answers_pass_and_wrong_ones_say_why(kata, grader, due):
    """Promise 4."""
    right, wrong = (sorted(kata.answers.glob(f"{kind}_*.py")) for kind in ("right", "wrong"))
    assert len(right) >= 3, f"{kata.answers} holds {len(right)} right answers: write at least three"
    assert len(wrong) >= 3, f"{kata.answers} holds {len(wrong)} wrong answers: write each mistake"
    # Their prose and style are nobody's business, but a wrong name would never be graded.
    stray = set(kata.answers.glob("*.py")) - {*right, *wrong}
    assert not stray, f"neither right_*.py nor wrong_*.py: {stray}"

    wrong = due(kata, wrong)

    results = grader([job(kata, file) for file in right + wrong])
    skip_without_gpu(results[0])

    problems = [
        f"{file.name} is right, but: {explain(result)}"
        for file, result in zip(right, results, strict=False)
        if result["verdict"] != "passed"
    ]
    for file, result in zip(wrong, results[len(right) :], strict=True):
        problems += [f"{file.name}: {problem}" for problem in faults_of(file, result)]
    assert not problems, "\n\n".join(problems)


def faults_of(file: Path, result: dict) -> list[str]:
    """Say what is missing in how a wrong answer was refused."""
    if result["verdict"] == "passed":
        return ["is wrong, and passed: the tests have a hole"]
    if result["verdict"] == "grader fault":
        return [explain(result)]
    if result["tests"] and all(test["outcome"] == "passed" for test in result["tests"]):
        return [f"passes the visible tests; only the check refuses it: {explain(result)}"]
    quotes = re.findall(
        r'^"(.+)"$', ast.get_docstring(ast.parse(file.read_text("utf-8"))) or "", re.MULTILINE
    )
    if not quotes:
        return ['quotes no words that the learner must see: add a line "..." to its docstring']
    return [
        f"the learner does not see {quote!r} in the first failure:\n{result['message']}"
        for quote in quotes
        if quote not in spoken(result["message"])
    ]


def spoken(message: str) -> str:
    """Return what a failure says, without the test's source, where all its messages stand."""
    lines = message.splitlines()
    said = [number for number, line in enumerate(lines) if line.startswith("E ")]
    if not said:
        return message
    return "\n".join([*(lines[number] for number in said), *lines[said[-1] + 1 :]])


def test_every_name_has_its_files_and_every_file_its_name(course: Course):
    """Promise 6, the files."""
    for kata in course.katas:
        for path in (kata.stub, kata.test, kata.solution, kata.check, kata.answers):
            assert path.exists(), f"{kata.id}: {path} is missing; `dojo new` makes all of them"
    known = {path for kata in course.katas for path in (kata.stub, kata.test)}
    known |= {path for kata in course.katas for path in (kata.solution, kata.check, kata.show)}
    for path in [*course.root.glob("katas/*/*.py"), *course.root.glob("solutions/*/*.py")]:
        assert path in known, f"{path} belongs to no block in chapter.toml: add one, or remove it"
    for path in course.root.glob("tests/answers/*/*"):
        assert path in {kata.answers for kata in course.katas}, f"{path} answers no kata"
    for chapter in course.chapters:
        assert (course.root / "katas" / chapter / "README.md").is_file(), f"{chapter} has no README"


def test_the_block_is_complete_and_its_prerequisites_come_before(kata, course):
    """Promise 6, chapter.toml; since `after` names earlier katas only, it has no circle."""
    earlier = [other.name for other in course.katas[: course.katas.index(kata)]]
    late = set(kata.after) - set(earlier)
    assert not late, f"{kata.id} comes after {late}, which are no earlier katas"
    assert len(kata.hints) == 3, f"{kata.id} has {len(kata.hints)} hints; three rungs are asked"
    assert all(hint.strip() for hint in kata.hints), f"{kata.id} has an empty hint"
    assert kata.learned, f"{kata.id} does not say what is learned"
    stub = kata.stub.read_text("utf-8")
    silent = [module for module in kata.forbidden if module not in stub]
    assert not silent, f"{kata.id}: the stub does not say that {silent} may not be imported"
    assert kata.level in LEVELS, f"{kata.id}: {kata.level!r} is none of {LEVELS}"
    assert kata.title.strip(), f"{kata.id} has no title"
    assert 5 <= kata.minutes <= 60, f"{kata.id}: {kata.minutes} minutes is no kata"


def test_stub_and_solution_promise_the_same(kata):
    """Promise 6, signatures and docstrings; and the stub is unsolved."""
    stub, solution = (public(path) for path in (kata.stub, kata.solution))

    assert list(stub) == [name for name in solution if name in stub], f"{kata.stub}: other names"
    for name, (signature, docstring) in stub.items():
        assert signature == solution[name][0], f"{kata.id}: {name} has another signature"
        assert docstring == solution[name][1], f"{kata.id}: {name} has another docstring"
        assert docstring, f"{kata.id}: {name} has no docstring"


def public(path: Path) -> dict[str, tuple[str, str | None]]:
    """Map the public functions, classes and methods of a file to signature and docstring."""
    found = {}

    def collect(body: list[ast.stmt], prefix: str) -> None:
        for node in body:
            if not isinstance(node, ast.FunctionDef | ast.ClassDef):
                continue
            if node.name.startswith("_") and node.name != "__init__":
                continue
            is_class = isinstance(node, ast.ClassDef)
            signature = ", ".join(map(ast.unparse, node.bases)) if is_class else ""
            if not is_class:
                signature = (
                    f"{ast.unparse(node.args)} -> {node.returns and ast.unparse(node.returns)}"
                )
            # A constructor says what it takes in the class's docstring.
            optional = node.name == "__init__"
            docstring = ast.get_docstring(node) or ("(see the class)" if optional else None)
            found[prefix + node.name] = (signature, docstring)
            if is_class:
                collect(node.body, f"{prefix}{node.name}.")

    collect(ast.parse(path.read_text(encoding="utf-8")).body, "")
    return found
