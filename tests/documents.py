"""Fill the parts of README.md and docs/grading.md that a command makes.

Run ``python tests/documents.py`` after a change of katas: a test fails while README.md is behind.
``python tests/documents.py attacks [NAME...]`` runs those attacks, or all, and writes down the
verdicts that were seen. ``python tests/documents.py pictures`` makes those of docs/pictures, with
Chromium.
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from attack import ATTACKS, KINDS
from conftest import COURSE, graders
from rich.console import Console

from dojo import pages
from dojo.course import Course
from dojo.files import replace
from dojo.gallery import take
from dojo.grade import grade
from dojo.job import Job
from dojo.pages import Page
from dojo.surface import HOME, REST_OF_LINE, REST_OF_SCREEN, Whole
from dojo.walls import WALLS

README = COURSE.root / "README.md"
GRADING = COURSE.root / "docs" / "grading.md"


def rendered(text: str, parts: dict[str, Callable[[], str]]) -> str:
    """Return ``text`` with what stands between the markers of each part made anew."""
    for name, make in parts.items():
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


def watched() -> str:
    """What `dojo watch` shows of a wrong answer, at 88 columns."""
    answer = COURSE.one("share_of_total").answers / "wrong_regions_not_separated.py"
    with tempfile.TemporaryDirectory() as folder:
        for part in ("katas", "solutions"):
            shutil.copytree(COURSE.root / part, Path(folder, part))
        shutil.copy(COURSE.root / "pyproject.toml", folder)
        kata = Course(Path(folder).resolve()).one("share_of_total")
        shutil.copy(answer, kata.stub)
        ((_, result),) = grade([Job(str(kata.root), kata.id, str(kata.stub))])
        course = Course(kata.root)
        screen = Sheet(Console(width=88, color_system=None, file=io.StringIO()))
        head = pages.head(course, kata, 88, "")
        screen.draw(Page(head, pages.verdict(course, kata, result, 0.2), "", pages.foot()))
        shown = screen.console.file.getvalue()
    for code in (HOME, REST_OF_LINE, REST_OF_SCREEN):
        shown = shown.replace(code, "")
    lines = "\n".join(line.rstrip() for line in shown.splitlines())
    return f"```console\n$ dojo watch\n{lines}\n```\n"


class Sheet(Whole):
    """A terminal of 88 columns, on paper."""

    size = width, height = 88, 22


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


def attacks(names: Sequence[str]) -> str:
    """Run the attacks named; one line each with the verdicts that are right and that were seen."""
    lines = [f"| attack | right | {' | '.join(KINDS)} |", "| --- " * (2 + len(KINDS)) + "|"]
    before = {line.split(" | ")[0]: line for line in GRADING.read_text("utf-8").splitlines()}
    with graders() as grader:
        for name, attack in ATTACKS.items():
            if name not in names:
                lines.append(before[f"| {attack.title}"])
                continue
            with tempfile.TemporaryDirectory() as folder:
                lines.append(attack.row(attack.verdicts_seen(grader, Path(folder))))
                print(lines[-1], flush=True)
    return "\n".join(lines) + "\n"


def walls() -> str:
    """Every wall and what it does."""
    rows = [f"| {name} | {what} |" for name, what in WALLS.items()]
    return "\n".join(["| wall | what it does |", "| --- | --- |", *rows]) + "\n"


#: The answers whose pictures the README shows.
PICTURED = {
    "training_loop": "wrong_no_zero_grad",
    "k_means": "wrong_worst_run",
    "compress_image": "wrong_channels_reshaped",
}


def pictures() -> None:
    """Make the pictures of docs/pictures, and one of the page of a course half done."""
    from playwright.sync_api import sync_playwright

    folder = COURSE.root / "docs" / "pictures"
    shown = {COURSE.one(name): answer for name, answer in PICTURED.items()}
    files = [(kata, kata.answers / f"{answer}.py") for kata, answer in shown.items()]
    for picture, (kata, _) in zip(take(files).values(), files, strict=True):
        replace(folder / f"{kata.name}.png", picture["png"])
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        for part in ("katas", "solutions"):
            shutil.copytree(COURSE.root / part, Path(temporary, part))
        shutil.copy(COURSE.root / "pyproject.toml", temporary)
        course = Course(Path(temporary).resolve())
        for kata in course.katas[:14]:
            shutil.copy(kata.solution, kata.stub)
        for kata, file in files:
            shutil.copy(file, course.one(kata.id).stub)
        command = [sys.executable, "-m", "dojo.cli", "check", "--html", "--output", "report"]
        subprocess.run(command, cwd=temporary, check=False)
        chromium = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": 800, "height": 900})
        tab.goto(Path(temporary, "report", "report.html").as_uri())
        tab.get_by_role("heading", name="compress_image").scroll_into_view_if_needed()
        tab.screenshot(path=folder / "page.png")


#: What is made by no arguments, by file.
PARTS = {
    README: {"first failure": first_failure, "watched": watched, "path": path},
    GRADING: {"walls": walls},
}

if __name__ == "__main__":
    if sys.argv[1:2] == ["attacks"]:
        made = {"attacks": partial(attacks, sys.argv[2:] or list(ATTACKS))}
        GRADING.write_text(rendered(GRADING.read_text("utf-8"), made), "utf-8")
    elif sys.argv[1:2] == ["pictures"]:
        pictures()
    else:
        for file, parts in PARTS.items():
            file.write_text(rendered(file.read_text("utf-8"), parts), "utf-8")
