"""What grader, judge and worker say to each other: typed messages over a connection.

A message is the name of its class and its fields. One that does not fit its class is refused where
it arrives, so that nothing after that has to doubt a field.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing.connection import Connection
from typing import Any

from dojo.results import Picture, Result, TestOutcome, Verdict
from dojo.sandbox.codec import MAX_MESSAGE, CodecError, decode, encode
from dojo.testing.session import Ending
from dojo.util.schema import SchemaError, from_plain, to_plain


class MessageError(Exception):
    """Bytes arrived that are no message of those expected."""


# From the grader to a judge.


@dataclass(frozen=True)
class Prepare:
    """Make a worker ready for an answer to ``kata``; it comes in `Answer`.

    The fields are those of `dojo.grading.job.Job`; ``file`` is what messages call the answer, and
    ``fingerprint`` what the verdict stands on beside it. With a ``hash_seed`` the answer has passed
    already: now its process hashes text so.
    """

    kata: str
    file: str
    fingerprint: str
    draw: bool
    seed: int
    threads: int
    order: int | None
    warnings_are_errors: bool
    timeout: float
    all_walls: bool
    benchmark: bool
    hash_seed: int | None = None


@dataclass(frozen=True)
class Answer:
    """The text to judge; None if there is none."""

    text: bytes | None


# From a judge to the grader.


@dataclass(frozen=True)
class Started:
    """The judge runs as process ``pid``; what it prints goes to the file ``log``."""

    pid: int
    log: str


@dataclass(frozen=True)
class TestsPassed:
    """All visible tests passed; the comparison with the reference takes longer."""

    tests: tuple[TestOutcome, ...]


@dataclass(frozen=True)
class Graded:
    """The result; if it is not ``final``, the same comes once more with benchmarks."""

    result: Result
    final: bool


@dataclass(frozen=True)
class Drawn:
    """The picture of what the answer did."""

    picture: Picture


@dataclass(frozen=True)
class NotDrawn:
    """There is no picture, and why."""

    reason: str


# From a judge to a worker.


@dataclass(frozen=True)
class RunTests:
    """Run the visible tests, with one that cannot pass, called ``canary``, among them.

    A test that takes longer than ``timeout`` (s) fails, and the rest of them with it.
    """

    canary: str
    seed: int
    order: int | None
    warnings_are_errors: bool
    timeout: float


@dataclass(frozen=True)
class Load:
    """Import the answer."""

    warnings_are_errors: bool


@dataclass(frozen=True)
class Observe:
    """Answer one input of a check; ``inputs`` are `dojo.sandbox.codec` bytes.

    ``how`` is a layout in memory, or says that calls are repeated or noted.
    """

    check: str
    inputs: bytes
    how: str = ""


@dataclass(frozen=True)
class PrepareInput:
    """Unpack an input, so that what `Measure` measures is the answer's alone."""

    check: str
    inputs: bytes


class Profile(StrEnum):
    """What can be measured of a call."""

    TIME = "time"
    MEMORY = "memory"
    LINES = "lines"


@dataclass(frozen=True)
class Measure:
    """Measure how the answer does on the prepared input."""

    what: Profile


# From a worker to a judge.


@dataclass(frozen=True)
class Ready:
    """These walls are active; the answer may be sent."""

    walls: tuple[str, ...]


@dataclass(frozen=True)
class TestStarted:
    """The test with this id begins."""

    __test__ = False

    id: str


@dataclass(frozen=True)
class TestReported:
    """A phase of a test is over: setup, call or teardown; or collecting failed."""

    __test__ = False

    phase: str
    outcome: TestOutcome


@dataclass(frozen=True)
class RunBroken:
    """pytest itself was broken off by an error."""

    text: str
    cause: Verdict | None


@dataclass(frozen=True)
class TestsEnded:
    """The run of the visible tests is over."""

    __test__ = False

    ending: Ending


@dataclass(frozen=True)
class Done:
    """The request was carried out."""


@dataclass(frozen=True)
class Returned:
    """The answer's value, as `dojo.sandbox.codec` bytes, and which inputs it changed.

    ``noted`` is what `dojo.grading.calls` noted of its calls, if that was asked.
    """

    value: bytes
    changed: tuple[str, ...]
    seconds: float
    noted: bytes = b""


@dataclass(frozen=True)
class Raised:
    """The answer raised an exception."""

    text: str
    cause: Verdict | None
    seconds: float


Message = (
    *(Prepare, Answer, Started, TestsPassed, Graded, Drawn, NotDrawn),
    *(RunTests, Load, Observe, PrepareInput, Measure),
    *(Ready, TestStarted, TestReported, RunBroken, TestsEnded, Done, Returned, Raised),
)
_KINDS: Mapping[str, Any] = {kind.__name__: kind for kind in Message}


def send(connection: Connection, message: object) -> None:
    """Send a message.

    Raises
    ------
    OSError
        If the other side has gone.
    """
    connection.send_bytes(pack(message))


def pack(message: object) -> bytes:
    """Return a message as bytes."""
    return encode([type(message).__name__, to_plain(message)])


def receive(connection: Connection, *expected: type) -> Any:
    """Wait for a message and return it.

    Parameters
    ----------
    connection : Connection
    *expected : type
        The classes of messages that may come now.

    Raises
    ------
    MessageError
        If something else arrives.
    EOFError, OSError
        If the other side has gone.
    """
    data = connection.recv_bytes(MAX_MESSAGE)
    try:
        name, body = decode(data)
        kind = _KINDS[name]
        if kind not in expected:
            raise MessageError(f"{name} is no answer here")
        return from_plain(kind, body)
    except (CodecError, SchemaError) as error:
        raise MessageError(str(error)) from None
    except (TypeError, ValueError, KeyError):
        raise MessageError("it has not the form of a message") from None
