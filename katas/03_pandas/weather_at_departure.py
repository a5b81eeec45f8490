"""Weather at departure: what did the weather station report last before each flight?

Airlines write what New York's clocks show, stations UTC. Twice a year their difference changes.

Read: https://pandas.pydata.org/docs/user_guide/timeseries.html#time-zone-handling
House rules: README.md of this chapter
"""

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
    raise NotImplementedError
