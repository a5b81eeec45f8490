"""The command line, as somebody types it."""

from __future__ import annotations

import errno
import importlib.metadata
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dojo.cli import main
from dojo.course.catalogue import Course, CourseError
from dojo.learner.progress import Progress


@pytest.fixture
def dojo(demo, monkeypatch, capsys):
    """Run a command in the demonstration course; return its exit status and what it printed."""
    monkeypatch.chdir(demo.root)

    def run(*arguments: str) -> tuple[int, str, str]:
        status = main(arguments)
        said = capsys.readouterr()
        return status, said.out, said.err

    return run


def test_check_on_a_fresh_clone_is_kind_and_says_where_to_start(dojo):
    status, out, _ = dojo("check")

    assert status == 0, "nothing that was started is wrong"
    assert "0 of 2 passed (2 not started)" in out
    assert "everybody starts here" in out
    assert "open katas/01_demo/double.py" in out


@pytest.mark.parametrize(
    ("double", "arguments", "status", "said"),
    [
        ("right", [], 0, "All that you started passes."),
        ("wrong", [], 1, "wrong"),
        ("stub", ["--require", "all"], 1, "passed: 01_demo/double, 01_demo/triple."),
        ("right", ["--require", "all"], 1, "Required, and not passed: 01_demo/triple."),
        ("right", ["--require", "double"], 0, "1 of 2 passed"),
        ("right", ["--require", "double, 01_demo/triple"], 1, "not passed: 01_demo/triple."),
        ("right", ["double", "--require", "double", "--require", "01_demo"], 1, "1 of 2 passed"),
        ("right", ["double", "--require", "all"], 0, "1 of 1 passed"),
        ("stub", ["--require", "nonesuch"], 2, ""),
    ],
)
def test_what_is_not_started_is_an_error_only_if_it_is_required(
    dojo, demo, double, arguments, status, said
):
    kata = demo.one("double")
    answers = {"stub": kata.stub, "right": kata.solution}
    text = answers.get(double, kata.solution).read_text("utf-8")
    kata.stub.write_text(text.replace("2 *", "3 *" if double == "wrong" else "2 *"), "utf-8")

    done = dojo("check", *arguments)

    assert done[0] == status
    assert said in done[1]


def test_after_a_pass_comes_what_there_is_to_do(dojo, demo):
    """The reference is to be seen, and the next kata is named, until there is none."""
    for name, following in (("double", "triple"), ("triple", None)):
        kata = demo.one(name)
        kata.stub.write_text(kata.solution.read_text("utf-8"), "utf-8")

        _, out, _ = dojo("check", name)

        assert f"dojo diff {name}" in out
        assert ("Next on the path" in out) == bool(following)
        assert not following or f"Next on the path: dojo task {following}" in out

    _, out, _ = dojo("check", "--solutions")
    assert "dojo diff" not in out
    assert "Next on the path" not in out


def test_one_file_has_to_pass(dojo, demo):
    assert dojo("check", "double", "--file", str(demo.one("double").stub))[0] == 1


def test_check_of_the_solutions_gives_full_marks(dojo, demo):
    status, out, _ = dojo("check", "--solutions")

    assert status == 0
    assert "2 of 2 passed" in out
    read = json.loads((demo.root / "report" / "report.json").read_text("utf-8"))
    assert read["graded"] == "solutions"
    assert (demo.root / "report" / "junit.xml").is_file()


@pytest.mark.parametrize(
    ("word", "count"),
    [("01_demo", 2), ("double", 1), ("01_demo/double", 1), ("katas/01_demo/test_double.py", 1)],
)
def test_a_part_is_graded_by_chapter_kata_or_path(dojo, word, count):
    assert f"of {count} passed" in dojo("check", word, "--solutions")[1]


def test_without_references_there_is_nothing_to_grade_against(dojo, demo):
    shutil.rmtree(demo.root / "solutions")

    status, _, err = dojo("check")

    assert status == 2
    assert "get the whole course" in err


def test_one_file_is_graded_as_a_kata(dojo, tmp_path):
    answer = tmp_path / "answer.py"
    answer.write_text("def double(value):\n    return value + 1\n", "utf-8")

    status, out, _ = dojo("check", "double", "--file", str(answer))

    assert status == 1
    assert "wrong" in out
    assert "test_of_nothing_is_nothing" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], "there is no command 'chek'. Did you mean check?"),
        (["wat"], "Did you mean watch?"),
        (["zzz"], "`dojo --help` shows all"),
        (["check", "doubel"], "Did you mean 01_demo/double"),
        (["hint", "tirple"], "Did you mean 01_demo/triple?"),
        (["check", "zzz"], "no kata or chapter is called 'zzz'. `dojo list` shows all."),
        (["hint", "nonesuch"], "`dojo list` shows all"),
        (["check", "--file", "nonesuch.py"], "takes a file that exists"),
        (["start", "09_none"], "there is no chapter '09_none': name one of 01_demo"),
        (["start", "--grade"], "--grade takes a chapter: one of 01_demo"),
        (["start"], "this course asks no questions"),
        (["new", "09_none", "x"], "there is no chapter '09_none'"),
        (["new", "01_demo", "not-a-name"], "cannot be a kata's name"),
        (["new", "01_demo", "double"], "exists already; nothing was made"),
    ],
)
def test_a_mistyped_command_says_what_to_do(dojo, arguments, said):
    status, _, err = dojo(*arguments)

    assert status == 2
    assert said in err


