"""Fill the parts of README.md, docs/grading.md and docs/teachers.md that a command makes.

Run ``python tests/documents.py`` after a change of katas: a test fails while README.md is behind.
``python tests/documents.py attacks [NAME...]`` runs those attacks, or all, and writes down the
verdicts that were seen. ``python tests/documents.py pictures`` makes those of docs/pictures, with
Chromium. ``python tests/documents.py stubs [COMMIT]`` prints how long each stub is, beside what it
was at that commit, and how long the reference's tests compute.
"""

from __future__ import annotations

import io
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from rich.console import Console
from support.attacks import ATTACKS, KINDS
from support.courses import COURSE
from support.graders import warm_grader
from support.prose import Length

from dojo.course.catalogue import Course, Kata
from dojo.grading.grader import Grader
from dojo.grading.job import Job
from dojo.learner.progress import Progress
from dojo.learner.watch import views
from dojo.learner.watch.display import HOME, REST_OF_LINE, REST_OF_SCREEN, FullScreen
from dojo.learner.watch.views import Page
from dojo.sandbox.limits import WALLS
from dojo.util.atomic import replace

README = COURSE.root / "README.md"
GRADING = COURSE.root / "docs" / "grading.md"
TEACHERS = COURSE.root / "docs" / "teachers.md"


def rendered(text: str, parts: dict[str, Callable[[], str]]) -> str:
    """Return ``text`` with what stands between the markers of each part made anew."""
    for name, make in parts.items():
        before, marker, rest = text.partition(f"<!-- {name} -->\n")
        end = "<!-- end -->"
        text = before + marker + make() + end + rest.partition(end)[2]
    return text


#: The kata that the README begins with: the first of the path.
FIRST = COURSE.katas[0]


def size() -> str:
    """How many katas and chapters there are."""
    return f"There are {len(COURSE.katas)} katas in {len(COURSE.chapters)} chapters.\n"


def stub() -> str:
    """The first kata's file."""
    return f"```python\n{FIRST.stub.read_text('utf-8')}```\n"


