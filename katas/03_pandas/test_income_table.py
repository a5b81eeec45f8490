import math

import numpy as np
import pandas as pd
import pytest

from .income_table import income_table

UNKNOWN = "Don't know/refused"
COLUMNS = [
    *("<$10k", "$10-20k", "$20-30k", "$30-40k", "$40-50k"),
    *("$50-75k", "$75-100k", "$100-150k", ">150k", UNKNOWN),
]


@pytest.fixture
def survey():
    """35 people: 21 Buddhists, 10 Hindus, and 4 of unknown religion; "key" names the index."""
    return pd.DataFrame(
        [
            ("NY", "Hindu", ">150k", 6),
            ("TX", "Buddhist", "<$10k", 3),
            ("NY", "Buddhist", None, 6),
            ("NY", "Buddhist", "$100-150k", 7),
            ("TX", "Hindu", "$20-30k", 2),
            ("TX", "Buddhist", "$100-150k", 1),
            ("NY", "Don't know/refused", "$20-30k", 4),
            ("TX", "Buddhist", "$20-30k", 4),
            ("NY", "Hindu", None, 2),
        ],
        columns=["state", "religion", "income", "people"],
        index=pd.Index([4, 2, 7, 0, 1, 9, 3, 8, 5], name="key"),
    )


def table_of(survey):
    """Return the answer, once it is a table of the right rows and columns, in any order."""
    religions = sorted(set(survey["religion"]))

    table = income_table(survey)

    assert isinstance(table, pd.DataFrame), f"expected a DataFrame, got a {type(table).__name__}."
    rows, columns = table.index.tolist(), table.columns.tolist()
    assert "religion" not in columns, "religion is a column: it belongs in the index."
    assert not set(rows) & set(COLUMNS[:-1]), (
        "incomes are in the index: they go along the top, and religions down the side."
    )
    lost = [name for name in COLUMNS if name not in columns]
    assert not lost, f"the columns {lost} are missing. " + (
        "Missing incomes are under the label NaN: name it."
        if UNKNOWN in lost and any(map(pd.isna, columns))
        else "People of unknown income are people too, but groups leave out missing values."
        if UNKNOWN in lost
        else "An income that nobody has keeps its column."
    )
    assert sorted(map(str, columns)) == sorted(COLUMNS), (
        f"expected ten columns, got {[name for name in columns if name not in COLUMNS]} besides."
        + (
            " Dividing by a Series matches columns with its labels, unless you say otherwise."
            if set(religions) & set(columns)
            else ""
        )
    )
    assert sorted(map(str, rows)) == religions, (
        f"expected the rows {religions} in any order, got {rows}."
    )
    return table


def shares(table, religion):
    """Return the shares of one religion that are not 0."""
    row = {name: float(table.loc[religion, name]) for name in COLUMNS}
    return {name: share for name, share in row.items() if share != 0}


def about(number):
    """Return what equals ``number`` but for rounding in the last digits."""
    return pytest.approx(number, rel=1e-9, abs=1e-12)


def test_religions_go_down_the_side_and_incomes_along_the_top(survey):
    table = table_of(survey)

    assert len(table) == 3, f"expected a row for each of 3 religions, got {len(table)}."


def test_a_share_is_a_part_of_the_religion_s_people(survey):
    share = float(table_of(survey).loc["Buddhist", "$100-150k"])

    causes = {
        8 / 8: "that is 8/8, of all who have that income: normalised along the wrong axis.",
        8 / 35: "that is 8/35, of everybody: divide by the people of each religion.",
        8 / 15: "that is 8/15: people of unknown income are left out of the divisor.",
        8 / 29: "that is 8/29: all people but 6 of unknown income.",
        8 / 27: "that is 8/27: all people of known income, of any religion.",
        4 / 17: "that is 4/17: pivot_table takes the mean of several rows by default.",
        1 / 14: "that is 1/14: of two rows, only the later one counts.",
        7 / 20: "that is 7/20: of two rows, only the first one counts.",
        2 / 5: "that is 2/5: you counted rows, not their people.",
        (7 / 13 + 1 / 8) / 2: "that is the mean of the shares of two states, 7/13 and 1/8.",
        8.0: "that is the number of people, not a share.",
        7.0: "that is a number of people, not a share.",
        800 / 21: "that is in percent; a share is a fraction of 1.",
        8 / 21: "only a few digits are right: it was rounded, or computed in float32.",
        0.0: "the fraction was cut off.",
    }
    why = next(
        (why for known, why in causes.items() if math.isclose(share, known, rel_tol=2e-3)), ""
    )
    assert share == about(8 / 21), (
        "7 Buddhists in NY and 1 in TX, of 3 + 4 + 8 + 6 = 21, have $100-150k: expected 8/21 = "
        f"{8 / 21:.9f}, got {share:.9f}" + (f": {why}" if why else ".")
    )


def test_an_unknown_income_has_a_share(survey):
    table = table_of(survey)

    found = float(table.loc["Buddhist", UNKNOWN])
    assert found == about(6 / 21), (
        f"6 of 21 Buddhists told no income: expected {6 / 21:.9f}, got {found:.9f}."
        + (" These people were lost before the column was added." if found == 0 else "")
    )


def test_what_nobody_has_is_0(survey):
    table = table_of(survey)

    pair, column = float(table.loc["Hindu", "<$10k"]), float(table.loc["Hindu", "$40-50k"])
    assert pair == 0, f"no Hindu of the survey has <$10k: expected the share 0, got {pair}." + (
        " NaN means that the share is unknown, but it is known." if math.isnan(pair) else ""
    )
    assert column == 0, f"nobody has $40-50k: expected the share 0, got {column}."


