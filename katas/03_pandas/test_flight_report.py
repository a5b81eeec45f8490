import functools
import math

import pandas as pd
import pytest

from .flight_report import flight_report

TABLES = ["flights", "weather", "planes", "airports", "airlines"]
COLUMNS = ["flights", "cancelled", "mean_delay", "seats", "far", "wet"]

# The report on the thirteen flights below, by year, month and airline, in the order of COLUMNS.
UNITED, JETBLUE, DELTA = "United Air Lines Inc.", "JetBlue Airways", "Delta Air Lines Inc."
EXPECTED = {
    (2013, 2, UNITED): (4, 1, 12, 300, 2, 2),
    (2013, 3, UNITED): (1, 0, 15, 180, 1, 1),
    (2013, 3, JETBLUE): (3, 1, 7.5, 100, 1, 2),
    (2014, 3, JETBLUE): (1, 0, 10, 100, 0, 0),
    (2013, 11, JETBLUE): (2, 0, 30.5, 155, 1, 1),
    (2013, 2, "ZZ"): (1, 0, 7, 55, 1, 0),
    (2013, 2, DELTA): (1, 1, math.nan, 0, 0, 0),
}


@pytest.fixture
def tables():
    """Thirteen flights and the tables around them, for one test to change."""
    return {name: table.copy() for name, table in thirteen_flights().items()}


@functools.cache
def thirteen_flights():
    """Return the tables as they are written here: lines of text are easier to read than dicts."""
    flights = """
        2013  2 28 20 UA N1 EWR IAH 2005   5 2013-03-01T01
        2013  3  5  6 B6 N3 JFK BOS  555  -5 2013-03-05T11
        2013  2 14  9 UA N2 EWR ORD    -   - 2013-02-14T14
        2013  2 14  9 UA N1 EWR BOS  931  31 2013-02-14T14
        2014  3  5  6 B6 N3 JFK BOS  610  10 2014-03-05T11
        2013 11  3  1 B6 N3 JFK YHZ  101   1 2013-11-03T05
        2013  2 14  9 DL N4 LGA BOS    -   - 2013-02-14T14
        2013  2 14 10 UA  - LGA SJU 1000   0 2013-02-14T15
        2013  3 31 21 UA N2 JFK LAX 2115  15 2013-04-01T01
        2013  3  5  6 B6 N9 JFK SJU  620  20 2013-03-05T11
        2013 11  3  1 B6 N4 JFK BOS  200  60 2013-11-03T06
        2013  3  6  7 B6 N3 JFK LAX    -   - 2013-03-06T12
        2013  2 14  9 ZZ N4 LGA IAH  907   7 2013-02-14T14
    """
    weather = """
        2013  2 14  9 EWR 0.12 2013-02-14T14
        2013  2 28 15 EWR 0.30 2013-02-28T20
        2013  2 28 20 EWR 0    2013-03-01T01
        2013  2 14  9 LGA 0    2013-02-14T14
        2013  3  5  6 JFK 0.02 2013-03-05T11
        2013  3  6  7 JFK 0    2013-03-06T12
        2013  3 31 21 JFK 0.10 2013-04-01T01
        2013 11  3  1 JFK 0.05 2013-11-03T05
        2013 11  3  1 JFK 0    2013-11-03T06
        2014  3  5  6 JFK 0    2014-03-05T11
    """
    flights = parsed(
        flights, "year month day hour carrier tailnum origin dest dep_time dep_delay time_hour"
    )
    flights = flights.astype({"dep_time": float, "dep_delay": float})
    return {
        "flights": flights.set_axis(
            pd.Index([3, 8, 1, 3, 0, 5, 9, 2, 7, 4, 6, 11, 10], name="key")
        ),
        "weather": parsed(weather, "year month day hour origin precip time_hour").astype(
            {"precip": float}
        ),
        "planes": pd.DataFrame(
            {
                "tailnum": ["N3", "N1", "N7", "N4", "N2"],
                "year": [2004.0, 1999.0, 2013.0, None, 2013.0],
                "seats": [100, 150, 20, 55, 180],
            }
        ),
        "airports": pd.DataFrame(
            {
                "faa": ["LAX", "BOS", "IAH", "ORD", "SEA", "YHZ"],
                "name": ["Los Angeles", "Logan", "Houston", "O'Hare", "Seattle Tacoma", "Halifax"],
                "tz": [-8, -5, -6, -6, -8, -4],
            }
        ),
        "airlines": pd.DataFrame(
            {"carrier": ["DL", "UA", "HA", "B6"], "name": [DELTA, UNITED, "Hawaiian", JETBLUE]}
        ),
    }


