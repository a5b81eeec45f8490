"""The labels wait in a column called index, as another column may be called.

The learner must see:
"with other columns in flights, named index"
"expected a table, got ValueError: cannot insert index, already exists"
"""


def join_planes(flights, planes):
    known = planes.dropna(subset="tailnum").rename(columns={"year": "year_built"})
    name = flights.index.name
    out = (
        flights.rename_axis("index")
        .reset_index()
        .merge(known, on="tailnum", how="left", validate="m:1")
        .set_index("index")
    )
    return out.rename_axis(name)


def flights_without_plane(flights, planes):
    return flights.tailnum[~flights.tailnum.isin(planes.tailnum.dropna())].value_counts(
        dropna=False
    )
