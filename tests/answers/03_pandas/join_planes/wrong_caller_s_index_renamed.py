"""The index is renamed in the caller's own table.

The learner must see:
"the caller's flights changed: expected the index's name 'row', got 'row_'"
"""


def join_planes(flights, planes):
    known = (
        planes.dropna(subset="tailnum").rename(columns={"year": "year_built"}).set_index("tailnum")
    )
    name = flights.index.name
    flights.index.name = "row_"
    out = flights.join(known, on="tailnum", validate="m:1")
    out.index = out.index.rename(name)
    return out


def flights_without_plane(flights, planes):
    return flights.tailnum[~flights.tailnum.isin(planes.tailnum.dropna())].value_counts(
        dropna=False
    )