def parsed(text, names):
    """Return lines of words as a table; a dash is missing, and hours of UTC get their end."""
    rows = [[None if word == "-" else word for word in line.split()] for line in text.split("\n")]
    table = pd.DataFrame([row for row in rows if row], columns=names.split())
    table["time_hour"] += ":00:00Z"
    return table.astype(dict.fromkeys(["year", "month", "day", "hour"], int))


def report_of(tables):
    """Return the report as a dict of dicts, once it is a table with one row for each group."""
    names = ["year", "month", "airline", *COLUMNS]

    report = flight_report(**tables)

    assert isinstance(report, pd.DataFrame), f"expected a DataFrame, got a {type(report).__name__}."
    assert sorted(map(str, report.columns)) == sorted(names), (
        f"expected the columns {names} in any order, got {report.columns.tolist()}."
        + (" What is in the index is not a column." if report.index.nlevels > 1 else "")
    )
    assert not report[["year", "month", "airline"]].isna().any(axis=None), (
        "year, month and airline of every flight are known, but in the report some are missing."
    )
    keys = [
        (int(year), int(month), str(airline))
        for year, month, airline in report[["year", "month", "airline"]].itertuples(index=False)
    ]
    assert len(set(keys)) == len(keys), f"expected one row for a month of an airline, got {keys}."
    values = report[COLUMNS].apply(pd.to_numeric).astype(float).to_numpy().tolist()
    return {
        key: dict(zip(COLUMNS, row, strict=True)) for key, row in zip(keys, values, strict=True)
    }


@functools.cache
def report_of_thirteen_flights():
    """Return the report that most tests look at; one that raised an error is asked for again."""
    return report_of({name: table.copy() for name, table in thirteen_flights().items()})


def because(why):
    """Return ``why`` as the end of a message, or nothing where no cause is known."""
    return f" {why}" if why else ""


def check_column(column, causes):
    """Compare one column of the report with numbers computed by hand, and name known causes."""
    report = report_of_thirteen_flights()
    place = COLUMNS.index(column)
    right = {key: float(row[place]) for key, row in EXPECTED.items()}
    found = {key: row[column] for key, row in report.items()}
    missing = sorted(right.keys() - found.keys())
    assert not missing, f"expected rows of {missing} too, got rows of {sorted(found)}."
    wrong = [key for key in right if not same(found[key], right[key])]
    # Causes of the row in the message come first.
    causes = sorted(causes, key=lambda cause: [cause[0]] != wrong[:1])
    why = next((text for key, number, text in causes if same(found[key], number)), "")
    assert not wrong, (
        f"{column} of {wrong[0]}: expected {right[wrong[0]]:g}, got {found[wrong[0]]:g}."
        + because(why)
    )


def same(one, other):
    """Say whether two numbers are the same but for rounding; NaN equals NaN."""
    return math.isclose(one, other, rel_tol=1e-9) or (math.isnan(one) and math.isnan(other))


U2, U3, B3 = (2013, 2, UNITED), (2013, 3, UNITED), (2013, 3, JETBLUE)
B11, Z2, D2 = (2013, 11, JETBLUE), (2013, 2, "ZZ"), (2013, 2, DELTA)


def test_there_is_one_row_for_each_month_and_airline():
    report = report_of_thirteen_flights()

    keys, right = set(report), set(EXPECTED)
    why = ""
    if any(month == 4 for _, month, _ in keys):
        why = "The last evening of March is in April in UTC. Use the month by New York's clocks."
    elif {year for year, _, _ in keys} - {2013, 2014}:
        why = "Those are years of manufacture: planes has a year of its own."
    elif {"UA", "B6"} & {airline for _, _, airline in keys}:
        why = "Those are codes of carriers; airlines has their names."
    elif right - keys == {Z2}:
        why = "airlines lacks ZZ, so its code replaces the name. Its flight is lost."
    elif right - keys == {(2014, 3, JETBLUE)}:
        why = "March 2013 and March 2014 are two months."
    elif D2 not in keys:
        why = "Delta's only flight was cancelled. Cancelled flights count too."
    assert keys == right, (
        f"expected the months and airlines {sorted(right)}, got {sorted(keys)}." + because(why)
    )


