import math
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from .billboard_weeks import billboard_weeks

VARIABLES = ["artist", "track", "week", "date", "rank"]
NAN = math.nan


@pytest.fixture
def charts():
    """Four tracks and five of their weeks: Higher and Sexual drop out and come back."""
    return pd.DataFrame(
        {
            "artist": ["Creed", "2 Pac", "Amber", "Creed"],
            "track": ["With Arms Wide Open", "Baby Don't Cry", "Sexual", "Higher"],
            "date.entered": ["2000-05-13", "2000-02-26", "2000-12-23", "1999-09-11"],
            "wk1": [84, 87, 99, 81],
            "wk2": [78.0, 82.0, NAN, 77.0],
            "wk3": [76.0, 72.0, 95.0, NAN],
            "wk10": [51.0, NAN, 74.0, 71.0],
            "wk11": [47.0, NAN, NAN, 66.0],
        }
    )


DATED = [
    ("2 Pac", "Baby Don't Cry", 1, "2000-02-26", 87),
    ("2 Pac", "Baby Don't Cry", 2, "2000-03-04", 82),
    ("2 Pac", "Baby Don't Cry", 3, "2000-03-11", 72),
    ("Amber", "Sexual", 1, "2000-12-23", 99),
    ("Amber", "Sexual", 3, "2001-01-06", 95),
    ("Amber", "Sexual", 10, "2001-02-24", 74),
    ("Creed", "Higher", 1, "1999-09-11", 81),
    ("Creed", "Higher", 2, "1999-09-18", 77),
    ("Creed", "Higher", 10, "1999-11-13", 71),
    ("Creed", "Higher", 11, "1999-11-20", 66),
    ("Creed", "With Arms Wide Open", 1, "2000-05-13", 84),
    ("Creed", "With Arms Wide Open", 2, "2000-05-20", 78),
    ("Creed", "With Arms Wide Open", 3, "2000-05-27", 76),
    ("Creed", "With Arms Wide Open", 10, "2000-07-15", 51),
    ("Creed", "With Arms Wide Open", 11, "2000-07-22", 47),
]


def table_of(charts):
    """Return the answer, once it is a table of the right columns."""
    table = billboard_weeks(charts)

    assert isinstance(table, pd.DataFrame), f"expected a DataFrame, got a {type(table).__name__}."
    names = table.columns.tolist()
    assert sorted(map(str, names)) == sorted(VARIABLES), (
        f"expected the columns {VARIABLES} in any order, got {names}."
        + (" The day of entry is needed for the dates only." if "date.entered" in names else "")
        + (" Each week is still a column." if "wk1" in names else "")
    )
    return table


def dated(charts):
    """Return the answer's rows as tuples with the date as text, once their types are right."""
    table = table_of(charts)
    assert len(table), "the charts hold ranks, but the answer has no rows."

    week, day, rank = (table[name].dtype for name in ("week", "date", "rank"))
    assert pd.api.types.is_integer_dtype(week), (
        f"week: expected dtype int, got {week} with {table['week'].iloc[0]!r} first."
        + (" As text, 10 comes before 2." if isinstance(table["week"].iloc[0], str) else "")
    )
    assert pd.api.types.is_datetime64_dtype(day), (
        f"date: expected datetime64 without time zone, got {day}."
        + (" You can't add days to text." if isinstance(table["date"].iloc[0], str) else "")
    )
    assert not table["rank"].isna().any(), (
        f"{table['rank'].isna().sum()} of {len(table)} rows have no rank: a week in which the "
        "track was not in the charts has no row."
    )
    assert pd.api.types.is_integer_dtype(rank), (
        f"rank: expected dtype int, got {rank}. No rank is missing, so none needs a float."
    )
    days = [moment.isoformat()[:10] for moment in table["date"]]
    artists, tracks, weeks, ranks = (
        table[name].tolist() for name in ("artist", "track", "week", "rank")
    )
    return list(zip(artists, tracks, weeks, days, ranks, strict=True))


def differences(rows, expected):
    """Return the end of a message: the first rows that are missing, and that are unexpected."""
    missing = [row for row in expected if row not in rows]
    surplus = [row for row in rows if row not in expected]
    return f" Missing, for example: {missing[:2]}; unexpected: {surplus[:2]}."


def test_each_variable_has_its_column(charts):
    table_of(charts)


def test_each_rank_has_its_row_and_its_types(charts):
    rows = dated(charts)

    causes = {
        20: "Four tracks and five columns make 20 rows, but 5 of these ranks are missing.",
        5: "Those are the weeks of With Arms Wide Open. A track with one missing rank has others.",
        9: "Those are weeks up to a track's first gap. A track that comes back has rows again.",
        11: "Those are weeks up to a track's first NaN. A track that comes back has rows again.",
    }
    assert len(rows) == 15, (
        f"expected a row for each of 15 ranks, got {len(rows)}. {causes.get(len(rows), '')}"
    )


