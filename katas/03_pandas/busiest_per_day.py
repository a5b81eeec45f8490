"""Busiest per day: which carriers had the most flights on each day?

The first rows of every group, after a sort, look like the answer, until two carriers tie for
the last place: then chance decides. Think of places as in sport, where two share the
second place and nobody is third.

Read: https://pandas.pydata.org/docs/getting_started/comparison/comparison_with_sql.html#top-n-rows-per-group
"""

import pandas as pd


def busiest_per_day(daily: pd.DataFrame, n: int) -> pd.DataFrame:
    """Return the rows of the ``n`` busiest carriers of every day, and of those that tie with them.

    Parameters
    ----------
    daily : DataFrame, at least one row
        One row, in any order, for each carrier that flew on a day: columns ``date`` (str such as
        "2013-02-08"), ``carrier`` (str, once a day) and ``flights`` (int64), nothing missing.
        Other columns, whatever they are called, come along. The index has one level; its labels
        may be unsorted or repeat, and it may have a name, though no column's. The table belongs
        to the caller: leave it as it came.
    n : int
        At least 1.

    Returns
    -------
    DataFrame
        Every row of ``daily`` that fewer than ``n`` carriers surpass in flights on the same day,
        with all its columns and on its label. So whoever ties for the last place is in: a day may
        have more than ``n`` rows, or fewer if fewer carriers flew. The rows come by date; within a
        day from the most flights to the fewest; and where those are equal by carrier, in the order
        in which Python sorts text. Values stay as they are; the order of columns and dtypes are
        free.

    Examples
    --------
    >>> daily = pd.DataFrame(
    ...     {
    ...         "date": ["2013-02-09", "2013-02-08", "2013-02-09"],
    ...         "carrier": ["AA", "MQ", "DL"],
    ...         "flights": [29, 51, 49],
    ...     }
    ... )
    >>> busiest_per_day(daily, 1)
             date carrier  flights
    1  2013-02-08      MQ       51
    2  2013-02-09      DL       49
    """
    raise NotImplementedError
