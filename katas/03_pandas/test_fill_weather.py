import csv
import gzip
import itertools

import pandas as pd
import pytest

from .fill_weather import fill_weather

EWR = [1010.0, None, None, 1016.0, 1015.0, None, None, None, 1011.0]
JFK = [None, 1001.0, None, 1004.0, None, None, None, 1020.0, None]


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

    assert isinstance(table, pd.DataFrame), (
        f"a DataFrame is asked, and a {type(table).__name__} came."
    )
    came = table.columns.tolist()
    assert sorted(map(str, came)) == sorted([*names, "filled"]), (
        f"in any order, the columns are {[*names, 'filled']}, and {came} came."
    )
    assert len(table) == len(labels), (
        f"{len(labels)} rows went in and {len(table)} came out: long gaps stay, as missing."
    )
    assert table["origin"].tolist() == stations and table["hour"].tolist() == hours, (
        "the rows come in another order: was the table sorted, or put together by station?"
    )
    assert table.index.tolist() == labels, (
        f"the rows are labelled {labels[:6]}..., and {table.index.tolist()[:6]}... came."
    )
    assert table["pressure"].dtype == "float64", (
        f"pressure is float64, and {table['pressure'].dtype} came."
    )
    assert not len(table) or table["filled"].dtype == bool, (
        f"filled is bool, and {table['filled'].dtype} came."
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
        1013: "1013 is the mean of the station, and of the two ends: it knows nothing of the hour.",
        1004: "1004 lies between Newark's 1010 and Kennedy's 1001, the next in the table.",
        1010: "1010 was carried on, as if the pressure stood still.",
        1016: "1016 was carried back.",
        0: "0 hPa is a vacuum.",
    }
    why = next(
        (said for value, said in means.items() if gap[0] == pytest.approx(value, rel=1e-6)), ""
    )
    if gap[0] is None:
        why = "2 is not longer than 2: is the measurement before the gap counted with it?"
    assert gap == near([1012, 1014]), (
        f"EWR read 1010, then nothing twice, then 1016: filled with 1012 and 1014; {gap} came."
        + because(why)
    )


def test_a_long_gap_stays_missing_from_end_to_end(weather):
    table = filled(weather, 2)
    ewr, jfk = station(table, "EWR")[5:8], station(table, "JFK")[4:7]

    why = ""
    if None in ewr and set(ewr) != {None}:
        why = "The first rows of a gap were filled, or the last: the whole gap counts."
    elif None not in ewr:
        why = "Nobody measured the gap."
    assert ewr == [None] * 3, (
        f"EWR has 3 rows without pressure, longer than 2, so all three stay; {ewr} came."
        + because(why)
    )
    assert jfk == [None] * 3, f"JFK has such a gap, too; {jfk} came."


def test_the_length_of_a_gap_is_that_of_its_station(weather):
    jfk = station(filled(weather, 1), "JFK")[2]

    assert jfk == near([1002.5])[0], (
        "JFK read 1001, then nothing once, then 1004; the gap of EWR in the rows between is not "
        f"its own. 1002.5 is asked, and {jfk} came."
        + because("It was rounded." if jfk in (1002, 1003) else "")
    )


def test_nothing_is_filled_before_the_first_and_after_the_last_measurement(weather):
    jfk = station(filled(weather, 2), "JFK")

    why = "1006 lies between EWR's last reading and JFK's first." if jfk[0] == 1006 else ""
    assert jfk[0] is None, (
        "before JFK's first measurement there is nothing to draw a line from; "
        f"{jfk[0]} came.{because(why)}"
    )
    why = "The last measurement was carried on." if jfk[-1] == 1020 else ""
    assert jfk[-1] is None, (
        "after JFK's last measurement there is nothing to draw a line to; "
        f"{jfk[-1]} came.{because(why)}"
    )


