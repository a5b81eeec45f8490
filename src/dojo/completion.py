"""Completion by the Tab key: argparse's own commands and options, and the course's names."""

from __future__ import annotations

import argparse
from collections.abc import Callable

import argcomplete

from dojo.course.catalogue import Course


def answer(parser: argparse.ArgumentParser, course: Course) -> None:
    """Tell the shell how the line can go on, and end the process.

    Every command's argument called ``kata``, ``katas``, ``words`` or ``chapter`` is completed by
    the names in ``course``. Shells that can show the titles beside them.
    """
    chapters = course.chapters
    # After a slash no blank is added: the name of a kata may follow.
    folders = {f"{chapter}/": title for chapter, title in chapters.items()}

    def katas(prefix: str, **_: object) -> dict[str, str]:
        return {kata.id if "/" in prefix else kata.name: kata.title for kata in course.katas}

    def katas_and_chapters(prefix: str, **_: object) -> dict[str, str]:
        return katas(prefix) | ({} if "/" in prefix else folders)

    completers: dict[str, Callable[..., dict[str, str]]] = {
        "kata": katas,
        "katas": katas_and_chapters,
        "words": katas_and_chapters,
        "chapter": lambda **_: chapters,
    }
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                for argument in command._actions:
                    if argument.dest in completers:
                        # argcomplete looks for this attribute.
                        vars(argument)["completer"] = completers[argument.dest]
    argcomplete.autocomplete(parser)
