"""No more loops, solved with four columns made from whole columns, and one named aggregation."""

import pandas as pd


def carrier_report(flights: pd.DataFrame) -> pd.DataFrame:
    """Return what `_report_row_by_row` returns, without a visit to each flight.

    >>> flights = pd.DataFrame(dict(carrier="UA", dep_delay=[40.0, None], arr_delay=[25.0, None]))
    >>> carrier_report(flights).loc["UA", ["flights", "late", "minutes", "worst"]].tolist()
    [2.0, 2.0, 220.0, 40.0]

    Parameters
    ----------
    flights : DataFrame
        carrier : str, never "unknown", may be missing
        dep_delay, arr_delay : float64, minutes, negative if early, each may be missing

    Returns
    -------
    DataFrame, in any order, indexed by carrier under any name
        flights, late, minutes, worst : the numbers of the old report, never missing

    Notes
    -----
    - It must be at least 30 times as fast as the old report on 10,000 flights.
    - Full grading tries 50,000 flights, and allows 12 times the time of the reference.
    """
    delay = flights["dep_delay"]
    rows = pd.DataFrame(
        {
            "carrier": flights["carrier"].fillna("unknown"),
            # Not the same as > 15: what isn't on time is late, also if it never arrived.
            "late": ~(flights["arr_delay"] <= 15),
            # Each branch of the old report said what a cancelled flight counts: fill before clip.
            "minutes": delay.fillna(180).clip(lower=0),
            # The old report began with 0, so nobody's worst delay is negative or missing.
            "worst": delay.fillna(0).clip(lower=0),
        }
    )
    return rows.groupby("carrier").agg(
        flights=("late", "size"),
        late=("late", "sum"),
        minutes=("minutes", "sum"),
        worst=("worst", "max"),
    )
