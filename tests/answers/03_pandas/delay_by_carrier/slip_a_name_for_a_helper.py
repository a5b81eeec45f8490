"""A helper column gets a name that a column of the table may have.

The learner must see:
"right, until `flights` had another column: 'size'"
"cannot insert size, already exists"
"""


def delay_by_carrier(flights):
    table = flights.copy()
    table.insert(0, "size", 1)
    table = table[["carrier", "dep_delay", "size"]]
    twice = table.assign(carrier="all")
    parts = []
    for part in (table, twice):
        part = part.assign(cancelled=part["dep_delay"].isna(), on_time=part["dep_delay"] <= 15)
        parts.append(
            part.groupby("carrier").agg(
                flights=("size", "sum"),
                cancelled=("cancelled", "sum"),
                mean_delay=("dep_delay", "mean"),
                on_time=("on_time", "mean"),
            )
        )
    report = parts[0]
    report.loc["all"] = parts[1].loc["all"]
    return report
