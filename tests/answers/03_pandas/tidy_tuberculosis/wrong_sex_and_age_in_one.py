"""The name is split at each _, and sex and age stay together.

The learner must see:
"There is no column for age and sex."
"""

import pandas as pd


def tidy_tuberculosis(who):
    long = who.drop(columns=["iso2", "iso3"]).melt(
        id_vars=["country", "year"], var_name="code", value_name="cases"
    )
    long = long.dropna(subset="cases").astype({"cases": "int64"})
    parts = long.pop("code").str.replace("newrel", "new_rel").str.split("_", expand=True)
    return long.assign(diagnosis=parts[1], sexage=parts[2])
