"""The trend is moved along an index that must have a freq.

The learner must see:
"the index of monthly has no freq here (it is None), and your answer needs one"
"""

import pandas as pd


def monthly_co2(weekly: pd.Series) -> pd.Series:
    weeks = weekly.resample("MS")
    months = weeks.mean().where(weeks.count() >= 3)
    known = months.notna()
    gap = (~known).groupby(known.cumsum()).transform("sum")
    line = months.reset_index(drop=True).interpolate(limit_area="inside").set_axis(months.index)
    return months.where(known | (gap > 2), line)


def trend_and_anomaly(monthly: pd.Series) -> pd.DataFrame:
    means = monthly.rolling(12).mean().rolling(2).mean()
    trend = means.set_axis(means.index.shift(-6)).reindex(monthly.index)
    distance = monthly - trend
    season = distance.groupby(monthly.index.month).transform("mean")
    return pd.DataFrame({"trend": trend, "anomaly": distance - season})
