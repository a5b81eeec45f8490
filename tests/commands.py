"""Run every command line of README.md, CONTRIBUTING.md and docs/ in a fresh clone.

Run ``python3 tests/commands.py`` with a plain Python: it clones what is committed, makes an
environment by the README's own lines, with nothing extra, and types the commands there. What is not
run stands in `ELSEWHERE` with the reason and what proves it instead; a test holds that no command
of the documents is missing in both, and none of theirs in the documents.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "docs/*.md")
#: What a command line begins with.
PROGRAMS = {
    *("dask", "dojo", "eval", "git", "nox", "pip", "pytest", "python", "python3"),
    "register-python-argcomplete",
}
#: No command may take longer (s).
MAX_SECONDS = 1200


@dataclass(frozen=True)
class Run:
    """How a command line is tried.

    Parameters
    ----------
    status : int
        The exit status that it must have.
    before : str
        What a reader has done by then.
    typed : str
        The line itself, if the document's has a name to fill in, or is cut to a part: all of the
        references are graded by tests/promises.
    typed_then : str
        What is typed while it runs.
    """

    status: int = 0
    before: str = "true"
    typed: str = ""
    typed_then: str = ""


SOLVED = "cp solutions/01_python/clean_text.py katas/01_python"
HANDED_IN = f"{SOLVED} && mkdir -p handed_in/ada && cp solutions/02_numpy/*.py handed_in/ada"

#: In this order; all in one clone.
RUNS = {
    "python3 --version": Run(),
    "python3 -m venv .venv && source .venv/bin/activate": Run(),
    "python -m pip install -e . -c constraints.txt": Run(),
    "dojo": Run(),
    "dojo doctor": Run(),
    "dojo list": Run(),
    "dojo list groupby": Run(),
    "dojo start": Run(2),
    "dojo start 04_sklearn": Run(),
    "dojo start --grade 03_pandas": Run(1),
    "dojo map": Run(),
    "dojo map --svg report/map.svg": Run(),
    "pytest katas/01_python/test_clean_text.py": Run(1),
    "pytest -q --tb=short katas/01_python/test_clean_text.py": Run(1),
    "pytest --collect-only -q": Run(),
    "pytest katas/03_pandas": Run(1),
    "pytest": Run(1),
    "dojo task clean_text": Run(),
    "dojo task KATA": Run(typed="dojo task softmax"),
    "dojo hint clean_text": Run(),
    "dojo hint sort": Run(),
    "dojo hint sort_records": Run(),
    "dojo watch": Run(typed_then="q\n"),
    "dojo check": Run(),
    "dojo check --strict": Run(),
    "dojo check 03_pandas": Run(),
    "python -m pip install nox && python -m nox -s check": Run(),
    "nox -s check -- 03_pandas/join_planes": Run(),
    "nox -s check -- --html": Run(),
    "python -m nox -s check -- --solutions": Run(
        typed="python -m nox -s check -- 01_python --solutions"
    ),
    "dojo check clean_text": Run(before=SOLVED),
    "dojo diff": Run(typed="dojo diff clean_text"),
    "dojo diff clean_text": Run(),
    "dojo diff NAME --give-up": Run(typed="dojo diff softmax --give-up"),
    "dojo review": Run(),
    "dojo today": Run(before=SOLVED),
    "dojo again clean_text": Run(),
    "dojo reset clean_text": Run(before=SOLVED),
    "dojo reset KATA": Run(before=SOLVED, typed="dojo reset clean_text"),
    "dojo show k_means": Run(before="cp solutions/07_algorithms/k_means.py katas/07_algorithms"),
    "dojo replay k_means": Run(),
    "dojo replay KATA": Run(
        before="cp tests/answers/02_numpy/top_k/slip_bytes_of_a_plain_array.py "
        "katas/02_numpy/top_k.py",
        typed="dojo replay top_k",
    ),
    "dojo show training_loop": Run(before="cp solutions/06_torch/training_loop.py katas/06_torch"),
    "dojo upgrade": Run(),
    "git pull": Run(),
    "git pull --no-ff --no-rebase": Run(),
    "git remote add upstream": Run(typed="git remote add upstream {origin}"),
    "git pull upstream main": Run(before="git fetch --quiet upstream"),
    "git status": Run(),
    'eval "$(register-python-argcomplete dojo)"': Run(),
    "register-python-argcomplete --shell fish dojo | source": Run(
        typed="register-python-argcomplete --shell fish dojo"
    ),
    "dojo check --submissions handed_in --output class": Run(before=HANDED_IN),
    "dojo check clean_text sort_records baby_names flight_log --submissions week_1 "
    "--output class/week_1 --html": Run(
        before="mkdir -p week_1 && cp notebooks/start.ipynb week_1/ada.ipynb"
    ),
    "dojo check --submissions DIR": Run(typed="dojo check --submissions handed_in"),
    "nox -s check -- 02_numpy --submissions handed_in": Run(),
    "git archive --format=zip --output=autograder.zip --add-file=docs/gradescope/setup.sh "
    "--add-file=docs/gradescope/run_autograder --add-file=katas.txt --prefix=course/ HEAD": Run(
        before="echo 02_numpy > katas.txt"
    ),
    "dojo new 03_pandas NAME": Run(typed="dojo new 03_pandas a_new_kata"),
    "python tests/pages.py FOLDER": Run(typed="python tests/pages.py site"),
    "python tests/documents.py": Run(before="git stash --include-untracked --quiet"),
    "python -m pip install -e '.[dask]' -c constraints.txt": Run(),
    "cp notebooks/start.ipynb mine.ipynb": Run(),
}

AS_TESTS = "has an environment of its own, with the tests' libraries, and takes long: "
CONFLICT = "needs a pull that git has stopped: tests/test_upgrade.py"
CLUSTER = "needs several computers: tests/classroom/test_dask_executor.py starts such processes"

#: What is not run, why, and what proves it instead.
ELSEWHERE = {
    "python -m pip install nox && python -m nox -s tests": ".ci/run runs it, around this",
    "nox -s tests": ".ci/run runs it, around this",
    "DOJO_CPU=1 nox -s tests": AS_TESTS + "tests/repository/test_proofs.py",
    "DOJO_EVERY=1 nox -s tests": AS_TESTS + "tests/repository/test_proofs.py",
    "nox -s check": "python -m nox -s check is run, and tests/commands.py runs a part by this",
    "nox -s check -- --solutions": "tests/commands.py runs it as python -m nox",
    "nox -s lint": ".ci/run runs it",
    "nox -s prove -- 02_numpy/softmax": AS_TESTS
    + "noxfile.py runs tests/promises, as `tests` does",
    "nox -s prove -- 03_pandas/NAME": "there is no such kata yet: tests/test_cli.py makes one",
    "nox -s lowest": AS_TESTS + "noxfile.py runs what `tests` does, with constraints-lowest.txt",
    "nox -s tests -P 3.13": "needs that Python: .github/workflows/tests.yml asks for each",
    "nox -s bench": AS_TESTS + "tests/bench.py is run by hand, for it measures the machine",
    "nox -s bench -- stopped": AS_TESTS
    + "tests/bench.py is run by hand, for it measures the machine",
    "python tests/seeds.py 5 25 05_backprop": "takes minutes; the promises try five seeds",
    "python tests/gpu.py": "needs a GPU: tests/repository/test_gpu.py tries what a CPU shows",
    "python tests/documents.py attacks": "takes long: tests/grading/test_attacks.py runs the same",
    "python tests/documents.py pictures": "needs Chromium: tests/reporting/test_html.py opens it",
    "python tests/documents.py stubs [COMMIT]": "only prints: tests/promises/test_words.py counts",
    'python -m pip install -e ".[notebook]" jupyterlab -c constraints.txt': "the tests'"
    " environment has it but for JupyterLab: tests/learner/test_notebook.py runs the notebook",
    "jupyter lab mine.ipynb": "opens a browser: tests/learner/test_notebook.py runs the "
    "notebook's cells",
    "dojo open clean_text": "starts an editor: tests/learner/test_editor.py",
    "dojo watch --plain": "runs until it is ended: tests/learner/test_problem.py reads it",
    "git add": CONFLICT,
    "git commit": CONFLICT,
    "git rebase --continue": CONFLICT,
    "git restore --staged .": CONFLICT,
    "git stash drop": CONFLICT,
    "git merge --abort": CONFLICT,
    "git rebase --abort": CONFLICT,
    "dask scheduler": CLUSTER,
    "dask worker tcp://10.0.0.1:8786 --no-nanny": CLUSTER,
    "dojo check --submissions handed_in --output class --scheduler tcp://10.0.0.1:8786": CLUSTER,
}

#: Names of programs, which no document asks to type as they stand.
NAMES = frozenset({"eval", "git", "pip install"})


def commands(text: str) -> Iterator[str]:
    """Yield the command lines in a document: those after a ``$``, and those in its sentences."""
    for block in re.findall(r"```console\n(.*?)```", text, re.DOTALL):
        for line in block.replace("\\\n", " ").splitlines():
            if line.startswith("$ "):
                yield " ".join(line[2:].partition("  #")[0].split())
    prose = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    for span in re.findall(r"`([^`]+)`", prose):
        words = [word for word in span.split() if not re.match(r"[A-Z_]+=", word)]
        if words and words[0] in PROGRAMS:
            yield " ".join(span.split())


def documented() -> dict[str, str]:
    """Map each command line of the documents to the first that names it."""
    found: dict[str, str] = {}
    for pattern in DOCUMENTS:
        for file in sorted(ROOT.glob(pattern)):
            for command in commands(file.read_text("utf-8")):
                found.setdefault(command, file.name)
    return {command: file for command, file in found.items() if command not in NAMES}


def environment() -> dict[str, str]:
    """Return the variables of a new shell: nothing of this one's environment helps."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not re.match(r"PYTHON|PYTEST|VIRTUAL_ENV|NOX|DOJO|GIT_|COLUMNS", name)
    }
    if active := os.environ.get("VIRTUAL_ENV"):
        paths = kept["PATH"].split(os.pathsep)
        kept["PATH"] = os.pathsep.join(path for path in paths if not path.startswith(active))
    return kept


