# PYTHON_ARGCOMPLETE_OK
"""The command line: ``dojo`` says what to do now, ``dojo --help`` what else there is."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Container, Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from dojo.course.catalogue import Course, CourseError
from dojo.learner.progress import Progress
from dojo.util.printing import never_fail

Run = Callable[[Course, argparse.Namespace], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that ``arguments`` (default: the program's) name; return the exit status."""
    never_fail()
    options = argparse.Namespace()
    try:
        options = _options(sys.argv[1:] if arguments is None else list(arguments))
        status = _run(options)
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
        print(f"\ndojo: stopped{getattr(options, 'unwritten', '')}.", file=sys.stderr)
        return 130


def _options(words: list[str]) -> argparse.Namespace:
    """Read the command line; end the process where --help, or the Tab key, asks for an answer."""
    parser = _parser()
    # Set by the shell when Tab is pressed.
    if "_ARGCOMPLETE" in os.environ:
        from dojo import completion

        completion.answer(parser, Course.find())
    commands = next(a.choices for a in parser._actions if isinstance(a, argparse._SubParsersAction))
    if words and not words[0].startswith("-") and words[0] not in commands:
        # Slow to import, and most commands are known.
        import difflib

        close = difflib.get_close_matches(words[0], commands, 3, 0.5)
        close = [name for name in commands if name.startswith(words[0])] or close
        meant = f"Did you mean {' or '.join(close)}? " if close else ""
        raise CourseError(f"there is no command {words[0]!r}. {meant}`dojo --help` shows all.")
    return parser.parse_args(words)


def _run(options: argparse.Namespace) -> int:
    course = Course.find()
    for key in ("kata", "katas"):
        match getattr(options, key, None):
            case str(word):
                setattr(options, key, _whole_name(course, word))
            case list(words):
                setattr(options, key, [_whole_name(course, word) for word in words])
    if not options.grades:
        return int(options.run(course, options))
    _refuse_full_disk()
    try:
        return int(options.run(course, options))
    except (OSError, EOFError):
        # A full disk ends the grader's processes, which is noticed as a connection that ends.
        _refuse_full_disk(course.root)
        raise


def _refuse_full_disk(*folders: Path) -> None:
    from dojo.util import disk_space

    if full := disk_space.full_folder(*folders):
        raise CourseError(f"there is no room left in {full}. {disk_space.ADVICE}")


def _whole_name(course: Course, word: str) -> str:
    """Return the name that ``word`` begins, if it begins one alone; else ``word``.

    Raises
    ------
    CourseError
        If it begins several.
    """
    names = {kata.name for kata in course.katas} | set(course.chapters)
    found = sorted(name for name in names if name.startswith(word))
    if not word or word in names or not found:
        return word
    if len(found) > 1:
        raise CourseError(f"{word!r} begins {len(found)} names: {', '.join(found)}. Say which.")
    return found[0]


class _Help(argparse.HelpFormatter):
    """As wide as the terminal; argparse's own imports shutil for that, with all its archives."""

    def __init__(self, prog: str) -> None:
        try:
            columns = int(os.environ.get("COLUMNS") or os.get_terminal_size().columns)
        except (OSError, ValueError):
            columns = 80
        super().__init__(prog, width=columns - 2)


