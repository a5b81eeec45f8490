"""Join planes, solved with one validated left join that keeps the index, and one anti-join."""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    """Return every flight once, beside its plane.

    >>> flights = pd.DataFrame({"year": [2013, 2013], "tailnum": ["N1", "N9"]})
    >>> planes = pd.DataFrame({"tailnum": ["N1"], "year": [1999.0], "seats": [149]})
    >>> join_planes(flights, planes)[["year", "tailnum", "year_built", "seats"]]
       year tailnum  year_built  seats
    0  2013      N1      1999.0  149.0
    1  2013      N9         NaN    NaN

    Parameters
    ----------
    flights : DataFrame with the columns
        tailnum : str, may be missing
        year : int, of the flight
    planes : DataFrame with the columns
        tailnum : str, may be missing
        year : float, of manufacture, may be missing

    Returns
    -------
    DataFrame on the index of ``flights``, with all columns of both
        tailnum, year : of ``flights``
        year_built : ``year`` of ``planes``

    Raises
    ------
    ValueError
        If ``planes`` has a tail number twice, flown or not. (MergeError is one.)

    Notes
    -----
    - No other name is in both tables, and none is year_built.
    - A flight whose tail number is missing, or not in ``planes``, has missing values there.
    - Missing tail numbers are no repetition.
    """
    # pandas matches a missing key with a missing key, so rows of planes without one go first.
    known = planes.dropna(subset="tailnum").rename(columns={"year": "year_built"})
    # join(on=...) is a left join that keeps the index of flights, where merge numbers the rows
    # anew. "m:1": a plane may fly often, but has one row.
    return flights.join(known.set_index("tailnum"), on="tailnum", validate="m:1")


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    """Return the number of flights of each tail number that ``planes`` lacks.

    >>> flights = pd.DataFrame({"year": [2013] * 3, "tailnum": ["N9", "N1", "N9"]})
    >>> planes = pd.DataFrame({"tailnum": ["N1"], "year": [1999.0]})
    >>> flights_without_plane(flights, planes).to_dict()
    {'N9': 2}

    Parameters
    ----------
    flights, planes : DataFrame as for `join_planes`, each tail number once in ``planes``

    Returns
    -------
    Series of int, the tail numbers as index, in any order

    Notes
    -----
    - Flights without a tail number count under one missing label.
    """
    # isin takes one missing value for another, as a join does.
    alone = ~flights["tailnum"].isin(planes["tailnum"].dropna())
    return flights.loc[alone, "tailnum"].value_counts(dropna=False)
