import pandas as pd
import pytest

from .load_penguins import load_penguins

RAW = """\
studyName,Species,Island,Individual ID,Clutch Completion,Date Egg,Culmen Length (mm),\
Culmen Depth (mm),Flipper Length (mm),Body Mass (g),Sex,Comments
PAL0910,Gentoo penguin (Pygoscelis papua),Biscoe,N38A2,Yes,2009-12-01,44.5,15.7,217,4875,.,NA
PAL0708,Adelie Penguin (Pygoscelis adeliae),Torgersen,N1A1,No,2007-11-09,39.1,18.7,181,3750,MALE,
PAL0910,Gentoo penguin (Pygoscelis papua),Biscoe,.,No,.,.,.,.,.,NA,"Adult, not sampled."
PAL0708,Chinstrap penguin (Pygoscelis antarctica),NA,N61A1,Yes,2007-11-19,46.5,,192,3500,FEMALE,.
"""

KINDS = {
    "species": "text",
    "island": "text",
    "individual_id": "text",
    "clutch_complete": "bool",
    "date_egg": "datetime64",
    "culmen_length": "float64",
    "culmen_depth": "float64",
    "flipper_length": "float64",
    "body_mass": "float64",
    "sex": "text",
}


@pytest.fixture
def penguins(tmp_path):
    """Return a function that reads a text, RAW if none is given, and looks at its columns."""

    def read(text=RAW, why=""):
        path = tmp_path / "penguins.csv"
        path.write_text(text, encoding="utf-8", newline="\n")
        return loaded(path, why)

    return read


def loaded(path, why=""):
    """Return the table, once it is one and has the right columns; ``why`` explains an error."""
    try:
        table = load_penguins(path)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise AssertionError(
            f"expected a table, got {type(error).__name__}: {error}."
            + because(why_error(str(error)) or why)
        ) from error

    assert isinstance(table, pd.DataFrame), f"expected a DataFrame, got a {type(table).__name__}."
    names = table.columns.tolist()
    assert set(KINDS) <= set(names), (
        f"expected the columns {list(KINDS)}, got {names}: "
        f"{sorted(set(KINDS) - set(names))} are missing."
        + because(
            "A unit belongs in the documentation: in a name everyone has to type it."
            if any("mm" in str(name) for name in names)
            else ""
        )
    )
    extra = sorted(set(names) - set(KINDS), key=str)
    assert len(names) == len(KINDS), (
        f"expected the columns {list(KINDS)} and no others, got {names}."
        + because(f"{extra} are too many." if extra else "A column is there twice.")
    )
    return table


def why_error(message):
    """Return the cause of an error that pandas reports with this message, if it is known."""
    # Both libraries quote the text that they could not read.
    if any(repr(text) in message.replace('"', "'") for text in ("", "NA", ".")):
        return (
            "An empty field, NA and a full stop mean missing: pandas must know that before it "
            "reads numbers and dates."
        )
    if "Integer column has NA" in message:
        return "A measurement may be missing, and a column of int can't hold that."
    if "dtype of bool" in message:
        return "Yes and No are text: read_csv doesn't take them for True and False."
    if "parse_dates instead" in message:
        return "read_csv doesn't accept dates as a dtype."
    return ""


def because(why):
    """Return ``why`` as the end of a message, or nothing where no cause is known."""
    return f" {why}" if why else ""


def listed(column):
    """Return the values as a list, None where one is missing."""
    return [None if pd.isna(value) else value for value in column.tolist()]


def kind_of(column):
    """Return what the column holds, in the words of the stub."""
    dtype = column.dtype
    if pd.api.types.is_datetime64_dtype(dtype):
        return "datetime64"
    if isinstance(dtype, pd.StringDtype) or pd.api.types.is_object_dtype(dtype):
        others = {type(value).__name__ for value in listed(column)} - {"str", "NoneType"}
        return f"{dtype} holding {', '.join(sorted(others))}" if others else "text"
    return str(dtype)


def kinds_are_right(table):
    """Fail, naming the first column that holds something else than the stub says."""
    for name, kind in KINDS.items():
        came = kind_of(table[name])
        why = {
            ("datetime64", "text"): "Dates as text can't be counted or put into months.",
            ("float64", "text"): "One text among the numbers makes the whole column text: "
            "which text means missing?",
            ("float64", "int64"): "This file has whole numbers only; the next one may not.",
            ("text", "int64"): "pandas read names as numbers.",
            ("text", "float64"): "pandas saw no text there, and guessed.",
        }.get((kind, came), "")
        assert came == kind, (
            f"{name}: expected {kind}, got {came}: {listed(table[name])[:5]}.{because(why)}"
        )


def test_the_columns_have_short_names_without_units(penguins):
    penguins()


def test_every_penguin_has_its_row(penguins):
    table = penguins()

    dropped = "Rows with gaps were dropped, and their other values with them."
    why = {0: dropped, 1: dropped, 5: "Was the header read as a row?"}.get(len(table), "")
    assert len(table) == 4, (
        f"the file has 4 penguins: expected 4 rows, got {len(table)}.{because(why)}"
    )


def test_each_column_holds_what_it_says(penguins):
    kinds_are_right(penguins())


def test_a_species_is_one_word(penguins):
    species = listed(penguins()["species"])

    assert species == ["Gentoo", "Adelie", "Gentoo", "Chinstrap"], (
        "species is the first word of Species, in the file's order: expected ['Gentoo', "
        f"'Adelie', 'Gentoo', 'Chinstrap'], got {species}."
    )


