"""Counters, and frames made cell by cell."""

from collections import Counter

import pandas as pd


def total_flights(newark, kennedy):
    count = Counter()
    for table in (newark, kennedy):
        for place, carrier in enumerate(table.columns):
            for day, number in zip(table.index, table.iloc[:, place], strict=True):
                count[day, carrier] += int(number)
    days = list(dict.fromkeys([*kennedy.index, *newark.index]))
    carriers = list(dict.fromkeys([*kennedy.columns, *newark.columns]))
    return pd.DataFrame({c: [count[d, c] for d in days] for c in carriers}, index=days)


def deicing_litres(flights, per_flight):
    known = dict(per_flight)
    answer = flights.astype("Float64")
    for row, day in enumerate(flights.index):
        litres = known.get(day)
        for column in range(flights.shape[1]):
            missing = litres is None or litres != litres
            answer.iloc[row, column] = pd.NA if missing else answer.iloc[row, column] * litres
    return answer
