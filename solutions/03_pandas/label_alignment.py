"""Label alignment, solved with arithmetic that says what absence means, and along which axis."""

import pandas as pd


def total_flights(newark: pd.DataFrame, kennedy: pd.DataFrame) -> pd.DataFrame:
    """Return the flights of each day and carrier at both airports together.

    Parameters
    ----------
    newark, kennedy : DataFrame
        Numbers of flights (int64, not negative, never missing). The index holds days (str), in any
        order. A day may stand in several rows, one for each terminal: its flights are those of
        all. The columns are carriers (str), each once, in any order. The tables share only some
        days and carriers. Each has a column at least, but maybe no rows. They belong to the caller:
        leave them as they came.

    Returns
    -------
    DataFrame
        A row for each day of either table, once, and a column for each carrier of either, in any
        order. Where a day or a carrier is absent from a table, it had no flights there; so
        nothing is missing here. Numbers may be int or float.

    Examples
    --------
    >>> newark = pd.DataFrame({"UA": [30, 5], "AA": [8, 1]}, index=["02-09", "02-08"])
    >>> kennedy = pd.DataFrame({"AA": [20, 40, 6]}, index=["02-08", "02-10", "02-08"])
    >>> total_flights(newark, kennedy).loc["02-08", ["AA", "UA"]].tolist()
    [27.0, 5.0]
    """
    # A day that stands twice in both tables would meet itself four times: each must stand once.
    by_day = [table.groupby(level=0).sum() for table in (newark, kennedy)]
    # fill_value helps where one side has a number. A day of one table and a carrier of the other
    # have none on either side.
    return by_day[0].add(by_day[1], fill_value=0).fillna(0)


def deicing_litres(flights: pd.DataFrame, per_flight: pd.Series) -> pd.DataFrame:
    """Return how many litres of de-icing fluid each carrier needed on each day.

    Parameters
    ----------
    flights : DataFrame, n rows (n may be 0)
        As `total_flights` returns it: each day once, nothing missing.
    per_flight : Series of float64
        Litres for one flight, by that day's weather. The index holds days (str), each once, in any
        order: not all that ``flights`` has, and others besides. NaN where the weather is unknown.

    Returns
    -------
    DataFrame
        Flights times litres: a row for each day of ``flights`` and no other, a column for
        each of its carriers, in any order. Missing (NaN) for every carrier on days without known
        weather: nobody knows what was needed.

    Examples
    --------
    >>> flights = pd.DataFrame({"UA": [30, 5], "AA": [8, 1]}, index=["02-09", "02-08"])
    >>> per_flight = pd.Series({"02-07": 0.0, "02-08": 400.0})
    >>> deicing_litres(flights, per_flight).loc[["02-08", "02-09"], "UA"].tolist()
    [2000.0, nan]
    """
    # flights * per_flight would look for the days among the carriers. The product has the days
    # of both; those of flights are asked.
    return flights.mul(per_flight, axis="index").loc[flights.index]
