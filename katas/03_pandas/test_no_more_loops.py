import sys
import time

import numpy as np
import pandas as pd
import pytest

from .no_more_loops import carrier_report


@pytest.fixture
def flights():
    """Ten flights: two never left (UA, B6), one more never arrived (B6), one carrier is unknown."""
    return pd.DataFrame(
        {
            "carrier": ["UA", "B6", "UA", "AS", None, "B6", "UA", "AS", "B6", "UA"],
            "dep_delay": [40.0, None, -4.0, -7.0, 12.0, 31.0, None, -2.0, -9.0, 5.0],
            "arr_delay": [25.0, None, 15.0, -11.0, 16.0, None, None, -1.0, 14.0, 2.0],
        },
        index=pd.Index([4, 7, 4, 1, 9, 3, 8, 2, 6, 5], name="key"),
    )


def old_report(flights):
    """Return the old report, once more, in case you have deleted it in your file."""
    columns = ["flights", "late", "minutes", "worst"]
    report = {}
    for i in range(len(flights)):
        flight = flights.iloc[i]
        carrier = "unknown" if pd.isna(flight["carrier"]) else flight["carrier"]
        if carrier not in report:
            report[carrier] = pd.Series(0.0, index=columns)
        row = report[carrier]
        row["flights"] += 1

        if flight["arr_delay"] <= 15:
            pass  # on time
        else:
            row["late"] += 1

        delay = flight["dep_delay"]
        if pd.isna(delay):
            row["minutes"] += 180
        elif delay > 0:
            row["minutes"] += delay

        if delay > row["worst"]:
            row["worst"] = delay
    return pd.DataFrame(report, index=columns).T


def report_of(flights):
    """Return the report on ``flights``, once it is a table with the right columns and carriers."""
    carriers = sorted(flights["carrier"].fillna("unknown").unique())

    report = carrier_report(flights)

    assert isinstance(report, pd.DataFrame), f"expected a DataFrame, got a {type(report).__name__}."
    assert sorted(map(str, report.columns)) == ["flights", "late", "minutes", "worst"], (
        "expected the columns flights, late, minutes and worst in any order, "
        f"got {report.columns.tolist()}."
    )
    labels = report.index.tolist()
    found = sorted(map(str, labels))
    why = ""
    if found == [carrier for carrier in carriers if carrier != "unknown"]:
        why = "groupby drops rows whose key is missing; the old report calls them unknown."
    elif "nan" in found:
        why = "A missing carrier is called 'unknown', not NaN."
    elif isinstance(report.index, pd.RangeIndex):
        why = "The carriers belong in the index."
    assert found == carriers, f"expected the carriers {carriers} in the index, got {labels}." + (
        f" {why}" if why else ""
    )
    return report


def numbers(report, column):
    """Return one column as a dict of numbers by carrier."""
    missing = report[column].isna().sum()
    assert not missing, f"{column}: expected numbers, got {missing} missing ones."
    return {carrier: float(number) for carrier, number in report[column].items()}


def diagnosis(found, causes):
    """Return the known cause of these numbers, if there is one."""
    return next((f" {why}" for known, why in causes if found == known), "")


def test_every_flight_is_counted(flights):
    found = numbers(report_of(flights), "flights")

    why = diagnosis(
        found,
        [
            ({"UA": 3, "B6": 2, "AS": 2, "unknown": 1}, "'count' leaves out missing delays."),
            ({"UA": 3, "B6": 1, "AS": 2, "unknown": 1}, "Flights with a missing delay are lost."),
        ],
    )
    assert found == {"UA": 4, "B6": 3, "AS": 2, "unknown": 1}, (
        "flights, cancelled ones included: expected {'UA': 4, 'B6': 3, 'AS': 2, 'unknown': 1}, "
        f"got {found}.{why}"
    )


def test_what_did_not_arrive_on_time_is_late(flights):
    found = numbers(report_of(flights), "late")

    why = diagnosis(
        found,
        [
            (
                {"UA": 1, "B6": 0, "AS": 0, "unknown": 1},
                "NaN > 15 is False, and so is NaN <= 15: NaN goes into the old report's else.",
            ),
            ({"UA": 3, "B6": 2, "AS": 0, "unknown": 1}, "15 minutes are still on time."),
            ({"UA": 2, "B6": 1, "AS": 2, "unknown": 0}, "Those are the flights on time."),
        ],
    )
    assert found == {"UA": 2, "B6": 2, "AS": 0, "unknown": 1}, (
        "late is what is not on time: 25 and a missing arrival of UA, two missing ones of B6, 16 "
        f"of unknown. Expected {{'UA': 2, 'B6': 2, 'AS': 0, 'unknown': 1}}, got {found}.{why}"
    )


def test_a_flight_that_never_left_counts_as_180_minutes_and_an_early_one_as_none(flights):
    found = numbers(report_of(flights), "minutes")

    why = diagnosis(
        found,
        [
            (
                {"UA": 45, "B6": 31, "AS": 0, "unknown": 12},
                "A sum leaves NaN out; the old report adds 180 for each.",
            ),
            (
                {"UA": 221, "B6": 202, "AS": -9, "unknown": 12},
                "You subtracted early minutes; the old report adds only what is above 0.",
            ),
            (
                {"UA": 41, "B6": 22, "AS": -9, "unknown": 12},
                "A sum leaves NaN out and subtracts early minutes; the old report does neither.",
            ),
            (
                {"UA": 221, "B6": 202, "AS": 0, "unknown": 12},
                "You cut the totals at 0; the old report cuts each flight.",
            ),
        ],
    )
    assert found == {"UA": 225, "B6": 211, "AS": 0, "unknown": 12}, (
        "UA has 40 + 0 + 180 + 5 minutes, B6 180 + 31 + 0, AS 0 + 0: expected {'UA': 225, "
        f"'B6': 211, 'AS': 0, 'unknown': 12}}, got {found}.{why}"
    )


