import csv
import gzip
from collections import Counter

import pandas as pd
import pytest

from .label_alignment import deicing_litres, total_flights

DAYS = ["02-07", "02-08", "02-09", "02-10", "02-11"]


@pytest.fixture
def newark():
    """Four rows for three days: 8 February has two terminals."""
    return pd.DataFrame(
        {"UA": [30, 5, 28, 2], "B6": [9, 4, 11, 1]},
        index=pd.Index(["02-10", "02-08", "02-07", "02-08"], name="day"),
    )


@pytest.fixture
def kennedy():
    """Four rows for three days: 8 February has two terminals here too."""
    return pd.DataFrame(
        {"B6": [50, 20, 60, 3], "AA": [40, 10, 70, 7]},
        index=pd.Index(["02-08", "02-09", "02-10", "02-08"], name="day"),
    )


@pytest.fixture
def flights():
    """Four days; 11 February had no flights of AA."""
    return pd.DataFrame(
        {"UA": [30, 5, 28, 12], "AA": [8, 1, 3, 0]}, index=["02-10", "02-08", "02-07", "02-11"]
    )


@pytest.fixture
def per_flight():
    """Four days in another order than flights: 10 February was not measured, 11 is absent."""
    return pd.Series([400.0, 250.0, None, 0.0], index=["02-08", "02-09", "02-10", "02-07"])


def because(why):
    """Return ``why`` as the end of a message, or nothing where no cause is known."""
    return f" {why}" if why else ""


def is_table(table):
    assert isinstance(table, pd.DataFrame), f"expected a DataFrame, got a {type(table).__name__}."
    return table


def labels_are(table, days, carriers, kept):
    """Fail unless the table has these days and carriers, each once; ``kept`` says why."""
    came = table.columns.tolist()
    why = ""
    if set(came) & set(DAYS):
        why = "Days became columns: between a table and a Series, pandas matches the columns."
    elif not set(carriers) <= set(came):
        why = kept
    elif len(came) > len(carriers):
        why = "A column is no carrier, or a carrier has several columns."
    assert sorted(map(str, came)) == sorted(carriers), (
        f"expected the columns {carriers} in any order, got {came}.{because(why)}"
    )
    came = table.index.tolist()
    why = ""
    if not set(came) & set(days):
        why = "Without days in the index, rows can only be matched by position."
    elif not set(days) <= set(came):
        why = f"{sorted(set(days) - set(came))} are lost. {kept}"
    elif len(came) > len(set(came)):
        why = "A repeated day meets each of its partners, so its rows multiply."
    elif len(came) > len(days):
        why = "Days that only the weather has are not days of flights."
    assert sorted(map(str, came)) == sorted(days), (
        f"expected the days {days} in any order, each once; got {came}.{because(why)}"
    )


def total(newark, kennedy):
    """Return the answer, once it has the right labels."""
    days = sorted({*newark.index, *kennedy.index})
    carriers = sorted({*newark.columns, *kennedy.columns})
    try:
        table = is_table(total_flights(newark, kennedy))
    except ValueError as error:
        if "duplicate" in str(error):
            pytest.fail(
                f"expected a table, got ValueError: {error}. Each table has two rows for 02-08: "
                "make one row of each day before the tables meet."
            )
        raise
    labels_are(
        table, days, carriers, "The total has every label of either table, even with 0 flights."
    )
    return table


def litres(flights, per_flight):
    """Return the answer, once it has the right labels."""
    days, carriers = flights.index.tolist(), flights.columns.tolist()
    table = is_table(deicing_litres(flights, per_flight))
    labels_are(
        table, days, carriers, "Where litres are unknown, the number is missing, not the label."
    )
    return table


def at(table, day, carrier):
    """Return the number as a float, None where it is missing."""
    number = table.loc[day, carrier]
    return None if pd.isna(number) else float(number)


def test_the_total_has_all_days_and_all_carriers(newark, kennedy):
    total(newark, kennedy)


def test_flights_of_one_day_and_carrier_are_added(newark, kennedy):
    found = at(total(newark, kennedy), "02-10", "B6")

    why = {
        9: "9 is Newark's number alone.",
        60: "60 is Kennedy's number alone.",
    }.get(found, "")
    assert found == 69, (
        f"B6 on 02-10 had 9 flights at Newark and 60 at Kennedy: expected 69, got {found}."
        + because(why)
    )


def test_absent_from_one_airport_means_no_flights_there(newark, kennedy):
    table = total(newark, kennedy)

    found = [at(table, *place) for place in (("02-07", "B6"), ("02-09", "AA"), ("02-10", "UA"))]
    why = ""
    if None in found:
        why = "A number plus an absent one is missing: say that absent means 0."
    elif found == [0, 0, 0]:
        why = (
            "11 plus an absent number is missing, and the missing sum was then filled with 0: the "
            "0 must replace the absent number before the sum, not the sum."
        )
    assert found == [11, 10, 30], (
        "B6 on 02-07, AA on 02-09 and UA on 02-10 had 11, 10 and 30 flights at one airport, none "
        f"at the other: expected [11, 10, 30], got {found}.{because(why)}"
    )


def test_absent_from_both_airports_means_no_flights(newark, kennedy):
    table = total(newark, kennedy)

    found = [at(table, "02-07", "AA"), at(table, "02-09", "UA")]
    why = ""
    if found == [None, None]:
        why = "A fill value replaces one absent number; where both are absent, the sum is missing."
    assert found == [0, 0], (
        "AA on 02-07 and UA on 02-09 are absent from both tables: expected [0, 0], got "
        f"{found}.{because(why)}"
    )


