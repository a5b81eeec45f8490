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
        index=[4, 7, 4, 1, 9, 3, 8, 2, 6, 5],
    )


def old_report(flights):
    """Return the report of the drawer, once more, whatever has become of it in your file."""
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

    assert isinstance(report, pd.DataFrame), (
        f"a DataFrame is asked, and a {type(report).__name__} came."
    )
    assert sorted(map(str, report.columns)) == ["flights", "late", "minutes", "worst"], (
        "in any order the columns are flights, late, minutes and worst, "
        f"and {report.columns.tolist()} came."
    )
    labels = report.index.tolist()
    found = sorted(map(str, labels))
    why = ""
    if found == [carrier for carrier in carriers if carrier != "unknown"]:
        why = "groupby drops rows whose key is missing; the old report called them unknown."
    elif "nan" in found:
        why = "A carrier that is missing is called 'unknown', and not NaN."
    elif isinstance(report.index, pd.RangeIndex):
        why = "The carriers belong into the index."
    assert found == carriers, (
        f"the carriers {carriers} are asked in the index, and {labels} came."
        + (f" {why}" if why else "")
    )
    return report


def numbers(report, column):
    """Return one column as a dict of numbers by carrier."""
    dtype = report[column].dtype
    assert report.empty or dtype.kind in "iuf", f"numbers are asked in {column}, and {dtype} came."
    return {carrier: float(number) for carrier, number in report[column].items()}


def diagnosis(found, causes):
    """Return what is known to make these numbers, if anything is."""
    return next((f" {why}" for known, why in causes if found == known), "")


def test_every_flight_is_counted(flights):
    found = numbers(report_of(flights), "flights")

    why = diagnosis(
        found,
        [
            ({"UA": 3, "B6": 2, "AS": 2, "unknown": 1}, "'count' counts no missing delays."),
            ({"UA": 3, "B6": 1, "AS": 2, "unknown": 1}, "Flights with a missing delay were lost."),
        ],
    )
    assert found == {"UA": 4, "B6": 3, "AS": 2, "unknown": 1}, (
        f"UA made 4 flights, B6 3, AS 2, nobody knows who 1, cancelled or not; {found} came.{why}"
    )


def test_what_did_not_arrive_on_time_is_late(flights):
    found = numbers(report_of(flights), "late")

    why = diagnosis(
        found,
        [
            (
                {"UA": 1, "B6": 0, "AS": 0, "unknown": 1},
                "NaN > 15 is False, and so is NaN <= 15: the old report's else took those flights.",
            ),
            ({"UA": 3, "B6": 2, "AS": 0, "unknown": 1}, "15 minutes are still on time."),
            ({"UA": 2, "B6": 1, "AS": 2, "unknown": 0}, "Those are the flights on time."),
        ],
    )
    assert found == {"UA": 2, "B6": 2, "AS": 0, "unknown": 1}, (
        "late is what was not on time: 25 and a missing arrival of UA, two missing ones of B6, "
        f"and 16 of nobody knows whom; {found} came.{why}"
    )


def test_a_flight_that_never_left_counts_as_180_minutes_and_an_early_one_as_none(flights):
    found = numbers(report_of(flights), "minutes")

    why = diagnosis(
        found,
        [
            (
                {"UA": 45, "B6": 31, "AS": 0, "unknown": 12},
                "A sum leaves NaN out; the old report counted 180 for each.",
            ),
            (
                {"UA": 221, "B6": 202, "AS": -9, "unknown": 12},
                "Early minutes were taken off; the old report adds only what is above 0.",
            ),
            (
                {"UA": 41, "B6": 22, "AS": -9, "unknown": 12},
                "A sum leaves NaN out and takes early minutes off; the old report does neither.",
            ),
            (
                {"UA": 221, "B6": 202, "AS": 0, "unknown": 12},
                "The totals were cut at 0; the old report cuts each flight.",
            ),
        ],
    )
    assert found == {"UA": 225, "B6": 211, "AS": 0, "unknown": 12}, (
        "UA has 40 + 0 + 180 + 5 minutes, B6 180 + 31 + 0, AS none (it was always early), unknown "
        f"12; {found} came.{why}"
    )


