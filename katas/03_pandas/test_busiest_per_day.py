import numpy as np
import pandas as pd
import pytest

from .busiest_per_day import busiest_per_day

# Names that answers give to columns of their own.
HELPERS = ["index", "level_0", "rank", "place", "row", "position", "order", "n", "top", "count"]


@pytest.fixture
def daily():
    """Three days around a blizzard, out of order; two rows have label 4."""
    rows = [
        ("2013-02-09", "DL", 14, 9),
        ("2013-02-08", "MQ", 14, 8),
        ("2013-02-10", "9E", 5, 0),
        ("2013-02-08", "EV", 38, 7),
        ("2013-02-09", "UA", 31, 13),
        ("2013-02-08", "DL", 25, 11),
        ("2013-02-09", "AA", 12, 10),
        ("2013-02-08", "B6", 40, 12),
        ("2013-02-09", "B6", 7, 6),
    ]
    return table(rows, index=pd.Index([4, 2, 9, 4, 7, 1, 6, 3, 8], name="row"))


@pytest.fixture
def tied():
    """EV and B6 share the first place of one day, DL and AA the second of the other."""
    rows = [
        ("2013-02-09", "B6", 7, 6),
        ("2013-02-08", "EV", 40, 7),
        ("2013-02-09", "DL", 12, 9),
        ("2013-02-08", "DL", 25, 11),
        ("2013-02-09", "UA", 31, 13),
        ("2013-02-08", "B6", 40, 12),
        ("2013-02-09", "AA", 12, 10),
    ]
    return table(rows)


def table(rows, index=None):
    return pd.DataFrame(rows, columns=["date", "carrier", "flights", "cancelled"], index=index)


def because(why):
    """Return ``why`` as the end of a message, or nothing where no cause is known."""
    return f" {why}" if why else ""


def busiest(daily, n):
    """Return the answer, once it is a table with the columns of ``daily`` and no others."""
    best = busiest_per_day(daily, n)

    assert isinstance(best, pd.DataFrame), f"expected a DataFrame, got a {type(best).__name__}."
    names = best.columns.tolist()
    lost = [name for name in daily.columns if name not in names]
    assert not lost, (
        f"expected the columns {daily.columns.tolist()}, got {names}: {lost} are missing."
        + because(
            "groupby.apply leaves out the column that it groups by." if lost == ["date"] else ""
        )
    )
    assert sorted(names) == sorted(daily.columns), (
        f"expected the columns {daily.columns.tolist()}, got {names}: was a helper left behind?"
    )
    return best


def carriers(best):
    """Return the carriers of each day, in the order of the rows."""
    days = {}
    for date, carrier in zip(best["date"], best["carrier"], strict=True):
        days.setdefault(date[-2:], []).append(carrier)
    return days


def alike(days, others):
    """Say whether each day has the same carriers, in any order."""
    return {day: sorted(them) for day, them in days.items()} == {
        day: sorted(them) for day, them in others.items()
    }


def test_each_day_has_its_own_busiest_carriers(daily):
    days = carriers(busiest(daily, 2))

    causes = [
        (
            {"09": ["DL", "UA"], "08": ["MQ", "EV"], "10": ["9E"]},
            "are the first ones in the table, unsorted",
        ),
        ({"08": ["B6", "EV"]}, "are the busiest of all days: the days were never separated"),
        (
            {"08": ["MQ", "DL"], "09": ["B6", "AA"], "10": ["9E"]},
            "had the fewest flights, not most",
        ),
        ({"08": ["B6", "DL"], "09": ["UA", "DL"], "10": ["9E"]}, "had the most cancelled flights"),
        (
            {"08": ["B6", "EV", "MQ"], "09": ["UA", "DL"], "10": ["9E"]},
            "include MQ on the 8th, whose 14 flights would have been enough on the 9th",
        ),
        (
            {"08": ["B6", "EV", "EV", "DL"], "09": ["UA", "DL", "EV"], "10": ["9E"]},
            "are too many: label 4 is there twice, and a label may mean several rows",
        ),
        (
            {"08": ["B6", "EV"], "09": ["UA", "DL"]},
            "leave out a day on which only one carrier flew",
        ),
        ({"08": ["B6"], "09": ["UA"], "10": ["9E"]}, "are one of each day, whatever n is"),
    ]
    why = next((f"These {why}." for found, why in causes if alike(days, found)), "")
    if not why and len(busiest(daily, 2)) == 7:
        why = "7 rows are two too many: label 4 is there twice, and a label may mean several rows."
    assert alike(days, {"08": ["B6", "EV"], "09": ["UA", "DL"], "10": ["9E"]}), (
        "the busiest are B6 (40 flights) and EV (38) on the 8th, UA (31) and DL (14) on the 9th, "
        f"and 9E alone on the 10th: expected these, got {days}.{because(why)}"
    )


