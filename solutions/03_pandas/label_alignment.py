"""Label alignment, solved with arithmetic that says what absence means, and along which axis."""

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
    # A day that stands twice in both tables would meet itself four times: each must stand once.
    by_day = [table.groupby(level=0).sum() for table in (newark, kennedy)]
    # fill_value helps where one side has a number. A day of one table and a carrier of the other
    # have none on either side.
    return by_day[0].add(by_day[1], fill_value=0).fillna(0)


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
    # flights * per_flight would look for the days among the carriers. The product has the days
    # of both; those of flights are asked.
    return flights.mul(per_flight, axis="index").loc[flights.index]
