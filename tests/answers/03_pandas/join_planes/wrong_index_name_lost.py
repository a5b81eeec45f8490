"""The labels are put back as a list, without the index's name.

The learner must see:
"the name of the index: expected 'row', got None."
"""


def join_planes(flights, planes):
    known = planes.dropna(subset="tailnum").rename(columns={"year": "year_built"})
    out = flights.merge(known, on="tailnum", how="left", validate="m:1")
    out.index = flights.index.tolist()
    return out


def flights_without_plane(flights, planes):
    return flights.tailnum[~flights.tailnum.isin(planes.tailnum.dropna())].value_counts(
        dropna=False
    )
