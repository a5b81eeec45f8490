# PYTHON_ARGCOMPLETE_OK
"""The command line: ``dojo`` says what to do now, ``dojo --help`` what else there is."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from dojo.commands.parser import make_parser
from dojo.course.catalogue import Course, CourseError
from dojo.util.printing import never_fail, say


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
        say(f"dojo: {error}", stream=sys.stderr)
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
    parser = make_parser()
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
    for key in ("kata", "katas", "chapter"):
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


if __name__ == "__main__":
    sys.exit(main())
