"""The names become three levels of columns, which stack moves into the rows."""

import pandas as pd


def tidy_tuberculosis(who):
    counts = who.drop(columns=["iso2", "iso3"]).set_index(["country", "year"])
    levels = [(c.replace("new", "").strip("_").split("_")[0], c.split("_")[-1][0], c.split("_")[-1][1:]) for c in counts]
    counts.columns = pd.MultiIndex.from_tuples(levels, names=["diagnosis", "sex", "age"])
    rows = counts.stack([0, 1, 2], future_stack=True).dropna()
    return rows.astype(int).rename("cases").reset_index()