def test_every_flight_is_counted_once():
    check_column(
        "flights",
        [
            (B11, 4, "In November two hours are called 1:00, and each flight matched both."),
            (B3, 2, "A flight is lost: is it cancelled, or is its plane not in planes?"),
            (U2, 3, "A flight is lost: is it cancelled, or is a key not in a table?"),
        ],
    )


def test_cancelled_flights_are_counted():
    check_column(
        "cancelled",
        [
            (U2, 3, "Those are the flights that left."),
            (D2, 0, "Delta's only flight never left."),
            (
                B3,
                0,
                "JetBlue's flight to LAX was cancelled, though its plane is known.",
            ),
        ],
    )


def test_the_mean_delay_is_that_of_the_flights_that_left():
    check_column(
        "mean_delay",
        [
            (U2, 9, "A cancelled flight has no delay, not even one of 0 minutes."),
            (D2, 0, "No flight of Delta left, so its mean is missing."),
        ],
    )


def test_seats_are_those_of_flights_that_left_in_known_planes():
    check_column(
        "seats",
        [
            (U2, 480, "N2's flight was cancelled: its 180 seats don't count."),
            (U2, 150, "N1 left twice, and its seats count twice."),
            (U2, 400, "The unknown plane has the mean of the others; it adds 0."),
            (Z2, 0, "N4 is in planes; only its year is missing."),
            (U2, math.nan, "An unknown plane adds 0, not NaN."),
            (D2, math.nan, "No flight left, so the sum is 0."),
        ],
    )


def test_far_are_flights_to_airports_known_to_be_in_another_zone():
    check_column(
        "far",
        [
            (U2, 3, "SJU isn't in airports, and NaN != -5 is True though its tz is unknown."),
            (U2, 1, "The cancelled flight to ORD counts too."),
            (B3, 0, "The cancelled flight to LAX counts too."),
            (B11, 0, "YHZ is an hour east of New York: its tz is not -5 either."),
        ],
    )


def test_wet_are_flights_in_an_hour_of_rain_at_their_airport():
    check_column(
        "wet",
        [
            (U2, 0.24, "Those are inches of rain; count flights."),
            (
                U2,
                1,
                "In winter 9:00 in New York is 14:00 in UTC. Or is the cancelled flight lost?",
            ),
            (U2, 3, "There is no weather of LGA at 15:00 UTC, so its precip is not known."),
            (B11, 2, "The night of the clock change has two hours called 1:00, and one is dry."),
            (B11, 0, "The night of the clock change has two hours called 1:00, and one is wet."),
            (Z2, 1, "It rained at EWR in that hour, but not at LGA, where the flight left."),
            (U2, 0, "Look up the airport and the hour of departure."),
        ],
    )


def test_two_equal_flights_are_two_flights(tables):
    flights = tables["flights"]

    report = report_of(tables | {"flights": pd.concat([flights, flights])})

    n = sum(row["flights"] for row in report.values())
    assert n == 26, f"with each row of flights twice: expected 26 flights, got {n:g}." + because(
        "Equal rows are dropped. Do that in tables where you look up keys, not in the table "
        "whose rows you count."
        if n == 13
        else ""
    )


@pytest.mark.parametrize("name", TABLES[1:], ids=TABLES[1:])
def test_repeated_rows_of_another_table_double_nothing(tables, name):
    twice = pd.concat([tables[name], tables[name]])

    report = report_of(tables | {name: twice})

    n = sum(row["flights"] for row in report.values())
    assert n == 13, (
        f"with each row of {name} twice: expected 13 flights, got {n:g}. A flight that matches two "
        "rows becomes two flights."
    )
    assert set(report) == set(EXPECTED), (
        f"with each row of {name} twice: expected rows of {sorted(EXPECTED)}, got {sorted(report)}."
    )
    for key, row in EXPECTED.items():
        right = dict(zip(COLUMNS, map(float, row), strict=True))
        wrong = [column for column in COLUMNS if not same(report[key][column], right[column])]
        assert not wrong, (
            f"with each row of {name} twice, {wrong[0]} of {key}: expected {right[wrong[0]]:g}, "
            f"got {report[key][wrong[0]]:g}."
        )


