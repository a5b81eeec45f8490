"""The command line: ``dojo check | list | next | hint | diff | new``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from dojo import progress
from dojo.course import Course, CourseError, Kata


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that ``arguments`` (default: the program's) name; return the exit status."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(Course.find(), options))
    except CourseError as error:
        print(f"dojo: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\ndojo: stopped; no report was written.", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dojo", description="Practise and grade the katas.")
    parser.set_defaults(run=_next)
    commands = parser.add_subparsers(title="commands")

    check = commands.add_parser("check", help="grade katas in full, against the references")
    check.add_argument("katas", nargs="*", help="chapters or katas; all if none is named")
    check.add_argument("--solutions", action="store_true", help="grade the references themselves")
    check.add_argument("--file", type=Path, help="grade this file as the one kata named")
    check.add_argument("--seed", type=int, default=0, help="seed of tests and random inputs (0)")
    check.add_argument(
        "--strict", action="store_true", help="grade nothing unless every wall stands"
    )
    check.add_argument("--output", default="report", help="folder for report.json and junit.xml")
    check.set_defaults(run=_check)

    listing = commands.add_parser("list", help="show the path and how far you are")
    listing.add_argument("katas", nargs="*", help="chapters or katas; all if none is named")
    listing.set_defaults(run=_list)

    commands.add_parser("next", help="say which kata comes next").set_defaults(run=_next)

    hint = commands.add_parser("hint", help="show one more hint each time you ask")
    hint.add_argument("kata")
    hint.set_defaults(run=_hint)

    diff = commands.add_parser("diff", help="show a passed kata beside its reference")
    diff.add_argument("kata")
    diff.add_argument("--with", dest="other", metavar="WAY", help="another right way to show")
    diff.add_argument("--give-up", action="store_true", help="open it though it has not passed")
    diff.set_defaults(run=_diff)

    new = commands.add_parser("new", help="make the files of a new kata, all failing")
    new.add_argument("chapter", help="a folder of katas/, such as 03_pandas")
    new.add_argument("name", help="a Python name, such as share_of_total")
    new.set_defaults(run=_new)
    return parser


def _check(course: Course, options: argparse.Namespace) -> int:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    from dojo import idiom, report
    from dojo.grade import grade
    from dojo.job import Job

    katas = [course.one(options.katas[0])] if options.file and options.katas else []
    if options.file and (len(options.katas) != 1 or not options.file.is_file()):
        raise CourseError("--file takes a file that exists, and the one kata that it answers.")
    katas = katas or list(course.select(options.katas))
    graded = "solutions" if options.solutions else str(options.file or "katas")
    jobs = [
        Job(
            str(course.root),
            kata.id,
            str(_answer(kata, options)),
            options.seed,
            all_walls=options.strict,
        )
        for kata in katas
    ]
    console = Console()
    console.print(f"Grading {graded}: {len(katas)} katas.", highlight=False)
    results: dict[int, dict[str, object]] = {}
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("grading", total=len(katas))
        for place, result in grade(jobs):
            results[place] = result
            bar.update(task, advance=1)
    ordered = [results[place] for place in sorted(results)]
    for kata, result in zip(katas, ordered, strict=True):
        if result["verdict"] == "passed":
            result["advice"] = idiom.advice(_answer(kata, options), kata.solution)
    if graded == "katas":
        for kata, result in zip(katas, ordered, strict=True):
            progress.tests_ran(kata, passed=result["verdict"] == "passed")
    folder = Path(options.output)
    try:
        report.write(folder, report.report(ordered, graded, options.seed))
        where = str(folder)
    except OSError as error:
        console.print(f"The report could not be written: {error}", style="yellow", markup=False)
        where = ""
    report.show(console, course, ordered, where)
    return 0 if report.passed(ordered) else 1


def _answer(kata: Kata, options: argparse.Namespace) -> Path:
    if options.file:
        return Path(options.file).resolve()
    return kata.solution if options.solutions else kata.stub


def _list(course: Course, options: argparse.Namespace) -> int:
    katas = course.select(options.katas)
    coming = _coming(course)
    width = max(len(kata.name) for kata in katas)
    for chapter in dict.fromkeys(kata.chapter for kata in katas):
        print(f"{chapter}  {course.chapters[chapter]}")
        for kata in (kata for kata in katas if kata.chapter == chapter):
            mark = "+" if progress.passed(kata) else ">" if kata is coming else "."
            fact = "  (given up)" if progress.recall(kata).get("given_up") else ""
            about = f"{kata.level:8}  {kata.minutes:3} min  {kata.title}{fact}"
            print(f"  {mark} {kata.name:{width}}  {about}")
    done = sum(progress.passed(kata) for kata in course.katas)
    print(f"{done} of {len(course.katas)} pass. A chapter whose capstone you pass may be skipped.")
    return 0


def _next(course: Course, options: argparse.Namespace) -> int:
    kata = _coming(course)
    if kata is None:
        print("Every kata passes. `dojo check` grades them in full.")
        return 0
    print(kata.title)
    print(f"  open  {kata.stub.relative_to(course.root).as_posix()}")
    print(f"  test  pytest {kata.test.relative_to(course.root).as_posix()}")
    print(f"  hint  dojo hint {kata.name}")
    return 0


def _coming(course: Course) -> Kata | None:
    """Return the first kata that does not pass, and whose forerunners do."""
    waiting = [kata for kata in course.katas if not progress.passed(kata)]
    names = {kata.name for kata in waiting}
    ready = (kata for kata in waiting if not names.intersection(kata.after))
    return next(ready, None)


def _hint(course: Course, options: argparse.Namespace) -> int:
    kata = course.one(options.kata)
    if not kata.hints:
        raise CourseError(f"{kata.id} has no hints: add them to its block in chapter.toml.")
    shown = progress.next_hint(kata)
    for number, text in enumerate(kata.hints[:shown], 1):
        print(f"{number}. {text}")
    left = len(kata.hints) - shown
    print(f"({left} more: ask again when you have tried.)" if left else "(That was the last one.)")
    return 0


def _diff(course: Course, options: argparse.Namespace) -> int:
    from dojo import diff

    return diff.run(course.one(options.kata), options.other, give_up=options.give_up)


def _new(course: Course, options: argparse.Namespace) -> int:
    from dojo.scaffold import make

    for path in make(course, options.chapter, options.name):
        print(f"made {path.relative_to(course.root).as_posix()}")
    print("All of it fails until you have written it; CONTRIBUTING.md says how.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
