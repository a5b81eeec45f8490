"""Weather at departure, solved with one merge_asof between two sorted tables, in one time zone."""

import pandas as pd


def weather_at_departure(flights: pd.DataFrame, weather: pd.DataFrame) -> pd.DataFrame:
    """Return each flight beside the last observation at or before its departure.

    >>> flights = pd.DataFrame({"origin": "JFK", "departure": pd.to_datetime(["2013-03-09 10:40"])})
    >>> observed = pd.to_datetime(["2013-03-09 15:00Z", "2013-03-09 16:00Z"])
    >>> weather = pd.DataFrame({"origin": "JFK", "observed": observed, "temp": [39.0, 41.0]})
    >>> weather_at_departure(flights, weather)["temp"].tolist()
    [39.0]

    Parameters
    ----------
    flights : DataFrame, at least one row
        origin : str, an airport of New York
        departure : datetime64[us], New York's clock time since 2007, in no skipped or repeated hour
    weather : DataFrame
        origin : str
        observed : datetime64[us, UTC], never twice the same at one airport

    Returns
    -------
    DataFrame on the index of ``flights``, with all columns of both
        observed : datetime64 with any time zone

    Notes
    -----
    - The observation is of the same airport, however old. What it lacks stays missing.
    - Without one, its columns are missing.
    - Only origin is in both tables. No column's name begins with an underscore.
    """
    # What a clock showed is a moment only together with the zone, whose rules know summer time.
    moments = flights["departure"].dt.tz_localize("America/New_York").dt.tz_convert("UTC")
    asked = flights.assign(_moment=moments, _row=range(len(flights)))
    # merge_asof walks through both tables once, so both have to be sorted by time, across
    # airports. It looks backward and takes equal times, as nobody knows the weather to come.
    found = pd.merge_asof(
        asked.sort_values("_moment"),
        weather.sort_values("observed"),
        left_on="_moment",
        right_on="observed",
        by="origin",
    )
    # It numbers the rows anew: bring back the order of flights, then their labels.
    return found.sort_values("_row").drop(columns=["_moment", "_row"]).set_axis(flights.index)
