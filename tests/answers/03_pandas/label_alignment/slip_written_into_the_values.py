"""The litres are multiplied into the values of flights where those are floats already.

The learner must see:
"deicing_litres(…): ValueError: output array is read-only"
"""

import numpy as np
import pandas as pd


def total_flights(newark, kennedy):
    return pd.concat([newark, kennedy]).fillna(0).groupby(level=0).sum()


def deicing_litres(flights, per_flight):
    numbers = np.asarray(flights)
    if numbers.dtype != float:
        numbers = numbers.astype(float)
    numbers *= per_flight.reindex(flights.index).to_numpy()[:, None]
    return pd.DataFrame(numbers, index=flights.index, columns=flights.columns)
