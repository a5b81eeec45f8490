import csv
import gzip
import itertools

import pandas as pd
import pytest

from .fill_weather import fill_weather

EWR = [1010.0, None, None, 1016.0, 1023.0, None, None, None, 1011.0]
JFK = [None, 1001.0, None, 1004.0, None, None, None, 1012.0, None]


@pytest.fixture
def weather():
    """Nine hours of two stations in turns, under labels that repeat."""
    return pd.DataFrame(
        {
            "origin": ["EWR", "JFK"] * 9,
            "hour": [hour for hour in range(9) for _ in "EJ"],
            "pressure": [reading for both in zip(EWR, JFK, strict=True) for reading in both],
        },
        index=pd.Index([7, 2, 9, 30, 7, 1, 4, 8, 8, 3, 15, 0, 6, 21, 5, 12, 11, 10], name="row"),
    )


def because(why):
    """Return ``why`` as the end of a message, or nothing where no cause is known."""
    return f" {why}" if why else ""


def filled(weather, longest):
    """Return the answer, once it is a table with the right rows, columns and dtypes."""
    labels, names, hours = weather.index.tolist(), [*weather.columns], weather["hour"].tolist()
    stations = weather["origin"].tolist()

    table = fill_weather(weather, longest)

    assert isinstance(table, pd.DataFrame), f"expected a DataFrame, got a {type(table).__name__}."
    came = table.columns.tolist()
    assert sorted(map(str, came)) == sorted([*names, "filled"]), (
        f"expected the columns {[*names, 'filled']} in any order, got {came}."
        + because(
            "Here your answer keeps all columns of the input, unlisted ones too."
            if not set(names) <= set(came)
            else ""
        )
    )
    assert len(table) == len(labels), (
        f"expected {len(labels)} rows, got {len(table)}: a row without pressure stays."
    )
    came = list(zip(table["origin"], table["hour"], strict=True))
    assert came == list(zip(stations, hours, strict=True)), (
        f"expected the rows in the order of weather, got {came[:4]}... for origin and hour."
        + because("The rows are sorted by station." if came == sorted(came) else "")
    )
    assert table.index.tolist() == labels, (
        f"expected the labels {labels[:6]}..., got {table.index.tolist()[:6]}..."
    )
    assert table["pressure"].dtype == "float64", (
        f"pressure: expected float64, got {table['pressure'].dtype}."
    )
    assert not len(table) or table["filled"].dtype == bool, (
        f"filled: expected bool, got {table['filled'].dtype}."
    )
    return table


def station(table, name, column="pressure"):
    """Return the values of one station as a list, None where one is missing."""
    values = table.loc[table["origin"] == name, column].tolist()
    return [None if pd.isna(value) else value for value in values]


def near(values):
    """Return what equals ``values`` but for rounding in the last digits."""
    return [value if value is None else pytest.approx(value, rel=1e-9) for value in values]


def test_the_table_keeps_its_rows_and_says_what_was_filled(weather):
    filled(weather, 2)


def test_a_short_gap_lies_on_the_line_between_its_ends(weather):
    gap = station(filled(weather, 2), "EWR")[1:3]

    means = {
        1011: "1011 is the mean of all stations.",
        1015: "1015 is the mean of the station.",
        1013: "1013 is the mean of the two ends: the line has another value in each row.",
        1004: "1004 lies between EWR's 1010 and JFK's 1001, the next measurement in the table.",
        1010: "1010, the measurement before the gap, was repeated.",
        1016: "1016, the measurement after the gap, was repeated.",
        0: "The gap was filled with 0.",
    }
    why = next(
        (said for value, said in means.items() if gap[0] == pytest.approx(value, rel=1e-6)), ""
    )
    if gap == [None, None] and station(filled(weather, 3), "EWR")[1] is not None:
        why = (
            "With longest = 3 it is filled: a gap of exactly ``longest`` rows was left, or a "
            "measurement was counted with the gap."
        )
    assert gap == near([1012, 1014]), (
        f"EWR's gap of 2 rows between 1010 and 1016: expected [1012, 1014], got {gap}."
        + because(why)
    )


def test_a_long_gap_stays_missing_from_end_to_end(weather):
    table = filled(weather, 2)
    ewr, jfk = station(table, "EWR")[5:8], station(table, "JFK")[4:7]

    why = ""
    if None in ewr and set(ewr) != {None}:
        why = "Part of the gap was filled: the length of the whole gap decides."
    elif None not in ewr:
        why = "A gap of 3 rows was filled."
    assert ewr == [None] * 3, (
        f"EWR's gap of 3 rows is longer than 2: expected {[None] * 3}, got {ewr}." + because(why)
    )
    assert jfk == [None] * 3, f"JFK's gap of 3 rows too: expected {[None] * 3}, got {jfk}."


def test_the_length_of_a_gap_is_that_of_its_station(weather):
    jfk = station(filled(weather, 1), "JFK")[2]

    assert jfk == near([1002.5])[0], (
        "JFK's gap of 1 row between 1001 and 1004 (the rows of EWR in between are not part of "
        f"it): expected 1002.5, got {jfk}."
        + because("It was rounded." if jfk in (1002, 1003) else "")
    )


def test_nothing_is_filled_before_the_first_and_after_the_last_measurement(weather):
    jfk = station(filled(weather, 2), "JFK")

    why = {
        1006: "1006 lies between EWR's last measurement and JFK's first.",
        1001: "JFK's first measurement was repeated.",
    }.get(jfk[0], "")
    assert jfk[0] is None, (
        f"the row before JFK's first measurement: expected None, got {jfk[0]}.{because(why)}"
    )
    why = "JFK's last measurement was repeated." if jfk[-1] == 1012 else ""
    assert jfk[-1] is None, (
        f"the row after JFK's last measurement: expected None, got {jfk[-1]}.{because(why)}"
    )