def test_every_row_is_right(survey):
    table = table_of(survey)

    expected = {
        "Buddhist": {"<$10k": 3 / 21, "$20-30k": 4 / 21, "$100-150k": 8 / 21, UNKNOWN: 6 / 21},
        "Hindu": {"$20-30k": 0.2, ">150k": 0.6, UNKNOWN: 0.2},
        "Don't know/refused": {"$20-30k": 1.0},
    }
    for religion, row in expected.items():
        found = shares(table, religion)
        assert found == about(row), f"{religion}: expected the shares {row}, else 0; got {found}."


def test_each_row_adds_up_to_1(survey):
    sums = table_of(survey).sum(axis=1).to_dict()

    assert sums == about(dict.fromkeys(sums, 1.0)), f"expected rows that add up to 1, got {sums}."


def test_incomes_come_from_low_to_high_and_unknown_last(survey):
    columns = table_of(survey).columns.tolist()

    assert columns == COLUMNS, f"expected the columns {COLUMNS}, got {columns}." + (
        " Those are sorted as text." if columns == sorted(columns) else ""
    )


def test_religions_come_in_the_order_of_text(survey):
    rows = table_of(survey).index.tolist()

    assert rows == ["Buddhist", "Don't know/refused", "Hindu"], (
        f"expected the rows Buddhist, Don't know/refused, Hindu; got {rows}."
    )


def test_capitals_come_before_small_letters(survey):
    survey["religion"] = survey["religion"].replace("Hindu", "atheist")

    rows = table_of(survey).index.tolist()

    assert rows == ["Buddhist", "Don't know/refused", "atheist"], (
        f"Python sorts capitals first: expected Buddhist, Don't know/refused, atheist; got {rows}."
    )


def test_two_equal_rows_are_two_rows(survey):
    twice = pd.concat([survey, survey.iloc[[5]]], ignore_index=True)

    share = table_of(twice).loc["Buddhist", "$100-150k"]

    assert share == about(9 / 22), (
        "7 Buddhists of NY, 1 of TX and 1 more of TX in an equal row are 9 of 22: "
        f"expected {9 / 22:.4f}, got {share:.4f}."
        + (" That is 8/21: one of two equal rows was dropped." if share == about(8 / 21) else "")
    )


def test_shares_are_float64(survey):
    dtypes = set(map(str, table_of(survey).dtypes))

    assert dtypes == {"float64"}, f"expected float64, got {sorted(dtypes)}."


def test_one_answer_makes_a_whole_table(survey):
    table = table_of(survey[:1])

    assert shares(table, "Hindu") == {">150k": 1.0}, (
        f"expected {{'>150k': 1.0}} for one row, got {shares(table, 'Hindu')}."
    )


def test_a_religion_of_which_no_income_is_known_is_a_row(survey):
    table = table_of(survey.assign(income=survey["income"].where(survey["religion"] != "Hindu")))

    assert shares(table, "Hindu") == {UNKNOWN: 1.0}, (
        "no Hindu's income is known: expected the share 1 of UNKNOWN, "
        f"got {shares(table, 'Hindu')}."
    )


def test_where_all_tell_their_income_unknown_is_0(survey):
    table = table_of(survey.dropna())

    assert table[UNKNOWN].tolist() == [0, 0, 0], (
        f"no income is missing: expected the shares 0 of UNKNOWN, got {table[UNKNOWN].tolist()}."
    )


def test_the_caller_s_survey_stays_as_it_was(survey):
    before = survey.copy()

    table_of(survey)

    missing = survey["income"].isna().sum()
    assert missing == 2, (
        f"2 of the caller's incomes were missing, now {missing} are: change a copy."
    )
    assert survey.equals(before), "values of the caller's survey have changed: change a copy."


def test_agrees_with_a_loop_over_a_random_survey(seed):
    rng = np.random.default_rng(seed)
    survey = pd.DataFrame(
        {
            "state": rng.choice(["NY", "TX", "CA"], 40),
            "religion": rng.choice(["Jewish", "Hindu", "Mormon", "Muslim", "Atheist"], 40),
            "income": [None if i == 9 else COLUMNS[i] for i in rng.integers(0, 10, 40)],
            "people": rng.integers(1, 50, 40),
        },
        index=rng.permutation(40),
    )
    told = survey["income"].notna()

    table = table_of(survey)

    for religion in table.index:
        mine = survey["religion"] == religion
        for name in COLUMNS:
            here = mine & (survey["income"] == name if name != UNKNOWN else ~told)
            share = survey["people"][here].sum() / survey["people"][mine].sum()
            found = float(table.loc[religion, name])
            assert found == about(share), (
                f"{religion}, {name}: a loop gives the share {share}; got {found}."
            )


def test_the_survey_of_the_pew_forum(data):
    wide = pd.read_csv(data / "relig_income.csv.gz")
    survey = wide.melt("religion", var_name="income", value_name="people").assign(state="US")
    survey["income"] = survey["income"].where(survey["income"] != UNKNOWN)

    table = table_of(survey[survey["people"] > 0].sample(frac=1, random_state=1))

    # Read off the file: 682 Jews, 257 Hindus and 8,054 Catholics.
    facts = {
        ("Jewish", ">150k"): 151 / 682,
        ("Hindu", "<$10k"): 1 / 257,
        ("Catholic", UNKNOWN): 1489 / 8054,
    }
    wrong = {
        pair: (float(table.loc[pair]), fact)
        for pair, fact in facts.items()
        if table.loc[pair] != about(fact)
    }
    assert not wrong, f"pair: (got, expected): {wrong}"
