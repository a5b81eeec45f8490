"""What an answer did, drawn beside what the reference did with the same data.

A ``show_*.py`` beside a kata's check has three functions: ``data()`` returns what to do it with, by
name; ``see(kata, **data)`` does it in the worker, behind its walls, and returns plain data;
``draw(panel, seen, **data)`` draws that on a matplotlib SubFigure, in the judge, where no line of
the answer runs. The first line of its docstring says what there is to see.
"""

from __future__ import annotations

import inspect
import io
import textwrap
from collections.abc import Callable, Mapping
from types import ModuleType
from typing import Any

from dojo.course.catalogue import Kata
from dojo.course.loader import load_file
from dojo.grading.protocol import Load, Observe
from dojo.grading.worker import SHOW
from dojo.grading.worker_client import Failed, WorkerClient
from dojo.results import UNPROVEN, Picture, Result, Verdict
from dojo.sandbox.codec import CodecError, decode, encode

#: Of a picture (inches), and how fine it is (dots an inch): clear on a screen, small in a page.
SIZE, DOTS = (9.6, 4.2), 80

Draw = Callable[..., None]


def worth_drawing(kata: Kata, result: Result) -> bool:
    """Whether there is something to see of an answer that was graded with this result."""
    return kata.show.is_file() and result.verdict not in UNPROVEN | {Verdict.NOT_STARTED}


def draw(kata: Kata, client: WorkerClient, reference: ModuleType) -> Picture:
    """Draw what the answer did, whatever it did, beside what ``reference`` did."""
    show = load_file(SHOW, kata.show)
    inputs = encode(dict(show.data()))
    message, yours = "", None
    try:
        client.ask(Load(warnings_are_errors=False))
        yours = decode(client.ask(Observe("picture", inputs), "for the picture").value)
    except Failed as failed:
        message = failed.message
    except CodecError as error:
        message = f"what the answer returned cannot be read as plain data ({error})"
    right = decode(encode(show.see(reference, **decode(inputs))))
    png, message = _side_by_side(show.draw, yours, right, inputs, message)
    about = (inspect.getdoc(show) or "").partition("\n")[0]
    left = "your answer, which could not be drawn" if message else "your answer"
    return Picture(kata.id, png, f"{about} Left: {left}. Right: the reference.", message)


def _side_by_side(
    draw: Draw, yours: Any, right: Any, inputs: bytes, message: str
) -> tuple[bytes, str]:
    """Return the picture, and why its left half is empty, if it is."""
    import matplotlib
    from matplotlib.figure import Figure

    matplotlib.rcParams["font.size"] = 9

    def drawn(on_the_left: Callable[[Any], object]) -> bytes:
        figure = Figure(SIZE, DOTS, layout="constrained")
        left, middle = figure.subfigures(1, 2, squeeze=False)[0]
        left.suptitle("yours")
        middle.suptitle("the reference")
        on_the_left(left)
        draw(middle, right, **decode(inputs))
        buffer = io.BytesIO()
        figure.savefig(buffer, format="png", pil_kwargs={"optimize": True})
        return buffer.getvalue()

    if not message:
        try:
            return drawn(lambda panel: draw(panel, yours, **decode(inputs))), ""
        except Exception as error:
            message = f"what the answer returned cannot be drawn: {type(error).__name__}: {error}"
    words = "\n".join(textwrap.wrap(message, 50)[:12])
    where: Mapping[str, Any] = {"ha": "center", "va": "center", "parse_math": False}
    return drawn(lambda panel: panel.text(0.5, 0.5, words, **where)), message
