import itertools
import math

import numpy as np
import pandas as pd
import pytest

from .storm_tracks import storm_tracks

COLUMNS = ["hours", "km", "speed", "travelled"]
DEGREE = 6371 * math.pi / 180  # 111.19 km: a degree of latitude


@pytest.fixture
def sightings():
    """Nine sightings of four storms; two were called Zeta and two Ida, and label 4 repeats."""
    rows = [
        ("Zeta", 2005, "2006-01-01 00:00", 25.0, -36.0),
        ("Ida", 2021, "2021-08-29 18:00", 29.0, -90.0),
        ("Zeta", 2020, "2020-10-28 06:00", 23.0, -90.0),
        ("Zeta", 2005, "2006-01-02 06:00", 25.0, -38.0),
        ("Ida", 2009, "2009-11-04 09:00", 11.0, -81.0),
        ("Zeta", 2005, "2005-12-31 18:00", 24.0, -36.0),
        ("Zeta", 2020, "2020-10-28 09:30", 26.0, -91.0),
        ("Ida", 2021, "2021-08-29 12:00", 28.0, -89.0),
        ("Zeta", 2020, "2020-10-28 00:00", 23.0, -90.0),
    ]
    return seen(rows, index=pd.Index([4, 2, 7, 4, 1, 9, 3, 8, 0], name="row"))


def seen(rows, index=None):
    table = pd.DataFrame(rows, columns=["name", "season", "time", "lat", "long"], index=index)
    return table.astype({"time": "datetime64[us]"})


def tracks(sightings):
    """Return the answer, once it is a table of four columns of numbers, a row per sighting."""
    table = storm_tracks(sightings)

    assert isinstance(table, pd.DataFrame), (
        f"a DataFrame is asked, and a {type(table).__name__} came."
    )
    assert sorted(map(str, table.columns)) == COLUMNS, (
        f"in any order the columns are {COLUMNS}, and {table.columns.tolist()} came."
    )
    assert len(table) == len(sightings), (
        f"{len(sightings)} sightings went in and {len(table)} rows came out."
    )
    for name in COLUMNS:
        kind = str(table[name].dtype)
        assert table.empty or kind == "float64", f"{name} is float64, and {kind} came." + (
            " Divided by an hour, a difference of times is a number." if "timedelta" in kind else ""
        )
    return table


def apart(here, there):
    """Return the km between two places: a chord through the globe, bent to an arc."""
    points = []
    for degrees in (here, there):
        lat, long = map(math.radians, degrees)
        points.append(
            (math.cos(lat) * math.cos(long), math.cos(lat) * math.sin(long), math.sin(lat))
        )
    return 2 * 6371 * math.asin(math.dist(*points) / 2)


def about(*numbers):
    """Return what equals ``numbers`` to a metre; NaN equals NaN."""
    return pytest.approx(list(numbers), rel=1e-6, abs=2e-3, nan_ok=True)


def because(value, causes):
    """Return what is known to make ``value`` as the end of a message, if anything is."""
    return next(
        (f": {why}" for known, why in causes.items() if value == pytest.approx(known, rel=1e-3)),
        ".",
    )


def test_hours_are_counted_since_the_sighting_before(sightings):
    every = tracks(sightings)["hours"]

    hours = every.iloc[2]
    causes = {
        0.006: "time / 10**9 is no number of seconds: datetime64 has several units.",
        6000: "time / 10**9 is no number of seconds: datetime64 has several units.",
        21600: "those are seconds.",
        360: "those are minutes.",
        0.25: "those are days.",
        -3.5: "that is the time to the next sighting, and not since the last one.",
    }
    assert hours == pytest.approx(6), (
        "Zeta of 2020 was seen on 28 October at 0:00 and at 6:00, so 6 hours; "
        f"{hours:g} came{because(hours, causes)}"
        + (
            " All hours are right, in the wrong rows: each stands beside its own sighting, in the "
            "order of the caller's table."
            if sorted(every.dropna()) == about(3.5, 6, 6, 6, 30)
            else " The table is not sorted."
        )
    )


def test_a_storm_s_first_sighting_has_none_before(sightings):
    table = tracks(sightings)

    first = {5: "Zeta of 2005", 8: "Zeta of 2020", 7: "Ida of 2021", 4: "Ida of 2009"}
    for place, storm in first.items():
        hours = table["hours"].iloc[place]
        gaps = (sightings["time"].iloc[place] - sightings["time"]) / pd.Timedelta(hours=1)
        others = sightings[np.isclose(gaps, hours) & (gaps != 0)].to_dict("records")
        why = "".join(
            f" It was counted from {row['name']} of {row['season']}, "
            + (
                "another storm: names come back after some years."
                if row["name"] == storm.split()[0]
                else "another storm."
            )
            for row in others[:1]
        )
        assert math.isnan(hours), (
            f"before its first sighting nobody had seen {storm}: hours are NaN, and {hours:g} "
            f"came.{why}"
        )
    others = [table[name].iloc[place] for place in first for name in ("km", "speed")]
    assert all(map(math.isnan, others)), (
        f"at four first sightings km and speed are NaN too, and {others} came."
    )


