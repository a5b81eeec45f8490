"""Lines are cut at each comma, also at one in quotes.

The learner must see:
"late, 12"
"""

from pathlib import Path

import numpy as np
import pandas as pd


def report_in_chunks(path, rows):
    del rows  # one line at a time is fewer
    report = {}
    with Path(path).open(encoding="utf-8") as file:
        header = next(file).rstrip("\n").split(",")
        places = [header.index(name) for name in ("carrier", "tailnum", "dep_delay")]
        for line in file:
            fields = line.rstrip("\n").split(",")
            carrier, tail, delay = (fields[place] for place in places)
            own = report.setdefault(carrier, [0, set(), 0, 0.0, np.nan])
            own[0] += 1
            own[1] |= {tail} - {""}
            minutes = pd.to_numeric(delay, errors="coerce") if delay else np.nan
            own[2] += minutes == minutes
            own[3] += np.nan_to_num(minutes)
            own[4] = np.fmax(own[4], minutes)
    return pd.DataFrame.from_dict(
        {
            carrier: [flights, len(tails), minutes / left if left else np.nan, worst]
            for carrier, (flights, tails, left, minutes, worst) in report.items()
        },
        orient="index",
        columns=["flights", "planes", "mean_delay", "worst"],
    )
