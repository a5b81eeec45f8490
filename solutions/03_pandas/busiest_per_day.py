"""Busiest per day, solved with each row's place in its group: no group is taken apart."""

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
    # "min": all who tie get the best of their places, so none of them is cut off by chance.
    places = daily.groupby("date")["flights"].rank(method="min", ascending=False)
    # places stands on the index of daily, so it can choose rows, which keep all that they had.
    best = daily[places <= n]
    return best.sort_values(["date", "flights", "carrier"], ascending=[True, False, True])
