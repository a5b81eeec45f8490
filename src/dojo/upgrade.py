"""``dojo upgrade``: pull the course, and grade again the solved katas whose tests have changed."""

from __future__ import annotations

import sys
from pathlib import Path

from dojo.course.catalogue import Course, CourseError
from dojo.learner import git
from dojo.learner.progress import Progress
from dojo.learner.record import credit_result
from dojo.results import UNPROVEN, Verdict
from dojo.util.printing import never_fail
from dojo.util.words import count

#: If these change, the environment has to be brought up to date.
REQUIREMENTS = ("pyproject.toml", "constraints.txt")


def run(course: Course) -> int:
    """Pull, then grade in a new process, since the grader may have been upgraded too."""
    import subprocess

    git.protect(course.root)
    before = [_read(course.root / name) for name in REQUIREMENTS]
    print(_pull(course.root))
    if [_read(course.root / name) for name in REQUIREMENTS] != before:
        print("The course needs other libraries now: first run")
        print("  python -m pip install -e . -c constraints.txt")
        print("and then `dojo upgrade` again, which grades the katas whose tests have changed.")
        return 0
    sys.stdout.flush()
    return subprocess.call([sys.executable, "-m", "dojo.upgrade"], cwd=course.root)


def _pull(root: Path) -> str:
    """Pull and say how that went."""
    if not (root / ".git").exists():
        raise CourseError(
            f"{root} is no git clone, so it cannot be upgraded in place. Clone the course "
            "anew beside it, and copy your katas/*/*.py over, tests excepted."
        )
    before = git.git(root, "rev-parse", "HEAD")
    # In a fork, `origin` is the learner's own; `upstream` is the course.
    remotes = git.git(root, "remote").decode().split()
    source = ("upstream", "HEAD") if "upstream" in remotes else ()
    try:
        git.git(root, "pull", "--no-edit", *source)
    except CourseError as error:
        if _unmerged(root):
            raise CourseError(f"{error}\n{_waiting(root)}") from None
        raise CourseError(
            f"{error}\nNothing was changed, and your answers are as they were. "
            "docs/upgrading.md says what such words of git mean."
        ) from None
    if _unmerged(root):
        raise CourseError(_waiting(root))
    changed = git.git(root, "rev-parse", "HEAD") != before
    return "The course is upgraded; your answers stand." if changed else "Nothing new has come."


def _unmerged(root: Path) -> list[str]:
    lines = git.git(root, "diff", "--name-only", "--diff-filter=U").decode("utf-8", "replace")
    return sorted(set(lines.splitlines()))


def _waiting(root: Path) -> str:
    files = "".join(f"\n  {name}" for name in _unmerged(root))
    return (
        f"These files were changed by you and by others:{files}\n"
        "Nothing is lost: both texts are there, and edits that git has put aside come back. "
        "docs/upgrading.md says how to end this."
    )


def regrade(course: Course) -> int:
    """Grade the solved katas whose tests have changed; say which fail now, and why."""
    from dojo.grading.grader import Grader
    from dojo.grading.job import Job

    progress = Progress(course.root)
    katas = [kata for kata in course.katas if progress.outdated(kata)]
    if not katas:
        print("The tests of the katas that you solved have not changed.")
        return 0
    print(f"The tests of {count(len(katas), 'solved kata')} have changed. Grading again.")
    tests = {kata: progress.digest(kata.test) for kata in katas}
    with Grader(course) as grader:
        results = dict(grader.grade_all([Job.of(kata, kata.stub) for kata in katas]))
    for place, kata in enumerate(katas):
        result = results[place]
        # What is not proven either way stays marked.
        credit_result(progress, kata, result, tests[kata])
        print(f"\n{kata.name}: {result.verdict}")
        if not result.passed:
            print(result.message)
    failed = [result for result in results.values() if not result.passed]
    if to_mend := [result for result in failed if result.verdict not in UNPROVEN]:
        print(
            f"\n{count(len(to_mend), 'kata')} to mend: your answers are as you wrote them, and the "
            "tests ask more now. `dojo list` marks them with ! until they pass again."
        )
        print("`dojo reset KATA` gives the task as it is now, and keeps your answer.")
    return 0 if all(result.verdict is Verdict.SKIPPED for result in failed) else 1


def _read(file: Path) -> bytes:
    return file.read_bytes() if file.is_file() else b""


if __name__ == "__main__":
    never_fail()
    try:
        sys.exit(regrade(Course(Path.cwd())))
    except CourseError as error:
        sys.exit(f"dojo: {error}")
