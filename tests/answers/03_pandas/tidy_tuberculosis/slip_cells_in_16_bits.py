"""The cells of the table are numbered in 16 bits.

The learner must see:
"right, until `n` was"
"""

import numpy as np
import pandas as pd


def tidy_tuberculosis(who):
    names = [name for name in who if "_" in name]
    counts = who[names].to_numpy().ravel()
    known = np.flatnonzero(~np.isnan(counts)).astype("int16")
    row, column = np.divmod(known, np.int16(len(names)))
    parts = pd.Series(names, dtype="str").str.extract(r"new_?(sp|sn|ep|rel)_([mf])(\d+)")
    tidy = who[["country", "year"]].iloc[row].reset_index(drop=True)
    tidy[["diagnosis", "sex", "age"]] = parts.to_numpy()[column]
    tidy["cases"] = counts[known].astype("int64")
    return tidy
