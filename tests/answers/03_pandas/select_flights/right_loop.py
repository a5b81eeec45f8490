"""A loop that collects positions, and one that sets cells."""

import math


def select_flights(flights, carriers, minutes):
    places = []
    for place, (carrier, delay) in enumerate(zip(flights["carrier"], flights["dep_delay"])):
        if carrier in carriers and (math.isnan(delay) or delay > minutes):
            places.append(place)
    return flights.iloc[places]


def correct_delays(flights, labels, minutes):
    known = list(flights.index)
    for label in labels:
        if label not in known:
            raise KeyError(label)
    copy = flights.copy(deep=True)
    column = copy.columns.get_loc("dep_delay")
    for place, label in enumerate(known):
        if label in labels:
            copy.iloc[place, column] = minutes
    return copy
