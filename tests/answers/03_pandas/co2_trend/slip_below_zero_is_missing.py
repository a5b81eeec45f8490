"""A value below 0 is taken for a code of a missing one.

The learner must see:
"monthly_co2(…)['values'][0] is nan"
"""


def monthly_co2(weekly):
    weekly = weekly.where(weekly > 0)
    months = weekly.resample("MS")
    monthly = months.mean().where(months.count() >= 3)
    unknown = monthly.isna()
    length = unknown.groupby((~unknown).cumsum()).transform("sum")
    return monthly.fillna(monthly.interpolate(limit_area="inside").where(length <= 2))


def trend_and_anomaly(monthly):
    trend = monthly.rolling(12).mean().rolling(2).mean().shift(-6)
    distance = monthly - trend
    season = distance.groupby(monthly.index.month).transform("mean")
    return trend.to_frame("trend").assign(anomaly=distance - season)
