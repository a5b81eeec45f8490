"""Fixtures and hooks for the tests of the tool and of the course's promises."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest
from support import cpu, proofs
from support.courses import COURSE, demo_course
from support.graders import GradeAll, warm_grader

from dojo.course.catalogue import Course, Kata

pytest_plugins = ["pytester", "support.browser"]

#: They hold no tests, whatever their files are called.
collect_ignore = ["answers", "attacks"]

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def course() -> Course:
    return COURSE


@pytest.fixture
def demo(tmp_path: Path) -> Course:
    """A course of two small katas, double and triple."""
    return demo_course(tmp_path)


@pytest.fixture(scope="session")
def grade_all() -> Iterator[GradeAll]:
    with warm_grader() as run:
        yield run


@pytest.fixture
def due(
    request: pytest.FixtureRequest, record_property: Callable[[str, object], None]
) -> Callable[[Kata, Sequence[Any]], Sequence[Any]]:
    """Choose what to try: all, a part, or nothing if it is known to pass: see `support.proofs`."""

    def choose(kata: Kata, items: Sequence[Any]) -> Sequence[Any]:
        proof = proofs.Proof.of(kata)
        parts = proof.due(proofs.recall(request.node.nodeid))
        record_property(proofs.PROPERTY, json.dumps(asdict(replace(proof, parts=parts))))
        if not parts:
            pytest.skip(proofs.LOOKED_UP)
        return items if len(parts) == proofs.PARTS else proofs.chosen(items, parts)

    return choose


class _Proved:
    """A plugin that hears of proofs, from all of xdist's processes, and remembers them."""

    def __init__(self) -> None:
        self.proofs: dict[str, proofs.Proof] = {}
        self.looked_up = 0

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        told = dict(report.user_properties).get(proofs.PROPERTY)
        if not told or report.when != "call":
            return
        entry = json.loads(str(told))
        proof = proofs.Proof(entry["kata"], entry["grader"], tuple(entry["parts"]))
        self.looked_up += not proof.parts
        if report.passed:
            self.proofs[report.nodeid] = proof

    def pytest_sessionfinish(self) -> None:
        proofs.remember(self.proofs)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say how much was proved anew, and how much rests on an earlier proof."""
        whole = sum(len(proof.parts) == proofs.PARTS for proof in self.proofs.values())
        if self.proofs or self.looked_up:
            terminalreporter.write_line(
                f"Of {len(self.proofs) + self.looked_up} proofs about katas {whole} were made "
                f"whole, of {len(self.proofs) - whole} a part was tried, and {self.looked_up} that "
                "passed before were looked up."
            )


class _Computed:
    """A plugin that measures what tests compute, and tells it at the end: see `support.cpu`."""

    def __init__(self) -> None:
        self.tests: dict[str, float] = {}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        before = cpu.seconds()
        try:
            return (yield)
        finally:
            item.user_properties.append((cpu.PROPERTY, cpu.seconds() - before))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" and cpu.PROPERTY in (told := dict(report.user_properties)):
            self.tests[report.nodeid] = float(str(told[cpu.PROPERTY]))

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        for line in cpu.tables(self.tests.items()):
            terminalreporter.write_line(line)


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(_Proved())
    if "DOJO_CPU" in os.environ:
        config.pluginmanager.register(_Computed())


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give the tool's tests, which start processes on a busy machine, longer than a learner's."""
    for item in items:
        if item.path.is_relative_to(HERE) and not item.get_closest_marker("timeout"):
            item.add_marker(pytest.mark.timeout(120))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run every test that takes a ``kata`` once for each kata of the course."""
    if "kata" in metafunc.fixturenames:
        marks = [pytest.param(kata, id=kata.id) for kata in COURSE.katas]
        metafunc.parametrize("kata", marks)
