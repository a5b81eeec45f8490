"""One column of 0 and 1 for each genre, then stacked to rows."""

import pandas as pd


def flags(movies):
    clean = movies["Genre"].str.replace(r"\s*,\s*", ",", regex=True).str.strip()
    return clean.set_axis(movies["ID"]).dropna().str.get_dummies(",")


def split_genres(movies):
    long = flags(movies).rename_axis(columns="genre").stack().rename("there").reset_index()
    return long.loc[long["there"] == 1, ["ID", "genre"]]


def genre_shares(movies):
    table = flags(movies)
    out = pd.DataFrame({"films": table.sum(), "share": table.mean()})
    out.index = out.index.astype("str")
    return out.sort_index().sort_values("films", ascending=False, kind="mergesort")
