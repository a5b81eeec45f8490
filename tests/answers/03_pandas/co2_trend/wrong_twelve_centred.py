"""Twelve months, centred: there is none in the middle.

The learner must see:
"12 months have no month in the middle: that is half a month off."
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
    trend = monthly.rolling(12, center=True).mean()
    distance = monthly - trend
    season = distance.groupby(monthly.index.month).transform("mean")
    return pd.DataFrame({"trend": trend, "anomaly": distance - season})
