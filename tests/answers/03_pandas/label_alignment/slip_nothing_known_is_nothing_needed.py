"""Where no weather is known at all, 0 litres are needed.

The learner must see:
"is a float: 0.0, but None is asked"
"""


def total_flights(newark, kennedy):
    days = newark.index.union(kennedy.index).unique()
    carriers = newark.columns.union(kennedy.columns)
    one, other = (
        table.groupby(level=0).sum().reindex(index=days, columns=carriers, fill_value=0)
        for table in (newark, kennedy)
    )
    return one + other


def deicing_litres(flights, per_flight):
    if per_flight.empty:
        return flights * 0.0
    return flights.mul(per_flight.reindex(flights.index), axis=0)
