"""Where nothing flew, planes are not asked whether a tail number is there twice.

The learner must see:
"'ValueError'"
"""


def join_planes(flights, planes):
    known = planes[planes["tailnum"].notna()]
    if flights.empty:
        known = known[:0]
    if known["tailnum"].duplicated().any():
        raise ValueError("a tail number is there twice")
    known = known.rename(columns={"year": "year_built"})
    return flights.merge(known, on="tailnum", how="left").set_axis(flights.index)


def flights_without_plane(flights, planes):
    alone = ~flights["tailnum"].isin(planes["tailnum"].dropna())
    return flights.loc[alone, "tailnum"].value_counts(dropna=False)