def test_the_beginning_of_a_name_is_enough_if_it_is_the_only_one(dojo):
    assert "double" in dojo("list", "dou")[1]
    assert "of 1 passed" in dojo("check", "tri", "--solutions")[1]
    assert "of 2 passed" in dojo("check", "01", "--solutions")[1]


def test_a_beginning_of_several_names_is_told(dojo, demo):
    dojo("new", "01_demo", "doubt")

    status, _, err = dojo("hint", "dou")

    assert status == 2
    assert "'dou' begins 2 names: double, doubt. Say which." in err
    assert "has no hints" not in dojo("hint", "double")[2]


def test_the_version_is_said_anywhere(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)

    with pytest.raises(SystemExit) as ended:
        main(["--version"])

    assert ended.value.code == 0
    assert capsys.readouterr().out == f"ml-dojo {importlib.metadata.version('ml-dojo')}\n"


@pytest.mark.parametrize(
    ("command", "said"),
    [(["check"], "stopped; no report was written."), (["list"], "stopped."), ([], "stopped.")],
)
def test_only_a_command_that_writes_a_report_says_that_it_wrote_none(
    dojo, monkeypatch, command, said
):
    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("dojo.commands.runs.Progress", stop)

    status, _, err = dojo(*command)

    assert status == 130
    assert err.strip() == f"dojo: {said}"


def test_outside_a_course_the_installed_one_is_found(tmp_path):
    assert Course.find(tmp_path).katas


def test_next_and_list_follow_what_passed(dojo, demo):
    assert "open  katas/01_demo/double.py" in dojo()[1]

    kata = demo.one("double")
    kata.stub.write_text(kata.solution.read_text("utf-8"), "utf-8")
    dojo("check")

    assert "open  katas/01_demo/triple.py" in dojo("next")[1]
    assert "+ double" in dojo("list")[1]
    assert "1 of 2 pass" in dojo("list")[1]


def test_next_waits_for_what_comes_before(dojo, demo):
    table = demo.root / "katas" / "01_demo" / "chapter.toml"
    text = table.read_text("utf-8").replace("after = []", 'after = ["triple"]', 1)
    table.write_text(text, "utf-8")

    assert "open  katas/01_demo/triple.py" in dojo("next")[1]


def test_hints_come_one_rung_at_a_time(dojo, demo):
    table = demo.root / "katas" / "01_demo" / "chapter.toml"
    table.write_text(table.read_text("utf-8").replace('["", "", ""]', '["a?", "b", "c"]'), "utf-8")

    assert [dojo("hint", "double")[1].count("\n") for _ in range(4)] == [2, 3, 4, 4]


def test_a_damaged_memory_is_no_memory(dojo, demo):
    (demo.root / ".dojo").mkdir()
    (demo.root / ".dojo" / "progress.json").write_text("{damaged", "utf-8")

    assert dojo("list")[0] == 0
    Progress(demo.root).next_hint(demo.one("double"))
    assert json.loads((demo.root / ".dojo" / "progress.json").read_text("utf-8"))


def test_new_makes_everything_failing(dojo, demo):
    status, out, _ = dojo("new", "01_demo", "quadruple")
    assert status == 0
    assert "nox -s prove -- 01_demo/quadruple" in out

    assert "not started" in dojo("check", "quadruple")[1]
    assert dojo("check", "quadruple", "--solutions")[0] == 1
    kata = Course(demo.root).one("quadruple")
    for path in (kata.stub, kata.test, kata.solution, kata.check, kata.answers):
        assert path.exists()
    for way in ("right", "wrong"):
        assert len(list(kata.answers.glob(f"{way}_*.py"))) == 3
    for answer in kata.answers.iterdir():
        assert dojo("check", "quadruple", "--file", str(answer))[0] == 1, answer


