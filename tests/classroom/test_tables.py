"""The tables of a class open in a spreadsheet, and no verdict is lost if they cannot be written."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from dojo.classroom.store import Identity, SubmissionReport
from dojo.classroom.tables import COLUMNS, ClassTables
from dojo.course.catalogue import CourseError
from dojo.results import Result, Verdict

DOUBLE, TRIPLE = "01_demo/double", "01_demo/triple"


def report(name: str, refused: str = "", unwritten: str = "", **verdicts: Verdict):
    results = tuple(Result(f"01_demo/{kata}", verdict) for kata, verdict in verdicts.items())
    return SubmissionReport(Identity(name, refused, (), ""), results, {}, unwritten)


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.fixture
def tables(demo):
    return ClassTables(demo, ())


def test_excel_knows_the_tables_for_utf_8(tables, tmp_path):
    tables.add("Żaneta", report("Żaneta", double=Verdict.PASSED))

    for file in tables.write(tmp_path):
        assert file.read_bytes().startswith(b"\xef\xbb\xbf")
        assert "Żaneta" in file.read_text("utf-8-sig")


def test_each_person_has_one_row_with_points(tables, tmp_path):
    tables.add("ada", report("ada", double=Verdict.PASSED, triple=Verdict.WRONG))
    tables.add("bob.zip", report("bob.zip", double=Verdict.SLOW))
    tables.add("carl_double.py", report("carl_double.py", double=Verdict.PASSED))
    tables.add("carl_triple.py", report("carl_triple.py", triple=Verdict.PASSED))
    tables.add("eve", report("eve", refused="a zip bomb"))
    tables.add("fay", report("fay", double=Verdict.GRADER_FAULT, triple=Verdict.SKIPPED))

    tables.write(tmp_path)

    assert [list(row.values())[:5] for row in rows(tmp_path / "gradebook.csv")] == [
        ["ada", "1", "2", "1", "0"],
        ["bob", "0", "2", "0", ""],
        ["carl", "2", "2", "1", "1"],
        ["eve", "0", "2", "", ""],
        ["fay", "0", "2", "", ""],
    ]
    notes = {row["student"]: row["notes"] for row in rows(tmp_path / "gradebook.csv")}
    assert notes["eve"] == "eve is refused: a zip bomb"
    assert notes["fay"] == (
        "01_demo/double has no verdict: grader fault; 01_demo/triple has no verdict: skipped"
    )
    assert len(rows(tmp_path / "class.csv")) == 8


@pytest.mark.parametrize("order", [1, -1])
def test_of_several_answers_of_one_person_the_best_counts(tables, tmp_path, order):
    verdicts = [Verdict.NOT_STARTED, Verdict.GRADER_FAULT, Verdict.WRONG, Verdict.PASSED]
    for number, verdict in enumerate(verdicts[::order]):
        name = f"ada_7_{number}_double-{number}.py"
        tables.add(name, report(name, double=verdict))

    tables.write(tmp_path)

    (row,) = rows(tmp_path / "gradebook.csv")
    assert (row["student"], row["points"], row[DOUBLE]) == ("ada_7", "1", "1")
    assert "several answers to 01_demo/double: the best one counts" in row["notes"]


def test_a_name_with_and_without_a_number_may_be_one_person(tables, tmp_path):
    for name in ("ada_7_8_double.py", "ada.zip", "adam_7_9_double.py"):
        tables.add(name, report(name, double=Verdict.PASSED))

    tables.write(tmp_path)

    notes = {row["student"]: row["notes"] for row in rows(tmp_path / "gradebook.csv")}
    assert notes == {
        "ada": "ada_7 may be the same person: only you can tell",
        "ada_7": "ada may be the same person: only you can tell",
        "adam_7": "",
    }


def test_what_everybody_had_to_hand_in_has_a_column(demo, tmp_path):
    tables = ClassTables(demo, demo.katas)
    tables.add("ada", report("ada", double=Verdict.PASSED))

    tables.write(tmp_path)

    (row,) = rows(tmp_path / "gradebook.csv")
    assert list(row) == ["student", "points", "of", DOUBLE, TRIPLE, "notes"]
    assert (row["of"], row[TRIPLE]) == ("2", "")


def test_a_table_that_is_held_by_another_program_is_written_beside(tables, tmp_path):
    tables.add("ada", report("ada", double=Verdict.PASSED))
    (tmp_path / "class.csv").mkdir()

    with pytest.raises(CourseError) as told:
        tables.write(tmp_path)

    beside = tmp_path / "new-class.csv"
    assert f"the rows are in {beside}. Close it" in str(told.value)
    assert "without grading again" in str(told.value)
    assert [row["verdict"] for row in rows(beside)] == ["passed"]
    assert rows(tmp_path / "gradebook.csv")

    (tmp_path / "class.csv").rmdir()
    tables.write(tmp_path)
    assert not beside.exists()
    assert rows(tmp_path / "class.csv")


def test_where_no_table_can_be_written_the_reports_are_named(tables, tmp_path):
    tables.add("ada", report("ada", double=Verdict.PASSED))
    for name in ("class.csv", "new-class.csv"):
        (tmp_path / name).mkdir()

    with pytest.raises(CourseError, match="No verdict is lost: each is in its report") as told:
        tables.write(tmp_path)

    assert f"below {tmp_path / 'submissions'}. Mend that" in str(told.value)
    assert str(told.value).startswith(f"class.csv could not be written into {tmp_path}: ")
    assert {path.name for path in tmp_path.iterdir()} >= {"gradebook.csv", "class.csv"}


def test_a_report_that_could_not_be_written_is_in_the_table(tables, tmp_path):
    tables.add("ada", report("ada", unwritten="No space left on device", double=Verdict.PASSED))

    tables.write(tmp_path)

    (row,) = rows(tmp_path / "class.csv")
    assert list(row) == list(COLUMNS)
    assert row["verdict"] == "passed"
    assert row["notes"] == "its report could not be written: No space left on device"
