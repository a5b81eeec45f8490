"""The cases are put into the smallest dtype that holds them.

The learner must see:
"but 'int of 32 or 64 bits' is right"
"""

import pandas as pd


def tidy_tuberculosis(who):
    tidy = who.melt(["country", "year"], [name for name in who if "_" in name], "name", "cases")
    tidy = tidy.dropna(subset=["cases"]).astype({"cases": "int64"})
    parts = tidy.pop("name").str.extract(r"new_?(sp|sn|ep|rel)_([mf])(\d+)")
    tidy[["diagnosis", "sex", "age"]] = parts
    tidy["cases"] = pd.to_numeric(tidy["cases"], downcast="integer")
    return tidy
