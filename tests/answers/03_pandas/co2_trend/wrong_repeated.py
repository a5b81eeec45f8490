"""The last known month is repeated.

The learner must see:
"got 359.000: that is March again."
"""

import pandas as pd


def monthly_co2(weekly: pd.Series) -> pd.Series:
    months = weekly.resample("MS")
    monthly = months.mean().where(months.count() >= 3)
    unknown = monthly.isna()
    length = unknown.groupby((~unknown).cumsum()).transform("sum")
    line = monthly.ffill()
    return monthly.fillna(line.where(length <= 2))


def trend_and_anomaly(monthly: pd.Series) -> pd.DataFrame:
    trend = monthly.rolling(12).mean().rolling(2).mean().shift(-6)
    distance = monthly - trend
    season = distance.groupby(monthly.index.month).transform("mean")
    return pd.DataFrame({"trend": trend, "anomaly": distance - season})
