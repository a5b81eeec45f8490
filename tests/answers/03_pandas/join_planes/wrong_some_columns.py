"""Only year and seats of planes are joined.

The learner must see:
"got ['year', 'flight', 'tailnum', 'year_built', 'seats']."
"""


def join_planes(flights, planes):
    known = planes.dropna(subset="tailnum").rename(columns={"year": "year_built"})
    out = flights.merge(
        known[["tailnum", "year_built", "seats"]], on="tailnum", how="left", validate="m:1"
    )
    return out.set_axis(flights.index)


def flights_without_plane(flights, planes):
    return flights.tailnum[~flights.tailnum.isin(planes.tailnum.dropna())].value_counts(
        dropna=False
    )
