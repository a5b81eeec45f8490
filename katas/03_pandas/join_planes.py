"""Join planes: put each flight beside its plane, lose none, double none, and name the unmatched.

A join fails without a word. An inner join drops the rows that have no partner, a key that stands
twice multiplies rows, and two columns of one name get new names or become a key. ``validate=``
makes the second an error. And pandas, unlike SQL, matches a missing key with a missing key.

Read: https://pandas.pydata.org/docs/user_guide/merging.html#merge-key-uniqueness
"""

import pandas as pd


def join_planes(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.DataFrame:
    """Return every flight once, beside what is known of its plane.

    Parameters
    ----------
    flights : DataFrame, n rows (n may be 0)
        Columns ``tailnum`` (str, NaN where it is missing), ``year`` (int, of the flight) and any
        others, whatever they are called. The index has one level; its labels may repeat, and it
        may have a name, though no column's.
    planes : DataFrame
        Columns ``tailnum`` (str, NaN where it is missing), ``year`` (float, of manufacture, NaN
        where it is unknown) and any others. Only these two names are in both tables, and neither
        has a column ``year_built``. The index means nothing. Both tables belong to the caller:
        leave them as they came.

    Returns
    -------
    DataFrame, n rows
        In the order of ``flights`` and on its index: all columns of ``flights``, and those of
        ``planes`` but ``tailnum``, with ``year`` renamed ``year_built``. These are missing where no
        row of ``planes`` has the flight's tail number; a missing tail number equals none, not even
        another. The order of the columns is free, and so are dtypes: int may become float.

    Raises
    ------
    ValueError
        If a tail number stands in two rows of ``planes``, flown or not, alike or not. (pandas'
        MergeError is a ValueError.) Missing ones don't count as repeated.

    Examples
    --------
    >>> flights = pd.DataFrame({"year": [2013, 2013], "tailnum": ["N1", "N9"]})
    >>> planes = pd.DataFrame({"tailnum": ["N1"], "year": [1999.0], "seats": [149]})
    >>> join_planes(flights, planes)[["year", "tailnum", "year_built", "seats"]]
       year tailnum  year_built  seats
    0  2013      N1      1999.0  149.0
    1  2013      N9         NaN    NaN
    """
    raise NotImplementedError


def flights_without_plane(flights: pd.DataFrame, planes: pd.DataFrame) -> pd.Series:
    """Count the flights of each tail number that has no row in ``planes``.

    Parameters
    ----------
    flights, planes : DataFrame
        As for `join_planes`; here no tail number stands twice in ``planes``.

    Returns
    -------
    Series of int
        Each such tail number stands in the index once, in any order. Flights without a tail
        number are counted together under a missing label (NaN or None), if there are any: so the
        sum is the number of flights that `join_planes` finds no plane for. Names are free.

    Examples
    --------
    >>> flights = pd.DataFrame({"year": [2013] * 3, "tailnum": ["N9", "N1", "N9"]})
    >>> planes = pd.DataFrame({"tailnum": ["N1"], "year": [1999.0]})
    >>> flights_without_plane(flights, planes).to_dict()
    {'N9': 2}
    """
    raise NotImplementedError
