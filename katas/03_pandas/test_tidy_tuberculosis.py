import math

import numpy as np
import pandas as pd
import pytest

from .tidy_tuberculosis import tidy_tuberculosis

VARIABLES = ["country", "year", "diagnosis", "sex", "age", "cases"]
CODES = [
    prefix + sex + age
    for prefix in ("new_sp_", "new_sn_", "new_ep_", "newrel_")
    for sex in "mf"
    for age in ("014", "1524", "2534", "3544", "4554", "5564", "65")
]
NAN = math.nan


@pytest.fixture
def who():
    """Five reports of five counts each: 9 are missing, 2 are 0, Peru reported none."""
    return pd.DataFrame(
        {
            "country": ["Chad", "Namibia", "Peru", "Chad", "Cuba"],
            "iso2": ["TD", None, "PE", "TD", "CU"],
            "iso3": ["TCD", "NAM", "PER", "TCD", "CUB"],
            "year": [1999, 2013, 2012, 2013, 2013],
            "new_sp_m014": [4.0, 21.0, NAN, NAN, 1.0],
            "new_sp_f1524": [0.0, 9.0, NAN, 12.0, 2.0],
            "newrel_m65": [NAN, 30.0, NAN, 0.0, 3.0],
            "new_ep_f65": [17.0, NAN, NAN, 5.0, 7.0],
            "new_sn_m3544": [NAN, 6.0, NAN, 8.0, 11.0],
        }
    )


TIDY = [
    ("Chad", 1999, "sp", "m", "014", 4),
    ("Chad", 1999, "sp", "f", "1524", 0),
    ("Chad", 1999, "ep", "f", "65", 17),
    ("Namibia", 2013, "sp", "m", "014", 21),
    ("Namibia", 2013, "sp", "f", "1524", 9),
    ("Namibia", 2013, "rel", "m", "65", 30),
    ("Namibia", 2013, "sn", "m", "3544", 6),
    ("Chad", 2013, "sp", "f", "1524", 12),
    ("Chad", 2013, "rel", "m", "65", 0),
    ("Chad", 2013, "ep", "f", "65", 5),
    ("Chad", 2013, "sn", "m", "3544", 8),
    ("Cuba", 2013, "sp", "m", "014", 1),
    ("Cuba", 2013, "sp", "f", "1524", 2),
    ("Cuba", 2013, "rel", "m", "65", 3),
    ("Cuba", 2013, "ep", "f", "65", 7),
    ("Cuba", 2013, "sn", "m", "3544", 11),
]


def tidied(who):
    """Return the answer's rows as tuples, once it is a table of the right columns."""
    table = tidy_tuberculosis(who)

    assert isinstance(table, pd.DataFrame), (
        f"a DataFrame is asked, and a {type(table).__name__} came."
    )
    assert sorted(map(str, table.columns)) == sorted(VARIABLES), (
        f"in any order the columns are {VARIABLES}, and {table.columns.tolist()} came. "
        + why_columns(table)
    )
    columns = [[plain(value) for value in table[name].tolist()] for name in VARIABLES]
    return list(zip(*columns, strict=True))


def plain(value):
    """Return None for what is missing, and 4 for 4.0."""
    if pd.isna(value):
        return None
    return int(value) if isinstance(value, float) and value.is_integer() else value


def why_columns(table):
    """Return what is known to make such columns."""
    lost = {"diagnosis", "sex", "age"} - set(table.columns)
    if {"country", "year"} - set(table.columns):
        return "Country and year say whose count it is; are they in the index?"
    if not lost and set(VARIABLES) < set(table.columns):
        return "All variables are there, and something else is too."
    if len(lost) == 3:
        return "The names hold three variables: diagnosis, sex and age. They are still in one."
    if lost:
        return f"{' and '.join(sorted(lost))} is still part of another column."
    return "Check the names."


def differences(rows, asked):
    """Return the end of a message: the first rows that are lacking, and that are too many."""
    lacking = [row for row in asked if row not in rows]
    surplus = [row for row in rows if row not in asked]
    return f" Lacking, for example: {lacking[:2]}; too many: {surplus[:2]}."


