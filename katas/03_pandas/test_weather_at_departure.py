import numpy as np
import pandas as pd
import pytest

from .weather_at_departure import weather_at_departure


@pytest.fixture
def flights():
    """Seven flights on both sides of the clock change of 10 March 2013; label 4 is there twice."""
    rows = [
        ("JFK", "2013-03-10 08:10", 11),  # 12:10 UTC
        ("JFK", "2013-03-09 10:40", 301),  # 15:40 UTC
        ("LGA", "2013-03-09 15:10", 8),  # 20:10 UTC
        ("EWR", "2013-03-09 14:59", 27),  # 19:59 UTC
        ("EWR", "2013-03-09 15:00", 46),  # 20:00 UTC
        ("JFK", "2013-03-11 20:00", 5),  # 00:00 UTC on the 12th
        ("JFK", "2013-03-09 05:55", 19),  # 10:55 UTC
    ]
    return departures(rows, index=pd.Index([4, 2, 9, 4, 7, 1, 6], name="row"))


@pytest.fixture
def weather():
    """Observations in UTC, unsorted; LaGuardia's temp at 19:51 is missing."""
    rows = [
        ("JFK", "2013-03-10 13:00Z", 44.0, 9),
        ("LGA", "2013-03-09 19:51Z", None, 12),
        ("JFK", "2013-03-09 16:00Z", 41.0, 8),
        ("JFK", "2013-03-10 12:00Z", 43.0, 7),
        ("EWR", "2013-03-09 20:00Z", 46.0, 5),
        ("JFK", "2013-03-09 10:00Z", 30.0, 4),
        ("LGA", "2013-03-09 15:30Z", 50.0, 2),
        ("JFK", "2013-03-10 08:00Z", 33.0, 3),
        ("LGA", "2013-03-09 18:00Z", 52.0, 6),
        ("JFK", "2013-03-09 15:00Z", 39.0, 11),
        ("JFK", "2013-03-09 14:00Z", 37.0, 10),
    ]
    return observations(rows)


def departures(rows, index=None):
    table = pd.DataFrame(rows, columns=["origin", "departure", "flight"], index=index)
    return table.astype({"departure": "datetime64[us]"})


def observations(rows):
    table = pd.DataFrame(rows, columns=["origin", "observed", "temp", "wind"])
    return table.astype({"observed": "datetime64[us, UTC]", "temp": float})


def because(why):
    """Return ``why`` as the end of a message, or nothing where no cause is known."""
    return f" {why}" if why else ""


def joined(flights, weather):
    """Return the joined table, once it has the right columns and one row for each flight."""
    names = [*flights, *weather.columns.drop("origin")]

    table = weather_at_departure(flights, weather)

    assert isinstance(table, pd.DataFrame), f"expected a DataFrame, got a {type(table).__name__}."
    assert sorted(map(str, table.columns)) == sorted(names), (
        f"expected the columns {names} in any order, got {table.columns.tolist()}."
        + because(
            "merge names two columns of the same name origin_x and origin_y."
            if "origin_x" in table
            else "A helper was left behind."
            if set(names) < set(table.columns)
            else ""
        )
    )
    n, rows = len(flights), len(table)
    assert rows == n, f"expected {n} rows, one for each flight, got {rows}." + because(
        "A flight without weather has a row too." if rows < n else "A flight has several rows."
    )
    return table


def listed(column):
    """Return the values as a list, None where one is missing: 9.0 equals 9 there."""
    return [None if pd.isna(value) else value for value in column.tolist()]


def test_every_flight_has_one_row_in_its_place(flights, weather):
    table = joined(flights, weather)

    assert table["flight"].tolist() == flights["flight"].tolist(), (
        f"expected the flights in the order {flights['flight'].tolist()}, got "
        f"{table['flight'].tolist()}."
        + because(
            "They are sorted by departure, as merge_asof needs them."
            if table["departure"].is_monotonic_increasing
            else ""
        )
    )


def test_departure_and_observation_meet_in_one_time_zone(flights, weather):
    temp = listed(joined(flights, weather)["temp"])[1]

    causes = {
        30: "That is from 10:00 UTC: 10:40 was taken as UTC, or 15:00 UTC as New York's time.",
        37: "That is from 14:00 UTC: 4 hours were added, as in summer.",
        41: "That is from 16:00 UTC, after the flight had left.",
        50: "That is LaGuardia's, from 15:30 UTC: the airports were mixed.",
        52: "That is LaGuardia's: the airports were mixed.",
        44: "That is JFK's last observation of all.",
    }
    assert temp == 39, (
        "flight 301 left JFK on 9 March at 10:40, which was 15:40 UTC; the last observation before "
        f"is from 15:00 UTC: expected temp 39, got {temp}.{because(causes.get(temp, ''))}"
    )


def test_the_clock_change_moves_departures_by_an_hour(flights, weather):
    temp = listed(joined(flights, weather)["temp"])[0]

    causes = {
        44: "That is from 13:00 UTC: 5 hours were added, as in winter.",
        33: "That is from 08:00 UTC: 8:10 was taken as UTC.",
    }
    assert temp == 43, (
        "clocks went forward in the night to 10 March, so 8:10 was 12:10 UTC; JFK's last "
        f"observation before is from 12:00 UTC: expected temp 43, got {temp}."
        + because(causes.get(temp, ""))
    )


