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
    """Nine sightings of four storms, two called Zeta and two Ida; label 4 repeats."""
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
    return seen(rows, index=pd.Index([4, 2, 7, 4, 1, 9, 3, 8, 0], name="key"))


def seen(rows, index=None):
    table = pd.DataFrame(rows, columns=["name", "season", "time", "lat", "long"], index=index)
    return table.astype({"time": "datetime64[us]"})


def tracks(sightings):
    """Return the answer, once it is a table of four columns of numbers, a row per sighting."""
    table = storm_tracks(sightings)

    assert isinstance(table, pd.DataFrame), f"expected a DataFrame, got a {type(table).__name__}."
    assert sorted(map(str, table.columns)) == COLUMNS, (
        f"expected the columns {COLUMNS} in any order, got {table.columns.tolist()}."
    )
    assert len(table) == len(sightings), (
        f"expected a row for each of {len(sightings)} sightings, got {len(table)}."
        + (
            " What other columns hold doesn't matter, even if it is missing."
            if len(table) == len(sightings.dropna()) < len(sightings)
            else ""
        )
    )
    for name in COLUMNS:
        kind = str(table[name].dtype)
        assert table.empty or kind == "float64", f"{name}: expected float64, got {kind}." + (
            " A difference of times divided by an hour is a number." if "timedelta" in kind else ""
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
    """Return what equals ``numbers`` to two metres; NaN equals NaN."""
    return pytest.approx(list(numbers), rel=1e-6, abs=2e-3, nan_ok=True)


def because(value, causes):
    """Return what is known to make ``value`` as the end of a message, if anything is."""
    return next(
        (f": {why}" for known, why in causes.items() if value == pytest.approx(known, rel=1e-3)),
        ".",
    )


def test_hours_count_from_the_sighting_before(sightings):
    every = tracks(sightings)["hours"]

    hours = every.iloc[2]
    causes = {
        0.006: "time / 10**9 is not in seconds: datetime64 has several units.",
        6000: "time / 10**9 is not in seconds: datetime64 has several units.",
        21600: "those are seconds.",
        360: "those are minutes.",
        0.25: "those are days.",
        -3.5: "that is the time to the next sighting, not from the last one.",
    }
    assert hours == pytest.approx(6), (
        "Zeta of 2020 was seen on 28 October at 0:00 and at 6:00: expected 6 hours, "
        f"got {hours:g}{because(hours, causes)}"
        + (
            " All hours are right, but in the wrong rows: keep the order of the caller's table."
            if sorted(every.dropna()) == about(3.5, 6, 6, 6, 30)
            else " The caller's table is not sorted."
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
            f" You counted from {row['name']} of {row['season']}, "
            + (
                "another storm: names come back after some years."
                if row["name"] == storm.split()[0]
                else "another storm."
            )
            for row in others[:1]
        )
        assert math.isnan(hours), (
            f"{storm} has no sighting before its first: expected NaN hours, got {hours:g}.{why}"
        )
    others = [table[name].iloc[place] for place in first for name in ("km", "speed")]
    assert all(map(math.isnan, others)), (
        f"expected NaN for km and speed at four first sightings too, got {others}."
    )


def test_a_season_may_end_in_the_next_year(sightings):
    hours = tracks(sightings)["hours"].iloc[0]

    assert hours == pytest.approx(6), (
        "Zeta of season 2005 was seen on 31 December 2005 at 18:00, and at 0:00 in 2006: expected "
        f"6 hours, got {hours:g}."
        + (" The season is not the year of the time." if math.isnan(hours) else "")
    )


def test_a_day_and_six_hours_are_thirty_hours(sightings):
    hours = tracks(sightings)["hours"].iloc[3]

    assert hours == pytest.approx(30), (
        "from 1 January 0:00 to 2 January 6:00: expected 30 hours, "
        f"got {hours:g}{because(hours, {6: 'the whole day is left out.', 1.25: 'days.'})}"
    )


def test_half_hours_count(sightings):
    hours = tracks(sightings)["hours"].iloc[6]

    assert hours == pytest.approx(3.5), f"from 6:00 to 9:30: expected 3.5 hours, got {hours:g}." + (
        " Hours have fractions." if hours in (3, 4) else ""
    )


def test_a_degree_of_latitude_is_111_km(sightings):
    km = tracks(sightings)["km"].iloc[0]

    causes = {
        1: "that is the degree itself.",
        6371: "that is the radius: are the angles in radians?",
        DEGREE / 1.609344: "those are miles.",
        DEGREE / 1.852: "those are nautical miles.",
        DEGREE / 2: "that is half of it: multiply by 2 * 6371.",
        DEGREE * 1000: "those are metres.",
        apart((25, -36), (25, -38)): "that is the distance to the next sighting.",
        2 * 6371 * math.asin(abs(math.sin(0.5))): "sin and cos got degrees, but take radians.",
    }
    assert km == pytest.approx(DEGREE, abs=2e-3), (
        "Zeta of 2005 went from 24 to 25 degrees north, along one meridian: "
        f"expected {DEGREE:.2f} km, got {km:.2f}{because(km, causes)}"
    )


def test_a_degree_of_longitude_is_less_away_from_the_equator(sightings):
    km = tracks(sightings)["km"].iloc[3]

    expected = apart((25, -36), (25, -38))
    causes = {
        2 * DEGREE: "that is two degrees at the equator, where they are longest.",
        2: "those are degrees.",
    }
    assert km == pytest.approx(expected, abs=2e-3), (
        f"two degrees of longitude at 25 degrees north: expected {expected:.2f} km, got {km:.2f}"
        f"{because(km, causes)}"
    )


def test_a_step_depends_on_the_latitudes_of_both_places(sightings):
    km = tracks(sightings)["km"].iloc[6]

    expected = apart((23, -90), (26, -91))
    assert km == pytest.approx(expected, abs=2e-3), (
        f"from 23 north, 90 west to 26 north, 91 west: expected {expected:.3f} km, got {km:.3f}."
        + (
            " That is near, but not a distance on a globe: each place has its own latitude."
            if km == pytest.approx(expected, rel=0.01)
            else ""
        )
    )


def test_a_storm_may_stand_still(sightings):
    table = tracks(sightings)

    km, speed = table["km"].iloc[2], table["speed"].iloc[2]
    assert [km, speed] == about(0, 0), (
        "at 6:00 Zeta of 2020 was where it was at 0:00: expected 0 km and 0 km per hour, "
        f"got {km:g} and {speed:g}."
    )


def test_speed_is_kilometers_per_hour(sightings):
    speed = tracks(sightings)["speed"].iloc[0]

    causes = {
        DEGREE / 6 / 1.852: "those are knots.",
        6 / DEGREE: "those are hours per kilometre.",
        DEGREE: "that is the distance.",
        DEGREE / 6 / 3.6: "those are metres per second.",
    }
    assert speed == pytest.approx(DEGREE / 6, abs=2e-3), (
        f"{DEGREE:.2f} km in 6 hours: expected {DEGREE / 6:.3f} km per hour, got {speed:.3f}"
        f"{because(speed, causes)}"
    )


def test_speed_is_that_of_the_last_step_alone(sightings):
    speed = tracks(sightings)["speed"].iloc[3]

    step = apart((25, -36), (25, -38))
    causes = {
        (DEGREE + step) / 30: "that is the whole distance in the hours of the last step.",
        (DEGREE + step) / 36: "that is the mean since the first sighting.",
    }
    assert speed == pytest.approx(step / 30, abs=2e-3), (
        f"Zeta of 2005 took 30 hours for {step:.2f} km: expected {step / 30:.3f} km per hour, "
        f"got {speed:.3f}{because(speed, causes)}"
    )


def test_a_storm_has_travelled_what_its_steps_add_up_to(sightings):
    found = tracks(sightings)["travelled"].iloc[[5, 0, 3]].tolist()

    steps = [0, DEGREE, apart((25, -36), (25, -38))]
    expected = [steps[0], steps[0] + steps[1], sum(steps)]
    why = ""
    if math.isnan(found[0]):
        why = " At its first sighting a storm has travelled 0 km."
    elif found == about(0, DEGREE, apart((24, -36), (25, -38))):
        why = " That is the distance from the first place. Add up the steps."
    elif found[1:] == about(*steps[1:]):
        why = " Those are the steps, not added up."
    elif found[0] > 0:
        why = " They include steps of another storm, or later ones."
    assert found == about(*expected), (
        f"travelled of Zeta of 2005: expected {[round(km, 2) for km in expected]}, "
        f"got {[round(km, 2) for km in found]}.{why}"
    )


def test_each_storm_begins_to_travel_at_zero(sightings):
    found = tracks(sightings)["travelled"].iloc[[8, 2, 6, 4, 7, 1]].tolist()

    expected = [0, 0, apart((23, -90), (26, -91)), 0, 0, apart((28, -89), (29, -90))]
    assert found == about(*expected), (
        "travelled of Zeta of 2020, Ida of 2009 and Ida of 2021: expected "
        f"{[round(km, 2) for km in expected]}, got {[round(km, 2) for km in found]}. "
        "Steps of other storms don't count."
    )


def test_every_row_has_the_label_of_its_sighting(sightings):
    table = tracks(sightings)

    assert table.index.tolist() == sightings.index.tolist(), (
        f"expected the index labels {sightings.index.tolist()}, got {table.index.tolist()}."
    )
    assert table.index.name == "key", (
        f"expected the index name 'key', got {table.index.name!r}: use the index itself."
    )


@pytest.mark.parametrize("unit", ["s", "ns"], ids=["s", "ns"])
def test_time_may_have_any_unit(sightings, unit):
    other = sightings.assign(time=sightings["time"].dt.as_unit(unit))

    hours = tracks(other)["hours"].tolist()

    expected = [6, 6, 6, 30, math.nan, math.nan, 3.5, math.nan, math.nan]
    assert hours == about(*expected), (
        f"with datetime64[{unit}] expected the same hours, {expected}, got {hours}. "
        "Divide a difference of times by pd.Timedelta(hours=1)."
    )


def test_a_step_over_the_date_line_is_a_small_one():
    rows = [
        ("Ana", 2014, "2014-10-13 00:00", 0.0, 179.5),
        ("Ana", 2014, "2014-10-13 06:00", 0.0, -179.5),
    ]

    km = tracks(seen(rows))["km"].iloc[1]

    assert km == pytest.approx(DEGREE, abs=2e-3), (
        "from 179.5 degrees east to 179.5 degrees west it is one degree at the equator: expected "
        f"{DEGREE:.2f} km, got {km:.2f}{because(km, {359 * DEGREE: 'once around the globe.'})}"
    )


def test_without_sightings_there_are_no_rows(sightings):
    table = tracks(sightings[:0])

    assert len(table) == 0, f"without sightings, expected no rows, got {len(table)}."


def test_the_caller_s_table_stays_as_it_was(sightings):
    before = sightings.copy()

    tracks(sightings)

    assert sightings.columns.tolist() == before.columns.tolist(), (
        f"the caller's table now has the columns {sightings.columns.tolist()}: change a copy."
    )
    assert sightings.index.tolist() == before.index.tolist(), (
        f"the caller's rows now have the labels {sightings.index.tolist()}: sort a copy."
    )
    assert sightings.equals(before), (
        f"the caller's table has changed to {sightings.to_dict('list')}: change a copy."
    )


def test_storms_of_the_atlantic(data, seed):
    # Only hurricanes have a category: it is missing in most rows.
    columns = ["name", "year", "month", "day", "hour", "lat", "long", "category"]
    storms = pd.read_csv(data / "storms.csv.gz", usecols=columns, nrows=14_000)
    storms["time"] = pd.to_datetime(storms[["year", "month", "day", "hour"]])
    # The file drops minutes, so 24 pairs of sightings have equal times. Zeta of season 2005 lived
    # into January, and no other storm here has two years.
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
        expected = sum(apart(*step) for step in itertools.pairwise(places))
        found = table["travelled"].iloc[storm.index[-1]]
        assert found == pytest.approx(expected, rel=1e-6, abs=0.1), (
            f"travelled of {name} of {season} after {len(storm)} sightings: a loop gives "
            f"{expected:.1f} km, got {found:.1f}."
        )
