"""What `%%kata` is in a notebook is the same for IPython and for whoever reads the notebook."""

from __future__ import annotations

import pytest
from IPython.core.inputtransformer2 import TransformerManager

from dojo.course import cells

TEXT = "def double(value):\n    return 2 * value\n"


@pytest.mark.parametrize(
    ("cell", "name", "text"),
    [
        (f"%%kata double\n{TEXT}", "double", TEXT),
        (f"\n \n%%kata double\n{TEXT}", "double", TEXT),
        ("  %%kata double\n  x = 1\n", "double", "x = 1\n"),
        ("%%kata  double  \nx\n", "double", "x\n"),
        ("%%kata double # mine\nx\n", "double # mine", "x\n"),
        ("%%kata double\n", "double", ""),
        ("%%kata\nx\n", "", "x\n"),
    ],
)
def test_a_cell_that_begins_with_the_magic_is_an_answer(cell, name, text):
    assert cells.split(cell) == (name, text)
    assert ipython(cell) == [("kata", name, text)]


@pytest.mark.parametrize(
    "cell",
    [
        *(f"# mine\n%%kata double\n{TEXT}", "x\n%%kata double\n", "%%kata\tdouble\nx\n"),
        *("%%kata?\nx\n", "%kata double\nx\n", "%% kata double\nx\n", "%%katas double\nx\n"),
        *("%%Kata double\nx\n", "%%time\n%%kata double\n", "x = 1\n", "\n \n", ""),
    ],
)
def test_any_other_cell_is_none(cell):
    assert cells.split(cell) is None
    assert not [magic for magic, *_ in ipython(cell) if magic == "kata"]


def ipython(cell: str) -> list[tuple[str, str, str]]:
    """Return the magics of cells that IPython calls, each with its line and its text."""
    called = []

    class Shell:
        def run_cell_magic(self, magic: str, line: str, text: str) -> None:
            called.append((magic, line.strip(), text))

    program = TransformerManager().transform_cell(cell)
    if "run_cell_magic" in program:
        exec(program, {"get_ipython": Shell})
    return called
