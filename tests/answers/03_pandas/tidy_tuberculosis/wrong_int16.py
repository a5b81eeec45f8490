"""Counts are put into two bytes, where 250051 becomes a negative number.

The learner must see:
"int16 ends at 32767."
"""

import pandas as pd


def tidy_tuberculosis(who):
    counts = who.drop(columns=["iso2", "iso3"]).melt(
        id_vars=["country", "year"], var_name="code", value_name="cases"
    ).dropna(subset="cases")
    parts = counts.pop("code").str.extract(r"new_?(?P<diagnosis>\w+)_(?P<sex>[mf])(?P<age>\d+)")
    return counts.join(parts).astype({"cases": "int64"}).astype({"cases": "int16"})
