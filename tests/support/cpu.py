"""How much a test computes, in its own process and in all that it started; Linux only.

``DOJO_CPU=1 nox -s tests`` prints tables: by function, by kata, and the tests that compute most.
Waiting is not counted, nor is what others do on a busy machine.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

#: Of a test's computing (s), in its properties.
PROPERTY = "cpu"
#: So many lines a table has.
LINES = 25


def seconds() -> float:
    """Return what this process, all it started, and all they started have computed so far."""
    parents, ticks = {}, {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            # The name of a program, in brackets, may hold anything.
            fields = stat.read_text("utf-8", "replace").rpartition(")")[2].split()
        except OSError:
            continue
        pid = int(stat.parent.name)
        parents[pid] = int(fields[1])
        # Its own time, and that of its children that have ended.
        ticks[pid] = sum(map(int, fields[11:15]))
    ours = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in ours} - ours:
        ours |= more
    return sum(ticks.get(pid, 0) for pid in ours) / os.sysconf("SC_CLK_TCK")


def tables(tests: Iterable[tuple[str, float]]) -> Iterator[str]:
    """Yield the lines of the three tables; each test is its id and its seconds."""
    tests = list(tests)
    whole = sum(cpu for _, cpu in tests) or 1.0
    functions: defaultdict[str, float] = defaultdict(float)
    katas: defaultdict[str, float] = defaultdict(float)
    for test, cpu in tests:
        name, _, rest = test.partition("[")
        functions[name] += cpu
        if "/promises/" in name or "test_figure" in name:
            katas[rest.rstrip("]")] += cpu
    yield f"{whole:.0f} s computed by {len(tests)} tests."
    for title, table in (("function", functions), ("kata", katas), ("test", dict(tests))):
        yield f"\n     s  share  {title}"
        for name, cpu in sorted(table.items(), key=lambda item: -item[1])[:LINES]:
            yield f"{cpu:6.1f}  {cpu / whole:5.1%}  {name}"
