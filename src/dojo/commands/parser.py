"""What can be typed: every command with its arguments, and a line on each for ``--help``."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Container, Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from dojo.commands import runs
from dojo.course.catalogue import Course

Run = Callable[[Course, argparse.Namespace], int]


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


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line; ``run`` is what the command chosen does."""
    parser = argparse.ArgumentParser(
        prog="dojo", description="Practise and grade the katas.", formatter_class=_Help
    )
    parser.set_defaults(run=runs.do_next, grades=False)
    parser.add_argument("--version", action=_Version, help="show the version and end")
    commands = parser.add_subparsers(title="commands")

    def add(name: str, run: Run, about: str, *, grades: bool = False) -> argparse.ArgumentParser:
        command = commands.add_parser(name, help=about, formatter_class=_Help)
        command.set_defaults(run=run, grades=grades)
        return command

    check = add("check", runs.do_check, "grade katas in full, against the references", grades=True)
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

    start = add("start", runs.do_start, "say where on the path to begin", grades=True)
    start.add_argument("chapter", nargs="?", help="begin there; without, three questions decide")
    start.add_argument("--grade", action="store_true", help="let the chapter's capstone decide")

    listing = add(
        "list", runs.do_list, "show the path and how far you are, or where a word is taught"
    )
    listing.add_argument(
        "words", nargs="*", help="chapters, katas, or words to search (groupby); all without"
    )

    drawing = add("map", runs.do_map, "draw which katas come after which, and how far you are")
    drawing.add_argument("--svg", type=Path, metavar="FILE", help="write a picture for browsers")

    add("next", runs.do_next, "say what to do now, as `dojo` does")

    task = add(
        "task", runs.do_task, "show what a kata asks for, and the house rules of its chapter"
    )
    task.add_argument("kata")

    opening = add("open", runs.do_open, "open a kata's stub and tests in your editor")
    opening.add_argument("kata")

    watch = add(
        "watch", runs.do_watch, "judge every save at once, and show what is next", grades=True
    )
    watch.add_argument("kata", nargs="?", help="where to begin; what comes next if none is named")
    watch.add_argument("--plain", action="store_true", help="print lines: for screen readers")

    hint = add("hint", runs.do_hint, "show one more hint each time you ask")
    hint.add_argument("kata")

    add("review", runs.do_review, "say which solved katas to solve once more")
    add("today", runs.do_today, "say what you learned today, and what is due tomorrow")
    add("doctor", runs.do_doctor, "look whether all that the course needs is here")

    reset = add("reset", runs.do_reset, "make a kata the stub again; your answer is kept")
    reset.add_argument("kata")

    again = add("again", runs.do_again, "solve a kata that passes once more, from the stub")
    again.add_argument("kata")

    add("upgrade", runs.do_upgrade, "pull the course; grade what has other tests")

    diff = add("diff", runs.do_diff, "show a passed kata beside its reference", grades=True)
    diff.add_argument("kata")
    diff.add_argument("--with", dest="other", metavar="WAY", help="another right way to show")
    diff.add_argument("--give-up", action="store_true", help="open it though it has not passed")

    replay = add("replay", runs.do_replay, "write what full grading found as a test", grades=True)
    replay.add_argument("kata")
    replay.add_argument("--seed", type=int, default=0, help="the seed that full grading had (0)")

    show = add("show", runs.do_show, "draw what your answer did, beside the reference", grades=True)
    show.add_argument("kata")
    show.add_argument("--output", type=Path, help="the picture's file (report/pictures/KATA.png)")

    new = add("new", runs.do_new, "make the files of a new kata, all failing")
    new.add_argument("chapter", help="a folder of katas/, such as 03_pandas")
    new.add_argument("name", help="a Python name, such as share_of_total")
    return parser
