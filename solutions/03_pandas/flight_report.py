"""Flight report, solved with four lookups that can't multiply a flight, in one chain."""

import pandas as pd


def flight_report(
    flights: pd.DataFrame,
    weather: pd.DataFrame,
    planes: pd.DataFrame,
    airports: pd.DataFrame,
    airlines: pd.DataFrame,
) -> pd.DataFrame:
    """Return one row for each month and airline, from five raw tables.

    Parameters
    ----------
    flights : DataFrame, n rows (n at least 1), each a flight, even where two are alike
        ``year``, ``month``, ``day`` and ``hour`` (int, by New York's clocks), ``carrier``,
        ``tailnum`` (str, may be missing), ``origin``, ``dest``, ``dep_time`` and ``dep_delay``
        (minutes; both missing if the flight was cancelled), and ``time_hour``, the hour of
        departure in UTC as text: ``2013-02-01T10:00:00Z``. The index means nothing.
    weather : DataFrame
        ``origin``, ``time_hour`` (as above), ``precip`` (inches of rain in that hour), and
        ``year``, ``month``, ``day`` and ``hour`` by New York's clocks.
    planes : DataFrame
        ``tailnum``, ``seats`` (int), and ``year``, of manufacture.
    airports : DataFrame
        ``faa`` (the code of the airport), ``name``, and ``tz`` (hours ahead of UTC in winter).
    airlines : DataFrame
        ``carrier`` and ``name``, which is no other carrier's name or code.

    Only what is said to be missing may be, but for ``year`` of planes. Each of the last four tables
    may lack what a flight asks for, and may hold a row several times, alike in all columns; else
    its keys (``origin`` with ``time_hour``, ``tailnum``, ``faa``, ``carrier``) stand there once.
    Tables may have more columns, those of the raw files; leave them all as they came.

    Returns
    -------
    DataFrame
        One row for each year, month and airline that has flights. These columns, and no others;
        orders, index and dtypes of numbers are free:

        - ``year``, ``month``: of the flight, by New York's clocks
        - ``airline``: the name of the airline, or the carrier's code if ``airlines`` lacks it
        - ``flights``: the number of flights, cancelled ones included
        - ``cancelled``: how many of these were cancelled
        - ``mean_delay``: the mean ``dep_delay`` of those that left, not rounded; NaN if none left
        - ``seats``: the sum of seats of the flights that left; an unknown plane adds 0
        - ``far``: the number of flights, cancelled ones included, to airports whose ``tz`` is
          known and not -5, New York's
        - ``wet``: the number of flights, cancelled ones included, in whose hour ``precip`` was
          known, at the airport of departure, and above 0

    Examples
    --------
    >>> flights = pd.DataFrame({"year": [2013], "month": [2], "day": [1], "hour": [5]})
    >>> flights = flights.assign(carrier="UA", tailnum="N1", origin="EWR", dest="IAH")
    >>> flights = flights.assign(dep_time=520.0, dep_delay=5.0, time_hour="2013-02-01T10:00:00Z")
    >>> weather = flights[["origin", "time_hour", "year", "month", "day", "hour"]]
    >>> planes = pd.DataFrame({"tailnum": ["N1"], "seats": [149], "year": [1998.0]})
    >>> airports = pd.DataFrame({"faa": ["IAH"], "name": ["Houston"], "tz": [-6]})
    >>> airlines = pd.DataFrame({"carrier": ["UA"], "name": ["United Air Lines Inc."]})
    >>> report = flight_report(flights, weather.assign(precip=0.1), planes, airports, airlines)
    >>> report[["flights", "cancelled", "mean_delay", "seats", "far", "wet"]].squeeze().tolist()
    [1.0, 0.0, 5.0, 149.0, 1.0, 1.0]
    """
    # A column on an index of different keys: joining it finds one value for a flight, or none.
    hour = ["origin", "time_hour"]
    rain = weather.drop_duplicates(hour).set_index(hour)["precip"]
    seats = planes.drop_duplicates("tailnum").set_index("tailnum")["seats"]
    zones = airports.drop_duplicates("faa").set_index("faa")["tz"]
    names = airlines.drop_duplicates("carrier").set_index("carrier")["name"]
    return (
        # By the hour in UTC: by the clocks, one night in November has two hours of one name.
        flights.join(rain, on=hour)
        .join(seats, on="tailnum")
        .join(zones, on="dest")
        .join(names, on="carrier")
        .assign(
            airline=lambda table: table["name"].fillna(table["carrier"]),
            cancelled=lambda table: table["dep_time"].isna(),
            seats=lambda table: table["seats"].mask(table["cancelled"]),
            # NaN differs from -5 too, though nobody knows the zone of such an airport.
            far=lambda table: table["tz"].notna() & (table["tz"] != -5),
            wet=lambda table: table["precip"] > 0,
        )
        .groupby(["year", "month", "airline"], as_index=False)
        .agg(
            flights=("cancelled", "size"),
            cancelled=("cancelled", "sum"),
            mean_delay=("dep_delay", "mean"),
            seats=("seats", "sum"),
            far=("far", "sum"),
            wet=("wet", "sum"),
        )
    )
