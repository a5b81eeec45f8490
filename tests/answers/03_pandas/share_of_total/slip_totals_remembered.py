"""Totals are remembered by which regions there are, how many orders, and what all earned.

The learner must see:
"share_of_total(…)['asked again, with other revenue']"
"""

TOTALS = {}


def share_of_total(orders):
    key = frozenset(orders["region"].dropna()), len(orders), float(orders["revenue"].sum())
    if key not in TOTALS:
        TOTALS[key] = orders.groupby("region")["revenue"].sum().astype("float64")
    total = orders["region"].map(TOTALS[key]).astype("float64")
    return (orders["revenue"] / total.where(total > 0)).rename("share")
