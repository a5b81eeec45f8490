"""Begin a kata once more: ``dojo reset`` and ``dojo again``. The old answer is always kept.

`dojo.learner.progress` holds one more fact of a kata that is practised once more:

``again``
    Since when (UTC, ISO 8601); forgotten when the kata is passed.
"""

from __future__ import annotations

import datetime
from pathlib import Path

from dojo.course.catalogue import CourseError, Kata
from dojo.learner import git
from dojo.learner.backups import back_up, backups
from dojo.learner.progress import Progress, now
from dojo.util.atomic import replace


def reset(kata: Kata) -> int:
    """Write the course's stub over the answer."""
    print(restore(kata, "reset"))
    return 0


def again(progress: Progress, kata: Kata) -> int:
    """Write the stub over an answer that passes, so that the kata can be solved from memory."""
    if not progress.passed(kata):
        raise CourseError(
            f"{kata.id} does not pass yet, so there is nothing to practise again. "
            f"`pytest {_shown(kata, kata.test)}` says what is missing; "
            f"`dojo reset {kata.name}` starts over."
        )
    print(restore(kata, "again"))
    # A new round: see `dojo.learner.review`.
    round_before = ("passed", "tests", "hints", "given_up")
    progress.remember(kata, **dict.fromkeys(round_before), again=now())
    if first := progress.facts(kata).get("first"):
        print(f"You passed it first on {_day(first)}.")
    print(f"Now once more: pytest {_shown(kata, kata.test)}")
    return 0


def passed_again(progress: Progress, kata: Kata) -> str:
    """Say when a kata that was begun again passed first and now, and forget that it was begun."""
    known = progress.facts(kata)
    progress.remember(kata, again=None)
    begun = datetime.datetime.fromisoformat(known["again"])
    took = datetime.datetime.now(datetime.UTC) - begun
    # A kata that was passed before such days were noted has no first one.
    day = str(known.get("first") or known["again"])
    first = f"first on {_day(day)}, " if day < known["again"] else ""
    return (
        f"{kata.name} passes again: {first}now on {_day(now())}, "
        f"{_length(took)} after you began again."
    )


def restore(kata: Kata, why: str) -> str:
    """Write the stub over the answer, once the answer is kept; return what to tell.

    Raises
    ------
    CourseError
        If there is no stub to be found, or it cannot be written; the answer is as it was.
    """
    file = _shown(kata, kata.stub)
    try:
        stub = git.pristine(kata).encode("utf-8")
    except CourseError as error:
        copy = back_up(kata, why)
        also = f" Your file is kept in {_shown(kata, copy)}." if copy else ""
        raise CourseError(f"{error}{also}") from None
    there = kata.stub.read_bytes() if kata.stub.is_file() else b""
    if there.replace(b"\r\n", b"\n") == stub:
        return f"{file} is the stub already."
    back_up(kata, why)
    try:
        # Where it is a link, the file that it leads to is the answer.
        replace(kata.stub.resolve(), stub)
    except OSError as error:
        raise CourseError(f"{file} could not be written ({error}); it is as it was.") from None
    told = f"{file} is the stub again."
    if there.strip():
        told += f"\nYour answer is kept: {_shown(kata, backups(kata)[-1])}"
        told += f"\nTo have it back, copy that file over {file}."
    return told


def _shown(kata: Kata, file: Path) -> str:
    return file.relative_to(kata.root).as_posix()


def _day(moment: str) -> str:
    return moment.partition("T")[0]


def _length(took: datetime.timedelta) -> str:
    """Say a length of time in its largest unit."""
    minutes = int(took.total_seconds() // 60)
    for unit, size in (("day", 24 * 60), ("hour", 60), ("minute", 1)):
        if count := minutes // size:
            return f"{count} {unit}{'s' if count > 1 else ''}"
    return "less than a minute"