def test_carriers_that_tie_for_the_last_place_are_in(tied):
    days = carriers(busiest(tied, 2))

    found = sorted(days.get("09", []))
    why = ""
    if found in (["AA", "UA"], ["DL", "UA"]):
        why = "One of the two is missing, though both had 12 flights."
    elif found == ["UA"]:
        why = "Both got place 2.5, or 3; they share the second place."
    assert found == ["AA", "DL", "UA"], (
        "on the 9th UA had 31 flights, and DL and AA 12 each, with n = 2: expected "
        f"['AA', 'DL', 'UA'], got {found}.{because(why)}"
    )


def test_two_who_share_a_place_take_two_places(tied):
    days = carriers(busiest(tied, 2))

    found = sorted(days.get("08", []))
    why = ""
    if found == ["B6", "DL", "EV"]:
        why = "DL has the second largest number, but two carriers had more: it is third."
    assert found == ["B6", "EV"], (
        "on the 8th EV and B6 had 40 flights each and DL 25, with n = 2: expected ['B6', 'EV'], "
        f"got {found}.{because(why)}"
    )


def test_rows_are_sorted_by_date_and_from_most_flights_to_fewest(daily):
    best = busiest(daily, 3)
    pairs = list(zip(best["date"].str[-2:], best["flights"].tolist(), strict=True))

    expected = [("08", 40), ("08", 38), ("08", 25), ("09", 31), ("09", 14), ("09", 12), ("10", 5)]
    why = ""
    if [day for day, _ in pairs] != [day for day, _ in expected]:
        why = "The dates are not in order."
    elif sorted(pairs) == sorted(expected):
        why = "The dates are in order; within a date the flights must fall."
    assert pairs == expected, (
        f"day and flights of the rows: expected {expected}, got {pairs}.{because(why)}"
    )


def test_equally_busy_carriers_are_sorted_by_name(tied):
    days = carriers(busiest(tied, 2))

    assert (days["08"], days["09"]) == (["B6", "EV"], ["UA", "AA", "DL"]), (
        "B6 and EV tie on the 8th, AA and DL on the 9th: expected ['B6', 'EV'] and ['UA', 'AA', "
        f"'DL'], got {days}."
        + because(
            "Carriers that tie are in the order of the table, not sorted."
            if days["08"] == ["EV", "B6"] and days["09"][0] == "UA"
            else ""
        )
    )


def test_a_row_keeps_its_label(daily):
    index = busiest(daily, 2).index

    assert index.nlevels == 1, (
        f"expected an index of one level, got {index.tolist()}: a date became part of the label."
    )
    assert index.tolist() == [3, 4, 7, 4, 9], (
        f"the labels of the chosen rows: expected [3, 4, 7, 4, 9], got {index.tolist()}."
        + because("The index was reset." if index.tolist() == [0, 1, 2, 3, 4] else "")
    )
    assert index.name == "row", f"the name of the index: expected 'row', got {index.name!r}."


def test_other_columns_come_along(daily):
    best = busiest(daily, 2)

    assert best["cancelled"].tolist() == [12, 7, 13, 9, 0], (
        f"cancelled: expected [12, 7, 13, 9, 0], got {best['cancelled'].tolist()}."
    )