def test_contributing_says_what_new_makes_and_what_comes_next(dojo, course):
    said = (course.root / "CONTRIBUTING.md").read_text("utf-8")
    about = said.partition("## Write a kata")[2].partition("### The stub")[0]
    _, out, _ = dojo("new", "01_demo", "quadruple")
    made = [
        Path(file.replace("01_demo", "03_pandas").replace("quadruple", "NAME"))
        for file in re.findall(r"^made (.*)", out, re.MULTILINE)
    ]
    named = re.findall(r"^\| `(.*?)` \|", about, re.MULTILINE)

    unmade = {Path(name).name for name in named if not any(file.match(name) for file in made)}

    assert all(any(file.match(name) for name in named) for file in made)
    assert unmade == {"show_NAME.py", "slip_*.py"}
    assert all(f"`{name}`" in about.partition("| file |")[0] for name in unmade)
    assert [sum(file.match(f"{kind}_*.py") for file in made) for kind in ("right", "wrong")] == [
        3,
        3,
    ]
    (after,) = re.findall(r"`(nox .*?)`", about)
    assert after.replace("03_pandas/NAME", "01_demo/quadruple") in out


def test_new_makes_all_or_nothing(dojo, demo, monkeypatch):
    """As in a checkout that may only be read."""
    before = sorted(demo.root.rglob("*"))

    def replace_all_but_the_table(file: Path, text: str) -> None:
        if file.name == "chapter.toml":
            raise PermissionError(errno.EACCES, "Permission denied", str(file))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    monkeypatch.setattr("dojo.course.scaffold.replace", replace_all_but_the_table)

    status, _, err = dojo("new", "01_demo", "quadruple")

    assert status == 2
    assert "could not be written (Permission denied); nothing was made. Make the course's" in err
    after = sorted(file for file in demo.root.rglob("*") if file.is_file())
    assert after == [file for file in before if file.is_file()]


def test_a_report_that_cannot_be_written_costs_no_verdict(dojo, demo):
    (demo.root / "report").write_text("a file in the folder's place")

    status, out, _ = dojo("check", "--solutions")

    assert status == 0
    assert "2 of 2 passed" in out
    assert "could not be written: report: " in out
    assert "Name another folder by --output." in " ".join(out.split())


def test_a_new_kata_comes_before_the_capstone(dojo, demo):
    table = demo.root / "katas" / "01_demo" / "chapter.toml"
    head, double, triple = table.read_text("utf-8").split("[[kata]]")
    last = triple.replace('"core"', '"capstone"')
    table.write_text(f"{head}[[kata]]{double}# The last one.\n[[kata]]{last}", "utf-8")

    dojo("new", "01_demo", "quadruple")

    assert [kata.name for kata in Course(demo.root).katas] == ["double", "quadruple", "triple"]
    assert '# The last one.\n[[kata]]\nname = "triple"' in table.read_text("utf-8")


def test_a_damaged_chapter_is_named(demo):
    table = demo.root / "katas" / "01_demo" / "chapter.toml"
    table.write_text("title = ", "utf-8")

    with pytest.raises(CourseError, match=r"chapter\.toml"):
        assert Course(demo.root).katas

    table.write_text('[[kata]]\nname = "x"\nlevle = "core"\n', "utf-8")
    with pytest.raises(CourseError, match="unknown key 'levle'"):
        assert Course(demo.root).katas


def test_the_traceback_of_a_grader_fault_is_reported_and_shown_if_asked(dojo, demo):
    check = demo.one("double").check
    check.write_text(check.read_text("utf-8") + "\n\n1 / 0\n", "utf-8")

    status, out, _ = dojo("check", "double", "--solutions")
    assert status == 1
    assert "grader fault" in out
    assert "Traceback (most recent call last)" not in out
    report = json.loads((demo.root / "report" / "report.json").read_text("utf-8"))
    assert "ZeroDivisionError" in report["katas"][0]["traceback"]

    out = dojo("check", "double", "--solutions", "--debug")[1]
    assert "Traceback (most recent call last)" in out
    assert f"{check.name}" in out


def test_a_report_that_cannot_be_written_does_not_hide_the_verdicts(dojo, demo):
    (demo.root / "report").write_text("in the way", "utf-8")

    status, out, _ = dojo("check", "--solutions")

    assert status == 0
    assert "could not be written" in out
    assert "2 of 2 passed" in out


@pytest.mark.parametrize("module", ["dojo", "dojo.cli"])
def test_the_command_is_installed(module):
    done = subprocess.run(
        [sys.executable, "-m", module, "list"], capture_output=True, text=True, check=True
    )

    assert "katas" in done.stdout or "min" in done.stdout


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_who_reads_only_the_first_lines_sees_no_traceback(unbuffered):
    code = "import sys; from dojo.cli import main; sys.exit(main(['list']))"
    with subprocess.Popen(
        [sys.executable, "-c", code],
        env=os.environ | {"PYTHONUNBUFFERED": unbuffered},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as run:
        run.stdout.close()
        said = run.stderr.read()

    assert said == b""