def test_each_variable_has_its_column(who):
    rows = tidied(who)

    assert rows, "16 counts were reported, and a table without rows came."


def test_each_reported_count_has_its_row(who):
    rows = tidied(who)

    causes = {
        14: "That lacks two: 0 cases were counted too, and nobody reported is something else.",
        25: "Five reports of five counts make 25, but 9 of these were never reported.",
        12: "The four of Namibia are gone, which has no iso2: only a missing count removes a row.",
        13: "The three of newrel are gone, whose name has no _ after new.",
        5: "Those are Cuba's: a report that lacks one count still has others.",
        9: "Those are Namibia's and Cuba's.",
    }
    assert len(rows) == 16, (
        f"16 counts were reported, and {len(rows)} rows came. {causes.get(len(rows), '')}"
    )


@pytest.mark.parametrize(
    ("place", "variable"),
    [(2, "diagnosis"), (3, "sex"), (4, "age")],
    ids=["diagnosis", "sex", "age"],
)
def test_a_name_falls_into_its_three_parts(who, place, variable):
    came = {row[5]: row for row in tidied(who)}

    # Every count but 0 stands in one cell only; newrel has a test of its own.
    for row in [row for row in TIDY if row[5] in (4, 17, 12, 6)]:
        cases, part, value = row[5], row[place], came[row[5]][place]
        why = ""
        if isinstance(value, int | float):
            why = "A group of ages is no number: 014 means 0 to 14."
        elif value is None:
            why = "The part was not found in the name."
        elif part in str(value) or str(value) in part:
            why = "Too much or too little was cut off the name."
        assert value == part, (
            f"{variable} is {part!r} where {cases} cases were counted, and {value!r} came. {why}"
        )


def test_newrel_is_the_diagnosis_rel(who):
    rows = [row for row in tidied(who) if row[5] in (30, 3)]

    for row in rows:
        why = ""
        if row[2] is None:
            why = "None: a pattern that wants new_ doesn't find newrel, which has no _ there."
        elif row[2] == "newrel":
            why = "The name was cut at each _, and newrel has none after new."
        elif str(row[2]) in ("m65", "m", "el"):
            why = "Its parts stand one place further left than those of new_sp."
        assert row[2:5] == ("rel", "m", "65"), (
            f"newrel_m65 are cases of 'rel' in 'm' of '65', and {row[2:5]} came. {why}"
        )


def test_a_count_of_0_is_kept_and_a_missing_one_is_not(who):
    rows = tidied(who)

    zeros = [row for row in rows if row[5] == 0]
    missing = [row for row in rows if row[5] is None]
    assert sorted(zeros, key=str) == [TIDY[1], TIDY[8]], (
        f"0 was counted twice, in Chad, 1999 and 2013; these rows of 0 came: {zeros}"
    )
    assert not missing, f"what nobody reported has no row; {missing[:2]} came."


def test_every_count_stands_beside_its_country_and_year(who):
    rows = tidied(who)

    assert sorted(rows, key=str) == sorted(TIDY, key=str), "the rows differ." + differences(
        rows, TIDY
    )


def test_cases_are_whole_numbers(who):
    dtype = tidy_tuberculosis(who)["cases"].dtype

    assert pd.api.types.is_integer_dtype(dtype), (
        f"cases are int, and {dtype} came: nothing is missing any more that would need a float."
    )


def test_a_count_may_be_large(who):
    table = tidy_tuberculosis(who.assign(new_sp_m014=[250_051.0, NAN, NAN, NAN, NAN]))

    dtype, largest = table["cases"].dtype, table["cases"].max()
    ends = np.iinfo(dtype.name.lower()).max
    assert 250_051 in table["cases"].tolist(), (
        f"250051 cases were counted once; the largest count that came is {largest}."
        + (f" {dtype} ends at {ends}." if ends < 250_051 else "")
    )