def test_the_worst_delay_is_never_below_zero(flights):
    found = numbers(report_of(flights), "worst")

    why = diagnosis(
        found,
        [
            (
                {"UA": 40, "B6": 31, "AS": -2, "unknown": 12},
                "The old report starts at 0; max starts with the first flight.",
            ),
            (
                {"UA": 180, "B6": 180, "AS": 0, "unknown": 12},
                "180 is for minutes; a missing delay is never the worst.",
            ),
        ],
    )
    assert found == {"UA": 40, "B6": 31, "AS": 0, "unknown": 12}, (
        f"worst: expected {{'UA': 40, 'B6': 31, 'AS': 0, 'unknown': 12}}, got {found}.{why}"
    )


def test_a_carrier_that_never_left_has_numbers_too(flights):
    report = report_of(flights.assign(dep_delay=np.nan, arr_delay=np.nan))

    worst = report["worst"].to_dict()
    assert set(worst.values()) == {0}, (
        f"no flight left: expected the worst 0 of all carriers, as in the old report, got {worst}."
    )
    minutes = numbers(report, "minutes")
    assert minutes == {"UA": 720, "B6": 540, "AS": 360, "unknown": 180}, (
        "no flight left, and each counts 180 minutes: expected {'UA': 720, 'B6': 540, 'AS': 360, "
        f"'unknown': 180}}, got {minutes}."
    )


def test_flights_without_gaps_have_the_old_report(flights):
    flights = flights.dropna()

    report = report_of(flights)

    for column in ("flights", "late", "minutes", "worst"):
        found, expected = numbers(report, column), numbers(old_report(flights), column)
        assert found == expected, (
            f"{column} of the flights without gaps: expected {expected}, got {found}."
        )


def test_no_flights_make_a_report_without_rows(flights):
    report = report_of(flights[:0])

    assert len(report) == 0, f"without flights, expected no rows, got {len(report)}."


def test_the_caller_s_table_stays_as_it_was(flights):
    before = flights.copy()

    carrier_report(flights)

    assert flights.columns.tolist() == before.columns.tolist(), (
        f"the columns of flights are now {flights.columns.tolist()}: add yours to a new table."
    )
    assert flights.equals(before), "values of the caller's flights have changed: change a copy."


@pytest.fixture(scope="module")
def real_flights(data):
    """Ten thousand flights; the carriers of 200 are made missing."""
    path = data / "flights" / "flights_2013_02_03.csv.gz"
    table = pd.read_csv(path, usecols=["carrier", "origin", "dep_delay", "arr_delay"], nrows=30_000)
    table = table.iloc[2::3].copy()
    table.loc[table.index[::50], "carrier"] = None
    return table


def test_a_thousand_real_flights_have_the_old_report(real_flights):
    flights = real_flights[::10]

    report = report_of(flights)

    expected = old_report(flights)
    for column in ("flights", "late", "minutes", "worst"):
        yours, theirs = numbers(report, column), numbers(expected, column)
        wrong = [carrier for carrier in theirs if yours[carrier] != theirs[carrier]]
        assert not wrong, (
            f"{column} differs for {len(wrong)} carriers. For {wrong[0]}: expected "
            f"{theirs[wrong[0]]:g}, as in the old report, got {yours[wrong[0]]:g}."
        )


def lines_run(call):
    """Return how many lines of Python run in ``call``; it is the same on any machine."""
    count = 0

    def trace(frame, event, argument):
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        call()
    finally:
        sys.settrace(before)
    return count


def seconds(call):
    """Return the computing time of this thread in ``call``; a busy machine does not change it."""
    start = time.thread_time()
    call()
    return time.thread_time() - start


def test_it_is_at_least_30_times_as_fast_as_the_old_report(real_flights):
    few, flights = real_flights[:200], real_flights
    twice = pd.concat([few, few])
    report_of(twice)

    # What pandas does for a whole column are the same lines for any number of flights.
    per_flight = (
        lines_run(lambda: carrier_report(twice)) - lines_run(lambda: carrier_report(few))
    ) / 200
    if per_flight <= 1:
        return

    # There is a loop: the clock says whether it is fast enough, with the best of five runs. The old
    # report takes the same time for each flight, so a fifth of them is enough.
    yours = [seconds(lambda: carrier_report(flights))]
    yours += [seconds(lambda: carrier_report(flights)) for _ in range(4 if yours[0] < 0.3 else 0)]
    theirs = 5 * seconds(lambda: old_report(flights[::5]))
    times = theirs / max(min(yours), 1e-6)
    assert times >= 30, (
        "expected at least 30 times the speed of the old report on 10,000 flights, got "
        f"{times:.1f} times. Python runs {per_flight:.0f} lines for each flight: apply(axis=1) "
        "and itertuples are loops too. Compute with whole columns."
    )
