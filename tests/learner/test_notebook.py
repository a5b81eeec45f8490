"""The magics of a notebook: what they write, say and leave alone."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import nbclient
import nbformat
import pytest
from IPython.core.interactiveshell import InteractiveShell
from support.courses import COURSE
from support.pictures import SHOW

from dojo.course.catalogue import Course
from dojo.learner import hints, notebook, task
from dojo.learner.notebook import WIDTH
from dojo.learner.progress import Progress

RIGHT, WRONG = (f"def double(value):\n    return {factor} * value\n" for factor in (2, 3))


@pytest.fixture
def shell(demo: Course, monkeypatch: pytest.MonkeyPatch) -> Iterator[InteractiveShell]:
    """A shell of IPython's in the demonstration course, with the extension loaded."""
    monkeypatch.chdir(demo.root)
    made = InteractiveShell()
    made.run_line_magic("load_ext", "dojo")
    yield made
    made.run_line_magic("unload_ext", "dojo")


def test_a_cell_becomes_the_answer_and_gets_a_verdict(shell, demo, capsys):
    kata = demo.one("double")
    kata.stub.write_text("# mine, from before\n", "utf-8")

    shell.run_cell_magic("kata", "double", WRONG)
    said = capsys.readouterr().out
    assert "double: wrong" in said
    assert kata.stub.read_text("utf-8") == WRONG
    kept = list(demo.root.glob(".dojo/kept/01_demo/double/*-notebook.py"))
    assert [file.read_text("utf-8") for file in kept] == ["# mine, from before\n"]

    shell.run_cell_magic("kata", "double", RIGHT)
    said = capsys.readouterr().out
    assert "double: passed" in said
    assert "Next on the path is triple: run %next" in said
    assert Progress(demo.root).passed(kata)

    shell.run_line_magic("next", "")
    assert "Markdown object" in capsys.readouterr().out
    assert shell.rl_next_input.startswith("%%kata triple\n"), "there is a cell to begin in"
    wrong = RIGHT.replace("double", "triple")
    shell.run_cell_magic("kata", "triple", wrong)
    assert "triple: wrong" in capsys.readouterr().out
    shell.run_line_magic("kata", "")
    assert shell.rl_next_input == f"%%kata triple\n{wrong.strip()}", "one goes on where one was"


@pytest.mark.parametrize("line", ["    return value.twice", "    return (value"])
def test_a_line_is_counted_as_the_cell_has_it(shell, demo, capsys, line):
    shell.run_cell_magic("kata", "double", f"\ndef double(value):\n{line}\n")
    said = capsys.readouterr().out
    assert "the cell, line 4: " in said
    assert "double.py:3" not in said
    assert "test_double.py:" in said or "SyntaxError" in said


def test_a_cell_with_the_stub_takes_no_answer_away(shell, demo, capsys):
    kata = demo.one("double")
    stub = kata.stub.read_text("utf-8")
    kata.stub.write_text(RIGHT, "utf-8")

    shell.run_cell_magic("kata", "double", stub)

    assert kata.stub.read_text("utf-8") == RIGHT
    assert "this cell is the stub, and double has an answer already" in capsys.readouterr().out


def test_a_command_that_a_message_names_runs_in_a_cell_as_it_stands(shell, capfd):
    shell.run_cell_magic("kata", "double", RIGHT)
    shell.run_cell("dojo list")

    assert "1 of 2 pass" in capfd.readouterr().out


@pytest.mark.parametrize("line", ["dojo watch", "dojo start 01_demo", "dojo open double"])
def test_what_needs_a_terminal_says_what_there_is_here(shell, capfd, line):
    shell.run_cell(line)

    assert "is for a terminal. Here " in capfd.readouterr().out


def test_a_task_and_a_picture_that_are_asked_for_as_in_a_terminal(shell, demo, capsys):
    demo.one("double").show.write_text(SHOW, "utf-8")

    shell.run_cell("dojo task double")
    assert "Markdown object" in capsys.readouterr().out
    demo.one("double").stub.write_text(RIGHT, "utf-8")
    shell.run_cell("dojo show double")
    assert "Image object" in capsys.readouterr().out
    shell.run_cell("dojo show triple")
    assert "triple has no picture" in capsys.readouterr().out


def test_hints_name_their_kata_and_are_broken_between_words(shell, monkeypatch, capsys):
    hint = f"1. {'several ' * 40}words."
    monkeypatch.setattr(hints, "one_more", lambda progress, kata: [hint])

    shell.run_line_magic("hint", "double")

    first, *lines = capsys.readouterr().out.splitlines()
    assert first == "double:"
    assert max(map(len, lines)) <= WIDTH
    assert " ".join(map(str.strip, lines)) == hint


def test_an_endless_loop_is_suspected_before_the_verdict(shell, capsys, monkeypatch):
    monkeypatch.setattr(notebook, "PATIENCE", 0.5)

    shell.run_cell_magic("kata", "double", "def double(value):\n    while True: pass\n")

    out = capsys.readouterr().out
    assert out.startswith(
        "still running, 0 s: an endless loop, or a busy machine?\ndouble: timed out"
    )


