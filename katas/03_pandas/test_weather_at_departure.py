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
    """Observations in UTC, unsorted; nobody read LaGuardia's thermometer at 19:51."""
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

    assert isinstance(table, pd.DataFrame), (
        f"a DataFrame is asked, and a {type(table).__name__} came."
    )
    assert sorted(map(str, table.columns)) == sorted(names), (
        f"in any order the columns are {names}, and {table.columns.tolist()} came."
        + because(
            "merge calls two columns of one name origin_x and origin_y."
            if "origin_x" in table
            else "A helper was left behind."
            if set(names) < set(table.columns)
            else ""
        )
    )
    n, rows = len(flights), len(table)
    assert rows == n, f"{n} flights went in and {rows} rows came out: " + (
        "a flight without weather is a flight too." if rows < n else "a flight stands there twice."
    )
    return table


def listed(column):
    """Return the values as a list, None where one is missing: 9.0 equals 9 there."""
    return [None if pd.isna(value) else value for value in column.tolist()]


def test_every_flight_stands_there_once_and_in_its_place(flights, weather):
    table = joined(flights, weather)

    assert table["flight"].tolist() == flights["flight"].tolist(), (
        f"the flights come in the order {flights['flight'].tolist()}, and "
        f"{table['flight'].tolist()} came: merge_asof wants sorted tables, the caller doesn't."
    )


def test_departure_and_observation_meet_in_one_time_zone(flights, weather):
    temp = listed(joined(flights, weather)["temp"])[1]

    causes = {
        30: "that is from 10:00 UTC: 10:40 was taken for UTC, or 15:00 UTC for New York's time.",
        37: "that is from 14:00 UTC, as if it were summer, when New York is 4 hours behind. "
        "Each flight has its own distance to UTC.",
        41: "that is from 16:00 UTC: a later observation, which nobody had at 15:40.",
        50: "that is from LaGuardia, at 15:30: the airports were mixed.",
        52: "that is from LaGuardia: the airports were mixed.",
        44: "that is the last row of all.",
        None: "no row of weather has exactly that moment, or that hour in its own zone.",
    }
    assert temp == 39, (
        "flight 301 left JFK on 9 March at 10:40, New York's winter time: 15:40 UTC. JFK's last "
        f"observation before is that of 15:00 UTC, 39 degrees; {temp} came: "
        + causes.get(temp, "no observation was looked for there.")
    )


def test_the_clock_change_moves_departures_by_an_hour(flights, weather):
    temp = listed(joined(flights, weather)["temp"])[0]

    causes = {
        44: "that is from 13:00 UTC: 5 hours were added, as in winter.",
        33: "that is from 08:00 UTC: 8:10 was taken for UTC.",
    }
    assert temp == 43, (
        "in the night to 10 March New York's clocks went forward: 8:10 is 12:10 UTC, and JFK's "
        f"last observation before is that of 12:00 UTC, 43 degrees; {temp} came"
        + (f": {causes[temp]}" if temp in causes else ".")
    )


def test_no_observation_comes_from_the_future(flights, weather):
    table = joined(flights, weather)

    temp, wind, observed = (listed(table[name])[3] for name in ("temp", "wind", "observed"))
    assert (temp, wind, observed) == (None, None, None), (
        "flight 27 left Newark at 19:59 UTC, and Newark's first observation is from 20:00 UTC: "
        f"temp, wind and observed are missing, and {temp}, {wind} and {observed} came."
        + because("46 is that observation from the future." if temp == 46 else "")
    )


def test_an_observation_at_the_moment_of_departure_counts(flights, weather):
    temp = listed(joined(flights, weather)["temp"])[4]

    assert temp == 46, (
        "flight 46 left Newark at 20:00 UTC, when 46 degrees were observed: at departure or "
        f"before is asked; {temp} came."
    )


def test_the_airport_is_the_flight_s_own(flights, weather):
    wind = listed(joined(flights, weather)["wind"])[2]

    assert wind == 12, (
        "flight 8 left LaGuardia at 20:10 UTC; the last observation there, at 19:51, says wind "
        f"12, and {wind} came."
        + because(
            {
                5: "5 is Newark's wind, from 20:00.",
                6: "6 is from 18:00. Were rows dropped that lack a temp?",
            }.get(wind)
        )
    )


def test_what_is_missing_in_the_last_observation_stays_missing(flights, weather):
    temp = listed(joined(flights, weather)["temp"])[2]

    assert temp is None, (
        "the last observation before flight 8 lacks a temperature, so there is none; "
        f"{temp} came." + because("52 is from the observation before that." if temp == 52 else "")
    )