class _Version(argparse.Action):
    """Looks the version up when somebody asks for it: importlib.metadata is slow."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str | None = None) -> None:
        super().__init__(option_strings, dest, nargs=0, default=argparse.SUPPRESS, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from importlib.metadata import version

        print(f"ml-dojo {version('ml-dojo')}")
        parser.exit()


class _Formats(Container[str]):
    """The formats of a report, imported when somebody asks for one."""

    def __contains__(self, name: object) -> bool:
        return name in tuple(self)

    def __iter__(self) -> Iterator[str]:
        from dojo.reporting.formats import NAMES

        return iter(NAMES)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dojo", description="Practise and grade the katas.", formatter_class=_Help
    )
    parser.set_defaults(run=_next, grades=False)
    parser.add_argument("--version", action=_Version, help="show the version and end")
    commands = parser.add_subparsers(title="commands")

    def add(name: str, run: Run, about: str, *, grades: bool = False) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=about, formatter_class=_Help)
        command.set_defaults(run=run, grades=grades)
        return command

    check = add("check", _check, "grade katas in full, against the references", grades=True)
    check.set_defaults(unwritten="; no report was written")
    check.add_argument("katas", nargs="*", help="chapters or katas; all if none is named")
    check.add_argument("--solutions", action="store_true", help="grade the references themselves")
    check.add_argument("--file", type=Path, help="grade this file as the one kata named")
    check.add_argument(
        "--require",
        action="append",
        default=[],
        metavar="WORDS",
        help="end with status 1 unless these pass, too: chapters, katas, or `all` that is graded",
    )
    check.add_argument(
        "--seed", type=int, help="seed of tests and random inputs (0; a class draws one)"
    )
    check.add_argument(
        "--strict", action="store_true", help="grade nothing unless every wall stands"
    )
    check.add_argument(
        "--output", type=Path, default="report", help="folder for report.json and junit.xml"
    )
    check.add_argument(
        "--format",
        action="append",
        default=[],
        choices=_Formats(),
        metavar="FORMAT",
        help="write the report so, too: %(choices)s",
    )
    check.add_argument(
        "--html", dest="format", action="append_const", const="html", help="write report.html, too"
    )
    check.add_argument("--debug", action="store_true", help="show the traceback of a grader fault")
    check.add_argument("--submissions", type=Path, metavar="DIR", help="grade all that lies in DIR")
    check.add_argument("--scheduler", metavar="ADDRESS", help="spread them over a Dask cluster")

    listing = add("list", _list, "show the path and how far you are, or where a word is taught")
    listing.add_argument(
        "words", nargs="*", help="chapters, katas, or words to search (groupby); all without"
    )

    add("next", _next, "say what to do now, as `dojo` does")

    task = add("task", _task, "show what a kata asks for, and the house rules of its chapter")
    task.add_argument("kata")

    opening = add("open", _open, "open a kata's stub and tests in your editor")
    opening.add_argument("kata")

    watch = add("watch", _watch, "judge every save at once, and show what is next", grades=True)
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

    diff = add("diff", _diff, "show a passed kata beside its reference", grades=True)
    diff.add_argument("kata")
    diff.add_argument("--with", dest="other", metavar="WAY", help="another right way to show")
    diff.add_argument("--give-up", action="store_true", help="open it though it has not passed")

    replay = add("replay", _replay, "write what full grading found as a test", grades=True)
    replay.add_argument("kata")
    replay.add_argument("--seed", type=int, default=0, help="the seed that full grading had (0)")

    show = add("show", _show, "draw what your answer did, beside the reference", grades=True)
    show.add_argument("kata")
    show.add_argument("--output", type=Path, help="the picture's file (report/pictures/KATA.png)")

    new = add("new", _new, "make the files of a new kata, all failing")
    new.add_argument("chapter", help="a folder of katas/, such as 03_pandas")
    new.add_argument("name", help="a Python name, such as share_of_total")
    return parser


# Each command imports what it needs: most need little, and `dojo` alone shall answer at once.


def _check(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import check_command

    if options.submissions:
        return _check_class(course, options)
    if options.scheduler:
        raise CourseError("--scheduler spreads submissions: name their folder by --submissions.")
    return check_command.run(
        course,
        Progress(course.root),
        options.katas,
        file=options.file,
        solutions=options.solutions,
        seed=options.seed or 0,
        all_walls=options.strict,
        output=options.output,
        wanted=options.format,
        debug=options.debug,
        required=[word for words in options.require for word in words.replace(",", " ").split()],
    )


def _check_class(course: Course, options: argparse.Namespace) -> int:
    from dojo.classroom import run as classroom
    from dojo.learner.check_command import select

    katas = select(course, options.katas)
    if options.file or options.solutions or options.require:
        raise CourseError(
            "--submissions grades what was handed in: take away --file, --solutions and --require."
        )
    return classroom.run(
        course,
        katas,
        options.submissions,
        options.output,
        required=katas if options.katas else (),
        seed=options.seed,
        all_walls=options.strict,
        formats=options.format,
        scheduler=options.scheduler,
    )


def _list(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import listing

    return listing.run(course, Progress(course.root), options.words)


def _next(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import git, next_step

    git.protect(course.root)
    return next_step.run(course, Progress(course.root))


def _review(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import review

    return review.run(course, Progress(course.root))


def _doctor(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner.doctor import command

    return command.run(course)


def _task(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import task

    return task.run(course.one(options.kata))


def _open(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import editor

    return editor.run(course.one(options.kata))


def _watch(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import git, next_step
    from dojo.learner.watch import controller

    git.protect(course.root)
    progress = Progress(course.root)
    if options.kata:
        kata = course.one(options.kata)
    else:
        kata = next_step.coming(course, progress.done(course.katas)) or course.katas[0]
    return controller.run(course, progress, kata, plain=options.plain)


def _hint(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import hints

    return hints.run(Progress(course.root), course.one(options.kata))


def _reset(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import restart

    return restart.reset(course.one(options.kata))


def _again(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import restart

    return restart.again(Progress(course.root), course.one(options.kata))


def _upgrade(course: Course, options: argparse.Namespace) -> int:
    from dojo import upgrade

    return upgrade.run(course)


def _diff(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import diff

    kata = course.one(options.kata)
    return diff.run(course, Progress(course.root), kata, options.other, give_up=options.give_up)


def _replay(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import replay

    return replay.run(course, course.one(options.kata), options.seed)


def _show(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import show

    kata = course.one(options.kata)
    return show.run(course, kata, options.output or show.picture_file(kata))


def _new(course: Course, options: argparse.Namespace) -> int:
    from dojo.course.scaffold import make

    for path in make(course, options.chapter, options.name):
        print(f"made {path.relative_to(course.root).as_posix()}")
    kata = f"{options.chapter}/{options.name}"
    print("All of it fails until you have written it; CONTRIBUTING.md says how.")
    print(f"Begin with katas/{kata}.py. Then prove the whole: nox -s prove -- {kata}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
