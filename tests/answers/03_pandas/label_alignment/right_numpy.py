"""Labels are turned into positions once, then all is arrays."""

import numpy as np
import pandas as pd


def total_flights(newark, kennedy):
    days = newark.index.append(kennedy.index).unique()
    carriers = newark.columns.append(kennedy.columns).unique()
    total = np.zeros((len(days), len(carriers)), dtype=int)
    for table in (newark, kennedy):
        places = np.ix_(days.get_indexer(table.index), carriers.get_indexer(table.columns))
        np.add.at(total, places, table.to_numpy())
    return pd.DataFrame(total, index=days, columns=carriers)


def deicing_litres(flights, per_flight):
    litres = flights.index.map(per_flight.to_dict()).to_numpy(dtype=float)
    return pd.DataFrame(
        flights.to_numpy() * litres[:, None], index=flights.index, columns=flights.columns
    )
