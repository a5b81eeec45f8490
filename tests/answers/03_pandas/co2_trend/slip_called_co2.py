"""The Series is thought to be called co2, as in the file.

The learner must see:
"KeyError: 'co2'"
"""

import pandas as pd


def monthly_co2(weekly: pd.Series) -> pd.Series:
    table = weekly.to_frame().resample("MS").agg(["mean", "count"])["co2"]
    monthly = table["mean"].where(table["count"] >= 3)
    unknown = monthly.isna()
    length = unknown.groupby((~unknown).cumsum()).transform("sum")
    return monthly.fillna(monthly.interpolate(limit_area="inside").where(length <= 2))


def trend_and_anomaly(monthly: pd.Series) -> pd.DataFrame:
    trend = monthly.rolling(12).mean().rolling(2).mean().shift(-6)
    distance = monthly - trend
    season = distance.groupby(monthly.index.month).transform("mean")
    return pd.DataFrame({"trend": trend, "anomaly": distance - season})
