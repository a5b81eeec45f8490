"""CO2 trend: what is left of a rising, breathing curve without its seasons?

Since 1958 the air over Mauna Loa is measured. Its CO2 rises, and every year plants take some of it
and give it back. A mean over exactly one year cancels the seasons, and belongs to the middle of
that year. Before that come the weeks that nobody measured: what may be filled, and what may not?

Read: https://pandas.pydata.org/docs/user_guide/timeseries.html#resampling
"""

import pandas as pd


def monthly_co2(weekly: pd.Series) -> pd.Series:
    """Return the mean of each month, with short gaps filled.

    Parameters
    ----------
    weekly : Series of float64, at least one row
        Parts per million, NaN where nothing was measured. A DatetimeIndex (no time zone) in order
        of time, each day at most once; weeks that nobody measured may also have no row. The
        Series belongs to the caller: leave it as it came.

    Returns
    -------
    Series of float64, one row per month; its name is free
        A DatetimeIndex of the first days of all months from the first row's to the last row's. A
        month is known by the mean of its measured weeks, if there are at least 3; within a month
        CO2 moves, so a mean of fewer leans to one side. One or two months in a row that are not
        known, between two that are, lie on the straight line between these, in equal steps from
        month to month. Longer gaps stay NaN as a whole, and so do months before the first known
        one and after the last.

    Examples
    --------
    >>> days = pd.date_range("1990-01-06", periods=8, freq="7D")
    >>> monthly_co2(pd.Series([352, 353, 354, 355.0, 356, 357, None, 361], index=days)).tolist()
    [353.5, 358.0]
    """
    raise NotImplementedError


def trend_and_anomaly(monthly: pd.Series) -> pd.DataFrame:
    """Return the yearly mean around each month, and what neither it nor the season explains.

    Parameters
    ----------
    monthly : Series of float64, n rows (at least one)
        As `monthly_co2` returns it: one row per month, none left out, NaN where it is not known.
        It belongs to the caller.

    Returns
    -------
    DataFrame of float64, n rows
        On the index of ``monthly``, with two columns in any order, not rounded. ``trend``: the mean
        of the 13 months from 6 before to 6 after, where the first and the last count half, so that
        each season has the same weight; NaN where one of the 13 is not known or not there.
        ``anomaly``: the distance to the trend (month minus trend), less the mean of all known
        distances of the same calendar month, be it January or July; NaN where trend is.

    Examples
    --------
    >>> months = pd.date_range("1990-01-01", periods=14, freq="MS")
    >>> monthly = pd.Series(range(350, 364), index=months, dtype=float)
    >>> trend_and_anomaly(monthly)["trend"].tolist()[5:9]
    [nan, 356.0, 357.0, nan]
    """
    raise NotImplementedError
