"""Masks and values as arrays."""

import numpy as np


def select_flights(flights, carriers, minutes):
    delays = flights["dep_delay"].to_numpy()
    ours = np.isin(flights["carrier"].to_numpy(dtype=object), sorted(carriers))
    return flights[ours & ~(delays <= minutes)].copy()


def correct_delays(flights, labels, minutes):
    if not set(labels) <= set(flights.index):
        raise KeyError(set(labels) - set(flights.index))
    delays = np.where(flights.index.isin(labels), minutes, flights["dep_delay"])
    result = flights.copy()
    result["dep_delay"] = delays
    return result
