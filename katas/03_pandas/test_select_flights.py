import csv
import gzip
import math

import pandas as pd
import pytest

from .select_flights import correct_delays, select_flights


@pytest.fixture
def flights():
    """Eight flights under labels that could be positions; two have label 3."""
    return pd.DataFrame(
        {
            "carrier": ["UA", "B6", "UA", "AA", "B6", "UA", "AA", "UA"],
            "flight": [301, 11, 46, 27, 8, 5, 19, 73],
            "dep_delay": [61.0, None, 60.0, 200.0, 75.0, -4.0, None, None],
            "tailnum": [None, "N3", None, "N7", "N2", "N9", "N7", None],
        },
        index=pd.Index([3, 6, 0, 7, 3, 9, 4, 2], name="row"),
    )


def because(why):
    """Return ``why`` as the end of a message, or nothing where no cause is known."""
    return f" {why}" if why else ""


def is_table(table):
    assert isinstance(table, pd.DataFrame), f"expected a DataFrame, got a {type(table).__name__}."
    return table


def selected(flights, carriers, minutes):
    """Return the answer, once it is a table with the columns of ``flights``."""
    try:
        table = select_flights(flights, carriers, minutes)
    except ValueError as error:
        if "truth value" in str(error):
            pytest.fail(
                f"expected a table, got ValueError: {error} Python's and, or, not and in need one "
                "bool for the whole column; &, | and ~ work row by row."
            )
        raise
    assert is_table(table).columns.tolist() == flights.columns.tolist(), (
        f"expected the columns {flights.columns.tolist()}, got {table.columns.tolist()}."
    )
    return table


def corrected(flights, labels, minutes):
    """Return the answer, once it has the rows and the columns of ``flights``."""
    try:
        table = is_table(correct_delays(flights, labels, minutes))
    except TypeError as error:
        if "Invalid value" in str(error):
            pytest.fail(
                f"expected a table, got TypeError: {error}. The minutes went into a column of "
                "text: without the name of a column, .loc overwrites whole rows."
            )
        raise
    assert table.columns.tolist() == flights.columns.tolist(), (
        f"expected the columns {flights.columns.tolist()}, got {table.columns.tolist()}."
        + because("Was a label taken for a column?" if set(labels) & set(table.columns) else "")
    )
    assert table.index.tolist() == flights.index.tolist(), (
        f"expected all {len(flights)} flights, with the labels {flights.index.tolist()}; got "
        f"{table.index.tolist()}."
    )
    return table


def delays(table):
    """Return the delays as a list, None for a flight that never left."""
    return [None if math.isnan(delay) else delay for delay in table["dep_delay"].tolist()]


LATE_OR_CANCELLED = [301, 11, 8, 73]


def why_numbers(numbers):
    """Return what is known to choose such flights, if anything is."""
    return {
        (301, 8): "11 and 73 were cancelled. NaN > 60 is False, and NaN == NaN is False too.",
        (301, 11, 8, 19, 73): "19 is of AA: without brackets, & binds before |.",
        (301, 11, 46, 8, 73): "46 left 60 minutes late, which is not more than 60. "
        "Either 60 counted as late, or 46 counted as cancelled because it has no tailnum.",
        (11, 73): "These are the cancelled ones; 301 and 8 left more than 60 minutes late.",
        (301, 11, 27, 8, 19, 73): "27 and 19 are of AA, which is not in carriers.",
        (27,): "27 is of AA: the carriers were excluded.",
        (27, 19): "27 and 19 are of AA: the carriers were excluded.",
        (301, 73): "The flights of B6 are missing.",
    }.get(tuple(numbers), "")


def test_chooses_late_and_cancelled_flights_of_these_carriers(flights):
    table = selected(flights, ["UA", "B6"], 60)

    numbers = table["flight"].tolist()
    assert sorted(numbers) == sorted(LATE_OR_CANCELLED), (
        "of UA and B6, flights 301 and 8 left more than 60 minutes late, 11 and 73 never: expected "
        f"{LATE_OR_CANCELLED}, got {numbers}.{because(why_numbers(numbers))}"
    )


def test_the_chosen_flights_keep_order_and_labels(flights):
    table = selected(flights, ["UA", "B6"], 60)

    numbers = table["flight"].tolist()
    assert numbers == LATE_OR_CANCELLED, (
        f"in the order of the table: expected flights {LATE_OR_CANCELLED}, got {numbers}."
    )
    assert table.index.tolist() == [3, 6, 3, 2], (
        f"expected the labels [3, 6, 3, 2], got {table.index.tolist()}: a flight's label must "
        "still find it in the whole table."
    )
    assert table.dtypes.tolist() == flights.dtypes.tolist(), (
        f"expected the dtypes {flights.dtypes.astype(str).to_dict()}, got "
        f"{table.dtypes.astype(str).to_dict()}."
    )


def test_the_chosen_flights_stay_as_they_were(flights):
    table = selected(flights, ["UA", "B6"], 60)

    assert delays(table) == [61, None, 75, None], (
        f"the delays of flights 301, 11, 8 and 73: expected [61, None, 75, None], got "
        f"{delays(table)}."
    )
    carriers = table["carrier"].tolist()
    assert carriers == ["UA", "B6", "B6", "UA"], (
        f"the carriers of these flights: expected ['UA', 'B6', 'B6', 'UA'], got {carriers}."
    )


