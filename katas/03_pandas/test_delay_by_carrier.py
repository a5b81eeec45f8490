import csv
import gzip
import math

import pandas as pd
import pytest

from .delay_by_carrier import delay_by_carrier

COLUMNS = ["flights", "cancelled", "mean_delay", "on_time"]


@pytest.fixture
def flights():
    """Ten flights in any order: five of UA, three of B6, and both of AA were cancelled.

    UA left 10, 40, -5 and 15 minutes late, which is 60 together, and B6 90 and 6.
    """
    return pd.DataFrame(
        {
            "carrier": ["UA", "B6", "UA", "AA", "UA", "B6", "UA", "AA", "B6", "UA"],
            "dep_delay": [10.0, 90.0, 40.0, None, None, None, -5.0, None, 6.0, 15.0],
            "origin": ["EWR", "JFK", "EWR", "LGA", "LGA", "JFK", "JFK", "JFK", "EWR", "LGA"],
        },
        index=[4, 7, 2, 4, 9, 1, 0, 3, 3, 8],
    )


def because(why):
    """Return ``why`` as the end of a message, or nothing where no cause is known."""
    return f" {why}" if why else ""


def diagnosis(value, causes):
    """Return what is known to make ``value``, if anything is."""
    return next(
        (why for known, why in causes.items() if math.isclose(value, known, rel_tol=1e-4)), ""
    )


def report(flights):
    """Return the report, once it is a table with the right rows and columns."""
    carriers = sorted({*flights["carrier"], "all"})

    table = delay_by_carrier(flights)

    assert isinstance(table, pd.DataFrame), f"expected a DataFrame, got a {type(table).__name__}."
    came = table.columns.tolist()
    assert sorted(map(str, came)) == sorted(COLUMNS), (
        f"expected the columns {COLUMNS} in any order, got {came}."
        + because("The carriers belong in the index." if "carrier" in came else "")
        + because(
            "The names have two levels: give each column a name of its own."
            if table.columns.nlevels > 1
            else ""
        )
    )
    came = table.index.tolist()
    why = ""
    if table.index.nlevels > 1:
        why = "The index has several levels: a carrier has one row."
    elif "all" not in came:
        why = "The row of all flights is missing."
    elif set(came) < set(carriers):
        why = "A carrier whose flights were all cancelled has a row too."
    assert sorted(map(str, came)) == carriers, (
        f"expected the rows {carriers} in any order, got {came}.{because(why)}"
    )
    return table


def number(table, row, column):
    """Return one number of the report as a float."""
    value = table.loc[row, column]
    return math.nan if pd.isna(value) else float(value)


def test_the_report_has_a_row_for_each_carrier_and_one_for_all(flights):
    report(flights)


def test_cancelled_flights_are_flights(flights):
    table = report(flights)

    found = [number(table, carrier, "flights") for carrier in ("UA", "B6", "AA")]
    why = ""
    if found == [4, 2, 0]:
        why = "4, 2 and 0 flights have a delay: the cancelled ones were not counted."
    assert found == [5, 3, 2], (
        f"flights of UA, B6 and AA: expected [5, 3, 2], got {found}.{because(why)}"
    )


def test_cancelled_flights_are_counted(flights):
    table = report(flights)

    found = [number(table, carrier, "cancelled") for carrier in ("UA", "B6", "AA")]
    why = ""
    if found == [4, 2, 0]:
        why = "4, 2 and 0 flights left."
    elif found == [0.2, pytest.approx(1 / 3), 1]:
        why = "These are shares, not numbers of flights."
    assert found == [1, 1, 2], (
        f"cancelled flights of UA, B6 and AA: expected [1, 1, 2], got {found}.{because(why)}"
    )


def test_the_mean_delay_is_that_of_the_flights_that_left(flights):
    table = report(flights)

    found = number(table, "UA", "mean_delay")
    causes = {
        12: "12 is 60/5: the cancelled flight counted with a delay of 0.",
        16.25: "16.25 is 65/4: the early flight counted with a delay of 0.",
        17.5: "17.5 is 70/4: the early flight counted as 5 minutes late.",
        12.5: "12.5 is the median.",
        60: "60 is the sum.",
        21.666667: "21.67 is 65/3: the early flight was left out.",
        11.666667: "11.67 is the mean of the means of UA's airports.",
    }
    assert found == pytest.approx(15), (
        f"UA's four flights that left have 10 + 40 - 5 + 15 = 60 minutes: expected the mean 15, "
        f"got {found:.6g}.{because(diagnosis(found, causes))}"
    )
    found = number(table, "B6", "mean_delay")
    assert found == pytest.approx(48), f"B6 has (90 + 6)/2: expected 48, got {found:.6g}."


def test_a_cancelled_flight_is_not_on_time(flights):
    table = report(flights)

    found = number(table, "UA", "on_time")
    causes = {
        4 / 5: "4/5 counts the cancelled flight as on time: not late does not mean that it left.",
        3 / 4: "3/4 is divided by the flights that left, not by all flights.",
        2 / 5: "2/5 counts 15 minutes as late, or is the share of flights that were not on time.",
        2 / 4: "2/4 counts 15 minutes as late, and is divided by the flights that left.",
        1 / 5: "1/5 is the share that left late.",
        3: "3 is the number of flights, not their share.",
        60: "60 is a percentage; a share is between 0 and 1.",
    }
    assert found == pytest.approx(3 / 5), (
        "of UA's 5 flights, those of 10, -5 and 15 minutes were on time: expected 3/5 = 0.6, "
        f"got {found:.6g}.{because(diagnosis(found, causes))}"
    )
    found = number(table, "B6", "on_time")
    assert found == pytest.approx(1 / 3), (
        f"of B6's 3 flights one was on time: expected 1/3, not rounded, got {found:.9g}."
    )


