"""Cheats and faults as submissions: each file of attacks/ grafted on katas of different kinds.

An attack's docstring says what it does and which verdicts are right. Its ``strike`` takes the
place of every body of a kata's stub; its ``corrupt``, if it has that instead, is put around every
function and class of the reference.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dojo.course.catalogue import Kata
from dojo.grading.job import Job
from support.courses import COURSE, TESTS
from support.graders import GradeAll

#: One kata of each kind.
KINDS = {
    "function": "03_pandas/share_of_total",
    "estimator": "04_sklearn/leak_free_pipeline",
    "nn.Module": "06_torch/convnet",
    "training run": "06_torch/training_loop",
}

#: Files that are no program: title, content (None: no file; a folder: ``...``), verdict.
BROKEN = {
    "empty": ("an empty file", b"", "wrong"),
    "missing": ("no file", None, "wrong"),
    "folder": ("a folder of that name", ..., "wrong"),
    "null_bytes": ("null bytes", b"x = 1\0\n", "wrong"),
    "encoding": ("Latin-1 where UTF-8 is meant", "x = 'é'\n".encode("latin-1"), "wrong"),
    "syntax": ("a syntax error", b"def f(:\n    pass\n", "wrong"),
    "indentation": ("an indentation error", b"def f():\npass\n", "wrong"),
    "no_function": ("a module without the functions asked", b"x = 1\n", "wrong"),
}


@dataclass(frozen=True)
class Attack:
    """What is submitted, and what the grader has to say of it.

    Parameters
    ----------
    name, title : str
    verdicts : tuple of str
        Those that are right.
    content : str, bytes, None or ...
        Source of an attack, or what stands in BROKEN.
    timeout : float
        See `dojo.grading.job.Job`.
    katas : tuple of str
        On which it is grafted.
    needs : str
        The wall without which it would do real harm.
    """

    name: str
    title: str
    verdicts: tuple[str, ...]
    content: object
    timeout: float = 15.0
    katas: tuple[str, ...] = tuple(KINDS.values())
    needs: str = ""

    def submit(self, kata: Kata, folder: Path) -> Path:
        """Write the submission into ``folder`` and return its path."""
        file = folder / kata.id / f"{kata.name}.py"
        file.parent.mkdir(parents=True)
        if self.content is ...:
            file.mkdir()
        elif isinstance(self.content, bytes):
            file.write_bytes(self.content)
        elif isinstance(self.content, str):
            file.write_text(graft(self.content, kata), "utf-8")
            for name, text in beside(self.content).items():
                (file.parent / name).write_text(text, "utf-8")
        return file

    def verdicts_seen(self, grade: GradeAll, folder: Path) -> list[str]:
        """Return the verdict for each of `katas`, then that of a right answer graded with them."""
        katas = [COURSE.one(name) for name in self.katas]
        files = [self.submit(kata, folder) for kata in katas]
        jobs = [
            Job.of(kata, file, timeout=self.timeout)
            for kata, file in zip(katas, files, strict=True)
        ]
        witness = COURSE.one("02_numpy/pairwise_distances")
        jobs.append(Job.of(witness, witness.solution))
        return [str(result.verdict) for result in grade(jobs)]

    def row(self, seen: Sequence[str]) -> str:
        """Return this attack's line of the table in docs/grading.md."""
        kinds = dict(zip(self.katas, seen, strict=False))
        if self.katas == tuple(KINDS.values()):
            cells = list(kinds.values())
        else:
            cells = [kinds.get(kata, "") for kata in KINDS.values()]
            others = {verdict for kata, verdict in kinds.items() if kata not in KINDS.values()}
            cells[0] = cells[0] or ", ".join(sorted(others))
        return f"| {self.title} | {' or '.join(self.verdicts)} | {' | '.join(cells)} |"


def read(file: Path) -> Attack:
    """Read an attack from its file."""
    source = file.read_text("utf-8")
    title, _, facts = (ast.get_docstring(ast.parse(source)) or "").partition("\n\n")
    said = dict(re.findall(r"^(\w+): (.*)$", facts, flags=re.MULTILINE))
    katas = tuple(said["On"].split()) if "On" in said else tuple(KINDS.values())
    verdicts = tuple(said["Verdict"].split(" or "))
    return Attack(
        file.stem,
        title,
        verdicts,
        source,
        float(said.get("Timeout", 15)),
        katas,
        said.get("Needs", ""),
    )


def graft(attack: str, kata: Kata) -> str:
    """Return a submission to ``kata`` that does what ``attack`` does."""
    stub = kata.stub.read_text("utf-8")
    if "def strike" in attack:
        return f"{attack}\n\n{stub.replace('raise NotImplementedError', 'return strike()')}"
    made = (ast.FunctionDef, ast.ClassDef)
    solution = kata.solution.read_text("utf-8")
    # A stub may hold more than is asked: slow code that is to be replaced.
    both = [
        {node.name: None for node in ast.parse(text).body if isinstance(node, made)}
        for text in (stub, solution)
    ]
    wrapped = "".join(f"{name} = corrupt({name})\n" for name in both[0] if name in both[1])
    return f"{solution}\n\n{attack}\n\n{wrapped}"


def beside(attack: str) -> dict[str, str]:
    """Return the files that ``attack`` wants to lie beside it, by name."""
    for node in ast.parse(attack).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "BESIDE":
            return dict(ast.literal_eval(node.value))
    return {}


ATTACKS = {file.stem: read(file) for file in sorted((TESTS / "attacks").glob("*.py"))}
ATTACKS |= {
    name: Attack(name, title, (said,), body) for name, (title, body, said) in BROKEN.items()
}
