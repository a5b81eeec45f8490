"""Join planes: how do you put each flight beside its plane, and lose or double none?

A join fails silently: rows without a partner are dropped, a repeated key multiplies rows, and
columns of one name become keys. pandas, unlike SQL, also matches missing keys with each other.

Read: https://pandas.pydata.org/docs/user_guide/merging.html#merge-key-uniqueness
House rules: README.md of this chapter
"""

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
    raise NotImplementedError


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
    raise NotImplementedError