def test_the_rows_of_one_day_are_added_up(newark, kennedy):
    table = total(newark, kennedy)

    found = [at(table, "02-08", carrier) for carrier in ("UA", "B6", "AA")]
    why = {
        (5, 54, 40): "Only the first row of the day was counted.",
        (2, 4, 7): "Only the last row of the day was counted.",
        (3.5, 29, 23.5): "These are means over the terminals.",
        (
            14,
            116,
            94,
        ): "Each row was counted twice: the tables met before their rows were added up.",
    }.get(tuple(found), "")
    assert found == [7, 58, 47], (
        "on 02-08 UA had 5 + 2 flights, B6 4 + 1 + 50 + 3 and AA 40 + 7: expected [7, 58, 47], got "
        f"{found}.{because(why)}"
    )


def test_rows_that_are_alike_are_all_counted(newark, kennedy):
    table = total(pd.concat([newark, newark]), kennedy)

    found = at(table, "02-10", "UA")
    assert found == 60, (
        f"two terminals had 30 flights of UA each on 02-10: expected 60, got {found}."
        + because("Equal rows are two terminals, not one row twice." if found == 30 else "")
    )


def test_a_day_or_a_carrier_of_zeros_stays(newark, kennedy):
    newark.loc["02-07"] = 0
    newark["UA"] = 0

    table = total(newark, kennedy)

    found = at(table, "02-07", "UA")
    assert found == 0, f"the airport was closed on 02-07: expected 0 flights of UA, got {found}."


def test_it_does_not_matter_where_a_label_stands(newark, kennedy):
    table = total(newark, kennedy)
    turned = total(newark.iloc[::-1], kennedy[["AA", "B6"]])

    for day in table.index:
        for carrier in table.columns:
            found, expected = at(turned, day, carrier), at(table, day, carrier)
            assert found == expected, (
                f"with rows and columns in another order, {carrier} on {day}: expected {expected} "
                f"flights, got {found}."
            )


def test_an_airport_without_days_adds_nothing(newark, kennedy):
    table = total(newark.iloc[:0], kennedy)

    found = [at(table, "02-08", carrier) for carrier in ("UA", "B6", "AA")]
    assert found == [0, 53, 47], (
        "Newark has no rows, and Kennedy had no flights of UA, 53 of B6 and 47 of AA on 02-08: "
        f"expected [0, 53, 47], got {found}."
    )


def test_liters_are_flights_times_the_liters_of_their_day(flights, per_flight):
    table = litres(flights, per_flight)

    found = [at(table, "02-08", carrier) for carrier in ("UA", "AA")]
    why = ""
    if found == [1250, 250]:
        why = "250 litres are those of 02-09, the second row: rows meet by day, not by position."
    elif found == [None, None]:
        why = "No label met another: were the days looked for among the carriers?"
    assert found == [2000, 400], (
        "02-08 took 400 litres for each of UA's 5 flights and AA's 1: expected [2000, 400], got "
        f"{found}.{because(why)}"
    )


def test_a_day_may_take_no_liters(flights, per_flight):
    table = litres(flights, per_flight)

    found = [at(table, "02-07", carrier) for carrier in ("UA", "AA")]
    assert found == [0, 0], f"02-07 took 0 litres for each flight: expected [0, 0], got {found}."


@pytest.mark.parametrize(
    "day", [pytest.param("02-11", id="absent"), pytest.param("02-10", id="not measured")]
)
def test_unknown_weather_means_unknown_liters(flights, per_flight, day):
    table = litres(flights, per_flight)

    found = [at(table, day, carrier) for carrier in ("UA", "AA")]
    why = ""
    if found == [0, 0]:
        why = "0 litres says that none were needed; here absent means unknown."
    elif found == [None, 0]:
        why = "The litres are missing for every carrier, even one with 0 flights."
    elif found[0] in (flights.loc[day, "UA"] * per_flight).tolist():
        why = "These are the litres of another day."
    assert found == [None, None], (
        f"the weather of {day} is unknown: expected [None, None], got {found}.{because(why)}"
    )


def test_without_flights_there_is_no_day(flights, per_flight):
    rows = len(litres(flights.iloc[:0], per_flight))

    assert rows == 0, f"flights has no rows: expected no rows, got {rows}."


def test_the_caller_s_tables_stay_as_they_were(newark, kennedy, flights, per_flight):
    tables = [newark, kennedy, flights, per_flight]
    before = [table.copy() for table in tables]

    total_flights(newark, kennedy)
    deicing_litres(flights, per_flight)

    names = ["newark", "kennedy", "flights", "per_flight"]
    changed = [
        name
        for name, now, then in zip(names, tables, before, strict=True)
        if not now.equals(then) or not now.index.equals(then.index)
    ]
    assert not changed, f"the caller's tables changed: {', '.join(changed)}. Work on copies."


def test_agrees_with_counting_real_flights(data):
    by_hand = Counter()
    tables = {"EWR": {}, "JFK": {}}
    with gzip.open(data / "flights" / "daily_2013.csv.gz", "rt", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["origin"] in tables and row["date"] < "2013-03-01":
                by_hand[row["date"], row["carrier"]] += int(row["flights"])
                column = tables[row["origin"]].setdefault(row["carrier"], {})
                column[row["date"]] = int(row["flights"])
    newark, kennedy = (pd.DataFrame(table).fillna(0).astype("int64") for table in tables.values())

    table = total(newark, kennedy)

    for day in table.index:
        for carrier in table.columns:
            found, expected = at(table, day, carrier), by_hand[day, carrier]
            assert found == expected, (
                f"{carrier} on {day}, counted in the file: expected {expected}, got {found}."
            )