def test_the_last_observation_may_be_old(flights, weather):
    temp = listed(joined(flights, weather)["temp"])[5]

    assert temp == 44, (
        "flight 5 left JFK a day and a half after its last observation, which said 44; no age is "
        f"too old. {temp} came."
    )

    temp = listed(joined(departures([("JFK", "2015-03-11 20:00", 5)]), weather)["temp"])
    assert temp == [44], f"two years later it is JFK's last observation still, 44; {temp} came."


def test_observed_says_which_observation_it_was(flights, weather):
    observed = listed(joined(flights, weather)["observed"])

    times = ["10 12:00", "09 15:00", "09 19:51", None, "09 20:00", "10 13:00", "09 10:00"]
    asked = [time and pd.Timestamp(f"2013-03-{time}Z") for time in times]
    naive = [moment for moment in observed if moment is not None and moment.tzinfo is None]
    assert not naive, (
        f"observed has a time zone, and these moments came without: {list(map(str, naive))}"
    )
    assert observed == asked, (
        f"observed is {list(map(str, asked))}, and {list(map(str, observed))} came."
    )


def test_the_flights_keep_what_they_had(flights, weather):
    table = joined(flights, weather)

    assert table.index.tolist() == flights.index.tolist(), (
        f"the flights are labelled {flights.index.tolist()}, and the rows {table.index.tolist()}: "
        + ("merge_asof numbers its rows anew." if table.index[0] == 0 else "each keeps its label.")
    )
    assert table.index.name == "row", (
        f"the index is called 'row', and {table.index.name!r} came: hand on the index itself."
    )
    assert listed(table["origin"]) == listed(flights["origin"]), (
        f"the airports are {listed(flights['origin'])}, and {listed(table['origin'])} came."
    )
    shown = listed(table["departure"])
    assert shown == listed(flights["departure"]), (
        f"departure is what the clocks showed, beginning with {flights['departure'].iloc[0]}; "
        f"{shown[0]} came: work on a column of your own."
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
        "half past 11 in the evening is 03:30 UTC of the next day in July and 04:30 UTC in "
        f"December; observations of the hours 3 and 4 are asked, and {temp} came."
    )


def test_each_year_moves_its_clocks_on_a_day_of_its_own():
    flights = departures([("JFK", "2014-03-09 10:10", 1)])
    rows = [("JFK", f"2014-03-09 {hour}:00Z", float(hour), 5) for hour in (10, 13, 14, 15)]

    temp = listed(joined(flights, observations(rows))["temp"])

    assert temp == [14], (
        "in 2014 the clocks went forward in the night to 9 March: 10:10 is 14:10 UTC, and the "
        f"observation of the hour 14 is asked; {temp} came."
        + because("That is 5 hours on, as in winter: leave the days to pandas." * (temp == [15]))
    )


def test_an_hour_that_the_clocks_repeat_has_its_moments_in_order():
    flights = departures([("JFK", "2013-11-03 02:10", 1)])
    rows = [("JFK", "2013-11-03 05:51Z", 1.0, 5), ("JFK", "2013-11-03 06:20Z", 2.0, 5)]

    temp = listed(joined(flights, observations(rows))["temp"])

    assert temp == [2], (
        "flight 1 left at 2:10, 07:10 UTC; the observations are from 05:51 UTC, which clocks "
        "showed as 1:51, and, after the change, from 06:20 UTC, shown as 1:20. The later one says "
        f"2, and {temp} came."
        + because("By what clocks showed, the earlier one is last: compare in UTC." * (temp == [1]))
    )


def test_the_caller_s_tables_stay_as_they_were(flights, weather):
    before = flights.copy(), weather.copy()

    joined(flights, weather)

    for table, copy, name in zip((flights, weather), before, ("flights", "weather"), strict=True):
        assert table.columns.tolist() == copy.columns.tolist(), (
            f"the columns of {name} are now {table.columns.tolist()}: change a copy of yours."
        )
        assert table.index.tolist() == copy.index.tolist(), (
            f"the rows of {name} are now labelled {table.index.tolist()}: sort a copy of yours."
        )
        pd.testing.assert_frame_equal(table, copy)


def test_there_may_be_no_weather(flights, weather):
    table = joined(flights, weather[:0])

    assert listed(table["temp"]) == [None] * 7, "without observations every temp is missing."


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
            f"{origin} at {shown}, {moment}: a loop over all observations finds number {last}, "
            f"and {found[number]} came."
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
        f"of {len(flights)} flights on 9 and 10 March 2013, {late} stand beside another hour's "
        "weather than that which their time_hour names."
    )
