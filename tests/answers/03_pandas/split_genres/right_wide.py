"""str.split into columns, melted to rows; categories for the genres."""

import pandas as pd


def split_genres(movies):
    wide = movies["Genre"].reset_index(drop=True).str.split(",", expand=True)
    wide.insert(0, "ID", movies["ID"].to_numpy())
    long = wide.melt(id_vars="ID", value_name="genre").drop(columns="variable").dropna()
    long["genre"] = long["genre"].astype("str").str.strip().astype("category")
    return long.drop_duplicates()


def genre_shares(movies):
    long = split_genres(movies).astype({"genre": "str"})
    films = long.groupby("genre").size().astype(float)
    order = films.rename("films").reset_index().sort_values(["films", "genre"], ascending=[False, True])
    out = order.set_index("genre")
    out["share"] = out["films"] / len(movies.dropna(subset=["Genre"]))
    return out