def test_the_caller_s_tables_stay_as_they_were(tables):
    before = {name: table.copy() for name, table in tables.items()}

    flight_report(**tables)

    for name, table in tables.items():
        assert table.columns.tolist() == before[name].columns.tolist(), (
            f"the columns of {name} are now {table.columns.tolist()}: change a copy."
        )
        assert table.equals(before[name]), (
            f"values or labels of {name} have changed: change a copy."
        )


@pytest.fixture(scope="module")
def raw(data):
    """Flights from 26 February to 4 March, weather until June or later, and three whole files."""
    folder = data / "flights"
    columns = ["year", "month", "day", "hour", "carrier", "tailnum", "origin", "dest"]
    flights = pd.read_csv(
        folder / "flights_2013_02_03.csv.gz",
        usecols=[*columns, "dep_time", "dep_delay", "time_hour", "distance"],
        skiprows=range(1, 22_000),
        nrows=7_000,
    )
    # Of the first and of the last day not all flights were read.
    days = flights["month"] * 100 + flights["day"]
    weather = ["origin", "year", "month", "day", "hour", "precip", "time_hour"]
    return {
        "flights": flights[(days > 225) & (days < 305)],
        "weather": pd.read_csv(folder / "weather.csv.gz", usecols=weather, nrows=19_000),
        **{name: pd.read_csv(folder / f"{name}.csv.gz") for name in TABLES[2:]},
    }


def test_totals_of_a_real_week_are_those_of_the_daily_table(raw, data):
    report = report_of(raw)

    daily = pd.read_csv(data / "flights" / "daily_2013.csv.gz")
    daily = daily[daily["date"].between("2013-02-26", "2013-03-04")]
    n = sum(row["flights"] for row in report.values())
    assert n == daily["flights"].sum(), (
        f"expected {daily['flights'].sum()} flights, as in the daily table, got {n:g}."
    )
    names = dict(raw["airlines"].itertuples(index=False))
    for (month, carrier), days in daily.groupby([daily["date"].str[5:7], "carrier"]):
        key = (2013, int(month), names[carrier])
        assert key in report, f"{key} has flights in the daily table, but no row in the report."
        row = report[key]
        left = days["flights"] - days["cancelled"]
        mean = (days["dep_delay_mean"] * left).sum() / left.sum()
        for column, right in (("flights", days["flights"]), ("cancelled", days["cancelled"])):
            assert row[column] == right.sum(), (
                f"{column} of {key}: expected {right.sum()}, as in the daily table, "
                f"got {row[column]:g}."
            )
        # The daily means are rounded.
        assert row["mean_delay"] == pytest.approx(mean, abs=0.01), (
            f"mean_delay of {key}: expected {mean:.2f}, from the daily means, "
            f"got {row['mean_delay']:.2f}."
        )


def test_seats_far_and_wet_of_a_real_week_are_those_of_a_loop(raw):
    report = report_of(raw)

    seats = dict(zip(raw["planes"]["tailnum"], raw["planes"]["seats"], strict=True))
    zones = dict(zip(raw["airports"]["faa"], raw["airports"]["tz"], strict=True))
    rain = raw["weather"][raw["weather"]["precip"] > 0]
    rainy = set(zip(rain["origin"], rain["time_hour"], strict=True))
    flights = raw["flights"]
    left = flights["tailnum"][flights["dep_delay"].notna()]
    right = {
        "seats": sum(seats.get(tailnum, 0) for tailnum in left),
        "far": sum(zones.get(dest, -5) != -5 for dest in flights["dest"]),
        "wet": sum(
            hour in rainy for hour in zip(flights["origin"], flights["time_hour"], strict=True)
        ),
    }
    for column, number in right.items():
        total = sum(row[column] for row in report.values())
        assert total == number, (
            f"{column} of all flights: expected {number}, as a loop counts, got {total:g}."
        )