def test_no_station_is_filled_from_another(weather):
    table = filled(weather.sort_values("origin", kind="stable"), 2)
    jfk = station(table, "JFK")[0]

    assert jfk is None, (
        "EWR's last reading is 1011, then JFK's rows follow: missing, then 1001. "
        f"{jfk} came for the missing one, which is made of two stations."
    )


def test_filled_is_true_where_a_value_was_filled_and_nowhere_else(weather):
    table = filled(weather, 2)

    marks = {name: station(table, name, "filled") for name in ("EWR", "JFK")}
    why = ""
    if marks["EWR"] == [reading is None for reading in EWR]:
        why = "It marks what was missing; of that, the long gap still is."
    elif marks["EWR"] == [reading is not None for reading in EWR]:
        why = "It marks what was measured."
    elif not any(marks["EWR"]):
        why = "Were gaps looked for after they had been filled?"
    elif marks["EWR"][:3] == [True] * 3:
        why = "The first row has the label of the third: a label can stand for several rows."
    assert marks["EWR"] == [False, True, True, *[False] * 6], (
        f"EWR's second and third row were filled and no others; {marks['EWR']} came." + because(why)
    )
    assert marks["JFK"] == [False, False, True, *[False] * 6], (
        f"JFK's third row was filled and no other; {marks['JFK']} came."
    )


def test_measurements_stay_as_they_were(weather):
    table = filled(weather, 2)

    for name, readings in (("EWR", EWR), ("JFK", JFK)):
        came = station(table, name)
        kept = [new for new, old in zip(came, readings, strict=True) if old is not None]
        measured = [old for old in readings if old is not None]
        assert kept == measured, f"{name} measured {measured}, and {kept} came in these rows."


@pytest.mark.parametrize(
    ("longest", "expected"),
    [
        pytest.param(0, [1010, None, None, 1016, 1015, None, None, None, 1011], id="none"),
        pytest.param(1, [1010, None, None, 1016, 1015, None, None, None, 1011], id="one row"),
        pytest.param(3, [1010, 1012, 1014, 1016, 1015, 1014, 1013, 1012, 1011], id="three rows"),
    ],
)
def test_longest_says_how_long_a_gap_may_be(weather, longest, expected):
    came = station(filled(weather, longest), "EWR")

    why = ""
    if longest == 1 and came[1:3] == near([1012, 1014]):
        why = "EWR's two rows are one gap, though rows of JFK stand between them."
    assert came == near(expected), (
        f"with gaps up to {longest} rows filled, EWR has {expected}; {came} came." + because(why)
    )


def test_a_station_that_never_measured_stays_missing(weather):
    weather["pressure"] = weather["pressure"].where(weather["origin"] == "EWR")

    table = filled(weather, 9)

    assert station(table, "JFK") == [None] * 9, (
        f"JFK has no reading at all, so nothing can be filled; {station(table, 'JFK')} came."
    )
    assert station(table, "EWR")[1:3] == near([1012, 1014])


def test_other_gaps_are_left_alone(weather):
    weather["wind_speed"] = [None, 9.0, 8.0, None, 7.0, 3.0] * 3
    before = weather["wind_speed"].copy()

    table = filled(weather, 9)

    assert table["wind_speed"].equals(before), (
        f"only pressure is asked; wind_speed was {before.tolist()[:6]}..., and "
        f"{table['wind_speed'].tolist()[:6]}... came."
    )


def test_without_rows_there_is_nothing_to_fill(weather):
    assert len(filled(weather.iloc[:0], 2)) == 0


def test_the_caller_s_weather_stays_as_it_was(weather):
    before = weather.copy()

    filled(weather, 2)

    assert weather.columns.tolist() == before.columns.tolist(), (
        f"the caller's table now has the columns {weather.columns.tolist()}."
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
        f"row {i}: {mine} instead of {asked}"
        for i, (mine, asked) in enumerate(zip(came, by_hand, strict=True))
        if [mine] != near([asked])
    ]
    assert not different, (
        f"a loop over Newark's first 1500 hours fills gaps up to 3 rows; {len(different)} rows "
        f"differ, first {'; '.join(different[:3])}."
    )