@pytest.mark.parametrize(
    ("carriers", "minutes", "expected"),
    [
        pytest.param(["AA"], 199, [27, 19], id="one carrier"),
        pytest.param({"B6", "A", "ZZ"}, 75, [11], id="a set, and carriers that never fly"),
        pytest.param(["UA"], -5, [301, 46, 5, 73], id="flights that left early"),
        pytest.param(["UA"], 0, [301, 46, 73], id="any delay at all"),
        pytest.param(["UA"], 1_000_000, [73], id="more minutes than any delay"),
        pytest.param([], 0, [], id="no carriers"),
    ],
)
def test_carriers_and_minutes_may_be_any(flights, carriers, minutes, expected):
    numbers = selected(flights, carriers, minutes)["flight"].tolist()

    assert numbers == expected, (
        f"flights of {sorted(carriers)} cancelled or more than {minutes} minutes late: expected "
        f"{expected}, got {numbers}."
        + because(
            "27 is of AA, and 'A' is another carrier." if "A" in carriers and 27 in numbers else ""
        )
    )


def test_without_flights_there_are_none_to_choose(flights):
    rows = len(selected(flights.iloc[:0], ["UA"], 60))

    assert rows == 0, f"from a table without rows: expected no rows, got {rows}."


def test_labels_are_no_positions(flights):
    table = corrected(flights, [7, 0], 33.5)

    why = ""
    if delays(table)[0] == 33.5:
        why = "Position 0 was changed, and not label 0."
    elif delays(table) == delays(flights):
        why = "Nothing changed: the number went into a copy that was thrown away."
    assert delays(table) == [61, None, 33.5, 33.5, 75, -4, None, None], (
        "label 7 is the fourth flight and label 0 the third: expected the delays [61.0, None, "
        f"33.5, 33.5, 75.0, -4.0, None, None], got {delays(table)}.{because(why)}"
    )


def test_a_repeated_label_means_all_of_its_flights(flights):
    table = corrected(flights, [3, 9, 3, 7], 12.0)

    assert delays(table) == [12, None, 60, 12, 12, 12, None, None], (
        "label 3 is the first and the fifth flight, 9 the sixth and 7 the fourth: expected the "
        "delays [12.0, None, 60.0, 12.0, 12.0, 12.0, None, None], got "
        f"{delays(table)}."
    )


def test_a_corrected_delay_may_be_missing_and_a_missing_one_known(flights):
    gone, known = corrected(flights, [7], math.nan), corrected(flights, [4], 5.0)

    assert delays(gone)[3] is None, f"flight 27 never left: expected NaN, got {delays(gone)[3]}."
    assert delays(known)[6] == 5, f"flight 19 left late: expected 5.0, got {delays(known)[6]}."


def test_nothing_but_these_delays_is_corrected(flights):
    table = corrected(flights, [9, 2], 12.0)

    others = ["carrier", "flight", "tailnum"]
    pd.testing.assert_frame_equal(table[others], flights[others])
    assert table["dep_delay"].dtype == "float64", (
        f"dep_delay: expected float64, got {table['dep_delay'].dtype}."
    )


def test_an_unknown_label_is_a_key_error(flights):
    table = None
    try:
        table = correct_delays(flights, [9, 5], 12.0)
    except KeyError:
        return

    rows = len(table) if isinstance(table, pd.DataFrame) else "no"
    pytest.fail(
        f"no flight has label 5: expected KeyError, got no error and {rows} rows for 8 flights. "
        + (
            "table.loc[label, ...] = value adds a row where the label is new."
            if rows == 9
            else "A mistyped label would look like a corrected flight."
        )
    )


def test_without_labels_nothing_is_corrected(flights):
    table = corrected(flights, [], 12.0)

    assert delays(table) == delays(flights), (
        f"no labels, no change: expected the delays {delays(flights)}, got {delays(table)}."
    )


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(lambda flights: select_flights(flights, ["UA", "B6", "AA"], -99), id="select"),
        pytest.param(lambda flights: correct_delays(flights, [3, 9], 12.0), id="correct"),
        pytest.param(lambda flights: correct_delays(flights, [], 12.0), id="correct nothing"),
    ],
)
def test_the_caller_s_flights_stay_as_they_were(flights, answer):
    before = flights.copy()

    table = is_table(answer(flights))
    after = flights.copy()
    table["dep_delay"] = -999.0

    assert after.equals(before), (
        f"the caller's delays changed: expected {delays(before)}, got {delays(after)}. A second "
        "name for a table is no copy."
    )
    assert flights.equals(before), (
        "a change of the table that you returned changed the caller's table: you returned the "
        "caller's table itself."
    )


def test_agrees_with_a_loop_over_real_flights(data):
    path = data / "flights" / "flights_2013_02_03.csv.gz"
    names = ["carrier", "flight", "dep_delay"]
    flights = pd.read_csv(path, usecols=names, nrows=6500)[names]
    by_hand = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for number, row in zip(range(6500), csv.DictReader(file), strict=False):
            late = row["dep_delay"] == "NA" or float(row["dep_delay"]) > 45
            if row["carrier"] in ("EV", "9E") and late:
                by_hand.append(number)

    rows = selected(flights, ["EV", "9E"], 45).index.tolist()

    different = flights.loc[sorted(set(rows) ^ set(by_hand))[:3]]
    assert rows == by_hand, (
        f"a loop over the first 6500 flights: expected {len(by_hand)} rows, got {len(rows)}. "
        f"The first that differ:\n{different}"
    )
