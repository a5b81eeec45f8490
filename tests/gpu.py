"""Prove the katas marked gpu on a machine with CUDA: ``python tests/gpu.py``.

It needs torch with CUDA, numpy, pytest and hypothesis, and nothing else of the course: so it runs
in a free notebook, too (``!git clone ...`` and then ``!python ml-dojo/tests/gpu.py``). Each
reference and each right answer has to pass the tests and agree with the reference, each wrong
answer has to fail with the words that it quotes. Every answer has a process of its own.

    python tests/gpu.py                    all answers
    python tests/gpu.py wrong_no_step      these alone
    python tests/gpu.py --cpu              a rehearsal without a GPU; speed and copies are not seen

The exit status is 0 if all was as it should be, 1 if not, and 2 if there is no GPU.
"""

from __future__ import annotations

import argparse
import ast
import importlib.util
import multiprocessing
import random
import re
import shutil
import sys
import tempfile
import time
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from operator import attrgetter
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).parents[1]
#: How long one answer may take (s).
TIMEOUT = 300
#: What is imported once, where processes are forked from one that has done so.
PRELOADED = ["torch", "torch._dynamo", "numpy", "pytest", "hypothesis"]


@dataclass
class Outcome:
    """What became of an answer, in plain data that can be sent."""

    failed: dict[str, str] = field(default_factory=dict)
    passed: int = 0
    differences: list[str] = field(default_factory=list)
    seconds: float = 0.0
    peak: float = 0.0


class Plugin:
    """What tests expect of the course, and a record of how they ended."""

    def __init__(self, outcome: Outcome) -> None:
        self.outcome = outcome

    def pytest_configure(self, config: Any) -> None:
        config.addinivalue_line("markers", "gpu: needs CUDA")

    def pytest_runtest_setup(self) -> None:
        # As the course's own plugin does before every test.
        random.seed(0)
        for library, seed in (("numpy", "random.seed"), ("torch", "manual_seed")):
            attrgetter(seed)(sys.modules[library])(0)

    def pytest_runtest_logreport(self, report: Any) -> None:
        if report.failed:
            self.outcome.failed[report.nodeid.rpartition("::")[2]] = report.longreprtext
        elif report.when == "call":
            self.outcome.passed += 1


#: Beside the test, for its fixtures.
CONFTEST = """
import pathlib, pytest

@pytest.fixture(scope="session")
def seed():
    return 0

@pytest.fixture(scope="session")
def data():
    return pathlib.Path({data!r})
"""


