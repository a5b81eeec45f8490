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
    """Five rows of five counts each: 9 are missing, 2 are 0, Peru has none."""
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

    assert isinstance(table, pd.DataFrame), f"expected a DataFrame, got a {type(table).__name__}."
    assert sorted(map(str, table.columns)) == sorted(VARIABLES), (
        f"expected the columns {VARIABLES} in any order, got {table.columns.tolist()}."
        + because(why_columns(table))
    )
    columns = [[plain(value) for value in table[name].tolist()] for name in VARIABLES]
    return list(zip(*columns, strict=True))


def because(why):
    """Return ``why`` as the end of a message, or nothing where no cause is known."""
    return f" {why}" if why else ""


def plain(value):
    """Return None for what is missing, and 4 for 4.0."""
    if pd.isna(value):
        return None
    return int(value) if isinstance(value, float) and value.is_integer() else value


def why_columns(table):
    """Return what is known to make such columns."""
    lost = {"diagnosis", "sex", "age"} - set(table.columns)
    if {"country", "year"} - set(table.columns):
        return "country and year must be columns: are they dropped, or in the index?"
    if not lost and set(VARIABLES) < set(table.columns):
        return f"{sorted(set(table.columns) - set(VARIABLES))} are too many."
    if len(lost) == 3:
        return "The names hold three variables, and these are still in one column."
    if lost:
        return f"There is no column for {' and '.join(sorted(lost))}."
    return ""


def differences(rows, expected):
    """Return the end of a message: the first rows that are missing, and that are too many."""
    missing = [row for row in expected if row not in rows]
    surplus = [row for row in rows if row not in expected]
    return f"missing rows: {missing[:2]}, too many: {surplus[:2]} (at most two of each)."


def test_each_variable_has_its_column(who):
    rows = tidied(who)

    assert rows, "expected 16 rows, got a table without rows."


def test_each_count_has_its_row(who):
    rows = tidied(who)

    causes = {
        14: "Two are missing: a count of 0 is a count.",
        25: "25 counts would be there if none were missing; 9 of them are.",
        12: "Namibia's four are missing; it has no iso2, but only a missing count has no row.",
        13: "The three of newrel are missing; its name has no _ after new.",
        5: "These are Cuba's: a country that lacks one count still has others.",
        9: "These are Namibia's and Cuba's: a country that lacks one count still has others.",
    }
    assert len(rows) == 16, (
        f"who has 16 counts: expected 16 rows, got {len(rows)}.{because(causes.get(len(rows), ''))}"
    )


@pytest.mark.parametrize(
    ("place", "variable"),
    [(2, "diagnosis"), (3, "sex"), (4, "age")],
    ids=["diagnosis", "sex", "age"],
)
def test_a_name_has_three_parts(who, place, variable):
    came = {row[5]: row for row in tidied(who)}

    # Every count but 0 is there once; newrel has a test of its own.
    for row in [row for row in TIDY if row[5] in (4, 17, 12, 6)]:
        cases, part = row[5], row[place]
        assert cases in came, f"expected a row of {cases} cases, got only {sorted(came, key=str)}."
        value = came[cases][place]
        why = ""
        if isinstance(value, int | float):
            why = "An age group is no number: 014 means 0 to 14."
        elif value is None:
            why = "The part was not found in the name."
        elif part in str(value) or str(value) in part:
            why = "Too much or too little was cut off the name."
        assert value == part, (
            f"{variable} in the row of {cases} cases: expected {part!r}, got {value!r}."
            + because(why)
        )


def test_newrel_is_the_diagnosis_rel(who):
    rows = [row for row in tidied(who) if row[5] in (30, 3)]

    for row in rows:
        why = ""
        if row[2] is None:
            why = "A pattern with new_ doesn't match newrel, which has no _ there."
        elif row[2] == "newrel":
            why = "The name was cut at each _, and newrel has none after new."
        elif str(row[2]) in ("m65", "m", "el"):
            why = "Its parts are one place further left than those of new_sp."
        assert row[2:5] == ("rel", "m", "65"), (
            f"newrel_m65: expected ('rel', 'm', '65'), got {row[2:5]}.{because(why)}"
        )