def test_the_worst_delay_is_never_below_zero(flights):
    found = numbers(report_of(flights), "worst")

    why = diagnosis(
        found,
        [
            (
                {"UA": 40, "B6": 31, "AS": -2, "unknown": 12},
                "The old report began with 0; max begins with the first flight.",
            ),
            (
                {"UA": 180, "B6": 180, "AS": 0, "unknown": 12},
                "180 is for minutes; a missing delay is not greater than any other.",
            ),
        ],
    )
    assert found == {"UA": 40, "B6": 31, "AS": 0, "unknown": 12}, (
        f"40 minutes are the worst of UA, 31 of B6, 0 of AS, 12 of unknown; {found} came.{why}"
    )


def test_a_carrier_that_never_left_has_numbers_too(flights):
    report = report_of(flights.assign(dep_delay=np.nan, arr_delay=np.nan))

    worst, minutes = numbers(report, "worst"), numbers(report, "minutes")

    assert set(worst.values()) == {0}, (
        f"no flight left, so the old report's worst stays at 0, and {worst} came."
    )
    assert minutes == {"UA": 720, "B6": 540, "AS": 360, "unknown": 180}, (
        f"4, 3, 2 and 1 flights count 180 minutes each, and {minutes} came."
    )


def test_flights_lacking_nothing_have_the_report_they_had(flights):
    flights = flights.dropna()

    report = report_of(flights)

    for column in ("flights", "late", "minutes", "worst"):
        assert numbers(report, column) == numbers(old_report(flights), column), (
            f"{column} of the flights that lack nothing differs from the old report."
        )


def test_no_flights_make_a_report_without_rows(flights):
    assert report_of(flights[:0]).empty


def test_the_caller_s_table_stays_as_it_was(flights):
    before = flights.copy()

    carrier_report(flights)

    assert flights.columns.tolist() == before.columns.tolist(), (
        f"the columns of flights are now {flights.columns.tolist()}: add yours to a new table."
    )
    assert flights.equals(before), "values of the caller's flights were changed."


@pytest.fixture(scope="module")
def real_flights(data):
    """Ten thousand flights, of which 200 are made to lack the carrier."""
    path = data / "flights" / "flights_2013_02_03.csv.gz"
    table = pd.read_csv(path, usecols=["carrier", "origin", "dep_delay", "arr_delay"], nrows=30_000)
    table = table.iloc[2::3].copy()
    table.loc[table.index[::50], "carrier"] = None
    return table


def test_a_thousand_real_flights_have_the_report_they_had(real_flights):
    flights = real_flights[::10]

    report = report_of(flights)

    expected = old_report(flights)
    for column in ("flights", "late", "minutes", "worst"):
        yours, theirs = numbers(report, column), numbers(expected, column)
        wrong = [carrier for carrier in theirs if yours[carrier] != theirs[carrier]]
        assert not wrong, (
            f"{column} differs for {len(wrong)} carriers: of {wrong[0]} it is "
            f"{theirs[wrong[0]]:g} in the old report, and {yours[wrong[0]]:g} in yours."
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
    """Return what this thread computed in ``call``, however busy others keep the machine."""
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

    # A loop was found: whether it is fast enough is asked of the clock, with the best of five.
    yours = [seconds(lambda: carrier_report(flights)) for _ in range(2)]
    theirs = seconds(lambda: old_report(flights))
    yours += [seconds(lambda: carrier_report(flights)) for _ in range(3 if min(yours) < 0.1 else 0)]
    times = theirs / max(min(yours), 1e-6)
    assert times >= 30, (
        f"yours is {times:.1f} times as fast as the old report on 10,000 flights; at least "
        f"30 times is asked. Each flight makes {per_flight:.0f} lines of Python run: apply(axis=1) "
        "and itertuples are loops too. Say what happens to a whole column."
    )