@pytest.mark.parametrize(
    ("n", "expected"),
    [
        (1, {"08": ["B6"], "09": ["UA"], "10": ["9E"]}),
        (3, {"08": ["B6", "EV", "DL"], "09": ["UA", "DL", "AA"], "10": ["9E"]}),
        (4, {"08": ["B6", "EV", "DL", "MQ"], "09": ["UA", "DL", "AA", "B6"], "10": ["9E"]}),
        (99, {"08": ["B6", "EV", "DL", "MQ"], "09": ["UA", "DL", "AA", "B6"], "10": ["9E"]}),
    ],
    ids=["1", "3", "4", "99"],
)
def test_n_may_be_small_or_larger_than_a_day(daily, n, expected):
    days = carriers(busiest(daily, n))

    assert days == expected, f"n = {n}: expected {expected}, got {days}."


def test_one_place_may_be_shared_by_many(tied):
    days = carriers(busiest(tied, 1))

    assert days == {"08": ["B6", "EV"], "09": ["UA"]}, (
        "n = 1: EV and B6 share the first place of the 8th: expected {'08': ['B6', 'EV'], '09': "
        f"['UA']}}, got {days}."
    )


def test_other_columns_may_be_called_anything(daily):
    busiest(daily, 2)
    crowded = daily.assign(**dict.fromkeys(HELPERS, 77)).rename_axis(None)

    try:
        best = busiest(crowded, 2)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        pytest.fail(
            f"with other columns, named {', '.join(HELPERS)}: expected a table, got "
            f"{type(error).__name__}: {error}. A helper column of yours may meet one of the same "
            "name."
        )

    assert best["carrier"].tolist() == ["B6", "EV", "UA", "DL", "9E"], (
        "with other columns of 77: expected ['B6', 'EV', 'UA', 'DL', '9E'], got "
        f"{best['carrier'].tolist()}."
    )
    changed = {name: best[name].tolist() for name in HELPERS if best[name].tolist() != [77] * 5}
    assert not changed, f"other columns: expected 77 in every row, got {changed}."


def test_the_caller_s_table_stays_as_it_was(daily):
    before = daily.copy()

    busiest(daily, 2)

    assert daily.columns.tolist() == before.columns.tolist(), (
        f"the caller's table changed: expected the columns {before.columns.tolist()}, got "
        f"{daily.columns.tolist()}."
    )
    assert daily.index.tolist() == before.index.tolist(), (
        f"the caller's table changed: expected the labels {before.index.tolist()}, got "
        f"{daily.index.tolist()}: it was sorted, or its index reset, in place."
    )
    pd.testing.assert_frame_equal(daily, before)


def test_agrees_with_a_loop_over_random_days(seed):
    rng = np.random.default_rng(seed)
    rows = [
        (f"2013-02-{day:02}", carrier, int(rng.integers(1, 8)), number)
        for number, (day, carrier) in enumerate((d, c) for d in range(1, 9) for c in "ABCDEFG")
        if rng.random() < 0.7
    ]
    daily = table([rows[i] for i in rng.permutation(len(rows))])
    by_hand = [
        (date, flights, carrier)
        for date, carrier, flights, _ in rows
        if sum(other > flights for day, _, other, _ in rows if day == date) < 3
    ]
    by_hand.sort(key=lambda row: (row[0], -row[1], row[2]))

    best = busiest(daily, 3)

    found = list(zip(best["date"], best["flights"].tolist(), best["carrier"], strict=True))
    differing = [pair for pair in zip(by_hand, found, strict=False) if pair[0] != pair[1]]
    assert found == by_hand, (
        "a loop counts for each carrier how many had more flights that day: expected "
        f"{len(by_hand)} rows, got {len(found)}. The first pairs of expected and got that differ: "
        f"{differing[:2]}"
    )


def test_la_guardia_in_the_blizzard(data):
    daily = pd.read_csv(data / "flights" / "daily_2013.csv.gz")
    daily = daily[(daily["origin"] == "LGA") & daily["date"].between("2013-02-08", "2013-02-10")]

    best = busiest(daily, 2)

    # Read off the file with awk and sort: on the 9th AA and MQ had 29 flights each.
    facts = [("DL", 67), ("MQ", 51), ("DL", 49), ("AA", 29), ("MQ", 29), ("DL", 59), ("MQ", 43)]
    found = list(zip(best["carrier"], best["flights"].tolist(), strict=True))
    assert found == facts, f"8 to 10 February 2013 at LGA: expected {facts}, got {found}."
