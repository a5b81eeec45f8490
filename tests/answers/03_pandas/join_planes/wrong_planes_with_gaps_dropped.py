"""dropna without subset drops planes whose year is unknown.

The learner must see:
"N2 has a row; only its year is unknown."
"""


def join_planes(flights, planes):
    out = flights.reset_index(drop=True).merge(
        planes.dropna(), on="tailnum", how="left", suffixes=("", "_built"), validate="m:1"
    )
    return out.set_axis(flights.index)


def flights_without_plane(flights, planes):
    return flights.tailnum[~flights.tailnum.isin(planes.tailnum.dropna())].value_counts(
        dropna=False
    )
