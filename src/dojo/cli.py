# PYTHON_ARGCOMPLETE_OK
"""The command line: ``dojo`` says what to do now, ``dojo --help`` what else there is."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from dojo import git, now, progress
from dojo.course import Course, CourseError, Kata
from dojo.formats import NAMES
from dojo.job import Job

Run = Callable[[Course, argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that ``arguments`` (default: the program's) name; return the exit status."""
    parser = _parser()
    try:
        course = Course.find()
        # Set by the shell when Tab is pressed.
        if "_ARGCOMPLETE" in os.environ:
            from dojo import completion

            completion.answer(parser, course)
        options = parser.parse_args(arguments)
        git.protect(course.root)
        status = int(options.run(course, options))
        sys.stdout.flush()
        return status
    except CourseError as error:
        print(f"dojo: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        # `dojo list | head` has read enough; Python would complain once more when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        print("\ndojo: stopped; no report was written.", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dojo", description="Practise and grade the katas.")
    parser.set_defaults(run=_next)
    commands = parser.add_subparsers(title="commands")

    def add(name: str, run: Run, about: str) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=about)
        command.set_defaults(run=run)
        return command

    check = add("check", _check, "grade katas in full, against the references")
    check.add_argument("katas", nargs="*", help="chapters or katas; all if none is named")
    check.add_argument("--solutions", action="store_true", help="grade the references themselves")
    check.add_argument("--file", type=Path, help="grade this file as the one kata named")
    check.add_argument("--seed", type=int, default=0, help="seed of tests and random inputs (0)")
    check.add_argument(
        "--strict", action="store_true", help="grade nothing unless every wall stands"
    )
    check.add_argument("--output", default="report", help="folder for report.json and junit.xml")
    check.add_argument(
        "--format", action="append", default=[], choices=NAMES, help="write the report so, too"
    )
    check.add_argument(
        "--html", dest="format", action="append_const", const="html", help="write report.html, too"
    )
    check.add_argument("--submissions", type=Path, metavar="DIR", help="grade all that lies in DIR")
    check.add_argument("--scheduler", metavar="ADDRESS", help="spread them over a Dask cluster")

    listing = add("list", _list, "show the path and how far you are")
    listing.add_argument("katas", nargs="*", help="chapters or katas; all if none is named")

    add("next", _next, "say what to do now, as `dojo` does")

    watch = add("watch", _watch, "judge every save at once, and show what is next")
    watch.add_argument("kata", nargs="?", help="where to begin; what comes next if none is named")
    watch.add_argument("--plain", action="store_true", help="print lines: for screen readers")

    hint = add("hint", _hint, "show one more hint each time you ask")
    hint.add_argument("kata")

    add("review", _review, "say which solved katas to solve once more")
    add("doctor", _doctor, "look whether all that the course needs is here")

    reset = add("reset", _reset, "make a kata the stub again; your answer is kept")
    reset.add_argument("kata")

    again = add("again", _again, "solve a kata that passes once more, from the stub")
    again.add_argument("kata")

    add("upgrade", _upgrade, "pull the course; grade what has other tests")

    diff = add("diff", _diff, "show a passed kata beside its reference")
    diff.add_argument("kata")
    diff.add_argument("--with", dest="other", metavar="WAY", help="another right way to show")
    diff.add_argument("--give-up", action="store_true", help="open it though it has not passed")

    show = add("show", _show, "draw what your answer did beside what the reference did")
    show.add_argument("kata")
    show.add_argument("--output", type=Path, help="the picture's file (report/pictures/KATA.png)")

    new = add("new", _new, "make the files of a new kata, all failing")
    new.add_argument("chapter", help="a folder of katas/, such as 03_pandas")
    new.add_argument("name", help="a Python name, such as share_of_total")
    return parser


