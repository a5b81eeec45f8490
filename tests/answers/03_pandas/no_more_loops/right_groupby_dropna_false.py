"""A group of the missing key, named afterwards; one aggregation for each column."""

import pandas as pd


def carrier_report(flights):
    arr, dep = flights["arr_delay"], flights["dep_delay"]
    carrier = flights["carrier"]

    def grouped(values):
        return values.groupby(carrier.array, dropna=False)

    out = pd.DataFrame(index=grouped(dep).size().index)
    out["flights"] = grouped(dep).size()
    out["late"] = out["flights"] - grouped((arr <= 15).astype(int)).sum()
    out["minutes"] = grouped(dep.where(dep > 0, 0)).sum() + 180 * grouped(dep.isna().astype(int)).sum()
    out["worst"] = grouped(dep.where(dep > 0, 0.0)).max()
    out.index = ["unknown" if pd.isna(label) else label for label in out.index]
    return out