def test_a_season_may_end_in_the_next_year(sightings):
    hours = tracks(sightings)["hours"].iloc[0]

    assert hours == pytest.approx(6), (
        "Zeta of season 2005 was seen on 31 December at 18:00, and 6 hours later it was 2006: "
        f"still the same storm; {hours:g} hours came."
        + (" The year of the time is not the season." if math.isnan(hours) else "")
    )


def test_a_day_and_six_hours_are_thirty_hours(sightings):
    hours = tracks(sightings)["hours"].iloc[3]

    assert hours == pytest.approx(30), (
        "from 1 January 0:00 to 2 January 6:00 it is 30 hours, and "
        f"{hours:g} came{because(hours, {6: 'the whole day was left out.', 1.25: 'days.'})}"
    )


def test_half_hours_count(sightings):
    hours = tracks(sightings)["hours"].iloc[6]

    assert hours == pytest.approx(3.5), (
        f"from 6:00 to 9:30 it is 3.5 hours, and {hours:g} came."
        + (" Hours have fractions." if hours in (3, 4) else "")
    )


def test_a_degree_of_latitude_is_111_km(sightings):
    km = tracks(sightings)["km"].iloc[0]

    causes = {
        1: "that is the degree itself.",
        6371: "that is the radius: are the angles in radians?",
        DEGREE / 1.609344: "those are miles.",
        DEGREE / 1.852: "those are nautical miles.",
        DEGREE / 2: "that is half of it: 2 * 6371 * arcsin(...).",
        DEGREE * 1000: "those are metres.",
        apart((25, -36), (25, -38)): "that is the way to the next sighting.",
        2 * 6371 * math.asin(abs(math.sin(0.5))): "sin and cos were given degrees: they take "
        "radians.",
    }
    assert km == pytest.approx(DEGREE, abs=2e-3), (
        "Zeta of 2005 went from 24 to 25 degrees north, along one meridian: "
        f"{DEGREE:.2f} km, and {km:.2f} came{because(km, causes)}"
    )


def test_a_degree_of_longitude_is_less_away_from_the_equator(sightings):
    km = tracks(sightings)["km"].iloc[3]

    asked = apart((25, -36), (25, -38))
    causes = {
        2 * DEGREE: "that is two degrees at the equator, where they are longest.",
        2: "those are degrees.",
    }
    assert km == pytest.approx(asked, abs=2e-3), (
        f"two degrees of longitude are {asked:.2f} km at 25 degrees north, and {km:.2f} "
        f"came{because(km, causes)}"
    )


def test_a_step_depends_on_the_latitudes_of_both_places(sightings):
    km = tracks(sightings)["km"].iloc[6]

    asked = apart((23, -90), (26, -91))
    assert km == pytest.approx(asked, abs=2e-3), (
        f"from 23 north, 90 west to 26 north, 91 west it is {asked:.3f} km on a globe, and "
        f"{km:.3f} came."
        + (
            " Nearly, but not on a globe: that is the way on a flat map, or one latitude was taken "
            "for both places."
            if km == pytest.approx(asked, rel=0.01)
            else ""
        )
    )


def test_a_storm_may_stand_still(sightings):
    table = tracks(sightings)

    km, speed = table["km"].iloc[2], table["speed"].iloc[2]
    assert [km, speed] == about(0, 0), (
        "at 6:00 Zeta of 2020 was where it had been at 0:00: 0 km, at 0 km per hour; "
        f"{km:g} and {speed:g} came."
    )


def test_speed_is_kilometres_per_hour(sightings):
    speed = tracks(sightings)["speed"].iloc[0]

    causes = {
        DEGREE / 6 / 1.852: "those are knots.",
        6 / DEGREE: "those are hours per kilometre.",
        DEGREE: "that is the distance.",
        DEGREE / 6 / 3.6: "those are metres per second.",
    }
    assert speed == pytest.approx(DEGREE / 6, abs=2e-3), (
        f"{DEGREE:.2f} km in 6 hours are {DEGREE / 6:.3f} km per hour, and {speed:.3f} "
        f"came{because(speed, causes)}"
    )


def test_speed_is_that_of_the_last_step_alone(sightings):
    speed = tracks(sightings)["speed"].iloc[3]

    step = apart((25, -36), (25, -38))
    causes = {
        (DEGREE + step) / 30: "that is the whole way, in the hours of the last step.",
        (DEGREE + step) / 36: "that is the mean since the first sighting.",
    }
    assert speed == pytest.approx(step / 30, abs=2e-3), (
        f"then Zeta of 2005 took 30 hours for {step:.2f} km: {step / 30:.3f} km per hour, and "
        f"{speed:.3f} came{because(speed, causes)}"
    )


