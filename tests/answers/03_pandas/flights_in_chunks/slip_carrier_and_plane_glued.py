"""A carrier and its plane are one text, which another carrier's plane may have.

The learner must see:
"report_in_chunks(…)['planes']"
"""

import numpy as np
import pandas as pd


def report_in_chunks(path, rows):
    totals, owners = {}, {}
    columns = {"carrier": "str", "tailnum": "str", "dep_delay": "float64"}
    options = {"usecols": list(columns), "dtype": columns, "chunksize": rows}
    with pd.read_csv(path, **options) as chunks:
        for chunk in chunks:
            owners |= dict(
                zip(chunk["carrier"] + "|" + chunk["tailnum"], chunk["carrier"], strict=True)
            )
            for carrier, part in chunk.groupby("carrier"):
                own = totals.setdefault(carrier, [0, 0, 0.0, np.nan])
                own[0] += len(part)
                own[1] += part["dep_delay"].count()
                own[2] += part["dep_delay"].sum()
                own[3] = np.fmax(own[3], part["dep_delay"].max())
    planes = pd.Series(
        [carrier for key, carrier in owners.items() if key == key], dtype="str"
    ).value_counts()
    report = {
        carrier: [flights, planes.get(carrier, 0), minutes / left if left else np.nan, worst]
        for carrier, (flights, left, minutes, worst) in totals.items()
    }
    names = ["flights", "planes", "mean_delay", "worst"]
    return pd.DataFrame.from_dict(report, orient="index", columns=names)
