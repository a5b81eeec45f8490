"""Flight report, solved with four lookups that can't multiply a flight, in one chain."""

import pandas as pd


def flight_report(
    flights: pd.DataFrame,
    weather: pd.DataFrame,
    planes: pd.DataFrame,
    airports: pd.DataFrame,
    airlines: pd.DataFrame,
) -> pd.DataFrame:
    """Return one row for each month and airline that has flights.

    >>> flights = pd.DataFrame(dict(year=[2013], month=2, carrier="UA", tailnum="N1", dest="IAH"))
    >>> flights = flights.assign(origin="EWR", dep_time=520.0, dep_delay=5.0)
    >>> flights["time_hour"] = "2013-02-01T10:00:00Z"
    >>> weather = flights[["origin", "time_hour"]].assign(precip=0.1)
    >>> planes = pd.DataFrame(dict(tailnum=["N1"], seats=149))
    >>> airports = pd.DataFrame(dict(faa=["IAH"], tz=-6))
    >>> airlines = pd.DataFrame(dict(carrier=["UA"], name="United"))
    >>> flight_report(flights, weather, planes, airports, airlines)["seats"].tolist()
    [149]

    Parameters
    ----------
    flights : at least one row; equal rows are different flights
        year, month : int64, by New York's clocks
        time_hour : str, hour of departure in UTC
        carrier, origin, dest : str
        tailnum : str, may be missing
        dep_time, dep_delay : float64, dep_time never 0, both missing if cancelled
    weather : by origin and time_hour
        precip : float64, inches of rain
    planes : by tailnum
        seats : int64
    airports : by faa, like dest
        tz : int64, hours ahead of UTC in winter
    airlines : by carrier
        name : str, no other carrier's name or code

    Returns
    -------
    DataFrame; order, index and its name are free
        year, month : as in ``flights``
        airline : name, or carrier if ``airlines`` lacks it
        flights, cancelled : number of flights, of cancelled ones
        mean_delay : mean ``dep_delay``, missing if no flight left
        seats : sum over flights that left; unknown planes add 0
        far : number of flights to a known ``tz`` other than -5
        wet : number of flights with ``precip`` above 0 at origin

    Notes
    -----
    - ``far`` and ``wet`` include cancelled flights.
    - The last four tables may lack keys and repeat rows. Equal keys have equal rows.
    - An unlisted column has its own name, or is a raw file's.
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