def _check(course: Course, options: argparse.Namespace) -> int:
    katas = list(course.select(options.katas))
    if not any(kata.solution.is_file() for kata in katas):
        raise CourseError(
            "full grading compares with solutions/, and those of what you named are not here: get "
            "the whole course. `pytest` tests an answer without them."
        )
    if options.submissions:
        return _check_class(course, katas, options)
    from dojo import examine

    if options.scheduler:
        raise CourseError("--scheduler spreads submissions: name their folder by --submissions.")
    if options.file and (len(options.katas) != 1 or not options.file.is_file()):
        raise CourseError("--file takes a file that exists, and the one kata that it answers.")
    if options.file:
        katas = [course.one(options.katas[0])]
        answers, graded = [options.file.resolve()], str(options.file)
    elif options.solutions:
        answers, graded = [kata.solution for kata in katas], "solutions"
    else:
        answers, graded = [kata.stub for kata in katas], "katas"
    jobs = [
        Job(str(course.root), kata.id, str(file), options.seed, all_walls=options.strict)
        for kata, file in zip(katas, answers, strict=True)
    ]
    return examine.run(course, jobs, graded, Path(options.output), options.format)


def _check_class(course: Course, katas: list[Kata], options: argparse.Namespace) -> int:
    from dojo import classroom, cluster
    from dojo.desk import Desk

    if options.file or options.solutions:
        raise CourseError(
            "--submissions grades what was handed in: take away --file and --solutions."
        )
    output = Path(options.output)
    book = classroom.Book(course, output, options.seed, options.format)
    with Desk(course, options.seed, options.strict, "html" in options.format) as desk:
        spread = partial(classroom.here, desk, book)
        if options.scheduler:
            spread = partial(cluster.there, options.scheduler, desk)
        asked = katas if options.katas else []
        return classroom.run(course, katas, asked, options.submissions, book, desk, spread)


def _list(course: Course, options: argparse.Namespace) -> int:
    katas = course.select(options.katas)
    coming = now.coming(course)
    width = max(len(kata.name) for kata in katas)
    for chapter in dict.fromkeys(kata.chapter for kata in katas):
        print(f"{chapter}  {course.chapters[chapter]}")
        for kata in (kata for kata in katas if kata.chapter == chapter):
            mark = ">" if kata is coming else "."
            if progress.passed(kata):
                mark = "~" if progress.outdated(kata) else "+"
            fact = "  (given up)" if progress.recall(kata).get("given_up") else ""
            about = f"{kata.level:8}  {kata.minutes:3} min  {kata.title}{fact}"
            print(f"  {mark} {kata.name:{width}}  {about}")
    done = sum(progress.passed(kata) for kata in course.katas)
    print(f"{done} of {len(course.katas)} pass. A chapter whose capstone you pass may be skipped.")
    _tell_outdated(course)
    return 0


def _tell_outdated(course: Course) -> None:
    """Say what to do about katas whose tests have changed since they were passed."""
    names = [kata.name for kata in course.katas if progress.outdated(kata)]
    if names:
        print(f"~ tests changed since you passed: `dojo check {' '.join(names)}` tries them.")


def _next(course: Course, options: argparse.Namespace) -> int:
    return now.run(course)


def _review(course: Course, options: argparse.Namespace) -> int:
    from dojo import review

    return review.run(course)


def _doctor(course: Course, options: argparse.Namespace) -> int:
    from dojo import doctor

    return doctor.run(course)


def _watch(course: Course, options: argparse.Namespace) -> int:
    from dojo.watch import run

    kata = course.one(options.kata) if options.kata else now.coming(course) or course.katas[0]
    return run(course, kata, plain=options.plain)


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


def _reset(course: Course, options: argparse.Namespace) -> int:
    from dojo.restart import reset

    return reset(course.one(options.kata))


def _again(course: Course, options: argparse.Namespace) -> int:
    from dojo.restart import again

    return again(course.one(options.kata))


def _upgrade(course: Course, options: argparse.Namespace) -> int:
    from dojo import upgrade

    return upgrade.run(course)


def _diff(course: Course, options: argparse.Namespace) -> int:
    from dojo import diff

    return diff.run(course.one(options.kata), options.other, give_up=options.give_up)


def _show(course: Course, options: argparse.Namespace) -> int:
    from dojo import gallery

    kata = course.one(options.kata)
    return gallery.run(kata, options.output or gallery.place(kata))


def _new(course: Course, options: argparse.Namespace) -> int:
    from dojo.scaffold import make

    for path in make(course, options.chapter, options.name):
        print(f"made {path.relative_to(course.root).as_posix()}")
    print("All of it fails until you have written it; CONTRIBUTING.md says how.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
