"""Plain Python: a dict of days and carriers."""

import pandas as pd


def total_flights(newark, kennedy):
    sums = {}
    for table in (newark, kennedy):
        for day, numbers in zip(table.index, table.to_numpy().tolist()):
            for carrier, number in zip(table.columns, numbers):
                sums[day, carrier] = sums.get((day, carrier), 0) + number
    days = sorted({*newark.index, *kennedy.index})
    carriers = sorted({*newark.columns, *kennedy.columns}, reverse=True)
    return pd.DataFrame(
        [[sums.get((day, carrier), 0) for carrier in carriers] for day in days],
        index=days,
        columns=carriers,
    )


def deicing_litres(flights, per_flight):
    litres = per_flight.to_dict()
    rows = [
        [number * litres.get(day, float("nan")) for number in numbers]
        for day, numbers in zip(flights.index, flights.to_numpy().tolist())
    ]
    return pd.DataFrame(rows, index=flights.index, columns=flights.columns, dtype=float)
