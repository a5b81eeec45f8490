"""Missing tail numbers are called 'missing' for the join, and stay so.

The learner must see:
"'missing']."
"""


def join_planes(flights, planes):
    known = (
        planes.dropna(subset="tailnum").rename(columns={"year": "year_built"}).set_index("tailnum")
    )
    f = flights.assign(tailnum=flights.tailnum.fillna("missing"))
    return f.join(known, on="tailnum", validate="m:1")


def flights_without_plane(flights, planes):
    return flights.tailnum[~flights.tailnum.isin(planes.tailnum.dropna())].value_counts(
        dropna=False
    )
