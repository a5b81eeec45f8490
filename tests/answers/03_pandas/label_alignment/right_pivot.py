"""Long tables and a pivot."""

import pandas as pd


def total_flights(newark, kennedy):
    long = [
        table.rename_axis("the day").reset_index().melt("the day", var_name="who", value_name="n")
        for table in (newark, kennedy)
    ]
    return (
        pd.concat(long)
        .pivot_table(index="the day", columns="who", values="n", aggfunc="sum", fill_value=0)
        .reindex(columns=newark.columns.union(kennedy.columns), fill_value=0)
    )


def deicing_litres(flights, per_flight):
    table = flights.multiply(per_flight, axis=0)
    return table[table.index.isin(flights.index)].sort_index(ascending=False)
