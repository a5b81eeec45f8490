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

    def read(text=RAW):
        path = tmp_path / "penguins.csv"
        path.write_text(text, encoding="utf-8", newline="\n")
        return loaded(path)

    return read


def loaded(path):
    """Return the table, once it is one and has the right columns."""
    try:
        table = load_penguins(path)
    except ValueError as error:
        # Both libraries quote the text that they could not read.
        if not any(repr(text) in str(error).replace('"', "'") for text in ("", "NA", ".")):
            raise
        raise AssertionError(
            f"{error}\nAn empty field, NA and a full stop mean missing: pandas has to be told so "
            "before it reads numbers and dates."
        ) from error

    assert isinstance(table, pd.DataFrame), (
        f"a DataFrame is asked, and a {type(table).__name__} came."
    )
    names = table.columns.tolist()
    assert set(KINDS) <= set(names), (
        f"columns {sorted(set(KINDS) - set(names))} are missing among {names}."
        + because(
            "A unit belongs into the documentation: in a name it must be typed again and again."
            if any("mm" in str(name) for name in names)
            else ""
        )
    )
    assert len(names) == len(KINDS), (
        f"{sorted(KINDS)} are asked and no others; {sorted(set(names) - set(KINDS))} came besides, "
        "or a column came twice."
    )
    return table


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
            ("datetime64", "text"): "As text, days can't be counted or put into months.",
            ("float64", "text"): "One text among the numbers makes text of the whole column: "
            "which one means missing?",
            ("float64", "int64"): "This file has whole numbers only, the next one won't.",
            ("text", "int64"): "pandas took names for numbers.",
            ("text", "float64"): "pandas saw no text there, and guessed.",
        }.get((kind, came), "")
        assert came == kind, (
            f"{name} is {kind}, and {came} came: {listed(table[name])[:5]}.{because(why)}"
        )


def test_the_columns_have_short_names_without_units(penguins):
    penguins()


def test_every_penguin_has_its_row(penguins):
    table = penguins()

    assert len(table) == 4, f"the file has 4 penguins, and {len(table)} rows came." + because(
        "Each gap cost a whole penguin: a row with gaps still tells the rest."
        if len(table) < 4
        else "Is the header, or a comma within quotes, taken for a row?"
    )


def test_each_column_holds_what_it_says(penguins):
    kinds_are_right(penguins())


def test_a_species_is_one_word(penguins):
    species = listed(penguins()["species"])

    assert species == ["Gentoo", "Adelie", "Gentoo", "Chinstrap"], (
        "the first words of Species are Gentoo, Adelie, Gentoo and Chinstrap, in this order; "
        f"{species} came."
    )


def test_a_missing_sex_is_no_third_sex(penguins):
    sex = listed(penguins()["sex"])

    assert sex[1::2] == ["male", "female"], (
        f"MALE and FEMALE become 'male' and 'female', and {sex[1::2]} came."
    )
    assert sex[::2] == [None, None], (
        f"the file has '.' and 'NA' where the sex is missing, and {sex[::2]} came: "
        "whoever groups by sex now gets a third one."
    )


def test_missing_text_is_no_text(penguins):
    table = penguins()
    island, label = listed(table["island"]), listed(table["individual_id"])

    assert island == ["Biscoe", "Torgersen", "Biscoe", None], (
        f"the fourth island is NA in the file, so missing; {island} came."
    )
    assert label == ["N38A2", "N1A1", None, "N61A1"], (
        f"the third ID is '.' in the file, so missing; {label} came."
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
            why = "A penguin that nobody measured is not one of 0."
        elif None not in came:
            why = "A made-up number can't be told from a measured one."
        assert came == numbers, f"{name} is {numbers}, and {came} came.{because(why)}"


def test_a_clutch_is_complete_only_where_the_file_says_yes(penguins):
    complete = listed(penguins()["clutch_complete"])

    assert complete == [True, False, False, True], (
        f"the file says Yes, No, No, Yes, and {complete} came."
        + because("Every text but '' is true, 'No' too." if complete == [True] * 4 else "")
    )


def test_a_date_is_read_as_year_month_day(penguins):
    dates = [date and f"{date:%d %b %Y}" for date in listed(penguins()["date_egg"])]

    assert dates == ["01 Dec 2009", "09 Nov 2007", None, "19 Nov 2007"], (
        "2009-12-01, 2007-11-09, '.' and 2007-11-19 are 1 December, 9 November, missing and "
        f"19 November; {dates} came."
    )


def test_an_id_of_digits_is_still_a_name(penguins):
    digits = RAW.replace("N38A2", "007").replace("N1A1", "1E5").replace("N61A1", "12")

    ids = listed(penguins(digits)["individual_id"])

    assert ids == ["007", "1E5", None, "12"], (
        f"the file's IDs are 007, 1E5, '.' and 12, which are names; {ids} came. A column that "
        "is read as numbers loses its zeros, and nothing brings them back."
    )


def test_whole_numbers_without_gaps_are_float_too(penguins):
    header, _, adelie, *_ = RAW.splitlines()

    kinds_are_right(penguins(f"{header}\n{adelie.replace('39.1,18.7', '39,18')}\n"))


def test_a_column_may_be_missing_in_every_row(penguins):
    header, *_ = RAW.splitlines()
    row = "PAL0809,Gentoo penguin (Pygoscelis papua),.,NA,No,,.,NA,,.,.,NA"

    table = None
    try:
        table = penguins(f"{header}\n{row}\n{row}\n")
    except (AttributeError, TypeError, ValueError) as error:
        pytest.fail(
            "nobody measured or sexed the two penguins of this file; "
            f"{type(error).__name__} came: {error} Without a text in it, a column is guessed "
            "to be one of numbers."
        )

    kinds_are_right(table)
    known = [name for name in KINDS if table[name].notna().any()]
    assert known == ["species", "clutch_complete"], (
        f"only species and clutch_complete are known here, and {known} have values: "
        f"{table.iloc[0].to_dict()}."
    )


def test_columns_are_found_by_their_names(penguins):
    rows = [line.split(",") for line in RAW.splitlines()[:3]]
    shuffled = [5, 10, 2, 9, 1, 7, 3, 8, 6, 4]
    text = "".join(",".join(row[i] for i in shuffled) + "\n" for row in rows)

    table = penguins(text)

    came = {name: listed(table[name])[1] for name in ("island", "body_mass", "sex")}
    assert came == {"island": "Torgersen", "body_mass": 3750, "sex": "male"}, (
        "with the columns in another order, and without studyName and Comments, the second "
        f"penguin is a male of 3750 g on Torgersen; {came} came."
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
    assert counts == expected, f"grep counts {expected}, and the table {counts}."
