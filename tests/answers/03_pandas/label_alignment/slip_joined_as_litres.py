"""The weather is joined as a column "litres", as if no carrier could be called that.

The learner must see:
"ValueError: columns overlap but no suffix specified"
"""

import pandas as pd


def total_flights(newark, kennedy):
    stacked = pd.concat([newark, kennedy])
    return stacked.groupby(stacked.index).sum().fillna(0)


def deicing_litres(flights, per_flight):
    joined = flights.join(per_flight.to_frame("litres"), how="left")
    litres = joined.pop("litres")
    return joined.multiply(litres, axis=0)