def test_a_count_of_0_is_kept_and_a_missing_one_is_not(who):
    rows = tidied(who)

    zeros = [row for row in rows if row[5] == 0]
    missing = [row for row in rows if row[5] is None]
    assert sorted(zeros, key=str) == [TIDY[1], TIDY[8]], (
        f"rows of 0 cases: expected {[TIDY[1], TIDY[8]]}, got {zeros}."
    )
    assert not missing, f"expected no row for a missing count, got {missing[:2]}."


def test_every_count_is_beside_its_country_and_year(who):
    rows = tidied(who)

    assert sorted(rows, key=str) == sorted(TIDY, key=str), differences(rows, TIDY)


def test_cases_are_whole_numbers(who):
    dtype = tidy_tuberculosis(who)["cases"].dtype

    assert pd.api.types.is_integer_dtype(dtype), (
        f"cases: expected an int dtype, got {dtype}. No count in the answer is missing, so none "
        "needs a float."
    )


def test_a_count_may_be_large(who):
    large = 2**31 - 1
    table = tidy_tuberculosis(who.assign(new_sp_m014=[float(large), NAN, NAN, NAN, NAN]))

    dtype, largest = table["cases"].dtype, table["cases"].max()
    ends = np.iinfo(dtype.name.lower()).max
    assert large in table["cases"].tolist(), (
        f"expected a row of {large} cases, got at most {largest}."
        + because(f"{dtype} ends at {ends}." if ends < large else "")
    )


def test_columns_may_be_in_any_order(who):
    mixed = who[["new_sn_m3544", "iso3", "newrel_m65", "year", "new_ep_f65", "new_sp_f1524"]]
    mixed = mixed.assign(country=who["country"], new_sp_m014=who["new_sp_m014"], iso2=who["iso2"])

    try:
        rows = tidied(mixed)
    except (KeyError, ValueError, IndexError) as error:
        raise AssertionError(
            "with the columns of who in another order: expected the same rows, got "
            f"{type(error).__name__}: {error}. Was a column chosen by its place?"
        ) from None

    assert sorted(rows, key=str) == sorted(TIDY, key=str), (
        "with the columns of who in another order, " + differences(rows, TIDY)
    )


def test_every_one_of_the_56_names_is_understood():
    numbers = np.arange(100.0, 156.0)
    who = pd.DataFrame([numbers], columns=CODES).assign(
        country="Guinea-Bissau", iso2="GW", iso3="GNB", year=2013
    )

    parts = {row[5]: row[2:5] for row in tidied(who)}

    for code, number in zip(CODES, numbers, strict=True):
        head, tail = code.split("_")[-2:]
        expected = (head.removeprefix("new"), tail[0], tail[1:])
        assert parts.get(number) == expected, (
            f"{code}: expected {expected}, got {parts.get(number)}."
        )


def test_the_index_of_the_table_means_nothing(who):
    rows = tidied(who.set_axis([7, 2, 7, 7, 1]))

    assert sorted(rows, key=str) == sorted(TIDY, key=str), (
        "with other labels, some of them repeated, in who, " + differences(rows, TIDY)
    )


def test_the_caller_s_table_stays_as_it_was(who):
    before = who.copy()

    tidied(who)

    assert who.columns.tolist() == before.columns.tolist(), (
        f"the caller's table changed: expected the columns {before.columns.tolist()}, got "
        f"{who.columns.tolist()}."
    )
    changed = [name for name in before if not who[name].equals(before[name])]
    assert not changed, f"the caller's table changed: other values, dtypes or labels in {changed}."


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
        "compared with a loop over all cells, " + differences(rows, by_hand)
    )


def test_the_world_from_2012_on(data):
    who = pd.read_csv(data / "who_tb.csv.gz")
    who = who[who["year"] >= 2012]

    rows = tidied(who)

    # Each number was counted in the file with the csv module, cell by cell.
    facts = {
        "counts": (len(rows), 9_968),
        "cases": (sum(row[5] for row in rows), 7_183_161),
        "counts of 0": (sum(row[5] == 0 for row in rows), 1_569),
        "counts of rel": (sum(row[2] == "rel" for row in rows), 2_580),
        "counts from Namibia": (sum(row[0] == "Namibia" for row in rows), 56),
        "cases in girls up to 14": (
            sum(row[5] for row in rows if row[3:5] == ("f", "014")),
            207_398,
        ),
    }
    wrong = {fact: pair for fact, pair in facts.items() if pair[0] != pair[1]}
    assert not wrong, f"the whole table from 2012 on, (got, expected): {wrong}."