def main() -> int:
    """Type all of them; return 1 if one does not do what it should."""
    wrong = []
    with tempfile.TemporaryDirectory(prefix="dojo commands ") as folder:
        # Its own origin: what is committed meanwhile is not pulled, and HEAD may be no branch.
        origin, clone = Path(folder, "origin.git"), Path(folder, "ml-dojo")
        git("init", "--quiet", "--bare", "--initial-branch=main", origin)
        git("-C", origin, "config", "receive.shallowUpdate", "true")
        git("-C", ROOT, "push", "--quiet", origin, "HEAD:refs/heads/main")
        git("clone", "--quiet", origin, clone)
        for command, run in RUNS.items():
            typed = (run.typed or command).format(origin=f"'{origin}'")
            activate = "test ! -d .venv || source .venv/bin/activate"
            start = time.monotonic()
            done = subprocess.run(
                ["bash", "-c", f"{activate}\n({run.before}) || exit 99\n{typed}"],
                cwd=clone,
                env=environment(),
                input=run.typed_then,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                encoding="utf-8",
                errors="replace",
                timeout=MAX_SECONDS,
                check=False,
            )
            right = done.returncode == run.status and "Traceback" not in done.stdout
            print(f"{time.monotonic() - start:6.1f} s  {'ok' if right else 'WRONG':5}  {command}")
            if not right:
                wrong.append(command)
                print(done.stdout[-4000:], f"ended with {done.returncode}, not {run.status}")
            sys.stdout.flush()
    print(f"{len(RUNS) - len(wrong)} of {len(RUNS)} command lines do what the documents say.")
    return 1 if wrong else 0


def git(*words: str | Path) -> None:
    """Run git.

    Raises
    ------
    subprocess.CalledProcessError
        If it fails.
    """
    subprocess.run(["git", *words], check=True)


if __name__ == "__main__":
    sys.exit(main())
