"""groupby(...).count() counts no missing values, those that it groups by among them.

The learner must see:
"None: 0}. Most counts skip missing values."
"""


def join_planes(flights, planes):
    known = (
        planes.dropna(subset="tailnum").rename(columns={"year": "year_built"}).set_index("tailnum")
    )
    return flights.join(known, on="tailnum", validate="m:1")


def flights_without_plane(flights, planes):
    t = flights.tailnum[~flights.tailnum.isin(planes.tailnum.dropna())]
    return t.groupby(t, dropna=False).count()
