"""Delay by carrier: how many flights, how many cancelled, how late, and how many on time?

What is each number divided by? Most methods skip missing values, and a mean of means is not the
mean of all.

Read: https://pandas.pydata.org/docs/user_guide/groupby.html#named-aggregation
House rules: README.md of this chapter
"""

import pandas as pd


def delay_by_carrier(flights: pd.DataFrame) -> pd.DataFrame:
    """Return a report with a row for each carrier, and a row "all" for all flights.

    >>> flights = pd.DataFrame(
    ...     {"carrier": ["UA", "B6", "UA"], "dep_delay": [30.0, -6.0, None]}
    ... )
    >>> report = delay_by_carrier(flights).loc[["UA", "all"]]
    >>> report[["flights", "cancelled", "mean_delay", "on_time"]].round(2)
             flights  cancelled  mean_delay  on_time
    carrier
    UA             2          1        30.0     0.00
    all            3          1        12.0     0.33

    Parameters
    ----------
    flights : DataFrame with at least one row and the columns
        carrier : str, never "all"
        dep_delay : float64, minutes, negative if early, missing if cancelled

    Returns
    -------
    DataFrame with the carriers and "all" as index, named or not, in any order
        flights : number, cancelled or not
        cancelled : number of cancelled flights
        mean_delay : mean delay of the flights that left, missing if none left
        on_time : share (0 to 1) of ``flights`` that left at most 15 minutes late
    """
    raise NotImplementedError
