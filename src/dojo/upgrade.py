"""``dojo upgrade``: pull the course, and grade again what is solved and has got other tests."""

from __future__ import annotations

import sys
from pathlib import Path

from dojo import git, progress
from dojo.course import Course, CourseError

#: Where these change, the environment has to be brought up to date.
NEEDS = ("pyproject.toml", "constraints.txt")


def run(course: Course) -> int:
    """Pull, then grade in a process of its own, for the grader may have been upgraded too."""
    import subprocess

    before = [_read(course.root / name) for name in NEEDS]
    print(_pull(course.root))
    if [_read(course.root / name) for name in NEEDS] != before:
        print("The course needs other libraries now: first run")
        print("  python -m pip install -e . -c constraints.txt")
        print("and then `dojo upgrade` again, which grades what has got other tests.")
        return 0
    sys.stdout.flush()
    return subprocess.call([sys.executable, "-m", "dojo.upgrade"], cwd=course.root)


def _pull(root: Path) -> str:
    """Pull and say what came of it."""
    if not (root / ".git").exists():
        raise CourseError(
            f"{root} is no git clone, so it cannot be upgraded in place. Clone the course "
            "anew beside it, and copy your katas/*/*.py over, tests excepted."
        )
    before = git.git(root, "rev-parse", "HEAD")
    # In a fork, `origin` is the learner's own; what is new comes from `upstream`.
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
    came = git.git(root, "rev-parse", "HEAD") != before
    return "The course is upgraded; your answers stand." if came else "Nothing new has come."


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
    from dojo.grade import grade
    from dojo.job import Job

    katas = [kata for kata in course.katas if progress.outdated(kata)]
    if not katas:
        print("No kata that you solved has got other tests.")
        return 0
    print(f"Solved katas with other tests than before: {len(katas)}. Grading them.")
    jobs = [Job(str(course.root), kata.id, str(kata.stub)) for kata in katas]
    results = dict(grade(jobs))
    failed = 0
    for place, kata in enumerate(katas):
        verdict = results[place]["verdict"]
        # What is not proven either way stays marked.
        if verdict not in ("skipped", "grader fault"):
            progress.tests_ran(kata, passed=verdict == "passed")
            failed += verdict != "passed"
        print(f"\n{kata.name}: {verdict}")
        if verdict != "passed":
            print(results[place]["message"])
    if failed:
        print(f"\n{failed} to mend: your answers are as you wrote them; the tests ask more now.")
        print("`dojo reset KATA` gives the task as it is now, and keeps your answer.")
    return 0 if {result["verdict"] for result in results.values()} <= {"passed", "skipped"} else 1


def _read(file: Path) -> bytes:
    return file.read_bytes() if file.is_file() else b""


if __name__ == "__main__":
    try:
        sys.exit(regrade(Course(Path.cwd())))
    except CourseError as error:
        sys.exit(f"dojo: {error}")
