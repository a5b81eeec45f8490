"""query for the choice, mask and assign for the change."""


def select_flights(flights, carriers, minutes):
    return flights.query(
        "carrier in @names and (dep_delay > @minutes or dep_delay.isna())",
        local_dict={"names": list(carriers), "minutes": minutes},
    )


def correct_delays(flights, labels, minutes):
    unknown = [label for label in labels if label not in flights.index]
    if unknown:
        raise KeyError(f"no flights under {unknown}")
    meant = flights.index.isin(labels)
    return flights.assign(dep_delay=flights["dep_delay"].mask(meant, minutes))