def test_a_carrier_that_never_left_has_no_mean_and_was_never_on_time(flights):
    table = report(flights)

    found = number(table, "AA", "mean_delay")
    assert math.isnan(found), (
        f"AA cancelled both flights, so there is no mean delay: expected NaN, got {found:.6g}."
    )
    found = number(table, "AA", "on_time")
    assert found == 0, f"0 of AA's 2 flights left on time: expected 0, got {found:.6g}."


def test_the_numbers_of_all_are_sums(flights):
    table = report(flights)

    found = [number(table, "all", column) for column in ("flights", "cancelled")]
    assert found == [10, 4], f"flights and cancelled of all: expected [10, 4], got {found}."


def test_the_mean_of_all_is_no_mean_of_means(flights):
    table = report(flights)

    found = number(table, "all", "mean_delay")
    causes = {
        31.5: "31.5 is (15 + 48)/2: UA's four flights weigh as much as B6's two.",
        21: "21 is (15 + 48 + 0)/3: a mean of means, with 0 for the missing one.",
        27.375: "27.375 is (5 * 15 + 3 * 48)/8: the weights are all flights, not those that left.",
        21.9: "21.9 is (5 * 15 + 3 * 48)/10: the weights are all flights, not those that left.",
        15.6: "15.6 is 156/10: cancelled flights counted with a delay of 0.",
        63: "63 is the sum of the means.",
    }
    assert found == pytest.approx(26), (
        "the six flights that left have 60 + 96 = 156 minutes: expected the mean 26, "
        f"got {found:.6g}.{because(diagnosis(found, causes))}"
    )


def test_the_share_of_all_is_no_mean_of_shares(flights):
    found = number(report(flights), "all", "on_time")

    causes = {
        0.311111: "0.311 is (3/5 + 1/3 + 0/2)/3: carriers of 5, 3 and 2 flights weigh the same.",
        0.933333: "0.933 is the sum of the shares.",
        4 / 6: "4/6 is divided by the flights that left, not by all flights.",
        0.8: "8/10 counts the 4 cancelled flights as on time.",
    }
    assert found == pytest.approx(0.4), (
        "of all 10 flights 3 of UA and 1 of B6 were on time: expected 0.4, "
        f"got {found:.6g}.{because(diagnosis(found, causes))}"
    )


def test_fifteen_minutes_are_on_time_and_a_little_more_is_late():
    flights = pd.DataFrame({"carrier": ["UA"] * 4, "dep_delay": [15.0, 15.25, 16.0, 14.75]})

    found = number(report(flights), "UA", "on_time")

    causes = {
        0.75: "3/4 counts 15.25 minutes as on time.",
        0.25: "1/4 counts 15 minutes as late, or 14.75 rounded up.",
    }
    assert found == pytest.approx(0.5), (
        f"of 15, 15.25, 16 and 14.75 minutes the first and the last are on time: expected 2/4, "
        f"got {found:.6g}.{because(diagnosis(found, causes))}"
    )


def test_other_columns_do_not_matter(flights):
    expected = report(flights)
    names = ["flights", "cancelled", "mean_delay", "on_time", "late", "count", "index"]

    table = report(flights.assign(**dict.fromkeys(names, 99.0)))

    for row in expected.index:
        for column in COLUMNS:
            found, before = number(table, row, column), number(expected, row, column)
            assert found == pytest.approx(before, nan_ok=True), (
                f"with other columns of 99, named {', '.join(names)}, {column} of {row}: "
                f"expected {before:.6g}, got {found:.6g}."
            )


def test_the_caller_s_flights_stay_as_they_were(flights):
    before = flights.copy()

    report(flights)

    assert flights.columns.tolist() == before.columns.tolist(), (
        f"the caller's table changed: expected the columns {before.columns.tolist()}, got "
        f"{flights.columns.tolist()}."
    )
    assert len(flights) == len(before), (
        f"the caller's table changed: expected {len(before)} rows, got {len(flights)}."
    )
    assert flights.equals(before), "the caller's values changed: work on a copy."


def test_agrees_with_a_loop_over_real_flights(data):
    path = data / "flights" / "flights_2013_02_03.csv.gz"
    flights = pd.read_csv(path, usecols=["carrier", "dep_delay"], nrows=4_000)
    by_hand = {}
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for _, row in zip(range(4_000), csv.DictReader(file), strict=False):
            for carrier in (row["carrier"], "all"):
                delays = by_hand.setdefault(carrier, [])
                delays.append(None if row["dep_delay"] == "NA" else float(row["dep_delay"]))

    table = report(flights)

    for carrier, delays in by_hand.items():
        left = [delay for delay in delays if delay is not None]
        expected = {
            "flights": len(delays),
            "cancelled": len(delays) - len(left),
            "mean_delay": sum(left) / len(left),
            "on_time": sum(delay <= 15 for delay in left) / len(delays),
        }
        found = {column: number(table, carrier, column) for column in COLUMNS}
        assert found == pytest.approx(expected), (
            f"a loop over 4000 flights, {carrier}: expected {expected}, got {found}."
        )