def test_columns_may_stand_in_any_order(who):
    mixed = who[["new_sn_m3544", "iso3", "newrel_m65", "year", "new_ep_f65", "new_sp_f1524"]]
    mixed = mixed.assign(country=who["country"], new_sp_m014=who["new_sp_m014"], iso2=who["iso2"])

    try:
        rows = tidied(mixed)
    except (KeyError, ValueError, IndexError) as error:
        raise AssertionError(
            "the same table, its columns in another order, says the same; "
            f"{type(error).__name__} came: {error}. Was a column taken by its place?"
        ) from None

    assert sorted(rows, key=str) == sorted(TIDY, key=str), (
        "the same table, its columns in another order, says the same." + differences(rows, TIDY)
    )


def test_every_one_of_the_56_names_is_understood():
    numbers = np.arange(100.0, 156.0)
    who = pd.DataFrame([numbers], columns=CODES).assign(
        country="Guinea-Bissau", iso2="GW", iso3="GNB", year=2013
    )

    parts = {row[5]: row[2:5] for row in tidied(who)}

    for code, number in zip(CODES, numbers, strict=True):
        head, tail = code.split("_")[-2:]
        asked = (head.removeprefix("new"), tail[0], tail[1:])
        assert parts.get(number) == asked, (
            f"{code} means {asked}, and {parts.get(number)} came for its count."
        )


def test_the_index_of_the_table_means_nothing(who):
    rows = tidied(who.set_axis([7, 2, 7, 7, 1]))

    assert sorted(rows, key=str) == sorted(TIDY, key=str), (
        "whatever labels the reports have, the counts are the same." + differences(rows, TIDY)
    )


def test_the_caller_s_table_stays_as_it_was(who):
    before = who.copy()

    tidied(who)

    assert who.columns.tolist() == before.columns.tolist(), (
        f"the caller's table now has the columns {who.columns.tolist()}: change a copy of yours."
    )
    changed = [name for name in before if not who[name].equals(before[name])]
    assert not changed, (
        f"in the caller's table other values, dtypes or labels stand in {changed}: change a copy "
        "of yours."
    )


def test_agrees_with_a_loop_over_a_random_table(seed):
    rng = np.random.default_rng(seed)
    codes = [CODES[i] for i in rng.permutation(56)[:20]]
    counts = rng.integers(0, 4, (15, 20)).astype(float)
    counts[rng.random((15, 20)) < 0.5] = NAN
    who = pd.DataFrame(counts, columns=codes).assign(
        country=[f"C{i % 5}" for i in range(15)], year=range(2000, 2015), iso2="X", iso3="X"
    )
    by_hand = []
    for report in who.to_dict("records"):
        for code in codes:
            if report[code] >= 0:
                head, tail = code.split("_")[-2:]
                parts = (head.removeprefix("new"), tail[0], tail[1:])
                by_hand.append((report["country"], report["year"], *parts, int(report[code])))

    rows = tidied(who)

    assert sorted(rows, key=str) == sorted(by_hand, key=str), (
        "a loop goes through the cells one by one." + differences(rows, by_hand)
    )


def test_the_world_from_2010_on(data):
    who = pd.read_csv(data / "who_tb.csv.gz")
    who = who[who["year"] >= 2010]

    rows = tidied(who)

    # Each number was counted in the file with the csv module, cell by cell.
    facts = {
        "counts": (len(rows), 24_477),
        "cases": (sum(row[5] for row in rows), 15_147_123),
        "counts of 0": (sum(row[5] == 0 for row in rows), 4_413),
        "counts of rel": (sum(row[2] == "rel" for row in rows), 2_580),
        "counts from Namibia": (sum(row[0] == "Namibia" for row in rows), 84),
        "cases in girls up to 14": (
            sum(row[5] for row in rows if row[3:5] == ("f", "014")),
            407_614,
        ),
    }
    wrong = {fact: pair for fact, pair in facts.items() if pair[0] != pair[1]}
    assert not wrong, f"of all reports from 2010 on, what came and what is true: {wrong}"
