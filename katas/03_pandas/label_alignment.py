"""Label alignment: what becomes of labels that only one of two tables has?

pandas puts equal labels beside each other before it computes. A label that only one table has
gives a missing result. Only you know what its absence means: no flights, or unknown weather.
A repeated label meets each of its partners.

Read: https://pandas.pydata.org/docs/user_guide/dsintro.html#data-alignment-and-arithmetic
House rules: README.md of this chapter
"""

import pandas as pd


def total_flights(newark: pd.DataFrame, kennedy: pd.DataFrame) -> pd.DataFrame:
    """Return the number of flights of each day and carrier at both airports.

    >>> newark = pd.DataFrame({"UA": [30, 5], "AA": [8, 1]}, index=["02-09", "02-08"])
    >>> kennedy = pd.DataFrame({"AA": [20, 40, 6]}, index=["02-08", "02-10", "02-08"])
    >>> total_flights(newark, kennedy).loc["02-08", ["AA", "UA"]].tolist()
    [27.0, 5.0]

    Parameters
    ----------
    newark, kennedy : DataFrame of int64, numbers of flights
        index : days (str), may repeat, one row for each terminal
        columns : carriers (str), at least one, each once

    Returns
    -------
    DataFrame with rows in any order, nothing missing
        index : the days of either table, each once
        columns : the carriers of either table

    Notes
    -----
    - A day or carrier that a table lacks had no flights there.
    - All rows of a day count, even equal ones.
    """
    raise NotImplementedError


def deicing_litres(flights: pd.DataFrame, per_flight: pd.Series) -> pd.DataFrame:
    """Return the litres of de-icing fluid that each carrier needed on each day.

    >>> flights = pd.DataFrame({"UA": [30, 5], "AA": [8, 1]}, index=["02-09", "02-08"])
    >>> per_flight = pd.Series({"02-07": 0.0, "02-08": 400.0})
    >>> deicing_litres(flights, per_flight).loc[["02-08", "02-09"], "UA"].tolist()
    [2000.0, nan]

    Parameters
    ----------
    flights : DataFrame as `total_flights` returns it
    per_flight : Series of float64, litres for one flight, may be missing
        index : days (str), each once, not all those of ``flights``

    Returns
    -------
    DataFrame with rows in any order, flights times litres
        index, columns : exactly those of ``flights``

    Notes
    -----
    - On a day without known weather all litres are missing, even for 0 flights.
    """
    raise NotImplementedError
