"""Fill the parts of README.md that a command makes: the first failure, and the path.

Run ``python tests/readme.py`` after a change of katas; a test fails while README.md is behind.
"""

from __future__ import annotations

import os
import subprocess
import sys

from conftest import COURSE


def rendered(text: str) -> str:
    """Return ``text`` with what stands between each pair of markers made anew."""
    for name, make in {"first failure": first_failure, "path": path}.items():
        before, marker, rest = text.partition(f"<!-- {name} -->\n")
        end = "<!-- end -->"
        text = before + marker + make() + end + rest.partition(end)[2]
    return text


def first_failure() -> str:
    """What `pytest katas/03_pandas` prints below its header on the untouched stubs."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "katas/03_pandas", "-p", "no:cacheprovider"],
        cwd=COURSE.root,
        env=os.environ | {"COLUMNS": "96"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    lines = done.stdout.splitlines()
    start = next(number for number, line in enumerate(lines) if "= pandas: " in line)
    shown = "\n".join(lines[start:-1])
    return f"```console\n$ pytest katas/03_pandas\n{shown}\n```\n"


def path() -> str:
    """One line a chapter: its title, its katas, all but the stretch ones in bold."""
    lines = ["| chapter | katas |", "| --- | --- |"]
    for chapter, title in COURSE.chapters.items():
        names = [
            f"`{kata.name}`" if kata.level == "stretch" else f"**`{kata.name}`**"
            for kata in COURSE.katas
            if kata.chapter == chapter
        ]
        lines.append(f"| [{chapter}](katas/{chapter}/README.md) {title} | {', '.join(names)} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    file = COURSE.root / "README.md"
    file.write_text(rendered(file.read_text("utf-8")), "utf-8")
