"""The promises that the course makes for each of its katas, proved for whatever katas there are."""

from __future__ import annotations

import ast
import doctest
from pathlib import Path

import pytest
from support.courses import COURSE
from support.replays import faults_of_replay

from dojo.course.catalogue import LEVELS, Course
from dojo.course.loader import load_file
from dojo.grading.job import Job
from dojo.reporting import study
from dojo.reporting.task_text import house_rules
from dojo.results import Result, Verdict
from dojo.testing.hooks import NO_CUDA

pytestmark = pytest.mark.timeout(300)


#: How long a test of the reference may compute, and all tests of a kata together (s).
ONE_TEST, USUALLY = 0.2, 0.3
ALL_TESTS = {"04": 0.8, "06": 0.8, "07": 0.8}
#: Computing takes longer where others share the caches: what other processes take proves nothing.
SLACK = 1.5


def explain(result: Result) -> str:
    return f"{result.kata}: {result.verdict}\n{result.message}"


def skip_without_gpu(result: Result) -> None:
    if result.verdict is Verdict.SKIPPED:
        pytest.skip(f"{result.kata}: {NO_CUDA}")


#: Under which (seed, threads, order of the tests) a reference has to pass.
CONDITIONS = [(0, 1, None), (1, 2, 1), (2, 1, 2), (0, 2, 3)]
#: Under which seeds every right answer has to pass.
SEEDS = range(5)


def test_the_solution_passes_under_any_seed_threads_and_order(kata, grade_all, due):
    """Promise 1 and 7: with warnings as errors, and within the time of a short attention."""
    conditions = due(kata, CONDITIONS)
    results = grade_all(
        [
            Job.of(
                kata,
                kata.solution,
                seed=seed,
                threads=threads,
                order=order,
                warnings_are_errors=True,
            )
            for seed, threads, order in conditions
        ]
    )

    skip_without_gpu(results[0])
    for condition, result in zip(conditions, results, strict=True):
        assert result.passed, f"(seed, threads, order) = {condition}: {explain(result)}"
    if len(conditions) < len(CONDITIONS):
        return
    # Time of computing, the least of several runs: what other processes take proves nothing.
    seconds = {
        entries[0].id: min(entry.cpu for entry in entries)
        for entries in zip(
            *(sorted(result.tests, key=lambda test: test.id) for result in results),
            strict=True,
        )
    }
    slow = {name: round(time, 2) for name, time in seconds.items() if time > SLACK * ONE_TEST}
    assert not slow, f"a test takes at most {ONE_TEST} s; these take longer: {slow}"
    most, whole = ALL_TESTS.get(kata.chapter[:2], USUALLY), sum(seconds.values())
    assert whole <= SLACK * most, f"a kata's tests take at most {most} s, not {whole:.2f}"


def test_every_test_fails_on_the_stub_because_it_is_one(kata, grade_all):
    """Promise 2."""
    (result,) = grade_all([Job.of(kata, kata.stub)])

    skip_without_gpu(result)
    passing = [test.id for test in result.tests if test.passed]
    assert not passing, f"these pass without anybody's work: {passing}"
    other = [test.id for test in result.tests if test.cause is not Verdict.NOT_STARTED]
    assert not other, f"these fail on the stub for another reason than NotImplementedError: {other}"
    assert result.verdict is Verdict.NOT_STARTED, explain(result)


def test_the_examples_are_true_of_the_solution(kata):
    """Promise 3; the stub's docstrings are the solution's."""
    finder = doctest.DocTestFinder(exclude_empty=True)
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE, verbose=False)
    said: list[str] = []
    for example in finder.find(load_file("examples", kata.solution), "examples"):
        runner.run(example, out=said.append)

    assert runner.tries, f"{kata.stub} has no >>> example: add one"
    assert not runner.failures, "".join(said)


def test_right_answers_pass_and_wrong_ones_say_why(kata, grade_all, due):
    """Promise 4: tests refuse what people get wrong, full grading what was written to slip past."""
    right, wrong, slip = (
        sorted(kata.answers.glob(f"{kind}_*.py")) for kind in ("right", "wrong", "slip")
    )
    assert len(right) >= 3, f"{kata.answers} holds {len(right)} right answers: write at least three"
    assert len(wrong) >= 3, f"{kata.answers} holds {len(wrong)} wrong answers: write each mistake"
    # Their prose and style are free, but a wrong name would never be graded.
    stray = set(kata.answers.glob("*.py")) - {*right, *wrong, *slip}
    assert not stray, f"neither right_*.py nor wrong_*.py nor slip_*.py: {stray}"

    trials = [(file, seed) for file in right for seed in SEEDS]
    tried = due(kata, [*trials, *((file, 0) for file in (*wrong, *slip))])
    results = grade_all([Job.of(kata, file, seed=seed) for file, seed in tried])
    skip_without_gpu(results[0])

    problems = [
        f"{file.name}, seed {seed}: {problem}"
        for (file, seed), result in zip(tried, results, strict=True)
        for problem in faults_of(file, result)
    ]
    assert not problems, "\n\n".join(problems)


def faults_of(file: Path, result: Result) -> list[str]:
    """Say what is wrong with how an answer was graded."""
    kind = file.name.partition("_")[0]
    if kind == "right":
        return [] if result.passed else [f"is right, but: {explain(result)}"]
    if result.passed:
        return ["is wrong, and passed: the tests have a hole"]
    if result.verdict is Verdict.GRADER_FAULT:
        return [explain(result)]
    only_check = bool(result.tests) and not result.failures
    shown = only_check and result.verdict is Verdict.WRONG
    # Promise 8.
    if shown and (faults := faults_of_replay(COURSE.one(result.kata), file, result.replay)):
        return faults
    if kind == "wrong" and only_check:
        return [f"passes the visible tests; only the check refuses it: {explain(result)}"]
    if kind == "slip" and not only_check:
        return [f"does not slip past the visible tests: call it wrong_*.py: {explain(result)}"]
    quotes = study.QUOTE.findall(study.docstring(file))
    if not quotes:
        return ['quotes no words that the learner must see: add a line "..." to its docstring']
    return [
        f"the learner does not see {quote!r} in the first failure:\n{result.message}"
        for quote in quotes
        if quote not in spoken(result.message)
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
    told = "\n".join([kata.stub.read_text("utf-8"), *(rule.text for rule in house_rules(kata))])
    silent = [module for module in kata.forbidden if module not in told]
    assert not silent, f"{kata.id}: nothing says that {silent} may not be imported"
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
