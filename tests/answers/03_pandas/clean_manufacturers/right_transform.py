"""Counts stand on every row by transform; only the distinct rows are sorted."""

import pandas as pd


def clean_manufacturers(names, spellings, at_least):
    table = pd.DataFrame({"maker": names.map(spellings).fillna(names).reset_index(drop=True)})
    table["planes"] = table.groupby("maker")["maker"].transform("size").fillna(0)
    rare = table["maker"].notna() & (table["planes"] < at_least)
    table.loc[rare, "maker"] = "OTHER"
    table.loc[rare, "planes"] = 0
    once = table.dropna().drop_duplicates("maker")
    order = once.sort_values(["planes", "maker"], ascending=[False, True])["maker"].astype(object)
    values = pd.Categorical(table["maker"], categories=list(order), ordered=True)
    return pd.Series(values, index=names.index, name=names.name)
