"""The arrays are added, and Newark's labels put on them.

The learner must see:
"expected the columns ['AA', 'B6', 'UA'] in any order, got ['UA', 'B6']. The total has every label of either table"
"""

import pandas as pd


def total_flights(newark, kennedy):
    return pd.DataFrame(
        newark.to_numpy() + kennedy.to_numpy()[: len(newark)],
        index=newark.index,
        columns=newark.columns,
    )


def deicing_litres(flights, per_flight):
    return flights.mul(per_flight, axis="index").loc[flights.index]
