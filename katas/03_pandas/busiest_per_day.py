"""Busiest per day: which carriers had the most flights on each day?

The first rows of each sorted group look right, until two carriers tie for the last place. Count
places as in sport: two may share the second, and then nobody is third.

Read: https://pandas.pydata.org/docs/reference/api/pandas.api.typing.DataFrameGroupBy.rank.html
House rules: README.md of this chapter
"""

import pandas as pd


def busiest_per_day(daily: pd.DataFrame, n: int) -> pd.DataFrame:
    """Return the rows of each day's ``n`` busiest carriers, and of those that tie with them.

    >>> rows = [("2013-02-09", "AA", 29), ("2013-02-08", "MQ", 51), ("2013-02-09", "DL", 49)]
    >>> daily = pd.DataFrame(rows, columns=["date", "carrier", "flights"])
    >>> busiest_per_day(daily, 1)
             date carrier  flights
    1  2013-02-08      MQ       51
    2  2013-02-09      DL       49

    Parameters
    ----------
    daily : DataFrame with at least one row and the columns
        date : str, such as "2013-02-08"
        carrier : str, each once a day
        flights : int64
    n : int, 1 or more

    Returns
    -------
    DataFrame with the chosen rows, their labels and all columns of ``daily``

    Notes
    -----
    - A carrier is among the ``n`` busiest if fewer than ``n`` had more flights that day.
    - Sort by date, then from most flights to fewest, then by carrier.
    """
    raise NotImplementedError
