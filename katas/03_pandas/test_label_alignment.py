import csv
import gzip
from collections import Counter

import pandas as pd
import pytest

from .label_alignment import deicing_litres, total_flights

DAYS = ["02-07", "02-08", "02-09", "02-10", "02-11"]


@pytest.fixture
def newark():
    """Four rows for three days: 8 February stands at two terminals."""
    return pd.DataFrame(
        {"UA": [30, 5, 28, 2], "B6": [9, 4, 11, 1]},
        index=pd.Index(["02-10", "02-08", "02-07", "02-08"], name="day"),
    )


@pytest.fixture
def kennedy():
    """Four rows for three days: 8 February stands at two terminals here, too."""
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
    """Four days, none where flights has it: 10 February was not measured, 11 is absent."""
    return pd.Series([400.0, 250.0, None, 0.0], index=["02-08", "02-09", "02-10", "02-07"])


def because(why):
    """Return ``why`` as the end of a message, or nothing where no cause is known."""
    return f" {why}" if why else ""


def is_table(table):
    assert isinstance(table, pd.DataFrame), (
        f"a DataFrame is asked, and a {type(table).__name__} came."
    )
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
        why = "What is one carrier became several columns."
    assert sorted(map(str, came)) == sorted(carriers), (
        f"in any order, the carriers are {carriers}; {came} came.{because(why)}"
    )
    came = table.index.tolist()
    why = ""
    if not set(came) & set(days):
        why = "Without their days, the rows can only be matched by position."
    elif not set(days) <= set(came):
        why = f"{sorted(set(days) - set(came))} got lost. {kept}"
    elif len(came) > len(set(came)):
        why = "A day that stands several times meets each of its partners, so its rows multiply."
    elif len(came) > len(days):
        why = "Days that only the weather has are no days of flights."
    assert sorted(map(str, came)) == sorted(days), (
        f"in any order, the days are {days}, each once; {came} came.{because(why)}"
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
                f"02-08 stands in two rows of each table. ValueError came: {error}. "
                "Let each day stand once before the tables meet."
            )
        raise
    labels_are(
        table, days, carriers, "Whatever one table has is in the total, with 0 flights or more."
    )
    return table


def litres(flights, per_flight):
    """Return the answer, once it has the right labels."""
    days, carriers = flights.index.tolist(), flights.columns.tolist()
    table = is_table(deicing_litres(flights, per_flight))
    labels_are(table, days, carriers, "Unknown litres are missing numbers, and no missing labels.")
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
        f"on 02-10, B6 had 9 flights at Newark and 60 at Kennedy, so 69; {found} came."
        + because(why)
    )


def test_absent_from_one_airport_means_no_flights_there(newark, kennedy):
    table = total(newark, kennedy)

    found = [at(table, *place) for place in (("02-07", "B6"), ("02-09", "AA"), ("02-10", "UA"))]
    why = ""
    if None in found:
        why = "pandas can't know that no row means no flights: say it."
    elif found == [0, 0, 0]:
        why = "The 0 has to stand in for the other airport's number, not for the missing sum."
    assert found == [11, 10, 30], (
        "B6 had 11 flights at Newark on 02-07, AA 10 at Kennedy on 02-09 and UA 30 at Newark on "
        f"02-10, and none at the other airport; {found} came.{because(why)}"
    )


def test_absent_from_both_airports_means_no_flights(newark, kennedy):
    table = total(newark, kennedy)

    found = [at(table, "02-07", "AA"), at(table, "02-09", "UA")]
    why = ""
    if found == [None, None]:
        why = "A fill value stands in for one side; where both are absent, there is nothing to add."
    assert found == [0, 0], (
        "only Newark has 02-07 and only Kennedy has AA, so AA had 0 flights then; and UA on "
        f"02-09 the other way round. {found} came.{because(why)}"
    )


