"""No more loops: the same report, without a visit to each row.

`_report_row_by_row` below was found in a drawer. It is right, and so slow that nobody runs it on a
whole year: each turn of its loop makes a Series of a flight, only to take three values out of it.
Read what every branch does, above all with NaN: a comparison with NaN is False, and so leads into
some branch. Whole columns know no branches, and have their own ways with NaN.

Leave the old report as it is and compare yours with it; when you are done, delete it.

Read: https://pandas.pydata.org/docs/user_guide/missing_data.html
"""

import pandas as pd


def _report_row_by_row(flights: pd.DataFrame) -> pd.DataFrame:
    """Return the report as it has always been."""
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
    raise NotImplementedError
