"""newrel spelled like the others, then split at each _, and sex and age sliced."""

import pandas as pd


def tidy_tuberculosis(who):
    codes = [name for name in who.columns if name.startswith("new")]
    long = who.melt(["country", "year"], codes, "code", "cases").dropna(subset=["cases"])
    parts = long["code"].str.replace("newrel", "new_rel").str.split("_")
    return pd.DataFrame(
        {
            "cases": long["cases"].astype("int64"),
            "age": parts.str[2].str[1:],
            "sex": parts.str[2].str[0],
            "diagnosis": parts.str[1],
            "country": long["country"],
            "year": long["year"],
        }
    )
