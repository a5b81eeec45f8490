"""The first four columns are taken for those that say whose counts they are.

The learner must see:
"Was a column chosen by its place?"
"""

import pandas as pd


def tidy_tuberculosis(who):
    counts = who.melt(id_vars=who.columns[:4].tolist(), var_name="code", value_name="cases")
    counts = counts.dropna(subset="cases")
    parts = counts["code"].str.extract(r"new_?(?P<diagnosis>\w+)_(?P<sex>[mf])(?P<age>\d+)")
    return pd.concat([counts[["country", "year"]], parts, counts["cases"].astype("int64")], axis=1)
