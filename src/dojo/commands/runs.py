"""What each command does with its arguments; all return the exit status.

Each imports what it needs: most need little, and `dojo` alone shall answer at once.
"""

from __future__ import annotations

import argparse
import sys

from dojo.course.catalogue import Course, CourseError
from dojo.learner.progress import Progress


def _progress(course: Course) -> Progress:
    """Return the learner's progress; say so where it cannot be kept."""
    progress = Progress(course.root)
    if not progress.kept:
        print(
            "dojo: nothing is remembered here, for .dojo cannot be written: see `dojo doctor`.",
            file=sys.stderr,
        )
    return progress


def do_check(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import check_command

    if options.submissions:
        return _check_class(course, options)
    if options.scheduler:
        raise CourseError("--scheduler spreads submissions: name their folder by --submissions.")
    return check_command.run(
        course,
        _progress(course),
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


def do_start(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import start

    return start.run(course, _progress(course), options.chapter, grade=options.grade)


def do_list(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import listing

    return listing.run(course, _progress(course), options.words)


def do_next(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import git, next_step

    status = next_step.run(course, _progress(course))
    # What is written once is told last: the next step comes first.
    git.protect(course.root)
    return status


def do_review(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import review

    return review.run(course, _progress(course))


def do_map(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner.map import command

    return command.run(course, _progress(course), options.svg)


def do_today(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import today

    return today.run(course, _progress(course))


def do_doctor(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner.doctor import command

    return command.run(course)


def do_task(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import task

    return task.run(course.one(options.kata))


def do_open(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import editor

    return editor.run(course.one(options.kata))


def do_watch(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import git, next_step
    from dojo.learner.watch import controller

    git.protect(course.root)
    progress = _progress(course)
    if options.kata:
        kata = course.one(options.kata)
    else:
        kata = next_step.coming(course, progress) or course.katas[0]
    return controller.run(course, progress, kata, plain=options.plain)


def do_hint(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import hints

    return hints.run(_progress(course), course.one(options.kata))


def do_reset(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import restart

    return restart.reset(course.one(options.kata))


def do_again(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import restart

    return restart.again(_progress(course), course.one(options.kata))


def do_upgrade(course: Course, options: argparse.Namespace) -> int:
    from dojo import upgrade

    return upgrade.run(course)


def do_diff(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import diff

    kata = course.one(options.kata)
    return diff.run(course, _progress(course), kata, options.other, give_up=options.give_up)


def do_replay(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import replay

    return replay.run(course, course.one(options.kata), options.seed)


def do_show(course: Course, options: argparse.Namespace) -> int:
    from dojo.learner import show

    kata = course.one(options.kata)
    return show.run(course, kata, options.output or show.picture_file(kata))


def do_new(course: Course, options: argparse.Namespace) -> int:
    from dojo.course.scaffold import make

    for path in make(course, options.chapter, options.name):
        print(f"made {path.relative_to(course.root).as_posix()}")
    kata = f"{options.chapter}/{options.name}"
    print("All of it fails until you have written it; CONTRIBUTING.md says how.")
    print(f"Begin with katas/{kata}.py. Then prove the whole: nox -s prove -- {kata}")
    return 0
