"""What the tests of the tool and of the promises share."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import proof
import pytest

from dojo.course import Course, Kata
from dojo.grade import Papers, grade
from dojo.job import Job
from dojo.scaffold import make
from dojo.warm import Warm

pytest_plugins = ["pytester"]

HERE = Path(__file__).parent
COURSE = Course(HERE.parent)

Grader = Callable[[Sequence[Job]], list[dict[str, Any]]]


@pytest.fixture(scope="session")
def course() -> Course:
    return COURSE


@pytest.fixture
def demo(tmp_path: Path) -> Course:
    """A course of two small katas, double and triple, as `dojo new` makes them; then solved."""
    folder = tmp_path / "katas" / "01_demo"
    folder.mkdir(parents=True)
    (folder / "chapter.toml").write_text('title = "a demonstration"\n', encoding="utf-8")
    shutil.copy(COURSE.root / "pyproject.toml", tmp_path)
    for name, factor in (("double", 2), ("triple", 3)):
        course = Course(tmp_path)
        make(course, "01_demo", name)
        kata = Course(tmp_path).one(name)
        stub = kata.stub.read_text("utf-8").replace("    2\n", f"    {factor}\n")
        kata.stub.write_text(stub, "utf-8")
        solved = stub.replace("raise NotImplementedError", f"return {factor} * value")
        kata.solution.write_text(solved, "utf-8")
        test = kata.test.read_text("utf-8").replace("== 2", f"== {factor}")
        test += f"\n\ndef test_of_nothing_is_nothing():\n    assert {name}(0) == 0\n"
        kata.test.write_text(test, "utf-8")
    return Course(tmp_path)


@contextlib.contextmanager
def graders() -> Iterator[Grader]:
    """Grade jobs on servers that stay warm until the block ends."""
    # An answer that can see this could see whatever a user keeps there.
    os.environ["DOJO_SECRET"] = "nobody's business"
    papers: Papers = {}
    with Warm(COURSE.katas) as warm:

        def run(jobs: Sequence[Job]) -> list[dict[str, Any]]:
            results = dict(grade(jobs, warm, papers=papers))
            return [results[place] for place in range(len(jobs))]

        yield run


@pytest.fixture(scope="session")
def grader() -> Iterator[Grader]:
    with graders() as run:
        yield run


@pytest.fixture
def due(
    request: pytest.FixtureRequest, record_property: Callable[[str, object], None]
) -> Callable[[Kata, Sequence[Any]], Sequence[Any]]:
    """Choose what to try: all of it, or a part if that is known to pass: see `proof`."""

    def choose(kata: Kata, items: Sequence[Any]) -> Sequence[Any]:
        digest = proof.digest_of(kata)
        if proof.is_proved(request.node.nodeid, digest):
            return proof.part(items)
        record_property(proof.PROPERTY, digest)
        return items

    return choose


class _Proved:
    """A plugin that hears of whole proofs, from all of xdist's processes, and remembers them."""

    def __init__(self) -> None:
        self.digests: dict[str, str] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        digest = dict(report.user_properties).get(proof.PROPERTY)
        if digest and report.when == "call" and report.passed:
            self.digests[report.nodeid] = str(digest)

    def pytest_sessionfinish(self) -> None:
        proof.remember(self.digests)


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(_Proved())


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give our own tests, which start processes on a busy machine, longer than a learner's."""
    for item in items:
        if item.path.is_relative_to(HERE) and not item.get_closest_marker("timeout"):
            item.add_marker(pytest.mark.timeout(120))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run every test that takes a ``kata`` once for each kata of the course."""
    if "kata" in metafunc.fixturenames:
        marks = [pytest.param(kata, id=kata.id) for kata in COURSE.katas]
        metafunc.parametrize("kata", marks)
