"""Both tables are given all labels before they meet."""


def total_flights(newark, kennedy):
    newark, kennedy = newark.groupby(newark.index).sum(), kennedy.groupby(kennedy.index).sum()
    days = newark.index.union(kennedy.index)
    carriers = newark.columns.union(kennedy.columns)
    full = [table.reindex(index=days, columns=carriers, fill_value=0) for table in (newark, kennedy)]
    return full[0] + full[1]


def deicing_litres(flights, per_flight):
    return (flights.T * per_flight.reindex(flights.index)).T