def test_a_storm_has_travelled_what_its_steps_add_up_to(sightings):
    found = tracks(sightings)["travelled"].iloc[[5, 0, 3]].tolist()

    steps = [0, DEGREE, apart((25, -36), (25, -38))]
    asked = [steps[0], steps[0] + steps[1], sum(steps)]
    why = ""
    if math.isnan(found[0]):
        why = " At its first sighting it has travelled 0 km, which is a number."
    elif found == about(0, DEGREE, apart((24, -36), (25, -38))):
        why = " That is how far it was from the beginning; asked is the way it took."
    elif found[1:] == about(*steps[1:]):
        why = " Those are the steps: nothing was added up."
    elif found[0] > 0:
        why = " The way of another storm was counted with it, or that of later sightings."
    assert found == about(*asked), (
        f"at its three sightings Zeta of 2005 had travelled {asked[0]:.2f}, {asked[1]:.2f} and "
        f"{asked[2]:.2f} km; {', '.join(f'{km:.2f}' for km in found)} came.{why}"
    )


def test_each_storm_begins_to_travel_at_nought(sightings):
    found = tracks(sightings)["travelled"].iloc[[8, 2, 6, 4, 7, 1]].tolist()

    asked = [0, 0, apart((23, -90), (26, -91)), 0, 0, apart((28, -89), (29, -90))]
    assert found == about(*asked), (
        f"Zeta of 2020, Ida of 2009 and Ida of 2021 had travelled {[round(km, 2) for km in asked]} "
        f"km, and {[round(km, 2) for km in found]} came: nothing of another storm counts."
    )


def test_every_row_stands_where_its_sighting_does(sightings):
    table = tracks(sightings)

    assert table.index.tolist() == sightings.index.tolist(), (
        f"the sightings are labelled {sightings.index.tolist()}, and {table.index.tolist()} came."
    )
    assert table.index.name == "row", (
        f"the index is called 'row', and {table.index.name!r} came: hand on the index itself."
    )


@pytest.mark.parametrize("unit", ["s", "ns"])
def test_time_may_have_any_unit(sightings, unit):
    other = sightings.assign(time=sightings["time"].dt.as_unit(unit))

    hours = tracks(other)["hours"].tolist()

    asked = [6, 6, 6, 30, math.nan, math.nan, 3.5, math.nan, math.nan]
    assert hours == about(*asked), (
        f"told as datetime64[{unit}] the same times are as far apart: {asked} hours, and {hours} "
        "came. Divide a difference of times by pd.Timedelta(hours=1)."
    )


def test_a_step_over_the_date_line_is_a_small_one():
    rows = [
        ("Ana", 2014, "2014-10-13 00:00", 0.0, 179.5),
        ("Ana", 2014, "2014-10-13 06:00", 0.0, -179.5),
    ]

    km = tracks(seen(rows))["km"].iloc[1]

    assert km == pytest.approx(DEGREE, abs=2e-3), (
        "from 179.5 degrees east to 179.5 degrees west it is one degree at the equator, "
        f"{DEGREE:.2f} km, and {km:.2f} came{because(km, {359 * DEGREE: 'once round the globe.'})}"
    )


def test_without_sightings_there_are_no_rows(sightings):
    assert tracks(sightings[:0]).empty


def test_the_caller_s_table_stays_as_it_was(sightings):
    before = sightings.copy()

    tracks(sightings)

    assert sightings.columns.tolist() == before.columns.tolist(), (
        f"the caller's table now has the columns {sightings.columns.tolist()}: change a copy."
    )
    assert sightings.index.tolist() == before.index.tolist(), (
        f"the caller's rows are now labelled {sightings.index.tolist()}: sort a copy."
    )
    assert sightings.equals(before), (
        f"the caller's table was changed: it holds {sightings.to_dict('list')} now."
    )


def test_storms_of_the_atlantic(data, seed):
    columns = ["name", "year", "month", "day", "hour", "lat", "long"]
    storms = pd.read_csv(data / "storms.csv.gz", usecols=columns, nrows=14_000)
    storms["time"] = pd.to_datetime(storms[["year", "month", "day", "hour"]])
    # Times are rounded to the hour here, so now and then two sightings share one. And Zeta of
    # season 2005 lived into January.
    storms = storms.drop_duplicates(["name", "year", "time"])
    storms["season"] = storms["year"].mask(
        (storms["name"] == "Zeta") & (storms["year"] == 2006), 2005
    )
    storms = storms[storms["name"].isin(["Zeta", "Alex", "Ida", "Katrina", "Ana", "Danny"])]
    storms = storms.iloc[np.random.default_rng(seed).permutation(len(storms))]

    table = tracks(storms)

    for (name, season), storm in storms.reset_index(drop=True).groupby(["name", "season"]):
        storm = storm.sort_values("time")
        places = list(zip(storm["lat"], storm["long"], strict=True))
        asked = sum(apart(*step) for step in itertools.pairwise(places))
        found = table["travelled"].iloc[storm.index[-1]]
        assert found == pytest.approx(asked, rel=1e-6, abs=0.1), (
            f"{name} of {season} travelled {asked:.1f} km in {len(storm)} sightings, says a loop; "
            f"{found:.1f} came."
        )