def test_the_week_is_the_number_in_the_column_s_name(charts):
    weeks = sorted(row[2] for row in dated(charts) if row[1] == "With Arms Wide Open")

    why = ""
    if weeks == [0, 1, 2, 9, 10]:
        why = "Weeks count from 1."
    elif weeks == [1, 2, 3, 4, 5]:
        why = "Those number the columns or rows. Read the names."
    elif weeks == [0, 1, 1, 2, 3]:
        why = "Those are the last digits only."
    assert weeks == [1, 2, 3, 10, 11], (
        f"With Arms Wide Open: expected the weeks [1, 2, 3, 10, 11], got {weeks}. {why}"
    )


def test_week_1_is_the_day_of_entry(charts):
    first = {row[1]: row[3] for row in dated(charts) if row[2] == 1}

    found = first.get("Baby Don't Cry")
    causes = {
        "2000-03-04": "That is a week later: week 1 is 0 weeks after the entry.",
        "2000-02-27": "That is a day later: week 1 is the day of entry itself.",
        "2000-03-26": "That is a month later.",
    }
    assert found == "2000-02-26", (
        f"week 1 of Baby Don't Cry: expected its day of entry, 2000-02-26, got {found}. "
        f"{causes.get(found, '')}"
    )


def test_each_later_week_is_seven_days_on(charts):
    days = {row[2]: row[3] for row in dated(charts) if row[1] == "With Arms Wide Open"}

    found = days.get(2)
    causes = {
        "2000-05-14": "That is a day later: the numbers count weeks.",
        "2000-06-13": "That is a month later: the numbers count weeks.",
        "2000-05-13": "That is the day of entry again.",
        "2000-05-27": "That is two weeks later.",
    }
    assert found == "2000-05-20", (
        "With Arms Wide Open entered on 2000-05-13. Week 2: expected 2000-05-20, "
        f"got {found}. {causes.get(found, '')}"
    )
    assert days.get(11) == "2000-07-22", (
        f"week 11 is ten weeks after 2000-05-13: expected 2000-07-22, got {days.get(11)}."
    )


def test_a_track_that_comes_back_has_its_old_count_of_weeks(charts):
    rows = {row[2]: row[3:] for row in dated(charts) if row[1] == "Higher"}

    assert sorted(rows) == [1, 2, 10, 11], (
        f"Higher: expected the weeks [1, 2, 10, 11], got {sorted(rows)}."
    )
    assert rows[10] == ("1999-11-13", 71), (
        f"Higher, week 10: expected ('1999-11-13', 71), got {rows[10]}."
    )


def test_dates_run_on_into_the_next_year(charts):
    rows = [row[2:] for row in dated(charts) if row[1] == "Sexual"]

    expected = [row[2:] for row in DATED[3:6]]
    assert sorted(rows) == expected, (
        f"Sexual entered on 2000-12-23: expected week, date and rank {expected}, got {rows}."
    )


def test_rows_come_by_artist_track_and_number_of_the_week(charts):
    rows = dated(charts)

    why = ""
    weeks = [row[2] for row in rows if row[1] == "With Arms Wide Open"]
    if weeks == [1, 10, 11, 2, 3]:
        why = f"The weeks {weeks} are sorted as text, where 10 comes before 2."
    elif [row[0] for row in rows[:4]] == ["Creed", "2 Pac", "Amber", "Creed"]:
        why = "Those are week by week, as melt makes them."
    elif rows == sorted(DATED, key=lambda row: (row[1], row[0], row[2])):
        why = "Those are sorted by track, then artist. The artist comes first."
    elif [row[3] for row in rows] == sorted(row[3] for row in rows):
        why = "Those are sorted by date."
    elif ["Higher"] * 4 not in [[row[1] for row in rows[i : i + 4]] for i in range(len(rows))]:
        why = "The rows of Creed's Higher are not next to each other."
    expected, got = ([row[1:3] for row in some[:7]] for some in (DATED, rows))
    only_moved = sorted(rows) == sorted(DATED) and rows != DATED
    assert not only_moved, f"expected first the tracks and weeks {expected}, got {got}. {why}"
    assert rows == DATED, "the rows differ." + differences(rows, DATED)


def test_capitals_come_before_small_letters(charts):
    rows = dated(charts.assign(artist=["Creed", "2 Pac", "amber", "creed"]))

    artists = list(dict.fromkeys(row[0] for row in rows))
    why = "Those are sorted as if all letters were small." if artists[1] == "amber" else ""
    assert artists == ["2 Pac", "Creed", "amber", "creed"], (
        "expected the artists as Python sorts text: ['2 Pac', 'Creed', 'amber', 'creed'], "
        f"got {artists}. {why}"
    )


