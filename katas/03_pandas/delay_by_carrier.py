"""Delay by carrier: how many flights, how many cancelled, how late, and how many on time?

You will meet named aggregation, one line for each column of a report. Ask of each number what
it is divided by. Most methods leave missing values out, and a cancelled flight has no delay: so it
falls out of a count, and a comparison turned round makes it punctual. And the mean of several means
is not the mean of all, unless all groups are of one size.

Read: https://pandas.pydata.org/docs/user_guide/groupby.html#named-aggregation
"""

import pandas as pd


def delay_by_carrier(flights: pd.DataFrame) -> pd.DataFrame:
    """Return a report with a row for each carrier, and one for all flights together.

    Parameters
    ----------
    flights : DataFrame, n rows (n is at least 1)
        Columns ``carrier`` (str, never missing and never ``"all"``), ``dep_delay`` (float64,
        minutes, negative if the flight left early, NaN if it was cancelled) and any others,
        whatever they are called. The index has one level; its labels may be unsorted or repeat, and
        it may have a name, though no column's. The table belongs to the caller: leave it as it
        came.

    Returns
    -------
    DataFrame
        The index holds the carriers, each once, and ``"all"``, which stands for all rows of
        ``flights``. These columns, and no others; the order of rows and columns is free:

        - ``flights``: the number of flights, cancelled ones included
        - ``cancelled``: the number of cancelled flights
        - ``mean_delay``: the mean delay, in minutes, of the flights that left; one that left
          early counts with its negative number. NaN if none left.
        - ``on_time``: the share of ``flights`` (cancelled ones included) that left not more than
          15 minutes late, between 0 and 1

        Nothing is rounded. The two numbers of flights may be int or float.

    Examples
    --------
    >>> flights = pd.DataFrame(
    ...     {"carrier": ["UA", "B6", "UA"], "dep_delay": [30.0, -6.0, None]}
    ... )
    >>> report = delay_by_carrier(flights).loc[["UA", "all"]]
    >>> report[["flights", "cancelled", "mean_delay", "on_time"]].round(2)
             flights  cancelled  mean_delay  on_time
    carrier
    UA             2          1        30.0     0.00
    all            3          1        12.0     0.33
    """
    raise NotImplementedError
