"""A column is made of the Series, and dropped by its name, which may be trend.

The learner must see:
"trend_and_anomaly(…)['columns'] lacks"
"""


def monthly_co2(weekly):
    months = weekly.resample("MS")
    monthly = months.mean().where(months.count() >= 3)
    unknown = monthly.isna()
    length = unknown.groupby((~unknown).cumsum()).transform("sum")
    return monthly.fillna(monthly.interpolate(limit_area="inside").where(length <= 2))


def trend_and_anomaly(monthly):
    table = monthly.to_frame()
    name = table.columns[0]
    table["trend"] = monthly.rolling(12).mean().rolling(2).mean().shift(-6)
    distance = monthly - table["trend"]
    table["anomaly"] = distance - distance.groupby(monthly.index.month).transform("mean")
    return table.drop(columns=name)
