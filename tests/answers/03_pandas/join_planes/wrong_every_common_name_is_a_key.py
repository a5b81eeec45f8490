"""merge without on takes year for a key too.

The learner must see:
"Only a flight in the year when its plane was built found it: year is no key."
"""


def join_planes(flights, planes):
    out = flights.merge(
        planes.dropna(subset="tailnum").assign(year_built=planes.year), how="left", validate="m:1"
    )
    return out.set_axis(flights.index)


def flights_without_plane(flights, planes):
    return flights.tailnum[~flights.tailnum.isin(planes.tailnum.dropna())].value_counts(
        dropna=False
    )
