"""What the Tab key offers: argparse's own commands and options, and the course's names."""

from __future__ import annotations

import argparse
from collections.abc import Callable

import argcomplete

from dojo.course import Course


def answer(parser: argparse.ArgumentParser, course: Course) -> None:
    """Tell the shell how the line can go on, and end the process.

    Every argument called ``kata``, ``katas`` or ``chapter``, of whichever command, is completed
    by the names in ``course``; shells that can, show the titles beside them.
    """
    chapters = course.chapters

    def katas(prefix: str, **_: object) -> dict[str, str]:
        return {kata.id if "/" in prefix else kata.name: kata.title for kata in course.katas}

    completers: dict[str, Callable[..., dict[str, str]]] = {
        "kata": katas,
        "katas": lambda prefix, **_: katas(prefix) | chapters,
        "chapter": lambda **_: chapters,
    }
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                for argument in command._actions:
                    if argument.dest in completers:
                        # Where argcomplete looks.
                        vars(argument)["completer"] = completers[argument.dest]
    argcomplete.autocomplete(parser)
