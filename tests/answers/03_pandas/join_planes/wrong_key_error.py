"""A repeated tail number raises KeyError.

The learner must see:
"so ValueError is asked; KeyError came, which is none: 'twice'"
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