def test_a_missing_sex_is_no_third_sex(penguins):
    sex = listed(penguins()["sex"])

    assert sex[1::2] == ["male", "female"], (
        f"the second and fourth sex: expected ['male', 'female'], got {sex[1::2]}."
    )
    assert sex[::2] == [None, None], (
        f"where the file has '.' and 'NA', the sex is missing: expected [None, None], got "
        f"{sex[::2]}. A group by sex would now have a third one."
    )


def test_missing_text_is_no_text(penguins):
    table = penguins()
    island, label = listed(table["island"]), listed(table["individual_id"])

    assert island == ["Biscoe", "Torgersen", "Biscoe", None], (
        "the fourth island is NA in the file, so it is missing: expected ['Biscoe', "
        f"'Torgersen', 'Biscoe', None], got {island}."
    )
    assert label == ["N38A2", "N1A1", None, "N61A1"], (
        "the third ID is '.' in the file, so it is missing: expected ['N38A2', 'N1A1', None, "
        f"'N61A1'], got {label}."
    )


def test_measurements_are_numbers_or_missing(penguins):
    table = penguins()

    expected = {
        "culmen_length": [44.5, 39.1, None, 46.5],
        "culmen_depth": [15.7, 18.7, None, None],
        "flipper_length": [217, 181, None, 192],
        "body_mass": [4875, 3750, None, 3500],
    }
    for name, numbers in expected.items():
        came = listed(table[name])
        why = ""
        if [number for number in came if number] == [number for number in numbers if number]:
            why = "A missing measurement became 0, which looks like a measured one."
        elif None not in came:
            why = "A missing measurement became a number, which looks like a measured one."
        assert came == numbers, f"{name}: expected {numbers}, got {came}.{because(why)}"


def test_a_clutch_is_complete_only_where_the_file_says_yes(penguins):
    complete = listed(penguins()["clutch_complete"])

    assert complete == [True, False, False, True], (
        "the file says Yes, No, No, Yes: expected [True, False, False, True], got "
        f"{complete}."
        + because("Every text but '' is true, 'No' too." if complete == [True] * 4 else "")
    )


def test_a_date_is_read_as_year_month_day(penguins):
    dates = [date and f"{date:%d %b %Y}" for date in listed(penguins()["date_egg"])]

    assert dates == ["01 Dec 2009", "09 Nov 2007", None, "19 Nov 2007"], (
        "the file has 2009-12-01, 2007-11-09, '.' and 2007-11-19: expected ['01 Dec 2009', "
        f"'09 Nov 2007', None, '19 Nov 2007'], got {dates}."
        + because(
            "Day and month are swapped." if dates[:2] == ["12 Jan 2009", "11 Sep 2007"] else ""
        )
    )


def test_an_id_of_digits_is_still_a_name(penguins):
    digits = RAW.replace("N38A2", "007").replace("N1A1", "1E5").replace("N61A1", "12")

    ids = listed(penguins(digits)["individual_id"])

    assert ids == ["007", "1E5", None, "12"], (
        f"an ID is a name, even of digits: expected ['007', '1E5', None, '12'], got {ids}. A "
        "column that is read as numbers loses its zeros, and no later step brings them back."
    )


def test_whole_numbers_without_gaps_are_float_too(penguins):
    header, _, adelie, *_ = RAW.splitlines()

    kinds_are_right(penguins(f"{header}\n{adelie.replace('39.1,18.7', '39,18')}\n"))


def test_a_column_may_be_missing_in_every_row(penguins):
    header, *_ = RAW.splitlines()
    row = "PAL0809,Gentoo penguin (Pygoscelis papua),.,NA,No,,.,NA,,.,.,NA"

    table = penguins(
        f"{header}\n{row}\n{row}\n",
        why="The two penguins of this file have no sex and no measurements. Where a column holds "
        "no text at all, pandas guesses numbers.",
    )

    kinds_are_right(table)
    known = [name for name in KINDS if table[name].notna().any()]
    assert known == ["species", "clutch_complete"], (
        "this file has values only for species and clutch_complete: expected "
        f"['species', 'clutch_complete'], got {known}: {table.iloc[0].to_dict()}."
    )


def test_columns_are_found_by_their_names(penguins):
    rows = [line.split(",") for line in RAW.splitlines()[:3]]
    shuffled = [5, 10, 2, 9, 1, 7, 3, 8, 6, 4]
    text = "".join(",".join(row[i] for i in shuffled) + "\n" for row in rows)

    table = penguins(text)

    came = {name: listed(table[name])[1] for name in ("island", "body_mass", "sex")}
    assert came == {"island": "Torgersen", "body_mass": 3750, "sex": "male"}, (
        "the file has its columns in another order, and no studyName or Comments: for the second "
        f"penguin expected island Torgersen, body_mass 3750 and sex male, got {came}."
    )


def test_reads_the_real_file(data):
    table = loaded(data / "penguins_raw.csv")

    kinds_are_right(table)
    counts = {
        "rows": len(table),
        "Adelie": int((table["species"] == "Adelie").sum()),
        "complete": int(table["clutch_complete"].sum()),
        "male": int((table["sex"] == "male").sum()),
        "no sex": int(table["sex"].isna().sum()),
        "no weight": int(table["body_mass"].isna().sum()),
        "eggs in 2007": int((table["date_egg"].dt.year == 2007).sum()),
    }
    expected = {
        "rows": 344,
        "Adelie": 152,
        "complete": 308,
        "male": 168,
        "no sex": 11,
        "no weight": 2,
        "eggs in 2007": 110,
    }
    assert counts == expected, f"counted with grep in the file: expected {expected}, got {counts}."
