"""A notebook that was handed in is data: its `%%kata` cells are answers, and nothing of it runs."""

from __future__ import annotations

import codecs
import io
import json
import os
import time
import tracemalloc
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.classroom import RIGHT, WRONG, hand_in, reports, verdicts

from dojo import cli
from dojo.classroom import choice, notebooks, submissions
from dojo.classroom.entries import MAX_NOTEBOOK
from dojo.classroom.notebooks import MAX_UNKNOWN, NotebookError
from dojo.classroom.submissions import Submission
from dojo.course.catalogue import Course

ANSWER = b"def double(value):\n    return 2 * value\n"
TEXT = ANSWER.decode()
STUB = "def double(value):\n    raise NotImplementedError\n"
DOUBLE, TRIPLE = "01_demo/double", "01_demo/triple"

#: What reading a notebook may take, whatever is in it (s, bytes).
MAX_SECONDS, MAX_MEMORY = 5.0, 600_000_000


def code(source: object, **more: object) -> dict[str, object]:
    """Return a cell of code as Jupyter writes it, but for its id."""
    return {
        "cell_type": "code",
        "execution_count": None,
        "metadata": {},
        "outputs": [],
        "source": source,
        **more,
    }


def notebook(*cells: object) -> bytes:
    """Return a notebook; a text among the cells is one of code."""
    made = [code(cell) if isinstance(cell, str) else cell for cell in cells]
    whole = {"cells": made, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(whole).encode()


def packed(**files: bytes) -> bytes:
    """Return a zip archive of notebooks, by their names without an end."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(f"{name}.ipynb", content)
    return buffer.getvalue()


GOOD = notebook(f"%%kata double\n{TEXT}")


@pytest.fixture
def read(demo, tmp_path):
    """Read what is handed in as one file, or as files of a folder."""

    def reading(
        handed: bytes | dict[str, bytes], name: str = "ada.ipynb", katas=demo.katas
    ) -> Submission:
        path = tmp_path / "handed" / name
        for file, content in ({path: handed} if isinstance(handed, bytes) else handed).items():
            whole = path / file
            whole.parent.mkdir(parents=True, exist_ok=True)
            whole.write_bytes(content)
        return submissions.read(path, demo, katas)

    return reading


@pytest.fixture
def read_all(read):
    """Read a notebook in every place where one may be, and return what was said of each."""

    def reading(content: bytes) -> dict[str, Submission]:
        return {
            "a.ipynb": read(content, "a.ipynb"),
            "deep/a.ipynb": read({"deep/a.ipynb": content}, "b"),
            "a.ipynb of an archive": read(packed(a=content), "c.zip"),
            "work.zip: a.ipynb": read({"work.zip": packed(a=content)}, "d"),
        }

    return reading


def test_a_cell_is_the_answer_wherever_its_notebook_lies(read_all):
    for place, found in read_all(GOOD).items():
        assert found.answers == {DOUBLE: ANSWER}, place
        assert (found.notes, found.refused) == ((), ""), place


@pytest.mark.parametrize(
    "name", ["double", "01_demo/double", "double.py", "katas/01_demo/double.py", " double  "]
)
def test_a_kata_is_named_as_the_magic_takes_it(read, name):
    assert read(notebook(f"%%kata {name}\n{TEXT}")).answers == {DOUBLE: ANSWER}


SOURCES = {
    "a text": f"%%kata double\n{TEXT}",
    "lines": ["%%kata double\n", "def double(value):\n", "    return 2 * value"],
    "lines without ends": ["%%kata double", "def double(value):", "    return 2 * value"],
    "an end at the last alone": ["%%kata double", "def double(value):", "    return 2 * value\n"],
    "pieces": ["%%kata dou", "ble\ndef double(value):\n", "    return 2 ", "* value"],
    "one piece": [f"%%kata double\n{TEXT}"],
    "blank lines above": f"\n  \n%%kata double\n{TEXT}\n\n",
    "indented": f"    %%kata double\n    {TEXT.replace('    ', '        ')}",
}


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES.keys())
def test_lines_are_joined_as_they_were_meant(read, source):
    assert read(notebook(code(source))) == Submission("ada.ipynb", {DOUBLE: ANSWER})


def test_line_ends_of_windows_stay(read):
    source = f"%%kata double\n{TEXT}".replace("\n", "\r\n")

    assert read(notebook(source)).answers[DOUBLE].splitlines() == ANSWER.splitlines()


FORMS = {
    "a mark of UTF-8": codecs.BOM_UTF8 + GOOD,
    "UTF-16": GOOD.decode().encode("utf-16"),
    "no metadata": json.dumps({"cells": [{"cell_type": "code", "source": SOURCES["lines"]}]}),
    "NaN in an output": notebook(code(SOURCES["lines"], outputs=[{"data": float("nan")}])),
    "a huge number": GOOD.replace(b'"nbformat": 4', b'"nbformat": ' + b"9" * 100_000),
    "a huge exponent": GOOD.replace(b'"nbformat": 4', b'"nbformat": 1e999999999'),
    "an unknown format": GOOD.replace(b'"nbformat": 4', b'"nbformat": [5]'),
    "an output of any kind": notebook(code(SOURCES["lines"], outputs="<script>")),
    "metadata of any kind": notebook(code(SOURCES["lines"], metadata=[[[]]], id=3)),
}


@pytest.mark.parametrize("content", FORMS.values(), ids=FORMS.keys())
def test_what_stands_around_an_answer_costs_nothing(read, content):
    content = content if isinstance(content, bytes) else content.encode()

    assert read(content) == Submission("ada.ipynb", {DOUBLE: ANSWER})


#: No notebook, and why.
BROKEN = {
    "nothing": (b"", "it is no JSON: Expecting value in line 1"),
    "no JSON": (b"{\n'cells': []}", "it is no JSON: Expecting property name"),
    "cut off": (GOOD[:-40], "it is no JSON"),
    "a program": (ANSWER, "it is no JSON"),
    "other bytes": (b'{"cells": "\xff\xfe\xfa"}', "it is not written in UTF-8"),
    "no object": (b"[]", "it has no list of cells"),
    "a word": (b"NaN", "it has no list of cells"),
    "no cells": (b"{}", "it has no list of cells"),
    "cells that are no list": (b'{"cells": {"0": 1}}', "it has no list of cells"),
    "format 3": (
        json.dumps({"worksheets": [{"cells": [{"input": TEXT}]}], "nbformat": 3}).encode(),
        "is a notebook of the old format 3: open it in Jupyter, and save it again",
    ),
    "nested": (b'{"cells": ' + b"[" * 500_000 + b"]" * 500_000 + b"}", "no notebook that can"),
    "nested objects": (b'{"cells":' * 300_000 + b"1" + b"}" * 300_000, "no notebook that can"),
}


@pytest.mark.parametrize(("content", "told"), BROKEN.values(), ids=BROKEN.keys())
def test_what_is_no_notebook_is_refused_in_a_line(read_all, content, told):
    for place, found in read_all(content).items():
        assert found.answers == {}, place
        assert told in found.refused, place
        assert "a.ipynb is" in found.refused, place
        assert len(found.refused) < 500, place


@pytest.mark.parametrize(("content", "told"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_notebook_costs_no_answer_beside_it(read, content, told):
    found = read({"a.ipynb": content, "b.ipynb": GOOD, "triple.py": ANSWER}, "ada")

    assert found.answers == {DOUBLE: ANSWER, TRIPLE: ANSWER}
    (note,) = found.notes
    assert told in note
    assert note.startswith("a.ipynb is")


#: Cells that are no answers though they may be meant so, and what is said of them.
MISSED: dict[str, tuple[Any, str]] = {
    "no cell": (None, "cell 1 has no text that can be read"),
    "a list for a cell": ([], "cell 1 has no text that can be read"),
    "no source": ({"cell_type": "code"}, "cell 1 has no text that can be read"),
    "a number for a source": (code(7), "cell 1 has no text that can be read"),
    "lines that are none": (code(["%%kata double\n", 7]), "cell 1 has no text that can be read"),
    "an unknown kata": (
        f"%%kata doubel\n{TEXT}",
        "cell 1: no kata or chapter is called 'doubel'. Did you mean 01_demo/double",
    ),
    "several katas": (f"%%kata 01_demo\n{TEXT}", "cell 1: '01_demo' names 2 katas"),
    "no name": (f"%%kata\n{TEXT}", "cell 1: no name stands behind %%kata: write %%kata NAME"),
    "a comment behind": (f"%%kata double  # mine\n{TEXT}", "cell 1: no kata or chapter is called"),
    "a long name": (f"%%kata {'x' * 99_999}\n{TEXT}", "cell 1: no kata is called 'xxx"),
    "a name for a terminal": (f"%%kata \x1b[2J\n{TEXT}", "cell 1: no kata or chapter is called"),
    "half a character": (
        f"%%kata double\nx = '\ud800'\n{TEXT}",
        "cell 1: it holds half a character, as no file can",
    ),
    "a large answer": (
        f"%%kata double\n{TEXT}{'#' * 1_000_001}",
        "cell 1 is larger than 1 MB, and is not read",
    ),
    "a large answer of few letters": (
        f"%%kata double\n{TEXT}{'é' * 600_000}",
        "cell 1: its answer is larger than 1 MB",
    ),
    "a comment above": (
        f"# my answer\n%%kata double\n{TEXT}",
        "cell 1 has %%kata in line 2, and is not read: it has to begin with %%kata NAME",
    ),
    "code above": (f"import math\n\n%%kata double\n{TEXT}", "cell 1 has %%kata in line 3"),
    "another magic above": (f"%%time\n%%kata double\n{TEXT}", "cell 1 has %%kata in line 2"),
    "a comment sign": (f"# %%kata double\n{TEXT}", "cell 1 has %%kata in line 1"),
    "a blank between": (f"%% kata double\n{TEXT}", "cell 1 has %%kata in line 1"),
    "a tabulator": (f"%%kata\tdouble\n{TEXT}", "cell 1 has %%kata in line 1"),
    "capitals": (f"%%Kata double\n{TEXT}", "cell 1 has %%kata in line 1"),
    "help": (f"%%kata?\n{TEXT}", "cell 1 has %%kata in line 1"),
    "a prompt": (f">>> %%kata double\n{TEXT}", "cell 1 has %%kata in line 1"),
    "one sign": (f"%kata double\n{TEXT}", "cell 1 begins with %kata, which shows a task"),
    "text": (
        code(f"%%kata double\n{TEXT}", cell_type="markdown"),
        "cell 1 has %%kata, and is not read: it is no cell of code",
    ),
    "no kind": (
        {"source": f"%%kata double\n{TEXT}"},
        "cell 1 has %%kata, and is not read: it is no cell of code",
    ),
}


@pytest.mark.parametrize(("cell", "told"), MISSED.values(), ids=MISSED.keys())
def test_a_cell_that_is_no_answer_is_told_and_those_beside_it_are_read(read_all, cell, told):
    for place, found in read_all(notebook(cell)).items():
        assert found.answers == {}, place
        assert f"a.ipynb: {told[:6]}" in found.refused, place
        assert told in found.refused, place
        assert "\x1b" not in found.refused, place
    for place, found in read_all(notebook(cell, f"%%kata triple\n{TEXT}")).items():
        assert found.answers == {TRIPLE: ANSWER}, place
        (note,) = found.notes
        assert told in note, place
        assert len(note) < 300, place


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "x = 1",
        "%kata double",
        "%kata double\n\n",
        "%load_ext dojo",
        "x = '%%kata double'",
        "!pip install dojo",
        "%%bash\nls",
        code("`%%kata NAME` is the answer's first line.", cell_type="markdown"),
        code(f"![a picture]({'A' * 1_000_001})", cell_type="markdown"),
    ],
)
def test_other_cells_are_not_worth_a_word(read, cell):
    assert read(notebook(cell, f"%%kata double\n{TEXT}")).notes == ()


def test_a_notebook_without_katas_is_named_where_nothing_else_is(read):
    lecture = notebook("x = 1", code("# Sums", cell_type="markdown"))

    told = read(lecture).refused
    assert "no cell of a notebook begins with %%kata double" in told
    assert "in it: ada.ipynb, without a cell that answers a kata" in told
    assert read({"lecture.ipynb": lecture, "double.py": ANSWER}, "bob").notes == ()


def test_a_kata_that_is_not_graded_is_no_answer_and_named(read, demo):
    found = read(GOOD, katas=[demo.one("triple")])

    assert "in it: ada.ipynb: cell 1 for double" in found.refused


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("!pip install numpy", "in line 2 of its answer, and no Python: !pip install numpy"),
        ("%time double(3)", "in line 2 of its answer, and no Python: %time double(3)"),
        ("    %%timeit", "in line 2 of its answer, and no Python: %%timeit"),
    ],
)
def test_a_command_of_ipython_in_an_answer_is_told_and_stays_in_it(read, line, told):
    found = read(notebook(f"%%kata double\nimport math\n{line}\n{TEXT}"))

    assert found.answers == {DOUBLE: f"import math\n{line}\n{TEXT}".encode()}
    assert found.notes == (f"ada.ipynb: cell 1 has a command of IPython's {told}",)


def test_python_that_only_resembles_a_command_is_not_told(read):
    text = "x = (7\n % 2)\ny = (x\n != 3)\n"

    assert read(notebook(f"%%kata double\n{text}")).notes == ()


def test_a_second_kata_in_a_cell_is_told(read):
    found = read(notebook(f"%%kata double\n{TEXT}\n%%kata triple\n{TEXT}"))

    assert found.notes == (
        "ada.ipynb: cell 1 has another %%kata in line 4 of its answer: a cell answers one kata",
    )


def test_of_several_cells_for_a_kata_the_last_counts_and_is_noted(read_all):
    cells = ("%%kata double\nx = 1", "y = 2", "%%kata double\nx = 3", f"%%kata double\n{TEXT}")
    for place, found in read_all(notebook(*cells)).items():
        assert found.answers == {DOUBLE: ANSWER}, place
        (note,) = found.notes
        assert note.startswith("3 cells answer double; "), place
        assert note.endswith("a.ipynb: cell 4, the last, is graded"), place


@pytest.mark.parametrize("stub", [STUB, "", "\n\n"])
def test_a_stub_below_a_solved_cell_does_not_count(read, stub):
    found = read(notebook(f"%%kata double\n{TEXT}", f"%%kata double\n{stub}"))

    assert found.answers == {DOUBLE: ANSWER}
    assert found.notes == ("ada.ipynb: cell 2 is the stub; ada.ipynb: cell 1 is graded",)


def test_of_two_notebooks_the_outermost_counts_and_is_noted(read):
    found = read({"deep/a.ipynb": notebook("%%kata double\nx = 1"), "b.ipynb": GOOD}, "ada")

    assert found.answers == {DOUBLE: ANSWER}
    assert found.notes == ("b.ipynb: cell 1 is graded, and not deep/a.ipynb: cell 1",)


def test_a_file_counts_before_a_cell_and_both_are_named(read):
    found = read({"double.py": ANSWER, "a.ipynb": notebook("%%kata double\nx = 1")}, "ada")
    assert found.answers == {DOUBLE: ANSWER}
    assert found.notes == ("double.py is graded, and not a.ipynb: cell 1",)

    found = read({"double.py": STUB.encode(), "a.ipynb": GOOD}, "bob")
    assert found.answers == {DOUBLE: ANSWER}
    assert found.notes == ("double.py is the stub; a.ipynb: cell 1 is graded",)


def test_what_the_magic_wrote_beside_its_notebook_is_no_second_answer(read):
    """So a clone looks: its first notebook has a stub, or the text that is in the file, too."""
    for number, cell in enumerate((TEXT, f"{TEXT}\n\n", STUB, "")):
        files = {
            "katas/01_demo/double.py": ANSWER,
            "notebooks/start.ipynb": notebook(f"%%kata double\n{cell}"),
        }
        assert read(files, f"{number}") == Submission(f"{number}", {DOUBLE: ANSWER})


def test_the_notebook_of_the_course_is_read_in_a_clone(read, demo):
    """It lies where the course has its own, and people write into it all the same."""
    (demo.root / "notebooks").mkdir()
    (demo.root / "notebooks" / "start.ipynb").write_bytes(notebook(f"%%kata double\n{STUB}"))

    found = read({"notebooks/start.ipynb": GOOD, "katas/01_demo/double.py": STUB.encode()}, "ada")

    assert found.answers == {DOUBLE: ANSWER}


def test_a_hidden_notebook_is_told_and_not_read(read):
    kept = {".ipynb_checkpoints/a-checkpoint.ipynb": notebook("%%kata double\nx = 1")}
    assert read({"a.ipynb": GOOD, **kept}, "ada") == Submission("ada", {DOUBLE: ANSWER})
    assert ".a.ipynb begins with a dot, and is not read" in read({".a.ipynb": GOOD}, "bob").refused
    assert "._" not in read({"._a.ipynb": GOOD}, "carl").refused


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_two_notebooks_of_one_name_in_an_archive_the_last_counts(read):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.ipynb", notebook("%%kata double\nx = 1", "%%kata triple\nx = 1"))
        archive.writestr("a.ipynb", GOOD)

    found = read(buffer.getvalue(), "ada.zip")

    assert found.answers == {DOUBLE: ANSWER}
    assert found.notes == ("several entries are called a.ipynb; the last counts, as for unzip",)


@pytest.mark.parametrize("key", ["cells", "source", "cell_type"])
def test_a_key_that_comes_twice_is_told_and_its_last_value_counts(read, key):
    cell = {"cell_type": "markdown", "source": "", "cells": []}[key]
    twice = GOOD.replace(f'"{key}"'.encode(), f'"{key}": {json.dumps(cell)}, "{key}"'.encode(), 1)

    found = read(twice)

    assert found.answers == {DOUBLE: ANSWER}
    assert found.notes == (f"ada.ipynb: one object has `{key}` twice: the last counts",)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files on this system")
@pytest.mark.timeout(20)
def test_only_regular_files_are_read_and_the_others_are_told(read, demo, tmp_path):
    folder = tmp_path / "handed" / "ada"
    read({"double.py": ANSWER}, "ada")
    os.mkfifo(folder / "a.ipynb")
    (folder / "b.ipynb").symlink_to("double.py")

    found = submissions.read(folder, demo, demo.katas)

    assert found.answers == {DOUBLE: ANSWER}
    assert found.notes[0].startswith("a.ipynb is a named pipe")
    assert found.notes[1].startswith("b.ipynb is a link")
    assert "it is a named pipe" in submissions.read(folder / "a.ipynb", demo, demo.katas).refused


def test_pictures_make_a_notebook_large_and_a_limit_holds(read, read_all, monkeypatch):
    pictures = [{"data": {"image/png": "A" * 3_000_000}}]
    assert read(notebook(code(SOURCES["lines"], outputs=pictures))).answers == {DOUBLE: ANSWER}

    large = GOOD + b" " * 50_000_000
    told = "a.ipynb is larger than 10 MB: clear its outputs"
    for place, found in read_all(large).items():
        assert told in found.refused or "a zip bomb" in found.refused, place
    found = read({"a.ipynb": large, "double.py": ANSWER}, "eve")
    assert (found.answers, found.notes) == ({DOUBLE: ANSWER}, (told,))

    monkeypatch.setattr(choice, "MAX_NOTEBOOKS", 3 * len(GOOD))
    found = read({f"{number}.ipynb": GOOD for number in range(4)}, "many")
    assert found.answers == {DOUBLE: ANSWER}
    assert any(note.startswith("3.ipynb is not read: those before it") for note in found.notes)


def test_notes_that_are_too_many_are_counted(read):
    found = read(notebook(*(f"%%kata none{number}\n{TEXT}" for number in range(9)), *CELLS))

    assert len(found.notes) == 6
    assert found.notes[-1] == "and 4 more like these"


CELLS = (f"%%kata double\n{TEXT}",)


#: Notebooks of the size that is read, each made to take long.
COSTLY = {
    "objects": lambda: b'{"cells": [' + b"{}," * 3_300_000 + b"{}]}",
    "a number": lambda: b'{"cells": [' + b"7" * 9_900_000 + b"]}",
    "names of nothing": lambda: notebook(*(f"%%kata no{number}" for number in range(9_999))),
    "signs": lambda: notebook("%" * 9_900_000),
    "blanks": lambda: notebook("%%" + " " * 4_900_000 + "\n" + " " * 4_900_000 + "x"),
    "lines": lambda: notebook("\n" * 4_900_000),
    "commands": lambda: notebook("%%kata double\n" + "   \n" * 240_000),
}


@pytest.mark.parametrize("make", COSTLY.values(), ids=COSTLY.keys())
def test_no_notebook_takes_long(demo, make):
    content = make()
    assert len(content) <= MAX_NOTEBOOK

    start = time.thread_time()
    try:
        found = len(notebooks.read(content, demo).answers)
    except NotebookError as error:
        found = 0
        assert "more than 10,000 cells" in str(error)
    seconds = time.thread_time() - start

    assert found <= 1
    assert seconds < MAX_SECONDS


def test_names_of_no_kata_are_looked_up_so_often_and_no_oftener(demo):
    cells = [f"%%kata no{number}" for number in range(MAX_UNKNOWN + 5)]

    found = notebooks.read(notebook(f"%%kata double\n{TEXT}", *cells), demo)

    assert [answer.text for answer in found.answers] == [ANSWER]
    assert len(found.notes) == MAX_UNKNOWN + 1
    assert found.notes[-1].startswith(f"cell {MAX_UNKNOWN + 2} and those below it are not read")


def test_a_notebook_takes_no_more_memory_than_its_size_explains(demo):
    """A tenth of what is read is tried, and that of what takes most."""
    content = b'{"cells": [' + b"[]," * 330_000 + b"[]]}"

    tracemalloc.start()
    with pytest.raises(NotebookError, match="cells"):
        notebooks.read(content, demo)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < MAX_MEMORY / 10


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["cells", "source", "cell_type", "worksheets", "outputs"]), inner
        )
    ),
    max_leaves=12,
)
LINES = st.text(st.sampled_from("%kat double\n!#'\r\x0c\ud800\u2028"), max_size=40)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(ANYTHING, st.lists(LINES | ANYTHING, max_size=4))
def test_any_json_is_read_or_refused_and_nothing_else(demo, data, sources):
    for whole in (data, {"cells": data}, {"cells": [code(source) for source in sources]}):
        try:
            found = notebooks.read(json.dumps(whole).encode(), demo)
        except NotebookError as error:
            assert str(error).startswith("is ")
        else:
            assert all(answer.kata in demo.katas for answer in found.answers)
            assert all(note.startswith(("cell ", "one object ")) for note in found.notes)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), max_size=4),
    st.integers(0, len(GOOD)),
)
def test_a_damaged_notebook_is_read_or_refused_and_nothing_else(read, changes, end):
    damaged = bytearray(GOOD)
    for place, value in changes:
        damaged[place] = value

    found = read(bytes(damaged[: end if end % 4 == 0 else None]))

    assert found.refused or set(found.answers) <= {DOUBLE, TRIPLE}


# A class that hands in files, archives and notebooks.


def solution(course: Course, body: str) -> str:
    stub = course.one("double").stub.read_text("utf-8")
    return stub.replace("raise NotImplementedError", body)


#: Bodies of double, and their verdicts.
BODIES = {
    RIGHT: "passed",
    WRONG: "wrong",
    "raise NotImplementedError": "not started",
    "return 2 * value\n!pip install numpy": "wrong",
    "import sys; sys.exit()": "crashed",
}


def test_an_answer_gets_the_same_verdict_in_a_file_an_archive_and_a_notebook(
    demo, monkeypatch, capsys
):
    folder = demo.root / "class"
    for number, body in enumerate(BODIES):
        file = hand_in(demo, f"{number} file", body)
        cell = notebook(f"%%kata double\n{file.read_text('utf-8')}")
        with zipfile.ZipFile(folder / f"{number} archive.zip", "w") as archive:
            archive.write(file, "double.py")
        (folder / f"{number} notebook.ipynb").write_bytes(cell)
        (folder / f"{number} packed.zip").write_bytes(packed(work=cell))
    (folder / "eve.ipynb").write_bytes(b"{")
    monkeypatch.chdir(demo.root)

    status = cli.main(["check", "--submissions", "class"])

    said = " ".join(capsys.readouterr().out.split())
    seen = verdicts(demo)
    assert status == 0
    assert "eve.ipynb is no notebook that can be read" in seen.pop("eve.ipynb")
    assert said.count("has a command of IPython's") == 2
    whole = reports(demo)
    for number, verdict in enumerate(BODIES.values()):
        names = [f"{number} {kind}" for kind in ("file", "archive.zip", "notebook.ipynb")]
        names.append(f"{number} packed.zip")
        assert {name: seen[name] for name in names} == dict.fromkeys(names, verdict)
        told = {(one["message"], one["answer"]) for name in names for one in whole[name]["katas"]}
        assert len(told) == 1


def test_nothing_of_a_notebook_runs_and_no_output_reaches_a_report(demo, monkeypatch, capsys):
    """Its answer runs, behind the walls; all else in it is never looked at."""
    mark = demo.root / "ran"
    evil = f"open({str(mark)!r}, 'w').write('x')"
    hostile = "<script>alert('handed in')</script>"
    outputs = [
        {"output_type": "display_data", "data": {"text/html": hostile}, "metadata": {}},
        {"output_type": "stream", "name": "stdout", "text": [hostile]},
        {"output_type": "error", "ename": hostile, "evalue": hostile, "traceback": [hostile]},
    ]
    cells = [
        code(evil, outputs=outputs),
        code(f"!touch {mark}", outputs=outputs),
        code(hostile, cell_type="markdown"),
        code(f"%%kata {hostile}\n{evil}", outputs=outputs),
        code(f"%%kata double\n{solution(demo, RIGHT)}", outputs=outputs, metadata=outputs),
    ]
    folder = demo.root / "class"
    folder.mkdir()
    (folder / "ada.ipynb").write_bytes(notebook(*cells))
    monkeypatch.chdir(demo.root)

    cli.main(["check", "--submissions", "class", "--format", "html"])

    said = capsys.readouterr()
    assert not mark.exists()
    assert verdicts(demo) == {"ada.ipynb": "passed"}
    written = [file for file in (demo.root / "report").rglob("*") if file.is_file()]
    assert any(file.name == "report.html" for file in written)
    for file in written:
        text = file.read_text("utf-8", "replace")
        assert "<script" not in text or file.suffix not in (".html", ".xml"), file
        # But for the name of the kata that there is none of.
        assert text.count("handed in')") <= 1 + (file.name == "class.csv"), file
    assert "no kata or chapter is called" in said.out + said.err


def test_a_notebook_is_of_the_student_whose_name_it_has(demo, monkeypatch, capsys):
    folder = demo.root / "class"
    folder.mkdir()
    (folder / "ada.ipynb").write_bytes(notebook(f"%%kata double\n{solution(demo, RIGHT)}"))
    (folder / "ada_triple.py").write_text(demo.one("triple").solution.read_text("utf-8"))
    monkeypatch.chdir(demo.root)

    cli.main(["check", "--submissions", "class"])

    capsys.readouterr()
    _, row = Path("report", "gradebook.csv").read_text("utf-8-sig").splitlines()
    assert row.startswith("ada,2,2,1,1")