def test_an_answer_that_is_stopped_has_no_verdict(shell, monkeypatch, capsys):
    def stop(kata):
        raise KeyboardInterrupt

    monkeypatch.setattr(shell.dojo_session, "_judged", stop)

    shell.run_cell_magic("kata", "double", RIGHT)

    assert capsys.readouterr().out == "dojo: stopped, so there is no verdict. Nothing is lost.\n"


def test_a_task_is_a_cell_to_copy_with_the_house_rules_below():
    shown = task.markdown(COURSE.one("softmax"))

    assert "```python\n%%kata softmax\n" in shown
    assert "House rules of 02_numpy" in shown
    assert "\n1. " in shown


def test_what_only_full_grading_finds_is_written_as_a_test(shell, demo, capsys):
    shell.run_cell_magic("kata", "double", f"{WRONG.replace('3 *', '2 * (value < 9) *')}")

    said = capsys.readouterr().out

    assert "is right" in said
    written = re.search(r"pytest (\S+) asks it once more", said)
    assert written
    assert (demo.root / written[1]).is_file()


def test_what_is_drawn_is_shown(shell, demo, capsys):
    demo.one("double").show.write_text(SHOW, "utf-8")

    shell.run_cell_magic("kata", "double", RIGHT)

    assert "IPython.core.display.Image object" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "cell", "said"),
    [
        ("nonesuch", None, "no kata or chapter is called 'nonesuch'"),
        ("", None, "say which kata"),
        ("", RIGHT, "say which kata this answers"),
        ("double", " \n", "the cell is empty"),
        ("double", "def double(value):\n    raise NotImplementedError\n", "double is not started"),
    ],
)
def test_a_request_that_cannot_be_met_is_a_line(shell, demo, capsys, line, cell, said):
    before = demo.one("double").stub.read_bytes()

    shell.run_cell_magic("kata", line, cell) if cell else shell.run_line_magic("kata", line)

    told = capsys.readouterr().out.splitlines()
    assert len(told) == 1
    assert told[0].startswith(f"dojo: {said}")
    assert (demo.one("double").stub.read_bytes() == before) == ("raise" not in str(cell))


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("!ls\ndef double(value):\n    return 2 * value\n", "SyntaxError"),
        ("%matplotlib inline\n", "SyntaxError"),
        ("import sys\nsys.exit()\n", "SystemExit"),
        ("def double(value):\n    assert False, '<script>'\n", "<script>"),
    ],
    ids=["shell line", "magic", "exit", "script"],
)
def test_nothing_of_a_cell_runs_in_the_notebook(shell, capsys, cell, said):
    shell.run_cell_magic("kata", "double", cell)

    out = capsys.readouterr().out
    assert said in out
    assert ("begins with % or ! is the notebook's" in out) == (said == "SyntaxError")


def test_an_import_of_another_cell_is_missed(shell, capsys):
    shell.run_cell_magic("kata", "double", "def double(value):\n    return np.add(value, value)\n")

    out = capsys.readouterr().out
    assert "NameError" in out
    assert "what makes np, such as an import, has to stand in it" in out


def test_dojo_alone_says_what_is_next_here(shell, capsys):
    shell.run_cell("dojo")

    assert capsys.readouterr().out == "Next on the path is double: run %next\n"


def test_the_magics_go_with_the_extension(shell, capsys):
    shell.run_line_magic("unload_ext", "dojo")

    assert shell.find_cell_magic("kata") is None
    shell.run_line_magic("load_ext", "dojo")
    assert shell.find_cell_magic("kata")


def test_hints_and_the_lock_of_diff_are_those_of_the_command(shell, capsys):
    shell.run_line_magic("hint", "double")
    assert "1." in capsys.readouterr().out
    shell.run_line_magic("diff", "double")
    assert capsys.readouterr().out.startswith("dojo: ")


@pytest.mark.skipif(sys.platform == "win32", reason="its kernel wants another event loop")
def test_the_first_notebook_leads_to_a_first_green_kata(tmp_path: Path):
    """As Jupyter runs it: nbclient calls a run green whatever a cell prints, so ask the verdict."""
    course = tmp_path / "course"
    for part in ("katas/01_python", "katas/data", "solutions/01_python", "notebooks"):
        shutil.copytree(COURSE.root / part, course / part)
    for file in ("pyproject.toml", "constraints.txt"):
        shutil.copy(COURSE.root / file, course)
    first = nbformat.read(course / "notebooks" / "start.ipynb", as_version=4)
    nbformat.validate(first)
    solved = nbformat.v4.new_code_cell(
        f"%%kata clean_text\n{COURSE.one('clean_text').solution.read_text('utf-8')}"
    )
    below = next(place for place, cell in enumerate(first.cells, 1) if cell.id == "next")
    first.cells.insert(below, solved)

    client = nbclient.NotebookClient(
        first, timeout=100, resources={"metadata": {"path": str(course / "notebooks")}}
    )
    client.execute()

    shown = {cell.get("id"): str(cell.get("outputs", "")) for cell in first.cells}
    assert "House rules of 01_python" in shown["next"]
    assert "%%kata clean_text" in shown["next"]
    assert "clean_text: passed" in shown[solved.id]
    assert not any("'error'" in outputs for outputs in shown.values())
