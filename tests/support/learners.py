"""What a learner does: types ``pytest``, and solves a kata."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from dojo.course.catalogue import Course


def run_pytest(
    course: Course, *arguments: str, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Run pytest in a course, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments],
        cwd=cwd or course.root,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=100,
        check=False,
    )


def solve(course: Course, name: str) -> None:
    """Write the reference into the learner's file."""
    kata = course.one(name)
    kata.stub.write_text(kata.solution.read_text("utf-8"), "utf-8")
