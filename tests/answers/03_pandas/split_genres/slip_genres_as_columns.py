"""A genre called ID is taken for the column.

The learner must see:
"value_name (value) cannot match an element in the DataFrame columns."
"""

import re

import numpy as np
import pandas as pd


def split_genres(movies: pd.DataFrame) -> pd.DataFrame:
    if movies.empty:
        return pd.DataFrame({"ID": [], "genre": []}, dtype="object")
    text = (
        movies["Genre"].str.replace(r"\s*,\s*", ",", regex=True).str.strip().reset_index(drop=True)
    )
    table = text.str.get_dummies(",")
    table["ID"] = movies["ID"].to_numpy()
    pairs = table.melt(id_vars="ID", var_name="genre")
    return pairs.loc[pairs["value"] == 1, ["ID", "genre"]]


def genre_shares(movies: pd.DataFrame) -> pd.DataFrame:
    pairs = split_genres(movies)
    films = pairs.groupby("genre").size().sort_index().sort_values(ascending=False, kind="stable")
    return pd.DataFrame({"films": films, "share": films / max(pairs["ID"].nunique(), 1)})