def test_no_observation_comes_from_the_future(flights, weather):
    table = joined(flights, weather)

    temp, wind, observed = (listed(table[name])[3] for name in ("temp", "wind", "observed"))
    assert (temp, wind, observed) == (None, None, None), (
        "flight 27 left Newark at 19:59 UTC, before Newark's first observation at 20:00 UTC: "
        f"expected temp, wind and observed to be missing, got {temp}, {wind} and {observed}."
        + because("46 is from 20:00 UTC, after the flight had left." if temp == 46 else "")
    )


def test_an_observation_at_the_moment_of_departure_counts(flights, weather):
    temp = listed(joined(flights, weather)["temp"])[4]

    assert temp == 46, (
        "flight 46 left Newark at 20:00 UTC, the moment of an observation: expected its temp 46, "
        f"got {temp}."
    )


def test_the_airport_is_the_flight_s_own(flights, weather):
    wind = listed(joined(flights, weather)["wind"])[2]

    assert wind == 12, (
        "flight 8 left LaGuardia at 20:10 UTC; the last observation there is from 19:51: expected "
        f"wind 12, got {wind}."
        + because(
            {
                5: "5 is Newark's wind, from 20:00.",
                6: "6 is from 18:00: were rows without a temp dropped?",
            }.get(wind)
        )
    )


def test_what_is_missing_in_the_last_observation_stays_missing(flights, weather):
    temp = listed(joined(flights, weather)["temp"])[2]

    assert temp is None, (
        f"the last observation before flight 8 has no temp: expected None, got {temp}."
        + because("52 is from the observation before that." if temp == 52 else "")
    )


def test_the_last_observation_may_be_old(flights, weather):
    temp = listed(joined(flights, weather)["temp"])[5]

    assert temp == 44, (
        "flight 5 left JFK a day and a half after its last observation, and no age is too old: "
        f"expected 44, got {temp}."
    )

    temp = listed(joined(departures([("JFK", "2015-03-11 20:00", 5)]), weather)["temp"])
    assert temp == [44], f"two years after JFK's last observation: expected [44], got {temp}."


def test_observed_says_which_observation_it_was(flights, weather):
    observed = listed(joined(flights, weather)["observed"])

    times = ["10 12:00", "09 15:00", "09 19:51", None, "09 20:00", "10 13:00", "09 10:00"]
    expected = [time and pd.Timestamp(f"2013-03-{time}Z") for time in times]
    naive = [moment for moment in observed if moment is not None and moment.tzinfo is None]
    assert not naive, (
        f"observed: expected moments with a time zone, got {list(map(str, naive))} without one."
    )
    assert observed == expected, (
        f"observed: expected {list(map(str, expected))}, got {list(map(str, observed))}."
    )


def test_the_flights_keep_what_they_had(flights, weather):
    table = joined(flights, weather)

    assert table.index.tolist() == flights.index.tolist(), (
        f"expected the labels {flights.index.tolist()} of the flights, got {table.index.tolist()}."
        + because("merge_asof makes a new index." if table.index.tolist() == [*range(7)] else "")
    )
    assert table.index.name == "row", (
        f"the name of the index: expected 'row', got {table.index.name!r}. Keep the index itself."
    )
    assert listed(table["origin"]) == listed(flights["origin"]), (
        f"origin: expected {listed(flights['origin'])}, got {listed(table['origin'])}."
    )
    shown = listed(table["departure"])
    assert shown == listed(flights["departure"]), (
        f"departure, by New York's clocks, begins with {flights['departure'].iloc[0]}: expected "
        f"this unchanged, got {shown[0]}. Convert in a column of your own."
    )


def test_a_flight_in_summer_is_four_hours_behind(weather):
    flights = departures([("JFK", "2013-07-01 23:30", 1), ("JFK", "2013-12-31 23:30", 2)])
    rows = [
        ("JFK", f"{day} {hour}:00Z", float(hour), 5)
        for day in ("2013-07-02", "2014-01-01")
        for hour in ("02", "03", "04", "05")
    ]

    temp = listed(joined(flights, observations(rows))["temp"])

    assert temp == [3, 4], (
        "23:30 is 03:30 UTC of the next day in July and 04:30 UTC in December: expected the "
        f"observations of the hours [3, 4], got {temp}."
    )


def test_each_year_moves_its_clocks_on_a_day_of_its_own():
    flights = departures([("JFK", "2014-03-09 10:10", 1)])
    rows = [("JFK", f"2014-03-09 {hour}:00Z", float(hour), 5) for hour in (10, 13, 14, 15)]

    temp = listed(joined(flights, observations(rows))["temp"])

    assert temp == [14], (
        "in 2014 clocks went forward in the night to 9 March, so 10:10 was 14:10 UTC: expected "
        f"the observation of the hour [14], got {temp}."
        + because("5 hours were added, as in winter: pandas knows the days." * (temp == [15]))
    )