def test_two_artists_may_have_a_track_of_one_title(charts):
    rows = dated(charts.replace({"track": {"Sexual": "Higher"}}))

    days = [row[3] for row in rows if row[:3] == ("Amber", "Higher", 1)]
    why = "That is the day of Creed's Higher, looked up by title." * (days == ["1999-09-11"])
    assert days == ["2000-12-23"], (
        "Amber and Creed each have a track Higher. Week 1 of Amber's: expected ['2000-12-23'], "
        f"got {days}. {why}"
    )
    days = [row[3] for row in rows if row[:3] == ("Creed", "Higher", 1)]
    why = "That is the day of Amber's Higher, looked up by title." * (days == ["2000-12-23"])
    assert days == ["1999-09-11"], (
        "Amber and Creed each have a track Higher. Week 1 of Creed's: expected ['1999-09-11'], "
        f"got {days}. {why}"
    )


def test_columns_may_stand_in_any_order(charts):
    names = ["wk10", "wk2", "track", "wk11", "artist", "wk1", "date.entered", "wk3"]

    rows = dated(charts[names])

    assert rows == DATED, "in another order of columns, expected the same rows." + differences(
        rows, DATED
    )


def test_there_may_be_more_weeks_or_fewer(charts):
    few = dated(charts[["artist", "track", "date.entered", "wk11"]])
    many = dated(charts.assign(wk120=[NAN, 5.0, NAN, NAN]))

    expected = [row for row in DATED if row[2] == 11]
    assert few == expected, f"with wk11 alone, expected the rows {expected}, got {few}."
    expected = ("2 Pac", "Baby Don't Cry", 120, "2002-06-08", 5)
    assert many == sorted([*DATED, expected]), f"wk120 adds the row {expected}." + differences(
        many, [*DATED, expected]
    )


def test_the_index_of_the_table_means_nothing(charts):
    rows = dated(charts.set_axis(pd.Index([7, 2, 7, 1], name="key")))

    assert rows == DATED, "on another index, expected the same rows." + differences(rows, DATED)


def test_the_caller_s_table_stays_as_it_was(charts):
    before = charts.copy()

    dated(charts)

    assert charts.columns.tolist() == before.columns.tolist(), (
        f"the caller's table now has the columns {charts.columns.tolist()}: change a copy."
    )
    changed = [name for name in before if not charts[name].equals(before[name])]
    assert not changed, (
        f"values, dtypes or labels of the caller's columns {changed} have changed: change a copy."
    )


def test_agrees_with_a_loop_over_random_charts(seed):
    rng = np.random.default_rng(seed)
    numbers = rng.permutation(np.arange(1, 25))[:12].tolist()
    ranks = rng.integers(1, 101, (8, 12)).astype(float)
    ranks[rng.random((8, 12)) < 0.4] = NAN
    entered = [date(2000, 1, 1) + timedelta(int(days)) for days in rng.integers(0, 400, 8)]
    charts = pd.DataFrame(ranks, columns=[f"wk{number}" for number in numbers]).assign(
        artist=[f"A{number}" for number in rng.permutation(8) // 3],
        track=[f"T{number}" for number in rng.permutation(8)],
        **{"date.entered": [str(day) for day in entered]},
    )
    by_hand = sorted(
        (
            chart["artist"],
            chart["track"],
            number,
            str(day + timedelta(7 * (number - 1))),
            chart[f"wk{number}"],
        )
        for chart, day in zip(charts.to_dict("records"), entered, strict=True)
        for number in numbers
        if chart[f"wk{number}"] > 0
    )

    rows = dated(charts)

    assert rows == by_hand, "a loop over all cells gives other rows." + differences(rows, by_hand)


def test_the_charts_of_the_year_2000(data):
    charts = pd.read_csv(data / "billboard.csv.gz")

    rows = dated(charts)
    firsts = [row for row in rows if row[4] == 1]

    # Each was read off the file with the csv and datetime modules.
    facts = {
        "weeks in the charts": (len(rows), 5_307),
        "weeks at rank 1": (len(firsts), 55),
        "days that had a first": (len({row[3] for row in firsts}), 55),
        "first of 2000-01-15": (
            [row[1] for row in firsts if row[3] == "2000-01-15"],
            ["What A Girl Wants"],
        ),
        "last day": (max(row[3] for row in rows), "2001-04-07"),
        "most weeks": (max(row[2] for row in rows), 65),
    }
    wrong = {fact: pair for fact, pair in facts.items() if pair[0] != pair[1]}
    assert not wrong, f"fact: (got, expected): {wrong}"
