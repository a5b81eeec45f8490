"""Delay by carrier, solved with named aggregation; the total is one more carrier, who flew all."""

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
    delays = flights[["carrier", "dep_delay"]]
    # Every flight stands there a second time, as one of "all": so the total comes from flights
    # and not from the carriers' means.
    twice = pd.concat([delays, delays.assign(carrier="all")])
    # NaN <= 15 is False: a cancelled flight is not on time, and yet it counts in the mean of
    # these bools. "size" counts rows, where "count" would count delays.
    return (
        twice.assign(cancelled=twice["dep_delay"].isna(), on_time=twice["dep_delay"] <= 15)
        .groupby("carrier")
        .agg(
            flights=("dep_delay", "size"),
            cancelled=("cancelled", "sum"),
            mean_delay=("dep_delay", "mean"),
            on_time=("on_time", "mean"),
        )
    )