def main() -> int:
    """Try all answers, or those that are named; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, add_help=True)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("answers", nargs="*", help="names of answers; solution is the reference")
    parser.add_argument("--cpu", action="store_true", help="rehearse without a GPU")
    chosen = parser.parse_args()

    start = time.perf_counter()
    machine = run(describe)
    if isinstance(machine, str):
        print(f"torch cannot be asked about the GPU: {machine}")
        return 2
    print(*machine["lines"], sep="\n")
    if not machine["cuda"] and not chosen.cpu:
        print("Nothing is proved: there is no GPU that this torch can use.")
        return 2
    wrong, unseen = [], 0
    for test, answer in answers(set(chosen.answers)):
        outcome = run(try_answer, test, answer)
        verdict, said = judged(answer, outcome)
        if verdict == "WRONG" and not machine["cuda"] and answer.stem.startswith("wrong_"):
            verdict, unseen = "unseen", unseen + 1
        if verdict == "WRONG":
            wrong.append(answer.stem)
        figures = (
            "" if isinstance(outcome, str) else f"{outcome.seconds:5.1f} s {outcome.peak:6.0f} MiB"
        )
        print(f"{verdict:6}  {figures:18}  {answer.stem}: {said}", flush=True)
    print(f"{time.perf_counter() - start:.0f} s in all.")
    if unseen:
        print(f"{unseen} wrong answers are told from right ones on a GPU alone.")
    if wrong:
        print(f"Not as it should be: {', '.join(wrong)}")
    return 1 if wrong else 0


def answers(names: set[str]) -> Iterator[tuple[Path, Path]]:
    """Yield the test and the file of each answer to a kata that is marked gpu."""
    for test in sorted(ROOT.glob("katas/*/test_*.py")):
        if "pytest.mark.gpu" not in test.read_text("utf-8"):
            continue
        chapter, name = test.parent.name, test.stem.removeprefix("test_")
        reference = ROOT / "solutions" / chapter / f"{name}.py"
        if not names or "solution" in names:
            yield test, reference
        for answer in sorted((ROOT / "tests" / "answers" / chapter / name).glob("*_*.py")):
            if not names or answer.stem in names:
                yield test, answer


def judged(answer: Path, outcome: Outcome | str) -> tuple[str, str]:
    """Return whether an answer fared as it should, and what there is to say of it."""
    if isinstance(outcome, str):
        return "WRONG", outcome
    failed = " ".join(outcome.failed)
    if not answer.stem.startswith(("wrong_", "slip_")):
        if outcome.failed:
            return "WRONG", f"{failed}\n{next(iter(outcome.failed.values()))[-2000:]}"
        if outcome.differences:
            return "WRONG", "\n".join(outcome.differences)
        return ("ok", f"{outcome.passed} tests passed") if outcome.passed else ("WRONG", "no test")
    if answer.stem.startswith("slip_"):
        caught = not outcome.failed and bool(outcome.differences)
        return ("ok" if caught else "WRONG"), "\n".join(outcome.differences) or failed or "passed"
    if not outcome.failed:
        return "WRONG", "passes all tests"
    docstring = ast.get_docstring(ast.parse(answer.read_text("utf-8"))) or ""
    quotes = re.findall(r'^"(.+)"$', docstring, re.MULTILINE)
    name, message = next(iter(outcome.failed.items()))
    missing = [quote for quote in quotes if quote not in message]
    if missing:
        return "WRONG", f"{name} does not say {missing[0]!r}:\n{message[-2000:]}"
    return "ok", f"{name} says {quotes[0]!r}"


def run(function: Any, *arguments: Any) -> Any:
    """Call ``function`` in a process of its own; return what it returns, or what went wrong."""
    # Forked from a process that has imported torch and never touched CUDA, where there is one.
    kind = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(kind)
    if kind == "forkserver":
        context.set_forkserver_preload(PRELOADED)
    mine, theirs = context.Pipe()
    process = context.Process(target=_call, args=(theirs, function, arguments))
    process.start()
    theirs.close()
    try:
        if not mine.poll(TIMEOUT):
            return f"still running after {TIMEOUT} s"
        return mine.recv()
    except EOFError:
        process.join()
        return f"its process ended with {process.exitcode}"
    finally:
        process.kill()
        process.join()
        mine.close()


def _call(connection: Connection, function: Any, arguments: tuple[Any, ...]) -> None:
    try:
        connection.send(function(*arguments))
    except BaseException as error:  # a process that says nothing would be a riddle
        connection.send(f"{type(error).__name__}: {error}")


def describe() -> dict[str, Any]:
    """Return whether there is a GPU, and lines about it and its torch."""
    import torch

    lines = [f"torch {torch.__version__}, built for CUDA {torch.version.cuda}"]
    if not torch.cuda.is_available():
        return {"cuda": False, "lines": [*lines, "No GPU that torch can use."]}
    card = torch.cuda.get_device_properties(0)
    lines.append(f"{card.name}, {card.total_memory / 2**30:.0f} GiB, sm_{card.major}{card.minor}")
    if card.major < 8:
        lines.append(
            "It has no units for bfloat16: torch computes that in other ways, more slowly. What "
            "fails below for time alone proves nothing about the katas."
        )
    return {"cuda": True, "lines": lines}


def try_answer(test: Path, answer: Path) -> Outcome:
    """Run a kata's tests on an answer, and compare it with the reference if they pass."""
    import pytest
    import torch

    name = test.stem.removeprefix("test_")
    outcome, start = Outcome(), time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        package = Path(folder, "kata")
        package.mkdir()
        (package / "__init__.py").touch()
        conftest = CONFTEST.format(data=str(ROOT / "katas" / "data"))
        (package / "conftest.py").write_text(conftest, "utf-8")
        shutil.copy(test, package)
        shutil.copy(answer, package / f"{name}.py")
        options = ["-q", "-p", "no:cacheprovider", "-p", "no:dojo", "--rootdir", folder]
        # The first failure is the verdict on a wrong answer.
        options += ["-x"] * answer.stem.startswith("wrong_")
        with open(Path(folder, "output"), "w", encoding="utf-8") as nowhere:
            shown, sys.stdout = sys.stdout, nowhere
            try:
                pytest.main([*options, str(package)], plugins=[Plugin(outcome)])
            finally:
                sys.stdout = shown
        if not outcome.failed:
            sys.path[:0] = [folder, str(ROOT / "src")]
            yours = importlib.import_module(f"kata.{name}")
            outcome.differences = list(differences(test, yours))
    outcome.seconds = time.perf_counter() - start
    if torch.cuda.is_available():
        outcome.peak = torch.cuda.max_memory_allocated() / 2**20
    return outcome


def differences(test: Path, yours: ModuleType) -> Iterator[str]:
    """Yield what is not as the reference has it, for each question of full grading."""
    import hypothesis

    from dojo.check import checks_of
    from dojo.grading.compare import difference

    name, folder = test.stem.removeprefix("test_"), ROOT / "solutions" / test.parent.name
    check_file, reference = load(folder / f"check_{name}.py"), load(folder / f"{name}.py")
    settings = hypothesis.settings(
        database=None,
        derandomize=True,
        deadline=None,
        suppress_health_check=list(hypothesis.HealthCheck),
        phases=[hypothesis.Phase.generate],
    )
    for check in checks_of(check_file):

        @hypothesis.settings(settings, max_examples=check.examples)
        @hypothesis.given(hypothesis.strategies.fixed_dictionaries(dict(check.inputs)))
        def agrees(inputs: dict[str, Any], check: Any = check) -> None:
            mine, right = check.observe(yours, **inputs), check.observe(reference, **inputs)
            if check.compare:
                check.compare(mine, right, **inputs)
            else:
                said = difference(mine, right, check.rel, check.abs, check.name)
                assert not said, said

        try:
            with warnings.catch_warnings(action="ignore"):
                agrees()
        except Exception as error:
            yield f"{check.name}: {error}"


def load(file: Path) -> ModuleType:
    """Import a file that is no part of a package."""
    spec = importlib.util.spec_from_file_location(f"loaded_{file.stem}", file)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    sys.exit(main())
