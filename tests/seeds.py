"""Grade all that is right under many seeds: ``python tests/seeds.py FROM TO [KATA ...]``.

The promises try five seeds; what one input of a thousand refuses takes more. Prints each refusal,
and ends with 1 if there is one.
"""

from __future__ import annotations

import sys

from support.courses import COURSE
from support.graders import warm_grader

from dojo.grading.job import Job
from dojo.results import Verdict


def main(words: list[str]) -> int:
    """Grade references and right answers of the katas named, or of all."""
    if len(words) < 2 or not all(word.isdigit() for word in words[:2]):
        print(__doc__)
        return 2
    seeds, refused = range(int(words[0]), int(words[1])), 0
    with warm_grader() as grade_all:
        for kata in COURSE.select(words[2:]):
            files = [kata.solution, *sorted(kata.answers.glob("right_*.py"))]
            jobs = [Job.of(kata, file, seed=seed) for seed in seeds for file in files]
            results = list(zip(jobs, grade_all(jobs), strict=True))
            wrong = [
                (job, result)
                for job, result in results
                if not result.passed and result.verdict is not Verdict.SKIPPED
            ]
            for job, result in wrong:
                place = f"{kata.id}, {job.answer.file.name}, seed {job.seed}"
                print(f"{place}: {result.verdict}\n{result.message}\n")
            print(f"{kata.id}: {len(wrong)} of {len(jobs)} refused", flush=True)
            refused += len(wrong)
    return 1 if refused else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