def test_the_rows_of_one_day_are_added_up(newark, kennedy):
    table = total(newark, kennedy)

    found = [at(table, "02-08", carrier) for carrier in ("UA", "B6", "AA")]
    why = {
        (5, 54, 40): "That is the first row of the day alone.",
        (2, 4, 7): "That is the last row of the day alone.",
        (3.5, 29, 23.5): "Those are means over the terminals.",
        (14, 116, 94): "Each number was counted twice: the rows met before they were added up.",
    }.get(tuple(found), "")
    assert found == [7, 58, 47], (
        "on 02-08 there were 5 + 2 flights of UA, 4 + 1 + 50 + 3 of B6 and 40 + 7 of AA, so 7, 58 "
        f"and 47; {found} came.{because(why)}"
    )


def test_rows_that_are_alike_are_all_counted(newark, kennedy):
    table = total(pd.concat([newark, newark]), kennedy)

    found = at(table, "02-10", "UA")
    assert found == 60, (
        f"two terminals had 30 flights of UA each on 02-10, so 60; {found} came."
        + because("Two rows alike are no mistake here." if found == 30 else "")
    )


def test_a_day_or_a_carrier_of_zeros_stays(newark, kennedy):
    newark.loc["02-07"] = 0
    newark["UA"] = 0

    table = total(newark, kennedy)

    found = at(table, "02-07", "UA")
    assert found == 0, f"the airport was closed on 02-07: 0 flights of UA; {found} came."


def test_it_does_not_matter_where_a_label_stands(newark, kennedy):
    table = total(newark, kennedy)
    turned = total(newark.iloc[::-1], kennedy[["AA", "B6"]])

    for day in table.index:
        for carrier in table.columns:
            found, expected = at(turned, day, carrier), at(table, day, carrier)
            assert found == expected, (
                f"with rows and columns in another order, {carrier} on {day} has {found} "
                f"flights instead of {expected}."
            )


def test_an_airport_without_days_adds_nothing(newark, kennedy):
    table = total(newark.iloc[:0], kennedy)

    found = [at(table, "02-08", carrier) for carrier in ("UA", "B6", "AA")]
    assert found == [0, 53, 47], (
        "Newark was closed all the time; on 02-08 Kennedy had 0 flights of UA, 53 of B6, 47 of AA; "
        f"{found} came."
    )


def test_litres_are_flights_times_the_litres_of_their_day(flights, per_flight):
    table = litres(flights, per_flight)

    found = [at(table, "02-08", carrier) for carrier in ("UA", "AA")]
    why = ""
    if found == [1250, 250]:
        why = "250 litres are those of 02-09, which stand in the second place: days, not places."
    elif found == [None, None]:
        why = "Nothing met: were the days looked for among the carriers?"
    assert found == [2000, 400], (
        "02-08 took 400 litres a flight: UA with 5 flights 2000, AA with 1 flight 400; "
        f"{found} came.{because(why)}"
    )


def test_a_day_may_take_no_litres(flights, per_flight):
    table = litres(flights, per_flight)

    found = [at(table, "02-07", carrier) for carrier in ("UA", "AA")]
    assert found == [0, 0], f"02-07 was warm: 0 litres for each flight; {found} came."


@pytest.mark.parametrize(
    "day", [pytest.param("02-11", id="absent"), pytest.param("02-10", id="not measured")]
)
def test_unknown_weather_means_unknown_litres(flights, per_flight, day):
    table = litres(flights, per_flight)

    found = [at(table, day, carrier) for carrier in ("UA", "AA")]
    why = ""
    if found == [0, 0]:
        why = "0 says that the fluid was not needed: absence has another meaning here."
    elif found[1] == 0:
        why = "Not even for 0 flights: the contract says every carrier."
    elif found[0] in (flights.loc[day, "UA"] * per_flight).tolist():
        why = "Those are the litres of another day."
    assert found == [None, None], (
        f"nobody knows the weather of {day}, so the litres are missing; {found} came.{because(why)}"
    )


def test_without_flights_no_day_is_asked_for(flights, per_flight):
    assert len(litres(flights.iloc[:0], per_flight)) == 0


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
    assert not changed, f"the caller's {', '.join(changed)} changed: work on a copy."


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
                f"on {day}, {carrier} had {expected} flights at both airports; {found} came."
            )
