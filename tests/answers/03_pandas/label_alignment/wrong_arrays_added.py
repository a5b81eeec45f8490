"""The arrays are added, and Newark's labels put on them.

The learner must see:
"the carriers are ['AA', 'B6', 'UA']; ['UA', 'B6'] came. Whatever one table has is in the total"
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
