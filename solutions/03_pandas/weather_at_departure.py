"""Weather at departure, solved with one merge_asof between two sorted tables, in one time zone."""

import pandas as pd


def weather_at_departure(flights: pd.DataFrame, weather: pd.DataFrame) -> pd.DataFrame:
    """Return every flight once, beside the last observation before its departure.

    Parameters
    ----------
    flights : DataFrame, n rows (n at least 1)
        Columns ``origin`` (str, an airport of New York) and ``departure`` (datetime64 without time
        zone: what the clocks in New York showed, never in an hour that a clock change skips or
        repeats), nothing missing in them, and any others. Years may be any from 2007 on. Rows come
        in any order. The index has one level; its labels may repeat, and its name, if it has one,
        is not that of a column.
    weather : DataFrame (maybe without rows)
        Columns ``origin`` (str) and ``observed`` (datetime64 in UTC, at an airport never the same
        twice), nothing missing in them, and any others, where values may be missing. Rows come in
        any order, and the index means nothing. Only ``origin`` is in both tables. Both times are in
        microseconds. Names that begin with an underscore are free for helpers of yours. Both
        tables belong to the caller: leave them as they came.

    Returns
    -------
    DataFrame, n rows
        In the order of ``flights`` and on its index: all columns of ``flights``, their values kept,
        and those of ``weather`` but ``origin``, from the latest row of the same airport whose
        ``observed`` is the moment of departure or earlier, however old; a value that is missing
        there stays missing. All of them are missing where there is no such row. ``observed`` keeps
        a time zone, be it another. The order of columns and all dtypes are free.

    Examples
    --------
    >>> flights = pd.DataFrame({"origin": ["JFK"], "departure": ["2013-03-09 10:40"]})
    >>> weather = pd.DataFrame(
    ...     {
    ...         "origin": ["JFK", "JFK"],
    ...         "observed": ["2013-03-09 15:00Z", "2013-03-09 16:00Z"],
    ...         "temp": [39.0, 41.0],
    ...     }
    ... )
    >>> flights = flights.astype({"departure": "datetime64[us]"})
    >>> weather = weather.astype({"observed": "datetime64[us, UTC]"})
    >>> weather_at_departure(flights, weather)["temp"].tolist()
    [39.0]
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
