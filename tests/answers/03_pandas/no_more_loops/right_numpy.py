"""Masks, bincount and maximum.at over codes of carriers."""

import numpy as np
import pandas as pd


def carrier_report(flights):
    codes, carriers = pd.factorize(flights["carrier"].fillna("unknown"))
    arr = flights["arr_delay"].to_numpy()
    dep = flights["dep_delay"].to_numpy()
    n = len(carriers)
    minutes = np.where(np.isnan(dep), 180, np.where(dep > 0, dep, 0))
    worst = np.zeros(n)
    np.fmax.at(worst, codes, dep)
    return pd.DataFrame(
        {
            "worst": worst,
            "late": np.bincount(codes, weights=~(arr <= 15), minlength=n),
            "flights": np.bincount(codes, minlength=n),
            "minutes": np.bincount(codes, weights=minutes, minlength=n),
        },
        index=carriers,
    )
