"""CO2 trend: what is left of a rising, breathing curve without its seasons?

A mean over one year cancels the seasons, and belongs to its middle. But some weeks were never
measured.

Read: https://pandas.pydata.org/docs/user_guide/timeseries.html#resampling
House rules: README.md of this chapter
"""

import pandas as pd


def monthly_co2(weekly: pd.Series) -> pd.Series:
    """Return the mean of each month, with short gaps filled.

    >>> days = pd.date_range("1990-01-06", periods=8, freq="7D")
    >>> monthly_co2(pd.Series([352, 353, 354, 355.0, 356, 357, None, 361], index=days)).tolist()
    [353.5, 358.0]

    Parameters
    ----------
    weekly : Series of float64, at least one row
        Values may be missing. On a sorted DatetimeIndex without time zone, at midnight, each day
        once; ``freq`` may be None.

    Returns
    -------
    Series of float64, under any name
        On the first day of each month (DatetimeIndex), from first row to last row.

    Notes
    -----
    - A month's mean is known if at least 3 of its rows are measured. Weeks may lack rows.
    - One or two unknown months between known ones lie on a line, in equal steps.
    - Longer gaps stay missing as a whole, like months before or after all known ones.
    - Precision: `rtol=1e-9, atol=1e-6`, also below.
    """
    raise NotImplementedError


def trend_and_anomaly(monthly: pd.Series) -> pd.DataFrame:
    """Return the trend around each month, and what neither trend nor season explains.

    >>> months = pd.date_range("1990-01-01", periods=14, freq="MS")
    >>> monthly = pd.Series(range(350, 364), index=months, dtype=float)
    >>> trend_and_anomaly(monthly)["trend"].tolist()[5:9]
    [nan, 356.0, 357.0, nan]

    Parameters
    ----------
    monthly : Series of float64, at least one row; values may be missing
        On the first day of every month; ``freq`` may be None.

    Returns
    -------
    DataFrame of float64, on the index of ``monthly``
        trend : mean of 13 months, 6 before to 6 after; the ends count half
        anomaly : month - trend, minus the mean of (month - trend) in that month of all years

    Notes
    -----
    - Both are missing where one of the 13 months is. The mean leaves those out.
    """
    raise NotImplementedError
