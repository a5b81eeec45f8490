"""No more loops, solved with four columns made from whole columns, and one named aggregation."""

import pandas as pd


def carrier_report(flights: pd.DataFrame) -> pd.DataFrame:
    """Return what `_report_row_by_row` returns, without a visit to each flight.

    Parameters
    ----------
    flights : DataFrame, n rows (maybe none)
        Columns ``carrier`` (str, NaN where it is unknown, never ``"unknown"``), ``dep_delay`` and
        ``arr_delay`` (float64, minutes, negative if early; NaN in the first if the flight never
        left, in the second if it never arrived, in each whatever the other holds), and any others.
        The index has one level; its labels may repeat. The table belongs to the caller: leave it
        as it came.

    Returns
    -------
    DataFrame
        One row for each carrier in ``flights``, whose index holds the carriers, and the columns
        ``flights``, ``late``, ``minutes`` and ``worst``, with the same numbers as the old report,
        nothing missing. Rows and columns may come in any order; the name of the index and dtypes
        (int or float) are free. Without flights there are the columns and no rows.

    Notes
    -----
    On 10,000 flights of 16 carriers it is at least 30 times as fast as the old report, in the same
    process. The tests time only an answer that runs Python for each flight; full grading
    takes 50,000 flights, and allows 12 times the time of a vectorised report.

    Examples
    --------
    >>> flights = pd.DataFrame(
    ...     {
    ...         "carrier": ["UA", None, "UA"],
    ...         "dep_delay": [40.0, -3.0, None],
    ...         "arr_delay": [25.0, 5.0, None],
    ...     }
    ... )
    >>> carrier_report(flights).loc[["UA", "unknown"]].astype(int)[["flights", "late", "minutes"]]
             flights  late  minutes
    carrier
    UA             2     2      220
    unknown        1     0        0
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
