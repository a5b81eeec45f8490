"""What the file of a replay runs: the answer, asked and compared as full grading does it."""

from __future__ import annotations

import base64
import os
import subprocess
import sys
import zlib
from collections.abc import Mapping
from typing import Any

from dojo.check import checks_of
from dojo.course.catalogue import Course, CourseError
from dojo.course.loader import Source, load, load_file, overriding
from dojo.grading.calls import observed
from dojo.grading.properties import REPEATED, difference_of
from dojo.grading.protocol import Returned
from dojo.grading.test_plan import Question, ask_reference, make_questions, unpacked
from dojo.grading.timing import large_input
from dojo.sandbox.codec import decode, encode
from dojo.util.words import told

#: Run by another Python: the kata, its check, how it is asked, and the answer's file.
CHILD = """
import sys
from pathlib import Path
from dojo.course.catalogue import Course
from dojo.course.loader import ModuleOverride
from dojo.grading.replayed import Replay
from dojo.sandbox.codec import decode, encode
kata, check, how, file = sys.argv[1:]
ModuleOverride({Course.find().one(kata).module: Path(file)}).install()
inputs = decode(sys.stdin.buffer.read())
sys.stdout.buffer.write(encode(Replay(kata, check, how).observe(inputs)))
"""


def packed(data: str) -> Any:
    """Return a value that is too long, or too odd, to be written as code."""
    return decode(zlib.decompress(base64.b85decode(data)))


class Replay:
    """What a replay's test needs: the answer, the check's way of looking at it, its comparison.

    Parameters
    ----------
    kata : str
        Its id.
    check : str
        The check's name.
    how : str
        What is done with the inputs, or the calls, besides.
    hash_seed : int, optional
        Of Python's hashes of text: the answer then runs in a process of its own.
    """

    def __init__(self, kata: str, check: str, how: str = "", hash_seed: int | None = None) -> None:
        self.hash_seed = hash_seed
        course = Course.find()
        self.kata = course.one(kata)
        module = load_file("check", self.kata.check)
        found = {one.name: one for one in checks_of(module, new_memory=self.kata.new_memory)}
        if check not in found:
            raise CourseError(f"{self.kata.check} has no check {check!r} any more: grade it again")
        self.check = found[check]
        self.how = how
        # The learner's file; the reference where pytest was asked for --solutions.
        self.answer = overriding(self.kata.module) or Source.read(self.kata.stub)
        self.module = load(self.kata.module, self.answer)

    def observe(self, inputs: Mapping[str, Any]) -> tuple[Any, list[Any]]:
        """Return what the check observes of the answer, and what is noted of its calls."""
        if self.hash_seed is not None:
            return self._in_another_process(inputs)
        sent = encode(dict(inputs))
        given = unpacked(sent, self.how)
        before = {name: encode(value) for name, value in given.items()}
        value, notes = observed(self.check, self.module, given, self.how)
        kept = [name for name in given if name not in self.check.mutates]
        changed = [name for name in kept if encode(given[name]) != before[name]]
        assert not changed, told(changed, "was changed, and belongs to the caller")
        # Through the wire, as full grading gets it.
        return decode(encode(value)), notes

    def _in_another_process(self, inputs: Mapping[str, Any]) -> tuple[Any, list[Any]]:
        arguments = (self.kata.id, self.check.name, self.how, str(self.answer.file))
        run = subprocess.run(
            [sys.executable, "-c", CHILD, *arguments],
            input=encode(dict(inputs)),
            env={**os.environ, "PYTHONHASHSEED": str(self.hash_seed)},
            cwd=self.kata.root,
            capture_output=True,
        )
        assert not run.returncode, run.stderr.decode(errors="replace")
        yours, notes = decode(run.stdout)
        return yours, notes

    def compare(
        self, yours: Any, expected: Any, inputs: Mapping[str, Any], noted: Any, right: Any
    ) -> None:
        """Raise AssertionError where the answer differs, as full grading compares."""
        notes = [encode(list(part)) if part else b"" for part in (noted, right)]
        question = Question(encode(dict(inputs)), encode(expected), notes[1], self.how)
        text = difference_of(self.check, Returned(encode(yours), (), 0.0, notes[0]), question)
        assert not text, text

    def expected(self, inputs: Mapping[str, Any]) -> Any:
        """Return what the reference gives."""
        reference = load_file("reference", self.kata.solution)
        question = ask_reference(self.check, reference, encode(dict(inputs)), self.how)
        return decode(question.expected)

    def ask_all(self, seed: int) -> None:
        """Ask all inputs of full grading, then the first ones once more."""
        reference = load_file("reference", self.kata.solution)
        asked = make_questions(self.check, reference, seed)
        for question in (*asked, *asked[:REPEATED]):
            yours, noted = self.observe(decode(question.inputs))
            right = decode(question.noted) if question.noted else []
            self.compare(yours, decode(question.expected), decode(question.inputs), noted, right)

    def ask_large(self, seed: int) -> None:
        """Ask the large input that is made from a seed."""
        assert self.check.speed
        inputs = large_input(self.check.speed, seed)
        reference = load_file("reference", self.kata.solution)
        question = ask_reference(self.check, reference, inputs)
        yours, noted = self.observe(decode(inputs))
        right = decode(question.noted) if question.noted else []
        self.compare(yours, decode(question.expected), decode(inputs), noted, right)