def first_failure() -> str:
    """What pytest prints below its header on the untouched stub of the first kata."""
    test = FIRST.test.relative_to(COURSE.root).as_posix()
    done = subprocess.run(
        [sys.executable, "-m", "pytest", test, "-p", "no:cacheprovider"],
        cwd=COURSE.root,
        env=os.environ | {"COLUMNS": "96"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    lines = done.stdout.splitlines()
    title = f"= {COURSE.chapters[FIRST.chapter]} ="
    start = next(number for number, line in enumerate(lines) if title in line)
    shown = "\n".join(lines[start:-1])
    return f"```console\n$ pytest {test}\n{shown}\n```\n"


def watched() -> str:
    """What `dojo watch` shows of a wrong answer, at 88 columns."""
    answer = FIRST.answers / "wrong_lower.py"
    with tempfile.TemporaryDirectory() as folder:
        for part in ("katas", "solutions"):
            shutil.copytree(COURSE.root / part, Path(folder, part))
        shutil.copy(COURSE.root / "pyproject.toml", folder)
        kata = Course(Path(folder).resolve()).one(FIRST.id)
        shutil.copy(answer, kata.stub)
        course = Course(kata.root)
        with Grader(course) as grader:
            result = grader.grade(Job.of(kata, kata.stub))
        screen = Sheet(Console(width=88, color_system=None, file=io.StringIO()))
        head = views.head(course, Progress(kata.root), kata, 88, "")
        screen.draw(Page(head, views.verdict(course, kata, result, 0.2), "", views.foot()))
        shown = screen.console.file.getvalue()
    for code in (HOME, REST_OF_LINE, REST_OF_SCREEN):
        shown = shown.replace(code, "")
    lines = "\n".join(line.rstrip() for line in shown.splitlines())
    return f"```console\n$ dojo watch\n{lines}\n```\n"


class Sheet(FullScreen):
    """A terminal of 88 columns, on paper."""

    size = width, height = 88, 22


def path() -> str:
    """One line a chapter: its title, its katas, all but the stretch ones in bold; their time."""
    lines = ["| chapter | katas |", "| --- | --- |"]
    for chapter, title in COURSE.chapters.items():
        names = [
            f"`{kata.name}`" if kata.level == "stretch" else f"**`{kata.name}`**"
            for kata in COURSE.katas
            if kata.chapter == chapter
        ]
        lines.append(f"| [{chapter}](katas/{chapter}/README.md) {title} | {', '.join(names)} |")
    whole = time_for(kata for kata in COURSE.katas if kata.level != "stretch")
    lines += ["", f"In bold: the core path and the capstones, {whole} by the katas' own estimates."]
    return "\n".join(lines) + "\n"


def attacks(names: Sequence[str]) -> str:
    """Run the attacks named; one line each with the verdicts that are right and that were seen."""
    lines = [f"| attack | right | {' | '.join(KINDS)} |", "| --- " * (2 + len(KINDS)) + "|"]
    before = {line.split(" | ")[0]: line for line in GRADING.read_text("utf-8").splitlines()}
    with warm_grader() as grade_all:
        for name, attack in ATTACKS.items():
            if name not in names:
                lines.append(before[f"| {attack.title}"])
                continue
            with tempfile.TemporaryDirectory() as folder:
                lines.append(attack.row(attack.verdicts_seen(grade_all, Path(folder))))
                print(lines[-1], flush=True)
    return "\n".join(lines) + "\n"


def walls() -> str:
    """Every wall and what it does."""
    rows = [f"| {name} | {what} |" for name, what in WALLS.items()]
    return "\n".join(["| wall | what it does |", "| --- | --- |", *rows]) + "\n"


#: A course of six weeks: a chapter each, and the katas that are handed in.
WEEKS = {
    "01_python": ("clean_text", "sort_records", "baby_names", "flight_log"),
    "02_numpy": ("standardise", "pairwise_distances", "softmax", "nearest_digit"),
    "03_pandas": ("load_penguins", "join_planes", "co2_trend", "flight_report"),
    "04_sklearn": ("first_model", "leak_free_pipeline", "tune", "credit_desk"),
    "05_backprop": ("numeric_gradient", "dense_layer", "softmax_cross_entropy", "two_layer_net"),
    "06_torch": ("padded_batches", "training_loop", "convnet", "fashion_classifier"),
}


def weeks() -> str:
    """One line a week: the chapter, how long it takes by chapter.toml, and what is collected."""
    lines = [
        "| week | hand out | core and capstone | collect | of these |",
        "| --- | --- | --- | --- | --- |",
    ]
    for number, (chapter, names) in enumerate(WEEKS.items(), 1):
        path = [kata for kata in COURSE.select([chapter]) if kata.level != "stretch"]
        # Few classes have a machine with CUDA for everybody.
        whole = time_for(kata for kata in path if not kata.gpu)
        collected = time_for(COURSE.one(f"{chapter}/{name}") for name in names)
        title = (
            f"[{chapter}](../katas/{chapter}/README.md) and its [tour](../katas/{chapter}/TOUR.md)"
        )
        told = f"`{' '.join(names)}`"
        lines.append(f"| {number} | {title} | {whole} | {told} | {collected} |")
    return "\n".join(lines) + "\n"


def time_for(katas: Iterable[Kata]) -> str:
    """How long some katas take, by their own estimates."""
    hours, minutes = divmod(sum(kata.minutes for kata in katas), 60)
    return " ".join([f"{hours} h"] * bool(hours) + [f"{minutes} min"] * bool(minutes))


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
    with Grader(COURSE, drawing=True) as grader:
        for kata, file in files:
            replace(folder / f"{kata.name}.png", grader.draw(Job.of(kata, file)).png)
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        for part in ("katas", "solutions"):
            shutil.copytree(COURSE.root / part, Path(temporary, part))
        shutil.copy(COURSE.root / "pyproject.toml", temporary)
        course = Course(Path(temporary).resolve())
        for kata in course.katas[:14]:
            shutil.copy(kata.solution, kata.stub)
        for kata, file in files:
            shutil.copy(file, course.one(kata.id).stub)
        command = [sys.executable, "-m", "dojo", "check", "--html", "--output", "report"]
        subprocess.run(command, cwd=temporary, check=False)
        chromium = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        tab = browser.new_page(viewport={"width": 800, "height": 900})
        tab.goto(Path(temporary, "report", "report.html").as_uri())
        tab.get_by_role("heading", name="compress_image").scroll_into_view_if_needed()
        tab.screenshot(path=folder / "page.png")


def stubs(before: str = "HEAD") -> None:
    """Print words, lines and longest sentence of each stub, then and now, and its tests' time."""
    print("| kata | words | lines | longest sentence | tests (s) |")
    print("| --- | --- | --- | --- | --- |")
    with warm_grader() as grade_all:
        jobs = [Job.of(kata, kata.solution) for kata in COURSE.katas]
        runs = [grade_all(jobs) for _ in range(3)]
    rows = []
    for kata, *results in zip(COURSE.katas, *runs, strict=True):
        file = kata.stub.relative_to(COURSE.root).as_posix()
        command = ["git", "show", f"{before}:{file}"]
        shown = subprocess.run(command, cwd=COURSE.root, capture_output=True, check=False).stdout
        then, now = Length.of(shown.decode()), Length.of(kata.stub.read_text("utf-8"))
        seconds = min(sum(test.cpu for test in result.tests) for result in results)
        rows.append((then.words, now.words, then.lines, now.lines))
        longest = [len(length.longest.split()) for length in (then, now)]
        print(
            f"| {kata.id} | {then.words} > {now.words} | {then.lines} > {now.lines} "
            f"| {longest[0]} > {longest[1]} | {seconds:.2f} |"
        )
    middle = [round(statistics.median(column)) for column in zip(*rows, strict=True)]
    print(f"| median | {middle[0]} > {middle[1]} | {middle[2]} > {middle[3]} | | |")


#: What is made by no arguments, by file.
PARTS = {
    README: {
        "size": size,
        "stub": stub,
        "first failure": first_failure,
        "watched": watched,
        "path": path,
    },
    GRADING: {"walls": walls},
    TEACHERS: {"weeks": weeks},
}

if __name__ == "__main__":
    if sys.argv[1:2] == ["attacks"]:
        made = {"attacks": partial(attacks, sys.argv[2:] or list(ATTACKS))}
        GRADING.write_text(rendered(GRADING.read_text("utf-8"), made), "utf-8")
    elif sys.argv[1:2] == ["stubs"]:
        stubs(*sys.argv[2:])
    elif sys.argv[1:2] == ["pictures"]:
        pictures()
    else:
        for file, parts in PARTS.items():
            file.write_text(rendered(file.read_text("utf-8"), parts), "utf-8")
