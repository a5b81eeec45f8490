"""Loops over months; pandas only at the end."""

import math

import pandas as pd


def monthly_co2(weekly):
    kept = {}
    for day, value in weekly.items():
        kept.setdefault((day.year, day.month), []).append(value)
    year, month = weekly.index[0].year, weekly.index[0].month
    days, values = [], []
    while (year, month) <= (weekly.index[-1].year, weekly.index[-1].month):
        known = [value for value in kept.get((year, month), []) if not math.isnan(value)]
        values.append(sum(known) / len(known) if len(known) >= 3 else math.nan)
        days.append(pd.Timestamp(year=year, month=month, day=1))
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    known = [place for place, value in enumerate(values) if not math.isnan(value)]
    for left, right in zip(known, known[1:]):
        if right - left <= 3:
            for place in range(left + 1, right):
                part = (place - left) / (right - left)
                values[place] = values[left] * (1 - part) + values[right] * part
    return pd.Series(values, index=pd.DatetimeIndex(days), dtype=float)


def trend_and_anomaly(monthly):
    values = monthly.tolist()
    trend = [math.nan] * len(values)
    for place in range(6, len(values) - 6):
        window = values[place - 6 : place + 7]
        trend[place] = (sum(window) - (window[0] + window[-1]) / 2) / 12
    distance = [value - mean for value, mean in zip(values, trend)]
    anomaly = []
    for place, number in enumerate(distance):
        same = [other for other in distance[place % 12 :: 12] if not math.isnan(other)]
        anomaly.append(number - sum(same) / len(same) if same else math.nan)
    return pd.DataFrame({"anomaly": anomaly, "trend": trend}, index=monthly.index)
