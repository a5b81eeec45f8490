"""The window trails: the mean of the last 12 months.

The learner must see:
"that is the mean of the 12 months up to this one."
"""

import pandas as pd


def monthly_co2(weekly: pd.Series) -> pd.Series:
    months = weekly.resample("MS")
    monthly = months.mean().where(months.count() >= 3)
    unknown = monthly.isna()
    length = unknown.groupby((~unknown).cumsum()).transform("sum")
    line = monthly.interpolate(limit_area="inside")
    return monthly.fillna(line.where(length <= 2))


def trend_and_anomaly(monthly: pd.Series) -> pd.DataFrame:
    trend = monthly.rolling(12).mean()
    distance = monthly - trend
    season = distance.groupby(monthly.index.month).transform("mean")
    return pd.DataFrame({"trend": trend, "anomaly": distance - season})
