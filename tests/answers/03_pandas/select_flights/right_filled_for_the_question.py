"""Cancelled flights are given an endless delay, in the question only."""


def select_flights(flights, carriers, minutes):
    late = flights["dep_delay"].fillna(float("inf")).gt(minutes)
    ours = flights["carrier"].isin(carriers)
    return flights.drop(columns=[]).iloc[[i for i, yes in enumerate(late & ours) if yes]]


def correct_delays(flights, labels, minutes):
    delays = flights["dep_delay"].copy()
    delays.loc[list(labels)] = minutes
    return flights.assign(dep_delay=delays)
