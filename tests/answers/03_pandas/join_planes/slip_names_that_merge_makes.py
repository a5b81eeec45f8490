"""The names that merge makes, year_x and year_y, may be names of other columns.

The learner must see:
"join_planes(…) is a str: 'ValueError'"
"""


def join_planes(flights, planes):
    known = planes[planes["tailnum"].notna()]
    table = flights.merge(known, on="tailnum", how="left", validate="m:1")
    table = table.rename(columns={"year_x": "year", "year_y": "year_built"})
    return table.set_axis(flights.index)


def flights_without_plane(flights, planes):
    alone = ~flights["tailnum"].isin(planes["tailnum"].dropna())
    return flights.loc[alone, "tailnum"].value_counts(dropna=False)
