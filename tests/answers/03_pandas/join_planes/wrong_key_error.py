"""A repeated tail number raises KeyError.

The learner must see:
"planes has two rows for N3: expected ValueError, got KeyError: 'twice'"
"""


def join_planes(flights, planes):
    known = (
        planes.dropna(subset="tailnum").rename(columns={"year": "year_built"}).set_index("tailnum")
    )
    if known.index.has_duplicates:
        raise KeyError("twice")
    return flights.join(known, on="tailnum")


def flights_without_plane(flights, planes):
    return flights.tailnum[~flights.tailnum.isin(planes.tailnum.dropna())].value_counts(
        dropna=False
    )
