"""No more loops: the same report, without a visit to each row.

`_report_row_by_row` is right and slow: it makes a Series of every flight. Ask each branch where NaN
goes, since a comparison with NaN is False. Then say the same of whole columns.

Read: https://pandas.pydata.org/docs/user_guide/missing_data.html
House rules: README.md of this chapter
"""

import pandas as pd


def _report_row_by_row(flights: pd.DataFrame) -> pd.DataFrame:
    """Return the old report."""
    columns = ["flights", "late", "minutes", "worst"]
    report = {}
    for i in range(len(flights)):
        flight = flights.iloc[i]
        carrier = "unknown" if pd.isna(flight["carrier"]) else flight["carrier"]
        if carrier not in report:
            report[carrier] = pd.Series(0.0, index=columns)
        row = report[carrier]
        row["flights"] += 1

        if flight["arr_delay"] <= 15:
            pass  # on time
        else:
            row["late"] += 1

        delay = flight["dep_delay"]
        if pd.isna(delay):
            row["minutes"] += 180
        elif delay > 0:
            row["minutes"] += delay

        if delay > row["worst"]:
            row["worst"] = delay
    return pd.DataFrame(report, index=columns).T


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
    raise NotImplementedError