def test_no_station_is_filled_from_another(weather):
    table = filled(weather.sort_values("origin", kind="stable"), 2)
    jfk = station(table, "JFK")[0]

    assert jfk is None, (
        "with the rows sorted by station, JFK's first row, which is missing, follows EWR's last: "
        f"expected None, got {jfk}."
        + because("1006 lies between EWR's 1011 and JFK's 1001." if jfk == 1006 else "")
    )


def test_filled_is_true_where_a_value_was_filled_and_nowhere_else(weather):
    table = filled(weather, 2)

    marks = {name: station(table, name, "filled") for name in ("EWR", "JFK")}
    why = ""
    if marks["EWR"] == [reading is None for reading in EWR]:
        why = "It marks every row that was missing, also those that still are."
    elif marks["EWR"] == [reading is not None for reading in EWR]:
        why = "It marks what was measured."
    elif not any(marks["EWR"]):
        why = "Did you look for gaps after filling them?"
    elif marks["EWR"][:3] == [True] * 3:
        why = "The first row has the same label as the third: a label may mean several rows."
    expected = [False, True, True, *[False] * 6]
    assert marks["EWR"] == expected, (
        f"of EWR's rows only the second and third were filled: expected {expected}, got "
        f"{marks['EWR']}.{because(why)}"
    )
    expected = [False, False, True, *[False] * 6]
    assert marks["JFK"] == expected, (
        f"of JFK's rows only the third was filled: expected {expected}, got {marks['JFK']}."
    )


def test_measurements_stay_as_they_were(weather):
    table = filled(weather, 2)

    for name, readings in (("EWR", EWR), ("JFK", JFK)):
        came = station(table, name)
        kept = [new for new, old in zip(came, readings, strict=True) if old is not None]
        measured = [old for old in readings if old is not None]
        assert kept == measured, f"{name}'s measurements: expected {measured}, got {kept}."


@pytest.mark.parametrize(
    ("longest", "expected"),
    [
        pytest.param(0, [1010, None, None, 1016, 1023, None, None, None, 1011], id="none"),
        pytest.param(1, [1010, None, None, 1016, 1023, None, None, None, 1011], id="one row"),
        pytest.param(3, [1010, 1012, 1014, 1016, 1023, 1020, 1017, 1014, 1011], id="three rows"),
    ],
)
def test_longest_says_how_long_a_gap_may_be(weather, longest, expected):
    came = station(filled(weather, longest), "EWR")

    why = ""
    if longest == 1 and came[1:3] == near([1012, 1014]):
        why = "EWR's two rows are one gap, though a row of JFK lies between them."
    assert came == near(expected), (
        f"longest = {longest}, the pressure of EWR: expected {expected}, got {came}." + because(why)
    )


def test_a_station_that_never_measured_stays_missing(weather):
    weather["pressure"] = weather["pressure"].where(weather["origin"] == "EWR")

    table = filled(weather, 9)

    assert station(table, "JFK") == [None] * 9, (
        f"JFK has no measurement at all: expected {[None] * 9}, got {station(table, 'JFK')}."
    )
    came = station(table, "EWR")[1:3]
    assert came == near([1012, 1014]), f"EWR's first gap: expected [1012, 1014], got {came}."


def test_other_gaps_are_left_alone(weather):
    weather["wind_speed"] = [None, 9.0, 8.0, None, 7.0, 3.0] * 3
    before = weather["wind_speed"].copy()

    table = filled(weather, 9)

    assert table["wind_speed"].equals(before), (
        f"only pressure changes; wind_speed: expected {before.tolist()[:6]}..., got "
        f"{table['wind_speed'].tolist()[:6]}..."
    )


def test_without_rows_there_is_nothing_to_fill(weather):
    rows = len(filled(weather.iloc[:0], 2))

    assert rows == 0, f"weather has no rows: expected no rows, got {rows}."


def test_the_caller_s_weather_stays_as_it_was(weather):
    before = weather.copy()

    filled(weather, 2)

    assert weather.columns.tolist() == before.columns.tolist(), (
        f"the caller's table changed: expected the columns {before.columns.tolist()}, got "
        f"{weather.columns.tolist()}."
    )
    assert weather.equals(before), "the caller's pressure was filled: work on a copy."


def test_agrees_with_a_loop_over_real_weather(data):
    path = data / "flights" / "weather.csv.gz"
    names = ["origin", "hour", "pressure"]
    weather = pd.read_csv(path, usecols=names, nrows=1500)
    with gzip.open(path, "rt", encoding="utf-8") as file:
        readings = [row["pressure"] for row in itertools.islice(csv.DictReader(file), 1500)]
    by_hand = [None if reading == "NA" else float(reading) for reading in readings]
    start = None
    for i, value in enumerate(by_hand.copy()):
        if value is None:
            continue
        if start is not None and i - start - 1 <= 3:
            step = (value - by_hand[start]) / (i - start)
            for j in range(start + 1, i):
                by_hand[j] = by_hand[start] + step * (j - start)
        start = i

    came = station(filled(weather, 3), "EWR")

    different = [
        f"row {i}: expected {expected}, got {mine}"
        for i, (mine, expected) in enumerate(zip(came, by_hand, strict=True))
        if [mine] != near([expected])
    ]
    assert not different, (
        f"a loop over EWR's first 1500 hours fills gaps of up to 3 rows; {len(different)} rows "
        f"differ: {'; '.join(different[:3])}."
    )
