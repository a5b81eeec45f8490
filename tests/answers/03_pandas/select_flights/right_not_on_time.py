"""Not on time is late or cancelled: one negated comparison; and .loc label by label."""


def select_flights(flights, carriers, minutes):
    on_time = flights.dep_delay.le(minutes)
    return flights[~on_time & flights.carrier.map(lambda carrier: carrier in carriers).astype(bool)]


def correct_delays(flights, labels, minutes):
    corrected = flights.copy()
    for label in labels:
        corrected.loc[[label], "dep_delay"] = minutes
    return corrected
