"""The file is read as Latin-1.

The learner must see:
"but "'Ä7'" is right"
"""

import numpy as np
import pandas as pd


def report_in_chunks(path, rows):
    totals, planes = {}, {}
    columns = {"carrier": "str", "tailnum": "str", "dep_delay": "float64"}
    options = {"usecols": list(columns), "dtype": columns, "chunksize": rows}
    with pd.read_csv(path, **options, encoding="latin-1") as chunks:
        for chunk in chunks:
            for carrier, part in chunk.groupby("carrier"):
                own = totals.setdefault(carrier, [0, 0, 0.0, np.nan])
                own[0] += len(part)
                own[1] += part["dep_delay"].count()
                own[2] += part["dep_delay"].sum()
                own[3] = np.fmax(own[3], part["dep_delay"].max())
                planes.setdefault(carrier, set()).update(part["tailnum"].dropna())
    report = {
        carrier: [flights, len(planes[carrier]), minutes / left if left else np.nan, worst]
        for carrier, (flights, left, minutes, worst) in totals.items()
    }
    names = ["flights", "planes", "mean_delay", "worst"]
    return pd.DataFrame.from_dict(report, orient="index", columns=names)