def test_an_hour_that_the_clocks_repeat_has_its_moments_in_order():
    flights = departures([("JFK", "2013-11-03 02:10", 1)])
    rows = [("JFK", "2013-11-03 05:51Z", 1.0, 5), ("JFK", "2013-11-03 06:20Z", 2.0, 5)]

    temp = listed(joined(flights, observations(rows))["temp"])

    assert temp == [2], (
        "flight 1 left at 2:10, 07:10 UTC. Observation 1 is from 05:51 UTC, when clocks showed "
        "1:51, and observation 2 from 06:20 UTC, after the change, when they showed 1:20: "
        f"expected [2], got {temp}."
        + because("Clocks show 1:51 before 1:20 here: compare in UTC." * (temp == [1]))
    )


def test_the_caller_s_tables_stay_as_they_were(flights, weather):
    before = flights.copy(), weather.copy()

    joined(flights, weather)

    for table, copy, name in zip((flights, weather), before, ("flights", "weather"), strict=True):
        assert table.columns.tolist() == copy.columns.tolist(), (
            f"the caller's {name} changed: expected the columns {copy.columns.tolist()}, got "
            f"{table.columns.tolist()}."
        )
        assert table.index.tolist() == copy.index.tolist(), (
            f"the caller's {name} changed: expected the labels {copy.index.tolist()}, got "
            f"{table.index.tolist()}. It was sorted in place."
        )
        pd.testing.assert_frame_equal(table, copy)


def test_there_may_be_no_weather(flights, weather):
    temp = listed(joined(flights, weather[:0])["temp"])

    assert temp == [None] * 7, f"without weather: expected temp {[None] * 7}, got {temp}."


def test_the_index_of_weather_means_nothing(flights, weather):
    expected = listed(joined(flights, weather)["temp"])
    labels = [4, 2, 4, 7, 1, 6, 6, 0, 9, 9, 3]

    temp = listed(joined(flights, weather.set_axis(labels))["temp"])

    assert temp == expected, (
        f"with other labels, some of them repeated, in weather: expected the same temp {expected}, "
        f"got {temp}."
    )


def test_agrees_with_a_loop_over_random_flights(seed):
    rng = np.random.default_rng(seed)
    start, airports = pd.Timestamp("2013-03-08"), np.array(["EWR", "JFK", "LGA"])
    # Three days before the clock change and three after, by the minute.
    days = rng.choice([0, 1, 3, 4], 40)
    local = [start + pd.Timedelta(days=int(d), minutes=int(rng.integers(1440))) for d in days]
    flights = departures(list(zip(airports[rng.integers(0, 3, 40)], local, range(40), strict=True)))
    minutes = rng.choice(5 * 1440, 50, replace=False)
    moments = [start.tz_localize("UTC") + pd.Timedelta(minutes=int(m)) for m in minutes]
    rows = zip(airports[rng.integers(0, 3, 50)], moments, np.arange(50.0), range(50), strict=True)
    weather = observations(list(rows))

    found = listed(joined(flights, weather)["temp"])

    for number, (origin, shown, _) in enumerate(flights.itertuples(index=False)):
        behind = pd.Timedelta(hours=4 if shown >= pd.Timestamp("2013-03-10 03:00") else 5)
        moment = shown.tz_localize("UTC") + behind
        before = [row for row in weather.itertuples() if row.origin == origin]
        before = [row for row in before if row.observed <= moment]
        last = max(before, key=lambda row: row.observed).temp if before else None
        assert found[number] == last, (
            f"a flight from {origin} at {shown}, {moment}: a loop over all observations expected "
            f"temp {last}, got {found[number]}."
        )


def test_the_day_of_the_clock_change_at_three_airports(data):
    columns = ["year", "month", "day", "hour", "minute", "origin", "flight", "time_hour"]
    flights = pd.read_csv(data / "flights" / "flights_2013_02_03.csv.gz", usecols=columns)
    flights = flights[(flights["month"] == 3) & flights["day"].between(9, 10)]
    parts = ["year", "month", "day", "hour", "minute"]
    flights["departure"] = pd.to_datetime(flights[parts]).astype("datetime64[us]")
    flights = flights.drop(columns=parts)
    columns = ["origin", "month", "day", "temp", "time_hour"]
    weather = pd.read_csv(data / "flights" / "weather.csv.gz", usecols=columns)
    weather = weather[(weather.pop("month") == 3) & weather.pop("day").between(8, 11)]
    weather["observed"] = pd.to_datetime(weather.pop("time_hour")).astype("datetime64[us, UTC]")

    table = joined(flights, weather)

    # These flights tell their full hour in UTC too, and the stations reported at every hour.
    hours = pd.to_datetime(flights["time_hour"])
    late = (table["observed"].to_numpy() != hours.to_numpy()).sum()
    assert late == 0, (
        f"{len(flights)} flights on 9 and 10 March 2013: expected the weather of the hour that "
        f"time_hour names, got another hour's for {late} flights."
    )
